"""Asking the window: pointing at a label, F1, a click after the "?", Help > Words, and a teacher's own file."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QCursor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QTabBar, QToolTip, QWhatsThis, QWidget

from playground import stored
from playground.words.asker import OWN
from tests.playground.test_window import enter, find

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def no_tooltip_left(qapp):
    yield
    QToolTip.hideText()


def help_event(widget, at, kind=QEvent.Type.ToolTip):
    """Send what Qt sends when the mouse rests on a widget, or asks it; return whether it was answered."""
    event = QHelpEvent(kind, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def label(window, text):
    return next(each for each in window.findChildren(QLabel) if each.isVisible() and each.text() == text)


def popover(qtbot):
    def there():
        return [each for each in QApplication.topLevelWidgets() if each.objectName() == "word_popover"]

    qtbot.waitUntil(lambda: any(each.isVisible() for each in there()))
    return next(each for each in there() if each.isVisible())


def text(parent, name):
    return find(parent, name, QLabel).text()


def point_at(widget, at=None):
    QCursor.setPos(widget.mapToGlobal(widget.rect().center() if at is None else at))


def test_nothing_of_the_words_is_loaded_before_the_first_question():
    code = (
        "import sys\nfrom playground import window\n"
        "rooms = {name for name in sys.modules if name.startswith('playground.words.')}\n"
        "sys.exit(str(rooms) if rooms != {'playground.words.asker'} or 'tomllib' in sys.modules else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_label_that_is_pointed_at_says_what_it_means(window):
    meanings = {"Neurons": "The smallest part of", "Rate": "How far each step", "Noise": "Chance that is added"}
    for shown, said in meanings.items():
        each = label(window, shown)
        help_event(each, each.rect().center())
        assert said in QToolTip.text() and "F1" in QToolTip.text()
    field = find(window, "noise")
    help_event(field, QPoint(5, 5))
    said = QToolTip.text()
    assert field.toolTip() and said.startswith(field.toolTip()) and "Chance" not in said, "fields say what they did"


def test_tabs_and_section_heads_say_what_they_do_and_what_that_means(window):
    tabs = window.inside.pages.findChild(QTabBar)
    help_event(tabs, tabs.tabRect(2).center())
    assert "Gradients, steps, dead neurons" in QToolTip.text() and "What is measured inside" in QToolTip.text()
    head = find(window, "fold_training")
    help_event(head, head.rect().center())
    assert "Show or hide" in QToolTip.text() and "The network looks at examples" in QToolTip.text()


def test_f1_explains_what_the_keyboard_is_on_with_ones_own_numbers(window, qtbot):
    window.activateWindow()
    find(window, "batch_size").setFocus()
    QTest.keyClick(window, Qt.Key.Key_F1)
    shown = popover(qtbot)
    assert ">Batch<" in text(shown, "word_title")
    assert "800 training samples make 80 batches of 10: an epoch is 80 steps" in text(shown, "word_example")
    assert "samples that one step looks at" in shown.accessibleDescription() and shown.accessibleName() == "Batch"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible() and window.document.experiment.training.batch_size == 10


def test_f1_explains_what_the_mouse_is_on_once_it_has_moved(window, qtbot):
    window.activateWindow()
    find(window, "batch_size").setFocus()
    point_at(label(window, "Optimizer"))
    window.asker.ask()
    shown = popover(qtbot)
    assert "Optimizer" in text(shown, "word_title") and "Yours is SGD" in text(shown, "word_example")
    QTest.mouseClick(shown, LEFT, pos=QPoint(-40, -40))
    assert not shown.isVisible(), "a click elsewhere closes it"
    find(window, "samples").setFocus()
    window.asker.ask()
    assert ">Sample<" in text(popover(qtbot), "word_title")
    popover(qtbot).close()


def test_a_click_after_the_question_mark_asks_and_does_nothing_else(window, qtbot):
    QTest.mouseClick(find(window, "point"), LEFT)
    assert QWhatsThis.inWhatsThisMode()
    reset = find(window, "reset")
    assert help_event(reset, QPoint(5, 5), QEvent.Type.QueryWhatsThis)
    assert help_event(reset, QPoint(5, 5), QEvent.Type.WhatsThis)
    assert not QWhatsThis.inWhatsThisMode()
    assert "Reset" in text(popover(qtbot), "word_title")
    popover(qtbot).close()


def test_more_unfolds_the_formula_and_links_that_lead_on_and_back(window, qtbot):
    find(window, "activation").setFocus()
    window.asker.ask()
    shown = popover(qtbot)
    folded = shown.height()
    assert find(shown, "word_picture").isVisible() and not find(shown, "word_rest").isVisible()
    QTest.mouseClick(find(shown, "word_more"), LEFT)
    assert find(shown, "word_rest").isVisible() and "f(z)" in text(shown, "word_rest") and shown.height() > folded
    find(shown, "word_related").linkActivated.emit("relu")
    assert "max(z, 0)" in text(shown, "word_rest") and "that have it: 1, 2" in text(shown, "word_example")
    QTest.keyClick(shown, Qt.Key.Key_Backspace)
    assert "Activation function" in text(shown, "word_title")
    find(shown, "word_foot").linkActivated.emit("*")
    listed = find(window, "words_list")
    assert not shown.isVisible() and listed.rows[listed.current].text == "Activation function"
    listed.window().close()


def test_a_popover_lies_whole_on_the_screen(window, qtbot):
    room = window.screen().availableGeometry()
    find(window, "reset").setFocus()
    for across, down in ((0, 0), (1, 0), (0, 1), (1, 1)):
        window.move(room.x() + across * room.width() - 100, room.y() + down * room.height() - 100)
        window.asker.ask()
        shown = popover(qtbot)
        QTest.mouseClick(find(shown, "word_more"), LEFT)
        assert room.contains(shown.geometry())
        shown.close()


def test_an_entry_of_an_open_list_can_be_asked(window, qtbot):
    window.activateWindow()
    choice = find(window, "activation")
    choice.setFocus()
    choice.showPopup()
    view = choice.view()
    qtbot.waitUntil(view.isVisible)
    view.setFocus()
    at = view.visualRect(view.model().index(choice.findData("tanh"), 0)).center()
    help_event(view.viewport(), at)
    assert "Squeezes any number into -1 to 1" in QToolTip.text()
    choice.hidePopup()


def test_the_list_of_all_words_is_searched_and_read_by_keyboard(window):
    window.activateWindow()
    window.findChild(QAction, "action_words").trigger()
    words = find(window, "words_window")
    search, listed = find(words, "words_search"), find(words, "words_list")
    assert words.isVisible() and len(listed.rows) >= 80
    search.setFocus()
    QTest.keyClicks(search, "neuron")
    assert listed.rows[listed.current].text == "Neuron (unit)" and len(listed.rows) < 40
    assert "smallest part of a network" in text(words, "word_says") and "16, 16, 2" in text(words, "word_example")
    search.clear()
    QTest.keyClicks(search, "dead")
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert listed.current == 1 and listed.rows[listed.current].text in text(words, "word_title")
    find(words, "word_related").linkActivated.emit("l1")
    assert listed.rows[listed.current].text == "L1" and search.text() == "", (
        "what isn't in the list is looked up in all"
    )
    QTest.keyClicks(search, "xyzzy")
    assert not listed.rows and not find(words, "word_says").isVisible()
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert not words.isVisible()


def test_f1_on_what_is_no_word_lists_them_all(window):
    QCursor.setPos(window.mapToGlobal(QPoint(5, 5)))
    window.setFocus()
    window.asker.ask()
    assert find(window, "words_window").isVisible()
    find(window, "words_window").close()


def test_a_teacher_s_words_are_used_and_remembered_and_read_again_when_they_change(
    window, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "mine.toml"
    path.write_text('[noise]\nsays = "The crumbs on the table."\n', "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.asker.show_all("noise")
    window.asker.choose_own()
    words = find(window, "words_window")
    assert text(words, "word_says") == "The crumbs on the table." and "mine.toml" in text(words, "words_note")
    assert stored.texts(window.settings, OWN) == [str(path)]
    path.write_text('[noise]\nsays = "Crumbs, again and again."\n', "utf-8")
    assert window.asker.lexicon.terms["noise"].says == "Crumbs, again and again."
    window.asker.forget_own()
    assert "Chance" in text(words, "word_says") and text(words, "words_note") == ""
    assert stored.texts(window.settings, OWN) == []
    words.close()


def test_an_open_list_follows_the_file_and_keeps_the_last_good_words_when_it_breaks(window, qtbot, tmp_path):
    path = tmp_path / "mine.toml"

    def save(says):
        other = tmp_path / "mine.toml~"  # as editors do
        other.write_text(f"[noise]\nsays = {says}\n", "utf-8")
        other.replace(path)

    save('"Crumbs."')
    window.asker.use(path)
    window.asker.show_all("noise")
    words = find(window, "words_window")
    save('"Dust."')
    qtbot.waitUntil(lambda: text(words, "word_says") == "Dust.")
    save("Ashes")
    qtbot.waitUntil(lambda: "line 2" in text(words, "words_note"))
    assert text(words, "word_says") == "Dust." and "line 2" in window.status.sentence.text()
    save('"Ashes."')
    qtbot.waitUntil(lambda: text(words, "word_says") == "Ashes." and "mine.toml" in text(words, "words_note"))
    assert window.status.sentence.text() == "The words of mine.toml are used."
    words.close()


def test_a_broken_file_of_words_is_told_with_its_line_and_the_program_s_words_are_there(
    window, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "mine.toml"
    path.write_text('[noise]\nsays = "Crumbs."\nrelated = ["overfiting"]\n', "utf-8")
    told = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QMessageBox, "warning", lambda *said: told.append(said[2]))
    window.asker.choose_own()
    assert "line 3" in told[0] and "did you mean overfitting?" in told[0]
    assert window.asker.lexicon.terms["noise"].says.startswith("Chance")
    assert stored.texts(window.settings, OWN) == [], "it isn't used the next time"
    window.asker.use(path)
    assert "line 3" in window.status.sentence.text()
    window.asker.show_all()
    assert "line 3" in text(find(window, "words_window"), "words_note")
    find(window, "words_window").close()


def test_the_program_s_words_are_written_as_a_start(window, tmp_path, monkeypatch):
    path = tmp_path / "copy.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.asker.write_copy()
    before = dict(window.asker.lexicon.terms)
    window.asker.use(path)
    assert window.asker.trouble == ""
    assert {id_: term.says for id_, term in window.asker.lexicon.terms.items()} == {
        id_: term.says for id_, term in before.items()
    }


def test_asking_changes_nothing_while_it_trains(window, qtbot):
    enter(find(window, "units"), "9")
    QTest.mouseClick(find(window, "play"), LEFT)
    qtbot.waitUntil(lambda: window.trainer.moment.step > 50)
    for name in ("loss", "units", "learning_rate"):
        find(window, name, QWidget).setFocus()
        window.asker.ask()
        popover(qtbot).close()
    assert window.trainer.running
    window.trainer.pause()
    qtbot.waitUntil(lambda: not window.trainer.running)
