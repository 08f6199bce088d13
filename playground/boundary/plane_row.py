"""Which plane through a table's inputs is shown: two columns or principal components, and where the others stand."""

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from core.data.data import Data
from core.data.datasets import Points
from core.data.plane import LOOKED_AT, Plane, PlaneView, first_inputs, usual_values
from core.data.tables.table import Column
from playground.languages import tr
from playground.widgets.access.heard import describe
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill
from playground.widgets.look import named, tool_button
from playground.widgets.words import in_digits, short_name

STEPS = 200  # of a slider
MOST_HELD = 200  # columns with a slider: more would be lost in the list
COMPONENTS = "components"


class PlaneRow(QWidget):
    """Shows the plane of a view, and takes another view from a person."""

    chosen = Signal(object)  # (PlaneView): a person wants this one

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = PlaneView()
        self._data: Data | None = None
        self._points: Points | None = None
        tip = tr("The column that the picture shows from left to right; or principal components of all of them")
        self.across = named(Choice(()), "plane_across", tr("Across"), tip)
        self.up = named(Choice(()), "plane_up", tr("Up"), tr("The column that the picture shows from below to above"))
        tip = tr("At which values the columns stand that the picture doesn't show")
        self.others = named(tool_button(text=tr("Others at…")), "plane_others", tr("Other columns at"), tip)
        for choice in (self.across, self.up):
            choice.setMinimumContentsLength(6)
        self._captions = tuple(QLabel(text) for text in (tr("Across"), tr("Up")))
        for label, field in zip(self._captions, (self.across, self.up), strict=True):
            label.setProperty("caption", True)
            label.setBuddy(field)
        parts = self._captions[0], (self.across, 1), self._captions[1], (self.up, 1), self.others
        fill(self, QHBoxLayout(), *parts, spacing=6, margins=(0, 2, 0, 2))
        self.held = HeldColumns(self)
        self.held.moved.connect(lambda place, value: self.chosen.emit(self.view.holding(place, value)))
        self.across.chosen.connect(lambda name, _: self._choose(0, name))
        self.up.chosen.connect(lambda name, _: self._choose(1, name))
        self.others.clicked.connect(self._open)

    def show_plane(self, data: Data, points: Points, plane: Plane) -> None:
        """Show the plane that is seen of a table's points."""
        assert data.table is not None
        if data is not self._data or points is not self._points:
            self._data, self._points = data, points
            columns = {str(at): each.name for at, each in enumerate(data.table.inputs) if not each.categories}
            several = columns if len(columns) > 1 else {}
            self.across.offer([*several, COMPONENTS], several | {COMPONENTS: tr("2 principal components")})
            self.up.offer(several, several)
            self.held.take(data, points)
        self.view = plane.view
        parts = plane.view.components
        self.across.show_value(COMPONENTS if parts else str(plane.view.across))
        self.up.show_value("" if parts else str(plane.view.up))
        for widget in (self._captions[1], self.up, self.others):
            widget.setVisible(not parts)
        held = len(plane.view.held)
        self.others.setText(tr("Others at… ({count})").format(count=held) if held else tr("Others at…"))
        self.held.show_view(plane.view)

    def _choose(self, axis: int, name: str) -> None:
        """Show another column on an axis; chosen for both, the two change places."""
        before = self.view
        if name == COMPONENTS:
            self.chosen.emit(PlaneView(components=True, held=before.held))
            return
        if before.components or before.across is None or before.up is None:
            numbers = [int(self.up.itemData(k)) for k in range(self.up.count())]
            other = next(place for place in numbers if place != int(name))
            self.chosen.emit(PlaneView(int(name), other, held=before.held))
            return
        pair = [before.across, before.up]
        if pair[1 - axis] == int(name):
            pair.reverse()
        pair[axis] = int(name)
        self.chosen.emit(PlaneView(pair[0], pair[1], held=before.held))

    def _open(self) -> None:
        self.held.adjustSize()
        below = self.others.mapToGlobal(self.others.rect().bottomRight())
        self.held.open_above(below.x(), below.y() - self.others.height())


