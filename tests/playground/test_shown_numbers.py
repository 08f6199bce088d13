"""Every number that the window shows is written as the locale writes it: on every page, after a training."""

import re

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGraphicsView, QLabel, QLineEdit, QWidget

from core.experiment.presets import PRESETS
from playground.sample.sheet.numbers import narrow, short
from playground.widgets.pictures.clicked import Clicked
from playground.widgets.pictures.plot import Plot
from tests.playground.test_window import click, idle, train

pytestmark = pytest.mark.gui
POINT = re.compile(r"\d\.(?!\d{3}(?!\d))\d")  # thousands are parted by it in Germany
TAG = re.compile(r"<[^>]*>")
FORMULAS = {"formula", "readout_formula"}  # of One sample, whose indices are NumPy's


@pytest.fixture(params=["de_DE", "pl_PL", "fr_FR"])
def locale(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale(request.param)
    QLocale.setDefault(before)


def texts_of(widget):
    """Give every text of a widget that a person sees, or hears."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield widget.currentText()
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        yield from (item.text() for item in widget.scene().items() if hasattr(item, "text") and item.isVisible())
    if isinstance(widget, Plot):
        for axis in (widget.bottom, widget.left):
            picture = QPicture()
            painter = QPainter(picture)
            specs = axis.generateDrawSpecs(painter)
            painter.end()
            yield from (text for _, _, text in (specs[2] if specs is not None else ()))
    if widget.accessibleDescription() != widget.toolTip():  # which explains, in words of the language
        yield widget.accessibleDescription()


def with_points(window):
    found = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.objectName() not in FORMULAS:
            found += [
                (widget.objectName() or type(widget).__name__, text)
                for text in texts_of(widget)
                if isinstance(text, str) and POINT.search(TAG.sub("", text))
            ]
    return found


@pytest.mark.parametrize("preset", ["moons", "hills"])
def test_no_page_shows_a_decimal_point_where_the_locale_has_a_comma(locale, window, qtbot, preset):
    if preset != "moons":
        window.files.begin(PRESETS[preset])
        idle(window, qtbot)
    train(window, qtbot, 300)
    click(window, "pause")
    idle(window, qtbot)
    for page in range(4):
        window.inside.show_page(page)
        qtbot.wait(250)
        assert not with_points(window), page
    for name in window.score.offered():
        window.score.choose(name)
        qtbot.wait(250)
        assert not with_points(window), name
    window.inside.show_page(0)
    window.inside.asking.ask(Clicked(0.4, 0.1))
    qtbot.wait(300)
    assert not with_points(window)
    assert window.score.currentWidget().isVisible()


def test_cells_of_one_sample_and_counts_follow_the_locale(locale):
    from playground.languages.numerals import numeral

    assert short(0.125) == "0,125" and short(12.5) == "12,50" and narrow(0.5) == ",500"
    assert numeral(1234567) == locale.toString(1234567) and numeral(-0.5, ".1f").endswith("0,5")
