"""The plain face: fit, evaluate, predict, summary, weights; what it refuses and in which words; where it goes on."""

import numpy as np
import pytest

from core.experiment.learning import Adam, CosineDecay, Momentum, StepDecay
from core.experiment.spec import Data, Experiment, SpecError, Training
from core.layers import Activation, Add, BatchNorm, Conv2D, Dense, Dropout, Flatten, MaxPool2D
from core.model import Input, Model
from core.network.predictor import BLOCK
from core.sequential import Sequential
from core.training.run import Run
from core.training.steps import Diverged

RNG = np.random.default_rng(0)
X = RNG.standard_normal((70, 2))
Y = (X[:, 0] * X[:, 1] > 0).astype(int)
LAYERS = [Dense(6, "tanh"), Dense(2, "softmax")]


def made(*layers, shape=2, loss="categorical_crossentropy", dtype=np.float32, seed=0, **choices):
    """Return a compiled model."""
    model = Sequential(layers or LAYERS, shape, seed=seed, dtype=dtype)
    model.compile(loss, **choices)
    return model


def equal(one, other):
    return all(np.array_equal(a, b) for a, b in zip(one.get_weights(), other.get_weights(), strict=True))


def plain(model, x):
    """Return softmax(tanh(x W + b) W + b)."""
    w1, b1, w2, b2 = model.get_weights()
    e = np.exp(np.tanh(x @ w1 + b1) @ w2 + b2)
    return e / e.sum(axis=1, keepdims=True)


# -- fit, evaluate, predict


def test_predict_evaluate_and_what_fit_saw_are_by_hand():
    model = made(dtype=np.float64, metrics=["accuracy", "mse", "mae", "r2"], learning_rate=0.1)
    history = model.fit(X, Y, epochs=3, validation_data=(X[:10], Y[:10]))
    a, y = plain(model, X), np.eye(2)[Y]
    np.testing.assert_allclose(model.predict(X), a, rtol=1e-12)
    wanted = {
        "loss": -np.log(a[np.arange(70), Y]).mean(),
        "accuracy": (a.argmax(1) == Y).mean(),
        "mse": np.square(a - y).mean(),
        "mae": np.abs(a - y).mean(),
        "r2": np.mean(1 - np.square(a - y).sum(0) / np.square(y - y.mean(0)).sum(0)),
    }
    assert model.evaluate(X, Y, return_dict=True) == pytest.approx(wanted, rel=1e-12)
    assert model.evaluate(X, Y) == list(model.evaluate(X, Y, return_dict=True).values())
    last = {name: values[-1] for name, values in history.history.items()}
    beside = {f"val_{name}": value for name, value in model.evaluate(X[:10], Y[:10], return_dict=True).items()}
    assert last == pytest.approx(wanted | beside, rel=1e-12)
    assert history.epoch == [1, 2, 3] and history.stopped is None


def test_a_thousand_layers_and_a_join_of_a_hundred():
    inputs = Input(2)
    x = Add()([Dense(2)(inputs) for _ in range(100)])
    for _ in range(900):
        x = Dense(2, "tanh")(x)
    model = Model(inputs, Dense(2, "softmax")(x))
    model.compile("categorical_crossentropy", learning_rate=0.01)
    before = model.get_weights()
    model.fit(X, Y, epochs=1)
    assert len(model.layers) == 1002 and np.allclose(model.predict(X).sum(axis=1), 1)
    assert any((a != b).any() for a, b in zip(before, model.get_weights(), strict=True))


def test_one_epoch_of_descent_by_hand():
    model = made(Dense(1), loss="mse", dtype=np.float64, learning_rate=0.1)
    (w, b), y = model.get_weights(), 2 * X[:, 0] - 1
    model.fit(X, y, batch_size=16, shuffle=False)
    for start in range(0, 70, 16):
        x, wanted = X[start : start + 16], y[start : start + 16, None]
        e = 2 * (x @ w + b - wanted) / len(x)
        w, b = w - 0.1 * x.T @ e, b - 0.1 * e.sum(0)
    np.testing.assert_allclose(model.get_weights()[0], w, rtol=1e-12)
    np.testing.assert_allclose(model.get_weights()[1], b, rtol=1e-12)


