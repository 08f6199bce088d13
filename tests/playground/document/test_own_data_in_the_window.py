"""A document opens where the file of its data isn't, and says so; Save says once which data stay out."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from core.data import along, digits
from core.data.chosen_points import points_of
from core.data.data import images_of
from core.data.images import brought as images_brought
from core.data.images import image_sets
from core.data.tables import brought
from core.data.tables.guess import load_table
from core.documents import document
from core.documents.document import SavedDocument
from core.experiment.presets import for_table
from core.experiment.spec import Experiment, replace
from core.layers import Dense, Flatten
from core.training.run import Run
from tests.playground.test_window import click, idle

pytestmark = pytest.mark.gui


@pytest.fixture(params=["table", "images"])
def own(request, tmp_path):
    """Give an experiment on a file of one's own, and that file; afterwards nothing of it is held."""
    if request.param == "table":
        rng, path = np.random.default_rng(0), tmp_path / "own.csv"
        rows = "".join(f"{a:.2f},{b:.2f},{'up' if a > b else 'down'}\n" for a, b in rng.normal(size=(60, 2)))
        path.write_text("a,b,kind\n" + rows)
        yield for_table(load_table(path)), path
    else:
        images, labels = digits.sample()
        path = tmp_path / "own.npz"
        np.savez(path, images=images[:60], labels=labels[:60])
        yield Experiment((Flatten(), Dense(10, "softmax")), images_of(str(path))), path
    forget()


def forget():
    """Hold none of a person's own data, as a program that is started anew."""
    brought._brought.clear()
    images_brought._held.clear()
    image_sets._looked.clear()
    image_sets._split.cache_clear()


def test_it_says_that_the_data_came_with_the_document(window, qtbot, tmp_path, own):
    experiment, path = own
    run = Run(experiment)
    next(run.steps())
    document.save_run(tmp_path / "own.nnplay", run)
    path.unlink()
    forget()
    window.files.open(tmp_path / "own.nnplay")
    what = "images" if path.suffix == ".npz" else "rows"
    qtbot.waitUntil(lambda: any(f"{what} are those in the document" in s.text() for s in window.findChildren(QLabel)))
    idle(window, qtbot)
    click(window, "step_batch")
    idle(window, qtbot)
    assert window.trainer.moment.step == 2
    assert np.array_equal(points_of(experiment.data).x_train, run.points.x_train)


def test_save_says_once_which_data_stay_out_and_what_to_do(window, qtbot, tmp_path, own, monkeypatch):
    experiment, path = own
    monkeypatch.setattr(along, "MOST_BYTES", 500)
    said = []
    window.files.said.connect(said.append)

    def save(name):
        window.files._saver.save(tmp_path / name)
        qtbot.waitUntil(lambda: not window.files._saver.busy)
        return said[-1]

    window.files.begin(experiment)
    first = save("own.nnplay")
    assert first.startswith("Saved own.nnplay, without the 60 ") and f"of {path.name} (over 0 MB)" in first
    assert "keep that file, and where it has moved, open it there" in first and first.count(".nnplay") == 1
    window.document.write_notes("again")
    assert save("own.nnplay") == "Saved own.nnplay."
    assert save("other.nnplay") == "Saved other.nnplay."
    window.document.replace(replace(experiment, data=replace(experiment.data, samples=40)), "Fewer")
    assert save("own.nnplay") == "Saved own.nnplay."
    monkeypatch.undo()
    assert save("own.nnplay") == "Saved own.nnplay."
    held = document.load(tmp_path / "own.nnplay")
    assert held.experiment.data.samples == 40
    monkeypatch.setattr(along, "MOST_BYTES", 500)
    window.files.begin(experiment)
    assert "without the 60" in save("own.nnplay"), "another document"
    path.unlink()
    forget()
    window.files.open(tmp_path / "own.nnplay")
    idle(window, qtbot)
    texts = [label.text() for label in window.findChildren(QLabel)]
    assert any(f"there is no file {path}" in text and "open it where it is now" in text for text in texts)
    assert SavedDocument(window.document.experiment).trained_on.missing is not None
