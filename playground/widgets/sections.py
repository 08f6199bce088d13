"""What panels are made of beside single fields: sections that fold, chips, a switch, a kind with its numbers."""

from collections.abc import Callable, Iterable, Sequence
from typing import cast

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from core.value import Limit, kind_of, limits
from playground.languages import tr
from playground.widgets import words
from playground.widgets.fields import Choice, takes
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named, tool_button
from playground.widgets.numbers.number_field import NumberField

LEAST_LETTERS = 5  # of a text that is cut; less says nothing
STEPS = {"epsilon": 0, "every": 1, "over": 10, "factor": 0.05, "floor": 0.05}  # of numbers; others have 0.01


class Elided(QLabel):
    """A line of plain text as wide as its place: what doesn't fit ends in "…"; where hardly a word fits, nothing is."""

    def __init__(self, *, faint: bool = False) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self._shorter: tuple[str, ...] = ()
        self.setProperty("faint", faint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str, *shorter: str) -> None:
        """Show `text`, or the first of `shorter` that there is room for."""
        self._shorter = shorter
        self.setText(text)
        self.update()

    def shown(self) -> str:
        """Return the part of the text that there is room for."""
        metrics, room, forms = self.fontMetrics(), self.contentsRect().width(), (self.text(), *self._shorter)
        text = next((form for form in forms if metrics.horizontalAdvance(form) <= room), forms[-1])
        part = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        return part if part == text or len(part) > LEAST_LETTERS else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        where, palette = self.contentsRect(), self.palette()
        align = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter, where, int(align), palette, self.isEnabled(), self.shown(), self.foregroundRole()
        )
        painter.end()


class Section(QWidget):
    """A titled form that folds away by its head; folded, it says in short what is in it."""

    def __init__(self, name: str, title: str, *, is_open: bool = True) -> None:
        super().__init__()
        self.setObjectName(f"section_{name}")
        style, text = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, title.replace("&", "&&")
        self.head = tool_button(
            f"fold_{name}",
            title,
            tr("Show or hide: {title}").format(title=title),
            text=text,
            checkable=True,
            toolButtonStyle=style,
        )
        self.head.setProperty("section", True)
        self._said, self._summary = "", Elided(faint=True)
        self.body = QWidget()
        self.form = QFormLayout(self.body)
        self.form.setContentsMargins(0, 2, 0, 6)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.form.setVerticalSpacing(4)
        top = filled(QHBoxLayout(), self.head, (self._summary, 1), spacing=4)
        fill(self, QVBoxLayout(), top, self.body, spacing=0)
        self.head.toggled.connect(self._toggled)
        self.head.setChecked(is_open)
        self._toggled(is_open)

    def add(self, name: str, field: QWidget) -> None:
        """Add a field with the words that `words.FIELDS` has for it."""
        caption, title, tip = map(tr, words.FIELDS[name])
        self.form.addRow(caption, named(field, name, title, tip))

    def say(self, summary: str) -> None:
        """Take what is said beside the title while it is folded."""
        self._said = summary
        self._summary.setToolTip(summary)
        self._toggled(self.head.isChecked())

    def _toggled(self, is_open: bool) -> None:
        self.head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.body.setVisible(is_open)
        self._summary.setText("" if is_open else self._said)


def align(forms: Sequence[QFormLayout]) -> None:
    """Let the fields of several forms begin at the same place."""
    labels = [label for form in forms for label in _labels(form)]
    widest = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(widest)


