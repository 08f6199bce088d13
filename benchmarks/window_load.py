"""The window under load: how smooth it stays while it trains flat out, and how much of the training speed is kept.

    python benchmarks/window_load.py [--rounds 5] [--seconds 4] [--layers 64,64] [--profile]

Each round trains the same network (moons, batch 10) without a window, then in the real window with every plot shown,
then without again; the share kept is the window's steps a second over the mean of the two around it. A tick is the
time between two timeouts of a 16 ms timer, a click the time from when another process asks for it to when it is
handled. Drawn counts real paints of each plot.
"""

import argparse
import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPointF, QSettings, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.experiment import spec
from core.experiment.presets import PRESETS
from core.layers import Dense
from core.tape.blas import threads
from core.training.run import Run
from playground.app import application
from playground.window import MainWindow

MOST_TAKEN, TRIES = 0.02, 3
CLICKER = """
import os, random, time
while True:
    time.sleep(random.uniform(0.2, 0.4))
    os.write(1, b"%r " % time.perf_counter())
"""


def experiment_of(widths: list[int]) -> spec.Experiment:
    """Return moons with ReLU layers of `widths`."""
    hidden = tuple(Dense(n, "relu", "he_normal") for n in widths)
    moons = PRESETS["moons"]
    return replace(moons, layers=(*hidden, Dense(2, "softmax")), training=replace(moons.training, epochs=None))


def headless(experiment: spec.Experiment, seconds: float) -> float:
    """Return steps a second without a window."""
    run = Run(experiment)
    with np.errstate(all="ignore"), threads():
        steps = run.steps()
        for _ in range(500):
            next(steps)
        began, done = time.perf_counter(), 0
        while (now := time.perf_counter()) - began < seconds:
            for _ in range(200):
                next(steps)
            done += 200
    return done / (now - began)


class Watch(QObject):
    """Counts paints, ticks and clicks of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window, self.ticks, self.clicks = window, [], []
        self.canvases = {
            "boundary": window.boundary.plane, "loss": window.loss_plot.lines, "accuracy": window.accuracy_plot.lines,
        }  # fmt: skip
        self.paints: dict[str, int] = {}
        self.timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(lambda: self.ticks.append(time.perf_counter()))
        # the clicks come from outside, as from a screen, and land on a real button
        self.process = subprocess.Popen([sys.executable, "-c", CLICKER], stdout=subprocess.PIPE, bufsize=0)
        self.notifier = QSocketNotifier(self.process.stdout.fileno(), QSocketNotifier.Type.Read)
        self.notifier.activated.connect(self._click)
        self.asked: list[float] = []
        window.boundary.show_test.toggled.connect(self._handled)
        self.target = window.boundary.show_test

    def _click(self) -> None:
        if not select.select([self.process.stdout], [], [], 0)[0]:
            return
        for word in os.read(self.process.stdout.fileno(), 4096).split():
            self.asked.append(float(word))
            place = QPointF(8, self.target.height() / 2)
            for kind, buttons in (
                (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
                (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
            ):
                QApplication.sendEvent(
                    self.target,
                    QMouseEvent(
                        kind, place, self.target.mapToGlobal(place), Qt.MouseButton.LeftButton, buttons,
                        Qt.KeyboardModifier.NoModifier,
                    ),
                )  # fmt: skip

    def _handled(self) -> None:
        if self.asked:
            self.clicks.append(time.perf_counter() - self.asked.pop())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count real paints of the canvases; installed only while nothing else is measured, as it costs time."""
        if event.type() == QEvent.Type.Paint:
            self.paints[watched.property("plot")] += 1
        return False

    def count_paints(self, seconds: float) -> dict[str, float]:
        """Return how often a second each plot is painted."""
        self.paints = dict.fromkeys(self.canvases, 0)
        for name, canvas in self.canvases.items():
            canvas.viewport().setProperty("plot", name)
            canvas.viewport().installEventFilter(self)
        spin(seconds)
        for canvas in self.canvases.values():
            canvas.viewport().removeEventFilter(self)
        return {f"drawn {name}": count / seconds for name, count in self.paints.items()}

    def clear(self) -> None:
        """Forget what was counted so far."""
        self.ticks.clear()
        self.clicks.clear()

    def end(self) -> None:
        """Stop watching."""
        self.timer.stop()
        self.notifier.setEnabled(False)
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def host() -> np.ndarray:
    """Return how much of the processors the host gave to other machines so far (0, if not on Linux), and all of it."""
    file = Path("/proc/stat")
    if not file.exists():
        return np.array([0.0, time.perf_counter()])
    times = [float(word) for word in file.read_text().split("\n")[0].split()[1:9]]
    return np.array([times[-1], sum(times)])


