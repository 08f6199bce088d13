"""Data sets are chosen by little pictures of their own samples, drawn when they are first seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from core.data.datasets import DATASETS
from playground.settings.data_choice import DataChoice, thumbnail
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


def test_every_data_set_that_draws_itself_has_a_picture_of_its_own(qapp):
    palette, blank = theme.palette_of(dark=False), 3
    pictures = {}
    for name, dataset in DATASETS.items():
        picture = thumbnail(name, palette, 1.0)
        if dataset.draw is not None or name == "digits":
            assert len(colors_of(picture)) > blank, name
            pictures[name] = picture.toImage().bits().tobytes()
    assert len(set(pictures.values())) == len(pictures)


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
