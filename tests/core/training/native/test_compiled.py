"""Compiled steps against NumPy's, and what becomes of a run where the compiler, a file or a number is bad."""

import os
import re
import time

import numpy as np
import pytest

from core.experiment.learning import OPTIMIZER_VALUES, SGD, CosineDecay
from core.experiment.spec import Training, replace
from core.functions.activations import ACTIVATIONS
from core.functions.losses import FUSED, FUSED_ONE_CLASS, FUSED_TWO_CLASSES, LOSSES
from core.functions.optimizers import OPTIMIZERS, begin, clip
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
from core.network.network import Network
from core.sequential import Sequential
from core.tape import blas
from core.tape.tape import Tape
from core.training.native import compiled
from core.training.steps import Diverged, Steps

there, why = compiled.available()
needs_compiler = pytest.mark.skipif(not there, reason=why)
NEAR = {np.float32: 2e-6, np.float64: 1e-12}


@pytest.fixture(autouse=True)
def folder(tmp_path_factory, monkeypatch):
    """Keep libraries in one folder of the tests; numbers may overflow."""
    home = tmp_path_factory.getbasetemp() / "libraries"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    with np.errstate(all="ignore"):
        yield compiled.folder()


def built(program, seconds=30):
    """Wait for the compiler."""
    end = time.monotonic() + seconds
    while not program.ready():
        assert time.monotonic() < end and program.name not in compiled._Shop.broken
        time.sleep(0.01)
    return program


def same(tapes, outputs, near):
    """Replay tapes in NumPy, then compiled from the same memory; compare `outputs`, and return them."""
    program = compiled.page(tapes)
    assert program is not None
    before = [owner.copy() for owner in program._memory]
    for tape in tapes:
        tape.replay()
    wanted = [output.copy() for output in outputs]
    for owner, values in zip(program._memory, before, strict=True):
        if owner.flags.writeable:
            owner[...] = values
    built(program).run(0, len(tapes))
    for place, (output, want) in enumerate(zip(outputs, wanted, strict=True)):
        np.testing.assert_allclose(output, want, near, near, err_msg=f"output {place}")
    return wanted


def values(dtype):
    """Return z (7, 13): small, ordinary and large numbers, zeros and what isn't finite."""
    z = np.random.default_rng(0).normal(0, 3, (7, 13)).astype(dtype)
    z[0] *= 1e-4
    z[1] *= 30
    z[2, :6] = 0, -0.0, np.nan, np.inf, -np.inf, 1e-30
    return z


@needs_compiler
@pytest.mark.parametrize("dtype", NEAR)
def test_functions(dtype):
    t, z, d = Tape(13, dtype), values(dtype), np.random.default_rng(1).normal(size=(7, 13)).astype(dtype)
    outputs = []
    for name, function in ACTIVATIONS.items():
        a, delta = t.array((name, "a"), 7), t.array((name, "delta"), 7)
        function.forward(t, z, a)
        t(np.copyto, delta, d)
        function.backward(t, delta, z, a)
        outputs += [a, delta]
    for function in (np.exp, np.expm1, np.tanh, np.sqrt, np.sign, np.negative, np.positive):
        outputs.append(t.array(function, 7))
        t(function, z, outputs[-1])
    same([t], outputs, NEAR[dtype])


@needs_compiler
@pytest.mark.parametrize("dtype", NEAR)
def test_losses(dtype):
    t, rng, outputs = Tape(13, dtype), np.random.default_rng(0), []
    for units in (1, 2, 3):
        a, y = rng.random((units, 13)).astype(dtype), rng.integers(2, size=(units, 13)).astype(dtype)
        for name, loss in LOSSES.items():
            outputs.append(t.array((name, units), units))
            loss.gradient(t, a, y, outputs[-1])
        for table in (FUSED, FUSED_ONE_CLASS, FUSED_TWO_CLASSES):
            for (activation, name), fused in table.items():
                if units == 2 or table is not FUSED_TWO_CLASSES:
                    outputs.append(t.array((name, activation, units, id(table)), units))
                    fused.delta(t, ACTIVATIONS[activation].forward, a, y, outputs[-1])
    same([t], outputs, NEAR[dtype])


