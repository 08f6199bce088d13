"""How good the answers are, in one part of the window: the score over the epochs, or what the answers of now show."""

from collections.abc import Callable

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStackedWidget

from core.experiment.spec import Data
from core.training.moment import Moment
from playground import stored
from playground.confusion.confusion import ConfusionView
from playground.languages import mark, tr, tr_name
from playground.pace import Pace
from playground.score.calibration import CalibrationView
from playground.score.class_scores import ClassScoresView
from playground.score.curves import CurveView
from playground.score.judged import Judged
from playground.score.residuals import ResidualsView
from playground.widgets.colors.themed import Dressed
from playground.widgets.fields import Choice
from playground.widgets.look import named

PAGES = {  # name -> the title, the tooltip
    "accuracy": (mark("Accuracy"), mark("The share of samples classified correctly, over the epochs")),
    "r2": ("R²", mark("The share of y's spread that the network explains, over the epochs")),
    "confusion": (mark("Confusion"), mark("Which classes the network takes for which, now")),
    "classes": (mark("Precision"), mark("Precision, recall and F1 of each class, now")),
    "calibration": (mark("Calibration"), mark("The network's accuracy against its confidence, now")),
    "residuals": (mark("Residuals"), mark("True y minus the network's y for each sample, now")),
}
OF_CLASSES = ("accuracy", "confusion", "classes", "calibration")
OF_IMAGES = ("accuracy", "classes", "calibration")  # of images the matrix is the picture above
OF_NUMBERS = ("r2", "residuals")
MADE: dict[str, Callable[[Pace], Judged]] = {
    "classes": ClassScoresView,
    "calibration": CalibrationView,
    "residuals": ResidualsView,
}


class Score(Dressed, QStackedWidget):
    """Shows one page at a time, with the choice between those that suit the data in its head.

    What a person chose for classes is kept apart from what they chose for numbers. A page is made when it is first
    wanted, and only the one that is shown gets the moments.
    """

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._pace = pace
        self.curves, self.confusion = CurveView("accuracy"), ConfusionView(pace)
        named(self.curves, "accuracy_plot", tr("Accuracy plot"), "")
        named(self.confusion, "confusion_plot", tr("Confusion matrix"), "")
        self.curves.title.hide()  # the choice says it
        self.pages: dict[str, CurveView | ConfusionView | Judged] = {}
        for name, page in (("accuracy", self.curves), ("r2", self.curves), ("confusion", self.confusion)):
            self.pages[name] = page
            self.addWidget(page)
        self.choice = Choice(())
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        named(
            self.choice, "score_page", tr("What is shown of the answers"), tr("What is shown of the answers' quality")
        )
        self.choice.chosen.connect(self.choose)
        self._data: Data | None = None
        self._latest: Moment | None = None
        self._wanted = {"classes": "accuracy", "numbers": "r2"}
        self._show_page("accuracy")
        self.restyle()

    def restyle(self) -> None:
        """Let heads side by side be equally high."""
        self.choice.setFixedHeight(self.curves.logarithmic.sizeHint().height())

    def choose(self, name: str) -> None:
        """Show a page from now on: one of `offered`."""
        self._wanted[self._kind()] = name
        self._show_page(name)

    def offered(self) -> tuple[str, ...]:
        """Return the names of the pages that suit the data."""
        if self._data is not None and self._data.regression:
            return OF_NUMBERS
        return OF_CLASSES if self._data is None or self._data.dimensions else OF_IMAGES

    def show_data(self, data: Data) -> None:
        """Take the data's kind, and show nothing of a network until a moment comes."""
        self._data, self._latest = data, None
        self.curves.show_kind(regression=data.regression)
        if not data.regression:
            self.confusion.show_classes(data.classes, tested=data.tested, names=tuple(map(tr_name, data.class_names)))
        offered = self.offered()
        for name in offered:
            page = self.pages.get(name)
            if isinstance(page, Judged):
                page.show_data(data)
        self.choice.offer_with_tips({name: PAGES[name] for name in offered})
        wanted = self._wanted[self._kind()]
        self._show_page(wanted if wanted in offered else offered[0])

    def show_moment(self, moment: Moment) -> None:
        """Show the moment, and how it came to it."""
        self._latest = moment
        self.curves.show_moment(moment)
        self._tell(self.currentWidget())

    def remember(self, settings: QSettings) -> None:
        """Write down which pages a person chose."""
        for kind, name in self._wanted.items():
            settings.setValue(f"score_of_{kind}", name)

    def restore(self, settings: QSettings) -> None:
        """Show what `remember` wrote down, once data comes that it suits."""
        for kind, suiting in (("classes", OF_CLASSES), ("numbers", OF_NUMBERS)):
            self._wanted[kind] = stored.choice(settings, f"score_of_{kind}", suiting, self._wanted[kind])

    def _kind(self) -> str:
        return "numbers" if self._data is not None and self._data.regression else "classes"

    def _show_page(self, name: str) -> None:
        page = self.pages.get(name)
        if page is None:
            page = self.pages[name] = MADE[name](self._pace)
            if self._data is not None:
                page.show_data(self._data)
            self.addWidget(page)
        focused = self.choice.hasFocus()
        page.head.insertWidget(0, self.choice)
        self._tell(page)
        self.setCurrentWidget(page)
        self.choice.show()
        self.choice.show_value(name)
        if focused:
            self.choice.setFocus()

    def _tell(self, page: object) -> None:
        if self._latest is not None and isinstance(page, ConfusionView | Judged):
            page.show_moment(self._latest)
