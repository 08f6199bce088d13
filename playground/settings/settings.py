"""The settings: the data with its features and numbers, and how the network learns and when it stops."""

from typing import cast

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.data.datasets import DATASETS, FEW, SAMPLES, features_for
from core.experiment.spec import (
    OPTIMIZER_VALUES,
    SCHEDULE_VALUES,
    Constant,
    Data,
    Experiment,
    Training,
    kind_of,
)
from core.functions.losses import LOSSES
from core.value import limits
from playground.pace import Pace
from playground.settings.augmentation import AugmentationSection
from playground.settings.source_row import SourceRow
from playground.widgets import words
from playground.widgets.fields import Choice, takes
from playground.widgets.log_slider import LogSlider
from playground.widgets.look import named
from playground.widgets.number_field import NumberField
from playground.widgets.sections import Chips, Numbers, Section

REFRESH_MS = 250
POINTS = 1000  # to begin with, where there were images before
STEPS = {"epsilon": 0, "momentum": 0.01, "rho": 0.01, "every": 1, "over": 10, "factor": 0.05, "floor": 0.05}


class Settings(QScrollArea):
    """Shows an experiment's data and training, and edits them.

    Signals
    -------
    edited(Experiment, str, key)
        The experiment as a person wants it, what they did, and which drag or run of steps it belongs to, or None.
    file_wanted()
        A person wants to choose a file of images.
    """

    edited = Signal(object, str, object)
    file_wanted = Signal()

    def __init__(self, pace: Pace, sizes: dict[str, int]) -> None:
        super().__init__()
        self.source = SourceRow(sizes)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._experiment: Experiment | None = None
        self._rate = pace.job(self, lambda rate: self.rate_now.setText(f"{rate:.3g}"), every_ms=REFRESH_MS, name="rate")
        self.augmentation = AugmentationSection()
        self.augmentation.edited.connect(lambda value, what, key: self._training(what, key, augmentation=value))
        self.sections: dict[str, Section] = {
            "data": Section("data", "Data"),
            "features": Section("features", "Features"),
            "training": Section("training", "Training"),
            "augmentation": self.augmentation,
            "schedule": Section("schedule", "Schedule & regularization", is_open=False),
            "stopping": Section("stopping", "Stopping", is_open=False),
        }
        panel = QWidget()
        panel.setObjectName("settings_panel")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(4)
        for section in self.sections.values():
            layout.addWidget(section)
        layout.addStretch(1)
        self._build_data(self.sections["data"])
        self._build_features(self.sections["features"])
        self._build_training(self.sections["training"])
        self._build_schedule(self.sections["schedule"])
        self._build_stopping(self.sections["stopping"])
        self.setWidget(panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let nothing of the panel lie beyond what is seen: it can't be scrolled sideways."""
        cast("QWidget", self.widget()).setMaximumWidth(self.viewport().width())
        super().resizeEvent(event)

    # -- building

    def _build_data(self, section: Section) -> None:
        self.dataset = Choice.grouped(words.data_groups(), {name: d.title for name, d in DATASETS.items()})
        of = limits(Data)
        self.samples, self.noise, self.classes = (
            NumberField(SAMPLES, 100),
            NumberField(of["noise"], 0.05),
            NumberField(FEW),
        )
        self.test_share = NumberField(of["test_fraction"], 0.05, unit=" %", percent=True)
        self.data_seed = NumberField(of["seed"])
        takes(self.dataset, self._dataset_chosen)
        self.source.file_clicked.connect(self.file_wanted)
        takes(self.samples, lambda n, key: self._data("samples", key, samples=n))
        takes(self.noise, lambda x, key: self._data("noise", key, noise=x))
        takes(self.classes, lambda n, key: self._data("classes", key, classes=n))
        takes(self.test_share, lambda x, key: self._data("share for testing", key, test_fraction=x))
        takes(self.data_seed, lambda n, key: self._data("data seed", key, seed=n))
        for name in ("dataset", "samples", "noise", "classes", "test_share", "data_seed"):
            _add(section, name, getattr(self, name))
        section.form.insertRow(1, self.source)

    def _build_features(self, section: Section) -> None:
        self.features = Chips(columns=4)
        named(self.features, "features", "Input features", "The inputs that the network gets for every point")
        self.features.edited.connect(self._features_edited)
        section.form.addRow(self.features)

    def _build_training(self, section: Section) -> None:
        self.loss, self.optimizer = Choice(LOSSES, words.LOSSES), Choice(OPTIMIZER_VALUES, words.OPTIMIZERS)
        self.optimizer.explain(words.OPTIMIZER_TIPS)
        of = limits(Training)
        self.learning_rate, self.rate_now = LogSlider(of["learning_rate"], 1e-5, 10, "learning_rate"), QLabel()
        self.rate_now.setProperty("faint", True)
        self.batch_size, self.epochs = NumberField(of["batch_size"]), NumberField(of["epochs"], 10, off="no end")
        self.seed = NumberField(limits(Experiment)["seed"])
        self._train(loss="loss", learning_rate="learning rate", batch_size="batch size", epochs="epochs")
        takes(self.optimizer, lambda name, key: self._training("optimizer", key, optimizer=OPTIMIZER_VALUES[name]()))
        takes(self.seed, self._seed_edited)
        for name in ("loss", "learning_rate", "rate_now", "batch_size", "epochs", "seed", "optimizer"):
            _add(section, name, getattr(self, name))
        _, title, tip = words.FIELDS["learning_rate"]
        named(self.learning_rate.slider, "learning_rate_slider", f"{title}, logarithmic", tip)
        named(self.learning_rate.field, "learning_rate", title, tip)
        self.learning_rate.setObjectName("")  # the field has the name
        self.optimizer_numbers = Numbers(section, self.optimizer, words.NUMBER_TIPS, STEPS)

    def _build_schedule(self, section: Section) -> None:
        self.schedule = Choice(SCHEDULE_VALUES, words.SCHEDULES)
        self.schedule.explain(words.SCHEDULE_TIPS)
        of = limits(Training)
        self.warmup = NumberField(of["warmup"], off="off")
        self.clip_norm = NumberField(of["clip_norm"], 0.5, off="off")
        self.l1, self.l2 = NumberField(of["l1"], 0.001), NumberField(of["l2"], 0.001)
        takes(self.schedule, lambda name, key: self._training("schedule", key, schedule=SCHEDULE_VALUES[name]()))
        self._train(warmup="warm-up", clip_norm="gradient clipping", l1="L1", l2="L2")
        for name in ("schedule", "warmup", "clip_norm", "l1", "l2"):
            _add(section, name, getattr(self, name))
        self.schedule_numbers = Numbers(section, self.schedule, words.NUMBER_TIPS, STEPS)

    def _build_stopping(self, section: Section) -> None:
        of = limits(Training)
        self.target_loss = NumberField(of["target_loss"], 0.01, off="off")
        self.patience = NumberField(of["patience"], off="off")
        self._train(target_loss="target loss", patience="patience")
        for name in ("target_loss", "patience"):
            _add(section, name, getattr(self, name))

    def _train(self, **said: str) -> None:
        """Have fields edit the numbers and names of the training that they are called by; `said` is what Undo says."""
        for name, what in said.items():
            takes(getattr(self, name), lambda x, key, name=name, what=what: self._training(what, key, **{name: x}))

    # -- what is shown

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the data and the training, silently."""
        self._experiment = experiment
        self._show_data(experiment.data)
        self._show_training(experiment.training)
        self.augmentation.show_value(experiment.training, experiment.data)
        for name, loss in LOSSES.items():
            unfit = loss.probabilities and experiment.data.regression
            self.loss.allow(name, words.CLASSES_ONLY if unfit else None, words.LOSS_TIPS[name])
        self.seed.show_value(experiment.seed)

    def _show_data(self, data: Data) -> None:
        dataset = DATASETS[data.dataset]
        self.dataset.show_value(data.dataset)
        self.source.show_data(data)
        self.show_source()
        self.samples.limit(dataset.samples.least, dataset.samples.most)
        self.samples.show_value(data.samples)
        self.noise.show_value(data.noise)
        self.classes.limit(dataset.classes.least, dataset.classes.most)
        self.classes.show_value(data.classes)
        self.sections["data"].show_row(self.classes, dataset.classes == FEW)
        self.test_share.show_value(data.test_fraction)
        self.sections["data"].show_row(self.test_share, not dataset.tested)
        self.data_seed.show_value(data.seed)
        self.sections["features"].setVisible(data.dimensions > 0)
        if data.dimensions:
            titles = {name: words.feature(name, data.dimensions) for name in features_for(data.dimensions)}
            self.features.offer(titles)
            self.features.show_value(data.inputs)
            self.sections["features"].say(", ".join(titles[name] for name in data.inputs))
        self.sections["data"].say(f"{dataset.title}, {data.samples:,}")

    def show_source(self) -> None:
        """Show where the data is from, or hide that where there is nothing to say."""
        self.sections["data"].show_row(self.source, self.source.is_wanted)

    def _show_training(self, training: Training) -> None:
        self.loss.show_value(training.loss)
        self.learning_rate.show_value(training.learning_rate)
        self.batch_size.show_value(training.batch_size)
        self.epochs.show_value(training.epochs)
        self.optimizer.show_value(kind_of(training.optimizer))
        self.optimizer_numbers.show_value(training.optimizer, self._optimizer_number)
        self.schedule.show_value(kind_of(training.schedule))
        self.schedule_numbers.show_value(training.schedule, self._schedule_number)
        self.warmup.show_value(training.warmup)
        self.clip_norm.show_value(training.clip_norm)
        self.l1.show_value(training.l1)
        self.l2.show_value(training.l2)
        self.target_loss.show_value(training.target_loss)
        self.patience.show_value(training.patience)
        moves = training.warmup > 0 or not isinstance(training.schedule, Constant)
        self.sections["training"].show_row(self.rate_now, moves)
        self._summarize(training)

    def _summarize(self, training: Training) -> None:
        """Let folded sections tell what in them is not as usual."""
        said = [] if isinstance(training.schedule, Constant) else [words.SCHEDULES[kind_of(training.schedule)]]
        numbers = {"warm-up": training.warmup, "clip": training.clip_norm, "L1": training.l1, "L2": training.l2}
        said += [f"{name} {value:g}" for name, value in numbers.items() if value]
        self.sections["schedule"].say(", ".join(said))
        self.sections["training"].say(f"{words.OPTIMIZERS[kind_of(training.optimizer)]}, {training.learning_rate:g}")
        numbers = {"loss": training.target_loss, "patience": training.patience}
        said = [f"{name} {value:g}" for name, value in numbers.items() if value is not None]
        self.sections["stopping"].say(", ".join(said))

    def show_rate(self, rate: float, *, running: bool) -> None:
        """Show the learning rate of the batch to come; while it runs, not more often than it can be read."""
        self._rate.ask(rate)
        if not running:
            self._rate.now()

    def open_sections(self) -> list[str]:
        """Return the names of the sections that are not folded."""
        return [name for name, section in self.sections.items() if section.is_open]

    def set_open(self, names: list[str]) -> None:
        """Unfold these sections, and fold the others."""
        for name, section in self.sections.items():
            section.set_open(name in names)

    # -- edits

    def take_file(self, path: str) -> None:
        """Take the images of a file as the data."""
        self._take_dataset("images", path)

    def _dataset_chosen(self, name: str, key: object | None) -> None:
        assert self._experiment is not None
        if name == "images" != self._experiment.data.dataset:
            self.dataset.show_value(self._experiment.data.dataset)  # until there is a file
            self.file_wanted.emit()
        elif name != "images":
            self._take_dataset(name, key=key)

    def _take_dataset(self, name: str, path: str = "", key: object | None = None) -> None:
        assert self._experiment is not None
        dataset, data = DATASETS[name], self._experiment.data
        fits = dataset.classes.holds(data.classes) and name != "spirals"
        same = dataset.shape == DATASETS[data.dataset].shape
        self._data(
            "data set",
            key,
            dataset=name,
            noise=dataset.noise,
            classes=data.classes if fits or name == data.dataset else dataset.classes.least,
            samples=_samples(data, name),
            features=data.features if same else (),
            path=path,
        )

    def _features_edited(self, names: tuple[str, ...]) -> None:
        assert self._experiment is not None
        plain = tuple(f"x{n + 1}" for n in range(self._experiment.data.dimensions))
        self._data("features", None, features=() if names == plain else names)

    def _data(self, what: str, key: object | None, **fields: object) -> None:
        assert self._experiment is not None
        data: Data = replace(self._experiment.data, **fields)
        self.edited.emit(replace(self._experiment, data=data), f"Change {what}", key)

    def _training(self, what: str, key: object | None, **fields: object) -> None:
        assert self._experiment is not None
        training: Training = replace(self._experiment.training, **fields)
        self.edited.emit(replace(self._experiment, training=training), f"Change {what}", key)

    def _optimizer_number(self, field: str, value: float, key: object | None) -> None:
        assert self._experiment is not None
        optimizer = replace(self._experiment.training.optimizer, **{field: value})
        self._training(field.replace("_", " "), key, optimizer=optimizer)

    def _schedule_number(self, field: str, value: float, key: object | None) -> None:
        assert self._experiment is not None
        schedule = replace(self._experiment.training.schedule, **{field: value})
        self._training(f"the schedule's {field}", key, schedule=schedule)

    def _seed_edited(self, seed: int, key: object | None) -> None:
        assert self._experiment is not None
        self.edited.emit(replace(self._experiment, seed=seed), "Change seed", key)


def _samples(data: Data, name: str) -> int:
    """Return how many samples are taken of another data set: all images there are; of points as many as before."""
    dataset = DATASETS[name]
    if not dataset.shape[1:]:
        return min(data.samples if data.dimensions else POINTS, dataset.samples.most)
    return dataset.samples.most


def _add(section: Section, name: str, field: QWidget) -> None:
    """Add a field to a section, with its names."""
    caption, title, tip = words.FIELDS[name]
    named(field, name, title, tip)
    section.form.addRow(caption, field)
