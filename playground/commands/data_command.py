"""The headless verb data: which sets of images are here, where from, how large; fetching one; points as a table."""

from collections.abc import Sequence
from pathlib import Path

from rich.progress import DownloadColumn, TransferSpeedColumn
from rich.table import Table

from core.data import digits
from core.data.datasets import DATASETS
from core.data.images.image_sets import FETCHED
from core.wording import said
from playground.commands import export
from playground.commands.terminal import complain, interrupt_asked, progress, show
from playground.downloads import downloads
from playground.downloads.sources import SOURCES, mirrors
from playground.exit_codes import FAILED, INTERRUPTED, OK, WRONG_USE
from playground.languages import mark, tr
from playground.languages.numerals import numeral

HEADS = mark(("set", "what", "here", "size", "from"))


def run(wanted: str | None, exported: Sequence[str] | None = None) -> int:
    """List the sets, fetch the one that is wanted, or export (NAME, FILE); return the exit code."""
    if exported:
        name, path = exported
        return export.points(name, Path(path))
    if wanted is None:
        return _list()
    if wanted not in SOURCES:
        complain(said("{wanted!r} can't be fetched; choose one of {names}", wanted=wanted, names=", ".join(SOURCES)))
        return WRONG_USE
    return fetch(wanted)


def _list() -> int:
    """List the sets: what each is, whether it is here, its size, where it is from."""
    table = Table(*map(tr, HEADS), box=None, pad_edge=False)
    table.add_row(
        "digits", tr("{count} digits of MNIST").format(count=numeral(5000)), tr("yes"), _mb(800_000), tr("included")
    )
    for name, title in FETCHED.items():
        here = digits.is_fetched(name)
        source = SOURCES[name]
        where = str(digits.folder(name)) if here else "\n".join(mirrors(source))
        state = tr("yes") if here else tr("no: data --fetch {name}").format(name=name)
        size = _size(digits.folder(name)) if here else source.bytes
        table.add_row(
            name,
            tr("{count} images, {title}").format(count=numeral(DATASETS[name].samples.most + 10_000), title=title),
            state,
            _mb(size),
            where,
        )
    table.add_row("images", tr("a file of yours"), "", "", tr("train digits --data FILE"))
    show(table, width=180)
    return OK


def fetch(name: str) -> int:
    """Fetch a set; Ctrl+C stops, and what was fetched whole is kept. A second one doesn't wait for a silent mirror."""
    try:
        with interrupt_asked() as asked, progress(DownloadColumn(), TransferSpeedColumn()) as bar:
            task = bar.add_task(SOURCES[name].title, total=SOURCES[name].bytes)
            folder = downloads.fetch(name, lambda done, _: bar.update(task, completed=done), lambda: bool(asked))
    except downloads.DownloadError as error:
        complain(error)
        return FAILED
    except (downloads.Cancelled, KeyboardInterrupt):
        complain(said("stopped; complete files are kept, so the next time goes on from there"))
        return INTERRUPTED
    there = tr("{title} is in {folder} ({size}). Train on it: nn-playground train {name}")
    print(there.format(title=SOURCES[name].title, folder=folder, size=_mb(_size(folder)), name=name))
    return OK


def _size(folder: Path) -> int:
    return sum((folder / file).stat().st_size for file in digits.FILES)


def _mb(size: int) -> str:
    return f"{numeral(size / 1e6, '.1f')} MB"
