"""Of a sample that is asked, the panel says its true answer, and whether the network's is right; when it closes."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.experiment.presets import PRESETS
from core.network.recording import trace
from tests.playground.asking.test_asking import ask, trained
from tests.playground.boundary.test_pictures_of_data import start
from tests.playground.test_window import find, idle

pytestmark = pytest.mark.gui


def answers_of(window, x):
    network = window.trainer._session.run.network
    return trace(network, x)[network.output_layer][1].argmax(axis=1)


def alone(points, some):
    """Return which of some test samples lies farthest from all others."""
    every = np.concatenate([points.x_test, points.x_train])
    apart = np.hypot(*(points.x_test[some][:, None] - every[None]).transpose(2, 0, 1))
    return int(some[np.sort(apart, axis=1)[:, 1].argmax()])


@pytest.mark.parametrize("wrong", [True, False])
def test_a_sample_says_its_class_and_whether_the_answer_is_right(window, qtbot, wrong):
    trained(window, qtbot, 100)
    points, panel = window.trainer.moment.points, window.inside.asking.panel
    said = answers_of(window, points.x_test)
    number = alone(points, np.flatnonzero((said != points.y_test) == wrong))
    ask(window, *points.x_test[number])
    end = f"class {points.y_test[number]}: the answer is {'wrong' if wrong else 'right'}."
    assert panel.title.text() == f"Why class {said[number]} here? Test sample {number + 1} is {end}"
    assert end in window.inside.asking.told(), "who hears it hears it too"


def test_a_place_next_to_a_sample_says_it_too_and_far_from_all_nothing(window, qtbot):
    trained(window, qtbot, 100)
    asking, points = window.inside.asking, window.trainer.moment.points
    view = window.picture.currentWidget()
    number = alone(points, np.arange(len(points.x_test)))
    ask(window, *points.x_test[number])
    step = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(asking, Qt.Key.Key_Right, step)
    assert asking.panel.sure.text().startswith("The place: ")
    assert f"Test sample {number + 1} is class" in asking.panel.title.text()
    left, _, _, top = view.extent
    ask(window, left + 0.02, top - 0.02)
    assert asking.panel.title.text().endswith(" here?")


def test_a_number_says_how_far_off_the_answer_is(window, qtbot):
    start(window, qtbot, "sine")
    trained(window, qtbot, 100)
    points, title = window.trainer.moment.points, window.inside.asking.panel.title
    ask(window, float(points.x_test[5, 0]), float(points.y_test[5]))
    asked = window.inside.asking._asked
    true = (points.test if asked.part == "test" else points.train)[1][asked.number]
    said = float(window.inside.asking._found.outputs[0])
    assert title.text().endswith(f"{asked.name} has y = {true:.3f}: off by {abs(said - true):.3f}.")


def test_another_experiment_or_a_scene_closes_it(window, qtbot):
    asking = window.inside.asking
    ask(window, 0.5, 0.2)
    assert asking.panel.isVisible()
    window.files.begin(PRESETS["moons"])
    assert not asking.panel.isVisible() and asking.at is None, "also with the same data"
    idle(window, qtbot)
    ask(window, 0.5, 0.2)
    assert asking.panel.isVisible()
    course = window.guiding.get()
    course.show_list()
    course._choose(next(n for n, scene in enumerate(course._listed) if scene is not None))
    QApplication.processEvents()
    assert not asking.panel.isVisible() and asking.at is None
    assert find(window, "loss_plot_area").isVisible()
