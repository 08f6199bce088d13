"""Accuracy, confusion matrix, precision and recall, calibration, R2: by hand, scikit-learn's, without samples."""

import numpy as np
import pytest

from core.functions import metrics

TRUE, TOLD = np.array([0, 0, 0, 1, 1, 3]), np.array([0, 1, 0, 1, 1, 1])


def test_accuracy_by_hand():
    assert metrics.accuracy(TOLD, TRUE) == pytest.approx(4 / 6)
    assert metrics.accuracy(TRUE, TRUE) == 1
    assert np.isnan(metrics.accuracy(np.empty(0), np.empty(0)))


def test_confusion_matrix_by_hand():
    matrix = metrics.confusion_matrix(TOLD, TRUE, 4)
    np.testing.assert_array_equal(matrix, [[2, 1, 0, 0], [0, 2, 0, 0], [0, 0, 0, 0], [0, 1, 0, 0]])
    assert matrix.sum() == 6 and np.trace(matrix) / 6 == metrics.accuracy(TOLD, TRUE)
    np.testing.assert_array_equal(metrics.confusion_matrix(TOLD[:0], TRUE[:0], 3), np.zeros((3, 3)))


def test_confusion_of_small_labels_does_not_overflow():
    labels = np.arange(20, dtype=np.uint8)
    np.testing.assert_array_equal(metrics.confusion_matrix(labels, labels, 20), np.eye(20))


def test_precision_and_recall_by_hand():
    precision, recall = metrics.precision_recall(metrics.confusion_matrix(TOLD, TRUE, 4))
    np.testing.assert_allclose(precision, [1, 2 / 4, np.nan, np.nan])
    np.testing.assert_allclose(recall, [2 / 3, 1, np.nan, 0])


def test_f1_by_hand():
    matrix = metrics.confusion_matrix(TOLD, TRUE, 4)
    np.testing.assert_allclose(metrics.f1(matrix), [2 / (1 + 3 / 2), 2 / (2 + 1), np.nan, 0])
    assert np.isnan(metrics.f1(np.zeros((2, 2), int))).all()


def test_calibration_by_hand():
    share = np.array([0.0, 0.05, 0.3, 0.92, 0.98, 1.0])
    right = np.array([False, True, True, True, False, True])
    found = metrics.calibration(share, right)
    assert found.counts.tolist() == [2, 0, 1, 0, 0, 0, 0, 0, 0, 3]
    filled = [0, 2, 9]
    np.testing.assert_allclose(found.confidence[filled], [0.025, 0.3, 2.9 / 3])
    np.testing.assert_allclose(found.right[filled], [0.5, 1, 2 / 3])
    assert np.isnan(np.delete(found.right, filled)).all() and np.isnan(np.delete(found.confidence, filled)).all()
    assert found.error == pytest.approx((2 * 0.475 + 1 * 0.7 + 3 * 0.3) / 6)


def test_calibration_of_what_keeps_its_word_and_of_nothing():
    share = np.repeat([0.25, 0.75], 4)
    found = metrics.calibration(share, np.array([1, 0, 0, 0, 1, 1, 0, 1]), bins=2)
    assert found.error == 0 and found.counts.tolist() == [4, 4] and found.right.tolist() == [0.25, 0.75]
    nothing = metrics.calibration(np.empty(0), np.empty(0, bool))
    assert np.isnan(nothing.error) and not nothing.counts.any() and np.isnan(nothing.right).all()
    some = metrics.calibration(np.array([np.nan, 0.5, np.inf]), np.array([True, True, True]))
    assert some.counts.sum() == 1 and some.error == pytest.approx(0.5)


@pytest.mark.parametrize("bins", [1, 7, 10, 15])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_calibration_is_that_of_a_loop(bins, dtype):
    rng = np.random.default_rng(bins)
    share = np.concatenate([rng.random(500), rng.choice([0.0, 0.1, 0.5, 0.7, 1.0], 100)]).astype(dtype)
    right = rng.random(600) < share
    found, error, ends = metrics.calibration(share, right, bins), 0.0, np.linspace(0, 1, bins + 1)
    for k in range(bins):
        inside = [i for i, s in enumerate(share) if ends[k] < float(s) <= ends[k + 1] or k == s == 0]
        assert found.counts[k] == len(inside)
        if inside:
            mean, hits = (sum(float(values[i]) for i in inside) / len(inside) for values in (share, right))
            assert found.confidence[k] == pytest.approx(mean) and found.right[k] == pytest.approx(hits)
            error += len(inside) / 600 * abs(hits - mean)
    assert found.error == pytest.approx(error)


