"""The menus and their keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QMenuBar, QMessageBox, QWidget

from core.experiment.advice import ADVICE, OWN_NAME
from core.experiment.presets import PRESETS, TITLES
from playground import __version__
from playground.document.document_files import TITLE, DocumentFiles
from playground.document.sharing import Sharing
from playground.export.exporter import Exporter
from playground.frame.keyboard import show_keyboard
from playground.languages import LANGUAGES, mark, tr
from playground.layers.layer_stack import LayerStack
from playground.looks import CHOICES
from playground.widgets import words
from playground.widgets.look import tool_button

RECORD, STOP = mark(("Re&cord as a film…", "Stop re&cording, write the film"))
# what is asked -> the entry and its key
TRAINING = {
    "play": (mark("&Play or pause"), "F5"),
    "step_batch": (mark("One &batch"), "F6"),
    "step_epoch": (mark("One &epoch"), "F7"),
    "reset": (mark("&Reset"), "F8"),
    "new_seed": (mark("&New seed"), "F9"),
    "predict": (mark("Predict, then &see"), "Ctrl+Shift+P"),
    "record": (RECORD, "Ctrl+Shift+R"),
}
VIEW = {
    "board": (mark("&Draw"), "Ctrl+D"),
    "diagram": (mark("Dia&gram"), "Ctrl+G"),
    "own_window": (mark("Page in its own &window"), "Ctrl+Shift+W"),
    "borders": (mark("Mo&ve borders"), "F4"),
    "in_words": (mark("What is seen, in w&ords…"), "F2"),
}
GUIDED: dict[str, tuple[str, str | None]] = {
    "guided": (mark("&Show them"), "Ctrl+Shift+G"),
    "scenes": (mark("&Open scenes of your own…"), None),
    "scenes_copy": (mark("&Write a copy to edit…"), None),
}
ASKING = {
    "ask": (mark("What &is this?"), "F1"),
    "point": (mark("Ask by a &click"), "Shift+F1"),
}
WORDS = {
    "words": mark("&Show them"),
    "own_words": mark("&Use words of your own…"),
    "words_copy": mark("&Write a copy to edit…"),
}
EXPORTS = mark({  # what of `exporter.FILES` -> the entry
    "network": "&Network as Python…",
    "weights": "&Weights…",
    "curve": "&Curve as CSV…",
    "points": "P&oints and predictions as CSV…",
})  # fmt: skip
LOOKS = mark({"theme": "T&heme", "colors": "&Colours", "text_size": "Te&xt size"})
PAGES = mark(("&Boundary", "&Sample", "&Instruments", "S&pace"))  # as the tabs; the first by the data's picture


class MenuBar(QMenuBar):
    """Every entry: files, undo and new layers are asked at once, what the window decides is a signal."""

    # a person chose one of TRAINING, VIEW, GUIDED, ASKING or WORDS, or "standard_layout": every pane and page in its
    # place again
    asked = Signal(str)
    preset_chosen = Signal(str)  # one of PRESETS, or OWN_NAME: points of one's own
    page_chosen = Signal(int)  # one of PAGES shall come to the front, wherever it is
    look_chosen = Signal(str, str)  # (str, str): one of `looks.CHOICES`, and what of it
    language_chosen = Signal(str)  # one of LANGUAGES

    def __init__(
        self,
        files: DocumentFiles,
        sharing: Sharing,
        exporter: Exporter,
        undo_stack: QUndoStack,
        layer_stack: LayerStack,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._add_file_menu(files, exporter, window)
        self._add_edit_menu(undo_stack, sharing, exporter, layer_stack)
        training = self.addMenu(tr("&Training"))
        view = self.addMenu(tr("&View"))
        self._pages = [
            _add(view, title, partial(self.page_chosen.emit, number), f"Ctrl+{number + 1}")
            for number, title in enumerate(PAGES)
        ]
        for menu, entries in ((training, TRAINING), (view, VIEW)):
            for what, (text, key) in entries.items():
                action = _add(menu, text, partial(self.asked.emit, what), key)
                if what == "record":
                    self._record = action
        menus = {kind: view.addMenu(tr(title)) for kind, title in LOOKS.items()}
        self._looks = {
            kind: _add_choices(menu, CHOICES[kind], partial(self.look_chosen.emit, kind))
            for kind, menu in menus.items()
        }
        menus["theme"].addSeparator()
        menus["theme"].addMenu(menus["colors"])  # high contrast is looked for here, too
        self._languages = _add_choices(view.addMenu(tr("L&anguage")), LANGUAGES, self.language_chosen.emit)
        _add(view, mark("Standard &layout"), partial(self.asked.emit, "standard_layout"))
        about = self.addMenu(tr("&Help"))
        for what, (text, key) in ASKING.items():
            action = _add(about, text, partial(self.asked.emit, what), key)
            if what == "point":
                self._add_corner(action)
        explained = about.addMenu(tr("&Words"))
        for what, text in WORDS.items():
            _add(explained, text, partial(self.asked.emit, what)).setObjectName(f"action_{what}")
        _add(about, mark("&Tour"), partial(self.asked.emit, "tour")).setObjectName("action_tour")
        guided = about.addMenu(tr("&Guided experiments"))
        for what, (text, shortcut) in GUIDED.items():
            _add(guided, text, partial(self.asked.emit, what), shortcut).setObjectName(f"action_{what}")
        _add(about, mark("&Keyboard"), lambda: show_keyboard(window), "Ctrl+F1")
        _add(about, mark("&About"), lambda: _show_about(window))

    def _add_corner(self, point: QAction) -> None:
        """Put a "?" into the corner that asks by a click, as the entry does."""
        # kept by name: the bar doesn't keep it alive
        tip = tr("Then click what you want explained; or point at it and press F1 (Shift+F1)")
        corner = self._corner = tool_button("point", tr("What is this?"), tip, text="?", autoRaise=True)
        corner.clicked.connect(point.trigger)
        self.setCornerWidget(corner)

    def show_picture(self, title: str) -> None:
        """Call the entry of the data's picture as its tab."""
        self._pages[0].setText(f"&{tr(title)}")

    def show_recording(self, on: bool) -> None:
        """Say that the window is being recorded, and how to end that."""
        self._record.setText(tr(STOP if on else RECORD))

    def show_revert(self, can: bool) -> None:
        """Offer to go back to the file, where that holds something else."""
        self._revert.setEnabled(can)

    def show_look(self, kind: str, name: str) -> None:
        """Check the entry of a theme, of colours, or of a size of the text."""
        self._looks[kind][name].setChecked(True)

    def show_language(self, name: str) -> None:
        """Check the entry of a language."""
        self._languages[name].setChecked(True)

    def _add_file_menu(self, files: DocumentFiles, exporter: Exporter, window: QWidget) -> None:
        keys, menu = QKeySequence.StandardKey, self.addMenu(tr("&File"))
        _add(menu, mark("&New"), files.new, keys.New)
        examples = menu.addMenu(tr("New from e&xample"))
        _add(examples, mark("Paint your own points"), partial(self.preset_chosen.emit, OWN_NAME))
        _add_examples(examples, self.preset_chosen.emit)
        examples.setToolTipsVisible(True)
        _add(menu, mark("&Open…"), files.ask_open, keys.Open)
        _add(menu, mark("Open a ta&ble…"), partial(self.asked.emit, "table"), "Ctrl+T")
        _add(menu, mark("Open &images…"), partial(self.asked.emit, "images"))
        _add(menu, mark("Open a &folder of images…"), partial(self.asked.emit, "images_folder"))
        menu.addMenu(files.recent_menu)
        menu.addSeparator()
        _add(menu, mark("&Save"), files.save, keys.Save)
        _add(menu, mark("Save &as…"), files.save_as, "Ctrl+Shift+S")
        self._revert = _add(menu, mark("Re&vert"), files.revert)
        _add(menu, mark("&Duplicate"), files.duplicate)
        menu.addSeparator()
        _add(menu, mark("No&tes…"), partial(self.asked.emit, "notes"), "Ctrl+Shift+N")
        menu.addSeparator()
        export = menu.addMenu(tr("&Export"))
        _add(export, mark("&Picture…"), exporter.export_picture, "Ctrl+E")
        for what, text in EXPORTS.items():
            _add(export, text, partial(exporter.ask, what))
        menu.addSeparator()
        self.reopen = _add(menu, mark("Reopen the &last session at start"), lambda: None)
        self.reopen.setCheckable(True)
        _add(menu, mark("&Quit"), window.close, "Ctrl+Q")

    def _add_edit_menu(
        self, undo_stack: QUndoStack, sharing: Sharing, exporter: Exporter, layer_stack: LayerStack
    ) -> None:
        menu = self.addMenu(tr("&Edit"))
        undo, redo = undo_stack.createUndoAction(self, tr("&Undo")), undo_stack.createRedoAction(self, tr("&Redo"))
        # Qt puts the word first in every language
        menu.aboutToShow.connect(lambda: undo.setText(_of(tr("&Undo {what}"), tr("&Undo"), undo_stack.undoText())))
        menu.aboutToShow.connect(lambda: redo.setText(_of(tr("&Redo {what}"), tr("&Redo"), undo_stack.redoText())))
        undo.setObjectName("action_undo")
        redo.setObjectName("action_redo")
        undo.setShortcut(QKeySequence("Ctrl+Z"))
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addActions([undo, redo])
        menu.addSeparator()
        _add(menu, mark("&Copy as text"), sharing.copy, "Ctrl+Shift+C")
        _add(menu, mark("&Paste experiment"), sharing.paste, QKeySequence.StandardKey.Paste)
        _add(menu, mark("Copy p&icture"), exporter.copy_picture, "Ctrl+Shift+E")
        menu.addSeparator()
        _add(menu, mark("Add dense layer"), lambda: layer_stack.add("Dense"), "Ctrl+L")
        menu.addMenu(layer_stack.new_layer_menu(tr("Add &layer"), menu))


