"""Files as programs and competitions write them: each opens as what it is, or one sentence says what to do."""

import io

import numpy as np
import pytest

from core.data.chosen_points import points_of
from core.data.tables import parsing
from core.data.tables.guess import guess, load_table
from core.data.tables.table import FILL
from core.experiment.presets import for_table
from core.files import FileError
from core.training.run import Run
from core.value import SpecError, replace
from tests.core.data import mutated_tables

PLAIN = "a,b,kind\n1.5,2,red\n2.5,3,blue\n3.5,4,red\n4.5,5,blue\n5.5,6,red\n"
ROWS = np.array([[1.5, 2], [2.5, 3], [3.5, 4], [4.5, 5], [5.5, 6]])
GERMAN = PLAIN.replace(",", ";").replace(".", ",")
HABITS = {
    "plain": PLAIN.encode(),
    "a byte order mark": PLAIN.encode("utf-8-sig"),
    "UTF-16 of Excel's Unicode text": PLAIN.replace(",", "\t").encode("utf-16"),
    "UTF-16 without its mark": PLAIN.encode("utf-16-le"),
    "lines' ends of Windows": PLAIN.replace("\n", "\r\n").encode(),
    "lines' ends of old Macs": PLAIN.replace("\n", "\r").encode(),
    "tabs": PLAIN.replace(",", "\t").encode(),
    "bars": PLAIN.replace(",", "|").encode(),
    "blanks in a row": PLAIN.replace(",", "   ").replace("\n", " \n  ").encode(),
    "semicolons": PLAIN.replace(",", ";").encode(),
    "a decimal comma": GERMAN.encode(),
    "a decimal comma in quotes": "\n".join(
        ",".join(f'"{cell.replace(".", ",")}"' for cell in line.split(",")) for line in PLAIN.splitlines()
    ).encode(),
    "sep=; first": ("sep=;\r\n" + GERMAN.replace("\n", "\r\n")).encode(),
    "all quoted": "\n".join(",".join(f'"{cell}"' for cell in line.split(",")) for line in PLAIN.splitlines()).encode(),
    "blanks behind commas": PLAIN.replace(",", ", ").encode(),
    "empty lines": PLAIN.replace("\n", "\n\n").encode(),
    "no line's end at the end": PLAIN.strip().encode(),
    "a delimiter at every line's end": PLAIN.replace("\n", ",\n").encode(),
    "a comment first": ("# made by a program\n" + PLAIN).encode(),
    "an index without a name": "\n".join(
        f"{n - 1 if n else ''},{line}" for n, line in enumerate(PLAIN.splitlines())
    ).encode(),
    "Kaggle's Id": "\n".join(f"{n or 'Id'},{line}" for n, line in enumerate(PLAIN.splitlines())).encode(),
}


def written(folder, content, name="table.csv"):
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_is_understood(tmp_path, habit):
    data = load_table(written(tmp_path, HABITS[habit]), test_fraction=0.0, standardize_inputs=False)
    assert data.inputs == ("a", "b") and data.class_names == ("blue", "red"), data.table
    points = points_of(data)
    assert np.array_equal(points.x_train[np.argsort(points.x_train[:, 0])], ROWS)
    assert [points.y_train[list(points.x_train[:, 0]).index(a)] for a in ROWS[:, 0]] == [1, 0, 1, 0, 1]


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1,234.5", "2,000,000", "12", "-1,000.25"], [1234.5, 2e6, 12, -1000.25]),
        (["1.234,5", "2.000.000", "12", "-0,25"], [1234.5, 2e6, 12, -0.25]),
        (["1 234.5", "2'000'000", "\u22123", "+4"], [1234.5, 2e6, -3, 4]),
        (["12 %", "$1,200", "3 \u20ac", "\u00a35.5"], [12, 1200, 3, 5.5]),
        (["1e3", "-2.5E-3", ".5", "7."], [1000, -0.0025, 0.5, 7]),
        (["NA", "nan", "", "?", "null", "N/A", "#N/A", "-", "#DIV/0!", "inf", "1", "2"], [np.nan] * 10 + [1, 2]),
        (["1", "1_000", "2", "3"], None),
        (["1", "0x1F", "2", "3"], None),
        (["2024-01-05", "2024-01-06", "2024-01-07", "1"], None),
    ],
)
def test_cells_are_numbers_missing_or_text(tmp_path, cells, numbers):
    semicolons = "x;y\n" + "".join(f'"{cell}";1\n' for cell in cells)
    found = parsing.parsed(written(tmp_path, semicolons.encode())).columns[0]
    assert found.of_numbers == (numbers is not None)
    if numbers is None:
        assert found.odd in ((3, cells[1]), (2, cells[0]))
    else:
        assert np.array_equal(found.values, numbers, equal_nan=True)
        assert found.missing == np.isnan(numbers).sum()


