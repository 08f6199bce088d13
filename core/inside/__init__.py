"""A network looked into: one sample both ways, instruments, space, questions."""
