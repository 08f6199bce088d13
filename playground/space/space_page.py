"""Space warp: the plane's grid and points as two units of a layer see them, from layer to layer."""

import time

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.data.datasets import Points
from core.experiment.spec import Data
from core.inside.warp import PLANE, Pair, Warp
from core.training.moment import Moment
from playground.languages import mark, tr
from playground.pace import Pace
from playground.space import telling
from playground.space.journey import Journey
from playground.space.stage_bar import StageBar
from playground.space.stages import StageViews
from playground.space.warp_plane import WarpPlane
from playground.widgets.access.heard import ToldPicture, plain_text
from playground.widgets.colors.themed import Themed
from playground.widgets.fitting import FittingLabel
from playground.widgets.layouts import fill
from playground.widgets.look import named
from playground.widgets.page import Page
from playground.widgets.pictures.pictured import Pictured

MOST_POINTS, MOST_IMAGES = 500, 150
FRAME_MS = 33  # between two pictures of the animation


class SpacePage(ToldPicture, Pictured, Themed, Page):
    """Shows the plane bent by the network, and goes from layer to layer."""

    picture_title = mark("Space")

    def __init__(self, pace: Pace) -> None:
        super().__init__(pace)
        self.bar, self.plane = StageBar(), WarpPlane()
        self.legend = named(QLabel(), "space_legend", tr("Legend"), tr("What the colours are"))
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # it moves nothing
        tip = tr("What the two axes show of the layer")
        self.readout = named(FittingLabel(), "space_readout", tr("What is shown"), tip)
        self.readout.offer(tr("Waiting for a first look at the network …"))
        self.plane.plot.readout = self.readout
        fill(self, QVBoxLayout(), self.bar, self.legend, (self.plane, 1), self.readout, spacing=4, margins=(0, 6, 0, 0))
        self.seen: StageViews | None = None
        self.journey = Journey()
        self._points: Points | None = None
        self._data: Data | None = None
        self._x, self._true = np.empty((0, 2)), np.empty(0)
        self._titles: list[str] = []
        self._view: str | None = None  # that a person chose, for whatever network comes
        self._mouse: int | None = None  # the point under it
        self._moves = QTimer(self, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._moves.timeout.connect(self._move)
        self.bar.went.connect(self._put)
        self.bar.chose.connect(self._go)
        self.bar.play_clicked.connect(self._play_or_pause)
        self.bar.view_chosen.connect(self._take_view)
        self.bar.units_chosen.connect(self._take_units)
        self.plane.canvas.hovered.connect(self._hover)
        self.bar.setEnabled(False)

    def pictured(self) -> tuple[QWidget, ...]:
        return self.legend, self.plane, self.readout

    def told(self) -> str:
        """Return which stage is seen, through which axes, and what that shows."""
        seen, data = self.seen, self._data
        if seen is None or data is None:
            return plain_text(self.readout.text())
        index = self.journey.goal
        across, up = telling.axes(seen, data, index)
        axes = tr("{stage}. Across: {across}.") if not up else tr("{stage}. Across: {across}; up: {up}.")
        said = axes.format(stage=self._titles[index], across=across, up=up)
        return f"{said} {telling.of_stage(seen, data, index)}"

    def heard_at(self) -> QWidget:
        return self.plane.plot

    # -- what is shown

    def look(self, moment: Moment) -> None:
        """See the network of the moment through the stage that is shown."""
        seen, points, data = self.seen, moment.points, moment.experiment.data
        with np.errstate(all="ignore"):
            if points is not self._points or self._data is None or data.features != self._data.features:
                seen = None
                self._take_points(points, data)
            if seen is not None and seen.warp.fits(moment.weights):
                seen.warp.take(moment.weights)
            else:
                seen = self._take_network(moment, data, seen)
            self.seen, self._data = seen, data
            seen.warp.look()
            seen.renew()
            self._color_lines()
            self._show()

    def _take_points(self, points: Points, data: Data) -> None:
        """Take other points: some of those that it trains on, or of the test images."""
        images = data.dimensions == 0
        x, y = points.test if images and len(points.x_test) else points.train
        some = slice(None, None, max(1, -(-len(x) // (MOST_IMAGES if images else MOST_POINTS))))
        self._points, self._x, self._true, self._mouse = points, x[some], y[some], None

    def _take_network(self, moment: Moment, data: Data, before: StageViews | None) -> StageViews:
        """Return what is seen of other layers; where they have the same stages, what was chosen stays."""
        extent = moment.points.extent if data.dimensions in (1, 2) else None  # many inputs have no plane of their own
        if extent is not None and data.dimensions == 1:
            extent = extent._replace(bottom=-1.2, top=1.2)  # of y it sees nothing
        warp = Warp(moment.weights, self._x, extent, data.features)
        titles = [telling.title(moment.weights.layers, data, stage) for stage in warp.stages]
        if before is not None and titles == self._titles:
            before.renew(warp)
            return before
        view = self._view or ("widest" if data.dimensions in (1, 2) else "best")  # no two pixels say much
        self._stop()
        self.journey = Journey(len(titles) - 1, float(self.journey.goal))
        self._titles = titles
        self.bar.show_stages(titles)
        self.bar.setEnabled(True)
        made = StageViews(warp, extent, view)
        self._color_points(data)
        return made

    # -- colours

    def _color_points(self, data: Data) -> None:
        palette = self.palette()
        rim = palette.color(QPalette.ColorRole.Mid if data.regression else QPalette.ColorRole.Base)
        groups = self._shades(self._true) if data.regression else self._true.astype(int)
        self.plane.canvas.show_dots(groups, telling.colors(data, palette), rim, telling.signs(data))
        self.legend.setText(telling.legend(data, palette))

    def _shades(self, numbers: np.ndarray) -> np.ndarray:
        """Return which shades numbers have, from the least to the largest of the data."""
        return telling.shades(numbers, float(self._true.min()), float(self._true.max()))

    def _color_lines(self) -> None:
        """Give the lines the colours of what the network tells at their points."""
        seen, data, palette = self.seen, self._data, self.palette()
        assert seen is not None and data is not None
        if len(seen.warp.grid):
            groups = self._shades(seen.warp.numbers()) if data.regression else seen.warp.classes()
            self.plane.canvas.show_lines(groups, seen.warp.steps, telling.colors(data, palette))
        else:
            self.plane.canvas.show_lines(np.empty(0, int), 1, ())

    def restyle(self) -> None:
        if self._data is not None:
            self._color_points(self._data)
            self._color_lines()
            self._show()

    # -- the way through the layers

    def hideEvent(self, event: QHideEvent) -> None:
        """Stay where one is while nobody looks."""
        super().hideEvent(event)
        self._stop()

    def _put(self, along: float) -> None:
        self.journey.put(along)
        self._stop()
        self._show()

    def _go(self, stage: int) -> None:
        self.journey.go(stage, time.perf_counter())
        self._set_out()

    def _play_or_pause(self) -> None:
        if self.journey.playing:
            self._stop()
        else:
            self.journey.play(time.perf_counter())
            self._set_out()

    def _set_out(self) -> None:
        self.bar.show_playing(playing=self.journey.playing)
        self._moves.start()
        self._show()

    def _stop(self) -> None:
        self.journey.pause()
        self._moves.stop()
        self.bar.show_playing(playing=False)

    def _move(self) -> None:
        before = self.journey.along
        self.journey.move(time.perf_counter())
        if not self.journey.moving:
            self._stop()
        if self.journey.along != before or not self.journey.moving:
            with self.pace.hold():
                self._show()

    # -- what is shown

    def _take_view(self, view: str) -> None:
        self._view = view if view != "chosen" else None
        if self.seen is not None:
            self.seen.show(view)
            self._show()

    def _take_units(self, across: int, up: int) -> None:
        if self.seen is not None:
            self._stop()
            self.journey.put(self.journey.goal)
            self.seen.choose(self.journey.goal, Pair(across, up))
            self._show()

    def _show(self) -> None:
        """Show where one is; between two stages, all on its way from one to the other."""
        seen = self.seen
        if seen is None or self._data is None:
            return
        along, index = self.journey.along, round(self.journey.along)
        there = seen.stage(index)
        cross = along == index and not self._data.regression  # numbers have no classes to part
        self.plane.canvas.put(*seen.between(along), seen.border(index) if cross else None)
        self.bar.show_position(along, self.journey.goal)
        pair = there.pair or Pair(0, 0)
        units = seen.units(index) if seen.warp.stages[index] != PLANE else 0
        self.bar.show_view(seen.view, units, pair.across, pair.up)
        self.plane.show_axes(*telling.axes(seen, self._data, index), there.frame)
        self._say()

    # -- what is said

    def _hover(self, point: tuple[float, float] | None) -> None:
        found = None
        if point is not None and self.seen is not None:
            across, down = self.plane.canvas.to_pixels(np.array(point[:1]), np.array(point[1:]))
            found = self.plane.canvas.nearest(float(across[0]), float(down[0]))
        if found != self._mouse:
            self._mouse = found
            self._say()

    def _say(self) -> None:
        if self.seen is None or self._data is None or self._points is None:
            return
        index, number = self.journey.goal, self._mouse
        if number is None:
            self.readout.offer(
                *(telling.of_stage(self.seen, self._data, index, brief=brief) for brief in (False, True))
            )
        else:
            self.readout.offer(telling.of_point(self.seen, self._data, self._points, index, number, self._true[number]))
