"""An edited run goes on with all that still has a place: weights, moments, curve; what comes new disturbs little."""

import itertools

import numpy as np
import pytest

from core.experiment import edits, positions, repair, stack
from core.experiment.learning import OPTIMIZER_VALUES, Adam
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment, SpecError, Training, replace
from core.inside.instruments import Instruments
from core.layers import (
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    Reshape,
)
from core.layers.touches import Touch
from core.network.predictor import Predictor
from core.training import carrying
from core.training.run import Run

MOONS, IMAGES = Data("moons", 200, 0.2), Data("digits", 60, 0.0)
PLAIN = Experiment((Dense(6, "relu"), Dense(5, "relu"), Dense(2, "softmax")), MOONS, Training(batch_size=16), seed=1)
PIXELS = Experiment(
    (Conv2D(4, 3, activation="relu"), MaxPool2D(), Conv2D(3, 3, activation="relu"), Flatten(), Dense(10, "softmax")),
    IMAGES,
    Training(optimizer=Adam(), learning_rate=0.003, batch_size=16),
)


def advance(run, count):
    end = run.step + count
    with np.errstate(all="ignore"):
        for step in run.steps():
            if step >= end:
                return run


def trained(experiment=PLAIN, steps=30):
    return advance(Run(experiment), steps)


def with_layers(*layers, of=PLAIN):
    return replace(of, layers=layers)


def with_layer(index, of=PLAIN, **changes):
    layers = of.layers
    return replace(of, layers=(*layers[:index], replace(layers[index], **changes), *layers[index + 1 :]))


def weights(run):
    return run.network.named(run.network.weights)


def answers(run):
    x = run._evaluation.x["train"]
    return Predictor(run.network, x).answer()[1].copy()


def the_same(run, other, index, was=None):
    """Assert that a layer has the weights, statistics and moments of one in another run, bit for bit."""
    pairs = [(weights(run), weights(other))]
    pairs.append(tuple(each.network.named(each.network.statistics, "statistics") for each in (run, other)))
    now, before = run._steps.moments(), other._steps.moments()
    assert now.keys() == before.keys()
    pairs += [(run.network.named(now[n]), other.network.named(before[n])) for n in now if n not in ("steps", "missed")]
    for a, b in pairs:
        a, b = a.get(index, {}), b.get(index if was is None else was, {})
        assert a.keys() == b.keys() and all(np.array_equal(a[name], b[name]) for name in a), index


def test_another_activation_keeps_all_and_goes_on_from_there():
    run = trained(replace(PLAIN, training=replace(PLAIN.training, optimizer=Adam())), 37)
    before, kept = run.keep(), run.network.weights.copy()
    new = run.edited(with_layer(0, run.experiment, activation="tanh"))
    assert np.array_equal(new.network.weights, run.network.weights) and new.id != run.id
    assert all(np.array_equal(new._steps.moments()[name], array) for name, array in run._steps.moments().items())
    assert (new.step, new.epoch, new._steps._position) == (37, 3, 112) and new.curve.rows() == run.curve.rows()
    assert [mark[0:3:2] for mark in new.curve.marks] == [(37, "layer 1: relu to tanh")] and not run.curve.marks
    assert new.rng.bit_generator.state == run.rng.bit_generator.state
    order = new._steps._order.copy()
    advance(new, 1)
    assert np.array_equal(order, new._steps._order), "the epoch in hand goes on"
    advance(new, 30)
    assert new.curve.rows()[-1].epoch == 6 and new.checkpoints.kept[0].experiment == run.experiment
    assert np.array_equal(run.network.weights, kept) and np.array_equal(run.keep().steps.weights, before.steps.weights)


