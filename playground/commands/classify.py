"""The verb `classify`: which digit an image, a set of images or a file of strokes shows, by the road of the board."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track

from core import files
from core.data import digits, drawings, idx, labelled, photo, strokes
from core.data.strokes import SIDE, StrokesError
from core.data.untrusted import LARGEST_BYTES
from core.documents import document
from core.files import FileError
from core.functions import metrics
from core.network.network import Network
from core.network.predictor import SURE, Predictor, probabilities, sentence
from core.network.shipped import ShippedError, shipped
from core.tape.blas import threads
from playground.commands.terminal import complain
from playground.exit_codes import OK, WRONG_USE
from playground.teaching.readers import sample_of

GZIP, ZIP = b"\x1f\x8b", b"PK"
NOTHING_DRAWN = "there is nothing on it to read"


class ClassifyError(ValueError):
    """What was given can't be classified; the message says why and what to do."""


WRONG = (ClassifyError, FileError, StrokesError, ShippedError)
BLOCK = 1000  # images that are answered for at once
WANTED = "an image, an .npz or IDX set, or strokes (.json, .json.gz)"


@dataclass(frozen=True, eq=False)
class Given:
    """Digits to read: where they are from, images (n, 28, 28) uint8, and labels (n,), None where they aren't known."""

    source: str
    images: np.ndarray
    labels: np.ndarray | None


def run(options: argparse.Namespace) -> int:
    """Read every file, then answer; return the exit code. Nothing is printed as an answer unless all can be read."""
    try:
        model = trained(options.model)
        given = [read(path) for path in options.files]
    except WRONG as error:
        complain(error)
        return WRONG_USE
    with threads():
        predicted = [answers(model, each.images, each.source) for each in given]
    print(as_json(given, predicted)) if options.json else print("\n".join(lines(given, predicted)))
    return OK


def trained(path: Path | None) -> Network:
    """Return the network in a file that `train --out` wrote; without one, the network that is shipped."""
    if path is None:
        return shipped().network
    found = document.load_network(path).weights
    shape, network = found.shape, Network(found.layers, found.shape)
    network.take(found)
    if shape != (SIDE, SIDE, 1) or network.outputs != digits.CLASSES:
        raise ClassifyError(
            f"{path} doesn't read digits: it takes {' x '.join(map(str, shape))} and has {network.outputs} outputs, "
            f"but needs to take {SIDE} x {SIDE} x 1 and have {digits.CLASSES}"
        )
    return network


def answers(network: Network, images: np.ndarray, source: str = "") -> np.ndarray:
    """Return the probabilities (n, 10) for images (n, 28, 28) uint8, of many in blocks and with progress."""
    console, shares = Console(stderr=True), []
    blocks = np.split(images, range(BLOCK, len(images), BLOCK))
    quiet = not console.is_terminal or len(blocks) == 1
    with np.errstate(all="ignore"):
        for block in track(blocks, source, console=console, transient=True, disable=quiet):
            _, outputs = Predictor(network, network.lay(sample_of(block))).answer()
            shares.append(probabilities(outputs, network.output_activation).T.copy())
    return np.concatenate(shares)


# -- what files hold


def read(path: Path) -> Given:
    """Return the digits that a file holds: an image, an .npz or IDX set or a folder of one, or strokes in JSON."""
    kind = _kind(path)
    if kind == "set":
        images, labels, _ = labelled.to_classify(path)
        return Given(str(path), images, labels)
    if kind == "strokes":
        return _drawn(path)
    image = photo.prepared(_gray(path))
    if not image.any():
        raise ClassifyError(f"{path} shows no digit: {NOTHING_DRAWN}")
    return Given(str(path), image[None], None)


def _gray(path: Path) -> np.ndarray:
    """Return an image file as gray values. Images are read by Qt, which a machine without a screen may lack."""
    try:
        from playground.board import image_files
    except ImportError as error:
        raise ClassifyError(
            f"{path} can't be read, as Qt can't be loaded ({error}); see the README's packages"
        ) from error
    return image_files.load(path)


def _kind(path: Path) -> str:
    """Tell by its first bytes what a file is; its name is not believed, but for what no bytes tell."""
    if path.is_dir():
        return "set"
    with files.opened(path, 2 * LARGEST_BYTES, WANTED) as file:
        start = files.text(file.read(64))
    if start.startswith(ZIP) or (start[:2] == b"\0\0" and start[2:3] in idx.TYPES):
        return "set"
    if start.startswith(GZIP):
        return "strokes" if ".json" in path.suffixes else "set"
    if start.lstrip()[:1] in (b"[", b"{") or path.suffix == ".json":
        return "strokes"
    return "image"


def _drawn(path: Path) -> Given:
    drawn = drawings.read(path)
    images = np.array([strokes.render(drawing.strokes) for drawing in drawn], np.uint8)
    for number, image in enumerate(images, 1):
        if not image.any():
            raise ClassifyError(f"drawing {number} of {path} shows no digit: {NOTHING_DRAWN}")
    labels = [drawing.label for drawing in drawn]
    known = None if None in labels else np.array(labels, np.int64)
    return Given(str(path), images, known)


# -- what is printed


def accuracy(given: list[Given], predicted: list[np.ndarray]) -> float | None:
    """Return the accuracy over all digits whose labels are known; None where there are none."""
    pairs = [(t.argmax(axis=1), g.labels) for g, t in zip(given, predicted, strict=True) if g.labels is not None]
    if not pairs:
        return None
    return metrics.accuracy(*(np.concatenate(each) for each in zip(*pairs, strict=True)))


def as_json(given: list[Given], predicted: list[np.ndarray]) -> str:
    """Return the answers as one JSON object."""
    results = [
        {"label": int(shares.argmax()), "confidence": round(float(shares.max()), 6)}
        for each in predicted
        for shares in each
    ]
    return json.dumps({"results": results, "accuracy": accuracy(given, predicted)})


def lines(given: list[Given], predicted: list[np.ndarray]) -> Iterator[str]:
    """Return the answers as people read them, a line each, then the accuracy."""
    for each, shares in zip(given, predicted, strict=True):
        for number, share in enumerate(shares):
            name = f"{each.source}[{number}]" if len(shares) > 1 else each.source
            label = int(share.argmax())
            known_as = each.labels[number] if each.labels is not None else label
            first, second = np.sort(share)[:-3:-1]
            surely = f"{first:.1%}" if first >= SURE else f"{first:.1%}, {second:.1%}"
            yield f"{name}: {sentence(share)} ({surely})" + (f", labelled {known_as}" if known_as != label else "")
    right = accuracy(given, predicted)
    if right is not None:
        known = sum(len(each.labels) for each in given if each.labels is not None)
        yield f"{metrics.right(round(right * known), known)} ({right:.2%})"
