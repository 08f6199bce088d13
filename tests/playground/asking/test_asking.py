"""Asking the picture, by real clicks and keys: the parts add up, the arrow ends in the other class, keys move it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.experiment.graph import DATA
from core.network.recording import trace
from playground.asking.bars import ContributionBars
from tests.playground.boundary.test_pictures_of_data import start
from tests.playground.test_window import choose, click, enter, find, idle, train

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def ask(window, x, y):
    canvas = window.picture.currentWidget().plane
    across, down = canvas.to_pixels(np.array([x]), np.array([y]))
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(round(across[0]), round(down[0])))


def trained(window, qtbot, steps=1500):
    train(window, qtbot, steps)
    click(window, "pause")
    idle(window, qtbot)


def predicted(window, point):
    network = window.trainer._session.run.network
    return int(trace(network, np.array([point]))[network.output_layer][1][0].argmax())


def mark(window):
    return window.inside.asking._marks[window.picture.currentWidget()]


def rows(window):
    return find(window, "asked_bars", ContributionBars).rows()


def test_a_click_tells_what_pushes_the_answer_and_what_would_change_it(window, qtbot):
    trained(window, qtbot)
    assert "panel" not in vars(window.inside.asking), "it is made when one asks"
    ask(window, 1.0, -0.4)
    panel = window.inside.asking.panel
    assert panel.isVisible() and panel.title.text().startswith("Why class 1 here?")
    x, y = window.inside.asking.at
    assert (x, y) == pytest.approx((1.0, -0.4), abs=0.02)
    network = window.trainer._session.run.network
    z = trace(network, np.array([[x, y]]))[2][0][0]
    assert rows(window)[-1].number == pytest.approx(z[1] - z[0], rel=1e-4)
    assert sum(row.number for row in rows(window)[:-1]) == pytest.approx(rows(window)[-1].number, rel=1e-9)
    assert rows(window)[-2].name == "bias"
    sizes = [abs(row.number) for row in rows(window) if row.name.startswith("neuron")]
    assert sizes == sorted(sizes, reverse=True) and len(sizes) > 3
    share = 1 / (1 + np.exp(z[0] - z[1]))
    assert f"class 1 {share:.1%}" in panel.sure.text()
    to = mark(window).to
    assert predicted(window, to) == 0 and predicted(window, (x, y)) == 1
    assert "makes it class 0" in panel.flip.text() and f"{np.hypot(to[0] - x, to[1] - y):.3g} far" in panel.flip.text()
    assert all(item.isVisible() for item in mark(window).items)
    across, down = window.boundary.plane.to_pixels(np.array([to[0]]), np.array([to[1]]))
    rect = mark(window).items[0].path().boundingRect()
    assert rect.adjusted(-1, -1, 1, 1).contains(float(across[0]), float(down[0])), "the arrow ends where it is said"


def open_page(window, qtbot):
    window.inside.pages.setCurrentWidget(window.inside.one_sample)
    page = window.inside.one_sample.get()
    qtbot.waitUntil(lambda: page.work is not None and page.chosen is not None)
    return page


def dots(view, part):
    """Return where a part's samples are drawn, in pixels (2, n)."""
    at = view.seen.coordinates(part[0])
    return np.stack(view.plane.to_pixels(at[:, 0], view.up(at, part[1])))


def distances(some, others):
    """Return how far each of (2, n) pixels lies from each of (2, m)."""
    return np.hypot(*(some[:, :, None] - others[:, None, :]))


@pytest.mark.parametrize("kind", ["moons", "sine", "hills"])
@pytest.mark.parametrize("part", ["train", "test"])
def test_a_click_on_a_sample_means_that_sample_for_both_and_beside_it_the_place(window, qtbot, kind, part):
    start(window, qtbot, kind)
    view, points = window.picture.currentWidget(), window.trainer.moment.points
    asking, status = window.inside.asking, window.status.sentence

    def press(pixel):
        QTest.mouseClick(view.plane.viewport(), LEFT, pos=QPoint(*map(round, pixel)))

    mine, every = dots(view, getattr(points, part)), np.hstack([dots(view, points.train), dots(view, points.test)])
    number = int(np.sort(distances(mine, every), axis=1)[:, 1].argmax())  # that lies most alone
    name = f"{'Test' if part == 'test' else 'Training'} sample {number + 1}"
    press(mine[:, number])
    assert asking.panel.sure.text().startswith(f"{name}: x") and status.text().startswith(f"{name} is shown on")
    at = view.seen.coordinates(getattr(points, part)[0][number][None])[0]
    assert asking.at[: len(at)] == pytest.approx(tuple(at), abs=1e-6), "the sample itself, and not where it was hit"
    page = open_page(window, qtbot)
    assert (page.chosen.part, page.chosen.number) == (part, number)
    assert page.head.title.text().startswith(f"<b>{name}</b>")
    window.inside.show_page(0)
    grid = (np.arange(20, side - 20, 4) for side in (view.plane.width(), view.plane.height()))
    places = np.stack(np.meshgrid(*grid)).reshape(2, -1)
    press(places[:, distances(places, every).min(1).argmax()])
    assert asking.panel.sure.text().startswith("The place: x") and status.text().startswith("The place (")
    assert page.chosen.part == "free"
    press(mine[:, number])
    QTest.keyClick(asking, Qt.Key.Key_Right)
    assert asking.panel.sure.text().startswith("The place: "), "the keys go on to a place"