@pytest.mark.parametrize("optimizer", OPTIMIZER_VALUES)
def test_units_that_come_change_no_answer_and_those_that_stay_keep_all(optimizer):
    training = replace(PLAIN.training, optimizer=OPTIMIZER_VALUES[optimizer](), learning_rate=0.01)
    run = trained(replace(PLAIN, training=training))
    wide = run.edited(with_layer(0, run.experiment, units=9))
    assert np.allclose(answers(wide), answers(run), rtol=0, atol=1e-6), "but for the order in which products add up"
    before, after = weights(run), weights(wide)
    assert np.array_equal(after[0]["W"][:6], before[0]["W"]) and np.array_equal(after[0]["b"][:6], before[0]["b"])
    assert np.array_equal(after[1]["W"][:, :6], before[1]["W"]) and not after[1]["W"][:, 6:].any()
    assert (after[0]["W"][6:] != 0).all() and not after[0]["b"][6:].any()
    the_same(wide, run, 2)
    for name, array in wide._steps.moments().items():
        old = run._steps.moments()[name]
        if name == "steps":
            assert np.array_equal(array, old)
            continue
        part = wide.network.named(array)[1]["W"]
        assert np.array_equal(part[:, :6], run.network.named(old)[1]["W"])
        assert (part[:, 6:] > 0).all() if name in ("square", "second") else not part[:, 6:].any()
    narrow = wide.edited(with_layer(0, run.experiment, units=4))
    assert np.array_equal(weights(narrow)[0]["W"], before[0]["W"][:4])
    assert np.array_equal(weights(narrow)[1]["W"], before[1]["W"][:, :4])
    assert [mark[0:3:2] for mark in narrow.curve.marks] == [(30, "layer 1: 6 to 4 neurons")], "two at one step are one"
    loss = wide.losses()[0]
    assert advance(wide, 200).losses()[0] < loss and (weights(wide)[1]["W"][:, 6:] != 0).any()


def test_new_weights_are_of_the_seed_and_the_step():
    wider = with_layer(0, units=9)
    one, same, later = (trained(steps=steps).edited(wider) for steps in (30, 30, 31))
    assert np.array_equal(one.network.weights, same.network.weights)
    assert not np.array_equal(weights(one)[0]["W"][6:], weights(later)[0]["W"][6:])


@pytest.mark.parametrize("units", [5, 12])
def test_a_relu_layer_put_in_after_relu_changes_no_answer(units):
    run = trained()
    for place, width in ((1, units + 1), (2, units)):
        layers = edits.inserted(run.experiment.layers, place, Dense(width, "relu"))
        new = run.edited(replace(run.experiment, layers=layers))
        assert np.allclose(answers(new), answers(run), rtol=0, atol=1e-6)
        for index in range(3):
            if index != place:
                the_same(new, run, index + (index > place), index)
        reads = weights(new)[place + 1]["W"]
        count = run.network.shapes[place - 1].size
        assert np.array_equal(reads[:, :count], weights(run)[place]["W"]) and not reads[:, count:].any()
        back = new.edited(run.experiment)
        assert np.array_equal(back.network.weights, run.network.weights), "taken out again"


def test_a_new_layer_of_another_function_is_as_near_as_it_can_be():
    """The answer moves less than by a layer that is drawn, and everything else is kept."""
    layers = (Dense(6, "tanh"), Dense(2, "softmax"))
    run = trained(replace(PLAIN, layers=layers), 200)
    for activation in ("tanh", "linear", "sigmoid", "elu", "gelu", "swish", "softplus", "leaky_relu"):
        new = run.edited(with_layers(layers[0], Dense(6, activation), layers[1], of=run.experiment))
        drawn = run.edited(with_layers(layers[0], Dense(6, activation), layers[1], of=run.experiment))
        drawn.network.named(drawn.network.weights)[1]["W"][...] = np.random.default_rng(0).normal(0, 0.4, (6, 6))
        far, near = (np.abs(answers(each) - answers(run)).mean() for each in (drawn, new))
        assert near < far or activation == "softplus", activation
        assert activation != "tanh" or near < 0.1
        the_same(new, run, 0)
        the_same(new, run, 2, 1)


@pytest.mark.parametrize(
    "place, layer",
    [
        *((1, layer) for layer in (Dropout(0.5), BatchNorm(), Activation("relu"), Flatten(), Reshape((-1,)))),
        (2, BatchNorm()),
    ],
)
def test_layers_without_units_of_their_own_leave_all_others_as_they_are(place, layer):
    run = trained()
    new = run.edited(replace(PLAIN, layers=edits.inserted(PLAIN.layers, place, layer)))
    for index in range(3):
        the_same(new, run, index + (index >= place), index)
    assert np.allclose(answers(new), answers(run), atol=1e-4)
    loss = new.losses()[0]
    assert advance(new, 5).losses()[0] < 1.2 * loss or isinstance(layer, Activation), "nor while it trains"
    back = new.edited(PLAIN)
    for index in range(3):
        the_same(back, new, index, index + (index >= place))


def test_features_stay_by_their_names():
    run = trained(replace(PLAIN, data=replace(MOONS, features=("x1", "x1^2", "x2"))))
    new = run.edited(replace(run.experiment, data=replace(MOONS, features=("sin x1", "x2", "x1"))))
    before, after = weights(run)[0], weights(new)[0]
    assert np.array_equal(after["W"][:, 1:], before["W"][:, [2, 0]]) and not after["W"][:, 0].any()
    assert np.array_equal(after["b"], before["b"]) and new.curve.marks[0].text.startswith("feature sin x1 added")
    more = trained().edited(replace(PLAIN, data=replace(MOONS, features=("x1", "x2", "x1*x2"))))
    assert np.allclose(answers(more), answers(trained()), rtol=0, atol=1e-6)


