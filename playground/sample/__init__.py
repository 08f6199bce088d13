"""One sample, both ways."""
