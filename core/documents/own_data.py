"""The data of a person's own files in a document: a table's rows or a set's images, so that it trains on without them.

They travel up to one size; what is larger stays in its file.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from core import files
from core.data import along
from core.data.chosen_points import points_of
from core.data.data import Data
from core.data.images import brought as images_brought
from core.data.images import image_sets
from core.data.images.image_sets import ImageSource
from core.data.tables import brought
from core.documents import arrays
from core.documents.container import DATA, IMAGES, Container
from core.files import FileError
from core.tape.array import Array
from core.value import counted
from core.wording import said, sentence_of

MEMBERS = DATA, IMAGES
HEADER = 10_000  # bytes of a member of images beside its arrays, at the most


def key(data: Data) -> object:
    """Return what is another where other data have to be taken along; None where there are none."""
    return (data.path, data.table, data.fingerprint) if data.path else None


def members(data: Data) -> tuple[dict[str, bytes], str | None]:
    """Return the member with the data of a person's file, by its name; else a sentence on why they stay out.

    Neither where there is no such file. That a file is gone keeps nobody from saving the rest.
    """
    if not data.path:
        return {}, None
    if data.table is None and not data.fingerprint:
        return {}, said("without its images, as it doesn't say which they are: open {path} again", path=data.path)
    try:
        found, many = _rows(data) if data.table is not None else _images(data)
    except FileError as error:
        return {}, said("without its data: {error}", error=sentence_of(error))
    if found is None:
        return {}, said(
            "without the {many} of {name} (over {most:,.0f} MB): keep that file, and where it has moved, open it there",
            many=many,
            name=files.shown(Path(data.path).name),
            most=along.MOST_BYTES / 1e6,
        )
    return {_wanted(data)[0]: arrays.packed(found)}, None


def keep(found: Container, data: Data) -> None:
    """Hold the data that came in a container, for where their file isn't; ValueError where they can't be these."""
    for name in MEMBERS:
        if name in found:
            if name not in _wanted(data):
                raise ValueError(
                    said(
                        "it holds {name}, but its data are no {part}",
                        name=name,
                        part=said("table") if name == DATA else said("images"),
                    )
                )
            _keep(name, found.read(name, _most(name, data)), data)


def keep_beside(folder: Path, data: Data) -> None:
    """Hold the data that lie in a folder, if they are these; without them the rest can still be had."""
    for name in _wanted(data):
        if (folder / name).exists():
            with suppress(FileError, ValueError):
                _keep(name, files.content(folder / name, _most(name, data), name), data)


def _wanted(data: Data) -> tuple[str, ...]:
    return (DATA,) if data.table is not None else (IMAGES,) if data.fingerprint else ()


def _most(name: str, data: Data) -> int:
    return brought.most_bytes(data.table) if data.table is not None else along.MOST_BYTES + HEADER


def _keep(name: str, content: bytes, data: Data) -> None:
    if data.table is not None:
        brought.keep(data.table, brought.rows_of(data.table, arrays.unpacked(content, name, gaps=True)))
    else:
        given = arrays.unpacked(content, name, kinds=arrays.OF_IMAGES)
        images_brought.keep(images_brought.images_of(given, data.names, data.fingerprint), data.fingerprint)


def _rows(data: Data) -> tuple[Mapping[str, Array] | None, str]:
    """Return the rows of a table as arrays, None where they are too large; and how many there are."""
    table, rows = data.table, points_of(data).source
    assert table is not None and rows is not None
    return brought.arrays_of(table, rows), counted(table.rows, "row")


def _images(data: Data) -> tuple[Mapping[str, Array] | None, str]:
    source = ImageSource(data.dataset, data.path, data.names, fingerprint=data.fingerprint)
    found = image_sets.read(source)
    count = counted(len(found.x_train) + len(found.x_test), "image")
    return images_brought.arrays_of(found) if images_brought.size(found) <= along.MOST_BYTES else None, count
