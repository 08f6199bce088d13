"""A table of a person's own: its file opened, looked at, its columns chosen."""
