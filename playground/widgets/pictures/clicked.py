"""What a click on a picture of points means: the sample there, else the place."""

from typing import NamedTuple

import numpy as np

from playground.languages import tr
from playground.languages.numerals import numeral


class Clicked(NamedTuple):
    """A place of the plot, and the drawn sample there: which of the "test" or "train" part, from 0, and its values."""

    x: float
    y: float
    part: str = ""  # of no sample
    number: int = -1
    sample: np.ndarray | None = None

    @property
    def name(self) -> str:
        """What it is called: "Test sample 12", or "The place"."""
        if not self.part:
            return tr("The place")
        test, train = tr("Test sample {number}"), tr("Training sample {number}")
        return (test if self.part == "test" else train).format(number=numeral(self.number + 1))
