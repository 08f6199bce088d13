"""An experiment as a text, in the window: copied, pasted, asked first, refused; and on the command line."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from core.documents import share
from core.experiment.presets import PRESETS
from core.layers import Dense
from playground.__main__ import main

pytestmark = pytest.mark.gui
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOONS = PRESETS["moons"]


def answered(button):
    """Click `button` in the box that comes next; return the list that gets what it says."""
    told = []

    def click():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox), box
        told.append(f"{box.text()} {box.informativeText()}")
        QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, click)
    return told


def test_an_experiment_goes_through_the_clipboard(window):
    for action in ("action_copy_as_text", "action_paste_experiment"):
        assert window.findChild(QAction, action).isEnabled()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    text = QGuiApplication.clipboard().text()
    assert share.experiment_of(text) == MOONS
    assert f"as {len(text)} characters" in window.status.sentence.text()
    QGuiApplication.clipboard().setText(f"> try this: `{share.text_of(PRESETS['spirals'])}`, it is *hard*")
    QTest.keyClick(window, Qt.Key.Key_V, CONTROL)
    assert window.document.experiment == PRESETS["spirals"] and not window.document.dirty
    assert window.document.path is None


def test_what_is_not_saved_is_asked_for_first(window):
    edited = replace(MOONS, seed=5)
    window.document.replace(edited, "New seed")
    QGuiApplication.clipboard().setText(share.text_of(PRESETS["xor"]))
    asked = answered(QMessageBox.StandardButton.Cancel)
    window.findChild(QAction, "action_paste_experiment").trigger()
    assert asked and window.document.experiment == edited
    answered(QMessageBox.StandardButton.Discard)
    window.findChild(QAction, "action_paste_experiment").trigger()
    assert window.document.experiment == PRESETS["xor"]


def test_what_is_pasted_into_a_field_stays_there(window):
    field = window.settings_view.findChild(type(window.layer_stack.cards[0].fields["units"]), "learning_rate")
    QGuiApplication.clipboard().setText(share.text_of(PRESETS["xor"]))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    assert window.document.experiment == MOONS
    QGuiApplication.clipboard().setText("0.25")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.document.experiment.training.learning_rate == 0.25


def test_what_cannot_be_pasted_says_why_and_changes_nothing(window):
    text = share.text_of(PRESETS["xor"])
    large = replace(MOONS, layers=(*[Dense(4, "relu")] * 300, Dense(2, "softmax")))
    cases = {
        text[:50]: f"cut short: 50 of {len(text)} characters",
        text[:60] + "x" + text[61:]: "damaged",
        "nnplay7:abc": "later version",
        share.text_of(large): "at most 256 layers",
    }
    for given, words in cases.items():
        QGuiApplication.clipboard().setText(given)
        told = answered(QMessageBox.StandardButton.Ok)
        window.sharing.paste()
        assert words in told[0] and told[0].endswith("."), told
    for given in ("", "hello", "x" * 2_000_000):
        QGuiApplication.clipboard().setText(given)
        window.sharing.paste()
        assert "no experiment on the clipboard" in window.status.sentence.text()
    assert window.document.experiment == MOONS and not window.document.dirty


def test_a_text_is_dropped_on_the_window(window, qtbot):
    held, left, none = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for text, taken in (("hello", False), (f"look: {share.text_of(PRESETS['xor'])}!", True)):
        held.setText(text)
        for kind in (QDragEnterEvent, QDropEvent):
            at = QPoint(200, 300) if kind is QDragEnterEvent else QPointF(200, 300)
            event = kind(at, Qt.DropAction.CopyAction, held, left, none)
            event.ignore()
            QApplication.sendEvent(window, event)
            assert event.isAccepted() == taken
    qtbot.waitUntil(lambda: window.document.experiment == PRESETS["xor"])


def test_an_experiment_that_cannot_be_run_opens_and_the_banner_says_why(window):
    odd = replace(MOONS, layers=(Dense(3, "softmax"),))
    QGuiApplication.clipboard().setText(share.text_of(odd))
    window.sharing.paste()
    assert window.document.experiment == odd and window.banner.isVisible()


def test_the_command_line_prints_trains_and_refuses_texts(capsys, tmp_path):
    (tmp_path / "xor.json").write_bytes(share.spec.to_json(PRESETS["xor"]))
    assert main(["share", str(tmp_path / "xor.json")]) == 0
    text = capsys.readouterr().out.strip()
    assert share.experiment_of(text) == PRESETS["xor"]
    assert main(["train", f"<{text}>", "--epochs", "2", "--json"]) == 0
    assert '"epochs": 2' in capsys.readouterr().out
    for arguments in (["train", text[:40]], ["open", *text[:40].split("z")], ["share", text[:40]]):
        assert main(arguments) == 2
        told = capsys.readouterr()
        assert told.out == "" and "cut short" in told.err and told.err.count("\n") == 1
