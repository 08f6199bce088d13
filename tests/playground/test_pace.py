"""The pacemaker: due jobs of visible widgets, a few a frame, with most of the time left to the training."""

import time
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from playground.pace import BUDGET_S, FRAME_S, LONGEST_REST_S, PUT_OFF_S, SHARE, Pace

pytestmark = pytest.mark.gui


@pytest.fixture
def held():
    """Give what is noted of every hold: its begin and its end."""
    return []


@pytest.fixture
def pace(qapp, held):
    """Give a pacemaker that notes when it holds training."""

    @contextmanager
    def hold():
        held.append("held")
        yield
        held.append("free")

    made = Pace(hold)
    yield made
    made.close()


@pytest.fixture
def make(qtbot, pace):
    """Give a function that makes a job of a visible widget, and what notes when it ran and with what."""

    def job(takes_s=0.0, **options):
        widget, ran = QWidget(), []
        qtbot.addWidget(widget)
        widget.show()

        def do(what=None):
            ran.append((time.perf_counter(), what))
            time.sleep(takes_s)

        return pace.job(widget, do, **options), ran

    return job


def awake(pace):
    return pace._timer.isActive()


def test_a_job_is_done_once_with_what_was_asked_last_while_training_waits(pace, make, held, qtbot):
    job, ran = make()
    for what in "abc":
        job.ask(what)
    assert job.waiting and not ran
    qtbot.waitUntil(lambda: len(ran) == 1)
    assert ran[0][1] == "c" and not job.waiting and held.count("held") == held.count("free") > 0
    assert not awake(pace), "nothing waits: nothing wakes up"
    job.ask("d")
    job.drop()
    qtbot.wait(100)
    assert len(ran) == 1


def test_a_job_is_done_no_more_often_than_it_wants_and_rests_for_its_share_of_the_time(make, qtbot):
    seldom, ran = make(every_ms=120)
    slow, ran_slow = make(0.02, share=0.1)
    for _ in range(2):
        qtbot.waitUntil(lambda: not seldom.waiting and not slow.waiting)
        seldom.ask()
        slow.ask()
    qtbot.waitUntil(lambda: len(ran) == len(ran_slow) == 2)
    assert ran[1][0] - ran[0][0] >= 0.12
    assert ran_slow[1][0] - ran_slow[0][0] >= 0.2


def test_small_jobs_share_a_frame_and_a_long_one_has_one_to_itself(pace, make, held, qtbot, monkeypatch):
    jobs = [make(takes_s) for takes_s in (0.0, BUDGET_S * 2, 0.0)]
    for _ in range(2):  # what a job costs is known once it ran
        qtbot.waitUntil(lambda: time.perf_counter() > max(job.due_at for job, _ in jobs))
        for job, ran in jobs:
            ran.clear()
            job.ask()
        qtbot.waitUntil(lambda: all(ran for _, ran in jobs))
    first, long, last = (ran[0][0] for _, ran in jobs)
    assert first < long < last, "in the order in which they asked"
    assert long - first >= FRAME_S and last - long >= FRAME_S
    monkeypatch.setattr("playground.pace.BUDGET_S", 60.0)  # however busy the machine is
    held.clear()
    small = [make() for _ in range(3)]
    for job, _ in small:
        job.ask()
    qtbot.waitUntil(lambda: all(ran for _, ran in small))
    assert held == ["held", *3 * ["held", "free"], "free"], "one frame, held once around all"
    (quick, _), (slow, _), _ = jobs
    assert (quick.runs, slow.runs) == (2, 2) and slow.last_s >= 2 * BUDGET_S and slow.mean_s() >= 2 * BUDGET_S


def test_after_a_long_job_the_next_comes_much_later(make, qtbot):
    (slow, slow_ran), (other, other_ran) = make(0.02), make()
    slow.ask()
    other.ask()
    qtbot.waitUntil(lambda: bool(other_ran))
    assert other_ran[0][0] - slow_ran[0][0] >= min(0.02 / SHARE, LONGEST_REST_S)


def test_a_job_waits_until_the_window_has_not_drawn_for_a_while_but_not_for_ever(pace, make, qtbot):
    job, ran = make()
    job.ask()
    began = time.perf_counter()
    while time.perf_counter() < began + 0.8 * PUT_OFF_S:
        pace.drawn()
        qtbot.wait(1)
    assert not ran, "each moment that the window draws puts it off"
    while time.perf_counter() < began + 4 * PUT_OFF_S:
        pace.drawn()
        qtbot.wait(1)
    assert len(ran) == 1


def test_hidden_jobs_wait_and_are_done_at_once_when_they_are_shown(pace, make, qtbot):
    job, ran = make(every_ms=10_000)
    job.ask("seen")
    qtbot.waitUntil(lambda: len(ran) == 1)
    job.widget.hide()
    for what in "ab":
        job.ask(what)
    assert not awake(pace)
    qtbot.wait(50)
    assert len(ran) == 1
    job.widget.show()
    assert [what for _, what in ran] == ["seen", "b"] and not job.waiting
    job.widget.hide()
    job.widget.show()
    assert len(ran) == 2


def test_a_job_that_fails_is_not_tried_again_and_others_go_on(pace, make, qtbot):
    (other, ran), widget = make(), QWidget()
    qtbot.addWidget(widget)
    widget.show()
    failing = pace.job(widget, lambda: [][0])
    with qtbot.captureExceptions() as caught:
        failing.ask()
        other.ask()
        qtbot.waitUntil(lambda: bool(ran))
    assert [kind for kind, *_ in caught] == [IndexError] and not failing.waiting


def test_put_off_is_from_now_each_time(pace, make, qtbot):
    job, ran = make()
    job.ask()
    began = time.perf_counter()
    for _ in range(5):
        job.put_off(60)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: bool(ran))
    assert ran[0][0] - began >= 0.14


def test_nothing_wakes_up_in_a_window_in_which_nothing_happens(window, qtbot):
    window.trainer.step_epoch()
    qtbot.waitUntil(lambda: window.trainer.moment.epoch == 1 and not window.trainer.running)

    def active():
        return [timer for timer in window.findChildren(QTimer) if timer.isActive()]

    for number in range(4):
        window.inside.show_page(number)
        qtbot.waitUntil(lambda: not active(), timeout=10_000)
    assert all(page.looking.runs for page in (window.inside.instruments.page, window.inside.space.page))


def test_what_waits_for_calm_is_finished_only_where_that_is_asked(make, pace):
    (due, of_due), (calm, of_calm) = make(), make()
    due.ask()
    calm.after(60_000)
    for job in (due, calm):
        pace.finish(job.widget, calm=False)
    assert len(of_due) == 1 and not of_calm and calm.waiting
    pace.finish(calm.widget)
    assert len(of_calm) == 1 and not calm.waiting
