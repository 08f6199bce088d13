"""Every loss: value by hand, gradient against central differences, fused pairs against the unfused, extreme logits."""

import numpy as np
import pytest

from core.functions.activations import ACTIVATIONS
from core.functions.losses import FUSED, LOSSES
from core.network.head import Head
from core.tape.tape import Tape

PAIRS = [
    (*pair, outputs)
    for pair in FUSED
    for outputs in (1, 2, 3, 5)
    if outputs >= LOSSES[pair[1]].least_outputs and (pair[0] != "softmax" or outputs > 1)
]
LOG_2 = np.log(2.0)


def targets(outputs, samples, rng):
    """Return y (outputs, samples), 1 for the class of each sample."""
    return Head("softmax", "mse", outputs).targets(rng.integers(max(2, outputs), size=samples), np.float64)


def delta_of(head, z, y):
    """Return dL/dz of the mean loss over the columns of z."""
    full = np.ones((len(z) + 1, z.shape[1]), z.dtype)
    full[:-1] = z
    t = Tape(z.shape[1], z.dtype)
    delta, factor = head.delta(t, full[:-1], head.answer(t, full[:-1]), head.for_delta(y.astype(z.dtype)))
    t.replay()
    np.testing.assert_array_equal(full[:-1], z, "the logits may be a layer's output: they are not for writing")
    return delta.body * factor / z.shape[1]


def value_of(head, z, y):
    a = np.empty_like(z)
    t = Tape(z.shape[1], z.dtype)
    ACTIVATIONS[head.activation].forward(t, z, a)
    with np.errstate(over="ignore"):  # of exp in sigmoid, which is 0 then
        t.replay()
    return head.value(z, a, y.astype(z.dtype))


@pytest.mark.parametrize(
    ("loss", "a", "y", "wanted"),
    [
        ("mse", [[1.0, 2.0]], [[0.0, 0.0]], 2.5),
        ("mse", [[1.0], [3.0]], [[0.0], [1.0]], 2.5),
        ("binary_crossentropy", [[0.5, 0.5]], [[0.0, 1.0]], LOG_2),
        ("binary_crossentropy", [[0.25], [0.5]], [[1.0], [0.0]], 1.5 * LOG_2),
        ("binary_crossentropy", [[0.0, 1.0]], [[0.0, 1.0]], 0.0),
        ("categorical_crossentropy", [[0.5, 0.25], [0.5, 0.75]], [[0.0, 1.0], [1.0, 0.0]], 1.5 * LOG_2),
        ("categorical_crossentropy", [[0.0, 1.0], [1.0, 0.0]], [[0.0, 1.0], [1.0, 0.0]], 0.0),
    ],
)
def test_value_by_hand(loss, a, y, wanted):
    assert LOSSES[loss].value(np.array(a), np.array(y)) == pytest.approx(wanted, rel=1e-14, abs=1e-300)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("outputs", [1, 2, 3])