@needs_compiler
@pytest.mark.parametrize("dtype", NEAR)
def test_products_of_every_shape_and_order(dtype):
    t, rng, outputs, scale = Tape(1, dtype), np.random.default_rng(0), [], np.asarray(0.7, dtype)
    for m, k, n in ((1, 1, 1), (13, 5, 10), (4, 7, 1), (9, 10, 31)):
        for turned in range(4):
            a, b = rng.normal(size=(m, k)).astype(dtype), rng.normal(size=(k, n)).astype(dtype)
            a, b = np.asfortranarray(a) if turned & 1 else a, np.asfortranarray(b) if turned & 2 else b
            for factor, accumulate in ((1.0, False), (scale, True)):
                outputs.append(np.ones((m, n), dtype))
                t.product(a, b, outputs[-1], scale=factor, accumulate=accumulate)
    same([t], outputs, 10 * NEAR[dtype])


@needs_compiler
@pytest.mark.parametrize("most", [1e-3, 1.0, 1e9])
@pytest.mark.parametrize("large", [1.0, 1e30, np.inf, np.nan])
def test_optimizers_and_clipping(most, large):
    t, rng, state, outputs = Tape(1, np.float32), np.random.default_rng(0), {}, []
    for name, update in OPTIMIZERS.items():
        P, G, state[name] = rng.normal(size=40).astype("f"), rng.normal(size=40).astype("f"), {}
        begin(name, state[name], P, 3)
        G[3] *= large
        t.workspace.clear()
        rate, mask = np.array(0.01, "f"), np.ones(40, "f")
        t(clip, most, G)
        update(t, P, G, state[name], OPTIMIZER_VALUES[name](), rate, mask)
        outputs += [P, *state[name].values()]
    same([t], outputs, 4e-6)


NETWORKS = {
    "rows": ((Dense(7, "relu"), Dense(5, "softplus"), Dense(2, "softmax")), (2,), "categorical_crossentropy"),
    "of three": ((Activation("gelu"), Dense(6, "swish"), Dense(3, "softmax")), (2,), "categorical_crossentropy"),
    "one": ((Dense(16, "elu"), Dense(8, "sigmoid"), Dense(1, "tanh")), (4,), "huber"),
    "joins": (
        (
            *(Dense(4, "tanh", name="a"), Dense(4, "tanh", name="b", inputs=("a",)), Add(inputs=("a", "b"), name="c")),
            *(Concatenate(inputs=("c", "a")), Dense(2, "sigmoid")),
        ),
        (2,),
        "binary_crossentropy",
    ),
    "batch normalization": ((Dense(6), BatchNorm(), Activation("relu"), BatchNorm(), Dense(2)), (3,), "mse"),
    "convolution": (
        (Conv2D(3, 3, activation="relu"), BatchNorm(), MaxPool2D(2), Flatten(), Dense(3, "softmax")),
        (6, 6, 2),
        "categorical_crossentropy",
    ),
    "pools": (
        (Conv2D(2, 2, 2), MaxPool2D(2, 1), Reshape((2, 2, 2)), AveragePool2D(2), Flatten(), Dense(2)),
        (6, 6, 1),
        "mae",
    ),
}


def steps_of(name, training, compile_it, dtype=np.float64, samples=95):
    """Return steps of a network, on the same samples at every call."""
    layers, shape, loss = NETWORKS[name]
    rng = np.random.default_rng(0)
    network = Network(layers, shape, dtype)
    network.initialize(rng)
    x = rng.normal(size=(samples, *shape))
    y = (
        np.eye(network.outputs)[rng.integers(network.outputs, size=samples)]
        if network.outputs > 1
        else rng.normal(size=(samples, 1))
    )
    made = Steps(network, replace(training, loss=loss), rng, compiled=compile_it)
    made.give(network.lay(x), made.head.targets(y, network.dtype))
    return made


def compiled_now(steps):
    """Record the pages of whole and last batches, and wait for their programs."""
    for size in {steps.training.batch_size, len(steps._x) % steps.training.batch_size or steps.training.batch_size}:
        built(steps._record(size).program)
    return steps


