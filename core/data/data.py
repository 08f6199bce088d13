"""The data that a person chooses: which set, how much of it, what of a sample the network is given."""

import os
from typing import Annotated

import msgspec

from core import files
from core.data.datasets import DATASETS, Dataset, features_for
from core.data.digits import CLASSES
from core.data.images import image_sets
from core.data.images.image_sets import missing
from core.data.images.labelled import Progress
from core.data.painted import Painted
from core.data.tables import brought
from core.data.tables.table import SHA_256, Table
from core.value import Real, SpecError, Value, Whole, brief, known
from core.wording import said, said_count

MOST_SEED = 2**32 - 1
PAINTED = "painted", "painted_curve", "painted_plane"
LEAST_TO_TRAIN_ON = 2


class Data(Value, frozen=True):
    """A data set, the share of it kept for testing, and what of each point the network is given.

    `features` are names of `datasets.FEATURES`; none: the point's own coordinates, or the whole image. Data sets with
    a fixed count of classes, and those whose answer is a number, set `classes` themselves. Of sets of images that have
    a part for testing, `samples` are those to train on. `path` is the file or folder of the set "images", `names` are
    those of its classes where they aren't the digits (`images_of` finds them), `turned` mirrors each image at its
    diagonal: EMNIST's lie on their side, and `fingerprint` is the SHA-256 of them all. `path` is also the file of a
    "table", of which `table` says how it is read; there is no noise in that. `painted` are the points of the sets
    "painted", "painted_curve" and "painted_plane", which set `samples` and `noise` themselves.
    """

    dataset: str = "moons"
    samples: int = 1000
    noise: Annotated[float, Real(0, 10, "noise")] = 0.2
    classes: int = 2
    test_fraction: Annotated[float, Real(0, 0.9, "the share of points kept for testing")] = 0.2
    seed: Annotated[int, Whole(0, MOST_SEED, "seed of the data")] = 0
    features: tuple[str, ...] = ()
    path: str = ""
    painted: Painted = Painted()
    table: Table | None = None
    names: tuple[str, ...] = ()
    turned: bool = False
    fingerprint: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        known("data set", self.dataset, DATASETS)
        dataset = self._set
        if not isinstance(self.painted, Painted):
            raise SpecError(
                said(
                    "painted must be points, as Painted.of(x, y) makes them; got {painted}", painted=brief(self.painted)
                )
            )
        if self.by_hand:
            msgspec.structs.force_setattr(self, "samples", len(self.painted))
            msgspec.structs.force_setattr(self, "noise", 0.0)
        elif self.painted != Painted():
            count = len(self.painted)
            raise SpecError(
                said(
                    "painted points are for {painted}; got {count:,} with {dataset}",
                    painted=", ".join(PAINTED),
                    count=count,
                    dataset=self.dataset,
                )
            )
        if (self.dataset == "table") != isinstance(self.table, Table):
            raise SpecError(
                said("the data set 'table' needs a table, which says how its file is read, and no other does")
            )
        if self.table is not None:
            msgspec.structs.force_setattr(self, "classes", len(self.table.classes))
            msgspec.structs.force_setattr(self, "noise", 0.0)
            if self.samples > self.table.rows:
                msgspec.structs.force_setattr(self, "samples", self.table.rows)
        dataset.samples.check(self.samples, said("samples of {dataset}", dataset=self.dataset))
        least = dataset.classes.least
        if self.dataset == "images":
            msgspec.structs.force_setattr(self, "classes", self._classes_of_images())
        elif self.names or self.turned or self.fingerprint:
            raise SpecError(
                said(
                    "names, turned and fingerprint are for the data set images only, not {dataset}",
                    dataset=self.dataset,
                )
            )
        if self.classes == 2 and least != 2 and least == dataset.classes.most:  # 2: what a person gets who doesn't say
            msgspec.structs.force_setattr(self, "classes", least)
        dataset.classes.check(self.classes, said("classes of {dataset}", dataset=self.dataset))
        aside = self.test_fraction + (self.table.validation if self.table is not None else 0.0)
        train = self.samples - round(self.samples * aside)
        if train < LEAST_TO_TRAIN_ON and not self.has_test_part and not self.by_hand:
            raise SpecError(
                said(
                    "{samples} samples with a share of {test_fraction:g} for testing leave {train} to train "
                    "on; raise the samples or lower the share",
                    samples=self.samples,
                    test_fraction=self.test_fraction,
                    train=train,
                )
            )
        if self.by_hand and not self.regression:
            self.painted.check_classes(self.classes)
        if not isinstance(self.path, str) or bool(self.path) != (self.dataset in ("images", "table")):
            raise SpecError(
                f"{'images are' if self.dataset == 'images' else 'a table is'} read from a file: path must say where "
                "it is; got none"
                if self.path == ""
                else "path must be text, and is for the data sets images and table only; got "
                f"{self.path!r} with {self.dataset}"
            )
        if self.features and not self.dimensions:
            raise SpecError(
                said("{dataset} are images, which have no features to choose; leave them out", dataset=self.dataset)
            )
        if self.features and self.dimensions > 2:
            raise SpecError(
                said(
                    "features are made of 1 input or 2, and the table has {dimensions}; leave them out",
                    dimensions=self.dimensions,
                )
            )
        for name in self.features:
            known(said("feature of {dataset}", dataset=self.dataset), name, features_for(self.dimensions))
        if len(set(self.features)) < len(self.features):
            raise SpecError(
                said("each feature may be listed only once; got {features}", features=", ".join(self.features))
            )

    def _classes_of_images(self) -> int:
        """Return how many classes a file of images has: as many as there are names, or ten digits."""
        names, plain = self.names, isinstance(self.names, tuple) and all(isinstance(name, str) for name in self.names)
        if not plain or len(set(names)) < len(names) or len(names) == 1:
            raise SpecError(said("names must be those of two classes or more, each once; got {names!r}", names=names))
        if self.fingerprint != "" and not (isinstance(self.fingerprint, str) and SHA_256.match(self.fingerprint)):
            raise SpecError(
                said(
                    "a fingerprint is a SHA-256 of 64 hex digits; got {fingerprint!r:.100}",
                    fingerprint=self.fingerprint,
                )
            )
        return len(names) or CLASSES

    @property
    def _set(self) -> Dataset:
        return DATASETS[self.dataset]

    @property
    def by_hand(self) -> bool:
        """Whether the points are painted ones."""
        return self.dataset in PAINTED

    @property
    def paintable(self) -> bool:
        """Whether a person can paint on it: it has points on a line or a plane that are drawn, or painted."""
        return self.by_hand or self._set.draw is not None

    @property
    def title(self) -> str:
        """What people call the data set."""
        return self._set.title if self.table is None else files.shown(os.path.basename(self.path))

    @property
    def class_names(self) -> tuple[str, ...]:
        """What the classes are called, by their numbers; none where they are numbers themselves."""
        return self.names or (self._set.class_names if self.table is None else self.table.classes)

    def class_title(self, k: int) -> str:
        """What a class is called in a sentence: its name, or "class 2"."""
        return self.class_names[k] if k < len(self.class_names) else said("class {number}", number=k)

    def class_label(self, k: int) -> str:
        """What a class is called where it is clear that it is one: its name, or its number."""
        return self.class_names[k] if k < len(self.class_names) else str(k)

    @property
    def shape(self) -> tuple[int, ...]:
        """What the network is given for one sample: (features,), or (height, width, channels)."""
        if self.features:
            return (len(self.features),)
        return self._set.shape if self.table is None else (len(self.table.names),)

    @property
    def dimensions(self) -> int:
        """How many numbers a sample has: 1 of a line, 2 of the plane, as many as a table's inputs; 0 for images."""
        shape = self._set.shape if self.table is None else (len(self.table.names),)
        return shape[0] if len(shape) == 1 else 0

    @property
    def coordinates(self) -> tuple[str, ...]:
        """The names of a sample's numbers; none for images."""
        if self.table is not None:
            return self.table.names
        return tuple(f"x{n + 1}" for n in range(self.dimensions))

    @property
    def answer(self) -> str:
        """What the answer is called where it is a number."""
        return "y" if self.table is None else self.table.target.name

    @property
    def regression(self) -> bool:
        """Whether the answer is a number, and not a class."""
        return self._set.regression if self.table is None else not self.table.classes

    @property
    def missing(self) -> str | None:
        """What keeps the data from being used: files that are not here (at any time), too few points by hand."""
        if self.table is not None:
            here = os.path.exists(self.path) or brought.of(self.table) is not None
            return None if here else said("there is no file {path}; open it where it is now", path=self.path)
        if self.by_hand:
            count = self.samples - int(self.painted.tests(self.test_fraction).sum())
            few = said_count(
                count,
                "click the picture to add points (training takes {least} at least, and there is {count} to train on)",
                "click the picture to add points (training takes {least} at least, and there are {count} to train on)",
                least=LEAST_TO_TRAIN_ON,
            )
            return few if count < LEAST_TO_TRAIN_ON else None
        return missing(self.dataset, self.path, self.fingerprint)

    @property
    def has_test_part(self) -> bool:
        """Whether the set brings samples for testing, so that none are kept aside."""
        return self._set.tested or (self.table is not None and self.table.test_rows > 0)

    @property
    def tested(self) -> bool:
        """Whether samples are kept for testing."""
        if self.by_hand:
            return bool(self.painted.tests(self.test_fraction).any())
        return self.has_test_part or round(self.samples * self.test_fraction) > 0

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of what the network is given of a point; none for images."""
        return self.features or self.coordinates


def images_of(path: str, progress: Progress | None = None) -> Data:
    """Return the data that a file or folder of images is: all of them, with the names of their classes.

    `progress` is told how much is read and of how much, and may raise to cancel; DigitsError as `labelled.read`.
    """
    found, mark = image_sets.look(path, progress)
    samples = min(max(4, len(found.x_train)), image_sets.MOST_IMAGES)
    return Data("images", samples, noise=0, path=path, names=found.names, fingerprint=mark)
