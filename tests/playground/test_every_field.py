"""Every field of the window and its extremes: shown as it is, kept in the file, read back as the same number."""

import math

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data.augment import Augmentation
from core.data.datasets import DATASETS
from core.experiment import storage
from core.experiment.learning import OPTIMIZER_VALUES, SCHEDULE_VALUES, Adam, StepDecay
from core.experiment.spec import Data, Experiment, Training
from core.layers import AveragePool2D, BatchNorm, Conv2D, Dense, Dropout, MaxPool2D
from core.value import Whole, limits
from playground.layers.layer_stack import LayerStack
from playground.settings.settings import Settings
from playground.widgets.numbers.number_field import NumberField
from tests.playground.test_window import enter, find, idle

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support", extend=True)]
EXTREMES = ("least", "a step above", "many digits", "most")
LAYERS = Dense(2), Conv2D(2), MaxPool2D(), AveragePool2D(), BatchNorm(), Dropout()
CALLED = {"test_fraction": "test_share"}


def extremes(limit):
    """Return the least number, the next one, one of many digits, and the largest."""
    if isinstance(limit, Whole):
        return limit.least, min(limit.least + 1, limit.most), min(limit.most, 1_234_567), limit.most
    least = math.nextafter(limit.least, math.inf) if limit.above else float(limit.least)
    most = math.nextafter(limit.most, -math.inf) if limit.below or limit.most == math.inf else float(limit.most)
    between = 0.1 + 0.2 if most > 1e9 else least + (most - least) * 0.12345678901234567
    return least, math.nextafter(least, math.inf), between, most


def at(value, which):
    numbers = {name: extremes(limit)[which] for name, limit in limits(type(value)).items()}
    return replace(value, **numbers)


def experiments(which):
    """Return experiments that together have every number, each at one of its extremes."""
    kinds = list(OPTIMIZER_VALUES.values())
    for n, optimizer in enumerate(kinds):
        name = "blobs" if n else "digits"
        dataset = DATASETS[name]
        data = replace(
            at(Data(name), which), samples=extremes(dataset.samples)[which], classes=extremes(dataset.classes)[which]
        )
        schedule = list(SCHEDULE_VALUES.values())[n % len(SCHEDULE_VALUES)]
        parts = {"optimizer": at(optimizer(), which), "schedule": at(schedule(), which)}
        augmentation = Augmentation() if n else at(Augmentation(), which)
        training = at(Training(**parts, augmentation=augmentation), which)
        layers = (*(at(layer, which) for layer in LAYERS), Dense(2))
        yield at(Experiment(layers, data, training), which)


