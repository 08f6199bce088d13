"""The board's tools: undo, redo, eraser, clear, replay, an image, a test digit, and which network answers."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QComboBox, QToolButton, QVBoxLayout, QWidget

from playground.languages import mark, tr
from playground.widgets.layouts import fill
from playground.widgets.look import named, tool_button
from playground.widgets.rows import WrappedRow, together
from playground.widgets.words import short_name

BUTTONS = mark({
    "undo": ("Undo", "Undo the last stroke (Ctrl+Z on the board)"),
    "redo": ("Redo", "Redo the stroke (Ctrl+Shift+Z on the board)"),
    "eraser": ("Eraser", "Erase the strokes the mouse touches (E; the right mouse button always erases)"),
    "clear": ("Clear", "Wipe the board (Delete); Undo brings it back"),
    "replay": ("Replay", "Replay the strokes, and watch the answer change (R)"),
    "open": ("Image…", "Read a digit from an image file (O); or drop or paste one (Ctrl+V)"),
    "test": ("Test digit", "Put a digit on the board that the network has not trained on (T)"),
})  # fmt: skip
LONGEST_TITLE = 24  # letters of a network's


class Tools(QWidget):
    """Buttons over the board, and which network answers."""

    asked = Signal(str)  # a person pressed one of BUTTONS
    network_chosen = Signal(str)  # a person wants another network to answer: its key
    file_wanted = Signal()  # or that of a file

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {}
        for key, (title, tip) in BUTTONS.items():
            button = tool_button(f"board_{key}", tr(title), tr(tip), text=tr(title))
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            self.buttons[key] = button
        self.buttons["eraser"].setCheckable(True)
        tip = tr("Which network reads what is drawn")
        self.network = named(QComboBox(), "board_network", tr("Which network answers"), tip)
        self.network.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.network.activated.connect(lambda index: self.network_chosen.emit(self.network.itemData(index)))
        tip = tr("Let the network of a document answer, or one that `train --out` wrote; or drop it on the board")
        self.file = tool_button("board_network_file", tr("Network of a file"), tip, text="…")
        self.file.clicked.connect(self.file_wanted)
        parts = *self.buttons.values(), together(self.network, self.file)
        fill(self, QVBoxLayout(), WrappedRow(*parts))

    def show_board(self, stack: QUndoStack, *, empty: bool, strokes: bool) -> None:
        """Show what can be done now."""
        self.buttons["undo"].setEnabled(stack.canUndo())
        self.buttons["redo"].setEnabled(stack.canRedo())
        self.buttons["clear"].setEnabled(not empty)
        self.buttons["replay"].setEnabled(strokes)

    def show_networks(self, titles: dict[str, str], chosen: str) -> None:
        """Show the networks that can answer, by key, and which one does."""
        field, shown = self.network, {key: short_name(title, LONGEST_TITLE) for key, title in titles.items()}
        with QSignalBlocker(field):
            if {field.itemData(n): field.itemText(n) for n in range(field.count())} != shown:
                field.clear()
                for key, title in shown.items():
                    field.addItem(title, key)
            field.setCurrentIndex(field.findData(chosen))
        if chosen:
            field.setToolTip(tr("Which network reads what is drawn: {title}").format(title=titles[chosen]))
