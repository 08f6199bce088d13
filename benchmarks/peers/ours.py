"""The project's core: the steps that its window, its commands and `Model.fit` take."""

import os
from contextlib import ExitStack

from benchmarks.peers import Peer
from benchmarks.peers.workloads import Data, Workload, plane
from core.experiment.learning import OPTIMIZER_VALUES
from core.experiment.spec import Training
from core.layers import Conv2D, Dense, Flatten, Layer, MaxPool2D
from core.network.predictor import Predictor
from core.sequential import Sequential
from core.tape.blas import threads
from core.training.batch_page import PAGE_BATCHES
from core.training.steps import Steps

THREADS = ExitStack()  # for the life of the process


def make(work: Workload, data: Data, *, native: bool = True) -> Peer:
    """Build the workload's network with the weights of all peers; without `native`, NumPy takes the steps."""
    if work.side and not native:
        raise NotImplementedError("-")  # answers are native where they can be
    layers: list[Layer] = []
    for filters in work.channels[1:]:
        layers += [Conv2D(filters, 3, activation="relu"), MaxPool2D()]
    layers += [Flatten()] if work.channels else []
    layers += [Dense(units, work.activation) for units in work.sizes[1:-1]]
    layers.append(Dense(work.sizes[-1], "tanh" if work.mse else "softmax"))
    model = Sequential(layers, data.x.shape[1:])
    model.set_weights([array for pair in data.weights for array in pair])
    loss = "mse" if work.mse else "categorical_crossentropy"
    model.compile(loss, learning_rate=work.rate)
    training = Training(loss, OPTIMIZER_VALUES[work.optimizer](), work.rate, work.batch)
    steps = Steps(model.network, training, model.rng, native=native)
    answers = data.y[:, 0].astype(float) if work.mse else data.y
    steps.give(model.network.lay(data.x), steps.head.targets(answers, model.network.dtype))
    THREADS.enter_context(threads(int(os.environ["OMP_NUM_THREADS"]), model.network.largest_product(work.batch)))
    chunk, predictor = PAGE_BATCHES if native else 1, Predictor(model.network, model.network.lay(plane(work)))

    def train(count: int) -> int:
        if work.side:
            for _ in range(count):
                predictor.answer()
            return count
        first = steps.step
        while steps.step < first + count:
            steps.advance(chunk)
        return steps.step - first

    return Peer(train, lambda: model.evaluate(data.x, data.y))
