"""The banner over the views: what keeps the network from training, what went wrong, or that it will be slow."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from core.experiment import stack
from core.experiment.spec import Experiment
from playground.widgets.look import named

SLOW_OPERATIONS, OPERATIONS_PER_S = 1e9, 3e10


class Banner(QFrame):
    """A sentence, with a button where the program can mend what it says; hidden while all is well.

    Signals
    -------
    fix_clicked
        A person wants it mended.
    """

    fix_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setProperty("card", "trouble")
        self.text = QLabel(wordWrap=True)
        self.text.setObjectName("banner_text")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fix = QPushButton("Fix it")
        named(self.fix, "fix", "Fix it", "Change the output or the loss so that they fit (Undo takes it back)")
        self.fix.clicked.connect(lambda _=False: self.fix_clicked.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 6)
        row.addWidget(self.text, 1)
        row.addWidget(self.fix)
        self.hide()

    def show_state(self, experiment: Experiment, problem: str | None, trouble: str | None) -> None:
        """Show the problem of an experiment that can't be run, else what went wrong in training, if anything did."""
        text = f"This can't be trained yet: {problem}." if problem else trouble or _patience(experiment)
        self.text.setText(text or "")
        self.fix.setVisible(problem is not None)
        self.setVisible(text is not None)


def _patience(experiment: Experiment) -> str | None:
    """Return what to say of an experiment whose steps take long; None of others."""
    work = stack.operations(experiment)
    if work <= SLOW_OPERATIONS:
        return None
    return (
        f"A large network: a step takes about {work / OPERATIONS_PER_S:.1g} s on a common computer, and "
        f"{stack.parameters(experiment) * 4 / 1e6:,.0f} MB for the weights. It works; be patient."
    )
