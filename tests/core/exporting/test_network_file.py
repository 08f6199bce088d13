"""The network as a Python file: it runs alone in a process of its own, and has the window's answers."""

import ast
import csv
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from core.data import datasets
from core.data.datasets import FEATURES
from core.experiment.spec import Data, Experiment
from core.exporting import network_file, network_text
from core.functions.activations import ACTIVATIONS
from core.functions.in_numpy import IN_NUMPY
from core.functions.plain import Function
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
from core.network.network import Network
from core.network.predictor import Predictor, classes_of, probabilities
from core.network.weights import TrainedNetwork
from core.value import SpecError

IMAGES = Data("digits", 100, 0.0)
NETWORKS = {
    **{
        f"all activations, {output} x {outputs}": Experiment(
            (*(Dense(7, name, dropout=0.3) for name in ACTIVATIONS), Dense(outputs, output)), Data("moons", 100)
        )
        for output, outputs in (("softmax", 2), ("sigmoid", 1), ("sigmoid", 2), ("tanh", 1), ("tanh", 2), ("relu", 2))
    },
    "features": Experiment((Dense(4, "tanh"), Dense(2, "softmax")), Data("xor", 100, features=tuple(FEATURES))),
    "one class in six": Experiment((Dense(9, "swish"), Dense(6, "linear")), Data("spirals", 100, classes=6)),
    "a number of one": Experiment((Dense(5, "gelu"), BatchNorm(), Dense(1)), Data("sine", 100)),
    "a number of two": Experiment((Dense(5, "elu", off=(1, 3)), Dropout(0.5), Dense(1)), Data("hills", 100)),
    "a graph": Experiment(
        (
            Dense(6, "relu", name="a"),
            Dense(6, "linear", name="b", inputs=("input",)),
            Activation("sigmoid", name="c"),
            Add(inputs=("a", "b", "c"), name="sum"),
            Concatenate(inputs=("sum", "input", "a")),
            BatchNorm(),
            Activation("softmax"),
            Dense(2),
            Activation("softmax"),
        ),
        Data("moons", 100),
    ),
    "images": Experiment(
        (
            Conv2D(3, 5, 2, "same", "relu", off=(1,), name="a"),
            Conv2D(2, 4, 3, "same", "tanh"),
            AveragePool2D(2, 1),
            Reshape((2, 8, -1)),
            MaxPool2D(2, 3),
            Flatten(name="one"),
            Conv2D(4, 3, 1, "valid", "leaky_relu", inputs=("a",)),
            MaxPool2D(3),
            BatchNorm(),
            AveragePool2D(2),
            Flatten(name="two"),
            Concatenate(inputs=("one", "two")),
            Dense(10, "softmax"),
        ),
        IMAGES,
    ),
    "images that end in a pool": Experiment((Conv2D(10, 28, padding="valid"), Flatten(), Activation("tanh")), IMAGES),
}
RUNNER = """
import importlib.util, json, sys
import numpy as np

for number in range(int(sys.argv[1])):
    spec = importlib.util.spec_from_file_location(f"network_{number}", f"{number}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    x = np.load(f"{number}.npy")
    found = {"outputs": module.outputs(x), "predict": module.predict(x), "one": module.predict(x[0])}
    if hasattr(module, "classify"):
        found["classify"] = module.classify(x)
    np.savez(f"{number}.npz", **found)
assert not {"core", "scipy", "msgspec"} & sys.modules.keys()
"""


def trained(experiment, seed=0):
    """Return a network with weights that none of its arrays leaves at a plain start."""
    network, rng = Network(experiment.layers, experiment.data.shape), np.random.default_rng(seed)
    network.initialize(rng)
    network.weights += 0.03 * rng.standard_normal(network.weights.shape)
    network.statistics[:] = rng.uniform(0.5, 1.5, network.statistics.shape)
    return TrainedNetwork(experiment, network.copied())


def answers(trained_network, x, dtype):
    """Return what the network says of samples x, computed in `dtype`: (samples, outputs)."""
    learned, data = trained_network.weights, trained_network.experiment.data
    network = Network(learned.layers, learned.shape, dtype)
    network.take(learned)
    return Predictor(network, network.lay(datasets.inputs(x, data.features))).answer()[1].T.copy()


def run(folder, *words):
    return subprocess.run([sys.executable, "-I", *map(str, words)], cwd=folder, capture_output=True, text=True)