def test_shuffle_is_drawn_from_the_seed():
    ordered, again, shuffled, other = (made() for _ in range(4))
    for model, shuffle in ((ordered, False), (again, False), (shuffled, True), (other, True)):
        model.fit(X, Y, epochs=2, shuffle=shuffle)
    assert equal(ordered, again) and equal(shuffled, other) and not equal(ordered, shuffled)


@pytest.mark.parametrize("outputs", [1, 2, 3])
@pytest.mark.parametrize("dtype", [int, np.uint8, np.float32, bool])
def test_classes_in_every_form_are_the_same(outputs, dtype):
    if outputs == 1:
        end, loss = Dense(1, "sigmoid"), "binary_crossentropy"
        forms = [Y.astype(dtype), Y[:, None].astype(dtype), Y.tolist()]
    else:
        labels = Y if outputs == 2 or dtype is bool else Y + (X[:, 0] > 1)
        end, loss = Dense(outputs, "softmax"), "categorical_crossentropy"
        forms = [labels.astype(dtype), labels[:, None].astype(dtype), labels.tolist(), np.eye(outputs)[labels]]
    models = [made(Dense(4, "relu"), end, loss=loss, metrics="accuracy") for _ in forms]
    losses = [
        model.fit(X, form, epochs=2, validation_split=0.3).history for model, form in zip(models, forms, strict=True)
    ]
    assert all(equal(model, models[0]) for model in models)
    assert all(history == losses[0] for history in losses)


def test_sparse_is_another_name_for_the_same():
    one, other = made(), made(loss="sparse_categorical_crossentropy")
    assert one.fit(X, Y, epochs=2).history == other.fit(X, Y, epochs=2).history
    assert equal(one, other)


@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize(
    "choices",
    [
        {"optimizer": "sgd"},
        {"optimizer": "momentum", "schedule": StepDecay(2, 0.5)},
        {"optimizer": Adam(), "schedule": CosineDecay(5), "warmup": 2.5, "clip_norm": 0.5},
        {"optimizer": "rmsprop", "l1": 0.01},
    ],
)
def test_fit_goes_on_where_it_stood(choices, shuffle):
    layers = (Dense(6), BatchNorm(), Activation("relu"), Dropout(0.2), Dense(2, "softmax"))
    whole, pieces = made(*layers, **choices), made(*layers, **choices)
    at_once = whole.fit(X, Y, epochs=6, batch_size=16, shuffle=shuffle)
    parts = [pieces.fit(X, Y, epochs=n, batch_size=16, shuffle=shuffle) for n in (1, 3, 2)]
    assert equal(whole, pieces)
    assert [n for part in parts for n in part.epoch] == at_once.epoch == [1, 2, 3, 4, 5, 6]
    assert [n for part in parts for n in part.history["loss"]] == at_once.history["loss"]


def test_looking_on_the_way_changes_nothing():
    quiet, looked, seen = made(*LAYERS), made(*LAYERS), []

    def look(epoch, values):
        seen.append((epoch, values["loss"]))
        looked.predict(X)
        looked.evaluate(X, Y)

    history = quiet.fit(X, Y, epochs=3, batch_size=16)
    looked.fit(X, Y, epochs=3, batch_size=16, validation_data=(X, Y), on_epoch=look)
    assert equal(quiet, looked)
    assert seen == list(zip(history.epoch, history.history["loss"], strict=True))


def test_a_stop_in_the_middle_keeps_the_model_sound():
    model, wanted = made(), made()

    def stop(epoch, values):
        if epoch == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        model.fit(X, Y, epochs=5, on_epoch=stop)
    wanted.fit(X, Y, epochs=2)
    assert equal(model, wanted)
    model.fit(X, Y), wanted.fit(X, Y)
    assert equal(model, wanted)


def test_data_may_change_between_two_fits():
    model = made(optimizer="adam")
    for count in (70, 33, 64, 5, 1, 70):
        history = model.fit(X[:count], Y[:count], batch_size=32)
    assert history.epoch == [6] and np.isfinite(history.history["loss"][0])
    assert len(model._steps._pages) <= 2, "of old remainders nothing is kept"


