"""Views of space as a layer sees it."""
