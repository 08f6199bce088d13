"""Tables in the window, by real clicks and keys: opened, chosen, drawn in their own units, looked at from all sides."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from core.data import digits
from core.data.plane import PlaneView
from core.data.tables.guess import load_table
from core.experiment.presets import PRESETS, for_table
from playground.boundary.plane_row import HeldSlider
from playground.commands import line
from playground.tables.columns import CATEGORIES, NAME
from playground.tables.table_dialog import TableDialog
from tests.playground.asking.test_asking import ask
from tests.playground.boundary.test_pictures_of_data import hover
from tests.playground.test_window import choose, click, enter, find, idle, train, undo

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)]
LEFT = Qt.MouseButton.LeftButton
SPECIES = "Iris-setosa", "Iris-versicolor", "Iris-virginica"


@pytest.fixture
def iris(tmp_path):
    rng = np.random.default_rng(0)
    means = (5.0, 3.4, 1.5, 0.2), (5.9, 2.8, 4.3, 1.3), (6.6, 3.0, 5.6, 2.0)
    rows = ["Id,SepalLengthCm,SepalWidthCm,PetalLengthCm,PetalWidthCm,Species"]
    for mean, name in zip(means, SPECIES, strict=True):
        for values in rng.normal(mean, (0.5, 0.4, 0.25, 0.15), (50, 4)):
            rows.append(f"{len(rows)},{','.join(f'{value:.1f}' for value in values)},{name}")
    path = tmp_path / "Iris.csv"
    path.write_text("\n".join(rows))
    return path


@pytest.fixture
def prices(tmp_path):
    """A number to be predicted, German habits, a gap, a column of text."""
    rng = np.random.default_rng(1)
    rows = ["Fläche;Zimmer;Lage;Preis"]
    for n in range(80):
        area, rooms, far = rng.uniform(30, 200), int(rng.integers(1, 6)), n % 3
        cell = "" if n == 4 else f"{area:.1f}".replace(".", ",")
        rows.append(f"{cell};{rooms};{('nah', 'mittel', 'fern')[far]};{2000 * area + 9000 * rooms - 20000 * far:.0f}")
    path = tmp_path / "Preise.csv"
    path.write_text("\n".join(rows), encoding="utf-8-sig")
    return path


def opened(window, qtbot, open_it, act=lambda dialog: None, *, accept=True, press=True):
    """Open a table's dialog, wait until its file is read, act, and press its button; return what it said."""
    said = []

    def at_work():
        dialog = next((each for each in QApplication.topLevelWidgets() if isinstance(each, TableDialog)), None)
        if dialog is None or not dialog.isVisible() or dialog._reader is not None:
            QTimer.singleShot(20, at_work)
            return
        try:
            dialog.activateWindow()
            qtbot.waitUntil(dialog.isActiveWindow)
            act(dialog)
            qtbot.waitUntil(lambda: dialog._reader is None)
            assert press or not dialog.isVisible()
            said.append(dialog.sentence.text())
            if accept and press:
                assert dialog.ok.isEnabled(), dialog.sentence.text()
                QTest.mouseClick(dialog.ok, LEFT)
        except BaseException as error:  # else the dialog would stay open for good
            said.append(error)
            dialog.reject()
        else:
            if not accept:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, at_work)
    open_it()
    if isinstance(said[0], BaseException):
        raise said[0]
    if accept:
        qtbot.waitUntil(lambda: window.trainer.moment is not None and shown(window).points is not None)
        idle(window, qtbot)
    return said[0]


def shown(window):
    return window.picture.currentWidget()


def seen(page):
    """Return the view that the picture is of, as soon as there is one."""
    return PlaneView() if page.picture is None else page.picture.plane.view


def tick(view, row, column):
    """Click the box of a cell."""
    index = view.model().index(row, column)
    view.scrollTo(index)
    rect = view.visualRect(index)
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(rect.left() + 10, rect.center().y()))


def test_a_table_is_opened_from_the_menu_trained_and_undone(window, qtbot, iris, monkeypatch):
    before = window.document.experiment
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(iris), ""))
    said = opened(window, qtbot, lambda: window.findChild(QAction, "action_open_a_table").trigger())
    assert said == "150 rows: 120 to train on, 30 to test on; 4 inputs; 3 classes."
    data = window.document.experiment.data
    assert data.class_names == SPECIES and data.inputs[0] == "SepalLengthCm" and window.trainer.problem() is None
    page = shown(window)
    assert page.plot.bottom.labelText == "PetalLengthCm" and page.plot.left.labelText == "PetalWidthCm"
    train(window, qtbot, 300)
    click(window, "pause")
    idle(window, qtbot)
    assert window.trainer.moment.test_score > 0.9
    hover(page.plane, 1.5, 0.2)
    qtbot.waitUntil(lambda: "PetalLengthCm 1.5" in page.readout.text() and "Iris-setosa: " in page.readout.text())
    undo(window)
    assert window.document.experiment == before
    idle(window, qtbot)


