"""Project files: the one room that opens them. Written to a temporary name, then renamed, so nothing is half there."""

import os
import tempfile
from pathlib import Path

from core.experiment import spec

LARGEST_BYTES = 10_000_000


class StorageError(OSError):
    """A file that can't be read or written; the message says which, why, and what to do."""


def load(path: str | Path) -> spec.Experiment:
    """Return the experiment that the JSON file `path` holds."""
    path = Path(path)
    text = content(path, LARGEST_BYTES, "an experiment")
    try:
        return spec.from_json(text)
    except spec.SpecError as error:
        raise StorageError(f"{path} isn't an experiment that can be used: {error}") from error


def content(path: str | Path, most: int, what: str) -> bytes:
    """Return a file's bytes; StorageError where it can't be read, or is longer than `most` and so isn't `what`."""
    path = Path(path)
    try:
        if path.stat().st_size > most:
            raise StorageError(f"{path} is larger than {most // 1_000_000:,} MB: it isn't {what}")
        return path.read_bytes()
    except StorageError:
        raise
    except FileNotFoundError:
        raise StorageError(f"there is no file {path}") from None
    except (OSError, ValueError) as error:
        raise StorageError(f"{path} can't be read: {getattr(error, 'strerror', None) or error}") from error


def save(path: str | Path, experiment: spec.Experiment) -> None:
    """Write the experiment to `path` as JSON that `load` reads back to an equal value."""
    write(path, spec.to_json(experiment))


def write(path: str | Path, content: bytes) -> None:
    """Write `content` to `path` whole or not at all; StorageError where the place can't be written."""
    path = Path(path)
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if temporary is not None and os.path.exists(temporary):
            os.unlink(temporary)
        raise StorageError(f"{path} can't be written: {error.strerror or error}") from error


def _umask() -> int:
    """Return the process's umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