def test_r2_by_hand():
    y = np.array([1.0, 2.0, 3.0, 6.0])
    assert metrics.r2(y, y) == 1
    assert metrics.r2(np.full(4, 3.0), y) == 0
    assert metrics.r2(np.array([1.0, 2.0, 3.0, 3.0]), y) == pytest.approx(1 - 9 / 14)
    assert metrics.r2(-y, y) == pytest.approx(1 - 4 * 50 / 14)
    assert metrics.r2(y, np.ones(4)) == 0 and metrics.r2(np.ones(4), np.ones(4)) == 1
    assert np.isnan(metrics.r2(y[:1], y[:1])) and np.isnan(metrics.r2(y[:0], y[:0]))


def test_r2_of_several_outputs_knows_each_one_s_mean():
    y = np.array([[0.0, 1.0, 2.0], [100.0, 101.0, 102.0]])
    means = np.array([[1.0] * 3, [101.0] * 3])
    assert metrics.r2(means, y) == 0, "constant answers know nothing, however far the outputs lie apart"
    assert metrics.r2(np.array([y[0], means[1]]), y) == pytest.approx(0.5)
    assert np.isnan(metrics.r2(np.empty((2, 0)), np.empty((2, 0))))


def test_r2_of_single_precision_far_from_zero():
    y = (1e4 + np.random.default_rng(0).standard_normal(1000)).astype(np.float32)
    wanted = 1 - 0.25 * 1000 / np.square(y - y.mean(dtype=float)).sum(dtype=float)
    assert metrics.r2(y + np.float32(0.5), y) == pytest.approx(wanted, rel=1e-5)


def test_scores_are_those_of_scikit_learn():
    oracle = pytest.importorskip("sklearn.metrics", reason="the oracle is the extra test-oracle")
    rng = np.random.default_rng(0)
    true, predicted = rng.integers(0, 5, (2, 300))
    matrix = metrics.confusion_matrix(predicted, true, 5)
    np.testing.assert_array_equal(matrix, oracle.confusion_matrix(true, predicted))
    precision, recall = metrics.precision_recall(matrix)
    np.testing.assert_allclose(precision, oracle.precision_score(true, predicted, average=None))
    np.testing.assert_allclose(recall, oracle.recall_score(true, predicted, average=None))
    np.testing.assert_allclose(metrics.f1(matrix), oracle.f1_score(true, predicted, average=None))
    y, a = rng.standard_normal((2, 50, 3))
    assert metrics.r2(a[:, 0], y[:, 0]) == pytest.approx(oracle.r2_score(y[:, 0], a[:, 0]))
    assert metrics.r2(a.T, y.T) == pytest.approx(oracle.r2_score(y, a))


ODD = {
    "a class that is missing": ([0, 0, 2, 2, 2], [0, 2, 2, 2, 0]),
    "a class that is never told": ([0, 1, 2, 1], [0, 0, 2, 2]),
    "a class that is only told": ([0, 0, 2, 2], [0, 1, 1, 2]),
    "one answer for all": ([0, 1, 2, 1, 1], [1, 1, 1, 1, 1]),
    "one class of all": ([2, 2, 2], [2, 2, 2]),
    "one class, told wrong": ([0, 0, 0], [1, 1, 1]),
    "one sample, right": ([1], [1]),
    "one sample, wrong": ([1], [2]),
}


@pytest.mark.parametrize("name", ODD)
def test_scores_at_the_edges_are_those_of_scikit_learn(name):
    oracle = pytest.importorskip("sklearn.metrics", reason="the oracle is the extra test-oracle")
    true, told = map(np.array, ODD[name])
    matrix = metrics.confusion_matrix(told, true, 3)
    choices = {"labels": [0, 1, 2], "average": None, "zero_division": np.nan}
    for found, score in zip(
        (*metrics.precision_recall(matrix), metrics.f1(matrix)),
        (oracle.precision_score, oracle.recall_score, oracle.f1_score),
        strict=True,
    ):
        np.testing.assert_array_equal(found, score(true, told, **choices))
    assert metrics.accuracy(told, true) == oracle.accuracy_score(true, told)
    np.testing.assert_array_equal(matrix, oracle.confusion_matrix(true, told, labels=[0, 1, 2]))


