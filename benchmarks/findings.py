"""The findings' table: how often each is found where it is, and how often it is said of a healthy run.

    python benchmarks/findings.py [--count 50] [--healthy 200] [--only overfitting ...]

Each kind has runs that are ill by how they are made (a rate a hundred times too low, sigmoids ten layers deep, labels
without a pattern ...) and, where it can be told afterwards, by what became of them. Each run is looked at as the window
does, all along; found is what stood in the line at some time, wrongly said is whatever stood there in a healthy run.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from msgspec.structs import replace

from core.data.chosen_points import points_of
from core.data.data import Data
from core.data.painted import Painted
from core.experiment.learning import Adam, Momentum
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment, Training
from core.inside.instruments import Instruments
from core.layers import Dense
from core.noticing.evidence import Evidence
from core.noticing.noticing import Steady, notice
from core.training.run import Diverged, Run

RELU, TANH = ("relu", "he_normal"), ("tanh", "glorot_uniform")
Rng = np.random.Generator


# -- experiments, small so that each takes a part of a second


def network(rng: Rng, data: Data, kind: tuple[str, str] = RELU, layers: int | None = None, units: int = 0) -> tuple:
    """Return layers that suit the data."""
    units = units or int(rng.choice([8, 12, 16, 24, 32]))
    hidden = (Dense(units, *kind),) * (layers if layers is not None else int(rng.integers(1, 4)))
    return (*hidden, Dense(1) if data.regression else Dense(data.classes, "softmax"))


def seeded(rng: Rng) -> int:
    """Return a seed."""
    return int(rng.integers(1_000_000))


def classes(rng: Rng, *names: str, samples: int = 0) -> Data:
    """Return one of the sets of classes, of some size and some noise."""
    name = str(rng.choice(names or ("moons", "circles", "xor", "blobs", "spirals")))
    noise = {"moons": 0.2, "circles": 0.1, "xor": 0.05, "blobs": 0.25, "spirals": 0.05}[name] * rng.uniform(0.3, 1.2)
    kinds = int(rng.integers(3, 6)) if name == "blobs" else 3 if name == "spirals" else 2
    return Data(name, samples or int(rng.integers(4, 16)) * 100, round(noise, 3), kinds, seed=seeded(rng))


def numbers(rng: Rng) -> Data:
    """Return one of the sets whose answer is a number."""
    name = str(rng.choice(["sine", "steps", "line", "plane", "hills"]))
    return Data(name, int(rng.integers(3, 10)) * 100, round(rng.uniform(0.02, 0.12), 3), seed=seeded(rng))


def training(rng: Rng, data: Data, **chosen: object) -> Training:
    """Return a training that is known to do well: sgd, momentum or adam at a usual rate."""
    loss = "mse" if data.regression else "categorical_crossentropy"
    kinds = {"sgd": (Training().optimizer, 0.05), "momentum": (Momentum(), 0.01), "adam": (Adam(), 0.005)}
    optimizer, rate = kinds[str(rng.choice(["adam"] if data.regression else list(kinds)))]
    rate = float(f"{rate * rng.choice([0.5, 1, 2]):.2g}")
    made = Training(loss, optimizer, rate, int(rng.choice([10, 16, 32])), 60)
    return replace(made, **chosen)


def healthy(rng: Rng) -> Experiment:
    """Return an experiment as people have them that go well: a preset with another seed, or one made alike."""
    names = [name for name in PRESETS if name not in ("mnist", "fashion", "digits", "convolution", "post-004")]
    if rng.random() < 0.5:
        preset = PRESETS[str(rng.choice(names))]
        data = replace(preset.data, seed=seeded(rng), samples=min(preset.data.samples, int(rng.integers(6, 16)) * 100))
        return replace(preset, data=data, seed=seeded(rng))
    data = classes(rng) if rng.random() < 0.7 else numbers(rng)
    kind = TANH if data.regression else (RELU, TANH)[int(rng.integers(2))]
    layers = network(rng, data, kind, int(rng.integers(1 if data.dataset == "moons" else 2, 4)), 0)
    return Experiment(layers, data, training(rng, data), seeded(rng))


def pattern_free(rng: Rng) -> Experiment:
    """Return what nobody could learn, or what a network without a hidden layer can't."""
    if rng.random() < 0.5:
        data = classes(rng, "circles", "xor")
        return Experiment((Dense(2, "softmax"),), data, training(rng, data), seeded(rng))
    x, kinds = rng.normal(size=(int(rng.integers(600, 1500)), 2)), int(rng.integers(2, 4))
    data = by_hand(x, rng.integers(kinds, size=len(x)), kinds)
    return Experiment(network(rng, data, units=4, layers=1), data, training(rng, data), seeded(rng))


