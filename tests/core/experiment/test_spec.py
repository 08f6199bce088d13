"""The values a person edits: what they refuse and how they say it, JSON both ways, shapes, what fits together."""

import json
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.data.data import PAINTED
from core.data.datasets import DATASETS, features_for
from core.data.tables.table import MISSING, Column, Format, Table
from core.experiment import repair, spec, stack
from core.experiment.learning import OPTIMIZER_VALUES, SGD, Adam, Momentum, Nesterov, RMSProp
from core.experiment.presets import DEFAULT, PRESETS
from core.experiment.spec import Augmentation, Data, Experiment, Painted, SpecError, Training, replace
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import INITIALIZERS
from core.functions.losses import LOSSES
from core.layers import Activation, Conv2D, Dense, Dropout
from core.layers.layer import MOST_UNITS

SOFTMAX = (Dense(4, "relu"), Dense(2, "softmax"))
GOOD = Experiment(SOFTMAX)
BLOBS = Data("blobs", classes=3)

many = settings(max_examples=100, deadline=None, database=None, derandomize=True)

# -- mistakes, and the words that say what came and what was wanted

MISTAKES = {
    "no neurons": (lambda: Dense(0), ["units", "from 1 to 65,536", "got 0"]),
    "neurons below 0": (lambda: Dense(-3), ["units", "got -3"]),
    "too many neurons": (lambda: Dense(65_537), ["units", "65,536", "got 65537"]),
    "part of a neuron": (lambda: Dense(2.5), ["units", "whole number", "got 2.5"]),
    "neurons as text": (lambda: Dense("2"), ["units", "whole number", "got '2'"]),
    "neurons as a truth": (lambda: Dense(True), ["units", "whole number", "got True"]),
    "unknown activation": (lambda: Dense(2, "rleu"), ["activation 'rleu'", "sigmoid, tanh", "Did you mean 'relu'?"]),
    "no activation": (lambda: Dense(2, 3), ["activation 3", "linear, sigmoid"]),
    "unknown initializer": (lambda: Dense(2, initializer="he_norm"), ["initializer", "Did you mean 'he_normal'?"]),
    "negative scale": (lambda: Dense(2, scale=-1.0), ["scale", "at least 0", "got -1.0"]),
    "endless scale": (lambda: Dense(2, scale=math.inf), ["scale", "at most 1,000", "got inf"]),
    "scale is not a number": (lambda: Dense(2, scale=math.nan), ["scale", "got nan"]),
    "scale beyond any float": (lambda: Dense(2, scale=10**400), ["scale", "at most 1,000", "got 1000"]),
    "dropout of all": (lambda: Dense(2, dropout=1.0), ["dropout rate", "below 1", "got 1.0"]),
    "dropout below 0": (lambda: Dropout(-0.1), ["dropout rate", "at least 0", "got -0.1"]),
    "dropout as text": (lambda: Dropout("half"), ["dropout rate", "number", "got 'half'"]),
    "activation layer": (lambda: Activation("softmx"), ["activation 'softmx'", "Did you mean 'softmax'?"]),
    "nothing near": (lambda: Activation("zzz"), ["activation 'zzz'", "choose one of linear"]),
    "momentum of 1": (lambda: Momentum(1.0), ["momentum", "below 1", "got 1.0"]),
    "nesterov below 0": (lambda: Nesterov(-0.5), ["momentum", "at least 0", "got -0.5"]),
    "rho": (lambda: RMSProp(rho=2), ["rho of rmsprop", "below 1", "got 2"]),
    "epsilon of 0": (lambda: RMSProp(epsilon=0.0), ["epsilon of rmsprop", "at least 1e-30", "got 0.0"]),
    "beta 1": (lambda: Adam(beta_1=1.0), ["beta_1 of adam", "below 1"]),
    "beta 2": (lambda: Adam(beta_2=-1.0), ["beta_2 of adam", "at least 0"]),
    "adam's epsilon": (lambda: Adam(epsilon=0), ["epsilon of adam", "at least 1e-30"]),
    "unknown data": (lambda: Data("moon"), ["data set 'moon'", "moons, circles", "Did you mean 'moons'?"]),
    "too few samples": (lambda: Data(samples=3), ["samples", "from 4 to 1,000,000", "got 3"]),
    "too many samples": (lambda: Data(samples=10**9), ["samples", "1,000,000", "got 1000000000"]),
    "noise below 0": (lambda: Data(noise=-0.1), ["noise", "at least 0", "got -0.1"]),
    "moons of 3 classes": (lambda: Data(classes=3), ["classes of moons must be 2; got 3"]),
    "spirals of 7": (lambda: Data("spirals", classes=7), ["classes of spirals", "from 2 to 6", "got 7"]),
    "one class": (lambda: Data("blobs", classes=1), ["classes of blobs", "from 2", "got 1"]),
    "all for testing": (lambda: Data(test_fraction=1.0), ["share", "testing", "at most 0.9", "got 1.0"]),
    "too few to train on": (lambda: Data(samples=4, test_fraction=0.9), ["4 samples", "0.9", "leave 0 to train on"]),
    "images from nowhere": (lambda: Data("images"), ["read from a file", "path", "got none"]),
    "a path of numbers": (lambda: Data("images", path=3), ["path", "text", "got 3"]),
    "moons from a file": (lambda: Data(path="m.npz"), ["path", "images and table only", "'m.npz' with moons"]),
    "too many digits": (lambda: Data("digits", 5001), ["samples of digits", "5,000", "got 5001"]),
    "too much of mnist": (lambda: Data("mnist", 60_001), ["samples of mnist", "60,000", "got 60001"]),
    "too many images": (lambda: Data("images", 120_001, path="m"), ["samples of images", "120,000"]),
    "digits of 9 classes": (lambda: Data("digits", classes=9), ["classes of digits", "must be 10; got 9"]),
    "clothes with features": (lambda: Data("fashion", features=("x1",)), ["fashion are images", "no features"]),
    "seed of the data": (lambda: Data(seed=-1), ["seed of the data", "from 0", "got -1"]),
    "unknown loss": (lambda: Training(loss="hinge"), ["loss 'hinge'", "mse, mae, huber"]),
    "optimizer as text": (lambda: Training(optimizer="adam"), ["optimizer", "sgd, momentum", "got 'adam'"]),
    "learning rate of 0": (lambda: Training(learning_rate=0.0), ["learning rate", "above 0", "got 0.0"]),
    "learning rate": (lambda: Training(learning_rate=1001), ["learning rate", "at most 1,000", "got 1001"]),
    "no batch": (lambda: Training(batch_size=0), ["batch size", "from 1", "got 0"]),
    "no epochs": (lambda: Training(epochs=0), ["epochs", "from 1", "got 0"]),
    "augmentation as text": (lambda: Training(augmentation="shift"), ["augmentation", "shift=2", "got 'shift'"]),
    "augmentation too far": (lambda: Training(augmentation=Augmentation(shift=29)), ["shift", "at most 28", "got 29"]),
    "l1": (lambda: Training(l1=-1.0), ["l1", "at least 0", "got -1.0"]),
    "l2": (lambda: Training(l2=101), ["l2", "at most 100", "got 101"]),
    "layers as a list": (lambda: Experiment([Dense(2)]), ["layers", "tuple", "got [Dense"]),
    "layers of something": (
        lambda: Experiment((Dense(2), "relu")),
        ["layers", "Dense and Activation", "relu"],
    ),
    "too many layers": (lambda: Experiment((Dense(2),) * 10_001), ["at most 10,000 layers", "got 10,001"]),
    "a file of too many": (
        lambda: spec.from_json(b'{"layers": [' + b'{"layer": "flatten"},' * 12_000 + b'{"layer": "flatten"}]}'),
        ["at most 10,000 layers", "got 12,001", "remove some"],
    ),
    "seed": (lambda: Experiment(SOFTMAX, seed=2**32), ["seed", "4,294,967,295", "got 4294967296"]),
    "replaced": (lambda: replace(Dense(4), units=0), ["units", "got 0"]),
}
WHOLE = {
    "a test share that keeps none": (
        Experiment(SOFTMAX, Data(samples=40, test_fraction=0.01)),
        ["a test share of 0.01 keeps none of 40 samples", "the least share is 0.0126"],
    ),
    "no layers": (Experiment(()), ["no dense layer", "add one"]),
    "nothing to train": (Experiment((Activation("relu"), Dropout())), ["no dense layer", "nothing to train"]),
    "softmax of one": (
        Experiment((Dense(1, "softmax"),)),
        ["layer 1 (dense, 1 softmax)", "at least 2 neurons", "sigmoid"],
    ),
    "softmax layer of one": (
        Experiment((Dense(1), Activation("softmax"))),
        ["layer 2 (activation softmax)", "2 neurons"],
    ),
    "dropout at the end": (Experiment((*SOFTMAX, Dropout())), ["output", "dropout", "last layer"]),
    "dropout of the output": (Experiment((Dense(2, "softmax", dropout=0.1),)), ["output", "dropout"]),
    "3 outputs for 2 classes": (Experiment((Dense(3, "softmax"),)), ["3 neurons", "2 classes", "needs 1 neuron or 2"]),
    "2 outputs for 3 classes": (Experiment(SOFTMAX, BLOBS), ["2 neurons", "3 classes", "needs 3 neurons"]),
    "1 output for 3 classes": (
        Experiment((Dense(1, "sigmoid"),), BLOBS, Training("mse")),
        ["has 1 neuron,", "3 classes", "needs 3 neurons"],
    ),
    "categories of one": (
        Experiment((Dense(1, "sigmoid"),)),
        ["categorical_crossentropy", "one output for each class", "has 1", "binary_crossentropy or mse", "2 neurons"],
    ),
    "logarithm of relu": (
        Experiment((Dense(2, "relu"),)),
        ["categorical_crossentropy", "between 0 and 1", "sigmoid or softmax", "output is relu", "mse"],
    ),
    "points augmented": (
        Experiment(SOFTMAX, training=Training(augmentation=Augmentation(rotate=5))),
        ["augmentation changes images", "moons, are points", "to 0", "digits"],
    ),
    "logarithm of tanh": (
        Experiment((Dense(2), Activation("tanh")), training=Training("binary_crossentropy")),
        ["binary_crossentropy", "between 0 and 1", "output is tanh"],
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes_are_refused_with_words(name):
    make, words = MISTAKES[name]
    with pytest.raises(SpecError) as raised:
        make()
    for word in words:
        assert word in str(raised.value)


@pytest.mark.parametrize("name", WHOLE)
def test_what_does_not_fit_is_refused_with_words(name):
    experiment, words = WHOLE[name]
    with pytest.raises(SpecError) as raised:
        stack.check(experiment)
    for word in words:
        assert word in str(raised.value)


def test_limits_themselves_are_good():
    Dense(1), Dense(MOST_UNITS), Dense(2, scale=0), Dense(2, scale=1000), Dropout(0), Dropout(0.999)
    Data(samples=4), Data(samples=spec.SAMPLE_COUNT.most), Data(noise=0), Data(test_fraction=0)
    Data("blobs", classes=6)
    Training(learning_rate=1000), Training(batch_size=1), Training(epochs=1), Training(l1=0, l2=100)
    (
        Momentum(0.0),
        RMSProp(rho=0.0, epsilon=1e-30),
        Adam(beta_1=0.0, beta_2=0.0, epsilon=1.0),
        Experiment(SOFTMAX, seed=2**32 - 1),
    )
    stack.check(Experiment((*[Dense(2)] * 255, Dense(2, "softmax"))))


def test_values_are_frozen_and_equal_by_field():
    with pytest.raises(AttributeError):
        GOOD.seed = 1
    assert Experiment(SOFTMAX) == GOOD != Experiment(SOFTMAX, seed=1)
    assert hash(Experiment(SOFTMAX)) == hash(GOOD)


def test_presets_and_defaults_can_be_run():
    own = {"images", "table", *PAINTED}
    assert PRESETS.keys() >= DATASETS.keys() - own and DEFAULT in PRESETS
    for experiment in PRESETS.values():
        stack.check(experiment)
        assert repair.fitted(experiment) == experiment
    assert all(PRESETS[name].data.dataset == name for name in DATASETS.keys() - own)
    assert OPTIMIZER_VALUES.keys() == {value.__struct_config__.tag for value in OPTIMIZER_VALUES.values()}


# -- all values, drawn by hypothesis


def reals(least, most, **ends):
    return st.floats(least, most, allow_nan=False, **ends)


names = st.sampled_from
dense = st.builds(
    Dense,
    st.integers(1, 9) | st.integers(1, MOST_UNITS),
    names(list(ACTIVATIONS)),
    names(list(INITIALIZERS)),
    reals(0, 1000),
    st.just(0.0) | reals(0, 1, exclude_max=True),
)
layer = dense | st.builds(Activation, names(list(ACTIVATIONS))) | st.builds(Dropout, reals(0, 1, exclude_max=True))
share = reals(0, 1, exclude_max=True)
optimizers = (
    st.just(SGD())
    | st.builds(Momentum, share)
    | st.builds(Nesterov, share)
    | st.builds(RMSProp, rho=share, epsilon=reals(1e-30, 1))
    | st.builds(Adam, beta_1=share, beta_2=share, epsilon=reals(1e-30, 1))
)


@st.composite
def painted_values(draw, dataset):
    numbers = reals(-1e6, 1e6, width=32)
    answers = numbers if dataset.regression else st.just(0) | st.just(1)
    rows = draw(st.lists(st.tuples(numbers, numbers, answers, reals(0, 1, exclude_max=True)), max_size=5))
    x1, x2, y, u = np.array(rows).reshape(-1, 4).T
    return Painted.of(np.column_stack([x1, x2]) if dataset.shape == (2,) else x1, y, u=u)


@st.composite
def tables(draw):
    places = draw(st.lists(st.integers(0, 999), unique=True, min_size=2, max_size=6))
    texts = st.lists(st.text(max_size=5), unique=True, min_size=2, max_size=4).map(tuple)
    first, *others = (Column(at, draw(st.text()), draw(st.just(()) | texts)) for at in places)
    rows, form = draw(st.integers(20, 10**6)), Format(draw(names(["utf-8", "cp1252"])), draw(names([",", "\t", " "])))
    flags = [draw(st.booleans()) for _ in range(3)]
    return Table(tuple(others), first, rows, "0f" * 32, form, draw(names(list(MISSING))), *flags)


@st.composite
def data_values(draw):
    name = draw(names(list(DATASETS)))
    dataset = DATASETS[name]
    classes, samples = (
        draw(st.integers(dataset.classes.least, dataset.classes.most)),
        draw(st.integers(20, dataset.samples.most)),
    )
    known = features_for(dataset.shape[0]) if len(dataset.shape) == 1 else ()
    features = tuple(draw(st.lists(names(known), unique=True))) if known else ()
    shares = draw(st.just(0.0) | reals(0.05, 0.9)), draw(st.integers(0, 2**32 - 1))
    path = draw(st.text(min_size=1)) if name in ("images", "table") else ""
    painted = draw(painted_values(dataset)) if name in PAINTED else Painted()
    table = draw(tables()) if name == "table" else None
    features = features if table is None else ()
    return Data(name, samples, draw(reals(0, 10)), classes, *shares, features, path, painted, table)


trainings = st.builds(
    Training,
    names(list(LOSSES)),
    optimizers,
    reals(0, 1000, exclude_min=True),
    st.integers(1, spec.SAMPLE_COUNT.most),
    st.none() | st.integers(1, 10**9),
    reals(0, 100),
    reals(0, 100),
    augmentation=st.just(Augmentation()) | st.builds(Augmentation, reals(0, 28), reals(0, 180), elastic=reals(0, 14)),
)
experiments = st.builds(
    Experiment, st.lists(layer, max_size=6).map(tuple), data_values(), trainings, st.integers(0, 2**32 - 1)
)


@many
@given(experiments)
def test_json_round_trip(experiment):
    text = spec.to_json(experiment)
    assert spec.from_json(text) == experiment
    assert spec.to_json(spec.from_json(text)) == text
    assert json.loads(text)["seed"] == experiment.seed


def suited_training(experiment):
    """Return the training, without augmentation where the data are points."""
    training = experiment.training
    return replace(training, augmentation=Augmentation()) if experiment.data.dimensions else training


@many
@given(experiments)
def test_fitted_can_be_run(experiment):
    fitted = repair.fitted(experiment)
    stack.check(fitted)
    assert repair.fitted(fitted) == fitted
    assert fitted.data == experiment.data and fitted.seed == experiment.seed
    assert replace(fitted.training, loss=experiment.training.loss) == suited_training(experiment)


@many
@given(experiments)
def test_difference_speaks_of_what_changed(experiment):
    fitted = repair.fitted(experiment)
    said = repair.difference(experiment, fitted)
    assert said.endswith(".") and said.startswith("To fit, ")
    if experiment.training.loss != fitted.training.loss:
        assert f"the loss is now {fitted.training.loss}" in said


@many
@given(experiments)
def test_with_output_for_loss_keeps_the_loss(experiment):
    found = repair.with_output_for_loss(experiment)
    stack.check(found)
    assert found.data == experiment.data
    if experiment.data.regression:
        return
    assert found.training == suited_training(experiment)
    if experiment.training.loss == "categorical_crossentropy":
        assert stack.output_activation(found.layers) == "softmax"


def test_another_loss_of_numbers_takes_out_what_can_t_stay_and_keeps_the_output():
    layers = (Dense(8, "tanh"), Conv2D(4), Dense(1, "sigmoid"))
    experiment = Experiment(layers, Data("hills"), Training("huber"))
    assert repair.with_output_for_loss(experiment).layers == (layers[0], layers[2])


@many
@given(experiments)
def test_shapes_are_one_a_layer_and_sum_up(experiment):
    experiment = repair.fitted(experiment)
    shapes = stack.shapes(experiment)
    assert len(shapes) == len(experiment.layers)
    assert stack.parameters(experiment) == sum(shape.parameters for shape in shapes)
    for one, shape in zip(experiment.layers, shapes, strict=True):
        assert (shape.parameters > 0) == isinstance(one, Dense)
    for index in range(len(shapes)):
        assert stack.describe(experiment.layers, index).startswith(f"layer {index + 1} (")


@many
@given(experiments, st.data())
def test_structure_is_kept_by_what_may_change_in_a_run(experiment, data):
    def other(one):
        match one:
            case Dense():
                drawn = data.draw(dense)
                return replace(drawn, units=one.units, activation=one.activation)
            case Dropout():
                return Dropout(data.draw(share))
            case _:
                return one

    points = replace(
        experiment.data, noise=data.draw(reals(0, 10)), seed=data.draw(st.integers(0, 99)), test_fraction=0
    )
    changed = Experiment(tuple(map(other, experiment.layers)), points, data.draw(trainings), 7)
    assert changed.structure() == experiment.structure()


# -- shapes and structure by hand


def test_shapes_by_hand():
    layers = (Dropout(), Dense(5, "relu", dropout=0.5), Activation("tanh"), Dense(3), Dropout(), Dense(2, "softmax"))
    experiment = Experiment(layers)
    found = [(shape.size, shape.parameters) for shape in stack.shapes(experiment)]
    assert found == [(2, 0), (5, 15), (5, 0), (3, 18), (3, 0), (2, 8)]
    assert stack.parameters(experiment) == 41
    assert stack.operations(experiment, 1000) == 2 * 41 * 1000
    assert stack.operations(experiment) == 3 * 2 * 41 * experiment.training.batch_size
    assert stack.shapes(Experiment(())) == () and stack.parameters(Experiment(())) == 0


@pytest.mark.parametrize(
    ("layers", "wanted"),
    [
        (SOFTMAX, "softmax"),
        ((Dense(4, "relu"), Dense(2)), "linear"),
        ((Dense(4, "relu"), Activation("tanh")), "tanh"),
        ((Dense(4, "relu"), Activation("linear")), "linear"),
        ((), "linear"),
    ],
)
def test_output_activation(layers, wanted):
    assert stack.output_activation(layers) == wanted


@pytest.mark.parametrize(
    "layers",
    [
        (Dense(5, "relu"), Dense(2, "softmax")),
        (Dense(4, "tanh"), Dense(2, "softmax")),
        (Dense(4, "relu"), Dense(2, "sigmoid")),
        (Dense(4, "relu"), Dense(1, "softmax")),
        (Dense(4, "relu"), Dropout(), Dense(2, "softmax")),
        (Dense(4), Activation("relu"), Dense(2, "softmax")),
        (Dense(2, "softmax"), Dense(4, "relu")),
        (Dense(2, "softmax"),),
        (),
    ],
)
def test_structure_differs(layers):
    assert Experiment(layers).structure() != GOOD.structure()


def test_structure_differs_by_an_activation_layer():
    one, other = (Experiment((Dense(2), Activation(name))) for name in ("relu", "tanh"))
    assert one.structure() != other.structure()


# -- broken files

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | names(["dense", "sgd", "relu", "moons"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=5) | names(["layers", "layer", "units", "data", "name"]), inner, max_size=4)
    ),
    max_leaves=12,
)


