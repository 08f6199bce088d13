"""Patience at its end: the weights that were best are kept, and can be had back."""

from collections.abc import Iterator

from core.noticing.evidence import Evidence
from core.noticing.noticed import BACK, Noticed, Remedy
from core.noticing.of_blow_up import fits
from core.value import counted


def of_patience(evidence: Evidence) -> Iterator[Noticed]:
    """Return that the loss has not fallen for as long as patience lasts, with the way back to where it was lowest."""
    moment, best, patience = evidence.moment, evidence.moment.best, evidence.experiment.training.patience
    if best is None or patience is None or moment.epoch - best.epoch < patience or not fits(best, moment.experiment):
        return
    parted = moment.points.validation is not None
    held = "validation" if parted else "test" if len(moment.points.x_test) else "training"
    yield Noticed(
        "patience",
        f"Best at epoch {best.epoch:,.0f}: the {held} loss has not fallen below what it was then for "
        f"{counted(patience, 'epoch')}.",
        "What was trained since then made it no better for the samples that it is judged by. The weights of that epoch "
        "are kept, and can be had back.",
        (Remedy(f"Back to epoch {best.epoch:,.0f}", None, BACK, best),),
    )
