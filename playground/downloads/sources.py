"""Where MNIST and Fashion-MNIST are to be had, how large their files are, and their checksums."""

import os

from msgspec import Struct

from core.data import digits


class Source(Struct, frozen=True):
    """A set: its title, where it is to be had, and its files' names with their bytes and MD5 sums."""

    title: str
    mirrors: tuple[str, ...]
    files: dict[str, tuple[int, str]]

    @property
    def bytes(self) -> int:
        """The size of all files."""
        return sum(size for size, _ in self.files.values())


def _files(name: str, *sums: str) -> dict[str, tuple[int, str]]:
    return dict(zip(digits.FILES, zip(digits.SIZES[name], sums, strict=True), strict=True))


SOURCES: dict[str, Source] = {
    "mnist": Source(
        "MNIST",
        ("https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"),
        _files(
            "mnist",
            "f68b3c2dcbeaaa9fbdd348bbdeb94873",
            "d53e105ee54ea40749a09fcbcd1e9432",
            "9fb629c4189551a2d022fa330f9573f3",
            "ec29112dd5afa0611ce80d1b7f02629c",
        ),
    ),
    "fashion": Source(
        "Fashion-MNIST",
        (
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
            "https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/",
        ),
        _files(
            "fashion",
            "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
            "25c81989df183df01b3e8a0aad5dffbe",
            "bef4ecab320f06d8554ea6380940ec79",
            "bb300cfdad3c16e7a12a480ee83cd310",
        ),
    ),
}


def mirrors(source: Source) -> tuple[str, ...]:
    """Return where a set is looked for: where NN_PLAYGROUND_MIRROR says, if it does, as in a classroom of its own."""
    own = os.environ.get("NN_PLAYGROUND_MIRROR")
    return (own.rstrip("/") + "/",) if own else source.mirrors
