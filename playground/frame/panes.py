"""Where the views lie: settings, network and picture side by side; only a person, or the window's size, moves them."""

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from playground import stored
from playground.widgets.layouts import filled

WIDE_FROM = 2200  # pixels, from which on the plots lie beside the picture
SETTINGS_LETTERS, MOST_SETTINGS = 42, 1200  # across, of the window's font; pixels
NETWORK_SHARE = 0.43  # of what the settings leave
LEAST = {"settings": QSize(224, 0), "network": QSize(296, 0), "picture": QSize(320, 150), "plot": QSize(150, 70)}
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Panes(QSplitter):
    """Three columns, the last with the picture of the data and the plots of the run: below it, or beside it if wide.

    The settings keep their width, the other two share what that leaves; whatever pages are in them. What is in a pane
    can't move it either: each has a least size of its own, and what needs more scrolls.
    """

    def __init__(self, settings: QWidget, network: QWidget, picture: QWidget, plots: tuple[QWidget, ...]) -> None:
        super().__init__(_ACROSS, childrenCollapsible=False)
        self.plots = QSplitter(_ACROSS, childrenCollapsible=False)
        for plot in plots:
            plot.setMinimumSize(LEAST["plot"])
            self.plots.addWidget(plot)
        self._below = QWidget()  # the plots, and what may lie over them
        filled(QVBoxLayout(self._below), self.plots)
        self.right = QSplitter(_DOWN, childrenCollapsible=False)
        self.right.addWidget(picture)
        self.right.addWidget(self._below)
        self.right.setStretchFactor(0, 5)
        self.right.setStretchFactor(1, 2)
        self._covers: list[QWidget] = []
        for name, widget in (("settings", settings), ("network", network), ("picture", picture)):
            widget.setMinimumSize(LEAST[name])
        for widget in (settings, network, self.right):
            self.addWidget(widget)
        self._settings_width, self._network_share = self._usual_width(), NETWORK_SHARE
        self._picture_alone = False
        self.splitterMoved.connect(self._dragged)
        self._share_right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        self._place_plots()

    def _share(self) -> None:
        """Give the columns their widths."""
        free = self.width() - self._settings_width - 2 * self.handleWidth()
        network = round(free * self._network_share)
        self.setSizes([self._settings_width, network, free - network])

    def _usual_width(self) -> int:
        """Return how wide the settings are where nobody dragged them."""
        return SETTINGS_LETTERS * self.fontMetrics().averageCharWidth()

    def _dragged(self) -> None:
        """Keep the widths that a person gives."""
        self._settings_width, network, right = self.sizes()
        self._network_share = network / max(1, network + right)

    def _place_plots(self) -> None:
        """Put the plots beside the picture where there is room, else below it."""
        orientation = _ACROSS if self.width() > WIDE_FROM else _DOWN
        if self.right.orientation() != orientation:
            self.right.setOrientation(orientation)
            self.plots.setOrientation(_DOWN if orientation == _ACROSS else _ACROSS)
            self._share_right()
            self.give_room(alone=self._picture_alone)

    def give_room(self, *, alone: bool) -> None:
        """Let the picture's column be all its page's, where the plots would lie below that; or give them back."""
        self._picture_alone = alone
        self._below.setVisible(not (alone and self.right.orientation() == _DOWN))

    def lay_over_plots(self, panel: QWidget) -> None:
        """Give a panel the plots' place, which it covers while it is shown: so it moves nothing."""
        panel.setParent(self._below)
        self._covers.append(panel)
        self._below.installEventFilter(self)
        panel.setGeometry(self._below.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let what lies over the plots be as large as they are."""
        if event.type() == QEvent.Type.Resize:
            for panel in self._covers:
                panel.setGeometry(self._below.rect())
        return False

    def show_standard(self) -> None:
        """Give every pane its share, as at the first start."""
        self._settings_width, self._network_share = self._usual_width(), NETWORK_SHARE
        self._share()
        self._share_right()

    def remember(self, settings: QSettings) -> None:
        """Write down how a person dragged the panes."""
        settings.setValue("settings_width", str(self._settings_width))
        settings.setValue("network_share", f"{self._network_share:.4f}")
        for name, splitter in self._splitters().items():
            settings.setValue(name, splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Lie as `remember` wrote down, if it did."""
        self._settings_width = int(stored.number(settings, "settings_width", self._usual_width(), most=MOST_SETTINGS))
        self._network_share = stored.number(settings, "network_share", NETWORK_SHARE)
        self._share()
        for name, splitter in self._splitters().items():
            stored.restore(splitter, stored.state(settings, name))

    def _splitters(self) -> dict[str, QSplitter]:
        return {"right": self.right, "plots": self.plots}

    def _share_right(self) -> None:
        self.right.setSizes([720, 280] if self.right.orientation() == _ACROSS else [660, 340])
        self.plots.setSizes([500, 500])
