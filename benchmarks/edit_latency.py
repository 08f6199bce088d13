"""How soon an edit by hand is seen in the decision boundary, while training flat out and paused, with the diagram open.

    python benchmarks/edit_latency.py [--edits 40]

An edit is a weight or bias set, an edge cut, a neuron switched off or on, by turns; the time is from the edit to the
boundary that has it being painted. Two frames of a 60 Hz screen are 33 ms. Taken is the share of the processors that
a virtual machine's host gave to others meanwhile.
"""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSettings

from benchmarks.window_load import host, spin
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.experiment.touching import switched, touched
from core.layers.touches import Touch
from core.value import replace
from playground.app import application
from playground.window import MainWindow


def edited(experiment: Experiment, number: int) -> Experiment:
    """Return the experiment after one more edit of its first layer."""
    layers, unit = experiment.layers, number // 4 % 8
    value = 2.0 if number // 32 % 2 else -2.0
    match number % 4:
        case 0:
            layers = touched(layers, 0, Touch(unit, 0, value, 0.0))
        case 1:
            layers = touched(layers, 0, Touch(unit, None, value / 2, 0.0))
        case 2:
            layers = touched(layers, 0, Touch(unit, 1, None, 0.0))
        case _:
            layers = switched(layers, 0, unit, on=unit in layers[0].off)
    return replace(experiment, layers=layers)


def seen_after_ms(window: MainWindow, experiment: Experiment) -> float:
    """Return the time from the edit to the boundary that has it."""
    loop, painted = QEventLoop(), []

    def look(moment: object) -> None:
        if window.trainer.moment.weights.layers == experiment.layers and not painted:
            window.boundary.plane.viewport().repaint()
            painted.append(time.perf_counter())
            loop.quit()

    window.trainer.moment_ready.connect(look)
    start = time.perf_counter()
    window.document.replace(experiment, "By hand")
    if not painted:
        loop.exec()
    window.trainer.moment_ready.disconnect(look)
    return (painted[0] - start) * 1e3


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--edits", type=int, default=40)
    options = parser.parse_args()
    application()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat))
        moons = PRESETS["moons"]
        window.document.start(replace(moons, training=replace(moons.training, epochs=None)))
        window.resize(1280, 800)
        window.show()
        window.inside.show_diagram()
        window.trainer.set_speed(None)
        spin(1.0)
        print("| from an edit to the boundary, ms | median | 90 % | longest | taken |\n|---|---|---|---|---|")
        for name in ("training flat out", "paused"):
            if name != "paused":
                window.trainer.play()
            else:
                window.trainer.pause()
            spin(1.0)
            times, before = [], host()
            for number in range(options.edits):
                times.append(seen_after_ms(window, edited(window.document.experiment, number)))
                spin(0.1)
            times.sort()
            taken, all_there_was = host() - before
            figures = f"{statistics.median(times):.1f} | {times[int(0.9 * len(times))]:.1f} | {times[-1]:.1f}"
            print(f"| {name} | {figures} | {taken / all_there_was:.1%} |")
        window.files.may_leave = lambda: True
        window.close()


if __name__ == "__main__":
    main()
