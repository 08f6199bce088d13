"""The diagram painted into one pixmap: edges in batches of one pen each, a strip of the atlas for each column, biases.

No call for a neuron or an edge: every call of Qt may have to wait for the interpreter's lock.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from playground.diagram.plan.diagram_layout import DiagramLayout
from playground.diagram.plan.values import CURVE, DiagramValues, Hand
from playground.diagram.sheet.maps import CELLS, atlas, curve_lines, face_table, faces
from playground.diagram.sheet.wires import CUT, OPEN, SILENT, Wires
from playground.widgets.look import signed_table
from playground.widgets.pictures import pixels

STEPS = 6  # of width and colour, on either side of 0
THINNEST, THICKEST = 0.7, 4.2
THICK_SHARE = 0.11  # of the smallest face: where many neurons stand close, lines are thinner
DOT = 7.0
FRAMED, BESIDE = 7.0, 3.0  # how far around a column its frame lies: outside of bias dots, and inside of names


def signed_color(share: float, palette: QPalette) -> QColor:
    """Return the colour of a number that is `share`, from -1 to 1, of the largest."""
    return QColor.fromRgb(int(signed_table(palette)[round(128 + 127 * share)]))


def pen_of(size: float, sign: int, palette: QPalette, thickest: float, *, plain: bool = False) -> QPen:
    """Return the pen for an edge whose weight is `size` of its layer's largest, which is `thickest` pixels wide."""
    if plain:
        color = QColor(palette.color(QPalette.ColorRole.PlaceholderText))
        color.setAlphaF(0.1 + 0.5 * size)
        thickest = min(thickest, 2.0)
    else:
        color = signed_color(sign * (0.25 + 0.75 * size), palette)
    return QPen(color, THINNEST + (thickest - THINNEST) * size)


def picked_pen(wire: Wires, palette: QPalette, thickest: float) -> QPen:
    """Return the pen for the one selected edge: its sign's colour at its strongest, thicker than it was."""
    size = float(wire.size[0])
    if wire.state[0] == CUT:
        return QPen(palette.color(QPalette.ColorRole.BrightText), 3.0, Qt.PenStyle.DashLine)
    if wire.plain[0]:
        return QPen(palette.color(QPalette.ColorRole.Text), 2.5)
    pen = pen_of(1.0, -1 if wire.value[0] < 0 else 1, palette, thickest)
    pen.setWidthF(THINNEST + (thickest - THINNEST) * size + 2.5)
    return pen


def paint_wires(painter: QPainter, wires: Wires, palette: QPalette, thickest: float) -> None:
    """Draw edges: what is off dotted, what is cut dashed, the others in their colour and as thick as their weight."""
    grade = np.minimum((wires.size * STEPS).astype(int), STEPS - 1)
    kind = np.where(wires.plain, 0, np.where(wires.value < 0, -1, 1))
    faint = QColor(palette.color(QPalette.ColorRole.PlaceholderText))
    faint.setAlphaF(0.35)
    _lines(painter, wires.line[wires.state == SILENT], QPen(faint, 0.7, Qt.PenStyle.DotLine))
    whole = wires.state == OPEN
    for step in range(STEPS):  # the strongest last, above the others
        of_step = whole & (grade == step)
        for sign in (0, -1, 1):
            pen = pen_of((step + 0.5) / STEPS, sign, palette, thickest, plain=sign == 0)
            _lines(painter, wires.line[of_step & (kind == sign)], pen)
    cut = QPen(palette.color(QPalette.ColorRole.BrightText), 1.2, Qt.PenStyle.DashLine)
    _lines(painter, wires.line[wires.state == CUT], cut)


def _lines(painter: QPainter, line: np.ndarray, pen: QPen) -> None:
    if not len(line):
        return
    x, y = np.ascontiguousarray(line[:, 0::2]).ravel(), np.ascontiguousarray(line[:, 1::2]).ravel()
    # Not drawPath: with a brush it would fill what lies between hundreds of lines, which takes seconds.
    painter.strokePath(pg.functions.arrayToQPath(x, y, connect="pairs", finiteCheck=False), pen)


