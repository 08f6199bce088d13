"""What is noticed of a training, in one line with buttons that mend it."""
