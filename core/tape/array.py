"""The type of every array, and how one is locked."""

from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]


def locked(array: Array) -> Array:
    """Return the array, which nobody can write through this name from now on."""
    array.flags.writeable = False
    return array