def test_weights_that_are_set_are_trained_on():
    model, wanted = made(), made(seed=1)
    model.fit(X, Y, shuffle=False)
    model.set_weights(wanted.get_weights())
    model.fit(X, Y, shuffle=False), wanted.fit(X, Y, shuffle=False)
    assert equal(model, wanted)


def test_compile_starts_the_optimizer_anew_and_keeps_the_weights():
    model = made(optimizer="momentum")
    model.fit(X, Y)
    weights = model.get_weights()
    model.compile("mse", Momentum())
    assert all(np.array_equal(a, b) for a, b in zip(weights, model.get_weights(), strict=True))
    assert model.fit(X, Y).epoch == [1]


@pytest.mark.parametrize(("split", "kept", "aside"), [(0.25, 52, 18), (0.5, 35, 35), (0.99, 1, 69)])
def test_validation_split_keeps_the_last(split, kept, aside):
    one, other = made(), made()
    history = one.fit(X, Y, epochs=2, validation_split=split).history
    wanted = other.fit(X[:kept], Y[:kept], epochs=2, validation_data=(X[kept:], Y[kept:])).history
    assert equal(one, other) and len(X) - kept == aside
    np.testing.assert_array_equal(list(history.values()), list(wanted.values()))
    assert history.keys() == {"loss", "val_loss"}


def test_target_loss_stops():
    model, wanted = made(target_loss=0.6, learning_rate=0.3), made(learning_rate=0.3)
    history = model.fit(X, Y, epochs=500)
    losses = wanted.fit(X, Y, epochs=len(history.epoch)).history["loss"]
    assert losses == history.history["loss"] and equal(model, wanted)
    assert losses[-1] <= 0.6 < losses[-2]
    assert history.stopped == f"The training loss reached 0.6 at epoch {len(losses)}."


def test_patience_stops_by_the_loss_beside():
    x, y = X[:8], Y[:8]
    model = made(Dense(20, "tanh"), Dense(2, "softmax"), patience=3, learning_rate=0.5)
    history = model.fit(x, y, epochs=2000, validation_data=(x, 1 - y))
    losses = history.history["val_loss"]
    assert history.stopped and "test loss" in history.stopped
    best = int(np.argmin(losses))
    assert len(losses) == best + 1 + 3 and min(losses[best + 1 :]) >= losses[best]


def test_patience_without_a_loss_beside_looks_at_the_training_loss():
    history = made(patience=2, learning_rate=1e-30).fit(X, Y, epochs=50)
    assert history.epoch == [1, 2, 3] and "training loss" in history.stopped


# -- predictions

DEEP = [
    Conv2D(4, 3, activation="relu"),
    BatchNorm(),
    MaxPool2D(),
    Flatten(),
    Dense(8, "gelu", dropout=0.5),
    Dense(3, "softmax"),
]


@pytest.mark.parametrize(("layers", "shape"), [(LAYERS, (2,)), (DEEP, (6, 6, 1))])
def test_predictions_do_not_depend_on_what_else_is_asked(layers, shape):
    model = Sequential(layers, shape)
    x = np.random.default_rng(1).standard_normal((2 * BLOCK + 3, *shape))
    whole = model.predict(x)
    for some in (slice(0, 1), slice(5, 6), slice(0, BLOCK), slice(BLOCK - 1, BLOCK + 2), slice(-1, None)):
        np.testing.assert_allclose(model.predict(x[some]), whole[some], rtol=1e-5, atol=1e-7)
    np.testing.assert_array_equal(model.predict(x), whole)
    assert whole.flags.c_contiguous and whole.dtype == np.float32
    whole[:] = 7
    assert (model.predict(x) != 7).all(), "answers are the caller's own"


