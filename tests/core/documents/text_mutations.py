"""Share strings that a chat, a typist or a stranger changed: used by `mutations`."""

import base64
import hashlib
import random
import struct
import zlib

import numpy as np

from core.data.painted import Painted
from core.documents import share
from core.experiment import stack
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, SpecError, replace
from core.training.run import Diverged, Run
from tests.core.documents import edits

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
ODD = ("\n", " ", "=", "`", "—", "\u200b", "+", "/", "é", "\ud800", "\0", "𝔸", "nnplay1:", "nnplay9:", "\u202e")


def bases() -> list[str]:
    """Return the texts that are changed: short, long, with painted points."""
    rng = np.random.default_rng(0)
    painted = Painted.of(rng.normal(size=(40, 2)), rng.integers(0, 2, 40))
    some = [PRESETS["moons"], PRESETS["skip"], replace(PRESETS["moons"], data=Data("painted", painted=painted))]
    return [*map(share.text_of, some)]


def mutated(text: str, rng: random.Random) -> str:
    """Return the text changed in one way, sometimes in several."""
    for _ in range(1 if rng.random() < 0.6 else rng.randint(2, 4)):
        text = rng.choice((typed, typed, moved, inside, inside, inside, bomb))(text, rng)
    return text


def typed(text: str, rng: random.Random) -> str:
    """Return it with characters exchanged, left out, or put in."""
    for _ in range(rng.choice((1, 1, 2, 9))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(("", rng.choice(LETTERS), rng.choice(ODD))) + text[at + rng.choice((0, 1)) :]
    return text


def moved(text: str, rng: random.Random) -> str:
    """Return it cut, or with a piece of it twice or elsewhere."""
    a, b, c = sorted(rng.randrange(len(text) + 1) for _ in range(3))
    return rng.choice((text[:a], text[a:], text[:b] + text[a:], text[:a] + text[b:c] + text[a:b] + text[c:]))


def inside(text: str, rng: random.Random) -> str:
    """Return it with what it holds edited, and good checksums."""
    try:
        held = base64.urlsafe_b64decode(text.split(":")[1] + "==")[9:]
        json = zlib.decompress(held, -15)
        json = edits.json_of(json, rng) if rng.random() < 0.8 else edits.changed(json, rng)
    except (ValueError, TypeError, IndexError, RecursionError, zlib.error):  # no more what it was
        return typed(text, rng)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return wrapped(packer.compress(json) + packer.flush())


def bomb(text: str, rng: random.Random) -> str:
    """Return what says little and would become much."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    held = packer.compress(rng.choice((b" ", b"[", b"9", b'{"layers":[')) * rng.choice((10_000, 2_000_000)))
    held += packer.flush()
    return wrapped(edits.changed(held, rng) if rng.random() < 0.3 else held)


def wrapped(held: bytes, length: int | None = None) -> str:
    """Return any bytes as a share string, with all its checksums; perhaps with another length than they have."""
    told = struct.pack(">H", len(held) & 0xFFFF if length is None else length)
    packed = told + bytes([zlib.crc32(told) & 255]) + hashlib.sha256(held).digest()[:6] + held
    return "nnplay1:" + base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def opened(text: str) -> str:
    """Read a text, train what is in it, and return how far that came; only what may come is caught."""
    try:
        experiment = share.experiment_of(text)
    except SpecError as error:
        sentence = str(error)
        assert sentence.isprintable() and 20 < len(sentence) < 1500, sentence
        return "refused"
    assert "/" not in experiment.data.path
    assert share.experiment_of(share.text_of(experiment)) == experiment
    try:
        if stack.parameters(experiment) > 100_000 or experiment.data.samples > 10_000:
            return "large"
        run = Run(experiment)
    except (SpecError, OSError) as error:
        assert str(error)
        return "can't run"
    try:
        with np.errstate(all="ignore"):
            for step in run.steps():
                if step >= 3:
                    break
    except Diverged as error:
        assert str(error)
        return "blows up"
    return "trains"
