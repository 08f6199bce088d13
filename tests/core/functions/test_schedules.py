"""The learning rate over time: formulas by hand, what a run shows of them, and the weights that follow from them."""

import itertools
import math

import numpy as np
import pytest

from core.experiment.learning import SCHEDULE_VALUES, SGD, Adam, Constant, CosineDecay, ExponentialDecay, StepDecay
from core.experiment.spec import Data, Experiment, SpecError, Training, kind_of, replace
from core.functions.schedules import SCHEDULES, multiplier
from core.layers import Dense
from core.training.run import Run


def at(schedule, epochs, warmup=0.0, per_epoch=10):
    return multiplier(kind_of(schedule), schedule, warmup, epochs, per_epoch)


@pytest.mark.parametrize(
    ("schedule", "epochs", "wanted"),
    [
        (Constant(), 0, 1),
        (Constant(), 1e9, 1),
        (StepDecay(10, 0.5), 0, 1),
        (StepDecay(10, 0.5), 9.99, 1),
        (StepDecay(10, 0.5), 10, 0.5),
        (StepDecay(10, 0.5), 29.9, 0.25),
        (StepDecay(10, 0.5), 30, 0.125),
        (StepDecay(1, 1.0), 7, 1),
        (StepDecay(1, 0.5), 1e6, 0),
        (ExponentialDecay(0.81), 0, 1),
        (ExponentialDecay(0.81), 0.5, 0.9),
        (ExponentialDecay(0.81), 2, 0.6561),
        (CosineDecay(8), 0, 1),
        (CosineDecay(8), 2, (1 + math.sqrt(0.5)) / 2),
        (CosineDecay(8), 4, 0.5),
        (CosineDecay(8), 8, 0),
        (CosineDecay(8), 9000, 0),
        (CosineDecay(8, 0.2), 4, 0.6),
        (CosineDecay(8, 0.2), 8, 0.2),
        (CosineDecay(8, 0.2), 80, 0.2),
        (CosineDecay(8, 1.0), 4, 1),
    ],
)
def test_by_hand(schedule, epochs, wanted):
    assert at(schedule, epochs) == pytest.approx(wanted, rel=1e-12, abs=1e-15)


def test_every_schedule_has_a_value_and_a_formula():
    assert SCHEDULES.keys() == SCHEDULE_VALUES.keys()
    assert all(kind_of(value()) == name for name, value in SCHEDULE_VALUES.items())


@pytest.mark.parametrize("schedule", [StepDecay(3, 0.5), ExponentialDecay(0.7), CosineDecay(5, 0.1)])
def test_warm_up_climbs_in_equal_steps_and_the_schedule_starts_after_it(schedule):
    rates = [at(schedule, step / 10, warmup=2.0) for step in range(60)]
    np.testing.assert_allclose(rates[:21], np.arange(1, 22) / 21, rtol=1e-12)
    np.testing.assert_allclose(rates[20:], [at(schedule, step / 10) for step in range(40)], rtol=1e-9)


def test_warm_up_of_a_part_of_an_epoch():
    rates = [at(Constant(), step / 10, warmup=0.35) for step in range(6)]
    np.testing.assert_allclose(rates, [0.2, 0.4, 0.6, 0.8, 1, 1], rtol=1e-12)
    assert at(Constant(), 0.0, warmup=1e-9) == 0.5, "shorter than a batch: one step at half the rate"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: StepDecay(0), ["epochs between two steps", "got 0"]),
        (lambda: StepDecay(1.5), ["whole number", "got 1.5"]),
        (lambda: StepDecay(factor=0.0), ["factor of a step", "above 0"]),
        (lambda: StepDecay(factor=1.1), ["at most 1", "got 1.1"]),
        (lambda: ExponentialDecay(-0.5), ["factor of the rate's decay", "got -0.5"]),
        (lambda: CosineDecay(0), ["cosine", "got 0"]),
        (lambda: CosineDecay(floor=2), ["floor", "got 2"]),
        (lambda: Training(warmup=-1), ["warm-up", "got -1"]),
        (lambda: Training(warmup=math.inf), ["warm-up", "got inf"]),
        (lambda: Training(schedule="cosine"), ["schedule", "got 'cosine'"]),
    ],
)
def test_mistakes_are_refused_with_words(make, words):
    with pytest.raises(SpecError) as raised:
        make()
    for word in words:
        assert word in str(raised.value)


# -- in a run: 48 points in batches of 12 make an epoch of 4 steps

