"""A point of the picture asked: who pushes the answer there, and what would change it."""
