"""A sample's work as a table, on the clipboard or in a file: made in portions, with progress and Cancel."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from core import storage, worked_table
from core.working import Work

FILTER = "CSV (*.csv);;Markdown (*.md)"
SHOWN_AFTER_MS = 400
CANCELLED = "Cancelled: no table was made."


def copy(work: Work, kind: str, parent: QWidget) -> str:
    """Put the table on the clipboard, as "csv" or "markdown"; return a sentence on that."""
    text = _text(work, kind, parent)
    if text is None:
        return CANCELLED
    QGuiApplication.clipboard().setText(text)
    lines = text.count("\n")
    return f"Copied {lines:,} lines of {'CSV' if kind == 'csv' else 'Markdown'}."


def save(work: Work, parent: QWidget) -> str:
    """Ask for a file and write the table there; return a sentence on that, nothing where none was chosen."""
    path, chosen = QFileDialog.getSaveFileName(parent, "Save the table", "one-sample.csv", FILTER)
    if not path:
        return ""
    target = Path(path)
    if target.suffix not in (".csv", ".md"):
        target = target.with_name(target.name + (".md" if "Markdown" in chosen else ".csv"))
    text = _text(work, "markdown" if target.suffix == ".md" else "csv", parent)
    if text is None:
        return CANCELLED
    try:
        storage.write(target, text.encode())
    except storage.StorageError as error:
        return f"{error}. Nothing is lost: save it to another place."
    return f"Saved {target.name}."


def _text(work: Work, kind: str, parent: QWidget) -> str | None:
    """Return the table; None where a person cancelled."""
    if kind == "markdown":
        return worked_table.to_markdown(work)  # which says of large arrays only that they are there
    progress = QProgressDialog("Making the table…", "Cancel", 0, worked_table.count(work), parent)
    progress.setObjectName("table_progress")
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(SHOWN_AFTER_MS)
    parts: list[str] = []
    for part in worked_table.csv_parts(work):
        parts.append(part)
        progress.setValue(min(len(parts) * worked_table.PART, progress.maximum() - 1))
        if progress.wasCanceled():
            break
    cancelled = progress.wasCanceled()
    progress.close()
    progress.deleteLater()
    return None if cancelled else "".join(parts)