def test_a_sample_has_no_number_among_other_points(window, qtbot):
    x, y = window.trainer.moment.points.x_test[3]
    ask(window, x, y)
    asking = window.inside.asking
    before = asking.panel.sure.text().partition(":")[0]
    assert "sample" in before
    enter(find(window, "noise"), "0.35")
    qtbot.waitUntil(lambda: asking.panel.sure.text().startswith("The place: "))


def test_keys_move_the_place_and_escape_or_the_cross_closes(window, qtbot):
    trained(window, qtbot, 300)
    ask(window, 0.0, 0.0)
    asking = window.inside.asking
    left, right, bottom, top = window.boundary.extent
    x, y = asking.at
    QTest.keyClick(asking, Qt.Key.Key_Right)
    assert asking.at == pytest.approx((x + (right - left) / 60, y))
    QTest.keyClick(asking, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert asking.at == pytest.approx((x + (right - left) / 60, y + (top - bottom) / 600))
    assert mark(window).at == asking.at
    for _ in range(80):
        QTest.keyClick(asking, Qt.Key.Key_Left)
    assert asking.at[0] == left, "it stays in the picture"
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    assert not asking.panel.isVisible() and asking.at is None
    assert not any(item.isVisible() for item in mark(window).items)
    asking.setFocus()
    QTest.keyClick(asking, Qt.Key.Key_Down)
    y = (bottom + top) / 2 - (top - bottom) / 60
    assert not asking.panel.isVisible() and mark(window).at == pytest.approx(((left + right) / 2, y)), "arrows read"
    assert "class 0: " in window.boundary.readout.text() and "x2 " in window.boundary.readout.text()
    QTest.keyClick(asking, Qt.Key.Key_Return)
    assert asking.panel.isVisible() and asking.at[0] == pytest.approx((left + right) / 2, abs=0.1), "Enter asks"
    assert window.boundary.readout.text() == window.boundary.HINT
    click(window, "asked_close")
    assert not asking.panel.isVisible()


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080), (2500, 1000)])
def test_the_answer_lies_over_the_curves_and_moves_nothing(window, qtbot, size):
    window.resize(*size)
    trained(window, qtbot, 300)
    seen = window.boundary, window.boundary.plot, window.boundary.legend, window.loss_plot, window.score
    before = [(view.geometry(), view.mapTo(window, QPoint())) for view in seen], window.panes.sizes()
    ask(window, 0.2, 0.1)
    QApplication.processEvents()
    panel = window.inside.asking.panel
    assert ([(view.geometry(), view.mapTo(window, QPoint())) for view in seen], window.panes.sizes()) == before
    assert panel.isVisible() and panel.size() == window.panes.plots.size()

    def lies_over(view):
        return panel.isAncestorOf(window.childAt(view.mapTo(window, view.rect().center())))

    assert lies_over(window.loss_plot) and lies_over(window.score) and not lies_over(window.boundary)
    window.inside.show_page(2)
    assert not panel.isVisible() and not lies_over(window.loss_plot), "the curves are there for the rest"
    window.inside.show_page(0)
    assert panel.isVisible()
    window.resize(size[0] + 40, size[1] + 20)
    assert panel.size() == window.panes.plots.size()
    QTest.keyClick(window.inside.asking, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_drag_is_no_click(window, qtbot):
    canvas = window.boundary.plane
    QTest.mousePress(canvas.viewport(), LEFT, pos=QPoint(50, 50))
    QTest.mouseMove(canvas.viewport(), QPoint(150, 150))
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=QPoint(150, 150))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    assert window.inside.asking.at is None


