"""Every kind of data in its own picture: chosen, trained, drawn, read by the mouse."""

from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from core.data.datasets import DATASETS
from core.experiment.presets import PRESETS
from core.experiment.stack import output_activation
from core.training.evaluation import POINTS_PER_SIDE
from playground.boundary.boundary import BoundaryView
from playground.boundary.fitted_curve import FittedCurveView
from playground.boundary.surface import SurfaceView, round_ticks
from playground.confusion.predicted_images import PredictedImages
from playground.runs.worker import SIDES, grid_side
from playground.widgets.look import value_table
from playground.widgets.pictures.axis import short
from playground.widgets.pictures.plot import Plot
from tests.playground.test_window import choose, click, enter, find, idle, train, undo

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def picture_class(dataset):
    if len(dataset.shape) == 3:
        return PredictedImages
    if not dataset.regression:
        return BoundaryView
    return FittedCurveView if dataset.shape == (1,) else SurfaceView


def picture(window):
    return window.picture.currentWidget()


def start(window, qtbot, name, **training):
    """Start a preset, with less to wait for."""
    preset = PRESETS[name]
    window.files.begin(replace(preset, training=replace(preset.training, epochs=None, **training)))
    qtbot.waitUntil(lambda: window.trainer._worker is None and window.trainer.moment.step == 0, timeout=10_000)


def hover(canvas, x, y):
    across, down = canvas.to_pixels(np.array([x]), np.array([y]))
    QTest.mouseMove(canvas.viewport(), QPoint(round(across[0]), round(down[0])))


@pytest.mark.parametrize("name", [name for name, dataset in DATASETS.items() if dataset.draw or name == "digits"])
def test_every_data_set_can_be_chosen_trains_and_shows_its_picture(window, qtbot, name):
    if name == "moons":
        choose(find(window, "dataset"), "xor")
    choose(find(window, "dataset"), name)
    idle(window, qtbot)
    data, training = window.document.experiment.data, window.document.experiment.training
    assert data.dataset == name and window.trainer.can_play, window.trainer.problem()
    assert type(picture(window)) is picture_class(DATASETS[name])
    linear = output_activation(window.document.experiment.layers) == "linear"
    assert (training.loss == "mse") == linear == data.regression
    before = picture(window).grab().toImage()
    train(window, qtbot, 60)
    click(window, "pause")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: picture(window).grab().toImage() != before)
    assert np.isfinite(window.trainer.moment.train_score)
    assert ("R²" in window.status.fields["scores"].text()) == data.regression


def test_to_numbers_and_back_the_output_follows_and_undo_takes_it_back(window, qtbot):
    choose(find(window, "dataset"), "sine")
    assert "linear" in window.status.sentence.text() and "mse" in window.status.sentence.text()
    idle(window, qtbot)
    while window.document.experiment.data.dataset != "moons":
        undo(window)
    assert window.document.experiment == PRESETS["moons"]
    idle(window, qtbot)
    assert picture(window) is window.boundary and window.trainer.moment.picture.values.shape[0] == 2


def test_the_surface_lies_the_right_way_in_the_colours_of_the_bar(window, qtbot):
    start(window, qtbot, "plane")
    view = picture(window)
    levels = view.bar.levels
    y = np.concatenate([view.points.y_train, view.points.y_test])
    assert levels == (y.min(), y.max())
    train(window, qtbot, 1500)
    click(window, "pause")
    idle(window, qtbot)
    assert view.bar.levels == levels
    hover(view.plane, 0.8, 0.4)
    qtbot.waitUntil(lambda: "y = " in view.readout.text())
    text = view.readout.text()
    assert "x1 0.8" in text and "x2 0.4" in text
    assert float(text.split("y = ")[1]) == pytest.approx(0.6, abs=0.1)
    view.plane.train_dots.hide()
    view.plane.test_dots.hide()
    shot = view.plane.grab().toImage()
    for x1, x2 in ((0.8, 0.4), (-0.8, 0.4), (0.5, -0.9)):
        (column,), (row,) = view.plane.to_pixels(np.array([x1]), np.array([x2]))
        color = shot.pixelColor(QPointF(column, row).toPoint())
        share = ((x1 + x2) / 2 - levels[0]) / (levels[1] - levels[0])
        wanted = QColor(int(value_table()[round(share * 255)]))
        for got, want in zip(color.getRgb(), wanted.getRgb(), strict=True):
            assert abs(got - want) < 25, (x1, x2, color.getRgb(), wanted.getRgb())
    hover(view.plane, 0.0, 0.0)
    QTest.mouseMove(view.readout)
    view.plane.hovered.emit(None)
    assert view.readout.text() == view.HINT


