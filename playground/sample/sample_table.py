"""A sample's work as a table, on the clipboard or in a file: made in portions, with progress and Cancel."""

from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

import numpy as np
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from core import files
from core.files import FileError
from core.inside.one_sample import worked_table
from core.inside.one_sample.worked_table import TableFacts
from core.inside.one_sample.working import Work, Working
from core.tape.blas import Array
from playground import stored
from playground.languages import mark, tr, tr_count, tr_said
from playground.sample.numeric_checks import ALL_UP_TO

FILTER = "CSV (*.csv);;Markdown (*.md)"
SHOWN_AFTER_MS = 400
CHECKS_S = 20.0  # that numeric checks may take: what is not done by then is left out, and said so
AT_ONCE_S = 0.05  # between two looks at Cancel: a check of a large network takes long
CANCELLED = mark("Cancelled: no table was made.")


def copy(working: Working, work: Work, facts: Mapping[str, str], kind: str, parent: QWidget) -> str:
    """Put the table on the clipboard, as "csv" or "markdown"; return a sentence on that.

    `work` is the last work of `working`, which nobody else may use meanwhile; `facts` stand first in the table.
    """
    text = _text(working, work, facts, kind, parent)
    if text is None:
        return tr(CANCELLED)
    QGuiApplication.clipboard().setText(text)
    lines = text.count("\n")
    format_ = "CSV" if kind == "csv" else "Markdown"
    return tr_count(lines, "Copied {count} line of {kind}.", "Copied {count} lines of {kind}.", kind=format_)


def save(working: Working, work: Work, facts: Mapping[str, str], settings: QSettings, parent: QWidget) -> str:
    """Ask for a file and write the table there; return a sentence on that, nothing where none was chosen."""
    start = str(Path(stored.folder(settings, "export_folder")) / "one-sample.csv")
    path, chosen = QFileDialog.getSaveFileName(parent, tr("Save the table"), start, FILTER)
    if not path:
        return ""
    target = Path(path)
    stored.keep_folder(settings, "export_folder", target.parent)
    if target.suffix not in (".csv", ".md"):
        target = target.with_name(target.name + (".md" if "Markdown" in chosen else ".csv"))
    text = _text(working, work, facts, "markdown" if target.suffix == ".md" else "csv", parent)
    if text is None:
        return tr(CANCELLED)
    try:
        files.write(target, text.encode())
    except FileError as error:
        return tr("{error}. Nothing is lost: save it elsewhere.").format(error=tr_said(error))
    return tr("Saved {name}.").format(name=target.name)


def _text(working: Working, work: Work, facts: Mapping[str, str], kind: str, parent: QWidget) -> str | None:
    """Return the table; None where a person cancelled."""
    checked = {
        (layer.index, name): array.shape
        for layer in work.layers
        for name, array in layer.gradients.items()
        if array.size <= ALL_UP_TO
    }
    checks = sum(int(np.prod(shape)) for shape in checked.values())
    # Of large arrays Markdown says only that they are there: its writing takes no time.
    rows = worked_table.count(work) if kind == "csv" else 1
    progress = QProgressDialog(tr("Making the table…"), tr("Cancel"), 0, checks + rows, parent)
    progress.setObjectName("table_progress")
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(SHOWN_AFTER_MS)
    slopes = _slopes(working, checked, progress)
    beside, parts = TableFacts(facts, slopes), list[str]()
    if kind == "markdown" and not progress.wasCanceled():
        parts.append(worked_table.to_markdown(work, beside))
    for part in worked_table.csv_parts(work, beside) if kind == "csv" else ():
        if progress.wasCanceled():
            break
        parts.append(part)
        progress.setValue(min(checks + len(parts) * worked_table.PART, progress.maximum() - 1))
    cancelled = progress.wasCanceled()
    progress.close()
    progress.deleteLater()
    return None if cancelled else "".join(parts)


def _slopes(
    working: Working, shapes: dict[tuple[int, str], tuple[int, ...]], progress: QProgressDialog
) -> dict[tuple[int, str], Array]:
    """Return the gradients by differences, of the last layers first; none of what time is too short for."""
    found: dict[tuple[int, str], Array] = {}
    start = looked = perf_counter()
    done = 0
    for (layer_index, name), shape in reversed(shapes.items()):
        slopes = np.zeros(shape)
        for index in np.ndindex(shape):
            if progress.wasCanceled() or perf_counter() - start > CHECKS_S:
                return found
            slopes[index] = working.numeric(layer_index, name, index)
            done += 1
            if perf_counter() - looked > AT_ONCE_S:
                progress.setValue(done)
                looked = perf_counter()
        found[layer_index, name] = slopes
    return found
