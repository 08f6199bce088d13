"""The score's pages: which there are for what data, what they show and read out, what they cost while hidden."""

import numpy as np
import pytest
from msgspec import structs
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Training
from core.functions import metrics
from core.functions.metrics import confusion_matrix
from core.layers import Dense
from core.training.moment import Answers, Fitted
from playground.score.calibration import CalibrationView, short
from playground.score.class_scores import ClassScoresView
from playground.score.judged import REFRESH_MS
from playground.score.residuals import ResidualsView
from playground.score.score import Score
from tests.moments import moment_with
from tests.playground.test_window import choose, click, enter, find, idle, train

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


def of_classes(predicted, true, share, classes, *, test=True):
    """Return a moment of classes."""
    predicted, true = np.array(predicted), np.array(true)
    answers = Answers(np.zeros((len(predicted), 2)), true, predicted, np.array(share), test)
    return moment_with(confusion=confusion_matrix(predicted, true, classes), answers=answers)


def of_numbers(true, predicted):
    """Return a moment of numbers."""
    fitted = Fitted(np.array(true, float), np.array(predicted, np.float32), test=True)
    return moment_with(fitted=fitted)


def shown(qtbot, view, data):
    qtbot.addWidget(view)
    view.resize(331, 240)
    view.show_data(data)
    view.show()
    qtbot.waitExposed(view)
    return view


def hover(canvas, x, y):
    """Move the mouse to a place given in the plot's numbers."""
    (across,), (down,) = canvas.to_pixels(np.array([x]), np.array([y]))
    QTest.mouseMove(canvas.viewport(), QPointF(across, down).toPoint())


def trained(window, qtbot, preset, steps=300, **data):
    experiment = PRESETS[preset]
    training = replace(experiment.training, epochs=None)
    window.files.begin(replace(experiment, data=replace(experiment.data, **data), training=training))
    idle(window, qtbot)
    train(window, qtbot, steps)
    click(window, "pause")
    idle(window, qtbot)
    return window.trainer.moment


def page_of(window, name):
    choose(find(window, "score_page"), name)
    page = window.score.currentWidget()
    assert page.isVisible() and window.score.choice.isVisible() and window.score.choice.value() == name
    return page


# -- calibration


def test_the_diagram_is_what_the_answers_say(qtbot, pace):
    view = shown(qtbot, CalibrationView(pace), Data("blobs", classes=4))
    assert view.readout.text() == "No predictions yet" and view.calibration is None
    predicted, true = [0, 1, 2, 3, 0, 0], [0, 1, 2, 3, 1, 0]
    share = [0.95, 0.97, 0.99, 0.65, 0.63, 0.42]
    view.show_moment(of_classes(predicted, true, share, 4))
    qtbot.waitUntil(lambda: view.calibration is not None)
    assert view.calibration.counts.tolist() == [0, 0, 0, 0, 1, 0, 2, 0, 0, 3]
    error = (0.58 + 2 * abs(0.5 - 0.64) + 3 * abs(1 - 0.97)) / 6
    assert view.readout.text() == f"ECE {error:.1%}, underconfident (test)"
    bins = view.bins
    right, missing, beyond = (item.path().boundingRect() for item in (bins.right, bins.missing, bins.beyond))
    for path, (low, high), (bottom, top) in (
        (right, (0.4, 1.0), (0.0, 0.97)),  # the accuracy, as far as the confidence reaches
        (missing, (0.6, 0.7), (0.5, 0.64)),
        (beyond, (0.4, 1.0), (0.42, 1.0)),
    ):
        wanted = view.bins.rect_of(low, high, bottom, top)
        for side in ("left", "right", "top", "bottom"):
            assert getattr(path, side)() == pytest.approx(getattr(wanted, side)(), abs=1.5), side
    assert [label.text() for label in view.bins.counts if label.isVisible()] == ["1", "2", "3"]
    line, (across, down) = bins.diagonal.line(), bins.to_pixels(np.array([0.0, 1.0]), np.array([0.0, 1.0]))
    assert (line.x1(), line.x2(), line.y1(), line.y2()) == pytest.approx((*across, *down))


