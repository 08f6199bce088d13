"""Files of scenes: what is wrong in one is said with its line; what is right is what was written."""

import pytest

from core.documents import share
from core.experiment.learning import Adam
from core.experiment.presets import PRESETS
from core.experiment.spec import to_json
from core.files import FileError
from core.guide.check import Check, check_places, filled_in
from core.guide.measures import NUMBERS, WORDS
from core.guide.observed import Observed
from core.guide.places import line_of
from core.guide.reading import built_in, load, read
from core.value import SpecError

GOOD = """# my own
[[scene]]
title = "Mine"
about = "A scene of my own."
start = "moons"
change.data.samples = 60
change.training = { optimizer.name = "adam", learning_rate = 0.02 }
change.seed = 7

[[scene.step]]
do = "Press **Play**."
check = [
  "test accuracy at least 0.9",
  "epochs at least 3",
]
seen = "{test accuracy}"

[[scene.step]]
start = "sine"
do = "Read this."

[[scene]]
title = "Another"

[[scene.step]]
do = "Draw."
check = "page is board"
"""


def test_a_file_of_ones_own_is_what_was_written():
    mine, another = read(GOOD.encode(), "mine.toml")
    assert (mine.title, mine.name, mine.about) == ("Mine", "Mine", "A scene of my own.")
    assert mine.experiment.data.samples == 60 and mine.experiment.data.noise == PRESETS["moons"].data.noise
    assert mine.experiment.training.optimizer == Adam() and mine.experiment.seed == 7
    assert mine.experiment.layers == PRESETS["moons"].layers
    first, second = mine.steps
    assert first.checks == (Check("test accuracy", "at least", 0.9), Check("epochs", "at least", 3.0))
    assert second.start == PRESETS["sine"] and not second.checks and not second.done(Observed(None))
    assert another.experiment is None and another.steps[0].checks == (Check("page", "is", "board"),)


def test_windows_line_ends_and_marks_of_the_byte_order_are_read():
    assert read(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(), "x") == read(GOOD.encode(), "x")


@pytest.mark.parametrize("start", [share.text_of(PRESETS["sine"]), f"'''{to_json(PRESETS['sine']).decode()}'''"])
def test_a_scene_starts_from_a_share_string_or_an_experiments_json(start):
    start = start if start.startswith("'") else f'"{start}"'
    (scene,) = read(f'[[scene]]\ntitle = "a"\nstart = {start}\n[[scene.step]]\ndo = "b"\n'.encode(), "x")
    assert scene.experiment == PRESETS["sine"]


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("test accuracy at", "tset accuracy at", 13, "did you mean 'test accuracy'?"),
        ('"epochs at least 3"', '"epochs at least three"', 14, "compared with a number"),
        ('"epochs at least 3"', '"epochs > 3"', 14, "a check is written as"),
        ('"page is board"', '"page is bord"', 27, "did you mean 'board'?"),
        ("{test accuracy}", "{accuracy}", 16, "unknown number 'accuracy'"),
        ('start = "moons"', 'start = "moon"', 5, "Did you mean 'moons'?"),
        ('start = "sine"', 'start = "nnplay1:AAAA"', 19, "cut short"),
        ("change.data.samples = 60", "change.data.sampels = 60", 6, "Did you mean 'samples'?"),
        ("change.data.samples = 60", 'change.data.samples = "many"', 6, "Expected `int`"),
        ("change.data.samples = 60", "change.data.noise = -1", 6, "noise must be"),
        ("change.seed = 7", "change.layers = []", 6, "no dense layer"),
        ('title = "Another"', 'titel = "Another"', 23, "Did you mean 'title'?"),
        ('title = "Another"', 'title = "Mine"', 23, "another scene"),
        ('title = "Another"', "title = 3", 23, "in quotes"),
        ('do = "Draw."', 'du = "Draw."', 26, "unknown key of a step 'du'"),
        ('do = "Draw."', 'do = ""', 26, "'do' is missing"),
        ('do = "Draw."', f'do = "{"x" * 3000}"', 26, "2,000 are the most"),
        ('check = "page is board"', "check = [1]", 27, "list of texts"),
        ('[[scene.step]]\ndo = "Draw."\ncheck = "page is board"', "", 22, "no steps"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(before, after, line, said):
    assert before in GOOD
    with pytest.raises(FileError, match=rf"^mine\.toml, line {line}: [^\n]*") as error:
        read(GOOD.replace(before, after, 1).encode(), "mine.toml")
    assert said.lower() in str(error.value).lower(), error.value


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no scene"),
        (b"scene = 3", "no scene"),
        (b"[[scene]]\ntitle = \ndo = 1", "line 2"),
        (b"\xff\xfe\xff", "isn't"),
        (b"x = 1\n[[scene]]\ntitle='a'\n[[scene.step]]\ndo='b'", "'x' stands before"),
        (b"[[scene]]\n" * 200, "100 are the most"),
        (b"[" * 5000, "isn't TOML"),
    ],
)
def test_what_is_no_file_of_scenes_is_said(content, said):
    with pytest.raises(FileError, match=said):
        read(content, "x.toml")


def test_a_file_that_isnt_there_is_said(tmp_path):
    with pytest.raises(FileError, match="no file"):
        load(tmp_path / "none.toml")


def test_where_nothing_can_be_found_the_line_is_that_of_the_scene():
    text = 'a = 1\n[[ scene ]]\ntitle = "x"\n'
    assert line_of(text, 0) == 2 and line_of(text, 0, None, "start") == 2 and line_of(text, 4, 2, "do") == 1


def test_every_language_has_the_same_scenes_and_checks():
    english, german = load(built_in()), load(built_in("de"))
    assert built_in("de") != built_in() and built_in("xx") == built_in() and len(english) == 10
    for one, other in zip(english, german, strict=True):
        assert (one.name, one.experiment, len(one.steps)) == (other.name, other.experiment, len(other.steps))
        assert one.title != other.title and one.about != other.about
        for step, said in zip(one.steps, other.steps, strict=True):
            assert (step.checks, step.start) == (said.checks, said.start) and step.do != said.do != ""


def test_the_head_of_the_built_in_files_names_every_check():
    for language in ("en", "de"):
        head = built_in(language).read_text("utf-8").split("[[scene]]\n")[0]
        assert not [name for name in (*NUMBERS, *WORDS) if name not in head]


def test_what_there_is_no_number_for_holds_never_and_is_a_dash():
    nothing = Observed(None)
    for name in NUMBERS:
        both = Check(name, "at least", 1.0).holds(nothing), Check(name, "at most", -1.0).holds(nothing)
        assert both == (False, False), name
    assert filled_in("{test accuracy} of {digits read}", nothing) == "– of 0"
    with pytest.raises(SpecError, match="unknown number"):
        check_places("{nothing}")
