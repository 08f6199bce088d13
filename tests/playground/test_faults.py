"""Faults: what no code caught reaches the banner, the clipboard and the log; the program lives on."""

import os
import subprocess
import sys
import threading

import pytest

from playground import faults
from tests.playground.test_program import ROOT


@pytest.fixture
def taken(tmp_path, monkeypatch):
    """Give the faults of a test, with a log of its own."""
    monkeypatch.setattr(faults.folders, "log", lambda: tmp_path / "new" / "log")
    with faults.taken(loud=False) as found:
        yield found


def fail(message="no luck"):
    """Fail, always in one line."""
    raise LookupError(message)


def failed(message="no luck"):
    try:
        fail(message)
    except LookupError as error:
        faults.report(error)


class Unlucky:
    def __del__(self):
        fail("in the end")


def test_a_fault_of_any_thread_is_counted_and_written_with_traceback_and_versions(taken):
    heard = []
    taken.changed = lambda: heard.append(taken.last.sentence)
    failed()
    thread = threading.Thread(target=fail, args=("in a thread",))
    thread.start()
    thread.join()
    Unlucky()
    sys.excepthook(ValueError, ValueError("at the top"), None)
    assert heard == ["LookupError: no luck"] * 3 + ["ValueError: at the top"], "one line that fails is one kind"
    assert taken.count() == 4
    written = taken.path.read_text()
    for text in (written, taken.details()):
        assert "in fail" in text and "LookupError: no luck" in text and "ValueError: at the top" in text
        assert "Neural Network Playground" in text and "Python 3" in text and "numpy" in text


def test_what_comes_again_is_written_ever_less_often_and_the_log_is_bounded(taken, monkeypatch):
    for _ in range(1000):
        failed()
    assert taken.count() == 1000 and taken.path.read_text().count("Traceback") == 4
    monkeypatch.setattr(taken._file, "maxBytes", 5000)
    for number in range(300):
        faults.LOGGER.warning("a message %d", number)
    assert len(taken.entries) <= faults.MOST_KINDS + 1
    for number in range(60):
        taken.entries.clear()
        failed(f"{number} {'x' * 200}")
    assert sum(path.stat().st_size for path in taken.path.parent.iterdir()) < 15_000


def test_a_log_that_cannot_be_written_is_no_fault(taken, tmp_path, capsys):
    (tmp_path / "new").write_text("a file where the folder should be")
    failed()
    assert taken.count() == 1 and capsys.readouterr() == ("", "")


def test_no_variable_is_kept_alive_by_a_fault(taken):
    kept = []

    class Painter:
        def __del__(self):
            kept.append("ended")

    def paint():
        painter = Painter()
        fail(str(painter))

    try:
        paint()
    except LookupError as error:
        faults.report(error)
        assert kept == ["ended"]


@pytest.mark.gui
def test_the_banner_counts_and_copies(taken, window, qtbot):
    banner = window.fault_banner
    banner.watch(taken)
    assert banner.isHidden()
    failed("<b>1 & 2</b>")
    qtbot.waitUntil(banner.isVisible)
    assert "LookupError: <b>1 & 2</b>. Your network" in banner.text.text() and "times" not in banner.text.text()
    for _ in range(40):
        failed()
    qtbot.waitUntil(lambda: "(41 times so far)" in banner.text.text())
    banner.copy.click()
    from PySide6.QtWidgets import QApplication

    assert QApplication.clipboard().text() == taken.details()
    window.findChild(type(banner.copy), "close_fault").click()
    assert banner.isHidden()
    failed()
    qtbot.waitUntil(banner.isVisible)


def test_a_shielded_method_is_called_by_name_too():
    def scroll(plot, event, axis=None):
        return event, axis

    assert faults._shielded(object, "wheelEvent", scroll)(None, "turned", axis=1) == ("turned", 1)


def test_a_method_of_ours_with_a_name_of_qts_fails_once_and_answers_nothing(taken):
    class Pacer:
        def run(self):
            raise ValueError("a job's")

    assert faults._shielded(Pacer, "run", Pacer.run)(Pacer()) is None
    assert [entry.count for entry in taken.entries.values()] == [1]


