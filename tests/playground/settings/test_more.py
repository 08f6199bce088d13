"""What is seldom needed folds away under More; folded, it says what is not as usual; opened once, it stays open."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFormLayout

from playground.widgets.sections import More
from playground.window import MainWindow
from tests.playground.test_window import choose, click, enter, find, idle

pytestmark = pytest.mark.gui


def more(window, name):
    return window.settings_view.sections[f"more_{name}"]


def said(section):
    return section._summary.text()


def test_at_first_seeds_features_and_what_begins_a_layer_are_folded(first_window):
    window = first_window
    for name in ("seed", "data_seed", "feature_sin x1"):
        assert not find(window, name).isVisible(), name
    assert find(window, "feature_x1").isVisible() and find(window, "feature_x2^2").isVisible()
    window.inside.diagram_or_layers()
    fields = window.layer_stack.cards[0].fields
    shown = {name: field.isVisible() for name, field in fields.items()}
    assert shown == {"units": True, "activation": True, "dropout": False, "scale": False, "initializer": False}


def test_a_click_opens_it_on_every_card_and_it_is_open_at_the_next_start(first_window, qtbot):
    window = first_window
    for name in ("data", "training", "features"):
        click(window, f"fold_more_{name}")
    assert find(window, "seed").isVisible() and find(window, "data_seed").isVisible()
    assert find(window, "feature_sin x1").isVisible()
    window.inside.diagram_or_layers()
    cards = window.layer_stack.cards
    QTest.mouseClick(cards[1].more.head, Qt.MouseButton.LeftButton)
    assert all(card.fields["dropout"].isVisible() for card in cards)
    click(window, "add_layer")
    assert window.layer_stack.cards[2].fields["dropout"].isVisible()
    idle(window, qtbot)
    window.last_time.remember()
    other = MainWindow(QSettings(window.settings.fileName(), QSettings.Format.IniFormat))
    assert {f"more_{name}" for name in ("data", "training", "features")} <= set(other.settings_view.open_sections())
    other.inside.network.bring(other.layer_stack)
    other.show()
    try:
        assert other.layer_stack.cards[0].more.head.isChecked()
    finally:
        other.close()
        other.deleteLater()


def test_a_folded_head_says_what_is_not_as_usual(first_window, qtbot):
    window = first_window
    assert [said(more(window, name)) for name in ("data", "training", "features")] == ["", "", ""]
    click(window, "fold_more_data")
    enter(find(window, "data_seed"), "3")
    click(window, "fold_more_data")
    assert said(more(window, "data")) == "seed 3"
    click(window, "new_seed")
    assert said(more(window, "training")).startswith("seed ")
    click(window, "fold_more_features")
    click(window, "feature_sin x1")
    assert said(more(window, "features")) == "", "open, it can be seen"
    click(window, "fold_more_features")
    assert said(more(window, "features")) == "sin x1"
    window.inside.diagram_or_layers()
    card = window.layer_stack.cards[0]
    click_head = lambda: QTest.mouseClick(card.more.head, Qt.MouseButton.LeftButton)  # noqa: E731
    click_head()
    enter(card.fields["dropout"], "0.2")
    choose(card.fields["initializer"], "he_normal")
    click_head()
    assert said(card.more) == "he_normal, dropout 0.2" and card.more._summary.shown() == said(card.more)
    assert said(window.layer_stack.cards[1].more) == ""
    idle(window, qtbot)


def test_data_without_a_seed_have_no_more(first_window, qtbot):
    window = first_window
    choose(find(window, "dataset"), "painted")
    assert not more(window, "data").isVisible()
    choose(find(window, "dataset"), "sine")
    idle(window, qtbot)
    assert more(window, "data").isVisible() and more(window, "features").isVisible()


def test_all_fields_of_the_settings_begin_at_one_place(first_window, qtbot):
    window = first_window
    window.settings_view.set_open(list(window.settings_view.sections))
    QTest.qWait(50)
    places = set()
    for section in window.settings_view.sections.values():
        form = section.form
        for row in range(form.rowCount()):
            label, field = (form.itemAt(row, role) for role in (QFormLayout.ItemRole(0), QFormLayout.ItemRole(1)))
            if label and field and field.widget() and field.widget().isVisible():
                places.add(field.widget().mapTo(window, QPoint()).x())
    assert len(places) == 1, places


def test_new_cards_are_never_windows_of_their_own_for_a_moment(window, monkeypatch):
    shown, show = [], More.setVisible

    def watched(more, visible):
        show(more, visible)
        shown.append(more.isWindow())

    monkeypatch.setattr(More, "setVisible", watched)
    window.layer_stack.add("Dense")
    assert shown and not any(shown), "a window takes the focus from who types"
