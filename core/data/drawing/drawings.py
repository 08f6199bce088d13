"""Files of drawn digits: strokes with the digit that they are meant to be, as JSON."""

import gzip
import io
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct

from core import files
from core.data.drawing.strokes import Strokes, StrokesError, checked
from core.wording import said, sentence_of

LARGEST_BYTES = 20_000_000  # of one file unpacked
WANTED = said(
    "JSON: {form}, one such drawing, or its strokes alone",
    form='[{"strokes": [[[x, y], ...], ...], "label": 3}, ...]',
)


class LabelledDrawing(Struct, frozen=True, eq=False):
    """Strokes, the digit that they are meant to be, if it is known, who drew them, and where they are from."""

    strokes: Strokes
    label: int | None = None
    writer: str = ""
    source: str = ""


class _Said(msgspec.Struct):
    """A drawing as a file has it; what else is said of it is left alone."""

    strokes: list[list[tuple[float, float]]]
    label: int | None = None
    writer: str = ""
    source: str = ""


def read(path: str | Path) -> list[LabelledDrawing]:
    """Return the drawings of a .json or .json.gz: a list of drawings, one drawing, or the strokes of one.

    FileError if it can't be read; StrokesError if it holds anything else, or is broken or too large.
    """
    text = files.content(path, LARGEST_BYTES, WANTED)
    if text.startswith(b"\x1f\x8b"):
        try:
            text = gzip.GzipFile(fileobj=io.BytesIO(text)).read(LARGEST_BYTES + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise StrokesError(
                said(
                    "{path} can't be read: {error}. If it is damaged, download or save it again",
                    path=path,
                    error=sentence_of(error),
                )
            ) from error
    if len(text) > LARGEST_BYTES:
        raise StrokesError(
            said(
                "{path} is larger than {largest_bytes} MB when unpacked; use a part of it",
                path=path,
                largest_bytes=LARGEST_BYTES // 1000000,
            )
        )
    try:
        return from_json(files.text(text))
    except StrokesError as error:
        raise StrokesError(said("{path}: {error}", path=path, error=sentence_of(error))) from error


def from_json(text: bytes) -> list[LabelledDrawing]:
    """Return the drawings that JSON text holds, see `read`; StrokesError where it holds anything else."""
    start = text[:1000].split()
    opening = b"".join(start)[:2]
    kind: Any = _Said if opening[:1] == b"{" else list[_Said] if opening == b"[{" else list[list[tuple[float, float]]]
    try:
        found = msgspec.json.decode(text, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StrokesError(
            said("it isn't a file of drawings ({error}); expected {wanted}", error=sentence_of(error), wanted=WANTED)
        ) from error
    if not found:
        raise StrokesError(said("it has no drawings; expected {wanted}", wanted=WANTED))
    given: list[_Said] = found if kind == list[_Said] else [found if kind is _Said else _Said(found)]
    drawings = []
    for number, one in enumerate(given, 1):
        if one.label is not None and not 0 <= one.label <= 9:
            raise StrokesError(
                said(
                    "drawing {number} is labelled {label}; a label must be a digit from 0 to 9, or left out",
                    number=number,
                    label=one.label,
                )
            )
        try:
            drawings.append(LabelledDrawing(checked(one.strokes), one.label, one.writer, one.source))
        except StrokesError as error:
            raise StrokesError(said("drawing {number}: {error}", number=number, error=sentence_of(error))) from error
    return drawings


def to_json(drawings: Sequence[LabelledDrawing]) -> bytes:
    """Return drawings as JSON text that `read` reads back, coordinates to 1/100, one drawing per line."""
    lines = []
    for drawing in drawings:
        told: dict[str, Any] = {name: getattr(drawing, name) for name in ("source", "writer", "label")}
        told = {name: value for name, value in told.items() if value not in ("", None)}
        told["strokes"] = [np.round(stroke, 2).tolist() for stroke in checked(drawing.strokes)]
        lines.append(msgspec.json.encode(told))
    return b"[\n" + b",\n".join(lines) + b"\n]\n"