def test_the_fitted_curve_goes_through_its_numbers_and_the_mouse_reads_it(window, qtbot):
    start(window, qtbot, "line")
    view = picture(window)
    train(window, qtbot, 800)
    click(window, "pause")
    idle(window, qtbot)
    shown = window.trainer.moment.picture
    assert shown.values.shape[:2] == (1, 1) and shown.values.shape[2] % POINTS_PER_SIDE == 0
    path = view.plane.curve.path()
    assert path.elementCount() == shown.values.shape[2]
    hover(view.plane, 0.5, 0.0)
    qtbot.waitUntil(lambda: "y = " in view.readout.text())
    assert "x 0.5" in view.readout.text()
    y = float(view.readout.text().split("y = ")[1])
    assert y == pytest.approx(0.5, abs=0.12)
    assert view.plane.mark.isVisible()
    (_,), (down,) = view.plane.to_pixels(np.array([0.5]), np.array([y]))
    assert view.plane.mark.rect().center().y() == pytest.approx(down, abs=1.5)


def test_the_confusion_matrix_counts_the_test_samples_and_reads_out_cells(window, qtbot):
    choose(find(window, "dataset"), "blobs")
    enter(find(window, "classes"), "4")
    train(window, qtbot, 400)
    click(window, "pause")
    idle(window, qtbot)
    choose(find(window, "score_page"), "confusion")
    assert window.score.confusion.isVisible() and not window.accuracy_plot.isVisible()
    matrix = window.score.confusion.matrix
    qtbot.waitUntil(lambda: np.array_equal(matrix.counts, window.trainer.moment.confusion))
    assert matrix.counts.shape == (4, 4) and matrix.counts.sum() == 200
    labels = window.boundary.points.y_test
    assert np.array_equal(matrix.counts.sum(axis=1), np.bincount(labels, minlength=4))
    place = matrix.cell(2, 1).center()
    said = f"true 2, predicted 1: {matrix.counts[2, 1]} of {np.sum(labels == 2)}"
    assert matrix.text_at(place) == said and matrix.text_at(QPoint(0, 0)) == ""
    QTest.mouseMove(matrix, place)
    qtbot.waitUntil(lambda: window.score.confusion.readout.text() == said)
    assert "Found of each class: class 0" in matrix.accessibleDescription()
    show_tip(matrix, place)
    assert QToolTip.text() == said
    QToolTip.hideText()
    choose(find(window, "score_page"), "accuracy")
    assert window.accuracy_plot.isVisible()