def by_hand(x: np.ndarray, y: np.ndarray, kinds: int = 2, *, curve: bool = False, share: float = 0.2) -> Data:
    """Return points as data."""
    name = "painted" if not curve else "painted_curve" if x.ndim == 1 or x.shape[1] == 1 else "painted_plane"
    return Data(name, classes=kinds, painted=Painted.of(x, y), test_fraction=share)


def all_points(data: Data) -> tuple[np.ndarray, np.ndarray]:
    """Return all samples of data, and their answers."""
    points = points_of(data)
    return np.concatenate([points.x_train, points.x_test]), np.concatenate([points.y_train, points.y_test])


def overfitting(rng: Rng) -> Experiment:
    """Return few noisy samples and a large network, long trained."""
    data = Data("moons", int(rng.integers(60, 200)), round(rng.uniform(0.35, 0.6), 2), 2, 0.4, seeded(rng))
    kind = (RELU, TANH)[int(rng.integers(2))]
    chosen = Training(optimizer=Adam(), learning_rate=0.005, batch_size=10, epochs=150)
    return Experiment(network(rng, data, kind, int(rng.integers(2, 4)), 64), data, chosen, seeded(rng))


def rate_too_low(rng: Rng) -> Experiment:
    """Return one of the healthy kind with a hundredth to a thousandth of its rate."""
    data = classes(rng) if rng.random() < 0.7 else numbers(rng)
    layers = network(rng, data, TANH if data.regression else RELU, int(rng.integers(2, 4)))
    made = training(rng, data)
    rate = float(f"{made.learning_rate / 10 ** rng.uniform(2, 3.5):.2g}")
    return Experiment(layers, data, replace(made, learning_rate=rate), seeded(rng))


def rate_too_high(rng: Rng) -> Experiment:
    """Return one of the healthy kind with a rate at which it jumps about, but doesn't blow up."""
    data = classes(rng) if rng.random() < 0.7 else numbers(rng)
    layers = network(rng, data, TANH, int(rng.integers(2, 4)))
    made = training(rng, data, optimizer=Adam())
    return Experiment(layers, data, replace(made, learning_rate=round(rng.uniform(0.2, 1.0), 2)), seeded(rng))


def vanishing(rng: Rng) -> Experiment:
    """Return sigmoids, or weights far too small, many layers deep."""
    data = classes(rng)
    function, scale, low, high = [("sigmoid", 1.0, 7, 11), ("tanh", 0.1, 6, 10)][int(rng.integers(2))]
    hidden = (Dense(16, function, "glorot_uniform", scale),) * int(rng.integers(low, high))
    chosen = replace(training(rng, data), optimizer=Training().optimizer, learning_rate=0.05)
    return Experiment((*hidden, Dense(data.classes, "softmax")), data, chosen, seeded(rng))


def exploding(rng: Rng) -> Experiment:
    """Return first weights far too large, in many layers."""
    data = classes(rng)
    hidden = (Dense(16, "relu", "he_normal", round(rng.uniform(5, 8), 1)),) * int(rng.integers(5, 8))
    chosen = replace(training(rng, data), optimizer=Adam(), learning_rate=0.001)
    return Experiment((*hidden, Dense(data.classes, "softmax")), data, chosen, seeded(rng))


def dead(rng: Rng) -> Experiment:
    """Return ReLU networks of few units or of a rate that kills them, whose seed or rate leaves most of them dead."""
    data = classes(rng, "moons", "circles", "blobs")
    layers = network(rng, data, RELU, int(rng.integers(2, 5)))
    optimizer, rate = (Adam(), rng.uniform(0.5, 2)) if rng.random() < 0.5 else (Momentum(), rng.uniform(0.5, 1.5))
    chosen = replace(training(rng, data), optimizer=optimizer, learning_rate=round(rate, 2))
    return Experiment(layers, data, chosen, seeded(rng))


def inputs_unscaled(rng: Rng) -> Experiment:
    """Return points whose numbers reach hundreds to a hundred thousand."""
    x, y = all_points(classes(rng, "moons", "circles"))
    times = np.array([10 ** rng.uniform(2, 5), 10 ** rng.uniform(0, 5)])
    data = by_hand(x * times, y)
    return Experiment(network(rng, data, (RELU, TANH)[int(rng.integers(2))]), data, training(rng, data), seeded(rng))


def targets_unscaled(rng: Rng) -> Experiment:
    """Return curves whose answers do."""
    x, y = all_points(replace(numbers(rng), dataset=str(rng.choice(["sine", "steps", "line"]))))
    data = by_hand(x, y * 10 ** rng.uniform(2, 5) + 10 ** rng.uniform(2, 5.5), curve=True)
    return Experiment(network(rng, data, TANH), data, training(rng, data), seeded(rng))


