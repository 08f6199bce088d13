"""How good the answers are: accuracy or R² over the epochs, or the confusion matrix, in one place of the window."""

from PySide6.QtWidgets import QStackedWidget

from core.history import History
from core.moment import Snapshot
from core.spec import Data
from playground.views.confusion import ConfusionView
from playground.views.curves import CurveView
from playground.views.look import named
from playground.views.sections import Switch

PAGES = {
    "accuracy": ("Accuracy", "The share of samples told rightly, over the epochs"),
    "confusion": ("Confusion", "Which classes are told as which, now"),
}


class Score(QStackedWidget):
    """Shows one of both; for classes in the plane each has the switch between them in its head."""

    def __init__(self) -> None:
        super().__init__()
        self.curves, self.confusion = CurveView("accuracy"), ConfusionView(readout_below=False)
        named(self.curves, "accuracy_plot", "Accuracy plot", "")
        named(self.confusion, "confusion_plot", "Confusion matrix", "")
        self.switches: list[Switch] = []
        for page in (self.curves, self.confusion):
            switch = Switch("show", PAGES)
            switch.chosen.connect(self.show_page)
            page.head.insertWidget(0, switch)
            self.switches.append(switch)
            self.addWidget(page)
        self.show_page("accuracy")

    def show_page(self, name: str) -> None:
        """Show accuracy or confusion."""
        self.setCurrentWidget(self.confusion if name == "confusion" else self.curves)
        for switch in self.switches:
            switch.show_value(name)

    def show_data(self, data: Data) -> None:
        """Take the data's kind."""
        self.curves.show_kind(regression=data.regression)
        both = data.dimensions > 0 and not data.regression  # of images the matrix is the picture, numbers have none
        if both:
            self.confusion.show_classes(data.classes, tested=data.tested)
        else:
            self.show_page("accuracy")
        for switch in self.switches:
            switch.setVisible(both)
        self.curves.title.setVisible(not both)

    def show_snapshot(self, snapshot: Snapshot, history: History) -> None:
        """Show the moment, and how it came to it."""
        self.curves.show_history(history)
        self.confusion.show_snapshot(snapshot)
