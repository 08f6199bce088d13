"""One sample under the hood, driven as a person does: chosen, followed, held, pointed at, checked, copied."""

import csv
import io

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressDialog, QPushButton

from core.data import datasets
from core.experiment import repair
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Painted
from core.inside.one_sample import worked_table
from core.inside.one_sample.cells import Cell, Key, label, number_of
from core.inside.one_sample.working import Working
from core.layers import Conv2D, Dense
from core.training.run import Run
from playground.sample import sample_choice, sample_table
from playground.sample.chosen import FREE, Chosen
from playground.sample.numeric_checks import CALM_MS
from playground.sample.sample_in_words import facts_of
from playground.sample.sheet.contents import keys_of
from playground.sample.sheet.grids import Grid, GridKind, Style
from playground.sample.sheet.walking import Spot, beyond, within
from playground.widgets.colors import theme
from playground.widgets.look import signed_table, white_on
from playground.widgets.page import LATER_MS
from playground.widgets.pictures.clicked import Clicked
from tests.playground.test_window import choose, click, enter, find, idle, train

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
WIDE = replace(PRESETS["moons"], layers=(*(Dense(64, "relu", "he_normal"),) * 2, Dense(2, "softmax")))
Z, DW = Key(1, "z"), Key(1, "gradients", "W")


def open_page(window, qtbot):
    """Turn to the page, and return its place."""
    window.inside.pages.setCurrentWidget(window.inside.one_sample)
    qtbot.waitUntil(
        lambda: window.inside.one_sample.page is not None and window.inside.one_sample.page.work is not None
    )
    return window.inside.one_sample.page


def test_a_class_is_added_without_a_point(window, qtbot):
    """The points are the same ones then, and the network may already say the class."""
    x = np.random.default_rng(0).normal(size=(40, 2))
    painted = Data("painted", painted=Painted.of(x, x[:, 0] > 0))
    window.files.begin(repair.fitted(replace(PRESETS["moons"], data=painted)))
    page = open_page(window, qtbot)
    for classes in (3, 4, 2, 5):
        data = replace(painted, classes=classes)
        window._edited(repair.fitted(replace(window.document.experiment, data=data)), "Classes", None)
        qtbot.waitUntil(lambda c=classes: page._seen is not None and page._seen.experiment.data.classes == c)
        assert page._titles == tuple(f"class {k}" for k in range(classes))
        page.choose(Chosen(FREE, 0, np.array([2.0, 2.0]), classes - 1))
        assert f"class {classes - 1}" in facts_of(page._seen, page.chosen, page._titles).values()


@pytest.fixture
def page(window, qtbot):
    """Give the page, of moons trained for some steps."""
    train(window, qtbot, 300)
    click(window, "pause")
    idle(window, qtbot)
    return open_page(window, qtbot)


def grid_of(sheet, key):
    """Return the grid of an array; where it stands twice, the first."""
    return next(grid for grid in sheet.layout_.grids if grid.key == key)


def rect_of(sheet, cell):
    """Return where a cell lies, the first time; None where it is not to be seen on any page."""
    rects = [grid.cell_rect(cell.index) for grid in sheet.layout_.grids if grid.key == cell.key]
    return next((rect for rect in rects if rect is not None), None)


def start(window, qtbot, experiment):
    window.files.begin(experiment)
    qtbot.waitUntil(lambda: window.trainer._worker is None and window.trainer.moment.step == 0, timeout=10_000)


def point_at(page, cell, *, press=False):
    """Bring a cell into view, and move the mouse over it."""
    rect = rect_of(page.sheet, cell)
    assert rect is not None, cell
    page.view.ensureVisible(rect.center().x(), rect.center().y(), 5, 60)
    QTest.mouseMove(page.sheet, rect.center() + QPoint(1, 1))
    QTest.mouseMove(page.sheet, rect.center())
    if press:
        QTest.mouseClick(page.sheet, LEFT, pos=rect.center())


def wheel(widget, turns):
    """Turn the mouse's wheel over a widget, upwards if more than 0."""
    at = QPointF(widget.rect().center())
    QGuiApplication.sendEvent(
        widget,
        QWheelEvent(
            *(at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, 120 * turns)),
            *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
        ),
    )


def said(page):
    return page.readout.text.text()


# -- which sample


