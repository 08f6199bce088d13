"""The images of a person's own sets, as bytes: documents take them along, for where their files aren't any more."""

import hashlib
from collections.abc import Mapping

import numpy as np

from core.data import along
from core.data.images.labelled import Images
from core.data.untrusted import MOST_IMAGES, SIDE
from core.tape.array import Array
from core.wording import said

KEPT = 2  # sets
PARTS = "train", "test"
_held: dict[str, Images] = {}  # by fingerprint, the latest last


def fingerprint(images: Images) -> str:
    """Return the SHA-256 of all pixels, labels and names."""
    digest = hashlib.sha256("\0".join(images.names).encode(errors="surrogatepass"))
    for array in images[:4]:
        digest.update(f"{array.shape}".encode())
        digest.update(np.ascontiguousarray(array).data)
    return digest.hexdigest()


def keep(found: Images, mark: str) -> None:
    """Hold images by their fingerprint, and let go of the first but KEPT; what no document takes only until it is had.

    They are held as bytes, a quarter of what is trained on: a folder takes seconds to read again.
    """
    _held.pop(mark, None)
    _held[mark] = found
    while len(_held) > KEPT:
        del _held[next(iter(_held))]


def of(mark: str) -> Images | None:
    """Return the images of a fingerprint, None where they aren't held."""
    found = _held.get(mark)
    if found is not None and size(found) > along.MOST_BYTES:
        del _held[mark]
    return found


def has(mark: str) -> bool:
    """Whether the images of a fingerprint are held."""
    return mark in _held


def size(images: Images) -> int:
    """Return how many bytes images and labels take."""
    return sum(array.nbytes for array in images[:4])


def arrays_of(images: Images) -> dict[str, Array]:
    """Return images (n, 28, 28) uint8 and labels (n,) int64, to train on and to test on, by name."""
    named = (f"{kind}_{part}" for part in PARTS for kind in "xy")
    return dict(zip(named, images[:4], strict=True))


def images_of(arrays: Mapping[str, Array], names: tuple[str, ...], mark: str) -> Images:
    """Return the images of which `arrays_of` made arrays; ValueError where these aren't those of the fingerprint."""
    wanted = [f"{kind}_{part}" for part in PARTS for kind in "xy"]
    if odd := set(arrays) ^ set(wanted):
        raise ValueError(said("its images aren't {wanted}: {odd}", wanted=", ".join(wanted), odd=sorted(odd)[0][:100]))
    classes = len(names) or 10
    for part in PARTS:
        x, y = arrays[f"x_{part}"], arrays[f"y_{part}"]
        if x.dtype != np.uint8 or x.shape[1:] != (SIDE, SIDE) or len(x) > MOST_IMAGES:
            raise ValueError(
                said(
                    "x_{part} of its images is {dtype} {shape}, wanted uint8 (n, {side}, {side})",
                    part=part,
                    dtype=x.dtype,
                    shape=x.shape,
                    side=SIDE,
                )
            )
        if y.dtype != np.int64 or y.shape != (len(x),) or not ((y >= 0) & (y < classes)).all():
            raise ValueError(
                said(
                    "y_{part} of its images isn't of {came:,} labels below {classes}",
                    part=part,
                    came=len(x),
                    classes=classes,
                )
            )
    found = Images(arrays["x_train"], arrays["y_train"], arrays["x_test"], arrays["y_test"], names)
    if fingerprint(found) != mark:
        raise ValueError(said("its images aren't those that its experiment was trained on"))
    return found
