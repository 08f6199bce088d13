"""What the network says of each sample: it is what the confusion matrix counts, frozen, and in an order to be read."""

import numpy as np
import pytest

from core.experiment.learning import Adam
from core.experiment.spec import Data, Experiment, Training
from core.functions.metrics import confusion_matrix
from core.layers import Dense, Flatten
from core.training.moment import Answers
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
    moment = run.moment()
    answers, (samples, true) = moment.answers, run.points.test if fraction else run.points.train
    assert answers.test is bool(fraction) and len(answers.predicted) == len(true) == (100 if fraction else 400)
    np.testing.assert_array_equal(confusion_matrix(answers.predicted, answers.true, 10), moment.confusion)
    np.testing.assert_array_equal(answers.true, true)
    assert np.shares_memory(answers.samples, samples) and np.array_equal(answers.samples, samples)
    assert 0.1 <= answers.probability.min() and answers.probability.max() <= 1
    hits = moment.test_score if fraction else moment.train_score
    assert len(answers.mistakes()) == round((1 - hits) * len(true)) > 0


def test_only_those_that_are_looked_at(monkeypatch):
    monkeypatch.setattr("core.training.evaluation.LOOK_OPERATIONS", 1)
    monkeypatch.setattr("core.training.evaluation.LOOK_SAMPLES", 7)
    run = trained(Data("digits", 400))
    for whole, count in ((False, 7), (True, 80)):
        moment = run.moment(all_tests=whole)
        predicted = confusion_matrix(moment.answers.predicted, moment.answers.true, 10)
        np.testing.assert_array_equal(predicted, moment.confusion)
        assert len(moment.answers.samples) == len(moment.answers.probability) == predicted.sum() == count


def test_answers_stay_as_they_were():
    run = trained(Data("digits", 200), steps=1)
    before = run.moment().answers
    predicted, share = before.predicted.copy(), before.probability.copy()
    for _ in zip(range(40), run.steps(), strict=False):
        pass
    after = run.moment().answers
    np.testing.assert_array_equal(before.predicted, predicted)
    np.testing.assert_array_equal(before.probability, share)
    assert not np.array_equal(after.predicted, predicted)
    for array in (before.samples, before.true, before.predicted, before.probability):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


@pytest.mark.parametrize(
    ("outputs", "activation", "loss"), [(1, "sigmoid", "binary_crossentropy"), (1, "tanh", "mse"), (2, "linear", "mse")]
)
def test_whatever_the_output_the_told_class_is_the_likelier(outputs, activation, loss):
    moment = trained(Data("moons", 200), outputs=outputs, activation=activation, loss=loss).moment()
    np.testing.assert_array_equal(confusion_matrix(moment.answers.predicted, moment.answers.true, 2), moment.confusion)
    assert 0.5 <= moment.answers.probability.min() and moment.answers.probability.max() <= 1


@pytest.mark.parametrize("fraction", [0.2, 0.0])
def test_of_numbers_there_are_residuals(fraction):
    run = Run(Experiment((Dense(1),), Data("sine", 50, test_fraction=fraction), Training("mse", learning_rate=0.01)))
    moment = run.moment()
    fitted, (x, true) = moment.fitted, run.points.test if fraction else run.points.train
    assert moment.answers is None and moment.confusion is None and fitted.test is bool(fraction)
    np.testing.assert_array_equal(fitted.true, true)
    weight, bias = run.network.weights
    np.testing.assert_allclose(fitted.predicted, weight * x[:, 0] + bias, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(fitted.residuals(), true - (weight * x[:, 0] + bias), rtol=1e-4, atol=1e-6)
    score = moment.test_score if fraction else moment.train_score
    assert 1 - np.sum(fitted.residuals() ** 2) / np.sum((true - true.mean()) ** 2) == pytest.approx(score, rel=1e-4)
    before = fitted.predicted.copy()
    next(run.steps())
    run.moment()
    np.testing.assert_array_equal(fitted.predicted, before)
    for array in (fitted.true, fitted.predicted):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


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