def test_the_first_test_sample_is_worked_as_the_core_works_it(window, page):
    run = Run(window.document.experiment)
    moment = window.trainer.moment
    working = Working(run.experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
    alone = working.work(run.points.x_test[0], int(run.points.y_test[0]))
    assert page.work.loss == alone.loss and page.work.new_loss == alone.new_loss
    for mine, other in zip(page.work.layers, alone.layers, strict=True):
        np.testing.assert_array_equal(mine.z, other.z)
        np.testing.assert_array_equal(mine.after["W"], other.after["W"])
    assert "Test sample 1" in find(window, "sample_title", QLabel).text()
    assert find(window, "class_answer").currentIndex() == run.points.y_test[0]


def test_samples_are_chosen_one_after_the_other_by_number_and_from_both_parts(window, page):
    click(window, "next_sample")
    assert (page.chosen.part, page.chosen.number) == ("test", 1)
    click(window, "previous_sample")
    click(window, "previous_sample")
    assert page.chosen.number == 199 and find(window, "sample_number").value() == 200  # around the end
    enter(find(window, "sample_number"), "57")
    assert page.chosen.number == 56
    np.testing.assert_array_equal(page.work.sample, window.trainer.moment.points.x_test[56])
    click(window, "sample_part_train")
    assert (page.chosen.part, page.chosen.number) == ("train", 0)
    enter(find(window, "sample_number"), "800")
    np.testing.assert_array_equal(page.work.sample, window.trainer.moment.points.x_train[799])
    assert "Training sample 800" in find(window, "sample_title", QLabel).text()


def test_the_worst_one_has_the_largest_loss_of_all_test_samples(window, page):
    points, losses = window.trainer.moment.points, []
    working = page._working
    for x, y in zip(*points.test, strict=True):
        losses.append(working.work(x, int(y)).loss)
    click(window, "worst")
    assert page.chosen.number == int(np.argmax(losses)) and page.chosen.part == "test"
    assert page.work.loss == pytest.approx(max(losses))


def test_the_worst_image_is_a_mistake(window, qtbot):
    start(window, qtbot, PRESETS["digits"])
    page = open_page(window, qtbot)
    click(window, "worst")
    answers = page.moment.answers
    assert answers.predicted[page.chosen.number] != answers.true[page.chosen.number]
    assert page.work.sample.shape == (28, 28, 1) and page.work.target.argmax() == answers.true[page.chosen.number]
    assert "Test image" in find(window, "sample_title", QLabel).text() and "wrong" in page.head.said.text()
    ink = page.head.portrait.grab().toImage()
    click(window, "next_sample")
    assert page.head.portrait.grab().toImage() != ink


def test_without_test_samples_training_samples_are_looked_at(window, qtbot):
    moons = PRESETS["moons"]
    start(window, qtbot, replace(moons, data=replace(moons.data, test_fraction=0.0)))
    page = open_page(window, qtbot)
    assert page.chosen.part == "train" and not find(window, "sample_part_test").isEnabled()
    click(window, "worst")
    assert page.chosen.part == "train"


def test_a_click_on_the_boundary_chooses_its_point(window, qtbot):
    plane = window.boundary.plane

    def click_plane(place):
        """Click, and return where that is in the plane's numbers; the plane may change its size after."""
        (left, right), (bottom, top) = window.boundary.plot.box.viewRange()
        x, y = place.x() / plane.width(), place.y() / plane.height()
        QTest.mouseClick(plane.viewport(), LEFT, pos=place)
        return pytest.approx(np.array([left + x * (right - left), top - y * (top - bottom)]))

    there = click_plane(QPoint(12, 12))
    assert "Sample" in window.status.sentence.text()
    page = open_page(window, qtbot)  # made only now
    assert page.chosen.part == FREE and page.chosen.x == there
    points = window.trainer.moment.points
    x, y = np.concatenate([points.x_train, points.x_test]), np.concatenate([points.y_train, points.y_test])
    assert page.chosen.answer == y[np.linalg.norm(x - page.chosen.x, axis=1).argmin()]
    window.inside.pages.setCurrentIndex(0)
    there = click_plane(QPoint(plane.width() - 12, plane.height() - 12))
    assert page.chosen.x == there
    open_page(window, qtbot)
    np.testing.assert_allclose(page.work.sample, page.chosen.x)


def test_a_click_on_other_data_while_the_page_is_hidden_is_not_lost(window, page, qtbot):
    window.inside.pages.setCurrentIndex(0)
    choose(find(window, "dataset"), "circles")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: page.moment.points is not None and page.moment.points is not page._points)
    plane = window.boundary.plane
    QTest.mouseClick(plane.viewport(), LEFT, pos=QPoint(plane.width() // 3, plane.height() // 3))
    said = window.status.sentence.text()
    open_page(window, qtbot)
    assert page.chosen.part == FREE and f"({page.chosen.x[0]:.2f}, {page.chosen.x[1]:.2f})" in said
    np.testing.assert_array_equal(page.work.sample, page.chosen.x)
    page.choose_sample("test", 4)
    choose(find(window, "dataset"), "moons")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: page._points is window.trainer.moment.points)
    assert (page.chosen.part, page.chosen.number) == ("test", 0), "the click isn't remembered beyond another choice"


def test_a_click_while_other_data_comes_and_goes_is_not_lost(window, page):
    moment = page.moment
    page.show_nothing()  # other data was chosen, and is not there yet
    page.choose_clicked(Clicked(0.25, 0.5))
    page.show_moment(moment)  # and taken back
    page.looking.now()
    assert page.chosen.part == FREE and page.work.sample.tolist() == [0.25, 0.5]


def test_a_click_beside_the_sample_chooses_there_and_the_answer_can_be_another(window, page, qtbot):
    portrait = page.head.portrait
    QTest.mouseClick(portrait, LEFT, pos=QPoint(20, 20))
    assert page.chosen.part == FREE and "A point of the plane" in page.head.title.text()
    said, head = page.head.said.text(), page.head
    assert "is not known" in said and "that of the nearest point, is assumed" in said and "sure: " not in said
    assert head.count.text() == "a point of the plane" and not head.number.isVisible()
    assert not any(button.isChecked() for button in head.part.buttons.values())
    assert head.answer_caption.text() == "Assumed answer"
    find(window, "action_csv_table", QAction).trigger()
    text = QGuiApplication.clipboard().text()
    assert "assumed answer,,class" in text and "(of the nearest point)" in text and "right answer" not in text
    answer, loss = page.chosen.answer, page.work.loss
    right = find(window, "class_answer")
    with qtbot.waitSignal(right.chosen, check_params_cb=lambda name, _: name == right.itemData(1 - answer)):
        choose(right, right.itemData(1 - answer))
        right.activated.emit(1 - answer)  # the combo's own signal comes with the popup alone
    assert page.chosen.answer == 1 - answer and page.work.target[1 - answer] == 1
    assert page.work.loss != loss and "nearest" not in head.said.text()
    click(window, "next_sample")
    assert page.chosen.part == "test" and head.part.buttons["test"].isChecked() and head.number.isVisible()
    assert head.answer_caption.text() == "Right answer" and ("right" in head.said.text() or "wrong" in head.said.text())


def test_numbers_have_numbers_as_answers(window, qtbot):
    start(window, qtbot, PRESETS["sine"])
    page = open_page(window, qtbot)
    assert not find(window, "class_answer").isVisible()
    enter(find(window, "number_answer"), "0.75")
    assert page.chosen.answer == 0.75 and page.work.target[0] == 0.75 and page.chosen.part == FREE
    page.choose_clicked(Clicked(0.3, -0.4))  # a click on the curve: x, and y as the answer
    assert page.work.sample[0] == 0.3 and page.work.target[0] == -0.4
    click(window, "worst")
    points = window.trainer.moment.points
    moment = page._seen
    losses = sample_choice.losses_of(moment, *points.test)
    assert page.chosen.number == losses.argmax() and page.work.loss == pytest.approx(losses.max(), rel=1e-4)


# -- the moment


def test_it_follows_the_run_and_holds_when_asked(window, page, qtbot):
    click(window, "play")
    step = page._seen.step
    qtbot.waitUntil(lambda: page._seen.step > step)
    click(window, "hold")
    held, z = page._seen, page.work.layers[1].z
    qtbot.waitUntil(lambda: page.moment.step > held.step + 50)
    qtbot.wait(3 * LATER_MS)
    assert page._seen is held and page.work.layers[1].z is z
    click(window, "next_sample")  # another sample of the same moment
    assert page._seen is held and page.chosen.number == 1
    click(window, "hold")
    assert page._seen.step > held.step
    click(window, "pause")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: page._seen is window.trainer.moment)


