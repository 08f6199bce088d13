"""`python -m playground`: until what was asked for is loaded, Ctrl+C ends it at once and without a word."""

import io
import os
import signal
import sys

from playground.exit_codes import INTERRUPTED, UNREAD


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
            return line.run(arguments)
        finally:
            for stream in filter(None, (sys.stdout, sys.stderr)):
                stream.flush()
    except BrokenPipeError:  # who read what is printed has gone, as `head` does: not a word, as of other tools
        for stream in filter(None, (sys.stdout, sys.stderr)):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # for what is still to be flushed
        return UNREAD
    finally:
        signal.signal(signal.SIGINT, before)


def program() -> None:
    """Run as a process: when all is done, nothing is left for Ctrl+C to interrupt."""
    code = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(code)


if __name__ == "__main__":
    program()
