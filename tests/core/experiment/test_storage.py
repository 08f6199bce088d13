"""Experiments in files: what is saved is read back equal, what can't be read is said."""

import pytest

from core.experiment import storage
from core.experiment.presets import PRESETS
from core.files import FileError


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
    with pytest.raises(FileError) as caught:
        storage.load(path)
    assert words in str(caught.value) and "mine.json" in str(caught.value)


def test_a_byte_order_mark_is_read_over(tmp_path):
    text = (PRESETS["hills"], storage.spec.to_json(PRESETS["hills"]).decode())
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        (tmp_path / "e.json").write_text(text[1], encoding)
        assert storage.load(tmp_path / "e.json") == text[0]
