"""The first rows of a file as they stand there, each column under its name and what it was read as."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QWidget

from core.data.tables.columns import Parsed
from core.data.tables.parsing import ParsedFile
from playground.languages import mark, tr

Index = QModelIndex | QPersistentModelIndex
INPUT, TARGET, LEFT_OUT = mark(("input", "target", "not used"))


def kind_of(column: Parsed) -> str:
    """Return what a column was read as."""
    if column.values is None:
        return tr("long text")
    return tr("number") if column.categories is None else tr("text")


class FirstRows(QAbstractTableModel):
    """Gives a view the rows; what isn't used is faint, the target bold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._file: ParsedFile | None = None
        self._roles: list[str] = []

    def show_file(self, file: ParsedFile | None, roles: list[str]) -> None:
        """Show the first rows of a file; `roles` say of each column what it is used as."""
        self.beginResetModel()
        self._file, self._roles = file, roles
        self.endResetModel()

    def show_roles(self, roles: list[str]) -> None:
        """Show what each column is used as now."""
        self._roles = roles
        if self._file is not None and self._file.preview:
            last = self.index(len(self._file.preview) - 1, len(roles) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(roles) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if self._file is None else len(self._file.preview)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if self._file is None else len(self._file.columns)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._file is None:
            return None
        if way == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if section >= len(self._file.columns):
            return None
        column = self._file.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                name = column.name if len(column.name) <= 24 else f"{column.name[:23]}…"
                return f"{name}\n{kind_of(column)}, {tr(self._roles[section])}"
            case Qt.ItemDataRole.ToolTipRole:
                return column.name
            case Qt.ItemDataRole.FontRole:
                return self._font(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._file is None or not index.isValid():
            return None
        row, column = self._file.preview[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                cell = row[column] if column < len(row) else ""
                return cell if len(cell) <= 40 else f"{cell[:39]}…"
            case Qt.ItemDataRole.ToolTipRole:
                return row[column][:1000] if column < len(row) else ""
            case Qt.ItemDataRole.ForegroundRole if self._roles[column] == LEFT_OUT:
                return self._widget.palette().color(QPalette.ColorRole.PlaceholderText)
            case Qt.ItemDataRole.FontRole:
                return self._font(column)
        return None

    def _font(self, column: int) -> QFont:
        font = QFont(self._widget.font())
        font.setBold(self._roles[column] == TARGET)
        return font