EXPERIMENT = Experiment(
    (Dense(1),),
    Data("plane", 60, 0.1),
    Training("mse", learning_rate=0.2, batch_size=12),
    seed=1,
)
RATES = {  # of the first 13 steps
    "constant": (Constant(), 0.0, [0.2] * 13),
    "step": (StepDecay(2, 0.5), 0.0, [0.2] * 8 + [0.1] * 5),
    "exponential": (ExponentialDecay(0.5), 0.0, [0.2 * 0.5 ** (k / 4) for k in range(13)]),
    "cosine": (CosineDecay(2, 0.5), 0.0, [0.15 + 0.05 * math.cos(math.pi * min(k, 8) / 8) for k in range(13)]),
    "warm-up": (Constant(), 1.0, [0.04, 0.08, 0.12, 0.16] + [0.2] * 9),
    "warm-up and step": (StepDecay(1, 0.1), 0.5, [0.2 / 3, 0.4 / 3] + [0.2] * 4 + [0.02] * 4 + [0.002] * 3),
}


def with_schedule(name, **others):
    schedule, warmup, _ = RATES[name]
    return replace(EXPERIMENT, training=replace(EXPERIMENT.training, schedule=schedule, warmup=warmup, **others))


def walk(run, count):
    """Return the rate that a moment shows before each step, the step's batch, and the weights after it."""
    rates, batches, weights = [], [], []
    steps = run.steps()
    for _ in range(count):
        rates.append(run.moment().learning_rate)
        next(steps)
        page, place = run._steps._page, run._steps._done - 1
        x = page.x[place]
        batches.append((np.column_stack([x, np.ones(len(x), x.dtype)]), page.y[place].T.copy()))
        weights.append(run.network.weights.copy())
    return rates, batches, weights


def slope(w, x, y):
    """Return the gradient of mean (x w - y)^2; the last of x is 1."""
    return 2 * x.T @ (x @ w - y[:, 0]) / len(x)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", RATES)
def test_a_run_descends_at_the_rates_it_shows(name, dtype):
    run, wanted = Run(with_schedule(name), dtype), RATES[name][2]
    w = run.network.weights.astype(np.float64)
    rates, batches, weights = walk(run, 13)
    np.testing.assert_allclose(rates, wanted, rtol=1e-12)
    for rate, (x, y), found in zip(wanted, batches, weights, strict=True):
        w = w - rate * slope(w, x, y)
        np.testing.assert_allclose(found, w, rtol=1e-10 if dtype == np.float64 else 2e-5)


@pytest.mark.parametrize("name", RATES)
def test_adam_at_the_rates_of_a_schedule(name):
    run, wanted = (
        Run(with_schedule(name, optimizer=Adam(beta_1=0.8, beta_2=0.9, epsilon=1e-6)), np.float64),
        RATES[name][2],
    )
    w, m, v = run.network.weights.copy(), 0.0, 0.0
    _, batches, weights = walk(run, 13)
    for k, (rate, (x, y), found) in enumerate(zip(wanted, batches, weights, strict=True), 1):
        g = slope(w, x, y)
        m, v = 0.8 * m + 0.2 * g, 0.9 * v + 0.1 * g * g
        w = w - rate * (m / (1 - 0.8**k)) / (np.sqrt(v / (1 - 0.9**k)) + 1e-6)
        np.testing.assert_allclose(found, w, rtol=1e-10)


def test_without_looking_the_rates_are_the_same():
    """A page holds many steps: the rate moves within it too."""
    for name in RATES:
        looked, quiet = Run(with_schedule(name), np.float64), Run(with_schedule(name), np.float64)
        _, _, weights = walk(looked, 13)
        found = [quiet.network.weights.copy() for _ in itertools.islice(quiet.steps(), 13)]
        np.testing.assert_array_equal(found, weights)


def test_another_schedule_counts_from_the_next_step():
    run = Run(with_schedule("constant"), np.float64)
    steps = run.steps()
    for _ in range(6):
        next(steps)
    run.apply(with_schedule("step"))
    assert run.moment().learning_rate == 0.2
    for _ in range(2):
        next(steps)
    assert run.moment().learning_rate == 0.1
    run.apply(with_schedule("step", optimizer=SGD(), learning_rate=0.6))
    assert run.moment().learning_rate == pytest.approx(0.3)
    before = run.network.weights.copy()
    next(steps)
    page = run._steps._pages[12]
    place = run._steps._done - 1
    x = np.column_stack([page.x[place], np.ones(len(page.x[place]))])
    wanted = before - 0.3 * slope(before, x, page.y[place].T)
    np.testing.assert_allclose(run.network.weights, wanted, rtol=1e-12)
