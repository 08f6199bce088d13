"""The sample that is shown: where it is from, what it is, and what its answer should be."""

import numpy as np
from msgspec import Struct

FREE = "free"  # a point or an image that is no sample of the data


class Chosen(Struct, frozen=True, eq=False):
    """`part` is "test", "train" or FREE; `number` counts from 0 there; `x` is as the data has it, before features.

    Nobody knows the right answer of what is FREE: `answer` is assumed; `nearest`: it is that of the nearest sample;
    `is_sample`: the data has x, with another answer perhaps.
    """

    part: str
    number: int
    x: np.ndarray
    answer: int | float
    nearest: bool = False
    is_sample: bool = False

    @property
    def is_class(self) -> bool:
        """Whether the answer is a class, and not a number."""
        return not isinstance(self.answer, float)
