"""One sample both ways: every number of its work, where each came from, and gradients checked by differences."""
