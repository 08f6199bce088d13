"""The document: one command for all edits, drags that merge, and when it counts as saved."""

import gc
import os
import sys

import pytest
from msgspec.structs import replace

from core.experiment import storage
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.experiment.stack import check
from core.files import FileError
from core.layers import Add, Dense
from playground.document.document import Document

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


def test_nothing_merges_into_what_is_saved(qapp, tmp_path):
    made, drag = Document(MOONS), object()
    made.replace(with_seed(1), "Change seed", drag)
    made.save(tmp_path / "mine.json")
    made.replace(with_seed(2), "Change seed", drag)
    assert made.dirty and made.undo_stack.count() == 2
    made.undo_stack.undo()
    assert not made.dirty and made.experiment.seed == 1


def test_save_and_open(qapp, tmp_path):
    made, path = Document(MOONS), tmp_path / "mine.json"
    made.replace(with_seed(7), "Change seed")
    made.save(path)
    assert not made.dirty and made.path == path
    made.replace(with_seed(8), "Change seed")
    assert made.dirty
    other = Document(MOONS)
    other.open(path)
    assert other.experiment.seed == 7 and not other.dirty


def test_a_bad_file_leaves_everything_as_it_was(qapp, tmp_path):
    made, path = Document(MOONS), tmp_path / "bad.json"
    made.replace(with_seed(3), "Change seed")
    path.write_text("{")
    with pytest.raises(FileError, match="bad"):
        made.open(path)
    assert made.experiment.seed == 3 and made.dirty and made.path is None


def test_a_network_larger_than_the_window_edits_is_not_opened(qapp, tmp_path):
    made, path = Document(MOONS), tmp_path / "large.json"
    names = tuple(f"n{n}" for n in range(65))
    wide = (*(Dense(2, name=name) for name in names), Add(inputs=names), Dense(2, "softmax"))
    for layers, said in (
        (
            (*(Dense(2),) * 256, Dense(2, "softmax")),
            "at most 256 layers; this one has 257: remove some, or",
        ),
        (wide, r"joins of at most 64 inputs; layer 66 \(add\) has 65: join some"),
    ):
        large = replace(MOONS, layers=layers)
        check(large)  # it is a network like any other
        storage.save(path, large)
        with pytest.raises(FileError, match=said):
            made.open(path)
        assert made.experiment == MOONS and made.path is None
    storage.save(path, replace(MOONS, layers=(*(Dense(2),) * 255, Dense(2, "softmax"))))
    made.open(path)
    assert len(made.experiment.layers) == 256


def test_a_folder_that_is_gone_leaves_it_unsaved(qapp, tmp_path):
    made = Document(MOONS)
    made.replace(with_seed(3), "Change seed")
    with pytest.raises(FileError, match="can't be written"):
        made.save(tmp_path / "gone" / "mine.json")
    assert made.dirty and made.path is None


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
@pytest.mark.parametrize(("name", "title"), [(b"caf\xe9.json", "caf\ufffd.json"), ("дом.json".encode(), "дом.json")])
def test_names_of_any_bytes_are_opened_saved_and_shown(window, qtbot, tmp_path, name, title):
    path = tmp_path / os.fsdecode(name)
    storage.save(path, PRESETS["circles"])
    window.files.open(path)
    assert window.document.experiment == PRESETS["circles"] and window.windowTitle().startswith(title)
    window.document.replace(replace(PRESETS["circles"], seed=5), "Seed")
    assert window.files.save() and storage.load(path).seed == 5
    with pytest.raises(FileError) as raised:
        storage.load(tmp_path / os.fsdecode(b"no " + name))
    assert f"no {title}" in str(raised.value)
