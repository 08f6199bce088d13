"""Samples and answers by hand: every form they may have. What is refused, and how it is said, is in test_model.py."""

import numpy as np
import pytest

from core.experiment.spec import SpecError
from core.models.samples import samples_of, targets_of, weights_of

FLOAT = np.dtype(np.float32)


@pytest.mark.parametrize(
    ("given", "shape", "wanted"),
    [
        ([[1, 2], [3, 4]], (2,), (2, 2)),
        (np.ones((5, 4, 3, 2)), (4, 3, 2), (5, 4, 3, 2)),
        (np.ones((5, 4, 3)), (4, 3, 1), (5, 4, 3, 1)),
        (np.ones((5, 12)), (4, 3, 1), (5, 12)),
        (np.ones((0, 2)), (2,), (0, 2)),
    ],
)
def test_shapes_that_samples_may_have(given, shape, wanted):
    assert samples_of(given, shape, FLOAT).shape == wanted


def test_samples_are_not_copied():
    x = np.ones((3, 2))
    assert samples_of(x, (2,), FLOAT) is x


@pytest.mark.parametrize(
    "form", [[0, 2, 1], np.array([[0], [2], [1]]), np.array([0.0, 2.0, 1.0]), np.eye(3)[[0, 2, 1]]]
)
def test_classes_become_one_hot(form):
    np.testing.assert_array_equal(targets_of(form, 3, "mse", FLOAT), np.eye(3)[[0, 2, 1]])


def test_numbers_become_a_column():
    np.testing.assert_array_equal(targets_of([0.5, -2], 1, "mse", FLOAT), [[0.5], [-2]])
    np.testing.assert_array_equal(targets_of([True, False], 1, "binary_crossentropy", FLOAT), [[1], [0]])


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ([0, 1, 1], [-1, 1, 1]),
        (np.array([True, False]), [1, -1]),
        (np.zeros(3, np.uint8), [-1, -1, -1]),
        ([-1, 1], [-1, 1]),
        ([-1], [-1]),
        ([0.0, 1.0, 0.0], [-1, 1, -1]),
        ([0.0, 1.0, 0.25], [0, 1, 0.25]),
    ],
)
def test_classes_become_minus_1_and_1_where_tanh_tells_them(answers, wanted):
    np.testing.assert_array_equal(targets_of(answers, 1, "mse", FLOAT, "tanh")[:, 0], wanted)
    assert targets_of(answers, 1, "mse", FLOAT).min() == np.min(answers)


def test_targets_by_hand_stay_for_tanh_too():
    for y in (np.array([[0], [1]]), np.array([[0.0, 1.0]])):
        np.testing.assert_array_equal(targets_of(y, y.shape[1], "mse", FLOAT, "tanh"), y)
    np.testing.assert_array_equal(targets_of([2, 0], 3, "mse", FLOAT, "tanh"), [[-1, -1, 1], [1, -1, -1]])


@pytest.mark.parametrize("answers", [[0, 1, 2], [-1, 0, 1], [5]])
def test_one_tanh_output_has_two_classes(answers):
    with pytest.raises(SpecError, match=rf"two classes, 0 and 1.*from {min(answers)} to {max(answers)}"):
        targets_of(answers, 1, "huber", FLOAT, "tanh")


@pytest.mark.parametrize(
    ("answers", "outputs", "loss", "words"),
    [
        ([0, 3], 3, "mse", "from 0 to 2; got 0 to 3"),
        ([0.5], 2, "mse", "whole numbers"),
        ([-1.0, 1.0], 1, "binary_crossentropy", "needs answers from 0 to 1; got -1 to 1"),
        ([1e39], 1, "mse", "finite numbers of float32"),
        (np.ones((2, 3)), 2, "mse", r"\(n,\) or \(n, 2\)"),
    ],
)
def test_answers_that_are_refused(answers, outputs, loss, words):
    with pytest.raises(SpecError, match=words):
        targets_of(answers, outputs, loss, FLOAT)


@pytest.mark.parametrize("y", [[-1, 1, 1], [0, 1, 1], [[-1], [1], [1]]])
@pytest.mark.parametrize("first", [-1, 0])
def test_class_weights_of_a_tanh_output_call_its_classes_minus_1_and_1_or_0_and_1(y, first):
    targets = targets_of(y, 1, "mse", FLOAT, "tanh")
    np.testing.assert_array_equal(weights_of(None, {first: 2.0, 1: 5.0}, targets, FLOAT), [2, 5, 5])
    np.testing.assert_array_equal(weights_of(None, {first: 2.0}, targets, FLOAT), [2, 1, 1])


def test_class_weights_that_name_no_class_say_which_there_are():
    targets = np.array([[-1.0], [1.0]])
    with pytest.raises(SpecError, match="-1 and 0, which are the same"):
        weights_of(None, {-1: 1.0, 0: 1.0}, targets, FLOAT)
    with pytest.raises(SpecError, match="classes -1 and 1, or 0 and 1; got 2"):
        weights_of(None, {2: 1.0}, targets, FLOAT)
    with pytest.raises(SpecError, match="classes 0 to 1; got -1"):
        weights_of(None, {-1: 1.0}, np.array([[0.0], [1.0]]), FLOAT)


@pytest.mark.parametrize(
    ("given", "shape", "hint"),
    [
        (np.ones(5), (1,), "x.reshape(-1, 1)"),
        ([1.0, 2.0, 3.0], (1,), "np.array(x).reshape(-1, 1)"),
        (np.ones(2), (2,), "x[None]"),
        ([1.0, 2.0], (2,), "np.array(x)[None]"),
        (np.ones((4, 5, 3)), (4, 5, 3), "x[None]"),
        (np.ones((4, 5)), (4, 5, 1), "x[None]"),
        (np.ones(20), (4, 5, 1), "x[None]"),
    ],
)
def test_samples_without_an_axis_are_told_how_to_get_it(given, shape, hint):
    with pytest.raises(SpecError) as raised:
        samples_of(given, shape, FLOAT)
    assert f": {hint} makes " in str(raised.value)
    assert samples_of(as_hinted(hint, given), shape, FLOAT).shape[0] == (len(given) if shape == (1,) else 1)


def as_hinted(hint, given):
    """Return what a hint makes of samples."""
    x = np.array(given)
    return x.reshape(-1, 1) if hint.endswith(".reshape(-1, 1)") else x[None]


@pytest.mark.parametrize(("given", "shape"), [(np.ones(3), (2,)), (np.ones((4, 3)), (2,)), (3.0, (1,))])
def test_other_shapes_are_told_no_such_thing(given, shape):
    with pytest.raises(SpecError) as raised:
        samples_of(given, shape, FLOAT)
    assert str(raised.value).endswith(str(np.shape(given)))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([[1, 2], [3]], "row 0 has 2 values, row 1 has 1 value"),
        ([[1, 2], [3, 4], []], "row 0 has 2 values, row 2 has 0 values"),
        ([[1, 2], 3], "row 0 has 2 values, row 1 is a single number"),
        ([np.ones(2), np.ones((3, 2))], "row 0 has 2 values, row 1 has the shape (3, 2)"),
        ([[[1, 2], [3]]], "in row 0 there are rows of different lengths"),
    ],
)
def test_uneven_samples_are_told_which_row_is_unlike_the_first(given, said):
    with pytest.raises(SpecError) as raised:
        samples_of(given, (2,), FLOAT)
    assert str(raised.value) == f"samples must all have one shape: {said}"
