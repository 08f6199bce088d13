"""The largest network that the window edits, as it shows it within a second or two; Python and `train` take larger."""

from core.experiment.graph import describe
from core.layers.layer import Layer
from core.value import SpecError
from core.wording import said

MOST_LAYERS, MOST_INPUTS = 256, 64  # of a network, and of a join


def check_size(layers: tuple[Layer, ...]) -> None:
    """Raise SpecError where a network is too large for the window."""
    if len(layers) > MOST_LAYERS:
        raise SpecError(
            said(
                "the window edits networks of at most {most} layers; this one has {layers:,}: remove some, or use it "
                "from Python or with `nn-playground train`",
                most=MOST_LAYERS,
                layers=len(layers),
            )
        )
    for index, layer in enumerate(layers):
        if len(layer.inputs) > MOST_INPUTS:
            raise SpecError(
                said(
                    "the window edits joins of at most {most} inputs; {layer} has {inputs:,}: join some of them first",
                    most=MOST_INPUTS,
                    layer=describe(layers, index),
                    inputs=len(layer.inputs),
                )
            )