def test_bins_are_read_by_the_mouse_and_stay_read_while_moments_come(qtbot, pace):
    view = shown(qtbot, CalibrationView(pace), Data("moons"))
    moment = of_classes([0, 1, 1], [0, 1, 0], [0.91, 0.99, 0.95], 2)
    view.show_moment(moment)
    qtbot.waitUntil(lambda: view.calibration is not None)
    hover(view.bins, 0.93, 0.5)
    qtbot.waitUntil(lambda: view.readout.text() == "confidence 95.0%: 2 of 3 correct")
    hover(view.bins, 0.55, 0.5)
    qtbot.waitUntil(lambda: view.readout.text() == "no answers at 50% to 60%")
    view.show_moment(of_classes([0, 1, 1], [0, 1, 0], [0.51, 0.99, 0.95], 2))
    qtbot.waitUntil(lambda: view.readout.text() == "confidence 51.0%: 1 of 1 correct")
    QApplication.sendEvent(view.bins, QHelpEvent(QHelpEvent.Type.Leave, QPoint(), QPoint()))
    qtbot.waitUntil(lambda: view.readout.text().startswith("ECE"))


@pytest.mark.parametrize(("classes", "lowest"), [(2, 0.5), (4, 0.2), (3, 0.3), (10, 0.1)])
def test_no_room_is_given_to_bins_where_no_answer_can_lie(qtbot, classes, lowest, pace):
    data = Data("blobs", classes=classes) if classes < 10 else Data("digits", 100)
    view = shown(qtbot, CalibrationView(pace), data)
    assert view.plot.box.viewRange()[0] == pytest.approx([lowest, 1.0])
    view.show_moment(of_classes([0, 1], [0, 1], [0.9, 0.05], classes))  # however it came about, it is to be seen
    qtbot.waitUntil(lambda: view.plot.box.viewRange()[0] == pytest.approx([0.0, 1.0]))


def test_words_say_which_way_the_gap_goes(qtbot, pace):
    view = shown(qtbot, CalibrationView(pace), replace(Data("moons"), test_fraction=0.0))
    for share, right, words in (
        ([0.9] * 10, 5, "ECE 40.0%, overconfident (training)"),
        ([0.6] * 10, 10, "ECE 40.0%, underconfident (training)"),
        ([0.8] * 10, 8, "ECE 0.0% (training)"),
    ):
        view.show_moment(of_classes([1] * 10, [1] * right + [0] * (10 - right), share, 2, test=False))
        qtbot.waitUntil(lambda words=words: view.readout.text() == words)
        assert view.accessibleDescription() == words
        assert view.readout.fontMetrics().horizontalAdvance(words) <= 234, "it fits beside the choice at 1280 x 800"


def test_counts_are_short():
    counts = (0, 999, 1000, 1249, 9949, 9950, 12_345, 999_499, 999_500, 1_000_000, 60_000_000)
    wanted = ["0", "999", "1.0k", "1.2k", "9.9k", "10k", "12k", "999k", "1.0M", "1.0M", "60M"]
    assert [short(count) for count in counts] == wanted


# -- precision and recall


