"""Documents take the rows of a table along, and train on bit for bit: from the file, and where there is none."""

import io
import json
import zipfile

import numpy as np
import pytest

from core.data import along
from core.data.chosen_points import points_of, trouble_with
from core.data.plane import PlaneView
from core.data.tables import brought
from core.data.tables.guess import load_table
from core.documents import container, document
from core.documents.document import SavedDocument
from core.experiment.learning import OPTIMIZER_VALUES
from core.experiment.presets import for_table
from core.experiment.spec import replace
from core.files import FileError
from core.training.run import Run


@pytest.fixture
def table(tmp_path):
    """Give the data of a table with numbers, gaps, text and classes."""
    rng = np.random.default_rng(0)
    rows = [
        f"{rng.normal():.3f},{rng.integers(10)},{rng.choice(['red', 'blue', ''])},{rng.integers(2)}" for _ in range(80)
    ]
    rows[7] = "," + rows[7].partition(",")[2]
    (tmp_path / "own.csv").write_text("size,count,colour,good\n" + "\n".join(rows))
    yield load_table(tmp_path / "own.csv", missing="fill")
    brought._brought.clear()


def trained(run, steps):
    for step in run.steps():
        if step >= steps:
            return run
    return run


@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
@pytest.mark.parametrize("gone", ["", "deleted", "changed"])
def test_a_training_on_a_table_goes_on_bit_for_bit(tmp_path, table, optimizer, gone):
    experiment = for_table(table)
    experiment = replace(experiment, training=replace(experiment.training, optimizer=OPTIMIZER_VALUES[optimizer]()))
    whole, run = trained(Run(experiment), 40), trained(Run(experiment), 17)
    document.save_run(tmp_path / "own.nnplay", run)
    points = run.points
    del run
    if gone == "deleted":
        (tmp_path / "own.csv").unlink()
    elif gone == "changed":
        (tmp_path / "own.csv").write_text("another\n1\n2\n3\n4\n")
    again = document.load_run(tmp_path / "own.nnplay")
    assert (trouble_with(table) is None) == (not gone) and table.missing is None
    for name in ("x_train", "y_train", "x_test", "y_test"):
        assert np.array_equal(getattr(again.points, name), getattr(points, name))
    assert np.array_equal(trained(again, 40).network.weights, whole.network.weights)
    document.save_run(tmp_path / "twice.nnplay", again)  # the rows are handed on
    with zipfile.ZipFile(tmp_path / "twice.nnplay") as twice:
        assert container.DATA in twice.namelist()


def test_rows_stay_behind_where_they_are_too_many_or_not_wanted(tmp_path, table, monkeypatch):
    small = document.to_bytes(SavedDocument(for_table(table)), data=False)
    assert len(small) < len(document.to_bytes(SavedDocument(for_table(table))))
    monkeypatch.setattr(along, "MOST_BYTES", 500)
    assert len(document.to_bytes(SavedDocument(for_table(table)))) == len(small)
    document.save(tmp_path / "own.nnplay", SavedDocument(for_table(table)))
    (tmp_path / "own.csv").unlink()
    assert document.load(tmp_path / "own.nnplay").experiment.data == table
    with pytest.raises(FileError, match=r"there is no file .*own\.csv"):
        points_of(table)


def changed(arrays, table):
    """Give arrays that can't be those of the table, and what is said of them."""
    name = str(table.inputs[0].at)
    yield {**arrays, "x": arrays[name]}, "aren't the columns"
    yield {each: array for each, array in arrays.items() if each != name}, "aren't the columns"
    yield {**arrays, name: arrays[name][:-1]}, "isn't of 80 numbers"
    yield {**arrays, name: np.full(80, np.inf)}, "isn't of 80 numbers"
    for wrong in (0.5, -2, 2, np.nan):
        yield {**arrays, "2": np.full(80, wrong)}, "isn't of its 2 categories"


def test_rows_of_a_stranger_are_not_believed(table):
    arrays = brought.arrays_of(table.table, points_of(table).source)
    assert all(array.dtype == np.float32 for name, array in arrays.items() if name != "0")
    assert arrays["0"].dtype == np.float64  # 0.123 is none in float32
    for wrong, said in changed(arrays, table.table):
        with pytest.raises(ValueError, match=said):
            brought.rows_of(table.table, wrong)


PLANES = (PlaneView(), PlaneView(0, 1), PlaneView(1, 0, held=((2, 1.0),)), PlaneView(components=True, held=((0, 0.5),)))


@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("steps", [0, 5])
def test_the_plane_that_is_looked_at_comes_back(tmp_path, table, plane, steps):
    run = trained(Run(for_table(table)), steps) if steps else None
    saved = SavedDocument(for_table(table), run and run.keep(), "Notes.", plane)
    document.save(tmp_path / "own.nnplay", saved)
    assert document.load(tmp_path / "own.nnplay").plane == plane


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (None, PlaneView()),  # as documents of before had none
        ({"across": 1, "up": 0}, PlaneView(1, 0)),
        ({"across": 0, "up": 2}, PlaneView()),  # of texts
        ({"across": 0, "up": 0}, PlaneView()),
        ({"across": 0}, PlaneView()),
        ({"across": -1, "up": 900}, PlaneView()),
        ({"held": [[2, 7.0]]}, PlaneView()),  # there are two colours
        ({"held": [[9, 1.0]], "components": True}, PlaneView()),
    ],
)
def test_a_plane_of_other_columns_is_the_usual_one(tmp_path, table, told, wanted):
    content = document.to_bytes(SavedDocument(for_table(table), plane=PlaneView(0, 1)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    facts = json.loads(members[container.FACTS])
    facts.pop("plane")
    members[container.FACTS] = json.dumps(facts | ({} if told is None else {"plane": told})).encode()
    (tmp_path / "own.nnplay").write_bytes(container.packed(members))
    found = document.load(tmp_path / "own.nnplay")
    assert found.plane == wanted and found.experiment == for_table(table)


def test_a_plane_that_is_none_is_refused(tmp_path, table):
    content = document.to_bytes(SavedDocument(for_table(table), plane=PlaneView(0, 1)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for wrong in ("0", [0, 1], {"across": "0"}, {"across": 0.5}, {"held": [["a", 1]]}, {"zoom": 2}):
        facts = json.loads(members[container.FACTS]) | {"plane": wrong}
        (tmp_path / "own.nnplay").write_bytes(container.packed(members | {container.FACTS: json.dumps(facts).encode()}))
        with pytest.raises(FileError, match=r"in its document\.json, .*plane"):
            document.load(tmp_path / "own.nnplay")
