"""The program's own files: found in a checkout and, by the wheel's list, in an installed program."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QIcon

from playground import app, assets

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.gui
def test_the_icon_is_a_picture(qapp):
    assert not QIcon(str(assets.path("icon.svg"))).pixmap(64, 64).isNull()
    assert not app.application().windowIcon().isNull()


def test_the_wheel_carries_every_asset_the_program_asks_for():
    carried = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    for name in ("icon.svg",):
        assert carried["force-include"][f"assets/{name}"] == f"playground/_assets/{name}"
        assert (ROOT / "assets" / name).is_file()


def test_a_missing_asset_says_where_it_was_looked_for():
    with pytest.raises(FileNotFoundError, match=r"nothing\.png .*assets"):
        assets.path("nothing.png")
