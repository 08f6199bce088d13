"""What the arrays of an .npz are called: inputs and answers, to train on and to test on, as libraries save them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_PLAIN = re.compile(r"[^a-z0-9]")
_INPUTS = ("x", "images", "image", "imgs", "img", "data", "features", "inputs", "input", "samples", "pixels")
_ANSWERS = ("y", "labels", "label", "lbls", "targets", "target", "classes", "class", "output", "outputs")
_TRAIN, _TEST = ("train", "training", "tr"), ("test", "testing", "te", "val", "valid", "validation")


class ArrayNames(NamedTuple):
    """The names of inputs and answers, as they are in the file; empty: there are none."""

    inputs: str = ""
    answers: str = ""


def pairs(names: Iterable[str]) -> tuple[ArrayNames, ArrayNames]:
    """Return what there is to train on, and what to test on: of several the likeliest, one that is whole first.

    Capitals, underscores and the like make no difference: X_train, x_train, trainX and "train-images" are alike.
    """
    plain = {_PLAIN.sub("", name.lower()): name for name in names}
    train = _found(plain, _of_part(_INPUTS, _TRAIN), _of_part(_ANSWERS, _TRAIN))
    if train.answers and not train.inputs:
        train = _found(plain, _TRAIN, _of_part(_ANSWERS, _TRAIN))
    if not train.inputs and not train.answers:
        train = _found(plain, _INPUTS, _ANSWERS)
    if not train.inputs and not train.answers:
        train = _found(plain, _TRAIN, [*_of_part(_ANSWERS, _TRAIN), *_ANSWERS])
    if not train.inputs and not train.answers:
        train = _found(plain, ["arr0"], ["arr1"])
    tests = [_found(plain, [*_of_part(_INPUTS, (part,)), part], _of_part(_ANSWERS, (part,))) for part in _TEST]
    # inputs alone are those of a competition, whose answers nobody has
    test = next((pair for pair in tests if all(pair)), next((pair for pair in tests if pair.answers), ArrayNames()))
    if train.inputs == plain.get("arr0") and {"arr2", "arr3"} <= plain.keys():
        test = ArrayNames(plain["arr2"], plain["arr3"])  # numpy.savez(file, x, y, x_test, y_test)
    if not any(test) and not any(train):
        test = next(filter(any, tests), ArrayNames())
    return train, test


def _of_part(names: Iterable[str], parts: Iterable[str]) -> list[str]:
    parts = tuple(parts)
    return [made for name in names for part in parts for made in (f"{name}{part}", f"{part}{name}")]


def _found(plain: dict[str, str], inputs: Iterable[str], answers: Iterable[str]) -> ArrayNames:
    return ArrayNames(*(next((plain[name] for name in names if name in plain), "") for names in (inputs, answers)))
