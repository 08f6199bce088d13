"""One layer of the stack as a card: its choices, what it reads, its output shape, its parameters."""

import html
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from core.experiment.graph import Shape, show
from core.layers import Dense, Layer
from core.layers.touches import cut_edges
from core.value import limits
from playground.languages import tr, tr_count, tr_inside
from playground.layers.join_fields import JoinFields
from playground.layers.layer_fields import Field
from playground.layers.layer_kinds import KINDS, unusual
from playground.layers.new_layers import NewLayerMenu
from playground.widgets import words
from playground.widgets.access.key_hint import with_keys
from playground.widgets.fields import takes
from playground.widgets.layouts import fill, filled
from playground.widgets.letters import letters
from playground.widgets.look import named, tool_button
from playground.widgets.numbers.number_text import numeral
from playground.widgets.sections import Elided, More


class Role(NamedTuple):
    """What a layer is in its network, beyond its own choices; indices count from 0, -1 is the data.

    `titles` are all layers' by index, `offered` the indices that a join can read. An output has its units from the
    data: `widths` are allowed. `shape` is None where it can't be inferred.
    """

    layer: int
    shape: Shape | None
    reads: tuple[int | str, ...]
    titles: dict[int | str, str]
    offered: tuple[int, ...] = ()
    output: bool = False
    widths: tuple[int, ...] = ()


def by_hand(layer: Layer) -> str:
    """Return what a person did to the layer's units and edges: 2 off · 1 cut · 3 set · frozen."""
    cut, edges = len(cut_edges(layer.touches)), len({touch.edge for touch in layer.touches})
    off, severed, placed = tr("{count} off"), tr("{count} cut"), tr("{count} set")
    counts = ((len(layer.off), off), (cut, severed), (edges - cut, placed))
    said = [text.format(count=count) for count, text in counts if count]
    return " · ".join([*said, tr("frozen")] if layer.frozen else said)


