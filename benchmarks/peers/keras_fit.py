"""Keras: Sequential.fit on whole epochs, on PyTorch or JAX."""

import os

from benchmarks.peers import Peer
from benchmarks.peers.workloads import BETA_1, BETA_2, EPSILON, Data, Workload


def make(work: Workload, data: Data, backend: str) -> Peer:
    """Build and compile the model; Keras reads its back end once in a process, when it is imported."""
    if work.side:
        raise NotImplementedError("-")  # predict comes with more than the answers
    os.environ["KERAS_BACKEND"] = backend
    import keras
    from keras import layers

    if backend == "torch":
        import torch

        torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"]))
    model = keras.Sequential([keras.Input(data.x.shape[1:])])
    for channels in work.channels[1:]:
        model.add(layers.Conv2D(channels, 3, padding="same", activation="relu"))
        model.add(layers.MaxPooling2D())
    if work.channels:
        model.add(layers.Flatten())
    for units in work.sizes[1:-1]:
        model.add(layers.Dense(units, work.activation))
    model.add(layers.Dense(work.sizes[-1], "tanh" if work.mse else "softmax"))
    model.set_weights([array for pair in data.weights for array in pair])
    if work.optimizer == "adam":
        optimizer = keras.optimizers.Adam(work.rate, BETA_1, BETA_2, EPSILON)
    else:
        optimizer = keras.optimizers.SGD(work.rate)
    model.compile(optimizer, "mse" if work.mse else "sparse_categorical_crossentropy")

    def train(steps: int) -> int:
        epochs = max(1, round(steps / work.steps))
        model.fit(data.x, data.y, work.batch, epochs, verbose=0)
        return epochs * work.steps

    def loss() -> float:
        return float(model.evaluate(data.x, data.y, batch_size=work.samples, verbose=0))

    return Peer(train, loss)