def unbalanced(rng: Rng) -> Experiment:
    """Return two classes, of one of which there are a few samples."""
    x, y = all_points(classes(rng, "moons", "circles", samples=1000))
    some = rng.permutation(np.flatnonzero(y == 1))[: int(rng.integers(8, 40))]
    kept = np.concatenate([np.flatnonzero(y == 0), some])
    data = by_hand(x[kept], y[kept])
    return Experiment(network(rng, data), data, training(rng, data), seeded(rng))


def one_class(rng: Rng) -> Experiment:
    """Return points of one class."""
    x, _ = all_points(classes(rng, "moons", "circles"))
    data = by_hand(x, np.full(len(x), int(rng.integers(2))))
    return Experiment(network(rng, data), data, training(rng, data), seeded(rng))


def few_tests(rng: Rng) -> Experiment:
    """Return data that go well, of which 2 to 15 samples are for testing."""
    data = classes(rng, "moons", "circles", "blobs", samples=int(rng.integers(5, 20)) * 20)
    data = replace(data, test_fraction=round(rng.uniform(2, 15) / data.samples, 4))
    return Experiment(network(rng, data), data, training(rng, data), seeded(rng))


def blow_up(rng: Rng) -> Experiment:
    """Return one whose rate is so high that it blows up."""
    data = numbers(rng) if rng.random() < 0.5 else classes(rng)
    layers = network(rng, data, RELU, int(rng.integers(2, 4)))
    chosen = replace(training(rng, data), loss="mse", learning_rate=round(rng.uniform(3, 30), 1))
    layers = (*layers[:-1], replace(layers[-1], activation="linear"))
    return Experiment(layers, data, replace(chosen, optimizer=Training().optimizer), seeded(rng))


# -- the runs

KINDS: dict[str, Callable[[Rng], Experiment]] = {
    "one class": one_class,
    "targets unscaled": targets_unscaled,
    "inputs unscaled": inputs_unscaled,
    "exploding": exploding,
    "dead": dead,
    "vanishing": vanishing,
    "rate too high": rate_too_high,
    "rate too low": rate_too_low,
    "guessing": pattern_free,
    "overfitting": overfitting,
    "unbalanced": unbalanced,
    "few tests": few_tests,
    "blow-up": blow_up,
}
LOOKS = 40  # of a run, by the window's half seconds
MOST_EPOCHS = 300


