"""Entry fields for numbers: they hold any number within a limit as it is, and report only what a person does."""

from decimal import Decimal
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QToolTip

from core.value import Limit, Whole
from playground.languages import tr_said
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import Stepped, for_window, say_at
from playground.widgets.letters import letters
from playground.widgets.numbers.number_text import Unread, in_marks, read, text_of

FIELD_LETTERS = 9.5  # whatever their limit, fields may be as narrow as this
MOST_LETTERS = 12  # that a field asks room for


class NumberField(Themed, Stepped, QAbstractSpinBox):
    """A number within a limit, held and shown with all its digits.

    Parameters
    ----------
    limit
        Which numbers can be typed. Whatever a file holds is shown.
    step
        By keys, wheel and arrows; 0: the second digit of the number.
    unit
        Shown after the number.
    off
        Shown for None (for 0, where the limit has no None); 0 is typed for it.
    percent
        Show 0.2 as 20.
    """

    # (number, key): a person changed it, to None where that is "off"; with the key of a run of steps, else None
    edited = Signal(object, object)

    def __init__(self, limit: Limit, step: float = 1, *, unit: str = "", off: str = "", percent: bool = False) -> None:
        super().__init__()
        self._limit, self._step, self._unit, self._off, self._percent = limit, step, unit, off, percent
        self._none = None if limit.optional else 0  # what "off" is
        self._value: float | None = self._none if off else limit.least
        self._before = self._value  # the last edit
        self.run = object()
        self.restyle()
        self._show()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def value(self) -> Any:
        """Return the number; 0 where it is off."""
        return self._value or 0

    def show_value(self, value: float | None) -> None:
        """Show `value`, silently; what a person is typing stays while that is what it was before."""
        if value != self._value or not self.lineEdit().isModified():
            self._value = value
            self._show()

    def limit(self, least: int, most: int) -> None:
        """Let numbers from `least` to `most` be typed, silently."""
        self._limit = replace(self._limit, least=least, most=most)
        if self._value is not None:
            self.show_value(min(max(self._value, least), most))

    def said_limit(self) -> str:
        """Return which numbers can be typed, as people say it."""
        times = 100 if self._percent else 1
        limit = tr_said(self._limit.said(lambda end: in_marks(f"{times * end:,.15g}", self.locale()))) + self._unit
        return f"{limit}; {in_marks('0', self.locale())}: {self._off}" if self._off else limit

    def text_of(self, value: float | None) -> str:
        """Return what is shown for `value`."""
        if value is None or (self._off and value == self._none):
            return self._off
        number = value if isinstance(self._limit, Whole) else float(value)
        return text_of(number, self.locale(), percent=self._percent) + self._unit

    def read(self, text: str) -> float | None:
        """Return the number that `text` says; Unread where it can't be taken."""
        plain = text.strip().removesuffix(self._unit.strip()).strip()
        if self._off and plain == self._off:
            return self._none
        whole = isinstance(self._limit, Whole)
        number = read(plain, self.locale(), whole=whole)
        found: float = float(number)
        if found.is_integer() and whole:
            found = int(found) if "e" in number else int(number)
        elif self._percent and abs(found) < 1e300:
            found = float(Decimal(number).scaleb(-2))
        if self._off and not found:
            return self._none
        if not self._limit.holds(found):
            raise Unread
        return found

    # -- what a person does

    def typed(self) -> bool:
        """Whether it holds what a person typed and hasn't entered yet."""
        return self.lineEdit().text() != self.text_of(self._value)

    def forget(self) -> None:
        """Drop what was typed and not entered."""
        self._show()

    def go_back(self, why: str) -> None:
        """Show the number before the last edit, and say why that can't be."""
        self._value = self._before
        self._show()
        say_at(self, self._say_name(why))

    def _say_name(self, words: str) -> str:
        name = self.accessibleName()  # as the words stand over the next field
        return f"{name}: {words}" if name else words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._enter():
            return  # a dialog must not take the number before for the one that was refused
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when a person goes elsewhere."""
        self._enter()
        super().focusOutEvent(event)

    def _enter(self) -> bool:
        """Take what was typed, if anything was; return whether it could be."""
        if self.typed():
            try:
                self._take(self.read(self.lineEdit().text()), None)
            except Unread as why:
                self._refuse(why)
                return False
        return True

    def _refuse(self, why: Unread) -> None:
        """Show the number before what was typed, and say why that isn't taken."""
        self._show()
        say_at(self, self._say_name(str(why) or self.said_limit()))

    def _take(self, value: float | None, key: object) -> None:
        self._before, self._value = self._value, value
        self._show()
        if value != self._before:
            self.edited.emit(value, key)

    def stepBy(self, steps: int) -> None:
        """Step from what is shown; a number that was typed just before begins another run of steps."""
        value = self._value
        if self.typed():
            self.run = object()
            try:
                value = self.read(self.lineEdit().text())
            except Unread as why:
                self._refuse(why)
                return
        self._take(self._stepped(value, steps), self.run)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which ways there are other numbers."""
        flags = QAbstractSpinBox.StepEnabledFlag
        up, down = (self._stepped(self._value, steps) != self._value for steps in (1, -1))
        return (flags.StepUpEnabled if up else flags.StepNone) | (flags.StepDownEnabled if down else flags.StepNone)

    def _stepped(self, before: float | None, steps: int) -> float | None:
        """Return the number so many steps away, or the end of the limit; where that has no end, the same."""
        limit, start = self._limit, Decimal(repr(before or 0))
        step = Decimal(repr(self._step))
        if not step:
            power = start.normalize()
            step = Decimal(1).scaleb(power.adjusted() - 1 - (steps < 0 and power.as_tuple().digits == (1,)))
        exact = start + steps * step
        value = int(exact) if isinstance(limit, Whole) else float(exact)
        if limit.holds(value):
            return value
        if value <= limit.least and self._off:
            return self._none
        end = limit.least if value <= limit.least else limit.most
        return end if limit.holds(end) else before

    # -- how it looks

    def _show(self) -> None:
        self.lineEdit().setText(self.text_of(self._value))
        self.lineEdit().home(False)  # of a long number the first digits say most
        self.setProperty("value", self.value())  # for screen readers

    def sizeHint(self) -> QSize:
        """Be as wide as the limit's numbers, or "off", need."""
        texts = (self._off, *(self.text_of(end) for end in (self._limit.least, self._limit.most)))
        longest = max((text[:MOST_LETTERS] for text in texts), key=len)
        return QSize(self.width_for(longest), super().sizeHint().height())

    def width_for(self, text: str) -> int:
        """Return how wide the field has to be to show a text whole."""
        return super().sizeHint().width() + self.fontMetrics().horizontalAdvance(text)

    def restyle(self) -> None:
        """Be no narrower than the letters allow."""
        self.setMinimumWidth(letters(self, FIELD_LETTERS))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window unless something is typed; say in the tooltip which numbers can be.

        There a number stands, too, that there isn't room for.
        """
        typed = self.typed()
        if for_window(event, undoes=typed, redoes=typed or self.lineEdit().isRedoAvailable()):
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            text, line = self.lineEdit().text(), self.lineEdit()
            cut = line.fontMetrics().horizontalAdvance(text) > line.contentsRect().width()
            limit = self.said_limit()
            words = filter(None, (text * cut, self.toolTip(), limit[0].upper() + limit[1:]))
            QToolTip.showText(event.globalPos(), "\n".join(words), self)
            return True
        return super().event(event)
