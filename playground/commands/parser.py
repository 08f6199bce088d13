"""What the command line takes, and how it says so: argparse, in the language that is spoken."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from playground import __version__
from playground.exit_codes import WRONG_USE
from playground.languages import LANGUAGES, tr, tr_said


class _Help(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Begin with "usage:" in the language that is spoken."""
        super().add_usage(usage, actions, groups, tr("usage: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Says argparse's own words in the language that is spoken, too."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given, formatter_class=_Help, add_help=False)
        self._positionals.title, self._optionals.title = tr("positional arguments"), tr("options")
        self.add_argument("-h", "--help", action="help", help=tr("show this help message and exit"))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end with exit code 2."""
        self.print_usage(sys.stderr)
        what = tr("{program}: error: {what}").format(program=self.prog, what=tr_said(message))
        self.exit(WRONG_USE, f"{what}\n")


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


def made() -> argparse.ArgumentParser:
    """Return what reads the command line, in the language that is spoken now."""
    parser = _Parser(
        prog="nn-playground",
        description=tr("Stack layers, press play, watch two moons come apart. Without a command it opens the window."),
    )
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {__version__}", help=tr("show the version and exit")
    )
    _add_of_window(parser, default=None)
    said = tr(
        "the window, with guided experiments of your own: Help > Guided experiments writes a file of them to edit"
    )
    parser.add_argument("--scenes", type=Path, metavar=tr("FILE"), help=said)
    verbs = parser.add_subparsers(dest="verb", metavar=tr("COMMAND"))
    window = verbs.add_parser("window", help=tr("open the window (the default), with an experiment if given"))
    window.add_argument("file", nargs="?", type=Path, help=tr("an experiment saved by the window, or a table"))
    shared = verbs.add_parser(
        "open", help=tr("open the window with a share string, or a file"), description=tr("Open it.")
    )
    shared.add_argument("what", nargs="+", metavar=tr("STRING"), help=tr("a share string (nnplay1:...), or a file"))
    for verb in (window, shared):
        _add_of_window(verb, default=argparse.SUPPRESS)
    share = verbs.add_parser(
        "share", help=tr("print an experiment as a share string"), description=tr("Print a share string.")
    )
    share.add_argument("experiment", metavar=tr("FILE"), help=tr("an experiment or a document, or a preset"))
    add = verbs.add_parser(
        "train", help=tr("train without a window"), description=tr("Train without a window.")
    ).add_argument
    add(
        "experiment",
        nargs="?",
        default="moons",
        help=tr(
            "a preset, a table (.csv, .tsv, .npz ...), a share string, an experiment's file, or a training.nnplay to "
            "go on with (moons)"
        ),
    )
    add("--target", metavar=tr("COLUMN"), help=tr("of a table: what is to be predicted (as it seems)"))
    add(
        "--inputs", metavar="A,B", help=tr("of a table: the columns to predict it from, parted by commas (as it seems)")
    )
    add(
        "--validation",
        type=_real,
        metavar=tr("SHARE"),
        help=tr("of a table: rows kept aside to stop by, such as 0.15 (0)"),
    )
    add(
        "--missing",
        metavar=tr("HOW"),
        help=tr("of a table, where values lack: 'leave out' their rows, 'fill', or 'refuse'"),
    )
    add("--also-missing", metavar="A,B", help=tr("of a table: words for a missing value, such as unknown,-999"))
    add(
        "--epochs",
        type=_whole,
        metavar="N",
        help=tr("passes over the training points; of a training.nnplay, so many more"),
    )
    add("--seed", type=_whole, metavar="N", help=tr("draws the points, the weights and the batches"))
    add("--learning-rate", type=_real, metavar=tr("RATE"), help=tr("size of the steps"))
    add(
        "--data",
        type=Path,
        metavar=tr("FILE"),
        help=tr("train on these images: .npz, CSV, IDX file, or a folder of classes or IDX files"),
    )
    add("--turn", action="store_true", help=tr("turn these images upright: EMNIST's lie on their side"))
    add("--samples", type=_whole, metavar="N", help=tr("how many samples there are, or at most are taken"))
    add("--out", type=Path, metavar=tr("DIR"), help=tr("write experiment, training, history and pictures there"))
    add("--video", type=Path, metavar=tr("FILE"), help=tr("film the training: a .gif, or an .mp4 with the extra video"))
    add("--threads", type=_whole, default=1, metavar="N", help=tr("of the arithmetic, for large layers (1)"))
    add("--json", action="store_true", help=tr("print the result as one JSON object"))
    what = tr("Recognize the digits in images, sets of images or drawings, as the drawing board does.")
    classify = verbs.add_parser("classify", help=tr("recognize what images or drawings show"), description=what)
    add, given = (
        classify.add_argument,
        tr("images, folders of them, .npz, IDX or CSV sets, or strokes (.json, .json.gz)"),
    )
    add("files", nargs="+", type=Path, metavar=tr("FILE"), help=given)
    model = tr(
        "a document (.nnplay), or what `train --out` wrote: the folder or its weights.safetensors (shipped network)"
    )
    add("--model", type=Path, metavar=tr("FILE"), help=model)
    add("--turn", action="store_true", help=tr("turn the images of sets upright: EMNIST's lie on their side"))
    add("--json", action="store_true", help=tr("print the answers as one JSON object"))
    what = tr("Export a training: the network as Python, weights, curve and points as tables.")
    export = verbs.add_parser("export", help=tr("export a network, weights, tables"), description=what).add_argument
    export(
        "file", metavar=tr("FILE"), help=tr("a training.nnplay or a weights.safetensors; for its points also a preset")
    )
    to = tr(
        "names that end with .py, .safetensors, .npz, weights.csv, curve.csv or points.csv; pictures: .png, .svg, .pdf"
    )
    export("--to", nargs="+", type=Path, required=True, metavar=tr("FILE"), help=to)
    verbs.add_parser("presets", help=tr("list the presets"))
    what = tr("List the sets of images, fetch one, or say what is in a table.")
    data = verbs.add_parser("data", help=tr("list the sets of images, fetch one, look at a table"), description=what)
    data.add_argument(
        "file", nargs="?", type=Path, help=tr("a table: what its columns hold, and what train takes them for")
    )
    data.add_argument("--target", metavar=tr("COLUMN"), help=tr("of the table: what is to be predicted (as it seems)"))
    data.add_argument(
        "--fetch", metavar=tr("SET"), help=tr("mnist or fashion: fetch it into your cache, with its checksums")
    )
    points = tr(
        "write the points of a preset, a table or a document as CSV: their split and, if trained, what is predicted"
    )
    data.add_argument("--export", nargs=2, metavar=(tr("NAME"), tr("FILE")), help=points)
    pictures = verbs.add_parser("screenshots", help=tr("take pictures of the window, light and dark, in two sizes"))
    pictures.add_argument(
        "--out", type=Path, default=Path("assets/screenshots"), metavar=tr("DIR"), help="(%(default)s)"
    )
    for verb in verbs.choices.values():
        if verb not in (window, shared):
            _add_language(verb, default=argparse.SUPPRESS)
    return parser


def _add_language(parser: argparse.ArgumentParser, default: str | None) -> None:
    said = tr("system, en or de, this time (as the system; of the window as chosen in View > Language)")
    parser.add_argument("--language", metavar=tr("NAME"), choices=tuple(LANGUAGES), default=default, help=said)


def _add_of_window(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Let the language and the window's words be chosen before or after the verb."""
    _add_language(parser, default)
    said = tr("explain the window's words as this file does, this time (Help > Words writes one to begin with)")
    parser.add_argument("--words", metavar=tr("FILE"), type=Path, default=default, help=said)
