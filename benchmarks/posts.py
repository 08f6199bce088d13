"""The five posts' figures beside this core's, as the table in README.

    python benchmarks/posts.py [--runs 10]

Where a post tells no figure there is a dash.
"""

import argparse

import numpy as np

from core import Data, Dense, Flatten, Model, Sequential, make_data
from core.data.digits import sample
from core.experiment.presets import PRESETS
from core.functions.plain import Function, loss_gradient
from core.posts import POST_003, Network, Relu, Sigmoid, from_dicts, moons_runs, one_hot, right_of

W = [1.14858562, -0.43257711, -0.37347383, -0.75870339, 0.6119356, -1.62743362]  # as post 002 prints them
W += [1.00736754, -0.43948301, 0.18419731, -0.14397405, 0.84414841, -1.18942279]


def post_000() -> tuple[str, str, str]:
    """Softmax and cross-entropy as one, and each alone with the full Jacobian."""
    rng = np.random.default_rng(0)
    z, y = rng.standard_normal((1000, 10)), np.eye(10)[rng.integers(0, 10, 1000)]
    a = Function("softmax")(z)
    alone = np.einsum("nij,ni->nj", Function("softmax").jacobian(z), loss_gradient("categorical_crossentropy", a, y))
    apart = np.abs(alone * len(z) - (a - y)).max()
    return "softmax and cross-entropy, as one and alone: the deltas are apart by", "0", f"{apart:.0e}"


def post_001(runs: int) -> tuple[str, str, str]:
    """The list of dicts, gradient descent on the whole set."""
    data: Data = PRESETS["post-001"].data
    found = []
    for seed in range(runs):
        points = make_data("moons", data.samples, 2, data.noise, data.test_fraction, 100)
        widths, functions = (2, 25, 50, 50, 25, 1), (*("relu",) * 4, "sigmoid")
        model = from_dicts(
            [
                {"input_dim": a, "output_dim": b, "activation": name}
                for a, b, name in zip(widths, widths[1:], functions, strict=False)
            ],
            seed=seed,
        )
        model.compile("binary_crossentropy", learning_rate=0.1)
        model.fit(*points.train, epochs=1000, batch_size=len(points.x_train))
        found.append(np.mean((model.predict(points.x_test)[:, 0] > 0.5) == points.y_test))
    return f"accuracy on 100 test points, {runs} runs", "95 %", f"{np.mean(found):.1%}".replace("%", " %")


def post_002() -> tuple[str, str, str]:
    """The weights that the post prints."""
    network = Network((2, 3, 2), (Relu, Sigmoid), seed=1)
    ours = np.concatenate([network.w1.ravel(), network.w2.ravel()])
    alike = np.sum(np.abs(ours - W) < 5e-9)
    return "its 12 weights, all 8 decimals", "12", f"{alike}"


def post_003(runs: int) -> tuple[str, str, str]:
    """2-64-2 on moons, repeated."""
    return (
        f"mean and deviation of the test accuracy, 2-64-2, {runs} runs here",
        str(POST_003),
        str(moons_runs(64, runs)),
    )


def post_004() -> tuple[str, str, str]:
    """784-128-10 by squared error, on the sample of digits."""
    images, labels = sample()
    x = images / np.float32(255)
    model: Model = Sequential([Flatten(), Dense(128, "sigmoid"), Dense(10, "sigmoid")], (28, 28))
    model.compile("mse", learning_rate=3.0)
    model.fit(x[:4000], one_hot(labels[:4000]), epochs=10, batch_size=10)
    return (
        "digits, 10 epochs on 4,000 of the sample (the post has 50,000)",
        "-",
        right_of(model, x[4000:], labels[4000:]),
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10, help="with as many seeds, where a post repeats its run")
    runs = parser.parse_args().runs
    print("| post | what | the post | here |\n|---|---|---|---|")
    for name, row in (
        ("000", post_000()),
        ("001", post_001(runs)),
        ("002", post_002()),
        ("003", post_003(runs)),
        ("004", post_004()),
    ):
        print("|", " | ".join((name, *row)), "|", flush=True)


if __name__ == "__main__":
    main()