def test_text_far_down_in_a_column_of_numbers_is_found_with_its_line(tmp_path, monkeypatch):
    monkeypatch.setattr("core.data.tables.text.BLOCK", 100)
    lines = [f"{n % 7}.0,{n},{n % 2}" for n in range(400)]
    lines[333] = "abc,333,1"
    found = guess(written(tmp_path, ("age,n,y\n" + "\n".join(lines)).encode()))
    assert found.file.columns[0].odd == (335, "abc") or found.file.columns[0].odd[1] == "0.0"
    assert found.file.columns[0].categories == ("0.0", "1.0", "2.0", "3.0", "4.0", "5.0", "6.0", "abc")
    assert "age = abc" in found.table.names


def test_files_without_a_header(tmp_path):
    rng = np.random.default_rng(0)
    iris = "".join(f"{','.join(f'{v:.1f}' for v in rng.normal(5, 1, 4))},Iris-{n % 3}\n" for n in range(30))
    data = load_table(written(tmp_path, iris.encode(), "iris.data"))
    assert data.inputs == tuple(f"column {n}" for n in range(1, 5)) and data.class_names[0] == "Iris-0"
    wine = "".join(f"{n % 3 + 1},{','.join(f'{v:.2f}' for v in rng.normal(5, 1, 12))},{n + 500}\n" for n in range(90))
    data = load_table(written(tmp_path, wine.encode(), "wine.data"))  # the class comes first
    assert data.table.target.at == 0 and data.class_names == ("1", "2", "3") and data.dimensions == 13


def test_wine_quality_and_another_target(tmp_path):
    rng = np.random.default_rng(0)
    head = '"fixed acidity";"volatile acidity";"residual sugar";"alcohol";"quality"\n'
    rows = "".join(f"{';'.join(f'{v:.2f}' for v in rng.normal(5, 1, 4))};{3 + n % 6}\n" for n in range(120))
    path = written(tmp_path, (head + rows).encode(), "winequality-red.csv")
    data = load_table(path)
    assert data.class_names == tuple("345678") and data.inputs[0] == "fixed acidity"
    other = load_table(path, "Alcohol", ["quality", "1"])
    assert other.regression and other.inputs == ("quality", "fixed acidity")
    with pytest.raises(SpecError, match="no column 'ph'; there are fixed acidity, volatile"):
        load_table(path, "ph")


def test_twenty_columns_with_names_gaps_and_a_decimal_comma(tmp_path):
    rng = np.random.default_rng(1)
    x = rng.normal(50, 20, (300, 18))
    price = 3 * x[:, 0] - 2 * x[:, 5] + 100
    names = [f"Größe {n}" for n in range(18)] + ["Farbe", "Preis"]
    cells = [
        [f"{v:.2f}" for v in row] + [str(rng.choice(["rot", "blau", "grün"])), f"{p:.2f}"]
        for row, p in zip(x, price, strict=True)
    ]
    for _ in range(60):
        cells[rng.integers(300)][rng.integers(18)] = str(rng.choice(["", "NA", "?"]))
    text = "\r\n".join(";".join(row) for row in [names, *cells]).replace(".", ",")
    data = load_table(written(tmp_path, text.encode("cp1252")))
    assert data.dimensions == 21 and data.inputs[-3:] == ("Farbe = blau", "Farbe = grün", "Farbe = rot")
    assert data.table.missing == FILL and data.regression
    run = Run(for_table(data))
    for _ in run.steps():
        if run.epoch == 60:
            break
    assert run.moment(4).test_score > 0.9


@pytest.mark.parametrize("names", [("X", "y"), ("x_train", "y_train"), ("data", "target"), ("features", "labels")])
@pytest.mark.parametrize("answers", ["numbers", "text", "one column", "one-hot", "bytes"])
def test_arrays_by_their_usual_names(tmp_path, names, answers):
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(40, 3)), rng.integers(0, 3, 40)
    given = {"numbers": y, "text": np.array(["a", "b", "c"])[y], "one column": y[:, None], "one-hot": np.eye(3)[y]}
    given["bytes"] = given["text"].astype("S")
    tests = dict(zip(("x_test", "y_test"), (x[:8], given[answers][:8]), strict=True)) if names[0] == "x_train" else {}
    file = io.BytesIO()
    np.savez_compressed(file, **dict(zip(names, (x, given[answers]), strict=True)), **tests)
    data = load_table(written(tmp_path, file.getvalue(), "own.npz"), standardize_inputs=False)
    assert data.classes == 3 and data.shape == (3,) and data.has_test_part == bool(tests)
    points = points_of(data)
    assert len(points.x_test) == 8 and len(points.x_train) == (40 if tests else 32)
    if tests:
        assert np.array_equal(points.y_test, y[:8]) and np.allclose(points.x_test, x[:8], atol=1e-6)


