"""What is watched while a random user is at work: faults, freezes of the event loop, memory."""

import ctypes
import faulthandler
import gc
import logging
import os
import sys
import threading
import time
import traceback
import warnings
from collections import deque
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler

from playground.faults import LOGGER

BEAT_MS = 100
FROZEN_FOR_GOOD_S = 90.0
# What the platform without a screen says at every window; what is said of images that are broken on purpose.
EXPECTED = ("This plugin does not support", "Corrupt JPEG data", "libpng")
TASK = Path(f"/proc/self/task/{os.getpid()}/schedstat")  # of the main thread: ns run, ns waited for a processor


class Faults(logging.Handler):
    """Every exception, warning and message of Qt, once each, with what was done before.

    Exceptions come by the program's own logger, which has all that its code did not catch.

    Parameters
    ----------
    log
        Takes a line for each action and the whole of each fault.
    """

    def __init__(self, log: TextIO) -> None:
        super().__init__(logging.ERROR)
        self.log = log
        self.counts: dict[str, int] = {}
        self.actions: deque[str] = deque(maxlen=12)
        LOGGER.addHandler(self)
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, category, file, line, *_: self.add(
            f"{category.__name__}: {message} ({file}:{line})", "".join(traceback.format_stack()[-12:-1])
        )
        qInstallMessageHandler(self._qt_said)

    def act(self, text: str) -> None:
        """Note what the user is about to do."""
        self.actions.append(text)
        print(text, file=self.log, flush=True)

    def add(self, fault: str, details: str) -> None:
        """Count a fault; its first occurrence is written in full."""
        self.counts[fault] = self.counts.get(fault, 0) + 1
        if self.counts[fault] == 1:
            done = "\n".join(f"    {action}" for action in self.actions)
            text = f"\n--- {fault}\n{details}\nthe last actions:\n{done}\n"
            for file in (self.log, sys.stderr):
                print(text, file=file, flush=True)

    def emit(self, record: logging.LogRecord) -> None:
        """Take what the program logged as an error."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            self.add(record.getMessage(), "")
        else:
            last = traceback.extract_tb(error.__traceback__)[-1:]
            place = "".join(f" ({Path(frame.filename).name}:{frame.name})" for frame in last)
            self.add(f"{type(error).__name__}{place}", "".join(traceback.format_exception(error)))

    def _qt_said(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not message.startswith(EXPECTED):
            self.add(f"Qt: {message}", "".join(traceback.format_stack()[-12:-1]))


class Pulse(QObject):
    """Measures how long the event loop does not answer, less the time for which it had no processor.

    A freeze's stacks are written by faulthandler, which needs no interpreter; one for good ends the process.
    """

    def __init__(self, faults: Faults, folder: Path, longest_s: float) -> None:
        super().__init__()
        self.faults, self.longest_s = faults, longest_s
        self.longest = 0.0
        self._stacks = (folder / "stacks.txt").open("w+")
        self._at, self._waited = time.monotonic(), _waited_s()
        timer = QTimer(self, interval=BEAT_MS)
        timer.timeout.connect(self.beat)
        timer.start()
        threading.Thread(target=self._guard, daemon=True).start()

    def beat(self, *, measured: bool = True) -> None:
        """Take the time since the last beat for a freeze, if it was long and `measured`."""
        now, waited = time.monotonic(), _waited_s()
        gap = now - self._at - (waited - self._waited)
        if measured:
            self.longest = max(self.longest, gap)
            if gap > self.longest_s:
                stacks = self._read_stacks()
                self.faults.add(f"frozen at {_first_of_ours(stacks)}", f"for {gap:.2f} s\n{stacks}")
        self._at, self._waited = now, waited
        self._stacks.seek(0)
        self._stacks.truncate()
        faulthandler.dump_traceback_later(self.longest_s, repeat=True, file=self._stacks)

    def close(self) -> None:
        """Watch no longer."""
        faulthandler.cancel_dump_traceback_later()

    def _read_stacks(self) -> str:
        self._stacks.seek(0)
        return self._stacks.read()

    def _guard(self) -> None:
        while time.monotonic() - self._at < FROZEN_FOR_GOOD_S:
            time.sleep(1.0)
        self.faults.add(f"frozen for good ({FROZEN_FOR_GOOD_S:.0f} s)", self._read_stacks())
        os._exit(1)


class Memory:
    """Samples of the process's memory, taken while the window is at rest."""

    def __init__(self) -> None:
        self.samples: list[tuple[float, float]] = []  # seconds, MB

    def sample(self, seconds: float) -> float:
        """Take a sample, of what is really in use; return it in MB."""
        gc.collect()
        if sys.platform == "linux":
            ctypes.CDLL(None).malloc_trim(0)
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            self.samples.append((seconds, pages * os.sysconf("SC_PAGE_SIZE") / 1e6))
        return self.samples[-1][1] if self.samples else 0.0

    def growth(self, after_s: float) -> float | None:
        """Return by how many percent an hour memory grew after a time: a straight line through the samples."""
        late = [(t, mb) for t, mb in self.samples if t >= after_s]
        if len(late) < 5:
            return None
        mean_t, mean_mb = (sum(column) / len(late) for column in zip(*late, strict=True))
        slope = sum((t - mean_t) * (mb - mean_mb) for t, mb in late) / sum((t - mean_t) ** 2 for t, _ in late)
        return 100 * 3600 * slope / mean_mb


def _waited_s() -> float:
    """Return for how long the main thread was ready to run, and others had the processors."""
    return int(TASK.read_text().split()[1]) / 1e9 if TASK.exists() else 0.0


def _first_of_ours(stacks: str) -> str:
    """Return the innermost line of the main thread that is the program's own."""
    main = stacks.rpartition("Thread 0x")[2]  # it is the last one
    ours = [line for line in main.splitlines() if "/playground/" in line or "/core/" in line]
    return ours[0].strip().rpartition("/")[2] if ours else "an unknown place"
