"""Every text of the panel and the tour is whole, in each language, on a small window."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from core.guide.reading import built_in, load
from playground import languages
from playground.guide import course as courses
from playground.guide.panel import ShownStep
from playground.guide.stops import STOPS
from tests.playground.clipping import cut_texts
from tests.playground.test_window import idle

pytestmark = pytest.mark.gui


@pytest.fixture(params=["en", "de"])
def spoken(request, qapp):
    languages.install(request.param)
    yield request.param
    languages.install("en")


def whole(widget):
    for _ in range(3):
        QApplication.processEvents()
    assert not cut_texts(widget)


def test_every_step_and_every_line_of_the_list_is_whole(spoken, shown_window, qtbot):
    window = shown_window(lambda made: None)
    window.resize(1024, 600)
    window.guiding.show_list()
    panel, scenes = window.guiding.panel, load(built_in(spoken))
    for row in range(len(scenes)):
        panel.list.choose(row)
        whole(panel)
        assert panel.about.heightForWidth(panel.about.width()) <= panel.about.height(), panel.about.text()
    assert courses.spoken() == spoken
    for scene in scenes:
        for number, step in enumerate(scene.steps):
            panel.show_step(ShownStep(scene.title, number + 1, len(scene.steps), step.seen, step.do))
            whole(panel)
    panel.show_note("Two moons, ten neurons", "text")
    whole(panel)
    window.guiding.predict()
    whole(panel)


def test_every_stop_of_the_tour_is_whole(spoken, shown_window, qtbot):
    window = shown_window(lambda made: None)
    window.resize(1024, 600)
    window.guiding.start_tour()
    idle(window, qtbot)
    for _ in range(len(STOPS) + 1):
        QApplication.processEvents()
        bubble = window.findChild(QWidget, "tour")
        whole(bubble)
        assert window.rect().contains(bubble.geometry())
        window.guiding.tour.go_on()
    window.guiding.tour.leave()