def said_of(experiment: Experiment) -> tuple[list[str], float]:
    """Return what stood in the line all along a run, and which share of what guessing gets wrong it got right."""
    run, steady, said = Run(experiment), Steady(), []
    epochs = min(MOST_EPOCHS, experiment.training.epochs or 60)
    every, seen = max(1, epochs // LOOKS), -1
    try:
        with np.errstate(all="ignore"):
            for _ in run.steps(64):
                if run.epoch != seen and run.epoch % every == 0:
                    seen, moment = run.epoch, run.moment()
                    ended = run.epoch >= epochs
                    line = steady.say(moment, notice(moment), ended=ended)
                    said += [] if line is None else [line.kind]
                    if ended:
                        break
            return said, float(np.median(Evidence(run.moment()).skill()[-10:]))
    except Diverged:
        return [*said, notice(run.moment(), blew_up=True)[0].kind], -np.inf


def ill(kind: str, number: int) -> Experiment:
    """Return the experiment of a number: for kinds that chance may heal, the next one that is ill."""
    for attempt in range(100):
        experiment = KINDS[kind](np.random.default_rng((number, attempt, sum(kind.encode()))))
        if kind not in JUDGED or JUDGED[kind](experiment):
            return experiment
    raise RuntimeError(f"no run of {kind} in 100 attempts")


def better_with(times: float) -> Callable[[Experiment], bool]:
    """Return whether so many times the rate learns clearly more, and the run as it is doesn't blow up."""

    def judged(experiment: Experiment) -> bool:
        with_it = replace(experiment.training, learning_rate=experiment.training.learning_rate * times)
        before, after = (outcome(each) for each in (experiment, replace(experiment, training=with_it)))
        return np.isfinite(before) and after > before + GAIN

    return judged


GAIN = 0.1


def outcome(experiment: Experiment) -> float:
    """Return the skill at the end, as `said_of`."""
    run, epochs = Run(experiment), min(MOST_EPOCHS, experiment.training.epochs or 60)
    try:
        with np.errstate(all="ignore"):
            for _ in run.steps(64):
                if run.epoch >= epochs:
                    return float(np.median(Evidence(run.moment()).skill()[-10:]))
    except Diverged:
        pass
    return -np.inf


def cured(experiment: Experiment, **layer: object) -> float:
    """Return the outcome with other hidden layers, and a calm rate."""
    layers = tuple(replace(each, **layer) for each in experiment.layers[:-1])
    chosen = replace(experiment.training, optimizer=Adam(), learning_rate=0.005)
    return outcome(replace(experiment, layers=(*layers, experiment.layers[-1]), training=chosen))


def overfits(experiment: Experiment) -> bool:
    """Return whether the test loss ends far above its lowest, and training samples are answered better than others."""
    run = Run(experiment)
    for _ in run.steps(64):
        if run.epoch >= (experiment.training.epochs or 60):
            break
    test, moment = run.curve.column("test_loss"), run.moment()
    return test[-10:].mean() > 1.4 * test.min() and moment.train_score > moment.test_score + 0.03


def half_dead(experiment: Experiment) -> bool:
    """Return whether a layer ends with half of its units dead, or more, and a calm network learns clearly more."""
    run = Run(experiment)
    try:
        with np.errstate(all="ignore"):
            for _ in run.steps(64):
                if run.epoch >= 30:
                    break
            moment = run.moment()
    except Diverged:
        return False
    found = Instruments(experiment, moment.weights, moment.points).read(moment)
    many = any(d >= part.units / 2 for d, part in zip(found.dead, found.parts, strict=True) if not part.output)
    return many and cured(experiment) > Evidence(moment).skill()[-1] + GAIN


JUDGED: dict[str, Callable[[Experiment], bool]] = {
    "rate too low": better_with(100),
    "rate too high": better_with(0.01),
    "overfitting": overfits,
    "dead": half_dead,
    "vanishing": lambda e: cured(e, activation="relu", initializer="he_normal", scale=1.0) > outcome(e) + GAIN,
    "exploding": lambda e: cured(e, scale=1.0) > outcome(e) + GAIN,
    "blow-up": lambda e: outcome(e) == -np.inf,
}


def fine(number: int) -> Experiment:
    """Return a healthy experiment of a number: one that ends well, and as well for the samples it is tested with."""
    for attempt in range(100):
        experiment = healthy(np.random.default_rng((number, attempt)))
        run, epochs = Run(experiment), min(MOST_EPOCHS, experiment.training.epochs or 60)
        for _ in run.steps(64):
            if run.epoch >= epochs:
                break
        moment = run.moment()
        if moment.train_score > (0.7 if experiment.data.regression else 0.9) and (
            moment.test_score > moment.train_score - 0.05
        ):
            return experiment
    raise RuntimeError("no healthy run in 100 attempts")


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--count", type=int, default=50)
    words.add_argument("--healthy", type=int, default=200)
    words.add_argument("--only", nargs="*", default=list(KINDS), choices=list(KINDS))
    words.add_argument("--verbose", action="store_true", help="tell each run that was missed, or wrongly called ill")
    asked, start = words.parse_args(), time.perf_counter()
    found, wrong, other = Counter[str](), Counter[str](), {kind: Counter[str]() for kind in asked.only}
    for kind in asked.only:
        for number in range(asked.count):
            experiment = ill(kind, number)
            said, skill = said_of(experiment)
            found[kind] += kind in said
            other[kind].update(set(said) - {kind})
            if asked.verbose and kind not in said:
                print(f"missed: {kind} {number}, said {Counter(said)}, skill {skill:.2f}, {brief(experiment)}")
    for number in range(asked.healthy):
        experiment = fine(number)
        said, skill = said_of(experiment)
        wrong.update(set(said))
        if asked.verbose and said:
            print(f"wrong: {Counter(said)} of healthy {number}, skill {skill:.2f}, {brief(experiment)}")
    print(f"{'':18}found of {asked.count:<4}wrongly said of {asked.healthy:<6}also said")
    for kind in asked.only:
        shares = [
            f"{count / max(1, of):.1%}" for count, of in ((found[kind], asked.count), (wrong[kind], asked.healthy))
        ]
        also = ", ".join(f"{name} {count}" for name, count in other[kind].most_common())
        print(f"{kind:18}{shares[0]:>11}{shares[1]:>22}    {also}")
    told = ", ".join(f"{name} {count}" for name, count in wrong.most_common()) or "nothing"
    print(f"\nSaid of healthy runs: {told}. It took {time.perf_counter() - start:.0f} s.")


def brief(experiment: Experiment) -> str:
    """Return an experiment in a line."""
    layers = "-".join(each.phrase() for each in experiment.layers)
    training = experiment.training
    return (
        f"{experiment.data.dataset} {experiment.data.samples} noise {experiment.data.noise} {layers}, "
        f"{type(training.optimizer).__name__} {training.learning_rate} batch {training.batch_size}"
    )


if __name__ == "__main__":
    with np.errstate(all="ignore"):  # what blows up does so on purpose
        main()
