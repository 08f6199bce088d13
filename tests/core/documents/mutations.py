"""Files and texts that a stranger, a bad disk or another program changed: each opens or is refused in one sentence.

    python -m tests.core.documents.mutations [--seed 0] [--count 20000] [--kinds documents texts tables images]

Drawn from the seed: bytes flipped, cut off, repeated; members edited, left out, renamed, and packed again with right
checksums; the same of share strings, tables and sets of images. What opens must train on, be looked at and be saved.
Exit code 1 and the case, where one does otherwise.
"""

import argparse
import io
import random
import struct
import sys
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from contextlib import suppress
from pathlib import Path

import numpy as np
import safetensors.numpy

from core.data.data import images_of
from core.documents import container, document
from core.experiment import spec, stack, touching
from core.experiment.learning import Adam, Momentum
from core.experiment.spec import Data, Experiment, Training, replace
from core.files import FileError
from core.layers import BatchNorm, Dense, Flatten
from core.layers.touches import Touch
from core.training.run import Diverged, Run
from core.value import SpecError
from tests.core.documents import data_mutations, edits, text_mutations

resource = None
with suppress(ImportError):  # Windows has none
    import resource

MOST_S, MOST_MB = 5.0, 512
NUMBERS = ("nan", "inf", "-inf", "-1", "0", "1e999", "1e308", "", "x", "0.5", "3", "9" * 400, "1_0", " 1")
NAMES = (
    *("../document.json", "/document.json", "C:\\x", "notes.txt/", "a/../notes.txt", "data.pickle", "DOCUMENT.JSON"),
    *("weights.safetensors", "notes.txt", "document.json\0x"),
)


def bases():
    """Return the documents that are changed: with all that a document can have, with little, and an experiment."""
    data, training = Data("moons", 40, 0.2), Training(optimizer=Adam(), batch_size=7, learning_rate=0.01)
    layers = Dense(3, "tanh", dropout=0.2), BatchNorm(), Dense(2, "softmax")
    full = Run(Experiment(layers, data, training))
    _train(full, 12)
    full.keep_best()
    for unit in range(2):
        touch = Touch(unit, 0, None if unit else 2.0, float(full.network.dense[0].W[unit, 0]))
        edited = touching.touched(full.experiment.layers, 0, touch)
        full.apply(replace(full.experiment, layers=edited))
        _train(full, 7)
    little = Run(Experiment(layers, data, replace(training, optimizer=Momentum())), np.float64)
    found = [
        document.SavedDocument(full.experiment, full.keep(), "What I saw."),
        document.SavedDocument(full.experiment),
    ]
    found.append(document.SavedDocument(little.experiment, little.keep()))
    return [*map(document.to_bytes, found), of_images(), spec.to_json(full.experiment)]


def of_images() -> bytes:
    """Return a document with its images, whose file is gone."""
    with tempfile.TemporaryDirectory() as folder:
        np.savez(Path(folder, "set.npz"), x=np.arange(9408, dtype=np.uint8).reshape(12, 28, 28), y=np.arange(12) % 3)
        data = replace(images_of(str(Path(folder, "set.npz"))), path="set.npz")  # the same bytes each time
    run = Run(Experiment((Flatten(), Dense(10, "softmax")), data))
    _train(run, 3)
    return document.to_bytes(document.SavedDocument(run.experiment, run.keep()))


def mutated(base: bytes, rng: random.Random) -> bytes:
    """Return the file changed in one way, sometimes in several."""
    for _ in range(1 if rng.random() < 0.7 else rng.randint(2, 4)):
        way = rng.choice((*[edits.changed] * 4, *[repacked] * 10))
        try:
            base = way(base, rng)
        except Exception:  # of other libraries, which can't read what is to be edited further
            base = edits.flipped(base, rng)
    return base


