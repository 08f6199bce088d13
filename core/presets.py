"""Experiments that are known to work, one for each data set; `moons` is where everybody starts."""

from core.spec import Adam, Data, Dense, Experiment, Training


def _network(units: int, outputs: int = 2, layers: int = 2) -> tuple[Dense, ...]:
    """Return ReLU layers of `units` and a softmax output."""
    hidden = (Dense(units, "relu", "he_normal"),) * layers
    return (*hidden, Dense(outputs, "softmax"))


PRESETS: dict[str, Experiment] = {
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
}
DEFAULT = "moons"
