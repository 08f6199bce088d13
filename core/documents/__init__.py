"""Documents: an experiment with its training and notes as one file, which opens where it stood and others can read."""
