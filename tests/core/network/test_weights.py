"""Networks as files: what is saved comes back, and every broken file is one clear sentence."""

import json
import struct

import numpy as np
import pytest

from core.experiment import spec
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment
from core.files import FileError
from core.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten
from core.network import weights
from core.network.network import Network

LAYERS = (Conv2D(4, 3), BatchNorm(), Dropout(0.2), Flatten(), Dense(10, "softmax"))
EXPERIMENT = Experiment(LAYERS, Data("digits", 5000, 0.0))


@pytest.fixture
def saved(tmp_path):
    network = Network(LAYERS, (28, 28, 1))
    network.initialize(np.random.default_rng(0))
    network.statistics += 0.5
    weights.save(tmp_path / "w.safetensors", EXPERIMENT, network)
    return tmp_path / "w.safetensors", network


def test_what_is_saved_comes_back(saved):
    path, network = saved
    trained = weights.load(path)
    assert trained.experiment == EXPERIMENT and trained.weights.layers == LAYERS
    np.testing.assert_array_equal(trained.weights.weights, network.weights)
    np.testing.assert_array_equal(trained.weights.statistics, network.statistics)


def test_the_file_is_what_the_format_says(saved):
    """Read by the format's own words, not by our code."""
    path, network = saved
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    assert (8 + length) % 8 == 0
    assert json.loads(header.pop("__metadata__")["experiment"])["layers"]
    assert set(header) == {
        *("1.conv2d.kernel", "1.conv2d.bias"),
        *(f"2.batch_normalization.{name}" for name in ("gamma", "beta", "mean", "variance")),
        *("5.dense.kernel", "5.dense.bias"),
    }
    entry = header["5.dense.kernel"]
    first, last = entry["data_offsets"]
    found = np.frombuffer(content[8 + length + first : 8 + length + last], "<f4").reshape(entry["shape"])
    np.testing.assert_array_equal(found, network.get_weights()[6])


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_can_be_saved(tmp_path, name):
    experiment = PRESETS[name]
    network = Network(experiment.layers, experiment.data.shape)  # no Run, as its data need not be here
    network.initialize(np.random.default_rng(0))
    weights.save(tmp_path / "w", experiment, network)
    np.testing.assert_array_equal(weights.load(tmp_path / "w").weights.weights, network.weights)


def edited(path, edit):
    """Write the file again with its header changed."""
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    edit(header)
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + content[8 + length :])


def rename(header):
    header["6.dense.kernel"] = header.pop("5.dense.kernel")


def other_layers(header):
    big = spec.to_json(Experiment((Flatten(), Dense(4096), Dense(4096), Dense(10, "softmax")), EXPERIMENT.data))
    header["__metadata__"]["experiment"] = big.decode()


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda header: header.pop("__metadata__"), "names no experiment"),
        (lambda header: header["__metadata__"].update(experiment="{]"), "JSON"),
        (lambda header: header.update({"5.dense.bias": 3}), "invalid type: integer `3`"),
        (lambda header: header["5.dense.bias"].update(dtype="I32"), "I32 instead of F32"),
        (lambda header: header["5.dense.bias"].update(shape=[5]), "invalid shape"),
        (lambda header: header["5.dense.bias"].update(shape=[-1, -10]), "invalid value: integer `-1`"),
        (lambda header: header["5.dense.bias"].update(data_offsets=[10**12, 10**12 + 40]), "invalid offset"),
        (lambda header: header["5.dense.bias"].update(shape=[2, 5]), "must have the shape"),
        (rename, "aren't those of its layers: 5.dense.kernel, 6.dense.kernel"),
        (other_layers, "bytes of weights, and the file holds"),
    ],
)
def test_a_wrong_header_is_said(saved, edit, words):
    path, _ = saved
    edited(path, edit)
    with pytest.raises(FileError, match=r"w\.safetensors isn't a network that can be used") as error:
        weights.load(path)
    assert words in str(error.value)


def test_a_file_that_is_something_else_is_said(tmp_path, saved):
    path, _ = saved
    content = path.read_bytes()
    for broken, words in (
        (b"", "is empty: nothing of it was ever written"),
        (content[:5], "header too small"),
        (content[:500], "header"),
        (content[:-4], "not fully covered"),
        (content + bytes(4), "not fully covered"),
        (struct.pack("<Q", 2**63) + content[8:], "header claims"),
        (content[:8] + b"\xff" + content[9:], "isn't a network"),
        (spec.to_json(EXPERIMENT), "an experiment without weights"),
    ):
        path.write_bytes(broken)
        with pytest.raises(FileError, match=words):
            weights.load(path)
    with pytest.raises(FileError, match="there is no file"):
        weights.load(tmp_path / "none")


def test_weights_that_are_not_finite_are_refused(saved):
    path, network = saved
    network.weights[3] = np.nan
    weights.save(path, EXPERIMENT, network)
    with pytest.raises(FileError, match="finite"):
        weights.load(path)
