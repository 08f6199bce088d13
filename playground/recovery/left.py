"""What a window leaves in its slot, beside its document: which file that is of, how it ended, what was in front."""

import math
import os
from pathlib import Path
from typing import Annotated

import msgspec

from core import files
from core.data.plane import PlaneView
from core.files import FileError
from playground.document.questions import UNTITLED
from playground.languages import tr, tr_said
from playground.recovery.slots import Slot

NAME, DOCUMENT, IMAGE = "session.json", "document.nnplay", "drawing.png"
MOST_BYTES, MOST_IMAGE, MOST_POINTS = 20_000_000, 50_000_000, 200_000
MOST_TRIES = 3  # to bring it back: what ends the program each time isn't tried for ever

Units = Annotated[float, msgspec.Meta(ge=-1e6, le=1e6)]
Digit = Annotated[int, msgspec.Meta(ge=0, le=9)]
Number = Annotated[int, msgspec.Meta(ge=0, le=99)]


class WindowView(msgspec.Struct, frozen=True):
    """What a person saw: the page and the network's page in front, by number; the window's place, as Qt tells it.

    Of the drawing on the board its strokes, or what is known of its `image`, which is a file of its own. `plane` is the
    one through a table; None where an earlier version of the program kept none.
    """

    page: Number = 0
    network: Number = 0
    geometry: bytes = b""
    strokes: tuple[tuple[tuple[Units, Units], ...], ...] = ()
    image: bool = False
    ready: bool = False
    label: Digit | None = None
    plane: PlaneView | None = None


class Left(msgspec.Struct, frozen=True):
    """The window and its document at one moment.

    Attributes
    ----------
    at
        When that was, in seconds since 1970.
    path
        Of the document's file, if it has one.
    beside
        Whether the document lies beside this; else it is as in its file, or a new one.
    unsaved
        Whether it has what no file holds.
    closed
        Whether the window was closed; what a person didn't save when asked was given up.
    step
        Of the training.
    tries
        How often it was brought back since a window last lived with it for a while.
    view
        What a person saw.
    called
        Of a document without a file: its name, if it has one.
    """

    at: float
    path: bytes | None = None
    beside: bool = False
    unsaved: bool = False
    closed: bool = False
    step: int = 0
    tries: int = 0
    view: WindowView = WindowView()
    called: str = ""

    @property
    def file(self) -> Path | None:
        """The document's file, if it has one."""
        return None if self.path is None else Path(os.fsdecode(self.path))

    @property
    def name(self) -> str:
        """What the document is called."""
        return self.called or tr(UNTITLED) if self.file is None else files.shown(self.file.name)


def to_bytes(left: Left) -> bytes:
    """Return the content of the file NAME."""
    return msgspec.json.encode(left)


def read(slot: Slot) -> Left:
    """Return what a window left; FileError where it can't be used."""
    try:
        found = msgspec.json.decode(slot.read(NAME, MOST_BYTES), type=Left)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise FileError(
            tr("{folder} can't be used: {error}").format(folder=slot.folder / NAME, error=tr_said(files.reason(error)))
        ) from error
    if not math.isfinite(found.at) or sum(map(len, found.view.strokes)) > MOST_POINTS or found.path == b"":
        raise FileError(tr("{folder} can't be used: no window wrote it").format(folder=slot.folder / NAME))
    return found
