"""One layer of the stack as a card: its choices, its output shape, its parameters."""

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from core.activations import ACTIVATIONS
from core.architecture import MOST_UNITS
from core.graph import Shape, show
from core.initializers import INITIALIZERS
from core.spec import Activation, Dense, Dropout, Layer
from playground.views.fields import Choice, Real, Whole
from playground.views.look import named

TITLES = {Dense: "Dense", Activation: "Activation", Dropout: "Dropout"}


class _Handle(QLabel):
    """The grip a card is dragged by."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__("⋮⋮")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        named(self, "handle", "Move the layer", "Drag to move the layer to another place (Alt+Up, Alt+Down)")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition().toPoint())


class EndCard(QFrame):
    """What goes in, or comes out: a card that follows the data."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("card", "end")
        self.label = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 5)
        layout.addWidget(self.label)
        self._title = title

    def show_text(self, text: str) -> None:
        """Say what it is."""
        self.label.setText(f"<b>{self._title}</b> &nbsp; {text}")


class LayerCard(QFrame):
    """Shows one layer and edits it.

    Signals
    -------
    edited(Layer, str)
        The layer as a person wants it, and what they did.
    asked(str)
        A person asked for "remove", "duplicate", "up", "down", "add above" or "add below".
    """

    edited = Signal(object, str)
    asked = Signal(str)

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        self.kind = type(layer)
        self._layer = layer
        self.setProperty("card", "layer")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.handle = _Handle()
        self.title = QLabel()
        self.shape = QLabel()
        self.shape.setObjectName("shape")
        self.shape.setProperty("faint", True)
        self.menu_button = QToolButton(text="⋯", popupMode=QToolButton.ToolButtonPopupMode.InstantPopup, autoRaise=True)
        named(self.menu_button, "layer_menu", "Layer menu", "Duplicate, move, remove, add beside")
        self.remove_button = QToolButton(text="✕", autoRaise=True)
        named(self.remove_button, "remove_layer", "Remove the layer", "Remove this layer (Delete)")
        self.remove_button.clicked.connect(lambda: self.asked.emit("remove"))
        self._menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        for what, text in (
            ("duplicate", "Duplicate"),
            ("up", "Move up"),
            ("down", "Move down"),
            ("add above", "Add dense above"),
            ("add below", "Add dense below"),
            ("remove", "Remove"),
        ):
            action = self._menu.addAction(text)
            action.triggered.connect(lambda _=False, what=what: self.asked.emit(what))
            self._actions[what] = action
        self.menu_button.setMenu(self._menu)
        head = QHBoxLayout()
        head.setSpacing(4)
        for widget in (self.handle, self.title):
            head.addWidget(widget)
        head.addStretch(1)
        for widget in (self.shape, self.menu_button, self.remove_button):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 8)
        layout.setSpacing(3)
        layout.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        layout.addLayout(grid)
        self._build(grid)

    def _build(self, grid: QGridLayout) -> None:
        self.activation = Choice(ACTIVATIONS)
        named(self.activation, "activation", "Activation", "The function that the layer's values go through")
        self.activation.chosen.connect(lambda name: self._edit("activation", activation=name))
        if self.kind is Dense:
            self.units = Whole(1, MOST_UNITS)
            named(self.units, "units", "Units", "How many neurons the layer has")
            self.units.edited.connect(lambda n: self._edit("units", units=n))
            self.initializer = Choice(INITIALIZERS)
            named(
                self.initializer,
                "initializer",
                "Initializer",
                "How the weights start: he for relu, "
                "glorot (Xavier) for tanh, zeros to see why not; shows after the next Reset",
            )
            self.initializer.chosen.connect(lambda name: self._edit("initializer", initializer=name))
            self.scale = Real(0, 1000, 0.1)
            named(self.scale, "scale", "Scale", "Multiplies the weights at the start; shows after the next Reset")
            self.scale.edited.connect(lambda x: self._edit("scale", scale=x))
            self.dropout = Real(0, 0.95, 0.05)
            named(self.dropout, "dropout", "Dropout", "Share of the units silenced at random in each training step")
            self.dropout.edited.connect(lambda x: self._edit("dropout", dropout=x))
            self._add(grid, "Units", self.units, 0, 0)
            self._add(grid, "Activation", self.activation, 0, 1)
            self._add(grid, "Dropout", self.dropout, 0, 2)
            self._add(grid, "Scale", self.scale, 2, 0)
            self._add(grid, "Initializer", self.initializer, 2, 1, span=2)
        elif self.kind is Activation:
            self._add(grid, "Function", self.activation, 0, 0)
        else:
            self.rate = Real(0, 0.95, 0.05)
            named(self.rate, "rate", "Dropout rate", "Share of the values silenced at random in each training step")
            self.rate.edited.connect(lambda x: self._edit("dropout rate", rate=x))
            self._add(grid, "Rate", self.rate, 0, 0)
        for column, stretch in enumerate((5, 7, 4)):
            grid.setColumnStretch(column, stretch)

    @staticmethod
    def _add(grid: QGridLayout, caption: str, field: QWidget, row: int, column: int, span: int = 1) -> None:
        label = QLabel(caption)
        label.setProperty("caption", True)
        label.setBuddy(field)
        grid.addWidget(label, row, column, 1, span)
        grid.addWidget(field, row + 1, column, 1, span)

    def show_layer(self, layer: Layer, shape: Shape, place: int, *, output: bool, widths: tuple[int, ...]) -> None:
        """Show `layer`, the one at `place` (from 1); an output has its units from the data (`widths` are allowed)."""
        self._layer = layer
        self.title.setText(f"<b>{TITLES[self.kind]}</b>" + (" · output" if output else ""))
        self.setAccessibleName(f"Layer {place}: {TITLES[self.kind]}{', output' if output else ''}")
        weights = f"{shape.parameters:,} parameter{'s' * (shape.parameters != 1)}"
        self.shape.setText(f"→ {show(shape.outputs)}" + (f" · {weights}" if self.kind is Dense else ""))
        self.shape.setToolTip(f"Gives {shape.size:,} values for each sample; {weights}")
        for widget in (self.remove_button, self._actions["remove"], self._actions["duplicate"]):
            widget.setEnabled(not output)
        self._actions["add below"].setEnabled(not output)
        self.handle.setEnabled(not output)
        match layer:
            case Dense():
                # a file may have an output that doesn't suit the data: it is shown as it is, and the window says so
                least, most = (min(widths), max(widths)) if output else (1, MOST_UNITS)
                self.units.limit(min(least, layer.units), max(most, layer.units))
                self.units.setEnabled(not output or len(widths) > 1)
                self.units.show_value(layer.units)
                self.activation.show_value(layer.activation)
                self.initializer.show_value(layer.initializer)
                self.scale.show_value(layer.scale)
                self.dropout.show_value(layer.dropout)
                self.dropout.setEnabled(not output)
            case Activation():
                self.activation.show_value(layer.activation)
            case Dropout():
                self.rate.show_value(layer.rate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, duplicate or remove the layer by keyboard while its card has the focus."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        keys = {(Qt.Key.Key_Up, True): "up", (Qt.Key.Key_Down, True): "down", (Qt.Key.Key_Delete, False): "remove"}
        what = keys.get((Qt.Key(event.key()), alt))
        if what is not None and (what in ("up", "down") or self.remove_button.isEnabled()):
            self.asked.emit(what)
        else:
            super().keyPressEvent(event)

    def _edit(self, what: str, **fields: object) -> None:
        self.edited.emit(replace(self._layer, **fields), f"Change {what}")