def test_another_plane_is_looked_through(window, qtbot, iris):
    opened(window, qtbot, lambda: window.tables.open(iris))
    page, row = shown(window), window.picture.plane_row
    assert row.isVisible() and row.view == PlaneView(2, 3)
    choose(row.across, "0")
    qtbot.waitUntil(lambda: seen(page) == PlaneView(0, 3))
    assert page.plot.bottom.labelText == "SepalLengthCm" and 3.5 < page.extent.left < 5
    before = page.picture.values.copy()
    QTest.mouseClick(row.others, LEFT)
    sliders = {place: field for place, field in row.held.fields.items() if field.isVisible()}
    assert set(sliders) == {1, 2} and isinstance(sliders[2], HeldSlider)
    QTest.keyClick(sliders[2].slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: dict(seen(page).held).get(2, 9) < 1.5)
    assert not np.allclose(page.picture.values, before), "petals as short as the shortest"
    QTest.mouseDClick(sliders[2].slider, LEFT)
    qtbot.waitUntil(lambda: seen(page) == PlaneView(0, 3))
    QTest.keyClick(row.held, Qt.Key.Key_Escape)
    assert not row.held.isVisible()
    row.others.setFocus()
    QTest.keyClick(row.others, Qt.Key.Key_Space)  # by keys the same: the first slider has them
    assert row.held.isVisible() and QApplication.focusWidget() is sliders[1].slider
    QTest.keyClick(sliders[1].slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: 1 in dict(seen(page).held))
    QTest.keyClick(sliders[1].slider, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: seen(page) == PlaneView(0, 3))
    assert "Delete" in next(label.text() for label in row.held.findChildren(QLabel) if "mean" in label.text())
    row.held.close()
    choose(row.across, "components")
    qtbot.waitUntil(lambda: seen(page).components)
    assert page.plot.left.labelText == "component 2" and not row.up.isVisible()
    choose(row.across, "3")
    qtbot.waitUntil(lambda: seen(page).across == 3)
    assert row.up.isVisible()
    idle(window, qtbot)


def test_every_page_knows_many_columns(window, qtbot, iris):
    opened(window, qtbot, lambda: window.tables.open(iris))
    train(window, qtbot, 200)
    click(window, "pause")
    idle(window, qtbot)
    page = shown(window)
    sample = page.points.x_test[2]
    ask(window, *page.seen.coordinates(sample[None].astype(float))[0])
    panel = window.inside.asking.panel
    assert panel.title.text().startswith("Why Iris-") and "SepalWidthCm" in panel.sure.text()
    asking = window.inside.asking
    assert asking._samples(page.seen, np.array([asking.at]))[0] == pytest.approx(sample, abs=1e-5), "the sample itself"
    assert "PetalLengthCm by" in panel.flip.text() and "standard deviations" in panel.flip.text()
    window.inside.show_diagram()
    diagram = window.inside.diagram.get() if hasattr(window.inside.diagram, "get") else window.inside.diagram
    qtbot.waitUntil(lambda: diagram.diagram.seen is not None)
    assert diagram.diagram.seen.plan.columns[0].names[3] == "PetalWidthCm"
    assert diagram.diagram.seen.extent == page.extent
    window.inside.show_page(1)
    title = find(window, "sample_title", QLabel)
    qtbot.waitUntil(lambda: "SepalLengthCm = " in title.text())
    click(window, "worst")
    window.inside.show_page(2)
    window.inside.show_page(3)
    readout = find(window, "space_readout", QLabel)
    qtbot.waitUntil(lambda: "of 4 inputs" in readout.text())