@pytest.mark.parametrize("true", [[3.0, 3.0, 3.0], [0.0, 0.0], [-1.5, 2.0], [1e-3, 2e-3, 1e-3]])
@pytest.mark.parametrize("off", [0.0, 0.25])
def test_r2_at_the_edges_is_that_of_scikit_learn(true, off):
    oracle = pytest.importorskip("sklearn.metrics", reason="the oracle is the extra test-oracle")
    true = np.array(true)
    assert metrics.r2(true + off, true) == pytest.approx(oracle.r2_score(true, true + off))
    both = np.stack([true, np.arange(len(true))])
    assert metrics.r2(both + off, both) == pytest.approx(oracle.r2_score(both.T, both.T + off))


def test_r2_of_constant_numbers_that_are_no_binary_fractions():
    assert metrics.r2(np.full(7, 0.1, np.float32), np.full(7, 0.1, np.float32)) == 1
    assert metrics.r2(np.full(3, 0.2), np.full(3, 0.1)) == 0


@pytest.mark.parametrize("bins", [2, 5, 10])
def test_calibration_is_that_of_scikit_learn_at_the_ends_of_bins_too(bins):
    oracle = pytest.importorskip("sklearn.calibration", reason="the oracle is the extra test-oracle")
    rng = np.random.default_rng(bins)
    share = np.concatenate([rng.random(200), np.linspace(0, 1, bins + 1), [0.1, 0.3, 0.6, 0.7]])
    right = rng.random(len(share)) < share
    found = metrics.calibration(share, right, bins)
    hits, mean = oracle.calibration_curve(right, share, n_bins=bins)
    some = found.counts > 0
    np.testing.assert_allclose(found.right[some], hits, 1e-12)
    np.testing.assert_allclose(found.confidence[some], mean, 1e-12)
    assert found.error == pytest.approx(np.sum(found.counts[some] * np.abs(hits - mean)) / len(share))


@pytest.mark.parametrize(
    ("share", "right", "error"), [([0.8], [True], 0.2), ([0.8], [False], 0.8), ([1.0] * 3, [1, 1, 1], 0.0)]
)
def test_calibration_of_one_answer_and_of_constant_ones(share, right, error):
    assert metrics.calibration(np.array(share), np.array(right)).error == pytest.approx(error)


def test_the_table_measures_answers_against_targets():
    y, a = np.eye(3)[:, [0, 1, 2, 1]], np.eye(3)[:, [0, 1, 1, 1]] * 0.8
    assert metrics.METRICS["accuracy"](a, y, "softmax") == 0.75
    assert metrics.METRICS["accuracy"](np.array([[0.5, 0.4, 0.9]]), np.array([[1, 0, 0]]), "sigmoid") == pytest.approx(
        2 / 3
    )
    assert metrics.METRICS["r2"](a, y, "linear") == metrics.r2(a, y)
    one, other = np.array([[1.0, 2.0, 4.0]]), np.array([[1.0, 1.0, 1.0]])
    assert metrics.METRICS["mae"](one, other, "linear") == pytest.approx(4 / 3)
    assert metrics.METRICS["mse"](one, other, "linear") == pytest.approx(10 / 3)


@pytest.mark.parametrize("outputs", [2, 5])
def test_accuracy_of_several_labels_is_scikit_learns_hamming_loss_turned_round(outputs):
    oracle = pytest.importorskip("sklearn.metrics", reason="the oracle is the extra test-oracle")
    rng = np.random.default_rng(outputs)
    y = rng.integers(0, 2, (outputs, 200))
    a = np.clip(0.6 * y + 0.4 * rng.random((outputs, 200)), 0, 1) * rng.random((outputs, 200))
    found = metrics.METRICS["accuracy"](a, y, "sigmoid")
    assert found == pytest.approx(1 - oracle.hamming_loss(y.T, a.T > 0.5)) and found != np.mean(
        a.argmax(0) == y.argmax(0)
    )
    assert metrics.METRICS["accuracy"](2 * a - 1, 2 * y - 1, "tanh") == pytest.approx(found)


def test_accuracy_of_shares_and_of_one_class_a_sample_is_of_the_largest():
    a, one_hot = np.random.default_rng(0).random((3, 50)), np.eye(3)[:, np.arange(50) % 3]
    for y in (one_hot, 0.8 * one_hot + 0.1):
        assert metrics.METRICS["accuracy"](a, y, "sigmoid") == np.mean(a.argmax(axis=0) == np.arange(50) % 3)
    assert metrics.METRICS["accuracy"](2 * a - 1, 2 * one_hot - 1, "tanh") == np.mean(a.argmax(0) == np.arange(50) % 3)
