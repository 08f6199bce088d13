"""A run whose experiment changes on the way, as in the window, against PyTorch in float64, step by step."""

import copy

import numpy as np
import pytest
from msgspec.structs import replace as changed

pytest.importorskip("torch", reason="the oracle is the extra test-oracle")

from core.data import datasets
from core.experiment.learning import SGD, Adam, AdamW, ExponentialDecay, Momentum, Nesterov, RMSProp
from core.experiment.spec import Data, Experiment, Training
from core.layers import BatchNorm, Dense
from core.layers.touches import Touch
from core.training.run import Run
from core.value import replace
from tests.core.oracle.comparing import arrays_of
from tests.core.oracle.pytorch import Twin
from tests.core.oracle.stories import Story

STEPS = 45
CUT, SET = Touch(1, 1, None, 0.4), Touch(2, 0, 0.7, 0.0)
FIRST = Experiment(
    (Dense(5, "tanh"), BatchNorm(), Dense(4, "swish"), Dense(3, "softmax")),
    Data("blobs", 50, 0.4, classes=3),
    Training("categorical_crossentropy", Adam(), 0.02, 7, clip_norm=0.2),
)
TANH = Experiment((Dense(6, "sigmoid"), Dense(1, "tanh")), Data("moons", 50), Training("mse", Momentum(), 0.05, 9))


def trained(experiment, **choices):
    return replace(experiment, training=replace(experiment.training, **choices))


def layered(experiment, index, **choices):
    layers = list(experiment.layers)
    layers[index] = replace(layers[index], **choices)
    return replace(experiment, layers=tuple(layers))


RUNS = {
    "betas": {0: FIRST, 11: trained(FIRST, optimizer=Adam(beta_1=0.5)), 23: trained(FIRST, optimizer=Adam(beta_2=0.8))},
    "freeze, free": {0: FIRST, 5: layered(FIRST, 2, frozen=True), 20: layered(FIRST, 0, frozen=True), 31: FIRST},
    "cut, restore": {0: FIRST, 9: layered(FIRST, 0, touches=(CUT, SET)), 24: layered(FIRST, 0, touches=()), 40: FIRST},
    "loss, batch": {0: FIRST, 9: trained(FIRST, loss="mse", l2=0.1), 26: trained(FIRST, batch_size=4, l1=0.02)},
    "frozen, then another optimizer": {
        0: layered(FIRST, 0, frozen=True),
        12: trained(layered(FIRST, 0, frozen=True), optimizer=AdamW(weight_decay=0.3)),
        30: trained(FIRST, optimizer=AdamW(weight_decay=0.1)),
    },
    "one tanh output": {
        0: TANH,
        8: trained(layered(TANH, 0, touches=(CUT,)), optimizer=Momentum(momentum=0.5)),
        19: trained(TANH, optimizer=Nesterov(momentum=0.5), loss="huber"),
        33: trained(TANH, optimizer=SGD(), schedule=ExponentialDecay(), learning_rate=0.3),
    },
    "rho and clipping": {
        0: trained(TANH, optimizer=RMSProp(epsilon=1e-3), clip_norm=0.1, learning_rate=0.01),
        17: trained(layered(TANH, 1, frozen=True), optimizer=RMSProp(rho=0.5, epsilon=1e-3), clip_norm=0.02),
    },
}


@pytest.mark.parametrize("name", RUNS)
def test_a_run_with_changes_is_that_of_pytorch(name):
    experiments = RUNS[name]
    run = Run(experiments[0], np.float64)
    x, labels = datasets.inputs(run.points.x_train, ()), run.points.y_train
    y = np.eye(3)[labels] if run.network.outputs == 3 else 2.0 * labels[:, None] - 1
    changes = {step: ("", each.layers, each.training) for step, each in experiments.items()}
    story = Story(0, experiments[0].layers, (2,), x, y, None, experiments[0].training, changes)
    twin, draws, stepping, moved = Twin(story, arrays_of(run.network)), copy.deepcopy(run.rng), run.steps(), 0.0
    for count in range(STEPS):
        if count in experiments:
            run.apply(experiments[count])
            twin.go_on(run.experiment.layers, run.experiment.training)
        twin.take(arrays_of(run.network))
        if twin.position == 0:
            order = draws.permutation(len(x))
            twin.story = changed(story, x=x[order], y=y[order])
        before = run.network.weights.copy()
        with np.errstate(all="ignore"):
            next(stepping)
        twin.step()
        moved = max(moved, np.abs(run.network.weights - before).max())
        for index, arrays in arrays_of(run.network).items():
            for ours, theirs in zip(arrays, twin.arrays()[index], strict=True):
                np.testing.assert_allclose(ours, theirs, 1e-9, 1e-12, err_msg=f"layer {index}, step {count}")
    assert moved > 1e-3
