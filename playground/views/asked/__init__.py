"""Views of the answer at a place of the picture that a person asked."""
