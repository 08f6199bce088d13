"""Where the views lie: settings, network and picture side by side; only a person, or the window's size, moves them."""

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from playground import stored
from playground.widgets.borders import BorderedPanes
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill

WIDE_FROM = 2200  # pixels, from which on the plots lie beside the picture
SETTINGS_LETTERS, MOST_SETTINGS = 42.0, 200.0  # across, of the window's font
NETWORK_SHARE = 0.43  # of what the settings leave
# letters across, and lines: a smaller window than all of them need is scrolled
LEAST = {"settings": (40, 0), "network": (45, 0), "picture": (61, 13), "plot": (25, 7)}
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Panes(Themed, BorderedPanes):
    """Three columns, the last with the picture of the data and the plots of the run: below it, or beside it if wide.

    The settings keep their width, the other two share what that leaves; whatever pages are in them. What is in a pane
    can't move it either: each has a least size of its own, and what needs more scrolls.
    """

    def __init__(self, settings: QWidget, network: QWidget, picture: QWidget, plots: tuple[QWidget, ...]) -> None:
        super().__init__(_ACROSS)
        self.plots = BorderedPanes(_ACROSS)
        for plot in plots:
            self.plots.addWidget(plot)
        self._below = QWidget()  # the plots, and what may lie over them
        fill(self._below, QVBoxLayout(), self.plots)
        self.right = BorderedPanes(_DOWN)
        self.right.addWidget(picture)
        self.right.addWidget(self._below)
        self.right.setStretchFactor(0, 5)
        self.right.setStretchFactor(1, 2)
        self._covers: list[QWidget] = []
        for widget in (settings, network, self.right):
            self.addWidget(widget)
        self._least = [
            ("settings", settings),
            ("network", network),
            ("picture", picture),
            *(("plot", w) for w in plots),
        ]
        self._settings_letters, self._network_share = SETTINGS_LETTERS, NETWORK_SHARE
        self._picture_alone = False
        self.splitterMoved.connect(self._dragged)
        self._share_right()
        self.restyle()

    def restyle(self) -> None:
        """Let the least sizes, and the settings' width, follow the letters."""
        metrics = self.fontMetrics()
        for name, widget in self._least:
            across, lines = LEAST[name]
            widget.setMinimumSize(across * metrics.averageCharWidth(), lines * metrics.height())
        self._share()

    def minimumSizeHint(self) -> QSize:
        """Leave room for the plots also while a page has it: another page changes nothing."""
        hint = super().minimumSizeHint()
        lines = LEAST["picture"][1] + LEAST["plot"][1]
        return QSize(hint.width(), max(hint.height(), lines * self.fontMetrics().height() + self.handleWidth()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        self._place_plots()

    def _share(self) -> None:
        """Give the columns their widths."""
        settings = round(self._settings_letters * self.fontMetrics().averageCharWidth())
        free = self.width() - settings - 2 * self.handleWidth()
        network = round(free * self._network_share)
        self.setSizes([settings, network, free - network])

    def _dragged(self) -> None:
        """Keep the widths that a person gives."""
        settings, network, right = self.sizes()
        self._settings_letters = settings / self.fontMetrics().averageCharWidth()
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
        self._settings_letters, self._network_share = SETTINGS_LETTERS, NETWORK_SHARE
        self._share()
        self._share_right()

    def remember(self, settings: QSettings) -> None:
        """Write down how a person dragged the panes."""
        settings.setValue("settings_letters", f"{self._settings_letters:.4f}")
        settings.setValue("network_share", f"{self._network_share:.4f}")
        for name, splitter in self._splitters().items():
            settings.setValue(name, splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Lie as `remember` wrote down, if it did."""
        self._settings_letters = stored.number(settings, "settings_letters", SETTINGS_LETTERS, most=MOST_SETTINGS)
        self._network_share = stored.number(settings, "network_share", NETWORK_SHARE)
        self._share()
        for name, splitter in self._splitters().items():
            stored.restore(splitter, stored.state(settings, name))

    def _splitters(self) -> dict[str, QSplitter]:
        return {"right": self.right, "plots": self.plots}

    def _share_right(self) -> None:
        self.right.setSizes([720, 280] if self.right.orientation() == _ACROSS else [660, 340])
        self.plots.setSizes([500, 500])
