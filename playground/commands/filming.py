"""The film of a headless training: `train --video FILE`."""

import math
import time
from pathlib import Path

from core.exporting.exports import Subject
from core.training.run import Run
from playground.commands import export
from playground.commands.pictures import SIDE, application
from playground.film.film import MOST_FRAMES, Film, check
from playground.film.stage import FilmStage


class Filming:
    """Takes frames of a training of so many `steps`: ever further apart, as most happens at its start.

    After a share s of the film come the steps of a share s² of the training. SpecError as `check`.
    """

    def __init__(self, path: Path, steps: int) -> None:
        check(path)
        application()
        self._path, self._steps, self._film, self._stage = path, steps, Film(), FilmStage()
        self._start = self._taken = self._due = -1  # steps
        self.seconds = 0.0  # that the training stood still for it

    def look(self, run: Run) -> None:
        """Take a frame of the run, if one is due; may raise Diverged."""
        if run.step >= self._due:
            self._take(run)

    def _take(self, run: Run) -> None:
        began = time.perf_counter()
        self._film.add(self._stage.frame(run.moment(SIDE)))
        self.seconds += time.perf_counter() - began
        if self._start < 0:
            self._start = run.step
        self._taken = run.step
        most = MOST_FRAMES - 2  # one for the start, one for the end
        frame = math.floor(most * math.sqrt((run.step - self._start) / self._steps)) + 1
        self._due = self._start + max(math.ceil(self._steps * (frame / most) ** 2), run.step - self._start + 1)

    def write(self, run: Run, *, quiet: bool) -> int:
        """Write the film, which ends with the run as it is, and say so, unless `quiet`; return the exit code."""
        if run.step != self._taken:
            self._take(run)
        return export.put(self._path, self._film.export(self._path.suffix.lower()), Subject(run.experiment), quiet)
