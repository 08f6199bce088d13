"""Ask the picture: a click on it tells which units push the answer there which way, and what would change it."""

from functools import cached_property, partial

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import datasets
from core.data.plane import Plane, PlaneView
from core.experiment.graph import DATA, describe
from core.experiment.spec import Data, Experiment
from core.inside.asked import askable, contributions
from core.inside.flip import reach_of, smallest_flip
from core.training.moment import Moment
from playground.asking.mark import AskMark
from playground.asking.panel import AskedPanel
from playground.asking.truth import sample_at, truth_of
from playground.boundary import boundary_in_words
from playground.boundary.data_picture import TITLES, DataPicture, kind_of_picture
from playground.languages import tr, tr_said
from playground.languages.numerals import numeral
from playground.pace import Pace
from playground.painting.painter import Painter
from playground.score.headline import Headline
from playground.widgets import words
from playground.widgets.access.heard import ToldPicture, announce
from playground.widgets.access.key_hint import with_keys
from playground.widgets.colors.themed import Themed
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.page import NOTHING, Page
from playground.widgets.pictures.clicked import Clicked
from playground.widgets.pictures.key_steps import ARROWS, middle, stepped
from playground.widgets.pictures.picture import PictureView

FLIP_EVERY_MS, FLIP_SHARE = 400, 0.05  # while it trains, at the most; it takes longer than to tell


