"""What autosave costs the training: networks small and large trained flat out in the window, with it and without it.

    python benchmarks/autosave_load.py [--pairs 5] [--seconds 12]

A pair is the same window with autosave and without it, one after the other. Beside their ratio, which other processes
disturb, stands what autosave itself took: the time that the training stood still for it, and the processor's time of
its writing; "every" is the time between two writings.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QSettings, QTimer

from core.experiment.learning import Adam
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.layers import Dense, Flatten
from playground.app import application
from playground.recovery import autosave
from playground.recovery.last_session import LastSession
from playground.runs.sessions import Session
from playground.window import MainWindow


def network(name: str, *widths: int) -> Experiment:
    """Return a preset with ReLU layers of `widths` and Adam, that trains without end."""
    preset = PRESETS[name]
    first = () if preset.data.dimensions else (Flatten(),)
    hidden = tuple(Dense(n, "relu", "he_normal") for n in widths)
    training = replace(preset.training, epochs=None, optimizer=Adam(), learning_rate=0.001)
    return replace(preset, layers=(*first, *hidden, Dense(preset.data.classes, "softmax")), training=training)


NETWORKS = {
    "moons, 2-8-2": network("moons", 8),
    "moons, 2-64-64-2": network("moons", 64, 64),
    "digits, 784-128-10": network("digits", 128),
    "digits, 784-2048-1024-10": network("digits", 2048, 1024),
}


class Costs:
    """Counts what autosave takes: seconds that the training stands still, seconds of the processor for writing."""

    def __init__(self) -> None:
        self.stood, self.wrote, self.writings = 0.0, 0.0, list[float]()
        keep, write = Session.keep, autosave._write

        def kept(session: Session) -> object:
            begun = time.perf_counter()
            found = keep(session)
            self.stood += time.perf_counter() - begun
            return found

        def written(*arguments: object, **named: object) -> tuple[float, object]:
            self.writings.append(time.perf_counter())
            took, data_of = write(*arguments, **named)
            self.wrote += took
            return took, data_of

        Session.keep, autosave._write = kept, written

    def clear(self) -> None:
        """Begin anew."""
        self.stood, self.wrote, self.writings = 0.0, 0.0, []


def spin(seconds: float) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def measured(window: MainWindow, seconds: float) -> tuple[float, float]:
    """Return steps a second, and the seconds that this took."""
    run, begun = window.trainer._session.run, time.perf_counter()
    first = run.step
    spin(seconds)
    took = time.perf_counter() - begun
    return (run.step - first) / took, took


def costs_of(experiment: Experiment, pairs: int, seconds: float, costs: Costs) -> dict[str, list[float]]:
    """Return what was measured in each pair."""
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat))
        last = LastSession(window, Path(folder) / "windows")
        last.begin(with_file=False)
        window.document.start(experiment)
        window.show()
        window.trainer.set_speed(None)
        spin(0.5)
        window.run_bar.buttons["play"].click()
        spin(seconds)  # until there is a past to keep
        rows: dict[str, list[float]] = {"ratio": [], "stood": [], "wrote": [], "every": []}
        for _ in range(pairs):
            costs.clear()
            with_it, took = measured(window, seconds)
            rows["stood"].append(costs.stood / took)
            rows["wrote"].append(costs.wrote / took)
            rows["every"].append(took / max(1, len(costs.writings)))
            last.autosave._timer.stop()
            last.autosave._rest(60_000)
            without, _ = measured(window, seconds)
            last.autosave._timer.start()
            rows["ratio"].append(with_it / without)
        window.files.may_leave = lambda: True
        window.close()
        window.trainer.close()
        window.deleteLater()
        spin(0.1)
    return rows


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=12.0)
    options = parser.parse_args()
    application()
    costs = Costs()
    print("| network | speed kept | stood still | wrote | both | every |\n|---|---|---|---|---|---|", flush=True)
    for name, experiment in NETWORKS.items():
        rows = costs_of(experiment, options.pairs, options.seconds, costs)
        kept, stood, wrote, every = (statistics.median(rows[key]) for key in ("ratio", "stood", "wrote", "every"))
        most, least = max(rows["ratio"]), min(rows["ratio"])
        print(
            f"| {name} | {kept:.1%} ({least:.0%}..{most:.0%}) | {stood:.2%} | {wrote:.2%} | {stood + wrote:.2%} "
            f"| {every:.1f} s |",
            flush=True,
        )


if __name__ == "__main__":
    main()
