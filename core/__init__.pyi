"""What `from core import ...` offers, for editors and type checkers."""

from core.data.augment import Augmentation
from core.data.datasets import make as make_data
from core.experiment.presets import PRESETS
from core.experiment.spec import (
    SGD,
    Activation,
    AdaGrad,
    Adam,
    AdamW,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Data,
    Dense,
    Dropout,
    Experiment,
    Flatten,
    MaxPool2D,
    Momentum,
    Nesterov,
    Reshape,
    RMSProp,
    SpecError,
    Training,
)
from core.experiment.storage import load, save
from core.functions.plain import Function, loss_gradient
from core.inside.reader import Reader
from core.inside.working import Working
from core.model import Input, Model, Sequential
from core.network.weights import load as load_network
from core.network.weights import save as save_network
from core.training.run import Run

__all__ = [
    "PRESETS",
    "SGD",
    "Activation",
    "AdaGrad",
    "Adam",
    "AdamW",
    "Add",
    "Augmentation",
    "AveragePool2D",
    "BatchNorm",
    "Concatenate",
    "Conv2D",
    "Data",
    "Dense",
    "Dropout",
    "Experiment",
    "Flatten",
    "Function",
    "Input",
    "MaxPool2D",
    "Model",
    "Momentum",
    "Nesterov",
    "RMSProp",
    "Reader",
    "Reshape",
    "Run",
    "Sequential",
    "SpecError",
    "Training",
    "Working",
    "load",
    "load_network",
    "loss_gradient",
    "make_data",
    "save",
    "save_network",
]
