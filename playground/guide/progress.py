"""How far a person has come in the guided experiments, kept from one start to the next."""

import json

from PySide6.QtCore import QSettings

from playground import stored

DONE, FILE = "guide_done", "guide_scenes"
MOST = 1000  # scenes that are remembered


class SceneProgress:
    """How many steps of each scene were ever ticked, and which file of a person's own scenes is open."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        text = stored.read(settings, DONE, lambda found: isinstance(found, str) and _counts(found) is not None, "{}")
        self._ticked = _counts(text) or {}

    def ticked(self, name: str) -> int:
        """Return how many steps of a scene were ticked."""
        return self._ticked.get(name, 0)

    def tick(self, name: str, count: int) -> None:
        """Remember that so many steps of a scene are ticked, if that is more than ever before."""
        if count > self.ticked(name):
            self._ticked[name] = count
            kept = dict(list(self._ticked.items())[-MOST:])
            self._settings.setValue(DONE, json.dumps(kept))

    @property
    def file(self) -> str:
        """The file of a person's own scenes; "" where there is none."""
        return next(iter(stored.texts(self._settings, FILE)), "")

    def keep_file(self, path: str) -> None:
        """Remember the file, or with "" that there is none."""
        self._settings.setValue(FILE, [path] if path else [])


def _counts(text: str) -> dict[str, int] | None:
    """Return what is written in a stored text; None where that is something else."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    fits = isinstance(found, dict) and all(isinstance(each, int) for each in found.values())
    return found if fits else None
