"""How a story is compared: its 50 steps with PyTorch's, its float32 with its float64, C with NumPy."""

from collections import defaultdict

import numpy as np
from msgspec.structs import replace

from core.experiment.spec import kind_of
from core.functions.optimizers import lettered
from core.network.network import Network
from core.network.predictor import Predictor
from core.network.recording import trace
from core.training.steps import Steps
from tests.core.oracle.pytorch import KEPT, Twin
from tests.core.oracle.stories import STEPS, Story, Walk

NEAR, NEAR_FLOAT32 = 1e-9, 1e-4
SECONDS = 60  # for a compiler
CALM, FLAT_FROM = NEAR_FLOAT32 / 10, 0.999


def arrays_of(network: Network) -> dict[int, list[np.ndarray]]:
    """Return the weights of every layer that has some, as people outside have them."""
    found = defaultdict(list)
    for node in network.nodes:
        if node.operation.parameters:
            found[node.layer] += node.operation.kernels()
    return dict(found)


def compare_with_torch(story: Story) -> None:
    """Take the story's steps here and in PyTorch, and compare all weights after each, and what optimizers keep.

    PyTorch starts from our weights and runs free; it takes ours anew only where a person's hand changes the layers.
    """
    walk = Walk(story, np.float64)
    twin, layers = Twin(story, arrays_of(walk.network)), None
    for count in range(STEPS):
        walk.begin()
        twin.go_on(walk.layers, walk.training)
        if walk.layers != layers:
            layers = walk.layers
            twin.take(arrays_of(walk.network))
        walk.step()
        twin.step()
        _compare(arrays_of(walk.network), twin.arrays(), f"weights after step {count} of {story}")
        _compare_kept(walk.steps, twin, f"after step {count} of {story}")
    _compare_answers(walk, twin, f"after {story}")


def _compare(ours: dict[int, list[np.ndarray]], theirs: dict[int, list[np.ndarray]], where: str) -> None:
    assert ours.keys() == theirs.keys()
    for index, arrays in ours.items():
        for array, other in zip(arrays, theirs[index], strict=True):
            np.testing.assert_allclose(array, other, NEAR, NEAR, err_msg=f"layer {index}, {where}")


def _compare_kept(steps: Steps, twin: Twin, where: str) -> None:
    network, kept = steps.network, lettered(steps._state, steps.training.optimizer)
    assert kept.keys() == KEPT[kind_of(steps.training.optimizer)].keys()
    weights = network.weights.copy()
    try:
        for letter, vector in kept.items():
            network.weights[:] = vector  # so that the kernels are those of what is kept
            for index, arrays in arrays_of(network).items():
                for array, other in zip(arrays, twin.kept(index)[letter], strict=False):
                    np.testing.assert_allclose(array, other, NEAR, NEAR, err_msg=f"{letter} of layer {index}, {where}")
    finally:
        network.weights[:] = weights


def _compare_answers(walk: Walk, twin: Twin, where: str) -> None:
    """Compare what both say of all samples, and the loss, when they predict."""
    network, story = walk.network, walk.story
    predictor, head = Predictor(network, network.lay(story.x)), walk.steps.head
    with np.errstate(all="ignore"):
        z, a = predictor.answer()
    twin.trains = False
    loss = twin.loss(story.x, story.y)
    for ours, theirs in ((z, twin.z), (a, twin.a)):
        np.testing.assert_allclose(ours.T, theirs[twin.wiring.output].detach(), NEAR, NEAR, err_msg=f"answers {where}")
    found = head.value(z, a, head.targets(story.y, network.dtype))
    np.testing.assert_allclose(found, loss.item(), NEAR, NEAR, err_msg=f"loss {where}")


def compare_precisions(story: Story) -> bool:
    """Compare the story's weights in float32 with those in float64 after its steps; False where it is chaotic.

    It is chaotic where float64 itself, its samples, weights and what its optimizer keeps rounded to float32, ends more
    than a tenth of the wanted precision away from where it ends without: then the digits that float32 has not decide
    where it ends. Where a unit of tanh or sigmoid is next to 1, a slope of 1 - a^2 or a - a^2 has none left, as in
    PyTorch; with dropout the two draw other random numbers: these can't be compared.
    """
    told = (story.layers, *(layers for _, layers, _ in story.changes.values()))
    if any(layer.dropout for layers in told for layer in layers):
        return False
    exact = _ended(story, np.float64)
    rounded = _ended(replace(story, x=_rounded(story.x), y=_rounded(story.y)), np.float64, rounded=True)
    weights, size = _weights(exact), np.maximum(1, np.abs(_weights(exact)))
    if not (np.abs(_weights(rounded) - weights) <= CALM * size).all() or _saturated(exact):
        return False
    found = _weights(_ended(story, np.float32))
    np.testing.assert_array_less(np.abs(found - weights) / size, NEAR_FLOAT32, err_msg=f"float32 of {story}")
    return True


def _ended(story: Story, dtype: type, *, rounded: bool = False) -> Walk:
    """Return the walk after the story's steps."""
    walk = Walk(story, dtype)
    for _ in range(STEPS):
        walk.begin()
        for array in (walk.network.weights, *walk.steps._state.values()) if rounded else ():
            array[...] = _rounded(array)
        walk.step()
    return walk


def _rounded(array: np.ndarray) -> np.ndarray:
    return array.astype(np.float32).astype(np.float64)


def _weights(walk: Walk) -> np.ndarray:
    return np.concatenate([np.ravel(array) for array in walk.network.get_weights()]).astype(np.float64)


def _saturated(walk: Walk) -> bool:
    """Whether a unit of tanh or sigmoid is next to 1 for a sample."""
    found = trace(walk.network, walk.story.x)
    functions = ((a, walk.layers[index].activation) for index, (_, a) in found.items())
    return any(np.abs(a).max() > FLAT_FROM for a, name in functions if name in ("tanh", "sigmoid"))


def compare_native(story: Story) -> int:
    """Compare the story's steps in native code with those in NumPy, from the same weights; return how many those were.

    None are where there is no library.
    """
    ours, theirs, taken = Walk(story, np.float64, native=False), Walk(story, np.float64), 0
    for count in range(STEPS):
        ours.begin(), theirs.begin()
        theirs.network.weights[:] = ours.network.weights
        ours.step(), theirs.step()
        np.testing.assert_allclose(
            theirs.network.weights, ours.network.weights, NEAR, NEAR, err_msg=f"step {count} in native code of {story}"
        )
        taken += theirs.steps._page.program is not None
    for name, array in ours.steps._state.items():
        np.testing.assert_allclose(theirs.steps._state[name], array, NEAR, NEAR, err_msg=f"{name}, {story}")
    return taken