def rectangles(painter: QPainter, rects: np.ndarray, pen: QPen) -> None:
    """Draw the outlines of rectangles (n, 4): left, top, width, height."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects([QRectF(*rect) for rect in rects.tolist()])


def dots(
    painter: QPainter,
    at: tuple[np.ndarray, np.ndarray],
    share: np.ndarray,
    widths: tuple[float, float],
    rim: QColor,
    palette: QPalette,
) -> None:
    """Draw dots at x and y (n,), in the colours of their signed shares (n,) of the largest, the small ones first.

    `widths` are pixels across, of a dot for 0 and of one for the largest.
    """
    grades = np.rint(share * STEPS).astype(int)
    for grade in sorted(set(grades.tolist()), key=abs):
        points = pg.functions.arrayToQPolygonF(*(values[grades == grade] for values in at))
        width = widths[0] + (widths[1] - widths[0]) * abs(grade) / STEPS
        for ink, wide in ((rim, width + 2), (signed_color(grade / STEPS, palette), width)):
            pen = QPen(ink, wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(points)


def thickest(layout: DiagramLayout) -> float:
    """Return how wide the line of a layer's strongest edge is."""
    return float(np.clip(THICK_SHARE * layout.side.min(), 1.6, THICKEST))


def paint_faces(painter: QPainter, layout: DiagramLayout, seen: DiagramValues, palette: QPalette) -> None:
    """Draw every neuron's face, what is off and frozen, and a dot for each bias."""
    _paint_atlas(painter, layout, seen, palette)
    _paint_marks(painter, layout, seen.hand, palette)
    _paint_biases(painter, layout, seen, palette)


def _paint_atlas(painter: QPainter, layout: DiagramLayout, seen: DiagramValues, palette: QPalette) -> None:
    strips, steps, heights = [], [], []
    for column, units in enumerate(layout.shown):
        tops, side = layout.tops[column], float(layout.side[column])
        height = float(tops[1] - tops[0]) if len(tops) > 1 else side
        off, classes = seen.hand.off(column), seen.plan.columns[column].classes
        strips.append(faces(seen.kinds[column], seen.faces[column], units, off, classes))
        steps.append(max(CELLS, round(height / side * CELLS)))
        heights.append(height)
    table = face_table(palette, max(column.classes for column in seen.plan.columns))
    image = atlas(strips, steps, table, palette.color(QPalette.ColorRole.Mid).rgb())
    for column, units in enumerate(layout.shown):
        if not len(units):
            continue
        left, top, side = layout.cell(column, 0)
        source = QRectF(column * CELLS, 0, CELLS, len(units) * steps[column])
        pixels.draw_part(painter, QRectF(left, top, side, len(units) * heights[column]), image, source)
    curves = [
        curve_lines(seen.faces[c], units, float(layout.left[c]), layout.tops[c], float(layout.side[c]))
        for c, units in enumerate(layout.shown)
        if seen.kinds[c] == CURVE and len(units)
    ]
    if curves:
        x, y, joined = (np.concatenate(parts) for parts in zip(*curves, strict=True))
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1.4))
        painter.drawPath(pg.functions.arrayToQPath(x, y, connect=joined, finiteCheck=False))


def _paint_marks(painter: QPainter, layout: DiagramLayout, hand: Hand, palette: QPalette) -> None:
    """Cross out what is off; frame what is frozen."""
    off, still = [], []
    for column, units in enumerate(layout.shown):
        gone = hand.off(column)
        off += [layout.cell(column, row) for row, unit in enumerate(units.tolist()) if unit in gone]
        if hand.frozen(column):
            still.append(frame_of(layout, column))
    if off:
        x, y, side = np.array(off).T
        line = np.concatenate([np.stack([x, y, x + side, y + side], 1), np.stack([x, y + side, x + side, y], 1)])
        _lines(painter, line, QPen(palette.color(QPalette.ColorRole.BrightText), 2))
    if still:
        pen = QPen(palette.color(QPalette.ColorRole.Highlight), 1.5, Qt.PenStyle.DashLine)
        rectangles(painter, np.array(still), pen)


def frame_of(layout: DiagramLayout, column: int) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a frozen column's frame."""
    left, top, side = layout.cell(column, 0)
    bottom = float(layout.tops[column][-1]) + side
    return left - FRAMED, top - FRAMED, side + FRAMED + BESIDE, bottom - top + 2 * FRAMED


def _paint_biases(painter: QPainter, layout: DiagramLayout, seen: DiagramValues, palette: QPalette) -> None:
    """Paint a dot for each bias at its neuron's lower left corner, in the colour of its sign and size."""
    if not seen.biases:
        return
    shares = [
        bias[layout.shown[k]] / max(float(np.abs(bias).max(initial=0.0)), 1e-12) for k, bias in seen.biases.items()
    ]
    x, y = (np.concatenate(parts) for parts in zip(*map(layout.bias_dots, seen.biases), strict=True))
    rim = palette.color(QPalette.ColorRole.PlaceholderText)
    dots(painter, (x, y), np.concatenate(shares), (DOT, DOT), rim, palette)
