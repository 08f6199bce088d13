"""The network as a stack of cards: add, remove, duplicate, drag to reorder."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.spec import Activation, Dense, Dropout, Experiment, Layer
from core.stack import parameters, shapes
from playground.views.layer_card import EndCard, LayerCard
from playground.views.look import icon, named

NEW_LAYERS: dict[str, Layer] = {
    "Dense": Dense(16, "relu", "he_normal"),
    "Activation": Activation("relu"),
    "Dropout": Dropout(0.2),
}


class LayerStack(QWidget):
    """Shows an experiment's layers and edits them.

    Signals
    -------
    edited(Experiment, str)
        The experiment as a person wants it, and what they did.
    """

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self.cards: list[LayerCard] = []
        self.summary = QLabel()
        self.summary.setObjectName("summary")
        self.add_button = QToolButton(
            text="Add layer",
            icon=icon("add"),
            toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            popupMode=QToolButton.ToolButtonPopupMode.MenuButtonPopup,
        )
        named(self.add_button, "add_layer", "Add layer", "Add a dense layer before the output; the arrow offers others")
        self.add_button.clicked.connect(lambda: self.add("Dense"))
        menu = QMenu(self.add_button)
        for name in NEW_LAYERS:
            menu.addAction(name).triggered.connect(lambda _=False, name=name: self.add(name))
        self.add_button.setMenu(menu)
        top = QHBoxLayout()
        top.addWidget(QLabel("<b>Network</b>"))
        top.addStretch(1)
        top.addWidget(self.add_button)
        self.input, self.output = EndCard("input_card", "Input"), EndCard("output_card", "Answer")
        self._column = QWidget()
        self._column.setObjectName("layer_column")
        self._cards_layout = QVBoxLayout(self._column)
        self._cards_layout.setContentsMargins(0, 0, 4, 0)
        self._cards_layout.setSpacing(6)
        self._cards_layout.addWidget(self.input)
        self._cards_layout.addWidget(self.output)
        self._cards_layout.addStretch(1)
        self._marker = QFrame(self._column)
        self._marker.setProperty("card", "marker")
        self._marker.hide()
        self.scroll = QScrollArea(widgetResizable=True, frameShape=QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(self._column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.scroll, 1)
        layout.addWidget(self.summary)

    def changeEvent(self, event: QEvent) -> None:
        """Follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.add_button.setIcon(icon("add"))

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the layers; cards of the same kind at the same place stay, so that the focus does."""
        self._experiment = experiment
        layers = experiment.layers
        for index, layer in enumerate(layers):
            if index < len(self.cards) and self.cards[index].kind is not type(layer):
                self._drop_cards(index)
            if index >= len(self.cards):
                self._add_card(layer, index)
        self._drop_cards(len(layers))
        dense = [index for index, layer in enumerate(layers) if isinstance(layer, Dense)]
        output = dense[-1] if dense else -1
        classes = experiment.data.classes
        for index, (card, shape) in enumerate(zip(self.cards, shapes(experiment), strict=True)):
            card.show_layer(
                layers[index],
                shape,
                index + 1,
                output=index == output,
                widths=(1, 2) if classes == 2 else (classes,),
            )
        self.input.show_text(f"{len(experiment.data.inputs)} values: {', '.join(experiment.data.inputs)}")
        self.output.show_text(f"{classes} classes: " + ", ".join(str(k) for k in range(classes)))
        count = parameters(experiment)
        self.summary.setText(f"{len(layers)} layers · {count:,} parameters")

    def add(self, name: str) -> None:
        """Add a layer of the kind `name` just before the output."""
        if self._experiment is not None:
            self._insert(self._output_index(), NEW_LAYERS[name], f"Add {name.lower()} layer")

    # -- inside

    def _output_index(self) -> int:
        """Return the place of the last dense layer, or the end."""
        layers = self._experiment.layers if self._experiment else ()
        return next((i for i in reversed(range(len(layers))) if isinstance(layers[i], Dense)), len(layers))

    def _add_card(self, layer: Layer, index: int) -> None:
        card = LayerCard(layer)
        self.cards.append(card)
        self._cards_layout.insertWidget(index + 1, card)
        card.edited.connect(lambda new, text, card=card: self._change(self.cards.index(card), new, text))
        card.asked.connect(lambda what, card=card: self._asked(self.cards.index(card), what))
        card.handle.dragged.connect(self._drag)
        card.handle.dropped.connect(lambda place, card=card: self._drop(self.cards.index(card), place))

    def _drop_cards(self, keep: int) -> None:
        while len(self.cards) > keep:
            card = self.cards.pop()
            self._cards_layout.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _emit(self, layers: list[Layer], text: str) -> None:
        assert self._experiment is not None
        self.edited.emit(replace(self._experiment, layers=tuple(layers)), text)

    def _layers(self) -> list[Layer]:
        assert self._experiment is not None
        return list(self._experiment.layers)

    def _change(self, index: int, layer: Layer, text: str) -> None:
        layers = self._layers()
        layers[index] = layer
        self._emit(layers, f"{text} of layer {index + 1}")

    def _insert(self, index: int, layer: Layer, text: str) -> None:
        layers = self._layers()
        layers.insert(index, layer)
        self._emit(layers, text)

    def _move(self, index: int, to: int) -> None:
        """Move a layer; the output stays the last dense layer."""
        layers = self._layers()
        to = min(max(to, 0), self._output_index() - 1)
        if index == self._output_index() or to == index:
            return
        layers.insert(to, layers.pop(index))
        self._emit(layers, "Move layer")

    def _asked(self, index: int, what: str) -> None:
        layers = self._layers()
        if what == "remove":
            del layers[index]
            self._emit(layers, "Remove layer")
        elif what == "duplicate":
            self._insert(index, layers[index], "Duplicate layer")
        elif what in ("up", "down"):
            self._move(index, index + (1 if what == "down" else -1))
        else:
            self._insert(index + (what == "add below"), NEW_LAYERS["Dense"], "Add dense layer")

    def _gap_at(self, place: QPoint) -> int:
        """Return before which card a drop at the global point `place` would go."""
        y = self._column.mapFromGlobal(place).y()
        return sum(y > card.geometry().center().y() for card in self.cards)

    def _drag(self, place: QPoint) -> None:
        gap = min(self._gap_at(place), self._output_index())
        above = self.cards[gap - 1].geometry().bottom() if gap else self.input.geometry().bottom()
        self._marker.setGeometry(0, above + 2, self._column.width(), 3)
        self._marker.show()
        self._marker.raise_()
        y = self._column.mapFromGlobal(place).y()
        self.scroll.ensureVisible(0, y, 0, 30)

    def _drop(self, index: int, place: QPoint) -> None:
        self._marker.hide()
        gap = self._gap_at(place)
        self._move(index, gap - (gap > index))
