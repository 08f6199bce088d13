"""Number fields in the window: what is refused goes back and says why, and what is gone says nothing."""

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from core.experiment import storage
from core.experiment.presets import PRESETS
from core.value import Real, Whole
from playground.widgets.fields import takes
from playground.widgets.numbers.number_field import NumberField
from tests.playground.test_window import choose, enter, find, idle, undo

pytestmark = pytest.mark.gui


@pytest.fixture
def alone(qtbot):
    """Give a function that makes a field, shown, and the list of what a person made of it."""

    def make(limit, *args, **look):
        field = NumberField(limit, *args, **look)
        field.setAccessibleName("Number")
        qtbot.addWidget(field)
        field.show()
        qtbot.waitExposed(field)
        field.setFocus()
        field.made = []
        takes(field, lambda value, key: field.made.append((value, key)))
        return field

    return make


def test_the_slider_s_field_shows_its_smallest_numbers_whole_at_every_size(window, qtbot, qapp):
    field = find(window, "learning_rate")
    try:
        for size in ("100", "200", "100"):
            window.looks.choose("text_size", size)
            QApplication.processEvents()
            for text in ("0.0001", "0.0000123"):
                enter(field, text)
                idle(window, qtbot)
                room = field.lineEdit().width() - 4
                assert field.lineEdit().fontMetrics().horizontalAdvance(field.lineEdit().text()) <= room, (size, text)
    finally:
        window.looks.choose("text_size", "100")


def half_typed(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    assert field.typed()


def test_steps_stay_in_the_limit_and_carry_no_error_along(alone):
    field = alone(Real(0, 1, below=True), 0.05)
    field.show_value(0.85)
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert [value for value, _ in field.made] == [0.9, 0.95], "1 is not in the limit"
    assert len({id(key) for _, key in field.made}) == 1 and field.made[0][1] is not None, "a run of steps has one key"
    enter(field, "0.5")
    assert field.made[-1] == (0.5, None)
    half_typed(field, "0.2")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.made[-1][0] == 0.15 and field.made[-1][1] is not field.made[0][1], "typed first: another run"


def test_a_step_below_the_least_is_off_where_there_is_an_off(alone):
    field = alone(Whole(1, 9, optional=True), 5, off="none")
    assert field.text() == "none" and field.value() == 0
    for key, value in ((Qt.Key.Key_Up, 5), (Qt.Key.Key_Up, 9), (Qt.Key.Key_Down, 4), (Qt.Key.Key_Down, None)):
        QTest.keyClick(field, key)
        assert field.made[-1][0] == value
    for text, value in (("3", 3), ("0", None), ("4", 4), ("none", None)):
        enter(field, text)
        assert field.made[-1][0] == value
    rate = alone(Real(0, 10, above=True), 0)
    rate.show_value(0.03)
    for key, value in ((Qt.Key.Key_Up, 0.031), (Qt.Key.Key_Down, 0.03)):
        QTest.keyClick(rate, key)
        assert rate.made[-1][0] == value, "the second digit steps"
    rate.show_value(0.1)
    QTest.keyClick(rate, Qt.Key.Key_Down)
    assert rate.made[-1][0] == 0.099


def test_the_tooltip_says_the_limit_and_a_number_that_is_cut(alone):
    field = alone(Whole(1, 65_536))
    field.setToolTip("How many")
    QApplication.sendEvent(field, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(3, 3), field.mapToGlobal(QPoint(3, 3))))
    assert QToolTip.text() == "How many\nA whole number from 1 to 65,536"
    cut = alone(Real(0, 0.9), 0.05, unit=" %", percent=True)
    cut.show_value(0.123456789012345)
    cut.resize(60, cut.height())
    QApplication.sendEvent(cut, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(3, 3), cut.mapToGlobal(QPoint(3, 3))))
    assert QToolTip.text() == "12.3456789012345 %\nA number of at least 0 and at most 90 %"


@pytest.mark.parametrize("name", ["de_DE", "fr_CH", "ar_EG", "fa_IR", "hi_IN", "en_US"])
def test_latin_digits_and_points_hold_in_every_locale(alone, qtbot, name):
    field, whole = alone(Real(0, 5000), 0.1), alone(Whole(0, 90_000))
    for each in (field, whole):
        each.setLocale(QLocale(name))
    for text, value in (("0.25", 0.25), ("0,75", 0.75), ("12.5", 12.5), ("1e-3", 0.001)):
        enter(field, text)
        assert field.made[-1][0] == value
    enter(whole, "31416")
    assert whole.made[-1][0] == 31416
    whole.lineEdit().setModified(True)
    QTest.keyClick(whole, Qt.Key.Key_Return)
    assert len(whole.made) == 1, "as it is shown, it is read"
    count = len(field.made)
    enter(field, "2.500")
    if name in ("hi_IN", "en_US"):
        assert field.made[-1][0] == 2.5
        enter(field, "2,500")
        assert len(field.made) == count + 1 and field.value() == 2.5
        qtbot.waitUntil(lambda: QToolTip.text().startswith("Number: 2,500 could be 2500 or 2.5"))
    else:
        assert len(field.made) == count and field.value() == 0.001
        qtbot.waitUntil(lambda: QToolTip.text().startswith("Number: 2.500 could be"))


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [(("samples", "5"), ("test_share", "80"), 0.2), (("test_share", "85"), ("samples", "8"), 1000)],
)
def test_what_the_experiment_can_not_be_goes_back_and_says_why(window, qtbot, first, then, kept):
    enter(find(window, first[0]), first[1])
    before = window.document.experiment
    enter(find(window, then[0]), then[1])
    assert window.document.experiment == before and find(window, then[0]).value() == kept
    qtbot.waitUntil(lambda: "for testing leave 1 to train on; raise the samples" in QToolTip.text())
    idle(window, qtbot)


@pytest.mark.parametrize("name", ["units", "scale", "dropout", "optimizer_beta_1", "noise"])
@pytest.mark.parametrize("way", ["example", "undo", "open"])
def test_what_is_half_typed_of_what_is_gone_says_nothing(window, qtbot, tmp_path, name, way):
    choose(find(window, "optimizer"), "adam")
    for _ in range(2):
        find(window, "add_layer").click()
    other = PRESETS["circles"]
    storage.save(tmp_path / "other.json", other)
    if name in ("units", "scale", "dropout"):
        field = window.layer_stack.cards[-2].fields[name]
    else:
        field = find(window, name)
    half_typed(field, "0.3" if name != "units" else "7")
    if way == "undo":
        wanted = replace_last(window)
        undo(window)
    else:
        wanted = other
        window.files.may_leave = lambda: True
        if way == "open":
            window.files.open(tmp_path / "other.json")
        else:
            window.findChild(QAction, "action_circles").trigger()
    assert window.document.experiment == wanted
    find(window, "samples").setFocus()
    assert window.document.experiment == wanted, "nor later"
    idle(window, qtbot)
    for card, layer in zip(window.layer_stack.cards, wanted.layers, strict=True):
        assert all(card.fields[name].value() == getattr(layer, name) for name in ("units", "scale"))


def replace_last(window):
    stack = window.document.undo_stack
    return stack.command(stack.index() - 1).before
