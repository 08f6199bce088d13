"""The numeric checks of a sample's gradients, in small portions while nothing else happens."""

from collections.abc import Iterator
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.inside.one_sample.cells import Cell, Key
from core.inside.one_sample.working import Work, Working
from playground.pace import Pace
from playground.sample.sheet.titles import Badge

CALM_MS, PAUSE_MS, PORTION_MS = 300, 40, 4
CHECK_SHARE = 0.4  # of the time: nothing else happens meanwhile, and most of it is the sheet's painting
ALL_UP_TO, SOME = 640, 24  # of a small array every gradient is checked, of a large one some


class NumericChecks(QObject):
    """Checks gradients one after the other, once the work has stayed the same for a while."""

    checked = Signal()  # more of them are checked

    def __init__(self, pace: Pace, page: QWidget) -> None:
        super().__init__(page)
        self.badges: dict[Key, Badge] = {}
        self.differing: set[Cell] = set()
        self._working: Working | None = None
        self._after_ms: float = CALM_MS
        self._waiting: Iterator[Cell] = iter(())
        self._checking = pace.job(page, self._portion, every_ms=PAUSE_MS, share=CHECK_SHARE)

    def start(self, working: Working, work: Work, after_ms: float = CALM_MS) -> None:
        """Forget what was checked; a while later, begin with the gradients of the last work of `working`."""
        self.stop()
        self._working = working
        for layer in work.layers:
            for name, array in layer.gradients.items():
                self.badges[Key(layer.index, "gradients", name)] = Badge(0, 0, array.size)
        self._waiting = _cells(work)
        self._after_ms = max(CALM_MS, after_ms)
        self.go_on()

    def put_off(self) -> None:
        """Begin the while anew: the work will soon be another moment's."""
        if self._checking.waiting:
            self.go_on()

    def stop(self) -> None:
        """Check no more, and forget what was found."""
        self._checking.drop()
        self.badges, self.differing, self._waiting = {}, set(), iter(())

    def pause(self) -> None:
        """Wait until somebody looks again."""
        self._checking.drop()

    def go_on(self) -> None:
        """Go on where it was, after the while."""
        self._checking.after(self._after_ms)

    def _portion(self) -> None:
        start = perf_counter()
        for cell in self._waiting:
            self._check(cell)
            if perf_counter() - start > PORTION_MS / 1000:
                self._checking.ask()
                break
        self.checked.emit()

    def _check(self, cell: Cell) -> None:
        working, badge = self._working, self.badges[cell.key]
        assert working is not None
        good = working.agrees(cell.key.layer, cell.key.name, cell.index)
        self.badges[cell.key] = Badge(badge.checked + 1, badge.differ + (not good), badge.count)
        if not good:
            self.differing.add(cell)


def _cells(work: Work) -> Iterator[Cell]:
    """Give the gradients that are to be checked, from the output back."""
    for layer in reversed(work.layers):
        for name, array in layer.gradients.items():
            key, size = Key(layer.index, "gradients", name), array.size
            for index in range(size) if size <= ALL_UP_TO else np.linspace(0, size - 1, SOME).astype(int):
                yield Cell(key, tuple(int(k) for k in np.unravel_index(index, array.shape)))
