"""Patience at its end: the weights that were best are kept, and can be had back."""

from collections.abc import Iterator

from core.noticing.evidence import Evidence
from core.noticing.noticed import BACK, HELD, Noticed, Remedy
from core.noticing.of_blow_up import fits
from core.wording import mark, said, said_count


def of_patience(evidence: Evidence) -> Iterator[Noticed]:
    """Return that the loss has not fallen for as long as patience lasts, with the way back to where it was lowest."""
    moment, best, patience = evidence.moment, evidence.moment.best, evidence.experiment.training.patience
    if best is None or patience is None or moment.epoch - best.epoch < patience or not fits(best, moment.experiment):
        return
    parted = moment.points.validation is not None
    held = "validation" if parted else "test" if len(moment.points.x_test) else "training"
    yield Noticed(
        "patience",
        said(
            "Best at epoch {epoch:,.0f}: {held} has not fallen below what it was then for {epochs}.",
            epoch=best.epoch,
            held=HELD[held],
            epochs=said_count(patience, "{count:,} epoch", "{count:,} epochs"),
        ),
        mark(
            "What was trained since then made it no better for the samples that it is judged by. The weights of that "
            "epoch are kept, and can be had back."
        ),
        (Remedy(said("Back to epoch {epoch:,.0f}", epoch=best.epoch), None, BACK, best),),
    )
