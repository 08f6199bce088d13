"""Sets of images that are fetched, or opened from a file."""
