"""What a person chooses: the training, and the Experiment that holds data, layers and it. Frozen, JSON both ways.

A value refuses what can't be right on its own (0 units, a negative rate, an unknown name). What only shows in
the whole, a loss that doesn't fit the output, say, is found by `stack.check`, which every run calls before it starts.
"""

from typing import Annotated

import msgspec

from core import keras_arguments
from core.data.augment import Augmentation as Augmentation
from core.data.data import MOST_SEED as MOST_SEED
from core.data.data import Data as Data
from core.data.datasets import SAMPLE_COUNT
from core.data.painted import Painted as Painted
from core.experiment import graph, learning
from core.functions.losses import LOSSES
from core.layers import AnyLayer, Layer
from core.value import Real, Value, Whole, known
from core.value import SpecError as SpecError
from core.value import kind_of as kind_of
from core.value import replace as replace
from core.wording import said

EPOCHS = Whole(1, 1_000_000_000, "epochs")


class Training(Value, frozen=True):
    """How the network learns.

    The penalty is l1 sum |w| + l2 / 2 sum w^2 over the weights, not the biases (its gradient is l1 sign w + l2 w).
    A gradient longer than `clip_norm` is shortened to it. `warmup` are the epochs over which the rate climbs from
    near 0; then `schedule` moves it. A run stops after `epochs` (None: never), when the training loss is `target_loss`
    or less, or when the test loss (the training loss, without test data) has not fallen for `patience` epochs.
    `augmentation` changes every image each time it is trained on; losses and scores are always those of plain images.
    """

    loss: str = "categorical_crossentropy"
    optimizer: learning.AnyOptimizer = learning.SGD()
    learning_rate: Annotated[float, Real(0, 1000, "learning rate", above=True)] = 0.1
    batch_size: Annotated[int, Whole(1, SAMPLE_COUNT.most, "batch size")] = 10
    epochs: Annotated[int | None, EPOCHS] = None
    l1: Annotated[float, Real(0, 100, "l1")] = 0.0
    l2: Annotated[float, Real(0, 100, "l2")] = 0.0
    clip_norm: Annotated[float | None, Real(0, 1e9, "the largest norm of a gradient", above=True)] = None
    schedule: learning.AnySchedule = learning.Constant()
    warmup: Annotated[float, Real(0, learning.MOST_EPOCHS, "epochs of warm-up")] = 0.0
    target_loss: Annotated[float | None, Real(0, what="the loss to stop at", above=True)] = None  # none is below 0
    patience: Annotated[int | None, Whole(1, learning.MOST_EPOCHS, "epochs of patience")] = None
    augmentation: Augmentation = Augmentation()

    def __post_init__(self) -> None:
        super().__post_init__()
        known("loss", self.loss, LOSSES)
        if isinstance(self.optimizer, keras_arguments.Rated):
            raise SpecError(
                said(
                    "the learning rate is the training's: write Training(optimizer=Adam(), "
                    "learning_rate=0.01); got {optimizer!r}",
                    optimizer=self.optimizer,
                )
            )
        if not isinstance(self.optimizer, learning.Optimizer):
            raise SpecError(
                said(
                    "optimizer must be one of {optimizer_values}; got {optimizer!r}",
                    optimizer_values=", ".join(learning.OPTIMIZER_VALUES),
                    optimizer=self.optimizer,
                )
            )
        if not isinstance(self.schedule, learning.Schedule):
            raise SpecError(
                said(
                    "schedule must be one of {schedule_values}; got {schedule!r}",
                    schedule_values=", ".join(learning.SCHEDULE_VALUES),
                    schedule=self.schedule,
                )
            )
        if not isinstance(self.augmentation, Augmentation):
            raise SpecError(
                said(
                    "augmentation must be an Augmentation, such as Augmentation(shift=2); got {augmentation!r}",
                    augmentation=self.augmentation,
                )
            )


class Experiment(Value, frozen=True):
    """Everything a run depends on: the same experiment gives the same run. `seed` draws weights and batches."""

    layers: tuple[AnyLayer, ...]
    data: Data = Data()
    training: Training = Training()
    seed: Annotated[int, Whole(0, MOST_SEED, "seed")] = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        if not isinstance(self.layers, tuple) or not all(isinstance(layer, Layer) for layer in self.layers):
            raise SpecError(
                said(
                    "layers must be a tuple of layers, such as Dense and Activation; got {layers!r}", layers=self.layers
                )
            )
        graph.check_count(self.layers)

    def structure(self) -> object:
        """Return what fixes the shape and meaning of the weights: while it stays equal they can be kept.

        Who reads whom is part of it, by what names is not.
        """
        try:
            wiring: object = graph.wire(self.layers).sources
        except SpecError:
            wiring = tuple((layer.name, layer.inputs) for layer in self.layers)
        layers = tuple(replace(layer.structure(), name="", inputs=()) for layer in self.layers)
        given = self.data.features if self.data.table is None else self.data.inputs
        return (self.data.shape, given, layers, wiring)


def to_json(experiment: Experiment) -> bytes:
    """Return the experiment as JSON text that `from_json` reads back to an equal value, but see `storable`."""
    return msgspec.json.format(msgspec.json.encode(storable(experiment)), indent=2) + b"\n"


def storable(experiment: Experiment) -> Experiment:
    """Return the experiment as JSON can hold it: question marks where its path isn't Unicode."""
    path = experiment.data.path.encode(errors="replace").decode()
    if path == experiment.data.path:
        return experiment
    return replace(experiment, data=replace(experiment.data, path=path))


def without_points(experiment: Experiment) -> Experiment:
    """Return the experiment without its painted points: what is kept of a past in which they were others."""
    if not experiment.data.painted:
        return experiment
    return replace(experiment, data=replace(experiment.data, painted=replace(experiment.data.painted, points=b"")))


def from_json(text: bytes) -> Experiment:
    """Return the experiment that `text` says; SpecError tells what is wrong with it, and where."""
    try:
        return msgspec.json.decode(text, type=Experiment)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SpecError(str(error).replace("`$.", "`").replace(" - at ", ", in ")) from error
