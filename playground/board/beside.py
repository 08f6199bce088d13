"""Where board and answer lie: the board as large a square as fits, the answer in the rest."""

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
        self.setMinimumSize(board.minimumWidth() + answer.minimumWidth() + GAP, board.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = min(self.height(), self.width() - self._answer.minimumWidth() - GAP)
        self._board.setGeometry(0, (self.height() - side) // 2, side, side)
        wide = min(self.width() - side - GAP, WIDEST_ANSWER)
        tall = min(self.height(), TALLEST_ANSWER)
        self._answer.setGeometry(side + GAP, (self.height() - tall) // 2, wide, tall)
