"""Every label, column head, tab, section head and entry of the window can be asked: each leads to a word."""

import re

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QTabBar,
    QToolTip,
    QWidget,
)

from core.experiment.presets import PRESETS
from playground import languages
from playground.languages import tr
from playground.layers.layer_kinds import OFFERED
from playground.tables.table_dialog import TableDialog
from playground.widgets.pictures.plot import Plot
from playground.words import labels

pytestmark = pytest.mark.gui
SENTENCES = ("readout", "sentence", "banner", "notice", "said", "findings", "trouble", "handle", "title", "count")


def axes(window):
    """Give (what it is, its texts) of the axes of all plots that are seen."""
    for plot in window.findChildren(Plot):
        for axis in (plot.bottom, plot.left):
            if plot.isVisible() and axis.labelText:
                at = plot.mapFromScene(axis.sceneBoundingRect().center())
                assert plot.word_at(at) == axis.labelText
                yield f"axis {axis.labelText!r} ({plot.objectName()})", list(labels.texts(plot.viewport(), at))[:2]


def is_label(label):
    """Whether it is a label, and no sentence, and no mere number or unit."""
    if any(part in label.objectName() for part in SENTENCES):
        return False
    sentence = len(label.text().split()) > 5 and not label.buddy()
    return has_words(label.text()) and not sentence and not re.fullmatch(r"(of|von) [\d,.]+", label.text())


def has_words(text):
    """Whether there is more in it than numbers and marks."""
    return re.search(r"[^\W\d_]", re.sub(r"<[^>]*>|&\w+;", "", text)) is not None


