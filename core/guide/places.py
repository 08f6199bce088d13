"""Where in the text of a file of scenes something stands: TOML's reader keeps no lines."""

import re

SCENE, STEP = re.compile(r"\s*\[\[\s*scene\s*\]\]"), re.compile(r"\s*\[\[\s*scene\s*\.\s*step\s*\]\]")


def line_of(text: str, scene: int, step: int | None = None, key: str = "", value: str = "") -> int:
    """Return the line, from 1 on, of a key of the scene and step, which count from 0, or of a `value` in its list.

    Where that can't be found, the line where the step or the scene begins; 1 where that isn't found either.
    """
    lines, scenes, steps, found = text.splitlines(), -1, -1, 1
    start = re.compile(rf"\s*[\"']?{re.escape(key)}\b") if key else None
    inside = False
    for number, line in enumerate(lines, 1):
        if SCENE.match(line) or STEP.match(line):
            if inside and key:
                break
            scenes, steps = (scenes + 1, -1) if SCENE.match(line) else (scenes, steps + 1)
            inside = scenes == scene and steps == (-1 if step is None else step)
            found = number if inside else found
            if inside and not key:
                return number
        elif inside and start is not None and start.match(line):
            found = number
            if value:
                later = (n for n, each in enumerate(lines[number - 1 :], number) if value in each)
                return next(later, number)
            return number
    return found
