"""EXAMPLES: what can be shown of a person's own network, by the names that files of words use."""

from core.functions.activations import ACTIVATIONS
from playground.faults import report
from playground.words import of_choices, of_training
from playground.words.last_seen import Example, LastSeen, ShownExample

EXAMPLES: dict[str, Example] = {
    "accuracy": of_training.accuracy,
    "activation": of_choices.activation,
    "biases": of_training.biases,
    "classes": of_choices.classes,
    "confusion": of_training.confusion,
    "convolution": of_choices.convolution,
    **{f"curve:{name}": of_choices.curve_of(name) for name in ACTIVATIONS if name != "softmax"},
    "dead": of_training.dead,
    "dropout": of_choices.dropout,
    "epochs": of_choices.epochs,
    "features": of_choices.features,
    "gap": of_training.gap,
    "gradients": of_training.gradients,
    "histogram": of_training.histogram,
    "initialization": of_choices.initialization,
    "layers": of_choices.layers,
    "losses": of_training.losses,
    "noise": of_choices.noise,
    "one-hot": of_choices.one_hot,
    "optimizer": of_choices.optimizer,
    "parameters": of_choices.parameters,
    "penalty": of_training.penalty,
    "receptive-field": of_choices.receptive_field,
    "schedule": of_choices.schedule,
    "seed": of_choices.seed,
    "softmax": of_training.softmax,
    "split": of_choices.split,
    "step": of_training.step,
    "surprise": of_training.surprise,
    "units": of_choices.units,
    "weights": of_training.weights,
}


def shown(name: str, seen: LastSeen) -> ShownExample | None:
    """Return an example of a person's own network; None where there is none of the kind, or it can't be made."""
    if name not in EXAMPLES:
        return None
    try:
        return EXAMPLES[name](seen)
    except Exception as error:  # a word is explained without it as well
        report(error)
        return None
