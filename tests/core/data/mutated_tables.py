"""Tables that a stranger might have: small files in every habit, and what chance makes of their bytes, by a seed."""

import csv
import io

import numpy as np

NAMES = ("a", "Id", "Höhe", "class", "x1", "sepal length", "", "a")
CELLS = (
    "1",
    "-2.5",
    "3,5",
    "1e300",
    "nan",
    "",
    "?",
    "NA",
    "red",
    "blue",
    '"a, b"',
    "1.234,5",
    "12 %",
    "\u2212",
    "1_0",
    "inf",
)
ODD = (
    b"\x00",
    b'"',
    b",",
    b";",
    b"\n",
    b"\r",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"9" * 400,
    b"sep=;\n",
    b"\t",
    b"\xe9",
    b"e",
)


def one(rng: np.random.Generator) -> tuple[bytes, str]:
    """Return the content of a file, and the end of its name."""
    if rng.random() < 0.25:
        return _changed(_of_numpy(rng), rng), str(rng.choice([".npz", ".npy"]))
    text = _text(rng)
    encoding = str(rng.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le"]))
    return _changed(text.encode(encoding, "replace"), rng), str(rng.choice([".csv", ".tsv", ".txt"]))


def _text(rng: np.random.Generator) -> str:
    width, rows = int(rng.integers(1, 6)), int(rng.integers(0, 40))
    numbers, text = rng.random(width) < 0.8, io.StringIO()
    delimiter, end = str(rng.choice([",", ";", "\t", " ", "|"])), str(rng.choice(["\n", "\r\n", "\r"]))
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=int(rng.choice([0, 1, 2])))
    if rng.random() < 0.8:
        writer.writerow(rng.choice(NAMES, width).tolist())
    for _ in range(rows):
        writer.writerow(_cell(rng, plain=plain) for plain in numbers)
    return text.getvalue()


def _cell(rng: np.random.Generator, *, plain: bool) -> str:
    if plain and rng.random() < 0.95:
        return f"{rng.normal():.3f}" if rng.random() < 0.7 else f"{rng.integers(3)}"
    return str(rng.choice(CELLS))


def _of_numpy(rng: np.random.Generator) -> bytes:
    file, rows = io.BytesIO(), int(rng.integers(1, 30))
    x, y = rng.normal(size=(rows, int(rng.integers(1, 5)))), rng.integers(0, 3, rows)
    save = rng.choice(["npy", "savez", "savez_compressed"])
    if save == "npy":
        np.save(file, np.column_stack([x, y]))
    else:
        pair = [("X", "y"), ("x_train", "y_train"), ("data", "target"), ("features", "labels")][rng.integers(4)]
        answers = [y, y.astype(str), y[:, None], np.eye(3)[y], y.astype(object)][rng.integers(5)]
        getattr(np, save)(file, **dict(zip(pair, (x, answers), strict=True)))
    return file.getvalue()


def _changed(content: bytes, rng: np.random.Generator) -> bytes:
    """Return the bytes with a few put in, taken out, turned over or cut off; now and then as they are."""
    found = bytearray(content)
    for _ in range(int(rng.choice([0, 0, 1, 2, 4]))):
        at = int(rng.integers(0, len(found) + 1))
        match rng.integers(0, 5):
            case 0:
                found[at:at] = ODD[rng.integers(len(ODD))]
            case 1:
                del found[at : at + int(rng.integers(1, 20))]
            case 2 if at < len(found):
                found[at] ^= 1 << int(rng.integers(8))
            case 3:
                del found[at:]
            case _:
                found[at:at] = found[: int(rng.integers(0, 50))]
    return bytes(found)
