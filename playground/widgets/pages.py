"""Pages behind tabs, each of which can stand in a window of its own: on a large screen all can be seen at once."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QIcon, QKeySequence, QPainter, QPen, QShortcut
from PySide6.QtWidgets import QApplication, QTabWidget, QVBoxLayout, QWidget

from playground.languages import tr
from playground.widgets.access.reading_order import InReadingOrder
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import filled
from playground.widgets.look import tool_button
from playground.widgets.pictures.painted import painted

LEAST = QSize(560, 420)


class OwnWindow(InReadingOrder, QWidget):
    """A page in a window of its own; closed, the page goes back among the tabs."""

    closed = Signal(object)  # (QWidget): the page wants back

    def __init__(self, page: QWidget, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("own_window")
        self.setWindowTitle(title)
        self.page = page
        filled(QVBoxLayout(self), page, margins=(8, 8, 8, 8))
        page.show()  # a page that comes from behind another is hidden
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        self.resize(page.size().expandedTo(LEAST))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the menu to the window that it came from, as among the tabs."""
        parent = self.parentWidget()
        if parent is not None:
            QApplication.sendEvent(parent, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit(self.page)


class Pages(Themed, QTabWidget):
    """Tabs with a button that puts the page in front into a window of its own."""

    moved = Signal()  # a page went into a window, or came back

    def __init__(self) -> None:
        super().__init__(documentMode=True, usesScrollButtons=False, elideMode=Qt.TextElideMode.ElideRight)
        self.tabBar().setAccessibleName(tr("Pages"))
        self._said: dict[QWidget, tuple[str, str]] = {}  # title and tip of all pages, in their order
        self._windows: dict[QWidget, OwnWindow] = {}
        tip = tr("Show this page in a window of its own (Ctrl+Shift+W); closing that (Ctrl+W) brings it back")
        self.alone = tool_button("own_window", tr("In a window of its own"), tip, autoRaise=True)
        self.alone.clicked.connect(lambda: self.detach(self.currentWidget()))
        self.setCornerWidget(self.alone)
        self.restyle()

    def setAccessibleName(self, name: str) -> None:
        """Name the tabs, which have the focus, and the button beside them."""
        super().setAccessibleName(name)
        self.tabBar().setAccessibleName(name)

    def add(self, page: QWidget, title: str, tip: str = "") -> None:
        """Add a page after the others."""
        self._said[page] = title, tip
        self.setTabToolTip(self.addTab(page, title), tip)
        self._show_button()

    def set_title(self, page: QWidget, title: str) -> None:
        """Call a page otherwise, wherever it is."""
        self._said[page] = title, self._said[page][1]
        if page in self._windows:
            self._windows[page].setWindowTitle(title)
        else:
            self.setTabText(self.indexOf(page), title)

    def bring(self, page: QWidget) -> None:
        """Put a page in front, wherever it is."""
        if page in self._windows:
            self._windows[page].raise_()
            self._windows[page].activateWindow()
        else:
            self.setCurrentWidget(page)

    def number(self) -> int:
        """Return which of all pages is in front, in the order in which they were added."""
        return list(self._said).index(self.currentWidget())

    def bring_number(self, number: int) -> None:
        """Put the page of a number in front, if there is one."""
        for page in list(self._said)[number : number + 1]:
            self.bring(page)

    def detach(self, page: QWidget | None) -> None:
        """Put a page into a window of its own; one stays here."""
        if page is None or page in self._windows or self.count() < 2:
            return
        in_front = page is self.currentWidget()
        self.removeTab(self.indexOf(page))
        if in_front:
            self.setCurrentIndex(0)
        window = self._windows[page] = OwnWindow(page, self._said[page][0], self.window())
        window.closed.connect(self._take_back)
        window.show()
        self._show_button()
        self.moved.emit()

    def _take_back(self, page: QWidget) -> None:
        self._windows.pop(page, None)
        order = list(self._said)
        before = [other for other in order[: order.index(page)] if other not in self._windows]
        title, tip = self._said[page]
        self.setTabToolTip(self.insertTab(len(before), page, title), tip)
        self._show_button()
        self.moved.emit()

    def close_windows(self) -> None:
        """Take every page back."""
        for window in list(self._windows.values()):
            window.close()

    def _show_button(self) -> None:
        self.alone.setEnabled(self.count() > 1)

    def restyle(self) -> None:
        """Draw two windows, one before the other."""
        palette = QApplication.palette()

        def paint(painter: QPainter) -> None:
            painter.setPen(QPen(palette.buttonText().color(), 2.4))
            painter.drawRect(4, 10, 16, 16)
            painter.setBrush(palette.window())
            painter.drawRect(11, 4, 17, 15)

        self.alone.setIcon(QIcon(painted(QSize(32, 32), 1, paint, fine=False)))
