"""Entry fields that the panels share: they show a value silently and report only what a person does."""

import math
import re
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QStandardItemModel,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

THOUSANDS = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d*)?")
FIELD_WIDTH = 58  # whatever their range, fields may be as narrow as this
AFTER_CLICK_MS, SAID_FOR_MS = 300, 4000  # which numbers may be entered, where another one was


class _IgnoreWheel(QObject):
    """Keeps the wheel for scrolling a panel: a field changes by it only when it has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _quiet_wheel(widget: QWidget) -> None:
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_IgnoreWheel(widget))


class Choice(QComboBox):
    """One of several names; `chosen` is emitted when a person picks another."""

    chosen = Signal(str)

    def __init__(self, names: Iterable[str], titles: dict[str, str] | None = None) -> None:
        super().__init__()
        self.offer(names, titles or {})
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def offer(self, names: Iterable[str], titles: dict[str, str]) -> None:
        """Let one of these be chosen from now on, silently."""
        self.clear()
        for name in names:
            self.addItem(titles.get(name, name), name)

    @classmethod
    def grouped(cls, groups: dict[str, list[str]], titles: dict[str, str]) -> "Choice":
        """Return a choice whose names stand in groups under their titles."""
        choice = cls(())
        bold = choice.font()
        bold.setBold(True)
        for title, names in groups.items():
            choice.addItem(title)
            choice._allow(choice.count() - 1, "")
            choice.setItemData(choice.count() - 1, bold, Qt.ItemDataRole.FontRole)
            for name in names:
                choice.addItem(titles.get(name, name), name)
        return choice

    def value(self) -> str:
        """Return the name shown."""
        return str(self.currentData())

    def show_value(self, name: str) -> None:
        """Show `name`, silently."""
        self.setCurrentIndex(self.findData(name))

    def shown(self) -> str:
        """Return the part of the title that there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 2)

    def event(self, event: QEvent) -> bool:
        """Leave the wheel to the panel, as `_IgnoreWheel` does; say in the tooltip what there isn't room for."""
        if isinstance(event, QWheelEvent) and not self.hasFocus():
            event.ignore()
            return True
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
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.item(index).setEnabled(why_not is None)
        self.setItemData(index, tip if why_not is None else why_not, Qt.ItemDataRole.ToolTipRole)

    def explain(self, tips: dict[str, str]) -> None:
        """Give names tooltips of their own."""
        for name, tip in tips.items():
            self.setItemData(self.findData(name), tip, Qt.ItemDataRole.ToolTipRole)


def _lenient(found: Any) -> object:
    """Call what Qt calls wrong unfinished: it would swallow such keys, and take the rest for another number."""
    state, text, position = found
    return QValidator.State.Intermediate if state == QValidator.State.Invalid else state, text, position


def with_point(text: str, locale: QLocale) -> str:
    """Return 2,5 as 2.5 where a point is usual; a comma that can stand between thousands stays."""
    if locale.decimalPoint() == "." and text.count(",") == 1 and not THOUSANDS.fullmatch(text):
        return text.replace(",", ".")
    return text


class _SayRange(QObject):
    """Says, where what was typed is no number in the range and doesn't hold, which numbers do."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ends, wait = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter), 0
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            left = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason)
            ends, wait = event.reason() in left, AFTER_CLICK_MS  # a click takes such words away
        else:
            return False
        if ends and isinstance(watched, QSpinBox | QDoubleSpinBox) and not watched.hasAcceptableInput():
            QTimer.singleShot(wait, watched, self._say)
        return False

    def _say(self) -> None:
        field = self.parent()
        assert isinstance(field, QSpinBox | QDoubleSpinBox)
        if field.isVisible():
            text: Callable[[Any], str] = field.textFromValue
            least, most = text(field.minimum()), text(field.maximum())
            below = field.mapToGlobal(field.rect().bottomLeft())
            name = field.accessibleName()  # as the words stand over the next field
            words = f"{name}: a" if name else "A"
            words += f" number from {least} to {most}{field.suffix()}"
            QToolTip.showText(below, words, field, field.rect(), SAID_FOR_MS)


class _Steps:
    """Gives the steps that are made by keys and wheel while the field has the focus one key, for Undo."""

    run: object | None = None
    _stepping = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin another run of steps."""
        super().focusInEvent(event)  # type: ignore[misc]
        self.run = object()

    def stepBy(self, steps: int) -> None:
        """Step; a number that was typed just before begins another run."""
        if self.lineEdit().isModified():  # type: ignore[attr-defined]
            self.run = object()
        self._stepping = True
        super().stepBy(steps)  # type: ignore[misc]
        self._stepping = False

    def _changed(self, value: float) -> None:
        self.edited.emit(value, self.run if self._stepping else None)  # type: ignore[attr-defined]


