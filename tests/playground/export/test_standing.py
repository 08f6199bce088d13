"""How views stand for their pictures: nothing is cut, nothing is for a hand alone, and each reader sees the same."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QToolButton

from core.experiment.presets import PRESETS
from playground.export import press
from playground.widgets.pictures.pictured import title_of
from tests.playground.export.test_exporter import pixels, view_of
from tests.playground.test_window import click, idle, train

pytestmark = pytest.mark.gui
MM_80 = 80 / press.INCH_MM


@pytest.fixture
def shown(window, qtbot):
    """Give a function that trains a preset for a while in the window."""

    def show(name, steps=20):
        window.files.begin(PRESETS[name])
        idle(window, qtbot)
        train(window, qtbot, steps)
        click(window, "pause")
        idle(window, qtbot)
        return window

    return show


@pytest.fixture
def stood(monkeypatch):
    """Give the function that presses a view, and returns what `look` finds of it as it stands then."""

    def pressed(window, view, look, width=None):
        found, recorded = [], press._recorded

        def look_first(view, parts, ground):
            found.append(look(view, parts))
            return recorded(view, parts, ground)

        with monkeypatch.context() as patch:
            patch.setattr(press, "_recorded", look_first)
            size, made = view.size(), press.press(view, window.pace, width=width)
        assert view.size() == size
        return made, found[0]

    return pressed


@pytest.mark.parametrize("preset", ["moons", "hills", "sine", "digits"])
def test_every_view_has_a_title_of_its_own_and_no_scroll_bar_or_overlap_in_its_picture(shown, stood, qtbot, preset):
    window = shown(preset)
    inside, titles = window.inside, set()

    def look(view, parts):
        bars = [
            bar
            for part in parts
            for area in (*part.findChildren(QAbstractScrollArea), *[part] * isinstance(part, QAbstractScrollArea))
            for bar in (area.verticalScrollBar(), area.horizontalScrollBar())
            if bar.isVisibleTo(view)
        ]
        places = [QRect(part.mapTo(view, QPoint()), part.size()) for part in parts]
        return bars, [a for n, a in enumerate(places) for b in places[:n] if a.intersects(b)]

    for turn in (lambda: None, inside.show_diagram, *(lambda n=n: inside.show_page(n) for n in (1, 2, 3))):
        turn()
        qtbot.wait(50)
        for view in window.exporter.views():
            title = title_of(view)
            areas = view.findChildren(QAbstractScrollArea)
            before = [(area.verticalScrollBarPolicy(), area.horizontalScrollBarPolicy()) for area in areas]
            made, (bars, over) = stood(window, view, look)
            assert title and made.title == title and not bars and not over, title
            after = [(area.verticalScrollBarPolicy(), area.horizontalScrollBarPolicy()) for area in areas]
            assert after == before, f"{title}: its scroll bars come again"
            titles.add(title)
    assert {"Loss plot", "Diagram", "Sample", "Instruments", "Space"} < titles
    assert preset != "digits" or {"Confusion matrix", "Images"} < titles


def test_a_diagram_has_all_its_columns_and_no_buttons_in_its_picture(shown, stood, qtbot):
    window = shown("moons")
    window.inside.show_diagram()
    idle(window, qtbot)
    view = view_of(window, "Diagram")
    diagram = view.diagram

    def buttons():
        return [button for button in diagram.findChildren(QToolButton) if button.isVisibleTo(view)]

    qtbot.waitUntil(lambda: len(buttons()) > 4)
    before = buttons()
    made, (seen, bars, room) = stood(
        window,
        view,
        lambda *_: (
            buttons(),
            [bar.maximum() for bar in (diagram.horizontalScrollBar(), diagram.verticalScrollBar())],
            diagram.sceneRect().toAlignedRect().size(),
        ),
        width=90,
    )
    assert room.width() > 90, "as narrow it would scroll"
    assert not seen and bars == [0, 0] and made.size.width() >= room.width() and made.size.height() >= room.height()
    assert buttons() == before, "they come again"


@pytest.mark.parametrize(("preset", "words"), [("moons", "class 0 class 1"), ("hills", "y of"), ("sine", "network")])
def test_a_narrow_picture_says_what_its_points_are(shown, stood, preset, words):
    window = shown(preset)
    view = next(view for view in window.exporter.views() if hasattr(view, "legend") and hasattr(view, "plane"))
    before = view.legend.text(), view.legend.size()
    width = round(MM_80 * view.logicalDpiX())
    _, (said, wanted, width_) = stood(
        window, view, lambda *_: (view.legend.text(), view.legend.sizeHint(), view.legend.width()), width
    )
    said = re.sub(r"<[^>]*>|&nbsp;|[●■━]", " ", said)
    assert all(word in said for word in (*words.split(), "training", "test")) and wanted.width() <= width_, said
    assert (view.legend.text(), view.legend.size()) == before


def test_a_narrow_confusion_matrix_and_space_end_their_sentences(shown, stood, qtbot):
    window = shown("digits")
    matrix = view_of(window, "Confusion matrix")
    width = round(MM_80 * matrix.logicalDpiX())
    _, said = stood(window, matrix, lambda *_: (matrix.title.text(), matrix.title.sizeHint().width()), width)
    assert "right" in said[0] and said[1] <= width
    window = shown("moons")
    window.inside.show_page(3)
    qtbot.wait(50)
    space = view_of(window, "Space")
    _, (hint, room) = stood(window, space, lambda *_: (space.readout.sizeHint().width(), space.readout.width()))
    assert hint <= room


def test_images_come_in_whole_rows_and_findings_in_all_their_words(shown, stood, qtbot):
    window = shown("digits")
    gallery = view_of(window, "Images")
    gallery.list.verticalScrollBar().setValue(7)
    for width in (None, 300, 500):
        _, (height, row, offset) = stood(
            window,
            gallery,
            lambda *_: (
                gallery.list.viewport().height(),
                gallery.tiles.size.height(),
                gallery.list.verticalScrollBar().value(),
            ),
            width,
        )
        assert height % row == 0 and offset % row == 0 and height >= row
    assert gallery.list.verticalScrollBar().value() == 7
    window = shown("moons")
    window.inside.show_page(2)
    qtbot.wait(50)
    page = view_of(window, "Instruments")
    # What is measured would write over what is said next.
    qtbot.waitUntil(lambda: len(page.history) and not page.catching_up.waiting)
    idle(window, qtbot)
    qtbot.wait(300)
    page.findings.show_findings((), "There is much to say of this. " * 90)
    height = page.findings.height()
    words = page.findings.words
    _, (wanted, there) = stood(window, page, lambda *_: (words.heightForWidth(words.width()), page.findings.height()))
    assert there >= wanted > height == page.findings.height()


def test_a_pdf_has_the_colours_and_the_smoothness_of_the_screen(shown):
    window = shown("moons", 80)
    pressed = press.press(view_of(window, "Decision boundary"), window.pace)
    content = pressed.pdf(160)
    assert b"/DCTDecode" not in content  # JPEG, which makes other colours of few pixels
    widths = [int(width) for width in re.findall(rb"/Width (\d+)", content)]
    assert max(widths) >= 500, "readers of a PDF show the pixels of a coarse picture"
    window = shown("digits")
    assert b"/DCTDecode" not in press.press(view_of(window, "Confusion matrix"), window.pace).pdf(80)


def test_points_lie_over_the_map_as_in_the_window(shown):
    window = shown("moons", 80)
    window.set_theme("light")
    view = view_of(window, "Decision boundary")
    window.pace.finish(window)
    made = press.press(view, window.pace)
    part = pixels(made.image(1.0))
    top = view.plot.mapTo(view, QPoint())
    seen = pixels(view.grab(QRect(top, view.plot.size())).toImage())
    left, above = (made.size.width() - view.plot.width()) // 2, made.size.height() - view.plot.height() - press.MARGIN
    part = part[above : above + seen.shape[0], left : left + seen.shape[1]]
    assert part.shape == seen.shape and np.abs(part - seen).mean() < 4
    assert view.isVisible() and Qt.ScrollBarPolicy.ScrollBarAlwaysOff == view.plot.verticalScrollBarPolicy()


def test_curves_end_at_the_edges_of_their_plot_and_r2_is_called_so(shown):
    """Whatever reaches beyond the plot is cut there, and not drawn over the numbers of the axes."""
    window = shown("hills", 30)
    view = view_of(window, "R² plot")
    canvas = view.lines
    canvas.scene().addRect(-500, -500, 5000, 5000).setBrush(Qt.GlobalColor.magenta)
    image = pixels(press.press(view, window.pace).image(1.0))
    magenta = (image == (255, 0, 255)).all(axis=2)
    rows, columns = np.flatnonzero(magenta.any(axis=1)), np.flatnonzero(magenta.any(axis=0))
    assert abs(len(rows) - canvas.height()) <= 1 and abs(len(columns) - canvas.width()) <= 1
