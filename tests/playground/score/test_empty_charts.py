"""Charts with nothing in them yet say what will be there; their numbers are never made up, cut or one on another."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPicture

from playground.instruments.lines import QUANTITIES, LayerLines
from playground.score.curves import CurveView
from playground.score.residuals import ResidualsView
from tests.playground.asking.test_asking import ask
from tests.playground.test_window import click, idle, train

pytestmark = pytest.mark.gui


def numbers(axis):
    """Return the numbers that an axis writes now, and where."""
    picture = QPicture()
    painter = QPainter(picture)
    texts = axis.generateDrawSpecs(painter)[2]
    painter.end()
    return [text for _, _, text in texts if text], [rect for rect, _, text in texts if text]


@pytest.mark.parametrize("make", [
    lambda pace: CurveView("loss"), lambda pace: CurveView("accuracy"), ResidualsView,
    lambda pace: LayerLines(QUANTITIES[0]), lambda pace: LayerLines(QUANTITIES[2]),
])  # fmt: skip
def test_an_empty_chart_says_what_comes_and_has_no_numbers(make, qtbot, pace):
    view = make(pace)
    qtbot.addWidget(view)
    if isinstance(view, ResidualsView):
        view.judge(None)
    view.resize(400, 200)
    view.show()
    canvas = next(part for part in (getattr(view, "lines", None), getattr(view, "canvas", None)) if part is not None)
    assert (canvas.note.isVisible() and "here" in canvas.note.text()) or "while it trains" in canvas.note.text()
    for axis in (view.plot.bottom, view.plot.left):
        assert numbers(axis)[0] == []


def test_the_note_goes_and_the_numbers_come_with_the_first_epoch(window, qtbot):
    for view in (window.loss_plot, window.accuracy_plot):
        assert view.lines.note.isVisible() and numbers(view.plot.bottom)[0] == []
        assert not view.lines.curves["train"].path().isEmpty()  # what it is before any training
    train(window, qtbot, 200)
    click(window, "pause")
    idle(window, qtbot)
    for view in (window.loss_plot, window.accuracy_plot):
        assert not view.lines.note.isVisible() and numbers(view.plot.bottom)[0]


def test_numbers_of_a_logarithmic_axis_are_apart_with_powers_of_ten_first(qtbot):
    view = CurveView("loss")
    qtbot.addWidget(view)
    view.resize(220, 150)
    view.show()
    view.logarithmic.click()
    view.plot.left.show_numbers(True)
    view.plot.box.setYRange(-2.6, 0.3, padding=0)
    texts, rects = numbers(view.plot.left)
    assert {"1", "0.1", "0.01"} <= set(texts)
    for index, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[:index]), texts
        assert rect.left() >= view.plot.left.label.sceneBoundingRect().right()  # beside the axis's own name


def test_a_loss_of_nearly_0_is_drawn_whole_inside_the_plot(qtbot):
    view = CurveView("loss")
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view._epochs = np.array([0.0, 1.0, 2.0])
    view._values = {name: np.array([0.7, 1e-5, 1e-9]) for name in view._values}
    view._set_ranges(force=True)
    view._draw()
    bottom = view.lines.curves["train"].path().boundingRect().bottom()
    assert bottom + 2 < view.lines.height()


def test_the_legend_of_classes_keeps_its_room_where_the_plane_is_narrow(window, qtbot):
    window.resize(1024, 600)
    ask(window, 0.4, 0.1)
    picture = window.boundary
    qtbot.waitUntil(lambda: picture.legend.sizeHint().width() <= picture.legend.width())
    assert picture.show_test.text() in ("Test", "Test points") and "●" in picture.legend.text()
    assert picture.legend.mapTo(picture, QPoint()).x() + picture.legend.width() <= picture.show_test.x()


@pytest.mark.parametrize("largest", [0.3, 310.0, 4e4, 1e20, 1e300])
def test_the_scale_is_changed_whatever_the_losses(qtbot, largest):
    view = CurveView("loss")
    qtbot.addWidget(view)
    view.resize(220, 150)
    view.show()
    view._epochs = np.arange(3.0)
    view._values = {name: np.array([largest, largest / 2, largest / 3]) for name in view._values}
    view._set_ranges(force=True)
    for _ in range(4):
        view.logarithmic.click()
        (left, right), (bottom, top) = view.plot.box.viewRange()
        x, y = view._drawn("train")
        assert left <= x.min() and x.max() <= right and bottom <= y.min() and y.max() <= top
