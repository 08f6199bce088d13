"""Sets of images: read from the files of libraries and people, checked, scaled, split."""
