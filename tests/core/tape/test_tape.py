"""The tape: calls in the order of recording, buffers made once and shared by those of one size."""

import numpy as np
import pytest

from core.tape.tape import Signal, Tape, Workspace


def test_replay_keeps_the_order():
    said, t = [], Tape(1)
    for word in ("one", "two", "three"):
        t(said.append, word)
    assert said == []
    t.replay()
    t.replay()
    assert said == ["one", "two", "three"] * 2


def test_the_last_operand_is_the_result():
    t, a = Tape(3), np.zeros((1, 3), np.float32)
    t(np.add, np.full((1, 3), 2, np.float32), t.constant(0.5), a)
    t.replay()
    np.testing.assert_array_equal(a, [[2.5, 2.5, 2.5]])


def test_calls_read_their_buffers_at_replay():
    t, z, a = Tape(2), np.zeros((1, 2)), np.zeros((1, 2))
    t(np.exp, z, a)
    z[:] = 1
    t.replay()
    np.testing.assert_array_equal(a, np.exp([[1.0, 1.0]]))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_buffers(dtype):
    t = Tape(4, dtype)
    first = t.array("a", 3, 7.0)
    assert first.shape == (3, 4) and first.dtype == dtype and (first == 7).all()
    assert t.array("a", 3) is first and t.array("b", 3) is not first
    assert t.buffer("bits", (2, 4), bool).dtype == bool
    assert t.like("a", first) is t.like("a", np.zeros((3, 4))) and t.like("a", first) is not first
    assert t.like("a", np.zeros((2, 4))).shape == (2, 4)
    assert t.constant(0.1).dtype == dtype and t.constant(0.1).shape == ()


def test_workspace_is_shared_by_those_who_are_given_it():
    workspace = Workspace()
    one, two, other = Tape(4, workspace=workspace), Tape(4, workspace=workspace), Tape(4)
    assert one.array("a", 3) is two.array("a", 3)
    assert one.array("a", 3) is not other.array("a", 3)


def test_signal_ends_with_ones():
    t = Tape(5, np.float64)
    signal = t.signal("z", 2)
    assert signal.full.shape == (3, 5) and signal.body.shape == (2, 5)
    assert (signal.full[-1] == 1).all()
    signal.body[:] = 3
    np.testing.assert_array_equal(signal.full, [[3] * 5, [3] * 5, [1] * 5])
    assert t.signal("z", 2).full is signal.full
    over = Signal.over(signal.full)
    assert over.full is signal.full and over.body.base is signal.full


def test_affine_map_is_one_product():
    rng, t = np.random.default_rng(0), Tape(5, np.float64)
    x, z, w = t.signal("x", 3), t.signal("z", 2), rng.standard_normal((2, 4))
    x.body[:] = rng.standard_normal((3, 5))
    t.product(w, x.full, z.body)
    t.replay()
    np.testing.assert_allclose(z.body, w[:, :3] @ x.body + w[:, 3:], rtol=1e-13)
    assert (z.full[-1] == 1).all()


def test_product_can_add():
    t, a, out = Tape(2, np.float64), np.array([[1.0, 2.0], [3.0, 4.0]]), np.ones((2, 2))
    t.product(a, a, out, scale=2.0, accumulate=True)
    t.replay()
    np.testing.assert_array_equal(out, 2 * a @ a + 1)
