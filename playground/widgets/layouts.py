"""What stands side by side or below each other, in a line."""

from typing import TypeVar

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

Part = QWidget | QLayout | None
Margins = tuple[int, int, int, int]  # pixels at the left, above, at the right, below
SomeLayout = TypeVar("SomeLayout", bound=QBoxLayout)


def filled(
    layout: SomeLayout, *parts: Part | tuple[Part, int], spacing: int = -1, margins: Margins = (0, 0, 0, 0)
) -> SomeLayout:
    """Return a layout with these parts: widgets, layouts, and None for free room.

    (part, n) gives a part n shares of the room that is left; `spacing` is pixels between parts, -1: the style's.
    """
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for each in parts:
        part, share = each if isinstance(each, tuple) else (each, int(each is None))
        if isinstance(part, QWidget):
            layout.addWidget(part, share)
        elif part is not None:
            layout.addLayout(part, share)
            forget_items(part)
        else:
            layout.addStretch(share)
    return layout


def layout_of(widget: QWidget) -> QBoxLayout:
    """Return how the parts of a widget stand, which is in a line."""
    layout = widget.layout()
    assert isinstance(layout, QBoxLayout)
    forget_items(layout)
    return layout


def forget_items(layout: QLayout) -> None:
    """Let PySide forget the items of a layout that was asked for, or for its items, or was put into another one.

    It keeps a wrapper of each by its address, also once Qt has deleted the item: whatever came to lie at that address
    was taken for the item, or lost its wrapper with it.
    """
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if isinstance(item, QLayout):
            forget_items(item)
        elif item is not None:
            shiboken6.invalidate(item)
