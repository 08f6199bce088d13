"""Fetching MNIST and Fashion-MNIST into the person's cache: mirror after mirror, by known checksums, to be cancelled.

A file that is fetched is kept: who tries again goes on with the next. Nothing is ever there by half: pooch writes to a
temporary name, compares the checksum, then renames.
"""

import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pooch
import requests
import urllib3

from core.data import digits
from core.wording import Said, joined, said
from playground.downloads.sources import SOURCES, mirrors

TIMEOUT_S = 10.0  # that a mirror may be silent
PIECE = 8192  # bytes at most between two looks at whether to go on
LEFTOVER_S = 24 * 3600  # what a killed program left half is removed after that time

pooch.get_logger().setLevel("ERROR")  # we say it ourselves


class DownloadError(OSError):
    """A set that can't be fetched; the message says what happened at each mirror, and what to do."""


class Cancelled(Exception):
    """Somebody asked to stop."""


def fetch(
    name: str,
    progress: Callable[[int, int], object] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Fetch what is not here yet of the set `name`, a key of SOURCES, and return its folder.

    `progress` is called with the bytes that are here and those of the whole set, every few thousand bytes; `cancelled`
    is asked as often, and when it says yes, `Cancelled` is raised, at most TIMEOUT_S later where a mirror is silent:
    whole files are kept. DownloadError if no mirror has the right bytes, or they can't be written.
    """
    source, folder = SOURCES[name], digits.folder(name)
    tried, before = list(mirrors(source)), 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left in folder.glob("tmp*"):
            if time.time() - left.stat().st_mtime > LEFTOVER_S:
                left.unlink()
        for file, (size, md5) in source.files.items():
            trouble = []
            for mirror in tuple(tried):
                if cancelled():
                    raise Cancelled
                download = _downloader(size, before, source.bytes, progress, cancelled)
                try:
                    pooch.retrieve(mirror + file, f"md5:{md5}", file, folder, downloader=download)
                    break
                except (requests.RequestException, urllib3.exceptions.HTTPError, ValueError) as error:
                    if cancelled():
                        raise Cancelled from error
                    trouble.append(_said(urlsplit(mirror).netloc or mirror, error))
                    tried.append(tried.pop(0))  # what works is tried first for the next file
            else:
                raise DownloadError(
                    said(
                        "{title} could not be fetched; of {file}: {trouble}. Try again later (what was fetched is "
                        "kept), open a file you have, or use the included digits: they need no network",
                        title=source.title,
                        file=file,
                        trouble=joined(trouble),
                    )
                )
            before += size
            progress(before, source.bytes)
    except DownloadError:
        raise
    except OSError as error:
        reason = error.strerror or error
        raise DownloadError(
            said(
                "{title} can't be written to {folder}: {reason}. Make room there, or name another folder in "
                "NN_PLAYGROUND_CACHE",
                title=source.title,
                folder=folder,
                reason=reason,
            )
        ) from error
    return folder


def _downloader(
    size: int, before: int, total: int, progress: Callable[[int, int], object], cancelled: Callable[[], bool]
) -> Callable[..., None]:
    """Return what pooch calls with an address and a file's path; it ends where more than `size` bytes come."""

    def download(url: str, path: str, _: object) -> None:
        # identity: a mirror that unpacks what it sends would send other bytes
        wanted = {"Accept-Encoding": "identity"}
        with requests.get(url, stream=True, timeout=TIMEOUT_S, headers=wanted) as response, open(path, "wb") as file:
            response.raise_for_status()
            came = 0
            # read1: what came, however little; iter_content would be deaf until a mirror that drips has filled a piece
            while piece := response.raw.read1(PIECE):
                if cancelled():
                    raise Cancelled
                came += len(piece)
                if came > size:
                    raise ValueError(f"more than {size:,} bytes")
                file.write(piece)
                progress(before + came, total)
            if came < size:
                raise requests.exceptions.ChunkedEncodingError(f"{came:,} bytes of {size:,}")

    return download


def _said(mirror: str, error: Exception) -> Said:
    """Return what a mirror did, in words."""
    if isinstance(error, requests.HTTPError) and error.response is not None:
        answer = f"{error.response.status_code} {error.response.reason}".rstrip()
        return said("{mirror} answered {answer}", mirror=mirror, answer=answer)
    if isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError) or "timed out" in str(error):
        return said("{mirror} was silent for {seconds:g} s", mirror=mirror, seconds=TIMEOUT_S)
    if isinstance(error, requests.exceptions.ChunkedEncodingError | urllib3.exceptions.HTTPError):
        return said("{mirror} broke off", mirror=mirror)
    if isinstance(error, requests.RequestException):
        return said("{mirror} can't be reached", mirror=mirror)
    return said("{mirror} sent other bytes than the known ones", mirror=mirror)
