"""A term's formula, as text that people read: its own, or the one that the core states beside what computes it."""

import html
import re

from core.experiment.learning import OPTIMIZER_VALUES
from core.formula import known_as
from core.functions.activations import ACTIVATIONS
from core.functions.losses import LOSSES
from core.functions.optimizers import TOLD, Step
from playground.languages import tr
from playground.languages.numerals import in_marks
from playground.words.lexicon import ExplainedTerm

SIGNS = {"sqrt": "√", " - ": " − ", "<=": "≤", "epsilon": "ε", "sum_j": "Σⱼ", "-sum ": "−Σ "}

DECIMAL = re.compile(r"\d+\.\d+")
POWER, INDEX, MINUS = (
    re.compile(r"\^(-?[\w.]+)"),
    re.compile(r"(?<=[a-zA-Z])_(\w)"),
    re.compile(r"(?<![a-zA-Z])-(?=\S)"),
)


def formula_of(term: ExplainedTerm) -> tuple[str, ...]:
    """Return the lines of a term's formula; none if it has none."""
    if term.formula:
        return tuple(term.formula.strip().splitlines())
    name = term.from_core
    if name in ACTIVATIONS:
        activation = ACTIVATIONS[name]
        slope = tr("slope: {formula}").format(formula=activation.slope) if activation.slope else ""
        return tuple(filter(None, (activation.formula, slope)))
    if name in LOSSES:
        return (f"L = {LOSSES[name].formula}",)
    return _of_optimizer(name) if name in TOLD else ()


def written(line: str) -> str:
    """Return a line of a formula as rich text."""
    for plain, sign in SIGNS.items():
        line = line.replace(plain, sign)
    line = html.escape(line, quote=False)
    line = MINUS.sub("−", re.sub(r"\blog\b", "ln", POWER.sub(r"<sup>\1</sup>", line)))
    return INDEX.sub(r"<sub>\1</sub>", line)


def _of_optimizer(name: str) -> tuple[str, ...]:
    """Return what an optimizer keeps of a gradient g, and what its step does to a weight w, with its usual numbers."""
    numbers, told, g = OPTIMIZER_VALUES[name](), TOLD[name], known_as("g", 1.0)
    kept = {letter: known_as(letter, 1.0) for letter in told.kept}
    step = told.step(numbers, Step(known_as(tr("rate", "in a formula"), 1.0), known_as("w", 1.0), g, kept, 1))
    lines = [f"{letter} ← {becomes(numbers, kept[letter], g).letters}" for letter, becomes in told.kept.items()]
    lines += [line.rpartition(" = ")[0].strip() for remark in step.remarks for line in remark.split(",")]
    change = step.letters.removeprefix("-")
    lines = [*(line.replace("^1)", "^k)") for line in lines), f"w ← w - {change}"]
    return (*(DECIMAL.sub(lambda found: in_marks(found[0]), line) for line in lines), tr("g is the gradient dL/dw"))
