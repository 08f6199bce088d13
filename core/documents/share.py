"""A share string: a whole experiment, painted points too, as a short text for a chat, which says when it is damaged.

``nnplay1:`` and Base64 for URLs of: the length n of what follows (2 bytes, big-endian), a check of it (1), the first 6
bytes of the SHA-256 of the rest, and the rest: n bytes of raw deflate over the experiment's JSON, without what is as
the defaults are. Other defaults need another VERSION. Nothing in a string is believed.
"""

import base64
import hashlib
import re
import struct
import zlib
from typing import Any

import msgspec

from core import files
from core.experiment import spec
from core.value import SpecError, Value, replace
from core.wording import said

VERSION = 1
MARK = re.compile(r"nnplay\s*(\d{1,3})\s*:", re.IGNORECASE)
MOST_CHARACTERS = 40_000  # of a string: what one message of the larger chats takes
MOST_TEXT = 1_000_000  # in which one is looked for
MOST_JSON = 1_000_000  # bytes
_HEAD = struct.Struct(">HB6s")
_HEAD_CHARACTERS = 12  # 9 bytes
# What chats and phones make of two hyphens, of one, and of an underscore that Markdown wants to be taken literally.
_MENDED = str.maketrans({"—": "--", "–": "--", "‐": "-", "‑": "-", "−": "-", "+": "-", "/": "_"})
_FOREIGN = re.compile(r"[^A-Za-z0-9_-]+")


def text_of(experiment: spec.Experiment) -> str:
    """Return the share string of `experiment`, with the names of its files alone; SpecError where it is too long."""
    json = msgspec.json.encode(_brief(spec.storable(_without_folders(experiment))))
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    held = packer.compress(json) + packer.flush()
    count = _characters(len(held))
    if count > MOST_CHARACTERS or len(json) > MOST_JSON:
        points = said(" (most of it are painted points)") if len(experiment.data.painted) > 100 else ""
        raise SpecError(
            said(
                "the experiment is too long for a text: {count:,} characters, and {most_characters:,} "
                "are the most{points}; save it as a file instead",
                count=count,
                most_characters=MOST_CHARACTERS,
                points=points,
            )
        )
    head = _HEAD.pack(len(held), _check_of(len(held)), hashlib.sha256(held).digest()[:6])
    return f"nnplay{VERSION}:" + base64.urlsafe_b64encode(head + held).rstrip(b"=").decode()


def is_in(text: str) -> bool:
    """Whether there is something like a share string in a text."""
    return MARK.search(text[:MOST_TEXT]) is not None


def experiment_of(text: str) -> spec.Experiment:
    """Return the experiment of the first share string in `text`; SpecError says in a sentence what is wrong with it.

    Around it may be anything; in it line breaks, blanks, quotes, angle brackets, backticks and invisible characters.
    """
    if len(text) > MOST_TEXT:
        raise SpecError(
            said("the text has {came:,} characters, far more than a share string; copy that alone", came=len(text))
        )
    mark = MARK.search(text)
    if mark is None:
        raise SpecError(
            said("this isn't a share string, which begins with nnplay{version}:; copy it whole", version=VERSION)
        )
    if int(mark[1]) > VERSION:
        raise SpecError(
            said("this share string is from a later version of the program, {mark}; get that to open it", mark=mark[0])
        )
    if int(mark[1]) < VERSION:
        raise SpecError(
            said(
                "this isn't a share string: {mark} was never one; they begin with nnplay{version}:",
                mark=mark[0],
                version=VERSION,
            )
        )
    return _experiment(_unpacked(_FOREIGN.sub("", text[mark.end() :].translate(_MENDED))))


def _unpacked(characters: str) -> bytes:
    """Return the bytes of deflate; SpecError where the string is cut short or damaged."""
    prefix, came = len(f"nnplay{VERSION}:"), len(characters)
    if came < _HEAD_CHARACTERS:
        raise SpecError(
            said("the share string is cut short: its first {came} characters came; copy it whole", came=prefix + came)
        )
    damaged = SpecError(said("the share string is damaged: its checksum doesn't fit; copy it anew, as it is"))
    length, check, checksum = _HEAD.unpack(base64.urlsafe_b64decode(characters[:_HEAD_CHARACTERS]))
    if check != _check_of(length):
        raise damaged
    whole = _characters(length) - prefix
    if came < whole:
        raise SpecError(
            said(
                "the share string is cut short: {came:,} of {whole:,} characters came; copy it whole",
                came=prefix + came,
                whole=prefix + whole,
            )
        )
    held = base64.urlsafe_b64decode(characters[_HEAD_CHARACTERS:whole] + "=" * (-whole % 4))
    if len(held) != length or hashlib.sha256(held).digest()[:6] != checksum:
        raise damaged
    return held


def _experiment(held: bytes) -> spec.Experiment:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        json = unpacker.decompress(held, MOST_JSON + 1)
    except zlib.error:
        raise SpecError(said("the share string is damaged: what is in it can't be unpacked; copy it anew")) from None
    if len(json) > MOST_JSON or unpacker.unconsumed_tail:
        raise SpecError(
            said(
                "the share string holds more than {most_json:,} bytes of text: it isn't an experiment",
                most_json=MOST_JSON,
            )
        )
    if not unpacker.eof or unpacker.unused_data:
        raise SpecError(said("the share string is damaged: what is in it has no right end; copy it anew"))
    try:
        return _without_folders(spec.from_json(json))
    except SpecError as error:
        raise SpecError(
            said("the experiment of this share string can't be used: {reason}", reason=files.reason(error))
        ) from error


def _characters(length: int) -> int:
    """Return how long the string is whose deflate has so many bytes."""
    return len(f"nnplay{VERSION}:") + -(-4 * (_HEAD.size + length) // 3)


def _check_of(length: int) -> int:
    return zlib.crc32(struct.pack(">H", length & 0xFFFF)) & 0xFF


def _without_folders(experiment: spec.Experiment) -> spec.Experiment:
    """Return the experiment with the bare name of its data's file: folders are nobody's business, there or here."""
    path = experiment.data.path
    name = re.split(r"[/\\]", path.rstrip("/\\"))[-1]
    return experiment if name == path else replace(experiment, data=replace(experiment.data, path=name or "file"))


def _brief(value: Any) -> Any:
    """Return a value as JSON has it, without the fields that are as their defaults."""
    if isinstance(value, tuple):
        return [_brief(each) for each in value]
    if not isinstance(value, Value):
        return value
    config = value.__struct_config__
    told = {config.tag_field: config.tag} if config.tag_field else {}
    for field in msgspec.structs.fields(type(value)):
        held = getattr(value, field.name)
        if field.required or held != field.default:
            told[field.encode_name] = _brief(held)
    return told
