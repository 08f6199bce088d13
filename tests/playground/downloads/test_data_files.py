"""Sets of images in the window, by real clicks: downloaded with progress and Cancel, or a file a person has."""

import time

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog

from core.data import digits
from core.data.data import Data
from core.data.images import brought
from core.experiment import storage
from core.experiment.presets import PRESETS
from playground.runs.trainer import Trainer
from tests.playground.downloads.test_downloads import FILES, server  # noqa: F401  the fixture
from tests.playground.test_window import choose, click, enter, find, idle, train, undo

pytestmark = pytest.mark.gui


@pytest.fixture
def shown(server, window):  # noqa: F811
    """Give the window, with a local server in place of the mirrors."""
    return window


def start(window, qtbot, name):
    window.files.begin(PRESETS[name])
    idle(window, qtbot)


def pick(combo, name):
    """Choose in the open list, past what lies between: on the way each would be taken."""
    combo.setCurrentIndex(combo.findData(name))
    combo.activated.emit(combo.currentIndex())


def saying(window):
    return window.banner.text.text() if window.banner.isVisible() else ""


def test_a_set_that_is_not_here_is_said_and_nothing_is_fetched_without_being_asked(server, shown, qtbot):  # noqa: F811
    before = shown.document.experiment
    choose(find(shown, "dataset"), "mnist")
    data = shown.document.experiment.data
    assert (data.dataset, data.samples) == ("mnist", 60_000)
    assert "files of MNIST are not in" in saying(shown) and not find(shown, "fix").isVisible()
    assert find(shown, "fetch").isVisible() and find(shown, "fetch").text() == "Download 11.6 MB"
    assert not shown.trainer.can_play and not find(shown, "play").isEnabled()
    assert not find(shown, "test_share").isVisible()
    qtbot.wait(200)
    assert server.asked == []
    assert find(shown, "status_losses").text() == find(shown, "status_scores").text() == "", "those of other data"
    while shown.document.experiment != before:
        undo(shown)
    idle(shown, qtbot)
    assert saying(shown) == "" and shown.trainer.can_play and not find(shown, "fetch").isVisible()
    assert find(shown, "test_share").isVisible() and find(shown, "status_losses").text().startswith("loss")


def test_download_shows_progress_then_the_set_trains(server, shown, qtbot):  # noqa: F811
    server.use("missing", "slow")
    start(shown, qtbot, "mnist")
    click(shown, "fetch")
    bar = find(shown, "fetch_progress")
    qtbot.waitUntil(lambda: bar.isVisible() and 0 < bar.value() < bar.maximum())
    assert "MNIST: " in bar.toolTip() and "MB" in bar.toolTip() and find(shown, "cancel_fetch").isVisible()
    qtbot.waitUntil(lambda: shown.data_files._fetcher is None, timeout=20_000)
    idle(shown, qtbot)
    assert digits.is_fetched("mnist") and saying(shown) == "" and not bar.isVisible()
    assert not find(shown, "fetch").isVisible()
    assert shown.trainer.moment.confusion.sum() == 50
    train(shown, qtbot, 30)
    shown.trainer.pause()
    idle(shown, qtbot)
    assert shown.trainer.moment.step >= 30 and np.isfinite(shown.trainer.moment.test_loss)


def test_a_file_cut_off_in_the_cache_is_downloaded_again(server, shown, qtbot):  # noqa: F811
    server.use("good")
    folder = digits.folder("mnist")
    folder.mkdir(parents=True)
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    (folder / digits.FILES[0]).write_bytes(FILES[digits.FILES[0]][:100])
    start(shown, qtbot, "mnist")
    assert "data isn't there" in saying(shown) and find(shown, "fetch").isVisible()
    click(shown, "fetch")
    qtbot.waitUntil(lambda: shown.data_files._fetcher is None, timeout=20_000)
    idle(shown, qtbot)
    assert server.asked == [("good", digits.FILES[0])] and saying(shown) == "" and shown.trainer.can_play


def test_the_window_trains_while_it_downloads_and_cancel_keeps_the_data(server, shown, qtbot):  # noqa: F811
    server.use("slow")
    start(shown, qtbot, "fashion")
    click(shown, "fetch")
    start(shown, qtbot, "moons")
    train(shown, qtbot, 20)
    assert find(shown, "fetch_progress").isVisible(), "it goes on, and is to be seen, while another set is trained on"
    shown.trainer.pause()
    click(shown, "cancel_fetch")
    qtbot.waitUntil(lambda: shown.data_files._fetcher is None, timeout=10_000)
    assert "Stopped." in saying(shown) and not find(shown, "fetch_progress").isVisible()
    assert not digits.is_fetched("fashion") and shown.document.experiment == PRESETS["moons"]
    idle(shown, qtbot)