def test_rows_say_precision_recall_f1_and_samples(qtbot, pace):
    view = shown(qtbot, ClassScoresView(pace), Data("blobs", classes=4))
    predicted, true = [0, 1, 0, 1, 1, 1], [0, 0, 0, 1, 1, 3]
    view.show_moment(of_classes(predicted, true, [0.9] * 6, 4))
    qtbot.waitUntil(lambda: len(view.table.matrix) == 4)
    values, nan = np.array(view.table.values()), np.nan
    np.testing.assert_allclose(values[:, 0], [1, 0.5, nan, nan])
    np.testing.assert_allclose(values[:, 1], [2 / 3, 1, nan, 0])
    np.testing.assert_allclose(values[:, 2], [0.8, 2 / 3, nan, 0])
    assert values[:, 3].tolist() == [3, 2, 0, 1]
    assert view.readout.text() == f"mean F1 {(0.8 + 2 / 3) / 3:.1%} (test)"
    assert "class 1: precision 50.0%, recall 100.0%" in view.table.accessibleDescription()
    place = view.table.row(1).center()
    QTest.mouseMove(view.table, place)
    qtbot.waitUntil(lambda: view.readout.text() == "1: predicted 4, true 2, correct 2")
    QApplication.sendEvent(view.table, QHelpEvent(QHelpEvent.Type.ToolTip, place, view.table.mapToGlobal(place)))
    assert QToolTip.text() == "1: predicted 4, true 2, correct 2"
    QToolTip.hideText()
    QTest.mouseMove(view.table, view.table.row(-1).center())
    qtbot.waitUntil(lambda: view.readout.text().startswith("mean F1"))
    QTest.mouseMove(view.table, place)
    view.show_data(Data("moons"))
    assert view.readout.text() == "" and not len(view.table.matrix)
    assert not view.grab().isNull()


def test_a_bar_is_as_long_as_its_share(qtbot, pace):
    view = shown(qtbot, ClassScoresView(pace), Data("moons"))
    view.show_moment(of_classes([0, 0, 0, 0, 1, 1], [0, 1, 1, 1, 1, 1], [0.9] * 6, 2))
    qtbot.waitUntil(lambda: len(view.table.matrix) == 2)
    image, row = view.table.grab().toImage(), view.table.row(0)
    y = row.top() + 3
    colors = [image.pixelColor(x, y).name() for x in range(image.width())]
    often = {name for name in colors if colors.count(name) > 8}
    # the bars' blue, in the light and in the dark: an earlier test's window may have left either
    blue = max(often, key=lambda name: image.pixelColor(colors.index(name), y).saturation())
    precision, recall, f1, _ = view.table.values()[0]
    assert (precision, recall) == (0.25, 1.0)
    runs = [len(run) for run in "".join("x" if name == blue else " " for name in colors).split() if len(run) > 5]
    assert len(runs) == 3
    assert np.array(runs) / runs[1] == pytest.approx([precision, recall, f1], abs=0.05)


def test_classes_with_names_show_them(qtbot, pace):
    view = shown(qtbot, ClassScoresView(pace), Data("fashion", 100))
    view.show_moment(of_classes([9, 3], [9, 2], [0.9, 0.8], 10))
    qtbot.waitUntil(lambda: len(view.table.matrix) == 10)
    assert view.table._name(9) == "ankle boot 9" and not view.table.colored
    rows = [view.table.row(k) for k in range(-1, 10)]
    assert rows[-1].bottom() < view.table.height() and all(row.height() > 12 for row in rows)


# -- residuals


def test_residuals_lie_where_they_belong_and_are_read(qtbot, pace):
    view = shown(qtbot, ResidualsView(pace), Data("sine"))
    view.show_moment(of_numbers([1.0, 2.0, 3.0], [1.5, 2.0, 2.0]))
    qtbot.waitUntil(lambda: view.fitted is not None)
    np.testing.assert_allclose(view.canvas.across, [1.5, 2, 2])
    np.testing.assert_allclose(view.canvas.up, [-0.5, 0, 1])
    assert view.readout.text() == f"RMSE {np.sqrt(1.25 / 3):.3g}, MAE 0.5 (test)"
    (left, right), (bottom, top) = view.plot.box.viewRange()
    assert left < 1 and right > 3 and bottom == -top and top > 1
    zero = view.canvas.zero.line()
    assert zero.y1() == zero.y2() == pytest.approx(view.canvas.height() / 2)
    hover(view.canvas, 1.5, -0.5)
    qtbot.waitUntil(lambda: view.readout.text() == "y 1, network's 1.5: -0.5")
    (across,), (down,) = view.canvas.to_pixels(np.array([1.5]), np.array([-0.5]))
    assert view.canvas.mark.isVisible() and view.canvas.mark.rect().center().x() == pytest.approx(across)
    assert view.canvas.mark.rect().center().y() == pytest.approx(down)
    hover(view.canvas, 1.0, 0.8)  # far from all
    qtbot.waitUntil(lambda: view.readout.text().startswith("RMSE") and not view.canvas.mark.isVisible())
    image = view.canvas.grab().toImage()
    assert image.pixelColor(int(across), int(down)) != image.pixelColor(int(across), int(down) - 12)


