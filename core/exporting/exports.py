"""What can be exported of a training, or of what is known of one: the table of kinds of files, by how names end."""

from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from core import files
from core.data.chosen_points import points_of
from core.data.datasets import Points
from core.experiment.spec import Experiment
from core.exporting import network_file, tables, weights_files
from core.network.weights import TrainedNetwork
from core.training.curve import Curve
from core.value import SpecError
from core.wording import said


class Subject(Struct, frozen=True, eq=False):
    """What is exported: an experiment and, as far as they are there, its network, its curve, and its points."""

    experiment: Experiment
    network: TrainedNetwork | None = None
    curve: Curve | None = None
    points: Points | None = None  # none: they are drawn, or read

    @property
    def trained(self) -> TrainedNetwork:
        """The network; SpecError where there is none."""
        if self.network is None:
            raise SpecError(said("there is no network to export yet: train it first"))
        return self.network


class Export(Struct, frozen=True):
    """A kind of file: what people call it, and its content in pieces, of which there are about `count`.

    SpecError where the subject hasn't what it takes, DigitsError where its points can't be read.
    """

    title: str
    pieces: Callable[[Subject], Iterable[bytes]]
    count: Callable[[Subject], int] = lambda subject: 1


def _curve(subject: Subject) -> Iterable[bytes]:
    if subject.curve is None:
        raise SpecError(said("there is no curve to export: weights alone have none, nor has what was never trained"))
    return [tables.curve(subject.curve, subject.experiment.data)]


def _points(subject: Subject) -> Iterable[bytes]:
    data = subject.experiment.data
    return tables.samples(data, subject.points or points_of(data), subject.network)


def _network(subject: Subject) -> Iterable[bytes]:
    data, trained = subject.experiment.data, subject.trained
    points = subject.points or points_of(data) if data.table is not None else None
    return [network_file.to_bytes(trained, points.scaling if points is not None else None)]


NETWORK = Export("Network", _network)
WEIGHTS_TABLE = Export("Weights", lambda subject: weights_files.table(subject.trained))
CURVE = Export("Curve", _curve)
POINTS = Export("Points", _points, lambda subject: 3 + subject.experiment.data.samples // tables.AT_ONCE)
KINDS = {
    ".py": NETWORK,
    ".safetensors": Export("Weights", lambda subject: [weights_files.safetensors(subject.trained)]),
    ".npz": Export("Weights", lambda subject: [weights_files.npz(subject.trained)]),
    "weights.csv": WEIGHTS_TABLE,
    "curve.csv": CURVE,
    "points.csv": POINTS,
}


def kind_of(name: str) -> Export:
    """Return the kind of file that a name ends like; SpecError says how names may end."""
    found = next((kind for end, kind in KINDS.items() if name.lower().endswith(end)), None)
    if found is None:
        *most, last = KINDS
        ends = said("{most} or {last}", most=", ".join(most), last=last)
        raise SpecError(
            said("{name} names no kind of file that can be exported: let it end with {ends}", name=name, ends=ends)
        )
    return found


def write(
    path: Path,
    kind: Export,
    subject: Subject,
    tell: Callable[[int, int], object] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bool:
    """Write a file whole or not at all; return whether it is there, which it isn't where it was `cancelled`.

    FileError where it can't be written, otherwise as `Export`. `tell` is told how many pieces are made, of how many.
    """
    content, of = bytearray(), kind.count(subject)
    for done, piece in enumerate(kind.pieces(subject), 1):
        if cancelled():
            return False
        content += piece
        tell(min(done, of), of)
    files.write(path, bytes(content))
    return True
