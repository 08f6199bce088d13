"""The ten guided experiments, really trained: what a person is told to do ticks each step, and nothing less does."""

from functools import cache

import pytest
from msgspec.structs import replace

from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.guide.check import filled_in
from core.guide.observed import Observed
from core.guide.reading import built_in, load
from core.layers import Dense
from core.training.run import Diverged, Run

SCENES = {scene.name: scene for scene in load(built_in())}


class Pupil:
    """Somebody at the window: edits, resets, trains, turns pages."""

    def __init__(self, experiment: Experiment) -> None:
        self.run, self.blew_up = Run(experiment), False

    def train(self, epochs):
        end = self.run.step and self.run.epoch
        try:
            for _ in self.run.steps():
                if self.run.epoch >= end + epochs:
                    return self
        except Diverged:
            self.blew_up = True
        return self

    def edit(self, experiment):
        if experiment.structure() == self.run.experiment.structure():
            self.run.apply(experiment)
        else:
            self.run = self.run.edited(experiment)
        return self

    def change(self, **training):
        experiment = self.run.experiment
        return self.edit(replace(experiment, training=replace(experiment.training, **training)))

    def layers(self, change):
        """Edit all layers but the output by `change`."""
        layers = self.run.experiment.layers
        return self.edit(replace(self.run.experiment, layers=(*map(change, layers[:-1]), layers[-1])))

    def reset(self):
        self.run = Run(self.run.experiment)
        return self

    def sees(self, *pages, **more):
        try:
            moment = self.run.moment()
        except Diverged:
            moment = self.run.moment()
        return Observed(moment, pages=pages, blew_up=self.blew_up, **more)


@cache
def steps(name):
    return SCENES[name].steps


def begun(name, seed=None):
    experiment = SCENES[name].experiment
    return Pupil(experiment if seed is None else replace(experiment, seed=seed))


def done(name, number, seen):
    step = steps(name)[number]
    said = filled_in(step.seen, seen)
    assert "{" not in said and "–" not in said, said
    return step.done(seen)


SEEDS = [None, 5, 6]


def wide(units):
    return lambda layer: replace(layer, units=units)


def dropout(rate):
    return lambda layer: replace(layer, dropout=rate)


@pytest.mark.parametrize("seed", SEEDS)
def test_overfitting(seed):
    pupil = begun("overfitting", seed)
    assert not done("overfitting", 0, pupil.train(3).sees())
    assert done("overfitting", 0, pupil.train(80).sees())
    assert not done("overfitting", 1, pupil.train(50).sees())  # training on cures nothing
    pupil.reset()
    for _ in range(17):  # nor does what hasn't begun to overfit yet
        assert not done("overfitting", 1, pupil.train(5).sees())
    assert done("overfitting", 1, pupil.layers(wide(4)).reset().train(85).sees())
    assert done("overfitting", 1, begun("overfitting", seed).layers(dropout(0.5)).train(85).sees())
    more = replace(SCENES["overfitting"].experiment.data, samples=1000)
    assert done("overfitting", 1, Pupil(replace(SCENES["overfitting"].experiment, data=more)).train(85).sees())


def test_a_healthy_training_is_not_called_overfitting():
    for name in ("moons", "circles", "blobs"):
        assert not done("overfitting", 0, Pupil(PRESETS[name]).train(50).sees()), name


@pytest.mark.parametrize("seed", SEEDS)
def test_dead_relu(seed):
    pupil = begun("dead relu", seed)
    assert not done("dead relu", 0, pupil.sees("instruments"))
    assert not done("dead relu", 0, pupil.train(10).sees("boundary"))
    assert done("dead relu", 0, pupil.sees("instruments"))
    assert not done("dead relu", 1, pupil.train(6).sees())
    assert done("dead relu", 1, pupil.change(learning_rate=0.05).train(6).sees())
    assert not done("dead relu", 2, pupil.train(20).sees())
    assert done("dead relu", 2, pupil.reset().train(40).sees())


