"""Colours for every eye: texts have contrast, and what colour tells apart stays apart without one kind of receptor."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from playground import app
from playground.layers.layer_card import LayerCard
from playground.widgets.colors import theme
from playground.widgets.colors.hues import choice_of, hues
from playground.window import MainWindow
from tests.playground.test_window import idle

pytestmark = pytest.mark.gui
# Machado, Oliveira and Fernandes 2009: what linear red, green and blue become for an eye without one kind of receptor.
EYES = {
    "all receptors": np.eye(3),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]])
APART = 20.0  # in CIELAB; a difference of 2.3 is just seen
ROLES = QPalette.ColorRole
TEXTS = (  # what is written on what
    (ROLES.WindowText, ROLES.Window), (ROLES.Text, ROLES.Base), (ROLES.Text, ROLES.AlternateBase),
    (ROLES.ButtonText, ROLES.Button), (ROLES.HighlightedText, ROLES.Highlight), (ROLES.ToolTipText, ROLES.ToolTipBase),
    (ROLES.PlaceholderText, ROLES.Window), (ROLES.PlaceholderText, ROLES.Base), (ROLES.BrightText, ROLES.Base),
    (ROLES.BrightText, ROLES.Window), (ROLES.Link, ROLES.Base),
)  # fmt: skip


def linear(color):
    share = np.array(QColor(color).getRgbF()[:3])
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def contrast(first, second):
    light, dark = sorted((float(linear(color) @ (0.2126, 0.7152, 0.0722)) for color in (first, second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(color, eye):
    x, y, z = XYZ @ np.clip(np.array(EYES[eye]) @ linear(color), 0, 1) / (0.95047, 1, 1.08883)
    f = [np.cbrt(v) if v > (6 / 29) ** 3 else v / (3 * (6 / 29) ** 2) + 4 / 29 for v in (x, y, z)]
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def least_apart(colors):
    """Return how far the two nearest of some colours are apart, for which eye, and which two."""
    pairs = [(eye, *pair) for pair in combinations(colors, 2) for eye in EYES]
    return min((float(np.linalg.norm(lab(a, eye) - lab(b, eye))), eye, a, b) for eye, a, b in pairs)


@pytest.fixture(params=[(colors, dark) for colors in theme.COLORS for dark in (False, True)], ids=str)
def chosen(request, qapp):
    colors, dark = request.param
    return colors, theme.palette_of(dark=dark, colors=colors)


def test_texts_have_contrast_enough(chosen):
    colors, palette = chosen
    wanted = 7.0 if colors == "contrast" else 4.5
    for text, ground in TEXTS:
        ratio = contrast(palette.color(text), palette.color(ground))
        assert ratio >= wanted, (text, ground, round(ratio, 2))
    assert contrast(hues(palette).good, palette.color(ROLES.Base)) >= wanted


def test_curves_and_signs_have_contrast_on_the_ground(chosen):
    colors, palette = chosen
    own, wanted = hues(palette), 4.5 if colors == "contrast" else 3.0
    for color in (*own.curves, own.positive, own.negative):
        assert contrast(color, palette.color(ROLES.Base)) >= wanted, color
    assert contrast(own.curves[0], own.curves[1]) >= 2  # one over the other


def test_a_palette_says_which_choice_it_has(chosen):
    colors, palette = chosen
    assert choice_of(palette) == colors and choice_of(theme.on_paper(palette)) == colors
    assert choice_of(QPalette()) == "standard"


def test_the_pairs_of_every_choice_are_apart_for_every_eye(chosen):
    _, palette = chosen
    own = hues(palette)
    for pair in (own.classes[:2], (own.positive, own.negative), own.curves[:2]):
        assert least_apart(pair)[0] >= APART, least_apart(pair)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_colour_safe_classes_and_signs_are_all_apart_for_every_eye(qapp, dark):
    palette = theme.palette_of(dark=dark, colors="safe")
    own = hues(palette)
    for colors in (own.classes[:6], (*own.classes[:2], own.positive, own.negative)):
        assert least_apart(colors)[0] >= APART, least_apart(colors)
    assert least_apart((own.good, palette.color(ROLES.BrightText).name()))[0] >= APART


def edge_of(widget):
    """Return the strongest contrast of a pixel near a widget's left edge to what is just beside the widget."""
    window, middle = widget.window(), widget.mapTo(widget.window(), widget.rect().center()).y()
    image, left = window.grab().toImage(), widget.mapTo(window, widget.rect().topLeft()).x()
    beside = image.pixelColor(left - 2, middle)
    return max(contrast(image.pixelColor(left + step, middle), beside) for step in range(3))


@pytest.mark.parametrize("dark", ["light", "dark"])
def test_with_high_contrast_every_edge_is_seen(window, qtbot, dark):
    window.looks.choose("theme", dark)
    window.looks.choose("colors", "contrast")
    window.resize(1280, 800)
    try:
        names = (
            "play", "step_batch", "reset", "dataset", "samples", "feature_x1^2", "learning_rate", "add_layer", "paint",
            "show_test", "score_page", "loss_log",
        )  # fmt: skip
        found = {name: window.findChild(QWidget, name) for name in names}
        found["card"] = window.findChildren(LayerCard)[0]
        window.inside.network.bring(window.layer_stack)
        qtbot.wait(50)
        pale = {name: round(edge_of(widget), 2) for name, widget in found.items() if edge_of(widget) < 3}
        assert all(widget.isVisible() for widget in found.values()) and not pale
        window.inside.show_diagram()
        qtbot.wait(50)
        for pane in (window.inside.diagram.get().diagram, window.loss_plot.plot, window.boundary.plot):
            assert edge_of(pane) >= 3, pane
    finally:
        window.looks.choose("colors", "standard")


def test_other_colours_leave_nothing_of_high_contrast(window):
    before = window.grab().toImage()
    window.looks.choose("colors", "contrast")
    assert window.grab().toImage() != before
    window.looks.choose("colors", "standard")
    assert QApplication.palette("QComboBox") == QApplication.palette()


def test_a_choice_is_shown_at_once_everywhere_and_remembered(window, qtbot, qapp):
    before = window.boundary.legend.text()
    window.findChild(QAction, "action_high_contrast").trigger()
    assert choice_of(window.boundary.palette()) == "contrast" and window.boundary.legend.text() != before
    assert window.settings.value("colors") == "contrast" and window.menus._looks["colors"]["contrast"].isChecked()
    window.looks.choose("colors", "standard")
    assert window.boundary.legend.text() == before


def test_the_text_is_as_large_as_chosen_at_once_and_remembered(window, qtbot, qapp):
    size, label = qapp.font().pointSizeF(), window.loss_plot.title
    height = label.sizeHint().height()
    try:
        window.looks.choose("text_size", "150")
        assert qapp.font().pointSizeF() == pytest.approx(1.5 * size)
        assert label.sizeHint().height() >= 1.4 * height
        assert window.settings.value("text_size") == "150"
    finally:
        window.looks.choose("text_size", "100")
    assert label.sizeHint().height() == height


def test_a_window_that_opens_with_large_text_has_it_everywhere(qtbot, tmp_path, own_folder):
    application = app.application()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("text_size", "150")
    window = MainWindow(settings)
    window.show()
    qtbot.waitExposed(window)
    large = application.font().pointSizeF()
    small = [each for each in window.findChildren(QWidget) if each.isVisible() and each.font().pointSizeF() < large]
    names = [each.objectName() or type(each).__name__ for each in small]
    window.looks.choose("text_size", "100")
    idle(window, qtbot)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not names
