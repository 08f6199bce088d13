"""A document with a table opens where the table's file isn't: it trains on the rows that came along, and says so."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from core.data.data import points_of
from core.data.tables import brought
from core.data.tables.guess import load_table
from core.documents import document
from core.experiment.presets import for_table
from core.training.run import Run
from tests.playground.test_window import click, idle

pytestmark = pytest.mark.gui


def test_it_says_that_the_rows_came_with_the_document(window, qtbot, tmp_path):
    rng = np.random.default_rng(0)
    rows = "".join(f"{a:.2f},{b:.2f},{'up' if a > b else 'down'}\n" for a, b in rng.normal(size=(60, 2)))
    (tmp_path / "own.csv").write_text("a,b,kind\n" + rows)
    data = load_table(tmp_path / "own.csv")
    run = Run(for_table(data))
    next(run.steps())
    document.save_run(tmp_path / "own.nnplay", run)
    (tmp_path / "own.csv").unlink()
    try:
        window.files.open(tmp_path / "own.nnplay")
        qtbot.waitUntil(lambda: any("rows are those in the document" in s.text() for s in window.findChildren(QLabel)))
        click(window, "step_batch")
        idle(window, qtbot)
        assert np.array_equal(points_of(data).x_train, run.points.x_train)
    finally:
        brought._brought.clear()
