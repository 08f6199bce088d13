"""What a person chooses of a table: how its file is read, its columns for the inputs, the answer, gaps and scales.

All that a network's shape follows from stands here, so that the file needn't be read to know it.
"""

import math
import re
from typing import Annotated

from core.value import Real, SpecError, Value, Whole, known
from core.wording import mark, said, said_count

MOST_COLUMNS, MOST_INPUTS, MOST_CLASSES, MOST_CATEGORIES = 1000, 1000, 100, 100
ROWS = Whole(4, 1_000_000, "rows of a table")
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252")
DELIMITERS = mark({",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", " ": "blanks"})
DECIMALS = mark({".": "point", ",": "comma"})
SHA_256 = re.compile(r"[0-9a-f]{64}\Z")
MOST_WORDS, LONGEST_WORD = 20, 100
LEAVE_OUT, FILL, REFUSE = "leave out", "fill", "refuse"
MISSING = {  # what is done with rows that lack a value
    LEAVE_OUT: "leave its row out",
    FILL: "take the column's mean, or its most frequent category",
    REFUSE: "refuse the file",
}


class Format(Value, frozen=True):
    """How a file is read: `delimiter` " " is any run of blanks; `skip` lines come before the first row.

    `words` are a person's own for a missing value, beside those that always are ("NA", "?"): "unknown", or "-999".
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    decimal: str = "."
    header: bool = True
    skip: Annotated[int, Whole(0, 1000, "lines before the table")] = 0
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        plain = isinstance(self.words, tuple) and all(isinstance(word, str) for word in self.words)
        if not plain or len(self.words) > MOST_WORDS or not all(0 < len(word) <= LONGEST_WORD for word in self.words):
            raise SpecError(
                said(
                    "words for a missing value: at most {most_words} of {longest_word} letters; got {words!r:.200}",
                    most_words=MOST_WORDS,
                    longest_word=LONGEST_WORD,
                    words=self.words,
                )
            )
        known("encoding of a table", self.encoding, ENCODINGS)
        known("delimiter of a table", self.delimiter, DELIMITERS)
        known("decimal mark of a table", self.decimal, DECIMALS)


class Column(Value, frozen=True):
    """A column: its place in the file, from 0, and its name; `categories` are its values, none: it holds numbers."""

    at: Annotated[int, Whole(0, MOST_COLUMNS - 1, "the place of a column")]
    name: str
    categories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.name, str) or not isinstance(self.categories, tuple):
            raise SpecError(said("a column has a name, and categories as a tuple; got {name!r:.100}", name=self.name))
        if not all(isinstance(name, str) for name in self.categories) or len(set(self.categories)) < len(
            self.categories
        ):
            raise SpecError(said("the categories of column {name!r:.100} must be texts, each once", name=self.name))

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of what the network is given of it: the number, or one input for each category."""
        return tuple(f"{self.name} = {each}" for each in self.categories) or (self.name,)


class Table(Value, frozen=True):
    """How the rows of a table become samples.

    `inputs` are the columns that the network is given, `target` is the one it answers with: one of its categories, or
    a number. `rows` are all of the file, of which the last `test_rows` are the file's own part for testing;
    `fingerprint` is the SHA-256 of the file. `missing`: one of MISSING, for gaps in the inputs; rows without an answer
    are left out, or refused. Numbers are standardized by mean and deviation of the part to train on. `stratified`:
    each class has its share of the part for testing. `validation` is the share of the samples that is kept aside to
    stop by: it neither trains nor tests.
    """

    inputs: tuple[Column, ...]
    target: Column
    rows: Annotated[int, ROWS]
    fingerprint: str
    format: Format = Format()
    missing: str = LEAVE_OUT
    standardize_inputs: bool = True
    standardize_target: bool = True
    stratified: bool = True
    test_rows: Annotated[int, Whole(0, ROWS.most, "rows for testing of a table")] = 0
    validation: Annotated[float, Real(0, 0.9, "the share of rows kept for validation")] = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.inputs, tuple) or not all(isinstance(each, Column) for each in self.inputs):
            raise SpecError(
                said("inputs of a table must be a tuple of columns; got {inputs!r:.200}", inputs=self.inputs)
            )
        if not isinstance(self.target, Column) or not isinstance(self.format, Format):
            raise SpecError(said("a table has a Column as target and a Format"))
        if not self.inputs:
            raise SpecError(said("a table needs one column at least for the inputs; choose one"))
        places = [each.at for each in (*self.inputs, self.target)]
        if len(set(places)) < len(places):
            twice = next(each.name for each in self.inputs if places.count(each.at) > 1)
            raise SpecError(
                said("column {twice!r:.100} is used twice; a column is an input or the target, once", twice=twice)
            )
        for column in self.inputs:
            if len(column.categories) > MOST_CATEGORIES:
                raise SpecError(
                    said(
                        "column {name!r:.100} has {came:,} categories, and may have {most_categories} as an "
                        "input: leave it out",
                        name=column.name,
                        came=len(column.categories),
                        most_categories=MOST_CATEGORIES,
                    )
                )
        if (count := sum(len(each.inputs) for each in self.inputs)) > MOST_INPUTS:
            raise SpecError(
                said(
                    "the columns make {count:,} inputs, and may make {most_inputs:,}: leave some out",
                    count=count,
                    most_inputs=MOST_INPUTS,
                )
            )
        classes = len(self.target.categories)
        if classes == 1 or classes > MOST_CLASSES:
            raise SpecError(
                said(
                    "the target, column {name!r:.100}, has {classes}; there must be 2 to "
                    "{most_classes}, or a number: choose another column",
                    name=self.target.name,
                    classes=said_count(classes, "{count:,} class", "{count:,} classes"),
                    most_classes=MOST_CLASSES,
                )
            )
        known("way with missing values", self.missing, MISSING)
        if self.test_rows and not 2 <= self.rows - self.test_rows:
            raise SpecError(
                said(
                    "{test_rows:,} of {rows:,} rows for testing leave too few to train on",
                    test_rows=self.test_rows,
                    rows=self.rows,
                )
            )
        if not isinstance(self.fingerprint, str) or not SHA_256.match(self.fingerprint):
            raise SpecError(
                said(
                    "a table's fingerprint is a SHA-256 of 64 hex digits; got {fingerprint!r:.100}",
                    fingerprint=self.fingerprint,
                )
            )

    @property
    def names(self) -> tuple[str, ...]:
        """The names of what the network is given of a row, one for each input."""
        return tuple(name for column in self.inputs for name in column.inputs)

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes; none where the answer is a number."""
        return self.target.categories


def number_of(category: str) -> float:
    """Return the number that a category of a column of numbers stands for; NaN where it is none."""
    try:
        return float(category)
    except ValueError:
        return math.nan