def _labels(form: QFormLayout) -> list[QWidget]:
    """Return the labels of a form; not by its items, which PySide would keep when their row is gone (see `fill`)."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    widgets = () if (parent := form.parentWidget()) is None else parent.findChildren(QWidget, options=direct)
    found = [(widget, cast("tuple[int, object]", form.getWidgetPosition(widget))[1]) for widget in widgets]
    return [widget for widget, role in found if role == QFormLayout.ItemRole.LabelRole]


class More(Section):
    """What is seldom needed, at the foot of a section or a card; folded, its head says what in it is not as usual."""

    def __init__(self, name: str) -> None:
        super().__init__(f"more_{name}", tr("More"), is_open=False)
        self.head.setProperty("more", True)
        self.form.setContentsMargins(0, 2, 0, 2)


class Chips(QWidget):
    """Names that are on or off; at least one stays on. Those beyond the first row may be hidden."""

    edited = Signal(object)  # (tuple): the names that are on, in their own order, after a person changed one

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns, self._all = columns, True
        self.chips: dict[str, QToolButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(3)

    def offer(self, titles: dict[str, str]) -> None:
        """Show a chip for each name, if these are not the ones that are there."""
        if list(titles) == list(self.chips):
            return
        for chip in self.chips.values():
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for index, (name, title) in enumerate(titles.items()):
            tip = tr("Give the network {title} of every point").format(title=title)
            chip = tool_button(f"feature_{name}", title, tip, text=title, checkable=True)
            chip.setProperty("chip", True)
            chip.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda _, name=name: self._clicked(name))
            self._grid.addWidget(chip, index // self._columns, index % self._columns)
            self.chips[name] = chip
        self.show_all(on=self._all)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def show_all(self, *, on: bool) -> None:
        """Show every chip, or the first row alone."""
        self._all = on
        for name in self.beyond():
            self.chips[name].setVisible(on)

    def beyond(self) -> list[str]:
        """Return the names that are not in the first row."""
        return list(self.chips)[self._columns :]

    def value(self) -> tuple[str, ...]:
        """Return the names that are on."""
        return tuple(name for name, chip in self.chips.items() if chip.isChecked())

    def show_value(self, names: Iterable[str]) -> None:
        """Show which are on, silently."""
        on = set(names)
        for name, chip in self.chips.items():
            with QSignalBlocker(chip):
                chip.setChecked(name in on)

    def _clicked(self, name: str) -> None:
        if self.value():
            self.edited.emit(self.value())
            return
        chip = self.chips[name]
        chip.setChecked(True)
        where = chip.mapToGlobal(chip.rect().bottomLeft())
        QToolTip.showText(where, tr("A network needs at least one input: switch another one on first"), chip)


class Switch(QWidget):
    """One of a few pages, as buttons side by side; `chosen` is emitted when a person picks another.

    Titles and tips come from a marked table.
    """

    chosen = Signal(str)

    def __init__(self, name: str, titles: dict[str, tuple[str, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for page, (title, tip) in titles.items():
            button = tool_button(f"{name}_{page}", tr(title), tr(tip), text=tr(title), checkable=True)
            button.setProperty("chip", True)
            button.setProperty("switch", True)
            button.clicked.connect(lambda _, page=page: self.chosen.emit(page))
            self._group.addButton(button)
            self.buttons[page] = button
        fill(self, QHBoxLayout(), *self.buttons.values(), spacing=0)

    def show_value(self, page: str) -> None:
        """Show which is chosen, silently."""
        self.buttons[page].setChecked(True)

    def show_none(self) -> None:
        """Show that none of them is."""
        self._group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)


class Kind:
    """The choice of a value's kind in a section, and after it a row for each number of a value of that kind."""

    def __init__(self, section: Section, name: str, titles: dict[str, tuple[str, str]]) -> None:
        self._section, self._name = section, name
        self._shown: dict[str, Limit] = {}
        self.fields: dict[str, NumberField] = {}
        self.choice = Choice(())
        self.choice.offer_with_tips(titles)
        section.add(name, self.choice)

    def show_value(self, value: msgspec.Struct, edit: Callable[[str, float, object], None]) -> None:
        """Show the value; `edit(field, number, key)` is called when a person changes one of its numbers."""
        self.choice.show_value(kind_of(value))
        if limits(type(value)) != self._shown:
            self._shown = limits(type(value))
            for field in self.fields.values():
                field.blockSignals(True)  # what is half typed in it is of another value
                self._section.form.removeRow(field)
            self.fields = {}
            row, _ = cast("tuple[int, object]", self._section.form.getWidgetPosition(self.choice))
            for name, limit in self._shown.items():
                (caption, tip), field = map(tr, words.NUMBERS[name]), NumberField(limit, STEPS.get(name, 0.01))
                takes(field, lambda number, key, name=name: edit(name, number, key))
                self.fields[name] = named(field, f"{self._name}_{name}", caption, tip)
                self._section.form.insertRow(row + len(self.fields), caption, field)
        for name, field in self.fields.items():
            field.show_value(getattr(value, name))
