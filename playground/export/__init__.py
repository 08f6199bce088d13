"""Pictures of what is seen, for paper and documents; files of what was trained."""
