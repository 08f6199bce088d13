"""Faults of the program: what no code caught is counted, written to the log, and told to whoever asks for it.

Every room may write to LOGGER; what comes there with an exception is a fault.
"""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from logging.handlers import RotatingFileHandler
from types import FunctionType

from msgspec import Struct

from playground import __version__, folders

LOGGER = logging.getLogger("playground")
LOG_BYTES = 400_000  # and the file before it
MOST_KINDS = 100  # that are told apart
# What Qt asks of a class, beside the methods for events; after a fault it gets its own answer.
ANSWERS = frozenset(
    "event eventFilter viewportEvent sizeHint minimumSizeHint heightForWidth validate fixup stepBy stepEnabled "
    "valueFromText textFromValue showPopup hidePopup focusNextPrevChild paint boundingRect shape run undo redo "
    "mergeWith data rowCount columnCount headerData setData flags done currentChanged selectionChanged "
    "createHandle".split()
)


class Entry(Struct):
    """Something that was logged, and how often; `details` of a fault are its traceback and the versions."""

    sentence: str
    details: str
    count: int = 0


class Faults(logging.Handler):
    """Writes what is logged to a file of bounded size, and if `loud` to stderr; what comes again, ever less often."""

    def __init__(self, *, loud: bool) -> None:
        super().__init__()
        self.entries: dict[object, Entry] = {}
        self.last: Entry | None = None  # of the faults
        self.changed: Callable[[], object] = lambda: None  # called after a fault, in its thread
        self.path = folders.log() / "nn-playground.log"
        self._loud, self._file = loud, _Log(self.path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8", delay=True)
        self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Count it, and write it if it is the 1st, 10th, 100th ... of its kind."""
        error = record.exc_info[1] if record.exc_info else None
        kind: object = record.getMessage() if error is None else (type(error), _origin(error))
        if kind not in self.entries and len(self.entries) >= MOST_KINDS:
            kind = None
        if kind not in self.entries:
            self.entries[kind] = _entry(record, error)
        entry = self.entries[kind]
        entry.count += 1
        if str(entry.count).rstrip("0") == "1":
            times = f" (for the {entry.count:,}th time)" if entry.count > 1 else ""
            text = f"{entry.sentence}{times}\n{entry.details}".rstrip()
            self._file.handle(logging.LogRecord(record.name, record.levelno, "", 0, "%s", (text,), None))
            if self._loud and sys.stderr is not None:
                print(text, file=sys.stderr)
        if error is not None:
            self.last = entry
            self.changed()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()

    def details(self) -> str:
        """Return all that is known of the faults so far, for a report."""
        faults = [entry for entry in self.entries.values() if entry.details]
        return "\n".join(f"{entry.sentence}\nTimes: {entry.count:,}\n{entry.details}" for entry in faults)

    def count(self) -> int:
        """Return how many faults there were so far."""
        return sum(entry.count for entry in self.entries.values() if entry.details)


class _Log(RotatingFileHandler):
    """A log that nothing depends on: where it can't be written, it isn't."""

    def _open(self):  # type: ignore[no-untyped-def]
        folders.log().mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on."""


@contextmanager
def taken(*, loud: bool) -> Iterator[Faults]:
    """Take in what no code catches, in any thread."""
    faults, before = Faults(loud=loud), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    LOGGER.addHandler(faults)
    sys.excepthook = lambda kind, error, trace: report(error)
    threading.excepthook = lambda found: report(found.exc_value)
    sys.unraisablehook = lambda found: report(found.exc_value)
    try:
        yield faults
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        LOGGER.removeHandler(faults)
        faults.close()


def shield(base: type) -> None:
    """Let no exception leave a method of a class below `base` that Qt calls: it is a fault, and Qt goes on without it.

    PySide 6.11 keeps an exception that leaves such a method until the Python code further out is reached, and crashes
    where Qt calls another one before. Methods of classes to come are shielded as the classes are made.
    """
    done: set[type] = {object}

    def made(cls: type, /, **_: object) -> None:
        for part in cls.__mro__:
            if part in done or part.__module__.startswith(("PySide6", "Shiboken")):
                continue
            done.add(part)
            for name, method in list(vars(part).items()):
                if isinstance(method, FunctionType) and (name.endswith("Event") or name in ANSWERS):
                    setattr(part, name, _shielded(part, name, method))

    below: list[type] = [base]
    while below:
        cls = below.pop()
        below += type.__subclasses__(cls)
        made(cls)
    base.__init_subclass__ = classmethod(made)  # type: ignore[assignment]


def _shielded(cls: type, name: str, method: FunctionType) -> Callable[..., object]:
    @wraps(method)
    def shielded(self: object, *arguments: object, **named: object) -> object:
        try:
            return method(self, *arguments, **named)
        except Exception as error:
            report(error)
        answer = getattr(super(cls, self), name, None) if name in ANSWERS else None  # a name of Qt's, or ours alone
        return None if answer is None else answer(*arguments, **named)

    return shielded


def report(error: BaseException | None) -> None:
    """Take in an exception that was caught, as a fault."""
    if error is None or isinstance(error, SystemExit) or sys.is_finalizing():
        return
    LOGGER.error("", exc_info=error)
    # A QPainter among a frame's variables would stay on its widget, and Qt crash at the next painting.
    while error is not None:
        traceback.clear_frames(error.__traceback__)
        error = error.__context__


def _origin(error: BaseException) -> tuple[str, int]:
    """Return the file and the line that raised it."""
    origin = "", 0
    for frame, line in traceback.walk_tb(error.__traceback__):
        origin = frame.f_code.co_filename, line
    return origin


def _entry(record: logging.LogRecord, error: BaseException | None) -> Entry:
    if error is None:
        return Entry(record.getMessage(), "")
    what = str(error).strip()
    sentence = f"{type(error).__name__}: {what}" if what else type(error).__name__
    known = {name: getattr(sys.modules.get(name), "__version__", None) for name in ("numpy", "PySide6", "pyqtgraph")}
    versions = ", ".join(f"{name} {version}" for name, version in known.items() if version)
    where = f"Neural Network Playground {__version__}, Python {platform.python_version()}, {versions}"
    return Entry(sentence, f"{''.join(traceback.format_exception(error))}{where}, {platform.platform()}\n")
