"""A working as tables: the CSV alone, worked by hand in plain NumPy, gives the same update; Markdown can be read."""

import csv
import io
import re

import numpy as np
import pytest

from core.experiment.learning import OPTIMIZER_VALUES
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment, Training
from core.inside.one_sample.worked_table import MOST_ROWS, TableFacts, count, csv_parts, to_markdown
from core.inside.one_sample.working import Working
from core.layers import Conv2D, Dense, Flatten
from core.network.network import Network
from core.training.run import Run
from core.value import replace


def read(text):
    """Return the arrays of a CSV by (layer, quantity), and what has no index."""
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["layer", "quantity", "index", "value"]
    numbers, said = {}, {}
    for layer, quantity, index, value in rows[1:]:
        if index:
            numbers.setdefault((int(layer), quantity), {})[tuple(map(int, index.split()))] = float(value)
        else:
            said[int(layer), quantity] = value
    arrays = {}
    for key, cells in numbers.items():
        arrays[key] = np.full([1 + max(axis) for axis in zip(*cells, strict=True)], np.nan)
        for index, value in cells.items():
            arrays[key][index] = value
        assert not np.isnan(arrays[key]).any()
    return arrays, said


def step_by_hand(arrays, said, layer, name):
    """Return the update of a parameter, with nothing but what the table says and each optimizer's textbook formula."""
    g = arrays.get((layer, f"g{name}"), arrays[layer, f"d{name}"])
    rate, W = float(said[0, "learning rate"]), arrays[layer, name]
    number = {key: float(value) for (place, key), value in said.items() if place == 0 and re.match(r"-?[\d.]", value)}
    kept = {letter: arrays.get((layer, f"{letter} {name}")) for letter in "mvs"}
    match said[0, "optimizer"]:
        case "sgd":
            return -rate * g
        case "momentum":
            return -rate * kept["v"]
        case "nesterov":
            return -rate * (g + number["momentum"] * kept["v"])
        case "adagrad" | "rmsprop":
            return -rate * g / (np.sqrt(kept["s"]) + number["epsilon"])
        case "adam" | "adamw":
            m = kept["m"] / (1 - number["beta_1"] ** number["step k"])
            v = kept["v"] / (1 - number["beta_2"] ** number["step k"])
            decay = rate * number["weight_decay"] * W if "weight_decay" in number and name == "W" else 0.0
            return -rate * m / (np.sqrt(v) + number["epsilon"]) - decay


FUNCTIONS = {
    "linear": lambda z: z,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(),
}
SLOPES = {"tanh": lambda a: 1 - a**2, "relu": lambda a: 1.0 * (a > 0), "sigmoid": lambda a: a * (1 - a)}


