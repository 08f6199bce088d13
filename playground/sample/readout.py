"""What is said of the cell that is pointed at: its formula, the numbers in it, and a gradient's numeric check."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.inside.one_sample.origins import Origin
from playground.languages import mark, tr
from playground.widgets.colors.hues import verdict_color
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill
from playground.widgets.look import named

HINT = mark(
    "Point at a number, with the mouse or by Tab and the arrow keys: where it came from stands here, formula and "
    "numbers, and the cells it was made of are framed."
)
LINES = 5


class Readout(Themed, QWidget):
    """Shows an origin; always of the same height, so that nothing moves."""

    def __init__(self) -> None:
        super().__init__()
        tip = tr("Its formula with the numbers in it")
        self.text = named(QLabel(wordWrap=True), "sheet_readout", tr("Number pointed at"), tip)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        fill(self, QVBoxLayout(), self.text, margins=(2, 4, 2, 2))
        self._shown: tuple[Origin | None, str, bool] = None, "", True
        self.restyle()

    def show_origin(self, origin: Origin | None, check: str = "", *, agrees: bool = True) -> None:
        """Show where a number came from, and what the numeric check of a gradient says."""
        self._shown = origin, check, agrees
        if origin is None:
            self.text.setText(
                f"<span style='color:{self.palette().placeholderText().color().name()}'>{tr(HINT)}</span>"
            )
            return
        first, *rest = (html.escape(line) for line in origin.lines)
        lines = [f"<b>{first}</b>", *rest]
        if check:
            color = verdict_color(self.palette(), good=agrees).name()
            lines.append(f"<span style='color:{color}'>{'✓' if agrees else '✗'} {html.escape(check)}</span>")
        self.text.setText("<br>".join(lines))

    def restyle(self) -> None:
        """Have room for so many lines of the font, and write in the palette's colours."""
        origin, check, agrees = self._shown
        self.show_origin(origin, check, agrees=agrees)
        self.text.setFixedHeight(LINES * self.text.fontMetrics().lineSpacing() + 4)