def test_files_answer_as_the_window_does(tmp_path):
    """Every layer, activation, feature and output, alone in another process; the nearest float64 to 1e-9."""
    assert {type(layer) for each in NETWORKS.values() for layer in each.layers} == set(LAYERS)
    made, samples = [trained(each, seed) for seed, each in enumerate(NETWORKS.values())], []
    for number, each in enumerate(made):
        shape = each.weights.shape if len(each.weights.shape) == 3 else (each.experiment.data.dimensions,)
        scale = np.random.default_rng(number)
        samples.append(scale.uniform(0, 1, (501, *shape)) if len(shape) == 3 else scale.normal(0, 1.5, (501, *shape)))
        np.save(tmp_path / f"{number}.npy", samples[-1])
        (tmp_path / f"{number}.py").write_bytes(network_file.to_bytes(each))
    (tmp_path / "runner.py").write_text(RUNNER)
    ran = run(tmp_path, "-W", "error", "runner.py", len(made))
    assert ran.returncode == 0, ran.stderr
    for number, (name, each, x) in enumerate(zip(NETWORKS, made, samples, strict=True)):
        with np.load(tmp_path / f"{number}.npz") as found:
            exact, seen = (answers(each, x, dtype) for dtype in (np.float64, np.float32))
            np.testing.assert_allclose(found["outputs"], exact, rtol=1e-9, atol=1e-12, err_msg=name)
            np.testing.assert_allclose(found["outputs"], seen, rtol=1e-6, atol=1e-6, err_msg=name)
            np.testing.assert_allclose(found["one"], found["predict"][:1], rtol=1e-12, err_msg=name)
            if each.experiment.data.regression:
                np.testing.assert_array_equal(found["predict"], found["outputs"][:, 0], err_msg=name)
                continue
            activation = each.weights.layers[-1].activation
            np.testing.assert_allclose(found["predict"], probabilities(exact.T, activation).T, atol=1e-9, err_msg=name)
            np.testing.assert_array_equal(found["classify"], classes_of(exact.T, activation), err_msg=name)


def test_each_activation_in_numpy_is_the_one_that_trains():
    assert set(IN_NUMPY) == set(ACTIVATIONS) - {"linear"} and set(network_text.FEATURES) == set(FEATURES)
    z = np.concatenate([np.linspace(-30, 30, 601), [-1e4, -700, 700, 1e4]]).reshape(-1, 5)
    for name, function in IN_NUMPY.items():
        with np.errstate(over="ignore"):
            np.testing.assert_allclose(function(z), Function(name)(z), rtol=1e-12, atol=1e-300, err_msg=name)


def test_the_command_line_of_a_file(tmp_path):
    for name in ("features", "a number of one", "images"):
        each = trained(NETWORKS[name])
        (tmp_path / f"{name.replace(' ', '_')}.py").write_bytes(network_file.to_bytes(each))
    nothing = run(tmp_path, "features.py")
    assert nothing.returncode == 1 and "python network.py 0.5 -1.2" in nothing.stderr
    assert nothing.stderr.endswith("Nothing to predict is given: see above.\n")
    one = run(tmp_path, "features.py", 0.5, -1.2)
    share = probabilities(answers(trained(NETWORKS["features"]), np.array([[0.5, -1.2]]), np.float64).T, "softmax")
    assert one.stdout == f"{share.argmax()} ({share.max():.1%})\n", one.stderr
    (tmp_path / "rows.csv").write_text("x1\n0.5\n-0.25\n")
    name, *many = run(tmp_path, "a_number_of_one.py", "rows.csv").stdout.split()
    expected = answers(trained(NETWORKS["a number of one"]), np.array([[0.5], [-0.25]]), np.float64)[:, 0]
    assert name == "predicted"
    np.testing.assert_allclose(np.array(many, float), expected, rtol=1e-8)
    one = run(tmp_path, "a_number_of_one.py", 0.5)
    assert float(one.stdout) == pytest.approx(expected[0], rel=1e-8)