def test_what_happened_at_each_mirror_is_told_and_download_can_be_pressed_again(server, shown, qtbot):  # noqa: F811
    server.use("missing", "wrong")
    start(shown, qtbot, "mnist")
    click(shown, "fetch")
    qtbot.waitUntil(lambda: shown.data_files._fetcher is None, timeout=10_000)
    said = saying(shown)
    assert "answered 404" in said and "other bytes" in said and "open a file" in said and "need no network" in said
    assert not shown.trainer.can_play
    server.use("good")
    click(shown, "fetch")
    qtbot.waitUntil(lambda: shown.trainer.can_play, timeout=10_000)
    idle(shown, qtbot)
    qtbot.waitUntil(lambda: saying(shown) == "", timeout=5_000)  # the files are there before the thread ends


def test_the_window_closes_while_it_downloads(server, shown, qtbot):  # noqa: F811
    server.use("slow")
    start(shown, qtbot, "mnist")
    click(shown, "fetch")
    qtbot.waitUntil(lambda: bool(server.asked))
    began = time.monotonic()
    shown.files.may_leave = lambda: True
    shown.close()
    assert shown.ended_in_time and time.monotonic() - began < 2


def chosen(monkeypatch, path):
    """Let the next file dialog give this path."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path) if path else "", ""))


def test_a_file_of_ones_own(shown, qtbot, tmp_path, monkeypatch):
    rng = np.random.default_rng(0)
    path = tmp_path / "mine.npz"
    np.savez(path, images=rng.integers(0, 256, (50, 28, 28), np.uint8), labels=np.arange(50, dtype=np.uint8) % 10)
    chosen(monkeypatch, None)
    pick(find(shown, "dataset"), "images")
    assert find(shown, "dataset").value() == "moons" == shown.document.experiment.data.dataset
    chosen(monkeypatch, path)
    pick(find(shown, "dataset"), "images")
    taken(shown, qtbot)
    assert shown.document.experiment.data.path == str(path) and shown.trainer.can_play
    assert find(shown, "images_file").text() == "mine.npz" and find(shown, "open_images").isVisible()
    assert shown.trainer.moment.confusion.sum() == 10
    train(shown, qtbot, 20)
    shown.trainer.pause()
    idle(shown, qtbot)
    pick(find(shown, "dataset"), "moons")
    idle(shown, qtbot)
    data = shown.document.experiment.data
    assert data.path == "" and data.samples == 1000 and shown.trainer.can_play


def taken(shown, qtbot):
    """Wait until what was chosen is read, and seen."""
    qtbot.waitUntil(lambda: shown.data_files._reader is None)
    idle(shown, qtbot)


def test_a_folder_of_classes_in_any_size_trains_and_shows_its_names(shown, qtbot, tmp_path, monkeypatch):
    x, y = digits.sample()
    for k, name in ((0, "ring"), (1, "stroke"), (4, "four")):
        (tmp_path / name).mkdir()
        for number, image in enumerate(x[y == k][:20]):
            large = np.ascontiguousarray(255 - np.kron(image, np.ones((2, 2), np.uint8)))
            QImage(large.data, 56, 56, 56, QImage.Format.Format_Grayscale8).save(str(tmp_path / name / f"{number}.png"))
    start(shown, qtbot, "digits")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    shown.findChild(QAction, "action_open_a_folder_of_images").trigger()
    taken(shown, qtbot)
    data = shown.document.experiment.data
    assert data.class_names == ("four", "ring", "stroke") and data.classes == 3 and shown.trainer.can_play
    assert shown.document.experiment.layers[-1].units == 3, "the output follows the classes"
    train(shown, qtbot, 5)
    shown.trainer.pause()
    idle(shown, qtbot)
    matrix = shown.picture.page("confusion").confusion.matrix
    assert matrix.names == data.class_names and shown.trainer.moment.confusion.shape == (3, 3)
    undo(shown)
    idle(shown, qtbot)
    assert shown.document.experiment.data.dataset == "digits"
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    here, left, none = QPointF(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    shown.dropEvent(QDropEvent(here, Qt.DropAction.CopyAction, given, left, none))
    qtbot.waitUntil(lambda: shown.document.experiment.data.class_names == data.class_names)
    taken(shown, qtbot)


def test_images_that_lie_on_their_side_are_turned_and_can_be_turned_back(shown, qtbot, tmp_path, monkeypatch):
    x, y = digits.sample()
    path = tmp_path / "emnist.npz"
    np.savez(path, images=x[:200].swapaxes(1, 2), labels=y[:200])
    chosen(monkeypatch, path)
    pick(find(shown, "dataset"), "images")
    taken(shown, qtbot)
    assert shown.document.experiment.data.turned and "on their side" in find(shown, "sentence").text()
    switch = find(shown, "turned")
    assert switch.isVisible() and switch.isChecked()
    click(shown, "turned")
    idle(shown, qtbot)
    assert not shown.document.experiment.data.turned
    pick(find(shown, "dataset"), "digits")
    assert not switch.isVisible()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut short", b"no images"])
def test_a_file_that_can_t_be_read_changes_nothing_and_is_said(shown, qtbot, tmp_path, monkeypatch, content):
    (tmp_path / "broken.npz").write_bytes(content)
    chosen(monkeypatch, tmp_path / "broken.npz")
    before = shown.document.experiment
    pick(find(shown, "dataset"), "images")
    taken(shown, qtbot)
    assert shown.document.experiment == before and "broken.npz" in saying(shown)
    assert find(shown, "dataset").value() == before.data.dataset


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut short", b"no images"])
def test_of_a_set_that_can_t_be_read_nothing_of_the_former_one_is_left(shown, qtbot, tmp_path, monkeypatch, content):
    start(shown, qtbot, "digits")
    for page in (1, 2, 3):
        shown.inside.show_page(page)
    train(shown, qtbot, 5)
    shown.trainer.pause()
    idle(shown, qtbot)
    matrix = shown.picture.page("confusion").confusion.matrix
    qtbot.waitUntil(lambda: len(matrix.counts) == 10)
    path = tmp_path / "broken.npz"
    path.write_bytes(content)
    unread = replace(shown.document.experiment.data, dataset="images", path=str(path), samples=1000, noise=0.0)
    shown.document.replace(replace(shown.document.experiment, data=unread), "Open images")
    idle(shown, qtbot)
    qtbot.waitUntil(lambda: shown.trainer.moment is None)
    assert not len(matrix.counts) and saying(shown)
    assert find(shown, "status_scores").text() == find(shown, "status_losses").text() == ""
    for plot in (shown.loss_plot, shown.accuracy_plot):
        assert plot.lines.curves["train"].path().isEmpty()
    pages = shown.inside.one_sample, shown.inside.instruments, shown.inside.space
    assert all(later.get().moment is None for later in pages)
    assert not any(later.get().isVisible() for later in pages)
    undo(shown)
    idle(shown, qtbot)
    assert shown.trainer.moment.step >= 5 and shown.inside.space.get().isVisible()
    qtbot.waitUntil(lambda: len(matrix.counts) == 10)


def test_of_digits_all_are_taken_and_of_points_as_many_as_before(shown, qtbot):
    enter(find(shown, "samples"), "300")
    for name, samples in (("circles", 300), ("digits", 5000), ("moons", 1000)):
        pick(find(shown, "dataset"), name)
        idle(shown, qtbot)
        assert shown.document.experiment.data.samples == samples and shown.trainer.can_play


def test_one_of_four_files_stands_for_all(shown, qtbot, tmp_path, monkeypatch):
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    start(shown, qtbot, "convolution")
    chosen(monkeypatch, tmp_path / digits.FILES[2])
    pick(find(shown, "dataset"), "images")
    taken(shown, qtbot)
    assert shown.document.experiment.data.path == str(tmp_path)
    assert shown.trainer.moment.confusion.sum() == 50 and saying(shown) == ""


@pytest.mark.parametrize("while_trained", [False, True])
def test_a_bad_file_is_said_and_undo_brings_back_what_was(shown, qtbot, tmp_path, monkeypatch, while_trained):
    looks = []
    monkeypatch.setattr(Trainer, "_look", lambda self, look=Trainer._look: looks.append(1) or look(self))
    start(shown, qtbot, "digits")
    if while_trained:
        train(shown, qtbot, 20)
    before = shown.document.experiment
    path = tmp_path / "bad.npz"
    path.write_bytes(b"PK\3\4 broken")
    looks.clear()
    unread = Data("images", path=str(path))
    shown.document.replace(replace(before, data=unread), "Open images")
    qtbot.waitUntil(lambda: "bad.npz can't be read" in saying(shown))
    idle(shown, qtbot)
    assert len(looks) <= 2, "what can't be read is not tried again and again"
    shown.document.undo_stack.undo()
    idle(shown, qtbot)
    assert shown.document.experiment == before and shown.trainer.can_play and saying(shown) == ""
    assert shown.trainer.moment.confusion.sum() == 1000
    assert not while_trained or shown.trainer.moment.step >= 20


def test_a_file_that_goes_away_is_said(shown, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "mine.npz"
    np.savez(path, images=np.zeros((20, 28, 28), np.uint8), labels=np.arange(20, dtype=np.uint8) % 10)
    chosen(monkeypatch, path)
    pick(find(shown, "dataset"), "images")
    taken(shown, qtbot)
    path.unlink()
    storage.save(tmp_path / "e.json", shown.document.experiment)
    shown.files.open(tmp_path / "e.json")
    idle(shown, qtbot)
    assert saying(shown) == "" and shown.trainer.can_play, "the images that were read are still held"
    brought._held.clear()  # as in a program that is started anew
    shown.files.open(tmp_path / "e.json")
    idle(shown, qtbot)
    assert "there is no file" in saying(shown) and not shown.trainer.can_play


def test_clothes_are_named_in_the_matrix(server, shown, qtbot):  # noqa: F811
    server.use("good")
    start(shown, qtbot, "fashion")
    click(shown, "fetch")
    qtbot.waitUntil(lambda: shown.trainer.can_play, timeout=10_000)
    idle(shown, qtbot)
    matrix = find(shown.picture.currentWidget(), "confusion_matrix")
    qtbot.waitUntil(lambda: len(matrix.counts) == 10)
    assert "true 9 (ankle boot), predicted 0 (T-shirt/top): " in matrix.text_at(matrix.cell(9, 0).center())
    named = matrix.cell(0, 0).left()
    matrix.names = ()
    assert matrix.cell(0, 0).left() < named, "numbers take less"
