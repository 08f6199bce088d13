"""The confusion matrix in sentences: how many are right, what is taken for what, which class is known worst."""

import numpy as np

from core.functions import metrics
from playground.languages import tr
from playground.languages.numerals import numeral

MOST_PAIRS, MOST_CLASSES = 3, 6  # that are told


def of_counts(counts: np.ndarray, names: tuple[str, ...]) -> str:
    """Return what counts (classes, classes) by true and predicted class show; `names` are the classes', if any."""
    all_ = int(counts.sum())
    if not all_:
        return tr("No predictions yet")
    classes = range(len(counts))
    called = [names[k] if k < len(names) else tr("class {number}").format(number=k) for k in classes]
    said = [tr("{right} of {all} are right.").format(right=numeral(int(np.trace(counts))), all=numeral(all_))]
    wrong = counts - np.diag(np.diag(counts))
    pairs = [divmod(at, len(counts)) for at in np.argsort(-wrong, axis=None, kind="stable")[:MOST_PAIRS].tolist()]
    told = [
        tr("{true} taken for {predicted}, {count} of {all}").format(
            true=called[true],
            predicted=called[predicted],
            count=numeral(int(wrong[true, predicted])),
            all=numeral(int(counts[true].sum())),
        )
        for true, predicted in pairs
        if wrong[true, predicted]
    ]
    if told:
        said.append(tr("Most often: {pairs}.").format(pairs="; ".join(told)))
    recall = metrics.precision_recall(counts)[1]
    known = sorted((k for k in classes if np.isfinite(recall[k])), key=lambda k: float(recall[k]))
    rows = [tr("{name} {share}").format(name=called[k], share=_share(recall[k])) for k in known]
    if len(rows) > MOST_CLASSES:
        form = tr("Found of each class, from {worst} to {best}.")
        said.append(form.format(worst=rows[0], best=rows[-1]))
    else:
        said.append(tr("Found of each class: {rows}.").format(rows=", ".join(rows)))
    never = [called[k] for k in classes if not counts[:, k].any() and counts[k].any()]
    if never:
        said.append(tr("It never answers {names}.").format(names=", ".join(never)))
    return " ".join(said)


def _share(share: float) -> str:
    return numeral(share, ".0%").replace("%", " %")
