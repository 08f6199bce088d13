"""The arrays of a training as safetensors, and back: every one is looked for by its name, kind and shape."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import safetensors.numpy

from core.experiment import learning
from core.functions.optimizers import State, begin
from core.network.network import Network
from core.tape.array import Array, locked
from core.value import kind_of
from core.wording import said, sentence_of

KINDS: dict[str, np.dtype[Any]] = {"F32": np.dtype(np.float32), "F64": np.dtype(np.float64)}
OF_IMAGES: dict[str, np.dtype[Any]] = {"U8": np.dtype(np.uint8), "I64": np.dtype(np.int64)}
NEVER_BELOW_0 = ("square", "second", "steps", "missed")  # of what optimizers keep


def packed(arrays: Mapping[str, Array]) -> bytes:
    """Return the arrays, by name, as safetensors."""
    return safetensors.numpy.save({name: np.ascontiguousarray(array) for name, array in arrays.items()})


def unpacked(
    content: bytes, what: str, *, gaps: bool = False, kinds: Mapping[str, np.dtype[Any]] = KINDS
) -> dict[str, Array]:
    """Return the arrays of a safetensors file, not for writing; ValueError where one isn't of finite numbers.

    With `gaps` NaN may be among them. `kinds` are those that they may have.
    """
    found = {}
    try:
        tensors: list[tuple[str, dict[str, Any]]] = safetensors.deserialize(content)  # type: ignore[no-untyped-call]
    except safetensors.SafetensorError as error:
        raise ValueError(said("{what} in it can't be read: {error}", what=what, error=sentence_of(error))) from error
    for name, told in tensors:
        if told["dtype"] not in kinds:
            raise ValueError(
                said(
                    "{name} of {what} holds {told}, wanted {kinds}",
                    name=name[:100],
                    what=what,
                    told=told["dtype"],
                    kinds=" or ".join(kinds),
                )
            )
        array = np.frombuffer(told["data"], kinds[told["dtype"]]).reshape(told["shape"])
        if not (gaps or np.isfinite(array).all()):
            raise ValueError(said("{name} of {what} isn't finite", name=name[:100], what=what))
        found[name] = locked(array)
    return found


class MemberArrays:
    """The arrays of one member, which are taken out of it by name, each once; at the end `check_empty`.

    They are looked for in the shapes of `network`, which may be another for others of them.
    """

    def __init__(self, arrays: Mapping[str, Array], what: str, network: Network) -> None:
        self._left, self._what, self.network = dict(arrays), what, network

    def take(self, name: str, shape: tuple[int, ...], dtype: np.dtype[Any]) -> Array:
        """Return an array; ValueError where there is none of this shape and kind."""
        array = self._left.pop(name, None)
        if array is None:
            raise ValueError(said("{what} in it has no {name}", what=self._what, name=name))
        if array.shape != shape or array.dtype != dtype:
            raise ValueError(
                said(
                    "{name} of {what} is {dtype} {shape}, wanted {dtype_2} {shape_2}",
                    name=name,
                    what=self._what,
                    dtype=array.dtype,
                    shape=array.shape,
                    dtype_2=dtype,
                    shape_2=shape,
                )
            )
        return array

    def vectors(self, prefix: str) -> tuple[Array, Array]:
        """Return the network's flat weights and statistics under these names."""
        network = self.network
        weights = self.take(f"{prefix}weights", network.weights.shape, network.dtype)
        statistics = self.take(f"{prefix}statistics", network.statistics.shape, network.dtype)
        check_statistics(network, statistics)
        return weights, statistics

    def state(self, prefix: str, optimizer: learning.Optimizer) -> State:
        """Return what an optimizer keeps under these names; nothing where there is nothing, before its first step."""
        wanted: State = {}
        begin(kind_of(optimizer), wanted, self.network.weights, len(self.network.arrays()))
        if not any(f"{prefix}{name}" in self._left for name in wanted):
            return {}
        if "steps" in wanted and f"{prefix}missed" in self._left:
            wanted["missed"] = np.zeros(self.network.weights.size)
        found = {name: self.take(f"{prefix}{name}", array.shape, array.dtype) for name, array in wanted.items()}
        for name, array in found.items():
            if name in NEVER_BELOW_0 and (array < 0).any():
                raise ValueError(
                    said("{prefix}{name} of {what} has numbers below 0", prefix=prefix, name=name, what=self._what)
                )
            if name in ("steps", "missed") and not ((array <= 2**53).all() and (array == np.floor(array)).all()):
                raise ValueError(
                    said("{prefix}{name} of {what} are no counts of steps", prefix=prefix, name=name, what=self._what)
                )
        return found

    def check_empty(self) -> None:
        """Raise ValueError where arrays are left that nobody asked for."""
        if self._left:
            odd = ", ".join(name[:100] for name in sorted(self._left)[:3])
            raise ValueError(
                said("{what} in it holds {odd}, which its training doesn't have", what=self._what, odd=odd)
            )


def check_statistics(network: Network, statistics: Array) -> None:
    """Raise ValueError where a running variance is below 0."""
    if any((found["variance"] < 0).any() for found in network.named(statistics, "statistics").values()):
        raise ValueError(said("a running variance of batch normalization in it is below 0"))
