"""What is done with a table's rows and numbers: gaps, scales, the part for testing."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QWidget

from core.data.data import Data
from core.data.tables.columns import Parsed
from core.data.tables.table import MISSING, Table
from core.value import limits
from playground.languages import mark, tr, tr_count, tr_table
from playground.languages.numerals import numeral
from playground.tables.columns import lines_of
from playground.tables.missing_words import MissingWords
from playground.widgets.fields import Choice
from playground.widgets.look import named
from playground.widgets.numbers.number_field import NumberField

GAPS = mark({"leave out": "leave the row out", "fill": "fill: mean or most frequent", "refuse": "refuse the file"})


class RowChoices(QWidget):
    """Fields for all that isn't a column."""

    edited = Signal()  # a person chose otherwise

    def __init__(self) -> None:
        super().__init__()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)  # as the target's above it
        tip = tr("What is done where a row has no value in one of the inputs")
        self.gaps = named(Choice(MISSING, tr_table(GAPS)), "table_missing", tr("Missing values"), tip)
        self.gaps_said = named(QLabel(wordWrap=True), "table_missing_said", tr("Which values are missing"), "")
        self.gaps_said.setProperty("faint", True)
        self.words = MissingWords()
        tip = tr(
            "Each input minus its mean, divided by its standard deviation: networks learn from such numbers quickly"
        )
        self.inputs = self._check("table_standardize_inputs", tr("Standardize the inputs"), tip)
        tip = tr("So too the number to be predicted; what the network answers is shown in its own units")
        self.target = self._check("table_standardize_target", tr("Standardize the target"), tip)
        of = limits(Data)
        self.share = NumberField(of["test_fraction"], 0.05, unit=" %", percent=True)
        named(self.share, "table_test_share", tr("Share for testing"), tr("Share of the rows kept for testing"))
        self.validation = NumberField(limits(Table)["validation"], 0.05, unit=" %", percent=True)
        tip = tr("Share of the rows that neither train nor test: a patient run stops by them")
        named(self.validation, "table_validation", tr("Share for validation"), tip)
        self.seed = named(NumberField(of["seed"]), "table_seed", tr("Data seed"), tr("Another number keeps other rows"))
        tip = tr("Each class has its share of the rows for testing")
        self.stratified = self._check("table_stratified", tr("The same share of each class"), tip)
        for caption, field in (
            *((tr("Missing values"), self.gaps), (tr("For testing"), self.share)),
            *((tr("Validation"), self.validation), (tr("Data seed"), self.seed)),
        ):
            form.addRow(caption, field)
            if field is self.gaps:
                form.addRow(self.gaps_said)
                form.addRow(tr("Also missing"), self.words)
                form.addRow(self.inputs)
                form.addRow(self.target)
        form.addRow(self.stratified)
        self.form = form
        self.gaps.chosen.connect(lambda *_: self.edited.emit())
        for number in (self.share, self.validation, self.seed):
            number.edited.connect(lambda *_: self.edited.emit())

    def _check(self, name: str, text: str, tip: str) -> QCheckBox:
        made = named(QCheckBox(text), name, text, tip)
        made.toggled.connect(lambda _: self.edited.emit())
        return made

    def show_chosen(self, table: Table, test_fraction: float, seed: int) -> None:
        """Show what is chosen, silently."""
        self.gaps.show_value(table.missing)
        checks = (self.inputs, table.standardize_inputs), (self.target, table.standardize_target)
        for box, on in (*checks, (self.stratified, table.stratified)):
            with QSignalBlocker(box):
                box.setChecked(on)
        self.share.show_value(test_fraction)
        self.validation.show_value(table.validation)
        self.seed.show_value(seed)

    def show_kind(self, *, classes: bool, own_part: bool) -> None:
        """Show the fields that mean something for classes or numbers; `own_part`: the file's rows for testing stay."""
        self.form.setRowVisible(self.target, not classes)
        self.form.setRowVisible(self.stratified, classes and not own_part)
        self.form.setRowVisible(self.share, not own_part)

    def show_gaps(self, used: Sequence[Parsed]) -> None:
        """Say how many values are missing in the columns that are used, and where most are."""
        lacking = [column for column in used if column.missing]
        if not lacking:
            self.gaps_said.setText(tr("None are missing in the columns that are used."))
            return
        most = max(lacking, key=lambda column: column.missing)
        total = sum(column.missing for column in lacking)
        values = tr_count(total, "{count} value missing", "{count} values missing")
        columns = tr_count(len(lacking), "in {count} column", "in {count} columns")
        lines, missing = lines_of(most, 5), numeral(most.missing)
        said = tr("{values} {columns}; most in {name:.40}: {most} (line {lines}).")
        said = said.format(values=values, columns=columns, name=most.name, most=missing, lines=lines)
        self.gaps_said.setText(said)