def test_numbers_are_answered_in_their_own_units(window, qtbot, prices):
    said = opened(window, qtbot, lambda: window.tables.open(prices))
    assert (
        said == "79 rows: 63 to train on, 16 to test on; 5 inputs; a number, Preis. 1 row left out for missing values."
    )
    assert find(window, "samples").value() == 79, "as many as the dialog said"
    train(window, qtbot, 400)
    click(window, "pause")
    idle(window, qtbot)
    page, moment = shown(window), window.trainer.moment
    assert moment.test_score > 0.8 and page.bar.levels[1] > 100_000 and "Preis of " in page.legend.text()
    hover(page.plane, 100.0, 3.0)
    qtbot.waitUntil(lambda: "Preis = " in page.readout.text())
    answer = page.readout.text().rsplit("= ", 1)[1]
    assert answer[-4] == "," and float(answer.replace(",", "")) == pytest.approx(200_000, rel=0.3)
    assert page.bar.toolTip().startswith("Which colour is which Preis;")
    assert page.bar.accessibleDescription().startswith("Preis from ") and "e+" not in page.bar.accessibleDescription()
    texts = [text for _, text in page.bar._ticks]
    assert all(re.fullmatch(r"\d{1,3}(,\d{3})*", text) for text in texts) and len(texts) > 2
    assert page.bar.width() >= max(page.bar.fontMetrics().horizontalAdvance(text) for text in texts) + 31
    window.score.choose("residuals")
    residuals = window.score.pages["residuals"]
    qtbot.waitUntil(lambda: "RMSE" in residuals.accessibleDescription())
    assert np.abs(residuals.canvas.across).max() > 100_000
    ask(window, 100.0, 3.0)
    title = window.inside.asking.panel.title.text()
    said = title.removeprefix("Why Preis = ").partition(" here?")[0]
    assert said[-4] == "," and float(said.replace(",", "")) == pytest.approx(200_000, rel=0.3)
    assert residuals.plot.bottom.labelText == "network's Preis"
    window.inside.show_page(1)
    field = find(window, "number_answer")
    qtbot.waitUntil(lambda: field.isVisible() and field.value() > 10_000)
    assert find(window, "sample_said", QLabel).text().startswith("The network says ")


