"""The run bar: play or pause, steps, reset, a new seed, and how fast."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from playground.languages import mark, tr, tr_count
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill, filled
from playground.widgets.look import icon, named, tool_button

# Batches a second; None is flat out.
SPEEDS: tuple[float | None, ...] = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, None)
FIRST_SPEED = SPEEDS.index(1000)
# what the first button says and does -> title, tip
PLAY = mark({
    "play": ("Play", "Train the network (F5)"),
    "pause": ("Pause", "Stop after this batch; Play goes on (F5)"),
})  # fmt: skip
# what is asked -> title, tip
BUTTONS = mark({
    "play": PLAY["play"],
    "step_batch": ("Batch", "Train one batch (F6)"),
    "step_epoch": ("Epoch", "Train to the end of this epoch (F7)"),
    "reset": ("Reset", "Start over with the same weights and the same batches (F8)"),
    "new_seed": ("New seed", "Start over with other weights and other batches (F9)"),
})  # fmt: skip


class PlayButton(QToolButton):
    """Play and Pause in one button, which keeps its focus and its size whichever it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # who clicks it pauses with Space
        self.icons: dict[str, QIcon] = {}
        self.says = "play"

    def show_says(self, says: str) -> None:
        """Say one of PLAY."""
        self.says = says
        title, tip = map(tr, PLAY[says])
        self.setText(title)
        self.setIcon(self.icons.get(says, QIcon()))
        named(self, "play", title, tip)

    def restyle(self) -> None:
        """Paint its icons anew."""
        self.icons = {says: icon(says, QColor("white")) for says in PLAY}
        self.setIcon(self.icons[self.says])

    def sizeHint(self) -> QSize:
        """Have room for either word."""
        hint, metrics, flag = super().sizeHint(), self.fontMetrics(), Qt.TextFlag.TextShowMnemonic
        widths = {
            title: metrics.size(flag, title).width() for title in (tr(title) for title, _ in PLAY.values())
        }  # as Qt measures
        return QSize(hint.width() - widths[self.text()] + max(widths.values()), hint.height())


# How much is said, as there is room: whether buttons say their words beside their pictures, and the speed its number.
FULL, NO_WORDS, NO_NUMBER = (True, True), (False, True), (False, False)
FORMS = FULL, NO_WORDS, NO_NUMBER


class RunBar(Themed, QWidget):
    """Buttons for training, and a slider for its speed; where it is narrow, with less in words."""

    asked = Signal(str)  # a person pressed one of BUTTONS
    speed_changed = Signal(object)  # (float or None): batches a second that a person wants

    def __init__(self) -> None:
        super().__init__()
        self._palette: QPalette | None = None  # that the icons have their colours from
        self._widths = dict.fromkeys(FORMS, 0)  # what each needs
        self._measured: object = None  # for which sizes that is
        layout = fill(self, QHBoxLayout(), spacing=6)
        self.buttons: dict[str, QToolButton] = {}
        self.play = PlayButton()
        self.play.show_says("play")
        self.play.setProperty("primary", True)
        for name, (title, tip) in BUTTONS.items():
            button = self.play if name == "play" else tool_button(name, tr(title), tr(tip), text=tr(title))
            button.setMinimumHeight(32)
            button.clicked.connect(lambda _, name=name: self.asked.emit(name))
            self.buttons[name] = button
            layout.addWidget(button)
            layout.addSpacing({"play": 10, "step_epoch": 10, "new_seed": 16}.get(name, 0))
        self._lent: QWidget | None = None  # the button of a step, which gave Pause its focus while it trains
        self.play.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.caption = caption = QLabel(tr("Speed"))
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setMaximum(len(SPEEDS) - 1)
        self.speed.setPageStep(1)
        self.speed.setFixedWidth(150)
        self.speed.setTickPosition(QSlider.TickPosition.TicksBelow)
        named(self.speed, "speed", tr("Speed"), tr("From 1 batch a second to flat out"))
        caption.setBuddy(self.speed)
        self.speed_label = QLabel()
        filled(layout, caption, self.speed, self.speed_label, None, spacing=6)
        self.speed.valueChanged.connect(self._speed_moved)
        self.show_speed(SPEEDS[FIRST_SPEED])
        self.restyle()

    def show_state(self, *, running: bool, can_play: bool) -> None:
        """Show which buttons make sense now; the focus goes from a step's button to Pause, and back to it."""
        steps = [self.buttons[name] for name in ("step_batch", "step_epoch")]
        focused = QApplication.focusWidget()  # which would go on to the next button when this one is disabled
        self.play.setEnabled(can_play or running)
        if self.play.says != (says := "pause" if running else "play"):
            self.play.show_says(says)
        if running and focused in steps:
            self._lent = focused
            self.play.setFocus()
        for button in steps:
            button.setEnabled(can_play and not running)
        if not running:
            if focused is self.play and self._lent is not None:
                self._lent.setFocus()
            self._lent = None
        for name in ("reset", "new_seed"):
            self.buttons[name].setEnabled(can_play)

    def show_speed(self, batches_per_second: float | None) -> None:
        """Show a speed, silently."""
        with QSignalBlocker(self.speed):
            self.speed.setValue(SPEEDS.index(batches_per_second) if batches_per_second in SPEEDS else FIRST_SPEED)
        self._say_speed()

    def value(self) -> float | None:
        """Return batches a second; None is flat out."""
        return SPEEDS[self.speed.value()]

    def _speed_moved(self) -> None:
        self._say_speed()
        self.speed_changed.emit(self.value())

    def _say_speed(self) -> None:
        speed = self.value()
        self.speed_label.setText(tr("flat out") if speed is None else _per_second(int(speed)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as it is without words."""
        return QSize(self._widths[NO_NUMBER], super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._show(next((form for form in FORMS if self._widths[form] <= self.width()), NO_NUMBER))

    def _show(self, form: tuple[bool, bool]) -> None:
        """Show one of FORMS."""
        words, number = form
        styles = Qt.ToolButtonStyle
        for button in self.buttons.values():
            if button is not self.play:
                button.setToolButtonStyle(styles.ToolButtonTextBesideIcon if words else styles.ToolButtonIconOnly)
        for label in (self.caption, self.speed_label):
            label.setVisible(number)

    def event(self, event: QEvent) -> bool:
        """See anew what there is room for once the buttons have another size, such as from the style sheet."""
        if event.type() == QEvent.Type.LayoutRequest and self._measured != self._sizes():
            self._measure()
        return super().event(event)

    def _sizes(self) -> object:
        """Return what the widths of the forms depend on."""
        button = self.buttons["reset"]
        return button.font().key(), button.iconSize(), self.speed_label.font().key()

    def restyle(self) -> None:
        """Paint the icons in other colours, and see anew what there is room for."""
        palette = QApplication.palette()
        if palette != self._palette:  # painting all icons takes milliseconds
            self._palette = QPalette(palette)
            self.play.restyle()
            for name, button in self.buttons.items():
                if button is not self.play:
                    button.setIcon(icon(name))
        self._measure()

    def _measure(self) -> None:
        """Find how wide each form is, and show what there is room for."""
        layout, self._measured = self.layout(), self._sizes()
        assert layout is not None
        self.speed_label.setMinimumWidth(self.speed_label.fontMetrics().horizontalAdvance(_per_second(5000)) + 8)
        for form in FORMS:
            self._show(form)
            self._widths[form] = layout.minimumSize().width()
        self._fit()
        self.updateGeometry()


def _per_second(batches: int) -> str:
    return tr_count(batches, "{count} batch/s", "{count} batches/s")
