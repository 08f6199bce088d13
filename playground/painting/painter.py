"""Painting on the picture: mouse and keys make strokes of the chosen tool."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout

from core.experiment.spec import Experiment
from playground.languages import mark, tr
from playground.painting.brush import Brush, Place
from playground.painting.paint_edits import PaintEdits
from playground.painting.ring import Ring
from playground.painting.stroke import TOOLS
from playground.painting.tools import PaintTools
from playground.widgets.colors.hues import class_color
from playground.widgets.look import tool_button
from playground.widgets.pictures.key_steps import ARROWS, middle, stepped
from playground.widgets.pictures.picture import PictureView

LEAST_RADIUS = 5  # pixels: about that of a point
HINTS = mark({
    "add": "Click to add a point, drag to spray; the mouse wheel changes the radius",
    "spray": "Press to spray points; the mouse wheel changes the radius",
    "erase": "Press to erase what the ring touches; the mouse wheel changes the radius",
    "move": "Drag the points in the ring; the mouse wheel changes the radius",
    "jitter": "Press to shake the points in the ring; the mouse wheel changes the radius",
})  # fmt: skip
EMPTY, EMPTY_OFF = mark(("Click here to add points", "Press Paint (P), then click here to add points"))
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Painter(QObject):
    """Lets a person paint on the picture that is shown, while `toggle` is checked."""

    # (Experiment, str, key): points as a person painted them, what they did, and the stroke that it belongs to
    edited = Signal(object, str, object)
    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        tip = tr(
            "Paint points of your own (P): on an empty plane, or on top of the data that is shown; also while it trains"
        )
        self.toggle: QToolButton = tool_button("paint", tr("Paint"), tip, text=tr("Paint"), checkable=True)
        self.toggle.setProperty("chip", True)
        self.tools = PaintTools()
        self.tools.hide()
        self.edits = PaintEdits(self.tools, self._brush, self)
        self._experiment: Experiment | None = None
        self._view: PictureView | None = None
        self._rings: dict[PictureView, Ring] = {}
        self._at: Place | None = None  # the mouse, or where the keys paint
        self._by_keys = False
        self.edits.edited.connect(self.edited)
        self.edits.said.connect(self.said)
        self.toggle.toggled.connect(self._toggled)
        self.tools.changed.connect(self._brush_changed)
        self.tools.class_wanted.connect(self.edits.add_class)
        self.tools.cleared.connect(self.edits.clear)

    # -- what is shown

    @property
    def on(self) -> bool:
        """Whether the mouse and the keys paint."""
        return self._view is not None and self.toggle.isChecked()

    def show_experiment(self, experiment: Experiment, view: PictureView | None) -> None:
        """Take the experiment, and the picture of its data; None: it has none that can be painted on."""
        before, self._experiment = self._experiment, experiment
        data = experiment.data
        self.edits.show_experiment(experiment)
        if not data.paintable:
            view = None
        if view is not self._view:
            self._leave()
            self._view = view
            self._enter()
        if view is None:
            self.toggle.setChecked(False)
            return
        self.tools.show_data(data, view.levels)
        if data.by_hand and not data.samples and (before is None or before.data.dataset != data.dataset):
            self.toggle.setChecked(True)  # an empty plane is there to be painted on
            self.edits.fresh = True
        self._invite()

    def restyle(self) -> None:
        """Take the palette's colours."""
        for view, ring in self._rings.items():
            palette = view.palette()
            paints = self._experiment is not None and not self._experiment.data.regression
            paints = paints and self.tools.tool in ("add", "spray")
            ink = class_color(self.tools.chosen_class, palette) if paints else palette.color(QPalette.ColorRole.Text)
            ring.restyle(palette, ink)

    def _enter(self) -> None:
        view = self._view
        self.toggle.setVisible(view is not None)
        if view is None:
            return
        view.head.insertWidget(0, self.toggle)
        layout = view.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.tools)
        self._ring_of(view)
        view.plane.viewport().installEventFilter(self)
        self._toggled()

    def _leave(self) -> None:
        self.edits.drop()
        self._at = None
        if (view := self._view) is not None:
            view.plane.viewport().removeEventFilter(self)
            view.plane.viewport().unsetCursor()
            view.show_hint(tr(view.HINT))
            self._show_ring()

    def _ring_of(self, view: PictureView) -> Ring:
        if view not in self._rings:
            self._rings[view] = Ring(view.plane)
            self.restyle()
        return self._rings[view]

    def _invite(self) -> None:
        """Say on an empty plane what to do there."""
        if self._view is not None and self._experiment is not None:
            data, words = self._experiment.data, tr(EMPTY if self.on else EMPTY_OFF)
            self._ring_of(self._view).invite(words if data.by_hand and not data.samples else "")

    def _toggled(self) -> None:
        on = self.on
        self._invite()
        self.tools.setVisible(on)
        if not on:
            self.edits.drop()
            self._by_keys = False
        if (view := self._view) is not None:
            viewport = view.plane.viewport()
            if on:
                viewport.setCursor(Qt.CursorShape.CrossCursor)
            else:
                viewport.unsetCursor()
        self._brush_changed()

    def _brush_changed(self) -> None:
        if self._view is not None:
            self._view.show_hint(tr(HINTS[self.tools.tool] if self.on else self._view.HINT))
        self.restyle()
        self._show_ring()

    def _show_ring(self) -> None:
        if (view := self._view) is not None:
            self._ring_of(view).show(self._at if self.on else None, self._radius(), cross=self._by_keys)

    # -- the brush

    def _radius(self) -> float:
        """Return the ring's radius, in pixels."""
        height = 0 if self._view is None else self._view.plane.height()
        return max(LEAST_RADIUS, self.tools.radius.value() / 100 * height)

    def _brush(self) -> Brush:
        view = self._view
        assert view is not None and view.extent is not None
        left, right, bottom, top = view.extent
        pixels = (right - left) / view.plane.width(), (top - bottom) / view.plane.height()
        radius = self._radius()
        return Brush(view.extent, (radius * pixels[0], radius * pixels[1]), curve=view.data.dimensions == 1)

    # -- the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint by the mouse on the picture; that it moves is for the picture as well, which reads out the place."""
        view = self._view
        if view is None or not self.on:
            return False
        kind = event.type()
        if isinstance(event, QMouseEvent):
            at = self._place(view, event.position())
            if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                if event.button() in (LEFT, RIGHT):
                    self._by_keys = False
                    self._focus()
                    self.edits.begin(at, "erase" if event.button() == RIGHT else self.tools.tool)
                    self._move_to(at)
                return True
            if kind == QEvent.Type.MouseMove:
                self._by_keys = False
                if event.buttons() & (LEFT | RIGHT):
                    self.edits.drag(at)
                self._move_to(at)
            elif kind == QEvent.Type.MouseButtonRelease:
                self.edits.drag(at)
                self.edits.end()
                return True
        elif kind == QEvent.Type.Leave and not self._by_keys:
            self._move_to(None)
        elif isinstance(event, QWheelEvent):
            self.tools.widen(1 if event.angleDelta().y() > 0 else -1)
            return True
        return False

    def _place(self, view: PictureView, position: QPointF) -> Place:
        x, y = view.plane.to_numbers(position)
        left, right, bottom, top = view.extent or (x, x, y, y)
        return min(max(x, left), right), min(max(y, bottom), top)

    def _move_to(self, at: Place | None) -> None:
        self._at = at
        self._show_ring()

    def _focus(self) -> None:
        parent = self.parent()
        if isinstance(parent, QObject) and parent.isWidgetType():
            parent.setFocus(Qt.FocusReason.MouseFocusReason)  # type: ignore[attr-defined]

    # -- the keys

    def pressed(self, event: QKeyEvent) -> bool:
        """Take a key that the picture has got; return whether it was one for painting."""
        view = self._view
        if view is None or event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            return False
        shift = Qt.KeyboardModifier.ShiftModifier
        key, text = Qt.Key(event.key()), event.text().upper()
        if text == "P":
            self.toggle.toggle()
        elif not self.on:
            return False
        elif key == Qt.Key.Key_Escape:
            self.toggle.setChecked(False)
        elif key in ARROWS:
            self._step(view, ARROWS[key], fine=bool(event.modifiers() & shift))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._paint_by_keys(again=event.isAutoRepeat())
        elif key == Qt.Key.Key_Delete:
            self.edits.clear()
        elif text in ("[", "]"):
            self.tools.widen(1 if text == "]" else -1)
        elif text == "+":
            self.edits.add_class()
        elif text in "123456" and text:
            self.tools.choose_class(int(text) - 1)
        elif tool := next((name for name, tool in TOOLS.items() if tool.key == text), None):
            self.tools.choose(tool)
        else:
            return False
        return True

    def released(self, event: QKeyEvent) -> None:
        """End what a key painted while it was held."""
        stroke = self.edits.stroke
        if self._by_keys and stroke is not None and stroke.tool != "move" and not event.isAutoRepeat():
            self.edits.end()

    def _step(self, view: PictureView, step: tuple[int, int], *, fine: bool) -> None:
        if view.extent is None:
            return
        self._by_keys = True
        self._move_to(stepped(view.extent, self._at or middle(view.extent), step, fine=fine))
        if self.edits.stroke is not None and self._at is not None:
            self.edits.drag(self._at)

    def _paint_by_keys(self, *, again: bool) -> None:
        view = self._view
        if again or view is None or view.extent is None:
            return
        at = self._at or middle(view.extent)
        self._by_keys = True
        self._move_to(at)
        if self.edits.stroke is not None:  # points that are being moved are dropped
            self.edits.end()
        else:
            self.edits.begin(at, self.tools.tool)
