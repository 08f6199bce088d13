"""Widths that follow the letters: what is 420 pixels wide for usual text is 840 for text of twice the size."""

from PySide6.QtWidgets import QWidget

EDGE = 40  # pixels that what is so wide leaves of a screen


def letters(widget: QWidget, count: float) -> int:
    """Return how many pixels so many letters of a widget's font take, but never more than its screen has."""
    return min(round(count * widget.fontMetrics().averageCharWidth()), widget.screen().availableSize().width() - EDGE)
