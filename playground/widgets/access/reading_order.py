"""Where Tab goes: as one reads, from left to right and from top to bottom, whatever was made first."""

from collections.abc import Iterator
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from playground.widgets.access.focus_ring import FocusRing

IN_A_ROW = 0.5  # of the lower of two widgets' heights, by which they overlap that stand in one row


class InReadingOrder:
    """The base, named before a kind of QWidget, of a window in which Tab follows what is seen.

    Pages are made when they are first seen, and the cards of layers come and go: Qt's own order is that in which they
    were made. A ring shows where one is.
    """

    @cached_property
    def focus_ring(self) -> FocusRing:
        """What lies around the widget that has the focus, from the first Tab on."""
        assert isinstance(self, QWidget)
        return FocusRing(self)

    def focusNextPrevChild(self, forward: bool) -> bool:
        assert isinstance(self, QWidget)
        # not `self.focusWidget()`: PySide would take that for a child of this window, whose items go with it
        at = QApplication.focusWidget()
        at = at if at is not None and at.window() is self else None
        stops = list(reading_order(self, at))
        if not stops:
            return False
        while at is not None and at is not self and at not in stops:
            at = at.parentWidget()
        found = stops.index(at) if at in stops else (-1 if forward else 0)
        to = stops[(found + (1 if forward else -1)) % len(stops)]
        by_keys = Qt.WidgetAttribute.WA_KeyboardFocusChange  # which Qt sets where a key was Tab: else a widget vanished
        before = self.testAttribute(by_keys)
        self.setAttribute(by_keys, False)
        to.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        bring_in_sight(to)
        if self.testAttribute(by_keys):
            self.focus_ring.show_on(to)
        else:
            self.setAttribute(by_keys, before)
        return True


def reading_order(around: QWidget, leaving: QWidget | None = None) -> Iterator[QWidget]:
    """Give what Tab goes to within a widget: row by row, where columns side by side are one row of columns.

    Where one is `leaving` belongs to it, though that may have just been hidden or disabled.
    """
    inside = [(child, stops) for child in _seen(around, leaving) if (stops := list(_stops(child, leaving)))]
    inside.sort(key=lambda pair: pair[0].y())
    while inside:
        first = inside[0][0]
        row = [pair for pair in inside if pair[0] is first or _beside(pair[0], first)]  # one of no height stands alone
        inside = [pair for pair in inside if pair not in row]
        for _, stops in sorted(row, key=lambda pair: pair[0].x()):
            yield from stops


def bring_in_sight(widget: QWidget) -> None:
    """Scroll to where a widget is to be seen."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget, 8, 8)
        area = area.parentWidget()


def focus_within(around: QWidget, to: QWidget | None) -> None:
    """Let a widget have the focus, unless what has it lies within `around` already."""
    at = QApplication.focusWidget()
    if to is not None and to.isVisible() and not (at is not None and around.isAncestorOf(at)):
        to.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_in_sight(to)


def _stops(widget: QWidget, leaving: QWidget | None) -> Iterator[QWidget]:
    inside = list(reading_order(widget, leaving))
    if isinstance(widget, QScrollArea) and inside:
        pass  # an area is a stop to scroll it, where nothing else in it is one
    elif _takes_focus(widget) or widget is leaving:
        yield widget
    yield from inside


def _takes_focus(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def _seen(around: QWidget, leaving: QWidget | None) -> list[QWidget]:
    """Return the children that can be seen: not those that another lies over."""
    # `children()` would let PySide forget the items of a scene that is among them
    children = around.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [child for child in children if (child.isVisible() or child is leaving) and not child.isWindow()]
    return [
        child
        for index, child in enumerate(shown)
        if not any(over.geometry().contains(child.geometry()) for over in shown[index + 1 :])
    ]


def _beside(widget: QWidget, first: QWidget) -> bool:
    one, other = widget.geometry(), first.geometry()
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) + 1
    return shared > IN_A_ROW * min(one.height(), other.height())
