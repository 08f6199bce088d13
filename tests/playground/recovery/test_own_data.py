"""Autosave and a person's own data: written once into the slot, and there after a kill, also without their file."""

import zipfile

import numpy as np
import pytest

from core.data.chosen_points import points_of
from core.documents import document, own_data
from core.experiment.presets import PRESETS
from playground.recovery.left import DOCUMENT
from playground.recovery.slots import Slot
from tests.playground.document.test_own_data_in_the_window import forget, own  # noqa: F401
from tests.playground.recovery.test_last_session import desk, same, train  # noqa: F401

pytestmark = pytest.mark.gui


@pytest.fixture
def written(monkeypatch):
    """Give the names of the files of every writing into a slot."""
    names, real = [], Slot.write

    def write(slot, contents):
        names.append(set(contents))
        real(slot, contents)

    monkeypatch.setattr(Slot, "write", write)
    return names


@pytest.fixture
def packings(monkeypatch):
    """Give what is asked for each time that rows or images are packed."""
    asked, real = [], own_data.members

    def members(data):
        asked.append(data)
        return real(data)

    monkeypatch.setattr(own_data, "members", members)
    return asked


def count(written, of=own_data.MEMBERS):
    return sum(bool(names & set(of)) for names in written)


def steps(window):
    trained = window.document.content.trained
    return trained[1] if trained else 0


def test_an_autosave_writes_the_data_once_and_after_a_kill_they_are_there(
    desk,  # noqa: F811
    qtbot,
    own,  # noqa: F811
    written,
    packings,
):
    experiment, path = own
    wanted = points_of(experiment.data).x_train.copy()
    window = desk.start()
    window.files.begin(experiment)
    for _ in range(4):
        train(window, qtbot, steps(window) + 30)
        slot = desk.kept(window)
    assert count(written, [DOCUMENT]) >= 4 and count(written) == len(packings) == 1
    with zipfile.ZipFile(slot.folder / DOCUMENT) as archive:
        assert not set(own_data.MEMBERS) & set(archive.namelist())
    before = window.document.content
    desk.kill(window)
    path.unlink()
    forget()
    window = desk.start()
    assert same(window.document.content, before) and window.document.experiment.data.missing is None
    assert np.array_equal(points_of(experiment.data).x_train, wanted)
    train(window, qtbot, steps(window) + 30)
    desk.kept(window)
    assert count(written) == len(packings) == 2, "once by each window"
    window.files._saver.save(path.with_suffix(".nnplay"))
    qtbot.waitUntil(lambda: not window.files._saver.busy)
    assert len(packings) == 3
    with zipfile.ZipFile(path.with_suffix(".nnplay")) as archive:
        assert set(own_data.MEMBERS) & set(archive.namelist()), "what a person saves is whole"
    desk.kept(window)
    train(window, qtbot, steps(window) + 30)
    desk.kept(window)
    assert count(written) == 2, "the slot has them still"


def test_other_data_are_written_in_their_place_and_none_of_none(desk, qtbot, own, written):  # noqa: F811
    experiment, _ = own
    window = desk.start()
    window.files.begin(experiment)
    window.document.write_notes("mine")
    slot = desk.kept(window)
    assert [name for name in own_data.MEMBERS if (slot.folder / name).exists()] and count(written) == 1
    window.document.replace(PRESETS["moons"], "Moons")
    slot = desk.kept(window)
    assert not [name for name in own_data.MEMBERS if (slot.folder / name).exists()] and count(written) == 1
    window.document.undo_stack.undo()
    slot = desk.kept(window)
    assert [name for name in own_data.MEMBERS if (slot.folder / name).exists()] and count(written) == 2
    for name in own_data.MEMBERS:  # what a bad disk makes of it
        if (slot.folder / name).exists():
            (slot.folder / name).write_bytes(b"nothing")
    desk.kill(window)
    forget()
    window = desk.start()
    assert window.document.notes == "mine" and window.document.experiment.data == experiment.data
    assert document.load(slot.folder / DOCUMENT).notes == "mine"


def test_a_window_that_is_closed_leaves_data_only_where_no_file_has_them(desk, qtbot, own, monkeypatch):  # noqa: F811
    experiment, path = own
    window = desk.start()
    window.files.begin(experiment)
    window.document.write_notes("mine")
    slot = desk.kept(window)
    assert [name for name in own_data.MEMBERS if (slot.folder / name).exists()]
    window.files._saver.save(path.with_suffix(".nnplay"))
    qtbot.waitUntil(lambda: not window.files._saver.busy)
    desk.kept(window)
    desk.leave(window)
    assert not [name for name in (DOCUMENT, *own_data.MEMBERS) if (slot.folder / name).exists()]
