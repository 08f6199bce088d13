"""A file of a person's own that another program edits: told when it is another than it was."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal


class OwnFile(QObject):
    """Watches one file at a time; its folder too, as most editors write another file and give it the name."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._seen: object = None  # how it looked when it was told of last
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._look)
        self._watcher.directoryChanged.connect(self._look)

    def watch(self, path: Path | None) -> None:
        """Watch this file from now on; None: none."""
        if path != self._path:
            if watched := self._watcher.files() + self._watcher.directories():
                self._watcher.removePaths(watched)
            self._path = path
        self._seen = stamp_of(path)
        self._add()

    def _add(self) -> None:
        """Watch it where it is, and its folder; a file that was replaced has to be watched anew."""
        if self._path is not None:
            there = [str(each) for each in (self._path, self._path.parent) if each.exists()]
            if wanted := sorted({*there} - {*self._watcher.files(), *self._watcher.directories()}):
                self._watcher.addPaths(wanted)

    def _look(self) -> None:
        self._add()
        seen = stamp_of(self._path)
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()


def stamp_of(path: Path | None) -> object:
    """Return how a file looks from outside; None where there is none."""
    try:
        found = path.stat() if path is not None else None
    except OSError:
        return None
    return found and (path, found.st_mtime_ns, found.st_size, found.st_ino)
