"""The sheet of one sample: all its numbers as cells."""
