"""A random user: finds what can be clicked, typed into, dragged or turned, and does so by real events, from a seed."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollArea,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from tests.random_user.files import Desk

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
PLAIN, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
Key = Qt.Key
TEXTS = (
    *("0", "1", "2", "3", "8", "10", "16", "100", "0.1", "0.01", "0.5", "0,5", "1e-3", "-1", "-0.5", "50", "75", "90"),
    *("1e-9", "1e9", "1e308", "-1e308", "nan", "inf", "3000000000", "4294967295", "99999999999999999999", "1.000,5"),
    *("", "-", "1e", "1e-", ".", ",", "0x10", "٣", "½", "100 %", "abc", "off", "  7  ", "a" * 300),
)
KEYS = (
    *(Key.Key_Return, Key.Key_Escape, Key.Key_Tab, Key.Key_Backtab, Key.Key_Space, Key.Key_Delete, Key.Key_Backspace),
    *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageUp),
    *(Key.Key_PageDown, Key.Key_0, Key.Key_5, Key.Key_9, Key.Key_T, Key.Key_O, Key.Key_E, Key.Key_R, Key.Key_Plus),
)
SIZES = ((1280, 800), (1920, 1080), (900, 600), (400, 300), (1500, 500), (700, 1100))
KNOWN = (
    *(QAbstractButton, QComboBox, QAbstractSlider, QAbstractSpinBox, QLineEdit, QTabBar, QMenu, QMenuBar),
    *(QSplitterHandle, QAbstractItemView, QAbstractScrollArea),
)
Act = tuple[str, Callable[[], object]]


class User:
    """One random user; `act` does one thing and returns what it was.

    Parameters
    ----------
    rng
        Draws whatever the user does.
    desk
        The files that they open and the places where they save.
    say
        Is called with what is about to be done.
    """

    def __init__(self, rng: random.Random, desk: Desk, say: Callable[[str], None]) -> None:
        self.rng, self.desk, self._say = rng, desk, say
        self.used: Counter[str] = Counter()

    def act(self) -> None:
        """Do one thing, mostly with what is in front."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        rng, windows = self.rng, [front] if front is not None else tops()
        if not windows:
            return  # the last one has just closed, while something is still at work
        if front is not None and rng.random() < 0.15:
            self._do("Escape", lambda: QTest.keyClick(handle(front), Key.Key_Escape))
        elif front is None and rng.random() < 0.25:
            self._do(*self._of_the_whole())
        else:
            widget = self._choose(rng.choice(windows))
            if widget is not None:
                self._with(widget)

    def _do(self, what: str, act: Callable[[], object]) -> None:
        self._say(what)
        act()

    # -- what is there

    def _choose(self, top: QWidget) -> QWidget | None:
        """Return something of a window that can be used: of three, what was used least so far."""
        found = [widget for widget in seen_in(top) if usable(widget)]
        some = [self.rng.choice(found) for _ in range(3)] if found else []
        chosen = min(some, key=lambda widget: self.used[name_of(widget)], default=None)
        if chosen is not None:
            self.used[name_of(chosen)] += 1
        return chosen

    # -- with one control

    def _with(self, widget: QWidget) -> None:
        """Bring a control into view and use it in one of the ways that its kind knows."""
        rng = self.rng
        scroll_to(widget)
        name = name_of(widget)
        if rng.random() < 0.1:
            what, act = self._by_mouse(widget)
        elif isinstance(widget, QMenu | QMenuBar):
            what, act = self._entry(widget)
        elif isinstance(widget, QTabBar):
            what, act = self._click_at(widget, widget.tabRect(rng.randrange(max(1, widget.count()))).center())
        elif isinstance(widget, QAbstractButton):
            what, act = self._press(widget)
        elif isinstance(widget, QLineEdit | QAbstractSpinBox) and rng.random() < 0.8:
            what, act = self._type(widget)
        elif isinstance(widget, QComboBox) and rng.random() < 0.7:
            what, act = self._keys(widget, rng.choices(KEYS[7:15], k=rng.randint(1, 6)))
        elif isinstance(widget, QAbstractSlider | QSplitterHandle) and rng.random() < 0.7:
            what, act = self._drag(widget)
        else:
            what, act = self._by_mouse(widget)
        self._do(f"{name}: {what}", act)

    def _entry(self, menu: QMenu | QMenuBar) -> Act:
        """Click an entry of a menu."""
        actions = [action for action in menu.actions() if not action.isSeparator() and action.isVisible()]
        if not actions:
            return "nothing in it", lambda: None
        action = self.rng.choice(actions)
        what, act = self._click_at(menu, menu.actionGeometry(action).center())
        return f"{action.text()}, {what}", act

    def _press(self, button: QAbstractButton) -> Act:
        if self.rng.random() < 0.15:
            return self._keys(button, [Key.Key_Space])
        times = self.rng.choice((1, 1, 1, 1, 2, 3))
        what, act = self._click_at(button, button.rect().center())
        return f"{what} x {times}", lambda: [act() for _ in range(times)]

    def _type(self, field: QWidget) -> Act:
        text, end = self.rng.choice(TEXTS), self.rng.choice((*KEYS[:4], KEYS[0], None))

        def act() -> None:
            window = handle(field)
            field.setFocus()
            QTest.keyClick(window, Key.Key_A, CONTROL)
            for letter in text:  # QTest knows only ASCII
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(window, QKeyEvent(kind, 0, PLAIN, letter))
            if not text:
                QTest.keyClick(window, Key.Key_Backspace)
            if end is not None:
                QTest.keyClick(window, end)

        return f"type {text[:30]!r} {end.name if end is not None else 'and leave it'}", act

    def _keys(self, widget: QWidget, keys: list[Qt.Key]) -> Act:
        shift = self.rng.choice((PLAIN, PLAIN, PLAIN, SHIFT))

        def act() -> None:
            window = handle(widget)
            widget.setFocus()
            for key in keys:
                QTest.keyPress(window, key, shift)
                for lifted in (key, *([Key.Key_Shift] if shift == SHIFT else [])):
                    if not any(window is other for other in QGuiApplication.allWindows()):
                        return  # the key closed it: QTest would lift Shift in a window that is gone
                    QTest.keyRelease(window, lifted)

        return f"keys {' '.join(key.name for key in keys)} {shift.name}", act

    # -- the mouse

    def _by_mouse(self, widget: QWidget) -> Act:
        ways = (
            lambda: self._click_at(widget, self._point(widget)),
            lambda: self._drag(widget),
            lambda: self._turn(widget),
            lambda: self._keys(widget, self.rng.choices(KEYS, k=self.rng.randint(1, 4))),
            lambda: self._click_at(widget, self._point(widget), self.rng.choice((RIGHT, RIGHT, MIDDLE))),
            lambda: self._hover(widget),
            lambda: self._drop(widget),
        )
        return self.rng.choices(ways, (6, 4, 3, 2, 1, 2, 1 if takes_drops(widget) else 0))[0]()

    def _point(self, widget: QWidget) -> QPoint:
        """Return a place in what is seen of a widget."""
        seen = widget.visibleRegion().boundingRect()
        if seen.isEmpty():
            seen = widget.rect()
        left, top = max(0, seen.width() - 1), max(0, seen.height() - 1)
        return seen.topLeft() + QPoint(self.rng.randint(0, left), self.rng.randint(0, top))

    def _click_at(self, widget: QWidget, place: QPoint, button: Qt.MouseButton = LEFT) -> Act:
        double = self.rng.random() < 0.1
        modifier = self.rng.choice((PLAIN,) * 8 + (SHIFT, CONTROL))
        click = QTest.mouseDClick if double else QTest.mouseClick
        what = f"{'double ' if double else ''}click {button.name} {place.x()}, {place.y()} {modifier.name}"
        return what, lambda: click(handle(widget), button, modifier, in_window(widget, place))

    def _drag(self, widget: QWidget) -> Act:
        places = [self._point(widget) for _ in range(self.rng.randint(2, 12))]
        if self.rng.random() < 0.1:
            places.append(QPoint(-500, 3000))

        def act() -> None:
            window = handle(widget)
            QTest.mousePress(window, LEFT, PLAIN, in_window(widget, places[0]))
            for place in places[1:]:
                QTest.mouseMove(window, in_window(widget, place))
            QTest.mouseRelease(window, LEFT, PLAIN, in_window(widget, places[-1]))

        return f"drag over {len(places)} places from {places[0].x()}, {places[0].y()}", act

    def _turn(self, widget: QWidget) -> Act:
        place, steps = self._point(widget), self.rng.choice((-120, 120, -360, 1200, 15))
        modifier = self.rng.choice((PLAIN, PLAIN, SHIFT, CONTROL))
        return f"wheel {steps} {modifier.name}", lambda: QTest.wheelEvent(
            handle(widget), QPointF(in_window(widget, place)), QPoint(0, steps), QPoint(), modifier
        )

    def _hover(self, widget: QWidget) -> Act:
        places = [self._point(widget) for _ in range(4)]
        return "hover", lambda: [QTest.mouseMove(handle(widget), in_window(widget, place)) for place in places]

    def _drop(self, widget: QWidget) -> Act:
        """Drop a file or an image, as from another program."""
        path, mime = self.rng.choice(self.desk.files), QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])

        def act() -> None:
            place, copy = widget.rect().center(), Qt.DropAction.CopyAction
            enter = QDragEnterEvent(place, copy, mime, LEFT, PLAIN)
            QApplication.sendEvent(widget, enter)
            if enter.isAccepted():
                QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, mime, LEFT, PLAIN))

        return f"drop {path.name}", act

    # -- with the whole program

    def _of_the_whole(self) -> Act:
        rng, top = self.rng, self.rng.choice(tops())
        paths = [path for bar in seen_in(top) if isinstance(bar, QMenuBar) for path in entries(bar)]
        match rng.choices(("menu", "key", "undo", "resize", "copied"), (4 if paths else 0, 6, 2, 2, 1))[0]:
            case "menu":
                path = rng.choice(paths)
                return " > ".join(action.text() for _, action in path), lambda: walk(path)
            case "key":
                found = shortcuts(top)
                keys = rng.choice(found) if found else QKeySequence("F5")
                return f"shortcut {keys.toString()}", lambda: QTest.keySequence(handle(top), keys)
            case "undo":
                times, keys = rng.randint(1, 25), QKeySequence(rng.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z")))
                return f"{keys.toString()} x {times}", lambda: [
                    QTest.keySequence(handle(top), keys) for _ in range(times)
                ]
            case "resize":
                size = rng.choice(SIZES)
                return f"resize {name_of(top)} to {size}", lambda: top.resize(*size)
            case _:
                path = rng.choice(self.desk.files)
                return f"copy {path.name} elsewhere", lambda: copy(path)


# -- what Qt knows


def tops() -> list[QWidget]:
    """Return the windows that are seen and take keys, in an order that a seed can rely on.

    A tooltip takes none: Qt deletes it when another comes, and QTest would send the key's release to what it was. What
    is not on the screen, as the stage of a film, nobody can click.
    """
    found = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget.isWindow()]
    found = [widget for widget in found if widget.windowType() is not Qt.WindowType.ToolTip]
    found = [widget for widget in found if not widget.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)]
    return sorted((widget for widget in found if widget.windowHandle() is not None), key=name_of)


