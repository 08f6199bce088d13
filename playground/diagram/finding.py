"""Which neuron is meant by what a person types: 5, or 5 of layer 2, or 2.5, or 2 5."""

import re

from playground.diagram.plan.layer_columns import Plan
from playground.diagram.plan.picks import Neuron
from playground.languages import tr
from playground.languages.numerals import numeral

NUMBERS = re.compile(r"\d+")
LAYER_FIRST = re.compile(r"\d+(\s*[.,;:/-]\s*|\s+)\d+")  # nothing between two numbers that would say which is which


def meant(text: str, plan: Plan, here: int | None) -> Neuron:
    """Return the neuron; of no named layer it is one of column `here`, None: of the widest. ValueError: there is none.

    The error is a sentence in the window's language.
    """
    numbers = [int(digits) for digits in NUMBERS.findall(text)]
    if not 1 <= len(numbers) <= 2:
        said = tr("Type a neuron's number, such as 5, or 5 of layer 2; got {text}.")
        raise ValueError(said.format(text=repr(text)))
    if LAYER_FIRST.fullmatch(text):
        numbers.reverse()  # 2.5 is neuron 5 of layer 2
    number, of = numbers[0], numbers[1:]
    if here is None:
        here = max(range(len(plan.columns)), key=lambda k: plan.columns[k].units)
    column = plan.index_of(of[0] - 1) if of else here
    if column is not None and 1 <= number <= plan.columns[column].units:
        return Neuron(column, number - 1)
    said = tr("Layer {layer} has no neuron {number} in the diagram.")
    if column is not None:
        of_layer = tr("Layer {layer} has no neuron {number} in the diagram: it has 1 to {last}.")
        of_this = tr("This layer has no neuron {number} in the diagram: it has 1 to {last}.")
        said = of_layer if of else of_this
    last = 0 if column is None else plan.columns[column].units
    layer = numeral(of[0]) if of else ""
    raise ValueError(said.format(layer=layer, number=numeral(number), last=numeral(last)))
