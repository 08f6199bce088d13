"""Files of scenes are read: TOML that a person writes by hand, so that an error says in which line what is wrong."""

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from core import files
from core.documents import share
from core.experiment import spec, stack
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.files import FileError
from core.guide.check import Check, check_places
from core.guide.places import line_of
from core.guide.scene import GuidedScene, SceneStep
from core.value import SpecError, known
from core.wording import mark, said, sentence_of

LARGEST_BYTES, MOST_SCENES, MOST_STEPS = 1_000_000, 100, 50
LONGEST_TITLE, LONGEST_TEXT = 80, 2000
WANTED = said("a file of scenes (TOML)")
SCENE_KEYS, STEP_KEYS = (
    ("name", "title", "about", "start", "change", "step"),
    ("do", "check", "seen", "start", "change"),
)
_FOLDER = Path(__file__).resolve().parent


class _Wrong(Exception):
    """What is wrong, and with which key, or which value of it; and in which step, where it is one's."""

    def __init__(self, what: str, key: str = "", value: str = "") -> None:
        super().__init__(what)
        self.key, self.value = key, value
        self.step: int | None = None


def built_in(language: str = "en") -> Path:
    """Return the program's own file of scenes, in a language, or in English where it isn't in that."""
    path = _FOLDER / f"guided.{language}.toml"
    return path if path.is_file() else _FOLDER / "guided.toml"


def load(path: str | Path) -> tuple[GuidedScene, ...]:
    """Return the scenes of a file; FileError says what is wrong with it, and in which line."""
    return read(files.content(path, LARGEST_BYTES, WANTED), Path(path).name)


def read(content: bytes, name: str) -> tuple[GuidedScene, ...]:
    """Return the scenes in the content of a file called `name`; FileError as `load`."""
    try:
        text = files.text(content).decode()
        found = tomllib.loads(text)
    except UnicodeDecodeError:
        raise FileError(said("{name} isn't text in UTF-8; save it as that", name=name)) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FileError(said("{name} isn't TOML: {reason}", name=name, reason=files.reason(error))) from None
    listed = found.get("scene")
    if not isinstance(listed, list) or not listed or not all(isinstance(each, dict) for each in listed):
        raise FileError(said("{name} has no scene: each begins with a line [[scene]]", name=name))
    if len(listed) > MOST_SCENES:
        raise FileError(
            said(
                "{name} has {came} scenes; {most_scenes} are the most",
                name=name,
                came=len(listed),
                most_scenes=MOST_SCENES,
            )
        )
    if others := found.keys() - {"scene"}:
        raise FileError(
            said(
                "{name}: {others!r} stands before the first [[scene]], or isn't spelled so",
                name=name,
                others=min(others),
            )
        )
    made: list[GuidedScene] = []
    for number, each in enumerate(listed):
        try:
            scene = _scene(each)
            if any(scene.name == other.name for other in made):
                raise _Wrong(
                    said("another scene is called {name!r}, too", name=scene.name),
                    "name" if "name" in each else "title",
                )
        except _Wrong as wrong:
            line = line_of(text, number, wrong.step, wrong.key, wrong.value)
            ends = str(wrong).endswith((".", "?"))
            raise FileError(
                said(
                    mark("{name}, line {line}: {what}") if ends else mark("{name}, line {line}: {what}."),
                    name=name,
                    line=line,
                    what=sentence_of(wrong),
                )
            ) from None
        made.append(scene)
    return tuple(made)


def _steps(scene: dict[str, Any]) -> list[dict[str, Any]]:
    steps = scene.get("step", [])
    if not isinstance(steps, list) or not steps or not all(isinstance(each, dict) for each in steps):
        raise _Wrong(said("this scene has no steps: each begins with a line [[scene.step]]"))
    if len(steps) > MOST_STEPS:
        raise _Wrong(
            said("this scene has {came} steps; {most_steps} are the most", came=len(steps), most_steps=MOST_STEPS)
        )
    return steps


