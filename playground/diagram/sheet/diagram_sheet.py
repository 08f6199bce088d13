"""The sheet that the diagram is painted on: columns with heads and feet, edges, faces, and what is selected."""

import time
from collections.abc import Callable

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView

from core.experiment.edits import Layers
from playground.diagram.layer_buttons import LayerButtons
from playground.diagram.plan.diagram_layout import DiagramLayout, arrange
from playground.diagram.plan.layer_columns import Plan, telling
from playground.diagram.plan.paging import Paging
from playground.diagram.plan.picks import Edge, Neuron, Pick, PickedHead
from playground.diagram.plan.values import DiagramValues, Hand
from playground.diagram.sheet import diagram_painting
from playground.diagram.sheet.labels import Labels, bands_of, room_for_names
from playground.diagram.sheet.skips import paint_skips, room_of
from playground.diagram.sheet.wires import NO_WIRES, Wires, drawn, wires
from playground.pace import Pace
from playground.widgets.colors.themed import Themed
from playground.widgets.pictures.painted import painted

QUICK, FINE = (900, 80_000), (2200, 120_000)  # edges drawn, and their length, while it trains and when it is calm
CALM_MS, SOON_MS = 350, 5
RANK_EVERY_S = 5.0
DIMMED = 0.22


class DiagramSheet(Themed, QGraphicsView):
    """Shows what every neuron makes of the data, in columns; knows what lies where."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.seen: DiagramValues | None = None
        self.layout_: DiagramLayout | None = None
        self.paging = Paging(Plan((), ()))
        self.picked: Neuron | Edge | None = None  # what a person clicked
        self.pointed: Pick | None = None  # what is under the mouse
        self.all_wires = self.drawn_wires = NO_WIRES
        self._ranked_at, self._order_due = 0.0, False
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        scene = self.scene()
        self.lines, self.focused, self.faces = (scene.addPixmap(QPixmap()) for _ in range(3))
        self.frame = scene.addRect(QRectF())
        self.stroke = scene.addLine(0, 0, 0, 0)
        self.ring = scene.addEllipse(QRectF())
        for index, item in enumerate((self.lines, self.focused, self.stroke, self.faces, self.frame, self.ring)):
            item.setZValue(index)
        for item in (self.frame, self.stroke, self.ring):
            item.hide()
        self.labels, self.buttons = Labels(scene), LayerButtons(self)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self.lay_out)
        self._finely = pace.job(self, lambda: self._paint(fine=True))
        self._lines_due = True
        self._dimmed = False
        self.restyle()

    # -- what is shown

    def show_seen(self, seen: DiagramValues) -> None:
        """Show a moment; of another network, from its first page."""
        other = self.seen is None or self.seen.plan != seen.plan
        self.seen = seen
        if other:
            self.picked = self.pointed = None
            self._rank()
            self.lay_out()
            return
        calm = not self.viewport().underMouse() and self.picked is None and not self._dimmed
        if calm and self.paging.by_telling and time.monotonic() - self._ranked_at > RANK_EVERY_S:
            self._rank()  # that is enough for this moment: other neurons are shown from the next one on
            self._finely.after(CALM_MS)
            return
        if calm and self._order_due:
            self._order_due = False
            if self.layout_ is None or not all(map(np.array_equal, self.paging.shown(), self.layout_.shown)):
                self.lay_out()
                return
        # Maps and edges in turn: what a moment costs stays small.
        self._lines_due = not self._lines_due
        self._paint(fine=False, lines=self._lines_due, faces=not self._lines_due)

    def put_off(self) -> None:
        """Don't paint finely yet, which takes long: there will soon be another moment."""
        self._finely.put_off(CALM_MS)

    def show_hand(self, layers: Layers) -> None:
        """Show what a person's hand just did to the layers, as soon as the training has been told."""
        assert self.seen is not None
        self.seen = replace(self.seen, hand=Hand(self.seen.plan, layers))
        self._soon.start()

    def set_order(self, *, by_telling: bool) -> None:
        """Put those neurons first that tell the most now, or let them stand by their number."""
        self.layout_, self.paging.by_telling = None, by_telling
        self._rank()
        self.paging.first()
        self.lay_out()

    def _rank(self) -> None:
        seen = self.seen
        assert seen is not None
        self._ranked_at, self._order_due = time.monotonic(), True
        if self.paging.plan != seen.plan:
            self.paging, self.layout_ = Paging(seen.plan, self.paging.most, by_telling=self.paging.by_telling), None
        if self.paging.by_telling:
            scores = telling(seen.plan, seen.kernels, seen.spreads())
            self.paging.rank(scores, self.layout_.shown if self.layout_ is not None else ())

    def set_most(self, most: int | None) -> None:
        """Show up to so many neurons of every layer; None: as many as fit."""
        self.paging.most = most
        self.paging.first()
        self.lay_out()

    def turn(self, column: int, by: int) -> None:
        """Show another page of a column."""
        self.paging.turn(column, by)
        self.lay_out()

    def bring(self, neuron: Neuron) -> None:
        """Show the page that a neuron is on, and pick it, in sight."""
        self.paging.bring(neuron.column, neuron.unit)
        self.lay_out()
        self.pick_in_sight(neuron)

    def lay_out(self) -> None:
        """Find where everything goes anew, and paint it."""
        seen, paging = self.seen, self.paging
        if seen is None or not self.isVisible():
            return
        room, above = self.contentsRect(), room_of(seen.plan)  # a bar for scrolling takes none of it
        bands = bands_of(self.font())
        paging.height = room.height() - bands.head - above - bands.foot
        names = room_for_names(seen.plan, self.font(), bands.name)
        self.layout_ = arrange(paging.shown(), room.width(), room.height(), above, names, bands)
        self.setSceneRect(0, 0, self.layout_.width, self.layout_.height)
        self.buttons.place(seen.plan, self.layout_)
        self.labels.write(self.layout_, seen.hand, paging, self.palette(), self.font())
        self._paint(fine=False)

    def _paint(self, *, fine: bool, lines: bool = True, faces: bool = True) -> None:
        """Paint quickly, and finely when nothing more comes."""
        seen, layout, palette = self.seen, self.layout_, self.palette()
        if seen is None or layout is None or not self.isVisible():
            return
        if lines:
            self.all_wires = wires(seen.plan, layout, seen.kernels, seen.hand)
            self.drawn_wires = shown = drawn(self.all_wires, *(FINE if fine else QUICK))

            def paint_lines(painter: QPainter) -> None:
                paint_skips(painter, seen.plan, layout, palette)
                diagram_painting.paint_wires(painter, shown, palette, diagram_painting.thickest(layout))

            self.lines.setPixmap(self.painted(paint_lines, fine=fine))
            self._point_out()
        if faces:

            def paint_faces(painter: QPainter) -> None:
                diagram_painting.paint_faces(painter, layout, seen, palette)

            self.faces.setPixmap(self.painted(paint_faces, fine=fine))
        if not fine:
            self._finely.after(CALM_MS)

    def painted(self, paint: Callable[[QPainter], object], *, fine: bool = True) -> QPixmap:
        """Return a picture as large as the whole diagram."""
        assert self.layout_ is not None
        size = QSize(int(np.ceil(self.layout_.width)), int(np.ceil(self.layout_.height)))
        return painted(size, self.devicePixelRatioF(), paint, fine=fine, item=True)

    # -- what is selected

    def dim(self, *, dimmed: bool) -> None:
        """Let the edges stand back, for what is shown over them."""
        self._dimmed = dimmed
        self._point_out()

    def pick(self, pick: Neuron | Edge | None) -> None:
        """Select something, as a click does."""
        self.picked = pick
        self._point_out()

    def pick_in_sight(self, neuron: Neuron) -> None:
        """Select a neuron, and scroll to where it is to be seen."""
        self.pick(neuron)
        cell = self.layout_.cell_of(neuron) if self.layout_ is not None else None
        if cell is not None:
            left, top, side = cell
            self.ensureVisible(left - 10, top - 10, side + 20, side + 20)

    def point(self, pick: Pick | None) -> None:
        """Point something out, as by the mouse over it."""
        if pick != self.pointed:
            self.pointed = pick
            self._point_out()

    def focused_wires(self) -> Wires:
        """Return all edges, the faint ones too, of the neuron that is pointed out or picked."""
        neuron = self._focused_neuron()
        if neuron is None or self.seen is None:
            return NO_WIRES
        return self.all_wires.of_neuron(self.seen.plan, neuron)

    def _focused_neuron(self) -> Neuron | None:
        found = self.pointed if isinstance(self.pointed, Neuron) else self.picked
        return None if found is None else Neuron(found.column, found.unit)

    def _point_out(self) -> None:
        layout = self.layout_
        if layout is None:
            return
        palette, thickest = self.palette(), diagram_painting.thickest(layout)
        neuron, focus = self._focused_neuron(), self.focused_wires()
        self.lines.setOpacity(DIMMED if self._dimmed or neuron is not None else 1.0)
        self.focused.setVisible(neuron is not None)
        if neuron is not None:
            thick = max(2.5, thickest)
            self.focused.setPixmap(self.painted(lambda p: diagram_painting.paint_wires(p, focus, palette, thick)))
        cell = layout.cell_of(neuron) if neuron is not None else None
        self.frame.setVisible(cell is not None)
        if cell is not None:
            left, top, side = cell
            self.frame.setRect(QRectF(left - 2, top - 2, side + 4, side + 4))
        edge = self.pointed if isinstance(self.pointed, Edge) else self.picked
        line = self.all_wires.of_edge(edge) if isinstance(edge, Edge) else NO_WIRES
        self.stroke.setVisible(len(line) > 0)
        if len(line):
            self.stroke.setLine(*line.line[0].tolist())
            self.stroke.setPen(diagram_painting.picked_pen(line, palette, thickest))
        dot = self.bias_at(edge) if isinstance(edge, Edge) else None
        self.ring.setVisible(dot is not None)
        if dot is not None:
            self.ring.setRect(QRectF(dot.x() - 7, dot.y() - 7, 14, 14))

    def bias_at(self, edge: Edge) -> QPointF | None:
        """Return the middle of the dot of a bias; None where it isn't shown, and for an edge."""
        layout, seen = self.layout_, self.seen
        if layout is None or seen is None or edge.link is not None or edge.column not in seen.biases:
            return None
        row = layout.row_of(edge.column, edge.unit)
        if row is None:
            return None
        x, y = layout.bias_dots(edge.column)
        return QPointF(float(x[row]), float(y[row]))

    def pick_at(self, point: QPointF) -> Pick | None:
        """Return what lies at a point of the scene."""
        layout, seen = self.layout_, self.seen
        if layout is None or seen is None:
            return None
        x, y = point.x(), point.y()
        for column in seen.biases:
            across, down = layout.bias_dots(column)
            near = np.flatnonzero(np.hypot(across - x, down - y) <= diagram_painting.DOT / 2 + 1.5)
            if len(near):
                return Edge(column, int(layout.shown[column][near[0]]))
        neuron = layout.neuron_at(x, y)
        if neuron is not None:
            return neuron
        label = layout.head_or_foot_at(x, y)
        if isinstance(label, PickedHead) or (label is not None and self.paging.count(label.column) > 1):
            return label
        for some in (self.focused_wires() if self.picked is not None else NO_WIRES, self.drawn_wires):
            nearest = some.nearest(x, y)
            if nearest is not None:
                return some.edge(seen.plan, nearest)
        return None

    # -- size, colours

    def sizeHint(self) -> QSize:
        """Want no room for its own: what it shows is laid out for the room there is."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def _scrolled(self) -> None:
        """Take the buttons along."""
        if self.layout_ is not None and self.seen is not None:
            self.buttons.place(self.seen.plan, self.layout_)

    def showEvent(self, event: QShowEvent) -> None:
        """Paint what came while it was hidden."""
        super().showEvent(event)
        self.lay_out()

    def restyle(self) -> None:
        self.setBackgroundBrush(self.palette().color(QPalette.ColorRole.Base))
        pen = QPen(self.palette().color(QPalette.ColorRole.Highlight), 2.5)
        self.frame.setPen(pen)
        self.ring.setPen(pen)
        self.lay_out()