class HeldColumns(QFrame):
    """A small window over the row: a slider for each column of numbers, a choice for each of categories."""

    moved = Signal(int, object)  # (place, value or None): a column shall stand at a value; None: as usual

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        tip = tr("Double-click a slider, or Delete on it: back to the mean")
        named(self, "held_columns", tr("Other columns at"), tip)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = QLabel(f"{tip}.")
        hint.setProperty("faint", True)
        fill(self, QVBoxLayout(), (self._area, 1), hint, spacing=4, margins=(10, 8, 10, 8))
        self._data: Data | None = None
        self._points: Points | None = None
        self._built = False
        self.fields: dict[int, Choice | HeldSlider] = {}
        self._captions: dict[int, QLabel] = {}
        self._view = PlaneView()

    def take(self, data: Data, points: Points) -> None:
        """Take another table; its fields are made when they are first wanted."""
        self._data, self._points, self._built = data, points, False

    def show_view(self, view: PlaneView) -> None:
        """Show where columns stand; those on the axes have no field."""
        self._view = view
        if not self._built:
            return
        held = dict(view.held)
        for place, field in self.fields.items():
            shown = place not in (view.across, view.up)
            field.setVisible(shown)
            self._captions[place].setVisible(shown)
            if isinstance(field, Choice):
                field.show_value(str(int(held.get(place, self._usual[place]))))
            else:
                field.show_number(held.get(place, self._usual[place]))

    def open_above(self, right: int, bottom: int) -> None:
        """Open with its lower right corner there."""
        if not self._built:
            self._build()
        self.show_view(self._view)
        inside = self._area.widget()
        self.resize(380, min(420, 60 + (0 if inside is None else inside.sizeHint().height())))
        self.move(max(0, right - self.width()), max(0, bottom - self.height()))
        self.show()
        first = next((field for field in self.fields.values() if not field.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self) -> None:
        data, points = self._data, self._points
        assert data is not None and points is not None and data.table is not None
        self._built, self.fields, self._captions = True, {}, {}
        self._usual = usual_values(data, points)
        grid_of = QWidget()
        grid = QGridLayout(grid_of)
        grid.setContentsMargins(0, 0, 4, 0)
        columns, first = data.table.inputs[:MOST_HELD], first_inputs(data.table.inputs)
        for place, column in enumerate(columns):
            caption = QLabel(short_name(column.name, 22))
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setToolTip(column.name)
            field = self._field(place, column, first[place], points)
            named(field, f"held_{place}", column.name, "")
            if isinstance(field, HeldSlider):
                field.slider.setAccessibleName(column.name)
            grid.addWidget(caption, place, 0)
            grid.addWidget(field, place, 1)
            self.fields[place], self._captions[place] = field, caption
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(columns), 1)
        self._area.setWidget(grid_of)

    def _field(self, place: int, column: Column, at: int, points: Points) -> "Choice | HeldSlider":
        if column.categories:
            names = [str(k) for k in range(len(column.categories))]
            choice = Choice(names, dict(zip(names, column.categories, strict=True)))
            choice.chosen.connect(lambda name, _: self.moved.emit(place, float(name)))
            return choice
        assert points.scaling is not None
        x = points.x_train[:LOOKED_AT, at] * points.scaling.scale[at] + points.scaling.mean[at]
        slider = HeldSlider(float(x.min()), float(x.max()))
        slider.moved.connect(lambda value: self.moved.emit(place, value))
        return slider


class HeldSlider(QWidget):
    """A slider over a column's numbers, with the number beside it."""

    moved = Signal(object)  # (float or None): a person moved it there; None: back to the mean

    def __init__(self, low: float, high: float) -> None:
        super().__init__()
        self._low, self._high = low, high if high > low else low + 1
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.setFocusProxy(self.slider)
        self.number = QLabel()
        self.number.setMinimumWidth(64)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        fill(self, QHBoxLayout(), (self.slider, 1), self.number, spacing=6)
        self.slider.valueChanged.connect(self._slid)
        self.slider.installEventFilter(self)

    def show_number(self, number: float) -> None:
        """Show a number, silently."""
        step = np.clip((number - self._low) / (self._high - self._low) * STEPS, 0, STEPS)
        if abs(self._low + (self._high - self._low) * self.slider.value() / STEPS - number) > 1e-9:
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(float(step)))
        self.number.setText(in_digits(number))
        describe(self.slider, self.number.text())

    def _slid(self, step: int) -> None:
        self.moved.emit(self._low + (self._high - self._low) * step / STEPS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back to the mean by a double click, or by Delete."""
        twice = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick
        removes = Qt.Key.Key_Delete, Qt.Key.Key_Backspace
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in removes
        if twice or pressed:
            self.moved.emit(None)
            return True
        return super().eventFilter(watched, event)
