"""The curve of losses, sketched in the loss plot by mouse and by keys before training, and scored at its end."""

import re

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.experiment.presets import PRESETS
from playground.guide.prediction import sketch as sketching
from playground.guide.prediction.predicted import BOUNDARY, LOSS
from tests.playground.guide.prediction.test_predicting import CTRL_SHIFT, LEFT, WAIT, draw, place, predicted, text
from tests.playground.test_window import click, idle

pytestmark = pytest.mark.gui
KEY = Qt.Key


def press(*keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def to_loss(window, qtbot, name="moons", epochs=12):
    """Begin to predict, and turn to the loss, by keys."""
    predicted(window, qtbot, name)
    training = replace(window.document.experiment.training, epochs=epochs)
    window.document.replace(replace(window.document.experiment, training=training), "Epochs")
    idle(window, qtbot)
    window.guiding.course.leave()
    window.activateWindow()
    press(KEY.Key_P, modifiers=CTRL_SHIFT)
    assert window.guiding.predicting.subject == BOUNDARY
    press(KEY.Key_P, modifiers=CTRL_SHIFT)
    assert window.guiding.predicting.subject == LOSS
    return window.guiding.predicting.sketch


def at(window, epoch, loss):
    lines = window.loss_plot.lines
    (across,), (down,) = lines.to_pixels(np.array([epoch]), np.array([loss]))
    return QPoint(round(across), round(down))


def drag(window, *points):
    """Drag the mouse over the loss plot from point to point, of epoch and loss."""
    viewport, way = window.loss_plot.lines.viewport(), [at(window, *point) for point in points]
    QTest.mousePress(viewport, LEFT, pos=way[0])
    for point in way[1:]:
        QTest.mouseMove(viewport, point)
    QTest.mouseRelease(viewport, LEFT, pos=way[-1])


def train(window, qtbot, epochs):
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.moment.epoch >= epochs, timeout=WAIT)
    window.trainer.pause()
    idle(window, qtbot)
    qtbot.waitUntil(lambda: not window.guiding.predicting._scoring.waiting, timeout=WAIT)


def test_a_loss_is_drawn_over_the_epochs_to_run_and_scored_at_its_end(window, qtbot):
    sketch = to_loss(window, qtbot)
    view = window.loss_plot
    assert view.extent[:2] == (0, 12) and not view.lines.note.isVisible(), "its axes are those of the training to come"
    first = window.trainer.moment.train_loss
    drag(window, (0.1, first), (2, first / 2), (6, first / 2), (11.9, first / 2))
    ((*_, (epoch, loss)),) = sketch.lines
    assert epoch == pytest.approx(11.9, abs=0.2) and loss == pytest.approx(first / 2, rel=0.05)
    assert sketch._items[1].zValue() < view.lines.curves["train"].zValue() and sketch._items[1].pen().widthF() < 2
    train(window, qtbot, 12)
    moment, said = window.trainer.moment, text(window)
    curve = np.interp(epoch, moment.curve.column("epoch"), moment.curve.column("train_loss"))
    factors = [float(number) for number in re.findall(r"factor of (\d+\.\d)", said)]
    assert said.startswith("Up to epoch 12 ") and "too high" in said
    assert factors[1] == pytest.approx(loss / curve, abs=0.06) and 1 < factors[0] < factors[1]
    assert not sketch.draws and view.extent[1] == 12, "the line and the curve are seen to its end"
    drag(window, (1, first), (5, first / 3))
    assert len(sketch.lines) == 1, "it has been seen by now"
    click(window, "reset")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: sketch.draws)
    click(window, "sketch_undo")
    assert not sketch.lines


def test_before_its_end_it_is_said_how_near_it_is_so_far(window, qtbot):
    to_loss(window, qtbot, epochs=None)
    first = window.trainer.moment.train_loss
    assert window.loss_plot.extent[1] == 100, "where no end is set"
    drag(window, (0, first), (50, first / 2), (99, first / 4))
    click(window, "step_epoch")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: "so far" in text(window), timeout=WAIT)
    assert text(window).startswith("Epoch 1: so far the training loss is off") and "epoch 99" in text(window)


@pytest.mark.parametrize("logarithmic", [False, True], ids=["", "logarithmic"])
def test_by_keys_a_loss_is_drawn_where_the_arrows_lead(window, qtbot, monkeypatch, logarithmic):
    window.loss_plot.logarithmic.setChecked(logarithmic)
    sketch = to_loss(window, qtbot)
    heard = []
    monkeypatch.setattr(sketching, "announce", lambda widget, sentence, **_: heard.append(sentence))
    assert QApplication.focusWidget() is window.loss_plot.plot
    press(*[KEY.Key_Left] * 30, *[KEY.Key_Up] * 30, KEY.Key_Return)
    press(*[KEY.Key_Right] * 40, *[KEY.Key_Down] * 30, KEY.Key_Return, KEY.Key_Return)
    (line,) = sketch.arrays()
    low, high = window.loss_plot.extent[2:]
    middle = 10 ** ((low + high) / 2) if logarithmic else high / 2
    assert line[0, 0] == 0 and line[-1] == pytest.approx((8, middle), rel=1e-6)
    assert heard[-1] == f"epoch 8, loss {middle:.3g}"
    if logarithmic:
        assert np.ptp(np.diff(np.log(line[:, 1]))) < 1e-6 < np.ptp(line[:, 1]), "straight as it is seen"
        before = sketch._items[1].path().boundingRect()
        window.loss_plot.logarithmic.setChecked(False)
        assert sketch._items[1].path().boundingRect() != before, "it stays at its losses"
        assert np.array_equal(sketch.arrays()[0], line)
    press(KEY.Key_Delete)
    assert not sketch.lines
    press(KEY.Key_Escape)
    assert window.guiding.predicting.sketch is None and not window.guiding.panel.isVisible()
    assert window.loss_plot.extent[1] == 1 and window.loss_plot.lines.note.isVisible(), "as it was before"
    press(KEY.Key_Right)
    assert window.loss_plot.readout.isVisible(), "the keys read again"


def test_boundary_and_loss_are_predicted_together_and_each_scored(window, qtbot):
    to_loss(window, qtbot)
    first = window.trainer.moment.train_loss
    drag(window, (0, first), (4, first / 3), (12, first / 5))
    subject = window.guiding.panel.subject
    assert [subject.itemText(k) for k in range(subject.count())] == ["Predict the boundary", "Predict the loss"]
    subject.setFocus()
    press(KEY.Key_Up)
    assert QApplication.focusWidget() is subject, "who steps through a list stays there"
    assert "boundary will run" in text(window)
    draw(window, (-0.6, -1.0), (-0.3, 0.1), (0.2, 0.5), (0.8, 0.0), (1.4, -0.2), (1.7, 0.9))
    drag(window, (1, first), (5, first))
    sketches = window.guiding.predicting.sketches
    assert [len(each.lines) for each in sketches.values()] == [1, 1], "only what is chosen is drawn"
    assert place(window, 0, 0)  # the picture stands where it stood
    train(window, qtbot, 12)
    assert "of the plane" in text(window)
    subject.setFocus()
    press(KEY.Key_Down)
    assert text(window).startswith("Up to epoch 12 ")
    window.files.begin(PRESETS["circles"])
    idle(window, qtbot)
    assert not window.guiding.predicting.sketches and window.loss_plot.extent[1] == 1
