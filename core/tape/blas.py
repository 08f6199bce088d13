"""Matrix products: one bound BLAS call each, and how many threads BLAS may use."""

import ctypes
import importlib.util
import math
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from core.tape.array import Array as Array

Call = Callable[[], object]

# scipy's gemm costs 200 ns a call where np.dot costs 400, and scales and accumulates in the same call. But NumPy brings
# a newer OpenBLAS, up to twice as fast where one side is short, and np.dot frees the interpreter's lock: it takes over
# from so many operations on, and where the result has to be scaled too, from so many more (about 1 ms).
DOT_FROM, SCALED_DOT_FROM = 5e4, 1e8
# Two threads share a network's products where its largest has so many operations; smaller ones wait longer than they
# compute (a step of a small convolutional network takes 3.5 ms on one thread, 3.4 to 6.5 on two).
SHARED_FROM = 5e6
SPIN = "OPENBLAS_THREAD_TIMEOUT"  # a thread without work keeps its core for 2 to the power of so many cycles


@contextmanager
def _threads_asleep() -> Iterator[None]:
    """Within, an OpenBLAS that is loaded lets its threads sleep while they have no work: else they spin for 0.03 s."""
    before = os.environ.get(SPIN)
    os.environ.setdefault(SPIN, "4")
    try:
        yield
    finally:
        if before is None:
            del os.environ[SPIN]


def _fortran_blas() -> Any:
    """Return scipy's BLAS functions without the rest of scipy: a few milliseconds of every start for 0.3 s."""
    scipy = importlib.util.find_spec("scipy")
    folders = [str(Path(folder) / "linalg") for folder in (scipy and scipy.submodule_search_locations) or ()]
    spec = PathFinder.find_spec("_fblas", folders)
    if spec is not None and spec.loader is not None:
        with suppress(ImportError), _threads_asleep():  # it fails where scipy has to show the system its libraries
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
    from scipy.linalg import blas

    return blas


_blas = _fortran_blas()
sgemm, dgemm = _blas.sgemm, _blas.dgemm


def product(a: Array, b: Array, out: Array, *, scale: float | Array = 1.0, accumulate: bool = False) -> list[Call]:
    """Return the bound calls for ``out = scale * a @ b``, or ``out += scale * a @ b`` with `accumulate`.

    a (m, k) and b (k, n) are contiguous in C or Fortran order, out (m, n) in C order; all of one dtype.
    `scale` may be a 0-d array: it is read at every call.
    """
    (m, k), n = a.shape, b.shape[1]
    plain = isinstance(scale, float) and scale == 1.0
    if 2.0 * m * k * n >= (DOT_FROM if plain else SCALED_DOT_FROM) and not accumulate:
        calls: list[Call] = [partial(np.dot, a, b, out)]
        return calls if plain else [*calls, partial(np.multiply, out, scale, out)]
    gemm = sgemm if out.dtype == np.float32 else dgemm
    # BLAS is column-major: it is handed out.T = b.T a.T, whose arrays are our row-major ones as they lie.
    (b_t, b_flag), (a_t, a_flag) = _column_major(b), _column_major(a)
    if not out.flags.c_contiguous:
        raise ValueError("the result of a product must be contiguous in C order")
    return [partial(gemm, scale, b_t, a_t, 1.0 if accumulate else 0.0, out.T, b_flag, a_flag, 1)]


def _column_major(matrix: Array) -> tuple[Array, int]:
    """Return matrix.T as BLAS reads it, and BLAS's "transpose me" flag."""
    if matrix.flags.c_contiguous:
        return matrix.T, 0
    if matrix.flags.f_contiguous:
        return matrix, 1
    raise ValueError(f"a product needs contiguous arrays; got strides {matrix.strides} for shape {matrix.shape}")


@cache
def gemm_address(double: bool) -> int:
    """Return where C finds cblas_sgemm (cblas_dgemm) of the library that np.dot calls; 0 where it isn't known.

    It is the one of NumPy's own packages, whose integers have 64 bits.
    """
    name = f"scipy_cblas_{'d' if double else 's'}gemm64_"
    for pool in _pools().lib_controllers:
        function = getattr(ctypes.CDLL(pool.filepath), name, None)
        if function is not None:
            return ctypes.cast(function, ctypes.c_void_p).value or 0
    return 0


@cache
def _pools() -> Any:
    """Return the control of BLAS's threads; finding the libraries takes some milliseconds."""
    return ThreadpoolController()


@contextmanager
def threads(count: int = 1, largest: float = math.inf) -> Iterator[None]:
    """Within, np.dot's products are shared among `count` threads if the `largest` is worth it, all others run on one.

    One is the rule: small products lose by sharing; threads that wait for each other cost up to 50 x where another
    program wants a core; and another count gives other last digits. On a quiet machine two bring large layers 1.9 x.
    """
    if largest < SHARED_FROM:
        count = 1
    with _pools().limit(limits=1, user_api="blas"):
        shared = [pool.filepath for pool in _pools().lib_controllers if "scipy.libs" not in pool.filepath]
        with _pools().select(filepath=shared).limit(limits=count, user_api="blas"):
            yield