def test_hidden_it_does_nothing(window, page, qtbot):
    window.inside.pages.setCurrentIndex(0)
    work = page.work
    train(window, qtbot, window.trainer.moment.step + 300)
    click(window, "pause")
    idle(window, qtbot)
    qtbot.wait(3 * LATER_MS)
    assert page.work is work and not page.checks._checking.waiting
    open_page(window, qtbot)
    assert page._seen is window.trainer.moment


def test_opened_again_it_works_once_for_what_is_new_and_not_at_all_for_what_is_not(window, page, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: page.checks.badges[DW].checked == 256)
    worked, right = [], Working.work

    def work(working, sample, answer):
        worked.append(answer)
        return right(working, sample, answer)

    monkeypatch.setattr(Working, "work", work)
    window.inside.pages.setCurrentIndex(0)
    open_page(window, qtbot)
    assert not worked and page.checks.badges[DW].checked == 256
    window.inside.pages.setCurrentIndex(0)
    click(window, "step_epoch")
    idle(window, qtbot)
    open_page(window, qtbot)
    assert len(worked) == 1 and page._seen is window.trainer.moment
    window.inside.pages.setCurrentIndex(0)
    page.choose_sample("test", 3)
    assert len(worked) == 1
    open_page(window, qtbot)
    assert len(worked) == 2 and page.work.sample.tolist() == page.chosen.x.tolist()
    assert not page.checks.badges[DW].checked
    window.inside.pages.setCurrentIndex(0)
    open_page(window, qtbot)
    qtbot.waitUntil(lambda: page.checks.badges[DW].checked == 256)  # what was not yet checked is
    assert len(worked) == 2


