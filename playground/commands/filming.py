"""The film of a headless training: `train --video FILE`."""

from pathlib import Path

from core import files
from core.files import FileError
from core.training.curve import INSIDE_FIRST
from core.training.run import Run
from playground.commands.pictures import SIDE, application
from playground.film.film import Film, check
from playground.film.stage import FilmStage


class Filming:
    """Takes a frame at the start, at some steps of the first epoch, and at every epoch's end; SpecError as `check`."""

    def __init__(self, path: Path) -> None:
        check(path)
        application()
        self._path, self._film, self._stage = path, Film(), FilmStage()
        self._epoch = -1

    def look(self, run: Run) -> None:
        """Take a frame of the run, if one is due; may raise Diverged."""
        if (run.epoch > self._epoch or (not run.epoch and run.step in INSIDE_FIRST)) and self._film.wants():
            self._film.add(self._stage.frame(run.moment(SIDE)))
        self._epoch = run.epoch

    def write(self, run: Run) -> str | None:
        """Write the film, which ends with the run as it is; return why it can't be."""
        try:
            self._film.add(self._stage.frame(run.moment(SIDE)))
            files.write(self._path, b"".join(self._film.pieces(self._path.suffix.lower())))
        except FileError as error:
            return str(error)
        return None