@pytest.mark.parametrize(
    ("output", "loss"), [(Dense(1, "tanh"), "mse"), (Dense(1, "tanh"), "huber"), (Dense(2, "tanh"), "mae")]
)
@pytest.mark.parametrize("dataset", ["circles", "xor"])
def test_a_tanh_output_tells_classes_as_in_the_window(output, loss, dataset):
    experiment = Experiment((Dense(5, "tanh"), output), Data(dataset, 200, 0.1), Training(loss, Adam(), 0.02))
    run = Run(experiment, np.float64)
    model = Sequential(experiment.layers, 2, dtype=np.float64)
    for steps in (0, 150):
        for _ in zip(range(steps), run.steps(), strict=False):
            pass
        model.set_weights(run.network.get_weights())
        model.compile(loss, metrics=["accuracy"])
        moment = run.moment()
        for points, wanted in (
            (run.points.train, (moment.train_loss, moment.train_score)),
            (run.points.test, (moment.test_loss, moment.test_score)),
        ):
            assert model.evaluate(*points) == pytest.approx(wanted, rel=1e-12)
            if output.units == 1:
                assert model.evaluate(points[0], 2.0 * points[1] - 1) == pytest.approx(wanted, rel=1e-12)
    assert moment.train_score > 0.6


def test_accuracy_of_tanh_with_targets_0_and_1_by_hand_halves_them():
    model = Sequential([Dense(1, "tanh")], 1)
    model.set_weights([np.array([[1.0]]), np.zeros(1)])
    model.compile("mse", metrics=["accuracy"])
    x = np.array([[-2.0], [0.1], [2.0]])
    assert model.evaluate(x, np.array([[0.0], [0.0], [1.0]]))[1] == 1
    assert model.evaluate(x, np.array([0, 1, 1]))[1] == 1


@pytest.mark.parametrize(
    ("output", "loss"), [("sigmoid", "binary_crossentropy"), ("sigmoid", "mse"), ("linear", "mse"), ("tanh", "mse")]
)
def test_accuracy_of_several_labels_is_the_share_of_single_answers(output, loss):
    labels = np.column_stack((X[:, 0] > 0, X[:, 1] > 0, X[:, 0] > X[:, 1])).astype(int)  # 0 to 3 of them for a sample
    assert {0, 1, 2} <= set(labels.sum(axis=1).tolist())
    model = Sequential([Dense(3, output)], 2)
    model.compile(loss, learning_rate=0.1, metrics=["accuracy"])
    targets, middle = (2 * labels - 1, 0) if output == "tanh" else (labels, 0.5)
    seen = []

    def look(epoch, values):
        told = model.predict(X) > middle
        wanted = np.mean(told == labels)
        assert model.evaluate(X, targets)[1] == pytest.approx(wanted)
        assert values["accuracy"] == values["val_accuracy"] == pytest.approx(wanted)
        seen.append(wanted)

    history = model.fit(X, targets, epochs=20, batch_size=5, callbacks=[look], validation_data=(X, targets)).history
    assert history["accuracy"] == pytest.approx(seen) and seen[0] < seen[-1] and seen[-1] > 0.8
    model.compile("mse", metrics=["accuracy"])
    one_hot = np.eye(3)[np.arange(len(X)) % 3]
    assert model.evaluate(X, one_hot)[1] == np.mean(model.predict(X).argmax(1) == np.arange(len(X)) % 3)


def test_evaluate_gives_what_keras_gives():
    model = made(metrics=["mae", "accuracy"])
    loss, mae, accuracy = model.evaluate(X, Y)
    assert model.evaluate(X, Y, return_dict=True) == {"loss": loss, "mae": mae, "accuracy": accuracy}
    assert accuracy == np.mean(model.predict(X).argmax(axis=1) == Y) and loss != mae
    alone = made()
    assert alone.evaluate(X, Y) == pytest.approx(loss) and alone.evaluate(X, Y, return_dict=True) == {"loss": loss}


@pytest.mark.parametrize(("layers", "shape"), [(LAYERS, (2,)), (DEEP, (6, 6, 1))])
def test_no_samples(layers, shape):
    model, none = Sequential(layers, shape), np.empty((0, *shape))
    outputs = layers[-1].units
    assert model.predict(none).shape == (0, outputs)
    assert {value.shape[0] for value in model.trace(none).values()} == {0}
    model.compile("categorical_crossentropy", metrics=["accuracy", "r2", "mae"])
    for answers in (np.empty(0, int), np.empty((0, outputs))):
        found = model.evaluate(none, answers, return_dict=True)
        assert found.keys() == {"loss", "accuracy", "r2", "mae"} and np.isnan(list(found.values())).all()
        with pytest.raises(SpecError, match="nothing to train on: 0 samples"):
            model.fit(none, answers)


