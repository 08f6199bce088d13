"""Trained networks as files: an experiment with its weights, in one file that other programs can read too.

The format is safetensors (https://huggingface.co/docs/safetensors): 8 bytes with the length of a JSON header, the
header, then the arrays. The header's metadata holds the experiment's JSON. Nothing in such a file is ever run.
"""

import struct
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from core.experiment import spec, stack, storage
from core.experiment.storage import StorageError
from core.network.moment import Weights
from core.network.network import Network
from core.tape.blas import Array

LARGEST_BYTES, LARGEST_HEADER = 2_000_000_000, 20_000_000
LENGTH = struct.Struct("<Q")


class TrainedNetwork(msgspec.Struct, frozen=True, eq=False):
    """An experiment and the weights that training reached."""

    experiment: spec.Experiment
    weights: Weights


class _Entry(msgspec.Struct):
    """Where the header says that an array lies."""

    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


def save(path: str | Path, experiment: spec.Experiment, weights: Weights) -> None:
    """Write the experiment with its weights to `path`; StorageError where the place can't be written."""
    network = Network(weights.layers, weights.shape)
    network.take(weights)
    header: dict[str, Any] = {"__metadata__": {"experiment": spec.to_json(experiment).decode()}}
    parts, start = [], 0
    for name, array in zip(names(network), network.get_weights(), strict=True):
        part = np.ascontiguousarray(array, "<f4").tobytes()
        header[name] = _Entry("F32", array.shape, (start, start + len(part)))
        parts.append(part)
        start += len(part)
    text = msgspec.json.encode(header)
    text += b" " * (-len(text) % 8)  # so that the arrays begin at a multiple of 8
    storage.write(path, b"".join([LENGTH.pack(len(text)), text, *parts]))


def load(path: str | Path) -> TrainedNetwork:
    """Return what `save` wrote; StorageError says what of a file isn't so."""
    path = Path(path)
    content = storage.content(path, LARGEST_BYTES, "a network with its weights")
    if content.lstrip()[:1] == b"{":
        raise StorageError(
            f"{path} is an experiment without weights: train it with --out DIR, which writes DIR/weights.safetensors"
        )
    try:
        return _parsed(content)
    except (ValueError, msgspec.MsgspecError) as error:  # SpecError is a ValueError
        raise StorageError(
            f"{path} isn't a network that can be used: {error}; wanted a weights.safetensors that `train --out` wrote"
        ) from error


def names(network: Network) -> list[str]:
    """Return a name for each array of `get_weights`: the layer's place from 1, its kind, and what the array is."""
    found = []
    for node in network.nodes:
        kind = network.layers[node.layer].kind().lower().replace(" ", "_")
        found += [f"{node.layer + 1}.{kind}.{name}" for name in node.operation.names()]
    return found


def _parsed(content: bytes) -> TrainedNetwork:
    if len(content) < LENGTH.size:
        raise ValueError(f"it has only {len(content)} bytes")
    (length,) = LENGTH.unpack_from(content)
    if length > min(LARGEST_HEADER, len(content) - LENGTH.size):
        raise ValueError(f"its header claims {length:,} bytes, and the file has {len(content):,}")
    header = msgspec.json.decode(content[LENGTH.size : LENGTH.size + length], type=dict[str, msgspec.Raw])
    data = memoryview(content)[LENGTH.size + length :]
    metadata = msgspec.json.decode(header.pop("__metadata__", b"{}"), type=dict[str, str])
    if "experiment" not in metadata:
        raise ValueError("its header names no experiment, so nobody knows the layers")
    experiment = spec.from_json(metadata["experiment"].encode())
    stack.check(experiment)
    needed = 4 * stack.parameters(experiment)
    if needed > len(data):  # before memory is taken for what a file only claims
        raise ValueError(f"its layers have {needed:,} bytes of weights, and the file holds {len(data):,}")
    network = Network(experiment.layers, experiment.data.shape)
    wanted = names(network)
    if sorted(header) != sorted(wanted):
        odd = sorted(set(header) ^ set(wanted))
        raise ValueError(f"its arrays aren't those of its layers: {', '.join(odd[:3])}")
    network.set_weights([_array(name, header[name], data) for name in wanted])
    return TrainedNetwork(experiment, network.copied())


def _array(name: str, raw: msgspec.Raw, data: memoryview) -> Array:
    """Return the array that an entry of the header speaks of."""
    entry = msgspec.json.decode(raw, type=_Entry)
    first, last = entry.data_offsets
    if entry.dtype != "F32":
        raise ValueError(f"{name} holds {entry.dtype}, wanted F32")
    size = 4
    for count in entry.shape:
        size *= count
    if not 0 <= first <= last <= len(data) or last - first != size or min(entry.shape, default=0) < 0:
        raise ValueError(f"{name} claims bytes {first:,} to {last:,} for the shape {entry.shape}")
    return np.frombuffer(data[first:last], "<f4").reshape(entry.shape)
