"""The picture of the data: decision boundary, surface, fitted curve."""
