"""What people read for the core's names: titles of losses, optimizers, features and kinds of data."""

from collections.abc import Sequence

import numpy as np

from core.data import plane
from core.data.datasets import DATASETS, Points
from core.experiment.spec import Data
from core.formula import plain
from playground.languages import mark, tr
from playground.languages.numerals import in_marks, numeral

# name -> the title, the tooltip
LOSSES = mark({
    "mse": ("mean squared error", "The mean of the squared errors: outliers count most"),
    "mae": ("mean absolute error", "The mean size of the errors: a few outliers don't pull the network away"),
    "huber": ("Huber loss", "Squared for errors up to 1, linear beyond: smooth near the target, robust to outliers"),
    "binary_crossentropy": ("binary cross-entropy", "The surprise of each output at the truth; goes with sigmoid"),
    "categorical_crossentropy": (
        "categorical cross-entropy",
        "The network's surprise at the true class; goes with softmax",
    ),
})  # fmt: skip
OPTIMIZERS = mark({
    "sgd": ("SGD", "A step down the gradient of each batch"),
    "momentum": ("Momentum", "Steps that keep some of the direction of earlier ones"),
    "nesterov": ("Nesterov", "Momentum with the gradient taken a step ahead"),
    "adagrad": ("AdaGrad", "Each weight's steps are divided by the size of all its past gradients"),
    "rmsprop": ("RMSProp", "Each weight's steps are divided by the recent size of its gradient"),
    "adam": ("Adam", "Momentum and RMSProp together"),
    "adamw": ("AdamW", "Adam, and every weight shrinks a little at each step (weight decay)"),
})  # fmt: skip
SCHEDULES = mark({
    "constant": ("constant", "The rate stays as it is"),
    "step": ("in steps", "The rate is multiplied by the factor each time that many epochs have passed"),
    "exponential": ("exponential", "The rate is multiplied by the factor over every epoch, smoothly"),
    "cosine": ("cosine", "The rate falls along half a cosine to its floor"),
})  # fmt: skip
# number of a choice -> its caption, its tooltip
NUMBERS = mark({
    "momentum": ("Momentum", "How much of the last step carries over into this one"),
    "rho": ("Rho", "How slowly the mean of the squared gradient forgets"),
    "beta_1": ("Beta 1", "How slowly the mean of the gradient forgets"),
    "beta_2": ("Beta 2", "How slowly the mean of the squared gradient forgets"),
    "epsilon": ("Epsilon", "Keeps the division finite where gradients are tiny"),
    "weight_decay": ("Weight decay", "How much every weight (not the biases) shrinks at each step, times the rate"),
    "every": ("Every", "Epochs between two drops of the rate"),
    "factor": ("Factor", "What the rate is multiplied by"),
    "over": ("Over", "Epochs until the rate is at its floor"),
    "floor": ("Floor", "The share of the rate that is left at the end"),
})  # fmt: skip
# name of a field -> its caption, what a screen reader calls it, its tooltip
FIELDS = mark({
    "dataset": ("Data set", "Data set", "What the network learns from"),
    "samples": ("Samples", "Samples", "How many samples there are, for training and for testing together"),
    "noise": ("Noise", "Noise", "Standard deviation of the noise added to the points, or to the pixels"),
    "classes": ("Classes", "Classes", "How many classes: blobs or spiral arms"),
    "test_share": ("For testing", "Share for testing", "Share of the samples kept for testing"),
    "data_seed": ("Seed", "Data seed", "Another number draws other samples of the same data set"),
    "loss": (
        "Loss",
        "Loss",
        "What training minimizes. Choosing one also gives the output the activation that it needs",
    ),
    "learning_rate": (
        "Rate",
        "Learning rate",
        "Size of the steps; a change takes effect at once, even during training",
    ),
    "rate_now": ("Current rate", "Current learning rate", "The learning rate that schedule and warm-up give"),
    "batch_size": ("Batch size", "Batch size", "Samples in one training step"),
    "epochs": ("Epochs", "Epochs to run", "Play stops after this many passes over the training samples; 0: never"),
    "seed": (
        "Seed",
        "Seed",
        "Draws the weights at the start and the order of the batches: another seed is another run, and Undo brings "
        "this one back",
    ),
    "optimizer": ("Optimizer", "Optimizer", "How gradients become steps"),
    "schedule": ("Schedule", "Schedule", "How the learning rate moves over the epochs"),
    "warmup": (
        "Warm-up",
        "Epochs of warm-up",
        "Epochs over which the rate climbs from near 0 to where the schedule starts; 0: off",
    ),
    "clip_norm": (
        "Clip norm",
        "Gradient clipping",
        "The longest a gradient may be (its norm over all weights); a longer one is shortened to it. 0: off",
    ),
    "l1": ("L1", "L1", "Penalty on the size of weights: makes many of them zero"),
    "l2": ("L2", "L2", "Penalty on the squared weights: keeps all of them small"),
    "augment_shift": ("Shift", "Shift of images", "How far an image moves at most, to the side and up or down"),
    "augment_rotate": ("Rotate", "Rotation of images", "How far an image turns at most, either way"),
    "augment_scale": ("Scale", "Scale of images", "How much larger or smaller an image becomes at most"),
    "augment_shear": ("Shear", "Shear of images", "How far an image slants at most, as a share of its height"),
    "augment_thickness": ("Thickness", "Thickness of lines", "How much thicker or thinner lines become on either side"),
    "augment_elastic": ("Elastic", "Elastic bending", "How far parts of an image move apart from each other at most"),
    "target_loss": ("Target loss", "Target loss", "Play stops when the training loss is this low; 0: off"),
    "patience": (
        "Patience",
        "Epochs of patience",
        "Play stops when the test loss (the training loss, without test samples) has not fallen for this many epochs; "
        "0: off",
    ),
})  # fmt: skip
CLASSES_ONLY = mark(
    "It compares class probabilities, but this data's answer is a number: use a squared or absolute error"
)
_GROUPS = mark({
    (False, 2): "Classes in the plane",
    (True, 1): "y of x",
    (True, 2): "y of x1, x2",
    (False, 0): "Images",
})  # fmt: skip


