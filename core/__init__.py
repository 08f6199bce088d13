"""The network core, from scratch: values, mathematics and training. NumPy and its BLAS only; no Qt, threads or prints.

Its public face: `from core import Model, Input, Dense, Experiment`. A name brings its module when it is first used;
`__init__.pyi` says the same to editors and type checkers.
"""

from importlib import import_module

_LAYERS = "Activation Add AveragePool2D BatchNorm Concatenate Conv2D Dense Dropout Flatten MaxPool2D Reshape"
_OPTIMIZERS = "SGD Momentum Nesterov AdaGrad RMSProp Adam AdamW"
_HOMES = {
    "core.model": "Input Model Sequential",
    "core.experiment.spec": f"{_LAYERS} {_OPTIMIZERS} Data Experiment SpecError Training",
    "core.experiment.presets": "PRESETS",
    "core.experiment.storage": "load save",
    "core.data.augment": "Augmentation",
    "core.data.datasets": "make_data=make",
    "core.functions.plain": "Function loss_gradient",
    "core.network.weights": "load_network=load save_network=save",
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
    if name not in _WHERE:
        raise AttributeError(f"module 'core' has no {name!r}")
    home, there = _WHERE[name]
    found: object = getattr(import_module(home), there)
    globals()[name] = found
    return found
