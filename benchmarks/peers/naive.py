"""The network of the usual blog post: layer objects, float64, samples first, a new array for every result."""

from itertools import islice

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from benchmarks.peers import Peer
from benchmarks.peers.workloads import BETA_1, BETA_2, EPSILON, Data, Workload, batches, plane


class Dense:
    """W x + b, and Adam's moments for both."""

    def __init__(self, W: np.ndarray, b: np.ndarray) -> None:
        self.parameters = [W.astype(float), b.astype(float)]
        self.moments = [(0.0, 0.0), (0.0, 0.0)]

    def forward(self, x: np.ndarray) -> np.ndarray:
        self.x = x
        return x @ self.parameters[0] + self.parameters[1]

    def backward(self, delta: np.ndarray) -> np.ndarray:
        self.gradients = [self.x.T @ delta, delta.sum(axis=0)]
        return delta @ self.parameters[0].T

    def sgd(self, rate: float) -> None:
        self.parameters = [p - rate * g for p, g in zip(self.parameters, self.gradients, strict=True)]

    def adam(self, rate: float, step: int) -> None:
        for i, g in enumerate(self.gradients):
            m, v = self.moments[i]
            m, v = BETA_1 * m + (1 - BETA_1) * g, BETA_2 * v + (1 - BETA_2) * g**2
            self.moments[i] = m, v
            m, v = m / (1 - BETA_1**step), v / (1 - BETA_2**step)
            self.parameters[i] = self.parameters[i] - rate * m / (np.sqrt(v) + EPSILON)


class Convolution(Dense):
    """A 3x3 convolution as one product: every pixel's neighbourhood is a row."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        self.shape, outputs = x.shape, self.parameters[0].shape[-1]
        padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
        windows = sliding_window_view(padded, (3, 3), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
        self.x = windows.reshape(-1, 9 * x.shape[-1])
        z = self.x @ self.parameters[0].reshape(-1, outputs) + self.parameters[1]
        return z.reshape(*x.shape[:3], outputs)

    def backward(self, delta: np.ndarray) -> np.ndarray:
        W, (n, height, width, inputs) = self.parameters[0], self.shape
        delta = delta.reshape(-1, W.shape[-1])
        self.gradients = [(self.x.T @ delta).reshape(W.shape), delta.sum(axis=0)]
        windows = (delta @ W.reshape(-1, W.shape[-1]).T).reshape(n, height, width, 3, 3, inputs)
        padded = np.zeros((n, height + 2, width + 2, inputs))
        for i in range(3):
            for j in range(3):
                padded[:, i : i + height, j : j + width] += windows[:, :, :, i, j]
        return padded[:, 1:-1, 1:-1]


class Pool:
    """The largest of every 2x2 pixels."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        n, height, width, channels = x.shape
        self.blocks = x.reshape(n, height // 2, 2, width // 2, 2, channels)
        self.largest = self.blocks.max(axis=(2, 4), keepdims=True)
        return self.largest[:, :, 0, :, 0]

    def backward(self, delta: np.ndarray) -> np.ndarray:
        n, height, width, channels = delta.shape
        spread = (self.blocks == self.largest) * delta[:, :, None, :, None]
        return spread.reshape(n, 2 * height, 2 * width, channels)


class Flatten:
    """One row per sample."""

    def forward(self, x: np.ndarray) -> np.ndarray:
        self.shape = x.shape
        return x.reshape(len(x), -1)

    def backward(self, delta: np.ndarray) -> np.ndarray:
        return delta.reshape(self.shape)


class Relu:
    """max(0, z)."""

    def forward(self, z: np.ndarray) -> np.ndarray:
        self.z = z
        return np.maximum(0, z)

    def backward(self, delta: np.ndarray) -> np.ndarray:
        return delta * (self.z > 0)


class Tanh:
    """tanh z."""

    def forward(self, z: np.ndarray) -> np.ndarray:
        self.a = np.tanh(z)
        return self.a

    def backward(self, delta: np.ndarray) -> np.ndarray:
        return delta * (1 - self.a**2)


class Network:
    """The layers in a row, with softmax at the end where the loss is the cross-entropy."""

    def __init__(self, work: Workload, data: Data) -> None:
        self.work, self.layers, self.step = work, [], 0
        for W, b in data.weights:
            if W.ndim == 4:
                self.layers += [Convolution(W, b), Relu(), Pool()]
            else:
                self.layers += [Dense(W, b), Tanh() if work.mse else Relu()]
        if not work.mse:
            self.layers.pop()
        if work.channels:
            self.layers.insert(-1, Flatten())

    def predict(self, a: np.ndarray) -> np.ndarray:
        for layer in self.layers:
            a = layer.forward(a)
        if self.work.mse:
            return a
        e = np.exp(a - a.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def train_on(self, x: np.ndarray, y: np.ndarray) -> None:
        delta = (self.predict(x) - y) / len(x) * (2 if self.work.mse else 1)
        for layer in reversed(self.layers):
            delta = layer.backward(delta)
        self.step += 1
        for layer in self.layers:
            if isinstance(layer, Dense):
                if self.work.optimizer == "adam":
                    layer.adam(self.work.rate, self.step)
                else:
                    layer.sgd(self.work.rate)


def make(work: Workload, data: Data) -> Peer:
    """Build the network and its stream of batches."""
    x, y = data.x.astype(float), data.y if work.mse else np.eye(work.sizes[-1])[data.y]
    network, stream = Network(work, data), batches(work, x, y)
    points = plane(work).astype(float)

    def train(steps: int) -> int:
        if work.side:
            for _ in range(steps):
                network.predict(points)
            return steps
        for batch in islice(stream, steps):
            network.train_on(*batch)
        return steps

    def loss() -> float:
        a = network.predict(x)
        return float(np.mean((a - y) ** 2) if work.mse else -np.mean(np.log(a[y == 1])))

    return Peer(train, loss)
