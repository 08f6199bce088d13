"""A random user at the real window, for as long as is asked; what went wrong is printed, with what was done before.

    python -m tests.random_user [--seed 0] [--minutes 5] [--log FILE]

Everything is done by real events, drawn from the seed: only the training threads may make another run of the same seed
differ. No person's files are touched, and nothing goes out to the network. Exit code 1: an exception, a warning, an
event loop that was silent for longer than --freeze, or memory that grew by more than 2 % an hour after the first ten
minutes.
"""

import argparse
import faulthandler
import gc
import os
import random
import socket
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import NoReturn

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from playground import folders
from playground.app import application, settings
from playground.faults import LOGGER, report, shield, taken
from playground.faults import Faults as TakenFaults
from playground.recovery.last_session import LastSession
from playground.window import MainWindow
from tests.random_user.files import Desk
from tests.random_user.user import User
from tests.random_user.watch import Faults, Memory, Pulse

DAMAGED = ("", "\0", -1, 2**31, 1e308, "columns", ["1", "x"], {"a": 1}, b"\xff" * 40, QSize(9, 9))
PAUSES_MS = (1, 1, 1, 5, 5, 20, 50, 200)
LOST_AFTER_MS, STUCK_AFTER_S = 3000, 120.0
REST_EVERY_S, REST_MS, MOST_RESTS, SETTLED_AFTER_S, MOST_GROWTH = 60.0, 1500, 20, 600.0, 2.0


