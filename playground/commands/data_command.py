"""The headless verb data: which sets of images are here, where from, how large; and fetching one, with progress."""

import signal
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn
from rich.table import Table

from core.data import digits
from core.data.datasets import DATASETS
from core.data.image_sets import FETCHED
from playground.downloads import downloads
from playground.downloads.sources import SOURCES, mirrors

OK, FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def run(wanted: str | None) -> int:
    """List the sets, or fetch the one that is wanted; return the exit code."""
    if wanted is None:
        return show()
    if wanted not in SOURCES:
        print(f"nn-playground: {wanted!r} can't be fetched; choose one of {', '.join(SOURCES)}", file=sys.stderr)
        return WRONG_USE
    return fetch(wanted)


def show() -> int:
    """List the sets: what each is, whether it is here, its size, where it is from."""
    table = Table("set", "what", "here", "size", "from", box=None, pad_edge=False)
    table.add_row("digits", "5,000 digits of MNIST", "yes", "0.8 MB", "included")
    for name, title in FETCHED.items():
        here = digits.is_fetched(name)
        source = SOURCES[name]
        where = str(digits.folder(name)) if here else "\n".join(mirrors(source))
        state = "yes" if here else f"no: data --fetch {name}"
        size = _size(digits.folder(name)) if here else source.bytes
        table.add_row(name, f"{DATASETS[name].samples.most + 10_000:,} images, {title}", state, _mb(size), where)
    table.add_row("images", "a file of yours", "", "", "train digits --data FILE")
    console = Console()
    console.print(table) if console.is_terminal else Console(width=180).print(table)
    return OK


def fetch(name: str) -> int:
    """Fetch a set; Ctrl+C stops, and what was fetched whole is kept. A second one doesn't wait for a silent mirror."""
    asked: list[int] = []

    def note(number: int, frame: object) -> None:
        asked.append(number)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, note)
    console = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn()
    try:
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task(SOURCES[name].title, total=SOURCES[name].bytes)
            folder = downloads.fetch(name, lambda done, _: bar.update(task, completed=done), lambda: bool(asked))
    except downloads.DownloadError as error:
        print(f"nn-playground: {error}", file=sys.stderr)
        return FAILED
    except (downloads.Cancelled, KeyboardInterrupt):
        print("nn-playground: stopped; complete files are kept, so the next time goes on from there", file=sys.stderr)
        return INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, before)
    print(f"{SOURCES[name].title} is in {folder} ({_mb(_size(folder))}). Train on it: nn-playground train {name}")
    return OK


def _size(folder: Path) -> int:
    return sum((folder / file).stat().st_size for file in digits.FILES)


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
