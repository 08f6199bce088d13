"""How soon a move of the pen is answered and painted, while the window trains on all of MNIST, and what else it costs.

    python benchmarks/drawing_load.py [--mnist mnist.npz] [--moves 400] [--rounds 3]

Circles are drawn with mouse events on the board while 784-128-10 and a convolution train flat out; a move is over when
its answer is painted and no event waits. One frame of a 60 Hz screen is 16.7 ms. Beside it: the board's first answer,
how soon Pause acts, and the process's memory. Taken is the share of the processors that a virtual machine's host gave
to others meanwhile: what is measured while it took more than 2 % is measured again, up to three times, and the calmest
counts. Without --mnist it is the MNIST that `nn-playground data --fetch mnist` has fetched.
"""

import argparse
import math
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from benchmarks.window_load import calmest, host, spin
from core.experiment.presets import PRESETS
from core.experiment.spec import Data
from core.value import replace
from playground.app import application
from playground.window import MainWindow

STROKE = 80  # moves
FRAME_MS = 1000 / 60


def measured(preset: str, mnist: str | None, moves: int) -> dict[str, float]:
    """Return what drawing is like while a preset's network trains."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(QSettings(str(Path(folder) / "s.ini"), QSettings.Format.IniFormat))
        window.resize(1280, 800)
        window.show()
        data = Data("images", 60000, 0.0, path=mnist) if mnist else Data("mnist", 60000, 0.0)
        if data.missing:
            sys.exit(f"{data.missing}; or name a file of it with --mnist")
        experiment = replace(PRESETS[preset], data=data)
        window.document.start(replace(experiment, training=replace(experiment.training, epochs=None)))
        window.trainer.set_speed(None)
        while window.trainer.moment is None:
            spin(0.2)
        window.inside.board.get()  # as the program does, soon after its window is there
        spin(0.5)
        window.trainer.play()
        spin(3.0)
        start = time.perf_counter()
        window.inside.show_board()
        app.processEvents()
        found = {"board shown": (time.perf_counter() - start) * 1e3}
        board, took = window.inside.board.get().board, []
        spin(1.0)
        before = host()
        for number in range(moves):
            place = QPoint(round(220 + 100 * math.cos(number / 25)), round(220 + 100 * math.sin(number / 25)))
            if number % STROKE == 0:
                if number:
                    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, pos=place)
                    board.clear()
                    spin(0.3)
                QTest.mousePress(board, Qt.MouseButton.LeftButton, pos=place)
            start = time.perf_counter()
            QTest.mouseMove(board, place + QPoint(2, 0))
            app.processEvents()
            took.append((time.perf_counter() - start) * 1e3)
            time.sleep(0.004)
        taken, all_there_was = host() - before
        QTest.mouseRelease(board, Qt.MouseButton.LeftButton)
        pauses = []
        for _ in range(8):
            spin(0.4)
            start = time.perf_counter()
            window.trainer.pause()
            while window.trainer.running:
                app.processEvents()
            pauses.append((time.perf_counter() - start) * 1e3)
            window.trainer.play()
        window.files.may_leave = lambda: True
        window.close()
    late = sum(ms > FRAME_MS for ms in took) / len(took)
    first, *rest = took
    rest.sort()
    found |= {"first answer": first, "median": statistics.median(rest), "p99": rest[int(0.99 * len(rest))]}
    return found | {
        "longest": rest[-1],
        "late": late,
        "pause": max(pauses),
        "memory": memory(),
        "taken": taken / all_there_was,
    }


def memory() -> float:
    """Return the megabytes that this process holds at most (on Linux; elsewhere NaN)."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), math.nan)


def main() -> None:
    """Measure each network in processes of its own, and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--mnist")
    parser.add_argument("--moves", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=("digits", "convolution"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        print(
            *(f"{name}={value}" for name, value in measured(options.only, options.mnist, options.moves).items()),
            sep="\n",
        )
        return
    rows = {}
    for preset in ("digits", "convolution"):
        command = [sys.executable, __file__, "--only", preset, "--moves", str(options.moves)]
        command += ["--mnist", options.mnist] if options.mnist else []
        rows[preset] = [calmest(partial(alone, command, preset)) for _ in range(options.rounds)]
    units = {"late": "% of moves", "memory": "MB", "taken": "%"}
    print(f"{options.rounds} rounds: median (least..most); ms where nothing else is said\n")
    print("| figure | 784-128-10 | convolution |\n|---|---|---|")
    for name in rows["digits"][0]:
        scale, shape = (100, ".1f") if name in ("late", "taken") else (1, ".0f" if name == "memory" else ".1f")
        cells = []
        for found in rows.values():
            values = [scale * row[name] for row in found]
            cells.append(f"{statistics.median(values):{shape}} ({min(values):{shape}}..{max(values):{shape}})")
        print(f"| {name}{', ' + units[name] if name in units else ''} | {' | '.join(cells)} |")


def alone(command: list[str], preset: str) -> dict[str, float]:
    """Return what a process of its own measured."""
    lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    row = {name: float(value) for name, _, value in (line.partition("=") for line in lines) if value}
    print(f"{preset}: p99 {row['p99']:.1f} ms, taken {row['taken']:.1%}", file=sys.stderr, flush=True)
    return row


if __name__ == "__main__":
    main()
