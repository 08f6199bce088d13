"""What the network says of each sample: it is what the confusion matrix counts, frozen, and in an order to be read."""

import numpy as np
import pytest

from core.experiment.spec import Adam, Data, Dense, Experiment, Flatten, Training
from core.functions.metrics import confusion_matrix
from core.network.moment import Answers
from core.training.run import Run


def trained(data, steps=30, outputs=10, activation="softmax", loss="categorical_crossentropy"):
    first = (Flatten(),) if data.dataset == "digits" else ()
    layers = (*first, Dense(8, "relu"), Dense(outputs, activation))
    run = Run(Experiment(layers, data, Training(loss, Adam(), 0.01)))
    for _ in zip(range(steps), run.steps(), strict=False):
        pass
    return run


@pytest.mark.parametrize("fraction", [0.25, 0.0])
def test_answers_are_what_the_matrix_counts(fraction):
    run = trained(Data("digits", 400, test_fraction=fraction))
    snapshot = run.snapshot(answers=True)
    answers, (samples, true) = snapshot.answers, run.points.test if fraction else run.points.train
    assert answers.test is bool(fraction) and len(answers.told) == len(true) == (100 if fraction else 400)
    np.testing.assert_array_equal(confusion_matrix(answers.told, answers.true, 10), snapshot.confusion)
    np.testing.assert_array_equal(answers.true, true)
    assert np.shares_memory(answers.samples, samples) and np.array_equal(answers.samples, samples)
    assert 0.1 <= answers.share.min() and answers.share.max() <= 1
    hits = snapshot.test_score if fraction else snapshot.train_score
    assert len(answers.mistakes()) == round((1 - hits) * len(true)) > 0


def test_only_those_that_are_looked_at(monkeypatch):
    monkeypatch.setattr("core.training.run.LOOK_OPERATIONS", 1)
    monkeypatch.setattr("core.training.run.LOOK_SAMPLES", 7)
    run = trained(Data("digits", 400))
    for whole, count in ((False, 7), (True, 80)):
        snapshot = run.snapshot(answers=True, all_tests=whole)
        told = confusion_matrix(snapshot.answers.told, snapshot.answers.true, 10)
        np.testing.assert_array_equal(told, snapshot.confusion)
        assert len(snapshot.answers.samples) == len(snapshot.answers.share) == told.sum() == count


def test_answers_stay_as_they_were_and_are_there_only_if_asked():
    run = trained(Data("digits", 200), steps=1)
    before = run.snapshot(answers=True).answers
    told, share = before.told.copy(), before.share.copy()
    for _ in zip(range(40), run.steps(), strict=False):
        pass
    after = run.snapshot(answers=True).answers
    np.testing.assert_array_equal(before.told, told)
    np.testing.assert_array_equal(before.share, share)
    assert not np.array_equal(after.told, told)
    for array in (before.samples, before.true, before.told, before.share):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0
    assert run.snapshot().answers is None


@pytest.mark.parametrize(
    ("outputs", "activation", "loss"), [(1, "sigmoid", "binary_crossentropy"), (1, "tanh", "mse"), (2, "linear", "mse")]
)
def test_whatever_the_output_the_told_class_is_the_likelier(outputs, activation, loss):
    snapshot = trained(Data("moons", 200), outputs=outputs, activation=activation, loss=loss).snapshot(answers=True)
    np.testing.assert_array_equal(confusion_matrix(snapshot.answers.told, snapshot.answers.true, 2), snapshot.confusion)
    assert 0.5 <= snapshot.answers.share.min() and snapshot.answers.share.max() <= 1


@pytest.mark.parametrize("fraction", [0.2, 0.0])
def test_of_numbers_there_are_residuals(fraction):
    run = Run(Experiment((Dense(1),), Data("sine", 50, test_fraction=fraction), Training("mse", learning_rate=0.01)))
    snapshot = run.snapshot(answers=True)
    fitted, (x, true) = snapshot.fitted, run.points.test if fraction else run.points.train
    assert snapshot.answers is None and snapshot.confusion is None and fitted.test is bool(fraction)
    np.testing.assert_array_equal(fitted.true, true)
    weight, bias = run.network.weights
    np.testing.assert_allclose(fitted.told, weight * x[:, 0] + bias, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(fitted.residuals(), true - (weight * x[:, 0] + bias), rtol=1e-4, atol=1e-6)
    score = snapshot.test_score if fraction else snapshot.train_score
    assert 1 - np.sum(fitted.residuals() ** 2) / np.sum((true - true.mean()) ** 2) == pytest.approx(score, rel=1e-4)
    before = fitted.told.copy()
    next(run.steps())
    run.snapshot(answers=True)
    np.testing.assert_array_equal(fitted.told, before)
    for array in (fitted.true, fitted.told):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0
    assert run.snapshot().fitted is None


def test_order():
    answers = Answers(
        np.zeros((6, 4)),
        np.array([3, 3, 5, 3, 5, 3]),
        np.array([3, 5, 3, 5, 5, 3]),
        np.array([0.9, 0.4, 0.8, 0.7, 1.0, 0.5]),
        test=True,
    )
    assert answers.mistakes().tolist() == [2, 3, 1]
    assert answers.between(3, 5).tolist() == [3, 1]
    assert answers.between(3, 3).tolist() == [5, 0]  # the doubtful ones first
    assert answers.between(5, 0).tolist() == []
