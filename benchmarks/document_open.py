"""How long a document takes to open once the window is there: moons, trained for 200 epochs, until it is all drawn.

Run: python benchmarks/document_open.py (with a display, or QT_QPA_PLATFORM=offscreen)
"""

import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QSettings

from core import PRESETS
from core.documents import document
from core.documents.document import SavedDocument
from core.training.run import Run
from playground import app
from playground.window import MainWindow

ROUNDS, EPOCHS, LIMIT_S = 20, 200, 0.3


def trained() -> SavedDocument:
    """Return moons after its epochs, with curve and checkpoints."""
    run = Run(PRESETS["moons"])
    for _ in run.steps(64):
        if run.epoch >= EPOCHS:
            return SavedDocument(run.experiment, run.keep(), "Notes.")
    raise AssertionError


def main() -> None:
    """Print the median and the longest."""
    application, took = app.application(), []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "moons.nnplay"
        saved = trained()
        document.save(path, saved)
        assert saved.training is not None
        step = saved.training.steps.step
        window = MainWindow(QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat))
        window.show()
        for _ in range(ROUNDS):
            window.files.begin(PRESETS["circles"])
            until = time.perf_counter() + 0.5
            while time.perf_counter() < until:
                application.processEvents()
            start = time.perf_counter()
            window.files.open(path)
            while (moment := window.trainer.moment) is None or moment.step != step or window.trainer._worker:
                application.processEvents()
            application.processEvents()
            took.append(time.perf_counter() - start)
        size = path.stat().st_size
        window.close()
    verdict = "below" if statistics.median(took) < LIMIT_S else "ABOVE"
    print(f"moons after {EPOCHS} epochs, {size / 1000:,.0f} kB: opens in {1000 * statistics.median(took):.0f} ms")
    print(f"({1000 * min(took):.0f} to {1000 * max(took):.0f} in {ROUNDS} rounds), {verdict} {1000 * LIMIT_S:.0f} ms")


if __name__ == "__main__":
    main()
