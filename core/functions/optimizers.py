"""Optimizers, simplest first: each records how flat weights P move along their flat gradient G.

``update(t, P, G, state, numbers, rate, mask)``: `t` the tape, `state` the optimizer's own arrays of these weights (made
by `begin`, kept by the run), `numbers` the values a person chose, `rate` the learning rate as a 0-d array that is
read at every step and never written, `mask` 1 for what weight decay speaks of and 0 for biases. G may be used as
scratch: the next step writes it anew. P may be a part of a network's weights: what stays as it is isn't in it.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from core.formula import Term, called, known_as, text_of
from core.tape.array import Array
from core.tape.tape import Tape

State = dict[str, Array]


def sgd(t: Tape, P: Array, G: Array, state: State, numbers: Any, rate: Array, mask: Array) -> None:
    """P -= rate G."""
    t(np.multiply, G, rate, G)
    t(np.subtract, P, G, P)


def momentum(t: Tape, P: Array, G: Array, state: State, numbers: Any, rate: Array, mask: Array) -> None:
    """v = mu v + G; P -= rate v (Polyak 1964, the form of PyTorch)."""
    v = state["velocity"]
    t(np.multiply, v, t.constant(numbers.momentum), v)
    t(np.add, v, G, v)
    t(np.multiply, v, rate, G)
    t(np.subtract, P, G, P)


def nesterov(t: Tape, P: Array, G: Array, state: State, numbers: Any, rate: Array, mask: Array) -> None:
    """v = mu v + G; P -= rate (G + mu v) (Sutskever et al. 2013, the form of PyTorch)."""
    v, mu = state["velocity"], t.constant(numbers.momentum)
    ahead = t.buffer(("ahead", len(P)), P.shape)
    t(np.multiply, v, mu, v)
    t(np.add, v, G, v)
    t(np.multiply, v, mu, ahead)
    t(np.add, ahead, G, ahead)
    t(np.multiply, ahead, rate, ahead)
    t(np.subtract, P, ahead, P)


def adagrad(t: Tape, P: Array, G: Array, state: State, numbers: Any, rate: Array, mask: Array) -> None:
    """s = s + G^2; P -= rate G / (sqrt(s) + epsilon) (Duchi et al. 2011)."""
    s = state["square"]
    root = t.buffer(("root", len(P)), P.shape)
    t(np.multiply, G, G, root)
    t(np.add, s, root, s)
    t(np.sqrt, s, root)
    t(np.add, root, t.constant(numbers.epsilon), root)
    t(np.divide, G, root, G)
    t(np.multiply, G, rate, G)
    t(np.subtract, P, G, P)


def rmsprop(t: Tape, P: Array, G: Array, state: State, numbers: Any, rate: Array, mask: Array) -> None:
    """s = rho s + (1 - rho) G^2; P -= rate G / (sqrt(s) + epsilon) (Tieleman and Hinton 2012)."""
    s = state["square"]
    root = t.buffer(("root", len(P)), P.shape)
    t(np.multiply, s, t.constant(numbers.rho), s)
    t(np.multiply, G, G, root)
    t(np.multiply, root, t.constant(1 - numbers.rho), root)
    t(np.add, s, root, s)
    t(np.sqrt, s, root)
    t(np.add, root, t.constant(numbers.epsilon), root)
    t(np.divide, G, root, G)
    t(np.multiply, G, rate, G)
    t(np.subtract, P, G, P)


def adam(t: Tape, P: Array, G: Array, state: State, numbers: Any, rate: Array, mask: Array) -> None:
    """m = b1 m + (1 - b1) G; v = b2 v + (1 - b2) G^2; P -= rate m' / (sqrt(v') + epsilon) (Kingma and Ba 2014).

    m' and v' are m / (1 - b1^k) and v / (1 - b2^k) at step k. Kept are M = m / (1 - b1) and V = v / (1 - b2): the
    constants then go into two numbers a step, which leaves ten calls for twelve (1.3 x).
    """
    M, V, steps = state["first"], state["second"], state["steps"]
    b1, b2, epsilon = numbers.beta_1, numbers.beta_2, numbers.epsilon
    root = t.buffer(("root", len(P)), P.shape)
    if "missed" in state:  # weights of their own counts of steps
        step_size, floor = (t.buffer((name, len(P)), P.shape) for name in ("step size", "floor"))
        t(correct_each_bias, b1, b2, epsilon, rate, steps, state["missed"], step_size, floor)
    else:
        step_size, floor = (t.buffer(name, ()) for name in ("step size", "floor"))
        t(correct_bias, b1, b2, epsilon, rate, steps, step_size, floor)
    t(np.multiply, M, t.constant(b1), M)
    t(np.add, M, G, M)
    t(np.multiply, G, G, root)
    t(np.multiply, V, t.constant(b2), V)
    t(np.add, V, root, V)
    t(np.sqrt, V, root)
    t(np.add, root, floor, root)
    t(np.divide, M, root, root)
    t(np.multiply, root, step_size, root)
    t(np.subtract, P, root, P)


def correct_bias(
    b1: float, b2: float, epsilon: float, rate: Array, steps: Array, step_size: Array, floor: Array
) -> None:
    """Count the step k of Adam, and write the two numbers that the moments' lag and its constants come down to.

    `steps` (arrays,) are the steps that each array of these weights has taken, the same for all.
    """
    np.add(steps, 1, steps)
    k = float(steps[0])
    shrink = ((1 - b2) / (1 - b2**k)) ** 0.5
    step_size[...] = float(rate) * (1 - b1) / (1 - b1**k) / shrink
    floor[...] = epsilon / shrink


def correct_each_bias(
    b1: float, b2: float, epsilon: float, rate: Array, steps: Array, missed: Array, step_size: Array, floor: Array
) -> None:
    """Do the same for every weight by itself: `missed` of the steps it was held, as an edge is that was cut."""
    np.add(steps, 1, steps)
    k = np.maximum(steps[0] - missed, 1)  # what is held now may have none
    shrink = ((1 - b2) / (1 - b2**k)) ** 0.5
    step_size[...] = float(rate) * (1 - b1) / (1 - b1**k) / shrink
    floor[...] = epsilon / shrink


def miss(missed: Array, held: Array) -> None:
    """Count a step that weights miss where `held` is 1."""
    np.add(missed, held, missed)


def adamw(t: Tape, P: Array, G: Array, state: State, numbers: Any, rate: Array, mask: Array) -> None:
    """P -= rate * weight_decay * P for the weights, then a step of Adam (Loshchilov and Hutter 2017)."""
    shrink, kept = t.buffer("decay", ()), t.buffer(("kept", len(P)), P.shape)
    t(np.multiply, rate, t.constant(numbers.weight_decay), shrink)
    t(np.multiply, P, mask, kept)
    t(np.multiply, kept, shrink, kept)
    t(np.subtract, P, kept, P)
    adam(t, P, G, state, numbers, rate, mask)


def clip(most: float, gradient: Array) -> None:
    """Shorten the gradient to the length `most`, if it is longer (Pascanu et al. 2013, by the norm of all of it)."""
    length = float(np.sqrt(np.dot(gradient, gradient)))
    if length == np.inf:  # the squares overflow long before the gradient does
        top = float(np.abs(gradient).max())
        length = top * float(np.linalg.norm(gradient.astype(np.float64) / top)) if top < np.inf else np.inf
    if length > most:
        np.multiply(gradient, gradient.dtype.type(most / length), gradient)


# The optimizer -> its own arrays that lie as the weights do; adam and adamw count their steps, too.
KEEPS: dict[str, tuple[str, ...]] = {
    "sgd": (),
    "momentum": ("velocity",),
    "nesterov": ("velocity",),
    "adagrad": ("square",),
    "rmsprop": ("square",),
    "adam": ("first", "second"),
    "adamw": ("first", "second"),
}
COUNTING = ("adam", "adamw")


def begin(name: str, state: State, weights: Array, arrays: int) -> None:
    """Make what the optimizer of a name keeps of `weights`, which are so many `arrays`, where it isn't there."""
    for kept in KEEPS[name]:
        state.setdefault(kept, np.zeros_like(weights))
    if name in COUNTING:
        state.setdefault("steps", np.zeros(arrays))


