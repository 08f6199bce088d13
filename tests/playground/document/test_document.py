"""The document: one command for all edits, drags that merge, and when it counts as saved."""

import gc
import os
import sys

import pytest
from msgspec.structs import replace

from core.documents import document
from core.documents.document import SavedDocument
from core.experiment import storage
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.files import FileError
from core.training.run import Run
from playground.document.document import Document
from playground.document.on_disk import OnDisk

pytestmark = pytest.mark.gui
MOONS = PRESETS["moons"]


def with_seed(seed):
    return replace(MOONS, seed=seed)


def test_edit_undo_redo(qapp):
    made, seen = Document(MOONS), []
    made.changed.connect(seen.append)
    made.replace(with_seed(1), "Change seed")
    assert made.experiment.seed == 1 and made.dirty
    made.undo_stack.undo()
    assert made.experiment == MOONS and not made.dirty
    made.undo_stack.redo()
    assert [e.seed for e in seen] == [1, 0, 1]


def test_an_edit_out_of_a_view_that_is_shown_another_experiment_is_none(qapp):
    made = Document(MOONS)
    for seed in (1, 2, 3):
        made.replace(with_seed(seed), "Change seed")
    made.changed.connect(lambda experiment: made.replace(with_seed(experiment.seed + 7), "Half typed"))
    for turn, seed in ((made.undo_stack.undo, 2), (made.undo_stack.undo, 1), (made.undo_stack.redo, 2)):
        turn()
        assert made.experiment == with_seed(seed) and made.undo_stack.count() == 3
    made.replace(with_seed(5), "Change seed")
    assert made.experiment == with_seed(5) and made.undo_stack.count() == 3


def test_the_same_value_is_no_edit(qapp):
    made = Document(MOONS)
    made.replace(with_seed(0), "Change seed")
    assert not made.dirty and made.undo_stack.count() == 0


def test_edits_of_one_key_merge_into_one_step_and_back_to_the_start_is_none(qapp):
    made, drag, other = Document(MOONS), object(), object()
    for seed in (1, 2, 3):
        made.replace(with_seed(seed), "Change seed", drag)
    assert made.undo_stack.count() == 1
    made.undo_stack.undo()
    assert made.experiment == MOONS
    made.replace(with_seed(5), "Change seed", other)
    made.replace(MOONS, "Change seed", other)
    assert made.undo_stack.count() == 0 and not made.dirty


def test_of_merged_edits_no_experiment_in_between_is_kept(qapp):
    made, drag = Document(MOONS), object()
    for seed in range(7001, 7040):
        made.replace(with_seed(seed), "Change seed", drag)
    kept = {found.seed for found in gc.get_objects() if type(found) is Experiment}
    assert kept & set(range(7001, 7040)) == {7039}


def test_edits_without_a_key_of_another_or_after_another_stay_apart(qapp):
    made, drag = Document(MOONS), object()
    for step, key in enumerate((None, None, drag, object(), drag), 1):
        made.replace(with_seed(step), "Change seed", key)
        assert made.undo_stack.count() == step
    made.undo_stack.undo()
    made.undo_stack.undo()
    made.replace(with_seed(9), "Change seed", drag)
    assert made.undo_stack.count() == 4, "the drag was over when another edit came"


def test_nothing_merges_into_what_is_being_saved_and_it_is_clean_once_it_is(qapp, tmp_path):
    made, drag = Document(MOONS), object()
    made.replace(with_seed(1), "Change seed", drag)
    content = made.content
    made.hold_apart()
    made.replace(with_seed(2), "Change seed", drag)
    assert made.undo_stack.count() == 2
    made.call_saved(content, tmp_path / "mine.nnplay", OnDisk("mine", None))
    assert made.dirty
    made.undo_stack.undo()
    assert not made.dirty and made.experiment.seed == 1
    made.undo_stack.undo()
    assert made.dirty and made.undo_stack.count() == 2
    made.undo_stack.redo()
    assert not made.dirty, "undo reaches over it, and back"


def test_notes_are_edits(qapp):
    made, seen, stay = Document(MOONS), [], object()
    made.notes_changed.connect(seen.append)
    for text in ("I", "I s", "I see"):
        made.write_notes(text, stay)
    made.replace(with_seed(1), "Change seed")
    made.write_notes("I see.", stay)
    assert made.dirty and made.undo_stack.count() == 3 and seen[-1] == made.notes == "I see."
    made.undo_stack.undo()
    made.undo_stack.undo()
    made.undo_stack.undo()
    assert not made.dirty and made.notes == seen[-1] == ""


def test_training_is_a_change_but_for_its_start_and_what_is_saved(qapp, tmp_path):
    made, told = Document(MOONS), []
    made.title_changed.connect(lambda: told.append(made.dirty))
    made.follow("a", 0)
    assert not made.dirty and not told
    made.follow("a", 1)
    made.follow("a", 2)
    assert made.dirty and told == [True], "said once"
    made.call_saved(made.content, tmp_path / "mine.nnplay", OnDisk("mine", None))
    assert not made.dirty
    for run, step, dirty in (("a", 3, True), ("a", 2, False), ("b", 0, True), ("b", 2, True), ("a", 2, False)):
        made.follow(run, step)
        assert made.dirty == dirty == told[-1]


def test_what_is_taken_is_clean_unless_it_is_said_to_be_dirty(qapp, tmp_path):
    run = Run(MOONS)
    next(run.steps())
    made, seen = Document(MOONS), []
    made.begun.connect(lambda experiment, kept: seen.append((experiment, kept)))
    kept = run.keep()
    made.take(SavedDocument(MOONS, kept, "Mine."), tmp_path / "a.nnplay")
    made.follow(run.id, 1)
    assert not made.dirty and seen == [(MOONS, kept)] and made.notes == "Mine."
    made.take(SavedDocument(MOONS), None, dirty=True)
    assert made.dirty and made.path is None and made.notes == ""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
@pytest.mark.parametrize("name", [b"caf\xe9.json", "дом.nnplay".encode()])
def test_names_of_any_bytes_are_opened_saved_and_shown(window, qtbot, tmp_path, name):
    path = tmp_path / os.fsdecode(name)
    document.save(path, SavedDocument(PRESETS["circles"])) if b"nnplay" in name else storage.save(
        path, PRESETS["circles"]
    )
    window.files.open(path)
    title = name.decode(errors="replace")
    assert window.document.experiment == PRESETS["circles"] and window.windowTitle().startswith(title)
    window.document.replace(replace(PRESETS["circles"], seed=5), "Seed")
    window.files.save()
    qtbot.waitUntil(lambda: not window.document.dirty)
    assert document.load(path).experiment.seed == 5
    with pytest.raises(FileError) as raised:
        document.load(tmp_path / os.fsdecode(b"no " + name))
    assert f"no {title}" in str(raised.value)
