"""The network's diagram under a person's hand: pointed at, clicked, edited, by mouse and by keys."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QLabel, QMenu

from core.experiment.edits import Layers
from playground.diagram import diagram_in_words
from playground.diagram.describing import describe
from playground.diagram.edge_field import EdgeField
from playground.diagram.layer_buttons import FEWER, MORE
from playground.diagram.plan.picks import Edge, Foot, Neuron, Pick, PickedHead, edge_name
from playground.diagram.plan.values import MAP, DiagramValues
from playground.diagram.sheet.diagram_sheet import DiagramSheet
from playground.diagram.sheet.maps import enlarged
from playground.languages import mark, tr
from playground.pace import Pace
from playground.widgets.access.heard import ToldPicture, announce
from playground.widgets.access.heard import describe as describe_to
from playground.widgets.access.key_hint import with_keys
from playground.widgets.look import named, signed_table

HINT = mark("Click a line or dot to set its weight or bias; right click for more")

KEYS = mark(
    "Arrows: neurons; Shift+arrows: the edges into one; Enter: set a weight or bias; Shift+F10: all there is to do"
)
SIGNS = {"+": MORE, "-": FEWER}
ENLARGED = 140  # pixels across, of a neuron's picture under the mouse


class Diagram(ToldPicture, DiagramSheet):
    """Shows the network and hands on what a person does to it."""

    # (Neuron or None): the mouse is over a neuron, or the keys chose it; None when neither
    neuron_hovered = Signal(object)
    # (Edge, float, key): a weight shall be this number; which drag or run of steps that belongs to, or None
    weight_entered = Signal(object, float, object)
    edge_cut = Signal(object, bool)  # (Edge, bool): an edge shall be held at 0, or have its weight again
    neuron_switched = Signal(object, bool)  # (Neuron, bool): a unit shall be on, or off
    layer_frozen = Signal(int, bool)  # a column's weights shall stay as they are, or learn
    head_clicked = Signal(int)  # a person clicked a column's head
    order_chosen = Signal(bool)  # whether the neurons that tell the most shall come first, or else by their number
    described = Signal(str)  # what is pointed at, in words and numbers

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace)
        named(self, "diagram", tr("Diagram of the network"), "")
        with_keys(self, tr(KEYS))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.edge_field = EdgeField(self)
        self.edge_field.entered.connect(self._entered)
        self.edge_field.cut_or_restore_clicked.connect(lambda: self.toggle(self._edited))
        self.tag = QLabel(self.viewport())
        self.tag.setObjectName("diagram_tag")
        self.tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tag.setProperty("tag", True)
        self.tag.hide()
        self._told = ""  # of what is pointed at, or chosen
        self._edited: Edge | None = None
        self._shown: Neuron | None = None
        self._let_go: set[str] = set()  # of "pointed" and "picked", what is not shown large until it is done anew

    # -- what it says

    def told(self) -> str:
        """Return what is chosen, else what the whole shows."""
        if self._told or self.seen is None:
            return self._told
        return diagram_in_words.of_network(self.seen)

    def show_seen(self, seen: DiagramValues) -> None:
        """Show a moment; what is being read or edited follows."""
        if self.seen is not None and self.seen.plan != seen.plan:
            self._edited = None  # what is half typed, or half dragged, is of an edge that is gone
            self.edge_field.hide()
        super().show_seen(seen)
        self._show_neuron()  # of another network, none
        self._tell()
        self._show_edited()

    def show_hand(self, layers: Layers) -> None:
        """Show what was just done by hand; what the weights are then, the next moment tells."""
        super().show_hand(layers)
        self._tell()
        self._show_edited(known=False)

    def _tell(self) -> None:
        pick = self.pointed or self.picked
        number, name = describe(self.seen, pick) if self.seen is not None and pick is not None else ("", "")
        told = ": ".join(part for part in (name, number) if part)
        self.described.emit(told or tr(HINT))
        if told:
            describe_to(self, told)
            if told != self._told and self.hasFocus() and self.pointed is None:
                announce(self, told, at_once=True)
        self._told = told
        picture = self._picture_of(pick) if self.pointed is not None else None
        tells = self.pointed is not None and (bool(number) or picture is not None)  # it follows the mouse
        self.tag.setVisible(tells and not self.edge_field.isVisible())
        if picture is not None:
            self.tag.setPixmap(picture)
        else:
            self.tag.setText(number)
        self.tag.adjustSize()

    def _picture_of(self, pick: Pick | None) -> QPixmap | None:
        """Return a neuron's picture, enlarged, where it is one; maps over the plane are shown on that."""
        seen = self.seen
        if not isinstance(pick, Neuron) or seen is None or seen.extent is not None or seen.kinds[pick.column] != MAP:
            return None
        face = seen.faces[pick.column][pick.unit]
        return QPixmap.fromImage(enlarged(face, signed_table(self.palette()), ENLARGED))

    def point(self, pick: Pick | None) -> None:
        if pick != self.pointed:
            super().point(pick)
            self._pointed_or_picked("pointed")

    def pick(self, pick: Neuron | Edge | None) -> None:
        super().pick(pick)
        self._pointed_or_picked("picked")

    def _pointed_or_picked(self, which: str) -> None:
        self._let_go.discard(which)
        self._tell()
        self._show_neuron()

    def _show_neuron(self) -> None:
        picks = [getattr(self, name) for name in ("pointed", "picked") if name not in self._let_go]
        shown = next((pick for pick in picks if isinstance(pick, Neuron)), None)
        if isinstance(self.pointed, Edge | PickedHead | Foot):
            shown = None
        if shown != self._shown:
            self._shown = shown
            self.neuron_hovered.emit(shown)

    # -- the mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        pick = self.pick_at(self.mapToScene(point))
        self.point(pick)
        can_set = isinstance(pick, Edge) and self.seen is not None and self.seen.hand.can_set(pick)
        clickable = can_set or isinstance(pick, Foot | Neuron | PickedHead)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        x = min(point.x() + 14, self.viewport().width() - self.tag.width() - 2)
        self.tag.move(max(2, x), max(2, point.y() - self.tag.height() - 6))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick a neuron, open a weight, turn a page."""
        self.setFocus()
        pick = self.pick_at(self.mapToScene(event.position().toPoint()))
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.edge_field.hide()
        match pick:
            case Foot(column, forward):
                self.turn(column, 1 if forward else -1)
            case Edge():
                self.pick(pick)
                self.open_field(pick, event.position().toPoint())
            case Neuron():
                self.pick(pick)
            case PickedHead(column):
                self.head_clicked.emit(column)
            case _:
                self.pick(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    # -- what can be edited

    def open_field(self, edge: Edge, at: QPoint) -> None:
        """Open the field for a weight near a point of the view."""
        seen = self.seen
        if seen is None or not seen.hand.can_set(edge):
            return
        self._edited = edge
        array = (seen.biases if edge.link is None else seen.kernels)[edge.column]
        largest = float(np.nan_to_num(np.abs(array)).max(initial=0.0))
        self._show_edited(opening=True)
        self.edge_field.open(edge_name(seen.plan, edge), seen.weight(edge), largest, at)
        self.tag.hide()

    def _show_edited(self, *, opening: bool = False, known: bool = True) -> None:
        edge, seen = self._edited, self.seen
        if edge is None or seen is None or not (opening or self.edge_field.isVisible()):
            return
        now = seen.weight(edge) if known else None
        self.edge_field.show_now(now, cut=seen.hand.is_cut(edge), can_cut=edge.link is not None)

    def _entered(self, value: float, key: object | None) -> None:
        if self._edited is not None:
            self.weight_entered.emit(self._edited, value, key)

    def toggle(self, pick: Pick | None) -> None:
        """Switch a neuron off or on, cut or restore an edge."""
        if self.seen is None:
            return
        hand = self.seen.hand
        if isinstance(pick, Neuron) and hand.can_switch(pick.column):
            self.neuron_switched.emit(pick, pick.unit in hand.off(pick.column))
            self._let_go = {"pointed", "picked"}  # or its map would hide what that does to the boundary
            self._show_neuron()
        elif isinstance(pick, Edge) and pick.link is not None and hand.can_set(pick):
            self.edge_cut.emit(pick, not hand.is_cut(pick))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is under the mouse, or with what the keys chose."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse:
            opened = self._open_menu(self.pick_at(self.mapToScene(event.pos())), event.pos())
        else:
            opened = self.picked is not None and self._open_menu(self.picked, self._place_of(self.picked))
        if not opened:
            event.ignore()  # the window has one for the whole

    def _open_menu(self, pick: Pick | None, at: QPoint) -> bool:
        """Open the menu of a pick at a point of the view; False where nothing can be done with it."""
        menu = self.menu_for(pick, at)
        if menu is None:
            return False
        self.edge_field.hide()
        menu.popup(self.viewport().mapToGlobal(at))
        return True

    def menu_for(self, pick: Pick | None, at: QPoint) -> QMenu | None:
        """Return the menu of a neuron, an edge or a column; None where nothing can be done."""
        if self.seen is None or pick is None:
            return None
        hand = self.seen.hand
        menu = QMenu(self)
        menu.setObjectName("diagram_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        match pick:
            case Neuron(column, unit):
                if hand.can_switch(column):
                    text = tr("Switch the neuron on") if unit in hand.off(column) else tr("Switch the neuron off")
                    menu.addAction(text, lambda: self.toggle(pick))
                bias = Edge(column, unit)
                if hand.can_set(bias):
                    menu.addAction(tr("Set the bias…"), lambda: self.open_field(bias, at))
            case Edge() if hand.can_set(pick):
                if not hand.is_cut(pick):
                    text = tr("Set the bias…") if pick.link is None else tr("Set the weight…")
                    menu.addAction(text, lambda: self.open_field(pick, at))
                if pick.link is not None:
                    text = tr("Restore the edge") if hand.is_cut(pick) else tr("Cut the edge")
                    menu.addAction(text, lambda: self.toggle(pick))
        if hand.can_freeze(pick.column):
            still = hand.frozen(pick.column)
            text = tr("Unfreeze the layer") if still else tr("Freeze the layer")
            menu.addAction(text, lambda: self.layer_frozen.emit(pick.column, not still))
        self.buttons.fill(menu, pick.column)
        if menu.actions():  # a layer, not the input
            menu.addAction(tr("Show the layer's card"), lambda: self.head_clicked.emit(pick.column))
        if self.paging.count(pick.column) > 1:
            order = menu.addAction(tr("Most telling neurons first"))
            order.setCheckable(True)
            order.setChecked(self.paging.by_telling)
            order.toggled.connect(self.order_chosen)
        if not menu.actions():
            menu.deleteLater()
            return None
        return menu

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from neuron to neuron, with Shift from edge to edge; edit what was chosen."""
        keys, key = Qt.Key, Qt.Key(event.key())
        moves = {keys.Key_Left: (-1, 0), keys.Key_Right: (1, 0), keys.Key_Up: (0, -1), keys.Key_Down: (0, 1)}
        if self.layout_ is None:
            return
        if key in moves and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._next_edge(1 if key in (keys.Key_Down, keys.Key_Right) else -1)
        elif key in moves:
            self._move(*moves[key])
        elif key in (keys.Key_Delete, keys.Key_Space):
            self.toggle(self.picked)
        elif event.text() in SIGNS and self.picked is not None:
            if (what := SIGNS[event.text()]) in self.buttons.offered(self.picked.column):
                self.buttons.wanted.emit(what, self.picked.column)
        elif key in (keys.Key_Return, keys.Key_Enter) and self.picked is not None:
            edge = self.picked if isinstance(self.picked, Edge) else Edge(self.picked.column, self.picked.unit)
            if self.seen is not None and self.seen.hand.can_set(edge):
                self.open_field(edge, self._place_of(edge))
            else:
                self._open_menu(self.picked, self._place_of(self.picked))
        elif key in (keys.Key_PageUp, keys.Key_PageDown) and self.picked is not None:
            self.turn(self.picked.column, 1 if key == keys.Key_PageDown else -1)
        elif key == keys.Key_Escape and self.edge_field.isVisible():
            self.edge_field.hide()
        elif key == keys.Key_Escape:
            self.pick(Neuron(self.picked.column, self.picked.unit) if isinstance(self.picked, Edge) else None)
        else:
            super().keyPressEvent(event)

    def _place_of(self, pick: Neuron | Edge) -> QPoint:
        """Return where in the view a neuron, an edge or a bias lies."""
        if isinstance(pick, Neuron):
            cell = self.layout_.cell_of(pick) if self.layout_ is not None else None
            return self.mapFromScene(QPointF() if cell is None else QPointF(cell[0] + cell[2], cell[1] + cell[2]))
        line = self.all_wires.of_edge(pick).line
        if len(line):
            x1, y1, x2, y2 = line[0].tolist()
            return self.mapFromScene(QPointF((x1 + x2) / 2, (y1 + y2) / 2))
        return self.mapFromScene(self.bias_at(pick) or QPointF())

    def _move(self, across: int, down: int) -> None:
        layout, at = self.layout_, self.picked
        assert layout is not None
        self.pick_in_sight(layout.beside(at.column, at.unit, across, down) if at is not None else layout.neuron(0, 0))

    def _next_edge(self, by: int) -> None:
        """Choose the next edge into the picked neuron; after the last one its bias."""
        at, some, seen = self.picked, self.focused_wires(), self.seen
        if at is None or seen is None:
            return
        edges = [some.edge(seen.plan, index) for index in range(len(some))]
        edges = [edge for edge in edges if (edge.column, edge.unit) == (at.column, at.unit)]
        if at.column in seen.biases:
            edges.append(Edge(at.column, at.unit))
        if not edges:
            return
        self.pick(edges[(edges.index(at) + by) % len(edges)] if at in edges else edges[0 if by > 0 else -1])