@pytest.mark.parametrize(
    "form", ["bytes.npy", "shares.npy", "named.npz", "only.npz", "pixels.csv", "flat.npy", "one.png"]
)
def test_images_from_files_of_all_kinds(tmp_path, form):
    each, images = trained(NETWORKS["images"]), np.random.default_rng(1).integers(0, 256, (3, 28, 28), np.uint8)
    (tmp_path / "network.py").write_bytes(network_file.to_bytes(each))
    share, path = answers(each, images[..., None] / 255, np.float64), tmp_path / form
    if form == "one.png":
        Image.fromarray(images[0]).save(path)
        assert run(tmp_path, "network.py", form).stdout == f"{share[0].argmax()} ({share[0].max():.1%})\n"
        return
    if form == "pixels.csv":
        rows = [[k, *image.ravel().tolist()] for k, image in enumerate(images)]
        head = ",".join(["label", *(f"pixel{n}" for n in range(784))])
        path.write_text("\n".join([head, *(",".join(map(str, row)) for row in rows)]))
    elif form.endswith("npz"):
        np.savez(path, **({"y": np.arange(3), "images": images} if form == "named.npz" else {"some": images}))
    else:
        np.save(path, images / 255 if form == "shares.npy" else images.reshape(3, -1) if form == "flat.npy" else images)
    ran = run(tmp_path, "-W", "error", "network.py", form)
    head, *rows = csv.reader(ran.stdout.splitlines())
    assert head == ["predicted", *(f"p({k})" for k in range(10))], ran.stderr
    np.testing.assert_allclose(np.array(rows, float), np.c_[share.argmax(axis=1), share], atol=1e-8)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((1, 2, 3), "a sample has 2 numbers, x1, x2; got 3"),
        ((1, "two"), "'two' is no number"),
        (("gone.csv",), "gone.csv can't be read: No such file or directory"),
        (("gone.npy",), "gone.npy can't be read: No such file or directory"),
        ((".",), ". can't be read: Is a directory"),
        (("a.csv", "b.csv"), "one file at a time: got 2, a.csv b.csv"),
        (("text.npy",), "text.npy can't be read: it is no .npy or .npz file of numbers"),
        (("text.npz",), "text.npz can't be read: it is no .npy or .npz file of numbers"),
        (("two.npz",), "two.npz has the arrays a, b: let that of the samples be called x"),
        (("wide.npy",), "a sample has the shape (2,); got an array of (4, 3)"),
        (("empty.csv",), "empty.csv is empty"),
        (("other.csv",), "other.csv has no column x2; it has x1, y"),
        (("none.csv",), "none.csv has no column x1; it has a, b"),
        (("bad.csv",), "bad.csv, line 3, column x2: 'much' is no number"),
        (("gap.csv",), "gap.csv, line 2, column x1: '' is no number"),
        (("nan.csv",), "nan.csv, line 2, column x1: 'nan' is no number"),
        (("short.csv",), "short.csv, line 3: 1 fields; the first row has 2"),
        (("comma.csv",), "comma.csv, line 2, column x1: '0,5' is no number"),
    ],
)
def test_what_can_not_be_predicted_is_said_in_a_sentence(tmp_path, words, said):
    texts = {
        **{"text.npy": "x1,x2\n", "text.npz": "x1,x2\n", "empty.csv": "\n\n", "other.csv": "x1,y\n1,2\n"},
        **{"none.csv": "a,b\n1,2\n", "bad.csv": "x1,x2\n1,2\n3,much\n", "gap.csv": "x1,x2\n,2\n"},
        **{"nan.csv": "x1,x2\nnan,2\n", "short.csv": "x1,x2\n1,2\n3\n", "comma.csv": "x1;x2\n0,5;1\n"},
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    np.savez(tmp_path / "two.npz", a=np.zeros(2), b=np.zeros(2))
    np.save(tmp_path / "wide.npy", np.zeros((4, 3)))
    (tmp_path / "network.py").write_bytes(network_file.to_bytes(trained(NETWORKS["features"])))
    ran = run(tmp_path, "network.py", *words)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", f"{said}\n")


def test_names_by_strangers_are_never_code():
    name = 'a"""\nraise SystemExit(1)\n#\\'
    layers = Dense(3, "relu", name=name), Dense(2, "softmax")
    text = network_file.to_bytes(trained(Experiment(layers, Data("moons", 100)))).decode()
    kinds = {type(node) for node in ast.parse(text).body}
    assert kinds == {ast.Expr, ast.Import, ast.Assign, ast.FunctionDef, ast.If} and text.count('"""\n\n') == 1


def test_a_network_too_large_for_a_text_is_refused(monkeypatch):
    monkeypatch.setattr(network_file, "MOST_PARAMETERS", 100)
    with pytest.raises(SpecError, match=r"102 parameters is too large for a Python file, which takes 100.*safetensors"):
        network_file.to_bytes(trained(Experiment((Dense(20, "relu"), Dense(2, "softmax")), Data("moons", 100))))
