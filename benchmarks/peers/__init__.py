"""The table of peers: what training_speed.py compares, and where each is built.

A peer's module has `make(work, data, **options)`, which returns a `Peer`. It is imported by worker.py, in a process of
its own, and no other: so a peer may need packages that are not installed, and settings that hold for a whole process.
"""

from collections.abc import Callable
from typing import Any, NamedTuple


class Peer(NamedTuple):
    """One implementation with one workload."""

    train: Callable[[int], int]  # train so many steps, or somewhat more; return how many it were
    loss: Callable[[], float]  # the mean loss over the workload's points


class Kind(NamedTuple):
    """A row of the table."""

    title: str
    module: str
    options: dict[str, Any]
    packages: tuple[str, ...]


PEERS = {
    "ours": Kind("this core", "ours", {}, ()),
    "ours-numpy": Kind("this core, NumPy alone", "ours", {"native": False}, ()),
    "naive": Kind("NumPy as in blog posts", "naive", {}, ()),
    "torch": Kind("PyTorch eager", "pytorch", {"fused": False}, ("torch",)),
    "torch-fused": Kind("PyTorch, fused optimizer", "pytorch", {"fused": True}, ("torch",)),
    "keras-torch": Kind("Keras fit on PyTorch", "keras_fit", {"backend": "torch"}, ("keras", "torch")),
    "keras-jax": Kind("Keras fit on JAX", "keras_fit", {"backend": "jax"}, ("keras", "jax")),
    "jax-step": Kind("JAX, a compiled step", "jax_steps", {"scan": False}, ("jax",)),
    "jax-scan": Kind("JAX, a compiled epoch", "jax_steps", {"scan": True}, ("jax",)),
    "sklearn": Kind("scikit-learn fit", "scikit", {}, ("sklearn",)),
    "floor": Kind("matrix products alone", "floor", {}, ()),
}
