"""The banners over the views: what keeps the network from training, that it will be slow, and faults of the program."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from core.experiment import stack
from core.experiment.spec import Experiment
from playground.faults import Faults
from playground.languages import tr, tr_count, tr_said
from playground.widgets.numbers.number_text import numeral
from playground.widgets.strips import Strip

SLOW_OPERATIONS, OPERATIONS_PER_S = 1e9, 3e10
AFTER_FAULT_MS = 150  # many may come at once


class Banner(Strip):
    """What keeps the experiment from being trained, what stopped its training, or that its steps take long."""

    fix_clicked = Signal()  # a person wants it mended

    def __init__(self) -> None:
        super().__init__("banner")
        tip = tr("Change the output or the loss so that they fit (Undo takes it back)")
        self.fix = self.add_button("fix", tr("Fix it"), tip, self.fix_clicked.emit)

    def show_state(self, experiment: Experiment, problem: str | None, trouble: str | None) -> None:
        """Show the problem of an experiment that can't be run, else what went wrong in training, if anything did."""
        if problem:
            text: str | None = tr("This can't be trained yet: {problem}.").format(problem=tr_said(problem))
        else:
            text = trouble or _patience(experiment)
        self.fix.setVisible(problem is not None)
        self.say(text or "")
        self.setVisible(text is not None)


class FaultBanner(Strip):
    """Says that something in the program failed, and how often; hidden again until the next fault by its button."""

    _told = Signal()  # from any thread, also in the middle of a painting

    def __init__(self) -> None:
        super().__init__("fault_banner")
        self._faults: Faults  # from `watch` on
        self._awaited = False
        self.copy = self.add_button("copy_details", tr("Copy details"), "", self._copy)
        self.add_button("close_fault", tr("Close"), tr("Hide this until something fails again"), self.hide)
        self._told.connect(self._show_soon, Qt.ConnectionType.QueuedConnection)

    def watch(self, faults: Faults) -> None:
        """Show the faults that are taken in there."""
        self._faults, faults.changed = faults, self._changed
        self.copy.setToolTip(
            tr("For a report: what happened, and the versions. {path} has it too").format(path=faults.path)
        )
        if faults.last is not None:
            self._show()

    def _changed(self) -> None:
        if not self._awaited:
            self._awaited = True
            self._told.emit()

    def _show_soon(self) -> None:
        QTimer.singleShot(AFTER_FAULT_MS, self, self._show)

    def _show(self) -> None:
        self._awaited = False
        if self._faults.last is None:
            return
        count, sentence = self._faults.count(), self._faults.last.sentence
        said = tr_count(
            count,
            "Something in the program failed: {what}. Your network and its training are kept, and you can go on.",
            "Something in the program failed ({count} times so far): {what}. Your network and its training are kept, "
            "and you can go on.",
            what=sentence.rstrip("."),
        )
        self.say(said)
        self.show()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._faults.details())


def _patience(experiment: Experiment) -> str | None:
    """Return what to say of an experiment whose steps take long; None of others."""
    work = stack.operations(experiment)
    if work <= SLOW_OPERATIONS:
        return None
    said = tr(
        "A large network: a step takes about {seconds} s on a common computer, and {size} MB for the weights. It "
        "works; be patient."
    )
    seconds, size = work / OPERATIONS_PER_S, stack.parameters(experiment) * 4 / 1e6
    return said.format(seconds=numeral(seconds, ".1g"), size=numeral(size, ",.0f"))
