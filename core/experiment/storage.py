"""Experiments as JSON files."""

from pathlib import Path

from core import files
from core.experiment import spec
from core.files import FileError
from core.wording import said

LARGEST_BYTES = 10_000_000


def load(path: str | Path) -> spec.Experiment:
    """Return the experiment that the JSON file `path` holds; FileError where it can't be read, or holds none."""
    content = files.content(path, LARGEST_BYTES, said("an experiment"))
    if content.startswith(b"PK"):
        raise FileError(
            said(
                "{path} isn't an experiment's JSON; if it is a training, `nn-playground train {path}` "
                "goes on with it, and the experiment.json beside it can be opened here",
                path=path,
            )
        )
    text = files.text(content)
    try:
        return spec.from_json(text)
    except spec.SpecError as error:
        raise FileError(
            said("{path} isn't an experiment that can be used: {reason}", path=path, reason=files.reason(error))
        ) from error


def save(path: str | Path, experiment: spec.Experiment) -> None:
    """Write the experiment to `path` as JSON that `load` reads back to an equal value; FileError where it can't be."""
    files.write(path, spec.to_json(experiment))
