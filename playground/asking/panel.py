"""The answer at an asked point: how sure it is, which units push it which way, the smallest move that changes it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.data.data import Data
from core.data.plane import Plane
from core.formula import plain
from core.inside.asked import Contributions
from core.inside.flip import Flip
from playground.asking.bars import BarRow, ContributionBars, End
from playground.languages import mark, tr, tr_said
from playground.languages.numerals import in_marks, numeral
from playground.widgets.colors.hues import class_color, sign_color
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named, tool_button
from playground.widgets.words import in_digits, short_name

EXACT = mark("A part is a neuron's value times its weights. With the bias they add up to {margin}.")
FIRST_ORDER = mark(
    "A part is a neuron's value times the gradient: the first-order answer. The rest is what that leaves out, and the "
    "biases. All add up to {margin}."
)


class AskedPanel(QFrame):
    """Shows what is known of an asked point; where there is little room, it scrolls."""

    closed = Signal()  # a person doesn't want to know any more
    layer_chosen = Signal(int)  # a person asks the units of another layer, by its index

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.title = named(QLabel(wordWrap=True), "asked_title", tr("Question"), "")
        self.sure = named(QLabel(wordWrap=True), "asked_sure", tr("Confidence of the answer"), "")
        self.how = named(QLabel(wordWrap=True), "asked_how", tr("What the parts are"), "")
        self.flip = named(QLabel(wordWrap=True), "asked_flip", tr("The smallest move that changes the answer"), "")
        for label in (self.title, self.sure, self.how, self.flip):
            label.setTextFormat(Qt.TextFormat.PlainText)  # names of classes and columns are a person's own
        bold = self.title.font()
        bold.setBold(True)
        self.title.setFont(bold)
        self.how.setProperty("faint", True)
        self.close_button = named(
            tool_button(text="✕", autoRaise=True), "asked_close", tr("Close"), tr("Close (Escape)")
        )
        tip = tr("The layer whose neurons are shown; those of the last one add up exactly")
        self.layer = named(Choice(()), "asked_layer", tr("Layer"), tip)
        self.bars = ContributionBars()
        head = filled(QHBoxLayout(), (self.title, 1), self.close_button)
        head.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        said, area = QWidget(), QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        fill(said, QVBoxLayout(), self.sure, self.flip, self.how, None, spacing=4)
        area.setWidget(said)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground in (said, area.viewport()):
            ground.setAutoFillBackground(False)
        drawn = filled(QVBoxLayout(), self.layer, (self.bars, 100), None, spacing=4)
        both = filled(QHBoxLayout(), (area, 1), (drawn, 1), spacing=10)
        fill(self, QVBoxLayout(), head, (both, 1), spacing=4, margins=(8, 4, 4, 4))
        self._layers: dict[int, str] = {}
        self._data = Data()
        self.close_button.clicked.connect(self.closed)
        self.layer.chosen.connect(lambda name: self.layer_chosen.emit(int(name)))

    def show_layers(self, titles: Mapping[int, str]) -> None:
        """Offer layers by their indices."""
        if titles != self._layers:
            self._layers = dict(titles)
            self.layer.clear()
            for index, title in titles.items():
                self.layer.addItem(title, str(index))

    def show_asked(
        self, where: str, truth: str, found: Contributions, names: list[str], data: Data, number: float
    ) -> None:
        """Show what is known of a point: `where` it is, the `truth` of a sample there.

        `names` are the layer's units', `number` an answer's own.
        """
        self._data = data
        if found.answer is None:
            why = tr("Why {answer} = {number} here?").format(answer=data.answer, number=in_digits(number, 3))
            self.sure.setText(where)
            total = BarRow("z", found.margin)
            margin = tr("z, which the output's activation turns into {answer}").format(answer=data.answer)
            colors = (sign_color(self.palette(), positive=positive) for positive in (False, True))
            ends = tr("less"), tr("more")
            less, more = (End(name, color) for name, color in zip(ends, colors, strict=True))
        else:
            both = (found.answer, found.runner_up or 0)
            titles = {k: tr_said(data.class_title(k)) for k in both}
            why = tr("Why {answer} here?").format(answer=tr_said(data.class_title(found.answer)))
            self.sure.setText(where + "\n" + "  ".join(f"{titles[k]} {numeral(found.outputs[k], '.1%')}" for k in both))
            total = BarRow(tr("margin"), found.margin)
            margin = tr("the margin: the logit of {first} minus that of {second}").format(
                first=titles[both[0]], second=titles[both[1]]
            )
            more, less = (End(titles[k], class_color(k, self.palette())) for k in both)
        self.title.setText(f"{why} {truth}".rstrip())
        self.layer.show_value(str(found.layer))
        rest = BarRow(tr("bias") if found.exact else tr("rest"), found.rest)
        self.bars.show_parts(names, found.parts, rest, total, (less, more))
        self.how.setText(tr(EXACT if found.exact else FIRST_ORDER).format(margin=margin))

    def show_flip(
        self, found: Contributions, flip: Flip | None, at: tuple[float, float], reach: float, plane: Plane
    ) -> None:
        """Describe the smallest move of the point that changes the answer."""
        self.flip.setVisible(found.answer is not None)
        if flip is None:
            near = tr("No move within {reach} changes the class.")
            none = near if self._data.table is None else tr("No move within the picture changes the class.")
            self.flip.setText(none.format(reach=numeral(reach, ".2f")))
            return
        dx, dy = flip.to[0] - at[0], flip.to[1] - at[1]
        title = tr_said(self._data.class_title(flip.answer))
        table = self._data.table
        if table is None or plane.view.components:
            self.flip.setText(
                tr("Moving by ({dx}, {dy}), {distance} far, makes it {title}.").format(
                    dx=_signed(dx), dy=_signed(dy), distance=in_marks(plain(flip.distance, 3)), title=title
                )
            )
            return
        across, up = (short_name(name, 24) for name in plane.axes)
        if table.standardize_inputs:
            said = tr("Moving {across} by {dx} and {up} by {dy} ({distance} standard deviations) makes it {title}.")
        else:
            said = tr("Moving {across} by {dx} and {up} by {dy} makes it {title}.")
        distance = numeral(flip.distance, ".3g")
        self.flip.setText(
            said.format(across=across, dx=_signed(dx), up=up, dy=_signed(dy), distance=distance, title=title)
        )


def _signed(number: float) -> str:
    return f"{'+' * (number >= 0)}{in_marks(plain(number, 3))}"