@pytest.mark.parametrize("penalized", [False, True])
@pytest.mark.parametrize("optimizer", OPTIMIZER_VALUES)
@pytest.mark.parametrize(("output", "loss"), [("softmax", "categorical_crossentropy"), ("sigmoid", "mse")])
def test_worked_by_hand_from_the_csv_it_gives_the_same_update(output, loss, optimizer, penalized):
    """All of it: forward, the loss, backward, dW, the penalties, the optimizer's step, the loss after."""
    layers = (Dense(5, "tanh"), Dense(4, "relu"), Dense(3, output))
    penalties = {"l1": 0.003, "l2": 0.02, "clip_norm": 0.05} if penalized else {}
    training = Training(loss, OPTIMIZER_VALUES[optimizer](), 0.02, 8, **penalties)
    run = Run(Experiment(layers, Data("blobs", 200, classes=3), training))
    with np.errstate(all="ignore"):
        for _, _ in zip(range(30), run.steps(), strict=False):
            pass
    moment = run.moment()
    working = Working(run.experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
    work = working.work(run.points.x_train[5], run.points.y_train[5])
    arrays, said = read("".join(csv_parts(work)))

    def forward(after):
        a = {0: arrays[0, "x"]}
        for layer in (1, 2, 3):
            z = arrays[layer, f"{after}W"] @ a[layer - 1] + arrays[layer, f"{after}b"]
            a[layer] = FUNCTIONS[said[layer, "activation"]](z)
            if not after:
                close(arrays[layer, "z"], z)
        y = arrays[0, "y"]
        return a, -np.log(a[3][y == 1][0]) if loss == "categorical_crossentropy" else np.mean((a[3] - y) ** 2)

    def close(found, wanted):
        np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=1e-13)

    a, value = forward("")
    close(float(said[0, "loss"]), value)
    close(float(said[0, "new loss"]), forward("new ")[1])
    y = arrays[0, "y"]
    delta = a[3] - y if output == "softmax" else 2 / 3 * (a[3] - y) * a[3] * (1 - a[3])
    gradients = {}
    for layer in (3, 2, 1):
        close(arrays[layer, "a"], a[layer])
        close(arrays[layer, "delta"], delta)
        gradients[layer] = {"W": np.outer(delta, a[layer - 1]), "b": delta}
        da = arrays[layer, "W"].T @ delta
        if layer > 1:
            close(arrays[layer - 1, "da"], da)
            delta = da * SLOPES[said[layer - 1, "activation"]](a[layer - 1])
    length = 0.0
    for layer, of_layer in gradients.items():
        for name, gradient in of_layer.items():
            close(arrays[layer, f"d{name}"], gradient)
            if penalized and name == "W":
                gradient += 0.003 * np.sign(arrays[layer, "W"]) + 0.02 * arrays[layer, "W"]
            length += (gradient**2).sum()
    for layer, of_layer in gradients.items():
        for name, gradient in of_layer.items():
            if penalized:
                close(arrays[layer, f"g{name}"], gradient * min(1, 0.05 / length**0.5))
            else:
                assert (layer, f"g{name}") not in arrays
            update = step_by_hand(arrays, said, layer, name)
            np.testing.assert_allclose(arrays[layer, f"update {name}"], update, rtol=1e-9, atol=1e-15)
            close(arrays[layer, f"new {name}"], arrays[layer, name] + update)
    assert ((3, "exp") in arrays) == (output == "softmax")


