"""Tables: what a file seems to hold, the samples made of its rows, and what is said of one that can't be right."""

import numpy as np
import pytest

from core.data.chosen_points import on_paper, points_of
from core.data.tables.counts import counts
from core.data.tables.guess import guess, load_table
from core.experiment.spec import Experiment, Training
from core.files import FileError
from core.layers.dense import Dense
from core.training.run import Run
from core.training.stopping import Stopper
from core.value import SpecError, replace

SPECIES = ("Iris-setosa", "Iris-versicolor", "Iris-virginica")


def written(folder, text, name="table.csv", encoding="utf-8"):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def iris(seed=0):
    """Return the rows of flowers like Fisher's, 50 of each species."""
    rng = np.random.default_rng(seed)
    means = [(5.0, 3.4, 1.5, 0.2), (5.9, 2.8, 4.3, 1.3), (6.6, 3.0, 5.6, 2.0)]
    return [
        (*np.round(rng.normal(mean, 0.25), 1), name)
        for mean, name in zip(means, SPECIES, strict=True)
        for _ in range(50)
    ]


@pytest.mark.parametrize(("rows", "said"), [(0, "it has 1 row of values"), (2, "it has 2 rows of values")])
def test_a_row_is_said_as_one(tmp_path, rows, said):
    with pytest.raises(FileError, match=said):
        load_table(written(tmp_path, "a,b\n" + "1,2\n" * rows))


def test_iris_of_kaggle_is_understood_and_learned(tmp_path):
    head = "Id,SepalLengthCm,SepalWidthCm,PetalLengthCm,PetalWidthCm,Species\r\n"
    rows = "".join(f"{n + 1},{','.join(map(str, row))}\r\n" for n, row in enumerate(iris()))
    data = load_table(written(tmp_path, head + rows, "Iris.csv"))
    assert data.inputs == ("SepalLengthCm", "SepalWidthCm", "PetalLengthCm", "PetalWidthCm")
    assert data.class_names == SPECIES and data.classes == 3 and data.shape == (4,) and data.title == "Iris.csv"
    points = points_of(data)
    assert points_of(data) is points
    assert np.allclose(points.x_train.mean(axis=0), 0, atol=1e-6) and np.allclose(
        points.x_train.std(axis=0), 1, atol=1e-5
    )
    assert np.bincount(points.y_test).tolist() == [10, 10, 10]  # stratified
    flowers = {tuple(np.round(row[:4], 1)): row[4] for row in iris()}
    back = np.round(points.in_units(points.x_test), 1)
    assert all(SPECIES[y] == flowers[tuple(x)] for x, y in zip(back, points.y_test, strict=True))
    run = Run(Experiment((Dense(8, "relu"), Dense(3, "softmax")), data, Training(epochs=30)))
    for _ in run.steps():
        if run.epoch == 30:
            break
    moment = run.moment(8)
    assert moment.test_score > 0.9 and moment.picture.values.shape == (3, 8, 8)


def test_a_number_is_answered_in_units(tmp_path):
    rng = np.random.default_rng(0)
    area, rooms = rng.uniform(30, 200, 200), rng.integers(1, 6, 200)
    rows = "".join(f"{a:.1f};{r};{1000 * a + 5000 * r:.2f}\n" for a, r in zip(area, rooms, strict=True))
    data = load_table(written(tmp_path, ("Fläche;Zimmer;Preis\n" + rows).replace(".", ","), encoding="cp1252"))
    assert data.regression and data.inputs == ("Fläche", "Zimmer") and data.table.format.decimal == ","
    points = points_of(data)
    x, y = points.in_units(points.x_train), points.answers_in_units(points.y_train)
    assert np.allclose(y, 1000 * x[:, 0] + 5000 * x[:, 1], atol=60) and abs(points.y_train.mean()) < 1e-9
    assert np.allclose(points.of_units(x), points.x_train, atol=1e-6)
    plain = points_of(replace(data, table=replace(data.table, standardize_target=False, standardize_inputs=False)))
    assert np.allclose(plain.y_train, y) and np.allclose(plain.x_train, x, rtol=1e-6)


