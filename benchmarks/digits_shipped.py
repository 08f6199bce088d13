"""Train the network that reads digits and comes with the program, or check the one that is there.

    python benchmarks/digits_shipped.py --out FOLDER [--mnist FILE] [--pen FILE] [--epochs 40] [--net deep]
                                        [--rate 0.003] [--seed 0] [--start FOLDER] [--gentle]
    python benchmarks/digits_shipped.py --check test | pick [--out FOLDER] [--mnist FILE] [--pen FILE]

It learns from MNIST's training images and from pen digits, whose strokes are varied before they are rendered; both
are augmented anew every time they are seen. An epoch is as many images as MNIST has. The network that is kept is the
moving average of the one that is trained. The same seed gives the same network on the same machine and libraries.

Nothing here is chosen by what the card reports: MNIST's test images and all writers of TEST_SOURCES are looked at by
--check alone. PICK_SOURCES and the last of MNIST's training images are for choosing; nothing is trained on them.
Ctrl-C ends the training early and keeps what was learned.
"""

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import Progress

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.drawn_digits import Hand, pictures, rendered
from core import files
from core.data.augment import Augmentation, augmented
from core.data.drawing import drawings
from core.data.images import labelled
from core.experiment.learning import AdamW, CosineDecay
from core.experiment.spec import Data, Experiment, Training, replace
from core.functions.metrics import confusion_matrix
from core.layers import Activation, BatchNorm, Conv2D, Dense, Dropout, Flatten, Layer, MaxPool2D
from core.network import shipped
from core.network.network import Network
from core.network.predictor import Predictor
from core.tape.blas import threads
from core.training.steps import Steps

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
TEST_SOURCES, PICK_SOURCES, PICK_IMAGES = ("imp", "tos"), ("aga",), 3000
VARIANTS, PEN_SHARE = 6, 0.4  # pictures made of each drawing; their share of a batch
BATCH, CHUNK = 64, 50  # images, batches that are made together
AUGMENTATION = Augmentation(shift=1.5, rotate=12, scale=0.12, shear=0.12, thickness=0.5, elastic=2.5)
GENTLE = Augmentation(shift=1.0, rotate=8, scale=0.08, shear=0.08, thickness=0.3, elastic=1.8)  # to end with
SMOOTHING = 0.03  # of the targets, which leaves room for doubtful labels
AVERAGE = 0.97  # of the moving average, a chunk
# Other ways in which the same drawings may come.
HANDS: dict[str, Hand] = {
    "as drawn": Hand(),
    "thin pen": Hand(pen=1.3),
    "thick pen": Hand(pen=3.8),
    "turned by 15 degrees": Hand(turn=15),
    "turned by -15 degrees": Hand(turn=-15),
    "slanted": Hand(slant=0.25),
    "wide": Hand(aspect=1.3),
    "narrow": Hand(aspect=1 / 1.3),
    "a fast mouse": Hand(gap=0.15),
    "a trembling hand": Hand(tremble=0.012),
    "all at random": Hand(random=True),
}


def conv(filters: int, side: int = 3, padding: str = "same", activation: str = "linear") -> Conv2D:
    """Return a convolution that starts as a ReLU wants it."""
    return Conv2D(filters, side, padding=padding, activation=activation, initializer="he_normal")


# Normalized and bent where the images are smallest, after the pool: a maximum and a ReLU may change places.
NORMAL: tuple[Layer, ...] = (BatchNorm(), Activation("relu"))
NETS: dict[str, tuple[Layer, ...]] = {
    "small": (
        *(conv(16, 5, "valid"), MaxPool2D(), *NORMAL),
        *(conv(32, 5, "valid"), MaxPool2D(), *NORMAL),
        *(Flatten(), Dense(128, "relu", "he_normal", dropout=0.2), Dense(10, "softmax")),
    ),
    "deep": (
        *(conv(16, 5, "valid"), MaxPool2D(), *NORMAL),
        *(conv(32, activation="relu"), conv(48), MaxPool2D(), *NORMAL),
        *(conv(64, padding="valid"), *NORMAL),
        *(Flatten(), Dropout(0.2), Dense(10, "softmax")),
    ),
    "wide": (
        *(conv(24, 5, "valid"), MaxPool2D(), *NORMAL),
        *(conv(48, activation="relu"), conv(64), MaxPool2D(), *NORMAL),
        *(conv(96, padding="valid"), *NORMAL),
        *(Flatten(), Dropout(0.3), Dense(10, "softmax")),
    ),
}


def experiment(net: str, epochs: int, rate: float, seed: int) -> Experiment:
    """Return the experiment that says how the network is trained; its data stand for those of this file."""
    training = Training(
        optimizer=AdamW(weight_decay=0.01),
        learning_rate=rate,
        batch_size=BATCH,
        epochs=epochs,
        schedule=CosineDecay(over=epochs),
        warmup=0.0,
    )
    return Experiment(NETS[net], Data("digits", 5000, 0.0), training, seed)


