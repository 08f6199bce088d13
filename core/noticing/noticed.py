"""What is noticed of a training, and what helps: an edit of the experiment, or something that a person could do."""

from msgspec import Struct

from core.experiment.spec import Experiment
from core.training.checkpoints import Checkpoint
from core.wording import said

RESET, BACK, CLASSES, PAINT = "reset", "back", "classes", "paint"
HELD = {  # samples -> their loss, in a sentence
    "training": said("the training loss"),
    "test": said("the test loss"),
    "validation": said("the validation loss"),
}


class Remedy(Struct, frozen=True, eq=False):
    """What a button does, in one step that can be undone.

    `experiment` is the edited one, None where nothing is edited. `action` is what else is done: RESET begins anew, BACK
    goes back to the `checkpoint`, CLASSES shows how good each class is, PAINT lets points be painted; "" nothing.
    """

    label: str
    experiment: Experiment | None = None
    action: str = ""
    checkpoint: Checkpoint | None = None


class Noticed(Struct, frozen=True, eq=False):
    """One thing that is wrong: its `kind`, what is seen in a sentence, why it is so and what helps, and remedies."""

    kind: str
    what: str
    why: str
    remedies: tuple[Remedy, ...] = ()
