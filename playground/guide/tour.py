"""A tour of three minutes on the real controls: it ticks what a person does, and goes on when they want to."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QWidget

from core.experiment import stack
from core.experiment.presets import DEFAULT, PRESETS
from core.experiment.spec import Experiment
from core.guide.measures import NUMBERS
from core.guide.observed import Observed
from playground.board.board_page import BoardPage
from playground.diagram.diagram_page import DiagramPage
from playground.frame.tabs import Inside
from playground.guide.bubble import Bubble
from playground.guide.overlay import Overlay
from playground.guide.stage import SceneStage
from playground.guide.stops import END, ENDS, NEXT, SPOILT, STOPS, Stop
from playground.languages import tr
from playground.languages.numerals import in_marks
from playground.pace import Pace
from playground.runs.trainer import Trainer
from playground.widgets.sections import Section

LOOK_MS, DRAWN_MS = 150, 900
GOOD = 0.95  # of the test points, which the first network gets in seconds
FAIR = 0.9  # of them: a network that gets fewer is no success to end with
UP, BACK = 3.0, 1.5  # as many times the learning rate, that a person pulls up, and brings back
OFF = -1  # instead of a step
BOUNDARY = 0  # the number of the data's picture among the pages


class Tour(QObject):
    """Leads over the window; `wanted` names what a person chose to try next."""

    wanted = Signal(str)

    def __init__(self, stage: SceneStage, trainer: Trainer, inside: Inside, pace: Pace, window: QWidget) -> None:
        super().__init__(window)
        self._stage, self._trainer, self._inside, self._window = stage, trainer, inside, window
        self._overlay, self._bubble = Overlay(window), Bubble(window, {name: tr(title) for name, title in NEXT.items()})
        self._at, self._done = OFF, False
        self._happened: set[str] = set()
        self._before: Experiment = stage.experiment
        self._peak = 0.0  # the largest learning rate of this step
        self._target: QWidget | None = None
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window, self.leave)
        self._enter = [QShortcut(QKeySequence(key), window, self.go_on) for key in ("Return", "Enter")]
        self._looking = pace.job(self._bubble, self._look, every_ms=LOOK_MS)
        self._drawn = pace.job(self._bubble, self._look_at_board)
        self._bubble.forward.connect(self.go_on)
        self._bubble.left.connect(self.leave)
        self._bubble.chosen.connect(self._choose)
        self._hide()
        self._wire()

    def _wire(self) -> None:
        trainer, inside = self._trainer, self._inside
        trainer.moment_ready.connect(self.look)
        trainer.state_changed.connect(self.look)
        inside.turned.connect(self.look)
        inside.picture.clicked.connect(self._asked)
        inside.diagram.made.connect(self._watch_diagram)
        inside.board.made.connect(self._watch_board)
        if inside.diagram.page is not None:
            self._watch_diagram(inside.diagram.page)
        if inside.board.page is not None:
            self._watch_board(inside.board.page)

    def _watch_diagram(self, page: DiagramPage) -> None:
        page.neuron_shown.connect(self._pointed)

    def _watch_board(self, page: BoardPage) -> None:
        page.board.moved.connect(self._moved)

    @property
    def on(self) -> bool:
        """Whether it is on."""
        return self._at != OFF

    def begin(self) -> None:
        """Show the first step, on the network of the first screen, if what is here may be left for it."""
        first = PRESETS[DEFAULT]
        if (self._trainer.trained or self._stage.experiment != first) and not self._stage.set_up(first, tr("Tour")):
            return
        self._inside.show_diagram()
        if self._inside.diagram.page is not None:
            self._inside.diagram.page.diagram.pick(None)  # its map would stay over the answer's colours
        self._bubble.fit([tr(stop.text) for stop in STOPS])
        self._window.installEventFilter(self)
        self._escape.setEnabled(True)
        self._overlay.show()
        self._bubble.show()
        self.go_on()

    # -- from step to step

    def go_on(self) -> None:
        """Go to the next step, or to the end; after that it is over."""
        if self._at >= len(STOPS):
            self.leave()
            return
        self._at += 1
        self._happened, self._before, self._peak = set(), self._stage.experiment, 0.0
        self._inside.asking.close_panel()  # the curves that later steps speak of lie below it
        if self._at < len(STOPS):
            self._begin_step(STOPS[self._at])
        else:
            self._end()
        self._lay()
        self.look()

    def _begin_step(self, stop: Stop) -> None:
        if stop.page == "boundary":
            self._inside.show_page(BOUNDARY)
        elif stop.page == "diagram":
            self._inside.show_diagram()
        if stop.trains:
            self._trainer.play()
        self._bring(stop.target)
        self._bubble.say(tr(stop.text), self._at + 1, len(STOPS) + 1)
        self._show_done(done=False)
        play = self._window.findChild(QWidget, stop.target) if stop.until == "plays" else None
        (play or self._bubble.next_button).setFocus()  # Space does what the step says

    def _end(self) -> None:
        """Say how good the network is now, and what to try next."""
        self._inside.show_page(BOUNDARY)
        moment = self._trainer.moment
        fair = moment is not None and moment.test_score >= FAIR
        seen = Observed(moment)
        said = {name: in_marks(NUMBERS[of].write(seen)) for name, of in ENDS.items()}
        self._bubble.say(tr(END if fair else SPOILT).format(**said), self._at + 1, len(STOPS) + 1, last=True)
        self._show_done(done=False)
        self._bubble.links.setFocus()

    def _show_done(self, *, done: bool) -> None:
        """Tick the step, or begin it unticked; Enter goes on from wherever one is once nothing is left to do."""
        self._done = done
        self._bubble.tick(shown=done)
        nothing_left = done or (self._at < len(STOPS) and not STOPS[self._at].until)
        for enter in self._enter:
            enter.setEnabled(nothing_left)

    def leave(self) -> None:
        """End the tour, wherever it is."""
        self._at = OFF
        self._window.removeEventFilter(self)
        self._watch(None)
        self._looking.drop()
        self._drawn.drop()
        self._hide()

    def _choose(self, name: str) -> None:
        self.leave()
        self.wanted.emit(name)

    def _hide(self) -> None:
        """Take away all that lies over the window."""
        self._overlay.hide()
        self._bubble.hide()
        for shortcut in (self._escape, *self._enter):
            shortcut.setEnabled(False)

    # -- what a person does

    def look(self) -> None:
        """Look soon whether it is done."""
        if self.on:
            self._looking.ask()

    def _asked(self) -> None:
        self._happen("asked")

    def _pointed(self, picture: object) -> None:
        if picture is not None:
            self._happen("pointed")

    def _moved(self) -> None:
        if self.on:
            self._drawn.after(DRAWN_MS)

    def _look_at_board(self) -> None:
        page = self._inside.board.page
        if page is not None and page.isVisible() and page.board.drawing.strokes:
            self._happen("drawn")

    def _happen(self, what: str) -> None:
        self._happened.add(what)
        self.look()

    def _look(self) -> None:
        self._lay()
        self._peak = max(self._peak, self._stage.experiment.training.learning_rate)
        if not self._done and self._at < len(STOPS) and (until := STOPS[self._at].until) and self._is(until):
            self._show_done(done=True)

    def _is(self, what: str) -> bool:
        moment, experiment = self._trainer.moment, self._stage.experiment
        before = self._before.training.learning_rate
        does: dict[str, Callable[[], bool]] = {
            "plays": lambda: self._trainer.trained,  # flat out all may be over before a look
            "good": lambda: moment is not None and moment.step > 0 and moment.test_score >= GOOD,
            "grown": lambda: stack.parameters(experiment) > stack.parameters(self._before),
            "rated": lambda: self._peak >= UP * before and experiment.training.learning_rate <= BACK * before,
        }
        return does[what]() if what in does else what in self._happened

    # -- where it lies

    def _lay(self) -> None:
        """Lie over the window as it is now, with the bubble beside what the step speaks of."""
        window = self._window
        self._overlay.setGeometry(window.rect())
        hole = self._spoken_of().intersected(window.rect())
        self._overlay.show_hole(hole)
        self._bubble.lie_beside(hole, window.rect())
        for part in (self._overlay, self._bubble):
            part.raise_()

    def _spoken_of(self) -> QRect:
        """Return where in the window that lies which the step speaks of, as far as it is seen; empty: nowhere."""
        stop = STOPS[self._at] if 0 <= self._at < len(STOPS) else None
        target = self._window.findChild(QWidget, stop.target) if stop is not None else None
        self._watch(target)
        if target is None or not target.isVisible() or target.window() is not self._window:
            return QRect()
        pages = self._inside.pages
        seen, number = target.rect(), pages.indexOf(self._inside.board)
        if target is pages and number >= 0 and pages.currentIndex() != number:  # its tab, until it is open
            bar = pages.tabBar()
            return QRect(bar.mapTo(self._window, bar.tabRect(number).topLeft()), bar.tabRect(number).size())
        widget: QWidget | None = target
        while widget is not None and widget is not self._window:
            seen, widget = seen.translated(widget.pos()), widget.parentWidget()
            seen = seen.intersected(widget.rect()) if widget is not None else seen
        return seen

    def _bring(self, name: str) -> None:
        """Unfold and scroll to what a step speaks of."""
        target = parent = self._window.findChild(QWidget, name)
        while parent is not None and target is not None:
            if isinstance(parent, Section):
                parent.head.setChecked(True)
            elif isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(target)
            parent = parent.parentWidget()

    def _watch(self, target: QWidget | None) -> None:
        if target is not self._target:
            if self._target is not None:
                self._target.removeEventFilter(self)
            self._target = target
            if target is not None:
                target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lie anew where the window, or what is spoken of, has another place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self.look()
        return False