@needs_compiler
@pytest.mark.parametrize(("name", "optimizer"), [*((name, "sgd") for name in NETWORKS), ("rows", "adamw")])
def test_an_epoch_is_that_of_numpy(name, optimizer):
    penalties = {"l2": 1e-3, "clip_norm": 0.5} if optimizer == "adamw" else {}
    training = Training("mse", OPTIMIZER_VALUES[optimizer](), 0.02, 10, **penalties)
    ours, theirs = steps_of(name, training, False), compiled_now(steps_of(name, training, True))
    for _ in range(20):
        assert ours.advance() == theirs.advance()
        np.testing.assert_allclose(theirs.network.weights, ours.network.weights, 1e-9, 1e-9)
    assert all(page.runs for page in theirs._pages.values())
    np.testing.assert_allclose(theirs.network.statistics, ours.network.statistics, 1e-9, 1e-9)


@needs_compiler
@pytest.mark.parametrize("optimizer", ["sgd", "rmsprop", "adamw"])
def test_what_is_frozen_or_cut_and_freed_again_is_that_of_numpy(optimizer):
    penalties = {} if optimizer == "sgd" else {"l2": 1e-3, "clip_norm": 0.5}
    training = Training("mse", OPTIMIZER_VALUES[optimizer](), 0.02, 10, **penalties)
    ours, theirs = steps_of("rows", training, False), steps_of("rows", training, True)
    first, second, third = NETWORKS["rows"][0]
    cut = [Touch(unit, 1, None, 0.2) for unit in range(3)]
    chapters = [
        (replace(first, touches=(cut[0], cut[1])), replace(second, frozen=True), third),
        (replace(first, touches=(cut[1], cut[2])), second, third),  # one edge restored, one cut
        (first, second, replace(third, frozen=True)),
    ]
    for layers in chapters:
        for steps in (ours, theirs):
            steps.network.take_choices(layers)
            steps.record_anew()
        compiled_now(theirs)
        for _ in range(20):
            assert ours.advance() == theirs.advance()
            np.testing.assert_allclose(theirs.network.weights, ours.network.weights, 1e-9, 1e-9)
        assert all(page.runs for page in theirs._pages.values())
    for name, array in ours._state.items():
        np.testing.assert_allclose(theirs._state[name], array, 1e-9, 1e-9)


@needs_compiler
@pytest.mark.parametrize("chunk", [1, 7, 1000])
def test_steps_between_two_looks_change_nothing(chunk):
    one, many = (compiled_now(steps_of("rows", Training("mse", SGD(), 0.1, 10), True)) for _ in range(2))
    seen = [many.advance(chunk) for _ in range(12)]
    assert seen[:2] == {1: [1, 2], 7: [7, 9], 1000: [9, 10]}[chunk]  # 9 whole batches an epoch, and one of 5
    while one.step < many.step:
        one.advance()
    np.testing.assert_array_equal(one.network.weights, many.network.weights)
    assert (one.epoch, one.passes) == (many.epoch, many.passes)


@needs_compiler
def test_a_moving_rate_is_set_for_every_step():
    training = Training("mse", SGD(), 0.1, 10, schedule=CosineDecay(), epochs=3, warmup=1)
    ours, theirs = steps_of("rows", training, False), compiled_now(steps_of("rows", training, True))
    for _ in range(30):
        assert ours.advance() == theirs.advance(64)
        assert ours.rate == theirs.rate
    np.testing.assert_allclose(theirs.network.weights, ours.network.weights, 1e-9, 1e-11)


@needs_compiler
def test_settings_change_at_the_next_chunk():
    ours, theirs = (compiled_now(steps_of("rows", Training("mse", SGD(), 0.1, 10), True)) for _ in range(2))
    for change in (lambda t: replace(t, learning_rate=0.03), lambda t: replace(t, batch_size=7, l2=0.1)):
        theirs.advance(5)
        while ours.step < theirs.step:
            ours.advance()
        for steps in (ours, theirs):
            steps.take(change(steps.training))
            compiled_now(steps)
    theirs.advance(5)
    while ours.step < theirs.step:
        ours.advance()
    np.testing.assert_array_equal(theirs.network.weights, ours.network.weights)


