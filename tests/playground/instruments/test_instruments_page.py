"""The tab of the instruments, driven as a person drives it: real moments of real runs, real mouse and keys."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.experiment.learning import Adam
from core.experiment.presets import PRESETS
from core.inside.diagnosis import Finding
from core.inside.instruments import Instruments
from core.layers import Add, BatchNorm, Dense
from core.training import checkpoints
from core.training.curve import CAPACITY
from core.training.run import Run
from core.value import replace
from playground import app
from playground.instruments.findings import MEASURING, WAITING, FindingsView
from playground.instruments.histograms import ROW
from playground.instruments.instruments_page import READ_MS, InstrumentsPage
from playground.instruments.lines import QUANTITIES, LayerLines
from playground.instruments.shades import HistogramBars, cut, layer_colors, tall
from playground.widgets.colors import theme
from playground.widgets.colors.hues import set_colors

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
MOONS = PRESETS["moons"]
DEEP = replace(MOONS, layers=(*(Dense(16, "sigmoid"),) * 10, Dense(2, "softmax")))
HOT = replace(MOONS, training=replace(MOONS.training, learning_rate=50.0))


class Story:
    """A run whose moments go to a place, as the window gives them."""

    def __init__(self, place, experiment, qtbot):
        self.place, self.qtbot = place, qtbot
        self.run = Run(experiment)
        self.steps = self.run.steps()

    def go_on(self, steps=0):
        with np.errstate(all="ignore"):
            for _ in range(steps):
                next(self.steps)
            moment = self.run.moment()
        self.place.show_moment(moment)
        return moment

    def seen(self, steps=0):
        """Go on, and wait until it is shown."""
        moment = self.go_on(steps)
        self.qtbot.waitUntil(lambda: shown(self.place), timeout=10_000)
        return moment


@pytest.fixture
def place(qtbot, pace):
    app.application()
    made = InstrumentsPage(pace)
    made.resize(666, 440)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(place):
    return not any(job.waiting and job.widget.isVisible() for job in (place.looking, place.catching_up, *place.showing))


def steps_of(place):
    return [reading.step for reading in place.history.readings]


def words(place):
    return place.findChild(QLabel, "findings_words").text()


def drawn(lines, index):
    return lines.lines.curves[index].isVisible() and not lines.lines.curves[index].path().isEmpty()


def test_without_a_network_it_says_what_it_is_for(place):
    assert words(place) == WAITING
    place.show_page("histograms")
    place.grab()


def test_until_the_first_reading_it_says_that_it_measures(place, qtbot):
    story = Story(place, MOONS, qtbot)
    story.go_on()
    assert MEASURING in words(place)
    story.seen()
    assert MEASURING not in words(place) and "Nothing is trained yet." in words(place)
    story.seen(20)
    Story(place, HOT, qtbot).go_on()
    assert MEASURING in words(place), "of another run nothing is known yet"


def test_a_healthy_network_is_told_calmly_and_drawn_by_layer(place, qtbot):
    story = Story(place, MOONS, qtbot)
    for _ in range(4):
        story.seen(50)
    assert "Gradients look healthy." in words(place) and "Vanishing" not in words(place)
    for name in ("gradient", "ratio"):
        lines = place.lines[name]
        assert lines.isVisible() and all(drawn(lines, index) for index in range(3))
        assert len(lines.lines.curves) == 3
    assert not place.lines["dead"].isVisible()
    gradient = place.history.readings[-1].gradient
    low, high = place.lines["gradient"]._y_range
    assert low <= np.log10(gradient.min()) and np.log10(gradient.max()) <= high
    assert [legend.split(",")[0] for legend in place.legend.titles] == ["1 dense", "2 dense", "3 dense"]


def test_vanishing_gradients_are_said_in_words(place, qtbot):
    Story(place, DEEP, qtbot).seen()
    assert "<b" in words(place) and "Vanishing." in words(place)
    assert "layer 1 gets" in words(place) and "batch normalization" in words(place)
    height = place.findings.height()
    assert place.findings.words.heightForWidth(place.findings.viewport().width()) <= height


def test_an_explosion_is_said_and_remembered_and_dead_units_counted(place, qtbot):
    story = Story(place, HOT, qtbot)
    story.seen()
    assert "Exploding." in words(place)
    for _ in range(8):
        story.seen(50)
    assert "Dead neurons." in words(place) and "16 of 16 neurons of layer 2" in words(place)
    assert "Earlier: exploding, last seen at epoch" in words(place)
    QTest.mouseClick(place.switch.buttons["units"], LEFT)
    assert place.units.isVisible() and place.units.rows[1].dead == 16
    assert "2 relu: 16 of 16 dead" in place.units.accessibleDescription()
    values = place.lines["dead"]._values
    assert values[-1, 1] == 1.0 and np.isnan(place.lines["saturated"]._values[:, :2]).all()
    pixels = place.units.grab().toImage()  # and each bar is as long as its share of the track
    for row in (0, 1):
        bar, dead = place.units.bar(row, 0), place.units.rows[row].dead
        track = bar.width() - place.units.fontMetrics().horizontalAdvance("16 of 16") - 6
        colors = [pixels.pixelColor(round(bar.left() + x), round(bar.center().y())) for x in range(1, round(track) - 1)]
        ink = set_colors(place.palette())["validation"]
        filled = sum(abs(color.lightness() - ink.lightness()) < 20 for color in colors)
        assert 0 < dead and abs(filled - dead / 16 * track) <= 3


def test_the_mouse_reads_the_nearest_layer(place, qtbot):
    story = Story(place, DEEP, qtbot)
    for _ in range(3):
        story.seen(80)
    lines = place.lines["gradient"]
    canvas, reading = lines.lines, place.history.readings[1]
    for part in (0, 10):
        value = reading.gradient[part]
        (x,), (y,) = canvas.to_pixels(np.array([reading.epoch]), np.log10([value]))
        QTest.mouseMove(canvas.viewport(), QPoint(round(x), round(y)))
        qtbot.waitUntil(lambda part=part: f"{part + 1} dense" in lines.readout.text())
        assert lines.readout.text() == f"epoch {reading.epoch:.3g}: {part + 1} dense · {value:.2g}"
    QTest.mouseMove(place.switch, QPoint(5, 5))
    canvas.leaveEvent(None)
    assert lines.readout.text() == ""


def test_a_layer_under_the_mouse_stands_out_in_every_plot(place, qtbot):
    Story(place, MOONS, qtbot).seen(10)
    QTest.mouseMove(place.legend, place.legend.rects()[1].center().toPoint())
    for name in ("gradient", "ratio"):
        curves = place.lines[name].lines.curves
        qtbot.waitUntil(lambda curves=curves: curves[1].pen().width() == 3)
        assert curves[0].pen().width() == 1 and curves[0].pen().color().alpha() < 255
    place.legend.leaveEvent(None)
    assert {curve.pen().width() for curve in place.lines["ratio"].lines.curves} == {1}


def test_histograms_now_and_the_chosen_layers_ridge(place, qtbot):
    story = Story(place, MOONS, qtbot)
    for _ in range(5):
        story.seen(100)
    QTest.mouseClick(place.switch.buttons["histograms"], LEFT)
    assert place.histograms.isVisible() and not place.lines["gradient"].isVisible()
    assert [row.title for row in place.histograms.rows] == ["1 dense\nrelu", "2 dense\nrelu", "3 dense\nsoftmax"]
    epochs, counts, _ = place.ridges["weights"].ridge
    assert list(epochs) == [reading.epoch for reading in place.history.readings]
    assert (counts.sum(axis=1) == 48).all()  # 2 inputs and the bias of 16 units
    before = place.ridges["weights"].grab().toImage()
    row = QPoint(20, place.histograms._top() + ROW + 10)
    QTest.mouseClick(place.histograms, LEFT, pos=row)
    assert place.ridges["weights"].ridge[1].sum(axis=1)[0] == 272
    assert "2 dense" in place.ridge_title.text() and place.legend.choice == 1
    assert place.ridges["weights"].grab().toImage() != before
    place.legend.setFocus()
    QTest.keyClick(place.legend, Qt.Key.Key_Right)
    assert place.ridges["weights"].ridge[1].sum(axis=1)[0] == 34
    QTest.mouseClick(place.legend, LEFT, pos=place.legend.rects()[0].center().toPoint())
    assert place.ridges["weights"].ridge[1].sum(axis=1)[0] == 48


def test_the_mouse_reads_a_bar(place, qtbot):
    Story(place, MOONS, qtbot).seen(100)
    place.show_page("histograms")
    room = place.histograms.room(0, 0)
    QTest.mouseMove(place.histograms, QPointF(room.left() + 2, room.center().y()).toPoint())
    qtbot.waitUntil(lambda: place.read.text() != "")
    histogram = place.history.readings[-1].activations[0]
    edges, shares = cut(histogram.counts, histogram.reach, int(histogram.counts.sum()))
    assert place.read.text().startswith(f"{edges[1]:.3g} to {edges[2]:.3g}: ") or place.read.text().startswith("0 to ")
    assert place.read.text().endswith("% of activations") and shares[0] > 0.2  # the zeros of relu


def test_there_is_everything_at_once_where_there_is_room(place, qtbot):
    story = Story(place, MOONS, qtbot)
    story.seen(20)
    assert place.switch.isVisible()
    place.resize(850, 940)
    qtbot.waitUntil(lambda: not place.switch.isVisible())
    story.seen(20)
    parts = (*place.lines.values(), place.units, place.histograms, *place.ridges.values())
    assert all(part.isVisible() for part in parts)
    assert (
        place.lines["dead"]._values.shape == (len(place.history), 3)
        and place.units.rows
        and place.ridges["activations"].ridge
    )
    place.resize(666, 440)
    qtbot.waitUntil(place.switch.isVisible)
    assert not place.units.isVisible()


@pytest.mark.parametrize("kept", [True, False], ids=["checkpoints", "too large for checkpoints"])
def test_hidden_it_measures_nothing_and_reads_the_past_or_shows_a_gap(place, qtbot, monkeypatch, kept):
    if not kept:
        monkeypatch.setattr(checkpoints, "MOST_BYTES", 0)
    story = Story(place, MOONS, qtbot)
    story.seen(20)
    story.seen(20)
    place.hide()
    reads = []
    read = Instruments.read
    monkeypatch.setattr(Instruments, "read", lambda self, s: reads.append(s.step) or read(self, s))
    for _ in range(5):
        story.go_on(10)
        qtbot.wait(30)
    assert reads == [] and steps_of(place) == ([0, 1, 4, 16, 20, 40] if kept else [20, 40])
    place.show()
    qtbot.waitUntil(lambda: reads == ([90, 64, 80] if kept else [90]))  # the last moment, then what was kept before
    story.seen(10)
    assert any(place.history.gaps) != kept and steps_of(place)[-2:] == [90, 100]
    qtbot.waitUntil(lambda: ("Gaps: not measured." in words(place)) != kept)
    path = place.lines["gradient"].lines.curves[0].path()
    moves = sum(path.elementAt(i).isMoveTo() for i in range(path.elementCount()))
    assert moves == (1 if kept else 2)  # one piece before the gap, one after


@pytest.fixture
def late(qtbot, pace):
    app.application()
    made = InstrumentsPage(pace)
    made.resize(666, 440)
    qtbot.addWidget(made)
    return made


def test_a_network_too_large_for_checkpoints_is_watched_from_when_it_is_seen(late, qtbot, monkeypatch):
    monkeypatch.setattr(checkpoints, "MOST_BYTES", 0)
    Story(late, MOONS, qtbot).go_on(160)
    assert not len(late.history)
    late.show()
    qtbot.waitUntil(lambda: len(late.history) == 1 and "Watched since epoch 2." in words(late))


def test_first_seen_late_it_shows_the_run_from_its_first_epoch_as_it_was(place, late, qtbot):
    adam = replace(MOONS, training=replace(MOONS.training, optimizer=Adam(), loss="mse"))
    steps, readings = (0, 1, 3, 12, 48, 16, 80), []
    for shown_page in (place, late):
        story = Story(shown_page, MOONS, qtbot)
        for count, step in enumerate(steps):
            story.go_on(step) if shown_page is late else story.seen(step)
            if count == 4:
                story.run.apply(adam)
        late.show()
        qtbot.waitUntil(lambda page=shown_page: page.history and shown(page), timeout=10_000)
        assert steps_of(shown_page) == [0, 1, 4, 16, 64, 80, 160]
        readings.append(shown_page.history.readings)
        late.hide()
    for seen, read in zip(*readings, strict=True):
        for name in ("gradient", "weight", "update", "dead"):
            np.testing.assert_array_equal(getattr(seen, name), getattr(read, name))
        assert seen.epoch == read.epoch
    assert "since" not in words(late) and "Gaps" not in words(late)
    assert late.lines["gradient"]._epochs[0] == 0


def test_a_run_that_comes_back_brings_its_past_along(place, qtbot):
    first, second = Story(place, MOONS, qtbot), Story(place, replace(MOONS, seed=5), qtbot)
    first.seen(160)
    size = place.history.readings[-1].weight
    second.seen(2)
    assert steps_of(place) == [0, 1, 2]
    first.run.release()
    first.run.resume()
    first.seen()
    assert steps_of(place) == [0, 1, 4, 16, 64, 80, 160]
    np.testing.assert_array_equal(place.history.readings[-1].weight, size)


def test_a_reset_takes_the_readings_back_even_while_hidden(place, qtbot):
    story = Story(place, HOT, qtbot)
    for _ in range(3):
        story.seen(40)
    assert "Dead neurons." in words(place)
    place.hide()
    again = Story(place, replace(HOT, training=MOONS.training), qtbot)
    again.go_on(1)
    again.go_on(400)
    place.show()
    qtbot.waitUntil(lambda: [reading.step for reading in place.history.readings] == [401])
    qtbot.waitUntil(lambda: "healthy" in words(place))
    assert "Earlier" not in words(place)


def test_another_network_starts_anew_and_moments_of_the_old_one_are_not_mixed_in(place, qtbot):
    story = Story(place, MOONS, qtbot)
    story.seen(50)
    other = replace(MOONS, layers=(Dense(8, "relu", name="a"), BatchNorm(), Dense(2, "softmax")))
    assert len(place.history.readings[-1].parts) == 3 and place.legend.titles[1] == "2 dense, 16 relu"
    fresh = Story(place, other, qtbot)
    fresh.seen()
    assert place.legend.titles == ("1 dense, 8 relu", "2 batch norm", "3 dense, 2 softmax")
    place.show_page("units")
    assert [row.title for row in place.units.rows] == ["1 relu", "2 batch norm", "3 softmax"]
    assert np.isnan(place.lines["dead"]._values[:, 1]).all() and not place.lines["dead"].lines.curves[1].isVisible()


def test_settings_that_change_during_a_run_are_measured_from_then_on(place, qtbot):
    story = Story(place, MOONS, qtbot)
    story.seen(20)
    slow = place.history.readings[-1].ratio
    story.run.apply(replace(MOONS, training=replace(MOONS.training, learning_rate=MOONS.training.learning_rate / 1000)))
    story.seen(1)
    fast = place.history.readings[-1].ratio
    assert (fast < slow / 100).all()


@pytest.mark.parametrize("name", ["digits", "convolution", "skip", "sine"])
def test_every_kind_of_network_is_shown(place, qtbot, name):
    place.resize(850, 940)
    story = Story(place, PRESETS[name], qtbot)
    story.seen()
    story.seen(3)
    assert steps_of(place) == [0, 1, 3] and "healthy" in words(place)
    assert len(place.legend.titles) == len(place.history.readings[-1].parts)
    place.grab()


def test_forty_layers_fit_into_the_legend_by_their_colours(place, qtbot):
    layers = (*(Dense(4, "tanh"),) * 64, Dense(2, "softmax"))
    Story(place, replace(MOONS, layers=layers), qtbot).seen()
    assert len(place.legend.rects()) == 65 and place.legend.height() < 100
    colors = layer_colors(65, place.palette())
    lightness = [color.lightnessF() for color in colors]
    assert lightness[0] < lightness[32] < lightness[64]
    place.show_page("histograms")
    place.grab()


def test_dark_and_light_are_followed(place, qtbot, qapp):
    window_colors = []
    Story(place, MOONS, qtbot).seen(10)
    place.show_page("histograms")
    for name in ("dark", "light"):
        theme.apply(qapp, name)
        qtbot.wait(50)
        window_colors.append(place.grab().toImage().pixelColor(2, 438).lightness())
    assert window_colors[0] < 80 < 200 < window_colors[1]


def test_a_picture_of_bars_is_as_high_as_they_are(qapp):
    app.application()
    from_colors = layer_colors(3, qapp.palette())
    bars = HistogramBars(40, 30, 1.0)
    bars.add(np.array([0.0, 10.0, 20.0, 5.0]), 30, from_colors[0], from_colors[1])
    image = bars.image()
    heights = [sum(image.pixelColor(x, y).alpha() > 0 for y in range(30)) for x in (5, 15, 25, 35)]
    assert heights == [1, 11, 21, 6]  # with the line they stand on
    assert image.pixelColor(25, 20) == from_colors[0] and image.pixelColor(25, 9) == from_colors[1]


def test_bars_of_few_values_are_joined_and_the_many_do_not_hide_the_few():
    counts = np.zeros(128, int)
    counts[70], counts[80] = 1, 9900
    edges, shares = cut(counts, 4.0, 10_000)
    assert edges[0] == 0 and edges[-1] == 2 and shares.sum() == pytest.approx(1)
    heights = tall(shares, 100.0)
    assert heights.max() == 100 and 0.9 < heights[heights > 0].min() < 1.1
    assert len(cut(counts, 4.0, 4)[1]) <= 16


def test_it_is_a_tab_of_the_window_and_follows_a_run(window, qtbot):
    pages, later = window.inside.pages, window.inside.instruments
    assert later.page is None  # not seen yet: there is nothing to measure with
    titles = [pages.tabText(index) for index in range(pages.count())]
    bar = pages.tabBar()
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(titles.index("Instruments")).center())
    place = later.page
    qtbot.waitUntil(lambda: len(place.history) == 1 and "Nothing is trained yet." in words(place))
    assert "healthy" not in words(place) and WAITING not in words(place)
    window.trainer.set_speed(500)
    window.trainer.play()
    qtbot.waitUntil(lambda: len(place.history) > 5, timeout=20_000)
    window.trainer.pause()
    qtbot.waitUntil(lambda: window.trainer._worker is None, timeout=10_000)
    qtbot.waitUntil(lambda: place.history.readings[-1].step == window.trainer.moment.step, timeout=5000)
    assert len(place.history) < CAPACITY
    window.trainer.swap("reset")
    qtbot.waitUntil(lambda: [reading.step for reading in place.history.readings] == [0], timeout=10_000)


def test_opened_after_the_training_it_shows_all_of_it(window, qtbot):
    experiment = window.document.experiment
    window.document.replace(replace(experiment, training=replace(experiment.training, epochs=60)), "60 epochs")
    window.trainer.set_speed(None)
    window.trainer.play()
    qtbot.waitUntil(lambda: window.trainer._worker is None, timeout=20_000)
    assert window.inside.instruments.page is None
    window.inside.pages.setCurrentWidget(window.inside.instruments)
    place = window.inside.instruments.page
    qtbot.waitUntil(lambda: len(place.history) and shown(place), timeout=20_000)
    assert steps_of(place) == [row.step for row in window.trainer.moment.curve.rows()] and len(place.history) > 60
    assert "healthy" in words(place) and "since" not in words(place)


def test_a_click_after_a_reset_and_before_the_next_reading_waits_for_nothing(window, qtbot):
    window.inside.show_page(2)
    window.trainer.play()
    place = window.inside.instruments.get()
    qtbot.waitUntil(lambda: len(place.history) > 1, timeout=10_000)
    window.trainer.swap("reset")
    place.history.forget(-1)  # what the first moment after it does
    for name in ("units", "histograms", "gradients"):
        place.show_page(name)
    place.choose(1)
    qtbot.waitUntil(lambda: [reading.step for reading in place.history.readings] == [0], timeout=10_000)


def test_a_skip_connection_is_named_in_the_order_of_computing(place, qtbot):
    layers = (
        Dense(6, "relu", name="late", inputs=("early",)),
        Dense(6, "relu", name="early", inputs=("input",)),
        Add(inputs=("early", "late")),
        Dense(2, "softmax"),
    )
    Story(place, replace(MOONS, layers=layers), qtbot).seen()
    assert [title.split(" ")[0] for title in place.legend.titles] == ["2", "1", "4"]


def test_readings_keep_their_pace_while_views_take_turns(window, qtbot):
    window.inside.pages.setCurrentWidget(window.inside.instruments)
    place = window.inside.instruments.page
    window.resize(1920, 1080)
    experiment = window.document.experiment
    endless = replace(experiment, training=replace(experiment.training, epochs=None))
    window.document.replace(endless, "No end")
    window.trainer.set_speed(None)
    clock, began = QElapsedTimer(), place.looking.runs
    clock.start()
    window.trainer.play()
    qtbot.wait(2000)
    window.trainer.pause()
    assert 2 <= place.looking.runs - began <= clock.elapsed() / READ_MS + 2
    qtbot.waitUntil(lambda: place.history.readings[-1].step == window.trainer.moment.step, timeout=5000)
    qtbot.waitUntil(lambda: shown(place), timeout=5000)
    assert place.lines["gradient"]._epochs[-1] == place.history.readings[-1].epoch


def test_a_zero_has_no_place_among_powers_and_the_plot_starts_where_it_was_watched_from(qtbot):
    lines = LayerLines(next(quantity for quantity in QUANTITIES if quantity.name == "ratio"))
    qtbot.addWidget(lines)
    lines.resize(400, 200)
    lines.show()
    epochs, values = np.array([132.0, 133.0, 134.0]), np.array([[0, 1e-3], [0, 2e-3], [0, 0]])
    lines.show_values(epochs, values, np.zeros(3, bool), ("frozen", "free"))
    frozen, free = lines.lines.curves
    assert not frozen.isVisible() and free.isVisible() and free.path().elementCount() == 2
    (left, right), _ = lines.plot.box.viewRange()
    assert left == pytest.approx(132) and right > 134


@pytest.mark.parametrize("name", ["gradient", "ratio", "dead"])
def test_a_reading_without_a_value_is_a_gap(qtbot, name):
    lines = LayerLines(next(quantity for quantity in QUANTITIES if quantity.name == name))
    qtbot.addWidget(lines)
    lines.resize(400, 200)
    lines.show()
    values = np.array([[np.nan, 0.2], [0.1, 0.2], [0.2, np.nan], [0.3, 0.3], [0.2, np.nan]])
    lines.show_values(np.arange(5.0), values, np.zeros(5, bool), ("late", "torn"))
    paths = [curve.path() for curve in lines.lines.curves]
    late, torn = ([path.elementAt(place) for place in range(path.elementCount())] for path in paths)
    assert [point.type.name for point in late] == ["MoveToElement"] + ["LineToElement"] * 3
    assert [point.type.name for point in torn] == ["MoveToElement", "LineToElement", "MoveToElement"]
    for points, column in ((late, values[1:, 0]), (torn, values[[0, 1, 3], 1])):
        scaled = 100 * column if name == "dead" else np.log10(column)
        _, down = lines.lines.to_pixels(np.zeros(len(column)), scaled)
        np.testing.assert_allclose([point.y for point in points], down, atol=0.01)


def test_good_news_can_be_read_on_light_and_dark(qtbot, qapp, request, pace):
    request.addfinalizer(lambda: theme.apply(qapp, "light"))
    view = FindingsView(pace)
    qtbot.addWidget(view)
    view.show()
    view.show_findings((Finding("healthy", "Gradients look healthy.", "", grave=False),))
    for name in ("light", "dark", "light"):
        theme.apply(qapp, name)  # with its style sheet, which makes the ground of such a view transparent black
        view._write()
        ink = QColor(re.search(r"#[0-9a-f]{6}", view.words.text())[0])
        light, dark = sorted((_luminance(ink), _luminance(qapp.palette().window().color())), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, name


def _luminance(color):
    """WCAG 2.1, relative luminance."""
    parts = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in color.getRgbF()[:3]]
    return float(np.dot((0.2126, 0.7152, 0.0722), parts))
