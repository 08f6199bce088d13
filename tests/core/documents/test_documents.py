"""Documents: what is opened is what was saved, others can read it, and a stranger's file does no harm."""

import csv
import io
import json
import stat
import tracemalloc
import zipfile

import numpy as np
import pytest
import safetensors.numpy

from core import load_network, load_run, save_run
from core.documents import container, document, writing
from core.documents.document import SavedDocument
from core.experiment import spec, storage
from core.experiment.learning import OPTIMIZER_VALUES, Adam
from core.experiment.spec import Data, Experiment, Training, replace
from core.files import FileError
from core.layers import BatchNorm, Dense, Dropout
from core.network.weights import save as save_weights
from core.training.keeping import gone_back
from core.training.run import Run
from core.training.stopping import Stopper
from tests.core.documents import mutations
from tests.core.training.test_keeping import advance, everything

EXPERIMENT = Experiment(
    (Dense(5, "tanh", dropout=0.2), BatchNorm(), Dropout(0.1), Dense(2, "softmax")),
    Data("moons", 200, 0.2),
    Training(optimizer=Adam(), learning_rate=0.01, batch_size=7),
    seed=4,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Größe & co.nnplay"


@pytest.fixture(scope="module")
def saved():
    """Return the bytes of a document with all that one can have."""
    return mutations.bases()[0]


def unpacked(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_training(**changes):
    return replace(EXPERIMENT, training=replace(EXPERIMENT.training, **changes))


@pytest.mark.parametrize("optimizer", OPTIMIZER_VALUES)
def test_saved_in_mid_epoch_and_opened_it_trains_on_bit_for_bit(optimizer, path):
    experiment = with_training(optimizer=OPTIMIZER_VALUES[optimizer]())
    whole, begun = advance(Run(experiment), 60), advance(Run(experiment), 31)
    save_run(path, begun)
    going_on = advance(load_run(path), 29)
    assert everything(going_on) == everything(whole)
    straight = SavedDocument(experiment, whole.keep())
    assert document.to_bytes(SavedDocument(experiment, going_on.keep())) == document.to_bytes(straight), "the same file"


@pytest.mark.parametrize("base", [0, 2])
def test_all_that_a_run_is_comes_back(base, path):
    content = mutations.bases()[base]
    path.write_bytes(content)
    found = document.load(path)
    assert document.to_bytes(found) == content
    again = document.load(path)
    assert everything(again.run()) == everything(found.run()) and again.notes == found.notes
    if base == 0:
        assert found.notes == "What I saw." and len(found.training.before_hand) == 2
        assert found.training.checkpoints and "missed" in found.training.steps.state
    assert found.training.dtype == ("float64" if base else "float32")


def test_an_edited_run_comes_back_with_its_marks_and_the_checkpoints_of_the_networks_that_it_was(path):
    run = advance(Run(EXPERIMENT), 60)
    first, *others = EXPERIMENT.layers
    for layers in ((replace(first, units=9), *others), (replace(first, units=9), Dense(4, "relu"), *others)):
        run = advance(run.edited(replace(EXPERIMENT, layers=layers)), 60)
    run.apply(replace(run.experiment, training=replace(run.experiment.training, learning_rate=0.3)))
    save_run(path, advance(run, 10))
    again = load_run(path)
    assert len(again.curve.marks) == 3 and again.curve.marks == run.curve.marks
    assert len({past.weights.weights.size for past in again.checkpoints.kept}) == 3
    assert everything(again) == everything(run)
    assert everything(advance(again, 50)) == everything(advance(run, 50))


def test_what_the_stop_rules_have_seen_and_notes_come_back(path):
    run = advance(Run(EXPERIMENT), 40)
    document.save(path, SavedDocument(EXPERIMENT, run.keep(Stopper(0.25, 7)), "Zeile\nzwei \N{SNOWMAN}"))
    found = document.load(path)
    assert found.training.stopper == Stopper(0.25, 7) and found.notes == "Zeile\nzwei \N{SNOWMAN}"
    save_run(path, run)
    assert document.load(path).training.stopper == Stopper() and document.load(path).notes == ""


def test_the_best_weights_that_patience_keeps_come_back(path, monkeypatch):
    run = advance(Run(EXPERIMENT), 40)
    run.keep_best()
    best = run.checkpoints.best
    run.apply(replace(run.experiment, training=replace(run.experiment.training, learning_rate=0.3)))
    save_run(path, advance(run, 40))
    again = load_run(path)
    found = again.checkpoints.best
    assert (found.step, found.epoch, found.experiment) == (best.step, best.epoch, best.experiment)
    assert np.array_equal(found.weights.weights, best.weights.weights) and best.experiment != again.experiment
    assert everything(again) == everything(run) and again.moment().best is found
    assert everything(advance(again, 20)) == everything(advance(run, 20))
    back = Run.of(gone_back(again.keep(), found))
    assert np.array_equal(back.network.weights, best.weights.weights) and back.checkpoints.best is None
    monkeypatch.setattr(writing, "MOST_BEST", best.nbytes - 1)
    save_run(path, run)
    assert load_run(path).checkpoints.best is None, "so large that the file would be twice as large for it"


def test_a_document_from_before_best_weights_were_kept_still_opens(saved, path):
    members = unpacked(saved)
    said = json.loads(members["document.json"])
    del said["training"]["kept_best"]
    members["document.json"] = json.dumps(said).encode()
    path.write_bytes(packed({name: content for name, content in members.items() if name != "best.safetensors"}))
    run = load_run(path)
    assert run.checkpoints.best is None and run.checkpoints.kept and advance(run, 5).step > 5


def test_an_experiment_s_json_opens_as_a_document_without_a_training(tmp_path, path):
    storage.save(tmp_path / "old.json", EXPERIMENT)
    found = document.load(tmp_path / "old.json")
    assert (found.experiment, found.training, found.notes) == (EXPERIMENT, None, "")
    document.save(path, found)
    assert document.load(path).experiment == EXPERIMENT and unpacked(path.read_bytes()).keys() == {"document.json"}
    assert everything(advance(load_run(path), 5)) == everything(advance(Run(EXPERIMENT), 5))
    with pytest.raises(FileError, match="is an experiment without a training"):
        load_network(path)


def test_a_training_of_an_experiment_before_this_one_is_kept_too(path, tmp_path):
    run = advance(Run(EXPERIMENT), 40)
    later = with_training(learning_rate=0.2)
    document.save(path, SavedDocument(later, run.keep()))
    found = document.load(path)
    assert found.experiment == later and found.training.experiment == EXPERIMENT
    run.apply(later)
    assert everything(advance(found.run(), 20)) == everything(advance(run, 20))
    broken = replace(EXPERIMENT, layers=(*EXPERIMENT.layers, Dense(7, "tanh")))
    document.save(path, SavedDocument(broken, run.keep()))
    assert document.load(path).experiment == broken and document.load(path).training.steps.step == 60
    with pytest.raises(spec.SpecError, match="7 neurons"):
        load_run(path)


def test_a_training_begins_with_the_weights_of_another(path, tmp_path):
    learned = advance(Run(EXPERIMENT), 50).network
    save_weights(tmp_path / "weights.safetensors", EXPERIMENT, learned)
    begun, anew = load_run(tmp_path / "weights.safetensors"), Run(EXPERIMENT)
    assert begun.step == 0 and np.array_equal(begun.network.weights, learned.weights)
    assert np.array_equal(begun.network.statistics, learned.statistics) and len(begun.curve) == 0
    anew.network.take(learned.copied())
    assert everything(advance(begun, 30)) == everything(advance(anew, 30)), "its batches are those of the seed"


def test_others_can_read_every_member(path, tmp_path):
    run = advance(Run(EXPERIMENT), 100)
    save_run(path, run, "Mine.")
    members = unpacked(path.read_bytes())
    assert [*members] == [
        *("document.json", "weights.safetensors", "curve.csv", "optimizer.safetensors", "checkpoints.safetensors"),
        "notes.txt",
    ]
    said = json.loads(members["document.json"])
    assert (said["format"], said["version"]) == ("nn-playground", 1)
    assert spec.from_json(json.dumps(said["experiment"]).encode()) == EXPERIMENT
    (tmp_path / "weights.safetensors").write_bytes(members["weights.safetensors"])
    taken = load_network(tmp_path / "weights.safetensors").weights
    assert np.array_equal(taken.weights, run.network.weights)
    assert np.array_equal(taken.statistics, run.network.statistics)
    same = load_network(path)
    assert same.experiment == EXPERIMENT and np.array_equal(same.weights.weights, taken.weights)
    assert np.array_equal(same.weights.statistics, taken.statistics)
    moments = safetensors.numpy.load(members["optimizer.safetensors"])
    assert np.array_equal(moments["first"], run._steps._state["first"]) and moments["steps"].tolist() == [100] * 4
    rows = [*csv.DictReader(io.StringIO(members["curve.csv"].decode()))]
    assert [float(row["train_loss"]) for row in rows] == run.curve.column("train_loss").tolist()
    assert members["notes.txt"] == b"Mine."


def test_packed_again_by_another_program_it_is_the_same(saved, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in reversed(unpacked(saved).items()):
            archive.writestr(name, content)
    assert document.to_bytes(document.load(path)) == saved


# -- not believed


def packed(members, compression=zipfile.ZIP_STORED, **attributes):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", compression) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = compression
            for attribute, value in attributes.items():
                setattr(info, attribute, value)
            archive.writestr(info, content)
    return whole.getvalue()


def said_otherwise(members, change):
    said = json.loads(members["document.json"])
    change(said)
    return members | {"document.json": json.dumps(said).encode()}


def later(said):
    said["version"], said["surprise"] = 7, "of years to come"


def promising(said):
    """Promise 10^12 weights."""
    for each in (said["experiment"], *said["training"]["experiments"]):
        each["layers"][:0] = [{**each["layers"][0], "units": 65_536, "touches": []} for _ in range(300)]


def too_many(said):
    said["training"]["experiments"] *= 20


def backwards(said):
    said["training"]["checkpoints"][1]["step"] = 0


def fewer_layers(said):
    said["training"]["before_hand"][1]["touches"].pop()


def other_network(said):
    said["training"]["experiments"][0]["layers"][0]["units"] = 7


def marked_backwards(said):
    said["training"]["marks"] = [{"step": step, "epoch": 1.0, "text": "layer 1: relu to tanh"} for step in (9, 8)]


def best_of_none(said):
    said["training"]["kept_best"]["experiment"] = 9


def best_unsaid(said):
    said["training"]["kept_best"] = None


def zip64(content):
    return content[:-22] + b"PK\x06\x07" + bytes(16) + content[-22:]


def many(content):
    return content[:-10] + b"\xff\xff\xff\x7f" + content[-6:]


HOSTILE = {
    "a bomb": (lambda m: packed(m | {"notes.txt": bytes(10**8)}, zipfile.ZIP_DEFLATED), "claim to unpack to 100,"),
    "long notes": (lambda m: packed(m | {"notes.txt": b"x" * 1_000_001}), "notes.txt in it has 1,000,001 bytes"),
    "a way up": (lambda m: packed(m | {"../evil": b"x"}), r"it holds '../evil', which is no part of a document"),
    "a root": (lambda m: packed(m | {"/etc/passwd": b"x"}), "it holds '/etc/passwd', which"),
    "a pickle": (lambda m: packed(m | {"weights.pkl": b"x"}), "it holds 'weights.pkl', which"),
    "a link": (lambda m: packed(m, external_attr=(stat.S_IFLNK | 0o777) << 16), "document.json in it is a link"),
    "encrypted": (
        lambda m: packed(m, flag_bits=1).replace(b"PK\x01\x02\x14\x03\x14\0\0", b"PK\x01\x02\x14\x03\x14\0\1"),
        "pack it again without a password",
    ),
    "bzip2": (lambda m: packed(m, zipfile.ZIP_BZIP2), "compressed in an unusual way"),
    "zip64": (lambda m: zip64(packed(m)), "more than 4 GB"),
    "a huge directory": (lambda m: many(packed(m)), "it lists 8 files in 2,147,483,647 bytes"),
    "many files": (lambda m: packed({str(n): b"" for n in range(40)}), "it lists 40 files"),
    "10^12 weights": (
        lambda m: packed(said_otherwise(m, promising)),
        r"its layers have 5,1\d\d,\d{3},\d{3},\d{3} bytes",
    ),
    "a later version": (
        lambda m: packed(said_otherwise(m, later)),
        "of version 7 of the format.*up to 1: a later prog",
    ),
    "another network": (lambda m: packed(said_otherwise(m, other_network)), r"0.weights of check.* wanted float32"),
    "marks that go back": (lambda m: packed(said_otherwise(m, marked_backwards)), "its marks on the curve aren't in"),
    "checkpoints that go back": (lambda m: packed(said_otherwise(m, backwards)), "checkpoints aren't in the order"),
    "best weights of nothing": (lambda m: packed(said_otherwise(m, best_of_none)), "of an experiment that it doesn't"),
    "best weights unsaid": (lambda m: packed(said_otherwise(m, best_unsaid)), "holds best.safetensors, but its doc"),
    "no best weights": (lambda m: packed({n: c for n, c in m.items() if n[:4] != "best"}), "it has no best.safet"),
    "idle experiments": (lambda m: packed(said_otherwise(m, too_many)), "experiments that are of no checkpoint"),
    "edits of others": (
        lambda m: packed(said_otherwise(m, fewer_layers)),
        "before an edit by hand in it is of another",
    ),
    "no facts": (lambda m: packed({n: c for n, c in m.items() if n != "document.json"}), "it has no document.json"),
    "no weights": (lambda m: packed({n: c for n, c in m.items() if n[0] != "w"}), "it has no weights.safetensors"),
    "empty": (lambda m: packed({}), "it has no document.json"),
    "cut short": (lambda m: packed(m)[:-30], "it is damaged: its end is missing. Take another copy of it"),
    "a flipped bit": (
        lambda m: packed(m).replace(b'"momentum": 0.9', b'"momentum": 0.8', 1),
        r"it is damaged \(Bad CRC-32 for file 'document.json'\). Take another copy of it",
    ),
    "no start": (lambda m: packed(m)[9:], "it is damaged: its start is missing. Take another"),
    "a hole": (lambda m: packed(m)[:99] + packed(m)[120:], "it is damaged: bytes are missing, or too many"),
    "something before it": (
        lambda m: b"PK\x03\x04#!/bin/sh" + packed(m),
        "it is damaged: bytes are missing, or too many",
    ),
    "another zip": (lambda m: packed({"word/document.xml": b"<w/>"}), "it holds 'word/document.xml', which is no part"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_document_is_refused_in_a_sentence_and_at_no_cost(name, saved, path):
    make, sentence = HOSTILE[name]
    path.write_bytes(make(unpacked(saved)))
    tracemalloc.start()
    try:
        with pytest.raises(FileError, match=sentence) as refused:
            document.load(path)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
    assert str(refused.value).startswith(f"{path} isn't a document that can be used: ")
    assert [file.name for file in path.parent.iterdir()] == [path.name], "nothing is unpacked"


@pytest.mark.parametrize("content", [b"# Notes\n", b"\x89PNG\r\n\x1a\n" + bytes(99), bytes(4000), b"PK"])
def test_another_file_of_a_documents_name_is_said_to_be_none(content, path):
    path.write_bytes(content)
    with pytest.raises(FileError) as refused:
        document.load(path)
    assert str(refused.value) == (
        f"{path} isn't a document at all: it has neither the start nor the end of one, whatever its name says; "
        "expected a document (.nnplay), an experiment (.json) or a weights.safetensors"
    )


def edited(members, name, change):
    arrays = safetensors.numpy.load(members[name])
    change(arrays)
    return packed(members | {name: safetensors.numpy.save(arrays)})


def test_numbers_that_would_break_a_training_are_refused(saved, path):
    def put(name, value):
        return lambda arrays: arrays[name].__setitem__(0, value)

    for member, change, sentence in (
        ("weights.safetensors", put("1.dense.bias", np.nan), "1.dense.bias of weights.safetensors isn't finite"),
        ("weights.safetensors", put("2.batch_normalization.variance", -1), "running variance .* below 0"),
        ("optimizer.safetensors", put("second", -1), "second of optimizer.safetensors has numbers below 0"),
        ("optimizer.safetensors", put("steps", -1), "steps of optimizer.safetensors has numbers below 0"),
        ("optimizer.safetensors", put("steps", 0.5), "steps of optimizer.safetensors are no counts"),
        ("optimizer.safetensors", lambda a: a.pop("first"), "optimizer.safetensors in it has no first"),
        ("optimizer.safetensors", lambda a: a.update(odd=a["first"]), "holds odd, which its training doesn't have"),
        ("checkpoints.safetensors", put("0.statistics", np.inf), "0.statistics of checkpoints.safetensors isn't"),
        ("by_hand.safetensors", lambda a: a.update({"1.weights": np.zeros(3)}), "1.weights of .* wanted float32"),
    ):
        path.write_bytes(edited(unpacked(saved), member, change))
        with pytest.raises(FileError, match=sentence):
            document.load(path)


def test_a_curve_that_no_run_could_have_written_is_refused(saved, path):
    members = unpacked(saved)
    head, *rows = members["curve.csv"].decode().splitlines()
    for changed, sentence in (
        ([head[1:], *rows], "doesn't begin with step,epoch"),
        ([head, *rows, rows[0]], "the steps and epochs"),
        ([head, *rows, "x" + rows[-1]], f"line {len(rows) + 2} of its curve.csv isn't 6 numbers"),
        ([head, *[f"{n},0.5,1,1,1,1" for n in range(100)]], "the steps and epochs"),
        ([head, *[f"{n},{n},1,1,1,1" for n in range(257)]], "257 rows, and a training keeps 256"),
        ([head, *[f"{n},{n + 0.5},1,1,1,1" for n in range(3)]], "the steps and epochs"),
        ([head, *rows[:-1], rows[-1].replace(rows[-1].split(",")[1], "1000.0", 1)], "the steps and epochs"),
        ([head, *rows[:-1], "1000" + rows[-1]], "the steps and epochs"),
    ):
        path.write_bytes(packed(members | {"curve.csv": "\n".join(changed).encode()}))
        with pytest.raises(FileError, match=sentence):
            document.load(path)


def test_a_training_of_other_data_is_said_where_it_is_to_go_on(saved, path):
    def change(said):
        for each in (said["experiment"], *said["training"]["experiments"]):
            each["data"]["samples"] = 6

    path.write_bytes(packed(said_otherwise(unpacked(saved), change)))
    with pytest.raises(FileError, match=r"the training can't go on: it stands at sample \d+ of an epoch, which has 5"):
        load_run(path)


def test_a_document_is_written_whole_or_not_at_all(path, monkeypatch):
    run = Run(EXPERIMENT)
    for number in range(8):  # with other settings at every checkpoint
        run.apply(with_training(learning_rate=0.01 + number / 1000))
        advance(run, 4)
    save_run(path, run)
    before = path.read_bytes()
    with pytest.raises(FileError, match="its notes take 1,000,001 bytes, and may take 1,000,000"):
        save_run(path, run, "x" * 1_000_001)
    with monkeypatch.context() as patch:
        patch.setattr(writing, "MOST_FACTS", 9_000)
        save_run(path, run)
        few = document.load(path).training.checkpoints
        assert 0 < len(few) < len(run.checkpoints.kept), "of earlier weights fewer, where settings take too much room"
        save_run(path, advance(load_run(path), 5))
        patch.setattr(writing, "MOST_FACTS", 1000)
        with pytest.raises(FileError, match=r"its experiment takes [\d,]+ bytes, and may take 1,000"):
            save_run(path, run)
    save_run(path, run)
    assert path.read_bytes() == before
    monkeypatch.setattr(container, "MOST_BYTES", 20_000)
    with pytest.raises(FileError, match=r"can't be written: it takes 0 MB, and a document at most 0"):
        save_run(path, run)
    with pytest.raises(FileError, match="can't be written"):
        save_run(path.parent / "missing" / "x.nnplay", run)
    assert path.read_bytes() == before and [*path.parent.iterdir()] == [path]
