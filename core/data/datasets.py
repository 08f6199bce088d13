"""The data: points of a plane with their classes, points of a curve or a surface, and what is made of x1 and x2."""

from collections.abc import Callable
from weakref import WeakValueDictionary

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from core.data.extent import Extent, extent_of
from core.data.images import image_sets
from core.data.images.image_sets import ImageSource
from core.data.painted import MOST_POINTS
from core.data.tables.parsing import ParsedFile
from core.data.tables.table import MOST_CLASSES
from core.tape.array import Array
from core.value import Whole
from core.wording import mark, said

Draw = Callable[[int, int, float, np.random.Generator], tuple[Array, Array]]  # of samples, classes, noise, rng


def moons(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Two half circles that reach into each other: the points of scikit-learn's make_moons."""
    outer = samples // 2
    t_outer, t_inner = np.linspace(0, np.pi, outer), np.linspace(0, np.pi, samples - outer)
    x1 = np.concatenate([np.cos(t_outer), 1 - np.cos(t_inner)])
    x2 = np.concatenate([np.sin(t_outer), 0.5 - np.sin(t_inner)])
    return _shaken(x1, x2, np.repeat([0, 1], [outer, samples - outer]), noise, rng)


def circles(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """A circle of radius 1/2 within a circle of radius 1: the points of scikit-learn's make_circles."""
    outer = samples // 2
    t = np.concatenate(
        [
            np.linspace(0, 2 * np.pi, outer, endpoint=False),
            np.linspace(0, 2 * np.pi, samples - outer, endpoint=False),
        ]
    )
    radius = np.repeat([1.0, 0.5], [outer, samples - outer])
    return _shaken(radius * np.cos(t), radius * np.sin(t), (radius < 1).astype(int), noise, rng)


def xor(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Four squares like a chess board: class 1 where x1 and x2 have different signs."""
    label, side = np.arange(samples) % 2, np.where(np.arange(samples) // 2 % 2, 1.0, -1.0)
    x1 = side * rng.uniform(0.1, 1.1, samples)
    x2 = side * np.where(label, -1.0, 1.0) * rng.uniform(0.1, 1.1, samples)
    return _shaken(x1, x2, label, noise, rng)


def blobs(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """One round cloud for each class, their centres evenly on a circle; `noise` is a cloud's standard deviation."""
    label = np.arange(samples) % classes
    angle = 2 * np.pi * label / classes + np.pi / 4
    return _shaken(np.cos(angle), np.sin(angle), label, noise, rng)


def spirals(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """One arm for each class, wound three quarters of a turn around the middle."""
    label = np.arange(samples) % classes
    along = np.sqrt(rng.uniform(0.01, 1.0, samples))
    angle = 1.5 * np.pi * along + 2 * np.pi * label / classes
    return _shaken(1.2 * along * np.cos(angle), 1.2 * along * np.sin(angle), label, noise, rng)


def _shaken(x1: Array, x2: Array, label: Array, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return the points in random order, each with normal noise of standard deviation `noise`."""
    order = rng.permutation(len(label))
    points = np.column_stack([x1, x2])[order]
    return points + noise * rng.standard_normal(points.shape), label[order].astype(np.int64)


def _measured(value: Callable[[Array], Array], dimensions: int = 1, reach: float = 1.0) -> Draw:
    """Return what draws x uniformly from [-reach, reach], and y = value(x) with normal noise of deviation `noise`."""

    def draw(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
        x = rng.uniform(-reach, reach, (samples, dimensions))
        return x, value(x) + noise * rng.standard_normal(samples)

    return draw


HILLS = ((-0.6, 0.5, 1.0), (0.0, -0.55, -1.0), (0.6, 0.5, 1.0), (-0.7, -0.5, 0.6), (0.75, -0.4, 0.8))


def _height(x: Array) -> Array:
    """Return the sum of h exp(-d^2 / 0.09) over the centres at distance d with height h."""
    heights: Array = np.sum([h * np.exp(-((x[:, 0] - c1) ** 2 + (x[:, 1] - c2) ** 2) / 0.09) for c1, c2, h in HILLS], 0)
    return heights


sine = _measured(lambda x: np.sin(np.pi * x[:, 0]), reach=1.5)  # y = sin(pi x)
steps = _measured(lambda x: np.floor(np.clip(x[:, 0] + 1, 0, 1.999) * 2.5) / 2 - 1)  # a staircase from -1 up to 1
line = _measured(lambda x: x[:, 0] / 2 + 0.25)  # a straight line, to be found through the noise
plane = _measured(lambda x: (x[:, 0] + x[:, 1]) / 2, 2)
hills = _measured(_height, 2)  # Gaussian hills and a hollow


NONE, TWO, FEW, TEN = Whole(0, 0), Whole(2, 2), Whole(2, 6), Whole(10, 10)  # classes that a data set can have
SAMPLE_COUNT = Whole(4, 1_000_000)


class Dataset(Struct, frozen=True):
    """A data set: how to draw it, what it is, what one sample looks like, a noise that suits it.

    Images are not drawn but read (see `image_sets`), painted points are there already. `classes` are how many it can
    have; NONE where the answer is a number and not a class. `tested`: it has a part for testing of its own.
    """

    draw: Draw | None
    title: str
    classes: Whole = TWO
    noise: float = 0.1
    shape: tuple[int, ...] = (2,)
    samples: Whole = SAMPLE_COUNT
    tested: bool = False
    class_names: tuple[str, ...] = ()

    @property
    def regression(self) -> bool:
        """Whether the answer is a number, and not a class."""
        return self.classes == NONE


def _painted(title: str, classes: Whole, dimensions: int = 2) -> Dataset:
    """Return a set of points by hand."""
    return Dataset(None, title, classes, 0.0, (dimensions,), Whole(0, MOST_POINTS))


def _images(title: str, most: int, *, tested: bool = False, class_names: tuple[str, ...] = ()) -> Dataset:
    """Return a set of images of 28 x 28 in ten classes."""
    return Dataset(None, title, TEN, 0.0, (28, 28, 1), Whole(4, most), tested, class_names)


CLOTHES = tuple(map(said, mark((
    "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot",
))))  # fmt: skip
DATASETS: dict[str, Dataset] = {
    "moons": Dataset(moons, mark("Two moons"), noise=0.2),
    "circles": Dataset(circles, mark("Circles")),
    "xor": Dataset(xor, mark("XOR"), noise=0.05),
    "blobs": Dataset(blobs, mark("Gaussian blobs"), FEW, noise=0.25),
    "spirals": Dataset(spirals, mark("Spirals"), FEW, noise=0.05),
    "sine": Dataset(sine, mark("Sine: y of x"), NONE, shape=(1,)),
    "steps": Dataset(steps, mark("Steps: y of x"), NONE, noise=0.05, shape=(1,)),
    "line": Dataset(line, mark("Noisy line: y of x"), NONE, noise=0.2, shape=(1,)),
    "plane": Dataset(plane, mark("Plane: y of x1, x2"), NONE),
    "hills": Dataset(hills, mark("Hills: y of x1, x2"), NONE, noise=0.05),
    "painted": _painted(mark("My points"), FEW),
    "painted_curve": _painted(mark("My points: y of x"), NONE, 1),
    "painted_plane": _painted(mark("My points: y of x1, x2"), NONE),
    "digits": _images(mark("Digits (MNIST sample)"), 5000),
    "mnist": _images(mark("MNIST, all 70,000"), 60_000, tested=True),
    "fashion": _images(mark("Fashion-MNIST"), 60_000, tested=True, class_names=CLOTHES),
    "images": replace(_images(mark("Images of your own"), image_sets.MOST_IMAGES), classes=Whole(2, MOST_CLASSES)),
    "table": Dataset(None, mark("Table from a file"), Whole(0, MOST_CLASSES), 0.0),
}
FROM_FILES = ("images", "table")  # which a person's file is asked for

# What may be given to a network of points: for every name what is made of the points (n, 1) or (n, 2).
FEATURES: dict[str, Callable[[Array], Array]] = {
    "x1": lambda x: x[:, 0],
    "x2": lambda x: x[:, 1],
    "x1^2": lambda x: x[:, 0] ** 2,
    "x2^2": lambda x: x[:, 1] ** 2,
    "x1*x2": lambda x: x[:, 0] * x[:, 1],
    "x1^3": lambda x: x[:, 0] ** 3,
    "x2^3": lambda x: x[:, 1] ** 3,
    "sin x1": lambda x: np.sin(x[:, 0]),
    "sin x2": lambda x: np.sin(x[:, 1]),
    "sin 4x1": lambda x: np.sin(4 * x[:, 0]),
    "sin 4x2": lambda x: np.sin(4 * x[:, 1]),
    "|x1|": lambda x: np.abs(x[:, 0]),
    "|x2|": lambda x: np.abs(x[:, 1]),
}


def features_for(dimensions: int) -> tuple[str, ...]:
    """Return the names of all features of points of one dimension or two."""
    return tuple(name for name in FEATURES if dimensions > 1 or "x2" not in name)


def inputs(x: Array, features: tuple[str, ...]) -> Array:
    """Return what the network is given for points x (n, dimensions): (n, features); x itself without features."""
    return np.column_stack([FEATURES[name](x) for name in features]) if features else x


class Scaling(Struct, frozen=True, eq=False):
    """How numbers in a person's units became those that a network is given: (number - mean) / scale.

    `mean` and `scale` (values,) are of the samples to train on, 0 and 1 of what stays as it is.
    """

    mean: Array
    scale: Array
    answer_mean: float = 0.0
    answer_scale: float = 1.0


class Points(Struct, frozen=True, eq=False, weakref=True):
    """Samples x (n, values) with classes y (n,), or numbers y (n,), split for training and for testing.

    They are as the network is given them; `scaling` says what was done to those of a table, `source` is its file as it
    was parsed. `validation` are samples and answers that neither train nor test. `plane` is the piece of the plane to
    show, where that isn't the one around them.
    """

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array
    plane: Extent | None = None
    scaling: Scaling | None = None
    source: ParsedFile | None = None
    validation: tuple[Array, Array] | None = None

    @property
    def train(self) -> tuple[Array, Array]:
        """Samples and answers to train on."""
        return self.x_train, self.y_train

    @property
    def test(self) -> tuple[Array, Array]:
        """Samples and answers to test on."""
        return self.x_test, self.y_test

    @property
    def extent(self) -> Extent:
        """The piece of the plane around all samples' first two values, or around the curve of y over x (n, 1)."""
        if self.plane is not None:
            return self.plane
        x = np.concatenate([self.x_train[:, :2], self.x_test[:, :2]])
        return extent_of(x, np.concatenate([self.y_train, self.y_test]) if x.shape[1] == 1 else None)

    def in_units(self, x: Array) -> Array:
        """Return samples x (n, values), as the network is given them, in a person's units."""
        return x if self.scaling is None else x * self.scaling.scale + self.scaling.mean

    def of_units(self, x: Array) -> Array:
        """Return samples (n, values) in a person's units as the network is given them."""
        return x if self.scaling is None else (x - self.scaling.mean) / self.scaling.scale

    def answers_in_units(self, y: Array) -> Array:
        """Return numbers that a network answers with, or should, in a person's units."""
        return y if self.scaling is None else y * self.scaling.answer_scale + self.scaling.answer_mean

    def in_answer_units(self, y: float) -> float:
        """Return one such number in a person's units."""
        return y if self.scaling is None else y * self.scaling.answer_scale + self.scaling.answer_mean

    def of_answer_units(self, y: float) -> float:
        """Return one number in a person's units as a network answers it."""
        return y if self.scaling is None else (y - self.scaling.answer_mean) / self.scaling.answer_scale


_held: WeakValueDictionary[object, Points] = WeakValueDictionary()


def make(
    dataset: str,
    samples: int,
    classes: int,
    noise: float,
    test_fraction: float,
    seed: int,
    path: str = "",
    names: tuple[str, ...] = (),
    turned: bool = False,
    fingerprint: str = "",
) -> Points:
    """Draw `samples` of the data set `dataset`; the last `test_fraction` of them are for testing.

    For sets of images, see `image_sets.split`; DigitsError where the file is missing or bad. ValueError where there is
    no data set of this name. As long as anyone holds them, the same points are the same object.
    """
    if dataset not in DATASETS:
        raise ValueError(f"there is no data set {dataset!r}; there are {', '.join(DATASETS)}")
    if dataset == "table":
        raise ValueError("the rows of a table are chosen by more than these: see chosen_points.points_of")
    draw = DATASETS[dataset].draw
    if draw is None and len(DATASETS[dataset].shape) == 1:
        raise ValueError(f"{dataset} are points by hand, nothing draws them: Data({dataset!r}, painted=...) holds them")
    source = ImageSource(dataset, path, names, turned, fingerprint)
    key = source, samples, classes, noise, test_fraction, seed, None if draw else source.stamp
    if (found := _held.get(key)) is not None:
        return found
    if draw is None:
        parts = image_sets.split(source, samples, noise, test_fraction, seed)
    else:
        x, y = draw(samples, classes, noise, np.random.default_rng(seed))
        for array in (x, y):
            array.flags.writeable = False
        train = samples - round(samples * test_fraction)
        parts = x[:train], y[:train], x[train:], y[train:]
    found = _held[key] = Points(*parts)
    return found
