"""What people type, in every field of the window and in the habits of many countries: read right, or asked about."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QToolTip

from core.data.augment import Augmentation
from core.experiment.learning import OPTIMIZER_VALUES, SCHEDULE_VALUES
from core.experiment.spec import Data, Experiment, Training
from core.layers import AveragePool2D, BatchNorm, Conv2D, Dense, Dropout, MaxPool2D
from core.value import Real, Whole, limits
from playground.diagram.edge_field import Exact
from playground.layers.layer_fields import Sizes
from playground.layers.layer_stack import LayerStack
from playground.settings.settings import Settings
from playground.tables.row_choices import RowChoices
from playground.widgets.numbers import number_field
from playground.widgets.numbers.number_field import NumberField
from tests.playground.test_window import click, enter, find, idle

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support", extend=True)]
HERE = ("de_DE", "fr_FR", "it_IT", "pl_PL", "ru_RU", "pt_BR", "tr_TR", "en_US", "de_CH", "hi_IN", "ar_EG", "sv_SE")
# what is typed -> the one number that it can be, everywhere
CLEAR = {
    **{"0.01": 0.01, "1.5": 1.5, ".5": 0.5, "1e-3": 0.001, "0,01": 0.01, ",5": 0.5, "1.000,5": 1000.5},
    **{"1,000.5": 1000.5, "2,5e-1": 0.25, "0.125": 0.125, "0,125": 0.125, "1 000": 1000, "1'000": 1000, "7": 7},
}
UNCLEAR = {"1.250": ".", "1,250": ","}  # with their mark
WITHOUT_NUMBERS = {"find_neuron", "table_words", "paint_name"}  # line edits for words and addresses
KINDS = dict(zip(OPTIMIZER_VALUES, [*SCHEDULE_VALUES, *SCHEDULE_VALUES], strict=False))
LAYERS = Dense(2), Conv2D(2), MaxPool2D(), AveragePool2D(), BatchNorm(), Dropout()


@pytest.fixture(params=HERE)
def locale(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale(request.param)
    QLocale.setDefault(before)


@pytest.fixture
def said(monkeypatch):
    """Collect what is said at fields, as it is said."""
    sentences = []
    monkeypatch.setattr(number_field, "say_at", lambda field, words: sentences.append(words))
    return sentences


def type_in(field, text):
    """Type as a person does, where the field can be seen."""
    if field.isVisible() and field.isEnabled():
        enter(field, text)
    else:
        field.lineEdit().setText(text)
        field._enter()


def wanted(field, number):
    """Return the number where the field takes it, else None."""
    whole = isinstance(field._limit, Whole)
    number = int(number) if whole and number == int(number) else float(f"{number}e-2" if field._percent else number)
    return number if field._limit.holds(number) else None


def try_all(field, locale, said):
    """Type every text; what it makes of the field is not told to whoever listens."""
    if isinstance(field, Exact):
        field.refused.connect(said.append)
    else:
        field.blockSignals(True)
    kept = before = field._value
    for text in (*CLEAR, *UNCLEAR):
        where = f"{field.objectName()}, {locale.name()}: {text}"
        said.clear()
        type_in(field, text)
        number, mark = CLEAR.get(text), UNCLEAR.get(text)
        asked = False
        if mark is not None:
            own = locale.decimalPoint() == mark
            parted = isinstance(field._limit, Whole) and locale.groupSeparator() == mark
            number, asked = 1250 if parted else 1.25, not own and not parted
        if asked:
            assert field._value == before and f"{text} could be " in said[0] and "type one of them" in said[0], where
        elif (value := wanted(field, number)) is None:
            assert field._value == before and len(said) == 1 and field.said_limit() in said[0], (where, said)
        else:
            assert field._value == value and type(field._value) is type(value) and not said, (where, said, field._value)
            assert field.read(field.text()) == value, f"{where} is shown as {field.text()}"
            before = value
        field.forget()
    field.show_value(kept)
    field.blockSignals(False)


def numbers_in(widget):
    """Return every field of numbers in a widget; there is no other way to type one."""
    fields = widget.findChildren(NumberField)
    assert set(widget.findChildren(QAbstractSpinBox)) == set(fields)
    others = QAbstractSpinBox | QComboBox | Sizes
    lines = {line for line in widget.findChildren(QLineEdit) if not isinstance(line.parent(), others)}
    assert {line.objectName() for line in lines} <= WITHOUT_NUMBERS
    return fields


def test_every_field_of_settings_and_layers_reads_numbers_right_or_asks(locale, said, qtbot, pace):
    views, tried = (Settings(pace, {}), LayerStack()), set()
    for view in views:
        qtbot.addWidget(view)
        view.show()
    views[0].set_open(list(views[0].sections))
    for (optimizer, schedule), data in zip(KINDS.items(), (Data("digits"), Data("blobs"), *[Data()] * 9), strict=False):
        training = Training(
            optimizer=OPTIMIZER_VALUES[optimizer](), schedule=SCHEDULE_VALUES[schedule](), augmentation=Augmentation()
        )
        experiment = Experiment((*LAYERS, Dense(2)), data, training)
        for view in views:
            view.show_experiment(experiment)
            for field in numbers_in(view):
                if field.objectName() not in tried:
                    tried.add(field.objectName())
                    try_all(field, locale, said)
    kinds = [Data, Training, Augmentation, *OPTIMIZER_VALUES.values(), *SCHEDULE_VALUES.values(), *map(type, LAYERS)]
    names = {name for kind in kinds for name in limits(kind)} - {"test_fraction"} | {"test_share", "samples", "classes"}
    assert not [name for name in names if not any(each.endswith(name) for each in tried)], sorted(tried)


def test_every_field_of_the_window_s_pages_and_dialogs_reads_numbers_right_or_asks(locale, said, window, qtbot):
    pages = window.inside
    for number in range(4):
        pages.show_page(number)
    pages.show_diagram()
    qtbot.waitUntil(lambda: window.findChild(NumberField, "weight_field") is not None)
    window.exporter.export_picture(window.loss_plot)
    rows = RowChoices()
    qtbot.addWidget(rows)
    fields = {field.objectName(): field for field in (*numbers_in(window), *numbers_in(rows))}
    there = "samples learning_rate weight_field diagram_sample space_across space_up picture_width table_test_share"
    assert set(there.split()) <= fields.keys(), sorted(fields)
    for name in sorted(fields):
        fields[name].parentWidget().blockSignals(isinstance(fields[name], Exact))
        try_all(fields[name], locale, said)
        fields[name].parentWidget().blockSignals(False)
    window.findChild(QAbstractSpinBox, "picture_width").window().close()
    idle(window, qtbot)


def test_a_number_typed_with_a_point_is_the_experiment_s(locale, window, qtbot):
    enter(find(window, "learning_rate"), "0.01")
    assert window.document.experiment.training.learning_rate == 0.01
    enter(find(window, "noise"), "0,25")
    assert window.document.experiment.data.noise == 0.25
    if locale.decimalPoint() == ",":
        assert find(window, "learning_rate").text() == "0,01" and find(window, "noise").text() == "0,25"
    rate = window.document.experiment.training.learning_rate
    enter(find(window, "learning_rate"), "1,250" if locale.decimalPoint() == "." else "1.250")
    qtbot.waitUntil(lambda: "could be" in QToolTip.text())
    assert window.document.experiment.training.learning_rate == rate == find(window, "learning_rate").value()
    idle(window, qtbot)


def test_read_outs_have_the_marks_of_the_fields(locale, window, qtbot):
    click(window, "step_epoch")
    idle(window, qtbot)
    moment = window.trainer.moment
    losses = (locale.toString(loss, "f", 4) for loss in (moment.train_loss, moment.test_loss))
    assert window.status.fields["losses"].text() == "loss {} · test {}".format(*losses)
    assert locale.groupSeparator() in window.run_bar.speed_label.text()
    assert locale.decimalPoint() in window.status.fields["scores"].text()
    axis = window.boundary.plot.bottom
    assert axis.tickStrings([-0.5, 0.5], 1, 0.5) == [locale.toString(-0.5), locale.toString(0.5)]


def test_an_unclear_number_is_asked_about_before_a_step(locale, said, qtbot):
    field = NumberField(Real(0, 5000), 0.1)
    qtbot.addWidget(field)
    field.show()
    field.show_value(2.0)
    text = "1,250" if locale.decimalPoint() == "." else "1.250"
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 2.0 and f"{text} could be" in said[0]
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 2.1


@pytest.mark.parametrize("text", [*CLEAR, *UNCLEAR, "3,224,224", "224 224"])
def test_a_shape_is_no_row_of_thousands(qtbot, text):
    sizes, made = Sizes(), []
    qtbot.addWidget(sizes)
    sizes.show()
    sizes.edited.connect(made.append)
    enter(sizes.line, text)
    assert made == ([(7,)] if text == "7" else []) and sizes.trouble.isVisible() == (text != "7"), sizes.trouble.text()
    if text in ("1,250", "224 224"):
        words = text.replace(",", " ").split()
        assert f"could be {'x'.join(words)} or {''.join(words)}" in sizes.trouble.text()


def test_a_narrow_blank_parts_thousands_in_a_shape_too(qtbot):
    sizes, made = Sizes(), []
    qtbot.addWidget(sizes)
    sizes.show()
    sizes.edited.connect(made.append)
    sizes.line.setText("1\u202f024")
    sizes.line.editingFinished.emit()
    assert not made and "could be 1x024 or 1024" in sizes.trouble.text()


@pytest.mark.parametrize("text", ["28x28x1", "28, 28, 1", "(28, 28, 1)", "28 28 1", "28 × 28*1", "(28,28,1,)"])
def test_a_shape_is_read_as_people_write_it(qtbot, text):
    sizes, made = Sizes(), []
    qtbot.addWidget(sizes)
    sizes.edited.connect(made.append)
    sizes.line.setText(text)
    sizes.line.editingFinished.emit()
    assert made == [(28, 28, 1)]