def _scene(given: dict[str, Any]) -> GuidedScene:
    _check_keys(said("key of a scene"), given, SCENE_KEYS)
    title = _text(given, "title", LONGEST_TITLE, needed=True)
    name = _text(given, "name", LONGEST_TITLE) or title
    about, experiment, steps = _text(given, "about", LONGEST_TEXT), _experiment(given), []
    for number, step in enumerate(_steps(given)):
        try:
            steps.append(_step(step))
        except _Wrong as wrong:
            wrong.step = number
            raise
    return GuidedScene(name, title, about, experiment, tuple(steps))


def _step(given: dict[str, Any]) -> SceneStep:
    _check_keys(said("key of a step"), given, STEP_KEYS)
    do, seen = _text(given, "do", LONGEST_TEXT, needed=True), _text(given, "seen", LONGEST_TEXT)
    for key, text in (("do", do), ("seen", seen)):
        try:
            check_places(text)
        except SpecError as error:
            raise _Wrong(sentence_of(error), key) from None
    written = given.get("check", [])
    written = [written] if isinstance(written, str) else written
    if not isinstance(written, list) or not all(isinstance(each, str) for each in written):
        raise _Wrong(said("check is a text, or a list of texts that must all hold"), "check")
    checks = []
    for each in written:
        try:
            checks.append(Check.of(each))
        except SpecError as error:
            raise _Wrong(sentence_of(error), "check", each) from None
    return SceneStep(do, tuple(checks), seen, _experiment(given))


def _check_keys(what: str, given: dict[str, Any], keys: tuple[str, ...]) -> None:
    for key in given:
        try:
            known(what, key, keys)
        except SpecError as error:
            raise _Wrong(sentence_of(error), key) from None


def _text(given: dict[str, Any], key: str, longest: int, *, needed: bool = False) -> str:
    text = given.get(key, "")
    if not isinstance(text, str):
        raise _Wrong(said("{key} is a text, in quotes", key=key), key)
    text = text.strip()
    if needed and not text:
        raise _Wrong(said("{key!r} is missing", key=key), key)
    if len(text) > longest:
        raise _Wrong(
            said("{key} has {came:,} characters; {longest:,} are the most", key=key, came=len(text), longest=longest),
            key,
        )
    return text


def _experiment(given: dict[str, Any]) -> Experiment | None:
    """Return the experiment to start with, None where none is named; what is to `change` in it is changed."""
    start, change = given.get("start"), given.get("change", {})
    if not isinstance(change, dict):
        raise _Wrong(said("change names parts of an experiment, as change.training.learning_rate = 0.1"), "change")
    if start is None:
        if change:
            raise _Wrong(said("change needs a start: a preset or a share string, that it changes"), "change")
        return None
    try:
        experiment = _start(start)
    except SpecError as error:
        raise _Wrong(sentence_of(error), "start") from None
    try:
        if change:
            merged = _merged(msgspec.to_builtins(experiment), change, "")
            experiment = spec.from_json(msgspec.json.encode(merged))
    except (SpecError, TypeError) as error:
        where = re.search(r"in `.*?(\w+)`", str(error))
        raise _Wrong(sentence_of(error), "change", where[1] if where else "") from None
    if trouble := stack.problem(experiment):
        raise _Wrong(
            said("this experiment can't be trained: {trouble}", trouble=trouble), "change" if change else "start"
        )
    return experiment


def _start(start: object) -> Experiment:
    if isinstance(start, str) and share.is_in(start):
        return share.experiment_of(start)
    if isinstance(start, str) and start.lstrip().startswith("{"):
        return spec.from_json(start.encode())
    known("preset", start, PRESETS)
    return PRESETS[str(start)]


def _merged(base: Any, change: Any, path: str) -> Any:
    """Return `base` with what is in `change` in its place; a value of another kind replaces the whole one."""
    if (
        not isinstance(base, dict)
        or not isinstance(change, dict)
        or change.get("name", base.get("name")) != base.get("name")
    ):
        return change
    for key in change:
        try:
            known(said("part of {path}", path=path) if path else said("part of an experiment"), key, base)
        except SpecError as error:
            raise _Wrong(sentence_of(error), "change", key) from None
    return {key: _merged(value, change[key], key) if key in change else value for key, value in base.items()}
