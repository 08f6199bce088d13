"""A check in words: "test accuracy at least 0.95", "page is diagram", "activation is not relu"."""

import difflib
import math
import operator
import re
from collections.abc import Callable, Collection

from msgspec import Struct

from core.guide.measures import NUMBERS, WORDS
from core.guide.observed import Observed
from core.value import SpecError
from core.wording import mark, said

FORM = said('"test accuracy at least 0.95", "loss gap at most 0.1" or "page is diagram"')
_PARTS = re.compile(r"(.+?)\s+(at least|at most|is not|is)\s+(\S.*)")
_COMPARED = {"at least": operator.ge, "at most": operator.le}
PLACE = re.compile(r"\{([^{}]*)\}")


class Check(Struct, frozen=True):
    """What must hold: `what` of the tables, `how`, and the number or word that it is compared with."""

    what: str
    how: str
    value: float | str

    def holds(self, seen: Observed) -> bool:
        """Whether it does; what there is no number for holds never."""
        if isinstance(self.value, str):
            return (self.value in WORDS[self.what].find(seen)) == (self.how == "is")
        found = NUMBERS[self.what].find(seen)
        return math.isfinite(found) and bool(_COMPARED[self.how](found, self.value))

    @classmethod
    def of(cls, text: str) -> "Check":
        """Return the check that is written so; SpecError says what of it isn't known."""
        parts = _PARTS.fullmatch(text.strip())
        if parts is None:
            raise SpecError(said("a check is written as {form}; got {text!r}", form=FORM, text=text))
        what, how, value = parts.groups()
        if how in _COMPARED:
            _known(said("number"), what, NUMBERS)
            try:
                number = float(value)
            except ValueError:
                number = math.nan
            if not math.isfinite(number):
                raise SpecError(
                    said("{what} is compared with a number, such as 0.95; got {value!r}", what=what, value=value)
                )
            return cls(what, how, number)
        _known(said("word"), what, WORDS)
        _known(what, value, WORDS[what].known)
        return cls(what, how, value)


def check_places(text: str) -> None:
    """Raise SpecError where a text has a place, as {test accuracy}, for what is no number of the table."""
    for name in PLACE.findall(text):
        _known(said("number"), name, NUMBERS)


def filled_in(text: str, seen: Observed, marks: Callable[[str], str] = str) -> str:
    """Return a text with the numbers of what was seen in its places; `marks` gives them those of a country."""
    return PLACE.sub(lambda place: marks(NUMBERS[place[1]].write(seen)), text)


def _known(what: str, name: str, names: Collection[str]) -> None:
    """Refuse what isn't one of `names`: by the one that was probably meant, or else by all of them."""
    if name not in names:
        near = difflib.get_close_matches(name.lower()[:100], list(names), 1)
        if near:
            meant = mark("unknown {what} {name!r}: did you mean {near!r}?")
            raise SpecError(said(meant, what=what, name=name, near=near[0]))
        raise SpecError(
            said("unknown {what} {name!r}; it is one of {names}", what=what, name=name, names=", ".join(names))
        )
