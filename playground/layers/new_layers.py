"""The menu that offers every kind of layer a person can add, in groups."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.experiment.spec import kind_of
from core.layers import Layer
from playground.languages import tr, tr_said
from playground.layers.layer_kinds import OFFERED


class NewLayerMenu(QMenu):
    """Offers every kind of layer; those that can't work where they would go say why in their tooltips."""

    picked = Signal(str)  # the title of the layer a person wants

    def __init__(self, title: str, why_not: Callable[[Layer], str | None], parent: QWidget) -> None:
        super().__init__(title, parent)
        self._why_not = why_not
        self.entries: dict[str, QAction] = {}
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._look)

    def _look(self) -> None:
        """Enable what can be added now; made only when it is opened, as every card has such menus."""
        if not self.entries:
            for group, kinds in groupby(OFFERED.values(), lambda kind: kind.group):
                self.addSection(tr(group))
                for kind in kinds:
                    self.entries[kind.entry] = action = self.addAction(tr(kind.entry))
                    action.setObjectName(f"new_{kind_of(kind.new)}")
                    action.triggered.connect(lambda _=False, title=kind.entry: self.picked.emit(title))
        for title, action in self.entries.items():
            kind = OFFERED[title]
            reason = self._why_not(kind.new)
            action.setEnabled(reason is None)
            action.setToolTip(
                tr("{layer}: {reason}").format(layer=tr(title), reason=tr_said(reason)) if reason else kind.said
            )
