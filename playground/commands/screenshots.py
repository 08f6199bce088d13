"""Pictures of the window as it is, in two sizes, light and dark: for the README, by a command anyone can run."""

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from core.experiment.presets import DEFAULT, PRESETS
from playground.app import application
from playground.board.drawn import Drawing
from playground.space.space_page import SpacePage
from playground.widgets.pictures.clicked import Clicked
from playground.window import MainWindow

SIZES = ((1280, 800), (1920, 1080))
TRAIN_FOR_S = 30
# name of the pictures -> what is trained, for how many steps, in which sizes and themes it is taken
SCENES = {
    "window": (DEFAULT, 2400, SIZES, ("light", "dark")),
    "surface": ("hills", 4800, SIZES[:1], ("light",)),
    "curve": ("sine", 2000, SIZES[:1], ("dark",)),
    "graph": ("skip", 3000, SIZES[:1], ("light",)),
    "digits": ("convolution", 300, SIZES[:1], ("dark",)),
    "board": ("convolution", 300, SIZES[:1], ("light",)),
    "diagram": (DEFAULT, 2400, SIZES[:1], ("light",)),
    "sample": (DEFAULT, 2400, SIZES[:1], ("light",)),
    "instruments": ("spirals", 3000, SIZES[:1], ("dark",)),
    "space": ("circles", 2400, SIZES[:1], ("light",)),
    "ask": ("spirals", 3000, SIZES[:1], ("light",)),
}
# a 4 as a hand draws it, in the board's units
FOUR = (
    [(92, 48), (80, 92), (66, 128), (104, 134), (150, 128), (190, 122)],
    [(158, 62), (152, 120), (146, 172), (142, 218)],
)


def _draw_four(window: MainWindow) -> None:
    window.inside.show_board()
    window.inside.board.get().board.put(Drawing(tuple(tuple(line) for line in FOUR)), "Four")


def _see_space(window: MainWindow) -> None:
    window.inside.pages.bring(window.inside.space)
    page = window.inside.space.page
    assert isinstance(page, SpacePage)
    _spin(600)  # until it has looked
    page.bar.went.emit(2.0)  # as if its slider was moved to the second layer


ARRANGE: dict[str, Callable[[MainWindow], object]] = {
    "board": _draw_four,
    "graph": lambda window: window.inside.network.bring(window.layer_stack),
    "sample": lambda window: window.inside.pages.bring(window.inside.one_sample),
    "space": _see_space,
    "ask": lambda window: window.inside.asking.ask(Clicked(0.4, 0.1)),
}


def run(options: argparse.Namespace) -> int:
    """Train each scene's network for a while and write NAME-WIDTH-THEME.png into the folder `out`."""
    folder: Path = options.out
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    folder.mkdir(parents=True, exist_ok=True)
    for name, (preset, steps, sizes, themes) in SCENES.items():
        with tempfile.TemporaryDirectory() as scratch:
            window = MainWindow(QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat))
            window.resize(*sizes[0])
            window.show()
            _spin(200)
            if preset != DEFAULT:
                window.files.begin(PRESETS[preset])
                _spin(500)
            if name == "instruments":  # they watch while they are seen
                window.inside.pages.bring(window.inside.instruments)
            _train(window, steps)
            if name in ARRANGE:
                ARRANGE[name](window)
                _spin(1000)
            for width, height in sizes:
                window.resize(width, height)
                for theme in themes:
                    window.set_theme(theme)
                    _spin(200)
                    path = folder / f"{name}-{width}-{theme}.png"
                    window.grab().save(str(path))
                    print(path)
            window.files.begin(PRESETS[DEFAULT])  # nothing that a question would be asked for
            window.close()
        QApplication.processEvents()
    return 0


def _train(window: MainWindow, steps: int) -> None:
    window.run_bar.buttons["play"].click()
    deadline = QDeadlineTimer(TRAIN_FOR_S * 1000)
    while (window.trainer.moment is None or window.trainer.moment.step < steps) and not deadline.hasExpired():
        _spin(50)
    if window.trainer.running:
        window.run_bar.buttons["play"].click()
    _spin(500)


def _spin(milliseconds: int) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