def test_what_is_chosen_in_the_dialog_is_what_is_trained(window, qtbot, prices):
    heard = []

    def act(dialog):
        assert (
            "1 value missing in 1 column" in dialog.choices.gaps_said.text()
            and "line 6" in dialog.choices.gaps_said.text()
        )
        assert dialog.form.delimiter.value() == ";" and dialog.form.decimal.value() == ","
        choose(dialog.choices.gaps, "fill")
        tick(dialog.list, 2, NAME)
        tick(dialog.list, 1, CATEGORIES)
        for field, number in ((dialog.choices.share, "50"), (dialog.choices.seed, "7")):
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, number)
            QTest.keyClick(field, Qt.Key.Key_Tab)
        QTest.mouseClick(dialog.choices.target, LEFT, pos=QPoint(8, dialog.choices.target.height() // 2))
        heard.append(dialog.sentence.text())

    opened(window, qtbot, lambda: window.tables.open(prices), act)
    assert heard == ["80 rows: 40 to train on, 40 to test on; 6 inputs; a number, Preis."]
    data = window.document.experiment.data
    assert [column.name for column in data.table.inputs] == ["Fläche", "Zimmer"] and data.table.missing == "fill"
    assert data.inputs[1:] == tuple(f"Zimmer = {n}" for n in range(1, 6)) and data.seed == 7
    assert not data.table.standardize_target and data.table.standardize_inputs and data.test_fraction == 0.5

    def again(dialog):
        assert dialog.choices.gaps.value() == "fill" and dialog.columns.inputs == {0, 1}
        choose(dialog.target.column, "2")
        assert dialog.columns.roles()[2] == "target" and dialog.target.kind.value() == "classes"
        assert "fern: 26" in dialog.target.said.text()

    said = opened(window, qtbot, lambda: click(window, "table_columns_button"), again)
    assert said.endswith("3 classes.") and window.document.experiment.data.class_names == ("fern", "mittel", "nah")
    undo(window)
    assert window.document.experiment.data == data
    idle(window, qtbot)


def test_a_word_is_counted_as_missing_as_offered_and_as_typed(window, qtbot, tmp_path):
    path, seen = tmp_path / "ages.csv", []
    ages = ["oops" if n % 10 == 3 else n for n in range(60)]
    rows = (f"{ages[n]},{-999 if n % 10 == 4 else n / 2},{n % 7},{'?!' if n == 9 else 'xy'[n % 2]}" for n in range(60))
    path.write_text("age,size,far,kind\n" + "\n".join(rows))

    def act(dialog):
        words = dialog.choices.words
        assert dialog.columns.inputs == {1, 2} and words.line.text() == ""
        assert words.offer.text() == "Count oops as missing" and "6 rows of age" in words.offer.toolTip()
        tick(dialog.list, 2, NAME)  # what a person chose stays
        click(dialog, "table_offered_word")
        qtbot.waitUntil(lambda: dialog._reader is None)
        assert dialog.columns.inputs == {0, 1} and words.line.text() == "oops"
        assert words.offer.text() == "Count -999 as missing"
        assert (
            "6 values missing in 1 column" in dialog.choices.gaps_said.text()
            and "line 5" in dialog.choices.gaps_said.text()
        )
        words.line.setFocus()
        words.line.selectAll()
        QTest.keyClicks(words.line, "oops, -999,?!")
        QTest.keyClick(words.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog._reader is None)
        assert not words.offer.isVisible() and dialog.columns.values_of(3) == "2 different: x, y"
        seen.append(dialog.columns.target_classes)

    said = opened(window, qtbot, lambda: window.tables.open(path), act)
    assert (
        said.startswith("47 rows")
        and said.endswith("2 classes. 13 rows left out for missing values.")
        and seen == [True]
    )
    data = window.document.experiment.data
    assert data.table.format.words == ("oops", "-999", "?!") and data.inputs == ("age", "size")
    again = opened(window, qtbot, lambda: click(window, "table_columns_button"))
    assert again == said and window.document.experiment.data == data
    undo(window)
    idle(window, qtbot)


def test_enter_uses_the_table_also_in_a_field_and_not_a_number_that_was_refused(window, qtbot, prices):
    def act(dialog):
        share = dialog.choices.share
        enter(share, "5000")
        assert dialog.isVisible() and share.value() == 0.2, "what was typed can't be: nothing is used"
        enter(share, "50")

    opened(window, qtbot, lambda: window.tables.open(prices), act, press=False)
    assert window.document.experiment.data.test_fraction == 0.5


def test_the_dialog_fits_a_small_screen_in_german_and_all_of_it_is_reached(window, qtbot, prices, monkeypatch, speak):
    speak("de")
    small = QRect(0, 0, 1024, 600)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: small)
    dialog = TableDialog(window, prices)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._reader is None)
    assert dialog.width() <= 1024 and dialog.height() <= 600, "a frame and all"
    assert dialog.ok.isDefault() and dialog.ok.isEnabled()
    dialog.resize(700, 300)
    assert dialog.size() == QSize(700, 300), "the middle scrolls: it can be smaller still"
    below, last = dialog.rect(), dialog.choices.seed
    for button in dialog.buttons.buttons():
        seen = QRect(button.mapTo(dialog, QPoint()), button.size())
        assert not button.isVisible() or below.contains(seen)
    bar = dialog.middle.verticalScrollBar()
    assert bar.maximum() > 0 and bar.value() == 0
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.target.column.setFocus()
    while not last.hasFocus():  # by Tab, it is scrolled to
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    ground = dialog.middle.viewport()
    assert ground.rect().contains(QRect(last.mapTo(ground, QPoint()), last.size()))


def test_what_cannot_be_is_said_and_nothing_changes(window, qtbot, iris, tmp_path):
    before = window.document.experiment

    def nothing(dialog):
        QTest.mouseClick(find(dialog, "table_none"), LEFT)
        assert not dialog.ok.isEnabled() and "one column at least" in dialog.sentence.text()

    opened(window, qtbot, lambda: window.tables.open(iris), nothing, accept=False)

    def otherwise(dialog):
        choose(dialog.form.delimiter, ";")
        qtbot.waitUntil(lambda: dialog._reader is None)

    said = opened(window, qtbot, lambda: window.tables.open(iris), otherwise, accept=False)
    assert said.endswith(".") and "column" in said
    empty = tmp_path / "empty.csv"
    empty.write_text("")
    assert "rows" in opened(window, qtbot, lambda: window.tables.open(empty), accept=False)
    assert window.document.experiment is before