def _of(form: str, plain: str, what: str) -> str:
    """Return the text of an entry that undoes or redoes something, or nothing."""
    return form.format(what=what.replace("&", "&&")) if what else plain


def _add_choices(menu: QMenu, titles: dict[str, str], choose: Callable[[str], object]) -> dict[str, QAction]:
    """Add an entry for each title, of which one is checked; return them by name."""
    group, actions = QActionGroup(menu), {}
    for name, title in titles.items():
        actions[name] = _add(menu, title, partial(choose, name))
        actions[name].setCheckable(True)
        group.addAction(actions[name])
    return actions


def _add(
    menu: QMenu, text: str, slot: Callable[[], object], key: str | QKeySequence.StandardKey | None = None
) -> QAction:
    """Add an entry to `menu`, with a key if given; its object name is action_ and its text."""
    action = menu.addAction(tr(text))
    action.setObjectName("action_" + text.replace("&", "").rstrip("…").lower().replace(" ", "_"))
    if key:
        action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _=False: slot())
    return action


def _add_examples(menu: QMenu, start: Callable[[str], object]) -> None:
    """Add an entry for each preset, in groups by the kind of data."""
    groups: dict[str, list[str]] = {}
    for name, experiment in PRESETS.items():
        group = tr("The five posts") if name.startswith("post-") else words.kind(experiment.data)
        groups.setdefault(group, []).append(name)
    for title, names in groups.items():
        menu.addSection(title)
        for name in names:
            shown = TITLES.get(name) or PRESETS[name].data.title
            action = _add(menu, shown, partial(start, name))
            action.setObjectName(f"action_{name}")
            action.setToolTip(f"{tr(ADVICE[name].look)}\n{tr(ADVICE[name].change)}")


def _show_about(window: QWidget) -> None:
    """Show what this is."""
    what = tr("Networks of your own, trained from scratch in NumPy, live.")
    _tell(window, tr("About"), f"<b>{tr(TITLE)}</b> {__version__}<br>{what}")


def _tell(window: QWidget, title: str, text: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=window)
    box.exec()
    box.deleteLater()
