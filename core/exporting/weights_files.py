"""A network's weights for other programs: NumPy's npz, and a table of all numbers."""

import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np

from core.network import weights
from core.network.network import Network
from core.network.weights import TrainedNetwork
from core.tape.array import Array
from core.value import SpecError
from core.wording import said

MOST_ROWS = 10_000_000  # of a table: 300 MB
ROWS_AT_ONCE = 10_000
# Of a kernel: where in the window it lies, and what it joins; of a bias and the like its unit alone.
PLACES = "height", "width", "input", "unit"


def npz(trained: TrainedNetwork) -> bytes:
    """Return an npz of all arrays by the names of `weights.names`; kernels are (in, out), (height, width, in, out)."""
    content = io.BytesIO()
    arrays: dict[str, Any] = _arrays(trained)
    np.savez(content, **arrays)
    return content.getvalue()


def safetensors(trained: TrainedNetwork) -> bytes:
    """Return what `weights.load` reads."""
    return weights.to_bytes(trained.experiment, _network(trained))


def table(trained: TrainedNetwork) -> Iterator[bytes]:
    """Give the pieces of a CSV table, a number a row; SpecError where that would be more than a table takes.

    Layers are counted from 1, what lies in them from 0.
    """
    arrays = _arrays(trained)
    if (count := sum(array.size for array in arrays.values())) > MOST_ROWS:
        raise SpecError(
            said(
                "{count:,} weights are too many for a table, which takes {most_rows:,}: export them as "
                "safetensors or npz",
                count=count,
                most_rows=MOST_ROWS,
            )
        )
    yield f"layer,kind,array,{','.join(PLACES)},value\n".encode()
    for name, array in arrays.items():
        rows = _rows(name.replace(".", ","), array)
        while piece := list(islice(rows, ROWS_AT_ONCE)):
            yield "".join(piece).encode()


def _rows(start: str, array: Array) -> Iterator[str]:
    empty = "," * (len(PLACES) - array.ndim)
    for place, value in np.ndenumerate(array):
        yield f"{start},{empty}{','.join(map(str, place))},{value!s}\n"


def _arrays(trained: TrainedNetwork) -> dict[str, Array]:
    network = _network(trained)
    return dict(zip(weights.names(network), network.get_weights(), strict=True))


def _network(trained: TrainedNetwork) -> Network:
    network = Network(trained.weights.layers, trained.weights.shape)
    network.take(trained.weights)
    return network