def reads_or_says_why(text):
    try:
        experiment = spec.from_json(text)
    except SpecError as error:
        assert str(error)
    else:
        assert spec.from_json(spec.to_json(experiment)) == experiment


@many
@given(st.binary())
def test_any_bytes(text):
    reads_or_says_why(text)


@many
@given(json_values)
def test_any_json(value):
    reads_or_says_why(json.dumps(value).encode())


@many
@given(experiments, st.data())
def test_one_value_of_a_file_replaced_by_another(experiment, data):
    whole = json.loads(spec.to_json(experiment))
    place, key = whole, data.draw(names(sorted(whole)))
    while isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
        place = place[key]
        key = data.draw(names(sorted(place) if isinstance(place, dict) else range(len(place))))
    place[key] = data.draw(json_values)
    reads_or_says_why(json.dumps(whole).encode())


@many
@given(experiments, st.data())
def test_one_byte_of_a_file_replaced_or_lost(experiment, data):
    text = bytearray(spec.to_json(experiment))
    place = data.draw(st.integers(0, len(text) - 1))
    text[place : place + 1] = data.draw(st.binary(max_size=2))
    reads_or_says_why(bytes(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", ["truncated"]),
        (b"\xff\xfe", ["malformed"]),
        (b"\xef\xbb\xbf{}", ["malformed"]),
        (b"[" * 100_000, ["Expected `object`", "got `array`"]),
        (b'{"layers": ' + b'[{"layer": ' * 50_000, []),
        (b"{}", ["missing", "layers"]),
        (b"[]", ["Expected `object`", "got `array`"]),
        (b'{"layers": [{"layer": "conv"}]}', ["'conv'", "layers[0]"]),
        (b'{"layers": [{"units": 3}]}', ["missing", "`layer`", "layers[0]"]),
        (b'{"layers": [{"layer": "dense", "units": 0}]}', ["units of a dense layer", "got 0", "layers[0]"]),
        (b'{"layers": [{"layer": "dense", "units": 1e999}]}', []),
        (b'{"layers": [{"layer": "dense", "units": ' + b"9" * 5000 + b"}]}", []),
        (b'{"layers": [{"layer": "dense", "units": 2, "scale": ' + b"9" * 5000 + b"}]}", []),
        (b'{"layers": [{"layer": "dense", "units": 2, "scale": NaN}]}', ["malformed"]),
        (b'{"layers": [{"layer": "dense", "units": 2, "activation": "\\ud800"}]}', []),
        (b'{"layers": [], "training": {"optimizer": {"name": "lion"}}}', ["'lion'", "training.optimizer"]),
        (b'{"layers": [], "sed": 3}', ["unknown field", "sed"]),
        (b'{"layers": []} {}', ["trailing"]),
    ],
)
def test_broken_files_are_refused_with_words(text, words):
    with pytest.raises(SpecError) as raised:
        spec.from_json(text)
    for word in words:
        assert word in str(raised.value)