class Whole(_Steps, QSpinBox):
    """A whole number; `edited` is emitted when a person changes it, with the key of a run of steps, else None."""

    edited = Signal(int, object)

    def __init__(self, least: int, most: int, step: int = 1) -> None:
        super().__init__()
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setGroupSeparatorShown(True)
        self.setMinimumWidth(FIELD_WIDTH)
        self.valueChanged.connect(self._changed)
        self.installEventFilter(_SayRange(self))
        _quiet_wheel(self)

    def validate(self, text: str, position: int) -> Any:
        """Let anything be typed; what is no number in the range doesn't hold: what was there before comes back."""
        if with_point(text, self.locale()) != text:  # 2,5 is not 25
            return QValidator.State.Intermediate, text, position
        return _lenient(super().validate(text, position))

    def limit(self, least: int, most: int) -> None:
        """Allow numbers from `least` to `most`, silently."""
        with QSignalBlocker(self):
            self.setRange(least, most)

    def show_value(self, value: int) -> None:
        """Show `value`, silently."""
        if value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)


class Real(_Steps, QDoubleSpinBox):
    """A number; `edited` is emitted as `Whole` does. Shows as few digits as the number needs."""

    edited = Signal(float, object)

    def __init__(self, least: float, most: float, step: float, decimals: int = 6) -> None:
        super().__init__()
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(FIELD_WIDTH)
        self.valueChanged.connect(self._changed)
        self.hint = _SayRange(self)
        self.installEventFilter(self.hint)
        _quiet_wheel(self)

    def validate(self, text: str, position: int) -> Any:
        """Let anything be typed, 1e-3 too; what is no number in the range doesn't hold: what was there comes back."""
        number = self._as_people_write(text)
        if number is not None and self.minimum() <= number <= self.maximum():
            return QValidator.State.Acceptable, text, position
        return _lenient(super().validate(text, position))

    def valueFromText(self, text: str) -> float:
        """Return the number, 1e-3 too."""
        number = self._as_people_write(text)
        return super().valueFromText(text) if number is None else number

    def _as_people_write(self, text: str) -> float | None:
        """Return a number that Qt's field doesn't read, 1e-3, or reads otherwise: 2,5 is not 25; None of all others."""
        typed = text.removesuffix(self.suffix()).strip()
        text = with_point(typed, self.locale())
        if text == typed and "e" not in text.lower():
            return None
        number, known = self.locale().toDouble(text)
        return number if known else None

    def textFromValue(self, value: float) -> str:
        """Return the number without idle zeros."""
        return self.locale().toString(value, "g", 8)

    def show_value(self, value: float) -> None:
        """Show `value`, silently."""
        if value != self.value():
            with QSignalBlocker(self):
                self.setValue(value)


class _Slider(QSlider):
    """A slider that has one key, for Undo, from press to release, or for the steps while it has the focus."""

    run: object | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.run = object()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.run = object()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.run = object()


class LogSlider(QWidget):
    """A positive number by a logarithmic slider and an exact field that agree; `edited` tells of either, with a key."""

    edited = Signal(float, object)
    STEPS_PER_DECADE = 50

    def __init__(self, least: float, most: float, name: str) -> None:
        super().__init__()
        self._low, self._high = math.log10(least), math.log10(most)
        self.field = Real(1e-8, 1000, 0.01, decimals=8)
        self.field.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.slider = _Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((self._high - self._low) * self.STEPS_PER_DECADE))
        self.slider.setPageStep(self.STEPS_PER_DECADE // 2)
        self.field.setObjectName(name)
        self.slider.setObjectName(f"{name}_slider")
        _quiet_wheel(self.slider)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.field)
        self.field.setMaximumWidth(92)
        self.slider.valueChanged.connect(self._slid)
        self.field.edited.connect(self._typed)

    def value(self) -> float:
        """Return the exact number."""
        return self.field.value()

    def show_value(self, value: float) -> None:
        """Show `value` in both, silently."""
        self.field.show_value(value)
        position = round((math.log10(max(value, 1e-12)) - self._low) * self.STEPS_PER_DECADE)
        with QSignalBlocker(self.slider):
            self.slider.setValue(min(max(position, 0), self.slider.maximum()))

    def _slid(self, position: int) -> None:
        value = float(f"{10 ** (self._low + position / self.STEPS_PER_DECADE):.3g}")
        self.field.show_value(value)
        self.edited.emit(value, self.slider.run)

    def _typed(self, value: float, key: object | None) -> None:
        self.show_value(value)
        self.edited.emit(value, key)
