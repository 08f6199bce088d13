"""The network core, from scratch: values, mathematics and training. NumPy and its BLAS only; no Qt, no threads.

It prints nothing, but for `fit(..., verbose=1)`.

Its public face: `from core import Model, Input, Dense, Experiment`. A name brings its module when it is first used;
`__init__.pyi` says the same to editors and type checkers.
"""

from difflib import get_close_matches
from importlib import import_module

_LAYERS = "Activation Add AveragePool2D BatchNorm Concatenate Conv2D Dense Dropout Flatten MaxPool2D Reshape"
_OPTIMIZERS = "SGD Momentum Nesterov AdaGrad RMSProp Adam AdamW CosineDecay ExponentialDecay StepDecay"
_IN_KERAS = (  # which has other names for some
    "BatchNormalization=BatchNorm MaxPooling2D=MaxPool2D AveragePooling2D=AveragePool2D RMSprop=RMSProp Adagrad=AdaGrad"
)
_HOMES = {
    "core.model": "History Input Model load_model",
    "core.sequential": "Sequential",
    "core.experiment.spec": f"{_LAYERS} {_OPTIMIZERS} {_IN_KERAS} Data Experiment SpecError Training",
    "core.experiment.presets": "PRESETS",
    "core.experiment.storage": "load save",
    "core.documents.document": "load_network load_run save_run",
    "core.data.augment": "Augmentation",
    "core.data.datasets": "make_data=make",
    "core.functions.plain": "Function loss_gradient",
    "core.posts": "one_hot to_categorical=one_hot",
    "core.network.weights": "save_network=save",
    "core.training.run": "Run",
    "core.inside.reader": "Reader",
    "core.inside.working": "Working",
}
_WHERE = {
    name.partition("=")[0]: (home, name.partition("=")[2] or name)
    for home, names in _HOMES.items()
    for name in names.split()
}
__all__ = [*_WHERE]


def __getattr__(name: str) -> object:
    """Return what stands at its home in the core, imported now."""
    if name in ("layers", "models"):  # as in Keras: core.models.Sequential
        return import_module(f"core.{name}")
    if name not in _WHERE:
        instead = {} if name.startswith("_") else import_module("core.keras_names").ELSEWHERE
        if name in instead:  # not AttributeError, whose words `from core import ...` would not show
            raise ImportError(f"core has no {name}: {instead[name]}")
        near = get_close_matches(name, __all__, 1)
        raise AttributeError(f"module 'core' has no {name!r}{f'. Did you mean {near[0]!r}?' if near else ''}")
    home, there = _WHERE[name]
    found: object = getattr(import_module(home), there)
    globals()[name] = found
    return found