# What an optimizer keeps -> the letter of its formula, and what the array is to be multiplied by to be that.
LETTERS: dict[str, tuple[str, Callable[[Any], float]]] = {
    "velocity": ("v", lambda numbers: 1.0),
    "square": ("s", lambda numbers: 1.0),
    "first": ("m", lambda numbers: 1 - numbers.beta_1),
    "second": ("v", lambda numbers: 1 - numbers.beta_2),
}


def lettered(state: State, numbers: Any) -> State:
    """Return copies of what an optimizer keeps, by the letters of its formula and with the values they have there."""
    return {LETTERS[name][0]: array * LETTERS[name][1](numbers) for name, array in state.items() if name in LETTERS}


def rescaled(state: State, before: Any, after: Any) -> State:
    """Return what an optimizer of the numbers `before` keeps as one of the numbers `after` does: its formula's values.

    Only Adam keeps multiples of them, which depend on its betas. What would be too large for their numbers is the
    largest that there is.
    """
    if type(before) is not type(after):
        return state
    factors = {name: LETTERS[name][1](before) / LETTERS[name][1](after) for name in state if name in LETTERS}
    return {name: _times(array, factors[name]) if factors.get(name, 1) != 1 else array for name, array in state.items()}


def _times(array: Array, factor: float) -> Array:
    most = np.finfo(array.dtype).max
    with np.errstate(over="ignore"):
        found: Array = np.clip(array * array.dtype.type(factor), -most, most)
    return found


