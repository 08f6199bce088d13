"""What is written around the neurons: the columns' heads and feet, the names of inputs and classes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QGraphicsScene, QGraphicsSimpleTextItem

from playground.diagram.plan.diagram_layout import USUAL, Bands, DiagramLayout
from playground.diagram.plan.layer_columns import Plan
from playground.diagram.plan.paging import Paging
from playground.diagram.plan.values import Hand
from playground.languages import tr
from playground.languages.numerals import numeral

NAME_LETTERS, PITCH_LETTERS = 16, 8.7  # a name beside a column, at most: pointed at, a neuron tells it whole; a title
SMALLER, LEAST_POINTS = 0.86, 7.0
TITLE_TOP, MORE_TOP, GAP, APART = 2, 6, 6, 6
BUTTON_SHARE = 1.15  # of a line's height


def small(font: QFont) -> QFont:
    """Return the font of notes and names."""
    found = QFont(font)
    found.setPointSizeF(max(LEAST_POINTS, found.pointSizeF() * SMALLER))
    return found


def bold(font: QFont) -> QFont:
    """Return the font of titles."""
    found = QFont(font)
    found.setBold(True)
    return found


def bands_of(font: QFont) -> Bands:
    """Return how much room what is written in this font takes."""
    line, line_of_note = QFontMetricsF(bold(font)).height(), QFontMetricsF(small(font)).height()
    letter, usual = QFontMetricsF(font).averageCharWidth(), USUAL
    note, page = TITLE_TOP + line, max(usual.page, MORE_TOP + line_of_note)
    buttons, button = max(usual.buttons, note + line_of_note + GAP), max(usual.button, round(BUTTON_SHARE * line))
    return Bands(
        note=note,
        buttons=buttons,
        button=button,
        head=max(usual.head, buttons + button + GAP),
        foot=max(usual.foot, page + line_of_note + GAP),
        page=page,
        name=max(usual.name, NAME_LETTERS * letter),
        pitch=max(usual.pitch, PITCH_LETTERS * letter),
    )


def room_for_names(plan: Plan, font: QFont, most: float) -> tuple[float, float]:
    """Return how much room the names beside the first and the last column take, each `most` pixels at the most."""
    metrics = QFontMetricsF(small(font))
    first, last = plan.columns[0], plan.columns[-1]
    left, right = (
        max((min(metrics.horizontalAdvance(name), most) + APART + 2 for name in column.names), default=0.0)
        for column in (first, last)
    )
    return left, right


def frozen_note(note: str, units: int, font: QFont, room: float) -> str:
    """Return what is written under a frozen layer's title, as much as there is room for: how large it is comes first.

    Where no word fits, the colour and the column's frame say it.
    """
    metrics = QFontMetricsF(font)
    fitting = (
        text
        for text in (tr("{note} · frozen").format(note=note), tr("{units} · frozen").format(units=numeral(units)))
        if metrics.horizontalAdvance(text) <= room
    )
    return next(fitting, note)


class Labels:
    """Texts in a scene, written anew for every layout."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self._scene = scene
        self.items: list[QGraphicsSimpleTextItem] = []
        self._written: object = None  # what the texts depend on

    def write(self, layout: DiagramLayout, hand: Hand, paging: Paging, palette: QPalette, font: QFont) -> None:
        """Write everything, where anything differs from what is written."""
        plan = paging.plan
        columns = range(len(plan.columns))
        named = [layout.shown[index].tolist() for index in columns if plan.columns[index].names]
        still = [hand.frozen(index) for index in columns]
        sizes = layout.width, layout.height, layout.left.tolist(), layout.side.tolist(), [len(u) for u in layout.shown]
        depends = plan, sizes, named, still, list(paging.pages), palette.cacheKey(), font.key()
        if depends == self._written:
            return
        self._written = depends
        for item in self.items:
            self._scene.removeItem(item)
        self.items = []
        roles = QPalette.ColorRole
        ink, faint, link = (palette.color(role) for role in (roles.Text, roles.PlaceholderText, roles.Link))
        bands, title_font, note_font, room = layout.bands, bold(font), small(font), layout.pitch - 4
        bottom = round(layout.height - bands.foot)
        for index, column in enumerate(plan.columns):
            middle = float(layout.left[index] + layout.side[index] / 2)
            self._centred(column.title, middle, TITLE_TOP, title_font, ink, room)
            note = frozen_note(column.note, column.units, note_font, room) if still[index] else column.note
            self._centred(note, middle, bands.note, note_font, link if still[index] else faint, room)
            if paging.count(index) > 1:
                more = column.units - len(layout.shown[index])
                self._centred(
                    tr("… {more} more").format(more=numeral(more)), middle, bottom + MORE_TOP, note_font, faint, room
                )
                page = f"‹ {paging.pages[index] + 1}/{paging.count(index)} ›"
                self._centred(page, middle, bottom + bands.page, note_font, link, room)
            if column.names and (index == 0 or column.output):
                for row, unit in enumerate(layout.shown[index].tolist()):
                    y = float(layout.middles(index)[row])
                    edge = float(layout.left[index]) if index == 0 else float(layout.left[index] + layout.side[index])
                    self._beside(column.names[unit], edge, y, note_font, faint, bands.name, before=index == 0)

    def _centred(self, text: str, middle: float, top: float, font: QFont, color: QColor, room: float) -> None:
        item = self._add(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room), font, color)
        item.setPos(round(middle - item.boundingRect().width() / 2), top)

    def _beside(
        self, text: str, edge: float, y: float, font: QFont, color: QColor, most: float, *, before: bool
    ) -> None:
        item = self._add(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, most), font, color)
        width, height = item.boundingRect().width(), item.boundingRect().height()
        x = max(0.0, edge - APART - width) if before else edge + APART
        item.setPos(round(x), round(y - height / 2))

    def _add(self, text: str, font: QFont, color: QColor) -> QGraphicsSimpleTextItem:
        item = self._scene.addSimpleText(text, font)
        item.setBrush(color)
        item.setZValue(10)
        self.items.append(item)
        return item