def test_joins_and_skips():
    layers = (
        Dense(4, "relu", name="a"),
        Dense(3, "relu", name="b"),
        Concatenate(inputs=("a", "b")),
        Dense(2, "softmax"),
    )
    run = trained(with_layers(*layers))
    new = run.edited(with_layer(0, run.experiment, units=6))  # a's part in the middle grows
    before, after = weights(run), weights(new)
    assert np.array_equal(after[3]["W"][:, [0, 1, 2, 3, 6, 7, 8]], before[3]["W"]) and not after[3]["W"][:, 4:6].any()
    assert np.allclose(answers(new), answers(run), rtol=0, atol=1e-6)
    swapped = run.edited(with_layers(*layers[:2], Concatenate(inputs=("b", "a")), layers[3]))
    assert np.array_equal(weights(swapped)[3]["W"], before[3]["W"][:, [4, 5, 6, 0, 1, 2, 3]])
    assert swapped.curve.marks[0].text == "other connections"
    plain = with_layers(Dense(5, "relu"), Dense(5, "relu"), Dense(2, "softmax"))
    run = trained(plain)
    skip = positions.added(plain, Add())
    assert any(isinstance(layer, Add) for layer in skip)
    new = run.edited(replace(plain, layers=skip))
    trained_ones = [index for index, layer in enumerate(skip) if isinstance(layer, Dense)]
    for index, was in zip(trained_ones, range(3), strict=True):
        the_same(new, run, index, was)


def test_images_kernels_pools_and_flatten():
    run = trained(PIXELS, 12)
    before = weights(run)
    more = run.edited(with_layer(0, PIXELS, filters=6))
    assert np.array_equal(weights(more)[2]["W"][..., :4], before[2]["W"]) and not weights(more)[2]["W"][..., 4:].any()
    assert np.allclose(answers(more), answers(run), atol=1e-6)
    the_same(more, run, 4)
    last = run.edited(with_layer(2, PIXELS, filters=5))
    W, was = (each[4]["W"].reshape(10, 14, 14, -1) for each in (weights(last), before))
    assert np.array_equal(W[..., :3], was) and not W[..., 3:].any()
    wide = run.edited(with_layer(0, PIXELS, kernel_size=5))
    assert np.array_equal(weights(wide)[0]["W"][:, 1:4, 1:4], before[0]["W"])
    assert np.allclose(answers(wide), answers(run), atol=1e-6)
    assert np.array_equal(weights(wide.edited(PIXELS))[0]["W"], before[0]["W"])
    average = run.edited(with_layers(PIXELS.layers[0], AveragePool2D(), *PIXELS.layers[2:], of=PIXELS))
    for index in (0, 2, 4):
        the_same(average, run, index)
    deeper = run.edited(replace(PIXELS, layers=edits.inserted(PIXELS.layers, 3, Conv2D(4, 3, activation="relu"))))
    assert np.allclose(answers(deeper), answers(run), atol=1e-5)
    pooled = run.edited(replace(PIXELS, layers=edits.inserted(PIXELS.layers, 3, MaxPool2D())))
    the_same(pooled, run, 2)
    assert (weights(pooled)[5]["W"] != 0).all(), "none of the pixels is there any more: drawn"
    dense = run.edited(with_layers(Flatten(), Dense(4, "relu"), Dense(10, "softmax"), of=PIXELS))
    assert dense.step == 12 or not dense.step


def test_statistics_of_batch_normalization_go_with_their_units():
    run = trained(with_layers(Dense(4, "relu"), BatchNorm(), Dense(2, "softmax")))
    new = run.edited(with_layer(0, run.experiment, units=6))
    now, was = (each.network.named(each.network.statistics, "statistics")[1] for each in (new, run))
    assert np.array_equal(now["mean"][:4], was["mean"]) and np.array_equal(now["variance"][4:], [1, 1])
    assert np.array_equal(weights(new)[1]["gamma"][:4], weights(run)[1]["gamma"])


