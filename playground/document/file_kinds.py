"""Which files are documents and which are data, by their names, and what dialogs call them."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from core.data import kinds
from core.documents.document import SUFFIX
from playground.document.on_disk import SETTINGS, WEIGHTS
from playground.languages import mark, tr

ONES = {mark("Documents (*{ends})"): SUFFIX, mark("Settings alone (*{ends})"): SETTINGS}
OPENED = {
    mark("All that opens here (*{ends})"): f"{SUFFIX} *{SETTINGS} *{WEIGHTS}",
    mark("Documents (*{ends})"): SUFFIX,
    mark("Experiments (*{ends})"): SETTINGS,
    mark("Trained networks (*{ends})"): WEIGHTS,
    mark("All files (*{ends})"): "",
}
DOCUMENTS = SUFFIX, SETTINGS, WEIGHTS


def is_data(path: Path) -> bool:
    """Whether it is data, by its name, and not a document."""
    return path.suffix not in DOCUMENTS and kinds.is_data(path)


def dropped(given: QMimeData) -> Path | None:
    """Return the document, or the file or folder of data, that is dragged, if it is one, and alone."""
    urls = given.urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    opens = path is not None and (path.suffix in DOCUMENTS or is_data(path))
    return path if opens else None


def titled(kinds: dict[str, str]) -> dict[str, str]:
    """Return kinds of files as dialogs name them, each with how its names end."""
    return {tr(title).format(ends=ends): ends for title, ends in kinds.items()}
