"""The words and what they mean: read from the program's files and from one of a teacher, found by what labels say."""

import html
import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCollator

from core import files
from core.files import FileError
from playground.languages import tr
from playground.words import words_file
from playground.words.examples import EXAMPLES
from playground.words.words_file import GivenWord

FOLDER = Path(__file__).resolve().parent
ENGLISH = FOLDER / "words.toml"
MOST_BYTES = 2_000_000
TAGS = re.compile(r"<[^>]*>")
EDGES = " \t\n.,:;!?…()[]{}|·•●■━→←‹›▾\"'“”„&=-–"
MARKS = "()[]:;,…·|"
NUMBER = re.compile(r"[-+−]?\d[\d.,%x×]*")


class ExplainedTerm(Struct, frozen=True):
    """A word: `says` in two sentences, and `more` with a `formula`; `also` are the labels that lead to it."""

    id: str
    name: str
    says: str
    also: tuple[str, ...] = ()
    more: str = ""
    formula: str = ""
    from_core: str = ""
    related: tuple[str, ...] = ()
    example: str = ""


class Lexicon:
    """All terms by their ids, in the order of their files."""

    def __init__(self, terms: Iterable[ExplainedTerm]) -> None:
        self.terms = {term.id: term for term in terms}
        self._ids: dict[tuple[str, ...], str] = {}
        for term in self.terms.values():
            for name in (term.name, *term.also):
                self._ids.setdefault(_words(tr(name))[0], term.id)
                self._ids.setdefault(_words(name)[0], term.id)
        self._ids.pop((), None)
        self._longest = max(map(len, self._ids), default=0)

    def find(self, text: str, *, anywhere: bool = False) -> ExplainedTerm | None:
        """Return the term that a label names: by all of it, or by what stands before its first number or mark.

        `anywhere`: the first term that a sentence names.
        """
        words, first = _words(text)
        found = self._ids.get(words) or self._ids.get(words[:first])
        for start in range(len(words) if anywhere else 0):
            for length in range(min(self._longest, len(words) - start), 0, -1):
                found = found or self._ids.get(words[start : start + length])
        return self.terms[found] if found else None

    def about(self, text: str) -> list[ExplainedTerm]:
        """Return the terms that a person may look for who types this: those of this name first, then by the rest."""
        wanted = text.casefold().strip()
        found: list[tuple[int, str, ExplainedTerm]] = []
        for term in self.terms.values():
            names = [name.casefold() for name in (term.name, *term.also)]
            if any(name.startswith(wanted) for name in names[:1]):
                rank = 0
            elif any(wanted in name for name in names):
                rank = 1
            elif wanted in term.says.casefold():
                rank = 2
            else:
                continue
            found.append((rank if wanted else 0, names[0], term))
        order = QCollator()  # Ü stands beside U
        return [term for *_, term in sorted(found, key=lambda each: (each[0], order.sortKey(each[1])))]


def built_in(language: str) -> dict[str, ExplainedTerm]:
    """Return the program's own terms in a language; what that has not is English."""
    terms = _merged({}, words_file.read(files.content(ENGLISH, MOST_BYTES, "words")))
    own = file_of(language)
    return terms if own == ENGLISH else _merged(terms, words_file.read(files.content(own, MOST_BYTES, "words")))


def file_of(language: str) -> Path:
    """Return the program's file of words in a language; the English one where there is none."""
    own = FOLDER / f"words.{language}.toml"
    return own if own.exists() else ENGLISH


def with_own(terms: dict[str, ExplainedTerm], path: Path) -> dict[str, ExplainedTerm]:
    """Return terms with those of a person's file, which come first; FileError says what is wrong, and in which line."""
    try:
        given = words_file.read(files.content(path, MOST_BYTES, tr("a file of words")))
        words_file.check(given, terms, EXAMPLES)
    except words_file.WordsError as error:
        raise FileError(f"{path}, {error}") from error
    merged = _merged(terms, given)
    return {id_: merged[id_] for id_ in chain(given.words, merged) if id_ in merged}


def _merged(terms: dict[str, ExplainedTerm], given: GivenWord) -> dict[str, ExplainedTerm]:
    """Return terms with what a file says of them; other names come to those that there are."""
    merged = dict(terms)
    for id_, said in given.words.items():
        lines = {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
        before = merged.get(id_)
        if before is None:
            merged[id_] = ExplainedTerm(id_, **lines)  # type: ignore[arg-type]
            continue
        lines["also"] = (*lines.get("also", ()), before.name, *before.also)
        if "formula" in lines:
            lines.setdefault("from_core", "")
        merged[id_] = replace(before, **lines)
    return merged


def _words(text: str) -> tuple[tuple[str, ...], int]:
    """Return the words of a label as they are compared, and how many stand before the first number, mark or tag.

    That is without tags, numbers and marks, and in small letters; what begins with a number counts from behind it.
    """
    plain = html.unescape(TAGS.sub(" | ", text)).replace("&&", "&").replace("_", " ").casefold()
    words: list[str] = []
    first = None
    for piece in plain.split():
        word = piece.strip(EDGES)
        ends = not word or NUMBER.fullmatch(word) is not None
        if words and first is None and (ends or piece[0] in MARKS):
            first = len(words)
        if not ends:
            words.append(word)
        if words and first is None and piece[-1] in MARKS:
            first = len(words)
    return tuple(words), len(words) if first is None else first