class _Handle(QLabel):
    """The grip a card is dragged by."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__("⋮⋮")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        named(self, "handle", tr("Move the layer"), tr("Drag to move the layer to another position (Alt+Up, Alt+Down)"))

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
        self.label = QLabel(wordWrap=True)
        fill(self, QHBoxLayout(), self.label, margins=(10, 5, 10, 5))
        self._title = title

    def show_text(self, text: str, names: Sequence[str] = ()) -> None:
        """Say what it is, and the names of its values, as many as there is room for; the tip has the rest."""
        said = f"{text}: {words.listed(names)}" if names else text
        self.label.setText(f"<b>{self._title}</b> &nbsp; {html.escape(said)}")
        cut = bool(names) and words.listed(names) != ", ".join(names)
        self.setToolTip(html.escape(words.listed(names, 3000, 300)) if cut else "")


class LayerCard(QFrame):
    """Shows one layer and edits it."""

    # (Layer, str, key): the layer as a person wants it, what they did, and which run of steps it belongs to, or
    # None
    edited = Signal(object, str, object)
    # (tuple, str): the indices of what a person wants the layer to read, and what they did
    reads_chosen = Signal(object, str)
    asked = Signal(str)  # a person asked for "remove", "duplicate", "up", "down" or "another input"
    # a person wants a layer of a kind, by its title, above (False) or below (True) this one
    add_asked = Signal(str, bool)

    def __init__(self, layer: Layer, why_not: Callable[[Layer, bool], str | None]) -> None:
        super().__init__()
        self.kind = type(layer)
        self._layer = layer
        self.setProperty("card", "layer")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        with_keys(self, tr("Alt+Up and Alt+Down move the layer, Delete removes it; Tab: its settings"))
        self.handle = _Handle()
        self.title = QLabel()
        self.shape, self.reads, self.hand = (Elided(faint=True) for _ in range(3))
        self.shape.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tip = tr("Duplicate, move, remove, add next to it, choose its inputs")
        mode = QToolButton.ToolButtonPopupMode.InstantPopup
        self.menu_button = tool_button("layer_menu", tr("Layer menu"), tip, text="⋯", popupMode=mode, autoRaise=True)
        tip = tr("Remove this layer (Delete)")
        self.remove_button = tool_button("remove_layer", tr("Remove the layer"), tip, text="✕", autoRaise=True)
        self.remove_button.clicked.connect(lambda: self.asked.emit("remove"))
        self._build_menu(why_not)
        buttons = self.menu_button, self.remove_button
        for button in buttons:
            button.setFixedWidth(letters(self, 4))
        head = filled(QHBoxLayout(), self.handle, self.title, (self.shape, 1), *buttons, spacing=4)
        layout = filled(QVBoxLayout(), head, self.reads, self.hand, spacing=3, margins=(10, 4, 6, 8))
        self.fields: dict[str, Any] = {}
        self._titles: dict[str, str] = {}
        if any(not field.more for field in KINDS[self.kind].fields):
            layout.addLayout(self._grid(more=False))
        self.setLayout(layout)
        self.more, seldom = More("layer"), QWidget()
        seldom.setLayout(self._grid(more=True))
        self.more.form.addRow(seldom)
        layout.addWidget(self.more)  # before it is shown: it would be a window of its own for a moment
        self.more.setVisible(any(field.more for field in KINDS[self.kind].fields))
        self.join: JoinFields | None = None
        if self.kind.merges:
            self.join = JoinFields()
            self.join.chosen.connect(self.reads_chosen)
            self.join.more.connect(lambda: self.asked.emit("another input"))
            layout.addWidget(self.join)

    def _build_menu(self, why_not: Callable[[Layer, bool], str | None]) -> None:
        self.menu = QMenu(self)
        self._actions: dict[str, QAction] = {}
        for what, text in (
            ("duplicate", tr("Duplicate")),
            ("up", tr("Move up")),
            ("down", tr("Move down")),
            ("remove", tr("Remove")),
        ):
            action = self.menu.addAction(text)
            action.triggered.connect(lambda _=False, what=what: self.asked.emit(what))
            self._actions[what] = action
        self.menu.addSeparator()
        self.above = NewLayerMenu(tr("Add above"), lambda layer: why_not(layer, False), self)
        self.below = NewLayerMenu(tr("Add below"), lambda layer: why_not(layer, True), self)
        self.above.picked.connect(lambda title: self.add_asked.emit(title, False))
        self.below.picked.connect(lambda title: self.add_asked.emit(title, True))
        for menu in (self.above, self.below):
            self.menu.addMenu(menu)
        self.reads_menu = QMenu(tr("Reads"), self)
        if not self.kind.merges:
            self.menu.addMenu(self.reads_menu)
        self.menu_button.setMenu(self.menu)

    def _grid(self, *, more: bool) -> QGridLayout:
        """Return the fields that are always there, or those that are seldom needed."""
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        for field in KINDS[self.kind].fields:
            if field.more == more:
                self._add(grid, field)
        for column, stretch in enumerate((5, 7, 4)):
            grid.setColumnStretch(column, stretch)
        return grid

    def _add(self, grid: QGridLayout, field: Field) -> None:
        widget = self.fields[field.name] = field.make(limits(self.kind).get(field.name))
        title = field.title or field.caption
        named(widget, field.name, tr(title), tr(field.tip))
        self._titles[field.name] = tr(title)
        takes(widget, lambda entered, key: self._edit(tr_inside(title), key, **{field.name: entered}))
        label = QLabel(tr(field.caption))
        label.setProperty("caption", True)
        label.setBuddy(widget)
        grid.addWidget(label, 2 * field.row, field.column, 1, field.span)
        grid.addWidget(widget, 2 * field.row + 1, field.column, 1, field.span)

    def _name_controls(self, number: int) -> None:
        """Name each control with its layer: who hears it doesn't see whose card it stands on."""
        for name, widget in self.fields.items():
            widget.setAccessibleName(tr("{title} of layer {number}").format(title=self._titles[name], number=number))
            widget.setProperty("word", self._titles[name])
        self.menu_button.setAccessibleName(tr("Menu of layer {number}").format(number=number))
        self.more.head.setAccessibleName(tr("More of layer {number}").format(number=number))
        self.remove_button.setAccessibleName(tr("Remove layer {number}").format(number=number))

    def show_layer(self, layer: Layer, role: Role) -> None:
        """Show `layer` and what it is in its network."""
        self._layer = layer
        title, number = tr(KINDS[self.kind].title), role.layer + 1
        self.title.setText(tr("<b>{layer}</b> · output").format(layer=title) if role.output else f"<b>{title}</b>")
        self.title.setToolTip(
            tr("Its name is {name}: other layers refer to it by this name").format(name=layer.name)
            if layer.name
            else ""
        )
        called = tr("Layer {number}: {kind}, output") if role.output else tr("Layer {number}: {kind}")
        self.setAccessibleName(called.format(number=number, kind=title))
        self._name_controls(number)
        self._show_shape(role.shape)
        for widget in (self.remove_button, self._actions["remove"], self._actions["duplicate"]):
            widget.setEnabled(not role.output)
        self.below.menuAction().setEnabled(not role.output)
        self.handle.setEnabled(not role.output)
        sources = [
            role.titles.get(source, tr("{name}, which is not there").format(name=repr(source))) for source in role.reads
        ]
        elsewhere = not layer.merges and role.reads != (role.layer - 1,)
        self.reads.show_text(tr("reads {layer}").format(layer=sources[0]) if elsewhere else "")
        self.reads.setVisible(elsewhere)
        done = by_hand(layer)
        self.hand.show_text(done)
        self.hand.setToolTip(tr("By hand, in the diagram: {done}").format(done=done) if done else "")
        self.hand.setVisible(bool(done))
        self.setAccessibleDescription(tr("Reads {layers}").format(layers=", ".join(sources)))
        if self.join is not None:
            self.join.show_reads(role.reads, role.titles, role.offered)
        if isinstance(layer, Dense):
            whole = limits(Dense)["units"]
            least, most = (min(role.widths), max(role.widths)) if role.output else (whole.least, whole.most)
            self.fields["units"].limit(least, most)
            self.fields["units"].setEnabled(not role.output or len(role.widths) > 1)
            self.fields["dropout"].setEnabled(not role.output)
        for name, widget in self.fields.items():  # also what can't be here, from a file: the window says so
            widget.show_value(getattr(layer, name))
        self.more.say(unusual(layer))

    def _show_shape(self, shape: Shape | None) -> None:
        if shape is None:
            self.shape.show_text("→ ?")
            self.shape.setToolTip(tr("The output's shape isn't known before the network is mended: see above"))
            return
        weights = tr_count(shape.parameters, "{count} parameter", "{count} parameters")
        gives, count = f"→ {show(shape.outputs)}", numeral(shape.parameters)
        narrow, params = gives.replace(" x ", "x"), tr("{count} params").format(count=count)
        forms = (
            f"{gives} · {weights}",
            f"{gives} · {params}",
            f"{narrow} · {params}",
            f"{narrow} · {count}",
        )
        self.shape.show_text(*forms if shape.parameters else (gives,))
        self.shape.setToolTip(
            tr_count(
                shape.size,
                "Outputs {count} value for each sample; {weights}",
                "Outputs {count} values for each sample; {weights}",
                weights=weights,
            )
        )

    def offer_reads(self, offered: dict[int, str], read: tuple[int | str, ...]) -> None:
        """Fill the menu of what the layer can read, by index, with the one it reads checked."""
        self.reads_menu.clear()
        group = QActionGroup(self.reads_menu)
        for index, title in offered.items():
            action = self.reads_menu.addAction(title)
            action.setCheckable(True)
            action.setChecked((index,) == read)
            action.triggered.connect(lambda _=False, p=index: self.reads_chosen.emit((p,), tr("Change inputs")))
            group.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the layer from anywhere on its card; remove it only where the card itself has the focus.

        In a field Delete is for what stands there.
        """
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        keys = {(Qt.Key.Key_Up, True): "up", (Qt.Key.Key_Down, True): "down", (Qt.Key.Key_Delete, False): "remove"}
        what = keys.get((Qt.Key(event.key()), alt))
        if what is not None and (what != "remove" or (self.hasFocus() and self.remove_button.isEnabled())):
            self.asked.emit(what)
        else:
            super().keyPressEvent(event)

    def _edit(self, what: str, key: object | None, **fields: object) -> None:
        self.edited.emit(replace(self._layer, **fields), tr("Change {what}").format(what=what), key)
