"""The board one draws on: strokes by mouse, touch or pen, with undo, eraser and replay; or an image in their place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPointingDevice,
    QPolygonF,
    QTabletEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QWidget

from core.data.drawing.strokes import BOARD
from core.files import FileError
from playground.board import board_sheet, image_files, networks
from playground.board.drawn import Drawing, distance, first
from playground.board.key_pen import KeyPen
from playground.document.document import Replace
from playground.languages import tr, tr_count, tr_said
from playground.widgets.access.heard import announce, describe
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.themed import Themed
from playground.widgets.look import named
from playground.widgets.pictures.painted import painted, show

SIDE = BOARD  # of the sheet, in the units of its strokes, whatever its size on the screen
ERASER = 12.0  # its radius
BENDS = 12  # points before a line's end that its next point may move the curve at
FRAME_MS, REPLAY_MS = 16, 1400
UNDO, REDO, PASTE = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Paste


class Board(Themed, QWidget):
    """A square sheet, as large as there is room; `shown()` is what is on it now, with the stroke under the pen."""

    moved = Signal()  # what is shown changed: at every move of the pen, undo, replay ...
    taught = Signal(int)  # a digit key was pressed: what is drawn is that digit
    network_given = Signal(object)  # (Path): a file or folder that holds a network was dropped, or pasted
    asked = Signal(str)  # a key asked for "open" (an image) or "test" (a test digit)

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing()
        self.note = ""  # what went wrong with an image
        self.undo_stack = QUndoStack(self)
        self.erasing = False
        self._points: list[tuple[float, float]] | None = None  # of the stroke under the pen
        self._before_erasing: Drawing | None = None
        self._sheet: QPixmap | None = None  # the finished strokes, painted once
        self._replay = QTimer(self, interval=FRAME_MS)
        self._replay.timeout.connect(self._replay_on)
        self._replayed = 0.0
        self.key_pen = KeyPen(self, partial(announce, self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        with_keys(self, tr("Arrows move a pen, Space presses and lifts it; then 0 to 9: that is the right digit"))
        self.setAcceptDrops(True)
        self.setMinimumSize(180, 180)
        self.setCursor(Qt.CursorShape.CrossCursor)
        named(
            self,
            "board",
            tr("Drawing board"),
            tr(
                "Draw a digit with the mouse, a finger or a pen. Keys: T a test digit, O an image, E eraser, R replay, "
                "Delete clears, 0 to 9 teach"
            ),
        )
        self.setToolTip("")  # it would stand in the way of drawing

    # -- what is on it

    def shown(self) -> Drawing:
        """Return what is on the board now: in the middle of a stroke or of a replay, too."""
        if self._replay.isActive():
            return Drawing(first(self.drawing.strokes, self._replayed))
        if self._points:
            return Drawing((*self.drawing.strokes, tuple(self._points)))
        return self.drawing

    def put(self, drawing: Drawing, text: str) -> None:
        """Put another drawing in place; `text` names it for Undo."""
        self._stop_replay()
        self._push(drawing, text)

    def _push(self, drawing: Drawing, text: str) -> None:
        self.undo_stack.push(Replace(self._show, self.drawing, drawing, text))

    def put_image(self, image: np.ndarray) -> None:
        """Put a gray image (height, width) in place."""
        self.put(Drawing(image=image), tr("Image"))

    def clear(self) -> None:
        """Wipe the board; Undo brings it back."""
        self.tell("")
        if not self.drawing.empty():
            self.put(Drawing(), tr("Clear"))

    def set_erasing(self, erasing: bool) -> None:
        """Let the mouse erase the strokes it touches, or draw."""
        self.erasing = erasing
        self.setCursor(Qt.CursorShape.PointingHandCursor if erasing else Qt.CursorShape.CrossCursor)

    def replay(self) -> None:
        """Draw the strokes once more, as they were drawn, in a second or so."""
        if self.drawing.strokes:
            self._replayed = 0.0
            self._replay.start()

    def paste(self) -> None:
        """Put the clipboard's image in place."""
        self._take(QGuiApplication.clipboard().mimeData(), tr("The clipboard holds no image."))

    def tell(self, sentence: str) -> None:
        """Show on the sheet what went wrong with an image, until something is drawn or another image comes."""
        self.note = sentence
        describe(self, self._described())
        self.update()

    def _show(self, drawing: Drawing) -> None:
        self._points, self.drawing, self.note = None, drawing, ""
        self._redrawn()

    def _redrawn(self) -> None:
        self._sheet = None
        describe(self, self._described())
        self.update()
        self.moved.emit()

    def _described(self) -> str:
        if self.note:
            return self.note
        if self.drawing.image is not None:
            return tr("An image")
        count = len(self.drawing.strokes)
        return tr_count(count, "{count} stroke", "{count} strokes") if count else tr("Empty: draw a digit here")

    # -- the pen: mouse and tablet alike (a touch comes as a mouse)

    def begin(self, point: QPointF, *, erasing: bool) -> None:
        """Press the pen on the sheet at a point of the widget."""
        self._stop_replay()
        self.tell("")
        if erasing:
            self._before_erasing = self.drawing
            self._erase(point)
            return
        if self.drawing.image is not None:
            self._push(Drawing(), tr("Clear"))
        self._points = [self._units(point)]
        if self.drawing.empty():
            self._sheet = None  # without the invitation
        self.update()
        self.moved.emit()

    def drag(self, at: QPointF) -> None:
        """Move the pen that is on the sheet."""
        if self._before_erasing is not None:
            self._erase(at)
        elif self._points is not None:
            point = self._units(at)
            if point != self._points[-1]:
                self._points.append(point)
                self.update(self._bent_by_pen())
                self.moved.emit()

    def end(self, point: QPointF) -> None:
        """Lift the pen: what it drew is a stroke."""
        self.drag(point)
        if self._before_erasing is not None:
            after, self.drawing, self._before_erasing = self.drawing, self._before_erasing, None
            if len(after.strokes) != len(self.drawing.strokes):
                self._push(after, tr("Erase"))
        elif self._points is not None:
            strokes = (*self.drawing.strokes, tuple(self._points))
            self._push(Drawing(strokes), tr("Stroke"))

    def _bent_by_pen(self) -> QRect:
        """Return where the line changes when a point is added: a curve bends before its end, too."""
        assert self._points is not None
        bent = QPolygonF([self.point_at(*point) for point in self._points[-BENDS:]])
        margin = round(board_sheet.PEN * self._square().width() / SIDE)
        return bent.boundingRect().toAlignedRect().adjusted(-margin, -margin, margin, margin)

    def _erase(self, point: QPointF) -> None:
        at = np.array(self._units(point))
        kept = tuple(stroke for stroke in self.drawing.strokes if distance(stroke, at) > ERASER)
        if len(kept) != len(self.drawing.strokes):
            self.drawing = replace(self.drawing, strokes=kept)
            self._redrawn()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.key_pen.put_away()
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self.begin(event.position(), erasing=self.erasing or event.button() == Qt.MouseButton.RightButton)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.end(event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with the pen's own, finer points; its other end erases. Pressure says nothing here."""
        match event.type():
            case QEvent.Type.TabletPress:
                self.begin(
                    event.position(), erasing=self.erasing or event.pointerType() == QPointingDevice.PointerType.Eraser
                )
            case QEvent.Type.TabletMove:
                self.drag(event.position())
            case QEvent.Type.TabletRelease:
                self.end(event.position())
        event.accept()

    # -- the keyboard, the clipboard, and what is dropped

    def event(self, event: QEvent) -> bool:
        """Take the keys of undo, redo and paste before the window's menus do; paint the sheet's edge with the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._action(event):
                event.accept()
                return True
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._sheet = None
            if event.type() == QEvent.Type.FocusOut:
                self.key_pen.lift()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo, redo, paste, clear, eraser, replay, test digit, image, and the digits, which teach."""
        action = self._action(event)
        if action is not None:
            action()
        elif not self.key_pen.takes(event):
            super().keyPressEvent(event)

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key does here; where there is no stroke to undo, the network's undo has its turn."""
        stack = self.undo_stack
        shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.matches(UNDO):
            return stack.undo if stack.canUndo() else None
        if event.matches(REDO) or (event.key() == Qt.Key.Key_Z and event.modifiers() == shifted):
            return stack.redo if stack.canRedo() else None
        if event.matches(PASTE):
            return self.paste
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        if event.text() and event.text() in "0123456789":
            return partial(self.taught.emit, int(event.text()))
        keys = Qt.Key
        actions: dict[int, Callable[[], object]] = {
            keys.Key_Delete: self.clear,
            keys.Key_Backspace: self.clear,
            keys.Key_E: partial(self.asked.emit, "eraser"),
            keys.Key_R: self.replay,
            keys.Key_T: partial(self.asked.emit, "test"),
            keys.Key_O: partial(self.asked.emit, "open"),
        }
        return actions.get(event.key())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasImage() or bool(event.mimeData().urls()))

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event.mimeData(), tr("What was dropped holds no image."))
        event.acceptProposedAction()

    def _take(self, given: QMimeData, if_none: str) -> None:
        """Put the image or the image file that `given` holds in place, or say `if_none`; tell of a network's file."""
        files = [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
        if files and networks.is_one(Path(files[0])):
            self.network_given.emit(Path(files[0]))
        elif files:
            try:
                self.put_image(image_files.load(files[0]))
            except FileError as error:
                self.tell(tr_said(error))
        elif (image := QImage(given.imageData()) if given.hasImage() else QImage()).isNull():
            self.tell(if_none)
        else:
            self.put_image(image_files.gray(image))

    # -- replay

    def _replay_on(self) -> None:
        self._replayed += FRAME_MS / REPLAY_MS
        if self._replayed >= 1:
            self._replay.stop()
        self._sheet = None
        self.update()
        self.moved.emit()

    def _stop_replay(self) -> None:
        if self._replay.isActive():
            self._replay.stop()
            self._redrawn()

    # -- the sheet

    def _square(self) -> QRectF:
        """Return where the sheet lies in the widget."""
        side = float(min(self.width(), self.height()))
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _units(self, point: QPointF) -> tuple[float, float]:
        """Return a point of the widget in the board's units; beyond the sheet the pen goes on, so no shape bends."""
        square = self._square()
        at = (point - square.topLeft()) * (SIDE / square.width())
        return at.x(), at.y()

    def point_at(self, x: float, y: float) -> QPointF:
        """Return where a point of the board lies in the widget."""
        square = self._square()
        return square.topLeft() + QPointF(x, y) * (square.width() / SIDE)

    def resizeEvent(self, event: QEvent) -> None:
        self._sheet = None

    def restyle(self) -> None:
        self._sheet = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, square = QPainter(self), self._square()
        if self._sheet is None:
            empty = self._points is None and not self._replay.isActive()
            shown = self.drawing if self._points else self.shown()
            side = round(square.width())
            self._sheet = painted(
                QSize(side, side),
                self.devicePixelRatioF(),
                lambda painter: board_sheet.paint(painter, shown, square.width(), self, invite=empty),
                item=True,
            )
        show(painter, square.topLeft(), self._sheet)
        if self._points:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(square)
            painter.translate(square.topLeft())
            painter.scale(square.width() / SIDE, square.width() / SIDE)
            board_sheet.ink(painter, (tuple(self._points),), self.palette())
        if self.hasFocus() and self.key_pen.used:
            painter.resetTransform()
            board_sheet.pen(painter, self.key_pen.place(), square.width(), self.palette(), down=self.key_pen.down)
        if self.note:
            board_sheet.note(painter, square, self.note, self.palette())
        painter.end()