def direct(thing: QObject, kind: type) -> list:
    """Return the children of a kind; by `children()` PySide would forget the items of a scene that is among them."""
    return thing.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly)


def within(thing: QObject) -> list[QObject]:
    """Return an object of Qt and all that belongs to it.

    Not by findChildren: PySide then believes that all of it goes when `thing` does, also a page that leaves its window.
    """
    return [thing, *(deeper for child in direct(thing, QObject) for deeper in within(child))]


def seen_in(widget: QWidget) -> list[QWidget]:
    """Return a widget and all in it that can be seen."""
    inside = [child for child in direct(widget, QWidget) if not child.isWindow()]
    return [widget, *(deeper for child in inside if child.isVisible() for deeper in seen_in(child))]


def usable(widget: QWidget) -> bool:
    """Whether a person could do something with a widget that is seen."""
    if not widget.isEnabled() or widget.width() < 3 or isinstance(widget.parentWidget(), QAbstractSpinBox):
        return False
    return isinstance(widget, KNOWN) or any(
        "mousePressEvent" in vars(kind) for kind in type(widget).__mro__ if is_ours(kind)
    )


def is_ours(kind: type) -> bool:
    """Whether a class is the program's own."""
    return kind.__module__.startswith("playground")


def name_of(widget: QWidget) -> str:
    """Return what to call a widget in the log."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName() or widget.windowTitle()}".strip()


def handle(widget: QWidget) -> QWindow:
    """Return the window that gets the events for a widget."""
    found = widget.window().windowHandle()
    assert found is not None, f"{name_of(widget)} is in no window"
    found.requestActivate()
    return found


def in_window(widget: QWidget, place: QPoint) -> QPoint:
    """Return a widget's place as its window's; at the window's edge where it lies outside."""
    window = widget.window()
    there, size = widget.mapTo(window, place), window.size().boundedTo(handle(widget).size())  # of now, after a resize
    return QPoint(min(max(there.x(), 0), size.width() - 1), min(max(there.y(), 0), size.height() - 1))


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into view where it lies in something that scrolls."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()


