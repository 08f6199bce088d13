"""What pictures show, in sentences: for screen readers, which can't see them."""
