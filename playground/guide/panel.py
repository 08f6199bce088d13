"""The panel of the guided experiments: their list, or one of them, step by step."""

import re
from html import escape

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from playground.languages import tr
from playground.widgets.colors.hues import verdict_color
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named, tool_button
from playground.widgets.row_list import ListEntry, RowList
from playground.widgets.sections import Elided

TICK = "✓"
_BOLD = re.compile(r"\*\*(.+?)\*\*")


class ListRow(Struct, frozen=True):
    """A line of the list: a scene, how many of its steps were ticked ever, or, without steps, a heading."""

    title: str
    about: str = ""
    ticked: int = 0
    steps: int = 0


class ShownStep(Struct, frozen=True):
    """A step as it is shown: where, what was `seen` just before, and what to `do` now, if anything is left to do."""

    title: str
    number: int
    count: int
    seen: str
    do: str


class Panel(Themed, QFrame):
    """Shows the list or a step; what a person wants is a signal."""

    chosen = Signal(int)  # a row of the list
    back = Signal()
    forward = Signal()
    left = Signal()  # no more of this
    undone = Signal()  # of a sketch: the last line
    erased = Signal()  # of a sketch: all lines
    subject_chosen = Signal(str)  # what shall be sketched
    restyled = Signal()
    wanted = Signal(str)  # of the menu: "open" scenes of one's own, "copy" to edit, "close" them

    def __init__(self) -> None:
        super().__init__()
        named(self, "guide_panel", tr("Guided experiments"), "")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._step: ShownStep | None = None
        self.title, self.place = Elided(), QLabel()
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.place.setProperty("faint", True)
        self.more = tool_button("guide_more", tr("Scenes of your own"), tr("Scenes of your own"), text="⋯")
        self.more.setAutoRaise(True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.leave = tool_button("guide_leave", tr("Leave"), tr("Leave the guided experiments (Escape)"), text="✕")
        self.leave.setAutoRaise(True)
        self.leave.clicked.connect(self.left)
        head = filled(QHBoxLayout(), (self.title, 1), self.place, self.more, self.leave, spacing=4)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._make_list())
        self.pages.addWidget(self._make_step())
        fill(self, QVBoxLayout(), head, (self.pages, 1), spacing=4, margins=(8, 4, 6, 6))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        entries = {
            "open": tr("Open scenes of your own…"),
            "copy": tr("Write a copy to edit…"),
            "close": tr("Close the scenes of your own"),
        }
        self.entries = {name: menu.addAction(text) for name, text in entries.items()}
        for name, action in self.entries.items():
            action.setObjectName(f"guide_{name}")
            action.triggered.connect(lambda _=False, name=name: self.wanted.emit(name))
        return menu

    def _make_list(self) -> QWidget:
        page = QWidget()
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.trouble.setProperty("trouble", True)
        self.trouble.setObjectName("guide_trouble")
        self.list = named(RowList(), "guide_list", tr("Guided experiments"), "")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setSpacing(1)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.pressed_row.connect(self.chosen)
        for key in ("Return", "Enter"):
            enter = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            enter.activated.connect(lambda: self.chosen.emit(self.list.current))
        self.about = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.about.setObjectName("guide_about")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.about.setProperty("faint", True)
        self.about.setFixedHeight(3 * self.about.fontMetrics().lineSpacing() + 2)  # the same for every scene
        self.list.current_changed.connect(lambda row: self.about.setText("" if row < 0 else self.list.rows[row].tip))
        fill(page, QVBoxLayout(), self.trouble, (self.list, 1), self.about, spacing=2)
        return page

    def _make_step(self) -> QWidget:
        page = QWidget()
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setObjectName("guide_text")
        self.area = named(QScrollArea(widgetResizable=True), "guide_area", tr("What to do"), "")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.text)
        for ground in (self.text, self.area.viewport()):
            ground.setAutoFillBackground(False)
        self.back_button = QPushButton(tr("&Back"))
        named(self.back_button, "guide_back", tr("Back"), tr("The step before, or the list"))
        self.next_button = named(
            QPushButton(tr("&Next")), "guide_next", tr("Next"), tr("Go on, whether it is ticked or not")
        )
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.forward)
        self.undo_button = QPushButton(tr("&Undo line"))
        named(self.undo_button, "sketch_undo", tr("Undo line"), tr("Take the last line back (Delete)"))
        self.erase_button = QPushButton(tr("&Clear"))
        named(self.erase_button, "sketch_clear", tr("Clear"), tr("Take all lines away"))
        self.undo_button.clicked.connect(self.undone)
        self.erase_button.clicked.connect(self.erased)
        tip = tr("What to predict; all that is sketched is scored (Ctrl+Shift+P: the next)")
        self.subject = named(Choice(()), "sketch_subject", tr("Predict"), tip)
        self.subject.chosen.connect(lambda subject, _: self.subject_chosen.emit(subject))
        buttons = self.back_button, self.next_button, self.undo_button, self.erase_button
        for button in buttons:
            button.setAutoDefault(False)
        below = filled(QHBoxLayout(), *((button, 1) for button in buttons), spacing=6)
        fill(page, QVBoxLayout(), self.subject, (self.area, 1), below, spacing=4)
        return page

    def sizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())  # it takes the column's width, and asks for none

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    # -- what is shown

    def show_list(self, rows: list[ListRow], *, trouble: str, own: bool) -> None:
        """Show the scenes; `trouble` with a file of one's own is said above them, `own`: there is such a file.

        The first one is picked that isn't done, from where one was picked before.
        """
        self._step = None
        kept = max(0, self.list.current)
        self.list.show_rows([ListEntry(_line(row), row.about, enabled=row.steps > 0) for row in rows])
        left = [number for number, row in enumerate(rows) if row.ticked < row.steps]
        self.list.choose(next((number for number in left if number >= kept), left[0] if left else 0))
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.entries["close"].setVisible(own)
        self._show_title(tr("Guided experiments"))
        self.place.setText("")
        self.more.show()
        self.pages.setCurrentIndex(0)

    def show_step(self, shown: ShownStep) -> None:
        """Show a step."""
        self._step = shown
        self._show_title(shown.title)
        self.place.setText(f"{shown.number} / {shown.count}")
        self.next_button.setText(tr("&Next") if shown.do or shown.number < shown.count else tr("&Done"))
        self._turn(self.back_button, self.next_button)

    def show_note(self, title: str, text: str) -> None:
        """Show a text that is no step; Next leads to the list."""
        self._show_text(title, text)
        self.next_button.setText(tr("&Guided experiments"))
        self._turn(self.next_button)

    def offer_subjects(self, titles: dict[str, str], subject: str) -> None:
        """Let one of these be sketched, by their titles."""
        self.subject.offer(titles, titles)
        self.subject.show_value(subject)

    def show_sketch(self, title: str, text: str, *, lines: bool, draws: bool) -> None:
        """Say what is to be said of a sketch; while a person `draws`, what has `lines` can be taken back."""
        self._show_text(title, text)
        for button in (self.undo_button, self.erase_button):
            button.setEnabled(lines and draws)
        self._turn(self.undo_button, self.erase_button)

    def _show_title(self, title: str) -> None:
        self.title.setText(title)
        self.title.setToolTip(title)  # where there is no room for it

    def _show_text(self, title: str, text: str) -> None:
        self._step = ShownStep(title, 0, 0, "", text)
        self._show_title(title)
        self.place.setText("")

    def _turn(self, *buttons: QPushButton) -> None:
        """Turn to what `_step` says, from its beginning on, with these buttons."""
        self.more.hide()
        self._write()
        for button in (self.back_button, self.next_button, self.undo_button, self.erase_button):
            button.setVisible(button in buttons)
        self.subject.setVisible(self.undo_button in buttons and self.subject.count() > 1)
        self.pages.setCurrentIndex(1)
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.minimum())

    def _write(self) -> None:
        shown = self._step
        if shown is None:
            return
        ink, parts = verdict_color(self.palette(), good=True).name(), []
        if shown.seen:
            parts.append(f"<p style='color: {ink}'><b>{TICK}</b> {html(shown.seen)}</p>")
        if shown.do:
            parts.append(f"<p>{html(shown.do)}</p>")
        self.text.setText("".join(parts))
        self.area.setAccessibleDescription(" ".join(plain(text) for text in (shown.seen, shown.do) if text))

    def restyle(self) -> None:
        """Take the colour of the ticks from the palette."""
        self._write()
        self.restyled.emit()

    def take_focus(self) -> None:
        """Let keys go to what is shown."""
        (self.list if self.pages.currentIndex() == 0 else self.next_button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _line(row: ListRow) -> str:
    if not row.steps:
        return row.title
    if row.ticked >= row.steps:
        return f"{TICK}  {row.title}"
    begun = f"  ({row.ticked}/{row.steps})" if row.ticked else ""
    return f"     {row.title}{begun}"


def html(text: str) -> str:
    """Return a text as rich text: **this** is bold, and where it is a control's name, as the window calls that."""
    parts = _BOLD.split(text)  # every second one is bold
    parts[1::2] = [f"<b>{escape(tr(name))}</b>" for name in parts[1::2]]
    parts[::2] = [escape(part) for part in parts[::2]]
    return "".join(parts).replace("\n", "<br>")


def plain(text: str) -> str:
    """Return the same text as a screen reader says it."""
    return _BOLD.sub(lambda name: tr(name[1]), text)
