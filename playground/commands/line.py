"""The command line: the window, or a headless verb. Loads only the room that is asked for."""

import argparse
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from playground import __version__, display
from playground.exit_codes import FAILED, INTERRUPTED, WRONG_USE
from playground.faults import Faults, report, taken

if TYPE_CHECKING:
    from core.experiment.spec import Experiment


def _whole(text: str) -> int | str:
    """Return the whole number that was written, or the text, which the number's own limits refuse in a sentence."""
    try:
        return int(text)
    except ValueError:
        return text


def _real(text: str) -> float | str:
    """Return the number that was written, or the text, as `_whole` does."""
    try:
        return float(text)
    except ValueError:
        return text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nn-playground",
        description="Stack layers, press play, watch two moons come apart. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _add_of_window(parser, default=None)
    said = "the window, with guided experiments of your own: Help > Guided experiments writes a file of them to edit"
    parser.add_argument("--scenes", type=Path, metavar="FILE", help=said)
    verbs = parser.add_subparsers(dest="verb", metavar="COMMAND")
    window = verbs.add_parser("window", help="open the window (the default), with an experiment if given")
    window.add_argument("file", nargs="?", type=Path, help="an experiment saved by the window, or a table")
    shared = verbs.add_parser("open", help="open the window with a share string, or a file", description="Open it.")
    shared.add_argument("what", nargs="+", metavar="STRING", help="a share string (nnplay1:...), or a file")
    for verb in (window, shared):
        _add_of_window(verb, default=argparse.SUPPRESS)
    share = verbs.add_parser("share", help="print an experiment as a share string", description="Print a share string.")
    share.add_argument("experiment", metavar="FILE", help="an experiment or a document, or a preset")
    add = verbs.add_parser("train", help="train without a window", description="Train without a window.").add_argument
    add(
        "experiment",
        nargs="?",
        default="moons",
        help="a preset, a table (.csv, .tsv, .npz ...), a share string, an experiment's file, or a training.nnplay to "
        "go on with (moons)",
    )
    add("--target", metavar="COLUMN", help="of a table: what is to be predicted (as it seems)")
    add("--inputs", metavar="A,B", help="of a table: the columns to predict it from, parted by commas (as it seems)")
    add("--validation", type=_real, metavar="SHARE", help="of a table: rows kept aside to stop by, such as 0.15 (0)")
    add("--missing", metavar="HOW", help="of a table, where values lack: 'leave out' their rows, 'fill', or 'refuse'")
    add("--also-missing", metavar="A,B", help="of a table: words for a missing value, such as unknown,-999")
    add("--epochs", type=_whole, help="passes over the training points; of a training.nnplay, so many more")
    add("--seed", type=_whole, help="draws the points, the weights and the batches")
    add("--learning-rate", type=_real, help="size of the steps")
    add(
        "--data",
        type=Path,
        metavar="FILE",
        help="train on these images: .npz, CSV, IDX file, or a folder of classes or IDX files",
    )
    add("--turn", action="store_true", help="turn these images upright: EMNIST's lie on their side")
    add("--samples", type=_whole, metavar="N", help="how many samples there are, or at most are taken")
    add("--out", type=Path, metavar="DIR", help="write experiment, training, history and pictures there")
    add("--video", type=Path, metavar="FILE", help="film the training: a .gif, or an .mp4 with the extra video")
    add("--threads", type=_whole, default=1, metavar="N", help="of the arithmetic, for large layers (1)")
    add("--json", action="store_true", help="print the result as one JSON object")
    what = "Recognize the digits in images, sets of images or drawings, as the drawing board does."
    classify = verbs.add_parser("classify", help="recognize what images or drawings show", description=what)
    add, given = classify.add_argument, "images, folders of them, .npz, IDX or CSV sets, or strokes (.json, .json.gz)"
    add("files", nargs="+", type=Path, metavar="FILE", help=given)
    model = "a document (.nnplay), or what `train --out` wrote: the folder or its weights.safetensors (shipped network)"
    add("--model", type=Path, metavar="FILE", help=model)
    add("--turn", action="store_true", help="turn the images of sets upright: EMNIST's lie on their side")
    add("--json", action="store_true", help="print the answers as one JSON object")
    what = "Export a training: the network as Python, weights, curve and points as tables."
    export = verbs.add_parser("export", help="export a network, weights, tables", description=what).add_argument
    export("file", metavar="FILE", help="a training.nnplay or a weights.safetensors; for its points also a preset")
    to = "names that end with .py, .safetensors, .npz, weights.csv, curve.csv or points.csv; pictures: .png, .svg, .pdf"
    export("--to", nargs="+", type=Path, required=True, metavar="FILE", help=to)
    verbs.add_parser("presets", help="list the presets")
    what = "List the sets of images, fetch one, or say what is in a table."
    data = verbs.add_parser("data", help="list the sets of images, fetch one, look at a table", description=what)
    data.add_argument(
        "file", nargs="?", type=Path, help="a table: what its columns hold, and what train takes them for"
    )
    data.add_argument("--target", metavar="COLUMN", help="of the table: what is to be predicted (as it seems)")
    data.add_argument("--fetch", metavar="SET", help="mnist or fashion: fetch it into your cache, with its checksums")
    points = (
        "write the points of a preset, a table or a document as CSV: their split and, if trained, what is predicted"
    )
    data.add_argument("--export", nargs=2, metavar=("NAME", "FILE"), help=points)
    pictures = verbs.add_parser("screenshots", help="take pictures of the window, light and dark, in two sizes")
    pictures.add_argument("--out", type=Path, default=Path("assets/screenshots"), metavar="DIR", help="(%(default)s)")
    return parser


def _add_of_window(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Let the window's language and words be chosen before or after the verb."""
    said = "of the window: system, en or de, this time (as chosen in View > Language)"
    parser.add_argument("--language", metavar="NAME", choices=("system", "en", "de"), default=default, help=said)
    said = "explain the window's words as this file does, this time (Help > Words writes one to begin with)"
    parser.add_argument("--words", metavar="FILE", type=Path, default=default, help=said)


def _with_verb(arguments: list[str]) -> list[str]:
    """Return the arguments, with the verb that opens a file where they begin with one, there or not."""
    first = arguments[0] if arguments else ""
    is_file = not first.startswith("-") and ("." in first or os.sep in first)
    return ["open", *arguments] if is_file else arguments


def run(arguments: list[str] | None) -> int:
    """Do what the command line says; return the exit code."""
    options = _parser().parse_args(_with_verb(sys.argv[1:] if arguments is None else arguments))
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
            print(f"nn-playground: the program failed{what}. Details are in {faults.path}", file=sys.stderr)
            if window:
                os._exit(FAILED)  # threads may still run
            return FAILED


def _open(options: argparse.Namespace, faults: Faults) -> int:
    """Open the window; return the exit code."""
    start, trouble = _start(options)
    if trouble := trouble or _wrong_scenes(options.scenes) or display.problem():
        print(trouble, file=sys.stderr)
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
        return f"nn-playground: {error}"
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
        said = f"nn-playground: {error}"
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