class AskedPicture(ToldPicture, Themed, Page):
    """The data's picture; where the window's curves lie, it is told what is known of a point that was clicked.

    Parameters
    ----------
    pace
        Says when it tells anew.
    picture
        Of the data.
    """

    panel_made = Signal(QWidget)  # what tells of a point; who takes it gives it its place

    def __init__(self, pace: Pace, picture: DataPicture) -> None:
        super().__init__(pace)
        named(self, "asked_picture", tr("Picture"), "")
        with_keys(self, tr("Arrows read a point, Shift+arrows by little; Enter asks why; P paints"))
        self.picture = picture
        self.at: tuple[float, float] | None = None
        self.layer: int | None = None  # that a person chose
        self._read_at: tuple[float, float] | None = None  # where the keys read
        self._asked = Clicked(0.0, 0.0)
        self._points: object = None  # that it is of
        self._beside: np.ndarray | None = None  # how far the sample that is asked lies beside the plane
        self._data: Data | None = None
        self._axes = PlaneView().axes
        self._marks: dict[PictureView, AskMark] = {}
        self._flipping = pace.job(self, self._flip, every_ms=FLIP_EVERY_MS, share=FLIP_SHARE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.headline = Headline(pace)
        fill(self, QVBoxLayout(), self.headline, (picture, 1), spacing=0)
        picture.clicked.connect(self._clicked)
        self.painter = Painter(self)
        self.painter.edited.connect(self.edited)
        self.painter.said.connect(self.said)
        picture.view_chosen.connect(self._view_chosen)

    @cached_property
    def panel(self) -> AskedPanel:
        """What tells of the point, made when it is first asked for."""
        panel = AskedPanel()
        panel.hide()
        panel.closed.connect(self.close_panel)
        panel.layer_chosen.connect(self._choose_layer)
        self.panel_made.emit(panel)
        return panel

    def told(self) -> str:
        """Return what the picture shows now, and what is asked there."""
        page, moment = self.picture.currentWidget(), self.moment
        if moment is None:
            return tr(NOTHING)
        if not isinstance(page, PictureView):
            return ""  # the matrix and the images tell of themselves
        axes = page.seen.axes if page.seen is not None else ("x1", "x2")
        parts = [page.caption.text()] if page.caption.isVisible() else []
        return " ".join(filter(None, [*parts, boundary_in_words.of_moment(moment, axes), self._asked_in_words()]))

    def _asked_in_words(self) -> str:
        if self.at is None:
            return ""
        panel = self.panel
        return f"{panel.title.text()} {panel.sure.text()} {panel.bars.accessibleDescription()} {panel.flip.text()}"

    # -- what is asked

    def ask(self, clicked: Clicked) -> None:
        """Ask a sample, else a place of the picture, given in its numbers."""
        moment = self._asked_moment()
        if moment is None or moment.plane is None:
            return
        self.at, self._beside, self._asked, self._points = (clicked.x, clicked.y), None, clicked, moment.points
        if clicked.sample is not None:
            at = moment.plane.coordinates(clicked.sample[None].astype(float))
            self.at = float(at[0, 0]), float(at[0, 1]) if at.shape[1] == 2 else clicked.y
            self._beside = clicked.sample - moment.plane.samples(at)[0]
        self.panel.show()
        with self.pace.hold():
            self._tell()
            self._flip()

    def close_panel(self) -> None:
        """Ask no more."""
        if self.at is None:
            return
        self.at = None
        self.panel.hide()
        self._flipping.drop()
        for mark in self._marks.values():
            mark.show(None)

    def show_experiment(self, experiment: Experiment) -> None:
        """Ask no more where other data is shown, and paint on that."""
        before, self._data = self._data, experiment.data
        if before is not None and _source(before) != _source(experiment.data):
            self.close_panel()
        page = self.picture.currentWidget()
        plane = page if isinstance(page, PictureView) else None
        self.setAccessibleName(tr(TITLES[kind_of_picture(experiment.data)]))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if plane is None else Qt.FocusPolicy.StrongFocus)
        self.painter.show_experiment(experiment, plane)

    def show_moment(self, moment: Moment) -> None:
        """Take a moment; while nothing is asked there is nothing to look at."""
        super().show_moment(moment)
        self.headline.show_moment(moment)
        if self.at is None:
            self.looking.drop()

    def show_nothing(self) -> None:
        super().show_nothing()
        self.headline.show_nothing()
        self.close_panel()

    def look(self, moment: Moment) -> None:
        """Tell of the point anew; the move that changes the answer takes longer, and is looked for less often."""
        if self.at is None or self._asked_moment() is None:
            return
        self._tell()
        self._flipping.ask()

    def _asked_moment(self) -> Moment | None:
        """Return the moment that can be asked: there is a plane, or a curve."""
        moment = self.moment
        return moment if moment is not None and moment.plane is not None else None

    def _samples(self, plane: Plane, points: np.ndarray) -> np.ndarray:
        """Return points (n, 2) of the picture as samples; what the plane hides of a sample that was clicked stays."""
        found = plane.samples(points)
        return found if self._beside is None else found + self._beside

    def _tell(self) -> None:
        moment, at = self._asked_moment(), self.at
        if moment is None or at is None:
            return
        data, layers, points, plane = moment.experiment.data, moment.weights.layers, moment.points, moment.plane
        assert plane is not None
        known = askable(layers)
        layer = self.layer if self.layer in known else list(known)[-1]
        x = self._samples(plane, np.array([at]))
        sample = datasets.inputs(x, data.features)[0]
        found = self._found = contributions(moment.weights, sample, layer, regression=data.regression)
        if layer == DATA:
            names = list(words.inputs_of(data))
        else:
            names = [tr("neuron {unit}").format(unit=numeral(unit + 1)) for unit in range(len(found.parts))]
        titles = {}
        for index, exact in known.items():
            name = tr("the inputs") if index == DATA else tr_said(describe(layers, index))
            title = f"{name[0].upper()}{name[1:]}"
            titles[index] = title if exact else tr("{layer}, first order").format(layer=title)
        self.panel.show_layers(titles)
        said = words.said_of(data, points, x[0])
        said.sort(key=lambda pair: pair[0] not in plane.axes)  # what the picture shows comes first
        of = self._asked if self._points is moment.points else Clicked(*at)  # other points have other numbers
        where = f"{of.name}: " + words.listed([f"{name} {value}" for name, value in said], letters=150, each=40)
        number = points.in_answer_units(float(found.outputs[0]))
        page = self.picture.currentWidget()
        sample = sample_at(page if isinstance(page, PictureView) else None, of, at, points)
        self.panel.show_asked(where, truth_of(sample, found, data, points), found, names, data, number)
        if data.dimensions == 1:
            self.at = at = (at[0], number)  # on the curve
        mark = self._mark()
        if mark is not None:
            mark.show(at, mark.to if mark.at == at else None)

    def _flip(self) -> None:
        """Look for the smallest move that changes the answer, and draw it."""
        moment, at, mark = self._asked_moment(), self.at, self._mark()
        if moment is None or at is None or mark is None:
            return
        data, plane = moment.experiment.data, moment.plane
        assert plane is not None
        if data.regression:
            self.panel.flip.hide()
            mark.show(at)
            return
        reach = reach_of(plane.extent, at, plane.spread)
        through = partial(self._samples, plane)
        flip = smallest_flip(moment.weights, data.features, at, reach, samples=through, units=plane.spread)
        self.panel.show_flip(self._found, flip, at, reach, plane)
        mark.show(at, None if flip is None else flip.to)

    # -- the person

    def _clicked(self, clicked: Clicked) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.ask(clicked)

    def _view_chosen(self, view: PlaneView) -> None:
        """Ask no more where the picture is of other axes now."""
        if self.at is not None and view.axes != self._axes:
            self.close_panel()
        self._axes = view.axes

    def _choose_layer(self, index: int) -> None:
        self.layer = index
        with self.pace.hold():
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paint; else the arrows read (with Shift by little), or move the asked point; Enter asks, Escape ends."""
        if self.painter.pressed(event):
            return
        page, keys = self.picture.currentWidget(), Qt.Key
        step = ARROWS.get(Qt.Key(event.key()))
        if not isinstance(page, PictureView) or page.extent is None:
            super().keyPressEvent(event)
        elif event.key() == keys.Key_Escape and self.at is not None:
            self.close_panel()
        elif event.key() == keys.Key_Escape and self._read_at is not None:
            self._read(page, None)
        elif step is not None:
            little = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            at = stepped(page.extent, self.at or self._read_at or middle(page.extent), step, fine=little)
            if self.at is None:
                self._read(page, at)
            else:
                self.ask(Clicked(*at))
                self._say_asked()
        elif event.key() in (keys.Key_Return, keys.Key_Enter) and self.at is None:
            at = self._read_at or middle(page.extent)
            self._read(page, None)
            clicked = page.spot(*at)
            self.picture.clicked.emit(clicked)  # as the mouse does
            self._say_asked()
        else:
            super().keyPressEvent(event)

    def _read(self, page: PictureView, at: tuple[float, float] | None) -> None:
        """Read out a point for the keys, as for the mouse; None: none any more."""
        self._read_at = at
        page.hover(at)
        mark = self._mark()
        if mark is not None:
            mark.show(at)
        if at is not None:
            announce(self, page.readout.text(), at_once=True)

    def _say_asked(self) -> None:
        announce(self, self._asked_in_words(), at_once=True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the brush."""
        self.painter.released(event)
        super().keyReleaseEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.at is not None:
            self.panel.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the curves their place back while the picture isn't seen."""
        super().hideEvent(event)
        if self.at is not None:
            self.panel.hide()

    # -- the mark

    def _mark(self) -> AskMark | None:
        """Return the mark on the picture that is shown."""
        page = self.picture.currentWidget()
        if not isinstance(page, PictureView):
            return None
        if page not in self._marks:
            self._marks[page] = AskMark(page.plane)
            self.restyle()
        return self._marks[page]

    def restyle(self) -> None:
        for mark in self._marks.values():
            mark.restyle(self.palette(), focused=self.hasFocus())
        self.painter.restyle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.restyle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        page = self.picture.currentWidget()
        if self._read_at is not None and isinstance(page, PictureView):
            self._read(page, None)
        self.restyle()


def _source(data: Data) -> object:
    """Return what a place is one of: of the same data with more noise it is still the same place."""
    return data.dataset, data.path, data.table
