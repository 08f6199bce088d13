"""The command line: the window, or a headless verb. Loads only the room that is asked for."""

import argparse
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from playground import display, languages
from playground.commands import parser
from playground.exit_codes import FAILED, INTERRUPTED, WRONG_USE
from playground.faults import Faults, report, taken
from playground.languages import LANGUAGES, SYSTEM, tr, tr_said

if TYPE_CHECKING:
    from core.experiment.spec import Experiment


def _language(arguments: list[str]) -> str:
    """Return the language that the command line asks for, before it is read, as it refuses in that, too."""
    for number, word in enumerate(arguments):
        name = word.removeprefix("--language").removeprefix("=")
        if word == "--language" and number + 1 < len(arguments):
            name = arguments[number + 1]
        if word.startswith("--language") and name in LANGUAGES:
            return name
    return SYSTEM


def _with_verb(arguments: list[str]) -> list[str]:
    """Return the arguments, with the verb that opens a file where they begin with one, there or not."""
    first = arguments[0] if arguments else ""
    is_file = not first.startswith("-") and ("." in first or os.sep in first)
    return ["open", *arguments] if is_file else arguments


def run(arguments: list[str] | None) -> int:
    """Do what the command line says; return the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    languages.install(_language(given))
    options = parser.made().parse_args(_with_verb(given))
    window = options.verb in (None, "window", "open")
    with taken(loud=window) as faults:
        try:
            if window:
                return _open(options, faults)
            return _headless(options.verb)(options)
        except KeyboardInterrupt:
            return INTERRUPTED
        except BrokenPipeError:
            raise  # no fault: nobody reads what is printed
        except Exception as error:
            if not window and isinstance(error, OSError) and not _can_print():
                raise  # no fault either: standard output has no room, say
            report(error)
            what = "" if faults.last is None else f" ({faults.last.sentence})"
            told = tr("the program failed{what}. Details are in {path}").format(what=what, path=faults.path)
            print(f"nn-playground: {told}", file=sys.stderr)
            if window:
                os._exit(FAILED)  # threads may still run
            return FAILED


def _open(options: argparse.Namespace, faults: Faults) -> int:
    """Open the window; return the exit code."""
    start, trouble = _start(options)
    if trouble := trouble or _wrong_scenes(options.scenes) or display.problem():
        print(tr_said(trouble), file=sys.stderr)
        return WRONG_USE
    return load_window()(start, faults, options.language, options.scenes, options.words)


def _wrong_scenes(path: Path | None) -> str | None:
    """Return what is wrong with a file of scenes, if one is given."""
    if path is None:
        return None
    from core.files import FileError
    from core.guide import reading

    try:
        reading.load(path)
    except FileError as error:
        return f"nn-playground: {tr_said(error)}"
    return None


def _start(options: argparse.Namespace) -> "tuple[Path | Experiment | None, str | None]":
    """Return what the window begins with, and what is wrong with that.

    The verb `window` is what a double click on a document runs: whoever made it sees no terminal, so the window opens,
    and says what is wrong, too.
    """
    path: Path | None = getattr(options, "file", None)
    if path is None and options.verb != "open":
        return None, None
    from core.files import FileError
    from core.value import SpecError
    from playground.commands import opening

    try:
        if path is None:
            return opening.named(" ".join(options.what)), None
        opening.check(path)
    except (FileError, SpecError) as error:
        said = f"nn-playground: {tr_said(error)}"
        if path is None:
            return None, said
        print(said, file=sys.stderr, flush=True)
    return path, None


def _can_print() -> bool:
    """Return whether standard output takes what is still to be printed, and a line's end."""
    try:
        print(flush=True)
    except OSError:
        return False
    return True


def load_window() -> "Callable[..., int]":
    """Return what opens the window; until that is there, no garbage is looked for: a tenth of the start."""
    gc.disable()
    from playground import app

    return app.run


def _headless(verb: str) -> Callable[[argparse.Namespace], int]:
    """Return what does a verb that needs no window."""
    if verb == "screenshots":
        from playground.commands import screenshots

        return screenshots.run
    if verb == "classify":
        from playground.commands import classify

        return classify.run
    if verb == "export":
        from playground.commands import export

        return export.run
    from playground.commands import verbs

    return verbs.run