def type_in(field, text):
    """Type what there are keys for, and insert the rest as an input method does."""
    field.setFocus()
    field.selectAll()
    field.lineEdit().insert(text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def numbers_of(shown, experiment):
    """Yield every field with its number and a function that gives that of an experiment."""
    settings, stack = shown.views
    for part in ("data", "training", "seed", "training.optimizer", "training.schedule", "training.augmentation"):
        value = experiment
        for name in part.split("."):
            value = getattr(value, name)
        names = [] if part == "seed" else [*limits(type(value)), *(("samples", "classes") * (part == "data"))]
        stem = {"training.augmentation": "augment_", "data": "", "training": ""}.get(part, part.split(".")[-1] + "_")
        for name in names:
            field = settings.findChild(NumberField, "data_seed" if name == "seed" else stem + CALLED.get(name, name))
            yield field, getattr(value, name), lambda e, part=part, name=name: _got(e, part, name)
    yield settings.findChild(NumberField, "seed"), experiment.seed, lambda e: e.seed
    for place, layer in enumerate(experiment.layers[:-1]):
        for name in limits(type(layer)):
            field = stack.cards[place].fields[name]
            yield field, getattr(layer, name), lambda e, place=place, name=name: getattr(e.layers[place], name)


def _got(experiment, part, name):
    for each in (*part.split("."), name):
        experiment = getattr(experiment, each)
    return experiment


@pytest.fixture
def shown(qtbot, pace):
    """Give settings and cards in a ring, without a run: what a person edits is shown."""
    made = QWidget()
    made.views = Settings(pace, {}), LayerStack()
    qtbot.addWidget(made)
    layout = QVBoxLayout(made)

    def show(experiment, text="", key=None):
        made.experiment = experiment
        made.edits += bool(text)
        for view in made.views:
            view.show_experiment(experiment)

    for view in made.views:
        layout.addWidget(view)
        view.edited.connect(show)
    made.show_experiment, made.edits = show, 0
    made.views[0].set_open(list(made.views[0].sections))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture(params=["en_US", "de_DE", "ar_EG"])
def locale(request):
    """Have people write numbers as they do elsewhere."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize("which", range(len(EXTREMES)), ids=EXTREMES)
def test_every_field_shows_and_keeps_every_extreme(locale, shown, tmp_path, which):
    seen, there = set(), set()
    for experiment in experiments(which):
        storage.save(tmp_path / "e.json", experiment)
        shown.show_experiment(storage.load(tmp_path / "e.json"))
        for field, number, _ in numbers_of(shown, experiment):
            where = f"{field.objectName()} {number!r}: {field.text()}"
            assert field.text() == field.text_of(number) and field.read(field.text()) == number, where
            seen.add(field)
        there |= {field for field in shown.findChildren(NumberField) if field.isVisibleTo(shown)}
        there -= set(shown.views[1].cards[-1].findChildren(NumberField))
        for field in there:
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_Return)
        assert shown.edits == 0, "showing, entering and leaving fields changes nothing"
        storage.save(tmp_path / "again.json", shown.experiment)
        assert (tmp_path / "again.json").read_bytes() == (tmp_path / "e.json").read_bytes()
    assert there <= seen, [field.objectName() for field in there - seen]


@pytest.mark.parametrize("which", range(len(EXTREMES)), ids=EXTREMES)
def test_every_extreme_can_be_typed(locale, shown, which):
    for n, (before, after) in enumerate(zip(experiments(2), experiments(which), strict=True)):
        shown.show_experiment(before)
        wanted = {id(field): number for field, number, _ in numbers_of(shown, after)}
        for field, _, got in list(numbers_of(shown, before)):
            again = n > 1 and not field.objectName().startswith(("optimizer", "schedule"))
            if again or not field.isVisibleTo(shown) or not field.isEnabled():
                continue
            number = wanted[id(field)]
            type_in(field, field.text_of(number))
            assert got(shown.experiment) == number, f"{field.objectName()} {number!r}: {field.text()}"
            shown.show_experiment(before)


def test_the_window_trains_with_what_a_file_says(window, qtbot, tmp_path):
    """Seeds beyond 31 bits, and numbers that no field of fixed decimals could show."""
    training = Training(
        optimizer=Adam(beta_2=0.9999999, epsilon=1e-12), learning_rate=1.23e-9, l2=1e-7, clip_norm=1e-5,
        target_loss=1e-300,
        schedule=StepDecay(7, 1e-9), warmup=0.125, batch_size=7,
    )  # fmt: skip
    data = Data("moons", 101, 0.123456789, test_fraction=1 / 3, seed=4_000_000_000)
    experiment = Experiment((Dense(3, "tanh", scale=1e-9), Dense(2, "softmax")), data, training, 3_000_000_000)
    storage.save(tmp_path / "a.json", experiment)
    window.files.open(tmp_path / "a.json")
    idle(window, qtbot)
    assert window.document.experiment == experiment == window.trainer._session.run.experiment
    shown = {"seed": "3,000,000,000", "data_seed": "4,000,000,000", "l2": "1e-07", "learning_rate": "1.23e-09"}
    shown |= {"test_share": "33.33333333333333 %", "optimizer_beta_2": "0.9999999", "optimizer_epsilon": "1e-12"}
    for name, text in shown.items():
        assert find(window, name).text().replace(",", "") == text.replace(",", ""), name
    enter(find(window, "seed"), "4294967295")
    idle(window, qtbot)
    assert window.trainer._session.run.experiment.seed == 2**32 - 1
    window.document.undo_stack.undo()
    storage.save(tmp_path / "b.json", window.document.experiment)
    assert (tmp_path / "b.json").read_bytes() == (tmp_path / "a.json").read_bytes()
    idle(window, qtbot)
