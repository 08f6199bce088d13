"""Products against a @ b: memory orders, types, scales, sums, sizes."""

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from core.tape import blas

SHAPES = [(1, 1, 1), (1, 5, 3), (4, 1, 3), (4, 5, 1), (7, 8, 9), (64, 33, 50)]
BIG = (400, 400, 400)
TOLERANCE = {np.float32: 1e-5, np.float64: 1e-13}


def operands(shape, dtype, orders="CC"):
    m, k, n = shape
    rng = np.random.default_rng(0)
    a, b = rng.standard_normal((m, k)), rng.standard_normal((k, n))
    return np.asarray(a, dtype, orders[0]), np.asarray(b, dtype, orders[1]), np.full((m, n), np.nan, dtype)


def run(call):
    call()


def close(found, wanted):
    assert found.dtype == wanted.dtype
    np.testing.assert_allclose(found, wanted, rtol=0, atol=TOLERANCE[found.dtype.type] * np.abs(wanted).max())


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("orders", ["CC", "CF", "FC", "FF"])
@pytest.mark.parametrize("shape", [*SHAPES, BIG])
def test_product(shape, orders, dtype):
    a, b, out = operands(shape, dtype, orders)
    run(blas.product(a, b, out))
    close(out, a @ b)


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("accumulate", [False, True])
@pytest.mark.parametrize("shape", [*SHAPES, BIG])
def test_scale_is_read_at_every_call(shape, accumulate, dtype):
    a, b, out = operands(shape, dtype)
    scale = np.zeros(())
    call = blas.product(a, b, out, scale=scale, accumulate=accumulate)
    for value in (1.0, -0.25, 3.0):
        scale[...] = value
        out[:] = 1
        run(call)
        close(out, (dtype(value) * (a @ b) + (1 if accumulate else 0)).astype(dtype))


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("accumulate", [False, True])
@pytest.mark.parametrize("scale", [1.0, -0.5])
@pytest.mark.parametrize("shape", [*SHAPES, BIG])
def test_scale_as_a_number(shape, scale, accumulate, dtype):
    a, b, out = operands(shape, dtype)
    out[:] = 2
    run(blas.product(a, b, out, scale=scale, accumulate=accumulate))
    close(out, (dtype(scale) * (a @ b) + (2 if accumulate else 0)).astype(dtype))


@pytest.mark.parametrize("shape", SHAPES)
def test_rows_of_a_larger_buffer(shape):
    a, b, _ = operands(shape, np.float32)
    whole = np.ones((shape[0] + 1, shape[2]), np.float32)
    run(blas.product(a, b, whole[:-1]))
    close(whole[:-1], a @ b)
    assert (whole[-1] == 1).all()


def test_what_is_not_contiguous_is_refused():
    a, b, out = operands((6, 8, 10), np.float64)
    wide = np.zeros((8, 20))
    with pytest.raises(ValueError, match=r"contiguous arrays; got strides .* for shape \(6, 4\)"):
        blas.product(a[:, ::2], b[:4], out)
    with pytest.raises(ValueError, match="contiguous arrays"):
        blas.product(a, wide[:, ::2], out)
    with pytest.raises(ValueError, match="result of a product must be contiguous"):
        blas.product(a, b, np.asfortranarray(out))
    with pytest.raises(ValueError, match="result of a product must be contiguous"):
        blas.product(a, b, wide[:6, ::2])


def test_threads_are_those_asked_for_and_given_back():
    def counts():
        return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]

    before = counts()
    assert before
    with blas.threads():
        assert set(counts()) == {1}
    with blas.threads(2, blas.SHARED_FROM - 1):
        assert set(counts()) == {1}, "too small to be worth it"
    with blas.threads(2, blas.SHARED_FROM):
        assert set(counts()) == {2}
    assert counts() == before
