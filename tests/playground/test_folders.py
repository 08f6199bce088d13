"""Folders: the platform's own, and what earlier versions kept elsewhere is still found."""

import pytest
from platformdirs import PlatformDirs
from PySide6.QtCore import QSettings

from playground import app, folders
from playground.teaching.my_digits_file import MyDigitsFile

DRAWN = (((0.0, 0.0), (9.0, 30.0)),)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Give the program folders of its own, as on Linux."""
    for name in ("DATA", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    return tmp_path


def test_every_folder_is_the_programs_own(home):
    places = folders.data(), folders.log(), folders.settings().parent
    assert all(folders.NAME in place.parts for place in places)
    assert isinstance(folders.DIRS, PlatformDirs) and folders.data() == home / "DATA" / folders.NAME


def test_digits_taught_to_an_earlier_version_are_found(home):
    earlier = MyDigitsFile(home / "DATA" / folders.NAME / folders.NAME)
    earlier.add(DRAWN, 7)
    later = MyDigitsFile()
    assert later.load() is None and [digit.label for digit in later.digits] == [7]
    later.add((((0.0, 0.0), (5.0, 5.0)),), 1)
    assert earlier.load() is None and len(earlier.digits) == 2


@pytest.mark.gui
def test_settings_of_an_earlier_version_come_along_once(home, qapp, monkeypatch):
    app.application()
    registry = QSettings(str(home / "registry.ini"), QSettings.Format.IniFormat)
    registry.setValue("theme", "dark")
    registry.setValue("recent", ["a.json", "b.json"])
    kind = type("Settings", (QSettings,), {"__new__": lambda cls, *where: QSettings(*where) if where else registry})
    monkeypatch.setattr(app, "QSettings", kind)
    kept = app.settings()
    assert kept.value("theme") == "dark" and kept.value("recent") == ["a.json", "b.json"]
    kept.setValue("theme", "light")
    kept.sync()
    assert app.settings().value("theme") == "light" and folders.settings().is_file()
