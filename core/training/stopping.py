"""When a run is done before its epochs are: the loss is low enough, or has not fallen for too long."""

import math
from typing import NamedTuple

from msgspec import Struct

from core.experiment.spec import Training
from core.wording import mark, said, said_count


class Forms(NamedTuple):
    """What is said of a loss after one epoch of patience, or several."""

    one: str
    many: str


HELD = {
    "training": Forms(
        "The training loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epoch.",
        mark("The training loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epochs."),
    ),
    "test": Forms(
        "The test loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epoch.",
        mark("The test loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epochs."),
    ),
    "validation": Forms(
        "The validation loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epoch.",
        mark("The validation loss has not fallen below {loss:.4g} (epoch {epoch:,}) for {count:,} epochs."),
    ),
}


class Stopper(Struct):
    """Looks at a run once an epoch; `reason` says why to stop, None to go on."""

    best: float = math.inf
    best_epoch: int = 0

    @staticmethod
    def looks(training: Training) -> bool:
        """Whether there is anything to look for."""
        return training.target_loss is not None or training.patience is not None

    def reason(
        self, training: Training, epoch: int, train_loss: float, held_loss: float = math.nan, held: str = "test"
    ) -> str | None:
        """Return a sentence on why the run is done; `held_loss` is over the `held` samples, NaN without any."""
        if training.target_loss is not None and train_loss <= training.target_loss:
            return said(
                "The training loss reached {loss:g} at epoch {epoch:,}.", loss=training.target_loss, epoch=epoch
            )
        if training.patience is None:
            return None
        apart = not math.isnan(held_loss)
        loss = held_loss if apart else train_loss
        if loss < self.best:
            self.best, self.best_epoch = loss, epoch
        elif epoch - self.best_epoch >= training.patience:
            return said_count(
                training.patience,
                HELD[held if apart else "training"].one,
                HELD[held if apart else "training"].many,
                loss=self.best,
                epoch=self.best_epoch,
            )
        return None
