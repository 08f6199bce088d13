"""Reads samples from a file. Exported networks have these functions as they stand: NumPy and standard library alone."""

import csv
import io
import math
import re
import zipfile

import numpy as np

from core.tape.array import Array


def arrays(path: str) -> Array:
    """Return the samples in an .npy, or in an .npz: its array x, X, x_test or images, else the only one."""
    try:
        found = np.load(path)
        if isinstance(found, np.ndarray):
            return found
        with found:
            named: dict[str, Array] = {name: found[name] for name in found.files}
    except (ValueError, EOFError, zipfile.BadZipFile):
        raise ValueError(f"{path} can't be read: it is no .npy or .npz file of numbers") from None
    chosen = [named[name] for name in ("x", "X", "x_test", "images") if name in named] or list(named.values())
    if len(chosen) != 1 and not {"x", "X", "x_test", "images"} & named.keys():
        raise ValueError(f"{path} has the arrays {', '.join(named) or '(none)'}: let that of the samples be called x")
    return chosen[0]


def table(path: str, decimal: str) -> "tuple[list[tuple[int, list[str]]], str]":
    """Return the rows of a CSV file, each with its line, and its decimal mark: fields apart by , have a point."""
    with open(path, "rb") as file:
        content = file.read()
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    delimiter = max(",;\t|", key=text.lstrip().split("\n", 1)[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(map(str.strip, row))]
    except csv.Error as error:
        raise ValueError(f"{path}, line {reader.line_num}: {error}") from None
    if not rows:
        raise ValueError(f"{path} is empty")
    return rows, "." if delimiter == "," else decimal


def number(cell: str, decimal: str) -> float:
    """Return the number in a cell, NaN where there is none; thousands may be apart, as in 1,234.5."""
    apart = "," if decimal == "." else "."
    if re.fullmatch(rf"[+-]?\d{{1,3}}(\{apart}\d{{3}})+(\{decimal}\d*)?", cell):
        cell = cell.replace(apart, "")
    try:
        return float(cell.replace(decimal, "."))
    except ValueError:
        return math.nan


def inputs(wanted: "tuple[tuple[str, tuple[str, ...]], ...]") -> "list[str]":
    """Return what a sample's numbers are called: columns, or "name = text" for each of a column's texts."""
    return [f"{name} = {text}" if text else name for name, texts in wanted for text in texts or ("",)]


def columns(path: str, wanted: "tuple[tuple[str, tuple[str, ...]], ...]", decimal: str) -> Array:
    """Return the samples in a CSV file, a sample a row.

    Its columns are found by the names above them, in any order and among others, and without names by their places.
    `wanted` are their names, each with the texts in it: none of a column of numbers. A column of texts may also be
    several columns, called "name = text", that are 1 where it is that one.
    """
    (rows, decimal), given = table(path, decimal), inputs(wanted)
    names: list[str] = []
    for place, cell in enumerate(rows[0][1], 1):
        name = " ".join(cell.lstrip("#").split()) or f"column {place}"
        names.append(f"{name} ({place})" if name in names else name)
    known = {*given, *(name for name, _ in wanted)}
    if known.isdisjoint(names) and any(math.isfinite(number(cell, decimal)) for cell in rows[0][1]):
        names = given if len(names) == len(given) else [f"column {place}" for place in range(1, len(names) + 1)]
    else:
        del rows[0]
    for line, row in rows:
        if len(row) != len(names):
            raise ValueError(f"{path}, line {line}: {len(row)} fields; the first row has {len(names)}")

    def numbers_of(name: str) -> "list[float]":
        at = names.index(name)
        found = [number(row[at], decimal) for _, row in rows]
        wrong = next((place for place, value in enumerate(found) if not math.isfinite(value)), None)
        if wrong is not None:
            raise ValueError(f"{path}, line {rows[wrong][0]}, column {name}: {rows[wrong][1][at]!r} is no number")
        return found

    def places_of(name: str, texts: "tuple[str, ...]") -> "list[int]":
        at, known = names.index(name), {text: place for place, text in enumerate(texts)}
        as_numbers = {value: place for text, place in known.items() if math.isfinite(value := number(text, "."))}
        found = [known.get(row[at], as_numbers.get(number(row[at], decimal), -1)) for _, row in rows]
        if -1 in found:
            line, row = rows[found.index(-1)]
            raise ValueError(f"{path}, line {line}, column {name}: {row[at]!r} is none of {', '.join(texts)[:1000]}")
        return found

    found: list[object] = []
    for name, texts in wanted:
        if texts and name in names:
            found += [*(np.array(places_of(name, texts)) == np.arange(len(texts))[:, None])]
            continue
        absent = [each for each in inputs(((name, texts),)) if each not in names]
        if absent:
            absent = absent if len(absent) < len(texts) else [name]
            raise ValueError(f"{path} has no column {absent[0]}; it has {', '.join(names)[:1000]}")
        found += map(numbers_of, inputs(((name, texts),)))
    return np.array(found, float).T


FUNCTIONS = arrays, table, number, inputs, columns