@needs_compiler
@pytest.mark.parametrize("chunk", [1, 1000])
def test_a_blow_up_is_found_to_the_step(chunk):
    training, messages = Training("mse", SGD(), 0.05, 10), []
    kept = []
    for compile_it in (False, True):
        steps = steps_of("joins", training, compile_it)
        steps._y[40:] *= 1e200  # a sample of the first epoch, somewhere
        if compile_it:
            compiled_now(steps)
        with pytest.raises(Diverged) as raised:
            while True:
                steps.advance(chunk if compile_it else 1)
        messages.append(str(raised.value))
        kept.append(steps.network.weights.copy())
        assert np.isfinite(kept[-1]).all()
    assert messages[0] == messages[1]
    np.testing.assert_allclose(*kept, 1e-6)


@needs_compiler
def test_numpy_takes_the_steps_until_the_compiler_is_done():
    model = Sequential([Dense(9, "tanh"), Dense(1)], 3, seed=1)
    model.compile("mse", learning_rate=0.05)
    x = np.random.default_rng(0).normal(size=(300, 3))
    history = model.fit(x, x[:, 0] - x[:, 1], epochs=400, batch_size=10, compiled=True)
    plain = Sequential([Dense(9, "tanh"), Dense(1)], 3, seed=1)
    plain.compile("mse", learning_rate=0.05)
    theirs = plain.fit(x, x[:, 0] - x[:, 1], epochs=400, batch_size=10)
    np.testing.assert_allclose(history.history["loss"][::20], theirs.history["loss"][::20], 2e-2)


def refused(*layers, shape=2, batch=10, loss="mse"):
    network = Network(layers, (shape,), np.float32)
    steps = Steps(network, Training(loss, SGD(), 0.1, batch), np.random.default_rng(0), compiled=True)
    steps.give(np.zeros((batch, shape), "f"), np.zeros((network.outputs, batch), "f"))
    steps.advance()
    return steps._pages[batch].program is None


@needs_compiler
def test_without_blas_large_steps_are_left_to_numpy(monkeypatch):
    large = Dense(300), Dense(300), Dense(2)
    assert not refused(*large) or not blas.gemm_address(False)
    monkeypatch.setattr(compiled, "gemm_address", lambda double: 0)
    assert refused(*large) and not refused(Dense(3), Dense(2))


@needs_compiler
@pytest.mark.parametrize("dtype", NEAR)
def test_large_products_are_those_of_blas(dtype):
    if not blas.gemm_address(dtype == np.float64):
        pytest.skip("NumPy was built with a BLAS that C doesn't find")
    t, rng, outputs = Tape(1, dtype), np.random.default_rng(0), []
    for m, k, n in ((70, 60, 50), (1, 500, 500), (500, 500, 1), (500, 1, 500)):
        for turned in range(4):
            a, b = rng.normal(size=(m, k)).astype(dtype), rng.normal(size=(k, n)).astype(dtype)
            a, b = np.asfortranarray(a) if turned & 1 else a, np.asfortranarray(b) if turned & 2 else b
            for factor, accumulate in ((1.0, False), (np.asarray(0.7, dtype), True)):
                outputs.append(np.ones((m, n), dtype))
                t.product(a, b, outputs[-1], scale=factor, accumulate=accumulate)
    assert compiled.page([t]).source.count("gemm(101, ") == 32
    same([t], outputs, 100 * NEAR[dtype])


@needs_compiler
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_large_batches_are_gathered_by_the_program(optimizer):
    layers, rng = (Dense(60, "relu"), Dense(3, "softmax")), np.random.default_rng(0)
    x, y = rng.random((100, 80)), np.eye(3)[rng.integers(3, size=100)]
    made = []
    for compile_it in (False, True):
        network = Network(layers, (80,), np.float64)
        network.initialize(np.random.default_rng(1))
        training = Training("categorical_crossentropy", OPTIMIZER_VALUES[optimizer](), 0.01, 48, l2=1e-3)
        steps = Steps(network, training, np.random.default_rng(2), compiled=compile_it)
        steps.give(network.lay(x), steps.head.targets(y, network.dtype))
        made.append(compiled_now(steps) if compile_it else steps)
    for _ in range(9):
        assert made[0].advance() == made[1].advance()
        np.testing.assert_allclose(made[1].network.weights, made[0].network.weights, 1e-9, 1e-11)
    program = made[1]._pages[48].program
    assert made[1]._pages[48].runs and program._given is not None and np.shares_memory(program._given[0], x)
    assert re.search(r"real b\d+_;", program.source)  # what only the penalty's loop reads is in no memory


