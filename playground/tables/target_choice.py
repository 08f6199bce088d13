"""The column to predict: which one, as one of some classes or as a number, and what is found in it."""

from collections.abc import Mapping
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from core.data.tables.parsing import ParsedFile
from playground.languages import tr
from playground.languages.numerals import numeral
from playground.tables.columns import ColumnList
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill
from playground.widgets.look import named

CLASSES, NUMBER = "classes", "number"
MOST_CLASSES = 12  # that are listed


class TargetChoice(QWidget):
    """Lets a person choose the target of `columns`."""

    def __init__(self, columns: ColumnList) -> None:
        super().__init__()
        self._columns = columns
        self._file: ParsedFile | None = None
        tip = tr("The column that the network is to predict")
        self.column = named(Choice(()), "table_target", tr("Target"), tip)
        self.column.setMinimumContentsLength(12)
        tip = tr("Whether the target is one of some classes, or a number")
        kinds = {CLASSES: tr("classes"), NUMBER: tr("a number")}
        self.kind = named(Choice(kinds, kinds), "table_target_kind", tr("Kind of target"), tip)
        self.column.chosen.connect(lambda name, _: self._choose(int(name)))
        self.kind.chosen.connect(lambda name, _: columns.choose_target(columns.target, classes=name == CLASSES))
        self.said = named(QLabel(wordWrap=True), "table_classes", tr("Classes found"), "")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("faint", True)
        self.form = QFormLayout()
        self.form.addRow(tr("Target"), self.column)
        self.form.addRow(tr("It is"), self.kind)
        fill(self, QVBoxLayout(), self.form, self.said, spacing=8)

    def show_file(self, file: ParsedFile) -> None:
        """Offer the file's columns that have values."""
        self._file = file
        names = {str(at): column.name for at, column in enumerate(file.columns) if column.values is not None}
        self.column.offer(names, names)

    def show_chosen(self) -> None:
        """Show the target of now, and as what it can be taken."""
        file, columns = self._file, self._columns
        assert file is not None
        self.column.show_value(str(columns.target))
        of_numbers = file.columns[columns.target].of_numbers
        self.kind.allow(NUMBER, None if of_numbers else tr("It is text, and no number"))
        few = columns.may_be_classes(columns.target)
        self.kind.allow(CLASSES, None if few else tr("It has too many different values"))
        self.kind.show_value(CLASSES if columns.target_classes else NUMBER)

    def show_classes(self, rows: Mapping[str, int]) -> None:
        """Say how many rows each class has, by its name; without classes, which values there are."""
        classes = [f"{name}: {numeral(count)}" for name, count in islice(rows.items(), MOST_CLASSES)]
        if (more := len(rows) - MOST_CLASSES) > 0:
            classes.append(tr("and {count} more").format(count=numeral(more)))
        self.said.setText(", ".join(classes) or self._columns.values_of(self._columns.target))

    def _choose(self, at: int) -> None:
        file, columns = self._file, self._columns
        assert file is not None
        classes = not file.columns[at].of_numbers or (columns.target_classes and columns.may_be_classes(at))
        columns.choose_target(at, classes=classes)
