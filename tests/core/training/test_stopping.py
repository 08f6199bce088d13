"""When a run is done: the loss low enough, or not falling for too long; which loss, which epoch, which words."""

import math

import pytest

from core.experiment.spec import SpecError, Training
from core.training.stopping import Stopper


def epoch_of_stop(training, train, test=None):
    """Return the epoch at which a run with these losses stops, and why; None and None if it doesn't."""
    stopper = Stopper()
    for epoch, loss in enumerate(train, 1):
        beside = test[epoch - 1] if test else math.nan
        reason = stopper.reason(training, epoch, loss, beside)
        if reason:
            return epoch, reason
    return None, None


@pytest.mark.parametrize(
    ("training", "train", "test", "epoch"),
    [
        (Training(), [1, 2, 3], None, None),
        (Training(target_loss=0.5), [1, 0.6, 0.5, 0.4], None, 3),
        (Training(target_loss=0.5), [1, 0.6, 0.51], None, None),
        (Training(target_loss=0.5), [1, 1, 1], [1, 0.1, 0.1], None),
        (Training(target_loss=0.5), [math.nan, math.inf], None, None),
        (Training(patience=1), [3, 2, 2], None, 3),
        (Training(patience=1), [3, 2, 1.9, 1.8], None, None),
        (Training(patience=2), [3, 2, 2.5, 1.9, 2, 2], None, 6),
        (Training(patience=2), [3, 2, 1, 0.5, 0.4], [1, 2, 3, 4, 5], 3),
        (Training(patience=2), [1, 2, 3, 4], [4, 3, 2, 1], None),
        (Training(patience=3), [math.nan] * 5, None, 3),
        (Training(patience=2, target_loss=0.5), [3, 3, 0.4], None, 3),
    ],
)
def test_stops_by_hand(training, train, test, epoch):
    assert epoch_of_stop(training, train, test)[0] == epoch


def test_words():
    assert epoch_of_stop(Training(target_loss=0.5), [0.25])[1] == "The training loss reached 0.5 at epoch 1."
    patient = Training(patience=2)
    assert (
        epoch_of_stop(patient, [3, 1.23456, 2, 2])[1]
        == "The training loss has not fallen below 1.235 (epoch 2) for 2 epochs."
    )
    assert epoch_of_stop(Training(patience=1), [3, 3])[1].endswith(" for 1 epoch.")
    assert "The test loss has not fallen below 5 (epoch 1)" in epoch_of_stop(patient, [3, 2, 1], [5, 6, 5])[1]


@pytest.mark.parametrize(
    ("training", "looks"),
    [
        (Training(), False),
        (Training(epochs=3), False),
        (Training(target_loss=1e-9), True),
        (Training(patience=1), True),
    ],
)
def test_looks_only_where_there_is_something_to_look_for(training, looks):
    assert Stopper.looks(training) is looks


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"patience": 0}, ["patience", "from 1", "got 0"]),
        ({"patience": 2.0}, ["patience", "whole number", "got 2.0"]),
        ({"target_loss": math.nan}, ["loss to stop at", "got nan"]),
        ({"target_loss": "low"}, ["loss to stop at", "got 'low'"]),
    ],
)
def test_mistakes_are_refused_with_words(choices, words):
    with pytest.raises(SpecError) as raised:
        Training(**choices)
    for word in words:
        assert word in str(raised.value)
