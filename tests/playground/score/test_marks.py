"""Marks in the plots: an upright line where something was changed, and what that was when the mouse is there."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest

from core.training.curve import Curve, Mark, Row
from playground.score.curves import CurveView
from tests.moments import moment_with

pytestmark = pytest.mark.gui
ROWS = [Row(step, step / 10, 1.0, 1.0, 0.5, 0.5) for step in range(0, 410, 10)]
MARKS = [Mark(100, 10.0, "layer 1: relu to tanh"), Mark(200, 20.0, "batch size 10 to 32")]


def seen(curve, step=400):
    return moment_with(step=step, epoch=step / 10, curve=curve.copied())


def hover(canvas, epoch):
    (across,), _ = canvas.to_pixels(np.array([epoch]), np.zeros(1))
    QTest.mouseMove(canvas.viewport(), QPointF(across, canvas.height() / 2).toPoint())


@pytest.mark.parametrize("quantity", ["loss", "accuracy"])
def test_a_line_at_every_mark_says_what_was_changed(qtbot, quantity):
    view = CurveView(quantity)
    qtbot.addWidget(view)
    view.resize(420, 240)
    view.show()
    qtbot.waitExposed(view)
    view.show_moment(seen(Curve.of(ROWS, 1)))
    lines = view.lines
    assert lines.marks.path().isEmpty()
    view.show_moment(seen(Curve.of(ROWS, 1, MARKS)))
    path = lines.marks.path()
    places, _ = lines.to_pixels(np.array([10.0, 20.0]), np.zeros(2))
    ends = [(path.elementAt(i).x, path.elementAt(i).y) for i in range(path.elementCount())]
    assert np.allclose(ends, [(x, y) for x in places for y in (0, lines.height())])
    hover(lines, 10.1)
    qtbot.waitUntil(lambda: view.readout.text().startswith("layer 1: relu to tanh · epoch 10: "))
    assert lines.toolTip() == "layer 1: relu to tanh"
    hover(lines, 15.0)
    qtbot.waitUntil(lambda: view.readout.text().startswith("epoch 15: "))
    assert lines.toolTip() == ""
    view.show_moment(seen(Curve.of(ROWS, 1, MARKS), step=150))  # before the second
    assert lines.marks.path().elementCount() == 2
    for ground, ink in (("black", "white"), ("white", "black")):
        palette = QPalette(view.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(ground))
        palette.setColor(QPalette.ColorRole.Text, QColor(ink))
        view.setPalette(palette)
        pen = lines.marks.pen()
        assert pen.color().name() == QColor(ink).name() and 0 < pen.color().alpha() < 255
    view.show_moment(None)
    assert lines.marks.path().isEmpty()
