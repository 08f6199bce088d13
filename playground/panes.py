"""Where the views lie: settings, network and plots side by side, the plots as the width allows; a person may drag."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from playground import stored
from playground.widgets.pages import Pages

WIDE_FROM = 1480
SETTINGS_WIDTH, NETWORK_WIDTH, PLOTS_LEAST_WIDTH = 250, 336, 400
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Panes(QSplitter):
    """Three columns, the last with the picture of the data and the plots of the run: below it, or beside it if wide."""

    def __init__(self, settings: QWidget, network: QWidget, picture: QWidget, plots: tuple[QWidget, ...]) -> None:
        super().__init__(_ACROSS, childrenCollapsible=False)
        self.plots = QSplitter(_ACROSS, childrenCollapsible=False)
        for plot in plots:
            self.plots.addWidget(plot)
        self.right = QSplitter(_DOWN, childrenCollapsible=False)
        self.right.addWidget(picture)
        self.right.addWidget(self.plots)
        self.right.setStretchFactor(0, 5)
        self.right.setStretchFactor(1, 2)
        for widget, width in ((settings, SETTINGS_WIDTH), (network, NETWORK_WIDTH)):
            widget.setMinimumWidth(width - 26)
            self.addWidget(widget)
        self.addWidget(self.right)
        self.setStretchFactor(2, 1)
        self.setSizes([SETTINGS_WIDTH, NETWORK_WIDTH, 690])
        self._picture_alone = False
        self._before: list[int] | None = None  # the columns' widths before the network got more room
        self._dragged = False  # whether a person dragged a column since then
        self._network, self._picture = network, picture
        self.splitterMoved.connect(self._keep)
        if isinstance(picture, Pages):
            picture.laid_out.connect(self._grow)
        self._share_right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_plots()

    def _place_plots(self) -> None:
        """Put the plots beside the picture where there is room, else below it."""
        lent = self.sizes()[1] - self._before[1] if self._before is not None else 0
        wide = self.width() - lent > WIDE_FROM
        if self.right.orientation() != (_ACROSS if wide else _DOWN):
            self.right.setOrientation(_ACROSS if wide else _DOWN)
            self.plots.setOrientation(_DOWN if wide else _ACROSS)
            self._share_right()
            self._make_room()

    def give_room(self, *, alone: bool) -> None:
        """Give the picture the plots' place too where they lie below it, or give it back."""
        self._picture_alone = alone
        self._make_room()
        self._share_width()

    def _make_room(self) -> None:
        self.plots.setVisible(not (self._picture_alone and self.right.orientation() == _DOWN))

    def widen_network(self, *, wide: bool) -> None:
        """Give the network about half of the width, or give back what it took."""
        if wide == (self._before is not None):
            return
        if wide:
            self._before, self._dragged = self.sizes(), False
            self._share_width()
        elif self._before is not None:
            self.setSizes(self._before)
            self._before = None
        self._place_plots()

    def _share_width(self) -> None:
        """Give a wide network half of the width, or what a page beside it that needs more leaves, as far as it can."""
        if self._before is None or self._dragged:
            return
        settings = self._before[0] or SETTINGS_WIDTH
        free = self.width() - settings - 2 * self.handleWidth()
        beside = max(PLOTS_LEAST_WIDTH, _needed(self._picture))
        network = max(min(self.width() // 2, free - beside), NETWORK_WIDTH, _needed(self._network))
        self.setSizes([settings, network, max(PLOTS_LEAST_WIDTH, free - network)])

    def _grow(self) -> None:
        """Give a page that needs more room than it had what it needs; less room it has only at another turn."""
        if _needed(self._picture) > self.right.width():
            self._share_width()

    def _keep(self) -> None:
        self._dragged = True

    def show_standard(self) -> None:
        """Give every pane its share, as at the first start."""
        taken, wide = SETTINGS_WIDTH + NETWORK_WIDTH, self._before is not None
        self._before = None
        self.setSizes([SETTINGS_WIDTH, NETWORK_WIDTH, max(PLOTS_LEAST_WIDTH, self.width() - taken)])
        self._share_right()
        self.widen_network(wide=wide)

    def remember(self, settings: QSettings) -> None:
        """Write down how a person dragged the panes."""
        for name, splitter in self._splitters().items():
            settings.setValue(name, splitter.saveState())

    def restore(self, settings: QSettings) -> None:
        """Lie as `remember` wrote down, if it did."""
        for name, splitter in self._splitters().items():
            stored.restore(splitter, stored.state(settings, name))

    def _splitters(self) -> dict[str, QSplitter]:
        return {"columns": self, "right": self.right, "plots": self.plots}

    def _share_right(self) -> None:
        self.right.setSizes([720, 280] if self.right.orientation() == _ACROSS else [660, 340])
        self.plots.setSizes([500, 500])


def _needed(pages: QWidget) -> int:
    return pages.needed_width() if isinstance(pages, Pages) else 0
