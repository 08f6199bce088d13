"""The verb `export`, and `data --export`: a network, its weights, its curve and its points as others read them."""

import argparse
from pathlib import Path

import numpy as np
from rich.progress import TaskProgressColumn, TimeRemainingColumn

from core.data.tables.guess import SUFFIXES, load_table
from core.documents import document
from core.experiment.presets import PRESETS, for_table
from core.exporting import exports
from core.exporting.exports import Export, Subject
from core.files import FileError
from core.network.copied import Weights
from core.network.weights import TrainedNetwork
from core.tape.blas import threads
from core.training.run import Diverged, Run
from core.value import SpecError
from core.wording import said, sentence_of
from playground.commands.beginning import named
from playground.commands.terminal import complain, interrupt_asked, progress
from playground.exit_codes import FAILED, INTERRUPTED, OK, WRONG_USE
from playground.languages import mark, tr

PICTURES = ".png", ".svg", ".pdf"


def run(options: argparse.Namespace) -> int:
    """Export what a file holds, once for every name that is given; return the exit code."""
    try:
        return written(options.file, {path: _kind(path, options.file) for path in options.to})
    except SpecError as error:
        complain(error)
        return WRONG_USE


def written(source: str, wanted: dict[Path, Export]) -> int:
    """Export what has a name, or what a file holds; return the exit code."""
    try:
        subject = _subject(source)
        if exports.POINTS in wanted.values() and (missing := subject.experiment.data.missing):
            raise FileError(missing)
    except (FileError, SpecError) as error:
        complain(error)
        return WRONG_USE
    with threads(), np.errstate(all="ignore"):
        return next((code for path, kind in wanted.items() if (code := put(path, kind, subject))), OK)


def put(path: Path, kind: Export, subject: Subject, quiet: bool = False) -> int:
    """Write a file, with progress; say that it is there, unless `quiet`, or why it isn't; return the exit code."""
    with interrupt_asked() as asked, progress(TaskProgressColumn(), TimeRemainingColumn()) as bar:
        task = bar.add_task(path.name)
        try:
            there = exports.write(
                path, kind, subject, lambda done, of: bar.update(task, completed=done, total=of), lambda: bool(asked)
            )
        except (SpecError, FileError) as error:
            complain(error)
            return WRONG_USE if isinstance(error, SpecError) else FAILED
    if not there:
        complain(said("stopped: {path} isn't written", path=path))
        return INTERRUPTED
    if not quiet:
        print(f"{tr(kind.title)}: {path}", flush=True)
    return OK


def points(source: str, path: Path) -> int:
    """Export the points of what `train` takes, a preset, a table or a document; return the exit code."""
    if path.suffix.lower() != ".csv":
        complain(said("points are exported as a .csv; got {name}", name=path.name))
        return WRONG_USE
    return written(source, {path: exports.POINTS})


def _kind(path: Path, source: str) -> Export:
    """Return the kind of file that a path names; SpecError where it names none."""
    suffix = path.suffix.lower()
    if suffix not in PICTURES:
        return exports.kind_of(path.name)
    loss = path.stem.lower().endswith("loss")
    return Export(mark("Picture"), lambda subject: [_picture(source, subject, suffix, loss=loss)])


def _picture(source: str, subject: Subject, suffix: str, *, loss: bool) -> bytes:
    if Path(source).suffix == ".safetensors":
        raise SpecError(said("a picture is drawn of a training.nnplay; {source} holds weights alone", source=source))
    try:
        # Pictures are drawn by Qt, which a machine without a screen may lack.
        from playground.commands import pictures
    except ImportError as error:
        raise SpecError(
            said("no picture, as Qt can't be loaded ({error}); see the README's packages", error=error)
        ) from error
    run = Run(subject.experiment) if subject.network is None else document.load_run(source)
    try:
        return pictures.for_paper(run, suffix, loss=loss)
    except Diverged as error:
        raise SpecError(sentence_of(error)) from error


def _subject(source: str) -> Subject:
    """Return what there is to export of what `train` takes; FileError or SpecError say why there is nothing."""
    path = Path(source)
    if path.suffix == ".safetensors":
        network = document.load_network(source)
        return Subject(network.experiment, network)
    if source not in PRESETS and path.suffix.lower() in SUFFIXES:
        return Subject(for_table(load_table(path)))
    found = named(source)
    if (kept := found.training) is None:
        return Subject(found.experiment)
    weights = Weights(kept.experiment.layers, kept.experiment.data.shape, kept.steps.weights, kept.steps.statistics)
    return Subject(kept.experiment, TrainedNetwork(kept.experiment, weights), kept.curve)