def test_the_user_s_arrays_are_left_alone():
    x, y = X.astype(np.float32), np.eye(2, dtype=np.float32)[Y]
    before = x.copy(), y.copy()
    for array in (x, y):
        array.flags.writeable = False
    model = made(Activation("relu"), BatchNorm(), Dense(2, "softmax"))
    model.fit(x, y, epochs=2, validation_split=0.2), model.evaluate(x, y), model.predict(x), model.trace(x)
    np.testing.assert_array_equal(x, before[0])
    np.testing.assert_array_equal(y, before[1])


def test_trace_has_every_layer():
    model = Sequential(
        [Activation("linear"), Dense(3), Activation("linear"), Activation("tanh"), Dropout(), Dense(2, "softmax")],
        2,
        dtype=np.float64,
    )
    found = model.trace(X)
    assert list(found) == [f"{name}{n}" for n in range(1, 7) for name in "za"]
    w1, b1, w2, b2 = model.get_weights()
    z = X @ w1 + b1
    for name, wanted in {"z1": X, "a1": X, "z2": z, "a2": z, "z3": z, "a3": z, "a4": np.tanh(z)}.items():
        np.testing.assert_allclose(found[name], wanted, rtol=1e-12)
    np.testing.assert_allclose(found["z6"], np.tanh(z) @ w2 + b2, rtol=1e-12)
    np.testing.assert_allclose(found["a6"], model.predict(X), 1e-12)


# -- summary and weights


def test_summary():
    inputs = Input((4, 4))
    a = Conv2D(3, activation="relu", name="a")(inputs)
    outputs = Dense(2, "softmax")(Flatten()(Add()([a, Conv2D(3)(a), a])))
    rows = [
        [cell.strip() for cell in line.split("  ") if cell] for line in Model(inputs, outputs).summary().split("\n")
    ]
    assert rows == [
        ["layer", "reads", "gives", "parameters"],
        ["input", "4 x 4 x 1"],
        ["a 3 of 3x3, relu", "input", "4 x 4 x 3", "30"],
        ["conv2d_1 3 of 3x3, linear", "a", "4 x 4 x 3", "84"],
        ["3 add", "a, conv2d_1, a", "4 x 4 x 3", "0"],
        ["4 flatten", "3 add", "48", "0"],
        ["5 dense 2 softmax", "4 flatten", "2", "98"],
        ["212 parameters"],
    ]


def test_functional_and_sequential_are_the_same_network():
    inputs = Input(2)
    one = Model(inputs, Dense(2, "softmax")(Dense(6, "tanh")(inputs)), seed=3)
    assert equal(one, Sequential(LAYERS, 2, seed=3)) and one.layers == tuple(LAYERS)
    assert not equal(one, Sequential(LAYERS, 2, seed=4))


def test_weights_round_trip():
    model = Sequential(LAYERS, 2)
    assert [w.shape for w in model.get_weights()] == [(2, 6), (6,), (6, 2), (2,)]
    assert model.count_params() == 12 + 6 + 12 + 2
    lists = [w.tolist() for w in Sequential(LAYERS, 2, seed=9).get_weights()]
    model.set_weights(lists)
    assert equal(model, Sequential(LAYERS, 2, seed=9))


# -- blow-ups


@pytest.mark.parametrize("epochs", [1, 100])
def test_a_blow_up_is_said_and_the_model_stays_finite(epochs):
    layers = [*[Dense(8, "relu", "he_normal")] * 3, Dense(1)]
    model = made(*layers, loss="mse", learning_rate=900.0)
    with pytest.raises(Diverged, match=r"blew up at step \d+: .*layer .*learning rate 900 is probably too high"):
        model.fit(X, X[:, 0], epochs=epochs, batch_size=7)  # an epoch is a page: the loss is looked at after each
    assert all(np.isfinite(w).all() for w in model.get_weights())
    assert np.isfinite(model.evaluate(X, X[:, 0]))
    model.set_weights(Sequential(layers, 2).get_weights())
    model.compile("mse", learning_rate=0.01)
    assert np.isfinite(model.fit(X, X[:, 0], epochs=3).history["loss"]).all()