def test_the_sample_stays_when_the_run_begins_anew(window, page, qtbot):
    click(window, "sample_part_train")
    enter(find(window, "sample_number"), "17")
    step, before = page._seen.step, page._seen
    click(window, "hold")
    click(window, "reset")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: page.moment.step == 0)
    qtbot.wait(3 * LATER_MS)
    assert page._seen is before and step, "held it stays even so"
    click(window, "hold")
    assert page._seen.step == 0
    click(window, "add_layer")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: len(page.work.layers) == 4)
    window.document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(page.work.layers) == 3)
    assert (page.chosen.part, page.chosen.number) == ("train", 16)
    np.testing.assert_array_equal(page.work.sample, window.trainer.moment.points.x_train[16])
    assert "Training sample 17" in find(window, "sample_title", QLabel).text()


def test_another_network_and_other_data_are_shown_once_they_are_there(window, page, qtbot):
    layers = (Dense(3, "tanh"), Dense(2, "softmax"))
    window.document.replace(replace(window.document.experiment, layers=layers), "Other layers")
    qtbot.waitUntil(lambda: len(page.work.layers) == 2)
    assert page.work.layers[0].z.shape == (3,) and "3 tanh" in page.head.goto.itemText(1)
    choose(find(window, "dataset"), "blobs")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: find(window, "class_answer").count() == window.document.experiment.data.classes)
    qtbot.waitUntil(lambda: page.work.target.size == window.document.experiment.data.classes)


# -- what is pointed at


def test_pointing_at_a_number_says_where_it_came_from_and_frames_that(page):
    point_at(page, Cell(Z, (3,)))
    assert page.sheet.cell == Cell(Z, (3,))
    layer = page.work.layers[1]
    assert "z2[3] = Σ_j W2[3,j] a1[j] + b2[3]" in said(page) and f"= {layer.z[3]:.4g}" in said(page)
    marked = dict(page.sheet._marked)
    assert marked[Key(1, "parameters", "W")] == ((3, 4), (0, 16)) and marked[Key(0, "a")] == ((0, 16),)
    before = page.sheet.grab(grid_of(page.sheet, Key(1, "parameters", "W")).rect).toImage()
    QTest.mouseMove(page.sheet, QPoint(page.sheet.width() - 3, 3))
    page.sheet.leaveEvent(None)
    assert page.sheet.cell is None and "Point at a number" in said(page)
    assert page.sheet.grab(grid_of(page.sheet, Key(1, "parameters", "W")).rect).toImage() != before


def test_every_gradient_has_its_numeric_check_beside_it(page, qtbot):
    keys = [Key(place, "gradients", name) for place in range(3) for name in "Wb"]
    qtbot.waitUntil(lambda: all(page.checks.badges[key].checked == page.checks.badges[key].count for key in keys))
    assert not page.sheet.differing and page.sheet.badges[DW].text == "✓ all 256 agree to 1e-6"
    point_at(page, Cell(DW, (3, 1)))
    layer = page.work.layers[1]
    assert f"= {layer.delta[3] * page.work.layers[0].a[1]:.4g}" in said(page)
    assert "✓ numeric check" in said(page) and "agrees to 1e-6" in said(page)


def test_a_gradient_that_differs_from_its_check_is_said_and_framed(page, qtbot, monkeypatch):
    right = Working._gradient

    def wrong(working, place, name, index):
        return right(working, place, name, index) + (0.5 if (place, name, index) == (1, "W", (3, 1)) else 0.0)

    monkeypatch.setattr(Working, "_gradient", wrong)
    page.choose_sample("test", 3)
    qtbot.waitUntil(lambda: page.checks.badges[DW].checked == 256)
    assert page.sheet.differing == {Cell(DW, (3, 1))}
    assert page.sheet.badges[DW].text == "✗ 1 of 256 differ from their numeric check"


def test_checks_begin_anew_with_every_moment(window, page, qtbot):
    qtbot.waitUntil(lambda: page.checks.badges[DW].checked == 256)
    click(window, "play")
    qtbot.waitUntil(lambda: not any(badge.checked for badge in page.checks.badges.values()))
    assert not page.sheet.badges[DW].checked
    click(window, "pause")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: page.checks.badges[DW].checked == 256)


