"""Tables and sets of images that a bad disk, another program or a stranger changed: used by `mutations`."""

import gzip
import io
import random
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path

import numpy as np

from core.data.data import images_of
from core.data.tables.guess import load_table
from core.experiment.presets import for_table
from core.experiment.spec import Experiment, SpecError, Training, replace
from core.files import FileError
from core.layers import Dense, Flatten
from core.training.run import Diverged, Run
from tests.core.documents import edits

CELLS = (
    *("", "NA", "?", "nan", "inf", "-inf", "1e999", "1e308", "0", "-1", "9" * 400, '"', '""', "'", "\0", "é", "\ud7ff"),
    *("1,5", "1.234,5", "$3", "12%", "TRUE", " ", "x" * 2000, "a\nb", '"a\nb"', "\t", ";", "|", "=1+1", "\ufeff"),
)  # fmt: skip
NUMBERS = (0, 1, 255, 256, 2**16, 2**31 - 1, 2**32 - 1)


# -- tables


def tables() -> list[dict[str, bytes]]:
    """Return files of tables: with commas and text, with semicolons and decimal commas, with blanks, as arrays."""
    rng = np.random.default_rng(0)
    x, kinds = rng.normal(size=(40, 3)).round(3), rng.integers(0, 3, 40)
    colours, people = np.where(x[:, 0] > 0, "red", "blue"), np.array(["ann", "bob", "cid"])[kinds]
    named = [f"{a},{b},{c},{colour},{who}" for (a, b, c), colour, who in zip(x, colours, people, strict=True)]
    comma = "\n".join(["length,width,depth,colour,species", *named, ",1,2,red,ann"]).encode()
    decimal = "\r\n".join(["a;b;y", *(f"{a};{b};{a + b:.3f}".replace(".", ",") for a, b, _ in x)]).encode("utf-8-sig")
    blanks = "\n".join(f"{a:9.3f} {b:9.3f}   {k}" for (a, b, _), k in zip(x, kinds, strict=True)).encode()
    packed = io.BytesIO()
    np.savez_compressed(packed, x=x, y=kinds)
    rows = io.BytesIO()
    np.save(rows, np.column_stack([x, kinds]))
    files = {"a.csv": comma, "b.csv": decimal, "c.data": blanks, "d.npz": packed.getvalue(), "e.npy": rows.getvalue()}
    return [{name: content} for name, content in files.items()]


def opened_table(given: dict[str, bytes]) -> str:
    """Read a table as a person would who clicks Open, train on it, and return how far that came."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, next(iter(given)))
        path.write_bytes(given[path.name])
        try:
            data = load_table(path)
            experiment = for_table(data)
            return _trained(experiment)
        except (FileError, SpecError) as error:
            return _refused(error)


# -- images


def images() -> list[dict[str, bytes]]:
    """Return sets of images: arrays, IDX files, a CSV of pixels, folders of images."""
    rng = np.random.default_rng(1)
    x, y = rng.integers(0, 256, (20, 28, 28), np.uint8), np.arange(20) % 10
    arrays = io.BytesIO()
    np.savez_compressed(arrays, x_train=x, y_train=y, x_test=x[:5], y_test=y[:5])
    labels = struct.pack(">II", 2049, 20) + y.astype(np.uint8).tobytes()
    idx = {
        "train-images-idx3-ubyte": struct.pack(">IIII", 2051, 20, 28, 28) + x.tobytes(),
        "train-labels-idx1-ubyte.gz": gzip.compress(labels, mtime=0),
    }
    pixels = ["label," + ",".join(f"pixel{n}" for n in range(784))]
    pixels += [f"{k}," + ",".join(map(str, each.ravel())) for each, k in zip(x[:6], y, strict=False)]
    files = {f"{'cat' if n % 2 else 'dog'}/{n}.png": png(x[n, : 9 + n]) for n in range(4)}
    return [{"set.npz": arrays.getvalue()}, idx, {"pixels.csv": "\n".join(pixels).encode()}, files]


def png(gray: np.ndarray) -> bytes:
    """Return an image of (height, width) uint8 as a file."""
    height, width = gray.shape

    def chunk(kind: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + kind + held + struct.pack(">I", zlib.crc32(kind + held))

    lines = b"".join(b"\0" + line.tobytes() for line in gray)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def opened_images(given: dict[str, bytes]) -> str:
    """Read a set of images, train on it, and return how far that came."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in given.items():
            Path(folder, name).parent.mkdir(exist_ok=True)
            Path(folder, name).write_bytes(content)
        path = folder if len(given) > 1 else str(Path(folder, next(iter(given))))
        try:
            data = images_of(path)
            layers = Flatten(), Dense(data.classes, "softmax")
            return _trained(Experiment(layers, replace(data, samples=min(data.samples, 500)), Training(batch_size=5)))
        except (FileError, SpecError) as error:
            return _refused(error)


# -- how they are changed


def mutated(given: dict[str, bytes], rng: random.Random) -> dict[str, bytes]:
    """Return the files with one of them changed in one way, sometimes in several."""
    changed = dict(given)
    for _ in range(1 if rng.random() < 0.7 else rng.randint(2, 4)):
        name = rng.choice(sorted(changed))
        kind = rng.random()
        if len(changed) > 1 and kind < 0.05:
            del changed[name]
        elif len(changed) > 1 and kind < 0.1:
            changed[name] = changed[rng.choice(sorted(changed))]
        else:
            changed[name] = _changed(name, changed[name], rng)
    return changed


