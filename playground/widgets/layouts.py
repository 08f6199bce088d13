"""What stands side by side or below each other, in a line."""

from typing import TypeVar

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
    beneath = layout.parentWidget() is None
    for each in parts:
        part, share = each if isinstance(each, tuple) else (each, int(each is None))
        if isinstance(part, QWidget):
            layout.addWidget(part, share)
        elif part is not None:
            assert beneath or not part.count(), "PySide would keep its items: see `fill`"
            layout.addLayout(part, share)
        else:
            layout.addStretch(share)
    return layout


def fill(
    widget: QWidget,
    layout: SomeLayout,
    *parts: Part | tuple[Part, int],
    spacing: int = -1,
    margins: Margins = (0, 0, 0, 0),
) -> SomeLayout:
    """Give a widget a layout that is `filled`, and return it.

    The widget gets it last: of layouts that are put into one that a widget has already, PySide keeps every item, also
    when Qt has deleted it, and takes for it whatever comes to lie at its address.
    """
    filled(layout, *parts, spacing=spacing, margins=margins)
    widget.setLayout(layout)
    return layout
