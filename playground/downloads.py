"""Fetch MNIST or Fashion-MNIST into the cache: mirror after mirror, every file checked, or nothing is kept of it."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

import pooch
import requests

from core import digits

MIRRORS = {
    "mnist": (
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ),
    "fashion": ("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",),
}
CONNECT_S, SILENCE_S = 5.0, 10.0  # how long a mirror may take to answer, and say nothing in between
PIECE = 1 << 13
STALE_S = 3600.0  # what a process that was killed left behind is removed when it is this old

Tell = Callable[[int, int], None]
pooch.get_logger().setLevel(logging.WARNING)  # it would say on the terminal what is told here


class DownloadError(OSError):
    """A set that can't be fetched; the message says what happened at each mirror, and what else there is."""


class Cancelled(Exception):
    """The person who asked for a download wants it no more."""


class _Oversized(ValueError):
    """More bytes came than the file has."""


class _Meter:
    """What pooch counts bytes with: tells how far the whole set is, and ends a download that nobody wants."""

    def __init__(self, file: digits.File, before: int, whole: int, tell: Tell, cancelled: Callable[[], bool]) -> None:
        self.total = 0  # pooch writes here what the server says, which is not believed
        self._size, self._before, self._whole = file.size, before, whole
        self._tell, self._cancelled = tell, cancelled
        self.begin()

    def begin(self) -> None:
        """Count from nothing, and end here if nobody wants it."""
        self._done, self._ended = 0, False
        if self._cancelled():
            raise Cancelled

    def update(self, count: int) -> None:
        """Take `count` bytes more; the last piece counts in full."""
        if self._cancelled():
            raise Cancelled
        if self._ended:
            return
        self._done += count
        if self._done >= self._size + 2 * PIECE:
            raise _Oversized
        self._tell(self._before + min(self._done, self._size), self._whole)

    def reset(self) -> None:
        """Count no more: pooch says the total once again at the end."""
        self._ended = True

    def close(self) -> None:
        """Nothing is open."""


def fetch(
    name: str,
    tell: Tell = lambda done, whole: None,
    cancelled: Callable[[], bool] = lambda: False,
    mirrors: tuple[str, ...] | None = None,
) -> Path:
    """Bring a known set into the cache, unless it is there.

    Parameters
    ----------
    name
        One of `digits.COLLECTIONS`.
    tell
        Called with the bytes of the set that are here, and all of them, as they come.
    cancelled
        Asked after each piece; True ends the download (and so does an exception out of `tell`).
    mirrors
        Addresses of folders that hold the files, tried in turn; None: the public ones.

    Returns
    -------
    Path
        The set's folder. Files that came whole stay whatever happens: asked again, the download goes on after them.

    Raises
    ------
    Cancelled
        If it was.
    DownloadError
        If a file comes from no mirror, or can't be written.
    """
    known, place = digits.COLLECTIONS[name], digits.folder(name)
    order = list(MIRRORS[name] if mirrors is None else mirrors)
    before = 0
    try:
        place.mkdir(parents=True, exist_ok=True)
        _tidy(place)
        for file in known.files:
            tell(before, known.size)
            if not digits.is_intact(place / file.name, file):
                _fetch(name, file, order, _Meter(file, before, known.size, tell, cancelled))
            before += file.size
        tell(known.size, known.size)
    except DownloadError:
        raise
    except OSError as error:
        raise DownloadError(f"{known.title} can't be kept in {place}: {error.strerror or error}") from error
    return place


def _fetch(name: str, file: digits.File, order: list[str], meter: _Meter) -> None:
    """Fetch a file from the first mirror that gives it, and put that one first."""
    trouble = []
    for mirror in list(order):
        meter.begin()
        problem = _from_mirror(mirror, file, digits.folder(name), meter)
        if problem is None:
            order.remove(mirror)
            order.insert(0, mirror)
            return
        trouble.append(f"{mirror}{file.name}: {problem}")
    tried = "; ".join(trouble) or "there is no mirror to try"
    raise DownloadError(
        f"{digits.COLLECTIONS[name].title} couldn't be downloaded. {tried}. Try again later; meanwhile the sample of "
        "MNIST works without a network, and a file that you have can be opened"
    )


def _from_mirror(mirror: str, file: digits.File, place: Path, meter: _Meter) -> str | None:
    """Fetch a file under a temporary name, check it, give it its own; return what went wrong, if the mirror did it."""
    downloader = pooch.HTTPDownloader(progressbar=meter, chunk_size=PIECE, timeout=(CONNECT_S, SILENCE_S))
    wrong = "other bytes came than wanted (the checksum differs)"
    try:
        pooch.retrieve(mirror + file.name, file.checksum, file.name, place, downloader=downloader)
    except requests.HTTPError as error:
        return f"it answered {error.response.status_code} {error.response.reason}"
    except requests.Timeout:
        return f"no answer within {SILENCE_S:g} seconds"
    except requests.exceptions.ChunkedEncodingError:
        return "the connection broke off"
    except requests.ConnectionError as error:
        return "it fell silent" if "timed out" in str(error) else "no connection to it"
    except requests.RequestException as error:
        return str(error)
    except ValueError:  # of the checksum, or of the length
        return wrong
    return None if digits.is_intact(place / file.name, file) else wrong


def _tidy(place: Path) -> None:
    """Remove what a download left that was killed: temporary files, and old enough to be nobody's."""
    for path in place.glob("tmp*"):
        if path.is_file() and time.time() - path.stat().st_mtime > STALE_S:
            path.unlink(missing_ok=True)