def test_gradient(loss, outputs):
    rng, h = np.random.default_rng(outputs), 1e-6
    a, y = rng.uniform(0.1, 0.9, (outputs, 6)), targets(outputs, 6, rng)
    t, delta = Tape(6, np.float64), np.full((outputs, 6), np.nan)
    factor = LOSSES[loss].gradient(t, a, y, delta)
    t.replay()
    numeric = np.empty_like(a)
    for place in np.ndindex(a.shape):
        step = np.zeros_like(a)
        step[place] = h
        numeric[place] = (LOSSES[loss].value(a + step, y) - LOSSES[loss].value(a - step, y)) / (2 * h)
    np.testing.assert_allclose(delta * factor / 6, numeric, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(("activation", "loss", "outputs"), PAIRS)
def test_fused_equals_unfused(activation, loss, outputs):
    rng = np.random.default_rng(outputs)
    z, y = 3 * rng.standard_normal((outputs, 9)), targets(outputs, 9, rng)
    fused, unfused = Head(activation, loss, outputs), Head(activation, loss, outputs, fuse=False)
    np.testing.assert_allclose(delta_of(fused, z, y), delta_of(unfused, z, y), rtol=1e-12, atol=1e-16)
    assert value_of(fused, z, y) == pytest.approx(value_of(unfused, z, y), rel=1e-12)


@pytest.mark.parametrize(("activation", "loss", "outputs"), PAIRS)
def test_targets_of_one_class_take_the_short_way_to_the_same_numbers(activation, loss, outputs):
    rng = np.random.default_rng(outputs)
    z, y = 3 * rng.standard_normal((outputs, 9)), targets(outputs, 9, rng)
    short, long = (Head(activation, loss, outputs, one_class=one_class) for one_class in (True, False))
    np.testing.assert_allclose(delta_of(short, z, y), delta_of(long, z, y), rtol=1e-12, atol=1e-15)
    assert value_of(short, z, y) == value_of(long, z, y)


TARGETS = {
    "several at once": [[1.0, 1.0, 0.0], [1.0, 1.0, 1.0], [0.0, 1.0, 1.0]],
    "none": [[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 0.0]],
    "shares": [[0.2, 0.7, 0.4], [0.1, 0.0, 0.05], [0.9, 0.8, 1.0]],
    "soft labels": [[0.9, 0.05, 0.05], [0.1, 0.8, 0.1], [1 / 3, 1 / 3, 1 / 3]],
}


@pytest.mark.parametrize("activation", ["softmax", "sigmoid"])
@pytest.mark.parametrize("name", TARGETS)
def test_cross_entropy_of_any_targets_is_that_of_pytorch(name, activation):
    torch = pytest.importorskip("torch", reason="the oracle is the extra test-oracle")
    z, y = 3 * np.random.default_rng(0).standard_normal((3, 3)), np.array(TARGETS[name])
    logits = torch.tensor(z, requires_grad=True)
    log_a = torch.log_softmax(logits, 1) if activation == "softmax" else torch.nn.functional.logsigmoid(logits)
    wanted = -(torch.tensor(y) * log_a).sum(1).mean()
    wanted.backward()
    head = Head(activation, "categorical_crossentropy", 3)
    assert value_of(head, z.T, y.T) == pytest.approx(wanted.item(), rel=1e-13)
    np.testing.assert_allclose(delta_of(head, z.T, y.T), logits.grad.numpy().T, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("z", [-8.0, -12.0, -16.5, -17.0, -20.0, -45.0, -80.0])
@pytest.mark.parametrize("loss", ["categorical_crossentropy", "binary_crossentropy"])
def test_sigmoid_learns_from_next_to_nothing(loss, z):
    """A single 1 + tanh(z / 2) is 0 in float32 below -17: the loss was 87 for 30, and no gradient came."""
    logits, y = np.array([[z], [0.5], [1.0]], np.float32), np.array([[1.0], [0.0], [1.0]])
    head, outputs = Head("sigmoid", loss, 3), 3 if loss == "binary_crossentropy" else 1
    rest = np.log1p(np.exp(-1.0)) + (np.log1p(np.exp(0.5)) if outputs == 3 else 0.0)
    assert value_of(head, logits, y) == pytest.approx((np.log1p(np.exp(z)) - z + rest) / outputs, rel=1e-6)
    assert delta_of(head, logits, y)[0, 0] == pytest.approx(-1 / (1 + np.exp(z)) / outputs, rel=1e-6)


@pytest.mark.parametrize("top", [5.0, 12.0, 17.0, 20.0, 40.0, 80.0])
@pytest.mark.parametrize("y", [[0, 1, 0], [1, 0, 0], [0, 0, 0], [1, 1, 0], [0.3, 0.9, 0.5]])
def test_softmax_with_binary_cross_entropy_where_one_output_is_next_to_1(top, y):
    """In float32 1 - a is 0 from logits of 17 on: what came was a gradient of 1e30. By hand, with enough digits."""
    z, y = np.array([[top], [0.0], [-1.0]]), np.array(y, float)[:, None]
    e = np.exp(z[:, 0].astype(np.longdouble))
    a, rest = e / e.sum(), np.array([e[np.arange(3) != k].sum() for k in range(3)]) / e.sum()
    wanted = -np.mean(y[:, 0] * np.log(a) + (1 - y[:, 0]) * np.log(rest))
    slopes = (a - y[:, 0]) / rest  # dL/da a, each times outputs
    slopes[0] = (1 - y[0, 0]) / rest[0] - 1
    gradient = [(a[i] - y[i, 0] - a[i] * slopes[np.arange(3) != i].sum()) / 3 for i in range(3)]
    head = Head("softmax", "binary_crossentropy", 3)
    for dtype, near in ((np.float32, 2e-6), (np.float64, 1e-12)):
        assert value_of(head, z.astype(dtype), y) == pytest.approx(float(wanted), rel=near)
        np.testing.assert_allclose(delta_of(head, z.astype(dtype), y)[:, 0], np.array(gradient, float), near, near)


def test_softmax_of_very_many_outputs_with_binary_cross_entropy():
    rng = np.random.default_rng(0)
    z, y = rng.standard_normal((1500, 4)), targets(1500, 4, rng)
    fused, unfused = (Head("softmax", "binary_crossentropy", 1500, fuse=fuse) for fuse in (True, False))
    np.testing.assert_allclose(delta_of(fused, z, y), delta_of(unfused, z, y), rtol=1e-9, atol=1e-16)
    assert value_of(fused, z, y) == pytest.approx(value_of(unfused, z, y), rel=1e-12)


@pytest.mark.parametrize("fuse", [True, False])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(("activation", "loss", "outputs"), PAIRS)
def test_extreme_logits(activation, loss, outputs, dtype, fuse):
    z = np.random.default_rng(0).choice([-1e4, -100.0, 0.0, 100.0, 1e4], (outputs, 60)).astype(dtype)
    y, head = targets(outputs, 60, np.random.default_rng(1)), Head(activation, loss, outputs, fuse=fuse)
    with np.errstate(over="raise" if fuse else "ignore", invalid="raise", divide="raise"):
        delta, value = delta_of(head, z, y), value_of(head, z, y)
    assert np.isfinite(delta).all() and np.isfinite(value) and value > 0
    if fuse:  # exact: the full slope where the answer is wrong, however wrong it is
        most = 1 / 60 / (outputs if loss == "binary_crossentropy" else 1)
        if (activation, loss) == ("softmax", "binary_crossentropy"):  # where two outputs speak for one mistake
            assert most <= np.abs(delta).max() <= 2 * most * (1 + 1e-6)
        else:
            assert np.abs(delta).max() == pytest.approx(most)


@pytest.mark.parametrize(
    ("activation", "loss", "z", "y", "wanted"),
    [
        ("softmax", "categorical_crossentropy", [[1e4], [-1e4]], [[0.0], [1.0]], 2e4),
        ("softmax", "categorical_crossentropy", [[1e4], [-1e4], [0.0]], [[1.0], [0.0], [0.0]], 0.0),
        ("sigmoid", "binary_crossentropy", [[1e4, -1e4]], [[0.0, 0.0]], 5e3),
    ],
)
def test_fused_values_are_exact_far_out(activation, loss, z, y, wanted):
    assert value_of(Head(activation, loss, len(z)), np.array(z), np.array(y)) == wanted


def test_targets():
    labels = np.array([0, 2, 1])
    np.testing.assert_array_equal(Head("softmax", "mse", 3).targets(labels, float), np.eye(3)[:, [0, 2, 1]])
    np.testing.assert_array_equal(Head("sigmoid", "mse", 1).targets(np.array([0, 1, 1]), float), [[0, 1, 1]])
    np.testing.assert_array_equal(Head("tanh", "mse", 1).targets(np.array([0, 1, 1]), float), [[-1, 1, 1]])
    np.testing.assert_array_equal(Head("tanh", "mse", 2).targets(np.array([0, 1]), float), [[1, -1], [-1, 1]])
    assert Head("linear", "mse", 2).targets(labels, np.float32).dtype == np.float32


@pytest.mark.parametrize(
    ("activation", "loss"), [("softmax", "categorical_crossentropy"), *((None, n) for n in LOSSES)]
)
def test_weights_of_samples_multiply_each_one_s_loss(activation, loss):
    rng = np.random.default_rng(3)
    z, y, weights = rng.standard_normal((4, 9)), rng.dirichlet(np.ones(4), 9).T, rng.uniform(0, 3, 9)
    a = 1 / (1 + np.exp(-z))
    head = Head(activation or "sigmoid", loss, 4, fuse=activation is not None)
    each = [head.value(z[:, k : k + 1], a[:, k : k + 1], y[:, k : k + 1]) for k in range(9)]
    assert head.value(z, a, y, weights) == pytest.approx(np.mean(weights * each), rel=1e-13)
    assert head.value(z, a, y, np.ones(9)) == pytest.approx(head.value(z, a, y), rel=1e-15)
