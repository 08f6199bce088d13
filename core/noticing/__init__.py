"""What is wrong with a training, found from its moment alone: a sentence, why, and what would help."""
