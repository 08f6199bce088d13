"""JAX: a step compiled, or a whole epoch of them compiled with lax.scan; the data stay on the device."""

from collections.abc import Iterator

import jax
import jax.numpy as jnp
from jax import lax

from benchmarks.peers import Peer
from benchmarks.peers.workloads import BETA_1, BETA_2, EPSILON, Data, Workload, orders


def loss_of(work: Workload, parameters: list, x: jax.Array, y: jax.Array) -> jax.Array:
    """Return the mean loss of samples x."""
    for i, (W, b) in enumerate(parameters):
        if W.ndim == 4:
            x = lax.conv_general_dilated(x, W, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC"))
            n, height, width, channels = x.shape
            blocks = jax.nn.relu(x + b).reshape(n, height // 2, 2, width // 2, 2, channels)
            x = blocks.max(axis=(2, 4))  # 1.25 times as fast a step as lax.reduce_window
        else:
            x = x.reshape(len(x), -1) @ W + b
            if work.mse:
                x = jnp.tanh(x)
            elif i < len(parameters) - 1:
                x = jax.nn.relu(x)
    if work.mse:
        return jnp.mean((x - y) ** 2)
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(x), y[:, None], axis=1))


def adam(rate: float, parameters: list, gradients: list, state: tuple) -> tuple[list, tuple]:
    """Return the parameters and the state after a step."""
    m, v, step = state
    step += 1
    m = jax.tree.map(lambda m, g: BETA_1 * m + (1 - BETA_1) * g, m, gradients)
    v = jax.tree.map(lambda v, g: BETA_2 * v + (1 - BETA_2) * g * g, v, gradients)
    scale = rate * jnp.sqrt(1 - BETA_2**step) / (1 - BETA_1**step)
    epsilon = EPSILON * jnp.sqrt(1 - BETA_2**step)
    return jax.tree.map(lambda p, m, v: p - scale * m / (jnp.sqrt(v) + epsilon), parameters, m, v), (m, v, step)


def make(work: Workload, data: Data, scan: bool) -> Peer:
    """Compile a step, or an epoch."""
    if work.side:
        raise NotImplementedError("-")
    x, y = jnp.asarray(data.x), jnp.asarray(data.y)
    parameters = jax.tree.map(jnp.asarray, data.weights)
    zeros = jax.tree.map(jnp.zeros_like, parameters)
    state = (zeros, jax.tree.map(jnp.copy, zeros), jnp.zeros(())) if work.optimizer == "adam" else ()

    def step(carry: tuple[list, tuple], x: jax.Array, y: jax.Array) -> tuple[list, tuple]:
        parameters, state = carry
        gradients = jax.grad(loss_of, argnums=1)(work, parameters, x, y)
        if work.optimizer == "adam":
            return adam(work.rate, parameters, gradients, state)
        return jax.tree.map(lambda p, g: p - work.rate * g, parameters, gradients), state

    def one(carry: tuple[list, tuple], x: jax.Array, y: jax.Array, rows: jax.Array) -> tuple[list, tuple]:
        return step(carry, x[rows], y[rows])

    def epoch(carry: tuple[list, tuple], x: jax.Array, y: jax.Array, order: jax.Array) -> tuple[list, tuple]:
        return lax.scan(lambda carry, rows: (one(carry, x, y, rows), None), carry, order)[0]

    compiled = jax.jit(epoch if scan else one, donate_argnums=0)

    def rows() -> Iterator[jax.Array]:
        for order in orders(work):
            order = order.astype("int32").reshape(work.steps, work.batch)
            yield from [order] if scan else order

    carry, stream = (parameters, state), rows()

    def train(steps: int) -> int:
        nonlocal carry
        calls = max(1, round(steps / work.steps)) if scan else steps
        for _ in range(calls):
            carry = compiled(carry, x, y, next(stream))
        jax.block_until_ready(carry)
        return calls * work.steps if scan else steps

    return Peer(train, lambda: float(loss_of(work, carry[0], x, y)))
