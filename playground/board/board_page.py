"""The drawing board with all that stands around it: what is drawn goes to a network, what it says to the views."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QTabWidget, QVBoxLayout

from core.data.drawing import strokes
from core.data.drawing.strokes import SIDE, Recipe
from core.experiment.spec import Experiment
from core.files import FileError
from core.training.moment import Moment
from playground import stored
from playground.board import image_files
from playground.board.answer import AnswerView
from playground.board.beside import BoardAndAnswer
from playground.board.board import Board
from playground.board.drawn import Drawing
from playground.board.layers_seen import InsideView, Insight
from playground.board.networks import Networks
from playground.board.recipe import Bench
from playground.board.tools import Tools
from playground.languages import mark, tr, tr_said
from playground.layers.layer_kinds import KINDS
from playground.pace import Pace
from playground.teaching.my_digits import HandView
from playground.teaching.readers import Readers, sample_of
from playground.teaching.teaching import Teaching, known_digits
from playground.widgets.access.heard import announce
from playground.widgets.borders import BorderedPanes
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.page import Page

PEN_MS = 60  # after its last move a pen may move on: training waits so long, or a move would wait for a batch
IMAGES = mark("Images (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.pgm *.ppm);;All files (*)")
BLANK = mark(
    "The image is blank: there is nothing on it to read. It needs one digit, darker or lighter than its paper."
)
UNTRAINED = mark("not trained yet: press Play")


class BoardPage(Page):
    """Board, answer, recipe, the network's inside and my digits; a moment's network reads what is drawn.

    An answer comes at once, while training waits; `pace` decides when the drawing is examined more closely. The last
    folder is remembered in `settings`.
    """

    def __init__(self, pace: Pace, settings: QSettings) -> None:
        super().__init__(pace)
        self._settings = settings
        self.readers, self.recipe = Readers(), Recipe()
        self._ready = False
        self.image: np.ndarray | None = None  # as the network reads it: (28, 28) uint8
        self._experiment: Experiment | None = None
        self._test: tuple[np.ndarray, np.ndarray] | None = None
        self._random = np.random.default_rng()
        self.board, self.tools, self.answer = Board(), Tools(), AnswerView()
        self.bench, self.inside, self.hand = Bench(), InsideView(), HandView()
        self.teaching = Teaching(self.hand, self.readers, settings, self)
        self.networks = Networks(self, self.readers, settings)
        self._closer = pace.job(self, self._look_closer)
        self._parts: Iterator[None] = iter(())  # of a closer look, one at a time, or the pen would wait
        self._stale = False  # whether the drawing is another since that began
        self._build()
        self._wire()
        self.bench.show_recipe(self.recipe)
        self._moved()
        self._drawing_changed()

    def _build(self) -> None:
        self.below = QTabWidget(documentMode=True)
        named(self.below, "board_tabs", tr("Recipe, inside, my digits"), "")
        self.below.tabBar().setAccessibleName(tr("Recipe, inside, my digits"))
        for view, title, tip in (
            (self.bench, tr("Recipe"), tr("How the strokes become the 28 x 28 pixels that the network reads")),
            (self.inside, tr("Inside"), tr("What each layer makes of it, and which pixels speak for the answer")),
            (self.hand, tr("My digits"), tr("What you taught the network")),
        ):
            self.below.setTabToolTip(self.below.addTab(view, title), tip)
        self.above = BoardAndAnswer(self.board, self.answer)
        self.parts = BorderedPanes(Qt.Orientation.Vertical)
        area = QScrollArea(widgetResizable=True)  # the steps scroll by themselves: board and answer are always whole
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.below)
        for part, share in ((self.above, 5), (area, 2)):
            self.parts.addWidget(part)
            self.parts.setStretchFactor(self.parts.indexOf(part), share)
        self.parts.setSizes([500, 190])
        fill(self, QVBoxLayout(), self.tools, (self.parts, 1), spacing=6, margins=(0, 6, 0, 0))

    def _wire(self) -> None:
        self.board.moved.connect(self._moved)
        self.board.undo_stack.indexChanged.connect(lambda _: self._drawing_changed())
        self.board.taught.connect(self._taught)
        self.board.asked.connect(self._asked)
        self.tools.asked.connect(self._asked)
        self.tools.network_chosen.connect(self.choose_network)
        self.tools.file_wanted.connect(self.networks.ask)
        self.board.network_given.connect(self.networks.open)
        self.networks.opened.connect(lambda: self.board.tell(""))
        self.networks.opened.connect(self._network_changed)
        self.networks.troubled.connect(self.board.tell)
        self.networks.said.connect(self.said)
        self.answer.taught.connect(self._taught)
        self.bench.edited.connect(self._recipe_edited)
        self.below.currentChanged.connect(lambda _: self._look_anew())
        self.teaching.said.connect(self.said)
        self.teaching.network_changed.connect(self._network_changed)
        self.teaching.opened.connect(lambda lines: self.board.put(Drawing(lines), tr("My digit")))

    # -- what the window tells

    def show_experiment(self, experiment: Experiment) -> None:
        """Take the experiment that the window's network belongs to."""
        if self._experiment is None or experiment.data != self._experiment.data:
            self._test = None
        self._experiment = experiment
        self._get_networks()
        self.teaching.show_data(experiment.data)

    def look(self, moment: Moment) -> None:
        """Read with the window's network as it is at this moment."""
        before, self.readers.trained = self.readers.chosen, moment.step > 0
        if not self.readers.take("window", moment.experiment, moment.weights):
            self.readers.forget("window")
        if self.readers.chosen != before:
            self._network_changed()
        elif self.readers.chosen == "window":
            self._tell()
            self._soon()

    def show_nothing(self) -> None:
        """Let another network read: the window's has no data."""
        super().show_nothing()
        self.readers.forget("window")
        self._network_changed()

    def showEvent(self, event: QShowEvent) -> None:
        self._get_networks()
        super().showEvent(event)
        self._network_changed()
        self.board.setFocus()

    def _get_networks(self) -> None:
        """Get the shipped and the taught network, once."""
        if self._ready:
            return
        self._ready = True
        self.networks.get_shipped()
        self.teaching.load()

    # -- from the pen to the answer

    def _moved(self) -> None:
        """Answer at once: paint the board and the answer in this very frame."""
        with self.pace.hold(PEN_MS):
            self._render()
            self._tell()
            if self.isVisible():
                self.answer.repaint()  # and with it all that is to be painted, such as the board
            self._soon()

    def _drawing_changed(self) -> None:
        drawing = self.board.drawing
        self.tools.show_board(self.board.undo_stack, empty=drawing.empty(), strokes=bool(drawing.strokes))
        if self.isVisible() and not drawing.empty():
            announce(self.answer, self.answer.text())

    def _render(self) -> None:
        drawing = self._drawing = self.board.shown()
        self.image = drawing.rendered(self.recipe)
        if self.image is None and drawing.image is not None:
            self.board.tell(tr(BLANK))

    def _tell(self) -> None:
        """Show what the network says of the pixels."""
        known = self.readers.known()
        if self.image is None or known is None:
            self.answer.show_answer(None, names=known.names if known is not None else ())
            return
        untrained = self.readers.chosen == "window" and not self.readers.trained
        shares, note = self.readers.read(self.image), tr(UNTRAINED) if untrained else ""
        self.answer.show_answer(shares, self._drawing.label, note, known.names)

    def _soon(self) -> None:
        if self.isVisible():
            self._stale = True
            self._closer.ask()

    def _look_anew(self) -> None:
        """Begin a closer look at once."""
        self._parts = iter(())
        self._soon()
        self._closer.now()

    def _look_closer(self) -> None:
        """Show the next part; after the last one begin anew, where the drawing is another by then."""
        more = next(self._parts, self) is not self
        if not more and self._stale:
            self._stale, self._parts = False, self._closer_look()
            more = next(self._parts, self) is not self
        if more:
            self._closer.ask()

    def _closer_look(self) -> Iterator[None]:
        """Show the recipe's steps or what goes on inside, whichever is in front, part by part."""
        if self.below.currentWidget() is self.inside:
            self.inside.show_insight(self._insight())
        elif self.below.currentWidget() is self.bench:
            drawing = self._drawing
            if not drawing.strokes:
                self.bench.show_image(self.image)
            for step in strokes.stages(drawing.strokes, self.recipe, self.image) if drawing.strokes else ():
                self.bench.show_step(step)
                yield

    def _insight(self) -> Insight | None:
        known = self.readers.known()
        if self.image is None or known is None:
            return None
        sample, reader = sample_of(self.image), known.reader
        answer = int(np.argmax(reader.read(sample)))
        names = [f"{index} {tr(KINDS[type(layer)].title)}" for index, layer in enumerate(reader.network.layers, 1)]
        return Insight(
            known.names[answer] if known.names else f"{answer}",
            sample[..., 0],
            reader.speaks_for(sample, answer)[..., 0],
            reader.looks_for(),
            tuple(zip(names, reader.layers(sample), strict=True)),
        )

    def _recipe_edited(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.bench.show_recipe(recipe)
        self._moved()
        self._stale, self._parts = False, iter(())
        for _ in self._closer_look():  # all at once: no pen waits
            pass

    # -- what a person asks for

    def choose_network(self, key: str) -> None:
        """Let another network answer."""
        self.readers.wanted = key
        self._network_changed()

    def _network_changed(self) -> None:
        self.tools.show_networks(self.readers.titles, self.readers.chosen or "")
        self._tell()
        self._soon()

    def _asked(self, what: str) -> None:
        does: dict[str, Callable[[], object]] = {
            "undo": self.board.undo_stack.undo,
            "redo": self.board.undo_stack.redo,
            "eraser": self._erase_or_draw,
            "clear": self.board.clear,
            "replay": self.board.replay,
            "open": self._open_image,
            "test": self._put_test_digit,
        }
        does[what]()
        self.board.setFocus()

    def _erase_or_draw(self) -> None:
        self.board.set_erasing(not self.board.erasing)
        self.tools.buttons["eraser"].setChecked(self.board.erasing)

    def _open_image(self) -> None:
        folder = stored.folder(self._settings, "image_folder")
        path, _ = QFileDialog.getOpenFileName(self, tr("Read a digit from an image"), folder, tr(IMAGES))
        if not path:
            return
        stored.keep_folder(self._settings, "image_folder", Path(path).parent)
        try:
            self.board.put_image(image_files.load(path))
        except FileError as error:
            self.board.tell(tr_said(error))

    def _put_test_digit(self) -> None:
        images, labels = self._test_digits()
        index = int(self._random.integers(len(images)))
        self.board.put(Drawing(image=images[index], ready=True, label=int(labels[index])), tr("Test digit"))

    def _test_digits(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the digits that the window's network is tested on; of other data the sample's."""
        if self._test is None:
            _, _, x, y = known_digits(self._experiment.data if self._experiment else None)
            self._test = np.rint(x.reshape(-1, SIDE, SIDE) * 255).astype(np.uint8), y
        return self._test

    def _taught(self, digit: int) -> None:
        drawing = self.board.shown()
        if drawing.strokes:
            self.teaching.add(drawing.strokes, digit)
        elif drawing.image is not None:
            self.said.emit(tr("Only what is drawn can be kept as one of my digits."))

    def close_down(self) -> None:
        """Stop what runs."""
        self.board.undo_stack.blockSignals(True)  # it would emit once more when it is gone
        self._closer.drop()
        self.networks.stop()
        self.teaching.stop()