@needs_compiler
def test_what_is_left_to_numpy():
    assert not refused(Dense(3), Dense(2))
    assert refused(Dense(3), Dropout(0.5), Dense(2))
    rows = np.zeros((3, 8))
    for call in ((np.copyto, rows[:, 1:], rows[:, :-1]), (np.add, rows[0], rows[1], rows.view("f")[0, 8:])):
        t = Tape(1, np.float64)
        t(*call)
        assert compiled.page([t]) is None


def test_without_a_compiler_numpy_takes_the_steps(monkeypatch):
    monkeypatch.setattr(compiled, "_compiler", tuple)
    compiled.available.cache_clear()
    try:
        assert not compiled.available()[0] and "compiler" in compiled.available()[1]
        steps = steps_of("rows", Training("mse", SGD(), 0.1, 10), True)
        assert [steps.advance() for _ in range(3)] == [1, 2, 3]
        model = Sequential([Dense(1)], 2)
        model.compile("mse")
        with pytest.warns(UserWarning, match="not compiled: no C compiler"):
            model.fit(np.zeros((4, 2)), np.zeros(4), compiled=True)
    finally:
        monkeypatch.undo()
        compiled.available.cache_clear()


def program_of(number):
    """Return a program that adds `number` to a vector, and that vector."""
    t, vector = Tape(1, np.float64), np.zeros(3)
    t(np.add, vector, number, vector)
    return compiled.page([t]), vector


@needs_compiler
@pytest.mark.parametrize("harm", ["cut off", "another", "no sum"])
def test_a_damaged_library_is_compiled_anew(folder, harm, monkeypatch):
    monkeypatch.setattr(compiled._Shop, "loaded", {})
    program, vector = program_of(["cut off", "another", "no sum"].index(harm) + 10.0)
    built(program).run(0, 2)
    library = folder / (program.name + compiled.SUFFIX)
    assert library.stat().st_mode & 0o077 == 0 or folder.stat().st_mode & 0o077 == 0
    before = library.stat().st_mtime_ns
    compiled._Shop.loaded.clear()
    built(program_of(vector[0] / 2)[0])
    assert library.stat().st_mtime_ns == before  # as it was: not compiled again
    if harm == "no sum":
        (folder / (program.name + ".sum")).unlink()
    else:
        whole = library.read_bytes()
        os.unlink(library)  # a file that is loaded stays as it is for who has it
        library.write_bytes(whole[:2000] if harm == "cut off" else whole + b"more")
    compiled._Shop.loaded.clear()
    again, other = program_of(vector[0] / 2)
    assert again.name == program.name and not again.ready()
    built(again).run(0, 1)
    np.testing.assert_array_equal(other, vector / 2)


@needs_compiler
@pytest.mark.skipif(os.name == "nt", reason="folders have no such modes")
def test_a_folder_that_others_write_to_is_not_used(tmp_path):
    tmp_path.chmod(0o777)
    t, vector = Tape(1, np.float64), np.zeros(3)
    t(np.add, vector, 77.0, vector)
    program = compiled.page([t], tmp_path)
    assert not program.ready() and program.name in compiled._Shop.broken and not list(tmp_path.iterdir())


@needs_compiler
def test_a_compiler_that_fails_leaves_the_steps_to_numpy(folder, monkeypatch):
    monkeypatch.setattr(compiled, "FLAGS", ("-no-such-flag",))
    program, _ = program_of(55.0)
    end = time.monotonic() + 20
    while program.name not in compiled._Shop.broken:
        assert not program.ready() and time.monotonic() < end
        time.sleep(0.01)
    assert not [path for path in folder.iterdir() if program.name in path.name]


@needs_compiler
def test_old_libraries_go(folder, monkeypatch):
    monkeypatch.setattr(compiled, "KEPT", 2)
    made = [built(program_of(100.0 + number)[0]) for number in range(4)]
    last = [program.name in {path.stem for path in folder.glob("*" + compiled.SUFFIX)} for program in made]
    assert last == [False, False, True, True]
    assert {path.stem for path in folder.glob("*.sum")} == {path.stem for path in folder.glob("*" + compiled.SUFFIX)}
