"""The headless verbs: train, presets, data. The same engine as the window's."""

import argparse
import json
import math
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from msgspec import Struct
from rich.progress import TaskProgressColumn, TimeRemainingColumn
from rich.table import Table

from core import files
from core.documents import document, share
from core.documents.document import SavedDocument
from core.experiment import graph, spec, stack
from core.experiment.advice import ADVICE
from core.experiment.presets import PRESETS
from core.exporting import tables
from core.files import FileError
from core.functions import metrics
from core.network import weights
from core.noticing.noticing import notice
from core.tape.blas import threads
from core.training.moment import Moment
from core.training.run import Diverged, Run
from core.training.stopping import Stopper
from core.value import THREADS, counted
from core.wording import said, sentence_of
from playground.commands.beginning import EPOCHS, Begun, asked_for, named
from playground.commands.terminal import complain, interrupt_asked, progress, show
from playground.exit_codes import FAILED, INTERRUPTED, OK, WRONG_USE
from playground.languages import mark, tr, tr_count, tr_said
from playground.languages.numerals import numeral
from playground.widgets.words import short

HEADS = mark(("preset", "data", "layers", "training"))

if TYPE_CHECKING:
    from playground.commands.filming import Filming


def run(options: argparse.Namespace) -> int:
    """Run the verb that `options` name; return the exit code."""
    if options.verb == "presets":
        return presets()
    if options.verb == "data":
        from playground.commands import data_command, table_command

        if options.file is not None and not options.export and not options.fetch:
            return table_command.run(options)
        if options.file is not None:
            complain(said("--export and --fetch say themselves what they are for: leave {file} out", file=options.file))
            return WRONG_USE
        return data_command.run(options.fetch, options.export)
    try:
        if options.verb == "share":
            print(share.text_of(named(options.experiment).experiment), flush=True)
            return OK
        THREADS.check(options.threads)
        return train(asked_for(options), options.threads, out=options.out, as_json=options.json, video=options.video)
    except (spec.SpecError, FileError) as error:
        complain(error)
        return WRONG_USE
    except MemoryError:
        complain(said("there is not enough memory for this network; use fewer neurons"))
        return FAILED


def presets() -> int:
    """List the presets."""
    table = Table(*map(tr, HEADS), box=None, pad_edge=False)
    for name, experiment in PRESETS.items():
        data, training = experiment.data, experiment.training
        answer = tr("a number") if data.regression else tr_count(data.classes, "{count} class", "{count} classes")
        shapes = [data.shape, *(shape.outputs for shape in stack.shapes(experiment))]
        table.add_row(
            name,
            tr("{dataset}, {samples}, {answer}, noise {noise}").format(
                dataset=data.dataset,
                samples=tr_count(data.samples, "{count} sample", "{count} samples"),
                answer=answer,
                noise=numeral(data.noise, "g"),
            ),
            " -> ".join(graph.show(shape).replace(" ", "") for shape in shapes),  # a line is broken between shapes
            tr("{loss}, {optimizer}, rate {rate}, {epochs}").format(
                loss=training.loss,
                optimizer=training.optimizer.__struct_config__.tag,
                rate=numeral(training.learning_rate, "g"),
                epochs=tr_said(counted(training.epochs or EPOCHS, "epoch")),
            ),
        )
    show(table, width=140)
    for name in PRESETS:
        look, change = tr("look at: {what}"), tr("change first: {what}")
        print(f"\n{name}\n  {look.format(what=tr(ADVICE[name].look))}\n  {change.format(what=tr(ADVICE[name].change))}")
    return OK


class Outcome(Struct):
    """What a headless run reached."""

    last: Moment | None = None  # how it ended, over all test samples
    seconds: float = 0.0
    trouble: str | None = None
    interrupted: bool = False
    blew_up: bool = False
    rule: str | None = None  # of the stop rules, the one that held


def _score(experiment: spec.Experiment) -> str:
    """Return what tells how good the answers are."""
    return "r2" if experiment.data.regression else "accuracy"


