"""Share strings: an experiment as a text, through what chats make of it, and every way in which one can be bad."""

import base64
import json
import random
import re
import time
import zlib
from pathlib import Path

import numpy as np
import pytest

from core.data.painted import Painted
from core.documents import share
from core.experiment.learning import AdamW, CosineDecay
from core.experiment.presets import PRESETS
from core.experiment.spec import Augmentation, Data, Experiment, SpecError, Training, replace, to_json
from core.layers import Add, BatchNorm, Conv2D, Dense, Flatten
from core.layers.touches import Touch
from tests.core.documents.text_mutations import wrapped

MOONS = PRESETS["moons"]
RNG = np.random.default_rng(3)
PAINTED = Data("painted", painted=Painted.of(RNG.normal(size=(60, 2)), RNG.integers(0, 3, 60)), classes=3)
TOUCHED = Dense(3, "relu", touches=(Touch(0, 1, None, 0.25), Touch(2, None, 1.5, 0.0)), off=(1,), name="a")
EVERYTHING = Experiment(
    (TOUCHED, Dense(3, name="b"), Add(inputs=("a", "b")), BatchNorm(0.5, frozen=True), Dense(3, "softmax")),
    PAINTED,
    Training("mae", AdamW(beta_1=0.8), 0.3, 7, 12, schedule=CosineDecay(5), patience=3, clip_norm=2.0),
    seed=2**32 - 1,
)
PAINTED_LAYERS = Dense(8, "tanh"), Dense(2, "softmax")
IMAGES = Experiment(
    (Conv2D(2), Flatten(), Dense(10, "softmax")),
    Data("images", 300, path="/home/ann/her digits.npz"),
    Training(augmentation=Augmentation(shift=2)),
)