def calmest(measure: Callable[[], dict[str, float]]) -> dict[str, float]:
    """Return what was measured while the host took the least of the processors: again, where it took too much."""
    tries: list[dict[str, float]] = []
    while not tries or (tries[-1]["taken"] > MOST_TAKEN and len(tries) < TRIES):
        tries.append(measure())
    return min(tries, key=lambda row: row["taken"])


def spin(seconds: float) -> None:
    """Let the event loop run."""
    loop = QEventLoop()  # app.quit() would close the window
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def windowed(
    experiment: spec.Experiment,
    seconds: float,
    profile: bool = False,
    arrange: Callable[[MainWindow], None] | None = None,
) -> dict[str, float]:
    """Return what a window that trains flat out is like, once `arrange` has laid it out."""
    folder = tempfile.TemporaryDirectory()
    window = MainWindow(QSettings(str(Path(folder.name) / "s.ini"), QSettings.Format.IniFormat))
    window.document.start(experiment)
    window.resize(1280, 800)
    window.show()
    window.trainer.set_speed(None)
    if arrange is not None:
        arrange(window)
    spin(0.5)
    watch = Watch(window)
    window.run_bar.buttons["play"].click()
    watch.timer.start()
    spin(1.0)
    watch.clear()
    worker, before = window.trainer._worker, host()
    began, first = time.perf_counter(), worker.session.run.step
    if profile:
        import cProfile
        import pstats

        profiler = cProfile.Profile()
        profiler.enable()
    spin(seconds)
    if profile:
        profiler.disable()
        pstats.Stats(profiler).sort_stats("tottime").print_stats(30)
    took = time.perf_counter() - began
    steps = worker.session.run.step - first
    taken, all_there_was = host() - before
    ticks = np.diff(watch.ticks) * 1e3
    clicks = np.array(watch.clicks) * 1e3
    result = {
        "rate": steps / took, "taken": taken / all_there_was,
        "tick p50": float(np.percentile(ticks, 50)), "tick p99": float(np.percentile(ticks, 99)),
        "click p50": float(np.percentile(clicks, 50)), "click p99": float(np.percentile(clicks, 99)),
        **watch.count_paints(2.0),
    }  # fmt: skip
    watch.end()
    window.files.may_leave = lambda: True
    window.close()
    window.deleteLater()
    spin(0.1)
    folder.cleanup()
    return result


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--layers", default="64,64")
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    experiment = experiment_of([int(n) for n in options.layers.split(",")])
    application()
    rounds = []
    for _ in range(options.rounds):
        before = headless(experiment, 1.5)
        row = windowed(experiment, options.seconds, options.profile)
        after = headless(experiment, 1.5)
        row["alone"] = (before + after) / 2
        row["kept"] = row["rate"] / row["alone"]
        rounds.append(row)
        print(", ".join(f"{key} {value:,.3g}" for key, value in row.items()), flush=True)
    print(f"\n2-{options.layers.replace(',', '-')}-2 on moons, flat out, window 1280 x 800, {options.rounds} rounds\n")
    print("| figure | median | least | most |\n|---|---|---|---|")
    for key, unit in (
        ("taken", "share of the processors, by the host"),
        ("alone", "steps/s without a window"), ("rate", "steps/s in the window"), ("kept", "share kept"),
        ("tick p50", "ms"), ("tick p99", "ms"), ("click p50", "ms"), ("click p99", "ms"),
        ("drawn boundary", "times a second"), ("drawn loss", "times a second"), ("drawn accuracy", "times a second"),
    ):  # fmt: skip
        values = [row[key] for row in rounds]
        print(f"| {key} ({unit}) | {statistics.median(values):,.4g} | {min(values):,.4g} | {max(values):,.4g} |")


if __name__ == "__main__":
    main()
