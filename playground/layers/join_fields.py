"""What a join reads: a choice for each input, with buttons to add one and to remove one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from playground.languages import mark, tr
from playground.widgets.colors.themed import Themed
from playground.widgets.fields import Choice
from playground.widgets.layouts import fill
from playground.widgets.look import icon, named, tool_button
from playground.window_limits import MOST_INPUTS

LEAST = 2
STOP, FEW = mark(("Stop reading this layer", "A join reads at least two layers"))
MORE, ALL = mark(("Let it read another layer as well", "It already reads all it can"))


class _Row(QWidget):
    """One input."""

    def __init__(self, number: int) -> None:
        super().__init__()
        tip, name = tr("A layer that this one reads (or the data)"), f"remove_input_{number}"
        self.choice = named(Choice(()), f"reads_{number}", tr("Input {number}").format(number=number), tip)
        self.remove = tool_button(
            name, tr("Remove input {number}").format(number=number), tr(STOP), text="✕", autoRaise=True
        )
        fill(self, QHBoxLayout(), (self.choice, 1), self.remove, spacing=2)
        self.sources: list[int | str] = []  # what the choice offers
        self._titles: dict[int | str, str] = {}

    def offer(self, titles: dict[int | str, str], source: int | str) -> None:
        """Offer layers by their indices, and show the one read; silently, as only a person's choice is signalled."""
        if titles != self._titles:
            self._titles, self.sources = titles, list(titles)
            self.choice.offer(map(str, titles), {str(index): title for index, title in titles.items()})
        self.choice.setCurrentIndex(self.sources.index(source))
        self.choice.setToolTip(tr("Reads {layer}").format(layer=titles[source]))


class JoinFields(Themed, QWidget):
    """Shows what a join reads and edits it."""

    chosen = Signal(object, str)  # (tuple, str): the indices of what a person wants it to read, and what they did
    more = Signal()  # a person wants it to read another

    def __init__(self) -> None:
        super().__init__()
        self._reads: tuple[int | str, ...] = ()
        self.rows: list[_Row] = []
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.add_button = tool_button(
            "add_input",
            tr("Add input"),
            tr(MORE),
            text=tr("Add input"),
            icon=icon("add"),
            autoRaise=True,
            toolButtonStyle=style,
        )
        self.add_button.clicked.connect(self.more)
        self._layout = fill(self, QVBoxLayout(), spacing=3)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def restyle(self) -> None:
        self.add_button.setIcon(icon("add"))

    def show_reads(self, reads: tuple[int | str, ...], titles: dict[int | str, str], offered: tuple[int, ...]) -> None:
        """Show what it reads, `reads`, by `titles`; `offered` are the indices of what it can read."""
        self._reads = reads
        while len(self.rows) > len(reads):
            row = self.rows.pop()
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(reads):
            self._add_row()
        free: dict[int | str, str] = {index: titles[index] for index in offered}
        for row, source in zip(self.rows, reads, strict=True):
            missing = (
                {source: titles.get(source, tr("{name}, which is not there").format(name=repr(source)))}
                if source not in free
                else {}
            )
            row.offer({**free, **missing}, source)
            row.remove.setEnabled(len(reads) > LEAST)
            row.remove.setToolTip(tr(STOP) if len(reads) > LEAST else tr(FEW))
        enough = not set(free) - set(reads) or len(reads) >= MOST_INPUTS
        self.add_button.setEnabled(not enough)
        self.add_button.setToolTip(tr(ALL) if enough else tr(MORE))

    def _add_row(self) -> None:
        row = _Row(len(self.rows) + 1)
        self.rows.append(row)
        self._layout.insertWidget(len(self.rows) - 1, row)
        row.choice.activated.connect(lambda item: self._choose(self.rows.index(row), (row.sources[item],)))
        row.remove.clicked.connect(lambda: self._choose(self.rows.index(row), ()))

    def _choose(self, spot: int, instead: tuple[int | str, ...]) -> None:
        reads = (*self._reads[:spot], *instead, *self._reads[spot + 1 :])
        if reads != self._reads:
            self.chosen.emit(reads, tr("Change an input") if instead else tr("Remove an input"))
