"""The texts of the code, gathered for those who translate: found by reading the code, kept by Qt's own tools."""

import ast
import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import PySide6

from playground.languages.chosen import ENGLISH, FOLDER, LANGUAGES, SYSTEM
from playground.languages.texts import CONTEXT

ROOT = FOLDER.parent.parent
TRANSLATED = {
    "tr": 0,
    "said": 0,
    "tr_count": 2,
    "said_count": 2,
}  # the functions that give a translation, and of which argument
NAMED = {"known": 0, "counted": 1}  # that give a name to a sentence, and in which argument
LIMITS = {"Whole", "Real"}  # their third argument is what an error calls the number


class Text(NamedTuple):
    """A text to translate."""

    source: str
    comment: str = ""
    counted: bool = False


class GlueError(ValueError):
    """A text that is made of pieces can't be translated."""


def gathered() -> dict[Text, list[str]]:
    """Return every text of the window and the core, with the files that have it."""
    found: dict[Text, list[str]] = {}
    for package in ("core", "playground"):
        for path in sorted((ROOT / package).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            for text in texts_of(path.read_text("utf-8"), name):
                files = found.setdefault(text, [])
                if name not in files:
                    files.append(name)
    return found


def texts_of(code: str, name: str) -> Iterator[Text]:
    """Give the texts of a file in their order; GlueError says where one is no whole text."""
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        function = ast.unparse(call.func).removeprefix("wording.")
        if function == "mark":
            meant = "".join(str(each.value) for each in call.args[1:] if isinstance(each, ast.Constant))
            yield from (Text(text, meant) for text in _in_table(call.args[0]))
        if function in LIMITS:
            called = [*call.args[2:3], *(word.value for word in call.keywords if word.arg == "what")]
            yield from (Text(str(each.value)) for each in called if isinstance(each, ast.Constant))
        if function in NAMED and isinstance(named := call.args[NAMED[function]], ast.Constant):
            word = str(named.value)
            yield Text(f"{{count:,}} {word}s", "", counted=True) if function == "counted" else Text(word)
        if function not in TRANSLATED:
            continue
        place = TRANSLATED[function]
        texts = call.args[min(place, 1) :]  # after the count
        if len(call.args) <= place or any(isinstance(text, ast.JoinedStr | ast.BinOp) for text in texts):
            raise GlueError(f"{name}, line {call.lineno}: {function} takes whole texts, in quotes, and values by names")
        text, comment = call.args[place], call.args[-1]
        if isinstance(text, ast.Constant):  # else it is marked where it is written
            said = str(comment.value) if len(call.args) > 1 and isinstance(comment, ast.Constant) else ""
            yield Text(str(text.value), "", counted=True) if place else Text(str(text.value), said)


def _in_table(part: ast.expr) -> Iterator[str]:
    """Give the texts of a marked table: all but the keys of its dicts."""
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        yield part.value
    inner = part.values if isinstance(part, ast.Dict) else part.elts if isinstance(part, ast.Tuple | ast.List) else ()
    for each in inner:
        yield from _in_table(each)


def update() -> None:
    """Bring the `.ts` files of all languages up to what the code says, and make the `.qm` files from them."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "texts.cpp"  # which Qt's tool reads; it can't read our functions in Python
        listing.write_text("\n".join(_listed(text, files) for text, files in gathered().items()), "utf-8")
        for language in LANGUAGES.keys() - {SYSTEM, ENGLISH}:
            ts = FOLDER / f"{language}.ts"
            languages = ("-source-language", ENGLISH, "-target-language", language)
            _run("lupdate", str(listing), "-locations", "none", "-no-obsolete", *languages, "-ts", str(ts))
            _run("lrelease", str(ts), "-qm", str(ts.with_suffix(".qm")))


def _listed(text: Text, files: list[str]) -> str:
    """Return a text as Qt's own macros name one, below the files that have it."""
    quoted = ", ".join(json.dumps(part, ensure_ascii=False) for part in (CONTEXT, text.source))
    comment = f", {json.dumps(text.comment, ensure_ascii=False)}"
    macro = "QT_TRANSLATE_N_NOOP" if text.counted else "QT_TRANSLATE_NOOP"
    return f"//: {', '.join(files)}\n{macro}{'3' * bool(text.comment)}({quoted}{comment * bool(text.comment)})"


def _run(tool: str, *arguments: str) -> None:
    """Run a tool that comes with PySide6."""
    subprocess.run([str(Path(PySide6.__file__).parent / tool), *arguments], check=True)
