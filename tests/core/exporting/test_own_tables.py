"""What is exported of a training on a person's own table is in the table's units."""

import csv
import io
import subprocess
import sys

import numpy as np
import pytest

from core.data.tables.guess import load_table
from core.experiment.presets import for_table
from core.exporting import exports
from core.exporting.exports import Subject
from core.network.weights import TrainedNetwork
from core.training.run import Run


@pytest.fixture
def flats(tmp_path):
    """Give a run trained on areas and districts, with prices near 400,000."""
    rng = np.random.default_rng(0)
    areas, places = np.round(rng.uniform(30, 150, 200), 1), rng.choice(["north", "south"], 200)
    prices = 3000 * areas + 50_000 * (places == "north")
    rows = "".join(f"{a},{p},{y:.1f}\n" for a, p, y in zip(areas, places, prices, strict=True))
    (tmp_path / "flats.csv").write_text("area,place,price\n" + rows)
    run = Run(for_table(load_table(tmp_path / "flats.csv")))
    for _ in run.steps():
        if run.epoch == 60:
            return run


def exported(name, run):
    experiment = run.experiment
    subject = Subject(experiment, TrainedNetwork(experiment, run.network.copied()), run.curve)
    return b"".join(exports.kind_of(name).pieces(subject))


def test_rows_and_predictions_are_in_units(flats):
    found = list(csv.DictReader(io.StringIO(exported("points.csv", flats).decode())))
    assert list(found[0]) == ["area", "place = north", "place = south", "price", "split", "predicted"]
    assert [row["split"] for row in found].count("test") == 40
    for row in found:
        price, area = float(row["price"]), float(row["area"])
        assert price == pytest.approx(3000 * area + 50_000 * float(row["place = north"]), rel=1e-6)
        assert len(row["area"]) <= 5 and float(row["predicted"]) == pytest.approx(price, rel=0.2)


def test_the_network_as_a_file_takes_and_gives_units(flats, tmp_path):
    content = exported("network.py", flats)
    (tmp_path / "network.py").write_bytes(content)
    assert b"1  area" in content and b"2  place = north" in content
    words = [sys.executable, "-I", "-W", "error", "network.py", "100", "1", "0"]
    ran = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert float(ran.stdout) == pytest.approx(350_000, rel=0.05)
    points, wanted = flats.points, flats.moment(all_tests=True).fitted.predicted
    np.savetxt(tmp_path / "rows.csv", points.in_units(points.x_test), delimiter=",")
    ran = subprocess.run([*words[:5], "rows.csv"], cwd=tmp_path, capture_output=True, text=True)
    np.testing.assert_allclose([float(line) for line in ran.stdout.split()[1:]], wanted, rtol=1e-6)


def answered(folder, name):
    """Return what the exported network prints for a file: the names of its columns, and its rows."""
    words = [sys.executable, "-I", "-W", "error", "network.py", name]
    ran = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    head, *rows = csv.reader(ran.stdout.splitlines())
    return head, rows


def test_the_network_as_a_file_predicts_from_the_table_and_from_what_is_exported_of_it(flats, tmp_path):
    (tmp_path / "network.py").write_bytes(exported("network.py", flats))
    (tmp_path / "points.csv").write_bytes(exported("points.csv", flats))
    lines = (tmp_path / "flats.csv").read_text().splitlines()
    turned = ["place;price;area", *(";".join([p, "", a]) for a, p, _ in (line.split(",") for line in lines[1:]))]
    (tmp_path / "turned.csv").write_bytes("\r\n".join(turned).encode("utf-16"))
    found = list(csv.DictReader(io.StringIO((tmp_path / "points.csv").read_text())))
    seen = {(row["area"], row["place = north"]): float(row["predicted"]) for row in found}
    for name in ("points.csv", "flats.csv", "turned.csv"):
        head, rows = answered(tmp_path, name)
        assert head == ["predicted"] and len(rows) == 200
        if name == "points.csv":
            wanted = [float(row["predicted"]) for row in found]
        else:
            wanted = [seen[a, "1.0" if p == "north" else "0.0"] for a, p, _ in (line.split(",") for line in lines[1:])]
        np.testing.assert_allclose([float(number) for (number,) in rows], wanted, rtol=1e-6, err_msg=name)
    (tmp_path / "odd.csv").write_text("area,place\n50,north\n60,west\n")
    (tmp_path / "none.csv").write_text("area,price\n50,1\n")
    for name, said in (
        ("odd.csv", "odd.csv, line 3, column place: 'west' is none of north, south\n"),
        ("none.csv", "none.csv has no column place; it has area, price\n"),
    ):
        words = [sys.executable, "-I", "network.py", name]
        assert subprocess.run(words, cwd=tmp_path, capture_output=True, text=True).stderr == said


HABITS = {
    "plain": ("{a},{b},{k}", ",", ".", "since,width (cm),kind"),
    "semicolons and decimal commas": ("{a};{b};{k}", ";", ",", "since;width (cm);kind"),
    "tabs": ("{a}\t{b}\t{k}", "\t", ".", "since\twidth (cm)\tkind"),
    "no names": ("{a},{b},{k}", ",", ".", ""),
    "the same name twice": ("{a},{b},{k}", ",", ".", "x,x,kind"),
}


@pytest.mark.parametrize("habit", HABITS)
def test_the_network_of_a_table_of_any_habit_reads_it_again_with_its_classes_names(tmp_path, habit):
    line, _, decimal, head = HABITS[habit]
    rng = np.random.default_rng(2)
    since = 1_600_000_000.5 + rng.integers(-100_000, 100_000, 120)  # a large mean, and digits that count
    widths = np.round(rng.normal(12, 3, 120), 2)
    kinds = np.where(widths + (since - 1_600_000_000) / 30_000 > 12, 'ro"se, red', "Tulpe ü")
    quoted = {'ro"se, red': '"ro""se, red"', "Tulpe ü": "Tulpe ü"}
    rows = [
        line.format(a=a, b=str(b).replace(".", decimal), k=quoted[k])
        for a, b, k in zip(since, widths, kinds, strict=True)
    ]
    (tmp_path / "own.csv").write_text("\n".join([head] * bool(head) + rows) + "\n", encoding="utf-8")
    run = Run(for_table(load_table(tmp_path / "own.csv")))
    for _ in run.steps():
        if run.epoch == 20:
            break
    (tmp_path / "network.py").write_bytes(exported("network.py", run))
    (tmp_path / "points.csv").write_bytes(exported("points.csv", run))
    found = list(csv.DictReader(io.StringIO((tmp_path / "points.csv").read_text(encoding="utf-8"))))
    wide = [name for name in found[0] if name not in ("predicted", "split") and not name.startswith("p(")]
    assert sorted(float(row[wide[0]]) for row in found) == sorted(since.tolist())
    head, rows = answered(tmp_path, "points.csv")
    assert head == ["predicted", "p(Tulpe ü)", 'p(ro"se, red)']
    assert [row[0] for row in rows] == [row["predicted"] for row in found] and len({row[0] for row in rows}) == 2
    seen = np.array([[float(row[name]) for name in head[1:]] for row in found])
    np.testing.assert_allclose(np.array([row[1:] for row in rows], float), seen, atol=1e-6)
    raw, order = answered(tmp_path, "own.csv")[1], {float(row[wide[0]]): place for place, row in enumerate(found)}
    assert [row[0] for row in raw] == [found[order[a]]["predicted"] for a in since.tolist()]