def repacked(content, rng):
    """Return it with its members edited, and packed again as a good zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = [(zipfile.ZipInfo(info.filename), archive.read(info)) for info in archive.infolist()]
    which = rng.randrange(len(members))
    info, held = members[which]
    kind = rng.random()
    if kind < 0.06:
        del members[which]
    elif kind < 0.12:
        members[which] = zipfile.ZipInfo(rng.choice(NAMES)), held
    elif kind < 0.16:
        members.append((zipfile.ZipInfo(rng.choice((*NAMES, *container.MEMBERS))), rng.choice(members)[1]))
    elif kind < 0.2:
        info.external_attr = rng.choice((0o120777, 0o040755, 0o010644)) << 16
    elif kind < 0.24:
        members[which] = info, held + bytes(rng.choice((1, 1000, 3_000_000)))
    elif kind < 0.3:
        members[which] = info, edits.changed(held, rng)
    elif info.filename.endswith(".json"):
        members[which] = info, edits.json_of(held, rng)
    elif info.filename.endswith(".csv"):
        members[which] = info, edited_table(held, rng)
    elif info.filename.endswith(".safetensors"):
        members[which] = info, edited_arrays(held, rng)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))) as new:
        for info, held in members:
            _write(new, info, held)
    changed = bytearray(packed.getvalue())
    if rng.random() < 0.1:  # what the directory claims
        at = changed.rfind(b"PK\x01\x02", 0, rng.randrange(len(changed)) + 4)
        if at >= 0:
            struct.pack_into("<L", changed, at + rng.choice((16, 20, 24, 42)), rng.choice((0, 1, 2**31, 2**32 - 1)))
    return bytes(changed)


def _write(archive, info, held):
    if info.filename in archive.namelist():  # which zipfile warns of: under another name of the same length, for now
        hidden = "~" * len(info.filename)
        fresh = zipfile.ZipInfo(hidden)
        archive.writestr(fresh, held)
        fresh.filename = info.filename
    else:
        archive.writestr(info, held)


def edited_table(text, rng):
    """Return the table with one number replaced, or with rows left out or twice."""
    rows = [line.split(",") for line in text.decode().splitlines()]
    row = rng.randrange(len(rows))
    times = rng.choice((0, 2, 300 if len(text) < 10_000 else 3))
    if rng.random() < 0.2:
        rows[row : row + 1] = [rows[row]] * times
    else:
        rows[row][rng.randrange(len(rows[row]))] = rng.choice(NUMBERS)
    return "\n".join(",".join(row) for row in rows).encode()


def edited_arrays(content, rng):
    """Return the arrays with one of them changed: its numbers, kind, shape or name; or left out."""
    arrays = safetensors.numpy.load(content)
    name = rng.choice(sorted(arrays))
    array = arrays.pop(name).copy()
    kind = rng.random()
    if kind < 0.5 and array.size:
        odd = rng.choice((np.nan, np.inf, -np.inf, -1.0, 0.5, 3e38, 1e-45, 2.0**60))
        array.reshape(-1)[rng.randrange(array.size)] = odd
    elif kind < 0.6:
        array = array.astype(rng.choice((np.float64, np.float32, np.float16, np.int64, np.bool_)))
    elif kind < 0.7:
        array = array.reshape(1, *array.shape)
    elif kind < 0.8:
        array = np.concatenate([array, array])
    elif kind < 0.9:
        name = rng.choice((*arrays, "odd", "")) if arrays else "odd"
    else:
        return safetensors.numpy.save(arrays)
    return safetensors.numpy.save({**arrays, name: array})


def _train(run, count):
    end = run.step + count
    with np.errstate(all="ignore"):
        for step in run.steps():
            if step >= end:
                return


def opened(path: Path) -> str:
    """Open a file, go on with what is in it, and return how far that came; only what may come is caught."""
    try:
        found = document.load(path)
    except FileError as error:
        sentence = str(error)
        assert sentence.isprintable() and 20 < len(sentence) < 1500, sentence
        return "refused"
    experiment, kept = found.experiment, found.training
    if stack.parameters(experiment) > 100_000 or experiment.data.samples > 10_000:
        return "large"
    try:
        run = document.load_run(path)
    except (FileError, SpecError) as error:
        assert str(error)
        return "can't run"
    again = path.with_suffix(".again")
    try:
        with np.errstate(all="ignore"):
            run.moment(8)
            if kept is not None:
                assert (run.step, run.epoch) == (kept.steps.step, kept.steps.epoch)
            _train(run, 3)
            document.save_run(again, run, found.notes)
    except Diverged as error:
        assert str(error)
        return "blows up"
    assert document.load(again).training is not None
    return "trains on"


def most_megabytes() -> int:
    """Return how much memory the process has had at most."""
    if resource is None:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1_000_000 if sys.platform == "darwin" else 1000)


def opened_file(content: bytes) -> str:
    """Do the same with what a file holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "changed.nnplay")
        path.write_bytes(content)
        return opened(path)


# kind -> what is changed, how, and what becomes of it
KINDS = {
    "documents": (bases, mutated, opened_file),
    "texts": (text_mutations.bases, text_mutations.mutated, text_mutations.opened),
    "tables": (data_mutations.tables, data_mutations.mutated, data_mutations.opened_table),
    "images": (data_mutations.images, data_mutations.mutated, data_mutations.opened_images),
}


def main(seed: int, count: int, kinds=tuple(KINDS)) -> int:
    """Try so many of each kind; say what became of them."""
    bad = False
    for kind in kinds:
        begin, change, use = KINDS[kind]
        counts, slowest, some, before = Counter[str](), (0.0, 0), begin(), most_megabytes()
        for case in range(count):
            rng = random.Random(f"{seed} {case}")
            with warnings.catch_warnings(action="ignore"):  # of numbers that are made odd
                changed = change(rng.choice(some), rng)
            begun = time.process_time()  # a busy machine isn't the file's fault
            try:
                counts[use(changed)] += 1
            except Exception:
                print(f"case {case} of seed {seed}, {kind}", file=sys.stderr)
                raise
            slowest = max(slowest, (time.process_time() - begun, case))
        megabytes = most_megabytes() - before
        told = ", ".join(f"{n:,} {what}" for what, n in counts.most_common())
        print(f"{count:,} {kind}: {told}; the slowest {slowest[0]:.2f} s (case {slowest[1]}), {megabytes:,} MB more")
        bad |= slowest[0] > MOST_S or megabytes > MOST_MB
    return int(bad)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Change files and texts in every way, and open them.")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--kinds", nargs="+", choices=tuple(KINDS), default=tuple(KINDS))
    options = parser.parse_args()
    sys.exit(main(options.seed, options.count, options.kinds))
