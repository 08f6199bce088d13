"""When a run is done before its epochs are: the loss is low enough, or has not fallen for too long."""

import math

from msgspec import Struct

from core.experiment.spec import Training
from core.value import counted


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
            return f"The training loss reached {training.target_loss:g} at epoch {epoch:,}."
        if training.patience is None:
            return None
        apart = not math.isnan(held_loss)
        loss = held_loss if apart else train_loss
        if loss < self.best:
            self.best, self.best_epoch = loss, epoch
        elif epoch - self.best_epoch >= training.patience:
            what = held if apart else "training"
            return (
                f"The {what} loss has not fallen below {self.best:.4g} (epoch {self.best_epoch:,}) for "
                f"{counted(training.patience, 'epoch')}."
            )
        return None
