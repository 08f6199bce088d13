"""A page's steps as one C function."""
