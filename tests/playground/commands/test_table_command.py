"""Tables on the command line: what is in a file is said, and a network learns from it straight away."""

import json

import numpy as np
import pytest

from core.data.chosen_points import points_of
from core.documents import document
from playground.__main__ import main

HEAD = "PassengerId;Survived;Sex;Age;Cabin;Fare\n"


@pytest.fixture
def passengers(tmp_path):
    """Give a table of passengers with gaps, text and decimal commas; women survive, and the young."""
    rng = np.random.default_rng(0)
    rows = []
    for n in range(1, 201):
        sex, age, fare = rng.choice(["male", "female"]), rng.integers(1, 70), rng.uniform(5, 90)
        cabin = f"C{n}" if n % 5 == 0 else ""
        shown = "" if n in (3, 30) else age
        rows.append(f"{n};{int(sex == 'female' or age < 12)};{sex};{shown};{cabin};{fare:.2f}".replace(".", ","))
    path = tmp_path / "passengers.csv"
    path.write_text(HEAD + "\n".join(rows))
    return path


def test_what_is_in_a_table_is_said(passengers, capsys):
    assert main(["data", str(passengers)]) == 0
    out, err = capsys.readouterr()
    assert err == "" and "200 rows, 6 columns" in out and "semicolon" in out and "decimal comma" in out
    lines = {line.split()[1]: line for line in out.splitlines() if line[:1].isdigit() and "rows of" not in line}
    for name, words in {
        "PassengerId": ["1 to 200", "numbers its rows"],
        "Survived": ["answer: 2 classes"],
        "Sex": ["female, male (2)", "input"],
        "Age": ["2 (line 4, 31)", "input"],
        "Cabin": ["160 (", "lacks most of its values"],
        "Fare": ["numbers", "input"],
    }.items():
        assert all(word in lines[name] for word in words), lines[name]
    assert "2 rows of 200 lack a value: they are left out" in out
    assert main(["data", str(passengers), "--target", "Fare"]) == 0
    assert "answer: a number" in capsys.readouterr().out


@pytest.mark.gui
def test_a_network_learns_from_a_table_straight_away(passengers, tmp_path, qapp, capsys):
    assert main(["train", str(passengers), "--json", "--out", str(tmp_path / "run")]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["test_accuracy"] >= 0.9 and report["test_samples"] == 40
    found = document.load(tmp_path / "run" / "training.nnplay")
    assert found.experiment.data.inputs == ("Sex = female", "Sex = male", "Age", "Fare")
    assert main(["train", str(tmp_path / "run" / "training.nnplay"), "--epochs", "2", "--json"]) == 0
    assert "validation_loss" not in json.loads(capsys.readouterr().out)
    assert main(["train", str(passengers), "--epochs", "2", "--validation", "0.2"]) == 0
    assert ", validation " in capsys.readouterr().out
    passengers.rename(tmp_path / "moved.csv")
    assert main(["train", str(tmp_path / "run" / "training.nnplay"), "--epochs", "1"]) == 0
    assert "its rows are those in the document: there is no file" in capsys.readouterr().err
    (tmp_path / "moved.csv").rename(passengers)
    chosen = ["--target", "Fare", "--inputs", "age, Sex", "--missing", "fill", "--epochs", "2", "--samples", "100"]
    assert main(["train", str(passengers), *chosen, "--out", str(tmp_path / "other")]) == 0
    assert "R2" in capsys.readouterr().out
    data = document.load(tmp_path / "other" / "training.nnplay").experiment.data
    assert data.inputs == ("Age", "Sex = female", "Sex = male") and data.regression and data.samples == 100
    assert len(points_of(data).x_train) == 80


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["train", "FILE", "--target", "Age,"], "there is no column 'Age,'"),
        (["train", "FILE", "--inputs", "Sex,Cabin"], "column 'Cabin'"),
        (["train", "FILE", "--missing", "drop"], "leave out, fill, refuse"),
        (["train", "FILE", "--missing", "refuse"], "column 'Age' lacks 2 values (line 4, 31)"),
        (["train", "moons", "--target", "y"], "--target is for tables"),
        (["train", "moons", "--also-missing", "unknown"], "--also-missing is for tables"),
        (["train", "nothing.csv"], "there is no file nothing.csv"),
        (["data", "nothing.csv"], "there is no file nothing.csv"),
    ],
)
def test_what_can_not_be_is_said(passengers, capsys, words, said):
    if "Cabin" in words[-1]:
        passengers.write_text(passengers.read_text() + "\n" + "\n".join(f"9;0;male;8;D{n};1" for n in range(300)))
    assert main([str(passengers) if word == "FILE" else word for word in words]) == 2
    assert said in capsys.readouterr().err


def test_a_word_is_counted_as_missing(tmp_path, capsys):
    file = tmp_path / "ages.csv"
    file.write_text("age,size,y\n" + "".join(f"{'oops' if n % 9 == 4 else n},{n % 7},{n % 2}\n" for n in range(60)))
    assert main(["data", str(file)]) == 0
    assert (
        "'oops' in 7 rows of column age may mean a missing value: `train --also-missing=oops`"
        in capsys.readouterr().out
    )
    assert main(["train", str(file), "--epochs", "1", "--also-missing=oops,-999", "--out", str(tmp_path / "run")]) == 0
    data = document.load(tmp_path / "run" / "training.nnplay").experiment.data
    assert data.inputs == ("age", "size") and data.table.format.words == ("oops", "-999")