def test_the_histogram_counts_the_residuals(qtbot, pace):
    view = shown(qtbot, ResidualsView(pace), Data("sine"))
    true = np.repeat([0.0, 1.0], [30, 10])
    view.show_moment(of_numbers(true, np.full(40, 0.2)))
    qtbot.waitUntil(lambda: view.fitted is not None)
    polygons = view.canvas.histogram.path().toSubpathPolygons()
    widths = sorted(polygon.boundingRect().width() for polygon in polygons)
    assert len(widths) == 2 and widths[1] == pytest.approx(3 * widths[0])
    assert all(polygon.boundingRect().right() == pytest.approx(view.canvas.width()) for polygon in polygons)
    lower = max(polygons, key=lambda polygon: polygon.boundingRect().top()).boundingRect()
    _, (down,) = view.canvas.to_pixels(np.zeros(1), np.array([-0.2]))
    assert lower.top() - 1 <= down <= lower.bottom() + 1 and lower.width() == pytest.approx(widths[1])


def test_axes_of_residuals_move_only_when_they_must(qtbot, pace):
    view = shown(qtbot, ResidualsView(pace), Data("sine"))

    def take(true, predicted):
        view.fitted = view.fitted and structs.replace(view.fitted)
        before = view.fitted
        view.show_moment(of_numbers(true, predicted))
        qtbot.waitUntil(lambda: view.fitted is not before)
        return view.plot.box.viewRange()

    first = take([0, 1, 2], [1, 1, 1])
    assert take([0, 1, 2], [0.5, 1, 1.6]) == first
    closer = take([0, 1, 2], [0.1, 1, 1.9])
    assert closer[0] == first[0] and closer[1][1] < first[1][1] / 3
    wider = take([0, 1, 2], [0.1, 1, 5])
    assert wider[0][1] > 5 and wider[1][1] > 3
    np.testing.assert_allclose(take([0, 1, 2], [0.1, 1, 1.9]), closer, atol=0.2)


def test_what_is_no_number_is_not_drawn(qtbot, pace):
    view = shown(qtbot, ResidualsView(pace), Data("sine"))
    view.show_moment(of_numbers([0.0, 1.0, 2.0, 3.0], [np.nan, np.inf, 2.5, 3e38]))
    qtbot.waitUntil(lambda: view.fitted is not None)
    assert len(view.canvas.across) == 2 and not view.grab().isNull()
    view.show_moment(of_numbers([0.0], [np.nan]))
    qtbot.waitUntil(lambda: not len(view.canvas.across))


# -- pages


def test_in_the_window_the_pages_show_the_moment(window, qtbot):
    moment = trained(window, qtbot, "blobs", noise=0.5)
    assert window.score.offered() == ("accuracy", "confusion", "classes", "calibration")
    answers = moment.answers
    page = page_of(window, "calibration")
    wanted = metrics.calibration(answers.probability, answers.predicted == answers.true)
    qtbot.waitUntil(lambda: np.array_equal(page.calibration.counts, wanted.counts))
    assert page.readout.text().startswith(f"ECE {wanted.error:.1%}") and wanted.counts.sum() == 200
    assert np.nansum(wanted.right * wanted.counts) == pytest.approx(np.trace(moment.confusion))
    page = page_of(window, "classes")
    qtbot.waitUntil(lambda: np.array_equal(page.table.matrix, moment.confusion))
    page = page_of(window, "confusion")
    qtbot.waitUntil(lambda: np.array_equal(page.matrix.counts, moment.confusion))
    assert page_of(window, "accuracy") is window.accuracy_plot


