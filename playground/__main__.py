"""`python -m playground`: until what was asked for is loaded, Ctrl+C ends it at once and without a word."""

import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from playground.exit_codes import FAILED, INTERRUPTED, UNREAD


def main(arguments: list[str] | None = None) -> int:
    """Run the program with `arguments` (the process's own if None); return the exit code."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.SIG_IGN:  # as in a shell's background jobs
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a file's name may have letters that the terminal hasn't
    try:
        from playground.commands import line

        try:
            return _flushed(line.run, arguments)
        except BrokenPipeError:  # who read what is printed has gone, as `head` does: not a word, as of other tools
            _print_no_more()
            return UNREAD
        except OSError as error:
            with suppress(OSError):  # stderr, too, may have no room
                print(f"nn-playground: standard output can't be written: {error.strerror or error}", file=sys.stderr)
            _print_no_more()
            return FAILED
    finally:
        signal.signal(signal.SIGINT, before)


def _flushed(run: Callable[[list[str] | None], int], arguments: list[str] | None) -> int:
    """Run, and flush what was printed whatever ended it: at the process's end nobody could tell why that fails."""
    try:
        return run(arguments)
    finally:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()


def _print_no_more() -> None:
    """Let what is still to be flushed go nowhere."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def program() -> None:
    """Run as a process: when all is done, nothing is left for Ctrl+C to interrupt."""
    code = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)


if __name__ == "__main__":
    program()
