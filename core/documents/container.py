"""The container of a document: a zip whose members others can read, and of which no byte is believed here.

What its directory claims is checked before anything is unpacked; memory grows only with what a member may have.
"""

import io
import stat
import struct
import zipfile
from collections.abc import Mapping
from typing import BinaryIO

from core.wording import said

FACTS, WEIGHTS, OPTIMIZER, NOTES = "document.json", "weights.safetensors", "optimizer.safetensors", "notes.txt"
CHECKPOINTS, BEST, BY_HAND = "checkpoints.safetensors", "best.safetensors", "by_hand.safetensors"
CURVE = "curve.csv"
DATA, IMAGES = "data.safetensors", "images.safetensors"  # of a person's own files: the rows of a table, a set's images
MEMBERS = FACTS, WEIGHTS, OPTIMIZER, CHECKPOINTS, BEST, BY_HAND, CURVE, DATA, IMAGES, NOTES
MOST_BYTES = 2_000_000_000  # of the file
MOST_FACTS, MOST_NOTES, MOST_CURVE = 20_000_000, 1_000_000, 200_000  # of members
MOST_BEST = (
    200_000_000  # of the best weights with the optimizer's arrays; larger ones stay out, as they would double it
)
MOST_MEMBERS, MOST_DIRECTORY = 32, 16_000
ROOM, RATIO = 64_000_000, 20  # members may unpack to RATIO times the file and ROOM: ours aren't packed but for texts
STARTS = b"PK\x03\x04", b"PK\x05\x06"
# The record at a zip's end: signature, four counts (the last: members), bytes of the directory, its start, comment.
_END, _END_64 = struct.Struct("<4s4H2LH"), struct.Struct("<4sLQL")
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # no clock: the same document is the same bytes


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return the members, by name, as one zip; ValueError where that would be larger than one that is read."""
    size = sum(map(len, members.values()))
    if size > MOST_BYTES - MOST_DIRECTORY:
        raise ValueError(
            said(
                "it takes {size:,} MB, and a document at most {most_bytes:,}",
                size=size // 1000000,
                most_bytes=MOST_BYTES // 1000000,
            )
        )
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _EARLIEST)
            info.create_system, info.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            info.compress_type = zipfile.ZIP_STORED if name.endswith(".safetensors") else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return whole.getvalue()


class Container:
    """The members of an open zip `file`; only MEMBERS may be in it, each once.

    ValueError, or what `zipfile` raises, where it can't be one of ours. Nothing is written to a disk.
    """

    def __init__(self, file: BinaryIO) -> None:
        size = _check_end(file)
        self._archive = zipfile.ZipFile(file)
        self._members: dict[str, zipfile.ZipInfo] = {}
        for info in self._archive.infolist():
            name = info.filename
            if name not in MEMBERS or name != info.orig_filename:
                raise ValueError(
                    said(
                        "it holds {orig_filename!r}, which is no part of a document",
                        orig_filename=info.orig_filename[:100],
                    )
                )
            if name in self._members:
                raise ValueError(said("it holds {name} twice", name=name))
            if stat.S_ISLNK(info.external_attr >> 16):
                raise ValueError(said("{name} in it is a link, not a plain file", name=name))
            if info.flag_bits & 1:
                raise ValueError(said("{name} in it is encrypted; pack it again without a password", name=name))
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise ValueError(
                    said("{name} in it is compressed in an unusual way; pack it again as plain zips are", name=name)
                )
            if info.compress_size > size:
                raise ValueError(
                    said(
                        "{name} in it claims {compress_size:,} bytes, and the file has {size:,}",
                        name=name,
                        compress_size=info.compress_size,
                        size=size,
                    )
                )
            self._members[name] = info
        unpacked = sum(info.file_size for info in self._members.values())
        if unpacked > ROOM + RATIO * size:
            raise ValueError(
                said(
                    "its {size:,} bytes claim to unpack to {unpacked:,}, which no document does",
                    size=size,
                    unpacked=unpacked,
                )
            )

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def size(self, name: str) -> int:
        """Return how many bytes a member claims; ValueError where there is none of this name."""
        if name not in self._members:
            raise ValueError(said("it has no {name}", name=name))
        return self._members[name].file_size

    def read(self, name: str, most: int) -> bytes:
        """Return a member's bytes; ValueError where it isn't there, or is longer than `most`."""
        claimed = self.size(name)
        if claimed > most:
            raise ValueError(
                said(
                    "{name} in it has {claimed:,} bytes, and at most {most:,} are expected",
                    name=name,
                    claimed=claimed,
                    most=most,
                )
            )
        with self._archive.open(self._members[name]) as member:
            content = member.read(claimed + 1)  # one further: so that the checksum is compared
        if len(content) != claimed:
            raise ValueError(
                said(
                    "{name} in it is cut short: it has {came:,} of {claimed:,} bytes",
                    name=name,
                    came=len(content),
                    claimed=claimed,
                )
            )
        return content


def has_end(file: BinaryIO) -> bool:
    """Whether an open file ends as a zip of ours does."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _END.size))
    return file.read(_END.size).startswith(STARTS[1])


def _check_end(file: BinaryIO) -> int:
    """Return a zip's size; ValueError where the record at its end isn't that of a small directory.

    `zipfile` reads the whole directory first, however large that claims to be.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _END.size - _END_64.size))
    tail = file.read(_END.size + _END_64.size)
    file.seek(0)
    if len(tail) < _END.size:
        raise ValueError(said("it is damaged: its end is missing. Take another copy of it"))
    signature, _, _, _, members, directory, start, comment = _END.unpack(tail[-_END.size :])
    if signature != b"PK\x05\x06" or comment:
        raise ValueError(said("it is damaged: its end is missing. Take another copy of it"))
    if tail.startswith(b"PK\x06\x07"):
        raise ValueError(said("it is a zip for more than 4 GB, which no document is"))
    if members > MOST_MEMBERS or directory > MOST_DIRECTORY:
        raise ValueError(
            said(
                "it lists {members:,} files in {directory:,} bytes; a document has at most {most_members}",
                members=members,
                directory=directory,
                most_members=MOST_MEMBERS,
            )
        )
    if start + directory + _END.size != size:
        raise ValueError(said("it is damaged: bytes are missing, or too many. Take another copy of it"))
    return size
