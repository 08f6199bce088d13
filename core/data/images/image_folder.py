"""Folders of image files: one folder for each class, of any size and format, with or without parts for testing."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from core import files
from core.data.drawing.areas import fitted
from core.data.images.image_shapes import LIGHT, MOST_CLASSES, lie_on_light
from core.data.untrusted import MOST_IMAGES, SIDE, DigitsError, Pair
from core.tape.array import Array
from core.wording import said

SUFFIXES = {
    *(".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".pbm", ".pgm", ".ppm"),
}
PARTS = (("train", "training", "trn", "segtrain"), ("test", "testing", "segtest", "val", "valid", "validation", "dev"))
_OF_PARTS = re.compile(r"[ _-]|(set|data|images?)\Z")  # what else stands in a part's name
DEEPEST = 3  # folders that hold nothing but one folder
# Of one image: its pixels, the longer side, its bytes, and those of its pixels once they are unpacked.
MOST_PIXELS, LONGEST_SIDE, LARGEST_BYTES, MOST_UNPACKED = 50_000_000, 30_000, 100_000_000, 80_000_000
UNREAD = {
    **{".heic": "HEIC", ".heif": "HEIF", ".avif": "AVIF", ".svg": "SVG", ".psd": "Photoshop", ".dcm": "DICOM"},
    **{".tga": "Targa", ".jp2": "JPEG 2000", ".ico": "Windows icon", ".exr": "OpenEXR", ".dng": "raw"},
}
FINE = 8 * SIDE  # pixels of the longer side, about, of which those of a class's image are means
EVERY = 50  # images, between two words on how far reading is

Progress = Callable[[int, int], object]  # is told how many images are read, and how many there are; raises to cancel


def classes_in(folder: Path) -> list[Path]:
    """Return the folders of classes in a folder, or in its parts to train on and to test on; none where it has none."""
    return [found for part in _parts(folder) if part is not None for found in _classes(part)]


def read(folder: Path, progress: Progress | None = None) -> tuple[Pair | None, Pair | None, tuple[str, ...]]:
    """Return images (n, 28, 28) uint8 and classes (n,) to train on and to test on, and the classes' names.

    Classes are in the order of their names, numbers by their value. Where most images have light edges all are
    inverted: sets of images are light on dark. Names that are digits are none: the classes are the digits then.
    """
    train, test = _parts(folder)
    known = sorted({path.name for part in (train, test) if part is not None for path in _classes(part)}, key=_natural)
    if len(known) > MOST_CLASSES:
        raise DigitsError(
            said(
                "{folder} has {came:,} folders of images; at most {most_classes} classes can be told apart",
                folder=folder,
                came=len(known),
                most_classes=MOST_CLASSES,
            )
        )
    if len(known) < 2:
        if odd := _unread_in(folder):
            raise DigitsError(said("{folder}: {odd}", folder=folder, odd=odd))
        raise DigitsError(
            said(
                "{folder} has images of {part}; it needs a folder of images for each class, such as cats and dogs",
                folder=folder,
                part=said("only one class") if known else said("no class"),
            )
        )
    digits = all(re.fullmatch("[0-9]", name) for name in known)
    number = {name: int(name) if digits else k for k, name in enumerate(known)}
    files = [[] if part is None else list(_labelled(part, number)) for part in (train, test)]
    total = sum(map(len, files))
    if total > MOST_IMAGES:
        raise DigitsError(
            said(
                "{folder} has {total:,} images; at most {most_images:,} are read: use a part of them",
                folder=folder,
                total=total,
                most_images=MOST_IMAGES,
            )
        )
    images = decoded([path for part in files for path, _ in part], progress)
    numbers = np.array([label for part in files for _, label in part], np.int64)
    count = len(files[0])
    pairs = ((images[:count], numbers[:count]), (images[count:], numbers[count:]))
    first, second = (pair if len(pair[0]) else None for pair in pairs)
    return first, second, () if digits else tuple(known)


def images_in(folder: Path) -> list[Path]:
    """Return the image files that lie in a folder itself, in the order of their names."""
    return sorted(filter(_is_image, _entries(folder)), key=_by_name)


def labelled_files(folder: Path) -> list[tuple[Path, str | None]]:
    """Return the image files of a folder, of no class, or those of its folders, with the names of their classes.

    Of a folder with parts those of the part to test on are preferred.
    """
    train, test = _parts(folder)
    part = test or train
    found = [] if part is None else sorted(_classes(part), key=_by_name)
    if found:
        return [(image, each.name) for each in found for image in images_in(each)]
    return [(image, None) for image in images_in(folder)]


def decoded(paths: list[Path], progress: Progress | None = None) -> Array:
    """Return image files as (n, 28, 28) uint8, light on dark."""
    found = np.empty((len(paths), SIDE, SIDE), np.uint8)
    for index, path in enumerate(paths):
        if progress is not None and index % EVERY == 0:
            progress(index, len(paths))
        found[index] = fitted(_gray(path)[None], SIDE)[0]
    if lie_on_light(found, LIGHT):
        np.subtract(255, found, out=found)
    return found


def _gray(path: Path) -> Array:
    """Return an image file as gray (height, width) uint8; what is transparent lies on white."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # here: few sets are folders, and it takes 30 ms

    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise DigitsError(
                said(
                    "{path} is larger than {largest_bytes} MB: make it smaller",
                    path=path,
                    largest_bytes=LARGEST_BYTES // 1000000,
                )
            )
        with Image.open(path) as image:
            claimed = said(
                "{path} has {width:,} x {height:,} pixels: make it smaller",
                path=path,
                width=image.width,
                height=image.height,
            )
            if image.width * image.height > MOST_PIXELS or max(image.size) > LONGEST_SIDE:
                raise DigitsError(claimed)
            image.draft("L", (FINE, FINE))  # a JPEG is decoded no finer than that
            clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            deep_gray = image.mode.startswith("I;16") or image.mode in ("I", "F")
            if image.width * image.height * (4 if clear or deep_gray else len(image.getbands())) > MOST_UNPACKED:
                raise DigitsError(claimed)
            ImageOps.exif_transpose(image, in_place=True)
            mode = "RGBA" if clear else "L" if image.mode in ("1", "P") else image.mode
            whole: Image.Image = image if mode == image.mode else image.convert(mode)
            coarser = min(max(whole.size) // FINE, min(whole.size) // 8)
            if coarser > 1 and whole.mode in ("L", "RGB", "RGBA", "CMYK", "I", "F"):
                whole = whole.reduce(coarser)
            if clear:
                ground = Image.new("RGBA", whole.size, "white")
                whole = Image.alpha_composite(ground, whole)
            if deep_gray:
                deep = np.asarray(whole, np.float32)
                top = float(deep.max(initial=0))
                most = 1.0 if image.mode == "F" and 0 < top <= 1 else max(255.0, top)  # fractions are from 0 to 1
                scaled: Array = np.clip(deep * (255 / most), 0, 255).astype(np.uint8)
                return scaled
            gray: Array = np.asarray(whole.convert("L"))
            return gray
    except DigitsError:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError) as error:
        reason = (
            said("it is no image that is known") if isinstance(error, UnidentifiedImageError) else files.reason(error)
        )
        raise DigitsError(
            said(
                "{path} can't be read as an image: {reason}. Take it out of the folder, or save it again",
                path=path,
                reason=reason,
            )
        ) from error


