"""Steps in native code against NumPy's, and what becomes of a run where the library is missing or a number is bad."""

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
from core.native import building, library, lowering, operands, program
from core.network.network import Network
from core.network.predictor import Predictor
from core.tape import blas
from core.tape.tape import Tape
from core.training.steps import Diverged, Steps
from tests.core.native import sanitized

there, why = library.found()
needs_library = pytest.mark.skipif(there is None, reason=why)
NEAR = {np.float32: 2e-6, np.float64: 1e-12}


@pytest.fixture(autouse=True)
def overflow():
    """Numbers may overflow."""
    with np.errstate(all="ignore"):
        yield


def same(tapes, outputs, near):
    """Replay tapes in NumPy, then natively from the same memory; compare `outputs`, and return them."""
    made = program(tapes)
    assert made is not None
    owners = {id(owner): owner for owner in map(operands.owner_of, made._kept) if owner.flags.writeable}
    before = [owner.copy() for owner in owners.values()]
    for tape in tapes:
        tape.replay()
    wanted = [output.copy() for output in outputs]
    for owner, values in zip(owners.values(), before, strict=True):
        owner[...] = values
    made.run(0, len(tapes))
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


@needs_library
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


@needs_library
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


@needs_library
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


@needs_library
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


def steps_of(name, training, native, dtype=np.float64, samples=95):
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
    made = Steps(network, replace(training, loss=loss), rng, native=native)
    made.give(network.lay(x), made.head.targets(y, network.dtype))
    return made


@needs_library
@pytest.mark.parametrize(("name", "optimizer"), [*((name, "sgd") for name in NETWORKS), ("rows", "adamw")])
def test_an_epoch_is_that_of_numpy(name, optimizer):
    penalties = {"l2": 1e-3, "clip_norm": 0.5} if optimizer == "adamw" else {}
    training = Training("mse", OPTIMIZER_VALUES[optimizer](), 0.02, 10, **penalties)
    ours, theirs = steps_of(name, training, False), steps_of(name, training, True)
    for _ in range(20):
        assert ours.advance() == theirs.advance()
        np.testing.assert_allclose(theirs.network.weights, ours.network.weights, 1e-9, 1e-9)
    assert all(page.program is not None for page in theirs._pages.values())
    np.testing.assert_allclose(theirs.network.statistics, ours.network.statistics, 1e-9, 1e-9)


@needs_library
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
        for _ in range(20):
            assert ours.advance() == theirs.advance()
            np.testing.assert_allclose(theirs.network.weights, ours.network.weights, 1e-9, 1e-9)
        assert all(page.program is not None for page in theirs._pages.values())
    for name, array in ours._state.items():
        np.testing.assert_allclose(theirs._state[name], array, 1e-9, 1e-9)


@needs_library
@pytest.mark.parametrize("chunk", [1, 7, 1000])
def test_steps_between_two_looks_change_nothing(chunk):
    one, many = (steps_of("rows", Training("mse", SGD(), 0.1, 10), True) for _ in range(2))
    seen = [many.advance(chunk) for _ in range(12)]
    assert seen[:2] == {1: [1, 2], 7: [7, 9], 1000: [9, 10]}[chunk]  # 9 whole batches an epoch, and one of 5
    while one.step < many.step:
        one.advance()
    np.testing.assert_array_equal(one.network.weights, many.network.weights)
    assert (one.epoch, one.passes) == (many.epoch, many.passes)


@needs_library
def test_a_moving_rate_is_set_for_every_step():
    training = Training("mse", SGD(), 0.1, 10, schedule=CosineDecay(), epochs=3, warmup=1)
    ours, theirs = steps_of("rows", training, False), steps_of("rows", training, True)
    for _ in range(30):
        assert ours.advance() == theirs.advance(64)
        assert ours.rate == theirs.rate
    np.testing.assert_allclose(theirs.network.weights, ours.network.weights, 1e-9, 1e-11)


@needs_library
def test_settings_change_at_the_next_chunk():
    ours, theirs = (steps_of("rows", Training("mse", SGD(), 0.1, 10), True) for _ in range(2))
    for change in (lambda t: replace(t, learning_rate=0.03), lambda t: replace(t, batch_size=7, l2=0.1)):
        theirs.advance(5)
        while ours.step < theirs.step:
            ours.advance()
        for steps in (ours, theirs):
            steps.take(change(steps.training))
    theirs.advance(5)
    while ours.step < theirs.step:
        ours.advance()
    np.testing.assert_array_equal(theirs.network.weights, ours.network.weights)


