"""The head of "One sample": which sample is shown, what the network says about it, and what is done with it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.data.data import Data
from core.data.datasets import Points
from core.data.plane import Plane
from core.value import Real, Whole
from playground.languages import mark, tr
from playground.languages.numerals import numeral
from playground.sample.chosen import FREE, Chosen
from playground.sample.names import NamesWindow
from playground.sample.portrait import Portrait
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill, filled
from playground.widgets.look import named, tool_button
from playground.widgets.numbers.number_field import NumberField
from playground.widgets.rows import WrappedRow, together
from playground.widgets.sections import Switch

PARTS = mark({"test": ("Test", "Samples kept for testing"), "train": ("Training", "Samples that are trained on")})
POINT = mark("a point of the plane")
POINTS = mark({0: "an image", 1: "a point of the curve"})  # by the count of inputs; else a point of the plane
ANSWERS = mark(("Right answer", "Assumed answer"))  # of a sample, and where nobody knows the right one
COPIES = mark({
    "csv": ("Copy as CSV", "Every number as a table, for a spreadsheet"),
    "markdown": ("Copy as Markdown", "Every number as tables, for a text"),
    "save": ("Save as a file…", "Every number as CSV or Markdown in a file"),
})  # fmt: skip


class SampleHead(QWidget):
    """Chooses the sample and shows it."""

    sample_wanted = Signal(str, int)  # a sample of the "test" or the "train" part, counted from 0
    answer_edited = Signal(object)  # the answer should be another: a class or a number
    copy_wanted = Signal(str)  # one of COPIES

    def __init__(self) -> None:
        super().__init__()
        self._chosen: Chosen | None = None
        self._points: Points | None = None
        self._counts = {"test": 0, "train": 0}
        self._part, self._free_words = "test", ""  # the part last looked at, and what a point is that is in none
        self.portrait = Portrait()
        below = filled(QHBoxLayout(), self.portrait, (self._words(), 1), spacing=10)
        below.setAlignment(self.portrait, Qt.AlignmentFlag.AlignTop)
        fill(self, QVBoxLayout(), self._choice(), below, spacing=6)

    def _choice(self) -> WrappedRow:
        self.worst = _button("worst", tr("Worst"), tr("The test sample with the largest loss"))
        self.part = Switch("sample_part", PARTS)
        self.part.chosen.connect(lambda part: self.sample_wanted.emit(part, 0))
        self.previous = _button("previous_sample", "‹", tr("The sample before this one"), title=tr("Previous sample"))
        self.next = _button("next_sample", "›", tr("The next sample"), title=tr("Next sample"))
        self.number = NumberField(Whole(1, 1))
        named(self.number, "sample_number", tr("Sample's number"), tr("Which of the samples, counted from 1"))
        self.number.edited.connect(lambda number: self.sample_wanted.emit(self._part, number - 1))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.count = QLabel()
        self.count.setProperty("faint", True)
        tip = tr("Stay at this moment while training goes on; off: follow the training")
        self.hold = _button("hold", tr("Hold"), tip, checkable=True)
        tip = tr("Numbers in every cell, page by page where a matrix is large")
        self.numbers = _button("numbers", tr("Numbers"), tip, checkable=True)
        self.copy = _button("copy_table", tr("Copy ▾"), tr("Every number of this page as a table"), title=tr("Copy"))
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)  # its own arrow would lie on the word
        menu = QMenu(self.copy, toolTipsVisible=True)
        for key, (title, tip) in COPIES.items():
            action = menu.addAction(tr(title))
            action.setObjectName(f"action_{key}_table")
            action.setToolTip(tr(tip))
            action.triggered.connect(lambda _=False, key=key: self.copy_wanted.emit(key))
        self.copy.setMenu(menu)
        self.names = _button("names", tr("Names"), tr("What z, a, delta, dW are, and how the five posts write them"))
        self.names_window = NamesWindow(self)
        self.names.clicked.connect(self.names_window.show)
        number = together(self.previous, self.number, self.next, self.count)
        return WrappedRow(
            *(self.worst, self.part, number, self.hold, self.numbers, self.copy, self.names), grows=number
        )

    def _words(self) -> QVBoxLayout:
        self.title = named(QLabel(wordWrap=True), "sample_title", tr("Sample"), "")
        self.said = named(QLabel(wordWrap=True), "sample_said", tr("What the network says about it"), "")
        for label in (self.title, self.said):  # what they say mustn't move the window's parts
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setTextFormat(Qt.TextFormat.RichText)
        self.class_answer, self.number_answer = Choice(()), NumberField(Real(-1e12, 1e12), 0.1)
        tip = tr("What the answer should be; another one shows what the network would learn from it")
        named(self.class_answer, "class_answer", tr("Right answer"), tip)
        named(self.number_answer, "number_answer", tr("Right answer"), tip)
        self.class_answer.activated.connect(lambda label: self.answer_edited.emit(label))  # a class is its index there
        self.number_answer.edited.connect(lambda number: self.answer_edited.emit(float(number)))
        self.goto = named(QComboBox(), "go_to", tr("Go to"), tr("Scroll to a layer, forward or back"))
        self.goto.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.goto.setMinimumContentsLength(18)
        self.answer_caption, caption = QLabel(tr(ANSWERS[0])), QLabel(tr("Go to"))
        for label in (self.answer_caption, caption):
            label.setProperty("caption", True)
        answer = together(self.answer_caption, self.class_answer, self.number_answer, spacing=6)
        below = WrappedRow(answer, together(caption, self.goto, spacing=6), spacing=18)
        return filled(QVBoxLayout(), self.title, self.said, None, below, spacing=3)

    # -- what is shown

    def show_data(self, data: Data, points: Points, class_names: tuple[str, ...], plane: Plane | None) -> None:
        """Take the data that samples are chosen from; `class_names` are empty where the answer is a number."""
        self._points = points
        self.portrait.show_points(points, plane)
        self._counts = {"test": len(points.y_test), "train": len(points.y_train)}
        self._part = "test" if self._counts["test"] else "train"
        self._free_words = tr(POINTS.get(data.dimensions, POINT))
        self.part.buttons["test"].setEnabled(self._counts["test"] > 0)
        self.class_answer.setVisible(bool(class_names))
        self.number_answer.setVisible(not class_names)
        if [self.class_answer.itemText(k) for k in range(self.class_answer.count())] != list(class_names):
            self.class_answer.offer(class_names, {})

    def show_chosen(self, chosen: Chosen) -> None:
        """Show which sample it is."""
        self._chosen = chosen
        self.portrait.show_chosen(chosen)
        free = chosen.part == FREE
        if free:
            self.part.show_none()
        else:
            self._part = chosen.part
            self.part.show_value(chosen.part)
        count = self._counts[self._part]
        self.number.limit(1, max(1, count))
        if not free:
            self.number.show_value(chosen.number + 1)
        self.number.setVisible(not free)
        self.count.setText(self._free_words if free else tr("of {count}").format(count=numeral(count)))
        self.answer_caption.setText(tr(ANSWERS[free]))
        for answer in (self.class_answer, self.number_answer):
            answer.setAccessibleName(tr(ANSWERS[free]))
        with QSignalBlocker(self.class_answer):
            if chosen.is_class:
                self.class_answer.setCurrentIndex(int(chosen.answer))
        if not chosen.is_class:
            number = float(chosen.answer)
            number = number if self._points is None else self._points.in_answer_units(number)
            self.number_answer.show_value(float(f"{number:.6g}"))

    def show_words(self, title: str, said: str) -> None:
        """Say which sample it is, and what the network makes of it."""
        self.title.setText(title)
        self.said.setText(said)

    def show_sections(self, titles: list[str], shown: str) -> None:
        """Take the titles of the sections that one can go to; of others than before, which is in view."""
        if [self.goto.itemText(k) for k in range(self.goto.count())] != titles:
            self.goto.clear()
            self.goto.addItems(titles)
            self.show_section(shown)

    def show_section(self, title: str) -> None:
        """Show which section is in view."""
        self.goto.setCurrentIndex(max(0, self.goto.findText(title)))

    def _step(self, by: int) -> None:
        chosen, count = self._chosen, self._counts[self._part]
        if chosen is not None and count:
            number = chosen.number + by if chosen.part != FREE else self.number.value() - 1
            self.sample_wanted.emit(self._part, number % count)


def _button(name: str, text: str, tip: str, *, title: str = "", checkable: bool = False) -> QToolButton:
    button = tool_button(name, title or text, tip, text=text, checkable=checkable)
    button.setProperty("chip", True)
    return button
