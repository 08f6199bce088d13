"""What is told after each epoch of `fit`, and to whom: the History, callbacks as Keras has them, lines of text."""

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct, field

from core.keras_names import ELSEWHERE
from core.value import SpecError

OnEpoch = Callable[[int, dict[str, float]], object]
METHODS = ("set_model", "set_params", "on_train_begin", "on_epoch_begin", "on_epoch_end", "on_train_end")
NEVER_CALLED = ("on_train_batch_begin", "on_train_batch_end", "on_batch_begin", "on_batch_end")


class History(Struct):
    """What `fit` saw after each epoch: `history["loss"]` and the like, one number an epoch."""

    epoch: list[int] = field(default_factory=list)
    history: dict[str, list[float]] = field(default_factory=dict)
    stopped: str | None = None

    def add(self, epoch: int, values: dict[str, float]) -> None:
        """Append an epoch's numbers."""
        self.epoch.append(epoch)
        for name, value in values.items():
            self.history.setdefault(name, []).append(value)


class Callbacks:
    """Those whom `fit` tells, in order: objects with Keras's methods, or functions of an epoch and its values.

    Keras counts epochs from 0: its methods are told so; functions are told how many epochs are done. A callback that
    sets `model.stop_training` ends the training.

    Parameters
    ----------
    given
        A callback, or a list of them; SpecError where one is none.
    model
        Which is trained.
    params
        What Keras tells callbacks of a training: "epochs" and the like.
    """

    def __init__(self, given: Any, model: Any, **params: Any) -> None:
        listed = [] if given is None else list(given) if isinstance(given, Iterable) else [given]
        for each in listed:
            self._check(each)
        self._all, self._model = listed, model
        model.stop_training = False
        self._tell("set_params", params)
        self._tell("set_model", model)

    @staticmethod
    def _check(callback: Any) -> None:
        if isinstance(callback, type):
            raise SpecError(f"callbacks are objects: write {callback.__name__}() for {callback.__name__}")
        if not callable(callback) and not any(hasattr(callback, method) for method in METHODS):
            hint = ELSEWHERE.get(type(callback).__name__, "")
            raise SpecError(
                "a callback is a function of epoch and values, or has a method on_epoch_end(epoch, logs); "
                f"got {callback!r}{': ' + hint if hint else ''}"
            )
        overridden = [name for name in NEVER_CALLED if _does_something(callback, name)]
        if overridden:
            raise SpecError(
                f"{type(callback).__name__} waits for {overridden[0]}, and fit tells only of epochs, as batches are "
                "trained many at a time: write on_epoch_end"
            )

    def _tell(self, method: str, *args: Any) -> None:
        for each in self._all:
            if hasattr(each, method):
                getattr(each, method)(*args)

    def begin(self) -> None:
        """Tell that training begins."""
        self._tell("on_train_begin", {})

    def begin_epoch(self, epoch: int) -> None:
        """Tell that an epoch begins, the first being 0."""
        self._tell("on_epoch_begin", epoch, {})

    def end_epoch(self, epoch: int, values: dict[str, float]) -> str | None:
        """Tell of an epoch, the first being 0; return why training is to end, None where nobody says so."""
        for each in self._all:
            if hasattr(each, "on_epoch_end"):
                each.on_epoch_end(epoch, dict(values))
            elif callable(each):
                each(epoch + 1, dict(values))
        return "A callback asked to stop." if self._model.stop_training else None

    def end(self, values: dict[str, float]) -> None:
        """Tell that training is over, with the last epoch's values."""
        self._tell("on_train_end", values)


def _does_something(callback: Any, name: str) -> bool:
    """Whether a method is the callback's own, and not one that it inherits from a base that does nothing."""
    method = getattr(type(callback), name, None)
    return method is not None and getattr(method, "__qualname__", "").split(".")[0] != "Callback"


def line_of(epoch: int, epochs: int, values: dict[str, float]) -> str:
    """Return an epoch in a line of text, the first being 1: what `verbose` shows."""
    return f"epoch {epoch:,} of {epochs:,}: " + ", ".join(f"{name} {value:.4g}" for name, value in values.items())


def listed(callbacks: Any) -> list[Any]:
    """Return callbacks as a list: none, one, or several."""
    return [] if callbacks is None else list(callbacks) if isinstance(callbacks, list | tuple) else [callbacks]
