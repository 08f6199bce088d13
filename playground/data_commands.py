"""The headless verb `data`: which sets of images are on this computer, and fetching those that are not."""

import importlib
import sys

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn
from rich.table import Table

from core import digits
from core.datasets import DATASETS

OK, FAILED, INTERRUPTED = 0, 1, 130


def show() -> int:
    """Say which sets there are, whether they are here, from where, and how large."""
    table = Table("set", "what it is", "images", "on this computer", "from", box=None, pad_edge=False)
    table.add_row("digits", DATASETS["digits"].title, "5,000", "yes, it comes along", "MNIST's training images")
    downloads = importlib.import_module("playground.downloads")
    for name, known in digits.COLLECTIONS.items():
        size = f"{known.size / 1e6:.1f} MB"
        here = f"yes, {size}" if digits.is_here(name) else f"no; {size} by `data --fetch {name}`"
        table.add_row(name, DATASETS[name].title, "60,000 + 10,000", here, downloads.MIRRORS[name][0])
    table.add_row("FILE", ".npz, IDX files, or their folder", "", "`train digits --data FILE`", "you")
    console = Console()
    for shown in (table, f"\nDownloads are kept in {digits.cache()} ({digits.CACHE_VARIABLE} moves them)."):
        target = console if console.is_terminal else Console(width=160)
        target.print(shown, highlight=False, markup=False, soft_wrap=isinstance(shown, str))
    return OK


def fetch(name: str) -> int:
    """Download a set, with progress on a terminal; return the exit code."""
    known = digits.COLLECTIONS[name]
    downloads = importlib.import_module("playground.downloads")  # requests takes a while to load
    console = Console(stderr=True)
    bar = Progress(
        *(TextColumn("{task.description}"), BarColumn(), DownloadColumn()),
        *(TransferSpeedColumn(), TimeRemainingColumn()),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    try:
        with bar:
            task = bar.add_task(known.title, total=known.size)
            place = downloads.fetch(name, lambda done, whole: bar.update(task, completed=done, total=whole))
    except downloads.DownloadError as error:
        print(f"nn-playground: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("nn-playground: cancelled; files that came whole stay, and the next download goes on", file=sys.stderr)
        return INTERRUPTED
    print(f"{known.title} is here: {known.size / 1e6:.1f} MB in {place}, as it should be to the byte.")
    return OK
