"""No text of the window escapes translation: what a translation gave is put in brackets, and all else is a name.

`test_in_german.py` compares what is read at first in two languages; here it is looked for what is made on the way, with
values in it, and painted.
"""

import html
import re

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QLabel,
    QTabBar,
    QWidget,
)

from core.data.datasets import FEATURES
from core.experiment.learning import OPTIMIZER_VALUES, SCHEDULE_VALUES
from core.experiment.presets import PRESETS
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import ALIASES, INITIALIZERS
from core.functions.losses import LOSSES
from core.training.curve import Mark
from playground import languages
from playground.languages import chosen, texts
from playground.layers.layer_kinds import KINDS, OFFERED
from playground.tables.table_dialog import TableDialog
from playground.widgets.pictures.clicked import Clicked
from tests.playground.test_window import idle

pytestmark = pytest.mark.gui
WORD = re.compile(r"[a-z]+")
CODE = (*ACTIVATIONS, *INITIALIZERS, *ALIASES, *LOSSES, *FEATURES, *(kind.__name__ for kind in KINDS))
NAMES = {
    *WORD.findall(" ".join(CODE).lower()),  # which files and other libraries have, too
    *("same", "valid", "norm", "batch", "fashion", "playground", "data", "fetch"),
    *("english", "deutsch", "mnist", "utf", "windows", "avx", "xor", "sss", "qqq", "www"),
    *("nach", "links", "rechts", "scrollen", "abbrechen"),  # Qt's own
    "export",  # of pyqtgraph's menu, which nobody sees
}

OWN_WORDS = "guide_list", "names_window"  # their texts come from files of each language; names in the code of posts


def between_brackets(context, text, comment, count=-1):
    """Translate, and put brackets around all but values and what is markup."""
    said = chosen._own[0].translate(context, text, comment, count) if chosen._own else ""
    parts = re.split(r"(\{[^{}]*\}|<[^>]*>)", said)
    return "".join(p if n % 2 or not re.search(r"[^\W\d_]", p) else f"⟦{p}⟧" for n, p in enumerate(parts)) or text


def untranslated(text):
    """Return the words of a text that no translation gave, and that are no names."""
    text = html.unescape(re.sub(r"<[^>]*>|(?<!\w)/[\w./-]+", "", str(text or "")))
    while (inner := re.sub(r"⟦[^⟦⟧]*[⟧…]", " ", text)) != text:  # the end of an elided one is dots
        text = inner
    return [word for word in WORD.findall(text.lower()) if len(word) > 2 and word not in NAMES]


class Reader:
    """Reads a window with all that is in it, and keeps what is in no brackets, with where it was."""

    def __init__(self, monkeypatch):
        self.found, self.seen = {}, set()
        draw = QPainter.drawText

        def painted(painter, *given):
            for each in given:
                if isinstance(each, str):
                    self.take(each, "painted")
            draw(painter, *given)

        monkeypatch.setattr(QPainter, "drawText", painted)
        monkeypatch.setattr(texts, "found", between_brackets)

    def take(self, text, where):
        if text and text not in self.seen:
            self.seen.add(text)
            if words := untranslated(text):
                self.found[text] = where, words

    def read(self, window, when):
        for widget in window.findChildren(QWidget):
            if widget.window().objectName() in OWN_WORDS or widget.objectName() in OWN_WORDS:
                continue
            where = f"{when}: {type(widget).__name__} {widget.objectName()}"
            given = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
            given += [text for action in widget.actions() for text in (action.text(), action.toolTip())]
            if isinstance(widget, QLabel | QAbstractButton):
                given.append(widget.text())
            if isinstance(widget, QComboBox):
                given += [widget.itemText(n) for n in range(widget.count())]
                given += [widget.itemData(n, Qt.ItemDataRole.ToolTipRole) for n in range(widget.count())]
            if isinstance(widget, QTabBar):
                given += [text for n in range(widget.count()) for text in (widget.tabText(n), widget.tabToolTip(n))]
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                given += cells(widget.model())
            if isinstance(widget, QGraphicsView) and widget.scene() is not None:
                given += [i.text() for i in widget.scene().items() if isinstance(i, QGraphicsSimpleTextItem)]
            for text in given:
                self.take(text, where)


