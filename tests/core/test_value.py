"""Limits: each stands once, in the type of its field; checks and sentences read it there."""

import math
import re

import pytest

from core import layers
from core.data.augment import Augmentation
from core.experiment import learning, spec
from core.experiment.learning import AdamW, CosineDecay, StepDecay
from core.experiment.spec import Data, Experiment, SpecError, Training
from core.layers import Dense
from core.layers.touches import Touch
from core.value import Real, Whole, kept_aside, limits

EXAMPLES = (
    Training(), Data(), Experiment((Dense(2),)), Dense(2), layers.Conv2D(2), layers.MaxPool2D(), layers.BatchNorm(),
    layers.Dropout(), Augmentation(), AdamW(), learning.RMSProp(), learning.Momentum(), StepDecay(), CosineDecay(),
    Touch(0, 0, 1.0, 0.0),
)  # fmt: skip
LIMITS = [(value, name, limit) for value in EXAMPLES for name, limit in limits(type(value)).items()]
IDS = [f"{type(value).__name__}.{name}" for value, name, _ in LIMITS]


@pytest.mark.parametrize(("value", "name", "limit"), LIMITS, ids=IDS)
def test_every_number_holds_its_ends_and_nothing_beyond(value, name, limit):
    whole, inf = isinstance(limit, Whole), math.inf
    least = math.nextafter(limit.least, inf) if getattr(limit, "above", False) else limit.least
    most = math.nextafter(limit.most, -inf) if getattr(limit, "below", False) or limit.most == inf else limit.most
    others = {"value": 1.0} if isinstance(value, Touch) else {}
    for end in (least, most):
        assert getattr(spec.replace(value, **{**others, name: end}), name) == end
    beyond = (limit.least - 1, limit.most + 1) if whole else (math.nextafter(least, -inf), math.nextafter(most, inf))
    for wrong in (*beyond, math.nan, "1", True, *([2.5] if whole else [10**400])):
        with pytest.raises(SpecError, match=re.escape(f"{limit.what} must be {limit}; got ")):
            spec.replace(value, **{name: wrong})
    if limit.optional:
        assert getattr(spec.replace(value, **{name: None}), name) is None
    else:
        with pytest.raises(SpecError, match="got None"):
            spec.replace(value, **{name: None})


def test_limits_say_themselves_as_people_do():
    assert str(Whole(1, 4096)) == "a whole number from 1 to 4,096"
    assert str(Real(0, 1000, above=True)) == "a number above 0 and at most 1,000"
    assert str(Real(-1e6, 0.5, below=True)) == "a number of at least -1,000,000 and below 0.5"
    assert str(Real(1e-30)) == "a number of at least 1e-30"
    assert limits(AdamW)["beta_2"].what == "beta_2 of adamw", "where nothing else is said: the field and the kind"


def test_a_loss_to_stop_at_is_above_0_as_no_loss_is_below():
    for wrong in (0.0, -1.0):
        with pytest.raises(SpecError, match="the loss to stop at must be a number above 0; got"):
            Training(target_loss=wrong)


@pytest.mark.parametrize("count", [2, 3, 7, 20, 25, 33, 1000, 99_999])
def test_the_least_share_that_is_named_is_the_least(count):
    share = 0.4 / count
    with pytest.raises(SpecError, match=rf"a share of {share:g} keeps none of {count:,} samples") as raised:
        kept_aside(count, share, "a share of")
    least = float(str(raised.value).split("the least share is ")[1])
    assert kept_aside(count, least, "a share of") == 1
    assert round(count * least * 0.98) == 0, "two percent less would keep none"


def test_a_share_of_0_keeps_none_and_one_sample_cannot_be_parted():
    assert kept_aside(20, 0.0, "a share of") == kept_aside(0, 0.0, "a share of") == 0
    for count in (0, 1):
        with pytest.raises(SpecError, match="it takes 2 at least"):
            kept_aside(count, 0.2, "a share of")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("0,01", "; write 0.01, with a decimal point"),
        ("1e-3,", ""),
        ("1.000,5", ""),
        ("-0,5", ""),
        ("a,b", ""),
        ("1,0,0", ""),
        (",5", "; write 0.5, with a decimal point"),
    ],
)
def test_a_decimal_comma_is_told_what_to_write(text, hint):
    with pytest.raises(SpecError) as raised:
        Real(0.0, 10.0, "rate", above=True).check(text)
    assert str(raised.value) == f"rate must be a number above 0 and at most 10; got {text!r}{hint}"
