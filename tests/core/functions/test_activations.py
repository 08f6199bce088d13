"""Every activation function against its formula in plain NumPy, and its derivative against central differences."""

import numpy as np
import pytest

from core.functions.activations import ACTIVATIONS
from core.tape.tape import Tape

BY_ELEMENT = [name for name in ACTIVATIONS if name != "softmax"]
FORMULAS = {
    "linear": lambda z: z,
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": lambda z: (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)),
    "relu": lambda z: np.where(z > 0, z, 0),
    "leaky_relu": lambda z: np.where(z > 0, z, 0.01 * z),
    "elu": lambda z: np.where(z > 0, z, np.exp(np.minimum(z, 0)) - 1),
    "softplus": lambda z: np.log(1 + np.exp(z)),
    "gelu": lambda z: z * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3))) / 2,
    "swish": lambda z: z / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z) / np.exp(z).sum(axis=0),
}


def points(dtype=np.float64):
    """Return z (3, 40) from -6 to 6 in no order, none of them within 0.01 of 0, where relu has its kink."""
    z = np.linspace(-6, 6, 120)
    assert np.abs(z).min() > 0.01
    return np.random.default_rng(0).permutation(z).reshape(3, 40).astype(dtype)


def forward(name, z):
    t, a = Tape(z.shape[1], z.dtype), np.full_like(z, np.nan)
    ACTIVATIONS[name].forward(t, z, a)
    t.replay()
    return a


def backward(name, z, delta):
    """Return dL/dz from dL/da; an activation that says it doesn't read z gets none."""
    a, delta = forward(name, z), delta.copy()
    t = Tape(z.shape[1], z.dtype)
    ACTIVATIONS[name].backward(t, delta, z if ACTIVATIONS[name].reads_z else np.full_like(z, np.nan), a)
    t.replay()
    return delta


def derivative(name, z):
    t, d = Tape(z.shape[1], z.dtype), np.full_like(z, np.nan)
    ACTIVATIONS[name].derivative(t, z, forward(name, z), d)
    t.replay()
    return d


def test_every_activation_has_a_formula_here():
    assert FORMULAS.keys() == ACTIVATIONS.keys()


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-14), (np.float32, 2e-6)])
def test_value(name, dtype, tolerance):
    a = forward(name, points(dtype))
    assert a.dtype == dtype
    np.testing.assert_allclose(a, FORMULAS[name](points()), rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("name", [name for name in ACTIVATIONS if not ACTIVATIONS[name].reads_z])
def test_in_place(name):
    z, wanted = points(), forward(name, points())
    t = Tape(z.shape[1], z.dtype)
    ACTIVATIONS[name].forward(t, z, z)
    t.replay()
    np.testing.assert_array_equal(z, wanted)


@pytest.mark.parametrize("name", BY_ELEMENT)
def test_derivative(name):
    z, h = points(), 1e-5
    numeric = (forward(name, z + h) - forward(name, z - h)) / (2 * h)
    np.testing.assert_allclose(derivative(name, z), numeric, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("name", BY_ELEMENT)
def test_backward_is_delta_times_derivative(name):
    z = points()
    delta = np.random.default_rng(1).standard_normal(z.shape)
    np.testing.assert_allclose(backward(name, z, delta), delta * derivative(name, z), rtol=1e-13)


@pytest.mark.parametrize("name", ["relu", "leaky_relu"])
def test_derivative_at_the_kink_is_that_of_the_left(name):
    assert derivative(name, np.zeros((1, 1))) == derivative(name, np.full((1, 1), -1.0))


@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_extremes(name, dtype):
    z = np.array([[-1e4, 1e4, -1e4, 88.0, 0], [1e4, -1e4, -1e4, -104.0, 0], [-1e4, 1e4, -1e4, 710.0, 0]], dtype)
    over = "ignore" if name in ("sigmoid", "swish") else "raise"  # where sigmoid is 0, its exp overflows
    with np.errstate(over=over, invalid="raise", divide="raise"):
        a, delta = forward(name, z), backward(name, z, np.ones_like(z))
    low, high = ACTIVATIONS[name].between
    assert np.isfinite(a).all() and np.isfinite(delta).all()
    assert low <= a.min() and a.max() <= high
    if name not in ("linear", "relu", "leaky_relu", "elu", "softplus", "gelu", "swish", "softmax"):
        assert a[0, 0] == low and a[0, 1] == high
    if name in ("relu", "elu", "softplus", "gelu", "swish"):
        assert a[0, 1] == dtype(1e4) and abs(a[0, 0]) <= 1


def test_values_and_slopes_keep_their_digits_where_they_are_next_to_nothing():
    z = np.linspace(-80, -1, 120).reshape(3, 40)
    wanted = 1 / (1 + np.exp(-z))
    np.testing.assert_allclose(forward("sigmoid", z.astype("f")), wanted, 1e-5)
    np.testing.assert_allclose(derivative("sigmoid", z.astype("f")), wanted * (1 - wanted), 1e-5)
    np.testing.assert_allclose(forward("swish", z.astype("f")), z * wanted, 1e-5)
    np.testing.assert_allclose(derivative("elu", z.astype("f")), np.exp(z), 1e-5)
    np.testing.assert_allclose(derivative("softplus", z.astype("f")), wanted, 1e-5)


@pytest.mark.parametrize("classes", [2, 3, 10])
def test_softmax_sums_to_one(classes):
    z = np.random.default_rng(2).uniform(-1e3, 1e3, (classes, 50))
    a = forward("softmax", z)
    np.testing.assert_allclose(a.sum(axis=0), 1, rtol=1e-14)
    np.testing.assert_array_equal(a.argmax(axis=0), z.argmax(axis=0))


def test_softmax_ignores_a_shift():
    z = points()
    np.testing.assert_allclose(forward("softmax", z + 1e3), forward("softmax", z), rtol=1e-11)


@pytest.mark.parametrize("classes", [2, 3, 10])
def test_softmax_jacobian(classes):
    rng = np.random.default_rng(3)
    z, delta = rng.standard_normal((classes, 7)), rng.standard_normal((classes, 7))
    a, found = forward("softmax", z), backward("softmax", z, delta)
    for column in range(7):
        p = a[:, column]
        np.testing.assert_allclose(found[:, column], (np.diag(p) - np.outer(p, p)) @ delta[:, column], atol=1e-15)
    h = 1e-5
    for row in range(classes):
        step = h * np.eye(classes)[:, [row]]
        numeric = (delta * (forward("softmax", z + step) - forward("softmax", z - step))).sum(axis=0) / (2 * h)
        np.testing.assert_allclose(found[row], numeric, rtol=1e-6, atol=1e-10)
