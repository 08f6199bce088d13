"""What is predicted of images: cells of the matrix chosen by mouse and keys, their images as tiles, all mistakes."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.data.datasets import CLOTHES
from core.experiment.presets import PRESETS
from core.functions.metrics import confusion_matrix
from core.training.moment import Answers
from playground.confusion.gallery import MOST_TILES
from playground.confusion.matrix import Matrix
from playground.confusion.predicted_images import PredictedImages
from playground.widgets.colors import theme
from playground.window import MainWindow
from tests.moments import moment_with
from tests.playground.frame.test_panes import drag
from tests.playground.sample.test_one_sample import contrast
from tests.playground.test_window import choose, click, find, idle, train, undo

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
WAYS = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
WORDS, TIP, PICTURE = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DecorationRole


def moment(predicted, true, share=None, *, test=True):
    """Return a moment of images that each have a dark row: the one of their place."""
    predicted, true = np.array(predicted), np.array(true)
    samples = np.zeros((len(predicted), 28, 28), np.float32)
    samples[np.arange(len(predicted)), np.arange(len(predicted)) % 28] = 1
    share = np.linspace(0.5, 0.9, len(predicted)) if share is None else np.array(share)
    answers = Answers(samples.reshape(-1, 784), true, predicted, share, test)
    return moment_with(confusion=confusion_matrix(predicted, true, 10), answers=answers)


@pytest.fixture
def page(qtbot, pace):
    shown = PredictedImages(pace)
    qtbot.addWidget(shown)
    shown.resize(700, 430)
    shown.show_classes(10, tested=True, names=())
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_how_many_are_right_is_said_in_words(page, qtbot):
    title = page.confusion.title
    assert title.text().endswith("of the test samples")
    true = np.arange(2000) % 10
    page.show_moment(moment(np.where(np.arange(2000) < 1842, true, (true + 1) % 10), true))
    qtbot.waitUntil(lambda: "1,842 of 2,000 right" in title.text())
    page.show_classes(10, tested=False, names=())
    assert title.text().endswith("of the training samples")


def test_post_004_says_it_in_the_window_as_train_does(window, qtbot):
    window.files.begin(PRESETS["post-004"])
    idle(window, qtbot)
    click(window, "step_epoch")
    qtbot.waitUntil(lambda: window.trainer.moment.epoch >= 1, timeout=20_000)
    idle(window, qtbot)
    counts = window.trainer.moment.confusion
    titles = [title for title in window.findChildren(QLabel, "confusion_title") if title.isVisible()]
    qtbot.waitUntil(lambda: f"{np.trace(counts):,} of 1,000 right" in titles[0].text())
    assert len(titles) == 1 and np.trace(counts) > 700


def words(page):
    tiles = page.gallery.tiles
    return [tiles.data(tiles.index(row), WORDS) for row in range(tiles.rowCount())]


def dark_row(page, row):
    """Return which row of a tile's picture is painted in ink."""
    tiles = page.gallery.tiles
    image = tiles.data(tiles.index(row), PICTURE).toImage()
    light = [image.pixelColor(image.width() // 2, y).lightness() for y in range(image.height())]
    ground = max(set(light), key=light.count)
    return next(y for y, value in enumerate(light) if abs(value - ground) > 50) * 28 // image.height()


def press(page, true, predicted):
    matrix = page.confusion.matrix
    QTest.mouseClick(matrix, LEFT, pos=matrix.cell(true, predicted).center())


def test_without_a_cell_all_mistakes_the_surest_first(page):
    assert page.gallery.empty.isVisible() and page.gallery.empty.text() == "No predictions yet"
    page.show_moment(moment([1, 7, 3, 1], [7, 7, 5, 7], [0.61, 0.99, 0.976, 0.9999]))
    assert words(page) == ["7 → 1\n>99 %", "5 → 3\n98 %", "7 → 1\n61 %"]
    assert [dark_row(page, row) for row in range(3)] == [3, 2, 0]
    assert page.gallery.title.text() == "<b>Mistakes</b>"
    assert page.gallery.count.text() == "3 of 4, the surest first" and not page.gallery.all.isVisible()
    tiles = page.gallery.tiles
    assert tiles.data(tiles.index(2), TIP) == "Test image 1: true 7, predicted 1, 61.00 %"
    assert not page.gallery.empty.isVisible()


def test_a_click_on_a_cell_shows_its_images(page):
    page.show_moment(moment([1, 7, 3, 1, 7], [7, 7, 5, 7, 7], [0.6, 0.9, 0.97, 0.8, 0.4]))
    matrix = page.confusion.matrix
    press(page, 7, 1)
    assert matrix.choice == (7, 1) and words(page) == ["7 → 1\n80 %", "7 → 1\n60 %"]
    assert page.gallery.title.text() == "<b>7 predicted as 1</b>" and page.gallery.all.isVisible()
    press(page, 7, 7)
    assert words(page) == ["7 → 7\n40 %", "7 → 7\n90 %"] and "least sure first" in page.gallery.count.text()
    press(page, 0, 9)
    assert words(page) == [] and page.gallery.empty.text() == "No images in this cell"
    press(page, 0, 9)  # once more: all mistakes again
    assert matrix.choice is None and len(words(page)) == 3
    press(page, 5, 3)
    assert len(words(page)) == 1
    QTest.mouseClick(page.gallery.all, LEFT)
    assert matrix.choice is None and len(words(page)) == 3 and not page.gallery.all.isVisible()
    press(page, 5, 3)
    QTest.mouseClick(matrix, LEFT, pos=QPoint(2, 2))  # beside the cells
    assert matrix.choice is None


def test_cells_are_chosen_by_keys(page, qtbot):
    page.show_moment(moment([2, 1, 0], [1, 0, 1]))
    matrix = page.confusion.matrix
    matrix.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(matrix, key)
    assert matrix.current == (1, 2) and matrix.choice is None
    assert page.confusion.readout.text() == "true 1, predicted 2: 1 of 2"
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert matrix.choice == (1, 2) and words(page) == ["1 → 2\n50 %"]
    QTest.keyClick(matrix, Qt.Key.Key_Left)
    QTest.keyClick(matrix, Qt.Key.Key_Left)
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    assert words(page) == ["1 → 0\n90 %"]
    QTest.keyClick(matrix, Qt.Key.Key_Escape)
    assert matrix.choice is None and len(words(page)) == 3
    for _ in range(12):
        QTest.keyClick(matrix, Qt.Key.Key_Down)
    assert matrix.current == (9, 0)


def test_the_chosen_cell_has_a_frame(page):
    page.show_moment(moment([1, 1], [7, 1]))
    matrix = page.confusion.matrix
    corner = matrix.cell(7, 1).topLeft()
    before = matrix.grab().toImage().pixelColor(corner)
    press(page, 7, 1)
    after = matrix.grab().toImage().pixelColor(corner)
    assert abs(before.lightness() - after.lightness()) > 60


@pytest.mark.parametrize("dark", [False, True])
def test_counts_can_be_read_on_every_strength_of_a_cells_colour(qtbot, dark):
    matrix = Matrix(choosable=False)
    qtbot.addWidget(matrix)
    matrix.setPalette(theme.palette_of(dark=dark))
    font = matrix.font()
    font.setPointSizeF(40)  # whose strokes have pixels of the ink itself
    matrix.setFont(font)
    matrix.resize(1400, 420)
    for right in range(1, 100):
        matrix.show_counts(np.array([[right, 100 - right], [50, 50]]))
        image = matrix.grab().toImage()
        for column in (0, 1):
            cell = matrix.cell(0, column)
            ground = image.pixelColor(cell.topLeft() + QPoint(5, 5))
            xs, ys = range(cell.left() + 5, cell.right() - 5, 2), range(cell.top() + 5, cell.bottom() - 5, 2)
            inks = {image.pixel(x, y) for x in xs for y in ys}
            best = max(contrast(ground, QColor.fromRgb(ink)) for ink in inks)
            assert best >= 4.5, (right, column, ground.name())


def test_each_class_says_how_well_it_is_known(page):
    page.show_moment(moment([1, 7, 3, 1, 7], [7, 7, 5, 7, 7]))
    matrix = page.confusion.matrix
    beside = QPoint(matrix.cell(7, 9).right() + 20, matrix.cell(7, 9).center().y())
    assert matrix.text_at(beside) == "7: 2 of 4 correct (50.0%); of 2 predicted as it, 2 are"
    beside.setY(matrix.cell(0, 9).center().y())
    assert matrix.text_at(beside) == "0: 0 of 0 correct; of 0 predicted as it, 0 are"


def test_tiles_are_bounded_and_scrolled(page, qtbot):
    page.show_moment(moment([1] * 450, [7] * 400 + [1] * 50))
    assert page.gallery.tiles.rowCount() == MOST_TILES
    assert page.gallery.count.text() == f"{MOST_TILES} of 400 shown, the surest first"
    bar = page.gallery.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.gallery.list.setFocus()
    QTest.keyClick(page.gallery.list, Qt.Key.Key_End)
    assert bar.value() > 0


def test_tiles_change_seldom_and_only_while_they_can_be_seen(page, qtbot):
    first, second, third = (moment([k] * 3, [7] * 3) for k in (1, 2, 3))
    shared = first.answers.samples
    later = [replace_samples(found, shared) for found in (second, third)]
    page.show_moment(first)
    for found in later:
        page.show_moment(found)
    assert words(page)[0].startswith("7 → 1")  # not yet
    qtbot.waitUntil(lambda: words(page)[0].startswith("7 → 3"), timeout=3000)
    page.hide()
    page.show_moment(replace_samples(first, shared))
    assert words(page)[0].startswith("7 → 3")
    page.show()
    qtbot.waitUntil(lambda: words(page)[0].startswith("7 → 1"), timeout=500)
    page.show_moment(second)  # of other data: at once
    assert words(page)[0].startswith("7 → 2")


def test_the_matrix_and_the_images_are_always_of_the_same_moment(page, qtbot):
    first, seen = moment([1] * 100, [1] * 100), set()
    true = np.arange(100) % 10
    for right in range(100):
        found = moment(np.where(np.arange(100) < right, true, (true + 1) % 10), true)
        page.show_moment(replace_samples(found, first.answers.samples))
        if right == 50:
            page.choose((3, 4))
            page.choose(None)
        qtbot.wait(15)
        said, images = page.confusion.title.text(), page.gallery.count.text()
        shown = int(np.trace(page.confusion.matrix.counts))
        assert f": {shown} of 100 right" in said and images.startswith(f"{100 - shown} of 100"), (said, images)
        seen.add(shown)
    assert 2 <= len(seen) <= 10


def replace_samples(moment, samples):
    a = moment.answers
    answers = Answers(samples, a.true, a.predicted, a.probability, a.test)
    return moment_with(confusion=moment.confusion, answers=answers)


def test_names_of_classes_and_what_is_unsure(page):
    page.show_classes(10, tested=False, names=CLOTHES)
    assert words(page) == []
    page.show_moment(moment([7, 9], [9, 9], [np.nan, 1.0], test=False))
    assert words(page) == ["ankle boot\n→ sneaker\nunsure"]
    assert page.gallery.tiles.data(page.gallery.tiles.index(0), TIP).startswith("Training image 1: true ankle boot")
    press(page, 9, 9)
    assert words(page) == ["ankle boot\n→ ankle boot\n100 %"]
    assert "predicted as ankle boot" in page.gallery.title.text()
    metric, tile = page.gallery.list.fontMetrics(), page.gallery.list.gridSize()
    assert metric.horizontalAdvance("→ ankle boot") < tile.width()


def test_the_gallery_lies_beside_the_matrix_or_below(page, qtbot):
    assert page.orientation() == Qt.Orientation.Horizontal
    page.resize(800, 800)
    qtbot.waitUntil(lambda: page.orientation() == Qt.Orientation.Vertical)
    assert page.gallery.geometry().top() >= page.confusion.geometry().bottom()


def test_how_a_person_shared_the_room_is_remembered_for_each_way_of_lying(page, qtbot, tmp_path, pace):
    settings, (across, down) = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat), WAYS
    at_first = page.sizes()
    drag(page, 1, QPoint(-90, 0))
    beside = page.sizes()
    assert abs(at_first[0] - 90 - beside[0]) <= 2
    page.resize(700, 800)
    qtbot.waitUntil(lambda: page.orientation() == down)
    assert abs(page.sizes()[0] / sum(page.sizes()) - 0.6) < 0.02, "below each other it is shared as ever"
    drag(page, 1, QPoint(0, 70))
    below = page.sizes()
    page.resize(700, 430)
    qtbot.waitUntil(lambda: page.orientation() == across)
    assert page.sizes() == beside
    page.remember(settings)
    settings.sync()
    other = PredictedImages(pace)
    qtbot.addWidget(other)
    other.restore(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    other.resize(700, 430)
    other.show()
    qtbot.waitExposed(other)
    assert other.orientation() == across and other.sizes() == beside
    other.resize(700, 800)
    qtbot.waitUntil(lambda: other.orientation() == down)
    assert other.sizes() == below
    other.show_standard()
    assert abs(other.sizes()[0] / sum(other.sizes()) - 0.6) < 0.02
    other.remember(settings)
    assert not {"images_beside", "images_below"} & set(settings.allKeys())


def test_a_spoiled_memory_of_the_room_is_left_alone(page, tmp_path):
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    before = page.sizes()
    for spoiled in (b"nothing", b"", "words", 7):
        settings.setValue("images_beside", spoiled)
        page.restore(settings)
        assert page.sizes() == before and page.orientation() == WAYS[0]
    drag(page, 1, QPoint(-90, 0))
    settings.setValue("images_below", page.saveState())  # of the other way
    page.restore(settings)
    page.resize(700, 800)
    assert page.orientation() == WAYS[1] and page.gallery.geometry().top() >= page.confusion.geometry().bottom()


def test_the_window_remembers_the_room_beside_the_matrix(window, qtbot):
    window.files.begin(PRESETS["digits"])
    idle(window, qtbot)
    page = window.picture.currentWidget()
    at_first = page.sizes()
    drag(page, 1, QPoint(-60, 0))
    dragged = page.sizes()
    assert dragged != at_first
    window.last_time.remember()
    other = MainWindow(QSettings(window.settings.fileName(), QSettings.Format.IniFormat))
    other.resize(window.size())
    other.show()
    qtbot.waitExposed(other)
    other.files.begin(PRESETS["digits"])
    idle(other, qtbot)
    assert other.picture.currentWidget().sizes() == dragged
    other.findChild(QAction, "action_standard_layout").trigger()
    assert other.picture.currentWidget().sizes() == at_first
    other.last_time.remember()
    assert not other.settings.contains("images_beside")
    other.close()
    other.deleteLater()


def test_in_the_window_the_tiles_are_those_of_the_networks_mistakes(window, qtbot):
    preset = PRESETS["digits"]
    training = replace(preset.training, epochs=None, learning_rate=0.001)
    window.files.begin(replace(preset, data=replace(preset.data, samples=1000), training=training))
    idle(window, qtbot)
    train(window, qtbot, 40)
    click(window, "pause")
    idle(window, qtbot)
    page, answers = window.picture.currentWidget(), window.trainer.moment.answers
    assert isinstance(page, PredictedImages) and answers is not None and len(answers.predicted) == 200
    qtbot.waitUntil(lambda: page.gallery.tiles.answers is answers, timeout=3000)
    matrix = page.confusion.matrix
    qtbot.waitUntil(lambda: np.array_equal(matrix.counts, window.trainer.moment.confusion))
    assert len(words(page)) == np.sum(answers.predicted != answers.true) > 0
    assert matrix.counts[3, 3] > 0
    QTest.mouseClick(matrix, LEFT, pos=matrix.cell(3, 3).center())
    assert len(words(page)) == matrix.counts[3, 3]
    choose(find(window, "dataset"), "moons")
    idle(window, qtbot)
    assert window.picture.currentWidget() is window.boundary and len(window.trainer.moment.answers.samples[0]) == 2
    undo(window)
    idle(window, qtbot)
    assert page.isVisible() and matrix.choice is None and page.gallery.choice is None
    QTest.mouseClick(window.score.confusion.matrix, LEFT)  # of points there is no choice
    assert window.score.confusion.matrix.choice is None


def test_a_mistake_that_is_clicked_is_the_sample_of_all_views_and_enter_opens_it(window, qtbot):
    preset = PRESETS["digits"]
    window.files.begin(replace(preset, data=replace(preset.data, samples=1000)))
    idle(window, qtbot)
    page, inside = window.picture.currentWidget(), window.inside
    qtbot.waitUntil(lambda: page.gallery.tiles.rowCount() > 5)
    inside.show_diagram()
    diagram = inside.diagram.get()
    listed, tiles = page.gallery.list, page.gallery.tiles
    number = int(tiles.shown[2])
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualRect(tiles.index(2)).center())
    assert inside.sample.chosen.number == number and inside.sample.chosen.part == "test"
    assert f"Test sample {number + 1} is shown" in window.status.sentence.text()
    assert diagram.sample.value() == number + 1 and f"test image {number + 1} (" in diagram.diagram.seen.sample
    assert inside.pages.currentWidget() is inside.asking, "as a click on a point"
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Right)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    number = int(tiles.shown[3])
    assert inside.pages.currentWidget() is inside.one_sample
    sample = inside.one_sample.page
    qtbot.waitUntil(lambda: sample.head.number.value() == number + 1)
    assert diagram.sample.value() == number + 1 and sample.work is not None
    click(window, "next_sample")
    assert diagram.sample.value() == sample.head.number.value() == number + 2
    diagram.sample.setFocus()
    QTest.keyClick(diagram.sample, Qt.Key.Key_Up)
    assert diagram.sample.value() == sample.head.number.value() == sample.chosen.number + 1 == number + 3
    click(window, "sample_part_train")
    assert diagram.sample.value() == 1 and "training image 1 (" in diagram.diagram.seen.sample
