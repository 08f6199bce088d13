"""Where the files of `assets/` are: beside the packages in a checkout, inside this one in an installed wheel."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_FOLDERS = (_HERE.parent / "assets", _HERE / "_assets")


def path(name: str) -> Path:
    """Return the path of the asset `name`; FileNotFoundError says where it was looked for."""
    for folder in _FOLDERS:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"the file {name} of the program is missing; looked in {' and '.join(map(str, _FOLDERS))}")
