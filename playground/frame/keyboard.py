"""Help > Keyboard: every key and what it does, in a list that fits the screen and scrolls by keys."""

from html import escape

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QTextBrowser, QVBoxLayout, QWidget

from playground.languages import mark, tr
from playground.widgets.dialogs import fit
from playground.widgets.layouts import fill
from playground.widgets.letters import letters
from playground.widgets.look import named

# entries by their object names, which say something else in their menus, or another thing at another time
CALLED = mark({"action_undo": "&Undo", "action_redo": "&Redo", "action_guided": "&Guided experiments"})
# that no entry has
KEYS = mark([
    ("Tab, Shift+Tab", "On, as one reads, and back"),
    ("Alt+Up, Alt+Down", "Move the layer whose card has the focus"),
    ("Delete", "Remove it"),
    ("Arrows", "In the diagram: from neuron to neuron, with Shift from edge to edge"),
    (
        "Enter, Delete, Page Up",
        "In the diagram: set a weight or bias; switch off or cut; the next page of a wide layer",
    ),
    ("Shift+F10", "In the diagram: all that can be done with a neuron, an edge, their layer"),
    ("Arrows, Enter", "On the picture: read a point, with Shift by little; ask why"),
    ("Arrows, Home, End", "On a plot: read it; in Space from point to point"),
    ("Arrows, Tab, Escape", "After F4: move a border between panes; the next one; done"),
    ("Arrows", "On histograms: choose a layer, read a bar; on a sample's little picture: another point"),
    ("Space, Delete", "On augmented images: change them in another way; on other columns' sliders: back to the mean"),
    ("P", "On the picture: paint, or ask again; then A, S, E, M, J choose a tool, 1 to 6 the class"),
    ("Enter, [ and ], Delete", "Painting: do what the tool does at the ring, its radius, clear; arrows move the ring"),
    ("Enter, Delete", "Predicting: set a corner of the line, twice at one place end it; take it back; arrows move"),
    ("Arrows, Space", "On the board: move a pen, press or lift it; Home, End and the page keys aslant"),
    ("T, O, E, R, Delete", "On the board: test digit, image, eraser, replay, clear"),
    ("0 to 9", "Teach it"),
])  # fmt: skip
WIDE = 93  # letters


def show_keyboard(window: QWidget) -> None:
    """Show every key, until it is closed."""
    rows = [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), _called(action))
        for action in window.findChildren(QAction)
        if not action.shortcut().isEmpty()
    ]
    rows += [(tr(key), tr(text)) for key, text in KEYS]
    lines = (f"<tr><td><b>{escape(key)}</b>&nbsp;&nbsp;</td><td>{escape(text)}</td></tr>" for key, text in rows)
    dialog = QDialog(window)
    dialog.setObjectName("keyboard")
    dialog.setWindowTitle(tr("Keyboard"))
    told = named(QTextBrowser(), "keys", tr("Keyboard"), "")
    told.setFrameShape(QFrame.Shape.NoFrame)
    told.setHtml(f"<table cellpadding=3>{''.join(lines)}</table>")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    fill(dialog, QVBoxLayout(), (told, 1), buttons, spacing=8, margins=(12, 12, 12, 12))
    told.document().setTextWidth(letters(window, WIDE))
    frame = dialog.sizeHint() - told.sizeHint()
    fit(dialog, told.document().size().toSize() + QSize(frame.width() + 20, frame.height() + 4))
    told.setFocus()
    dialog.exec()
    dialog.deleteLater()


def _called(action: QAction) -> str:
    """Return what an entry does, whatever is undone at the moment."""
    called = CALLED.get(action.objectName())
    return (tr(called) if called else action.text()).replace("&", "").rstrip("…")
