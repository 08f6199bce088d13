"""Files: what is saved is read back equal, what can't be read is said, nothing is ever half written."""

import os
import stat

import pytest
from msgspec.structs import replace

from core.experiment import storage
from core.experiment.presets import PRESETS


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_comes_back_equal(tmp_path, name):
    storage.save(tmp_path / "e.json", PRESETS[name])
    assert storage.load(tmp_path / "e.json") == PRESETS[name]
    assert [path.name for path in tmp_path.iterdir()] == ["e.json"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no file"),
        (b"", "isn't an experiment"),
        (b"\x89PNG\r\n", "isn't an experiment"),
        (b'{"layers": [{"layer": "conv", "units": 3}]}', "conv"),
        (b'{"layers": [], "speed": 3}', "speed"),
        (b'{"layers": [], "training": {"learning_rate": -1}}', "learning rate must be a number above 0"),
        (b"[" * 100_000, "isn't an experiment"),
        (b" " * 10_000_001, "larger than 10 MB"),
    ],
)
def test_what_can_t_be_read_is_said(tmp_path, content, words):
    path = tmp_path / "mine.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(storage.StorageError) as caught:
        storage.load(path)
    assert words in str(caught.value) and "mine.json" in str(caught.value)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(storage.StorageError, match="can't be read"):
        storage.load(tmp_path)


def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path, monkeypatch):
    path = tmp_path / "e.json"
    storage.save(path, PRESETS["moons"])

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full_disk)
    with pytest.raises(storage.StorageError, match="No space left"):
        storage.save(path, replace(PRESETS["moons"], seed=9))
    monkeypatch.undo()
    assert storage.load(path) == PRESETS["moons"]
    assert [found.name for found in tmp_path.iterdir()] == ["e.json"]


def test_files_have_the_usual_rights(tmp_path):
    path = tmp_path / "e.json"
    before = os.umask(0o022)
    try:
        storage.save(path, PRESETS["moons"])
    finally:
        os.umask(before)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o644
