"""Activations and losses as plain functions: by hand, their slopes by differences, shapes, and what they refuse."""

import numpy as np
import pytest

from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.functions.plain import Function, loss, loss_gradient
from core.value import SpecError

Z = np.array([[-2.0, 0.5, 1.0], [3.0, -0.25, 0.125]])
A, Y = np.array([[0.2, 0.8], [0.4, 0.6], [0.9, 0.1]]), np.array([[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]])


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("linear", Z),
        ("sigmoid", 1 / (1 + np.exp(-Z))),
        ("tanh", np.tanh(Z)),
        ("relu", [[0, 0.5, 1], [3, 0, 0.125]]),
        ("leaky_relu", [[-0.02, 0.5, 1], [3, -0.0025, 0.125]]),
        ("elu", [[np.exp(-2) - 1, 0.5, 1], [3, np.exp(-0.25) - 1, 0.125]]),
        ("softplus", np.log(1 + np.exp(Z))),
        ("swish", Z / (1 + np.exp(-Z))),
        ("softmax", np.exp(Z) / np.exp(Z).sum(1, keepdims=True)),
    ],
)
def test_values_by_hand(name, wanted):
    np.testing.assert_allclose(Function(name)(Z), wanted, rtol=1e-14)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slopes_are_differences(name):
    f, h = Function(name), 1e-6
    moves = [f(Z + h * e) - f(Z - h * e) for e in np.eye(3)]
    wanted = np.stack(moves, axis=-1) / (2 * h)
    np.testing.assert_allclose(f.jacobian(Z), wanted, atol=1e-9)
    np.testing.assert_allclose(f.derivative(Z), np.diagonal(wanted, axis1=1, axis2=2), atol=1e-9)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_one_row_is_a_row_of_many_and_nothing_is_written_over(name):
    f, before = Function(name), Z.copy()
    for given in (Z[1], Z[1].tolist(), Z[1].astype(np.float32)):
        assert f(given).shape == f.derivative(given).shape == (3,) and f.jacobian(given).shape == (3, 3)
        np.testing.assert_allclose(f(given), f(Z)[1], rtol=1e-15)
        np.testing.assert_allclose(f.jacobian(given), f.jacobian(Z)[1], rtol=1e-15)
    np.testing.assert_array_equal(Z, before)
    first = f(Z)
    f(2 * Z)
    np.testing.assert_array_equal(first, f(Z))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("mse", (0.04 + 0.36 + 0.01) / 3),
        ("mae", (0.2 + 0.6 + 0.1) / 3),
        ("huber", (0.02 + 0.18 + 0.005) / 3),
        ("categorical_crossentropy", -np.log([0.8, 0.4, 0.9]).mean()),
        ("binary_crossentropy", -np.log([0.8, 0.4, 0.9]).mean()),
    ],
)
def test_losses_by_hand(name, wanted):
    assert loss(name, A, Y) == pytest.approx(wanted, rel=1e-14)


@pytest.mark.parametrize("name", LOSSES)
def test_slopes_of_losses_are_differences(name):
    h, wanted = 1e-6, np.empty_like(A)
    for place in np.ndindex(A.shape):
        move = np.zeros_like(A)
        move[place] = h
        wanted[place] = (loss(name, A + move, Y) - loss(name, A - move, Y)) / (2 * h)
    np.testing.assert_allclose(loss_gradient(name, A, Y), wanted, atol=1e-8)


def test_unknown_names_are_refused_with_words():
    for call in (lambda: loss("rmse", A, Y), lambda: loss_gradient("rmse", A, Y)):
        with pytest.raises(SpecError, match="unknown loss 'rmse'; choose one of mse"):
            call()
    with pytest.raises(SpecError, match="Did you mean 'relu'"):
        Function("Relu")


@pytest.mark.parametrize("classes", [1, 31, 32, 33, 200])
def test_softmax_of_few_and_many_classes(classes):
    z = np.random.default_rng(0).standard_normal((4, classes))
    a = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    np.testing.assert_allclose(Function("softmax")(z), a, rtol=1e-12)
    wanted = np.einsum("ni,ij->nij", a, np.eye(classes)) - np.einsum("ni,nj->nij", a, a)
    np.testing.assert_allclose(Function("softmax").jacobian(z), wanted, atol=1e-14)
