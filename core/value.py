"""What every value a person chooses shares: it is frozen, it refuses what it can't mean, and says so in a sentence.

The limits of a number stand in the type of its field, once: checks, the window's fields, tips and errors read them.
"""

import difflib
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, NoReturn, get_args

import msgspec
from msgspec.structs import replace as replace

from core.wording import Numeral, Said, mark, said, said_count

LEAST_EPSILON = 1e-30  # less would be 0 in float32, and divide 0 by 0


class SpecError(ValueError):
    """A choice that can't be run; the message says what came and what was wanted."""


class Whole(msgspec.Struct, frozen=True):
    """Whole numbers from `least` to `most`; `what` an error calls them. Stands in the type of the field that has them.

    ``units: Annotated[int, Whole(1, 4096, "units")]``; `optional` is what `limits` finds: None is meant, too.
    """

    least: int
    most: int
    what: str = ""
    optional: bool = False

    def __str__(self) -> str:
        return self.said(_whole)

    def said(self, write: Callable[[float], str]) -> str:
        """Return which numbers these are, each as `write` writes it."""
        least, most = write(self.least), write(self.most)
        whole = said("a whole number from {least} to {most}", least=least, most=most)
        return least if self.least == self.most else whole

    def holds(self, value: Any) -> bool:
        """Whether `value` is such a number."""
        return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most

    def check(self, value: Any, what: str = "") -> None:
        """Raise SpecError where `value` is no such number."""
        if not self.holds(value) and not (value is None and self.optional):
            hint = "; write int(...) around it" if hasattr(value, "dtype") and hasattr(value, "__index__") else ""
            raise SpecError(_refused(what or self.what, self.said(_whole), f"{value!r}{hint}"))


class Real(msgspec.Struct, frozen=True):
    """Finite numbers from `least` to `most`; `above` and `below` leave out the ends. Otherwise as `Whole`."""

    least: float
    most: float = math.inf
    what: str = ""
    above: bool = False
    below: bool = False
    optional: bool = False

    def __str__(self) -> str:
        return self.said(_real)

    def said(self, write: Callable[[float], str]) -> str:
        """Return which numbers these are, each as `write` writes it."""
        least, most = write(self.least), write(self.most)
        if self.most == math.inf:
            above = said("a number above {least}", least=least)
            return above if self.above else said("a number of at least {least}", least=least)
        template = {
            (False, False): mark("a number of at least {least} and at most {most}"),
            (False, True): mark("a number of at least {least} and below {most}"),
            (True, False): mark("a number above {least} and at most {most}"),
            (True, True): mark("a number above {least} and below {most}"),
        }[self.above, self.below]
        return said(template, least=least, most=most)

    def holds(self, value: Any) -> bool:
        """Whether `value` is such a number."""
        good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= sys.float_info.max
        low = good and (self.least < value if self.above else self.least <= value)
        return low and (value < self.most if self.below else value <= self.most)

    def check(self, value: Any, what: str = "") -> None:
        """Raise SpecError where `value` is no such number."""
        if not self.holds(value) and not (value is None and self.optional):
            got = f"{value!r}{self._pointed(value)}"
            raise SpecError(_refused(what or self.what, self.said(_real), got))

    def _pointed(self, value: object) -> str:
        """Return what to write instead of a text with a decimal comma; nothing of what is no such number."""
        if not isinstance(value, str) or value.count(",") != 1:
            return ""
        try:
            number = float(value.replace(",", "."))
        except ValueError:
            return ""
        return f"; write {number:.15g}, with a decimal point" if self.holds(number) else ""


def _whole(number: float) -> Numeral:
    return Numeral(f"{number:,}")


def _real(number: float) -> Numeral:
    return Numeral(f"{number:,.15g}")


def _refused(what: str, wanted: str, got: str) -> Said:
    named = what if isinstance(what, Said) or "{" in what else said(what)  # names of limits are gathered, too
    return said("{what} must be {wanted}; got {got}", what=named, wanted=wanted, got=got)


Limit = Whole | Real
THREADS = Whole(1, 1024, "threads")


