"""Pictures of the window as it is, in two sizes, light and dark: for the README, by a command anyone can run."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from playground.app import application
from playground.window import MainWindow

SIZES = ((1280, 800), (1920, 1080))
TRAIN_FOR_S, STEPS = 20, 2400


def take(folder: Path) -> int:
    """Train the first screen's network for a while and write window-WIDTH-THEME.png into `folder`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        window = MainWindow(QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat))
        window.resize(*SIZES[0])
        window.show()
        _spin(200)
        window.run_bar.buttons["play"].click()
        deadline = QDeadlineTimer(TRAIN_FOR_S * 1000)
        while (window.trainer.snapshot is None or window.trainer.snapshot.step < STEPS) and not deadline.hasExpired():
            _spin(50)
        window.run_bar.buttons["pause"].click()
        _spin(300)
        for width, height in SIZES:
            window.resize(width, height)
            for theme in ("light", "dark"):
                window.set_theme(theme)
                _spin(200)
                path = folder / f"window-{width}-{theme}.png"
                window.grab().save(str(path))
                print(path)
        window.close()
    QApplication.processEvents()
    return 0


def _spin(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
