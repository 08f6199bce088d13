"""Classes that have names: they stand wherever a class is told, cut short where long, and are never read as HTML."""

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from core.data import datasets
from playground.asking.bars import ContributionBars
from playground.widgets.colors.hues import class_color
from tests.playground.asking.test_asking import ask
from tests.playground.boundary.test_pictures_of_data import hover
from tests.playground.test_window import choose, click, enter, find, idle, train

pytestmark = pytest.mark.gui
NAMES = "setosa", "<b>wide & tall</b>", "a name that is much too long to be shown as it is beside others"


@pytest.fixture
def named(window, qtbot, monkeypatch):
    """Blobs whose classes have names."""
    monkeypatch.setitem(datasets.DATASETS, "blobs", replace(datasets.DATASETS["blobs"], class_names=NAMES))
    choose(find(window, "dataset"), "blobs")
    enter(find(window, "classes"), "3")
    train(window, qtbot, 20)
    click(window, "pause")
    idle(window, qtbot)
    return window


def test_names_stand_for_numbers_in_every_view(named, qtbot):
    window = named
    legend = window.boundary.legend
    assert "setosa" in legend.text() and "&lt;b&gt;" in legend.text() and "class 0" not in legend.toolTip()
    hover(window.boundary.plane, 0.0, 0.0)
    qtbot.waitUntil(lambda: "setosa: " in window.boundary.readout.text() and NAMES[2] in window.boundary.readout.text())
    ask(window, 0.7, 0.7)
    panel = window.inside.asking.panel
    assert panel.title.text().startswith("Why ") and panel.title.text()[4:].partition(" here?")[0] in NAMES
    ends = {end.name for end in find(window, "asked_bars", ContributionBars)._ends}
    assert ends <= set(NAMES) and len(ends) == 2
    assert (
        "setosa, &lt;b&gt;wide" in window.layer_stack.output.label.text()
        and "…" in window.layer_stack.output.label.text()
    )
    assert NAMES[2] in window.layer_stack.output.toolTip()
    window.score.choose("classes")
    table = window.score.pages["classes"].table
    qtbot.waitUntil(lambda: "setosa: precision" in table.accessibleDescription())
    window.score.choose("confusion")
    matrix = window.score.confusion.matrix
    qtbot.waitUntil(lambda: "Found of each class: setosa" in matrix.accessibleDescription())
    assert matrix._column_name(0, 60) == "0" and matrix._column_name(2, 900) == NAMES[2]
    assert matrix._row_name(0) == "setosa 0"
    window.inside.show_page(1)
    said = find(window, "sample_said", QLabel)
    qtbot.waitUntil(lambda: said.text() != "")
    assert "<b>wide" not in said.text() and find(window, "class_answer").itemText(0) == "0: setosa"
    window.inside.show_page(3)
    space = find(window, "space_legend", QLabel)
    qtbot.waitUntil(lambda: "setosa" in space.text())
    assert "<b>" not in space.text()


def test_every_class_has_a_colour_of_its_own():
    assert len({class_color(k, QPalette()).name() for k in range(100)}) == 100
