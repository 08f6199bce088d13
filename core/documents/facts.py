"""What a document's document.json says: the experiment, and of its training all that isn't an array."""

import math
from typing import Annotated, Any, Literal

import msgspec

from core.data.plane import PlaneView
from core.experiment.learning import AnyOptimizer
from core.experiment.spec import Experiment, storable
from core.layers.touches import Touch
from core.training.curve import LONGEST_MARK, MOST_MARKS
from core.wording import said

FORMAT, VERSION = "nn-playground", 1
Count = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
Every = Annotated[int, msgspec.Meta(ge=1, le=2**40)]
Digits = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,39}\Z")]  # JSON's numbers are exact up to 2^53 for many


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What facts share: an unknown field is a mistake, as later versions have another number."""


DType = Literal["float32", "float64"]


class Random(Fact, frozen=True):
    """The state of NumPy's PCG64; the two large numbers in decimal digits."""

    bit_generator: Literal["PCG64"]
    state: Digits
    inc: Digits
    has_uint32: Annotated[int, msgspec.Meta(ge=0, le=1)]
    uinteger: Annotated[int, msgspec.Meta(ge=0, lt=2**32)]

    @classmethod
    def of(cls, state: Any) -> "Random":
        """Return it of the state that a bit generator tells."""
        both = state["state"]
        return cls("PCG64", str(both["state"]), str(both["inc"]), state["has_uint32"], state["uinteger"])

    def as_state(self) -> dict[str, Any]:
        """Return it as a bit generator takes it; ValueError where it is none."""
        both = {"state": int(self.state), "inc": int(self.inc)}
        if max(both.values()) >= 2**128:
            raise ValueError(said("its random state has numbers of more than 128 bits"))
        return {"bit_generator": "PCG64", "state": both, "has_uint32": self.has_uint32, "uinteger": self.uinteger}


class Place(Fact, frozen=True):
    """Where steps stand: `position` samples into an epoch whose order was drawn from the random state `order`."""

    step: Count
    epoch: Count
    position: Count
    optimizer: AnyOptimizer
    random: Random
    order: Random | None


class Past(Fact, frozen=True):
    """A checkpoint: at which step it was, under which of the document's `experiments`."""

    experiment: Count
    step: Count
    epoch: float
    learning_rate: float


class Marked(Fact, frozen=True):
    """A mark on the curve: what was changed there."""

    step: Count
    epoch: float
    text: Annotated[str, msgspec.Meta(max_length=LONGEST_MARK)]


class BeforeHand(Fact, frozen=True):
    """What the training was before an edit by hand: the touches of each layer at that time, and where it stood."""

    touches: tuple[tuple[Touch, ...], ...]
    place: Place


class Trained(Fact, frozen=True):
    """A training: all of `Kept` that isn't an array. `best` None: the stop rules have seen no loss yet.

    `experiment` is what it trained last, where the document's own is another by now, such as one that can't be run;
    `kept_best` is what patience would have back.
    """

    dtype: DType
    augment_seed: Digits
    place: Place
    curve_every: Every
    checkpoints_every: Every
    experiments: tuple[Experiment, ...]
    checkpoints: tuple[Past, ...]
    before_hand: tuple[BeforeHand, ...]
    best: float | None
    best_epoch: Count
    leg_start: Count = 0
    marks: Annotated[tuple[Marked, ...], msgspec.Meta(max_length=MOST_MARKS)] = ()
    experiment: Experiment | None = None
    kept_best: Past | None = None


class Contents(Fact, frozen=True, omit_defaults=True):
    """All of document.json. `plane`: through a table, as a person looks at it."""

    format: str
    version: int
    experiment: Experiment
    training: Trained | None
    plane: PlaneView = PlaneView()


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


def to_json(experiment: Experiment, training: Trained | None, plane: PlaneView) -> bytes:
    """Return the text of document.json."""
    contents = Contents(FORMAT, VERSION, storable(experiment), training, plane)
    return msgspec.json.format(msgspec.json.encode(contents), indent=2) + b"\n"


def from_json(text: bytes) -> Contents:
    """Return what the text says; ValueError where it says none, or is of a later version."""
    try:
        head = msgspec.json.decode(text, type=_Head)
        if head.format != FORMAT or head.version < 1:
            raise ValueError(said("its document.json doesn't say that it is of the format {format!r}", format=FORMAT))
        if head.version > VERSION:
            raise ValueError(
                said(
                    "it is of version {version:,} of the format, and this program knows versions up to "
                    "{version_2}: a later program wrote it, and can open it",
                    version=head.version,
                    version_2=VERSION,
                )
            )
        found = msgspec.json.decode(text, type=Contents)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError(
            "in its document.json, " + str(error).replace("`$.", "`").replace(" - at ", ", in ")
        ) from error
    told = found.training
    best = () if told is None or told.kept_best is None else (told.kept_best,)
    for past in (*told.checkpoints, *best) if told else ():
        if not (math.isfinite(past.epoch) and math.isfinite(past.learning_rate)):
            raise ValueError(said("its checkpoints have epochs or learning rates that aren't finite"))
    if told and not all(math.isfinite(mark.epoch) for mark in told.marks):
        raise ValueError(said("its marks on the curve have epochs that aren't finite"))
    return found
