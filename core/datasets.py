"""The data: points with classes, points of a curve or a surface, images with labels, and what is made of x1 and x2."""

from collections.abc import Callable
from dataclasses import dataclass
from os.path import exists
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import digits

Array = NDArray[Any]
AT_A_TIME = 4096  # images that are made into numbers at once


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
    """Return the points in random order, each moved by a normal step of deviation `noise`."""
    order = rng.permutation(len(label))
    points = np.column_stack([x1, x2])[order]
    return points + noise * rng.standard_normal(points.shape), label[order].astype(np.int64)


def sine(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """y = sin(pi x), for x from -1.5 to 1.5."""
    return _measured(lambda x: np.sin(np.pi * x[:, 0]), 1, 1.5, samples, noise, rng)


def steps(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """A staircase: y goes up from -1 to 1 in four steps."""
    return _measured(lambda x: np.floor(np.clip(x[:, 0] + 1, 0, 1.999) * 2.5) / 2 - 1, 1, 1.0, samples, noise, rng)


def line(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """y = x / 2 + 1 / 4: a straight line, to be found through the noise."""
    return _measured(lambda x: x[:, 0] / 2 + 0.25, 1, 1.0, samples, noise, rng)


def plane(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """y = (x1 + x2) / 2."""
    return _measured(lambda x: (x[:, 0] + x[:, 1]) / 2, 2, 1.0, samples, noise, rng)


HILLS = ((-0.6, 0.5, 1.0), (0.0, -0.55, -1.0), (0.6, 0.5, 1.0), (-0.7, -0.5, 0.6), (0.75, -0.4, 0.8))


def hills(samples: int, classes: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Gaussian hills and a hollow: the sum of h exp(-d^2 / 0.09) over centres at distance d with height h."""

    def height(x: Array) -> Array:
        distances = ((x[:, 0] - c1) ** 2 + (x[:, 1] - c2) ** 2 for c1, c2, _ in HILLS)
        heights: Array = np.sum([h * np.exp(-d / 0.09) for d, (_, _, h) in zip(distances, HILLS, strict=True)], axis=0)
        return heights

    return _measured(height, 2, 1.0, samples, noise, rng)


def _measured(
    value: Callable[[Array], Array], dimensions: int, reach: float, samples: int, noise: float, rng: np.random.Generator
) -> tuple[Array, Array]:
    """Return points x evenly drawn from [-reach, reach], and y = value(x) with an error of deviation `noise`."""
    x = rng.uniform(-reach, reach, (samples, dimensions))
    return x, value(x) + noise * rng.standard_normal(samples)


def _sample(path: str, classes: int) -> digits.Digits:
    """Return the sample of MNIST that comes along, which has no part for testing."""
    images, labels = digits.sample()
    return digits.Digits(images, labels, images[:0], labels[:0])


@dataclass(frozen=True)
class Dataset:
    """A data set: how to draw or find it, what it is, what one sample looks like, a noise that suits it.

    `draw` makes points: (samples, classes, noise, rng) -> x, y. `images` finds images: (path, classes) -> Digits.
    `classes` are the least and the most that it can have; (0, 0) where the answer is a number and not a class; `names`
    what they are called, if not by their number. `own_test` is whether it is known to have a part for testing:
    `samples` then count the training samples.
    """

    draw: Callable[[int, int, float, np.random.Generator], tuple[Array, Array]] | None
    title: str
    classes: tuple[int, int] = (2, 2)
    noise: float = 0.1
    shape: tuple[int, ...] = (2,)
    most_samples: int = 1_000_000
    images: Callable[[str, int], digits.Digits] | None = None
    own_test: bool = False
    names: tuple[str, ...] = ()

    @property
    def regression(self) -> bool:
        """Whether the answer is a number, and not a class."""
        return self.classes == (0, 0)


def _images(
    title: str,
    images: Callable[[str, int], digits.Digits],
    most_samples: int,
    *,
    own_test: bool = True,
    classes: tuple[int, int] = (10, 10),
    names: tuple[str, ...] = (),
) -> Dataset:
    return Dataset(None, title, classes, 0.0, (digits.SIDE, digits.SIDE, 1), most_samples, images, own_test, names)


CLOTHES = (
    *("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat"),
    *("Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"),
)

DATASETS: dict[str, Dataset] = {
    "moons": Dataset(moons, "Two moons", noise=0.2),
    "circles": Dataset(circles, "Circles"),
    "xor": Dataset(xor, "XOR", noise=0.05),
    "blobs": Dataset(blobs, "Gaussian blobs", (2, 6), noise=0.25),
    "spirals": Dataset(spirals, "Spirals", (2, 6), noise=0.05),
    "sine": Dataset(sine, "Sine: y of x", (0, 0), shape=(1,)),
    "steps": Dataset(steps, "Steps: y of x", (0, 0), noise=0.05, shape=(1,)),
    "line": Dataset(line, "Noisy line: y of x", (0, 0), noise=0.2, shape=(1,)),
    "plane": Dataset(plane, "Plane: y of x1, x2", (0, 0)),
    "hills": Dataset(hills, "Hills: y of x1, x2", (0, 0), noise=0.05),
    "digits": _images("Digits (MNIST sample)", _sample, 5000, own_test=False),
    "mnist": _images("Digits (all of MNIST)", lambda path, classes: digits.whole("mnist"), 60_000),
    "fashion": _images("Fashion-MNIST", lambda path, classes: digits.whole("fashion"), 60_000, names=CLOTHES),
    "images": _images("Images of a file", digits.read, digits.MOST_IMAGES, own_test=False, classes=(10, 64)),
}
FROM_A_FILE = "images"  # the one that needs a path

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


@dataclass(frozen=True, eq=False)
class Points:
    """Samples x (n, values) with classes y (n,), or numbers y (n,), split for training and for testing."""

    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array

    @property
    def train(self) -> tuple[Array, Array]:
        """Samples and answers to train on."""
        return self.x_train, self.y_train

    @property
    def test(self) -> tuple[Array, Array]:
        """Samples and answers to test on."""
        return self.x_test, self.y_test


def missing(dataset: str, path: str = "") -> str | None:
    """Return a sentence where the data set isn't on this computer, after a mere look: nothing is read."""
    if dataset in digits.COLLECTIONS and not digits.is_here(dataset):
        return digits.missing(dataset)
    if dataset == FROM_A_FILE and not exists(path):
        return f"there is no file {path}: choose another, or put it back"
    return None


def make(
    dataset: str, samples: int, classes: int, noise: float, test_fraction: float, seed: int, path: str = ""
) -> Points:
    """Return `samples` of the data set, the last `test_fraction` of them for testing.

    Images that have a part of their own for testing are tested on that, and `samples` of the others are for training;
    where there are fewer than `samples`, all. Raises DigitsError where images can't be read.
    """
    figure, rng = DATASETS[dataset], np.random.default_rng(seed)
    if figure.images is not None:
        return _of_images(figure.images(path, classes), samples, noise, test_fraction, rng)
    assert figure.draw is not None
    x, y = figure.draw(samples, classes, noise, rng)
    return _split(x, y, test_fraction)


def _split(x: Array, y: Array, test_fraction: float) -> Points:
    for array in (x, y):
        array.flags.writeable = False
    train = len(x) - round(len(x) * test_fraction)
    return Points(x[:train], y[:train], x[train:], y[train:])


def _of_images(
    found: digits.Digits, samples: int, noise: float, test_fraction: float, rng: np.random.Generator
) -> Points:
    """Return images in random order as rows of pixels from 0 to 1, each moved by the noise."""
    order = rng.permutation(len(found.x_train))[:samples]
    x, y = _pixels(found.x_train, order, noise, rng), found.y_train[order]
    if not len(found.x_test):
        points = _split(x, y, test_fraction)
        if not len(points.x_train):
            raise digits.DigitsError(
                f"{len(x)} images with a share of {test_fraction:g} for testing leave none to train on; lower the share"
            )
        return points
    train = _split(x, y, 0.0)
    test = _split(_pixels(found.x_test, np.arange(len(found.x_test)), noise, rng), found.y_test, 0.0)
    return Points(train.x_train, train.y_train, test.x_train, test.y_train)


def _pixels(images: Array, order: Array, noise: float, rng: np.random.Generator) -> Array:
    """Return images[order] as float32 (n, pixels) from 0 to 1: 3 kB an image, and little more at any time."""
    pixels = np.empty((len(order), images[0].size if len(images) else 0), np.float32)
    for start in range(0, len(order), AT_A_TIME):
        part = pixels[start : start + AT_A_TIME]
        np.divide(images[order[start : start + AT_A_TIME]].reshape(part.shape), np.float32(255), out=part)
        if noise:
            part += noise * rng.standard_normal(part.shape, np.float32)
            np.clip(part, 0, 1, out=part)
    return pixels
