"""The command line in German: help, results and refusals; what programs read stays as it is in English."""

import json
import re
import subprocess
import sys

import pytest

from playground import languages
from playground.commands import line
from tests.playground.languages.english import is_english

TABLE = "id,age,kind,when\n1,3.5,a,2020-01-01\n2,4,b,2020-01-02\n3,,a,2020-01-03\n4,7,b,2020-01-04\n5,9,a,2020-01-05\n"
HELP = [[], *([verb] for verb in ("window", "open", "share", "train", "classify", "export", "data", "screenshots"))]


@pytest.fixture(autouse=True)
def english_again():
    yield
    languages.install(languages.ENGLISH)


def said(capsys, *arguments):
    """Return what the command line says to this in German, on either stream."""
    try:
        line.run([*arguments, "--language", "de"])
    except SystemExit:
        pass
    return "".join(capsys.readouterr())


@pytest.mark.parametrize("verb", HELP, ids=lambda verb: " ".join(verb) or "all")
def test_help_is_german(capsys, verb):
    text = said(capsys, *verb, "--help").split("\n\n", 1)
    told = re.sub(r"(?m)^ {2,4}\S.*?( {2,}|$)", "", text[1])  # without what the arguments are called
    assert text[0].startswith("Aufruf: nn-playground") and not is_english(told), told


def test_results_are_german(capsys, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text(TABLE)
    trained = said(capsys, "train", "moons", "--epochs", "2")
    assert "2 Epochen, 160 Schritte in 0," in trained and "Verlust 0,2768, Test 0,2739; richtig 88,6%" in trained
    texts = [trained, said(capsys, "data", str(table)), said(capsys, "data"), said(capsys, "presets")]
    texts.append(said(capsys, "export", "moons", "--to", str(tmp_path / "points.csv")))
    assert "Spalte" in texts[1] and "nummeriert die Zeilen" in texts[1] and "1 Zeile von 5 fehlt ein Wert" in texts[1]
    assert [text for text in texts if is_english(text.replace(str(tmp_path), ""))] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["trane"], ["train", "mons"], ["train", "--epochs"], ["train", "--epochs", "x"], ["train", "--nothing"],
        ["train", "--seed", "-1"], ["train", "moons", "--target", "x"], ["train", "moons", "--data", "x.npz"],
        ["train", "nowhere.csv"], ["train", "nnplay1:AA"], ["train", "--video", "film.mov"], ["classify"],
        ["classify", "nowhere.png"], ["classify", "."], ["export", "moons", "--to", "net.docx"],
        ["export", "moons", "--to", "net.py"], ["export", "nowhere.nnplay", "--to", "a.npz"], ["data", "nowhere.csv"],
        ["data", "--fetch", "letters"], ["data", "--export", "moons", "points.txt"], ["open", "nowhere.nnplay"],
        ["share", "mons"], ["--scenes", "nowhere.toml"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_refusals_are_german(capsys, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    text = said(capsys, *arguments).split("\n")
    refused = [each for each in text if each.startswith("nn-playground")]
    assert len(refused) == 1 and not is_english(refused[0].removeprefix("nn-playground")), text


def test_what_programs_read_is_as_in_english(capsys):
    found = json.loads(
        said(capsys, "train", "moons", "--epochs", "2", "--learning-rate", "900", "--json").split("\n")[0]
    )
    line.run(["train", "moons", "--epochs", "2", "--learning-rate", "900", "--json", "--language", "en"])
    english = json.loads(capsys.readouterr().out)
    assert found | {"seconds": 0} == english | {"seconds": 0} and found["noticed"]


@pytest.mark.parametrize("named", [{"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "", "LANGUAGE": "", "LANG": "de_AT"}])
def test_the_environment_decides_where_nobody_has(named):
    from os import environ

    run = [sys.executable, "-m", "playground", "train", "mons"]
    done = subprocess.run(run, env={**environ, "LANGUAGE": "", **named}, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "ist weder eine Vorlage" in done.stderr
