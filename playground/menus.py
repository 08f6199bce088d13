"""The menus and their keys: each entry names what it does; the window says how."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from core.datasets import DATASETS
from core.presets import PRESETS, TITLES
from playground import __version__, theme
from playground.files import TITLE
from playground.views import words


def add(
    menu: QMenu, text: str, slot: Callable[[], object], key: str | QKeySequence.StandardKey | None = None
) -> QAction:
    """Add an entry to `menu`, with a key if given; its object name is action_ and its text."""
    action = menu.addAction(text)
    action.setObjectName("action_" + text.replace("&", "").rstrip("…").lower().replace(" ", "_"))
    if key is not None:
        action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _=False: slot())
    return action


def add_examples(menu: QMenu, start: Callable[[str], object]) -> None:
    """Add an entry for each preset, in groups by the kind of data."""
    groups: dict[str, list[str]] = {}
    for name, experiment in PRESETS.items():
        group = "The five posts" if name.startswith("post-") else words.kind(experiment.data)
        groups.setdefault(group, []).append(name)
    for title, names in groups.items():
        menu.addSection(title)
        for name in names:
            shown = TITLES.get(name) or DATASETS[PRESETS[name].data.dataset].title
            add(menu, shown, lambda name=name: start(name)).setObjectName(f"action_{name}")


def add_themes(menu: QMenu, parent: QWidget, choose: Callable[[str], object]) -> dict[str, QAction]:
    """Add an entry for each theme, of which one is checked; return them by name."""
    group = QActionGroup(parent)
    actions = {}
    for name, title in theme.THEMES.items():
        actions[name] = add(menu, title, lambda name=name: choose(name))
        actions[name].setCheckable(True)
        group.addAction(actions[name])
    return actions


def show_keyboard(window: QWidget) -> None:
    """Show every key."""
    rows = [
        (action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), action.text().replace("&", ""))
        for action in window.findChildren(QAction)
        if not action.shortcut().isEmpty()
    ]
    rows += [("Alt+Up, Alt+Down", "Move the layer whose card has the focus"), ("Delete", "Remove it")]
    rows += [("T, O, E, R, Delete", "On the board: test digit, image, eraser, replay, clear"), ("0 to 9", "Teach it")]
    lines = "".join(f"<tr><td><b>{key}</b>&nbsp;&nbsp;</td><td>{text.rstrip('…')}</td></tr>" for key, text in rows)
    _tell(window, "Keyboard", f"<table cellpadding=3>{lines}</table>")


def show_about(window: QWidget) -> None:
    """Show what this is."""
    _tell(
        window, "About", f"<b>{TITLE}</b> {__version__}<br>Networks of your own, trained from scratch in NumPy, live."
    )


def _tell(window: QWidget, title: str, text: str) -> None:
    box = QMessageBox(window)
    box.setObjectName("help")
    box.setWindowTitle(title)
    box.setText(text)
    box.exec()
    box.deleteLater()
