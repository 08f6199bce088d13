"""The drawing board, and what a network makes of a drawing."""