def train(begun: Begun, count: int = 1, *, out: Path | None, as_json: bool, video: Path | None = None) -> int:
    """Train to the end of its epochs, on `count` threads; report, and write what was reached whatever ended it."""
    from_epoch = begun.run.epoch
    if out is not None:
        try:
            out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(
                said("the folder {out} for results can't be created: {error}", out=out, error=files.reason(error))
            ) from error
    filming = None if video is None else _filming(video, begun.run)
    with interrupt_asked() as asked:
        outcome = _train(
            begun.run, begun.stopper, count, asked, (lambda run: None) if filming is None else filming.look
        )
        if filming is not None:
            outcome.seconds -= filming.seconds
        unwritten = None if out is None else _write(out, begun)
        report = _report(begun.run, outcome, from_epoch)
        for trouble in filter(None, (outcome.trouble, unwritten)):
            complain(trouble)
        print(json.dumps(report) if as_json else _sentence(report), flush=True)
        filmed = OK if filming is None else filming.write(begun.run, quiet=as_json)
    if filmed:
        return filmed
    if unwritten:
        return FAILED
    return INTERRUPTED if outcome.interrupted else FAILED if outcome.trouble else OK


def _report(run: Run, outcome: Outcome, from_epoch: int) -> dict[str, object]:
    """Return what is printed of a run; None stands for a number that isn't finite."""
    experiment = run.experiment
    last, score = outcome.last, _score(experiment)
    assert last is not None
    report = {
        "epochs": int(last.epoch),
        **({"from_epoch": from_epoch} if from_epoch else {}),
        "steps": last.step,
        "train_loss": last.train_loss,
        "test_loss": last.test_loss,
        f"train_{score}": last.train_score,
        f"test_{score}": last.test_score,
        **_validated(last, score),
        **_right(experiment, last),
        "parameters": stack.parameters(experiment),
        "seconds": round(outcome.seconds, 4),
        "engine": run.engine,
        "seed": experiment.seed,
        "stopped": "interrupted" if outcome.interrupted else outcome.trouble or outcome.rule,
        "noticed": [each.what for each in notice(last, blew_up=outcome.blew_up)],
    }
    return {key: None if isinstance(v, float) and not math.isfinite(v) else v for key, v in report.items()}


def _validated(last: Moment, score: str) -> dict[str, float]:
    """Return what was found over the samples for validation, where there are any."""
    if math.isnan(last.validation_loss):
        return {}
    return {"validation_loss": last.validation_loss, f"validation_{score}": last.validation_score}


def _right(experiment: spec.Experiment, last: Moment) -> dict[str, int]:
    """Return how many samples for testing there are, and how many of them are right, where answers are classes."""
    if last.confusion is None or not experiment.data.tested:
        return {}
    return {"test_samples": int(last.confusion.sum()), "test_right": int(np.trace(last.confusion))}


def _train(run: Run, stopper: Stopper, count: int, asked: list[int], look: Callable[[Run], object]) -> Outcome:
    """Step the run through its epochs."""
    outcome, training = Outcome(), run.experiment.training
    epochs, steps = training.epochs or EPOCHS, _steps(run)
    largest = run.network.largest_product(training.batch_size)
    with (
        threads(count, largest),
        np.errstate(all="ignore"),
        progress(TaskProgressColumn(), TimeRemainingColumn()) as bar,
    ):
        task = bar.add_task(tr("training"), total=steps, completed=run.step)
        began, next_look, epoch = time.perf_counter(), 0.0, run.epoch
        try:
            look(run)
            for step in run.steps():
                look(run)
                if run.epoch > epoch:
                    epoch, (train_loss, _) = run.epoch, run.losses()
                    bar.update(task, completed=step, description=_at(epoch, train_loss))
                    if stopper.looks(training):
                        outcome.rule = stopper.reason(training, epoch, *run.watched())
                elif not bar.disable and step % 16 == 0 and (now := time.perf_counter()) > next_look:
                    bar.update(task, completed=step)
                    next_look = now + 0.1
                if asked or outcome.rule or run.epoch >= epochs:
                    break
            outcome.interrupted = bool(asked) and run.epoch < epochs
            run.losses()  # what was ended within an epoch may have blown up in it
        except Diverged as error:
            outcome.trouble, outcome.blew_up = sentence_of(error), True
        outcome.seconds = time.perf_counter() - began
        outcome.last = run.moment(all_tests=True)
    return outcome


