"""Samples and answers by hand: every form they may have. What is refused, and how it is said, is in test_model.py."""

import numpy as np
import pytest

from core.experiment.spec import SpecError
from core.samples import samples_of, targets_of

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