def test_other_counts_of_classes_and_one_output_for_two():
    blobs = Experiment((Dense(6, "relu"), Dense(3, "softmax")), Data("blobs", 200, 0.2, classes=3), PLAIN.training)
    run = trained(blobs)
    more = run.edited(
        replace(blobs, data=replace(blobs.data, classes=4), layers=(blobs.layers[0], Dense(4, "softmax")))
    )
    assert np.array_equal(weights(more)[1]["W"][:3], weights(run)[1]["W"]) and not weights(more)[1]["W"][3].any()
    assert more.step == 30 and advance(more, 200).losses()[0] < 1
    one = Experiment((Dense(6, "relu"), Dense(1, "sigmoid")), MOONS, Training("binary_crossentropy"))
    run = trained(one)
    two = run.edited(repair.with_output_for_loss(replace(one, training=Training("categorical_crossentropy"))))
    assert two.experiment.layers[1].units == 2 and np.allclose(answers(two)[1], answers(run)[0], atol=1e-6)
    assert np.array_equal(weights(two.edited(one))[1]["W"], weights(run)[1]["W"])
    number = run.edited(Experiment((Dense(6, "relu"), Dense(1)), Data("hills", 200), Training("mse")))
    assert np.array_equal(weights(number)[0]["W"], weights(run)[0]["W"]), "the plane is the same"
    assert (weights(number)[1]["W"] != weights(run)[1]["W"]).all(), "but the answer is another"


def test_of_other_inputs_and_of_another_seed_it_is_a_new_start():
    run = trained()
    for other in (PRESETS["digits"], PRESETS["sine"], replace(PLAIN, seed=5)):
        new = run.edited(other)
        assert (new.step, len(new.curve), new.curve.marks) == (0, 0, ())
        assert np.array_equal(new.network.weights, Run(other).network.weights)
    untrained = Run(PLAIN).edited(with_layer(0, units=9))
    assert np.array_equal(untrained.network.weights, Run(with_layer(0, units=9)).network.weights)
    with pytest.raises(SpecError, match="9 neurons"):
        run.edited(with_layer(2, units=9))


def test_what_one_edit_takes_away_it_brings_back():
    """A drag from 6 to 2 and on to 6: what went is as it was, what stayed has learned since."""
    run, drag = trained(), object()
    few = run.edited(with_layer(0, units=2), earlier=run, edit=drag)
    same = few.edited(PLAIN, earlier=run, edit=drag)
    assert np.array_equal(same.network.weights, run.network.weights) and not same.curve.marks
    advance(few, 40)
    back = few.edited(with_layer(0, units=7), earlier=run, edit=drag)
    W = weights(back)[0]["W"]
    assert np.array_equal(W[:2], weights(few)[0]["W"]) and np.array_equal(W[2:6], weights(run)[0]["W"][2:])
    assert np.array_equal(weights(back)[1]["W"][:, 2:6], weights(run)[1]["W"][:, 2:]) and back.step == 70
    assert [mark.text for mark in back.curve.marks] == ["layer 1: 6 to 7 neurons"]


def test_an_edit_that_passes_through_other_data_comes_back_to_what_was():
    run, keys = trained(), object()
    other = run.edited(PRESETS["sine"], earlier=run, edit=keys)
    for passed in (other, advance(other, 3)):
        back = passed.edited(with_layer(0, units=4), earlier=run, edit=keys)
        assert back.step == 30 and np.array_equal(weights(back)[0]["W"], weights(run)[0]["W"][:4])
    assert other.edited(PRESETS["digits"], earlier=run, edit=keys).step == 0


def test_edits_by_hand_stay():
    run = trained()
    cut = with_layer(0, touches=(Touch(1, 0, None, float(weights(run)[0]["W"][1, 0])), Touch(2, 1, 0.5, 0.1)))
    run.apply(cut)
    advance(run, 20)
    new = run.edited(with_layer(1, cut, units=8))
    the_same(new, run, 0)
    advance(new, 20)
    assert weights(new)[0]["W"][1, 0] == 0
    by_hand = new.edited(with_layer(1, with_layer(0, new.experiment, touches=(Touch(0, 0, 2.0, 0.0),)), units=7))
    assert weights(by_hand)[0]["W"][0, 0] == 2


