"""The columns of a file in a list: which are inputs, which as categories, what is missing, what values they have."""

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QWidget

from core.data.tables.columns import Parsed, categories_of
from core.data.tables.guess import column_of
from core.data.tables.parsing import ParsedFile
from core.data.tables.table import Column, Table
from core.formula import plain
from core.value import SpecError
from playground.languages import mark, tr, tr_said
from playground.tables.preview import INPUT, LEFT_OUT, TARGET
from playground.widgets.numbers.number_text import in_marks, numeral

Index = QModelIndex | QPersistentModelIndex
HEADS = mark((
    ("Input", "Checked: the network is given this column"),
    ("As categories", "Checked: one input for each of its values, rather than a number"),
    ("Missing", "How many rows have no value in this column"),
    ("Values", "What is in the column"),
))  # fmt: skip
NAME, CATEGORIES, MISSING, VALUES = range(4)
_ROLES = Qt.ItemDataRole


class ColumnList(QAbstractTableModel):
    """What is chosen of each column; a person checks and unchecks."""

    edited = Signal()  # a person chose otherwise

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._file: ParsedFile | None = None
        self._left_out: dict[int, str] = {}
        self._said: dict[int, str] = {}  # of the values
        self.inputs: set[int] = set()
        self.as_categories: set[int] = set()  # columns of numbers that are taken so, and all of text
        self.target = 0
        self.target_classes = False

    def show_file(self, file: ParsedFile, table: Table, left_out: dict[int, str]) -> None:
        """Show a file's columns as a table uses them; `left_out` says why some seem to be of no use."""
        self.beginResetModel()
        self._file, self._left_out, self._said = file, left_out, {}
        self.inputs = {column.at for column in table.inputs}
        self.as_categories = {at for at, column in enumerate(file.columns) if not column.of_numbers}
        self.as_categories |= {column.at for column in table.inputs if column.categories}
        self.target, self.target_classes = table.target.at, bool(table.classes)
        self.endResetModel()

    def choose_target(self, at: int, *, classes: bool) -> None:
        """Let a column be the target, as classes or as a number; the one before is an input again if it can be."""
        before = self.target
        self.target, self.target_classes = at, classes
        if at != before:
            self.inputs.discard(at)
            if before not in self._left_out:
                self.inputs.add(before)
        self._changed()

    def check_inputs(self, wanted: bool) -> None:
        """Let all columns be inputs that can be, or none."""
        there = range(0 if self._file is None else len(self._file.columns))
        self.choose_inputs(set(there) if wanted else set())

    def choose_inputs(self, wanted: set[int]) -> None:
        """Let these columns be inputs, as far as they can be."""
        self.inputs = {at for at in wanted if at != self.target and self._can_be_input(at)}
        self._changed()

    def chosen(self) -> tuple[tuple[Column, ...], Column]:
        """Return the inputs and the target; SpecError where a column can't be what it is chosen for."""
        file = self._file
        assert file is not None
        target = column_of(file, self.target, categories=self.target_classes)
        inputs = tuple(column_of(file, at, categories=at in self.as_categories) for at in sorted(self.inputs))
        return inputs, target

    def roles(self) -> list[str]:
        """Return what each column is used as."""
        file = self._file
        count = 0 if file is None else len(file.columns)
        return [TARGET if at == self.target else INPUT if at in self.inputs else LEFT_OUT for at in range(count)]

    def may_be_classes(self, at: int) -> bool:
        """Whether a column of numbers has so few values that they could be classes; text always."""
        assert self._file is not None
        return categories_of(self._file.columns[at]) is not None

    def values_of(self, at: int) -> str:
        """Return what is in a column, in a few words."""
        if at not in self._said:
            assert self._file is not None
            self._said[at] = _said(self._file.columns[at])
        return self._said[at]

    def _can_be_input(self, at: int) -> bool:
        assert self._file is not None
        try:
            column_of(self._file, at, categories=at in self.as_categories)
        except SpecError:
            return False
        return True

    def _changed(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, VALUES))
        self.edited.emit()

    # -- what the view asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self._file is None else len(self._file.columns)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(HEADS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = _ROLES.DisplayRole) -> Any:
        if way == Qt.Orientation.Vertical or section >= len(HEADS):
            return None
        if role == _ROLES.DisplayRole:
            return tr(HEADS[section][0])
        return tr(HEADS[section][1]) if role == _ROLES.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found, at = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled, index.row()
        checkable = index.column() == NAME and at != self.target
        if index.column() == CATEGORIES and self._file is not None:
            checkable = self._file.columns[at].of_numbers and at != self.target
        return found | Qt.ItemFlag.ItemIsUserCheckable if checkable else found

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:
        if self._file is None or not index.isValid():
            return None
        at, column = index.row(), self._file.columns[index.row()]
        match role:
            case _ROLES.DisplayRole:
                return self._text(column, at, index.column())
            case _ROLES.CheckStateRole:
                return self._check(column, at, index.column())
            case _ROLES.ToolTipRole:
                return self._tip(column, at, index.column())
            case _ROLES.ForegroundRole if at not in self.inputs and at != self.target:
                return self._widget.palette().color(QPalette.ColorRole.PlaceholderText)
            case _ROLES.FontRole if at == self.target:
                font = QFont(self._widget.font())
                font.setBold(True)
                return font
            case _ROLES.TextAlignmentRole if index.column() == MISSING:
                return Qt.AlignmentFlag.AlignCenter  # at the right they touch the values
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLES.EditRole) -> bool:
        if role != _ROLES.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        chosen = self.inputs if index.column() == NAME else self.as_categories
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            chosen.add(index.row())
        else:
            chosen.discard(index.row())
        self._changed()
        return True

    def _text(self, column: Parsed, at: int, place: int) -> str:
        if place == NAME:
            return tr("{name}  (the target)").format(name=column.name) if at == self.target else column.name
        if place == MISSING:
            return numeral(column.missing) if column.missing else ""
        if place == VALUES:
            why = self._left_out.get(at)
            return f"{self.values_of(at)} ({tr_said(why)})" if why and at not in self.inputs else self.values_of(at)
        return ""

    def _check(self, column: Parsed, at: int, place: int) -> Qt.CheckState | None:
        if at == self.target or place not in (NAME, CATEGORIES):
            return None
        if place == CATEGORIES and column.values is None:
            return None
        on = at in (self.inputs if place == NAME else self.as_categories)
        return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked

    def _tip(self, column: Parsed, at: int, place: int) -> str | None:
        if place == MISSING and column.missing:
            return tr("No value in line {lines}").format(lines=lines_of(column))
        if place == VALUES and column.odd is not None:
            line, cell = column.odd
            return tr("The first value that is no number is in line {line}: {cell}").format(
                line=numeral(line), cell=cell
            )
        return column.name if place == NAME else None


def lines_of(column: Parsed, most: int | None = None) -> str:
    """Return the numbers of the lines without a value in a column, as far as they are known, or the first `most`."""
    shown = column.lines[:most]
    return ", ".join([*map(numeral, shown), *["…"] * (column.missing > len(shown))])


def _said(column: Parsed) -> str:
    if column.values is None:
        return tr("text, more than a thousand different ones")
    if column.categories is not None:
        shown = [name if len(name) <= 16 else f"{name[:15]}…" for name in column.categories[:6]]
        more = ["…"] * (len(column.categories) > 6)
        return tr("{count} different: {values}").format(
            count=numeral(len(column.categories)), values=", ".join([*shown, *more])
        )
    known = column.values[~np.isnan(column.values)]
    if not len(known):
        return tr("empty", "a column")
    least, most, mean = (in_marks(plain(number)) for number in (known.min(), known.max(), known.mean()))
    return tr("{least} to {most}, mean {mean}").format(least=least, most=most, mean=mean)