def askable(window):
    """Give (what it is, its texts) of all that is seen now."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and is_label(label):
            yield f"label {label.text()!r} ({label.objectName()})", list(labels.texts(label, QPoint()))
    yield from axes(window)
    for tabs in window.findChildren(QTabBar):
        if tabs.isVisible():
            yield from ((f"tab {tabs.tabText(n)!r}", [tabs.tabText(n)]) for n in range(tabs.count()))
    for head in window.findChildren(QHeaderView):
        if head.isVisible() and head.model() is not None:
            texts = (str(head.model().headerData(n, head.orientation())) for n in range(head.count()))
            yield from ((f"head {text!r}", [text]) for text in texts)
    for button in window.findChildren(QAbstractButton):
        named = button.property("section") or isinstance(button, QCheckBox)
        if button.isVisible() and named and button.text() != tr("More"):  # which unfolds what has names
            yield f"section {button.text()!r}", [button.text()]
    for combo in window.findChildren(QComboBox):
        if combo.isVisible():
            entries = filter(has_words, map(combo.itemText, range(combo.count())))
            yield from ((f"entry {text!r} ({combo.objectName()})", [text]) for text in entries)
            yield f"choice {combo.accessibleName()!r}", [combo.property("word") or combo.accessibleName()]


def unknown(window):
    lexicon = window.asker.lexicon
    return {what for what, texts in askable(window) if not any(lexicon.find(text) for text in texts if text)}


def trained(window, qtbot, name):
    window.files.may_leave = lambda: True
    window.files.start(PRESETS[name])
    window.settings_view.set_open(list(window.settings_view.sections))
    qtbot.waitUntil(lambda: window.trainer.can_play and window.trainer._worker is None, timeout=20_000)
    window.trainer.step_batch()
    qtbot.waitUntil(lambda: window.trainer.moment is not None and window.trainer.moment.step == 1, timeout=20_000)
    qtbot.waitUntil(lambda: window.trainer._worker is None, timeout=20_000)


def unknown_on_all_pages(window, qtbot, name):
    trained(window, qtbot, name)
    found = unknown(window)
    pages = window.inside.pages
    for number in range(pages.count()):
        pages.setCurrentIndex(number)
        qtbot.waitUntil(lambda: window.trainer._worker is None, timeout=20_000)
        qtbot.wait(50)
        found |= unknown(window)
    pages.setCurrentIndex(0)
    for page in window.score.offered():
        window.score.choose(page)
        found |= unknown(window)
    for number in range(window.inside.network.count()):
        window.inside.network.setCurrentIndex(number)
        qtbot.wait(50)
        found |= unknown(window)
    return found


@pytest.mark.parametrize("name", ["moons", "sine", "hills", "digits"])
def test_every_label_of_every_page_leads_to_a_word(window, qtbot, name):
    assert not unknown_on_all_pages(window, qtbot, name)


@pytest.fixture
def german():
    languages.install("de")
    yield
    languages.install("en")


@pytest.mark.parametrize("name", ["moons", "digits"])
def test_so_does_every_label_in_german(german, window, qtbot, name):
    assert window.asker.lexicon.terms["loss"].name == "Verlust"
    assert not unknown_on_all_pages(window, qtbot, name)


def painted(widget):
    """Return the heads that a widget paints in its upper part."""
    return {widget.word_at(QPoint(x, y)) for x in range(0, min(widget.width(), 500), 6) for y in range(3, 200, 8)}


def test_painted_heads_can_be_asked(window, qtbot):
    trained(window, qtbot, "moons")
    window.score.choose("classes")
    heads = painted(window.score.pages["classes"].table)
    assert {"precision", "recall", "F1"} <= heads
    window.inside.pages.setCurrentWidget(window.inside.one_sample)
    qtbot.waitUntil(lambda: window.inside.one_sample.page.sheet.work is not None, timeout=10_000)
    heads |= painted(window.inside.one_sample.page.sheet)
    assert {"input", "W", "b", "z"} <= heads
    page = window.inside.instruments.get()
    window.inside.pages.setCurrentWidget(window.inside.instruments)
    found = [each for each in page.findChildren(QWidget) if hasattr(each, "word_at") and not isinstance(each, Plot)]
    assert len(found) == 2
    heads |= set().union(*map(painted, found))
    assert {"dead", "saturated", "activations", "weights"} <= heads
    assert [head for head in heads if head and window.asker.lexicon.find(head) is None] == []


def test_an_axis_of_a_plot_is_answered_at_the_mouse_and_by_f1(window, qtbot):
    trained(window, qtbot, "moons")
    window.resize(window.screen().availableGeometry().size())
    window.move(0, 0)
    qtbot.wait(50)

    def center(plot):
        return plot.mapFromScene(plot.bottom.sceneBoundingRect().center())

    def seen(plot):
        return QApplication.widgetAt(plot.viewport().mapToGlobal(center(plot))) is plot.viewport()

    plot = next(plot for plot in window.findChildren(Plot) if plot.isVisible() and seen(plot))
    at, word = center(plot), plot.bottom.labelText
    meaning = window.asker.lexicon.find(word)
    QApplication.sendEvent(plot.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, plot.viewport().mapToGlobal(at)))
    assert meaning is not None and meaning.says.replace("'", "&#x27;") in QToolTip.text()
    QToolTip.hideText()
    found, _ = window.asker._find(plot.viewport(), at, near=True)
    assert found is meaning
    inside = plot.mapFromScene(plot.box.sceneBoundingRect().center())
    assert plot.word_at(inside) == ""


@pytest.mark.parametrize("spoken", ["en", "de"])
def test_the_heads_and_labels_of_the_dialog_for_tables_lead_to_words(window, qtbot, tmp_path, spoken):
    path = tmp_path / "flats.csv"
    path.write_text("size,town,price\n" + "".join(f"{n},{'ab'[n % 2]},{n * 3}\n" for n in range(40)), "utf-8")
    languages.install(spoken)
    dialog = TableDialog(window, path)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._found is not None)
    found = {what for what, texts in askable(dialog) if not any(map(window.asker.lexicon.find, filter(None, texts)))}
    languages.install("en")
    dialog.close()
    assert {each for each in found if not each.startswith(("entry", "head '")) and not re.search(r"\d", each)} == set()
    heads = {each for each in found if each.startswith("head '")}
    assert all(head.removeprefix("head '")[0].isdigit() or "\\n" in head for head in heads), heads


def test_every_label_of_every_layer_s_card_leads_to_a_word(window):
    for title in OFFERED:
        window.layer_stack.add(title)
    assert not unknown(window)
