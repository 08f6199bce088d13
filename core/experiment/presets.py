"""Experiments that are known to work: one for each data set, one for each blog post; `first` is where all start."""

import math

from core.experiment.learning import Adam, CosineDecay
from core.experiment.spec import Data, Experiment, Training
from core.layers import Add, BatchNorm, Conv2D, Dense, Flatten, MaxPool2D
from core.wording import mark


def _relu(units: int, name: str = "") -> Dense:
    return Dense(units, "relu", "he_normal", name=name)


def _filters(count: int) -> Conv2D:
    return Conv2D(count, 3, activation="relu", initializer="he_normal")


def _network(units: int, outputs: int = 2, layers: int = 2) -> tuple[Dense, ...]:
    """Return ReLU layers of `units` and a softmax output."""
    return (*(_relu(units) for _ in range(layers)), Dense(outputs, "softmax"))


def _curve(units: int) -> tuple[Dense, ...]:
    """Return two tanh layers of `units` and one number."""
    return (Dense(units, "tanh"), Dense(units, "tanh"), Dense(1))


def _images(dataset: str, samples: int) -> Experiment:
    """Return 784-128-10 on images: 5 epochs get 98 % of MNIST's test set right, trained on the sample 95 % of its."""
    layers = (Flatten(), *_network(128, 10, layers=1))
    training = Training("categorical_crossentropy", Adam(), 0.004, 32, 5, schedule=CosineDecay(over=5, floor=0.1))
    return Experiment(layers, Data(dataset, samples, 0.0), training)


PRESETS: dict[str, Experiment] = {
    # Small enough to see every neuron. Of 40 seeds all get 97 % of the test points right, half of them in 1,000 steps.
    "first": Experiment(
        (Dense(6, "tanh"), Dense(4, "tanh"), Dense(2, "softmax")),
        Data("moons", 1000, 0.15),
        Training(learning_rate=0.1, batch_size=32, epochs=400),
    ),
    "moons": Experiment(_network(16), Data("moons", 1000, 0.2), Training(learning_rate=0.05, epochs=100)),
    "circles": Experiment(_network(16), Data("circles", 1000, 0.1), Training(learning_rate=0.1, epochs=100)),
    "xor": Experiment(
        (Dense(8, "tanh"), Dense(1, "sigmoid")),
        Data("xor", 1000, 0.05),
        Training("binary_crossentropy", learning_rate=0.3, epochs=100),
    ),
    "blobs": Experiment(
        _network(16, outputs=4, layers=1), Data("blobs", 1000, 0.25, classes=4), Training(learning_rate=0.05, epochs=50)
    ),
    "spirals": Experiment(
        _network(32, outputs=3),
        Data("spirals", 1500, 0.05, classes=3),
        Training(optimizer=Adam(), learning_rate=0.005, epochs=100),
    ),
    "sine": Experiment(_curve(16), Data("sine", 400, 0.1), Training("mse", Adam(), 0.01, epochs=200)),
    "steps": Experiment(_curve(32), Data("steps", 600, 0.05), Training("mse", Adam(), 0.01, epochs=300)),
    "line": Experiment((Dense(1),), Data("line", 200, 0.2), Training("mse", learning_rate=0.05, epochs=50)),
    "plane": Experiment((Dense(1),), Data("plane", 500, 0.1), Training("mse", learning_rate=0.05, epochs=50)),
    "hills": Experiment(_curve(32), Data("hills", 1500, 0.05), Training("mse", Adam(), 0.01, epochs=200)),
    "digits": _images("digits", 5000),
    "mnist": _images("mnist", 60_000),
    "fashion": _images("fashion", 60_000),
    "convolution": Experiment(
        (_filters(8), MaxPool2D(), _filters(16), MaxPool2D(), Flatten(), Dense(10, "softmax")),
        Data("digits", 5000, 0.0),
        Training(optimizer=Adam(), learning_rate=0.002, batch_size=64, epochs=10),
    ),
    "skip": Experiment(
        (
            *(_relu(24, "first"), _relu(24), _relu(24, "deep"), Add(inputs=("first", "deep"))),
            *(BatchNorm(), Dense(3, "softmax")),
        ),
        Data("spirals", 1500, 0.05, classes=3),
        Training(optimizer=Adam(), learning_rate=0.005, epochs=60),
    ),
    "post-000": Experiment(
        (Dense(16, "tanh"), Dense(3, "softmax")),
        Data("blobs", 1000, 0.25, classes=3),
        Training("categorical_crossentropy", learning_rate=0.05, epochs=50),
    ),
    "post-001": Experiment(
        (*map(_relu, (25, 50, 50, 25)), Dense(1, "sigmoid")),
        Data("moons", 1000, 0.2, test_fraction=0.1),
        Training("binary_crossentropy", learning_rate=0.1, batch_size=1000, epochs=1000),
    ),
    "post-002": Experiment(
        (Dense(3, "relu", "legacy_normal"), Dense(2, "sigmoid", "legacy_normal")),  # np.random.seed(1), as in the post
        Data("moons", 1000, 0.1),
        Training("mse", learning_rate=1.0, epochs=100),
        seed=1,
    ),
    "post-003": Experiment(
        _network(64, layers=1),
        Data("moons", 5000, 0.1, test_fraction=0.25),
        Training(learning_rate=0.05, epochs=20),
    ),
    "post-004": Experiment(
        (Flatten(), Dense(128, "sigmoid"), Dense(10, "sigmoid")),
        Data("digits", 5000, 0.0),
        Training("mse", learning_rate=3.0, batch_size=10, epochs=10),
    ),
}
DEFAULT = "first"
OWN = Experiment(_network(16), Data("painted"), Training(learning_rate=0.05))  # an empty plane, to be painted on


def for_table(data: Data) -> Experiment:
    """Return what learns most tables: two ReLU layers of 16 and Adam, in some 5,000 steps or 100 epochs.

    The batch grows with the rows to train on, so that a million of them take seconds.
    """
    rows = max(2, round(data.samples * (1 - data.test_fraction)))
    batch = min(512, max(8, 2 ** round(math.log2(rows / 100))))
    epochs = max(5, min(100, round(5000 * batch / rows)))
    output = Dense(1) if data.regression else Dense(data.classes, "softmax")
    loss = "mse" if data.regression else "categorical_crossentropy"
    return Experiment((_relu(16), _relu(16), output), data, Training(loss, Adam(), 0.005, batch, epochs))


# Those that are not named after their data set.
TITLES = mark({
    "first": "Two moons, ten neurons",
    "convolution": "Digits, a convolutional network",
    "skip": "A skip connection, on spirals",
    "post-000": "000: layers by name",
    "post-001": "001: a list of dicts, the whole set at once",
    "post-002": "002: three hidden neurons",
    "post-003": "003: two moons, 64 hidden neurons",
    "post-004": "004: digits by squared error",
})  # fmt: skip
