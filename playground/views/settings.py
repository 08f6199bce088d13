"""The settings: the data with its numbers, and how the network learns."""

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.datasets import DATASETS
from core.losses import LOSSES
from core.spec import MOST_SAMPLES, OPTIMIZER_VALUES, Data, Experiment, Training
from playground.views.fields import Choice, LogSlider, Real, Whole
from playground.views.look import named

LOSS_TITLES = {
    "mse": "mean squared error",
    "binary_crossentropy": "binary cross-entropy",
    "categorical_crossentropy": "categorical cross-entropy",
}
OPTIMIZER_TITLES = {"sgd": "SGD", "momentum": "Momentum", "nesterov": "Nesterov", "rmsprop": "RMSProp", "adam": "Adam"}
NUMBER_TIPS = {
    "momentum": "Share of the last step that goes on into this one",
    "rho": "How slowly the mean of the squared gradient forgets",
    "beta_1": "How slowly the mean of the gradient forgets",
    "beta_2": "How slowly the mean of the squared gradient forgets",
    "epsilon": "Keeps the division finite where gradients are tiny",
}


class Settings(QScrollArea):
    """Shows an experiment's data and training, and edits them.

    Signals
    -------
    edited(Experiment, str)
        The experiment as a person wants it, and what they did.
    """

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._experiment: Experiment | None = None
        panel = QWidget()
        panel.setObjectName("settings_panel")
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(4)
        layout.addWidget(QLabel("<b>Data</b>"))
        self._data_form = self._form(layout)
        self._build_data()
        layout.addSpacing(10)
        layout.addWidget(QLabel("<b>Training</b>"))
        self._training_form = self._form(layout)
        self._build_training()
        layout.addStretch(1)
        self.setWidget(panel)

    @staticmethod
    def _form(layout: QVBoxLayout) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(5)
        layout.addLayout(form)
        return form

    def _build_data(self) -> None:
        self.dataset = Choice(DATASETS, {name: dataset.title for name, dataset in DATASETS.items()})
        named(self.dataset, "dataset", "Data set", "The figure that the points make")
        self.dataset.chosen.connect(self._dataset_chosen)
        self.samples = Whole(4, MOST_SAMPLES, 100)
        named(self.samples, "samples", "Samples", "How many points there are, for training and for testing together")
        self.samples.edited.connect(lambda n: self._data("samples", samples=n))
        self.noise = Real(0, 10, 0.05)
        named(self.noise, "noise", "Noise", "How far points stray from the figure (standard deviation)")
        self.noise.edited.connect(lambda x: self._data("noise", noise=x))
        self.classes = Whole(2, 6)
        named(self.classes, "classes", "Classes", "How many classes: blobs or spiral arms")
        self.classes.edited.connect(lambda n: self._data("classes", classes=n))
        self.test_share = Whole(0, 90, 5)
        self.test_share.setSuffix(" %")
        named(self.test_share, "test_share", "Share for testing", "Share of the points kept for testing")
        self.test_share.edited.connect(lambda n: self._data("share for testing", test_fraction=n / 100))
        self.data_seed = Whole(0, 2**31 - 1)
        named(self.data_seed, "data_seed", "Data seed", "Another number draws other points of the same figure")
        self.data_seed.edited.connect(lambda n: self._data("data seed", seed=n))
        for caption, field in (
            ("Figure", self.dataset),
            ("Samples", self.samples),
            ("Noise", self.noise),
            ("Classes", self.classes),
            ("For testing", self.test_share),
            ("Data seed", self.data_seed),
        ):
            self._data_form.addRow(caption, field)

    def _build_training(self) -> None:
        self.loss = Choice(LOSSES, LOSS_TITLES)
        named(
            self.loss,
            "loss",
            "Loss",
            "What training makes small. Choosing one also gives the output the "
            "function that goes with it, where it has to",
        )
        self.loss.chosen.connect(lambda name: self._training("loss", loss=name))
        self.optimizer = Choice(OPTIMIZER_VALUES, OPTIMIZER_TITLES)
        named(self.optimizer, "optimizer", "Optimizer", "How gradients become steps")
        self.optimizer.chosen.connect(lambda name: self._training("optimizer", optimizer=OPTIMIZER_VALUES[name]()))
        self.learning_rate = LogSlider(1e-5, 10, "learning_rate")
        tip = "Size of the steps; acts at once, also while it trains"
        named(self.learning_rate.field, "learning_rate", "Learning rate", tip)
        named(self.learning_rate.slider, "learning_rate_slider", "Learning rate, logarithmic", tip)
        self.learning_rate.edited.connect(lambda x: self._training("learning rate", learning_rate=x))
        self.batch_size = Whole(1, MOST_SAMPLES)
        named(self.batch_size, "batch_size", "Batch size", "Points in one training step")
        self.batch_size.edited.connect(lambda n: self._training("batch size", batch_size=n))
        self.l1 = Real(0, 100, 0.001)
        named(self.l1, "l1", "L1", "Penalty on the size of weights: makes many of them zero")
        self.l1.edited.connect(lambda x: self._training("L1", l1=x))
        self.l2 = Real(0, 100, 0.001)
        named(self.l2, "l2", "L2", "Penalty on the square of weights: keeps all of them small")
        self.l2.edited.connect(lambda x: self._training("L2", l2=x))
        self.epochs = Whole(0, 1_000_000_000, 10)
        self.epochs.setSpecialValueText("no end")
        named(
            self.epochs,
            "epochs",
            "Epochs to run",
            "Play stops after so many passes over the training points; 0: no end",
        )
        self.epochs.edited.connect(lambda n: self._training("epochs", epochs=n or None))
        self.seed = Whole(0, 2**31 - 1)
        named(
            self.seed,
            "seed",
            "Seed",
            "Draws the weights at the start and the order of the batches; shows after the next Reset",
        )
        self.seed.edited.connect(self._seed_edited)
        for caption, field in (
            ("Loss", self.loss),
            ("Rate", self.learning_rate),
            ("Batch size", self.batch_size),
            ("Epochs", self.epochs),
            ("Seed", self.seed),
            ("L1", self.l1),
            ("L2", self.l2),
            ("Optimizer", self.optimizer),
        ):
            self._training_form.addRow(caption, field)
        self._numbers: dict[str, Real] = {}
        self._fixed_rows = self._training_form.rowCount()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the data and the training, silently."""
        self._experiment = experiment
        data, training = experiment.data, experiment.training
        self.dataset.show_value(data.dataset)
        self.samples.show_value(data.samples)
        self.noise.show_value(data.noise)
        least, most = DATASETS[data.dataset].classes
        self.classes.limit(least, most)
        self.classes.show_value(data.classes)
        self.classes.setEnabled(most > least)
        self.test_share.show_value(round(data.test_fraction * 100))
        self.data_seed.show_value(data.seed)
        self.loss.show_value(training.loss)
        self.learning_rate.show_value(training.learning_rate)
        self.batch_size.show_value(training.batch_size)
        self.l1.show_value(training.l1)
        self.l2.show_value(training.l2)
        self.epochs.show_value(training.epochs or 0)
        self.seed.show_value(experiment.seed)
        self._show_optimizer(training)

    def _show_optimizer(self, training: Training) -> None:
        """Show the optimizer and a field for each of its own numbers."""
        name = str(training.optimizer.__struct_config__.tag)
        fields = [field.name for field in msgspec.structs.fields(training.optimizer)]
        self.optimizer.show_value(name)
        if list(self._numbers) != fields:
            while self._training_form.rowCount() > self._fixed_rows:
                self._training_form.removeRow(self._fixed_rows)
            self._numbers = {}
            for field in fields:
                entry = Real(1e-10 if field == "epsilon" else 0, 0.999999, 0.01, decimals=10)
                named(entry, f"optimizer_{field}", field.replace("_", " "), NUMBER_TIPS[field])
                entry.edited.connect(lambda x, field=field: self._optimizer_number(field, x))
                self._training_form.addRow(field.replace("_", " ").capitalize(), entry)
                self._numbers[field] = entry
        for field, entry in self._numbers.items():
            entry.show_value(getattr(training.optimizer, field))

    # -- edits

    def _dataset_chosen(self, name: str) -> None:
        assert self._experiment is not None
        figure, data = DATASETS[name], self._experiment.data
        least, most = figure.classes
        classes = least if name == "spirals" and data.dataset != name else min(max(data.classes, least), most)
        self._data(
            "data set",
            dataset=name,
            noise=figure.noise,
            classes=classes,
            samples=min(data.samples, figure.most_samples),
            features=data.features if figure.shape == DATASETS[data.dataset].shape else (),
        )

    def _data(self, what: str, **fields: object) -> None:
        assert self._experiment is not None
        data: Data = replace(self._experiment.data, **fields)
        self.edited.emit(replace(self._experiment, data=data), f"Change {what}")

    def _training(self, what: str, **fields: object) -> None:
        assert self._experiment is not None
        training: Training = replace(self._experiment.training, **fields)
        self.edited.emit(replace(self._experiment, training=training), f"Change {what}")

    def _optimizer_number(self, field: str, value: float) -> None:
        assert self._experiment is not None
        optimizer = replace(self._experiment.training.optimizer, **{field: value})
        self._training(field.replace("_", " "), optimizer=optimizer)

    def _seed_edited(self, seed: int) -> None:
        assert self._experiment is not None
        self.edited.emit(replace(self._experiment, seed=seed), "Change seed")
