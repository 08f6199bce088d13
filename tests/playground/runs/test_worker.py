"""The thread alone: it fills its slot only while that is empty, says how it ended, and takes settings on the way."""

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.presets import PRESETS
from core.training.run import Run
from playground.commands import verbs
from playground.runs.sessions import Session
from playground.runs.worker import Goal, Worker

pytestmark = pytest.mark.gui
MOONS = replace(PRESETS["moons"], training=replace(PRESETS["moons"].training, epochs=None))


@pytest.fixture
def start(qapp):
    workers = []

    def started(goal, experiment=MOONS, session=None, speed=None):
        worker = Worker(session or Session(), experiment, goal, speed)
        worker.said = []
        worker.failed.connect(worker.said.append)
        workers.append(worker)
        worker.start()
        return worker

    yield started
    for worker in workers:
        worker.stopped.set()
        assert worker.wait(5000)


def test_a_look_trains_nothing_and_goals_are_exact(start):
    session = Session()
    for goal, step in ((Goal.LOOK, 0), (Goal.BATCH, 1), (Goal.EPOCH, 80)):
        worker = start(goal, session=session)
        assert worker.wait(10_000)
        assert worker.last.step == session.run.step == step


def test_the_slot_is_filled_only_while_it_is_empty(start, qtbot):
    worker = start(Goal.PLAY)
    qtbot.waitUntil(lambda: worker.slot is not None, timeout=10_000)
    first = worker.slot
    step = worker.session.run.step
    qtbot.waitUntil(lambda: worker.session.run.step > step + 500, timeout=10_000)
    assert worker.slot is first, "nobody took it"
    worker.slot = None
    qtbot.waitUntil(lambda: worker.slot is not None, timeout=10_000)
    assert worker.slot.step > first.step


def test_stopped_it_leaves_how_it_ended_though_the_slot_is_full(start, qtbot):
    worker = start(Goal.PLAY)
    qtbot.waitUntil(lambda: worker.slot is not None and worker.session.run.step > worker.slot.step, timeout=10_000)
    worker.stopped.set()
    assert worker.wait(10_000)
    assert worker.last.step == worker.session.run.step > worker.slot.step


def test_settings_are_taken_between_two_batches(start, qtbot):
    worker = start(Goal.PLAY)
    changed = replace(MOONS, training=replace(MOONS.training, learning_rate=1e-4))
    worker.experiment = changed
    qtbot.waitUntil(lambda: worker.session.run is not None and worker.session.run.experiment is changed, timeout=10_000)
    assert worker.isRunning()


def test_a_fault_is_said_and_ends_it(start, qtbot):
    worker = start(Goal.PLAY, replace(MOONS, layers=()))
    assert worker.wait(10_000)
    qtbot.waitUntil(lambda: len(worker.said) == 1)
    assert "nothing to train" in worker.said[0] and worker.last is None


def test_a_blow_up_keeps_the_last_finite_state(start, qtbot):
    worker = start(
        Goal.PLAY, replace(MOONS, training=replace(MOONS.training, learning_rate=1000.0, loss="mse", l2=100.0))
    )
    assert worker.wait(10_000)
    qtbot.waitUntil(lambda: len(worker.said) == 1)
    assert "blew up at step" in worker.said[0] and np.isfinite(worker.last.train_loss)


def test_the_curve_is_the_same_row_for_row_at_any_speed_headless_and_from_python(start, qtbot, tmp_path, capsys):
    """Moons, seed 0: the thread flat out and at 1,000 batches a second, `train`, and a run that Python steps."""
    experiment = replace(PRESETS["moons"], training=replace(PRESETS["moons"].training, epochs=20))
    alone = Run(experiment)
    with np.errstate(all="ignore"):
        for _ in alone.steps():
            if alone.epoch == 20:
                break
    rows = alone.curve.rows()
    assert [row.epoch for row in rows if row.epoch >= 1] == list(range(1, 21))
    for speed in (None, 1000):
        worker = start(Goal.PLAY, experiment, speed=speed)
        while worker.isRunning():  # the window takes moments as it can
            worker.slot = None
            qtbot.wait(5)
        assert worker.last.curve.rows() == rows
    assert verbs.train(verbs.Begun(verbs.Run(experiment)), out=tmp_path, as_json=True) == 0
    written = (tmp_path / "history.csv").read_text().splitlines()[1:]
    assert [tuple(map(float, line.split(","))) for line in written] == [tuple(map(float, row[:6])) for row in rows]
    assert all(np.isnan(row[6:]).all() for row in rows), "there are no samples for validation"
