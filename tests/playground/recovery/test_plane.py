"""The plane through a table that a person chose: saved with the document, and back with the last session."""

import numpy as np
import pytest

from core.data.plane import PlaneView
from core.data.tables.guess import load_table
from core.documents import document
from core.experiment.presets import PRESETS, for_table
from tests.playground.recovery.test_last_session import desk  # noqa: F401
from tests.playground.test_window import idle

pytestmark = pytest.mark.gui
CHOSEN = PlaneView(0, 3, held=((1, 0.25), (4, 1.0))), PlaneView(3, 1), PlaneView(components=True)


@pytest.fixture
def table(tmp_path):
    """Give an experiment on a table of four columns of numbers and one of texts."""
    x = np.random.default_rng(0).normal(size=(60, 4))
    rows = [f"{a:.3f},{b:.3f},{c:.3f},{d:.3f},{'red' if a > c else 'blue'},{int(a > b)}" for a, b, c, d in x]
    (tmp_path / "own.csv").write_text("\n".join(["a,b,c,d,colour,good", *rows]))
    return for_table(load_table(tmp_path / "own.csv"))


def seen(window):
    """Return the plane that the picture on the screen is of."""
    picture = window.picture.currentWidget().picture
    return None if picture is None else picture.plane.view


def choose(window, qtbot, plane):
    window.picture.plane_row.chosen.emit(plane)
    qtbot.waitUntil(lambda: seen(window) == plane)
    idle(window, qtbot)


def save(window, qtbot, path):
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: not window.files._saver.busy)


@pytest.mark.parametrize("plane", CHOSEN)
def test_a_saved_document_opens_with_it(window, qtbot, tmp_path, table, plane):
    window.files.begin(table)
    idle(window, qtbot)
    usual = seen(window)
    save(window, qtbot, tmp_path / "usual.nnplay")
    choose(window, qtbot, plane)
    assert not window.document.dirty, "looking is no edit"
    save(window, qtbot, tmp_path / "chosen.nnplay")
    assert document.load(tmp_path / "chosen.nnplay").plane == plane
    for name, wanted in (("usual", usual), ("chosen", plane), ("usual", usual)):
        window.files.open(tmp_path / f"{name}.nnplay")
        qtbot.waitUntil(lambda wanted=wanted: seen(window) == wanted)
        idle(window, qtbot)
    window.files.begin(PRESETS["circles"])
    idle(window, qtbot)
    assert window.document.plane == PlaneView() and not window.picture.plane_row.isVisible()
    window.files.open(tmp_path / "chosen.nnplay")
    qtbot.waitUntil(lambda: seen(window) == plane)
    row = window.picture.plane_row
    assert row.view == plane and row.isVisible()
    idle(window, qtbot)


def test_the_plane_of_other_columns_is_forgotten(window, qtbot, tmp_path, table):
    window.files.begin(table)
    idle(window, qtbot)
    choose(window, qtbot, CHOSEN[0])
    data = load_table(tmp_path / "own.csv", inputs=["a", "b", "c"])
    window.document.replace(for_table(data), "Columns")
    idle(window, qtbot)
    assert window.document.plane == PlaneView()
    save(window, qtbot, tmp_path / "own.nnplay")
    assert document.load(tmp_path / "own.nnplay").plane == PlaneView()


@pytest.mark.parametrize("saved", [False, True])
@pytest.mark.parametrize("ends", ["killed", "closed"])
def test_the_last_session_comes_back_with_it(desk, qtbot, tmp_path, table, saved, ends):  # noqa: F811
    window = desk.start()
    window.files.begin(table)
    window.document.write_notes("mine")
    idle(window, qtbot)
    if saved:
        save(window, qtbot, tmp_path / "own.nnplay")
    desk.kept(window)
    choose(window, qtbot, CHOSEN[0])
    desk.kept(window)
    if ends == "killed" or not saved:
        desk.kill(window)
    else:
        desk.leave(window)
    window = desk.start()
    assert window.document.notes == "mine" and window.document.dirty == (not saved)
    qtbot.waitUntil(lambda: seen(window) == CHOSEN[0])
    assert window.document.plane == CHOSEN[0]
    idle(window, qtbot)
