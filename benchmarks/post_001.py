"""Post 001's network by gradient descent on the whole set, beside Keras: the same accuracy, and how much sooner.

    python benchmarks/post_001.py [--epochs 1000] [--rounds 3]

2-25-50-50-25-1, relu and sigmoid, binary cross-entropy, 900 points of two moons (noise 0.2) in one batch, rate 0.1; the
same first weights for all, each in a process of its own, one thread. Accuracy is that of 100 points kept for testing.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from core.data import datasets
from core.posts import from_dicts

WIDTHS, RATE = (2, 25, 50, 50, 25, 1), 0.1
LAYERS = [{"input_dim": a, "output_dim": b, "activation": "relu" if b > 1 else "sigmoid"} for a, b in pairwise(WIDTHS)]
PEERS = {"this core": "", "Keras on PyTorch": "torch", "Keras on JAX": "jax"}


def ours(points: datasets.Points, epochs: int) -> tuple[float, float]:
    """Return the seconds of the training and the accuracy."""
    model = from_dicts(LAYERS, seed=2)
    model.compile("binary_crossentropy", learning_rate=RATE, metrics=["accuracy"])
    start = time.perf_counter()
    model.fit(*points.train, epochs=epochs, batch_size=len(points.x_train))
    return time.perf_counter() - start, model.evaluate(*points.test)[1]


def keras(points: datasets.Points, epochs: int) -> tuple[float, float]:
    """Return the same of Keras, of whose `fit` an epoch that compiles is not counted."""
    import keras  # here, as it need not be installed, and takes its back end from the environment

    model = keras.Sequential([keras.layers.Dense(layer["output_dim"], layer["activation"]) for layer in LAYERS])
    model.build((None, 2))
    model.compile(keras.optimizers.SGD(RATE), "binary_crossentropy", metrics=["accuracy"])
    x, y = points.x_train.astype(np.float32), points.y_train.astype(np.float32)[:, None]
    model.fit(x, y, batch_size=len(x), epochs=1, verbose=0)
    model.set_weights(from_dicts(LAYERS, seed=2).get_weights())
    start = time.perf_counter()
    model.fit(x, y, batch_size=len(x), epochs=epochs, verbose=0)
    seconds = time.perf_counter() - start
    predicted = model.predict(points.x_test.astype(np.float32), verbose=0)[:, 0] >= 0.5
    return seconds, float(np.mean(predicted == points.y_test))


def main() -> None:
    """Run every peer in turn, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--epochs", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer is not None:
        points = datasets.make("moons", 1000, 2, 0.2, 0.1, 100)
        print(json.dumps((ours if not options.peer else keras)(points, options.epochs)))
        return
    found: dict[str, list[list[float]]] = {}
    for _ in range(options.rounds):
        for name, backend in PEERS.items():
            if backend and not (importlib.util.find_spec("keras") and importlib.util.find_spec(backend)):
                continue
            threads = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}
            command = [sys.executable, __file__, "--peer", backend, "--epochs", str(options.epochs)]
            environment = os.environ | threads | {"KERAS_BACKEND": backend or "torch"}
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
            found.setdefault(name, []).append(json.loads(done.stdout.splitlines()[-1]))
    print(
        f"| {options.epochs:,} epochs | seconds, median (least..most) | as long as ours | accuracy |\n|---|---|---|---|"
    )
    for name, rows in found.items():
        times, ratio = (
            [row[0] for row in rows],
            median(a[0] / b[0] for a, b in zip(rows, found["this core"], strict=True)),
        )
        print(
            f"| {name} | {median(times):.2f} ({min(times):.2f}..{max(times):.2f}) | {ratio:.1f} x | {rows[0][1]:.3f} |"
        )


if __name__ == "__main__":
    main()