def entries(menu: QMenu | QMenuBar) -> list[list[tuple[QMenu | QMenuBar, QAction]]]:
    """Return the way to each entry that a person could choose: menus with what is clicked in them."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu) and action.isEnabled():
            found += [[(menu, action), *path] for path in entries(inner)]
        elif action.isEnabled() and action.isVisible() and not action.isSeparator():
            found.append([(menu, action)])
    return found


def walk(path: list[tuple[QMenu | QMenuBar, QAction]]) -> None:
    """Click through menus to an entry."""
    for menu, action in path:
        if menu.isVisible():
            place = menu.actionGeometry(action).center()
            QTest.mouseClick(handle(menu), LEFT, PLAIN, in_window(menu, place))


def takes_drops(widget: QWidget) -> bool:
    """Whether files can be dropped on a widget of the program's own."""
    return widget.acceptDrops() and is_ours(type(widget))


def shortcuts(top: QWidget) -> list[QKeySequence]:
    """Return all keys that a window and its menus know."""
    found = within(top)
    keys = [key for action in found if isinstance(action, QAction) for key in action.shortcuts()]
    keys += [shortcut.key() for shortcut in found if isinstance(shortcut, QShortcut)]
    return [key for key in keys if not key.isEmpty()]


def copy(path: Path) -> None:
    """Put a file, or the image that it holds, on the clipboard."""
    image, mime = QImage(str(path)), QMimeData()
    if image.isNull():
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        mime.setText(path.name)
    else:
        mime.setImageData(image)
    QGuiApplication.clipboard().setMimeData(mime)