class Step(Struct, frozen=True):
    """What an optimizer's step is made of, for one weight, as terms to be read: `P` the weight, None of a bias.

    `kept` is what it keeps, by its letter, after this step, the `k`-th; `G` the gradient.
    """

    rate: Term
    P: Term | None
    G: Term
    kept: Mapping[str, Term]
    k: int


class Told(Struct, frozen=True):
    """An optimizer's formulas, to be read: what each thing it keeps becomes, by its letter, and what it adds to P.

    ``kept[letter](numbers, before, G)``, ``step(numbers, s)``: see the functions above.
    """

    kept: Mapping[str, Callable[[Any, Term, Term], Term]]
    step: Callable[[Any, Step], Term]


def _squared(term: Term) -> Term:
    return called("{}²", np.square, term)


def _scaled(n: Any, s: Step) -> Term:
    return -s.rate * s.G / (called("sqrt({})", np.sqrt, s.kept["s"]) + known_as("epsilon", n.epsilon))


def _adam_step(n: Any, s: Step) -> Term:
    corrected, said = [], []
    for letter, beta in (("m", n.beta_1), ("v", n.beta_2)):
        whole = s.kept[letter] / Term(f"(1 - {beta:g}^{s.k})", "", 1 - beta**s.k)
        corrected.append(replace(whole, letters=f"{letter}'", numbers=text_of(whole.value)))
        said.append(f"{letter}' = {whole.letters} = {text_of(whole.value)}")
    root = called("sqrt({})", np.sqrt, corrected[1])
    return (-s.rate * corrected[0] / (root + known_as("epsilon", n.epsilon))).noted(",   ".join(said))


def _adamw_step(n: Any, s: Step) -> Term:
    step = _adam_step(n, s)
    return step - n.weight_decay * s.rate * s.P if s.P is not None else step


_VELOCITY = {"v": lambda n, v, G: n.momentum * v + G}
_MOMENTS = {
    "m": lambda n, m, G: n.beta_1 * m + (1 - n.beta_1) * G,
    "v": lambda n, v, G: n.beta_2 * v + (1 - n.beta_2) * _squared(G),
}
TOLD: dict[str, Told] = {
    "sgd": Told({}, lambda n, s: -s.rate * s.G),
    "momentum": Told(_VELOCITY, lambda n, s: -s.rate * s.kept["v"]),
    "nesterov": Told(_VELOCITY, lambda n, s: -s.rate * (s.G + n.momentum * s.kept["v"])),
    "adagrad": Told({"s": lambda n, s, G: s + _squared(G)}, _scaled),
    "rmsprop": Told({"s": lambda n, s, G: n.rho * s + (1 - n.rho) * _squared(G)}, _scaled),
    "adam": Told(_MOMENTS, _adam_step),
    "adamw": Told(_MOMENTS, _adamw_step),
}
OPTIMIZERS: dict[str, Callable[[Tape, Array, Array, State, Any, Array, Array], None]] = {
    "sgd": sgd,
    "momentum": momentum,
    "nesterov": nesterov,
    "adagrad": adagrad,
    "rmsprop": rmsprop,
    "adam": adam,
    "adamw": adamw,
}
