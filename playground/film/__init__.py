"""A training as a film: its frames, and the files that they become."""