def string_of(text: bytes, length: int | None = None) -> str:
    """Return the share string of any bytes, with all its checksums."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return wrapped(packer.compress(text) + packer.flush(), length)


def why(text: str) -> str:
    """Return the one sentence that a text is refused with."""
    with pytest.raises(SpecError) as raised:
        share.experiment_of(text)
    said = str(raised.value)
    assert said.isprintable() and 20 < len(said) < 700
    return said


@pytest.mark.parametrize("experiment", [*PRESETS.values(), EVERYTHING])
def test_an_experiment_comes_back_from_its_text(experiment):
    text = share.text_of(experiment)
    assert share.experiment_of(text) == experiment
    assert text.startswith("nnplay1:") and text[8:].replace("-", "").replace("_", "").isalnum()
    assert len(text) < (400 if experiment is not EVERYTHING else 2000)


def test_strings_of_today_are_read_for_ever():
    text = (
        "nnplay1:AHtLZ8-BI44avY5BCsIwEEXv8tdBoqCLXEWkDHW0A2ki06moJXd3qjsP4O7B4z_-gkxP1gnpuHwRCWcuEyNgLmJutocA6k3uZFKLe-U8uxbXQll"
        "en9HAXak6UkYL_0jtfkpTvdhID7RTgCl5sVyRfM6kK3dKxkhxE_cBfKv9sP6JsbU3"
    )
    assert share.experiment_of(text) == MOONS, "other defaults need another version of the strings"


def test_only_the_name_of_a_file_goes_along():
    text = share.text_of(IMAGES)
    assert share.experiment_of(text).data.path == "her digits.npz"
    assert share.experiment_of(text) == replace(IMAGES, data=replace(IMAGES.data, path="her digits.npz"))
    for path in ("//host/share/x.npz", "C:\\Users\\x.npz", "../x.npz", "/dev/../x.npz/"):
        sent = string_of(to_json(replace(IMAGES, data=replace(IMAGES.data, path=path))))
        assert share.experiment_of(sent).data.path == "x.npz", "nor can a stranger's text point anywhere"


CHATS = {
    "alone": lambda s: s,
    "line breaks": lambda s: "\r\n".join(s[i : i + 40] for i in range(0, len(s), 40)),
    "blanks and tabs": lambda s: " ".join(s[i : i + 7] for i in range(0, len(s), 7)) + "\t ",
    "quoted mail": lambda s: "\n".join("> " + s[i : i + 60] for i in range(0, len(s), 60)),
    "a mail's soft breaks": lambda s: "=\n".join(s[i : i + 75] for i in range(0, len(s), 75)),
    "angle brackets": lambda s: f"<{s}>",
    "quotes": lambda s: f'"{s}"',
    "typographer's quotes": lambda s: f"„{s}“",
    "code": lambda s: f"```\n{s}\n```",
    "code in a line": lambda s: f"try `{s}`, it's good",
    "bold": lambda s: f"**{s}**",
    "escaped": lambda s: s.replace("_", "\\_"),
    "invisible": lambda s: "\ufeff" + "\u200b".join(s[i : i + 9] for i in range(0, len(s), 9)) + "\u2060\u200d\u00ad",
    "in a sentence": lambda s: f"Look what my network does: {s} Isn't that good? It has 97.25 % after 100 epochs!",
    "the next line": lambda s: f"{s}\n\nSent from my phone",
    "capital": lambda s: "N" + s[1:],
    "a blank after the colon": lambda s: s.replace(":", ": ", 1),
    "hyphens to dashes": lambda s: s.replace("--", "—").replace("-", "\u2011"),
    "the other alphabet": lambda s: s[:8] + s[8:].replace("-", "+").replace("_", "/") + "==",
    "twice": lambda s: f"{s}\n{s}",
}


@pytest.mark.parametrize("chat", CHATS)
def test_what_chats_add_makes_no_difference(chat):
    for experiment in (MOONS, EVERYTHING, PRESETS["convolution"]):
        text = CHATS[chat](share.text_of(experiment))
        assert share.is_in(text) and share.experiment_of(text) == experiment


def test_what_is_cut_or_mistyped_is_said():
    whole = share.text_of(EVERYTHING)
    for end in range(8, len(whole), 23):
        said = why(whole[:end])
        assert f"cut short: {end:,} of {len(whole):,} characters" in said or (end < 20 and f"first {end} char" in said)
    letters, rng, said = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", random.Random(1), set()
    for at in range(8, len(whole) - 1, 3):
        other = rng.choice(letters.replace(whole[at], ""))
        said.add(why(whole[:at] + other + whole[at + 1 :]).split(": ")[0])
        swapped = whole[:at] + whole[at + 1] + whole[at] + whole[at + 2 :]
        if swapped != whole:
            said.add(why(swapped).split(": ")[0])
        why(whole[:at] + whole[at + 1 :])  # left out
        why(whole[:at] + other + whole[at:])  # put in
    assert "the share string is damaged" in said and len(said) <= 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "isn't a share string"),
        ("hello", "begins with nnplay1:"),
        ("nnplay:abc", "isn't a share string"),
        ("nnplay1:", "cut short: its first 8 characters"),
        ("nnplay1: ¿?", "cut short"),
        ("nnplay2:" + "A" * 100, "later version of the program, nnplay2:"),
        ("nnplay0:" + "A" * 100, "was never one"),
        ("x" * 1_000_001, "far more than a share string"),
        (string_of(b"{}"), "can't be used: Object missing required field `layers`"),
        (string_of(b""), "can't be used"),
        (string_of(b'{"layers":[{"layer":"dense","units":0}]}'), "units"),
        (string_of(b'{"layers":[{"layer":"dense","units":2}],"later":1}'), "unknown field `later`"),
        (string_of(b"[" * 5000), "can't be used"),
        (string_of(b'{"layers":[' + b'{"layer":"flatten"},' * 12_000 + b'{"layer":"flatten"}]}'), "can't be used"),
        (string_of(b"\xff\xfe"), "can't be used"),
        (string_of(b" " * 30_000_000), "more than 1,000,000 bytes"),
        (string_of(b'{"layers":' + b" " * 1_000_000), "more than 1,000,000 bytes"),
        (wrapped(b""), "no right end"),
        (wrapped(b"\x07"), "can't be unpacked"),
        (wrapped(zlib.compress(b"{}")), "can't be unpacked"),
        (wrapped(string_of(b"{}")[20:].encode()), "damaged"),
        (string_of(to_json(MOONS), 65_535), "of 87,400 characters"),
    ],
)  # fmt: skip
def test_what_is_no_share_string_says_why(text, words):
    begun = time.perf_counter()
    assert words in why(text)
    assert time.perf_counter() - begun < 2


def test_what_comes_after_its_end_is_said_or_left():
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    held = packer.compress(to_json(MOONS)) + packer.flush()
    assert "no right end" in why(wrapped(held + b"more"))
    assert share.experiment_of(wrapped(held)) == MOONS


def test_what_is_too_long_for_a_chat_says_so():
    points = Painted.of(RNG.normal(size=(4000, 2)), RNG.integers(0, 2, 4000))
    with pytest.raises(SpecError, match=r"too long for a text: [0-9,]+ characters.*painted points.*save it as a file"):
        share.text_of(replace(MOONS, data=Data("painted", painted=points)))
    some = Painted.of(RNG.normal(size=(1500, 2)), RNG.integers(0, 2, 1500))
    assert len(share.text_of(replace(MOONS, data=Data("painted", painted=some)))) < 40_000
    deep = replace(MOONS, layers=(*[Dense(8, "relu")] * 2_000, Dense(2, "softmax")))
    assert share.experiment_of(share.text_of(deep)) == deep, "what repeats is short"


def test_what_is_as_the_defaults_is_left_out():
    packed = base64.urlsafe_b64decode(share.text_of(Experiment((Dense(2, "softmax"),)))[8:] + "==")
    text = zlib.decompress(packed[9:], -15)
    assert json.loads(text) == {"layers": [{"layer": "dense", "units": 2, "activation": "softmax"}]}


def test_the_readme_says_how_long_a_text_is():
    told = (Path(__file__).resolve().parents[3] / "README.md").read_text()
    said = re.search(
        r"`(nnplay1:\S+?)\.\.\.`: (\d+) to (\d+) characters for the examples, some (\d+) more for a painted point, "
        r"([\d,]+) at most",
        told,
    )
    assert said is not None and share.text_of(MOONS).startswith(said[1])
    least, most, each = (int(number) for number in said.groups()[1:4])
    lengths = [len(share.text_of(experiment)) for experiment in PRESETS.values()]
    assert min(lengths) == pytest.approx(least, rel=0.05) and max(lengths) == pytest.approx(most, rel=0.05)
    few, many = (
        len(share.text_of(Experiment(PAINTED_LAYERS, Data("painted", painted=Painted.of(x, x[:, 0] > 0)))))
        for x in (RNG.normal(size=(count, 2)) for count in (200, 1000))
    )
    assert (many - few) / 800 == pytest.approx(each, rel=0.1)
    assert int(said[5].replace(",", "")) == share.MOST_CHARACTERS
