"""Where a number of one sample came from, as a formula with its numbers in it."""
