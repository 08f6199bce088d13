"""How dialogs fit any screen: as large as they want to be or as there is room, their middle scrolls, buttons stay."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

FRAME = QSize(16, 48)  # pixels that a system puts around a window


def scrolling(middle: QWidget) -> QScrollArea:
    """Return an area that scrolls a dialog's middle where the screen is too small for it."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(middle)
    return area


def fit(dialog: QDialog, wanted: QSize) -> None:
    """Make a dialog as large as wanted, or as its screen."""
    parent = dialog.parentWidget() or dialog
    dialog.resize(wanted.boundedTo(parent.screen().availableGeometry().size() - FRAME))