def _changed(name: str, content: bytes, rng: random.Random) -> bytes:
    if rng.random() < 0.25:
        return edits.changed(content, rng)
    try:
        if name.endswith(".npz"):
            return _archive(content, rng)
        if name.endswith(".npy"):
            return _array(content, rng)
        if name.endswith((".csv", ".data")):
            return _cells(content, rng)
        if name.endswith(".gz"):
            return gzip.compress(_numbers(gzip.decompress(content), rng), mtime=0)
        return _numbers(content, rng)
    except Exception:  # of other libraries, which can't read what is to be edited further
        return edits.changed(content, rng)


def _cells(content: bytes, rng: random.Random) -> bytes:
    """Return text with cells, rows or columns replaced, left out, or twice; or in another encoding."""
    encoding = "utf-8-sig" if content.startswith(b"\xef\xbb\xbf") else "utf-8"
    rows = content.decode(encoding).split("\n")
    mark = rng.choice((",", ";", "\t", " "))
    at, kind = rng.randrange(len(rows)), rng.random()
    if kind < 0.55:
        cells = rows[at].split(mark)
        cells[rng.randrange(len(cells))] = rng.choice(CELLS)
        rows[at] = mark.join(cells)
    elif kind < 0.65:
        rows[at : at + 1] = [rows[at]] * rng.choice((0, 2, 50))
    elif kind < 0.75:
        rows[at] += rng.choice((",", ",,,,", ";", "\r", " x", "," * 3000))
    elif kind < 0.85:
        rows.insert(at, rng.choice(("", "# a remark", "sep=;", "x" * 100_000, '"', ",,,,", "Some title of 2026")))
    elif kind < 0.9:
        rows = rows[: rng.randrange(4)]
    else:
        return "\n".join(rows).encode(rng.choice(("utf-16", "utf-32", "cp1252", "utf-8-sig", "utf-16-le")), "replace")
    return "\n".join(rows).encode(encoding, "surrogatepass")


def _archive(content: bytes, rng: random.Random) -> bytes:
    """Return a zip of arrays with one of them changed, renamed or left out; or with what is no array."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    name = rng.choice(sorted(members))
    kind = rng.random()
    if kind < 0.1:
        del members[name]
    elif kind < 0.25:
        members[rng.choice(("x.npy", "../y.npy", "labels.npy", "arr_0.npy", "x_train", "notes.txt", ""))] = members.pop(
            name
        )
    elif kind < 0.3:
        members["more.npy"] = bytes(30_000_000)
    else:
        members[name] = _array(members[name], rng)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA))) as new:
        for name, held in members.items():
            new.writestr(zipfile.ZipInfo(name or "x"), held, new.compression)
    return edits.changed(packed.getvalue(), rng) if rng.random() < 0.1 else packed.getvalue()


def _array(content: bytes, rng: random.Random) -> bytes:
    """Return an array's file with another kind, shape or numbers, or with a header that claims another."""
    if rng.random() < 0.3:
        old = rng.choice((b"'<f8'", b"'|u1'", b"'<i8'", b"False", b"(40, 3)", b"(20, 28, 28)", b"(20,)"))
        new = rng.choice(
            (b"'|O'", b"'<U9'", b"'<f2'", b"'>f8'", b"True", b"(9999999999,)", b"(-1,)", b"()", b"(40, 0)")
        )
        return content.replace(old, new.ljust(len(old)), 1)
    array = np.real(np.load(io.BytesIO(content)))
    way = rng.randrange(8)
    if way == 0:
        array = array.astype(
            rng.choice((np.float16, np.float64, np.int64, np.uint8, np.bool_, np.complex64, "U3", "M8[s]"))
        )
    elif way == 1:
        array = array.reshape(rng.choice(((-1,), (1, *array.shape), (*array.shape, 1), (len(array), -1))))
    elif way == 2:
        array = array[: rng.choice((0, 1, 3, len(array) - 1))]
    elif way == 3:
        array = np.concatenate([array] * rng.choice((2, 100)))
    elif way == 4:
        array = array.astype(np.float64) / rng.choice((255, 0.5, 1e300, -1))
    elif way == 5:
        array = np.asfortranarray(array.T)
    elif array.size:
        array = array.astype(np.float64)
        array.reshape(-1)[rng.randrange(array.size)] = rng.choice((np.nan, np.inf, -1, 1e300, 0.5, 12, 1e9))
    written = io.BytesIO()
    np.save(written, array)
    return written.getvalue()


def _numbers(content: bytes, rng: random.Random) -> bytes:
    """Return a file with one of the first numbers of 32 bits replaced; a PNG with right checksums."""
    changed = bytearray(content)
    is_png = content.startswith(b"\x89PNG")
    at = rng.choice((16, 20, 24, 28)) if is_png else rng.choice((0, 4, 8, 12))
    if is_png and at >= 24:
        changed[rng.randrange(24, 29)] = rng.choice((0, 1, 2, 3, 4, 6, 8, 16, 255))
    else:
        struct.pack_into(">I", changed, min(at, max(0, len(changed) - 4)), rng.choice(NUMBERS))
    if is_png:
        struct.pack_into(">I", changed, 29, zlib.crc32(changed[12:29]))
    return bytes(changed)


def _refused(error: Exception) -> str:
    sentence = str(error)
    assert sentence.isprintable() and 20 < len(sentence) < 2500, sentence
    return "refused"


def _trained(experiment: Experiment) -> str:
    run = Run(experiment)
    try:
        with np.errstate(all="ignore"):
            run.moment(8)
            for step in run.steps():
                if step >= 3:
                    break
    except Diverged as error:
        assert str(error)
        return "blows up"
    return "trains"
