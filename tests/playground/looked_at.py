"""Pictures of the window for somebody to look at: python -m tests.playground.looked_at --out DIR.

The first network at three moments of its training, and every page, at each size, light and dark, in English and in
German. Nothing is judged here: `test_fits.py` finds what is cut, an eye what is ugly.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from core.experiment.presets import PRESETS
from playground.app import application
from playground.board.drawn import Drawing
from playground.commands.screenshots import FOUR
from playground.guide.stops import STOPS
from playground.languages import install
from playground.tables.table_dialog import TableDialog
from playground.widgets.pictures.clicked import Clicked
from playground.window import MainWindow

SIZES = {  # name -> width and height of the window, pixels of the screen for each of its own
    "1024x600": (1024, 600, 1.0),
    "1366x768": (1366, 768, 1.0),
    "1280x800": (1280, 800, 1.0),
    "1920x1080": (1920, 1080, 1.0),
    "1920x1080-at-150": (1280, 720, 1.5),
    "1920x1080-at-200": (960, 540, 2.0),
}
# name -> batches of the first network; a run ends with the last of them
MOMENTS = {"first-second": 0, "ten-seconds": 2500, "one-minute": 10_000}
LOOKS = {"theme": "light,dark", "language": "en,de", "size": "1024x600,1366x768,1280x800,1920x1080,1920x1080-at-200"}
WITHIN_S, SETTLES_MS, SLOW = 60, 400, 2


class Looker:
    """Makes the pictures of one window."""

    def __init__(self, window, options):
        self.window, self.options = window, options

    def take(self, name, shown=None):
        """Write NAME-SIZE-LANGUAGE-THEME.png of the window, or of another one that is `shown` over it."""
        for size in self.options.size:
            self.window.resize(*SIZES[size][:2])
            for theme in self.options.theme:
                self.window.looks.choose("theme", theme)
                spin(SETTLES_MS)
                path = self.options.out / f"{name}-{size}-{self.options.language}-{theme}.png"
                (shown or self.window).grab().save(str(path))
                print(path, flush=True)

    def take_dialog(self, name, dialog, size=None):
        """Take a window over the window, and close it."""
        dialog.show()
        if size is not None:
            dialog.resize(*size)
        self.take(name, dialog)
        dialog.close()

    def moments(self):
        """Take the first network at each moment; it trains slowly meanwhile, so as to be seen doing that."""
        bar, trainer = self.window.run_bar, self.window.trainer
        fast = bar.speed.value()
        for name, steps in MOMENTS.items():
            if steps:
                bar.speed.setValue(fast)
                if not trainer.running:
                    bar.buttons["play"].click()
                until(lambda steps=steps: trainer.moment.step >= steps)
                bar.speed.setValue(SLOW)
            self.take(name)

    def pages(self):
        """Take every page, and every window that can be opened over them."""
        window, inside = self.window, self.window.inside
        self.train(1000)
        for name, page in (("sample", inside.one_sample), ("instruments", inside.instruments), ("space", inside.space)):
            inside.pages.bring(page)
            if name == "instruments":
                self.train(2000)
            self.take(name)
        inside.show_board()
        inside.board.get().board.put(Drawing(tuple(tuple(line) for line in FOUR)), "Four")
        self.take("board")
        inside.show_page(0)
        self.settings()
        inside.asking.ask(Clicked(0.4, 0.1))
        self.take("why")
        inside.asking.close_panel()
        for page in ("classes", "confusion", "calibration"):
            window.score.choose(page)
            self.take(f"score-{page}")
        window.score.choose("accuracy")
        inside.paint()
        self.take("paint")
        inside.asking.painter.toggle.setChecked(False)
        self.guide()
        self.windows()
        for preset in ("convolution", "hills", "sine", "spirals"):
            window.files.begin(PRESETS[preset])
            spin(SETTLES_MS)
            self.train(100)
            self.take(f"data-{preset}")

    def train(self, batches):
        """Train so many batches more, or to the end."""
        play, trainer = self.window.run_bar.buttons["play"], self.window.trainer
        until(lambda: trainer.moment is not None)
        to = trainer.moment.step + batches
        play.click()
        until(lambda: trainer.moment.step >= to or not trainer.running)
        if trainer.running:
            play.click()
        spin(SETTLES_MS)

    def settings(self):
        """Take the layers' cards with all of the settings, in two parts, and the list of data."""
        window, view = self.window, self.window.settings_view
        window.inside.network.bring(window.layer_stack)
        window.layer_stack.show_more(True)
        before = {name: section.head.isChecked() for name, section in view.sections.items()}
        for section in view.sections.values():
            section.head.setChecked(True)
        for name, down in (("layers", 0), ("layers-below", 100_000)):
            view.verticalScrollBar().setValue(down)
            self.take(name)
        view.verticalScrollBar().setValue(0)
        for name, section in view.sections.items():
            section.head.setChecked(before[name])
        view.dataset.showPopup()
        self.take("list-of-data", view.dataset.view().window())
        view.dataset.hidePopup()
        window.inside.show_diagram()

    def guide(self):
        """Take the guided experiments, and every stop of the tour."""
        guiding = self.window.guiding
        guiding.show_list()
        self.take("guided")
        guiding.panel.chosen.emit(0)
        self.take("guided-step")
        guiding.get().leave()
        self.window.files.begin(PRESETS["first"])
        spin(SETTLES_MS)
        guiding.start_tour()
        for number in range(len(STOPS) + 1):
            spin(SETTLES_MS)
            self.take(f"tour-{number + 1}")
            guiding.tour.go_on()
        self.train(1000)

    def windows(self):
        """Take the windows that are opened over this one."""
        window = self.window
        window.asker.show_all("backpropagation")
        self.take_dialog("words", window.findChild(QDialog, "words_window"))
        window.exporter.export_picture()
        self.take_dialog("picture", window.findChild(QDialog, "picture_dialog"))
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / "flowers.csv"
            rng = np.random.default_rng(0)
            rows = [f"{a:.1f},{b:.1f},{c:.2f},{'AB'[int(a > b)]}" for a, b, c in rng.normal(5, 1, (60, 3))]
            path.write_text("\n".join(["petal length,petal width,weight in grams,species", *rows[:59], "?,1.5,,A"]))
            dialog = TableDialog(window, path)
            until(lambda: dialog.columns.rowCount() > 0)
            for size in self.options.size:
                self.take_dialog("table", dialog, SIZES[size][:2])