class Session:
    """Lets the user act, opens a closed window again, and has memory measured while the window is at rest."""

    def __init__(self, user: User, faults: Faults, pulse: Pulse, program: TakenFaults, seconds: float) -> None:
        self.user, self.faults, self.pulse, self.seconds = user, faults, pulse, seconds
        self.memory, self.actions, self.opened = Memory(), 0, 0
        self._program, self._front = program, None
        self._acting = 0
        self._began = time.monotonic()
        self._rest_at = REST_EVERY_S
        self._open()
        self._turned_at = self._done_at = self._began
        # One timer of its own: each QTimer.singleShot leaves a weak reference behind, 100,000 in an hour.
        self._next_turn = QTimer(singleShot=True)
        self._next_turn.timeout.connect(self._turn)
        # Of turns that each set off the next one, one is lost at times, where menus are open within menus.
        self._left = False
        self._awake = QTimer(interval=LOST_AFTER_MS)
        self._awake.timeout.connect(self._look_for_a_lost_turn)
        self._awake.start()
        self._next_turn.start(100)

    @property
    def passed_s(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._began

    def _open(self) -> None:
        """Open the window as at a start of the program, which is no freeze."""
        self.window = MainWindow(settings())
        self.window.fault_banner.watch(self._program)
        LastSession(self.window, folders.windows()).begin(with_file=False)
        self.window.show()
        self.opened += 1
        self.pulse.beat(measured=False)

    def _turn(self) -> None:
        """Do the next thing, unless the last one is still at work and has opened nothing."""
        if self._left:
            return
        self._turned_at = time.monotonic()
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if self._acting and front is self._front:
            self._next_turn.start(5)
            return
        before, self._front = self._front, front
        self._acting += 1
        self._next_turn.start(self.user.rng.choice(PAUSES_MS))
        try:
            self._next()
        except Exception as error:
            self._caught(error)
        finally:
            self._acting -= 1
            self._front = before

    def _look_for_a_lost_turn(self) -> None:
        if time.monotonic() - self._turned_at > LOST_AFTER_MS / 1000:
            self._next_turn.start(0)
        if time.monotonic() - self._done_at > STUCK_AFTER_S:
            print(f"for {STUCK_AFTER_S:.0f} s nothing could be done, after {self.actions:,} actions", flush=True)
            faulthandler.dump_traceback(sys.stdout)
            os._exit(2)

    def _caught(self, error: Exception) -> None:
        """Count what came out of an event handler; a control that its own click has removed is no fault."""
        frames = traceback.extract_tb(error.__traceback__)
        if not ("already deleted" in str(error) and Path(frames[-1].filename).parent == Path(__file__).parent):
            report(error)

    def _next(self) -> None:
        self._done_at = time.monotonic()
        due = self.passed_s > min(self._rest_at, self.seconds)
        if due and self._front is not None:
            QTest.keyClick(self._front.window().windowHandle(), Qt.Key.Key_Escape)
        elif not due and (self._acting > 1 or self.window.isVisible()):
            self.actions += 1
            self.user.act()
        elif self._acting > 1:
            pass  # what is at work ends now that nothing is open
        elif not self.window.isVisible():
            self._open_again()
        elif self.passed_s > self.seconds:
            self._leave()
        else:
            self._rest()

    def _rest(self) -> None:
        """Begin a new document and measure memory."""
        self._rest_at += REST_EVERY_S
        asks, self.window.files.may_leave = self.window.files.may_leave, lambda: True
        QTest.keySequence(self.window, QKeySequence.StandardKey.New)
        self.window.files.may_leave = asks
        for _ in range(MOST_RESTS):
            QTest.qWait(REST_MS)
            if self._new_is_shown():  # what trained before has ended, too
                break
        self.faults.act(f"at rest: {self.memory.sample(self.passed_s):.0f} MB after {self.actions:,} actions")
        self.pulse.beat(measured=False)  # looking for garbage in all objects is not the program's doing

    def _new_is_shown(self) -> bool:
        moment = self.window.trainer.moment
        return moment is not None and moment.experiment == self.window.document.experiment

    def _close(self) -> None:
        """Throw away a closed window, and what Python still knows of it: Qt gives its places to the next one."""
        if not self.window.ended_in_time:  # the program would end here
            self.window.trainer.close()
        self.window.deleteLater()
        del self.window
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()

    def _open_again(self) -> None:
        """Open the window as it was left; at times somebody has damaged what it remembered."""
        self._close()
        kept, rng = settings(), self.user.rng
        if rng.random() < 0.3:
            key, value = rng.choice(sorted(kept.allKeys())), rng.choice(DAMAGED)
            self.faults.act(f"the setting {key} becomes {value!r}")
            kept.setValue(key, value)
            kept.sync()
        self._open()

    def _leave(self) -> None:
        self._left = True  # a turn may be due before the event loop has ended
        self.window.files.may_leave = lambda: True
        self.window.close()
        self._close()
        QGuiApplication.clipboard().clear()  # what Python made must not outlive it
        QApplication.exit()


def keep_away(folder: Path) -> None:
    """Keep a person's own files and the network out of reach: every home is in `folder`."""
    os.environ.update(HOME=str(folder), USERPROFILE=str(folder), NN_PLAYGROUND_CACHE=str(folder / "cache"))
    folders.data = lambda: folder / "data"
    folders.log = lambda: folder / "log"
    folders.settings = lambda: folder / "settings.ini"
    folders.windows = lambda: folder / "windows"

    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError("there is no network for a random user")

    socket.create_connection = socket.socket.connect = socket.getaddrinfo = refuse


def main() -> int:
    """Run, print what was seen, return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--freeze", type=float, default=1.0, metavar="S", help="the longest silence allowed (1)")
    parser.add_argument("--log", type=Path, help="where each action is written (a temporary file)")
    options = parser.parse_args()
    faulthandler.enable()
    with tempfile.TemporaryDirectory(prefix="random-user-") as scratch:
        folder, rng = Path(scratch), random.Random(options.seed)
        keep_away(folder)
        app = application()
        app.setQuitOnLastWindowClosed(False)
        desk = Desk(folder / "desk", rng)
        QFileDialog.getOpenFileName, QFileDialog.getSaveFileName = desk.open, desk.save
        shield(QObject.__mro__[-2])
        with taken(loud=False) as program, (options.log or folder / "log.txt").open("w") as log:
            faults = Faults(log)
            pulse = Pulse(faults, folder, options.freeze)
            user = User(rng, desk, faults.act)
            session = Session(user, faults, pulse, program, 60 * options.minutes)
            app.exec()
            pulse.close()
            LOGGER.removeHandler(faults)
    return summary(session, faults, pulse)


def summary(session: Session, faults: Faults, pulse: Pulse) -> int:
    """Print what was seen; return 1 where it is not as it should be, else 0."""
    seconds, growth = session.passed_s, session.memory.growth(SETTLED_AFTER_S)
    print(f"{session.actions:,} actions in {seconds / 60:.1f} minutes ({session.actions / seconds:.1f} a second)")
    print(f"on {len(session.user.used)} controls; the window was opened {session.opened} times")
    print(f"longest silence of the event loop: {pulse.longest:.2f} s")
    print("memory at rest:", " ".join(f"{mb:.0f}" for _, mb in session.memory.samples), "MB")
    if growth is not None:
        print(f"memory grew by {growth:+.1f} % an hour after the first {SETTLED_AFTER_S / 60:.0f} minutes")
    print(f"{len(faults.counts)} faults")
    for fault, count in sorted(faults.counts.items(), key=lambda pair: -pair[1]):
        print(f"{count:5} x {fault}")
    return int(bool(faults.counts) or (growth is not None and growth > MOST_GROWTH))


if __name__ == "__main__":
    sys.exit(main())