def test_while_moments_come_no_gradient_is_checked_unless_one_is_held(window, page, qtbot, monkeypatch):
    monkeypatch.setattr(page, "look", lambda _: None)  # as where all places want a turn
    window.trainer.set_speed(200)
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.running)
    page.checks.stop()
    page.checks.start(page._working, page.work)
    qtbot.wait(3 * CALM_MS)
    assert window.trainer.running and not any(badge.checked for badge in page.checks.badges.values())
    click(window, "hold")
    qtbot.waitUntil(lambda: page.checks.badges[DW].checked == 256)
    assert window.trainer.running


def test_what_is_near_is_all_that_can_be_seen_of_the_sheet(page):
    layout, height = page.sheet.layout_, 60
    assert len(layout.grids) > 20
    for top in range(0, layout.height, height):
        strip = QRect(0, top, page.sheet.width(), height)
        near = layout.near(strip)
        titles = [QRect(grid.title_at, QSize(10, layout.line)) for grid in layout.grids]
        seen = [
            grid
            for grid, title in zip(layout.grids, titles, strict=True)
            if grid.rect.intersects(strip) or title.intersects(strip)
        ]
        assert all(grid in near for grid in seen) and len(near) < len(layout.grids)


def test_arrows_go_from_cell_to_cell_and_on_to_the_next_grid(page, qtbot):
    sheet = page.sheet
    point_at(page, Cell(Z, (3,)), press=True)
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    assert sheet.cell == Cell(Z, (4,))
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    assert sheet.cell == Cell(Key(1, "a"), (4,)) and "a2[4]" in said(page)
    for _ in range(2):
        QTest.keyClick(sheet, Qt.Key.Key_Left)
    assert sheet.cell == Cell(Key(1, "parameters", "b"), (4,))
    QTest.keyClick(sheet, Qt.Key.Key_Left)
    assert sheet.cell == Cell(Key(1, "parameters", "W"), (4, 15))
    for _ in range(5):
        QTest.keyClick(sheet, Qt.Key.Key_Up)
    assert sheet.cell == Cell(Key(0, "a"), (15,))  # what the columns are multiplied with
    assert "a1[15]" in sheet.accessibleDescription()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.cell is None


def test_the_keys_reach_the_sheet_and_scroll_it(page, qtbot):
    page.view.verticalScrollBar().setValue(0)
    page.head.goto.setFocus()
    QTest.keyClick(page.head.goto, Qt.Key.Key_Tab)
    assert page.sheet.hasFocus() and page.sheet.cell == Cell(Key(-1, "a"), (0,))
    for _ in range(45):
        QTest.keyClick(page.sheet, Qt.Key.Key_Down)
    rect = rect_of(page.sheet, page.sheet.cell)
    top = page.view.verticalScrollBar().value()
    assert top > 0 and top <= rect.top() and rect.bottom() <= top + page.view.viewport().height()


def test_numbers_come_page_by_page_where_they_are_wanted(window, qtbot):
    window.resize(1600, 900)
    start(window, qtbot, WIDE)
    page = open_page(window, qtbot)
    weights = Key(1, "parameters", "W")
    assert grid_of(page.sheet, weights).style is Style.COLORS and len(grid_of(page.sheet, weights).rows) == 64
    click(window, "numbers")
    grid = grid_of(page.sheet, weights)
    assert grid.style is Style.NARROW and len(grid.rows) < 64 and len(grid.columns) < 64
    page.view.go_to(page.head.goto.itemText(2))
    turns = [word.rect for grid, word in page.sheet.turning if grid.key == weights]
    assert len(turns) == 4
    QTest.mouseClick(page.sheet, LEFT, pos=turns[1].center())  # the next rows
    assert grid_of(page.sheet, weights).rows.start == grid.rows.stop
    assert grid_of(page.sheet, Z).rows == grid_of(page.sheet, weights).rows  # what is beside follows
    assert grid_of(page.sheet, DW).rows == grid_of(page.sheet, weights).rows
    QTest.mouseClick(page.sheet, LEFT, pos=turns[0].center())
    assert grid_of(page.sheet, weights).rows.start == 0
    last = grid.columns.stop - 1
    point_at(page, Cell(weights, (2, last)), press=True)
    QTest.keyClick(page.sheet, Qt.Key.Key_Right)  # over the page's edge
    assert page.sheet.cell == Cell(weights, (2, last + 1)) and rect_of(page.sheet, page.sheet.cell) is not None
    click(window, "numbers")
    assert grid_of(page.sheet, weights).style is Style.COLORS


