"""A list of rows, kept as plain values: of Qt's own list, PySide would keep an object for every row.

Where such a list is cleared, these are taken for what lies at their address by then: a crash in an hour of clicks.
"""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListView

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ListEntry(Struct, frozen=True):
    """A row: its text, its tip, a picture before it; and whether it can be chosen, or is only read."""

    text: str
    tip: str = ""
    icon: QIcon | None = None
    enabled: bool = True


class _RowModel(QAbstractListModel):
    """The rows as Qt's view asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ListEntry, ...] = ()

    def take(self, rows: Sequence[ListEntry]) -> None:
        """Have other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        values = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.ToolTipRole: row.tip or None,
            Qt.ItemDataRole.DecorationRole: row.icon,
        }
        return values.get(Qt.ItemDataRole(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return chosen if index.isValid() and self.rows[index.row()].enabled else Qt.ItemFlag.NoItemFlags


class RowList(QListView):
    """Shows rows; one of them is the current one."""

    current_changed = Signal(int)  # the row, -1: none
    pressed_row = Signal(int)  # one that was clicked
    opened_row = Signal(int)  # one on which Return was pressed, or that was double-clicked
    selected = Signal()  # others are selected

    def __init__(self) -> None:
        super().__init__()
        self._model = _RowModel()
        self.setModel(self._model)
        self.clicked.connect(lambda index: self.pressed_row.emit(index.row()))
        self.activated.connect(lambda index: self.opened_row.emit(index.row()))

    @property
    def rows(self) -> tuple[ListEntry, ...]:
        """The rows that are shown."""
        return self._model.rows

    @property
    def current(self) -> int:
        """The current row, -1: none."""
        return self.currentIndex().row()

    def show_rows(self, rows: Sequence[ListEntry]) -> None:
        """Show these rows; none is the current one."""
        self._model.take(rows)
        self.current_changed.emit(-1)

    def choose(self, row: int) -> None:
        """Make a row the current one, and let it be seen."""
        self.setCurrentIndex(self._model.index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selected.emit()
