"""What a headless training begins with: a preset, an experiment, a share string, or a training to go on with."""

import argparse
import os
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from core.data import kinds
from core.data.chosen_points import borrowed
from core.data.data import images_of
from core.data.plane import PlaneView
from core.documents import document, share
from core.documents.document import SavedDocument
from core.experiment import repair, spec
from core.experiment.presets import PRESETS, for_table
from core.files import FileError
from core.training.run import Run
from core.training.stopping import Stopper
from core.wording import said, said_count
from playground.commands.table_command import table_asked_for
from playground.commands.terminal import complain

EPOCHS = 100  # where neither the experiment nor the command line says


class Begun(Struct):
    """A run as it begins or goes on, what its stop rules have seen, a person's notes on it, and how they look at it."""

    run: Run
    stopper: Stopper = field(default_factory=Stopper)
    notes: str = ""
    plane: PlaneView = PlaneView()


def asked_for(options: argparse.Namespace) -> Begun:
    """Return the run of what is named, with what the command line changes."""
    path = Path(options.experiment)
    if options.experiment not in PRESETS and _is_table(options, path):
        found = SavedDocument(for_table(table_asked_for(options, path)))
    else:
        found = named(options.experiment)
    if (said := borrowed(found.experiment.data)) is not None:
        complain(f"{options.experiment}: {said}")
    if found.training is not None:
        return _going_on(options, found)
    return Begun(Run(_changed(options, found.experiment)), notes=found.notes, plane=found.plane)


def _is_table(options: argparse.Namespace, path: Path) -> bool:
    """Whether a file is a table: by its name, and what it holds, where the command line speaks of no columns."""
    asked = (options.target, options.inputs, options.missing, options.also_missing)
    data = kinds.is_data(path) and not os.path.isdir(path)
    return data and (any(each is not None for each in asked) or not kinds.are_images(path))


def named(name: str) -> SavedDocument:
    """Return the preset, share string or file of a name; SpecError or FileError where it is none, or no good one."""
    if name in PRESETS:
        return SavedDocument(PRESETS[name])
    if share.is_in(name):
        return SavedDocument(share.experiment_of(name))
    if os.path.isdir(name) or (os.path.exists(name) and kinds.is_data(Path(name)) and kinds.are_images(Path(name))):
        return SavedDocument(repair.fitted(replace(PRESETS["digits"], data=images_of(str(Path(name).absolute())))))
    if os.path.exists(name):
        return document.load(name)
    there = ", ".join(PRESETS)
    raise FileError(
        said(
            "{name!r} is neither a preset ({there}) nor a share string or a file; `presets` lists the presets",
            name=name,
            there=there,
        )
    )


def _going_on(options: argparse.Namespace, found: SavedDocument) -> Begun:
    """Return the run of a training to go on with: for the epochs that are left, or as many more as are asked for."""
    assert found.training is not None
    for option in ("seed", "data", "samples"):
        if getattr(options, option) is not None:
            raise spec.SpecError(
                said(
                    "--{option} is for a training's start, and {file} goes on with one; leave it out, or train the "
                    "experiment.json anew",
                    option=option,
                    file=options.experiment,
                )
            )
    training, done, stopper = found.experiment.training, found.training.steps.epoch, found.training.stopper
    if options.epochs is not None:
        spec.EPOCHS.check(options.epochs)
        training = replace(training, epochs=done + options.epochs)
    elif training.epochs is None:
        training = replace(training, epochs=done + EPOCHS)
    elif training.epochs <= done:
        raise spec.SpecError(
            said_count(
                training.epochs,
                "the {count:,} epoch of {file} is done: say how many more, such as --epochs 50",
                "the {count:,} epochs of {file} are done: say how many more, such as --epochs 50",
                file=options.experiment,
            )
        )
    if options.learning_rate is not None:
        training = replace(training, learning_rate=options.learning_rate)
    if training.patience is not None and done - stopper.best_epoch >= training.patience:
        stopper = Stopper(stopper.best, done)  # it ended the training, which has as many epochs again
    run = found.run()
    run.apply(replace(found.experiment, training=training))
    return Begun(run, stopper, found.notes, found.plane)


def _changed(options: argparse.Namespace, experiment: spec.Experiment) -> spec.Experiment:
    """Return an experiment with what the command line changes."""
    training = experiment.training
    training = replace(training, epochs=training.epochs or EPOCHS)
    if options.epochs is not None:
        training = replace(training, epochs=options.epochs)
    if options.learning_rate is not None:
        training = replace(training, learning_rate=options.learning_rate)
    experiment = replace(experiment, training=training, data=_data_asked_for(options, experiment.data))
    if options.data is not None:
        experiment = repair.fitted(experiment)  # as many outputs as the images have classes
    for option in ("target", "inputs", "missing", "validation", "also_missing"):
        if getattr(options, option) is not None and experiment.data.table is None:
            raise spec.SpecError(
                said(
                    "--{option} is for tables, and {file} is none; leave it out",
                    option=option.replace("_", "-"),
                    file=options.experiment,
                )
            )
    if options.seed is not None:
        experiment = replace(experiment, seed=options.seed, data=replace(experiment.data, seed=options.seed))
    return experiment


def _data_asked_for(options: argparse.Namespace, data: spec.Data) -> spec.Data:
    """Return the data with the file and the count of samples that the command line names."""
    if options.data is not None:
        if data.dimensions:
            raise spec.SpecError(
                said(
                    "--data names images, but {file} is made for {dataset}; try train digits --data {images}",
                    file=options.experiment,
                    dataset=data.dataset,
                    images=options.data,
                )
            )
        found = images_of(str(options.data.absolute()))
        data = replace(found, test_fraction=data.test_fraction, seed=data.seed, turned=options.turn)
    return data if options.samples is None else replace(data, samples=options.samples)