# -- what it refuses

RANKED, EMPTY = np.ones((70, 2, 1)), np.empty((0, 7))
TWO, ONE = Dense(2, "softmax"), Dense(1, "sigmoid")
REFUSED = {
    "samples as words": (lambda: made().fit(X.astype(str), Y), ["samples must be numbers", "<U"]),
    "samples of None": (lambda: made().predict(None), ["samples must be numbers", "got None"]),
    "complex samples": (lambda: made().predict(X + 1j), ["samples must be numbers", "complex128"]),
    "one sample": (lambda: made().predict(X[0]), ["(n, 2)", "got (2,): x[None]"]),
    "one number each": (lambda: made(shape=1).fit(X[:, 0], Y), ["(n, 1)", "got (70,): x.reshape(-1, 1)"]),
    "one number each, shape unsaid": (lambda: made(shape=None).fit(X[:, 0], Y), ["x.reshape(-1, 1)"]),
    "a number": (lambda: made().predict(3.0), ["(n, 2)", "got ()"]),
    "three features": (lambda: made().predict(np.ones((4, 3))), ["(n, 2)", "got (4, 3)"]),
    "none of seven features": (lambda: made().predict(EMPTY), ["(n, 2)", "got (0, 7)"]),
    "one image": (
        lambda: Sequential([Flatten(), TWO], (4, 4)).predict(np.ones((4, 4, 1))),
        ["(n, 4, 4, 1)", "got (4, 4, 1)"],
    ),
    "channels first": (
        lambda: Sequential([Flatten(), TWO], (4, 5, 3)).predict(np.ones((2, 3, 4, 5))),
        ["(n, 4, 5, 3)", "got (2, 3, 4, 5)"],
    ),
    "ragged": (lambda: made().predict([[1, 2], [1]]), ["row 0 has 2 values, row 1 has 1 value"]),
    "NaN in samples": (lambda: made().fit(np.where(X > 2, np.nan, X), Y), ["samples must be finite", "float32", "NaN"]),
    "infinity in samples": (lambda: made().predict(X / 0.0), ["samples must be finite"]),
    "too large for float32": (lambda: made().fit(X * 1e300, Y), ["samples must be finite", "float32"]),
    "NaN in classes": (lambda: made().fit(X, Y * np.nan), ["answers must be finite"]),
    "NaN in numbers": (lambda: made(Dense(1), loss="mse").fit(X, Y * np.nan), ["answers must be finite"]),
    "fewer answers": (lambda: made().fit(X, Y[:3]), ["70 samples, 3 answers"]),
    "classes from 1": (lambda: made().fit(X, Y + 1), ["from 0 to 1", "got 1 to 2"]),
    "class below 0": (lambda: made().evaluate(X, Y - 1), ["from 0 to 1", "got -1 to 0"]),
    "half a class": (lambda: made().fit(X, Y + 0.5), ["whole numbers from 0 to 1", "0.5"]),
    "answers of three axes": (lambda: made().fit(X, RANKED), ["(n,) or (n, 2)", "got (70, 2, 1)"]),
    "answers too wide": (lambda: made().fit(X, np.ones((70, 3))), ["(n,) or (n, 2)", "got (70, 3)"]),
    "answers as words": (lambda: made().fit(X, ["a"] * 70), ["answers must be numbers", "<U1"]),
    "no probabilities": (
        lambda: made(ONE, loss="binary_crossentropy").fit(X, 2 * Y - 1),
        ["binary_crossentropy needs answers from 0 to 1", "got -1 to 1"],
    ),
    "targets above 1": (lambda: made().fit(X, 3 * np.eye(2)[Y]), ["answers from 0 to 1", "got 0 to 3"]),
    "not compiled": (lambda: Sequential(LAYERS, 2).fit(X, Y), ["compile the model first"]),
    "not compiled to look": (lambda: Sequential(LAYERS, 2).evaluate(X, Y), ["compile the model first"]),
    "no epochs": (lambda: made().fit(X, Y, epochs=0), ["epochs", "from 1", "got 0"]),
    "no batch": (lambda: made().fit(X, Y, batch_size=0), ["batch size", "from 1", "got 0"]),
    "batch of None": (lambda: made().fit(X, Y, batch_size="32"), ["batch size", "got '32'"]),
    "split of all": (lambda: made().fit(X, Y, validation_split=1.0), ["validation_split", "below 1", "got 1.0"]),
    "split below 0": (lambda: made().fit(X, Y, validation_split=-0.5), ["validation_split", "at least 0"]),
    "split that keeps none": (
        lambda: made().fit(X[:30], Y[:30], validation_split=0.016),
        ["validation_split 0.016 keeps none of 30 samples", "the least share is 0.0167"],
    ),
    "split that leaves none": (
        lambda: made().fit(X[:10], Y[:10], validation_split=0.97),
        ["validation_split 0.97 leaves none of 10 samples"],
    ),
    "none beside": (lambda: made().fit(X, Y, validation_data=(X[:0], Y[:0])), ["validation_data has 0 samples"]),
    "split as a word": (lambda: made().fit(X, Y, validation_split="half"), ["validation_split", "got 'half'"]),
    "split and data": (
        lambda: made().fit(X, Y, validation_split=0.5, validation_data=(X, Y)),
        ["validation_data or validation_split, not both"],
    ),
    "samples alone beside": (lambda: made().fit(X, Y, validation_data=X), ["pair (x, y)", "ndarray"]),
    "four beside": (lambda: made().fit(X, Y, validation_data=(X, Y, Y, Y)), ["pair (x, y)"]),
    "wrong samples beside": (lambda: made().fit(X, Y, validation_data=(X[:, :1], Y)), ["(n, 2)", "got (70, 1)"]),
    "unknown loss": (lambda: made(loss="mean_squared"), ["unknown loss 'mean_squared'", "mse"]),
    "loss as a function": (lambda: made(loss=np.mean), ["unknown loss", "mse"]),
    "unknown optimizer": (lambda: made(optimizer="adm"), ["optimizer 'adm'", "Did you mean 'adam'?"]),
    "optimizer as a number": (lambda: made(optimizer=3), ["optimizer", "Adam()", "got 3"]),
    "optimizer as a class": (lambda: made(optimizer=Adam), ["optimizer", "Adam()", "got <class"]),
    "unknown schedule": (lambda: made(schedule="cosin"), ["schedule 'cosin'", "Did you mean 'cosine'?"]),
    "unknown metric": (lambda: made(metrics=["acuracy"]), ["metric 'acuracy'", "Did you mean 'accuracy'?"]),
    "unknown choice": (lambda: made(decoy=0.1), ["unknown argument of compile 'decoy'", "clip_norm"]),
    "batch size at compile": (
        lambda: made(batch_size=8),
        ["batch_size isn't an argument of compile", "fit(x, y, batch_size=...)"],
    ),
    "epochs at compile": (lambda: made(epochs=8), ["epochs isn't an argument of compile", "fit(x, y, epochs=...)"]),
    "negative rate": (lambda: made(learning_rate=-1.0), ["learning rate", "above 0", "got -1.0"]),
    "categories of one": (lambda: made(ONE), ["categorical_crossentropy needs one output for each class", "has 1"]),
    "logarithm of linear": (
        lambda: made(Dense(1), loss="binary_crossentropy"),
        ["binary_crossentropy needs outputs between 0 and 1", "output is linear", "mse"],
    ),
    "softmax of one": (lambda: made(Dense(1, "softmax"), loss="mse"), ["layer 1", "softmax of one neuron is always 1"]),
    "softmax of an image": (
        lambda: Sequential([Activation("softmax"), Flatten()], (4, 4)),
        ["layer 1 (activation softmax)", "not an image"],
    ),
    "dropout of the output": (lambda: made(Dense(2, "softmax", dropout=0.5)), ["output can't have dropout"]),
    "an image as output": (lambda: Sequential([Conv2D(2)], (3, 4)), ["image of 3 x 4 x 2", "end with Flatten"]),
    "no layers": (lambda: Sequential([], 2), ["no layers"]),
    "one layer, no list": (lambda: Sequential(Dense(2), 2), ["list of layers", "Dense(units=2"]),
    "called layers": (lambda: Sequential([TWO, Dense(2)(Input(2))], 2), ["list of layers", "not called"]),
    "kinds of layers": (lambda: Sequential([Flatten], 2), ["list of layers", "Flatten"]),
    "a list of inputs": (lambda: Model([Input(2)] * 2, Input(2)), ["inputs must be one node"]),
    "layers as output": (lambda: Model(Input(2), Dense(2)), ["outputs must be one node", "Dense(units=2"]),
    "the wrong way round": (lambda: turned(), ["inputs must be what Input returned"]),
    "another input": (lambda: Model(Input(2), Dense(2)(Input(2))), ["another Input"]),
    "whole numbers": (lambda: Sequential(LAYERS, 2, dtype=int), ["float32 or float64", "got int64"]),
    "half precision": (lambda: Sequential(LAYERS, 2, dtype=np.float16), ["float32 or float64", "got float16"]),
    "two arrays": (lambda: made().set_weights([1, 2]), ["4 arrays of weights", "got 2"]),
    "transposed": (lambda: made().set_weights([w.T for w in made().get_weights()]), ["array 0", "(2, 6)", "(6, 2)"]),
    "NaN in weights": (
        lambda: made().set_weights([w * np.nan for w in made().get_weights()]),
        ["array 0", "finite numbers of float32"],
    ),
    "weights as words": (
        lambda: made().set_weights([np.full(w.shape, "a") for w in made().get_weights()]),
        ["array 0", "numbers of float32"],
    ),
}


