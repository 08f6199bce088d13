"""Matrix products: recorded calls of BLAS, and how many threads BLAS may use."""

import ctypes
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from core.tape.array import Array as Array

Call = Callable[[], object]

# Two threads share a network's products where its largest has so many operations; smaller ones wait longer than they
# compute (a step of a small convolutional network takes 3.5 ms on one thread, 3.4 to 6.5 on two).
SHARED_FROM = 5e6


def product(a: Array, b: Array, out: Array, *, scale: float | Array = 1.0, accumulate: bool = False) -> Call:
    """Return the bound call for ``out = scale * a @ b``, or ``out += scale * a @ b`` with `accumulate`.

    a (m, k) and b (k, n) are contiguous in C or Fortran order, out (m, n) in C order; all of one dtype.
    `scale` may be a 0-d array: it is read at every call.
    """
    for matrix in (a, b):
        if not (matrix.flags.c_contiguous or matrix.flags.f_contiguous):
            shape, strides = matrix.shape, matrix.strides
            raise ValueError(f"a product needs contiguous arrays; got strides {strides} for shape {shape}")
    if not out.flags.c_contiguous:
        raise ValueError("the result of a product must be contiguous in C order")
    if isinstance(scale, float) and scale == 1.0 and not accumulate:
        return partial(np.dot, a, b, out)
    return partial(scaled_product, a, b, out, scale, accumulate)


def scaled_product(a: Array, b: Array, out: Array, scale: float | Array, accumulate: bool) -> None:
    """Write or, with `accumulate`, add ``scale * a @ b``; native code does it in one go."""
    found = np.dot(a, b)
    np.multiply(found, scale, found)
    np.add(out, found, out) if accumulate else np.copyto(out, found)


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
    """Within, products are shared among `count` threads if the `largest` is worth it, else all run on one.

    One is the rule: small products lose by sharing; threads that wait for each other cost up to 50 x where another
    program wants a core; and another count gives other last digits. On a quiet machine two bring large layers 1.9 x.
    """
    with _pools().limit(limits=count if largest >= SHARED_FROM else 1, user_api="blas"):
        yield
