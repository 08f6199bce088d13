"""The picture that suits the data: boundary, surface, curve or confusion matrix, in one part of the window."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QStackedWidget

from core.data.chosen_points import points_of
from core.data.data import Data
from core.data.datasets import Points
from core.data.plane import PlaneView, suits
from core.training.moment import Moment, Picture
from playground import stored
from playground.boundary.boundary import BoundaryView
from playground.boundary.fitted_curve import FittedCurveView
from playground.boundary.plane_row import PlaneRow
from playground.boundary.surface import SurfaceView
from playground.confusion.predicted_images import PredictedImages
from playground.languages import mark, tr, tr_name
from playground.pace import Pace
from playground.widgets.look import named
from playground.widgets.pictures.picture import PictureView

TITLES = mark({"boundary": "Boundary", "surface": "Surface", "curve": "Curve", "confusion": "Images"})

PICTURES: dict[str, Callable[[], PictureView]] = {"surface": SurfaceView, "curve": FittedCurveView}


def kind_of_picture(data: Data) -> str:
    """Return the name of the picture that suits the data."""
    if data.dimensions == 0:
        return "confusion"
    if not data.regression:
        return "boundary"
    return "curve" if data.dimensions == 1 else "surface"


class DataPicture(QStackedWidget):
    """Shows the data and what the network makes of it; each kind of picture is made when it is first wanted."""

    clicked = Signal(object)  # (Clicked): what a person clicked
    opened = Signal(object)  # (Clicked): an image that shall be put in front as the sample
    view_chosen = Signal(object)  # (PlaneView): the pictures to come shall be of this plane

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self._pace = pace
        self._settings: QSettings | None = None
        self._pages: dict[str, PictureView | PredictedImages] = {}
        self.boundary = BoundaryView()
        self._data, self._view = Data(), PlaneView()
        self._waits = False  # for the points of a table, which the first moment brings
        self._still = False  # it is a picture for others: nothing in it is for a mouse
        self._shown: PictureView | PredictedImages = self.boundary
        self._add("boundary", tr("Decision boundary"), self.boundary)

    @cached_property
    def plane_row(self) -> PlaneRow:
        """What chooses a table's plane, made when there is one of many columns."""
        row = PlaneRow(self)
        row.chosen.connect(self.show_view)
        return row

    def _hide_plane(self) -> None:
        if "plane_row" in vars(self):
            self.plane_row.hide()

    def page(self, kind: str) -> PictureView | PredictedImages:
        """Return the picture of a kind: boundary, surface, curve or confusion."""
        if kind not in self._pages:
            page = PredictedImages(self._pace) if kind == "confusion" else PICTURES[kind]()
            self._add(kind, tr(TITLES[kind]), page)
        return self._pages[kind]

    def _add(self, kind: str, title: str, page: PictureView | PredictedImages) -> None:
        named(page, kind, title, "")
        if isinstance(page, PictureView):
            page.show_test.setChecked(self.boundary.show_test.isChecked())
            page.test_toggled.connect(self._show_test)
            page.clicked.connect(self.clicked)
        else:
            page.gallery.image_clicked.connect(self.clicked)
            page.gallery.image_opened.connect(self.opened)
            if self._settings is not None:
                page.restore(self._settings)
        self._pages[kind] = page
        self.addWidget(page)

    def show_data(self, data: Data) -> None:
        """Show the data, in the picture that suits it."""
        page = self.page(kind_of_picture(data))
        self.show_neuron(None, "")
        self._waits = isinstance(page, PictureView) and data.table is not None
        if not suits(data, self._view) or data.table != self._data.table:
            self._view = PlaneView()
            self.view_chosen.emit(self._view)
        self._data = data
        self._hide_plane()
        if self._waits and isinstance(page, PictureView):
            page.clear()
        elif isinstance(page, PictureView):
            page.show_data(data, points_of(data))
        else:
            page.show_classes(data.classes, tested=data.tested, names=tuple(map(tr_name, data.class_names)))
        self._shown = page
        self.setCurrentWidget(page)

    def show_moment(self, moment: Moment) -> None:
        """Show what the network says at the moment."""
        if self._waits and moment.experiment.data == self._data:
            self._waits = False
            self._show_table(moment.points)
        self._shown.show_moment(moment)

    def show_view(self, view: PlaneView) -> None:
        """Show a table through another plane."""
        points = self._shown.points if isinstance(self._shown, PictureView) else None
        if points is not None and view != self._view:
            self._view = view
            self._show_table(points)
            self.view_chosen.emit(view)

    def bring_view(self, view: PlaneView) -> None:
        """Show the data through a plane that was chosen before; through the usual one where it isn't of these data."""
        view = view if suits(self._data, view) else PlaneView()
        if self._waits and view != self._view:
            self._view = view
            self.view_chosen.emit(view)
        else:
            self.show_view(view)

    def _show_table(self, points: Points) -> None:
        assert isinstance(self._shown, PictureView)
        self._shown.show_data(self._data, points, self._view)
        if self._data.dimensions > 2 and self._shown.seen is not None:
            self._shown.take_below(self.plane_row)
            self.plane_row.show_plane(self._data, points, self._shown.seen)
            self.plane_row.setVisible(not self._still)

    def show_neuron(self, picture: Picture | None, title: str, classes: tuple[int, ...] = ()) -> None:
        """Show a neuron's map or curve in place of the network's answer; None: the answer again."""
        if isinstance(self._shown, PictureView):
            self._shown.show_neuron(picture, title, classes)

    def hide_controls(self) -> None:
        """Hide what a still picture has no use for."""
        self._still = True
        self._hide_plane()
        self._shown.hide_controls()

    def remember(self, settings: QSettings) -> None:
        """Write down how it is shown."""
        settings.setValue("shading", self.boundary.shading.value())
        settings.setValue("show_test", "true" if self.boundary.show_test.isChecked() else "false")
        images = self._pages.get("confusion")
        if isinstance(images, PredictedImages):
            images.remember(settings)

    def restore(self, settings: QSettings) -> None:
        """Show it as `remember` wrote down; pages that are made later, too."""
        self._settings = settings
        self.boundary.show_shading(stored.choice(settings, "shading", ("smooth", "discrete"), "smooth"))
        self._show_test(stored.flag(settings, "show_test", default=True))
        images = self._pages.get("confusion")
        if isinstance(images, PredictedImages):
            images.restore(settings)

    def show_standard(self) -> None:
        """Give what shares a page its room as at the first start."""
        page = self.page("confusion")
        assert isinstance(page, PredictedImages)
        page.show_standard()

    def _show_test(self, shown: bool) -> None:
        """Show the points for testing, or not, in every picture."""
        for page in self._pages.values():
            if isinstance(page, PictureView):
                page.show_test.setChecked(shown)