def test_it_follows_training_and_edits_of_layers(window, qtbot):
    trained(window, qtbot, 100)
    ask(window, 0.5, 0.5)
    before = rows(window)[-1].number
    train(window, qtbot, 1200)
    qtbot.waitUntil(lambda: rows(window)[-1].number != before, timeout=5000)
    click(window, "pause")
    idle(window, qtbot)
    asking = window.inside.asking
    qtbot.waitUntil(lambda: not asking.looking.waiting and not asking._flipping.waiting, timeout=5000)
    network = window.trainer._session.run.network
    z = trace(network, np.array([asking.at]))[2][0][0]
    assert rows(window)[-1].number == pytest.approx(abs(z[1] - z[0]), rel=1e-4)
    assert predicted(window, mark(window).to) != predicted(window, asking.at), "the last arrow is of the last weights"
    click(window, "add_layer")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: find(window, "asked_layer").count() == 4, timeout=5000)
    choose(find(window, "dataset"), "circles")
    assert not asking.panel.isVisible(), "a place of other data says nothing"


def test_an_earlier_layer_is_asked_to_first_order(window, qtbot):
    trained(window, qtbot)
    ask(window, -0.5, 0.8)
    layer = find(window, "asked_layer")
    assert [layer.itemText(n) for n in range(3)] == [
        "The inputs, first order",
        "Layer 1 (dense, 16 relu), first order",
        "Layer 2 (dense, 16 relu)",
    ]
    assert layer.value() == "1" and "With the bias they add up" in window.inside.asking.panel.how.text()
    choose(layer, str(DATA))
    assert {row.name for row in rows(window)} == {"x1", "x2", "rest", "margin"}
    assert "first-order" in window.inside.asking.panel.how.text()
    x = np.array(window.inside.asking.at)
    network = window.trainer._session.run.network

    def margin(point):
        z = trace(network, point[None])[2][0][0].astype(float)
        return z[0] - z[1]

    step = 1e-3
    slope = [(margin(x + step * e) - margin(x - step * e)) / (2 * step) for e in np.eye(2)]
    parts = {row.name: row.number for row in rows(window)}
    assert [parts["x1"], parts["x2"]] == pytest.approx(list(slope * x), rel=0.02, abs=0.02)


def test_numbers_are_asked_and_have_no_flip(window, qtbot):
    start(window, qtbot, "sine")
    trained(window, qtbot, 600)
    ask(window, 0.5, 0.0)
    panel, view = window.inside.asking.panel, window.picture.currentWidget()
    y = trace(window.trainer._session.run.network, np.array([[window.inside.asking.at[0]]]))[2][1][0, 0]
    assert panel.title.text().startswith(f"Why y = {y:.3f} here?") and not panel.flip.isVisible()
    assert mark(window).at[1] == pytest.approx(y, abs=1e-4), "the ring lies on the curve"
    assert view.plane.curve.isVisible() and rows(window)[-1].number == pytest.approx(y, abs=1e-4)
    start(window, qtbot, "hills")
    ask(window, 0.2, 0.3)
    assert panel.title.text().startswith("Why y = ") and mark(window).at == window.inside.asking.at


def test_many_units_are_summed_up_and_nothing_is_lost(window, qtbot):
    start(window, qtbot, "post-003")
    trained(window, qtbot, 200)
    ask(window, 0.3, 0.3)
    shown = rows(window)
    more = next(row for row in shown if row.name.endswith("smaller"))
    singles = [row for row in shown if row.name.startswith("neuron")]
    assert int(more.name.split()[0]) + len(singles) == 64
    assert sum(row.number for row in shown[:-1]) == pytest.approx(shown[-1].number, rel=1e-9)
    window.resize(1280, 1000)
    qtbot.waitUntil(lambda: len(rows(window)) > len(shown))
    assert all(item.isVisible() for item in mark(window).items)
    _, down = window.boundary.plane.to_pixels(*np.array([window.inside.asking.at]).T)
    assert mark(window).items[1].path().elementAt(0).y == pytest.approx(down[0], abs=1.0), "the ring follows the size"


def test_hidden_it_costs_nothing(window, qtbot, monkeypatch):
    trained(window, qtbot, 100)
    ask(window, 0.5, 0.5)
    calls = []
    monkeypatch.setattr("playground.asking.asked_picture.contributions", lambda *a, **k: calls.append(1))
    monkeypatch.setattr("playground.asking.asked_picture.smallest_flip", lambda *a, **k: calls.append(1))
    window.inside.show_board()
    click(window, "step_epoch")
    idle(window, qtbot)
    qtbot.wait(600)
    assert not calls
