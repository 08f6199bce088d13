"""Which column of a table is the answer, as it seems, and whether that is one of some classes or a number."""

import math
import re

import numpy as np

from core.data.tables.columns import categories_of, distinct
from core.data.tables.parsing import ParsedFile
from core.data.tables.table import MOST_CLASSES, Column
from core.value import SpecError
from core.wording import said, said_count

# Names that a column with the answer has, the likeliest first.
TARGETS = (
    *("target", "label", "labels", "class", "classes", "species", "y", "outcome", "diagnosis", "quality", "survived"),
    *("variety", "category", "churn", "output", "result", "response", "saleprice", "price", "medv", "mpg", "charges"),
)
FEW_CLASSES = 20  # which are taken unasked
DATES = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d\d.*)?\Z|\d{1,2}:\d\d(:\d\d.*)?\Z")


def place_in(file: ParsedFile) -> int | None:
    """Return the place of the column that seems to be the answer; None: none could be."""
    columns = file.columns
    names = [column.name.lower() for column in columns]
    could = [place for place in range(len(columns)) if _could_answer(file, place)]
    for name in TARGETS:
        if name in names and names.index(name) in could:
            return names.index(name)
    if not could:
        return None
    likely = [place for place in could if not _hardly_recurs(file, place)] or could
    last = likely[-1]
    if not file.format.header and last == len(columns) - 1 and _classes(file, last) is None:
        # without names it is often the first, or the only one of text
        texts = [place for place in likely if not columns[place].of_numbers]
        if likely[0] == 0 and _classes(file, 0) is not None:
            return 0
        return texts[0] if len(texts) == 1 else last
    return last


def _hardly_recurs(file: ParsedFile, at: int) -> bool:
    """Whether a column is text that names its rows, or dates, rather than classes."""
    column = file.columns[at]
    dates = column.odd is not None and DATES.match(column.odd[1]) is not None
    return dates or (column.categories is not None and len(column.categories) > max(2, file.rows / 2))


def _could_answer(file: ParsedFile, at: int) -> bool:
    column = file.columns[at]
    if column.values is None or column.missing == file.rows:
        return False
    if column.categories is not None:
        return 2 <= len(column.categories) <= MOST_CLASSES
    return bool(np.nanmin(column.values) < np.nanmax(column.values))


def _classes(file: ParsedFile, at: int) -> tuple[str, ...] | None:
    """Return the classes of a column that seems to hold some: text, or a few whole numbers that recur."""
    column = file.columns[at]
    if column.categories is not None:
        return categories_of(column, MOST_CLASSES)
    found = distinct(column, FEW_CLASSES)
    if found is None or (found % 1 != 0).any() or len(found) < 2:
        return None
    return categories_of(column) if len(found) <= max(2, math.isqrt(file.rows)) else None


def taken(file: ParsedFile, at: int) -> Column:
    """Return a column as the answer: as classes, or as numbers; SpecError where it can be neither."""
    column = file.columns[at]
    classes = _classes(file, at)
    if classes is None and not column.of_numbers:
        raise SpecError(
            said(
                "column {name!r} can't be the answer: it is text with more than {values}",
                name=column.name,
                values=said_count(MOST_CLASSES, "{count:,} different value", "{count:,} different values"),
            )
        )
    return Column(at, column.name, classes or ())
