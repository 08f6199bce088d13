"""Every kind of layer a person can add, in groups, and the menu that offers them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

import core.layers as kinds
from core.experiment.spec import Layer, kind_of

NEW_LAYERS: dict[str, dict[str, Layer]] = {
    "Plain": {
        "Dense": kinds.Dense(16, "relu", "he_normal"),
        "Activation": kinds.Activation("relu"),
        "Dropout": kinds.Dropout(0.2),
        "Batch normalization": kinds.BatchNorm(),
    },
    "Images": {
        "Conv2D": kinds.Conv2D(8, 3, activation="relu", initializer="he_normal"),
        "Max pool": kinds.MaxPool2D(),
        "Average pool": kinds.AveragePool2D(),
        "Flatten": kinds.Flatten(),
        "Reshape": kinds.Reshape((-1,)),
    },
    "Joins": {"Add (skip connection)": kinds.Add(), "Concatenate": kinds.Concatenate()},
}
ALL_NEW = {title: layer for group in NEW_LAYERS.values() for title, layer in group.items()}


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
            for group, layers in NEW_LAYERS.items():
                self.addSection(group)
                for title, layer in layers.items():
                    self.entries[title] = action = self.addAction(title)
                    action.setObjectName(f"new_{kind_of(layer)}")
                    action.triggered.connect(lambda _=False, title=title: self.picked.emit(title))
        for title, action in self.entries.items():
            layer = ALL_NEW[title]
            reason = self._why_not(layer)
            action.setEnabled(reason is None)
            action.setToolTip(f"{title} {reason}" if reason else (type(layer).__doc__ or "").splitlines()[0])