def show_tip(widget, place):
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def test_the_score_is_r2_for_numbers_and_its_axis_copes_with_less_than_none(window, qtbot):
    start(window, qtbot, "sine")
    plot = window.accuracy_plot
    assert find(window, "score_page").currentText() == "R²" and not plot.title.isVisible()
    assert window.trainer.moment.train_score < 0 and plot._y_range[0] == -1
    train(window, qtbot, 2000)
    click(window, "pause")
    idle(window, qtbot)
    assert plot._y_range[0] == 0
    text = window.status.fields["scores"].text()
    assert text.startswith("R² 0.9") and "test 0.9" in text
    QTest.mouseMove(plot.lines.viewport(), QPoint(plot.lines.width() // 4, plot.lines.height() // 2))
    qtbot.waitUntil(lambda: plot.readout.isVisible())
    assert "train 0." in plot.readout.text() and "%" not in plot.readout.text()
    choose(find(window, "dataset"), "spirals")
    assert plot.quantity == "accuracy"
    idle(window, qtbot)
    assert "accuracy" in window.status.fields["scores"].text()


def test_test_points_are_hidden_in_every_picture(window, qtbot):
    click(window, "show_test")
    start(window, qtbot, "sine")
    view = picture(window)
    assert not view.show_test.isChecked() and not view.plane.test_dots.isVisible()
    QTest.mouseClick(view.show_test, LEFT, pos=QPoint(6, view.show_test.height() // 2))
    assert view.plane.test_dots.isVisible() and window.boundary.show_test.isChecked()
    window.last_time.remember()
    assert window.settings.value("show_test") == "true"


def test_dark_and_light_redraw_every_picture(window, qtbot):
    for name in ("hills", "sine"):
        start(window, qtbot, name)
        window.set_theme("light")
        light = picture(window).grab().toImage()
        window.set_theme("dark")
        assert picture(window).grab().toImage() != light


def test_a_curve_is_drawn_finer_than_a_plane_and_ticks_are_round():
    assert grid_side(PRESETS["sine"], 0.001) == SIDES[0]
    assert grid_side(PRESETS["hills"], 0.001) < SIDES[0]
    assert round_ticks(-1.03, 1.08) == pytest.approx([-1, -0.5, 0, 0.5, 1])
    assert round_ticks(0.0, 0.004)[1] == pytest.approx(0.001)


@pytest.mark.parametrize("size", [(1280, 800), (1600, 900)])
def test_what_the_mouse_reads_moves_no_part_of_the_window(window, qtbot, size):
    window.resize(*size)
    choose(find(window, "dataset"), "blobs")
    enter(find(window, "classes"), "6")
    idle(window, qtbot)
    panes = window.panes
    widths = panes.sizes(), panes.right.sizes(), panes.plots.sizes()
    hover(window.boundary.plane, 0.0, 0.0)
    qtbot.waitUntil(lambda: "class 5" in window.boundary.readout.text())
    assert (panes.sizes(), panes.right.sizes(), panes.plots.sizes()) == widths


@pytest.mark.parametrize(
    ("value", "written"),
    [(500000, "500k"), (-12500, "-12.5k"), (4e8, "400M"), (3e12, "3e12"), (0.0001 * 3, "3e-4"), (-2.5e-7, "-2.5e-7")],
)
def test_numbers_of_many_digits_are_written_short(value, written):
    assert short(value) == written


@pytest.mark.parametrize("value", [0.0, 0.5, -0.001, 9999.0])
def test_numbers_of_few_digits_are_written_as_they_are(value):
    assert short(value) == ""


@pytest.mark.parametrize("span", [(100.05, 100.75), (0, 1), (0, 1734), (0, 2500), (1234, 1239), (0, 180_000)])
@pytest.mark.parametrize("width", [150, 200, 330])
def test_labels_below_a_narrow_plot_stand_apart(qtbot, width, span):
    plot = Plot("epoch", "")
    qtbot.addWidget(plot)
    plot.resize(width, 150)
    plot.show()
    plot.box.setXRange(*span, padding=0)
    QApplication.processEvents()
    image = QImage(plot.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(plot.bottom.font())
    rects = sorted((rect.left(), rect.right()) for rect, *_ in plot.bottom.generateDrawSpecs(painter)[2])
    painter.end()
    assert rects and all(right + 3 < left for (_, right), (left, _) in pairwise(rects))


def test_an_axis_of_a_large_loss_leaves_its_name_room(qtbot):
    plot = Plot("epoch", "loss")
    qtbot.addWidget(plot)
    assert plot.left.tickStrings([0, 500000, 1000000], 1.0, 500000) == ["0", "500k", "1M"]
    assert plot.left.tickStrings([0.2, 0.4], 1.0, 0.2) == ["0.2", "0.4"]
    plot.left.setLogMode(y=True)
    assert plot.left.tickStrings([-5, np.log10(0.02), 2], 1.0, 1) == ["10⁻⁵", "0.02", "100"]


@pytest.mark.parametrize("kind", ["blobs", "hills", "sine", "moons"])
def test_where_there_is_little_room_the_answer_is_read_out_whole(window, qtbot, kind):
    start(window, qtbot, kind)
    view = window.picture.currentWidget()
    hover(view.plane, view.extent.left, view.extent.top)  # the mouse may have been in the middle before
    hover(view.plane, *((view.extent.left + view.extent.right) / 2, (view.extent.bottom + view.extent.top) / 2))
    qtbot.waitUntil(lambda: view.readout.text() != view.HINT)
    full, readout = view.readout.text(), view.readout
    assert readout.shown() == full
    answer = full.rsplit(" ", 1)[1] if kind in ("hills", "sine") else "%"
    for width in (500, 400, 320, 260):
        readout.setFixedWidth(width)
        assert "…" not in readout.shown() and answer in readout.shown()
    if kind == "blobs":
        assert "x1" in readout.shown() and readout.shown().count("%") < full.count("%"), "the likeliest, with its place"