def test_a_page_turns_from_where_an_array_is_and_not_from_where_another_of_its_layer_is(window, qtbot):
    convolution = PRESETS["convolution"]
    layers = (Conv2D(64, 3, activation="relu"), *convolution.layers[1:])
    start(window, qtbot, replace(convolution, layers=layers, data=replace(convolution.data, samples=300)))
    page = open_page(window, qtbot)
    z, weights = Key(0, "z"), Key(0, "parameters", "W")

    def turn(key, which):
        """Click what turns an array's rows back (0) or on (1)."""
        rect = [word.rect for grid, word in page.sheet.turning if grid.key == key][which]
        page.view.ensureVisible(rect.center().x(), rect.center().y(), 5, 60)
        QTest.mouseClick(page.sheet, LEFT, pos=rect.center())
        return grid_of(page.sheet, key).rows

    pages, fewer = (-(-grid.tiles[0] // len(grid.rows)) for grid in (grid_of(page.sheet, key) for key in (z, weights)))
    assert pages > fewer > 1
    for _ in range(pages - 1):
        last = turn(z, 1)
    grid = grid_of(page.sheet, weights)
    assert last.stop == grid_of(page.sheet, z).tiles[0] and grid.rows.stop == 64
    assert turn(weights, 0).stop == grid.rows.start
    assert turn(weights, 1).start == grid.rows.start


def test_the_keys_go_over_pages_above_and_beside_a_matrix(window, qtbot):
    start(window, qtbot, WIDE)
    page = open_page(window, qtbot)
    click(window, "numbers")
    widths = []  # until the window's parts have found their places around another network
    qtbot.waitUntil(lambda: widths.append(page.sheet.width()) or widths[-30:] == 30 * widths[-1:])
    sheet, weights, above = page.sheet, Key(1, "parameters", "W"), Key(0, "a")
    matrix = grid_of(sheet, weights)
    place, row = next((n, g) for n, g in enumerate(sheet.layout_.grids) if (g.kind, g.key) == (GridKind.ROW, above))
    end = matrix.columns.stop
    assert row.columns == matrix.columns and end < 64
    rect = row.cell_rect((end - 1,))
    page.view.ensureVisible(rect.center().x(), rect.center().y(), 5, 60)
    QTest.mouseClick(sheet, LEFT, pos=rect.center())
    QTest.keyClick(sheet, Qt.Key.Key_Right)
    assert sheet.cell == Cell(above, (end,)) and grid_of(sheet, weights).columns.start == end
    assert sheet.layout_.grids[place].cell_rect(sheet.spot.index) is not None, "it is still to be seen"
    QTest.keyClick(sheet, Qt.Key.Key_Left)
    assert (
        sheet.layout_.grids[place].cell_rect(sheet.spot.index) is not None
        and grid_of(sheet, weights).columns.start == 0
    )
    last = grid_of(sheet, Z).rows.stop - 1
    assert last < 63
    point_at(page, Cell(Z, (last,)), press=True)
    QTest.keyClick(sheet, Qt.Key.Key_Down)
    assert sheet.cell == Cell(Z, (last + 1,)) and rect_of(sheet, sheet.cell) is not None


@pytest.mark.parametrize(
    ("kind", "shape", "wrap"),
    [
        (GridKind.MATRIX, (5, 7), 1),
        (GridKind.COLUMN, (6,), 1),
        (GridKind.ROW, (6,), 1),
        (GridKind.LINE, (11,), 4),
        (GridKind.KERNELS, (3, 2, 2, 4), 1),
        (GridKind.PICTURES, (3, 4, 5), 2),
    ],
)
def test_every_cell_lies_where_it_is_painted(kind, shape, wrap):
    array = np.arange(np.prod(shape), dtype=float).reshape(shape)
    gap = 3 if kind in (GridKind.KERNELS, GridKind.PICTURES) else 0
    grid = Grid(Z, kind, shape, (9, 7), gap, wrap, corner=QPoint(20, 30))
    tiles, (rows, columns) = grid.spread(array), grid.inner
    for index in np.ndindex(shape):
        row, column, i, j = grid.tile_of(index)
        assert tiles[row, column, i, j] == array[index] and grid.index_of(row, column, i, j) == index
        rect = grid.cell_rect(index)
        assert grid.index_at(rect.center()) == index and grid.rect.contains(rect)
        assert grid.rects_of(tuple((k, k + 1) for k in index)) == [rect]
        beside = within(grid, index, QPoint(1, 0))
        if beside is not None:
            assert grid.cell_rect(beside).left() >= rect.right()
    covered = sum(r.width() * r.height() for r in grid.rects_of(tuple((0, size) for size in shape)))
    assert covered >= array.size * 9 * 7
    assert np.isnan(tiles).sum() == tiles.size - array.size and (rows, columns) == tiles.shape[2:]


def test_from_grid_to_grid_the_nearest_on_that_side_is_taken():
    left = Grid(Z, GridKind.COLUMN, (4,), (10, 10), corner=QPoint(0, 0))
    right = Grid(DW, GridKind.MATRIX, (4, 2), (10, 10), corner=QPoint(30, 0))
    below = Grid(Key(2, "z"), GridKind.LINE, (3,), (10, 10), wrap=3, corner=QPoint(0, 80))
    grids = [left, right, below]
    assert beyond(grids, Spot(0, (2,)), QPoint(1, 0)) == Spot(1, (2, 0))
    assert beyond(grids, Spot(1, (2, 0)), QPoint(-1, 0)) == Spot(0, (2,))
    assert beyond(grids, Spot(0, (3,)), QPoint(0, 1)) == Spot(2, (0,))
    assert beyond(grids, Spot(0, (0,)), QPoint(0, -1)) is None


# -- images, light and dark, wide and narrow


def test_a_convolution_s_numbers_are_pictures_that_can_be_pointed_at(window, qtbot):
    preset = PRESETS["convolution"]
    start(window, qtbot, replace(preset, data=replace(preset.data, samples=300)))
    page = open_page(window, qtbot)
    assert grid_of(page.sheet, Key(0, "z")).kind is GridKind.PICTURES
    cell = Cell(Key(2, "z"), (5, 6, 3))
    point_at(page, cell)
    assert "z3[5,6,3] = Σ_i,j,c W3[3,i,j,c] a2[4+i,5+j,c] + b3[3]" in said(page)
    assert f"= {number_of(page.work, cell):.4g}" in said(page)
    assert dict(page.sheet._marked)[Key(1, "a")] == ((4, 7), (5, 8), (0, 8))
    point_at(page, Cell(Key(2, "gradients", "W"), (3, 0, 1, 2)))
    assert "✓ numeric check" in said(page)


def test_it_follows_light_and_dark(window, page):
    window.set_theme("light")
    light = page.sheet.grab().toImage(), page.head.portrait.grab().toImage()
    window.set_theme("dark")
    dark = page.sheet.grab().toImage(), page.head.portrait.grab().toImage()
    assert light[0] != dark[0] and light[1] != dark[1]
    window.set_theme("system")


def test_in_a_wide_place_the_way_back_stands_beside_the_way_forward(window, page, qtbot):
    def tops():
        return {heading.section.title.split(":")[0]: heading.rect for heading in page.sheet.layout_.headings}

    assert tops()["Loss"].bottom() < tops()["Back"].top()
    window.inside.pages.detach(window.inside.one_sample)
    window.inside.one_sample.window().resize(1300, 700)
    qtbot.waitUntil(lambda: page.sheet.width() > 1000)
    assert tops()["New loss"].left() > 600 and tops()["Input"].left() < 20


# -- tables and names


def test_the_table_is_copied_as_csv_and_markdown(window, page):
    find(window, "action_csv_table", QAction).trigger()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    z = {row["index"]: float(row["value"]) for row in rows if (row["layer"], row["quantity"]) == ("2", "z")}
    assert [z[str(k)] for k in range(16)] == page.work.layers[1].z.tolist()
    assert "CSV" in window.status.sentence.text()
    numbers = {(row["layer"], row["quantity"], row["index"]): row["value"] for row in rows}
    assert numbers["0", "sample", ""] == "test sample 1 of 200"
    assert numbers["0", "step", ""] == str(window.trainer.moment.step)
    assert numbers["0", "right answer", ""] == f"class {page.chosen.answer}"
    for layer in page.work.layers:
        for name, gradient in layer.gradients.items():
            for index, value in np.ndenumerate(gradient):
                key = str(layer.index + 1), f"numeric check of d{name}", " ".join(map(str, index))
                assert float(numbers[key]) == pytest.approx(value, rel=1e-5, abs=1e-9)
    find(window, "action_markdown_table", QAction).trigger()
    text = QGuiApplication.clipboard().text()
    assert "| delta2 |" in text and "numeric check of dW2" in text and "| step |" in text
    for key in keys_of(page.sheet._sections):
        assert label(key) in text, "names are those of the screen"


def test_the_table_leaves_out_the_checks_of_large_arrays(window, page, monkeypatch):
    monkeypatch.setattr(sample_table, "ALL_UP_TO", 40)
    find(window, "action_csv_table", QAction).trigger()
    rows = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    said = {row["value"] for row in rows if row["layer"] == "2" and row["quantity"] == "numeric check of dW"}
    assert said == {"left out: 256 of them take too long"}


@pytest.mark.parametrize(("name", "filter_", "written", "begins"), [
    ("mine.csv", "", "mine.csv", "layer,quantity,index,value"),
    ("mine", "Markdown (*.md)", "mine.md", "## One sample"),
])  # fmt: skip
def test_the_table_is_saved(window, page, tmp_path, monkeypatch, name, filter_, written, begins):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), filter_))
    find(window, "action_save_table", QAction).trigger()
    assert (tmp_path / written).read_text().startswith(begins)
    assert written in window.status.sentence.text()


