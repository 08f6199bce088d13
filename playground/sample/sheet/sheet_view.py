"""The sheet with its scroll bar: goes to a section, and tells which one is in view."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea

from playground.languages import tr
from playground.sample.sheet.sample_sheet import SampleSheet
from playground.widgets.look import named

ABOVE = 4  # pixels over the heading that one goes to


class SheetView(QScrollArea):
    """Scrolls the sheet."""

    scrolled = Signal(str)  # the title of the section that is at the top now that somebody scrolled

    def __init__(self) -> None:
        super().__init__()
        self.sheet = SampleSheet()
        self._going = False
        self.setWidget(self.sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that the width stays
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)
        named(self, "sheet_view", tr("Under the hood"), "")
        self.sheet.wanted.connect(self._show)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _show(self, rect: QRect) -> None:
        """Bring a cell into view, with some of what is around it."""
        self.ensureVisible(rect.center().x(), rect.center().y(), 0, rect.height() // 2 + 60)

    def section(self) -> str:
        """Return the title of the section that is at the top."""
        line = self.verticalScrollBar().value() + 2 * ABOVE
        above = [heading for heading in self.sheet.layout_.headings if heading.rect.top() <= line]
        return max(above, key=lambda heading: heading.rect.top()).section.title if above else ""

    def go_to(self, title: str) -> None:
        """Scroll a section to the top, or as far as the sheet goes."""
        rect = self.sheet.section_rect(title)
        if rect is not None:
            self._going = True
            self.verticalScrollBar().setValue(rect.top() - ABOVE)
            self._going = False

    def _scrolled(self) -> None:
        if not self._going:  # a last section can't come to the top, and is meant all the same
            self.scrolled.emit(self.section())
