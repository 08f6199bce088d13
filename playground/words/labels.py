"""What a place of the window is called: the texts that may name the thing there, the nearest to it first."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QTabBar,
    QWidget,
)


def texts(widget: QWidget, at: QPoint | None) -> Iterator[str]:
    """Give the names of a widget, or of what in it is at a point; without a point, of what the keyboard is on.

    A widget that paints labels tells by `word_at(point)` which one is there, "" if none; one whose name says more than
    what it is has that in its property "word", one whose painted labels are names of a person's in "painted_word".
    """
    parent = widget.parentWidget()
    painter = parent if isinstance(parent, QAbstractScrollArea) and widget is parent.viewport() else widget
    if at is not None and hasattr(painter, "word_at") and (word := painter.word_at(at)):
        yield word
        yield str(painter.property("painted_word") or "")
    view = parent if isinstance(parent, QAbstractItemView) and widget is parent.viewport() else widget
    if isinstance(view, QHeaderView):
        section = view.logicalIndexAt(at) if at is not None else -1
        yield str(view.model().headerData(section, view.orientation()) or "") if section >= 0 else ""
    elif isinstance(view, QAbstractItemView):
        index = view.indexAt(at) if at is not None else view.currentIndex()
        yield str(index.data() or "")
    elif isinstance(widget, QTabBar):
        yield widget.tabText(widget.tabAt(at) if at is not None else widget.currentIndex())
    elif isinstance(widget, QLabel):
        buddy = widget.buddy()
        yield buddy.accessibleName() if buddy is not None else ""
        yield widget.text()
    elif isinstance(widget, QAbstractButton):
        yield widget.text()
    yield str(widget.property("word") or "")
    yield widget.accessibleName()
    if isinstance(widget, QComboBox):
        yield widget.currentText()


def around(widget: QWidget) -> Iterator[QWidget]:
    """Give the widget and all that it is in, up to its window."""
    while not widget.isWindow():
        yield widget
        parent = widget.parentWidget()
        if parent is None:
            return
        widget = parent


def place(widget: QWidget, at: QPoint | None) -> QRect:
    """Return where on the screen a thing lies that was asked: the widget, or of a large one the point."""
    whole = QRect(widget.mapToGlobal(QPoint()), widget.size())
    if at is None or (whole.height() < 60 and whole.width() < 320):
        return whole
    spot = QRect(0, 0, 16, 16)
    spot.moveCenter(widget.mapToGlobal(at))
    return spot


def deepest(window: QWidget, at: QPoint) -> QWidget:
    """Return the widget of a window that is at a point of the screen, as the mouse would find it."""
    # not `window.childAt(at)`: PySide would take that for a child of this window, whose items go with it
    found = QApplication.widgetAt(at)
    return found if found is not None and found.window() is window else window