def test_a_place_that_can_t_be_written_is_said(window, page, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "none" / "a.csv"), ""))
    find(window, "action_save_table", QAction).trigger()
    assert "can't be written" in window.status.sentence.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    find(window, "action_save_table", QAction).trigger()  # cancelled


def test_a_large_table_can_be_cancelled(window, page, qtbot, monkeypatch):
    monkeypatch.setattr(sample_table, "SHOWN_AFTER_MS", 0)
    monkeypatch.setattr(worked_table, "PART", 20)
    QGuiApplication.clipboard().setText("before")
    seen = []

    def cancel():
        shown = [w for w in window.findChildren(QProgressDialog) if w.isVisible()]
        if shown:
            seen.append(shown[0].value())
            QTest.mouseClick(shown[0].findChild(QPushButton), LEFT)

    timer = QTimer(interval=1)
    timer.timeout.connect(cancel)
    timer.start()
    find(window, "action_csv_table", QAction).trigger()
    timer.stop()
    assert seen and QGuiApplication.clipboard().text() == "before" and "Cancelled" in window.status.sentence.text()
    monkeypatch.undo()
    find(window, "action_csv_table", QAction).trigger()
    lines = "".join(worked_table.csv_parts(page.work)).splitlines()
    assert {line for line in lines if "left out" not in line} < set(QGuiApplication.clipboard().text().splitlines())


