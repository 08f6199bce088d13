"""The network as a stack of cards: add, remove, duplicate, drag to reorder, join by skip connections."""

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from core.experiment import edits, positions
from core.experiment.graph import DATA, show
from core.experiment.spec import Experiment, SpecError
from core.layers import Layer
from playground import stored
from playground.languages import tr, tr_count, tr_inside, tr_name, tr_said
from playground.layers.layer_card import EndCard, LayerCard, Role
from playground.layers.layer_kinds import KINDS, OFFERED, titles_of
from playground.layers.new_layers import NewLayerMenu
from playground.layers.skip_lines import SkipLines
from playground.layers.spot import CardSpot
from playground.widgets import words
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import say_at
from playground.widgets.layouts import fill, filled
from playground.widgets.look import icon, named, tool_button
from playground.window_limits import check_size


class LayerStack(Themed, QWidget):
    """Shows an experiment's layers and edits them."""

    # (Experiment, str, key): the experiment as a person wants it, what they did, and which run of steps it
    # belongs to, or None
    edited = Signal(object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment  # from the first that is shown on
        self.cards: list[LayerCard] = []
        self._more = False  # whether all cards show what is seldom needed
        self._waits = False  # what was edited since they were seen
        self.summary = QLabel()
        self.summary.setObjectName("summary")
        self.add_button = tool_button(
            text=tr("Add layer"),
            icon=icon("add"),
            toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
            popupMode=QToolButton.ToolButtonPopupMode.MenuButtonPopup,
        )
        named(
            self.add_button,
            "add_layer",
            tr("Add layer"),
            tr("Add a dense layer before the output; the arrow offers others"),
        )
        self.add_button.clicked.connect(lambda: self.add("Dense"))
        self.add_menu = self.new_layer_menu(tr("Add layer"), self.add_button)
        self.add_button.setMenu(self.add_menu)
        top = filled(QHBoxLayout(), QLabel(f"<b>{tr('Network')}</b>"), None, self.add_button)
        self.input, self.output = EndCard("input_card", tr("Input")), EndCard("output_card", tr("Answer"))
        self._column = QWidget()
        self._column.setObjectName("layer_column")
        self._cards_layout = fill(self._column, QVBoxLayout(), self.input, self.output, None, spacing=6)
        self.skip_lines, self.spot = SkipLines(self._column), CardSpot(self._column)
        self._marker = QFrame(self._column)
        self._marker.setProperty("card", "marker")
        self._marker.hide()
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._column)
        self.spot.moved.connect(lambda card: self.area.ensureWidgetVisible(card, 0, 10))
        fill(self, QVBoxLayout(), top, (self.area, 1), self.summary)

    def restyle(self) -> None:
        self.add_button.setIcon(icon("add"))

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the layers, once anybody sees them."""
        self._experiment = experiment
        self._waits = not self.isVisible()
        if not self._waits:
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what came while nobody could see it: cards take their time."""
        if self._waits:
            self._waits = False
            self._show()
        super().showEvent(event)

    def _show(self) -> None:
        """Show the layers; cards of the same kind at the same index stay, so that the focus does."""
        experiment, layers = self._experiment, self._experiment.layers
        self._match_cards(layers)
        shapes, reads, titles = positions.known_shapes(experiment), edits.sources(layers), titles_of(layers)
        output, data = positions.output(layers), experiment.data
        widths = (1,) if data.regression else (1, 2) if data.classes == 2 else (data.classes,)
        for index, (card, layer) in enumerate(zip(self.cards, layers, strict=True)):
            offered = edits.readable(layers, index) if layer.merges else ()
            is_output = index == output
            card.show_layer(layer, Role(index, shapes[index], reads[index], titles, offered, is_output, widths))
        links = [
            (source, index)
            for index, some in enumerate(reads)
            for source in some
            if isinstance(source, int) and source != index - 1
        ]
        margin = self.skip_lines.show_links(links, [self.input, *self.cards])
        self._cards_layout.setContentsMargins(margin, 0, 4, 0)
        names = words.inputs_of(data)
        size = tr_count(len(names), "{count} value", "{count} values")
        self.input.show_text(size if names else tr("an image of {shape}").format(shape=show(data.shape)), names)
        number = (
            tr("a number")
            if data.table is None
            else tr("a number, {answer}").format(answer=words.short_name(data.answer, 40))
        )
        classes = number if data.regression else tr_count(data.classes, "{count} class", "{count} classes")
        self.output.show_text(classes, [tr_name(data.class_label(k)) for k in range(data.classes)])
        known = sum(shape.parameters for shape in shapes if shape is not None)
        count = tr("? parameters") if None in shapes else tr_count(known, "{count} parameter", "{count} parameters")
        self.summary.setText(f"{tr_count(len(shapes), '{count} layer', '{count} layers')} · {count}")

    def new_layer_menu(self, title: str, parent: QWidget) -> NewLayerMenu:
        """Return a menu that adds a layer of any kind before the output."""
        menu = NewLayerMenu(title, self._why_not, parent)
        menu.picked.connect(self.add)
        return menu

    def add(self, title: str) -> None:
        """Add a layer of the kind `title` at the last position before the output where it fits."""
        layer, layers = OFFERED[title].new, self._experiment.layers
        try:
            layers = positions.added(self._experiment, layer)
        except SpecError:
            if layer.merges:
                return  # there is nothing to join
            index = positions.output(layers)
            layers = edits.inserted(layers, len(layers) if index is None else index, layer)
        self._emit(layers, tr("Add {kind} layer").format(kind=tr_inside(KINDS[type(layer)].title)))

    def show_more(self, on: bool) -> None:
        """Let all cards show what is seldom needed, or fold it away."""
        self._more = on
        for card in self.cards:
            card.more.head.setChecked(on)

    def remember(self, settings: QSettings) -> None:
        """Write down how the cards are shown."""
        settings.setValue("more_layers", "true" if self._more else "false")

    def restore(self, settings: QSettings) -> None:
        """Show them as `remember` wrote down."""
        self.show_more(stored.flag(settings, "more_layers", default=False))

    def show_card(self, index: int) -> None:
        """Scroll to a layer's card, the input's where it is DATA, and mark it for a moment."""
        card: QFrame = self.cards[index] if index != DATA else self.input
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(card, 0, 10)
        self.spot.show_at(card)

    # -- inside

    def _why_not(self, layer: Layer, card: LayerCard | None = None, below: bool = False) -> str | None:
        """Return why `layer` can't be added beside a card, or before the output; None if it can."""
        try:
            if card is None:
                positions.added(self._experiment, layer)
            else:
                positions.added_beside(self._experiment, layer, self.cards.index(card), below=below)
        except SpecError as error:
            return tr_said(error)
        return None

    def _add_beside(self, card: LayerCard, title: str, below: bool) -> None:
        layer, index = OFFERED[title].new, self.cards.index(card)
        layers = positions.added_beside(self._experiment, layer, index, below=below)
        self._emit(layers, tr("Add {kind} layer").format(kind=tr_inside(KINDS[type(layer)].title)))

    def _match_cards(self, layers: tuple[Layer, ...]) -> None:
        """Have a card of the right kind for each layer; where one came or went, the others' cards stay."""
        for index, layer in enumerate(layers):
            while index < len(self.cards) and self.cards[index].kind is not type(layer):
                if len(self.cards) < len(layers):
                    break
                self._drop_card(index)
            if index >= len(self.cards) or self.cards[index].kind is not type(layer):
                self._add_card(layer, index)
        while len(self.cards) > len(layers):
            self._drop_card(len(self.cards) - 1)

    def _add_card(self, layer: Layer, index: int) -> None:
        card = LayerCard(layer, lambda new, below: self._why_not(new, card, below))
        self.cards.insert(index, card)
        self._cards_layout.insertWidget(index + 1, card)
        card.show()  # at once, so that it can have the focus
        card.edited.connect(lambda new, text, key: self._change(self.cards.index(card), new, text, key))
        card.asked.connect(lambda what: self._asked(self.cards.index(card), what))
        card.add_asked.connect(lambda title, below: self._add_beside(card, title, below))
        card.more.head.setChecked(self._more)
        card.more.head.toggled.connect(self.show_more)
        card.reads_chosen.connect(lambda reads, text: self._read(self.cards.index(card), reads, text))
        card.reads_menu.aboutToShow.connect(lambda: self._offer_reads(card))
        card.handle.dragged.connect(lambda point: self._drag(self.cards.index(card), point))
        card.handle.dropped.connect(lambda point: self._drop(self.cards.index(card), point))

    def _drop_card(self, index: int) -> None:
        card = self.cards.pop(index)
        for gone in (card, card.handle):  # what is half typed there, or half dragged, is of a layer that is gone
            gone.blockSignals(True)
        self._marker.hide()
        self._cards_layout.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _emit(self, layers: tuple[Layer, ...], text: str, key: object | None = None) -> None:
        try:
            check_size(layers)
        except SpecError as error:
            say_at(self.add_button, tr_said(error))
        else:
            self.edited.emit(replace(self._experiment, layers=layers), text, key)

    def _change(self, index: int, layer: Layer, text: str, key: object | None) -> None:
        layers = self._experiment.layers
        self._emit(
            (*layers[:index], layer, *layers[index + 1 :]),
            tr("{what} of layer {number}").format(what=text, number=index + 1),
            key,
        )

    def _read(self, index: int, reads: tuple[int | str, ...], text: str) -> None:
        self._emit(edits.reading(self._experiment.layers, index, reads), text)

    def _offer_reads(self, card: LayerCard) -> None:
        """Offer a card what its layer can read: the layer above first, then the others, then the data."""
        layers, index = self._experiment.layers, self.cards.index(card)
        titles, reads = titles_of(layers), edits.sources(layers)[index]
        others = [source for source in edits.readable(layers, index) if source not in (DATA, index - 1)]
        offered = {
            index - 1: tr("{layer} (above)").format(layer=titles[index - 1]),
            **{source: titles[source] for source in others},
        }
        offered.setdefault(DATA, titles[DATA])
        card.offer_reads(offered, reads)

    def _room(self, index: int) -> tuple[int, int]:
        """Return the first and the last index that the layer at `index` can move to; none passes the output."""
        output, last = positions.output(self._experiment.layers), len(self.cards) - 1
        if output is None or index == output:
            return (0, last) if output is None else (index, index)
        return (0, output - 1) if index < output else (output + 1, last)

    def _move(self, index: int, to: int) -> int:
        """Move a layer as near to the index `to` as it can go, and return where it went."""
        low, high = self._room(index)
        to = min(max(to, low), high)
        if to != index:
            self._emit(edits.moved(self._experiment.layers, index, to), tr("Move layer"))
        return to

    def _asked(self, index: int, what: str) -> None:
        layers, focus = self._experiment.layers, self.cards[index].hasFocus()
        if what == "remove":
            self._emit(edits.removed(layers, index), tr("Remove layer"))
        elif what == "duplicate":
            self._emit(edits.duplicated(layers, index), tr("Duplicate layer"))
        elif what in ("up", "down"):
            index = self._move(index, index + (1 if what == "down" else -1))
        else:
            source = positions.another_input(self._experiment, index)
            if source is not None:
                self._read(index, (*edits.sources(layers)[index], source), tr("Add an input"))
        if focus and self.cards:  # it goes with the layer, or to the one that took its place
            self.cards[min(index, len(self.cards) - 1)].setFocus()

    def _gap_at(self, point: QPoint) -> int:
        """Return before which card a drop at the global point `point` would go."""
        y = self._column.mapFromGlobal(point).y()
        return sum(y > card.geometry().center().y() for card in self.cards)

    def _drag(self, index: int, point: QPoint) -> None:
        low, high = self._room(index)
        gap = min(max(self._gap_at(point), low), high + 1)
        above = self.cards[gap - 1].geometry().bottom() if gap else self.input.geometry().bottom()
        left = self._cards_layout.contentsMargins().left()
        self._marker.setGeometry(left, above + 2, self._column.width() - left, 3)
        self._marker.show()
        self._marker.raise_()
        y = self._column.mapFromGlobal(point).y()
        self.area.ensureVisible(0, y, 0, 30)

    def _drop(self, index: int, point: QPoint) -> None:
        self._marker.hide()
        gap = self._gap_at(point)
        self._move(index, gap - (gap > index))
