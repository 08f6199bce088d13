"""The network core, from scratch: values, mathematics and training. NumPy and its BLAS only; no Qt, no threads.

It prints nothing, but for `fit(..., verbose=1)`.

Its public face: `from core import Model, Input, Dense, Experiment`. A name brings its module when it is first used;
`__init__.pyi` says the same to editors and type checkers.
"""

from difflib import get_close_matches
from importlib import import_module

_TABLES = ("core.layers", "core.experiment.learning")  # what their `__all__` lists is here, too
# home -> what it gives; Keras has other names for some
_HOMES = {
    "core.model": "History Input Model load_model",
    "core.sequential": "Sequential",
    "core.layers": "BatchNormalization=BatchNorm MaxPooling2D=MaxPool2D AveragePooling2D=AveragePool2D",
    "core.experiment.learning": "RMSprop=RMSProp Adagrad=AdaGrad",
    "core.experiment.spec": "Data Experiment Painted SpecError Training",
    "core.experiment.presets": "PRESETS",
    "core.experiment.storage": "load save",
    "core.documents.document": "load_network load_run save_run",
    "core.data.augment": "Augmentation",
    "core.data.chosen_points": "points_of",
    "core.data.datasets": "make_data=make",
    "core.data.tables.guess": "load_table",
    "core.functions.plain": "Function loss_gradient",
    "core.posts": "one_hot to_categorical=one_hot",
    "core.network.weights": "save_network=save",
    "core.training.run": "Run",
    "core.inside.reader": "Reader",
    "core.inside.one_sample.working": "Working",
}
_WHERE = {
    name.partition("=")[0]: (home, name.partition("=")[2] or name)
    for home, names in _HOMES.items()
    for name in names.split()
}


def _in_tables() -> dict[str, tuple[str, str]]:
    return {name: (home, name) for home in _TABLES for name in import_module(home).__all__}


def __getattr__(name: str) -> object:
    """Return what stands at its home in the core, imported now."""
    if name in ("layers", "models"):  # as in Keras: core.models.Sequential
        return import_module(f"core.{name}")
    if name.startswith("_") and name != "__all__":
        raise AttributeError(f"module 'core' has no {name!r}")
    where = _WHERE if name in _WHERE else _WHERE | _in_tables()
    if name == "__all__":
        return [*where]
    if name not in where:
        instead = import_module("core.keras_names").ELSEWHERE
        if name in instead:  # not AttributeError, whose words `from core import ...` would not show
            raise ImportError(f"core has no {name}: {instead[name]}")
        near = get_close_matches(name, where, 1)
        raise AttributeError(f"module 'core' has no {name!r}{f'. Did you mean {near[0]!r}?' if near else ''}")
    home, there = where[name]
    found: object = getattr(import_module(home), there)
    globals()[name] = found
    return found