def data_groups() -> dict[str, list[str]]:
    """Return the names of all data sets by the title of their kind."""
    groups: dict[str, list[str]] = {tr(title): [] for title in _GROUPS.values()}
    for name, dataset in DATASETS.items():
        if name == "table":
            continue
        dimensions = dataset.shape[0] if len(dataset.shape) == 1 else 0
        groups[tr(_GROUPS[dataset.regression, dimensions])].append(name)
    return groups | {tr("Tables"): ["table"]}


def kind(data: Data) -> str:
    """Return the title of the data's kind."""
    return tr("Tables") if data.table is not None else tr(_GROUPS[data.regression, data.dimensions])


def feature(name: str, dimensions: int = 2) -> str:
    """Return a feature as people write it: x1², x1·x2; of points of a line, x instead of x1."""
    shown = name.replace("^2", "²").replace("^3", "³").replace("*", "·")
    return shown.replace("x1", "x") if dimensions == 1 else shown


def inputs_of(data: Data) -> tuple[str, ...]:
    """Return the names of what the network is given, as people write them: a table's columns as they are."""
    if data.table is not None and not data.features:
        return data.inputs
    return tuple(feature(name, data.dimensions) for name in data.inputs)


def listed(names: Sequence[str], letters: int = 90, each: int = 24) -> str:
    """Return names in a row, each cut to so many letters; where all would be longer, the first and how many more."""
    cut = [short_name(name, each) for name in names]
    kept = len(cut)
    while kept > 1 and len(", ".join(cut[:kept])) > letters:
        kept -= 1
    some = ", ".join(cut[:kept])
    more = len(cut) - kept
    return tr("{some}, … and {count} more").format(some=some, count=numeral(more)) if more else some


def short_name(name: str, letters: int) -> str:
    """Return a name of so many letters at the most; of longer ones the beginning."""
    return name if len(name) <= letters else f"{name[: letters - 1]}…"


def said_of(data: Data, points: Points, x: np.ndarray) -> list[tuple[str, str]]:
    """Return what each column of a sample x (values,) says, as `plane.said_of`, its numbers in the locale's marks."""
    kinds = {column.name for column in data.table.inputs if column.categories} if data.table is not None else set()
    return [(name, said if name in kinds else in_marks(said)) for name, said in plane.said_of(data, points, x)]


def in_digits(number: float, decimals: int = 2) -> str:
    """Return a number with so many decimals; large ones, and those that they would make 0, by their first digits."""
    size = abs(number)
    if size == 0 or 10**-decimals <= size < 1000:
        return in_marks(f"{number:.{decimals}f}")
    return in_marks(f"{number:.2g}" if size < 1 else f"{number:.6g}" if size < 9999.5 else plain(number))


def short(number: float, form: str) -> str:
    """Return a number in `form`, or with its power of ten where that would be a long row of digits."""
    return in_marks(f"{number:{form}}" if abs(number) < 1e5 else f"{number:.2e}")
