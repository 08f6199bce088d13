"""Small buttons on the diagram that add and remove units of a layer, and whole layers, where they stand."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QGraphicsView, QMenu, QToolButton, QWidget

from core.experiment.graph import DATA
from playground.diagram.plan.diagram_layout import DiagramLayout
from playground.diagram.plan.layer_columns import Plan
from playground.languages import mark, tr
from playground.widgets.look import named

FEWER, MORE, GONE, NEW = "fewer", "more", "gone", "new"
MOST_COLUMNS = 40  # that have buttons; beyond them the menu has the same
MOST_BESIDE = 4  # buttons, from one column to the next


class Action(NamedTuple):
    """What a button does: its sign, its name and its tip, of layer `number`."""

    sign: str
    name: str
    tip: str


ACTIONS = {
    FEWER: Action(
        "−",
        mark("Remove a neuron from layer {number}"),
        mark("Remove a neuron; the others keep what they have learned (- on a neuron)"),
    ),
    MORE: Action("+", mark("Add a neuron to layer {number}"), mark("Add a neuron, without a say yet (+ on a neuron)")),
    GONE: Action("✕", mark("Remove layer {number}"), mark("Remove the whole layer (Undo brings it back)")),
    NEW: Action("+", mark("Add a layer before layer {number}"), mark("Put a hidden layer in here")),
}


class LayerButtons(QWidget):
    """Places the buttons over a diagram's view and tells which was clicked; itself it is never seen."""

    wanted = Signal(str, int)  # one of ACTIONS, and of which column

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(view)
        self.hide()
        self._view = view
        self._plan = Plan((), ())
        self._fits: Callable[[int], bool] = lambda index: False
        self._known: dict[int, bool] = {}  # of what it said
        self._seen = True
        self.buttons: dict[tuple[str, int], QToolButton] = {}

    def show_fit(self, fits: Callable[[int], bool]) -> None:
        """Take what says whether a new layer can stand before the one of an index."""
        self._fits, self._known = fits, {}

    def set_seen(self, *, seen: bool) -> None:
        """Show the buttons, or none: on paper nobody clicks."""
        self._seen = seen
        for button in self.buttons.values():
            button.setVisible(seen)

    def _takes(self, index: int) -> bool:
        if index not in self._known:
            self._known[index] = self._fits(index)
        return self._known[index]

    def offered(self, column: int) -> list[str]:
        """Return which of ACTIONS make sense at a column."""
        found = self._plan.columns[column]
        if found.layer == DATA:
            return []
        units = [FEWER, MORE] if found.sized else []
        return [*units, *([] if found.output else [GONE]), *([NEW] if self._takes(found.layer) else [])]

    def place(self, plan: Plan, layout: DiagramLayout) -> None:
        """Put the buttons where the columns stand, narrower where these stand close."""
        self._plan = plan
        side, wanted = layout.bands.button, dict[tuple[str, int], float]()
        wide = min(side, int(layout.pitch - 1) // MOST_BESIDE)
        for column in range(min(len(plan.columns), MOST_COLUMNS)):
            offered = self.offered(column)
            row = [what for what in offered if what != NEW]
            middle = float(layout.left[column] + layout.side[column] / 2)
            left = middle - len(row) * wide / 2
            wanted |= {(what, column): left + place * wide for place, what in enumerate(row)}
            if NEW in offered:
                wanted[NEW, column] = middle - (layout.pitch + wide) / 2
        for key in [key for key in self.buttons if key not in wanted]:
            self.buttons.pop(key).deleteLater()
        for key, left in wanted.items():
            button = self.buttons.get(key) or self._made(*key)
            self._name(button, *key)
            button.move(self._view.mapFromScene(QPointF(left, layout.bands.buttons)))
            button.setFixedSize(wide, side)
            button.setVisible(self._seen)

    def fill(self, menu: QMenu, column: int) -> None:
        """Offer the same in a menu."""
        for what in self.offered(column):
            action = menu.addAction(said_of(self._plan, what, column))
            action.setEnabled(what != FEWER or self._plan.columns[column].units > 1)
            action.triggered.connect(lambda _=False, what=what: self.wanted.emit(what, column))

    def _made(self, what: str, column: int) -> QToolButton:
        button = self.buttons[what, column] = QToolButton(self._view.viewport())
        button.setText(ACTIONS[what].sign)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRepeat(what in (FEWER, MORE))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.wanted.emit(what, column))
        return button

    def _name(self, button: QToolButton, what: str, column: int) -> None:
        named(button, f"layer_{what}_{column}", said_of(self._plan, what, column), tr(ACTIONS[what].tip))
        button.setEnabled(what != FEWER or self._plan.columns[column].units > 1)


def said_of(plan: Plan, what: str, column: int) -> str:
    """Return what one of ACTIONS does at a column, in words."""
    return tr(ACTIONS[what].name).format(number=plan.columns[column].layer + 1)
