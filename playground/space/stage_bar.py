"""Where in the network one looks, and how: a slider from the plane to the output, Play, which units, which view."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QSlider, QVBoxLayout, QWidget

from core.value import Whole
from playground.languages import mark, tr
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill
from playground.widgets.look import icon, named, tool_button
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.rows import WrappedRow, together
from playground.widgets.sections import Switch

FINE = 100  # positions of the slider between two stages
VIEWS = mark({
    "widest": ("Widest neurons", "The two neurons whose values vary most over the points"),
    "chosen": ("These neurons", "The two neurons chosen here"),
    "best": (
        "Best view",
        "The plane through the layer's space that shows most of its spread (principal directions)",
    ),
})  # fmt: skip


class StageBar(QWidget):
    """Chooses a point between the plane and the output, and what of a layer is shown."""

    went = Signal(float)  # a person put the slider somewhere between two stages, counted from 0
    chose = Signal(int)  # a person wants to go to a stage
    play_clicked = Signal()  # play or Pause was clicked
    view_chosen = Signal(str)  # one of VIEWS was chosen
    units_chosen = Signal(int, int)  # a person chose the units shown across and up

    def __init__(self) -> None:
        super().__init__()
        play, tip = tr("Play the way through the network"), tr("From the plane to the output, layer by layer")
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.play = named(tool_button(toolButtonStyle=beside), "space_play", play, tip)
        tip = tr("From the plane on the left to the output on the right: drag, or the arrow keys for a layer at a time")
        self.slider = named(QSlider(Qt.Orientation.Horizontal), "space_slider", tr("Where in the network"), tip)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setTickInterval(FINE)
        self.slider.setSingleStep(FINE)
        self.slider.setPageStep(FINE)
        self.stage = named(Choice(()), "space_stage", tr("Layer"), tr("The layer whose view of the plane is shown"))
        self.stage.setMinimumContentsLength(14)
        self.view = Switch("space_view", VIEWS)
        tip = tr("The neuron whose value is shown from left to right")
        self.across = named(NumberField(Whole(0, 0)), "space_across", tr("Neuron across"), tip)
        tip = tr("The neuron whose value is shown from bottom to top")
        self.up = named(NumberField(Whole(0, 0)), "space_up", tr("Neuron up"), tip)
        across, up = QLabel(tr("across")), QLabel(tr("up"))
        for caption in (across, up):
            caption.setProperty("caption", True)
        way = WrappedRow(self.play, self.slider, self.stage, spacing=6, grows=self.slider)
        look = WrappedRow(self.view, together(across, self.across, up, self.up), spacing=8)
        fill(self, QVBoxLayout(), way, look, spacing=4)
        self.play.clicked.connect(self.play_clicked)
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(lambda: self.chose.emit(round(self.slider.value() / FINE)))
        self.stage.chosen.connect(lambda name: self.chose.emit(int(name)))
        self.view.chosen.connect(self.view_chosen)
        for field in (self.across, self.up):
            field.edited.connect(lambda _: self.units_chosen.emit(self.across.value() - 1, self.up.value() - 1))
        self.show_playing(playing=False)

    def show_stages(self, titles: Sequence[str]) -> None:
        """Offer stages by their titles."""
        self.stage.clear()
        for index, title in enumerate(titles):
            self.stage.addItem(title, str(index))
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, FINE * (len(titles) - 1))

    def show_position(self, along: float, stage: int) -> None:
        """Show where one is, silently, and which stage that is, or leads to."""
        if not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(FINE * along))
        if self.stage.value() != str(stage):
            self.stage.show_value(str(stage))

    def show_view(self, view: str, units: int, across: int, up: int) -> None:
        """Show how a stage of so many units is shown: one of VIEWS, and which two units, counted from 0."""
        self.view.show_value(view)
        for field, value in ((self.across, across), (self.up, up)):
            field.limit(1, max(1, units))
            field.show_value(value + 1)
            field.setEnabled(units > 1 and view != "best")

    def show_playing(self, *, playing: bool) -> None:
        """Say what the button does."""
        self.play.setIcon(icon("pause" if playing else "play"))
        self.play.setText(tr("Pause") if playing else tr("Play"))

    def _slid(self, value: int) -> None:
        if self.slider.isSliderDown():
            self.went.emit(value / FINE)
        else:
            self.chose.emit(round(value / FINE))