def test_rows_in_an_npy_and_what_is_refused_of_arrays(tmp_path):
    np.save(tmp_path / "rows.npy", np.column_stack([np.random.default_rng(0).normal(size=(30, 4)), np.arange(30) % 2]))
    assert load_table(tmp_path / "rows.npy").table.classes == ("0", "1")
    for array, said in (
        (np.array([["a", 1.0]] * 5, object), "can run code"),
        (np.zeros((5, 2, 2)), "5 x 2 x 2; wanted rows x columns"),
        (np.zeros(5), "wanted rows x columns"),
        (np.array([["a", "b"]] * 5), "must hold numbers"),
    ):
        np.save(tmp_path / "odd.npy", array)
        with pytest.raises(FileError, match=said):
            load_table(tmp_path / "odd.npy")
    promised = (tmp_path / "rows.npy").read_bytes().replace(b"(30, 5)", b"(3000000000, 5)")
    with pytest.raises(FileError, match="claims the shape"):
        load_table(written(tmp_path, promised, "huge.npy"))


def test_a_set_is_split_by_its_seed_and_classes_in_their_shares(tmp_path):
    lines = [f"{n},{'rare' if n % 10 == 0 else 'usual'}" for n in range(200)]
    data = load_table(written(tmp_path, ("n x,kind\n" + "\n".join(lines)).encode()), standardize_inputs=False)
    points = points_of(data)
    assert np.bincount(points.y_test).tolist() == [4, 36] and np.bincount(points.y_train).tolist() == [16, 144]
    assert sorted(np.concatenate([points.x_train, points.x_test])[:, 0]) == list(range(200))
    assert not np.array_equal(points_of(replace(data, seed=1)).x_train, points.x_train)
    chance = points_of(replace(data, table=replace(data.table, stratified=False), seed=3))
    assert np.bincount(chance.y_test).tolist() != [4, 36]
    both = points_of(replace(data, test_fraction=0.15, table=replace(data.table, validation=0.1)))
    counts = [np.bincount(y).tolist() for y in (both.y_train, both.y_test, both.validation[1])]
    assert counts == [[15, 135], [3, 27], [2, 18]]
    every = np.concatenate([both.x_train, both.x_test, both.validation[0]])
    assert sorted(every[:, 0]) == list(range(200))
    with pytest.raises(SpecError, match="leave 0 to train on"):
        replace(data, test_fraction=0.6, table=replace(data.table, validation=0.4))
    some = points_of(replace(data, samples=50, test_fraction=0.5))
    assert len(some.x_train) == len(some.x_test) == 25


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path):
    rng = np.random.default_rng(0)
    rows = np.round(rng.normal(size=(50_000, 11)), 3)
    text = "\n".join(",".join(map(str, row)) for row in rows.tolist())
    path, shares = written(tmp_path, text.encode()), []

    class Stopped(Exception):
        pass

    def stop(share):
        shares.append(share)
        if share > 0.5:
            raise Stopped

    with pytest.raises(Stopped):
        load_table(path, between=stop)
    assert shares == sorted(shares) and shares[0] == 0
    shares.clear()
    data = load_table(path, between=shares.append)
    assert shares[-1] == 1 and np.array_equal(parsing.parsed(path).columns[3].values, rows[:, 3])
    again = len(shares)
    assert len(points_of(data, shares.append).x_train) == 40_000 and len(shares) == again  # it is read once


def test_limits_are_said_before_memory_is_taken(tmp_path, monkeypatch):
    for content, said in (
        ((",".join(f"c{n}" for n in range(1500)) + "\n").encode() * 5, "1,500 columns, and at most 1,000"),
        (b"1," * 2_000_000, "longer than 1,000,000 letters"),
        (b'1,"' + b"2\n" * 400_000, "field larger than field limit"),
    ):
        with pytest.raises(FileError, match=said):
            load_table(written(tmp_path, content))
    np.savez_compressed(tmp_path / "bomb.npz", X=np.zeros((100_000, 100)), y=np.arange(100_000))
    with pytest.raises(FileError, match="claim to unpack to 80,000,128"):
        load_table(tmp_path / "bomb.npz")
    essays = "".join(f"{n},{'long ' * 40},{n % 2}\n" for n in range(20))
    assert load_table(written(tmp_path, essays.encode())).inputs == ("column 1",)
    monkeypatch.setattr(parsing, "MOST_VALUES", 1000)
    with pytest.raises(FileError, match="more than 1,000 values"):
        load_table(written(tmp_path, b"1,2,3\n" * 400))


def test_whatever_chance_makes_of_a_table_is_read_or_said(tmp_path):
    read = 0
    for seed in range(400):
        content, suffix = mutated_tables.one(np.random.default_rng(seed))
        path = written(tmp_path, content, f"table{suffix}")
        try:
            points = points_of(load_table(path))
            assert np.isfinite(points.x_train).all() and np.isfinite(points.y_train).all()
            read += 1
        except (FileError, SpecError) as error:
            assert "\n" not in str(error) and 20 < len(str(error)) < 1200
    assert 50 < read < 350