def test_the_names_are_explained_and_escape_closes_that(window, page):
    click(window, "names")
    popup = page.head.names_window
    assert popup.isVisible() and "delta" in popup.text.text() and "002" in popup.text.text()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_go_to_scrolls_to_a_section(page):
    page.head.goto.setFocus()
    QTest.keyClick(page.head.goto, Qt.Key.Key_End)
    assert page.head.goto.currentText() == "New loss"
    rect, top = page.sheet.section_rect("New loss"), page.view.verticalScrollBar().value()
    assert top > 0 and rect.bottom() <= top + page.view.viewport().height()


def test_go_to_says_what_is_in_view(window, page, qtbot):
    bar = page.view.verticalScrollBar()
    wheel(page.view.viewport(), -4)
    assert bar.value() > 0 and page.head.goto.currentText() == page.view.section() != "Input"
    top = page.sheet.section_rect(page.head.goto.currentText()).top()
    assert top <= bar.value() + 8, "its heading is at the top, or above it"
    before = page.head.goto.count()
    click(window, "add_layer")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: page.head.goto.count() == before + 2)
    qtbot.wait(50)
    assert bar.value() > 0 and page.head.goto.currentText() == page.view.section() != "Input"
    wheel(page.view.viewport(), 100)
    assert page.head.goto.currentText() == "Input"


def test_what_a_moment_s_losses_are(qtbot):
    experiment = PRESETS["xor"]
    run = Run(experiment)
    moment = run.moment()
    x, y = run.points.x_test[:40], run.points.y_test[:40]
    losses = sample_choice.losses_of(moment, x, y)
    working = Working(experiment, moment.weights, moment.optimizer_state, 0.1)
    alone = [working.work(datasets.inputs(row[None], ())[0], int(label)).loss for row, label in zip(x, y, strict=True)]
    np.testing.assert_allclose(losses, alone, rtol=1e-4)


def contrast(one, other):
    """WCAG 2.1, of two colours."""
    lights = []
    for color in (one, other):
        parts = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in color.getRgbF()[:3]]
        lights.append(float(np.dot((0.2126, 0.7152, 0.0722), parts)) + 0.05)
    return max(lights) / min(lights)


@pytest.mark.parametrize("dark", [False, True])
def test_numbers_have_the_ink_that_is_read_best_on_every_colour(qapp, dark):
    table = signed_table(theme.palette_of(dark=dark))
    for entry, white in zip(table.tolist(), white_on(table).tolist(), strict=True):
        cell = QColor.fromRgb(entry)
        given, other = (contrast(cell, QColor(ink)) for ink in (("white", "black") if white else ("black", "white")))
        assert given >= 4.5 and given >= other, cell.name()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_numbers_can_be_read_on_the_sheet(page, window, name):
    window.resize(1600, 900)
    window.set_theme(name)
    for unit in range(16):
        cell = Cell(Z, (unit,))
        rect = rect_of(page.sheet, cell)
        page.view.ensureVisible(rect.center().x(), rect.center().y(), 5, 60)
        image = page.sheet.grab(rect.adjusted(2, 1, -2, -1)).toImage()
        colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        ground = max(colors, key=colors.count)
        best = max(contrast(ground, QColor(ink)) for ink in ("black", "white"))
        assert max(contrast(ground, color) for color in colors) > 0.6 * best, (unit, ground.name())  # edges are smooth
