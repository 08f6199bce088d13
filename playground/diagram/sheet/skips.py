"""Skip connections: lanes above the neurons from a column to one further on that takes what it gives as it is."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen, QPolygonF

from playground.diagram.plan.diagram_layout import DiagramLayout
from playground.diagram.plan.layer_columns import SAME, WHOLE, Plan

LANE, TIP, MOST_LANES = 7.0, 4.5, 5


def skips(plan: Plan) -> list[tuple[int, int, int]]:
    """Return (source, reader, lane) of what is drawn as one line: skips, and links whose units can't be told apart.

    No two in one lane overlap.
    """
    found: list[tuple[int, int, int]] = []
    wanted = [
        (link.source, link.reader)
        for link in plan.links
        if link.kind in (SAME, WHOLE) and (link.reader - link.source > 1 or link.kind == WHOLE)
    ]
    for source, reader in sorted(wanted, key=lambda ends: (ends[1] - ends[0], ends)):
        lane = 0
        while any(lane == taken and source < end and start < reader for start, end, taken in found):
            lane += 1
        found.append((source, reader, lane))
    return found


def room_of(plan: Plan) -> float:
    """Return how much room the lanes need above the neurons."""
    lanes = min(max((lane for _, _, lane in skips(plan)), default=-1) + 1, MOST_LANES + 1)
    return LANE * lanes + 8 if lanes else 0.0


def paint_skips(painter: QPainter, plan: Plan, layout: DiagramLayout, palette: QPalette) -> None:
    """Draw a line with an arrow for each."""
    color = QColor(palette.color(QPalette.ColorRole.Link))
    for source, reader, lane in skips(plan):
        start = float(layout.left[source] + layout.side[source] / 2)
        end = float(layout.left[reader] + layout.side[reader] / 2)
        top = layout.bands.head + 4 + LANE * min(lane, MOST_LANES)
        down = float(layout.tops[reader][0]) - 3
        path = QPainterPath(QPointF(start, float(layout.tops[source][0]) - 2))
        path.lineTo(start, top + 5)
        path.quadTo(start, top, start + 5, top)
        path.lineTo(end - 5, top)
        path.quadTo(end, top, end, top + 5)
        path.lineTo(end, down - TIP)
        painter.setPen(QPen(color, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        tip = QPointF(end, down)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-TIP, -TIP - 2), tip + QPointF(TIP, -TIP - 2)]))