def spin(milliseconds):
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(done):
    """Let the event loop run until something is so; a picture that can't be made is an error."""
    deadline = QDeadlineTimer(WITHIN_S * 1000)
    while not done():
        if deadline.hasExpired():
            raise TimeoutError("what a picture is to show didn't come")
        spin(20)


def look(options):
    """Make the pictures of one language and of sizes that one screen can have."""
    application()
    install(options.language)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_DATA_HOME"] = scratch
        settings = QSettings(str(Path(scratch) / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("text_size", options.text)
        settings.setValue("colors", options.colors)
        window = MainWindow(settings)
        window.files.may_leave = lambda: True
        window.show()
        until(lambda: window.trainer.moment is not None)
        for what in options.what:
            getattr(Looker(window, options), what)()
        window.close()
        QApplication.processEvents()


def parsed(arguments):
    """Return what is wanted."""
    parser = argparse.ArgumentParser("looked_at", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder for the pictures")
    parser.add_argument("--what", default="moments,pages")
    for name, usual in LOOKS.items():
        parser.add_argument(f"--{name}", default=usual)
    parser.add_argument("--text", default="100", help="the size of the text, in per cent")
    parser.add_argument("--colors", default="standard", help="standard, safe or contrast")
    options = parser.parse_args(arguments)
    for name in ("what", *LOOKS):
        setattr(options, name, getattr(options, name).split(","))
    return options


def main():
    """Start a process for each language and each kind of screen, which it can have only one of."""
    options = parsed(None)
    options.out.mkdir(parents=True, exist_ok=True)
    for language in options.language:
        for pixels in sorted({SIZES[size][2] for size in options.size}):
            sizes = ",".join(size for size in options.size if SIZES[size][2] == pixels)
            given = ["--out", options.out, "--what", ",".join(options.what), "--theme", ",".join(options.theme)]
            given += ["--text", options.text, "--colors", options.colors, "--language", language, "--size", sizes]
            script = "import sys; from tests.playground import looked_at as room; room.one(sys.argv[1:])"
            environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "QT_SCALE_FACTOR": f"{pixels}"}
            subprocess.run([sys.executable, "-c", script, *map(str, given)], env=environment, check=True)


def one(arguments):
    """Do what a process of `main` does."""
    options = parsed(arguments)
    (options.language,) = options.language
    look(options)


if __name__ == "__main__":
    main()