@pytest.mark.gui
def test_whatever_qt_calls_in_the_window_is_shielded():
    """Each method that overrides one of Qt's is for an event or among ANSWERS, or Python alone calls it."""
    code = (
        "import importlib, pkgutil, playground, sys\n"
        "from types import FunctionType\n"
        "from PySide6.QtCore import QObject\n"
        "for room in pkgutil.walk_packages(playground.__path__, 'playground.'):\n"
        "    if '__main__' not in room.name: importlib.import_module(room.name)\n"
        "from playground import faults\n"
        "base, found = QObject.__mro__[-2], set()\n"
        "faults.shield(base)\n"
        "below = [base]\n"
        "while below:\n"
        "    cls = below.pop(); below += type.__subclasses__(cls)\n"
        "    for part in cls.__mro__:\n"
        "        for name, method in vars(part).items():\n"
        "            ours = isinstance(method, FunctionType) and part.__module__.startswith('playground')\n"
        "            if ours and not name.startswith('__') and not hasattr(method, '__wrapped__'):\n"
        "                if any(hasattr(other, name) for other in cls.__mro__ if other.__module__[:7] == 'PySide6'):\n"
        "                    found.add(name)\n"
        "print(*sorted(found))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) <= {"setAccessibleName", "id", "setPen", "setPath"}


WINDOW = """
import sys
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication
from playground import __main__, app, window
from playground.runs import run_bar
from playground.widgets import fields

def resized(self, event): raise ValueError("not resized")
def pressed(self, event): raise ValueError("not pressed")
def paints(self, event):
    painter = QPainter(self)
    raise ValueError("half painted")
window.Panes.resizeEvent, run_bar.RunBar.mousePressEvent = resized, pressed
fields.Choice.paintEvent = paints
shown = window.MainWindow.show
def show(made):
    shown(made)
    play = made.run_bar.buttons["play"]
    made.picture.show_moment = lambda *_: 1 / 0
    QTimer.singleShot(0, play.click)
    QTimer.singleShot(0, lambda: made.resize(900, 700))
    QTimer.singleShot(100, lambda: press(made.run_bar))
    QTimer.singleShot(500, lambda: end(made))
    settings = made.settings_view.show_experiment
    made.settings_view.show_experiment = lambda _: [].pop()
    made.layer_stack.add("Dense")
    print(made.trainer._experiment is made.document.experiment, len(made.document.experiment.layers))
    made.settings_view.show_experiment = settings
    made.document.undo_stack.undo()
def press(widget):
    place, left = QPointF(2, 2), Qt.MouseButton.LeftButton
    keys, kind = Qt.KeyboardModifier.NoModifier, QEvent.Type.MouseButtonPress
    QApplication.sendEvent(widget, QMouseEvent(kind, place, widget.mapToGlobal(place), left, left, keys))
def end(made):
    if made.trainer.moment.step < 200:
        return QTimer.singleShot(100, lambda: end(made))
    print(made.trainer.running, made.fault_banner.isVisible(), made.fault_banner.text.text())
    made.files.may_leave = lambda: 1 / 0
    print(made.close(), made.isVisible())
    made.files.may_leave, made._remember = lambda: True, lambda: 1 / 0
    print(made.close())
window.MainWindow.show = show
sys.exit(__main__.main([]))
"""


@pytest.mark.gui
def test_the_program_outlives_faults_in_painting_resizing_clicking_and_closing(tmp_path):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    environment |= {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", WINDOW],
        cwd=ROOT, env=environment, timeout=60, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    edited, running, stays, closed = done.stdout.splitlines()
    assert running.startswith("True True Something in the program failed (") and "Your network" in running
    assert edited == "True 4", "a view that fails keeps no edit from the run"
    assert (stays, closed) == ("False True", "True"), "a fault in what asks doesn't close the window"
    (log,) = tmp_path.rglob("nn-playground.log")
    for what in ("not resized", "not pressed", "half painted", "division by zero"):
        assert what in log.read_text()


@pytest.mark.parametrize("verb", ["train", "classify"])
def test_a_fault_of_a_headless_verb_is_a_sentence_and_the_logs_path(tmp_path, verb):
    room, arguments = ("verbs", ["train"]) if verb == "train" else ("classify", ["classify", "digit.png"])
    code = f"from playground.commands import {room}; from playground import __main__; import sys\n"
    code += f"{room}.run = lambda options: [].pop()\n"
    code += f"sys.exit(__main__.main({arguments}))"
    environment = os.environ | {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, timeout=60, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1 and done.stdout == ""
    (line,) = done.stderr.splitlines()
    (log,) = tmp_path.rglob("nn-playground.log")
    assert "IndexError: pop from empty list" in line and str(log) in line and "Traceback" in log.read_text()
