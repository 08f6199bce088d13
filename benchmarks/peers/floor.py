"""The matrix products of a step alone, one BLAS call each, with the arrays of each in the orders that suit it best."""

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise, product

import numpy as np
from scipy.linalg.blas import sgemm

from benchmarks.peers import Peer
from benchmarks.peers.workloads import Data, Workload

Call = Callable[[], object]


def bind(a: np.ndarray, b: np.ndarray, out: np.ndarray) -> Call:
    """Return the call for out = a @ b; each of the arrays is contiguous in C's or in Fortran's order."""
    if not out.flags.f_contiguous:
        return bind(b.T, a.T, out.T)
    flags = [int(not matrix.flags.f_contiguous) for matrix in (a, b)]
    stored = [matrix.T if flag else matrix for matrix, flag in zip((a, b), flags, strict=True)]
    return partial(sgemm, 1.0, *stored, 0.0, out, *flags, 1)


def seconds(call: Call) -> float:
    """Return the least time of ten calls, of a hundred if they are short."""
    times, end = [], time.perf_counter() + 0.02
    while len(times) < 10 or (len(times) < 100 and time.perf_counter() < end):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times)


def quickest(rows: int, inner: int, columns: int) -> Call:
    """Return the product (rows, inner) @ (inner, columns) in the quickest orders of its three arrays."""
    rng, calls = np.random.default_rng(0), []
    for orders in product("CF", repeat=3):
        shapes = (rows, inner), (inner, columns), (rows, columns)
        matrices = [
            np.array(rng.standard_normal(shape), np.float32, order=order)
            for shape, order in zip(shapes, orders, strict=True)
        ]
        calls.append(bind(*matrices))
    return min(calls, key=seconds)


def make(work: Workload, data: Data) -> Peer:
    """Choose the products: of every layer forward and for its weights' gradient, and back to all but the input."""
    if work.channels or work.side:
        raise NotImplementedError("-")
    calls = []
    for i, (inputs, units) in enumerate(pairwise(work.sizes)):
        calls += [quickest(units, inputs, work.batch), quickest(units, work.batch, inputs)]
        if i > 0:
            calls.append(quickest(inputs, units, work.batch))

    def train(steps: int) -> int:
        for _ in range(steps):
            for call in calls:
                call()
        return steps

    return Peer(train, lambda: float("nan"))
