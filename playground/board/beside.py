"""Where board and answer lie: the board as large a square as fits, the answer in the rest."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from playground.languages import mark
from playground.widgets.pictures.pictured import Pictured

GAP, WIDEST_ANSWER, TALLEST_ANSWER = 16, 460, 560


class BoardAndAnswer(Pictured, QWidget):
    """The board as large a square as fits, the answer in the rest."""

    picture_title = mark("Drawing")

    def __init__(self, board: QWidget, answer: QWidget) -> None:
        super().__init__()
        self._board, self._answer = board, answer
        for child in (board, answer):
            child.setParent(self)
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def event(self, event: QEvent) -> bool:
        """Lay both out anew where one needs another size, such as for larger letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay()
        return super().event(event)

    def _lay(self) -> None:
        board, answer = self._board, self._answer
        self.setMinimumSize(board.minimumWidth() + answer.minimumWidth() + GAP, board.minimumHeight())
        side = min(self.height(), self.width() - answer.minimumWidth() - GAP)
        board.setGeometry(0, (self.height() - side) // 2, side, side)
        wide = min(self.width() - side - GAP, max(WIDEST_ANSWER, answer.minimumWidth()))
        tall = min(self.height(), TALLEST_ANSWER)
        answer.setGeometry(side + GAP, (self.height() - tall) // 2, wide, tall)
