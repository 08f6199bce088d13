"""What every value a person chooses shares: it is frozen, it refuses what it can't mean, and says so in a sentence."""

import difflib
import math
import sys
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec.structs import replace as replace


class SpecError(ValueError):
    """A choice that can't be run; the message says what came and what was wanted."""


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A frozen value; two are equal when their fields are."""


def kind_of(value: msgspec.Struct) -> str:
    """Return the name by which a value of several kinds says in JSON which it is."""
    return str(value.__struct_config__.tag)


def whole(what: str, value: Any, least: int, most: int) -> None:
    """Refuse what isn't a whole number in [least, most]."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        hint = "; write int(...) around it" if hasattr(value, "dtype") and hasattr(value, "__index__") else ""
        raise SpecError(f"{what} must be a whole number from {least:,} to {most:,}; got {value!r}{hint}")


def real(what: str, value: Any, least: float, most: float, *, above: bool = False, below: bool = False) -> None:
    """Refuse what isn't a finite number in [least, most]; `above` and `below` leave out the ends."""
    good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max
    if good and (least < value if above else least <= value) and (value < most if below else value <= most):
        return
    low = f"above {least:g}" if above else f"of at least {least:g}"
    high = "" if most == math.inf else f" and {'below' if below else 'at most'} {most:g}"
    raise SpecError(f"{what} must be a number {low}{high}; got {value!r}")


def known(what: str, value: Any, names: Iterable[str]) -> None:
    """Refuse what isn't one of `names`, and say which was probably meant."""
    names = list(names)
    if value not in names:
        near = difflib.get_close_matches(str(value).lower(), names, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        raise SpecError(f"unknown {what} {value!r}; choose one of {', '.join(names)}.{hint}")
