"""Trained networks as files: an experiment with its weights, in one file that other programs can read too.

The format is safetensors (https://huggingface.co/docs/safetensors); its metadata holds the experiment's JSON. Nothing
in such a file is ever run.
"""

import os
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import safetensors.numpy

from core import files
from core.experiment import spec, stack
from core.files import FileError
from core.network.copied import Weights
from core.network.network import Network
from core.wording import said, sentence_of

LARGEST_BYTES, LARGEST_HEADER = 2_000_000_000, 20_000_000
WANTED = said("a weights.safetensors that `train --out` wrote")


class TrainedNetwork(msgspec.Struct, frozen=True, eq=False):
    """An experiment and the weights that training reached."""

    experiment: spec.Experiment
    weights: Weights


def save(path: str | Path, experiment: spec.Experiment, network: Network) -> None:
    """Write the experiment with the network's weights to `path`; FileError where it can't be written."""
    files.write(path, to_bytes(experiment, network))


def to_bytes(experiment: spec.Experiment, network: Network, dtype: Any = np.float32) -> bytes:
    """Return the content of the file; of float32, as `load` reads it, or another `dtype`."""
    weights = (np.ascontiguousarray(array, dtype) for array in network.get_weights())
    arrays = dict(zip(names(network), weights, strict=True))
    return safetensors.numpy.save(arrays, {"experiment": spec.to_json(experiment).decode()})


def load(path: str | Path, wanted: str = WANTED) -> TrainedNetwork:
    """Return what `save` wrote; FileError says what of a file isn't so, and what was `wanted`."""
    with files.opened(path, LARGEST_BYTES, wanted) as file:
        start, size = file.read(8), os.fstat(file.fileno()).st_size
    if not start:
        raise FileError(said("{path} is empty: nothing of it was ever written. Take another copy of it", path=path))
    if files.text(start).lstrip()[:1] == b"{":
        raise FileError(
            said(
                "{path} is an experiment without weights: train it with --out DIR, which writes "
                "DIR/weights.safetensors",
                path=path,
            )
        )
    try:
        if (length := int.from_bytes(start, "little")) > LARGEST_HEADER:
            raise ValueError(
                said("its header claims {length:,} bytes, and the file has {size:,}", length=length, size=size)
            )
        with safetensors.safe_open(path, "np") as opened:
            return _read(opened, size)
    except (OSError, ValueError, safetensors.SafetensorError) as error:
        raise FileError(
            said(
                "{path} isn't a network that can be used: {error}; expected {wanted}",
                path=path,
                error=sentence_of(error),
                wanted=wanted,
            )
        ) from error


def names(network: Network) -> list[str]:
    """Return a name for each array of `get_weights`: the layer's number, from 1, its kind, and what the array is."""
    found = []
    for node in network.nodes:
        kind = network.layers[node.layer].kind().lower().replace(" ", "_")
        found += [f"{node.layer + 1}.{kind}.{name}" for name in node.operation.names()]
    return found


def _read(file: Any, size: int) -> TrainedNetwork:
    """Return the network that an opened file of `size` bytes holds; ValueError where it isn't one of this program's."""
    kept = (file.metadata() or {}).get("experiment")
    if kept is None:
        raise ValueError(said("its header names no experiment, so the layers are unknown"))
    experiment = spec.from_json(kept.encode())
    stack.check(experiment)
    needed = 4 * stack.parameters(experiment)
    if needed > size:  # before memory is taken for what a file only claims
        raise ValueError(
            said("its layers have {needed:,} bytes of weights, and the file holds {size:,}", needed=needed, size=size)
        )
    network = Network(experiment.layers, experiment.data.shape)
    wanted = names(network)
    if sorted(file.keys()) != sorted(wanted):
        odd = sorted(set(file.keys()) ^ set(wanted))
        raise ValueError(said("its arrays aren't those of its layers: {names}", names=", ".join(odd[:3])))
    for name in wanted:
        if (kind := file.get_slice(name).get_dtype()) != "F32":
            raise ValueError(said("{name} holds {kind} instead of F32", name=name, kind=kind))
    network.set_weights([file.get_tensor(name) for name in wanted])
    return TrainedNetwork(experiment, network.copied())
