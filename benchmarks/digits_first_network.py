"""A first network on the whole of MNIST: 784-128-10 for 5 epochs, beside Keras and PyTorch: seconds and accuracy.

    python benchmarks/digits_first_network.py [--data ../shared/data/mnist.npz] [--rounds 1]

relu and softmax, Adam (0.001), batches of 32, the same first weights for all, each in a process of its own, one thread.
Without --data it takes what `nn-playground data --fetch mnist` fetched. Keras and PyTorch are left out where they are
not installed. Accuracy is that of the 10,000 test images; reading the file is not counted.
"""

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from core.data import datasets
from core.experiment.learning import Adam
from core.layers import Dense
from core.sequential import Sequential

EPOCHS, BATCH, RATE, EPSILON = 5, 32, 0.001, 1e-7
FILE = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "mnist.npz"
PEERS = {"this core": ("ours", ""), "PyTorch": ("pytorch", "torch"), "Keras on PyTorch": ("keras", "torch")}
PEERS["Keras on JAX"] = ("keras", "jax")


def model() -> Sequential:
    """Return the network, whose first weights all others take."""
    made = Sequential([Dense(128, "relu", "he_normal"), Dense(10, "softmax")], 784, seed=0)
    made.compile("categorical_crossentropy", Adam(epsilon=EPSILON), learning_rate=RATE, metrics=["accuracy"])
    return made


def ours(points: datasets.Points) -> tuple[float, float]:
    """Return the seconds of the training and the accuracy."""
    made = model()
    start = time.perf_counter()
    made.fit(*points.train, epochs=EPOCHS, batch_size=BATCH)
    return time.perf_counter() - start, float(made.evaluate(*points.test)[1])


def pytorch(points: datasets.Points) -> tuple[float, float]:
    """Return the same of PyTorch; batches are gathered by an index, without a DataLoader."""
    import torch  # here, as it need not be installed

    torch.set_num_threads(1)
    net = torch.nn.Sequential(torch.nn.Linear(784, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
    with torch.no_grad():
        for layer, W, b in zip((net[0], net[2]), *[model().get_weights()[k::2] for k in (0, 1)], strict=True):
            layer.weight.copy_(torch.tensor(W.T))
            layer.bias.copy_(torch.tensor(b))
    x, y = (torch.tensor(values) for values in points.train)
    optimizer = torch.optim.Adam(net.parameters(), RATE, eps=EPSILON, fused=True)
    loss = torch.nn.CrossEntropyLoss()
    torch.manual_seed(0)
    start = time.perf_counter()
    for _ in range(EPOCHS):
        for some in torch.randperm(len(x)).split(BATCH):
            optimizer.zero_grad()
            loss(net(x[some]), y[some]).backward()
            optimizer.step()
    seconds = time.perf_counter() - start
    with torch.no_grad():
        predicted = net(torch.tensor(points.x_test)).argmax(1).numpy()
    return seconds, float(np.mean(predicted == points.y_test))


def keras(points: datasets.Points) -> tuple[float, float]:
    """Return the same of Keras, of whose `fit` the first batches, which compile, are not counted."""
    import keras  # here, as it need not be installed, and takes its back end from the environment

    keras.utils.set_random_seed(0)
    net = keras.Sequential([keras.layers.Dense(128, "relu"), keras.layers.Dense(10, "softmax")])
    net.build((None, 784))
    optimizer = keras.optimizers.Adam(RATE, epsilon=EPSILON)
    net.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    net.fit(points.x_train[:BATCH], points.y_train[:BATCH], batch_size=BATCH, epochs=2, verbose=0)
    net.set_weights(model().get_weights())
    for moment in optimizer.variables:
        moment.assign(RATE if "learning_rate" in moment.path else np.zeros(moment.shape))
    start = time.perf_counter()
    net.fit(*points.train, batch_size=BATCH, epochs=EPOCHS, verbose=0)
    seconds = time.perf_counter() - start
    return seconds, float(net.evaluate(*points.test, verbose=0)[1])


def main() -> None:
    """Run every peer in turn, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, default=FILE if FILE.exists() else None, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer is not None:
        name, path = ("images", str(options.data)) if options.data else ("mnist", "")
        points = datasets.make(name, 60_000, 10, 0.0, 0.0, 0, path)
        points = datasets.Points(*(np.array(array) for array in (*points.train, *points.test)))  # torch wants to write
        print(json.dumps({"ours": ours, "pytorch": pytorch, "keras": keras}[options.peer](points)))
        return
    found: dict[str, list[list[float]]] = {}
    for _ in range(options.rounds):
        for title, (peer, library) in PEERS.items():
            needed = {"ours": (), "pytorch": (library,), "keras": ("keras", library)}[peer]
            if not all(importlib.util.find_spec(name) for name in needed):
                continue
            threads = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL")}
            command = [sys.executable, __file__, "--peer", peer, *(["--data", options.data] if options.data else [])]
            environment = os.environ | threads | {"KERAS_BACKEND": library or "torch"}
            done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
            found.setdefault(title, []).append(json.loads(done.stdout.splitlines()[-1]))
    print("| 784-128-10, 5 epochs of 60,000 | seconds, median (least..most) | as long as ours | test accuracy |")
    print("|---|---|---|---|")
    for title, rows in found.items():
        times = [row[0] for row in rows]
        ratio = median(a[0] / b[0] for a, b in zip(rows, found["this core"], strict=True))
        spread = f"{median(times):.1f} ({min(times):.1f}..{max(times):.1f})"
        print(f"| {title} | {spread} | {ratio:.1f} x | {median(row[1] for row in rows):.2%} |")


if __name__ == "__main__":
    main()