def drag(window, kind, *paths):
    """Drag files over the window, or drop them; return whether it takes them."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    made = QDragEnterEvent if kind == "enter" else QDropEvent
    at = QPoint(600, 400) if kind == "enter" else QPointF(600, 400)
    event = made(at, Qt.DropAction.CopyAction, given, LEFT, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def test_a_table_is_dropped_on_the_window(window, qtbot, iris):
    assert not drag(window, "enter", iris, iris) and not drag(window, "enter", iris.with_suffix(".png"))
    assert drag(window, "enter", iris)
    said = opened(window, qtbot, lambda: drag(window, "drop", iris) and qtbot.waitUntil(lambda: is_open(window)))
    assert said.startswith("150 rows") and window.document.experiment.data.class_names == SPECIES
    kinds = find(window, "dataset")  # from the list: the keys would come by the images, which ask for a file
    kinds.setCurrentIndex(kinds.findData("moons"))
    kinds.activated.emit(kinds.currentIndex())
    assert window.document.experiment.data.table is None and not window.picture.plane_row.isVisible()
    idle(window, qtbot)


def test_a_file_opens_as_what_it_holds_and_as_the_other_kind_where_one_says_so(window, qtbot, tmp_path):
    """Rows of pixels are images, arrays of few columns a table, however they come; the dialog takes rows as images."""
    x, y = digits.sample()
    pixels, table = tmp_path / "train.csv", tmp_path / "flowers.npz"
    rows = [",".join(map(str, row)) for row in np.column_stack([y[:60], x[:60].reshape(60, -1).astype(int)]).tolist()]
    pixels.write_text("\n".join(rows))
    np.savez(table, X=np.random.default_rng(0).normal(size=(60, 3)), y=np.arange(60) % 3)

    def as_images():
        dialog = next((each for each in QApplication.topLevelWidgets() if isinstance(each, TableDialog)), None)
        if dialog is None or not dialog.isVisible() or dialog._reader is not None:
            QTimer.singleShot(20, as_images)
        else:
            click(dialog, "table_as_images")

    def reads(path):
        return lambda: window.document.experiment.data.path == str(path)

    assert drag(window, "enter", pixels) and drag(window, "drop", pixels)
    qtbot.waitUntil(reads(pixels))
    data = window.document.experiment.data
    assert data.dataset == "images" and data.classes == 10 and "Ctrl+T" in window.status.sentence.text()
    idle(window, qtbot)
    assert drag(window, "enter", table)
    said = opened(window, qtbot, lambda: drag(window, "drop", table) and qtbot.waitUntil(lambda: is_open(window)))
    assert said.startswith("60 rows") and window.document.experiment.data.path == str(table)
    idle(window, qtbot)
    QTimer.singleShot(0, as_images)
    window.tables.open(pixels)
    qtbot.waitUntil(lambda: window.document.experiment.data.dataset == "images")
    idle(window, qtbot)


def is_open(window):
    """Whether the table is there, whose dialog runs before that."""
    return window.document.experiment.data.table is not None


def test_a_file_alone_opens_the_window(iris, monkeypatch):
    assert line._with_verb([str(iris)]) == ["open", str(iris)]
    monkeypatch.chdir(iris.parent)
    for name in ("Iris.csv", "no.csv", "./photos"):
        assert line._with_verb([name]) == ["open", name]
    for others in ([], ["train"], ["--version"], ["train", "Iris.csv"]):
        assert line._with_verb(others) == others


def test_the_validation_has_a_curve_of_its_own_where_there_is_one(window, qtbot, iris, tmp_path):
    plots = window.loss_plot, window.accuracy_plot
    assert all("val" not in plot.legend.text() for plot in plots)
    data = load_table(iris, validation=0.2)
    window.files.begin(for_table(data))
    idle(window, qtbot)
    train(window, qtbot, 100)
    click(window, "pause")
    idle(window, qtbot)
    moment = window.trainer.moment
    column = moment.curve.column("validation_loss")
    assert np.isfinite(column).all() and len(column) > 3 and column[-1] < column[0]
    for plot, now in zip(plots, (moment.validation_loss, moment.validation_score), strict=True):
        assert "val" in plot.legend.text() and not plot.lines.curves["validation"].path().isEmpty()
        assert plot.lines.curves["validation"].pen().color() not in (
            plot.lines.curves[name].pen().color() for name in ("train", "test")
        )
        middle = plot.lines.viewport().rect().center()
        QTest.mouseMove(plot.lines.viewport(), middle)
        assert " · validation " in plot.readout.text()
        form = "{:.1%}" if plot is plots[1] else "{:.4g}"
        plot._hovered((moment.epoch, 0.0))
        assert plot.readout.text().endswith(f"validation {form.format(now)}")
    path = tmp_path / "iris.nnplay"
    window.files._saver.save(path)
    qtbot.waitUntil(lambda: not window.files._saver.busy)
    rows = moment.curve.rows()
    window.files.begin(PRESETS["moons"])
    idle(window, qtbot)
    assert all("val" not in plot.legend.text() for plot in plots)
    window.files.open(path)
    idle(window, qtbot)
    assert window.trainer.moment.curve.rows() == rows and "val" in plots[0].legend.text()