@pytest.mark.parametrize("seed", SEEDS)
def test_why_not_all_zeros(seed):
    pupil = begun("zeros", seed).train(12)
    assert done("zeros", 0, pupil.sees("diagram"))
    assert not done("zeros", 1, pupil.train(30).sees())
    layers = tuple(replace(layer, initializer="glorot_uniform") for layer in pupil.run.experiment.layers)
    assert not done(
        "zeros", 0, pupil.edit(replace(pupil.run.experiment, layers=layers)).reset().train(12).sees("diagram")
    )
    assert done("zeros", 1, pupil.train(30).sees())


@pytest.mark.parametrize("seed", SEEDS)
def test_too_large_a_rate(seed):
    pupil = begun("learning rate", seed)
    assert not done("learning rate", 0, pupil.train(5).sees())
    assert done("learning rate", 0, pupil.train(16).sees())
    assert not done("learning rate", 1, pupil.change(learning_rate=0.05).train(15).sees())
    assert done("learning rate", 1, pupil.change(learning_rate=5.0).train(15).sees())
    assert not done("learning rate", 2, pupil.sees())
    assert done("learning rate", 2, pupil.change(learning_rate=0.3).reset().train(30).sees())


@pytest.mark.parametrize("seed", SEEDS)
def test_depth_against_width(seed):
    pupil = begun("depth", seed)
    assert done("depth", 0, pupil.train(60).sees())
    assert not done("depth", 1, pupil.sees())
    assert done("depth", 1, pupil.layers(wide(60)).reset().train(60).sees())
    assert not done("depth", 2, pupil.sees())
    layers = (*(Dense(8, "tanh"),) * 3, Dense(6, "softmax"))
    assert done("depth", 2, pupil.edit(replace(pupil.run.experiment, layers=layers)).reset().train(60).sees())


@pytest.mark.parametrize("seed", SEEDS)
def test_softmax_against_sigmoid(seed):
    pupil = begun("softmax", seed)
    assert done("softmax", 0, pupil.train(20).sees())
    assert not done("softmax", 1, pupil.sees())
    layers = (*pupil.run.experiment.layers[:-1], Dense(3, "sigmoid"))
    pupil.edit(replace(pupil.run.experiment, layers=layers)).change(loss="binary_crossentropy")
    assert done("softmax", 1, pupil.train(12).sees())
    assert not done("softmax", 0, pupil.sees())


@pytest.mark.parametrize("seed", SEEDS)
def test_dropout(seed):
    pupil = begun("dropout", seed)
    assert not done("dropout", 0, pupil.train(5).sees())
    assert done("dropout", 0, pupil.train(60).sees())
    assert not done("dropout", 1, pupil.sees())
    assert done("dropout", 1, pupil.layers(dropout(0.5)).reset().train(60).sees())
    assert not done("dropout", 2, pupil.sees())
    assert done("dropout", 2, pupil.layers(dropout(0.98)).reset().train(60).sees())


@pytest.mark.parametrize("seed", SEEDS)
def test_a_convolution_sees_edges(seed):
    pupil = begun("edges", seed)
    assert done("edges", 0, pupil.sees("diagram"))
    assert not done("edges", 1, pupil.sees())
    assert done("edges", 1, pupil.train(2).sees())
    assert not done("edges", 2, pupil.sees("board")) and done("edges", 2, pupil.sees("board", read={7}))


def test_your_own_digits():
    seen = Observed(None, pages={"board"})
    assert not any(step.done(seen) for step in steps("digits"))
    seen = Observed(None, pages={"board"}, read=range(5), taught=1)
    assert all(step.done(seen) for step in steps("digits"))
    assert SCENES["digits"].experiment is None


def test_the_five_posts():
    for number, step in enumerate(steps("posts")):
        pupil = Pupil(step.start or SCENES["posts"].experiment)
        assert not step.done(pupil.sees())
        epochs = pupil.run.experiment.training.epochs
        assert done("posts", number, pupil.train(2 if number == 4 else epochs).sees()), number


def test_a_rate_can_be_tried_while_it_trains_and_what_ticks_is_what_is_asked_for():
    scene = SCENES["learning rate"]
    assert scene.experiment.training.epochs >= 1000  # else it ends before a person has pulled the rate
    assert "94 %" in scene.steps[2].do and any(check.value == 0.94 for check in scene.steps[2].checks)
