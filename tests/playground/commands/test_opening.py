"""A file that is to be opened from a terminal: what is wrong with it is said there, before there is a window."""

import os
import zipfile

import pytest
from PIL import Image

from core import PRESETS, Run, save, save_run
from core.documents import share
from core.network import weights
from playground import display
from playground.__main__ import main
from playground.commands import line

MOONS = PRESETS["moons"]


@pytest.fixture
def opened(monkeypatch):
    """Give what the window is opened with, in place of the window."""
    starts = []
    monkeypatch.setattr(display, "problem", lambda: None)
    monkeypatch.setattr(line, "load_window", lambda: lambda start, *_: starts.append(start) or 0)
    return starts


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Give a folder of files, good and bad, that is the one of now."""
    monkeypatch.chdir(tmp_path)
    save("good.json", MOONS)
    save_run("good.nnplay", Run(MOONS))
    weights.save("good.safetensors", MOONS, Run(MOONS).network)
    good = (tmp_path / "good.nnplay").read_bytes()
    (tmp_path / "good.csv").write_text("a,b\n" + "".join(f"{n * 1.5},{n % 2}\n" for n in range(20)))
    (tmp_path / "cut.nnplay").write_bytes(good[: len(good) // 2])
    (tmp_path / "no.json").write_text("{]")
    (tmp_path / "empty.csv").write_text("")
    (tmp_path / "lone.csv").write_text("a\n1\n2\n3\n4\n5\n")
    (tmp_path / "noise.csv").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "text.txt").write_text("hello\n")
    with zipfile.ZipFile("other.nnplay", "w") as other:
        other.writestr("hello", "hello")
    for place in ("bare", "photos/cats", "photos/dogs"):
        (tmp_path / place).mkdir(parents=True)
    for name in ("cats/1.png", "dogs/1.png"):
        Image.new("L", (28, 28), 128).save(tmp_path / "photos" / name)
    return tmp_path


BAD = {
    "gone.nnplay": "gone.nnplay",
    "gone.csv": "gone.csv",
    "./gone": "there is no file gone",
    "cut.nnplay": "cut.nnplay",
    "other.nnplay": "other.nnplay",
    "no.json": "no.json",
    "empty.csv": "empty.csv",
    "lone.csv": "lone.csv has one column alone",
    "noise.csv": "noise.csv",
    "text.txt": "text.txt",
    "./bare": "the folder bare has no folders with images",
}


@pytest.mark.parametrize("verb", ["open", "", "window"])
@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_a_sentence_in_the_terminal(files, opened, capsys, verb, name):
    code = main([verb, name] if verb else [name])
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("nn-playground: ") and said.err.count("\n") == 1, said
    assert BAD[name] in said.err and "Traceback" not in said.err
    # A double click runs `window`: there the window opens, and says it again.
    assert (code, [str(start) for start in opened]) == ((0, [os.path.normpath(name)]) if verb == "window" else (2, []))


@pytest.mark.parametrize("verb", ["open", "", "window"])
@pytest.mark.parametrize("name", ["good.nnplay", "good.json", "good.safetensors", "good.csv", "./photos"])
def test_a_good_file_opens_the_window_without_a_word(files, opened, capsys, verb, name):
    assert main([verb, name] if verb else [name]) == 0
    assert capsys.readouterr() == ("", "") and [str(start) for start in opened] == [os.path.normpath(name)]


def test_share_strings_open_or_say_what_is_wrong(opened, capsys):
    text = share.text_of(MOONS)
    assert main(["open", text]) == 0 and opened == [MOONS]
    assert main(["open", text[:-20]]) == 2 and len(opened) == 1
    assert capsys.readouterr().err.startswith("nn-playground: ")


def test_no_file_and_a_large_one_are_left_to_the_window(files, opened, capsys, monkeypatch):
    monkeypatch.setattr("playground.commands.opening.LOOKED_INTO", 1)
    assert main([]) == main(["open", "cut.nnplay"]) == 0
    assert [start and str(start) for start in opened] == [None, "cut.nnplay"] and capsys.readouterr().err == ""


def test_scenes_of_ones_own_open_the_window_and_a_broken_file_says_its_line(opened, tmp_path, monkeypatch, capsys):
    given = []
    monkeypatch.setattr(line, "load_window", lambda: lambda *window: given.append(window[3]) or 0)
    good = '[[scene]]\ntitle = "Mine"\n[[scene.step]]\ndo = "Look."\n'
    file = tmp_path / "lesson.toml"
    file.write_text(good)
    assert main(["--scenes", str(file)]) == 0 and given == [file]
    file.write_text(good.replace("do =", "du ="))
    assert main(["--scenes", str(file)]) == 2 and given == [file]
    assert "lesson.toml, line 4: unknown key of a step 'du'" in capsys.readouterr().err
    assert main(["--scenes", str(tmp_path / "gone.toml")]) == 2 and "no file" in capsys.readouterr().err


def test_a_file_of_words_is_handed_to_the_window(monkeypatch):
    given = []
    monkeypatch.setattr(display, "problem", lambda: None)
    monkeypatch.setattr(line, "load_window", lambda: lambda *what: given.append(what[-1]) or 0)
    assert main(["--words", "mine.toml"]) == main(["window", "--words", "mine.toml"]) == main([]) == 0
    assert [path and path.name for path in given] == ["mine.toml", "mine.toml", None]