class Pen:
    """The pen digits in three parts, by who drew them where."""

    def __init__(self, path: Path) -> None:
        every = [drawing for drawing in drawings.read(path) if drawing.label is not None]
        self.test = [drawing for drawing in every if drawing.source in TEST_SOURCES]
        self.pick = [drawing for drawing in every if drawing.source in PICK_SOURCES]
        self.train = [drawing for drawing in every if drawing.source not in TEST_SOURCES + PICK_SOURCES]


def chunks(
    images: np.ndarray,
    labels: np.ndarray,
    drawn: np.ndarray,
    meant: np.ndarray,
    augmentation: Augmentation,
    rng: np.random.Generator,
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yield without end augmented images of both kinds, float32 from 0 to 1, with smoothed targets (n, 10)."""
    from_pen = round(BATCH * CHUNK * PEN_SHARE)
    orders = [_turns(len(images), BATCH * CHUNK - from_pen, rng), _turns(len(drawn), from_pen, rng)]
    smooth = np.full((10, 10), SMOOTHING / 10, np.float32) + np.eye(10, dtype=np.float32) * (1 - SMOOTHING)
    while True:
        here, there = (next(order) for order in orders)
        x = augmented(np.concatenate([images[here], drawn[there]]), augmentation, rng)
        yield x.astype(np.float32) / 255, smooth[np.concatenate([labels[here], meant[there]])]


def _turns(count: int, size: int, rng: np.random.Generator) -> Iterator[np.ndarray]:
    """Yield `size` places of `count` at a time; each comes once before any comes again."""
    order = np.empty(0, np.int64)
    while True:
        while len(order) < size:
            order = np.concatenate([order, rng.permutation(count)])
        yield order[:size]
        order = order[size:]


def train(
    mnist: labelled.Images,
    pen: Pen,
    chosen: Experiment,
    augmentation: Augmentation,
    start: Path | None,
    out: Path,
    console: Console,
) -> None:
    """Train, from the network in the folder `start` on if it is given; show how it goes, write after every epoch."""
    rng = np.random.default_rng(chosen.seed)
    network, kept = (Network(chosen.layers, chosen.data.shape) for _ in range(2))
    network.initialize(rng)
    if start:
        network.set_weights(shipped.load(start).network.get_weights())
    per_epoch = round(len(mnist.x_train) / (BATCH * CHUNK))
    count = (chosen.training.epochs or 1) * per_epoch
    # To the steps a chunk is an epoch.
    steps = Steps(network, replace(chosen.training, schedule=CosineDecay(over=count)), rng)
    console.print(f"{network.weights.size:,} weights; {len(pen.train):,} drawings, rendered {VARIANTS} times each")
    drawn, meant = pictures(pen.train, VARIANTS, rng)
    picks = picked(mnist, pen)
    ended: list[bool] = []
    signal.signal(signal.SIGINT, lambda *_: ended.append(True))
    feed = chunks(mnist.x_train[:-PICK_IMAGES], mnist.y_train[:-PICK_IMAGES], drawn, meant, augmentation, rng)
    with Progress(console=console) as progress:
        for done in progress.track(range(count), description="training"):
            x, y = next(feed)
            steps.give(network.lay(x), steps.head.targets(y, network.dtype))
            while steps.epoch <= done:
                steps.advance()
            steps.verify()
            share = min(AVERAGE, done / (done + 3))
            for mean, now in ((kept.weights, network.weights), (kept.statistics, network.statistics)):
                mean += (1 - share) * (now - mean)
            if (done + 1) % per_epoch and not ended:
                continue
            right = ((name, np.mean(answers(kept, x).argmax(axis=1) == y)) for name, (x, y) in picks.items())
            said = "  ".join(f"{name} {100 * value:.2f} %" for name, value in right)
            console.print(f"{time.strftime('%H:%M:%S')} epoch {(done + 1) / per_epoch:g}: {said}")
            for name, content in shipped.files(chosen, kept.get_weights()).items():
                files.write(out / name, content)
            if ended:
                break


def picked(mnist: labelled.Images, pen: Pen) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Return what is for choosing: images and labels."""
    return {
        "MNIST": (mnist.x_train[-PICK_IMAGES:], mnist.y_train[-PICK_IMAGES:]),
        "pen": pictures(pen.pick, 1, np.random.default_rng(1)),
        "pen, varied": pictures(pen.pick, VARIANTS, np.random.default_rng(1)),
    }


def answers(network: Network, images: np.ndarray) -> np.ndarray:
    """Return the network's shares (n, 10)."""
    return Predictor(network, shipped.inputs(network, images)).answer()[1].T.copy()


# --- the figures of the card -----------------------------------------------------------------------------------------


def check(mnist: labelled.Images, pen: Pen, which: str, folder: Path, console: Console) -> None:
    """Print the figures of the network in a folder, on what it was chosen by or on what nobody looked at before."""
    started = time.perf_counter()
    network = shipped.load(folder)
    one = network.probabilities(mnist.x_train[:1])
    opened = time.perf_counter() - started
    times = []
    for image in mnist.x_train[:200, None]:
        started = time.perf_counter()
        one = network.probabilities(image)
        times.append(time.perf_counter() - started)
    assert one.shape == (1, 10)
    size = sum((folder / name).stat().st_size for name in (f"{shipped.NAME}.json", f"{shipped.NAME}.npz"))
    console.print(
        f"{network.network.weights.size:,} weights in {size:,} bytes; loaded, and a first answer, in "
        f"{1000 * opened:.0f} ms; one more in {1000 * min(times):.2f} ms (median {1000 * np.median(times):.2f})\n"
    )
    test = which == "test"
    images, labels = picked(mnist, pen)["MNIST"] if not test else (mnist.x_test, mnist.y_test)
    drawings = pen.test if test else pen.pick
    meant = np.array([drawing.label for drawing in drawings])
    confusion = {"MNIST": matrix(network, images, labels)}
    table(console, [("of MNIST", confusion["MNIST"])])
    rng, rows = np.random.default_rng(2), []
    for name, hand in HANDS.items():
        pictures_ = np.array([rendered(drawing, hand, rng) for drawing in drawings])
        rows.append((name, matrix(network, pictures_, meant)))
    writers = len({drawing.writer for drawing in drawings})
    console.print(f"\n{len(drawings):,} pen digits of {writers} writers")
    table(console, rows)
    for name, found in (("MNIST", confusion["MNIST"]), ("pen digits, as drawn", rows[0][1])):
        console.print(f"\n{name}: {mistaken(found)}")


def matrix(network: shipped.ShippedNetwork, images: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Return how often digit [row] was read as [column]."""
    return confusion_matrix(network.probabilities(images).argmax(axis=1), labels, 10)


def table(console: Console, rows: list[tuple[str, np.ndarray]]) -> None:
    """Print the share of right answers, in all and of each digit, as Markdown."""
    console.print("| | right | errors | " + " | ".join(map(str, range(10))) + " |", soft_wrap=True)
    console.print("|---|" + "---|" * 12)
    for name, found in rows:
        right = 100 * np.diag(found) / found.sum(axis=1)
        each = " | ".join(f"{value:.1f}" for value in right)
        wrong = found.sum() - np.trace(found)
        share = 100 * np.trace(found) / found.sum()
        console.print(f"| {name} | {share:.2f} % | {wrong} of {found.sum():,} | {each} |", soft_wrap=True)


def mistaken(found: np.ndarray) -> str:
    """Return the commonest mistakes in words."""
    wrong = found - np.diag(np.diag(found))
    pairs = np.argsort(-wrong, axis=None, kind="stable")[:10]
    return ", ".join(f"{p // 10} read as {p % 10}: {wrong.flat[p]}" for p in pairs if wrong.flat[p])


def main() -> None:
    """Train or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mnist", type=Path, default=DATA / "mnist.npz")
    parser.add_argument("--pen", type=Path, default=DATA / "pen_digits.json.gz")
    parser.add_argument("--out", type=Path, help="the folder of digits_shipped.*; to check: assets, if nothing is said")
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--rate", type=float, default=0.003, help="the learning rate, which falls along a cosine")
    parser.add_argument("--start", type=Path, help="a folder with digits_shipped.* of the same --net, to go on from")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--net", choices=NETS, default="deep")
    parser.add_argument("--gentle", action="store_true", help="augment less: better to end with, once much is learned")
    parser.add_argument("--check", choices=("test", "pick"), help="train nothing; print the figures of what is there")
    choices = parser.parse_args()
    if not choices.check and not (choices.out and choices.out.is_dir()):
        parser.error("say where the network is to be written: --out FOLDER; the folder must be there")
    console = Console()
    mnist, pen = labelled.read(choices.mnist), Pen(choices.pen)
    with np.errstate(all="ignore"), threads(1):
        if choices.check:
            check(mnist, pen, choices.check, choices.out or ROOT / "assets", console)
        else:
            chosen = experiment(choices.net, choices.epochs, choices.rate, choices.seed)
            train(mnist, pen, chosen, GENTLE if choices.gentle else AUGMENTATION, choices.start, choices.out, console)


if __name__ == "__main__":
    main()
