"""What becomes of training, in sentences: that it goes on, why it starts anew or stops, what Undo brings back."""

from core.experiment.spec import Experiment
from playground.languages import mark, tr, tr_count
from playground.languages.numerals import numeral

BACK = mark("Back at the start, with the same weights and the same batches. Undo brings the training back.")
TRAINING = mark("Training.")
BEGINS = mark("The network of before is back, untrained: its training begins.")
PAUSED = mark("The training is back: step {step}. It is paused; Play goes on.")
KEPT = mark("Every weight that still has a place is kept. Reset (F8) starts anew.")
TOO_LARGE = mark(
    "The loss of the untrained network is not a finite number: its first weights are too large. "
    "Lower the scale of its layers."
)
LAST_DATA = mark("Undo brings the last data back.")


def stops(experiment: Experiment, *, running: bool) -> str:
    """Say that an experiment can't be trained, and what that means."""
    if experiment.data.missing:
        stopped, nothing = (
            tr("The data isn't there: training stopped."),
            tr("The data isn't there: nothing is trained."),
        )
    else:
        stopped = tr("This network can't be trained: training stopped.")
        nothing = tr("This network can't be trained: nothing is trained.")
    return stopped if running else nothing


def why_anew(before: Experiment, experiment: Experiment, *, can_play: bool, running: bool) -> str:
    """Say why an edited network doesn't go on."""
    if not can_play:
        back = tr(LAST_DATA) if experiment.data.missing else tr("Undo brings the last network back.")
        return f"{stops(experiment, running=running)} {back}"
    seed = before.seed != experiment.seed
    if running:
        other = tr(
            "Another kind of data: training stopped. Play trains a new network, Undo brings the trained one back."
        )
        another = tr("Another seed: training stopped. Play trains a new network, Undo brings the trained one back.")
    else:
        other = tr("Another kind of data: the network starts anew, Undo brings the trained one back.")
        another = tr("Another seed: the network starts anew, Undo brings the trained one back.")
    return another if seed else other


def is_back(step: int, *, goes_on: bool, paused: bool) -> str:
    """Say that a training is here again, and whether it goes on."""
    back = tr("The training is back: step {step}.")
    back = tr("The training is back: step {step}, and goes on.") if goes_on else tr(PAUSED) if paused else back
    return back.format(step=numeral(step))


def all_done(epochs: int) -> str:
    """Say that as many epochs as were wanted are done."""
    return tr_count(
        epochs,
        "The epoch is done. Play trains one more.",
        "All {count} epochs are done. Play trains as many more.",
    )
