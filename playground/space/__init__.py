"""Space as a layer sees it."""
