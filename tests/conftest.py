"""What every test shares: offscreen Qt, settings of its own, and a look for whatever a window left behind."""

import gc
import os
import secrets
import threading
from contextlib import nullcontext
from functools import cache

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # the command line speaks as the system does
os.environ.setdefault("PYTEST_QT_API", "pyside6")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # two threads that wait for each other make small products slow

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "project", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("project")


@cache
def forget_what_was_before(module):
    """Take what earlier tests left out of every later look for leaks: of a million objects it would take a second."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left(request):
    """Fail a GUI test that leaves a widget or a thread."""
    if request.node.get_closest_marker("gui") is not None:
        forget_what_was_before(request.node.path)
    yield
    if request.node.get_closest_marker("gui") is None or "qapp" not in request.fixturenames:
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QThread
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    for widget in app.topLevelWidgets():
        if widget.isWindow() and widget.objectName() == "main_window":
            pytest.fail(f"the test left a window: {widget}")
    for _ in range(3):
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()
    left = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    assert not left, f"the test left visible widgets: {left}"
    threads = [found for found in gc.get_objects() if issubclass(type(found), QThread) and found.isRunning()]
    assert not threads, f"the test left running threads: {threads}"
    assert threading.active_count() <= 1 + sum(t.daemon for t in threading.enumerate()), threading.enumerate()


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory, monkeypatch):
    """Give a folder of the test's own to the log, and to what windows keep, also of programs that it starts."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / "states" / secrets.token_hex(8)))


@pytest.fixture
def own_folder(tmp_path, monkeypatch):
    """Keep a person's own digits and open documents out of the tests."""
    from playground import folders

    monkeypatch.setattr(folders, "locks", lambda: tmp_path / "locks")
    monkeypatch.setattr(folders, "data", lambda: tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture
def pace(qapp):
    """Give a pacemaker for views that stand alone: there is no training to hold."""
    from playground.pace import Pace

    made = Pace(nullcontext)
    yield made
    made.close()


@pytest.fixture
def speak(qapp):
    """Give the function that chooses a language, for a while."""
    from playground import languages

    yield languages.install
    languages.install(languages.ENGLISH)


@pytest.fixture
def window(shown_window, monkeypatch):
    """Give the real main window with the two moons, 16 units a layer, the layers' cards in front and More open.

    `first_window` is as people find it.
    """
    from playground import window as room

    monkeypatch.setattr(room, "DEFAULT", "moons")

    def arrange(made):
        made.inside.network.bring(made.layer_stack)
        made.layer_stack.show_more(True)
        for name, section in made.settings_view.sections.items():
            section.head.setChecked(section.head.isChecked() or name.startswith("more"))

    return shown_window(arrange)


@pytest.fixture
def first_window(shown_window):
    """Give the real main window as people find it at the first start."""
    return shown_window(lambda made: None)


@pytest.fixture
def shown_window(qtbot, tmp_path, own_folder):
    """Show the real main window, with settings of its own, once it is arranged; close it afterwards."""
    from PySide6.QtCore import QCoreApplication, QEvent, QSettings

    from playground import app
    from playground.widgets.colors import theme
    from playground.window import MainWindow

    application, windows = app.application(), []

    def show(arrange):
        made = MainWindow(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        windows.append(made)
        arrange(made)
        made.resize(1280, 800)
        made.show()
        qtbot.waitExposed(made)
        qtbot.waitUntil(lambda: made.trainer.moment is not None and made.trainer._worker is None, timeout=10_000)
        return made

    yield show
    for made in windows:
        made.files.may_leave = lambda: True
        made.close()
        assert made.ended_in_time
        made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.apply(application, "light")  # which a test may have changed for the whole program
