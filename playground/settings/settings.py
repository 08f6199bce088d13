"""The settings: the data with its features and numbers, and how the network learns and when it stops."""

from functools import partial
from typing import Any, cast

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.data.datasets import DATASETS, FEW, FROM_FILES, SAMPLE_COUNT, features_for
from core.experiment.learning import OPTIMIZER_VALUES, SCHEDULE_VALUES, Constant
from core.experiment.spec import Data, Experiment, Painted, Training, kind_of
from core.functions.losses import LOSSES
from core.value import Limit, limits
from playground.languages import mark, tr, tr_inside
from playground.pace import Pace
from playground.settings.augmentation import AugmentationSection
from playground.settings.data_choice import DataChoice
from playground.settings.source_row import SourceRow
from playground.widgets import words
from playground.widgets.fields import Choice, takes
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.numbers.log_slider import LogSlider
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.numbers.number_text import numeral
from playground.widgets.sections import Chips, Kind, More, Section, align

REFRESH_MS = 250
POINTS = 1000  # to begin with, where there were images or painted points before
# what fields are called, where that is another name than of what they edit; what Undo calls it, where another than they
NAMES = {("data", "test_fraction"): "test_share", ("data", "seed"): "data_seed"}
SAID = mark({"epochs": "epochs", "warmup": "warm-up", "l1": "L1", "l2": "L2", "patience": "patience"})


