"""The picture that suits the data: boundary, surface, curve or confusion matrix, in one place of the window."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from core import datasets
from core.datasets import DATASETS
from core.moment import Snapshot, extent_of
from core.spec import Data
from playground.told_images import ToldImages
from playground.views.boundary import BoundaryView
from playground.views.fitted_curve import FittedCurveView
from playground.views.look import named
from playground.views.picture import PictureView
from playground.views.surface import SurfaceView

TITLES = {"boundary": "Boundary", "surface": "Surface", "curve": "Curve", "confusion": "Test images"}


def kind_of_picture(data: Data) -> str:
    """Return the name of the picture that suits the data."""
    if data.dimensions == 0:
        return "confusion"
    if not data.regression:
        return "boundary"
    return "curve" if data.dimensions == 1 else "surface"


class DataPicture(QStackedWidget):
    """Shows the data and what the network makes of it; each kind of picture is made when it is first wanted.

    Signals
    -------
    clicked(x, y)
        A place of the picture that a person clicked, in its numbers.
    """

    clicked = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self.boundary = BoundaryView()
        named(self.boundary, "boundary", "Decision boundary", "")
        self._pages: dict[str, PictureView | ToldImages] = {"boundary": self.boundary}
        self._add(self.boundary)

    def page(self, kind: str) -> PictureView | ToldImages:
        """Return the picture of a kind: boundary, surface, curve or confusion."""
        page = self._pages.get(kind)
        if page is None:
            if kind == "confusion":
                page = ToldImages()
            else:
                page = SurfaceView() if kind == "surface" else FittedCurveView()
            named(page, kind, kind.capitalize(), "")
            self._pages[kind] = page
            self._add(page)
        return page

    def _add(self, page: PictureView | ToldImages) -> None:
        if isinstance(page, PictureView):
            page.show_test.setChecked(self.boundary.show_test.isChecked())
            page.test_toggled.connect(self._show_test)
            page.clicked.connect(self.clicked)
        self.addWidget(page)

    def show_data(self, data: Data) -> None:
        """Show the data, in the picture that suits it."""
        page = self.page(kind_of_picture(data))
        if isinstance(page, PictureView):
            points = datasets.make(data.dataset, data.samples, data.classes, data.noise, data.test_fraction, data.seed)
            x, y = np.concatenate([points.x_train, points.x_test]), np.concatenate([points.y_train, points.y_test])
            page.show_points(points, extent_of(x, y if data.dimensions == 1 else None))
        else:
            page.show_classes(data.classes, tested=data.tested, names=DATASETS[data.dataset].class_names)
        self.setCurrentWidget(page)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the network says at the moment."""
        page = self.currentWidget()
        assert isinstance(page, PictureView | ToldImages)
        page.show_snapshot(snapshot)

    def hide_controls(self) -> None:
        """Hide what a still picture has no use for."""
        page = self.currentWidget()
        assert isinstance(page, PictureView | ToldImages)
        page.hide_controls()

    def options(self) -> dict[str, str]:
        """Return how it is shown, to be remembered."""
        shown = self.boundary.show_test.isChecked()
        return {"shading": self.boundary.shading.value(), "show_test": "true" if shown else "false"}

    def set_options(self, shading: str, show_test: str) -> None:
        """Show it as remembered."""
        self.boundary.show_shading(shading)
        self._show_test(show_test == "true")

    def _show_test(self, shown: bool) -> None:
        """Show the points for testing, or not, in every picture."""
        for page in self._pages.values():
            if isinstance(page, PictureView):
                page.show_test.setChecked(shown)
