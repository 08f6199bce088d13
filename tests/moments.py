"""Moments for tests: one of an untrained network, with what a test says of it."""

from msgspec.structs import replace

from core.experiment.presets import PRESETS
from core.training.moment import Moment
from core.training.run import Run

UNTRAINED = Run(PRESETS["moons"]).moment()


def moment_with(**fields) -> Moment:
    """Return a moment with these fields, and those of an untrained network for the rest."""
    return replace(UNTRAINED, **fields)