def _sentence(report: Mapping[str, Any]) -> str:
    """Return what was reached; below it, what the window would say first of such a training."""
    score = "accuracy" if "train_accuracy" in report else "r2"
    train, test = (_shown(score, report[f"{name}_{score}"]) for name in ("train", "test"))
    if "test_right" in report:
        test += f" ({tr_said(metrics.right(report['test_right'], report['test_samples']))})"
    parts = [train, tr("test {value}").format(value=test) if test else ""]
    if "validation_loss" in report:
        value = _shown(score, report[f"validation_{score}"])
        parts.insert(1, tr("validation {value}").format(value=value))
    losses = [tr("not finite") if report["train_loss"] is None else short(report["train_loss"], ".4f")]
    if report["test_loss"] is not None:
        losses.append(tr("test {value}").format(value=short(report["test_loss"], ".4f")))
    length = [tr_said(counted(report["epochs"], "epoch")), tr_said(counted(report["steps"], "step"))]
    if "from_epoch" in report:
        length.append(tr("from epoch {epoch} on").format(epoch=numeral(report["from_epoch"])))
    right = tr("{length} in {seconds} s: loss {losses}; right {scores} ({parameters}, seed {seed})")
    fitted = tr("{length} in {seconds} s: loss {losses}; R2 {scores} ({parameters}, seed {seed})")
    reached = (right if score == "accuracy" else fitted).format(
        length=", ".join(length),
        seconds=numeral(report["seconds"], ".2f"),
        losses=", ".join(losses),
        scores=", ".join(filter(None, parts)),
        parameters=tr_said(counted(report["parameters"], "parameter")),
        seed=report["seed"],
    )
    return "\n".join([reached, *map(tr_said, report["noticed"][:1])])


def _at(epoch: int, loss: float) -> str:
    """Return how far it is, as the bar says it."""
    return tr("epoch {epoch}: loss {loss}").format(epoch=numeral(epoch), loss=short(loss, ".4f"))


def _shown(score: str, value: float | None) -> str:
    """Return a score as people read it; nothing where there is none."""
    return "" if value is None else numeral(value, ".1%") if score == "accuracy" else short(value, ".4f")


def _write(out: Path, begun: Begun) -> str | None:
    """Write all that was reached, with the pictures, as one set; return why it couldn't be written."""
    run = begun.run
    contents = {
        "experiment.json": spec.to_json(run.experiment),
        "weights.safetensors": weights.to_bytes(run.experiment, run.network),
        "history.csv": tables.curve(run.curve, run.experiment.data),
    }
    try:
        kept = SavedDocument(run.experiment, run.keep(begun.stopper), begun.notes, begun.plane)
        contents["training.nnplay"], without = document.packed(kept)
        if without is not None:
            complain(said("training.nnplay: {without}", without=without))
    except ValueError as error:
        complain(said("no training.nnplay: {error}", error=sentence_of(error)))
    try:
        files.write_together(out, contents | _pictures(run))
    except FileError as error:
        return sentence_of(error)
    return None


def _steps(run: Run) -> int:
    """Return how many steps all epochs of a run have."""
    training = run.experiment.training
    return (training.epochs or EPOCHS) * math.ceil(len(run.points.x_train) / training.batch_size)


def _filming(path: Path, run: Run) -> "Filming":
    """Return what films a training; SpecError where it can't be filmed."""
    try:
        from playground.commands.filming import Filming
    except ImportError as error:
        raise spec.SpecError(
            said("there can be no film, as Qt can't be loaded ({error}); see the README's packages", error=error)
        ) from error
    return Filming(path, max(1, _steps(run) - run.step))


def _pictures(run: Run) -> dict[str, bytes]:
    """Return the contents of the pictures' files, by name; none where Qt can't be loaded, which is said."""
    try:
        # Pictures are drawn by Qt, which a machine without a screen may lack; training must work there all the same.
        from playground.commands import pictures
    except ImportError as error:
        complain(said("no pictures, as Qt can't be loaded ({error}); see the README's packages", error=error))
        return {}
    return dict(pictures.draw(run))
