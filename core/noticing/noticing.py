"""All that is noticed of a moment, what matters most first; and the one of it that stands in the line, steadily."""

from core.noticing.evidence import Evidence
from core.noticing.measured import Measured
from core.noticing.noticed import Noticed
from core.noticing.of_blow_up import blow_up
from core.noticing.of_curve import of_curve
from core.noticing.of_data import of_data
from core.noticing.of_layers import of_layers
from core.noticing.of_patience import of_patience
from core.noticing.of_rate import of_rate
from core.training.moment import Moment

KINDS = (  # what explains what follows first
    *("one class", "targets unscaled", "inputs unscaled", "blow-up"),
    *("exploding", "rate too high", "dead", "vanishing", "saturated", "rate too low"),
    *("unbalanced", "guessing", "patience", "overfitting", "few tests"),
)
EXPLAINS = KINDS[: KINDS.index("guessing")]  # why a network is no better than guessing
SCALES = ("targets unscaled", "inputs unscaled")
# So many looks in a row must find a thing until it is said, and so many must not until it is taken back.
UNTIL_SAID, UNTIL_GONE = 3, 6


def notice(moment: Moment, measured: Measured | None = None, *, blew_up: bool = False) -> tuple[Noticed, ...]:
    """Return what is wrong with the training, causes before what follows from them; () before its first step.

    `measured` spares what it was given before. `blew_up`: it just did, and this is the state before that.
    """
    evidence = Evidence(moment, measured)
    if blew_up:
        scales = [each for each in of_data(evidence) if each.kind in SCALES]
        return (*scales, blow_up(moment))
    if not moment.step:
        return ()
    found = [each for rules in (of_data, of_layers, of_rate, of_curve, of_patience) for each in rules(evidence)]
    first = {each.kind: each for each in reversed(found)}
    if first.keys() & set(EXPLAINS):
        first.pop("guessing", None)
    return tuple(first[kind] for kind in KINDS if kind in first)


class Steady:
    """Says one thing at a time: neither what one look finds by chance, nor another thing with each look.

    Once a person has dismissed it, nothing more is said of this run, but that it blew up.
    """

    def __init__(self) -> None:
        self._run = ""
        self._said: Noticed | None = None
        self._found: dict[str, int] = {}
        self._missed = 0
        self._dismissed = False

    def say(self, moment: Moment, found: tuple[Noticed, ...], *, ended: bool = False) -> Noticed | None:
        """Return what to say after another look; what is found when training has `ended` is said at once."""
        if moment.run != self._run:
            self._run, self._said, self._found, self._dismissed = moment.run, None, {}, False
        found = tuple(each for each in found if not self._dismissed or each.kind == "blow-up")
        self._found = {each.kind: self._found.get(each.kind, 0) + 1 for each in found}
        now = next((each for each in found if self._said is not None and each.kind == self._said.kind), None)
        lasting = next((each for each in found if ended or self._found[each.kind] >= UNTIL_SAID), None)
        self._missed = self._missed + 1 if now is None else 0
        if now is not None:
            self._said = now
            kinds = [each.kind for each in found]
            if lasting is not None and kinds.index(lasting.kind) < kinds.index(now.kind):
                self._said = lasting  # the cause of it
        elif lasting is not None and (self._said is None or self._missed >= UNTIL_SAID):
            self._said, self._missed = lasting, 0
        elif ended or self._missed >= UNTIL_GONE:
            self._said = None
        self._missed = self._missed if self._said is not None else 0
        return self._said

    def dismiss(self) -> None:
        """Notice nothing more during this run: a person closed the line."""
        self._dismissed, self._said = True, None
