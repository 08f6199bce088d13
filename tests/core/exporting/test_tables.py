"""Weights and tables: other programs' readers find in them what the run has."""

import csv
import io

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.chosen_points import points_of
from core.data.data import Data
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.exporting import exports, tables, weights_files
from core.exporting.exports import Subject
from core.files import FileError
from core.layers import BatchNorm, Conv2D, Dense, Flatten
from core.network import weights
from core.network.weights import TrainedNetwork
from core.training.run import Run
from core.value import SpecError


def trained(experiment, steps=30):
    run = Run(experiment)
    for step in run.steps():
        if step == steps:
            break
    return run, TrainedNetwork(run.experiment, run.network.copied())


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


@pytest.fixture(scope="module")
def images():
    layers = Conv2D(2, 3, activation="relu"), BatchNorm(), Flatten(), Dense(10, "softmax")
    return trained(Experiment(layers, Data("digits", 60, 0.0)), steps=3)


def test_weights_are_the_same_in_every_format(images, tmp_path):
    run, network = images
    expected = dict(zip(weights.names(run.network), run.network.get_weights(), strict=True))
    with np.load(io.BytesIO(weights_files.npz(network))) as found:
        assert set(found.files) == set(expected)
        assert all(np.array_equal(found[name], array) for name, array in expected.items())
    (tmp_path / "w.safetensors").write_bytes(weights_files.safetensors(network))
    assert np.array_equal(weights.load(tmp_path / "w.safetensors").weights.weights, network.weights.weights)
    table = rows(b"".join(weights_files.table(network)))
    assert len(table) == sum(array.size for array in expected.values())
    for row in table[:: len(table) // 97]:
        place = tuple(int(row[name]) for name in weights_files.PLACES if row[name])
        array = expected[f"{row['layer']}.{row['kind']}.{row['array']}"]
        assert len(place) == array.ndim and np.float32(row["value"]) == array[place]


def test_more_weights_than_a_table_takes_are_refused(images, monkeypatch):
    monkeypatch.setattr(weights_files, "MOST_ROWS", 15_000)
    with pytest.raises(SpecError, match=r"15,718 weights are too many for a table, which takes 15,000.*npz"):
        list(weights_files.table(images[1]))


def test_points_come_with_their_split_and_what_is_predicted():
    run, network = trained(PRESETS["blobs"])
    found = rows(b"".join(tables.samples(run.experiment.data, run.points, network)))
    x, y = np.concatenate([run.points.x_train, run.points.x_test]), [*run.points.y_train, *run.points.y_test]
    np.testing.assert_array_equal([[float(row["x1"]), float(row["x2"])] for row in found], x)
    assert [int(row["class"]) for row in found] == y
    assert [row["split"] for row in found] == ["train"] * len(run.points.x_train) + ["test"] * len(run.points.x_test)
    shares = np.array([[float(row[f"p({k})"]) for k in range(run.experiment.data.classes)] for row in found])
    np.testing.assert_allclose(shares.sum(axis=1), 1, atol=1e-5)
    assert [int(row["predicted"]) for row in found] == shares.argmax(axis=1).tolist()
    tested = [row["predicted"] == row["class"] for row in found if row["split"] == "test"]
    assert np.mean(tested) == pytest.approx(run.moment().test_score)


def test_tables_of_numbers_of_images_and_without_a_network(images):
    run, network = trained(PRESETS["hills"])
    first = next(iter(rows(b"".join(tables.samples(run.experiment.data, run.points, network)))))
    assert list(first) == ["x1", "x2", "y", "split", "predicted"] and float(first["y"]) == run.points.y_train[0]
    run, network = images
    table = rows(b"".join(tables.samples(run.experiment.data, run.points)))
    assert list(table[0])[:3] == ["label", "split", "pixel0"] and len(table[0]) == 2 + 784 and len(table) == 60
    pixels = np.array([[int(row[f"pixel{n}"]) for n in range(784)] for row in table])
    np.testing.assert_allclose(pixels / 255, np.concatenate([run.points.x_train, run.points.x_test]), atol=1e-6)
    clothes = replace(run.experiment.data, dataset="fashion", path="")
    named = rows(b"".join(tables.samples(clothes, run.points, network)))
    assert named[0]["label"] == clothes.class_label(int(run.points.y_train[0])) and "p(T-shirt/top)" in named[0]


def test_files_are_whole_or_not_there_and_what_is_missing_is_said(tmp_path):
    data = replace(PRESETS["moons"].data, samples=10_000)
    subject, told = Subject(replace(PRESETS["moons"], data=data)), []
    assert exports.write(tmp_path / "points.csv", exports.POINTS, subject, lambda *far: told.append(far))
    assert len((tmp_path / "points.csv").read_text().splitlines()) == 10_001
    assert told == sorted(told) and told[-1][0] <= told[-1][1] <= told[-1][0] + 2
    assert not exports.write(tmp_path / "other.csv", exports.POINTS, subject, cancelled=lambda: True)
    for name, said in (("n.py", "no network"), ("w.npz", "train it first"), ("curve.csv", "no curve")):
        with pytest.raises(SpecError, match=said):
            exports.write(tmp_path / name, exports.kind_of(name), subject)
    with pytest.raises(SpecError, match=r"x\.doc names no kind of file that can be exported: let it end with \.py"):
        exports.kind_of("x.doc")
    with pytest.raises(FileError, match="can't be written"):
        exports.write(tmp_path / "gone" / "points.csv", exports.POINTS, subject)
    assert [each.name for each in tmp_path.iterdir()] == ["points.csv"]
    assert len(points_of(data).x_train) == 8000
