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
    np.testing.assert_allclose([float(line) for line in ran.stdout.split()], wanted, rtol=1e-5)
