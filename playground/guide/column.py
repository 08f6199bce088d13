"""The settings' column, with a place at its foot: a quiet entry to the guided experiments, or a panel in its stead."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.languages import tr
from playground.widgets.layouts import filled
from playground.widgets.look import tool_button

SHARE, LEAST, MOST = 0.46, 190, 300  # of the column's height that a panel has, and its pixels: the same at every step


class Column(QWidget):
    """What is given `above` keeps its place; a panel takes its room from the foot, and nothing else moves."""

    asked = Signal()  # a person clicked the entry

    def __init__(self, above: QWidget) -> None:
        super().__init__()
        self._panel: QWidget | None = None
        self.entry = tool_button(
            "guide_entry",
            tr("Guided experiments"),
            tr("Ten small experiments that say what to do and see for themselves that it was done"),
            text=tr("Guided experiments"),
            autoRaise=True,
        )
        self.entry.setProperty("link", True)
        self.entry.setArrowType(Qt.ArrowType.RightArrow)
        self.entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.entry.clicked.connect(self.asked)
        filled(QVBoxLayout(self), (above, 1), self.entry, spacing=4)
        self.setSizePolicy(above.sizePolicy())

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())

    def put(self, panel: QWidget) -> None:
        """Give a panel the foot, as long as it isn't hidden."""
        self._panel = panel
        panel.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)
        self._fit()

    @property
    def has_panel(self) -> bool:
        """Whether the panel is shown."""
        return self._panel is not None and not self._panel.isHidden()

    def show_panel(self, *, shown: bool) -> None:
        """Show the panel, or the entry in its stead."""
        if self._panel is not None:
            self._panel.setVisible(shown)
        self.entry.setVisible(not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._panel is not None:
            self._panel.setFixedHeight(max(LEAST, min(MOST, round(self.height() * SHARE))))
