"""A model as a file, and as what Python copies: a description in JSON and named arrays. Nothing in it is ever run.

The file is safetensors with the description in its metadata, as `network/weights.py` writes trained experiments.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
import numpy as np
import safetensors.numpy
from msgspec import Struct

from core import files
from core.experiment import graph, stack
from core.experiment.spec import Training
from core.files import FileError
from core.layers import AnyLayer, Layer
from core.layers.layer import Input
from core.network import weights
from core.network.network import Network
from core.tape.blas import Array
from core.training.steps import Saved, Steps
from core.value import SpecError, brief

WANTED = "a file that model.save or `train --out` wrote"
OTHERS = {".keras", ".h5", ".hdf5", ".pb", ".pt", ".pkl", ".pickle", ".npz"}
TRAINING = ".nnplay"
OPTIMIZER = "optimizer."  # before the names of the optimizer's own arrays


class Where(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where its training stands."""

    step: Annotated[int, msgspec.Meta(ge=0, lt=2**62)]
    epoch: Annotated[int, msgspec.Meta(ge=0, lt=2**62)]
    augment_seed: Annotated[int, msgspec.Meta(ge=0)]


class Description(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of a model but its arrays; `shape` None where it hasn't seen what its samples are like."""

    layers: tuple[AnyLayer, ...]
    shape: tuple[int, ...] | None
    dtype: str
    random: dict[str, Any]
    training: Training | None = None
    metrics: tuple[str, ...] = ()
    name: str = ""
    where: Where | None = None

    def as_json(self) -> str:
        """Return it as text that `read` takes."""
        return json.dumps(msgspec.to_builtins(self))

    @classmethod
    def read(cls, text: str) -> "Description":
        """Return what the text says; ValueError where it says none."""
        return msgspec.convert(json.loads(text), cls)


class Pieces(Struct, frozen=True, eq=False):
    """A model in pieces: what it is, and where it stood: its network and steps (None: there are none yet)."""

    description: Description
    rng: np.random.Generator
    network: Network | None = None
    steps: Steps | None = None


def arrays_of(network: Network | None, state: Mapping[str, Array]) -> dict[str, Array]:
    """Return the arrays of a network and the optimizer's, by the names that a file has for them."""
    if network is None:
        return {}
    named = dict(zip(weights.names(network), network.get_weights(), strict=True))
    return named | {OPTIMIZER + name: array.copy() for name, array in state.items()}


def whole(description: Description, arrays: Mapping[str, Array]) -> Pieces:
    """Return the model that a description and its arrays are; ValueError where they don't go together."""
    rng = np.random.default_rng(0)
    try:
        rng.bit_generator.state = description.random
    except (TypeError, KeyError, OverflowError, ValueError) as error:
        raise ValueError(f"its random state can't be used: {error}") from None
    if description.shape is None:
        return Pieces(description, rng)
    if description.dtype not in ("float32", "float64"):
        raise ValueError(f"its numbers are {description.dtype}, expected float32 or float64")
    check_layers(description.layers, Input(description.shape).shape)
    network = Network(description.layers, description.shape, description.dtype)
    wanted, state = weights.names(network), {}
    for name, array in arrays.items():
        if name.startswith(OPTIMIZER):
            if not np.isfinite(array).all():
                raise ValueError(f"{name} isn't finite")
            state[name.removeprefix(OPTIMIZER)] = array
    if odd := sorted(set(wanted) ^ {name for name in arrays if not name.startswith(OPTIMIZER)}):
        raise ValueError(f"its arrays aren't those of its layers: {', '.join(odd[:3])}")
    network.set_weights([arrays[name] for name in wanted])
    if description.training is None:
        return Pieces(description, rng, network)
    check_training(description.training, network)
    return Pieces(description, rng, network, _steps(network, description.training, description.where, state, rng))


def _steps(
    network: Network, training: Training, where: Where | None, state: Mapping[str, Array], rng: np.random.Generator
) -> Steps | None:
    """Return the steps, where they stood; None where there were none. ValueError says what doesn't go together."""
    if where is None:
        return None
    found, random = Steps(network, training, rng, augment_seed=where.augment_seed), rng.bit_generator.state
    learned = network.weights, network.statistics, dict(state), training.optimizer
    found.resume(Saved(where.step, where.epoch, 0, *learned, random))
    return found


def check_layers(layers: tuple[Layer, ...], shape: tuple[int, ...]) -> None:
    """Raise SpecError where layers can't be a model for samples of `shape`."""
    output = stack.check_layers(layers, shape)
    if len(output) > 1:
        raise SpecError(f"the output is an image of {graph.show(output)}: end with Flatten, which keeps its order")


def check_training(training: Training, network: Network) -> None:
    """Raise SpecError where a network can't be trained so."""
    stack.check_loss(training.loss, network.output_activation, network.outputs)
    if not training.augmentation.off and (len(network.shape) != 3 or network.shape[2] != 1):
        raise SpecError(
            f"augmentation changes images of one channel, but samples are {graph.show(network.shape)}: leave it out"
        )


def save(path: str | Path, description: Description, arrays: Mapping[str, Array]) -> None:
    """Write a model to `path`, whole or not at all; FileError where it can't be, SpecError for others' formats."""
    target = Path(_path_of(path))
    if target.suffix in OTHERS:
        raise SpecError(f"models are saved as safetensors: write model.save('{target.stem}.safetensors')")
    if description.shape is None:
        raise SpecError(
            "the model has no weights yet, as it has seen no samples: fit it first, or give Sequential a shape"
        )
    contiguous = {name: np.ascontiguousarray(array).reshape(array.shape) for name, array in arrays.items()}
    files.write(path, safetensors.numpy.save(contiguous, {"model": description.as_json()}))


def _path_of(given: Any) -> str:
    if not isinstance(given, str | bytes | os.PathLike):
        raise SpecError(f"a path must be text, such as 'model.safetensors'; got {brief(given)}")
    return os.fsdecode(given)


def load(path: str | Path) -> Pieces:
    """Return what `save` wrote, or the network that `train --out` wrote; FileError says what of a file isn't so."""
    path = _path_of(path)
    with files.opened(path, weights.LARGEST_BYTES, WANTED) as file:
        start, size = file.read(8), os.fstat(file.fileno()).st_size
    if path.endswith(TRAINING) and start.startswith(b"PK"):  # as every zip does
        raise FileError(
            f"{path} is a training, not a model: load_run(path) goes on with it, load_network(path) has its network; "
            "or load the weights.safetensors that `train --out` wrote beside it"
        )
    try:
        if (length := int.from_bytes(start, "little")) > weights.LARGEST_HEADER:
            raise ValueError(f"its header claims {length:,} bytes, and the file has {size:,}")
        with safetensors.safe_open(path, "np") as opened:
            said = (opened.metadata() or {}).get("model")
            if said is not None:
                return _read(opened, said, size)
    except (OSError, ValueError, RecursionError, safetensors.SafetensorError) as error:
        raise FileError(f"{path} isn't a model that can be used: {error}; expected {WANTED}") from error
    trained = weights.load(path)
    experiment, shape = trained.experiment, trained.weights.shape
    network = Network(experiment.layers, shape)
    network.take(trained.weights)
    rng = np.random.default_rng(experiment.seed)
    description = Description(experiment.layers, shape, "float32", dict(rng.bit_generator.state), experiment.training)
    return Pieces(description, rng, network)


def _read(file: Any, said: str, size: int) -> Pieces:
    """Return the model that an opened file of `size` bytes holds; ValueError where it can't be one."""
    description = Description.read(said)
    if description.shape is None:
        raise ValueError("it says nothing of its samples' shape")
    check_layers(description.layers, description.shape)
    needed = sum(shape.parameters for shape in graph.shapes(description.layers, description.shape))
    needed *= 8 if description.dtype == "float64" else 4
    if needed > size:  # before memory is taken for what a file only claims
        raise ValueError(f"its layers have {needed:,} bytes of weights, and the file holds {size:,}")
    return whole(description, {name: file.get_tensor(name) for name in file.keys()})
