"""What `fit` does: keeps samples aside, trains epoch by epoch, looks after each, tells those who want to know."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from core.models.callbacks import Callbacks, History, line_of
from core.models.measuring import Measure, WeightedSamples
from core.network.network import Network
from core.tape.blas import threads as blas_threads
from core.training.batch_page import PAGE_BATCHES
from core.training.steps import Steps
from core.training.stopping import Stopper
from core.value import Real, SpecError, brief, counted, kept_aside

MOST_MEASURED = 10_000  # training samples over which an epoch's loss is taken
BATCH_SIZE = 32  # where nobody says


def parted(
    network: Network, loss: str, samples: WeightedSamples, beside: Any, share: float
) -> tuple[WeightedSamples, WeightedSamples | None]:
    """Return the samples to train on, and those to look at beside: `beside`, or the last `share` of them."""
    Real(0, 1, "validation_split", below=True).check(share)
    count, aside = len(samples.x), None
    if beside is not None:
        if share:
            raise SpecError("give validation_data or validation_split, not both")
        if not isinstance(beside, tuple | list) or len(beside) not in (2, 3):
            raise SpecError(f"validation_data must be a pair (x, y), or (x, y, weights); got {type(beside).__name__}")
        aside = WeightedSamples.of(network, loss, *beside)
        if not len(aside.x):
            raise SpecError("validation_data has 0 samples: leave it out, or give some")
    if share and count:
        cut = count - kept_aside(count, share, "validation_split")
        if not cut:
            raise SpecError(f"validation_split {share:g} leaves none of {counted(count, 'sample')} to train on")
        aside, samples = samples.part(cut, count), samples.part(0, cut)
    if not count:
        raise SpecError("there is nothing to train on: 0 samples")
    return samples, aside


def fit(
    steps: Steps,
    trained: Measure,
    beside: Measure | None,
    told: Callbacks,
    *,
    epochs: int,
    threads: int,
    prints: bool,
) -> History:
    """Train for `epochs`, or until a rule or a callback stops it; `beside` is measured after each epoch, too."""
    history, first, stopper, begun = History(), steps.epoch, Stopper(), -1
    told.begin()
    with computing(threads, steps.network.largest_product(steps.training.batch_size)):
        while history.stopped is None and len(history.epoch) < epochs:
            if begun < len(history.epoch):
                begun = len(history.epoch)
                told.begin_epoch(first + begun)
            steps.advance(PAGE_BATCHES)
            if steps.epoch == first + len(history.epoch):
                continue
            values = trained.values()
            steps.check_loss(values["loss"])
            if beside is not None:
                values |= beside.values("val_")
            history.add(steps.epoch, values)
            if prints:
                print(line_of(len(history.epoch), epochs, values), flush=True)
            asked = told.end_epoch(steps.epoch - 1, values)
            rule = stopper.reason(steps.training, steps.epoch, values["loss"], values.get("val_loss", math.nan))
            history.stopped = rule or asked
        steps.verify()
    steps.release()
    told.end({name: values[-1] for name, values in history.history.items()})
    return history


def in_post_000_s_words(others: dict[str, Any], x: Any, y: Any, verbose: Any) -> tuple[Any, Any, Any]:
    """Return x, y and verbose, also where post 000's names for them are among `others`."""
    x, y = others.pop("x_train", x), others.pop("y_train", y)
    if not isinstance(verbose, int | str | None) or verbose not in (0, 1, 2, "auto", None):
        raise SpecError(f"verbose must be 0, or 1 for a line an epoch; got {brief(verbose)}")
    asked = [others.pop(name, False) is True for name in ("print_loss", "print_metrics")]
    return x, y, verbose in (1, 2) or any(asked)


@contextmanager
def computing(count: int = 1, largest: float = math.inf) -> Iterator[None]:
    """Compute without warnings of what is not finite, with `count` threads where the products are large enough."""
    with np.errstate(all="ignore"), blas_threads(count, largest):
        yield