class Spoken(msgspec.StructMeta):
    """Values whose call is never answered by a bare TypeError: what isn't in their words goes to `said_otherwise`."""

    def __call__(cls, *args: Any, **given: Any) -> Any:
        """Return the value; SpecError says what of the call isn't so."""
        try:
            return super().__call__(*args, **given)
        except (TypeError, SpecError) as error:
            return cls.said_otherwise(args, given, error)  # type: ignore[attr-defined]


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, cache_hash=True, metaclass=Spoken):
    """A frozen value that keeps the limits of its fields; two are equal when their fields are.

    Its hash is kept too: what was found out about a value is looked up by it.
    """

    @classmethod
    def said_otherwise(cls, args: tuple[Any, ...], given: Mapping[str, Any], error: TypeError | SpecError) -> Any:
        """Return what a call means that isn't in the value's own words; here nothing: SpecError says what it takes."""
        cls.refuse(args, given, error)

    @classmethod
    def refuse(cls, args: tuple[Any, ...], given: Mapping[str, Any], error: TypeError | SpecError) -> NoReturn:
        """Raise SpecError: what the value takes, or `error`, where that says it."""
        if isinstance(error, SpecError):
            raise error
        name, fields = cls.__name__, cls.__struct_fields__
        for unknown in set(given) - set(fields):
            known(said("argument of {name}", name=name), unknown, fields)
        needed = fields[: len(fields) - len(cls.__struct_defaults__)]
        missing = [field for field in needed[len(args) :] if field not in given]
        if missing:
            raise SpecError(
                said(
                    "{name} needs {missing}; it takes {fields}",
                    name=name,
                    missing=", ".join(missing),
                    fields=", ".join(fields),
                )
            ) from None
        raise SpecError(
            said(
                "{name} takes {part}, each once; got {came} values",
                name=name,
                part=", ".join(fields) or "nothing",
                came=len(args),
            )
        ) from None

    def __post_init__(self) -> None:
        for name, limit in limits(type(self)).items():
            limit.check(getattr(self, name))


@cache
def limits(kind: type[msgspec.Struct]) -> dict[str, Limit]:
    """Return the limits of a value's numbers, by its fields that have any."""
    found = {}
    for field in msgspec.structs.fields(kind):
        for limit in getattr(field.type, "__metadata__", ()):
            optional = type(None) in get_args(field.type.__origin__)
            what = limit.what or f"{field.name} of {kind.__struct_config__.tag}"
            found[field.name] = replace(limit, what=what, optional=optional)
    return found


def kind_of(value: msgspec.Struct | type[msgspec.Struct]) -> str:
    """Return the name by which a value of several kinds, or its type, says in JSON which it is."""
    return str(value.__struct_config__.tag)


def brief(value: Any) -> str:
    """Return what `value` is, as an error shows it: on one line, and its kind alone where that would be long."""
    text = repr(value)
    return text if len(text) < 200 and "\n" not in text else f"a {type(value).__name__}"


def counted(count: int, noun: str) -> Said:
    """Return a count with its noun: "1 epoch", "1,000 epochs"; of nouns whose plural is made by an s.

    Where `noun` is written out, it is gathered for translation.
    """
    one, many = f"{{count:,}} {noun}", f"{{count:,}} {noun}s"
    return said_count(count, one, many)


def known(what: str, value: Any, names: Iterable[str]) -> None:
    """Refuse what isn't one of `names`, and say which was probably meant; a `what` that is written out is gathered."""
    names = list(names)
    if not isinstance(value, str) or value not in names:
        near = difflib.get_close_matches(str(value).lower()[:100], names, 1)
        values = {
            "what": what if isinstance(what, Said) else said(what),
            "got": brief(value),
            "names": ", ".join(names),
        }
        if near:
            meant = mark("unknown {what} {got}; choose one of {names}. Did you mean {near}?")
            raise SpecError(said(meant, **values, near=repr(near[0])))
        raise SpecError(said("unknown {what} {got}; choose one of {names}.", **values))


def kept_aside(count: int, share: float, what: str) -> int:
    """Return how many of `count` samples a share keeps aside; SpecError where it is above 0 and none are left there.

    `what` names the share: "validation_split".
    """
    aside = round(count * share)
    if share and not aside:
        if count < 2:
            raise SpecError(
                said(
                    "{what} {share:g} can't part {samples}: it takes 2 at least",
                    what=what,
                    share=share,
                    samples=counted(count, "sample"),
                )
            )
        digits = 10 ** (3 - math.ceil(math.log10(0.5 / count)))
        least = math.ceil(0.5 / count * digits) / digits  # three digits of it
        least = least if round(count * least) else (math.ceil(0.5 / count * digits) + 1) / digits
        raise SpecError(
            said(
                "{what} {share:g} keeps none of {count:,} samples aside: the least share is {least:g}",
                what=what,
                share=share,
                count=count,
                least=least,
            )
        )
    return aside
