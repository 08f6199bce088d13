"""`python -m playground`: until what was asked for is loaded, Ctrl+C ends it at once and without a word."""

import os
import signal
import sys

INTERRUPTED = 128 + signal.SIGINT


def main(arguments: list[str] | None = None) -> int:
    """Run the program with `arguments` (the process's own if None); return the exit code."""
    before = signal.getsignal(signal.SIGINT)
    if before is not signal.SIG_IGN:  # as in a shell's background jobs
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    try:
        from playground.commands import line

        return line.run(arguments)
    finally:
        signal.signal(signal.SIGINT, before)


if __name__ == "__main__":
    sys.exit(main())
