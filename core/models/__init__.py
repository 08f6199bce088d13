"""What stands behind `Model`: what it is fed, what compile means, who is told, how good it is, its files and copies."""

from importlib import import_module

_AS_IN_KERAS = ("Model", "Sequential", "load_model", "clone_model", "model_from_json")


def __getattr__(name: str) -> object:
    """Return what Keras has at this place and the core has on its face: `from core.models import Sequential`."""
    if name not in _AS_IN_KERAS:
        raise AttributeError(f"module {__name__!r} has no {name!r}")
    found: object = getattr(import_module("core"), name)
    return found