@needs_library
@pytest.mark.parametrize("chunk", [1, 1000])
def test_a_blow_up_is_found_to_the_step(chunk):
    training, messages = Training("mse", SGD(), 0.05, 10), []
    kept = []
    for native in (False, True):
        steps = steps_of("joins", training, native)
        steps._y[40:] *= 1e200  # a sample of the first epoch, somewhere
        with pytest.raises(Diverged) as raised:
            while True:
                steps.advance(chunk if native else 1)
        messages.append(str(raised.value))
        kept.append(steps.network.weights.copy())
        assert np.isfinite(kept[-1]).all()
    assert messages[0] == messages[1]
    np.testing.assert_allclose(*kept, 1e-6)


def refused(*layers, shape=2, batch=10, loss="mse"):
    network = Network(layers, (shape,), np.float32)
    steps = Steps(network, Training(loss, SGD(), 0.1, batch), np.random.default_rng(0))
    steps.give(np.zeros((batch, shape), "f"), np.zeros((network.outputs, batch), "f"))
    steps.advance()
    return steps._pages[batch].program is None


@needs_library
def test_without_blas_large_steps_are_left_to_numpy(monkeypatch):
    large = Dense(300), Dense(300), Dense(2)
    assert not refused(*large) or not blas.gemm_address(False)
    monkeypatch.setattr(lowering, "gemm_address", lambda double: 0)
    assert refused(*large) and not refused(Dense(3), Dense(2))


@needs_library
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
    made = program([t])
    assert list(made.operations["code"]).count(there.codes["gemm"]) == 32
    same([t], outputs, 100 * NEAR[dtype])


@needs_library
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_large_batches_are_gathered_by_the_program(optimizer):
    layers, rng = (Dense(60, "relu"), Dense(3, "softmax")), np.random.default_rng(0)
    x, y = rng.random((100, 80)), np.eye(3)[rng.integers(3, size=100)]
    made = []
    for native in (False, True):
        network = Network(layers, (80,), np.float64)
        network.initialize(np.random.default_rng(1))
        training = Training("categorical_crossentropy", OPTIMIZER_VALUES[optimizer](), 0.01, 48, l2=1e-3)
        steps = Steps(network, training, np.random.default_rng(2), native=native)
        steps.give(network.lay(x), steps.head.targets(y, network.dtype))
        made.append(steps)
    for _ in range(9):
        assert made[0].advance() == made[1].advance()
        np.testing.assert_allclose(made[1].network.weights, made[0].network.weights, 1e-9, 1e-11)
    gathers = made[1]._pages[48].program
    assert gathers._given is not None and np.shares_memory(gathers._given[0], x)


@needs_library
def test_what_is_left_to_numpy():
    assert not refused(Dense(3), Dropout(0.5), Dense(2))
    rows, long = np.zeros((3, 8)), np.zeros((2, 3, 2, 3, 2, 3))[:, ::2, :, ::2, :, ::2]
    for call in (
        (np.copyto, rows[:, 1:], rows[:, :-1]),
        (np.add, rows[0], rows[1], rows.view("f")[0, 8:]),
        (np.cos, rows[0], rows[1]),
        (np.copyto, long, np.zeros(2)),
    ):
        t = Tape(1, np.float64)
        t(*call)
        assert program([t]) is None


@needs_library
@pytest.mark.parametrize("dtype", NEAR)
def test_dropout_draws_what_numpy_draws(dtype):
    layers = Dense(9, "tanh"), Dropout(0.4), Dense(1)
    found = []
    for native in (False, True):
        rng, network = np.random.default_rng(5), Network(layers, (3,), dtype)
        network.initialize(rng)
        steps = Steps(network, Training("mse", SGD(), 0.1, 7), rng, native=native)
        x = np.random.default_rng(1).normal(size=(40, 3)).astype(dtype)
        steps.give(x, steps.head.targets(x[:, 0].astype(float), network.dtype))
        for _ in range(30):
            steps.advance()
        assert (steps._page.program is not None) is native
        found.append((network.weights.copy(), rng.bit_generator.state))
    np.testing.assert_allclose(found[1][0], found[0][0], 2e-4 if dtype == np.float32 else 1e-9, 1e-6)
    assert found[0][1] == found[1][1]