def test_what_was_done_by_hand_follows_its_edge():
    features = replace(MOONS, features=("x1", "x2", "x1^2"))
    run = trained(replace(PLAIN, data=features))
    touches = Touch(1, 0, None, 0.5), Touch(2, 2, 0.75, 0.1), Touch(0, 1, 3.0, 0.0), Touch(3, None, 1.0, 0.0)
    run.apply(with_layer(0, run.experiment, touches=touches))
    advance(run, 20)
    fewer = replace(run.experiment, data=replace(MOONS, features=("x1^2", "x1")))
    edited = carrying.with_touches(run.experiment, fewer)
    assert edited.layers[0].touches == (Touch(1, 1, None, 0.5), Touch(2, 0, 0.75, 0.1), touches[3])
    new = run.edited(edited)
    before, after = weights(run)[0], weights(new)[0]
    assert np.array_equal(after["W"], before["W"][:, [2, 0]]) and after["W"][2, 0] != 0.75, "it has learned since"
    assert np.array_equal(after["b"], before["b"]) and advance(new, 20) and weights(new)[0]["W"][1, 1] == 0
    narrow = carrying.with_touches(run.experiment, with_layer(0, run.experiment, units=2))
    assert narrow.layers[0].touches == (touches[0], touches[2])
    broken = replace(run.experiment, layers=run.experiment.layers[:1])
    assert carrying.with_touches(broken, run.experiment) is run.experiment
    same = with_layer(0, run.experiment, dropout=0.5)
    assert carrying.with_touches(run.experiment, same) is same


def layers_of(rng, images):
    kinds = [Dense(7, "relu"), Activation("relu"), Dropout(0.2), BatchNorm(), Add(), Concatenate()]
    kinds += [Conv2D(3, 3, activation="relu"), MaxPool2D(), AveragePool2D(), Flatten(), Reshape((-1,))] * images
    return kinds[rng.integers(len(kinds))]


def some_edit(rng, experiment):
    """Return the experiment after something that a person might do; itself where that can't be."""
    layers, images = experiment.layers, not experiment.data.dimensions
    index = int(rng.integers(len(layers)))
    what = rng.integers(8)
    try:
        if what == 0:
            made = replace(experiment, layers=positions.added(experiment, layers_of(rng, images)))
        elif what == 1:
            new, below = layers_of(rng, images), bool(rng.integers(2))
            made = replace(experiment, layers=positions.added_beside(experiment, new, index, below=below))
        elif what == 2 and len(layers) > 2:
            made = replace(experiment, layers=edits.removed(layers, index))
        elif what == 3:
            made = replace(experiment, layers=edits.moved(layers, index, int(rng.integers(len(layers)))))
        elif what == 4:
            made = replace(experiment, layers=edits.duplicated(layers, index))
        elif what == 5 and not images:
            names = ("x1", "x2", "x1^2", "sin x2")
            chosen = tuple(name for name in names if rng.integers(2)) or ("x2",)
            made = replace(experiment, data=replace(experiment.data, features=chosen))
        elif what == 6:
            made = replace(experiment, data=replace(experiment.data, **({} if images else {"dataset": "blobs"})))
            classes = 10 if images else int(rng.integers(2, 5))
            made = replace(made, data=replace(made.data, classes=classes))
        else:
            changes = {"units": int(rng.integers(1, 12)), "filters": int(rng.integers(1, 5))}
            changes |= {
                "activation": ["relu", "tanh", "softmax"][rng.integers(3)],
                "kernel_size": int(rng.integers(1, 5)),
            }
            fits = {n: v for n, v in changes.items() if n in layers[index].__struct_fields__ and rng.integers(2)}
            made = replace(experiment, layers=(*layers[:index], replace(layers[index], **fits), *layers[index + 1 :]))
        made = repair.followed(experiment, made)
    except SpecError:
        return experiment
    small = stack.parameters(made) < 200_000 and len(made.layers) < 12
    return made if stack.problem(made) is None and small else experiment


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_edited_it_goes_on_and_keeps_what_it_can(seed):
    rng = np.random.default_rng(seed)
    experiment = PIXELS if seed % 3 == 2 else replace(PLAIN, training=replace(PLAIN.training, optimizer=Adam()))
    run, past = trained(experiment, 4), 0
    for _ in range(16):
        edited = some_edit(rng, run.experiment)
        if edited.structure() == run.experiment.structure():
            continue
        new = run.edited(edited)
        old, now = run.network.weights, new.network.weights
        if new.step:
            past += 1
            assert new.step == run.step and np.isfinite(now).all() and new.curve.marks
            assert np.isin(now, old).mean() > 0 and new.curve.rows() == run.curve.rows()
            back = new.edited(run.experiment, earlier=run)
            assert np.array_equal(back.network.weights, old), "with what it was before, nothing is lost"
            same = {name: array for name, array in run._steps.moments().items() if name != "steps"}
            assert all(np.array_equal(back._steps.moments()[name], array) for name, array in same.items())
        assert np.isfinite(new.losses()).all()
        Instruments(new.experiment, new.network.copied(), new.points).read(new.moment())
        run = advance(Run.of(new.keep()), 2)
    assert past >= 3
    for one, next_ in itertools.pairwise(run.curve.marks):
        assert one.step <= next_.step
