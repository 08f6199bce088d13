"""A file of words, as TOML: read with care, so that whatever is wrong with it is said with its line."""

import re
import tomllib
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from msgspec import Struct

from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.functions.optimizers import OPTIMIZERS
from playground.languages import tr

TEXTS, LISTS = ("name", "says", "more", "formula", "from_core", "example"), ("also", "related")
NEEDED = ("name", "says")
FROM_CORE = (*ACTIVATIONS, *LOSSES, *OPTIMIZERS)
AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")
Said = dict[str, str | list[str]]


class WordsError(ValueError):
    """What is wrong with a file of words; it begins with the line."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(tr("line {line}: {what}").format(line=line, what=what))


class GivenWord(Struct, frozen=True):
    """What a file says: its `text`, and for each short name the lines below it."""

    text: str
    words: dict[str, Said]

    def line_of(self, word: str, key: str = "", value: str = "") -> int:
        """Return the line, from 1, in which a word begins, or where it says `key`, or that `value` in it."""
        lines = self.text.splitlines()
        place = _next(lines, 0, rf"\s*\[\s*[\"']?{re.escape(word)}[\"']?\s*\]")
        if key:
            place = _next(lines, place, rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
        if value:
            place = _next(lines, place, rf".*[\"']{re.escape(value)}[\"']")
        return place + 1


def read(content: bytes) -> GivenWord:
    """Return what the bytes of a file say; WordsError where they aren't words."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = tr("a letter that isn't UTF-8: save the file as UTF-8, which every editor offers")
        raise WordsError(content[: error.start].count(b"\n") + 1, what) from error
    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = str(error) or tr("brackets within brackets without end")
        at = AT_LINE.search(said)
        line = int(at[1]) if at else max(1, len(text.splitlines()))
        hint = tr('text stands in quotes, and each line is name = "…"')
        raise WordsError(
            line, f"{AT_LINE.sub('', said).replace('(at end of document)', '').strip()}; {hint}"
        ) from error
    given = GivenWord(text, {})
    for word, said_of_it in found.items():
        if not isinstance(said_of_it, dict):
            line = _next(text.splitlines(), 0, rf"\s*[\"']?{re.escape(word)}[\"']?\s*=") + 1
            raise WordsError(
                line, tr("{key} stands before the first word: begin with its short name, [like-this]").format(key=word)
            )
        for key, value in said_of_it.items():
            _check_line(given, word, key, value)
        given.words[word] = said_of_it
    return given


def check(given: GivenWord, known: Collection[str], examples: Collection[str] = ()) -> None:
    """Raise WordsError where a new word lacks something, or where others are named that are in neither file."""
    for word, said in given.words.items():
        lacks = [key for key in NEEDED if word not in known and not said.get(key)]
        if lacks:
            what = tr("the new word [{word}] lacks {lines}").format(word=word, lines=" = …, ".join(lacks) + " = …")
            raise WordsError(given.line_of(word), what)
        everything = [*known, *given.words]
        for other in said.get("related", ()):
            if other not in everything:
                what = tr("[{word}] is related to {other}, but there is no such word").format(word=word, other=other)
                raise WordsError(given.line_of(word, "related", other), _meant(what, other, everything))
        for key, names in (("from_core", FROM_CORE), ("example", examples)):
            value = str(said.get(key, ""))
            if value and names and value not in names:
                what = tr("{key} can't be {value}").format(key=key, value=f'"{value}"')
                raise WordsError(given.line_of(word, key), _meant(what, value, names))


def _check_line(given: GivenWord, word: str, key: str, value: object) -> None:
    """Raise WordsError where a line of a word isn't one of those that words have."""
    line = given.line_of(word, key)
    if isinstance(value, dict):
        what = tr("[{word}.{key}]: a word has lines below it, not words of its own")
        raise WordsError(given.line_of(f"{word}.{key}"), what.format(word=word, key=key))
    if key not in (*TEXTS, *LISTS):
        what = tr("{key} isn't one of {names}").format(key=key, names=", ".join((*TEXTS, *LISTS)))
        raise WordsError(line, _meant(what, key, (*TEXTS, *LISTS)))
    if key in TEXTS and not isinstance(value, str):
        raise WordsError(line, tr("{key} must be a text in quotes").format(key=key))
    if key in LISTS and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
        raise WordsError(line, tr('{key} must be texts in brackets, ["one", "another"]').format(key=key))
    if key in NEEDED and not str(value).strip():
        raise WordsError(line, tr("{key} is empty").format(key=key))


def _meant(what: str, wrong: str, names: Iterable[str]) -> str:
    """Return what is wrong, and a question whether another name was meant, where one is near."""
    near = get_close_matches(wrong, list(names), 1)
    return tr("{what}; did you mean {name}?").format(what=what, name=near[0]) if near else what


def _next(lines: list[str], place: int, pattern: str) -> int:
    """Return the index of the first line from `place` on that begins like `pattern`; `place` where none does."""
    return next((n for n in range(place, len(lines)) if re.match(pattern, lines[n])), place)
