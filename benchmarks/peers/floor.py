"""The matrix products of a step alone, one BLAS call each: no implementation with these products can be faster."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np
from scipy.linalg.blas import sgemm

from benchmarks.peers import Peer
from benchmarks.peers.workloads import Data, Workload


def product(a: np.ndarray, b: np.ndarray, out: np.ndarray) -> Callable[[], object]:
    """Return the bound call for out = a @ b; each of a and b lies in Fortran's order or is the transpose of such."""
    flags = [int(not matrix.flags.f_contiguous) for matrix in (a, b)]
    stored = [matrix.T if flag else matrix for matrix, flag in zip((a, b), flags, strict=True)]
    return partial(sgemm, 1.0, *stored, 0.0, out, *flags, 1)


def make(work: Workload, data: Data) -> Peer:
    """Bind the products: of every layer forward and for its weights' gradient, and back to all but the input."""
    if work.channels:
        raise NotImplementedError("-")
    rng, calls = np.random.default_rng(0), []

    def matrix(rows: int, columns: int) -> np.ndarray:
        return np.asfortranarray(rng.standard_normal((rows, columns)), np.float32)

    x = matrix(work.sizes[0], work.batch)
    for i, (inputs, units) in enumerate(pairwise(work.sizes)):
        W, z = matrix(units, inputs), matrix(units, work.batch)
        calls += [product(W, x, z), product(z, x.T, matrix(units, inputs))]
        if i > 0:
            calls.append(product(W.T, z, matrix(inputs, work.batch)))
        x = z

    def train(steps: int) -> int:
        for _ in range(steps):
            for call in calls:
                call()
        return steps

    return Peer(train, lambda: float("nan"))
