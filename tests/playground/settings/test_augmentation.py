"""The section on augmentation, by real keys and clicks: the fields edit the run, and the images follow at once."""

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.data.augment import Augmentation
from core.experiment.presets import PRESETS
from core.experiment.spec import Data
from tests.playground.settings.test_settings import training, unfold
from tests.playground.test_window import choose, click, enter, find, idle, train, undo

pytestmark = pytest.mark.gui


@pytest.fixture
def digits(window, qtbot):
    """Give the window with a few digits in it and the section unfolded."""
    endless = replace(PRESETS["digits"].training, epochs=None)
    few = replace(PRESETS["digits"], data=Data("digits", 200, 0.0), training=endless)
    window.document.replace(few, "Few")
    unfold(window, "augmentation")
    idle(window, qtbot)
    qtbot.waitUntil(lambda: find(window, "augment_preview").isVisible(), timeout=10_000)
    return window


def seen(window):
    return find(window, "augment_preview").shown.copy()


def painted(window):
    return find(window, "augment_preview").grab().toImage()


PARTS = {
    "shift": ("3", 3.0),
    "rotate": ("20", 20.0),
    "scale": ("25", 0.25),
    "shear": ("30", 0.3),
    "thickness": ("0.5", 0.5),
    "elastic": ("2.5", 2.5),
}


def test_each_field_edits_the_augmentation_and_the_images_follow_at_once(digits, qtbot):
    plain, picture = seen(digits), painted(digits)
    assert np.array_equal(plain.reshape(8, -1), digits.trainer._session.run.points.x_train[:8])
    for name, (text, value) in PARTS.items():
        enter(find(digits, f"augment_{name}"), text)
        assert training(digits).augmentation == replace(Augmentation(), **{name: value})
        assert (np.abs(seen(digits) - plain).mean((1, 2)) > 0.001).sum() >= 7, name  # at once: without an event between
        assert painted(digits) != picture
        undo(digits)
        assert training(digits).augmentation.off and np.array_equal(seen(digits), plain)
        assert find(digits, f"augment_{name}").text() == "off"
    idle(digits, qtbot)


def test_an_arrow_key_turns_a_knob_and_a_click_draws_others(digits, qtbot):
    field = find(digits, "augment_rotate")
    field.setFocus()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert training(digits).augmentation == Augmentation(rotate=15) and field.text() == "15°"
    some = seen(digits)
    QTest.mouseClick(find(digits, "augment_preview"), Qt.MouseButton.LeftButton)
    assert not np.array_equal(seen(digits), some)
    QTest.mouseClick(digits.settings_view.sections["augmentation"].head, Qt.MouseButton.LeftButton)
    assert digits.settings_view.sections["augmentation"]._summary.text() == "rotate 15"
    idle(digits, qtbot)


def test_it_acts_while_it_trains_and_no_weight_is_lost(digits, qtbot):
    train(digits, qtbot, 20)
    run = digits.trainer._session.run
    enter(find(digits, "augment_shift"), "2")
    qtbot.waitUntil(lambda: run.experiment.training.augmentation == Augmentation(shift=2), timeout=10_000)
    assert digits.trainer._session.run is run and run.step >= 20 and digits.trainer.running
    click(digits, "pause")
    idle(digits, qtbot)
    assert digits.trainer.moment.step >= 20


def test_points_have_no_such_section_and_lose_what_images_had(digits, qtbot):
    section = digits.settings_view.sections["augmentation"]
    enter(find(digits, "augment_shift"), "2")
    assert section.isVisible()
    choose(find(digits, "dataset"), "moons")
    assert not section.isVisible() and training(digits).augmentation.off
    idle(digits, qtbot)
    assert digits.trainer.can_play
    while digits.document.experiment.data.dataset != "digits":
        undo(digits)
    assert section.isVisible() and training(digits).augmentation == Augmentation(shift=2)
    idle(digits, qtbot)


def test_the_images_fit_where_the_settings_are_narrow_and_scroll(digits, qtbot):
    preview, seen_part = find(digits, "augment_preview"), find(digits, "settings_panel").parentWidget()
    unfold(digits, "schedule")
    qtbot.waitUntil(lambda: seen_part.parentWidget().verticalScrollBar().isVisible())
    for sizes in ([1, 300, 979], [320, 300, 660]):
        before = seen_part.width()
        digits.panes.setSizes(sizes)
        qtbot.waitUntil(lambda before=before: seen_part.width() != before)
        right = preview.mapTo(seen_part, preview.rect().topRight()).x()
        assert seen_part.width() - 30 < right < seen_part.width()


def test_the_images_are_those_of_the_data_with_their_noise(digits, qtbot):
    before = seen(digits)
    enter(find(digits, "noise"), "0.4")
    qtbot.waitUntil(lambda: not np.array_equal(seen(digits), before), timeout=10_000)
    idle(digits, qtbot)
    assert np.array_equal(seen(digits).reshape(8, -1), digits.trainer._session.run.points.x_train[:8])


def test_without_the_data_no_image_is_shown(digits, qtbot, tmp_path):
    gone = Data("images", 200, 0.0, path=str(tmp_path / "gone.npz"))
    digits.document.replace(replace(digits.document.experiment, data=gone), "Gone")
    assert digits.settings_view.sections["augmentation"].isVisible()
    assert not find(digits, "augment_preview").isVisible()
    idle(digits, qtbot)
