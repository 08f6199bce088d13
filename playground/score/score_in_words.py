"""What a run's curves show, in sentences: from where they came, how far they got, and when they were best."""

from collections.abc import Mapping

import numpy as np

from core.formula import plain
from core.training.curve import Mark
from playground.languages import mark, tr, tr_said
from playground.languages.numerals import in_marks, numeral

ABOUT_AS_GOOD = 0.02  # of the best value: nearer ones are no worse
LATEST = 3  # changes that are told
UP = mark("{name} rose from {first} to {last} in {epochs} epochs.")
DOWN = mark("{name} fell from {first} to {last} in {epochs} epochs.")
LEVEL = mark("{name} stayed at {last} for {epochs} epochs.")
NAMES = mark({
    ("train", "loss"): "Training loss", ("test", "loss"): "Test loss", ("validation", "loss"): "Validation loss",
    ("train", "accuracy"): "Training accuracy", ("test", "accuracy"): "Test accuracy",
    ("validation", "accuracy"): "Validation accuracy",
    ("train", "R²"): "Training R²", ("test", "R²"): "Test R²", ("validation", "R²"): "Validation R²",
})  # fmt: skip


def of_curves(quantity: str, epochs: np.ndarray, values: Mapping[str, np.ndarray], marks: tuple[Mark, ...] = ()) -> str:
    """Return what the curves of a quantity show: "loss", "accuracy" or "R²", over the epochs, for each set by name."""
    if len(epochs) < 2:
        return tr("There is no curve yet: it begins with the training.")
    said = [sentence for name in values for sentence in _of_one(quantity, name, epochs, values[name])]
    for change in marks[-LATEST:]:
        what = tr_said(change.text)
        said.append(tr("Changed at epoch {epoch}: {what}.").format(epoch=in_marks(plain(change.epoch)), what=what))
    return " ".join(said)


def _of_one(quantity: str, name: str, epochs: np.ndarray, values: np.ndarray) -> list[str]:
    known = np.isfinite(values)
    if not known.any():
        return []
    if not known[-1]:
        return [tr("{name} is no number any more.").format(name=tr(NAMES[name, quantity]))]
    x, y = epochs[known], values[known]
    first, last = (_number(quantity, float(value)) for value in (y[0], y[-1]))
    form = LEVEL if first == last else UP if y[-1] > y[0] else DOWN
    whole = in_marks(plain(float(x[-1]), 4))
    said = [tr(form).format(name=tr(NAMES[name, quantity]), first=first, last=last, epochs=whole)]
    best = int(y.argmin() if quantity == "loss" else y.argmax())
    if abs(y[best] - y[-1]) > ABOUT_AS_GOOD * max(abs(float(y[best])), 1e-12):
        least = tr("It was least, {number}, at epoch {epoch}.")
        most = tr("It was highest, {number}, at epoch {epoch}.")
        sentence = least if quantity == "loss" else most
        epoch = in_marks(plain(float(x[best]), 4))
        said.append(sentence.format(number=_number(quantity, float(y[best])), epoch=epoch))
    return said


def _number(quantity: str, value: float) -> str:
    return numeral(value, ".1%").replace("%", " %") if quantity == "accuracy" else numeral(value, ".3g")
