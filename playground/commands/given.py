"""What `classify` is given: images, folders of them, sets and strokes, made into what a network reads."""

import os
from pathlib import Path

import numpy as np
from msgspec import Struct

from core import files
from core.data.drawing import drawings, photo, strokes
from core.data.images import idx, image_folder, labelled
from core.data.untrusted import LARGEST_BYTES
from core.wording import said

GZIP, ZIP = b"\x1f\x8b", b"PK"
NOTHING_DRAWN = said("there is nothing on it to read")
WANTED = said("an image, a folder of images, an .npz, IDX or CSV set, or strokes (.json, .json.gz)")


class ClassifyError(ValueError):
    """What was given can't be classified; the message says why and what to do."""


class Given(Struct, frozen=True, eq=False):
    """Images to read (n, 28, 28) uint8, what each is called, and its class (n,), -1 where that isn't known."""

    names: list[str]
    images: np.ndarray
    labels: np.ndarray


def read(path: Path, classes: tuple[str, ...] = (), *, turned: bool = False) -> Given:
    """Return what a file or folder holds, for a network of `classes`; of none: for one that reads digits.

    Digits in images take the road of the drawing board; other images are scaled as those that a network learned from.
    """
    kind = _kind(path)
    if kind == "strokes":
        return _drawn(path)
    if kind == "folder":
        return _folder(path, classes)
    if kind == "set":
        images, labels, names = labelled.to_classify(path)
        images = images.swapaxes(1, 2) if turned else images
        plain = [str(path)] if len(images) == 1 else [f"{path}[{number}]" for number in range(len(images))]
        return Given(plain, images, _numbered(labels, names, classes, len(images)))
    return Given([str(path)], _image(path, classes)[None], _unknown(1))


def _unknown(count: int) -> np.ndarray:
    return np.full(count, -1, np.int64)


def _numbered(labels: np.ndarray | None, names: tuple[str, ...], classes: tuple[str, ...], count: int) -> np.ndarray:
    """Return labels, whose classes have `names`, as the numbers that a network has for its classes."""
    if labels is None:
        return _unknown(count)
    if names == classes:
        return labels
    known = classes or tuple(map(str, range(10)))
    number = [known.index(name) if name in known else -1 for name in names or map(str, range(10))]
    return np.array(number, np.int64)[labels]


def _image(path: Path, classes: tuple[str, ...]) -> np.ndarray:
    if classes:
        found: np.ndarray = image_folder.decoded([path])[0]
        return found
    image: np.ndarray = photo.prepared(_gray(path))
    if not image.any():
        raise ClassifyError(said("{path} shows no digit: {why}", path=path, why=NOTHING_DRAWN))
    return image


def _folder(path: Path, classes: tuple[str, ...]) -> Given:
    """Return the images of a folder, or of its folders, one for each class."""
    found = image_folder.labelled_files(path)
    if not found:
        raise ClassifyError(said("the folder {path} has no images; expected {wanted}", path=path, wanted=WANTED))
    paths, folders = [image for image, _ in found], tuple(sorted({name for _, name in found if name is not None}))
    if classes:
        images = image_folder.decoded(paths)
    else:
        images = np.array([_image(image, classes) for image in paths], np.uint8)
    known = classes or tuple(map(str, range(10)))
    labels = [known.index(name) if name in known else -1 for _, name in found] if folders else [-1] * len(found)
    return Given([str(image) for image in paths], images, np.array(labels, np.int64))


def _gray(path: Path) -> np.ndarray:
    """Return an image file as gray values. Images are read by Qt, which a machine without a screen may lack."""
    try:
        from playground.board import image_files
    except ImportError as error:
        raise ClassifyError(
            said(
                "{path} can't be read, as Qt can't be loaded ({error}); see the README's packages",
                path=path,
                error=error,
            )
        ) from error
    return image_files.load(path)


def _kind(path: Path) -> str:
    """Tell by its first bytes what a file is; its name is not believed, but for what no bytes tell."""
    if os.path.isdir(path):
        return "set" if idx.is_set(path) else "folder"
    with files.opened(path, 2 * LARGEST_BYTES, WANTED) as file:
        start = files.text(file.read(64))
    if start.startswith(ZIP) or (start[:2] == b"\0\0" and start[2:3] in idx.TYPES):
        return "set"
    if start.startswith(GZIP):
        return "strokes" if ".json" in path.suffixes else "set"
    if start.lstrip()[:1] in (b"[", b"{") or path.suffix == ".json":
        return "strokes"
    return "set" if path.suffix.lower() in (".csv", ".tsv") else "image"


def _drawn(path: Path) -> Given:
    drawn = drawings.read(path)
    images = np.array([strokes.render(drawing.strokes) for drawing in drawn], np.uint8)
    for number, image in enumerate(images, 1):
        if not image.any():
            raise ClassifyError(
                said("drawing {number} of {path} shows no digit: {why}", number=number, path=path, why=NOTHING_DRAWN)
            )
    names = [str(path)] if len(drawn) == 1 else [f"{path}[{number}]" for number in range(len(drawn))]
    labels = [-1 if drawing.label is None else drawing.label for drawing in drawn]
    return Given(names, images, np.array(labels, np.int64))
