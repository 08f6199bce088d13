"""Where numbers came from, in words: every formula, worked out with its numbers, gives the number it explains."""

import numpy as np
import pytest
from msgspec import structs

from core import formula
from core.data import datasets
from core.experiment.learning import OPTIMIZER_VALUES, AdaGrad, Adam, AdamW, Momentum, Nesterov, RMSProp
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment, Training, replace
from core.formula import Cells, known_as
from core.inside.one_sample.cells import Cell, Key, array_of, number_of
from core.inside.one_sample.origins import loss_note, origin
from core.inside.one_sample.working import Working
from core.layers import (
    LAYERS,
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.layers.touches import Touch
from core.training.run import Run
from playground.sample.sheet.contents import contents, keys_of
from playground.sample.sheet.numbers import narrow, short

CELLS = 30  # of every array
MOONS = Data("moons", 100, 0.2)
DIGITS = Data("digits", 60, 0.0)


def plane(*layers, **training):
    return Experiment(layers, MOONS, Training(**{"learning_rate": 0.05, **training}))


GRAPH = (
    Dense(5, "tanh", name="first"),
    Dense(5),
    Activation("swish"),
    Dropout(0.3, name="deep"),
    Add(inputs=("first", "deep"), name="sum"),
    BatchNorm(name="normal"),
    Concatenate(inputs=("normal", "first")),
    Dense(2, "softmax"),
)
IMAGES = (
    Conv2D(3, 3, strides=2, activation="relu"),
    MaxPool2D(3, strides=2),
    BatchNorm(),
    Conv2D(4, 2, padding="valid", activation="gelu"),
    AveragePool2D(2),
    Flatten(),
    Reshape((2, 2, 4)),
    Flatten(),
    Dense(10, "softmax"),
)
HAND = (
    Dense(6, "relu", off=(2,), touches=(Touch(1, 0, None, 0.5), Touch(3, 1, 0.7, 0.1))),
    Dense(4, "elu", frozen=True),
    Dense(2, "softmax"),
)
SMALL = (Dense(4, "leaky_relu"), Dense(2, "softmax"))
CASES = {
    "graph": plane(*GRAPH, optimizer=Adam()),
    "images": Experiment(IMAGES, DIGITS, Training(optimizer=Momentum(), batch_size=10)),
    "by hand": plane(*HAND),
    "by hand, penalties": plane(*HAND, l1=0.01, l2=0.1, clip_norm=0.05, optimizer=Momentum()),
    "by hand, adam": plane(*HAND, clip_norm=0.05, optimizer=Adam()),
    "features": replace(plane(*SMALL), data=replace(MOONS, features=("x1^2", "x1*x2", "sin x2"))),
    "sine": replace(PRESETS["sine"], data=replace(PRESETS["sine"].data, samples=60)),
    "penalties": plane(*SMALL, l1=0.01, l2=0.1, clip_norm=0.2),
    "penalties with moments": plane(*SMALL, l1=0.01, l2=0.1, clip_norm=0.2, optimizer=Adam()),
    "sigmoid": plane(Dense(3, "softplus"), Dense(1, "sigmoid"), loss="binary_crossentropy"),
    "two sigmoids": plane(Dense(3, "sigmoid"), Dense(2, "sigmoid"), loss="binary_crossentropy"),
    "softmax, squared": plane(Dense(3, "softmax"), Dense(2, "softmax"), loss="mse"),
    "tanh, absolute": plane(Dense(3, "tanh"), Dense(2, "tanh"), loss="mae"),
    "linear, huber": plane(Dense(3, "relu"), Dense(2), loss="huber"),
    **{
        type(optimizer).__name__: plane(*SMALL, optimizer=optimizer)
        for optimizer in (Momentum(), Nesterov(), AdaGrad(), RMSProp(), AdamW(weight_decay=0.5))
    },
}


def worked(experiment, steps=7):
    """Return the work of a test sample after some steps."""
    run = Run(experiment)
    stepping = run.steps()
    for _ in range(steps):
        next(stepping)
    moment = run.moment()
    working = Working(experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
    x = datasets.inputs(run.points.x_test[:1], experiment.data.features)[0]
    return working.work(x, run.points.y_test[0].item())


def some_cells(work, experiment):
    rng = np.random.default_rng(0)
    for key in dict.fromkeys(keys_of(contents(work, experiment.data.inputs))):
        array = array_of(work, key)
        for flat in rng.permutation(array.size)[:CELLS]:
            yield Cell(key, tuple(int(k) for k in np.unravel_index(flat, array.shape)))


@pytest.mark.parametrize("name", CASES)
def test_every_formula_gives_the_number_it_explains(name):
    experiment = CASES[name]
    work, told = worked(experiment), 0
    for cell in some_cells(work, experiment):
        found = origin(work, cell)
        assert found.lines
        for key, region in found.sources:
            array = array_of(work, key)
            assert len(region) == array.ndim
            assert all(0 <= a < b <= size for (a, b), size in zip(region, array.shape, strict=True)), (cell, key)
        if cell.key.what not in ("parameters", "y") and cell.key != Key(-1, "a"):
            told += 1
            assert found.value == pytest.approx(number_of(work, cell), rel=1e-7, abs=1e-13), (cell, found.lines)
    assert told > 50


def test_every_type_of_layer_is_among_them():
    assert {type(layer) for experiment in CASES.values() for layer in experiment.layers} == set(LAYERS)
    assert {type(experiment.training.optimizer) for experiment in CASES.values()} == set(OPTIMIZER_VALUES.values())


def test_the_lines_say_formula_and_numbers():
    work = worked(CASES["sine"])
    layer, before = work.layers[2], work.layers[1]
    first, second, third = origin(work, Cell(Key(2, "z"), (0,))).lines
    assert first == "z3[0] = Σ_j W3[0,j] a2[j] + b3[0]"
    assert "… 11 more" in second and f"{layer.parameters['b'][0]:.4g}" in second.split("more")[1]
    assert third == f"= {layer.z[0]:.4g}"
    lines = origin(work, Cell(Key(2, "gradients", "W"), (0, 3))).lines
    assert lines[0] == "dW3[0,3] = delta3[0] · a2[3]"
    assert lines[1].startswith(f"= {layer.delta[0]:.4g}·") and f"{before.a[3]:.4g}" in lines[1]
    lines = origin(work, Cell(Key(2, "updates", "W"), (0, 3))).lines
    assert lines[0] == "update W3[0,3] = -rate m' / (sqrt(v') + epsilon)"
    assert f"^{work.steps})" in lines[2]


def test_what_a_hand_holds_is_said():
    work = worked(CASES["by hand"])
    said = {
        Cell(Key(0, "a"), (2,)): "switched off",
        Cell(Key(0, "delta"), (2,)): "switched off",
        Cell(Key(0, "updates", "W"), (1, 0)): "cut",
        Cell(Key(1, "updates", "W"), (1, 0)): "frozen",
    }
    for cell, word in said.items():
        assert word in origin(work, cell).lines[1] and number_of(work, cell) == 0
    assert "·" in origin(work, Cell(Key(0, "updates", "W"), (3, 1))).lines[0]  # set by hand, and learns on


def test_sums_tell_their_largest_terms_in_order():
    left, right = np.array([1.0, -5, 0, 3, 0.5, 2, 4]), np.array([1.0, 1, 9, -1, 1, 1, 1])
    total = formula.total("", Cells("", left), Cells("", right)) + known_as("b", -0.25)
    assert total.numbers == "1·1 + (-5)·1 + 3·(-1) + 2·1 + 4·1 + … 2 more (0.5) + (-0.25)"
    assert total.value == pytest.approx(-0.75)


def test_the_loss_is_told_with_its_numbers():
    for name in ("graph", "sine", "sigmoid", "two sigmoids", "softmax, squared", "tanh, absolute", "linear, huber"):
        work = worked(CASES[name])
        assert loss_note(work).endswith(f"{work.loss:.6g}"), loss_note(work)
    note = loss_note(worked(CASES["graph"]))
    assert "-log 0." in note


def test_sections_go_forward_and_back():
    experiment = CASES["graph"]
    titles = [section.title for section in contents(worked(experiment), ("x1", "x2"))]
    assert titles[0] == "Input" and titles[-1] == "New loss" and titles[9] == "Loss"
    assert titles[1].startswith("Layer 1") and titles[10].startswith("Back: layer 8")
    keys = keys_of(contents(worked(CASES["penalties"]), ("x1", "x2")))
    assert Key(0, "full", "W") in keys and Key(0, "full", "W") not in keys_of(contents(worked(experiment), ()))


def test_what_stands_on_the_sheet_is_said_by_the_settings_and_not_by_the_numbers():
    layers = (Dense(4), Activation("relu"), Dense(2, "softmax"))
    for norm in (None, 1e-3, 1e3):  # none, one that clips, one that doesn't
        work = worked(plane(*layers, clip_norm=norm))
        keys = keys_of(contents(work, ()))
        assert (Key(0, "full", "W") in keys) == (norm is not None), norm
        first = next(iter(c for c in some_cells(work, plane(*layers)) if c.key == Key(0, "updates", "W")))
        assert [source for source, _ in origin(work, first).sources] == [
            Key(0, "gradients" if norm is None else "full", "W")
        ]
    for scale in (-1.0, 1.0):  # of the biases: z is above 0 nowhere, then everywhere
        run = Run(plane(*layers))
        run.network.named(run.network.weights)[0]["b"][:] = 100 * scale
        moment = run.moment()
        working = Working(run.experiment, moment.weights, None, 0.1)
        work = working.work(run.points.x_test[0], 1)
        assert (work.layers[1].z > 0).all() == (scale > 0)
        keys = keys_of(contents(work, ()))
        assert Key(1, "da") in keys and Key(1, "delta") in keys
    plain = keys_of(contents(worked(plane(Dense(4), Activation("linear"), Dense(2, "softmax"))), ()))
    assert Key(1, "da") not in plain and Key(1, "delta") in plain


@pytest.mark.parametrize("answers", [1, 2])
@pytest.mark.parametrize("answer", [0, 1])
def test_where_a_sigmoid_is_1_to_the_last_digit_formulas_and_loss_still_give_their_numbers(answers, answer):
    experiment = plane(Dense(3, "relu"), Dense(answers, "sigmoid"), loss="binary_crossentropy")
    run = Run(experiment)
    for size in (100.0, -100.0, 800.0, -800.0):
        run.network.named(run.network.weights)[1]["b"][:] = size
        with np.errstate(over="ignore"):
            moment = run.moment()
        work = Working(experiment, moment.weights, None, 0.1).work(run.points.x_test[0], answer)
        last = work.layers[-1]
        for k in range(answers):
            cell = Cell(Key(1, "delta"), (k,))
            assert number_of(work, cell) == pytest.approx((last.a[k] - work.target[k]) / answers, abs=1e-13)
            assert origin(work, cell).value == pytest.approx(number_of(work, cell), abs=1e-13)
        # -log sigmoid(z) is -z of a very negative z, next to 0 of a large one
        each = [max(0.0, z if y == 0 else -z) for z, y in zip(last.z, work.target, strict=True)]
        assert work.loss == pytest.approx(sum(each) / answers)
        assert answers == 1 or f"{max(each):.4g}" in loss_note(work).split("=")[-2], loss_note(work)
        assert "nan" not in loss_note(work) and "inf" not in loss_note(work), loss_note(work)


def test_a_step_that_overflows_is_told_as_that():
    work = worked(plane(*SMALL))
    said = {loss: contents(structs.replace(work, new_loss=loss), ())[-1].note for loss in (0.0, 1e9, np.nan, np.inf)}
    assert "falls" in said[0.0] and "rises" in said[1e9] and "rises" in said[np.inf]
    assert "is no longer a number" in said[np.nan] and "stays" not in said[np.nan]


@pytest.mark.parametrize(
    ("value", "six", "five"),
    [
        (0.0, "0", "0"),
        (0.12345, "0.123", ".123"),
        (-0.12345, "-0.123", "-.123"),
        (-1.0, "-1.00", "-1.00"),
        (12.34, "12.34", "12.3"),
        (-123.4, "-123.4", "-123"),
        (99999.0, "99999", "1e5"),
        (1.2e-5, "1e-5", "1e-5"),
        (-3e-12, "-3e-12", "≈0"),
        (np.inf, "inf", "inf"),
        (np.nan, "nan", "nan"),
    ],
)
def test_numbers_are_short(value, six, five):
    assert short(value) == six and narrow(value) == five
    assert len(six) <= 6 and len(five) <= 5
