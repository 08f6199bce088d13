"""What the headless verbs share of the terminal: tables, troubles, and Ctrl+C that is asked about later."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn
from rich.table import Table

from playground.languages import tr_said


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Raise the BrokenPipeError that is being handled: rich would end the program with another code."""
        raise


def show(table: Table, width: int) -> None:
    """Print a table, as wide as the terminal; into a file or a pipe `width` characters wide."""
    console = _Console()
    if not console.is_terminal:
        console.width = width
    console.print(table)


def progress(*columns: ProgressColumn | str) -> Progress:
    """Return a bar with these columns on stderr, gone when it is done; nothing of it where no terminal is."""
    console = Console(stderr=True)
    return Progress(
        "{task.description}", BarColumn(), *columns, console=console, transient=True, disable=not console.is_terminal
    )


def complain(trouble: object) -> None:
    """Print what is wrong to stderr."""
    said = tr_said(trouble) if isinstance(trouble, str | Exception) else trouble
    print(f"nn-playground: {said}", file=sys.stderr)


@contextmanager
def interrupt_asked() -> Iterator[list[int]]:
    """Within, a first Ctrl+C is only noted in the list, so that nothing is cut in two; a second one ends it."""
    asked: list[int] = []

    def note(number: int, frame: object) -> None:
        asked.append(number)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)
