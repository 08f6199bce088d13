"""How good the answers are: curves over the epochs, and what the answers of now come to."""