def turned():
    inputs = Input(2)
    return Model(Dense(2)(inputs), inputs)


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_refused_with_words(name):
    call, words = REFUSED[name]
    with np.errstate(all="ignore"), pytest.raises(ValueError) as raised:
        call()
    for word in words:
        assert word in str(raised.value)


def test_refused_samples_say_nothing_of_the_shape():
    model = made(shape=None)
    for refused in (X[:, 0], np.where(X[:, :1] > 0, np.nan, 1)):
        with pytest.raises(SpecError, match="samples must"):
            model.fit(refused, Y)
    model.fit(X, Y)
    assert model.shape == (2,)


def test_a_refused_compile_leaves_the_old_one():
    model = made(learning_rate=0.1)
    model.fit(X, Y)
    training = model._training
    for bad in ({"optimizer": "adm"}, {"l2": -1.0}, {"metrics": ["no"]}):
        with pytest.raises(SpecError):
            model.compile("mse", **bad)
    with pytest.raises(SpecError):
        made(ONE, loss="binary_crossentropy").compile("categorical_crossentropy")
    assert model._training is training and model.fit(X, Y).epoch == [2]


def test_schedules_by_name_and_rates_by_optimizer():
    model = made(schedule="cosine", optimizer="adam")
    assert model._training.schedule == CosineDecay() and model._training.learning_rate == 0.001
    assert made()._training.learning_rate == 0.01


def test_accuracy_is_not_for_numbers():
    model = Sequential([Dense(4, "relu"), Dense(1)], 5)
    with pytest.raises(SpecError, match="one linear output gives a number: use r2"):
        model.compile("mse", metrics=["accuracy"])
    model.compile("mse", metrics=["r2"])


def test_a_blow_up_by_large_samples_says_so():
    model = Sequential([Dense(4, "relu"), Dense(1)], 2, seed=0)
    model.compile("mse", learning_rate=0.1)
    x = np.random.default_rng(0).normal(size=(64, 2)) * 1e6
    with pytest.raises(Diverged, match=r"The samples reach [\d.]+e\+06: scale them"):
        model.fit(x, x[:, 0], epochs=50)