def test_a_network_with_one_output_is_judged_too(window, qtbot):
    layers = (Dense(8, "tanh"), Dense(1, "sigmoid"))
    window.files.begin(replace(PRESETS["moons"], layers=layers, training=Training("binary_crossentropy")))
    idle(window, qtbot)
    train(window, qtbot, 200)
    click(window, "pause")
    idle(window, qtbot)
    answers, page = window.trainer.moment.answers, page_of(window, "calibration")
    assert (
        answers.probability.min() >= 0.5
        and not page.calibration.counts[:5].any()
        and page.calibration.counts.sum() == 200
    )


def test_of_numbers_there_are_residuals(window, qtbot):
    moment = trained(window, qtbot, "hills", samples=300)
    assert window.score.offered() == ("r2", "residuals")
    page = page_of(window, "residuals")
    np.testing.assert_allclose(page.canvas.up, moment.fitted.residuals())
    left = moment.fitted.true - moment.fitted.predicted
    assert page.readout.text() == f"RMSE {np.sqrt(np.mean(left**2)):.3g}, MAE {np.mean(np.abs(left)):.3g} (test)"
    enter(find(window, "test_share"), "0")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: page.readout.text().endswith("(training)") and len(page.canvas.across) == 300)


def test_of_images_the_matrix_is_above_and_the_rest_here(window, qtbot):
    moment = trained(window, qtbot, "digits", steps=20, samples=1000)
    assert window.score.offered() == ("accuracy", "classes", "calibration")
    page = page_of(window, "calibration")
    assert page.calibration.counts.sum() == len(moment.answers.predicted) == 200
    page = page_of(window, "classes")
    assert len(page.table.matrix) == 10 and not page.table.colored


def test_classes_and_numbers_keep_their_pages_apart(window, qtbot):
    trained(window, qtbot, "moons", steps=50)
    page_of(window, "confusion")
    trained(window, qtbot, "sine", steps=50)
    assert window.score.choice.value() == "r2"
    page_of(window, "residuals")
    trained(window, qtbot, "digits", steps=3, samples=300)
    assert window.score.choice.value() == "accuracy", "of images the matrix is elsewhere"
    trained(window, qtbot, "blobs", steps=50)
    assert window.score.choice.value() == "confusion" and window.score.confusion.isVisible()
    trained(window, qtbot, "hills", steps=50)
    assert window.score.choice.value() == "residuals" and isinstance(window.score.currentWidget(), ResidualsView)


def test_the_choice_is_remembered(window, qtbot, tmp_path, pace):
    page_of(window, "calibration")
    window.last_time.remember()
    other = Score(pace)
    qtbot.addWidget(other)
    settings = QSettings(window.settings.fileName(), QSettings.Format.IniFormat)
    other.restore(settings)
    other.show_data(Data("moons"))
    assert isinstance(other.currentWidget(), CalibrationView) and other.choice.value() == "calibration"
    other.show_data(Data("sine"))
    assert other.choice.value() == "r2"
    for spoiled in ("residuals", "nothing", 7):
        settings.setValue("score_of_classes", spoiled)
        third = Score(pace)
        qtbot.addWidget(third)
        third.restore(settings)
        third.show_data(Data("moons"))
        assert third.choice.value() == "accuracy"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a popup's raise and grab, without a screen
