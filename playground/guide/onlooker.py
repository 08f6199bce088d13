"""The onlooker: what a person does on the drawing board and which pages they look at, as checks ask for it."""

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.network.predictor import SURE
from playground.board.board_page import BoardPage
from playground.frame.tabs import Inside


class Onlooker(QObject):
    """Remembers which digits were drawn and read for certain since `forget`, and how many were put right."""

    drawn = Signal()  # the pen moved, or a digit was put right

    def __init__(self, inside: Inside, parent: QObject) -> None:
        super().__init__(parent)
        self._inside, self._page = inside, inside.board.page
        self.read: set[int] = set()
        self.taught = 0
        if self._page is None:
            inside.board.made.connect(self._watch)
        else:
            self._watch(self._page)

    def forget(self) -> None:
        """Begin anew."""
        self.read, self.taught = set(), 0

    @property
    def pages(self) -> set[str]:
        """The pages that are seen, by the names that checks have for them."""
        inside = self._inside
        pages = {
            "layers": inside.layer_stack,
            "diagram": inside.diagram,
            "boundary": inside.asking,
            "sample": inside.one_sample,
            "instruments": inside.instruments,
            "space": inside.space,
            "board": inside.board,
        }
        return {name for name, page in pages.items() if page.isVisible()}

    def look(self) -> None:
        """Take in what is drawn, and what the network says to it."""
        page = self._page
        if page is not None and page.isVisible() and page.board.drawing.strokes and page.answer.teaches:
            shares = page.answer.shares
            if shares is not None and float(shares.max()) >= SURE:
                self.read.add(int(np.argmax(shares)))

    def _watch(self, page: BoardPage) -> None:
        self._page = page
        page.board.moved.connect(self.drawn)
        page.board.taught.connect(self._put_right)
        page.answer.taught.connect(self._put_right)

    def _put_right(self, digit: int) -> None:
        page = self._page
        if page is not None and page.board.drawing.strokes and page.answer.shares is not None:
            self.taught += int(np.argmax(page.answer.shares)) != digit
            self.drawn.emit()