def _parts(folder: Path) -> tuple[Path | None, Path | None]:
    """Return the folders to train on and to test on: the folder itself is the first where it has no such parts."""
    folder = inner(folder)
    there = {_OF_PARTS.sub("", path.name.lower()): path for path in _entries(folder) if path.is_dir()}
    train, test = (next((inner(there[name]) for name in names if name in there), None) for names in PARTS)
    found = [part if part is not None and _classes(part) else None for part in (train, test)]
    return (folder, None) if found == [None, None] else (found[0], found[1])


def inner(folder: Path) -> Path:
    """Return the folder that a folder holds and nothing else of use, as unpacked archives have; else the folder."""
    for _ in range(DEEPEST):
        held = _entries(folder)
        folders = [path for path in held if path.is_dir()]
        if len(folders) != 1 or any(_is_image(path) or "ubyte" in path.name for path in held if path.is_file()):
            break
        if any(map(_is_image, _entries(folders[0]))):
            break  # a class, the only one
        folder = folders[0]
    return folder


def nothing_in(folder: Path) -> str:
    """Return why a folder is no set of images, and what to do."""
    held = _entries(folder)
    if odd := _unread_in(folder):
        return odd
    if tables := [path.name for path in held if path.suffix.lower() in (".csv", ".npz", ".npy", ".tsv")]:
        return said("open one of its files by itself: {names}", names=", ".join(tables[:6]))
    what = ", ".join(path.name for path in held[:6]) + (", ..." if held[6:] else "")
    return said("it holds {names}", names=what or said("nothing"))


def _unread_in(folder: Path) -> str:
    """Return which file, up to two folders deep, is an image of a format that isn't read; empty: none is."""
    deep = _entries(folder)
    for _ in range(2):
        deep += [path for each in deep if each.is_dir() for path in _entries(each)]
    odd = next((path for path in deep if path.suffix.lower() in UNREAD), None)
    if odd is None:
        return ""
    return said(
        "{name} in it is a {kind} file, which isn't read: save the images as PNG or JPEG",
        name=odd.name,
        kind=UNREAD[odd.suffix.lower()],
    )


def _classes(folder: Path) -> list[Path]:
    return [path for path in _entries(folder) if path.is_dir() and any(map(_is_image, _entries(path)))]


def _labelled(folder: Path, number: dict[str, int]) -> Iterator[tuple[Path, int]]:
    for path in sorted(_classes(folder), key=_by_name):
        for image in images_in(path):
            yield image, number[path.name]


def _entries(folder: Path) -> list[Path]:
    """Return what lies in a folder, but for what systems put there."""
    with os.scandir(folder) as entries:
        return [Path(entry.path) for entry in entries if not entry.name.startswith((".", "__MACOSX"))]


def _is_image(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _by_name(path: Path) -> list[tuple[int, str]]:
    return _natural(path.name)


def _natural(name: str) -> list[tuple[int, str]]:
    """Return what sorts img2 before img10."""
    parts = filter(None, re.split("([0-9]{1,18})", name))
    return [(int(part), "") if part.isdecimal() else (-1, part.lower()) for part in parts]