class Settings(QScrollArea):
    """Shows an experiment's data and training, and edits them."""

    # (Experiment, str, key): the experiment as a person wants it, what they did, and which drag or run of steps
    # it belongs to, or None
    edited = Signal(object, str, object)
    file_wanted = Signal()  # a person wants to choose a file of images
    table_wanted = Signal()  # a person wants to choose a file of a table

    def __init__(self, pace: Pace, sizes: dict[str, int]) -> None:
        super().__init__()
        self.source = SourceRow(sizes)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._experiment: Experiment  # from the first that is shown on
        self._fields: dict[str, dict[str, Any]] = {"data": {}, "training": {}}  # by the names of what they edit
        self._kinds: dict[str, Kind] = {}
        self._rate = pace.job(self, lambda rate: self.rate_now.setText(numeral(rate, ".3g")), every_ms=REFRESH_MS)
        self.augmentation = AugmentationSection()
        self.augmentation.edited.connect(
            lambda value, what, key: self._change("training", what, key, augmentation=value)
        )
        self.sections: dict[str, Section] = {
            "data": Section("data", tr("Data")),
            "features": Section("features", tr("Features")),
            "training": Section("training", tr("Training")),
            "augmentation": self.augmentation,
            "schedule": Section("schedule", tr("Schedule & regularization"), is_open=False),
            "stopping": Section("stopping", tr("Stopping"), is_open=False),
        }
        panel = QWidget()
        panel.setObjectName("settings_panel")
        fill(panel, QVBoxLayout(), *self.sections.values(), None, spacing=4, margins=(0, 0, 6, 0))
        self._build_data(self.sections["data"])
        self.features = Chips(columns=4)
        named(self.features, "features", tr("Input features"), tr("The inputs that the network gets for every point"))
        self.features.edited.connect(self._features_edited)
        self.sections["features"].form.addRow(self.features)
        self._add_more("features").head.toggled.connect(lambda on: self.features.show_all(on=on))
        self.features.show_all(on=False)
        self._build_training(limits(Training))
        self.setWidget(panel)
        align([section.form for section in self.sections.values()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let nothing of the panel lie beyond what is seen: it can't be scrolled sideways."""
        cast("QWidget", self.widget()).setMaximumWidth(self.viewport().width())
        super().resizeEvent(event)

    # -- building

    def _build_data(self, section: Section) -> None:
        self.dataset = DataChoice()
        takes(self.dataset, self._dataset_chosen)
        section.add("dataset", self.dataset)
        self.turned = QCheckBox(tr("Turn images upright"))
        tip = tr("EMNIST's images lie on their side: mirrored at the diagonal, they stand")
        named(self.turned, "turned", tr("Turn images upright"), tip)
        self.turned.clicked.connect(self._turned_edited)
        self.source.file_clicked.connect(self._file_clicked)
        section.form.addRow(self.source)
        section.form.addRow(self.turned)
        of = limits(Data)
        self.samples, self.classes = NumberField(SAMPLE_COUNT, 100), NumberField(FEW)
        self.test_share = NumberField(of["test_fraction"], 0.05, unit=" %", percent=True)
        noise, seed = NumberField(of["noise"], 0.05), NumberField(of["seed"])
        self._add_fields(section, "data", samples=self.samples, noise=noise, classes=self.classes)
        self._add_fields(section, "data", test_fraction=self.test_share)
        self._add_fields(self._add_more("data"), "data", seed=seed)

    def _build_training(self, of: dict[str, Limit]) -> None:
        section = self.sections["training"]
        self.loss, self.rate_now, self.seed = Choice(()), QLabel(), NumberField(limits(Experiment)["seed"])
        self.loss.offer_with_tips(words.LOSSES)
        rate = LogSlider(of["learning_rate"], 1e-5, 10)
        self._add_fields(section, "training", loss=self.loss, learning_rate=rate)
        _, title, tip = map(tr, words.FIELDS["learning_rate"])
        named(rate.slider, "learning_rate_slider", tr("{title}, logarithmic").format(title=title), tip)
        named(rate.field, "learning_rate", title, tip)
        rate.setObjectName("")  # the field has the name
        self.rate_now.setProperty("faint", True)
        section.add("rate_now", self.rate_now)
        epochs = NumberField(of["epochs"], 10, off=tr("no end"))
        self._add_fields(section, "training", batch_size=NumberField(of["batch_size"]), epochs=epochs)
        takes(self.seed, lambda n, key: self.edited.emit(replace(self._experiment, seed=n), tr("Change seed"), key))
        self._add_kind(section, "optimizer", OPTIMIZER_VALUES, words.OPTIMIZERS)
        self._add_more("training").add("seed", self.seed)
        section = self.sections["schedule"]
        self._add_kind(section, "schedule", SCHEDULE_VALUES, words.SCHEDULES)
        warmup, clip_norm = NumberField(of["warmup"], off=tr("off")), NumberField(of["clip_norm"], 0.5, off=tr("off"))
        self._add_fields(section, "training", warmup=warmup, clip_norm=clip_norm)
        self._add_fields(section, "training", **{name: NumberField(of[name], 0.001) for name in ("l1", "l2")})
        target, patience = (
            NumberField(of["target_loss"], 0.01, off=tr("off")),
            NumberField(of["patience"], off=tr("off")),
        )
        self._add_fields(self.sections["stopping"], "training", target_loss=target, patience=patience)

    def _add_more(self, name: str) -> More:
        """Add what folds away at the foot of a section."""
        more = self.sections[f"more_{name}"] = More(name)
        more.head.setAccessibleName(tr("More: {title}").format(title=self.sections[name].head.accessibleName()))
        self.sections[name].form.addRow(more)
        return more

    def _add_fields(self, section: Section, part: str, **fields: Any) -> None:
        """Add fields that edit what of the data or the training, `part`, they are given by the names of."""
        for name, field in fields.items():
            called = NAMES.get((part, name), name)
            what = tr(SAID[called]) if called in SAID else tr_inside(words.FIELDS[called][1])
            takes(field, lambda value, key, name=name, what=what: self._change(part, what, key, **{name: value}))
            section.add(called, field)
        self._fields[part] |= fields

    def _add_kind(self, section: Section, name: str, kinds: dict[str, Any], titles: dict[str, tuple[str, str]]) -> None:
        """Add the choice of the optimizer or the schedule, `name`, and rows for its numbers."""
        field = self._kinds[name] = Kind(section, name, titles)
        what = tr_inside(words.FIELDS[name][1])
        takes(field.choice, lambda kind, key: self._change("training", what, key, **{name: kinds[kind]()}))

    # -- what is shown

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the data and the training, silently."""
        self._experiment = experiment
        self._show_data(experiment.data)
        self._show_training(experiment.training)
        self.augmentation.show_value(experiment.training, experiment.data)
        for name, loss in LOSSES.items():
            unfit = loss.probabilities and experiment.data.regression
            self.loss.allow(name, tr(words.CLASSES_ONLY) if unfit else None, tr(words.LOSSES[name][1]))
        self.seed.show_value(experiment.seed)
        self.sections["more_training"].say(_seed(experiment.seed))

    def _show_data(self, data: Data) -> None:
        dataset, section = DATASETS[data.dataset], self.sections["data"]
        self.dataset.show_value(data.dataset)
        self.source.show_data(data)
        self.show_source()
        most = dataset.samples.most if data.table is None else data.table.rows
        self.samples.limit(dataset.samples.least, most)
        self.classes.limit(dataset.classes.least, dataset.classes.most)
        for name, field in self._fields["data"].items():
            field.show_value(getattr(data, name))
        section.form.setRowVisible(self.classes, dataset.classes == FEW)
        section.form.setRowVisible(self.turned, data.dataset == "images")
        self.turned.setChecked(data.turned)
        self.sections["more_data"].say(_seed(data.seed))
        section.form.setRowVisible(self.sections["more_data"], not data.by_hand)
        for name in ("samples", "noise"):
            shown = not data.by_hand and not (name == "noise" and data.table is not None)
            section.form.setRowVisible(self._fields["data"][name], shown)
        section.form.setRowVisible(self.test_share, not data.has_test_part)
        section.say(f"{tr(data.title)}, {numeral(data.samples)}")
        self.sections["features"].setVisible(data.dimensions in (1, 2))
        if data.dimensions in (1, 2):
            titles = {name: words.feature(name, data.dimensions) for name in features_for(data.dimensions)}
            self.features.offer(titles)
            chosen = data.features or tuple(f"x{n + 1}" for n in range(data.dimensions))
            self.features.show_value(chosen)
            self.sections["features"].say(", ".join(titles[name] for name in chosen))
            beyond = self.features.beyond()
            self.sections["more_features"].say(", ".join(titles[name] for name in chosen if name in beyond))
            self.sections["more_features"].setVisible(bool(beyond))

    def show_source(self) -> None:
        """Show where the data is from, or hide that where there is nothing to say."""
        self.sections["data"].form.setRowVisible(self.source, self.source.is_wanted)

    def _show_training(self, training: Training) -> None:
        for name, field in self._fields["training"].items():
            field.show_value(getattr(training, name))
        for name, kind in self._kinds.items():
            kind.show_value(getattr(training, name), partial(self._number_edited, name))
        moves = training.warmup > 0 or not isinstance(training.schedule, Constant)
        self.sections["training"].form.setRowVisible(self.rate_now, moves)
        self._summarize(training)

    def _summarize(self, training: Training) -> None:
        """Let folded sections tell what in them is not as usual."""
        said = [] if isinstance(training.schedule, Constant) else [tr(words.SCHEDULES[kind_of(training.schedule)][0])]
        numbers = {tr("warm-up"): training.warmup, tr("clip"): training.clip_norm, "L1": training.l1, "L2": training.l2}
        said += [f"{name} {numeral(value, 'g')}" for name, value in numbers.items() if value]
        self.sections["schedule"].say(", ".join(said))
        self.sections["training"].say(
            f"{tr(words.OPTIMIZERS[kind_of(training.optimizer)][0])}, {numeral(training.learning_rate, 'g')}"
        )
        numbers = {tr("loss"): training.target_loss, tr("patience"): training.patience}
        said = [f"{name} {numeral(value, 'g')}" for name, value in numbers.items() if value is not None]
        self.sections["stopping"].say(", ".join(said))

    def show_rate(self, rate: float, *, running: bool) -> None:
        """Show the learning rate of the batch to come; while it runs, not more often than it can be read."""
        self._rate.ask(rate)
        if not running:
            self._rate.now()

    def open_sections(self) -> list[str]:
        """Return the names of the sections that are not folded."""
        return [name for name, section in self.sections.items() if section.head.isChecked()]

    def set_open(self, names: list[str]) -> None:
        """Unfold these sections, and fold the others."""
        for name, section in self.sections.items():
            section.head.setChecked(name in names)

    # -- edits

    def take_images(self, found: Data) -> None:
        """Take the images of a file or folder as the data, split as the data before."""
        data = self._experiment.data
        found = replace(found, test_fraction=data.test_fraction, seed=data.seed)
        self.edited.emit(replace(self._experiment, data=found), tr("Open images"), None)

    def _file_clicked(self) -> None:
        (self.table_wanted if self._experiment.data.table is not None else self.file_wanted).emit()

    def _dataset_chosen(self, name: str, key: object | None) -> None:
        if name in FROM_FILES and name != self._experiment.data.dataset:
            self.dataset.show_value(self._experiment.data.dataset)  # until there is a file
            (self.table_wanted if name == "table" else self.file_wanted).emit()
        elif name not in FROM_FILES:
            self._take_dataset(name, key=key)

    def _take_dataset(self, name: str, key: object | None = None) -> None:
        dataset, data = DATASETS[name], self._experiment.data
        fits = dataset.classes.holds(data.classes) and name != "spirals"
        same = data.table is None and dataset.shape == DATASETS[data.dataset].shape
        chosen = Data(
            dataset=name,
            noise=dataset.noise,
            classes=data.classes if fits or name == data.dataset else dataset.classes.least,
            samples=_samples(data, name),
            features=data.features if same else (),
            test_fraction=data.test_fraction,
            seed=data.seed,
            painted=data.painted if name == data.dataset else Painted(),
        )
        self.edited.emit(replace(self._experiment, data=chosen), tr("Change data set"), key)

    def _turned_edited(self, turned: bool) -> None:
        self._change("data", tr("the images' side"), None, turned=turned)

    def _features_edited(self, names: tuple[str, ...]) -> None:
        plain = tuple(f"x{n + 1}" for n in range(self._experiment.data.dimensions))
        self._change("data", tr("features"), None, features=() if names == plain else names)

    def _number_edited(self, kind: str, name: str, value: float, key: object | None) -> None:
        changed = replace(getattr(self._experiment.training, kind), **{name: value})
        what = tr_inside(words.NUMBERS[name][0])
        what = tr("the schedule's {name}").format(name=what) if kind == "schedule" else what
        self._change("training", what, key, **{kind: changed})

    def _change(self, part: str, what: str, key: object | None, **fields: object) -> None:
        """Want these fields of the data or the training, `part`, to be so."""
        changed = replace(getattr(self._experiment, part), **fields)
        self.edited.emit(replace(self._experiment, **{part: changed}), tr("Change {what}").format(what=what), key)


def _seed(seed: int) -> str:
    """Return what a folded head says of a seed: nothing of the usual one."""
    return tr("seed {number}").format(number=numeral(seed)) if seed else ""


def _samples(data: Data, name: str) -> int:
    """Return how many samples are taken of another data set: all images there are; of points as many as before."""
    dataset = DATASETS[name]
    if not dataset.shape[1:]:
        return min(data.samples if data.dimensions and not data.by_hand else POINTS, dataset.samples.most)
    return dataset.samples.most
