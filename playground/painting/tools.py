"""The row of painting tools: what the brush does, which class or number it paints, how wide and how dense."""

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from core.data.data import Data
from playground.languages import tr, tr_said
from playground.painting.stroke import TOOLS
from playground.widgets.colors.hues import class_color
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named, tool_button
from playground.widgets.numbers.number_text import numeral
from playground.widgets.pictures.painted import painted

MOST_CLASSES = 6
RADIUS, DENSITY, VALUES = (0, 50, 8), (1, 30, 4), 100  # least, most, first: percent of the height; points a burst
DOT = 12  # pixels


class PaintTools(Themed, QWidget):
    """Tools, classes or a number, radius and density."""

    changed = Signal()  # a person chose something here: the brush is another
    class_wanted = Signal()  # a person wants one class more
    cleared = Signal()  # a person wants no points at all

    def __init__(self) -> None:
        super().__init__()
        named(self, "paint_tools", tr("Painting tools"), "")
        self._levels = (-1.0, 1.0)
        self.tools, self.classes = QButtonGroup(self), QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        first, second = filled(QHBoxLayout(), spacing=2), filled(QHBoxLayout(), spacing=2)
        for name, tool in TOOLS.items():
            title, tip = tr(tool.title, "tool"), tr(tool.tip)
            button = self.buttons[name] = tool_button(f"paint_{name}", title, tip, text=title, checkable=True)
            button.setProperty("chip", True)
            self.tools.addButton(button)
            first.addWidget(button)
        self.buttons["add"].setChecked(True)
        self.clear = tool_button("paint_clear", tr("Clear"), tr("Take all points away (Delete); Undo brings them back"))
        self.clear.setText(tr("Clear"))
        self.swatches = [self._swatch(k) for k in range(MOST_CLASSES)]
        self.swatches[0].setChecked(True)
        self.more = tool_button(
            "paint_more", tr("Add a class"), tr("Add a class (+); the network's output follows"), text="+"
        )
        tip = tr("The number of the points to come")
        self.level = _slider("paint_value", tr("Value"), tip, -VALUES, VALUES, 0)
        self.level_label = QLabel()
        tip = tr("How wide the brush is ([ and ], or the mouse wheel)")
        self.radius = _slider("paint_radius", tr("Radius"), tip, *RADIUS)
        self.density = _slider("paint_density", tr("Density"), tr("How many points a burst of the spray has"), *DENSITY)
        radius, density = QLabel(tr("Radius")), QLabel(tr("Density"))
        filled(first, self.clear, None, spacing=2)
        filled(second, *self.swatches, self.more, self.level, self.level_label, spacing=2)
        filled(second, radius, self.radius, density, self.density, None, spacing=4)
        self._parts = first, second
        self._halves = fill(self, QBoxLayout(QBoxLayout.Direction.LeftToRight), first, (second, 1), spacing=4)
        self._wire()
        self._show_level()
        self.restyle()

    def _swatch(self, k: int) -> QToolButton:
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button = tool_button(f"paint_class_{k}", text=str(k), checkable=True, toolButtonStyle=beside)
        button.setIconSize(QSize(DOT, DOT))
        button.setProperty("chip", True)
        self.classes.addButton(button, k)
        return button

    def restyle(self) -> None:
        """Give each class's button a dot in its colour."""
        for k, button in enumerate(self.swatches):
            button.setIcon(self._dot(class_color(k, self.palette())))

    def _dot(self, color: QColor) -> QIcon:
        def paint(painter: QPainter) -> None:
            painter.setPen(QPen(Qt.GlobalColor.white, 1.5))  # seen on the ground of what is chosen, too
            painter.setBrush(color)
            painter.drawEllipse(QRectF(1, 1, DOT - 2, DOT - 2))

        return QIcon(painted(QSize(DOT, DOT), self.devicePixelRatioF(), paint))

    def _wire(self) -> None:
        self.tools.buttonClicked.connect(lambda _: self.changed.emit())
        self.classes.buttonClicked.connect(lambda _: self.choose_class(self.chosen_class))
        for slider in (self.radius, self.density):
            slider.valueChanged.connect(lambda _: self.changed.emit())
        self.level.valueChanged.connect(lambda _: self._show_level())
        self.level.valueChanged.connect(lambda _: self.changed.emit())
        self.more.clicked.connect(lambda _: self.class_wanted.emit())
        self.clear.clicked.connect(lambda _: self.cleared.emit())

    # -- what is chosen

    @property
    def tool(self) -> str:
        """What the brush does: one of TOOLS."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    @property
    def chosen_class(self) -> int:
        """The class of the points to come."""
        return self.classes.checkedId()

    @property
    def value(self) -> float:
        """The number of the points to come, where that isn't their height."""
        low, high = self._levels
        return low + (self.level.value() + VALUES) / (2 * VALUES) * (high - low)

    def choose(self, tool: str) -> None:
        """Let the brush do something else."""
        self.buttons[tool].setChecked(True)
        self.changed.emit()

    def choose_class(self, k: int) -> None:
        """Paint a class from now on, if it is there."""
        if not self.swatches[k].isHidden():
            self.swatches[k].setChecked(True)
            if self.tool not in ("add", "spray"):  # who chooses a class wants to paint it
                self.buttons["add"].setChecked(True)
            self.changed.emit()

    def widen(self, steps: int) -> None:
        """Make the brush wider, or narrower, by so many steps."""
        self.radius.setValue(self.radius.value() + steps)

    # -- what is shown

    def show_data(self, data: Data, levels: tuple[float, float]) -> None:
        """Offer what can be painted on the data: its classes, or numbers between two levels."""
        for k, button in enumerate(self.swatches):
            button.setVisible(not data.regression and k < data.classes)
            title = tr_said(data.class_title(k)) if k < data.classes else ""
            named(button, f"paint_class_{k}", title, tr("Paint {title} ({k})").format(title=title, k=k + 1))
        if not data.regression and self.chosen_class >= data.classes:
            self.swatches[0].setChecked(True)
        self.more.setVisible(not data.regression)
        self.more.setEnabled(data.classes < MOST_CLASSES)
        surface = data.regression and data.dimensions == 2
        for part in (self.level, self.level_label):
            part.setVisible(surface)
        self.clear.setEnabled(data.samples > 0)
        if levels != self._levels:
            value = min(max(self.value, levels[0]), levels[1])
            self._levels = levels
            with QSignalBlocker(self.level):
                share = (value - levels[0]) / (levels[1] - levels[0])
                self.level.setValue(round(share * 2 * VALUES) - VALUES)
            self._show_level()
        self._arrange()

    def _show_level(self) -> None:
        self.level_label.setText(f"y {numeral(self.value, '.3g')}")
        self.level_label.setMinimumWidth(self.fontMetrics().horizontalAdvance("y -0.000"))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the wider half: they may stand below each other."""
        return QSize(max(self._halves_wide()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row, or in two where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = sum(self._halves_wide()) + self._halves.spacing() + self._to_come() <= self.width()
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _to_come(self) -> int:
        """Return the room that classes will take which aren't there yet: adding them must not move the picture."""
        absent = [] if self.more.isHidden() else [button for button in self.swatches if button.isHidden()]
        return sum(button.sizeHint().width() + 2 for button in absent)

    def _halves_wide(self) -> list[int]:
        return [half.minimumSize().width() for half in self._parts]


def _slider(name: str, title: str, tip: str, least: int, most: int, first: int) -> QSlider:
    slider = named(QSlider(Qt.Orientation.Horizontal), name, title, tip)
    slider.setRange(least, most)
    slider.setValue(first)
    slider.setMinimumWidth(44)
    slider.setMaximumWidth(90)
    return slider