def working(name, steps=3):
    run = Run(replace(PRESETS[name], data=replace(PRESETS[name].data, samples=100)))
    with np.errstate(all="ignore"):
        for _, _ in zip(range(steps), run.steps(), strict=False):
            pass
    moment = run.moment()
    found = Working(run.experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
    return found.work(run.points.x_train[0], run.points.y_train[0])


@pytest.mark.parametrize("name", ["skip", "convolution"])
def test_the_csv_holds_every_number_to_the_last_digit(name):
    work = working(name)
    arrays, said = read("".join(csv_parts(work)))
    of_layers = {key: array for key, array in arrays.items() if key[0]}
    assert sum(array.size for array in of_layers.values()) == count(work)
    for layer in work.layers:
        number = layer.index + 1
        assert said[number, "title"] == layer.title
        assert [int(source) - 1 for source in said[number, "reads"].split()] == list(layer.sources)
        np.testing.assert_array_equal(arrays[number, "z"], layer.z)
        np.testing.assert_array_equal(arrays[number, "da"], layer.da)
        for key, parameter in layer.parameters.items():
            np.testing.assert_array_equal(arrays[number, key], parameter)
            np.testing.assert_array_equal(arrays[number, f"d{key}"], layer.gradients[key])
            np.testing.assert_array_equal(arrays[number, f"m {key}"], layer.moments["m"][key])
            np.testing.assert_array_equal(arrays[number, f"new {key}"], layer.after[key])
        for key, statistic in layer.statistics.items():
            np.testing.assert_array_equal(arrays[number, key], statistic)


def test_what_a_person_chose_of_a_layer_is_there():
    layers = (Conv2D(2, 3, 2, "valid", "relu", off=(1,)), Flatten(), Dense(2, "softmax", frozen=True))
    network = Network(layers, (7, 7, 1))
    network.initialize(np.random.default_rng(0))
    work = Working(Experiment(layers), network.copied(), None, 0.1).work(np.ones((7, 7, 1)), 0)
    _, said = read("".join(csv_parts(work)))
    found = {
        key: value
        for (layer, key), value in said.items()
        if layer == 1 and key not in ("title", "reads") and "check" not in key
    }
    assert found == {"activation": "relu", "kernel_size": "3", "strides": "2", "padding": "valid", "off": "1"}
    assert said[3, "frozen"] == "True" and (2, "frozen") not in said
    text = to_markdown(Working(Experiment(layers), network.copied(), None, 0.1).work(np.ones((7, 7, 1)), 0))
    assert "It reads layer 2. Its choices: activation softmax, frozen." in text and "padding valid, off 1." in text


def tables(text):
    """Return the rows of every Markdown table, cells stripped."""
    found, open_ = [], False
    for line in text.splitlines():
        if line.startswith("| "):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not open_:
                found.append([])
            found[-1].append(cells)
        open_ = line.startswith("| ")
    return found


def test_markdown_is_a_table_for_each_layer():
    work = working("post-002")
    text = to_markdown(work)
    for title in (
        "### Layer 1 (dense, 3 relu)",
        "### Layer 2 (dense, 2 sigmoid)",
        "It reads layer 1.",
        "**dW1** (3 x 2)",
    ):
        assert title in text
    for table in tables(text):
        assert len({len(row) for row in table}) == 1 and set(table[1]) == {"---:"}
    units = next(table for table in tables(text) if "delta1" in table[0])
    assert units[0] == ["unit", "b1", "z1", "a1", "da1", "delta1", "db1", "update b1", "new b1"]
    first = work.layers[0]
    assert [row[5] for row in units[2:]] == [f"{value:.6g}" for value in first.delta]
    after = text.split("**new W1**")[1]
    assert tables(after)[0][2] == ["0", *(f"{value:.6g}" for value in first.after["W"][0])]


def test_markdown_names_what_is_too_large_and_shows_images_by_channel():
    digits = to_markdown(working("digits"))
    assert "**dW2** (128 x 784): 100,352 numbers, which the CSV has." in digits
    assert len(digits) < 60_000 and "**x** (28 x 28 x 1)\n\nchannel 0\n\n| row / column |" in digits
    convolution = to_markdown(working("convolution"))
    assert "filter 7, channel 0\n\n| row / column | 0 | 1 | 2 |" in convolution
    layers = (Dense(MOST_ROWS + 5, "tanh"), Dense(2, "softmax"))
    network = Network(layers, (2,))
    text = to_markdown(Working(Experiment(layers), network.copied(), None, 0.1).work(np.ones(2), 0))
    assert "5 more neurons are in the CSV." in text


def test_what_the_table_is_of_and_its_numeric_checks_are_said():
    """Which sample, which step, the answer by name; small arrays are checked, others are said to be left out."""
    run = Run(replace(PRESETS["moons"], data=replace(PRESETS["moons"].data, samples=100)))
    moment = run.moment()
    working = Working(run.experiment, moment.weights, moment.optimizer_state, moment.learning_rate)
    work = working.work(run.points.x_train[0], run.points.y_train[0])
    gradient = work.layers[0].gradients["b"]
    slopes = np.array([working.numeric(0, "b", index) for index in np.ndindex(gradient.shape)])
    beside = TableFacts({"sample": "training sample 1 of 80", "step": "7"}, {(0, "b"): slopes})
    arrays, said = read("".join(csv_parts(work, beside)))
    assert said[0, "sample"] == "training sample 1 of 80" and said[0, "step"] == "7"
    np.testing.assert_allclose(arrays[1, "numeric check of db"], arrays[1, "db"], rtol=1e-5, atol=1e-9)
    assert said[1, "numeric check of dW"] == f"left out: {work.layers[0].gradients['W'].size} of them take too long"
    text = to_markdown(work, beside)
    assert "| what | value |" in text and "| sample | training sample 1 of 80 |" in text
    assert "| db1 | numeric check of db1 |" in text and "**numeric check of dW1**: left out" in text
    last = text.split("### Layer")[-1]
    assert "| z - max z | exp |" in last and text.count("| exp |") == 1, "softmax stands in the layer where it happens"
