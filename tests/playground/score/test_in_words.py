"""What curves and the confusion matrix are said to show."""

import numpy as np

from core.experiment.presets import PRESETS
from core.training.curve import Mark
from core.training.run import Run
from playground.confusion.confusion_in_words import of_counts
from playground.score.score_in_words import of_curves

NAN = float("nan")


def curves(**values):
    return {name: np.array(column, float) for name, column in values.items()}


def test_before_the_training_there_is_no_curve():
    said = of_curves("loss", np.array([0.0]), curves(train=[0.7], test=[0.7]))
    assert said == "There is no curve yet: it begins with the training."
    assert of_curves("accuracy", np.empty(0), curves(train=[], test=[])) == said


def test_a_loss_that_fell_and_a_test_loss_that_was_best_earlier():
    epochs = np.array([0, 40, 80, 160.0])
    said = of_curves(
        "loss", epochs, curves(train=[0.7, 0.2, 0.1, 0.03], test=[0.7, 0.3, 0.25, 0.4], validation=[NAN] * 4)
    )
    assert "Training loss fell from 0.7 to 0.03 in 160 epochs." in said
    assert "Test loss fell from 0.7 to 0.4 in 160 epochs. It was least, 0.25, at epoch 80." in said
    assert "Validation" not in said and "It was least, 0.03" not in said


def test_accuracy_and_r2_are_best_where_they_are_highest():
    said = of_curves("accuracy", np.array([0, 1, 2.0]), curves(train=[0.5, 0.98, 0.9]))
    assert said == "Training accuracy rose from 50.0 % to 90.0 % in 2 epochs. It was highest, 98.0 %, at epoch 1."
    assert of_curves("R²", np.array([0, 3.0]), curves(test=[0.5, 0.5])) == "Test R² stayed at 0.5 for 3 epochs."


def test_a_loss_that_is_no_number_any_more_and_what_was_changed():
    marks = tuple(Mark(k, float(k), f"Change {k}") for k in range(5))
    said = of_curves("loss", np.array([0, 1, 2.0]), curves(train=[0.7, 9e9, float("inf")]), marks)
    assert said.startswith("Training loss is no number any more.")
    assert said.count("Changed at epoch") == 3 and "Changed at epoch 4: Change 4." in said and "Change 1." not in said


def test_the_curve_of_a_real_run():
    run = Run(PRESETS["first"])
    for _ in run.steps():
        if run.epoch >= 30:
            break
    curve = run.moment().curve
    losses = {name: curve.column(f"{name}_loss") for name in ("train", "test")}
    said = of_curves("loss", curve.column("epoch"), losses)
    assert f"Training loss fell from {losses['train'][0]:.3g} to {losses['train'][-1]:.3g} in " in said


def test_the_matrix_says_what_is_taken_for_what():
    counts = np.array([[90, 10, 0], [0, 99, 1], [0, 30, 70]])
    said = of_counts(counts, ("cat", "dog", "owl"))
    assert said.startswith(
        "259 of 300 are right. Most often: owl taken for dog, 30 of 100; cat taken for dog, 10 of 100"
    )
    assert "Found of each class: owl 70 %, cat 90 %, dog 99 %." in said and "never" not in said
    assert "It never answers class 0." in of_counts(np.array([[0, 5], [0, 5]]), ())
    assert of_counts(np.zeros((0, 0), int), ()) == "No predictions yet"
    assert "Most often" not in of_counts(np.diag([5, 5]), ())


def test_of_many_classes_the_worst_and_the_best_are_told():
    counts = np.diag(np.full(10, 90)) + np.eye(10, k=1, dtype=int) * 10
    counts[9, 9] = 100
    counts[4, 4], counts[4, 5] = 50, 50
    assert "Found of each class, from class 4 50 % to class 9 100 %." in of_counts(counts, ())
