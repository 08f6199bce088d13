"""The confusion matrix, and the images behind its cells."""
