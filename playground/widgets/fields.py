"""Entry fields that the panels share: they show a value silently and report only what a person does."""

from collections.abc import Callable, Iterable
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip, QWidget

from core.value import SpecError
from playground.languages import tr, tr_said

BESIDE_ICON = 4  # pixels: as Qt leaves it
AFTER_CLICK_MS, SAID_FOR_MS = 300, 4000  # why what was entered isn't taken


class Stepped:
    """The base, named before a kind of QWidget, of a field that a person steps through by keys and the wheel.

    `run` is a key, for Undo, of the steps while it has the focus. Until then it leaves the wheel to its panel; its
    focus policy has to be StrongFocus: else the wheel gives it the focus.
    """

    run: object | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin another run of steps."""
        super().focusInEvent(event)  # type: ignore[misc]
        self.run = object()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change by it only with the focus."""
        if self.hasFocus():  # type: ignore[attr-defined]
            super().wheelEvent(event)  # type: ignore[misc]
        else:
            event.ignore()


def for_window(event: QEvent, *, undoes: bool, redoes: bool) -> bool:
    """Return whether a key is the window's Undo or Redo: the field, which would take it, has nothing to take back."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    keys = QKeySequence.StandardKey
    if (event.matches(keys.Undo) and not undoes) or (event.matches(keys.Redo) and not redoes):
        event.ignore()
        return True
    return False


class TypedLine(QLineEdit):
    """A line to type in; undo and redo are the window's where nothing typed can be taken back."""

    def event(self, event: QEvent) -> bool:
        if for_window(event, undoes=self.isUndoAvailable(), redoes=self.isRedoAvailable()):
            return True
        return super().event(event)


class Choice(Stepped, QComboBox):
    """One of several names; `chosen` is emitted when a person picks another, with a key for Undo.

    It is one key while they step by keys or the wheel in one stay, and None for a pick from the list.
    """

    chosen = Signal(str, object)

    def __init__(self, names: Iterable[str], titles: dict[str, str] | None = None) -> None:
        super().__init__()
        self._shown = ""
        self.offer(names, titles or {})
        self.activated.connect(self._chosen)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def hidePopup(self) -> None:
        """Put the list away: only then what is picked there is chosen."""
        super().hidePopup()
        self.run = None

    def _chosen(self, index: int) -> None:
        key, self.run = self.run, self.run or object()
        self.chosen.emit(str(self.itemData(index)), key)

    def offer(self, names: Iterable[str], titles: dict[str, str]) -> None:
        """Let one of these be chosen from now on, silently."""
        self.clear()
        for name in names:
            self.addItem(titles.get(name, name), name)

    def offer_with_tips(self, words: dict[str, tuple[str, str]]) -> None:
        """Let one of these names be chosen, each with its title and its tooltip, both marked, silently."""
        self.offer(words, {name: tr(title) for name, (title, _) in words.items()})
        for index, (_, tip) in enumerate(words.values()):
            self.setItemData(index, tr(tip), Qt.ItemDataRole.ToolTipRole)

    def offer_groups(self, groups: dict[str, list[str]], titles: dict[str, str]) -> None:
        """Let one of these names be chosen, which stand in groups under their titles, silently."""
        self.clear()
        bold = QFont()
        bold.setBold(True)
        for title, names in groups.items():
            self.addItem(title)
            self._allow(self.count() - 1, "")
            self.setItemData(self.count() - 1, bold, Qt.ItemDataRole.FontRole)
            for name in names:
                self.addItem(titles.get(name, name), name)

    def value(self) -> str:
        """Return the name shown."""
        return str(self.currentData())

    def show_value(self, name: str) -> None:
        """Show `name`, silently."""
        self._shown = name
        self.setCurrentIndex(self.findData(name))

    def shown(self) -> str:
        """Return the part of the title that there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 2
        room -= 0 if option.currentIcon.isNull() else self.iconSize().width() + BESIDE_ICON
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        """Say in the tooltip what there isn't room for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.shown() != self.currentText():
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, (self.currentText(), self.toolTip()))), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, ending in "…" where it doesn't fit."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def allow(self, name: str, why_not: str | None, tip: str = "") -> None:
        """Let `name` be picked, with `tip` as its tooltip, or not, with the reason in its tooltip."""
        self._allow(self.findData(name), why_not, tip)

    def _allow(self, index: int, why_not: str | None, tip: str = "") -> None:
        cast("QStandardItemModel", self.model()).item(index).setEnabled(why_not is None)
        self.setItemData(index, tip if why_not is None else why_not, Qt.ItemDataRole.ToolTipRole)

    def go_back(self, why: str) -> None:
        """Show the name that was shown before the last choice, and say why that one can't be."""
        self.show_value(self._shown)
        say_at(self, why)


def say_at(field: QWidget, words: str) -> None:
    """Say something below a field; after a click elsewhere, which would take the words away, a little later."""

    def say() -> None:
        if field.isVisible():
            below = field.mapToGlobal(field.rect().bottomLeft())
            QToolTip.showText(below, words[0].upper() + words[1:], field, field.rect(), SAID_FOR_MS)

    QTimer.singleShot(0 if field.hasFocus() else AFTER_CLICK_MS, field, say)


def takes(field: Any, edit: Callable[..., None]) -> None:
    """Have `edit(value, key)` make what a person enters; where it can't be (SpecError), the field goes back, says why.

    The one way from every field to the experiment; `key` is that of a drag or a run of steps, else None.
    """

    def take(entered: Any, key: object = None) -> None:
        try:
            edit(entered, key)
        except SpecError as error:
            field.go_back(tr_said(error))

    (field.chosen if isinstance(field, Choice) else field.edited).connect(take)
