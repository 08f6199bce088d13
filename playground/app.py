"""The program with a window: QApplication, theme, window; nothing else."""

import gc
import os
import signal
import socket
import sys
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QSettings,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.experiment.spec import Experiment
from playground import __version__, assets, folders, languages, stored
from playground.faults import LOGGER, Faults, report, shield
from playground.recovery.last_session import LastSession
from playground.window import MainWindow

READY_MS = 400  # after the window is there, see `_ready`


def application() -> QApplication:
    """Return the QApplication with the program's name, style and icon, made at the first call."""
    QCoreApplication.setOrganizationName("nn-playground")
    QCoreApplication.setApplicationName("nn-playground")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(assets.path("icon.svg"))))
    return app


def settings() -> QSettings:
    """Return the window's settings; those that the first versions kept in a registry come along."""
    kept, earlier = QSettings(str(folders.settings()), QSettings.Format.IniFormat), QSettings()
    earlier.setFallbacksEnabled(False)
    if not kept.allKeys():
        for key in earlier.allKeys():
            kept.setValue(key, earlier.value(key))
    return kept


def run(
    start: Path | Experiment | None,
    faults: Faults,
    language: str | None = None,
    scenes: Path | None = None,
    words: Path | None = None,
) -> int:
    """Open the window, with an experiment or a file of one if given; return the exit code when it is closed.

    `language` is one of `languages.LANGUAGES` for this time; else it is the one that the settings have. `scenes` is a
    file of guided experiments that are listed, `words` one that explains words.
    """
    app = application()
    kept = settings()
    languages.install(language or stored.choice(kept, "language", languages.LANGUAGES, languages.SYSTEM))
    shield(QObject.__mro__[-2])
    qInstallMessageHandler(_log)
    window = MainWindow(kept, start if isinstance(start, Path) else None)
    window.fault_banner.watch(faults)
    if not window.settings.contains("geometry"):  # the first start: a diagram and a picture use all the room there is
        window.resize(window.screen().availableGeometry().size())
        window.setWindowState(Qt.WindowState.WindowMaximized)
    try:
        LastSession(window, folders.windows()).begin(with_file=start is not None)
    except Exception as error:  # the window is there without it
        report(error)
    window.fit(window.screen().availableGeometry().size())
    try:
        window.show()
    except Exception as error:  # of a view that is shown: the others are there
        report(error)
    if isinstance(start, Experiment):
        window.sharing.begin(start)
    if scenes is not None:
        window.guiding.open_file(scenes)
    if words is not None and (trouble := window.asker.use(words)):
        print(f"nn-playground: {trouble}", file=sys.stderr, flush=True)
    interrupts: list[int] = []
    wake = _close_on_signals(window, interrupts)
    app.commitDataRequest.connect(lambda: _end_unasked(window))  # the desktop's session ends
    QTimer.singleShot(READY_MS, lambda: _ready(window))
    code = app.exec()
    if interrupts:
        code = 128 + interrupts[0]
    qInstallMessageHandler(None)
    del wake
    if not window.ended_in_time:
        # A step of a huge network can't be interrupted, and a thread that runs can't be dropped: end the process.
        os._exit(code)
    return code


def _ready(window: MainWindow) -> None:
    """Make the drawing board, so that a click on its tab need not wait; from now on garbage is looked for."""
    try:
        window.inside.board.get()
    finally:
        gc.freeze()  # what is there stays: later searches need not go through it
        gc.enable()


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write what Qt says to the log."""
    LOGGER.warning("Qt: %s", message)


def _end_unasked(window: MainWindow) -> None:
    """Let the window close without a question, which nobody might see: the next start has what isn't saved."""
    window.asks = False


def _close_on_signals(window: MainWindow, interrupts: list[int]) -> object:
    """Close the window on Ctrl+C in the terminal and on SIGTERM.

    A signal only reaches Python when Python runs, so it wakes Qt.
    """
    reader, writer = socket.socketpair()
    for end in (reader, writer):
        end.setblocking(False)
    signal.set_wakeup_fd(writer.fileno())

    def interrupted(number: int, _: object) -> None:
        interrupts[:] = [number]
        _end_unasked(window)
        QTimer.singleShot(0, QApplication.closeAllWindows)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, interrupted)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reader.recv(64))
    return reader, writer, notifier
