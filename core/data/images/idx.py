"""IDX files: a magic number (0, 0, the type, the number of axes), the axes' lengths, big endian, then the bytes."""

import gzip
import math
import re
import struct
from pathlib import Path

import numpy as np

from core.data.images.image_shapes import check, check_images
from core.data.untrusted import WANTED, DigitsError, Pair, cut_off, exactly, naming, opened, up_to
from core.tape.array import Array
from core.wording import said

# The third byte of the magic number -> the numbers that follow.
TYPES = {
    bytes([code]): np.dtype(name)
    for code, name in ((8, "u1"), (9, "i1"), (11, ">i2"), (12, ">i4"), (13, ">f4"), (14, ">f8"))
}


_NAMED = re.compile(r"(.*?)(train|t10k|test)-(images[-.]idx3|labels[-.]idx1)-ubyte(\.gz)?\Z")


def is_set(folder: Path) -> bool:
    """Whether a folder holds a set's IDX files."""
    return bool(_sets(folder))


def _sets(folder: Path) -> list[str]:
    """Return what the names of a folder's sets begin with: nothing for MNIST, "emnist-letters-" for that."""
    return sorted({found[1] for path in folder.glob("*ubyte*") if (found := _NAMED.match(path.name))})


def read_folder(folder: Path) -> tuple[Pair | None, Pair | None]:
    """Return the images and labels of a folder to train on, and those to test on; None for what it hasn't."""
    sets = _sets(folder)
    if not sets:
        raise DigitsError(
            said(
                "the folder {folder} has no train-images-idx3-ubyte, gzipped or not; expected {wanted}",
                folder=folder,
                wanted=WANTED,
            )
        )
    if len(sets) > 1 and "" not in sets:
        held = ", ".join(name.rstrip("-") for name in sets[:10])
        raise DigitsError(
            said(
                "the folder {folder} holds several sets: {held}. Open the file with the images of one",
                folder=folder,
                held=held,
            )
        )
    return _part(folder, sets[0], "train"), _part(folder, sets[0], "t10k") or _part(folder, sets[0], "test")


def read_file(images: Path) -> Pair:
    """Return the images of a file, and the labels of the file that lies beside it."""
    found, labels = read_array(images, 3), labels_beside(images)
    if labels is None:
        named = _labels_name(images) or said("labels, which are found if its name has 'images' in it,")
        raise DigitsError(
            said(
                "{images} has no {named} beside it; put two files, such as train-images-idx3-ubyte and "
                "train-labels-idx1-ubyte, in one folder",
                images=images,
                named=named,
            )
        )
    return found, read_array(labels, 1)


def _part(folder: Path, name: str, part: str) -> Pair | None:
    """Return the images and labels of a set's part in a folder, or None if it has neither."""
    names = (f"{name}{part}-images-idx3-ubyte", f"{name}{part}-labels-idx1-ubyte")
    images, labels = (_idx_file(folder, name) for name in names)
    if images and labels:
        return read_array(images, 3), read_array(labels, 1)
    if images or labels:
        there, missing = names if images else names[::-1]
        raise DigitsError(
            said(
                "the folder {folder} has {there}, but no {missing}, gzipped or not; put it there too",
                folder=folder,
                there=there,
                missing=missing,
            )
        )
    return None


def _idx_file(folder: Path, name: str) -> Path | None:
    """Return the file `name` of a folder, in any of its common spellings."""
    spellings = (name, name.replace("-idx", ".idx"), name.replace(".idx", "-idx"))
    files = [folder / (spelling + end) for spelling in spellings for end in ("", ".gz")]
    files += [file / file.name for file in files]  # as Kaggle unpacks them
    return next((file for file in files if file.is_file()), None)


def labels_beside(images: Path) -> Path | None:
    """Return the file with the labels of a file of images; None where there is none."""
    name = _labels_name(images)
    return _idx_file(images.parent, name) if name else None


def _labels_name(images: Path) -> str:
    """Return train-labels-idx1-ubyte for train-images-idx3-ubyte; nothing for a name without "images" in it."""
    name = images.name.removesuffix(".gz")
    return name.replace("images", "labels").replace("idx3", "idx1") if "images" in name else ""


def read_array(path: Path, axes: int) -> Array:
    """Return the array (n, height, width) or (n,) of an IDX file with 3 axes or 1, of whichever of its types."""
    length = 4 + 4 * axes
    with naming(path), opened(path) as raw:
        packed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        file = gzip.GzipFile(fileobj=raw) if packed else raw
        head = up_to(file, length)
        magic, wanted = bytes(head[:4]), bytes([0, 0, 8, axes])
        dtype = TYPES.get(magic[2:3])
        if dtype is None or magic != wanted[:2] + magic[2:3] + wanted[3:]:
            kinds = {b"\0\0\x08\1": said("labels"), b"\0\0\x08\3": said("images")}
            other = said("{path} holds {kind}", path=path, kind=kinds.get(magic, ""))
            none = said("{path} isn't an IDX file of bytes", path=path)
            begins = magic.hex(" ") or said("nothing")
            raise DigitsError(
                said(
                    "{came}: it starts with {begins}, but a file of {kinds} starts with {hex}; expected {wanted}",
                    came=other if magic in kinds else none,
                    begins=said("{bytes} when unpacked", bytes=begins) if packed else begins,
                    kinds=kinds[wanted],
                    hex=wanted.hex(" "),
                    wanted=WANTED,
                )
            )
        if len(head) < length:
            raise cut_off(str(path), len(head), length)
        shape = struct.unpack(f">{axes}I", head[4:])
        check(str(path), shape, dtype.itemsize)
        if axes == 3:
            check_images(str(path), shape)
        content = exactly(file, length + math.prod(shape) * dtype.itemsize, str(path), head)
    return np.frombuffer(content, dtype, offset=length).reshape(shape)
