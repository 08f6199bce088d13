"""The largest network that the window edits, as it shows it within a second or two; Python and `train` take larger."""

from core.experiment.graph import describe
from core.layers.layer import Layer
from core.value import SpecError

MOST_LAYERS, MOST_INPUTS = 256, 64  # of a network, and of a join


def check_size(layers: tuple[Layer, ...]) -> None:
    """Raise SpecError where a network is too large for the window."""
    if len(layers) > MOST_LAYERS:
        raise SpecError(
            f"the window edits networks of at most {MOST_LAYERS} layers; this one has {len(layers):,}: "
            "remove some, or use it from Python or with `nn-playground train`"
        )
    for index, layer in enumerate(layers):
        if len(layer.inputs) > MOST_INPUTS:
            raise SpecError(
                f"the window edits joins of at most {MOST_INPUTS} inputs; {describe(layers, index)} has "
                f"{len(layer.inputs):,}: join some of them first"
            )
