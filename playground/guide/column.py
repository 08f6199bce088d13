"""The settings' column, with a place at its foot: a quiet entry to the guided experiments, or a panel in its stead."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from playground.languages import tr
from playground.widgets.layouts import fill
from playground.widgets.look import tool_button

SHARE, LEAST, MOST = 0.46, 13.5, 21  # of the column's height that a panel has, and its lines: the same at every step
AT_MOST = 0.75  # of the height, where the letters are large


class SettingsColumn(QWidget):
    """What is given `above` keeps its place; a panel takes its room from the foot, and nothing else moves."""

    asked = Signal()  # a person clicked the entry
    tour_asked = Signal()  # a person wants the tour that is offered

    def __init__(self, above: QWidget) -> None:
        super().__init__()
        self._panel: QWidget | None = None
        tip = tr("Ten small experiments that say what to do, and see for themselves that it was done")
        self.entry = _link("guide_entry", tr("Guided experiments"), tip)
        self.entry.clicked.connect(self.asked)
        self._offer: QWidget | None = None
        self._layout = fill(self, QVBoxLayout(), (above, 1), self.entry, spacing=4)
        self.setSizePolicy(above.sizePolicy())

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def put(self, panel: QWidget) -> None:
        """Give a panel the foot, as long as it isn't hidden."""
        self._panel = panel
        panel.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._layout.addWidget(panel)
        self._fit()

    def offer_tour(self) -> None:
        """Offer the tour above the entry, until a person takes it or doesn't want it."""
        self._offer = QWidget()
        tour = _link(
            "tour_offer", tr("New here? A tour of 3 minutes"), tr("It leads over the real controls (Help > Tour)")
        )
        tour.clicked.connect(self.tour_asked)
        no = tool_button("tour_offer_close", tr("No tour"), tr("Don't offer it any more"), text="✕", autoRaise=True)
        no.clicked.connect(self.withdraw_tour)
        fill(self._offer, QHBoxLayout(), tour, None, no, spacing=2)
        self._layout.insertWidget(1, self._offer)

    def withdraw_tour(self) -> None:
        """Offer the tour no more."""
        if self._offer is not None:
            self._offer.hide()

    @property
    def has_panel(self) -> bool:
        """Whether the panel is shown."""
        return self._panel is not None and not self._panel.isHidden()

    def show_panel(self, *, shown: bool) -> None:
        """Show the panel, or the entry in its stead."""
        if self._panel is not None:
            self._panel.setVisible(shown)
        self.entry.setVisible(not shown)
        if shown:
            self.withdraw_tour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._panel is not None:
            line, height = self.fontMetrics().height(), self.height()
            wanted = max(LEAST * line, min(MOST * line, height * SHARE))
            self._panel.setFixedHeight(round(min(wanted, height * AT_MOST)))


def _link(name: str, text: str, tip: str) -> QToolButton:
    """Return a quiet button that reads as a link."""
    button = tool_button(name, text, tip, text=text, autoRaise=True)
    button.setProperty("link", True)
    button.setArrowType(Qt.ArrowType.RightArrow)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
