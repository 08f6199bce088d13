"""Data sets are chosen by little pictures of their own samples, drawn when they are first seen."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from core.data.datasets import DATASETS
from core.data.painted import Painted
from core.experiment.presets import OWN
from playground.settings.data_choice import DataChoice
from playground.settings.thumbnails import FewSamples, thumbnail
from playground.widgets.colors import theme
from playground.widgets.colors.hues import class_color
from tests.playground.test_window import find, idle

pytestmark = pytest.mark.gui


def colors_of(pixmap):
    image = pixmap.toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_picture_has_the_classes_in_their_colours(qapp, dark):
    palette = theme.palette_of(dark=dark)
    for name, classes in (("moons", 2), ("spirals", 2), ("blobs", 2)):
        assert {class_color(k, palette).name() for k in range(classes)} <= colors_of(thumbnail(name, palette, 1.0)), (
            name
        )


def test_every_data_set_has_a_picture_of_its_own_also_where_it_is_not_here(qapp):
    palette, blank = theme.palette_of(dark=False), 3
    pictures = {}
    for name in DATASETS:
        picture = thumbnail(name, palette, 1.0)
        assert len(colors_of(picture)) >= blank, name
        pictures[name] = picture.toImage().bits().tobytes()
    del pictures["mnist"]  # which shows the sample's digits
    assert len(set(pictures.values())) == len(pictures)


@pytest.mark.parametrize("name", ["painted", "painted_curve", "painted_plane", "images", "table"])
def test_a_person_s_own_data_is_pictured_by_its_samples(qapp, name):
    palette, rng = theme.palette_of(dark=False), np.random.default_rng(0)
    values = {"images": 784, "painted_curve": 1, "table": 5}.get(name, 2)
    numbers = name in ("painted_curve", "painted_plane")
    y = rng.normal(size=6) if numbers else rng.integers(0, 3, 6)
    few = FewSamples(rng.random((6, values)), y)
    own, sign = (thumbnail(name, palette, 1.0, given) for given in (few, None))
    assert own.toImage() != sign.toImage() and len(colors_of(own)) > 2
    empty = FewSamples(few.x[:0], few.y[:0])
    assert thumbnail(name, palette, 1.0, empty).toImage() == sign.toImage(), "nothing is painted yet"


def test_points_that_are_painted_show_in_the_list(window, qtbot):
    choice = find(window, "dataset", QComboBox)
    window.files.begin(OWN)
    idle(window, qtbot)

    def picture():
        return choice.itemIcon(choice.findData("painted")).pixmap(48, 48).toImage()

    before = picture()
    x, y = np.array([[-1.0, 0.0], [1.0, 1.0], [0.5, -1.0], [-0.5, 1.0]]), np.array([0, 1, 1, 0])
    painted = replace(OWN.data, painted=Painted.of(x, y))
    window._edited(replace(OWN, data=painted), "Paint", None)
    qtbot.waitUntil(lambda: picture() != before)
    idle(window, qtbot)


def test_pictures_are_drawn_when_they_are_first_seen_and_chosen_by_keys(window, qtbot):
    choice = find(window, "dataset", QComboBox)
    assert isinstance(choice, DataChoice)

    def pictured():
        return {str(choice.itemData(k)) for k in range(choice.count()) if not choice.itemIcon(k).isNull()}

    assert pictured() == {"moons"}
    choice.showPopup()
    assert pictured() == set(DATASETS)
    row = choice.view().visualRect(choice.model().index(choice.findData("circles"), 0))
    assert row.height() >= 30 and choice.view().width() >= choice.view().sizeHintForColumn(0)
    choice.hidePopup()
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert window.document.experiment.data.dataset == "circles" and choice.currentText() == "Circles"
    window.set_theme("dark")
    assert pictured() >= {"circles"}
    idle(window, qtbot)