@needs_library
@pytest.mark.parametrize("shape", [(5000,), (70, 90), (5000, 3)])
def test_many_values_are_taken_block_by_block(shape):
    rng, one = np.random.default_rng(0), np.float32(1.5)
    a, b, c = (rng.normal(size=shape).astype("f") for _ in range(3))
    t = Tape(1, np.float32)
    t(np.add, a, b, c)
    t(np.multiply, c, one, b)
    t(np.tanh, b, a)
    t(np.subtract, a, c, c)
    made = program([t])
    assert made.operations["group"][0] == 4
    same([t], [a, b, c], 2e-6)
    t = Tape(1, np.float32)
    t(np.add, a, b, c)
    t(np.copyto, b.reshape(-1)[1:], c.reshape(-1)[:-1])  # another index
    assert program([t]).operations["group"][0] == 1


@needs_library
@pytest.mark.parametrize("name", NETWORKS)
def test_answers_are_those_of_numpy(name, monkeypatch):
    layers, shape, _ = NETWORKS[name]
    network = Network(layers, shape, np.float64)
    network.initialize(np.random.default_rng(0))
    x, more = (network.lay(np.random.default_rng(n).normal(size=(n, *shape))) for n in (700, 0))
    ours = [found.copy() for found in Predictor(network, x, x[:333], more).answer()]
    stops = []
    beside = Predictor(network, x, x[:333], more).answer(lambda: stops.append(0))
    monkeypatch.setattr("core.network.predictor.program", lambda tapes: None)
    theirs = Predictor(network, x, x[:333], more).answer()
    for one, same_one, other in zip(ours, beside, theirs, strict=True):
        np.testing.assert_array_equal(one, same_one)
        np.testing.assert_allclose(one, other, 1e-11, 1e-12)
    assert len(stops) > 1


@needs_library
def test_every_build_that_this_processor_can_run_agrees(monkeypatch):
    weights = []
    levels = [level for level in library.LEVELS if level <= there.level and library.path_of(level).exists()]
    for level in levels or [0]:
        made = library.Library(library.path_of(level))
        monkeypatch.setattr("core.native.found", lambda made=made: (made, ""))
        steps = steps_of("convolution", Training("mse", SGD(), 0.02, 10), True)
        for _ in range(30):
            steps.advance()
        weights.append(steps.network.weights.copy())
    for other in weights[1:]:
        np.testing.assert_allclose(other, weights[0], 1e-9, 1e-11)


@pytest.mark.parametrize("why", ["switched off", "not built", "broken", "another library"])
def test_without_a_library_numpy_takes_the_steps(why, monkeypatch, tmp_path):
    if why == "switched off":
        monkeypatch.setenv(library.OFF, "1")
        said = library.OFF
    else:
        monkeypatch.setattr(library, "path_of", lambda level: tmp_path / f"{level}.so")
        said = "was not built" if why == "not built" else "can't be loaded"
    if why == "broken":
        (tmp_path / "2.so").write_bytes(b"no library")
    if why == "another library":
        if there is None:
            pytest.skip(str(library.found()[1]))
        source = tmp_path / "other.c"
        source.write_text("int nothing(void) { return 0; }")
        if not building.compiler():
            pytest.skip("there is no C compiler")
        import subprocess

        subprocess.run([*building.compiler(), "-shared", "-fPIC", "-o", tmp_path / "2.so", source], check=True)
    library.found.cache_clear()
    try:
        assert library.found()[0] is None and said in library.found()[1]
        steps = steps_of("rows", Training("mse", SGD(), 0.1, 10), True)
        assert [steps.advance() for _ in range(3)] == [1, 2, 3]
        assert steps._page.program is None
    finally:
        monkeypatch.undo()
        library.found.cache_clear()


def test_a_compiler_that_is_missing_or_fails_leaves_nothing(monkeypatch, tmp_path):
    if not building.compiler():
        pytest.skip("there is no C compiler")
    with pytest.raises(building.BuildError, match="failed"):
        building.build(tmp_path, ("-no-such-flag",))
    monkeypatch.setattr(building, "compiler", tuple)
    with pytest.raises(building.BuildError, match="no C compiler"):
        building.build(tmp_path)
    assert not list(tmp_path.iterdir())


def test_operations_are_as_c_reads_them():
    assert operands.OPERATION.itemsize == library.OPERATION_BYTES
    if there is not None:
        assert {
            *lowering.UFUNCS.values(),
            *lowering.KINDS.values(),
            *lowering.REDUCTIONS.values(),
        } <= there.codes.keys()


@needs_library
def test_kernels_leave_memory_and_arithmetic_sound(tmp_path):
    """A slice of what `sanitized` runs."""
    if not sanitized.runtimes():
        pytest.skip("there is no compiler with sanitizers")
    some = "every_shape or functions or losses or epoch or block_by_block or dropout or large_batches or optimizers"
    assert sanitized.run([__file__, "-k", some], tmp_path, (2,)).returncode == 0
