"""The verb `classify`: which digit, or which class, an image, a set or a file of strokes shows, by the board's road."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track

from core.data import digits
from core.data.drawing.strokes import StrokesError
from core.files import FileError
from core.functions import metrics
from core.network.network import Network
from core.network.predictor import SURE, Predictor, probabilities
from core.network.shipped import ShippedError, shipped
from core.network.upright import lie_on_their_side
from core.tape.blas import threads
from core.wording import said
from playground.commands.given import ClassifyError, Given, read
from playground.commands.terminal import complain
from playground.exit_codes import OK, WRONG_USE
from playground.languages import tr, tr_said
from playground.languages.numerals import numeral
from playground.teaching.readers import network_of, sample_of

WRONG = (ClassifyError, FileError, StrokesError, ShippedError)
BLOCK = 1000  # images that are answered for at once


def run(options: argparse.Namespace) -> int:
    """Read every file, then answer; return the exit code. Nothing is printed as an answer unless all can be read."""
    try:
        model, classes = trained(options.model)
        given = [read(path, classes, turned=options.turn) for path in options.files]
    except WRONG as error:
        complain(error)
        return WRONG_USE
    with threads():
        predicted = [answers(model, each.images, str(path)) for path, each in zip(options.files, given, strict=True)]
        for path, each in zip(options.files, given, strict=True):
            if not (options.turn or classes) and lie_on_their_side(model, each.images, each.labels):
                complain(
                    said(
                        "the images of {path} seem to lie on their side, as EMNIST's do: --turn reads them upright",
                        path=path,
                    )
                )
    names = classes or tuple(map(str, range(digits.CLASSES)))
    print(as_json(given, predicted, classes)) if options.json else print("\n".join(lines(given, predicted, names)))
    return OK


def trained(path: Path | None) -> tuple[Network, tuple[str, ...]]:
    """Return the network of a document that reads images, and its classes' names; none for a reader of digits.

    Without a path it is the network that is shipped.
    """
    if path is None:
        return shipped().network, ()
    found = network_of(path)
    network = Network(found.weights.layers, found.weights.shape)
    network.take(found.weights)
    return network, found.experiment.data.class_names


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


# -- what is printed


def accuracy(given: list[Given], predicted: list[np.ndarray]) -> float | None:
    """Return the accuracy over all images whose classes are known; None where there are none."""
    labels = np.concatenate([each.labels for each in given])
    answered = np.concatenate([shares.argmax(axis=1) for shares in predicted])
    known = labels >= 0
    return metrics.accuracy(answered[known], labels[known]) if known.any() else None


def as_json(given: list[Given], predicted: list[np.ndarray], classes: tuple[str, ...]) -> str:
    """Return the answers as one JSON object; labels are the classes' names, or digits."""
    results = [
        {"label": classes[k] if classes else k, "confidence": round(float(shares[k]), 6)}
        for each in predicted
        for shares, k in zip(each, each.argmax(axis=1).tolist(), strict=True)
    ]
    return json.dumps({"results": results, "accuracy": accuracy(given, predicted)})


def lines(given: list[Given], predicted: list[np.ndarray], names: tuple[str, ...]) -> Iterator[str]:
    """Return the answers as people read them, a line each, then the accuracy."""
    for each, shares in zip(given, predicted, strict=True):
        for name, share, true in zip(each.names, shares, each.labels.tolist(), strict=True):
            first, second = np.argsort(-share, kind="stable")[:2].tolist()
            sure = share[first] >= SURE
            either = tr("not sure: {first} or {second}").format(first=names[first], second=names[second])
            shares_said = ", ".join(numeral(float(share[k]), ".1%") for k in ([first] if sure else [first, second]))
            labelled = tr(", labelled {name}").format(name=names[true]) if true not in (-1, first) else ""
            yield f"{name}: {names[first] if sure else either} ({shares_said}){labelled}"
    right = accuracy(given, predicted)
    if right is not None:
        known = sum(int((each.labels >= 0).sum()) for each in given)
        yield f"{tr_said(metrics.right(round(right * known), known))} ({numeral(right, '.2%')})"
