"""The dialog over a table's file: its first rows, what of them is learned, and what comes of that in a sentence."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core import files
from core.data import kinds
from core.data.chosen_points import points_of
from core.data.data import Data
from core.data.datasets import Points
from core.data.tables.counts import counts, samples_in, sentence
from core.data.tables.guess import TableFound, data_of, guess
from core.data.tables.suspects import suspects
from core.data.tables.table import Column, Format, Table
from core.files import FileError
from core.value import SpecError, replace
from playground.languages import tr, tr_count, tr_said
from playground.tables.columns import CATEGORIES, MISSING, NAME, VALUES, ColumnList
from playground.tables.format_row import FormatRow
from playground.tables.preview import FirstRows
from playground.tables.reader import STEPS, TableReader
from playground.tables.row_choices import RowChoices
from playground.tables.target_choice import TargetChoice
from playground.widgets.dialogs import fit, scrolling
from playground.widgets.layouts import fill, filled
from playground.widgets.letters import letters
from playground.widgets.look import named, tool_button
from playground.widgets.sections import align

WANTED = QSize(1040, 680)  # pixels, where the screen has them
BESIDE = 48  # letters, of what is chosen beside the tables
WIDEST_CELL, MOST_WIDTHS = 220, 30  # pixels of a column of the preview; columns whose width is fitted


class TableDialog(QDialog):
    """Lets a person choose of a table's file; accepted, `data` is what they chose, and `points` its samples.

    Parameters
    ----------
    parent
        The window.
    path
        The file.
    data
        What was chosen of it before, if anything was.
    """

    AS_IMAGES = 2  # how it ends, beside accepted and rejected: the rows are images

    def __init__(self, parent: QWidget, path: Path, data: Data | None = None) -> None:
        super().__init__(parent)
        named(self, "table_dialog", tr("A table from a file"), "")
        self.setWindowTitle(tr("Table: {name}").format(name=files.shown(path.name)))
        self.data, self.points = data, cast("Points | None", None)
        self._path, self._found = path, cast("TableFound | None", None)
        self._reader: TableReader | None = None
        self._then: Callable[[object], None] = lambda found: None
        self._build()
        fit(self, WANTED)
        self._read(partial(guess, path, None if data is None or data.table is None else data.table.format), self._take)

    # -- building

    def _build(self) -> None:
        self.form = FormatRow()
        self.form.edited.connect(self._read_anew)
        self.rows, self.columns = FirstRows(self), ColumnList(self)
        self.preview = _view(
            self.rows, "table_preview", tr("First rows"), tr("The first rows, as they stand in the file")
        )
        self.list = _view(self.columns, "table_columns", tr("Columns"), tr("Which columns the network is given"))
        self.list.verticalHeader().hide()
        self.columns.edited.connect(self._show_chosen)
        self.target = TargetChoice(self.columns)
        self.choices = RowChoices()
        align([self.target.form, self.choices.form])
        self.choices.edited.connect(self._show_chosen)
        self.choices.words.edited.connect(self._count_as_missing)
        self.sentence = named(QLabel(wordWrap=True), "table_sentence", tr("What will be trained on"), "")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = named(QProgressBar(), "table_progress", tr("Reading"), "")
        self.progress.setRange(0, STEPS)
        buttons, buttons_of = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.ok = self.buttons.button(buttons.Ok)
        self.ok.setText(tr("Use this table"))
        self.buttons.accepted.connect(self._finish)
        self.buttons.rejected.connect(self.reject)
        self.as_images = self.buttons.addButton(tr("Open as images"), buttons_of.ActionRole)
        named(self.as_images, "table_as_images", tr("Open as images"), tr("Each row has the pixels of a square image"))
        self.as_images.clicked.connect(lambda: self.done(self.AS_IMAGES))
        self.as_images.hide()
        self.body = self._columns_and_choices()
        below = filled(QHBoxLayout(), (self.sentence, 1), self.progress, self.buttons, spacing=10)
        middle = QWidget()
        fill(middle, QVBoxLayout(), self.form, (self.body, 1), spacing=8)
        self.middle = scrolling(middle)
        fill(self, QVBoxLayout(), (self.middle, 1), below, spacing=8, margins=(12, 10, 12, 10))
        self.ok.setDefault(True)  # only now: it has to lie in the dialog

    def _columns_and_choices(self) -> QWidget:
        every = named(
            tool_button(text=tr("All")), "table_all", tr("All columns"), tr("Give the network every column it can have")
        )
        none = named(
            tool_button(text=tr("None")), "table_none", tr("No columns"), tr("Give the network none, to check a few")
        )
        every.clicked.connect(lambda: self.columns.check_inputs(wanted=True))
        none.clicked.connect(lambda: self.columns.check_inputs(wanted=False))
        self.inputs_said = QLabel()
        head = filled(QHBoxLayout(), self.inputs_said, None, every, none, spacing=4)
        listed = QWidget()
        fill(listed, QVBoxLayout(), head, (self.list, 1), spacing=4)
        tables = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        tables.addWidget(self.preview)
        tables.addWidget(listed)
        tables.setSizes([240, 320])
        beside = QWidget()
        beside.setFixedWidth(letters(self, BESIDE))
        fill(beside, QVBoxLayout(), self.target, self.choices, None, spacing=8)
        body = QWidget()
        fill(body, QHBoxLayout(), (tables, 1), beside, spacing=12)
        return body

    # -- reading

    def _read(self, read: Callable[..., object], then: Callable[[object], None]) -> None:
        """Call `read(between=...)` in a thread, and then `then` with what came of it."""
        self._stop()
        self._then = then
        self._reader = reader = TableReader(lambda between: read(between=between))
        reader.progressed.connect(self.progress.setValue)
        reader.finished.connect(self._was_read)
        self.progress.setValue(0)
        self.progress.show()
        self.ok.setEnabled(False)
        self.body.setEnabled(False)
        self.sentence.setText(tr("Reading …"))
        reader.start()

    def _stop(self) -> None:
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.finished.disconnect(self._was_read)
            reader.cancelled.set()
            reader.wait()

    def _was_read(self) -> None:
        reader, self._reader = self._reader, None
        if reader is None:
            return
        reader.wait()
        self.progress.hide()
        self.body.setEnabled(self._found is not None or reader.found is not None)
        if reader.trouble:
            self._refuse(reader.trouble)
        elif reader.found is not None:
            self._then(reader.found)

    def _read_anew(self, form: Format) -> None:
        self._read(partial(guess, self._path, form), self._take)

    def _count_as_missing(self, words: tuple[str, ...]) -> None:
        """Read the file with other words for a missing value; what a person chose of its columns stays."""
        found, columns = self._found, self.columns
        assert found is not None
        form = replace(found.file.format, words=words)
        before = {column.at for column in found.table.inputs}
        checked, unchecked = columns.inputs - before, before - columns.inputs
        target, classes = found.file.columns[columns.target], columns.target_classes

        def take(anew: object) -> None:
            self._take(anew)
            if target.of_numbers and (not classes or columns.may_be_classes(columns.target)):
                columns.choose_target(columns.target, classes=classes)
            columns.choose_inputs(columns.inputs - unchecked | checked)

        self._read(partial(guess, self._path, form, target=target.name), take)

    def _take(self, found: object) -> None:
        """Show a file that was read."""
        assert isinstance(found, TableFound)
        first, before = self._found is None, self.data
        self._found = found
        table = found.table
        if first and before is not None and before.table is not None:
            table = _as_before(found, before.table)
        elif not first:
            table = self._with_choices(table)
        self.form.show_format(found.file.format)
        self.choices.words.show_words(found.file.format.words, suspects(found.file))
        self.form.setVisible(self._path.suffix.lower() not in (".npy", ".npz"))
        self.as_images.setVisible(kinds.may_be_images(len(found.file.columns)))
        self.columns.show_file(found.file, table, found.left_out)
        self.rows.show_file(found.file, self.columns.roles())
        self.target.show_file(found.file)
        if first:
            share, seed = (0.2, 0) if before is None else (before.test_fraction, before.seed)
            self.choices.show_chosen(table, share, seed)
        self._fit_widths()
        self._show_chosen()

    def _fit_widths(self) -> None:
        for at in range(min(MOST_WIDTHS, self.rows.columnCount())):
            self.preview.resizeColumnToContents(at)
            self.preview.setColumnWidth(at, min(WIDEST_CELL, self.preview.columnWidth(at)))
        head = self.list.horizontalHeader()
        for place in (NAME, CATEGORIES, MISSING):
            self.list.resizeColumnToContents(place)
        self.list.setColumnWidth(NAME, min(260, self.list.columnWidth(NAME) + 12))
        head.setSectionResizeMode(VALUES, QHeaderView.ResizeMode.Stretch)

    # -- what is chosen

    def _with_choices(self, table: Table) -> Table:
        choices = self.choices
        return replace(
            table,
            missing=choices.gaps.value(),
            standardize_inputs=choices.inputs.isChecked(),
            standardize_target=choices.target.isChecked(),
            stratified=choices.stratified.isChecked(),
            validation=choices.validation.value(),
        )

    def _chosen(self) -> Data:
        """Return what is chosen; SpecError or FileError where it can't be."""
        found = self._found
        assert found is not None
        inputs, target = self.columns.chosen()
        table = self._with_choices(replace(found.table, inputs=inputs, target=target))
        share, seed = self.choices.share.value(), self.choices.seed.value()
        return data_of(table, self._path, samples=samples_in(table, found.file), test_fraction=share, seed=seed)

    def _show_chosen(self) -> None:
        """Show what is chosen, and say what comes of it."""
        found, columns = self._found, self.columns
        if found is None:
            return
        self.rows.show_roles(columns.roles())
        self.target.show_chosen()
        count = len(columns.inputs)
        given = tr_count(count, "{count} column given to the network", "{count} columns given to the network")
        self.inputs_said.setText(given)
        self.choices.show_kind(classes=columns.target_classes, own_part=found.file.test_rows > 0)
        used = [found.file.columns[at] for at in (*sorted(columns.inputs), columns.target)]
        self.choices.show_gaps(used)
        try:
            data = self._chosen()
            assert data.table is not None
            rows = counts(data.table, found.file, data.test_fraction)
        except (SpecError, FileError) as error:
            self._refuse(tr_said(error))
            self.target.show_classes({})
            return
        if rows.train < 2:
            self._refuse(
                tr("too few rows have a value in every column: fill the gaps, or leave out the columns with most")
            )
            return
        said = [tr_said(sentence(data.table, rows))]
        if count := rows.left_out:
            said.append(
                tr_count(count, "{count} row left out for missing values.", "{count} rows left out for missing values.")
            )
        self.sentence.setText(" ".join(said))
        self._faint(trouble=False)
        self.target.show_classes(dict(zip(data.class_names, rows.classes, strict=False)))
        self.ok.setEnabled(self._reader is None)

    def _refuse(self, why: str) -> None:
        self.sentence.setText(f"{why[0].upper()}{why[1:].rstrip('.')}.")
        self._faint(trouble=True)
        self.ok.setEnabled(False)

    def _faint(self, *, trouble: bool) -> None:
        self.sentence.setProperty("trouble", trouble)
        style = self.sentence.style()
        style.unpolish(self.sentence)
        style.polish(self.sentence)

    # -- the end

    def _finish(self) -> None:
        """Make the samples, in the thread, and be done."""
        data = self._chosen()
        self.form.setEnabled(False)
        self._read(partial(points_of, data), lambda points: self._accept(data, points))

    def _accept(self, data: Data, points: object) -> None:
        assert isinstance(points, Points)
        self.data, self.points = data, points
        self.accept()

    def done(self, result: int) -> None:
        """Read no more."""
        self._stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)


def _view(model: FirstRows | ColumnList, name: str, title: str, tip: str) -> QTableView:
    view = QTableView(wordWrap=False)
    view.setAlternatingRowColors(True)
    view.setModel(model)
    view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
    view.horizontalHeader().setHighlightSections(False)
    view.setShowGrid(False)
    return named(view, name, title, tip)


def _as_before(found: TableFound, before: Table) -> Table:
    """Return the table as it was chosen before, where the file still has these columns; else as it seems."""
    columns = found.file.columns

    def there(column: Column) -> bool:
        return column.at < len(columns) and columns[column.at].name == column.name

    if not all(map(there, (*before.inputs, before.target))):
        return found.table
    return replace(before, rows=found.file.rows, fingerprint=found.file.fingerprint, format=found.file.format)