def test_keys_go_through_the_pages_and_the_choice_keeps_the_focus(window, qtbot):
    window.activateWindow()
    choice = window.score.choice
    choice.setFocus()
    for name in ("confusion", "classes", "calibration"):
        QTest.keyClick(choice, Qt.Key.Key_Down)
        assert choice.value() == name and choice.hasFocus() and choice.isVisible()
        assert choice.parentWidget() is window.score.currentWidget()
    QTest.mouseClick(choice, LEFT)
    popup = choice.view()
    qtbot.waitUntil(popup.isVisible)
    qtbot.wait(QApplication.doubleClickInterval() + 50)  # until then a click is taken for the one that opened it
    QTest.mouseClick(popup.viewport(), LEFT, pos=popup.visualRect(choice.model().index(1, 0)).center())
    qtbot.waitUntil(lambda: window.score.confusion.isVisible())


def test_the_head_is_as_high_as_that_of_the_loss_plot(window, qtbot):
    trained(window, qtbot, "moons", steps=50)
    for name in window.score.offered():
        page = page_of(window, name)
        qtbot.wait(20)
        body = page.layout().itemAt(1).widget()
        top = window.loss_plot.plot.mapTo(window, QPoint()).y()
        assert abs(body.mapTo(window, QPoint()).y() - top) <= 1, name
        if name != "confusion":
            assert page.head.itemAt(0).widget() is window.score.choice


def test_hidden_pages_work_nothing_out(window, qtbot, monkeypatch):
    worked = []
    for kind in (CalibrationView, ClassScoresView, ResidualsView):
        judge = kind.judge

        def counted(self, moment, judge=judge):
            if moment is not None:
                worked.append(type(self))
            judge(self, moment)

        monkeypatch.setattr(kind, "judge", counted)
    trained(window, qtbot, "moons", steps=300)
    assert set(window.score.pages) == {"accuracy", "r2", "confusion"}, "what nobody asked for isn't even made"
    page = page_of(window, "calibration")
    assert worked == [ClassScoresView, CalibrationView], "once each, on the way down"
    window.inside.show_board()  # at this width the board takes the plots' place
    assert not page.isVisible()
    worked.clear()
    window.files.begin(replace(PRESETS["moons"], seed=3))
    idle(window, qtbot)
    train(window, qtbot, 500)
    click(window, "pause")
    idle(window, qtbot)
    assert not worked
    window.inside.pages.setCurrentIndex(0)
    assert worked == [CalibrationView], "once it is seen, the latest"
    answers = window.trainer.moment.answers
    assert np.array_equal(
        page.calibration.counts, metrics.calibration(answers.probability, answers.predicted == answers.true).counts
    )


def test_moments_that_come_fast_are_shown_a_few_times_a_second(qtbot, pace):
    drawn = []

    class Counting(CalibrationView):
        def judge(self, moment):
            drawn.append(moment)
            super().judge(moment)

    view = shown(qtbot, Counting(pace), Data("moons"))
    moments = [of_classes([0, 1], [0, 1], [0.9, 0.5 + k / 50], 2) for k in range(20)]
    for moment in moments:
        view.show_moment(moment)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: drawn[-1] is moments[-1])
    assert 1 <= len(drawn) <= 3 + 20 * 40 / REFRESH_MS


def test_light_and_dark(window, qtbot):
    for preset, pages in (("moons", ("classes", "calibration")), ("sine", ("residuals",))):
        trained(window, qtbot, preset, steps=50)
        for name in pages:
            page = page_of(window, name)
            ground = {}
            for theme in ("dark", "light"):
                window.set_theme(theme)
                qtbot.wait(30)
                picture = page.grab().toImage()
                ground[theme] = picture.pixelColor(picture.width() - 2, picture.height() - 2).lightness()
            assert ground["light"] > 200 > 60 > ground["dark"], name


def test_the_key_of_the_loss_is_there_whatever_the_letters(shown_window, qtbot):
    window = shown_window(lambda made: made.looks.choose("text_size", "150"))
    try:
        for width in (1024, 1366, 1920):
            window.resize(width, 768)
            qtbot.wait(20)
            key = window.loss_plot.legend
            assert key.text() and key.width() >= key.minimumSizeHint().width(), width
    finally:
        window.looks.choose("text_size", "100")