def cells(model):
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    rows = range(min(model.rowCount(QModelIndex()), 40))
    roles = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
    return [model.index(row, column).data(role) for row in rows for column in range(columns) for role in roles]


@pytest.fixture
def reader(speak, monkeypatch):
    speak("de")
    return Reader(monkeypatch)


def begin(window, qtbot, name, steps=2):
    window.files.begin(PRESETS[name])
    qtbot.waitUntil(lambda: window.trainer.moment is not None and window.trainer._worker is None, timeout=20_000)
    for step in range(1, steps + 1):
        window.trainer.step_batch()
        qtbot.waitUntil(lambda step=step: window.trainer.moment.step >= step, timeout=20_000)
    idle(window, qtbot)


@pytest.mark.parametrize("name", ["moons", "hills", "sine", "convolution"])
def test_every_page_with_what_it_computed(reader, window, qtbot, name):
    begin(window, qtbot, name)
    inside = window.inside
    for number in range(inside.pages.count()):
        inside.pages.setCurrentIndex(number)
        qtbot.wait(150)
        idle(window, qtbot)
        reader.read(window, f"page {number}")
    inside.show_page(0)
    for page in window.score.offered():
        window.score.choose(page)
        qtbot.wait(30)
    for number in range(inside.network.count()):
        inside.network.setCurrentIndex(number)
        qtbot.wait(60)
    if name != "convolution":
        inside.asking.ask(Clicked(0.4, 0.1))
        qtbot.wait(150)
        inside.asking.close_panel()
        inside.paint()
        reader.read(window, "painting")
        inside.asking.painter.toggle.setChecked(False)
    reader.read(window, "after all pages")
    assert reader.found == {}
    assert len(reader.seen) > 500


def test_every_layer_optimizer_and_schedule(reader, window, qtbot):
    for preset in ("moons", "convolution"):
        begin(window, qtbot, preset, steps=0)
        for title in OFFERED:
            window.layer_stack.add(title)
        qtbot.wait(50)
        reader.read(window, preset)
    begin(window, qtbot, "moons")
    view = window.settings_view
    for name, choice in (("optimizer", OPTIMIZER_VALUES), ("schedule", SCHEDULE_VALUES)):
        for kind in choice.values():
            view.edited.emit(
                replace(
                    window.document.experiment, training=replace(window.document.experiment.training, **{name: kind()})
                ),
                "⟦…⟧",
                None,
            )
            reader.read(window, f"{name} {kind.__name__}")
    assert reader.found == {}


def test_the_clothes_and_a_table(reader, window, qtbot, tmp_path):
    begin(window, qtbot, "moons", steps=0)
    window.settings_view._take_dataset("fashion")
    qtbot.wait(100)
    window.inside.network.bring(window.layer_stack)
    reader.read(window, "clothes")
    path = tmp_path / "sss.csv"
    path.write_text("qqq,www,sss\n" + "".join(f"{n},{n % 7},{'ab'[n % 2]}\n" for n in range(40)) + "?,1,a\n", "utf-8")
    dialog = TableDialog(window, path)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.columns.rowCount() > 0)
    qtbot.wait(200)
    reader.read(dialog, "table")
    dialog.close()
    assert {text: found for text, found in reader.found.items() if str(tmp_path) not in text} == {}


def test_what_marks_of_the_curve_say(reader, window, qtbot):
    begin(window, qtbot, "moons", steps=1)
    before = window.document.experiment
    first = replace(before.layers[0], activation="tanh", units=12, off=(1,))
    training = replace(before.training, batch_size=7, loss="mse", patience=4)
    data = replace(before.data, noise=0.25)
    window._edited(replace(before, layers=(first, *before.layers[1:]), training=training, data=data), "⟦…⟧", None)
    window.trainer.step_batch()
    qtbot.waitUntil(lambda: len(window.trainer.moment.curve.marks) > 0, timeout=10_000)
    idle(window, qtbot)
    mark = window.trainer.moment.curve.marks[-1]
    assert isinstance(mark, Mark) and "tanh" in mark.text
    assert not untranslated(languages.tr_said(mark.text))