def test_gaps_are_left_out_filled_or_refused(tmp_path):
    text = "a,b,colour,y\n1,2,red,0\n,4,blue,1\n5,NA,red,0\n7,8,?,1\n9,10,red,\n11,12,blue,1\n13,14,red,0\n"
    path = written(tmp_path, text)
    found = guess(path)
    assert [(c.name, c.missing, c.lines) for c in found.file.columns] == [
        *(("a", 1, (3,)), ("b", 1, (4,)), ("colour", 1, (5,)), ("y", 1, (6,))),
    ]
    assert found.table.names == ("a", "b", "colour = blue", "colour = red") and found.table.classes == ("0", "1")
    none = {"test_fraction": 0.0, "standardize_inputs": False}
    left = points_of(load_table(path, missing="leave out", **none))
    assert sorted(left.x_train[:, 0]) == [1, 11, 13]
    filled = points_of(load_table(path, **none))  # as it seems: too many rows lack something
    assert sorted(filled.x_train[:, 0]) == pytest.approx([1, 5, 7, 37 / 5, 11, 13])  # the row without an answer is out
    assert filled.x_train[:, 3].sum() == 4  # the most frequent colour
    with pytest.raises(FileError, match=r"column 'a' lacks 1 value \(line 3\)"):
        points_of(load_table(path, missing="refuse", **none))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "0 rows"),
        ("a,b\n1,2\n3,4\n5,6\n7,8,9,10\n", "line 5 has 4 fields, and the first row has 2"),
        (b"\x00\x01\x02\x00\x00\x00\x01abc" * 30, "can't be read as a table"),
        ("a\n1\n2\n3\n4\n", "one column alone"),
    ],
)
def test_what_is_no_table_is_said(tmp_path, text, said):
    with pytest.raises((FileError, SpecError), match=said):
        load_table(written(tmp_path, text))


def test_rows_for_validation_are_what_patience_watches(tmp_path):
    rows = "".join(f"{','.join(map(str, row))}\n" for row in iris())
    data = load_table(written(tmp_path, rows), validation=0.2)
    run = Run(Experiment((Dense(8, "relu"), Dense(3, "softmax")), data, Training(patience=1)))
    next(run.steps())
    train, watched, what = run.watched()
    moment = run.moment()
    assert what == "validation" and watched == moment.validation_loss and train == moment.train_loss
    assert moment.validation_loss != moment.test_loss and 0 <= moment.validation_score <= 1
    assert len(run.points.validation[0]) == 30 == len(run.points.x_test) and len(run.points.x_train) == 90
    stopper = Stopper()
    assert stopper.reason(run.experiment.training, 1, *run.watched()) is None
    assert "The validation loss has not fallen" in stopper.reason(run.experiment.training, 2, *run.watched())
    whole = Run(replace(run.experiment, data=replace(data, table=replace(data.table, validation=0.0))))
    next(whole.steps())
    assert whole.watched()[1:] == (whole.moment().test_loss, "test") and np.isnan(whole.moment().validation_loss)


def test_rows_of_two_numbers_can_be_painted_on_and_no_others(tmp_path):
    rows = iris()
    two = load_table(written(tmp_path, "".join(f"{row[0]},{row[2]},{row[4]}\n" for row in rows)))
    paper, points = on_paper(two), points_of(two)
    assert paper.dataset == "painted" and paper.table is None and paper.path == "" and paper.classes == 3
    assert np.allclose(np.sort(points_of(paper).x_train, axis=0), np.sort(points.x_train, axis=0), atol=1e-6)
    for columns, said in ((slice(0, 5), "has 4 numbers"), (slice(3, 5), "has 1 number")):
        path = written(tmp_path, "".join(f"{','.join(map(str, row[columns]))}\n" for row in rows), "other.csv")
        with pytest.raises(SpecError, match=said):
            on_paper(load_table(path))


def test_a_column_left_out_keeps_the_weights_of_the_others(tmp_path):
    rows = "".join(f"{','.join(map(str, row))}\n" for row in iris())
    data = load_table(written(tmp_path, rows))
    run = Run(Experiment((Dense(8, "relu"), Dense(3, "softmax")), data, Training()))
    next(run.steps())
    table = replace(data.table, inputs=(data.table.inputs[3], *data.table.inputs[:2]))
    fewer = run.edited(replace(run.experiment, data=replace(data, table=table)))
    before, after = (each.network.get_weights()[0] for each in (run, fewer))
    assert np.array_equal(after, before[[3, 0, 1]])
    other = replace(data.table, inputs=(*data.table.inputs[:3], replace(data.table.inputs[3], name="width")))
    assert replace(run.experiment, data=replace(data, table=other)).structure() != run.experiment.structure()


@pytest.mark.parametrize("gaps", [{}, {0}, {3, 17, 299}])
@pytest.mark.parametrize("blank", [False, True])
@pytest.mark.parametrize(("missing", "where"), [("leave out", "target"), ("fill", "target"), ("leave out", "input")])
def test_the_samples_are_the_rows_that_are_used(tmp_path, gaps, blank, missing, where):
    def row(n):
        a, b = ("" if n in gaps and where == part else str(n * k) for part, k in (("input", 1.5), ("target", 2.5)))
        return f"{a},{n % 7},{b}\n" + "\n" * (blank and n % 50 == 3)

    path = written(tmp_path, "a,b,c\n" + "".join(row(n) for n in range(300)) + "\n" * blank)
    data = load_table(path, "c", missing=missing)
    points = points_of(data)
    assert data.table.rows == 300 and data.samples == 300 - len(gaps) == len(points.y_train) + len(points.y_test)
    found = guess(path, target="c")
    said = counts(replace(data.table), found.file, data.test_fraction)
    assert said.train + said.test == data.samples and said.left_out == len(gaps)
