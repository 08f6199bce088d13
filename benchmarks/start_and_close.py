"""How long the window takes to come up, beside a bare one of PySide6 and pyqtgraph, and whether it closes at any time.

    python benchmarks/start_and_close.py [--starts 7] [--closes 50]

A start is a process of its own, from its launch to the first boundary painted in the window (the bare window: to its
one plot painted). A close is a process that trains flat out and closes its window after a random time; it must end
with code 0 within a second, with nothing on stderr.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else our rooms, and only ours, are compiled at every start

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import pyqtgraph
app = QApplication([])
plot = pyqtgraph.PlotWidget()
plot.plot([0, 1, 2], [0, 1, 0])
plot.show()
plot.repaint()
print("painted", flush=True)
"""
OURS = """
import sys
from playground.commands.line import load_window
load_window()
from PySide6.QtCore import QSettings, QTimer
from playground.app import application
from playground.window import MainWindow
app = application()
window = MainWindow(QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
window.repaint()
while window.trainer.moment is None:
    app.processEvents()
window.boundary.plane.viewport().repaint()
print("painted", flush=True)
window.close()
"""
CLOSE = """
import sys, time
from PySide6.QtCore import QSettings, QTimer
from playground.app import application
from playground.window import MainWindow
app = application()
window = MainWindow(QSettings(sys.argv[1], QSettings.Format.IniFormat))
window.show()
window.files.may_leave = lambda: True
window.trainer.set_speed(None)
window.run_bar.buttons["play"].click()
def close():
    print(repr(time.time()), flush=True)
    window.close()
QTimer.singleShot(int(sys.argv[2]), close)
sys.exit(app.exec())
"""


def start(script: str, settings: str) -> float:
    """Return the seconds from launch to painted."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script, settings],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None and process.stdout.readline() == "painted\n"
    took = time.perf_counter() - began
    process.communicate()
    return took


def close(settings: str, delay_ms: int) -> tuple[float, int, str]:
    """Return the seconds from asking to close to the end of the process, its exit code, and what it said."""
    process = subprocess.Popen(
        [sys.executable, "-X", "dev", "-W", "error", "-c", CLOSE, settings, str(delay_ms)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    out, err = process.communicate(timeout=60)
    ended = time.time()
    noise = "\n".join(line for line in err.splitlines() if "propagateSizeHints" not in line)
    return ended - float(out), process.returncode, noise


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--closes", type=int, default=50)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = str(Path(folder) / "settings.ini")
        start(OURS, settings), start(BARE, settings)  # fill the disk cache
        pairs = [(start(OURS, settings), start(BARE, settings)) for _ in range(options.starts)]
        ours, bare = ([pair[i] for pair in pairs] for i in (0, 1))
        ratio = statistics.median(a / b for a, b in pairs)
        for name, times in (("ours", ours), ("bare", bare)):
            print(f"start to painted, {name}: {statistics.median(times):.2f} s ({min(times):.2f} to {max(times):.2f})")
        print(f"ratio: {ratio:.2f}")
        took, bad = [], []
        for _ in range(options.closes):
            delay_ms = random.choice((0, 1, 5)) if random.random() < 0.3 else random.randrange(800)
            seconds, code, noise = close(settings, delay_ms)
            took.append(seconds)
            if code or noise or seconds > 1:
                bad.append((delay_ms, seconds, code, noise))
        if took:
            print(f"closes: {options.closes - len(bad)} of {options.closes} clean within 1 s; "
                  f"median {statistics.median(took):.2f} s, longest {max(took):.2f} s")  # fmt: skip
        for row in bad:
            print("not clean:", row)


if __name__ == "__main__":
    main()
