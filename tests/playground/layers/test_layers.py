"""The cards: every kind of layer, its fields, what it reads, and skip connections, by mouse and keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QToolTip,
)

from core.experiment import edits, stack
from core.experiment.presets import PRESETS
from core.experiment.spec import Data, Experiment
from core.layers import (
    LAYERS,
    Activation,
    Add,
    AveragePool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    Reshape,
)
from playground import window_limits
from playground.layers import join_fields
from playground.layers.layer_fields import Sizes
from playground.layers.layer_kinds import KINDS, OFFERED
from playground.layers.layer_stack import LayerStack
from playground.layers.skip_lines import lanes_of
from playground.widgets.fields import Choice
from tests.playground.test_window import click

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support", extend=True)]
LEFT = Qt.MouseButton.LeftButton
MOONS = PRESETS["moons"]
DIGITS = replace(PRESETS["convolution"], data=Data("digits", 200))
SKIP = (Dense(16, "relu", name="a"), Dense(16, "relu", name="b"), Add(inputs=("b", "a")), Dense(2, "softmax"))


@pytest.fixture
def alone(qtbot):
    """Give the cards alone, in a ring: what a person edits is shown."""
    made = LayerStack()
    qtbot.addWidget(made)
    made.resize(336, 700)
    made.texts = []

    def edited(experiment: Experiment, text: str) -> None:
        made.texts.append(text)
        made.show_experiment(experiment)

    made.edited.connect(edited)
    made.show()
    qtbot.waitExposed(made)
    return made


def layers(of):
    return of.document.experiment.layers if hasattr(of, "document") else of._experiment.layers


def kinds(of):
    return [layer.kind() for layer in layers(of)]


def idle(window, qtbot):
    qtbot.waitUntil(lambda: window.trainer._worker is None, timeout=10_000)


def pick(menu, title):
    """Open a menu and click an entry, or press a disabled one in vain."""
    menu.popup(QPoint(5, 5))
    action = next(action for action in menu.actions() if action.text() == title)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    menu.close()
    return action


def enter(field, text):
    line = field.line if isinstance(field, Sizes) else field
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def choose(combo, data):
    combo.setFocus()
    for _ in range(combo.count() + 1):
        if combo.currentData() == data:
            return
        QTest.keyClick(combo, Qt.Key.Key_Down if combo.findData(data) > combo.currentIndex() else Qt.Key.Key_Up)
    raise AssertionError(f"{data} can't be chosen")


def undo_all(window):
    while window.document.undo_stack.canUndo():
        window.findChild(QAction, "action_undo").trigger()


# -- adding


@pytest.mark.parametrize("title", [title for title, kind in OFFERED.items() if kind.new.kind() in (
    "dense", "activation", "dropout", "batch normalization", "reshape", "add", "concatenate")])  # fmt: skip
def test_every_kind_that_points_can_have_is_added_before_the_output(window, qtbot, title):
    pick(window.layer_stack.add_menu, title)
    assert type(layers(window)[2]) is type(OFFERED[title].new)
    card = window.layer_stack.cards[2]
    assert KINDS[card.kind].title in card.title.text() and "→" in card.shape.text() and "?" not in card.shape.text()
    assert "output" in window.layer_stack.cards[-1].title.text()
    assert not window.banner.isVisible()
    undo_all(window)
    assert window.document.experiment == MOONS and len(window.layer_stack.cards) == 3
    idle(window, qtbot)


@pytest.mark.parametrize("title", ["Conv2D", "Max pool", "Average pool"])
def test_layers_of_images_are_added_where_there_is_still_an_image(alone, title):
    alone.show_experiment(DIGITS)
    pick(alone.add_menu, title)
    assert type(layers(alone)[4]) is type(OFFERED[title].new) and kinds(alone)[5] == "flatten"
    assert alone.cards[0].shape.text() == "→ 28 x 28 x 8 · 80 parameters"
    stack.check(alone._experiment)


def test_the_menu_has_groups_and_says_why_an_entry_is_disabled(window):
    menu = window.layer_stack.add_menu
    action = pick(menu, "Conv2D")
    assert layers(window) == MOONS.layers, "a disabled entry does nothing"
    assert not action.isEnabled() and menu.toolTipsVisible()
    assert action.toolTip() == "Conv2D: needs an image; choose the digits, or add Reshape first"
    assert not menu.entries["Flatten"].isEnabled() and "nothing to flatten" in menu.entries["Flatten"].toolTip()
    assert menu.entries["Dense"].isEnabled() and menu.entries["Dense"].toolTip().startswith("A fully connected")
    assert [a.text() for a in menu.actions() if a.isSeparator()] == ["Plain", "Images", "Joins"]
    narrow = replace(MOONS, layers=(Dense(3, "relu"), Dense(2, "softmax")))
    window.document.start(narrow)
    action = pick(menu, "Add (skip connection)")
    assert not action.isEnabled() and "no earlier one outputs 3" in action.toolTip()


def test_the_edit_menu_offers_the_same(window, qtbot):
    edit = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Edit")
    menu = next(a.menu() for a in edit.actions() if a.menu() is not None)
    pick(menu, "Batch normalization")
    assert kinds(window) == ["dense", "dense", "batch normalization", "dense"]
    assert list(menu.entries) == list(OFFERED)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert kinds(window) == ["dense", "dense", "batch normalization", "dense", "dense"]
    idle(window, qtbot)


def test_a_card_adds_beside_itself(alone):
    alone.show_experiment(DIGITS)
    pick(alone.cards[1].below, "Conv2D")
    assert kinds(alone)[:4] == ["conv2d", "maxpool2d", "conv2d", "conv2d"]
    pick(alone.cards[0].above, "Batch normalization")
    assert kinds(alone)[0] == "batch normalization"
    pick(alone.cards[0].above, "Dense")
    assert len(layers(alone)) == 8 and "image of 28 x 28 x 1" in alone.cards[0].above.entries["Dense"].toolTip()


# -- fields


EDITED = [
    (Dense(8), {"units": 5, "activation": "tanh", "dropout": 0.25, "scale": 0.5, "initializer": "he_normal"}),
    (Activation("relu"), {"activation": "tanh"}),
    (Dropout(), {"rate": 0.35}),
    (BatchNorm(), {"momentum": 0.75, "epsilon": 0.001}),
    (
        Conv2D(4),
        {"filters": 3, "kernel_size": 5, "strides": 2, "padding": "valid", "activation": "relu", "scale": 2.0,
         "initializer": "he_uniform"},
    ),
    (MaxPool2D(), {"pool_size": 3, "strides": 1}),
    (AveragePool2D(), {"pool_size": 4, "strides": 2}),
    (Flatten(), {}),
    (Reshape((-1,)), {"shape": (14, 56, 1)}),
]  # fmt: skip


@pytest.mark.parametrize(("layer", "values"), EDITED, ids=lambda each: getattr(each, "kind", str)())
def test_every_field_changes_its_layer_and_nothing_else(alone, layer, values):
    before = (layer, Flatten(), Dense(10, "softmax"))
    alone.show_experiment(replace(DIGITS, layers=before))
    assert set(values) == set(alone.cards[0].fields)
    for name, value in values.items():
        field = alone.cards[0].fields[name]
        if isinstance(field, Choice):
            choose(field, value)
        else:
            enter(field, "x".join(map(str, value)) if isinstance(value, tuple) else str(value))
        assert getattr(layers(alone)[0], name) == value, name
    assert layers(alone) == (replace(layer, **values), *before[1:])
    assert len(alone.texts) >= len(values)


def test_strides_of_a_pool_may_be_those_of_its_size(alone):
    alone.show_experiment(replace(DIGITS, layers=(MaxPool2D(2, 1), Flatten(), Dense(10, "softmax"))))
    enter(alone.cards[0].fields["strides"], "0")
    assert layers(alone)[0] == MaxPool2D(2, None)
    assert alone.cards[0].fields["strides"].text() == "same as size"
    enter(alone.cards[0].fields["strides"], "3")
    assert layers(alone)[0].strides == 3


@pytest.mark.parametrize(
    ("text", "why"),
    [("28 by 28", "whole numbers"), ("28x28", "(height, width, channels)"), ("", "whole numbers: 784")],
)
def test_a_shape_that_can_t_be_is_explained_and_changes_nothing(alone, text, why):
    before = (Reshape((28, 28, 1)), Flatten(), Dense(10, "softmax"))
    alone.show_experiment(replace(DIGITS, layers=before))
    field = alone.cards[0].fields["shape"]
    field.line.setFocus()
    field.line.clear()
    enter(field, text)
    assert field.trouble.isVisible() and why in field.trouble.text() and layers(alone) == before
    enter(field, "56, 14, 1")
    assert not field.trouble.isVisible() and layers(alone)[0].shape == (56, 14, 1)
    assert field.line.text() == "56x14x1"


def test_every_control_of_every_card_has_a_name_and_a_tooltip(alone):
    alone.show_experiment(replace(DIGITS, layers=(*(kind.new for kind in OFFERED.values()), Dense(10, "softmax"))))
    assert {card.kind for card in alone.cards} == set(KINDS) == set(LAYERS)
    for card in alone.cards:
        assert card.accessibleName()
        for kind in (QAbstractButton, QComboBox, QAbstractSpinBox):
            for control in card.findChildren(kind):
                assert control.accessibleName() and control.toolTip(), (card.kind, control)
        for line in card.findChildren(QLineEdit):
            assert line.accessibleName() or line.parent().accessibleName()


# -- who reads whom


def test_a_skip_connection_is_added_changed_widened_and_undone(window, qtbot):
    menu = window.layer_stack.add_menu
    pick(menu, "Dense")
    pick(menu, "Add (skip connection)")
    join = window.layer_stack.cards[3].join
    assert [row.choice.currentText() for row in join.rows] == ["3 dense, 16 relu", "2 dense, 16 relu"]
    assert not join.rows[0].remove.isEnabled()
    assert [join.rows[1].choice.itemText(n) for n in range(join.rows[1].choice.count())] == [
        "Input", "1 dense, 16 relu", "2 dense, 16 relu", "3 dense, 16 relu",
    ]  # fmt: skip
    choose(join.rows[1].choice, "0")
    assert edits.sources(layers(window))[3] == (2, 0)
    QTest.mouseClick(join.add_button, LEFT)
    assert edits.sources(layers(window))[3] == (2, 0, 1)
    assert len(join.rows) == 3 and join.rows[0].remove.isEnabled()
    QTest.mouseClick(join.rows[1].remove, LEFT)
    assert edits.sources(layers(window))[3] == (2, 1) and len(join.rows) == 2
    stack.check(window.document.experiment)
    undo_all(window)
    assert window.document.experiment == MOONS
    idle(window, qtbot)


def test_a_wrong_input_stays_with_a_banner_and_fix_it_mends_it(window, qtbot):
    window.document.start(replace(MOONS, layers=SKIP))
    choose(window.layer_stack.cards[2].join.rows[1].choice, "-1")
    assert layers(window)[2].inputs == ("b", "input")
    assert window.banner.isVisible() and "adds layers of the same shape" in window.banner.text.text()
    assert window.layer_stack.cards[2].shape.text() == window.layer_stack.cards[3].shape.text() == "→ ?"
    assert window.layer_stack.cards[1].shape.text() == "→ 16 · 272 parameters"
    QApplication.processEvents()
    QTest.mouseClick(window.banner.fix, LEFT)
    assert kinds(window) == ["dense", "dense", "dense"] and not window.banner.isVisible()
    idle(window, qtbot)


def test_removing_the_source_of_a_skip_connection(window, qtbot):
    window.document.start(replace(MOONS, layers=SKIP))
    QTest.mouseClick(window.layer_stack.cards[1].remove_button, LEFT)
    assert kinds(window) == ["dense", "dense"], "a join of one layer goes too"
    window.findChild(QAction, "action_undo").trigger()
    assert layers(window) == SKIP
    idle(window, qtbot)


def test_any_layer_can_read_another_and_its_card_says_so(alone):
    alone.show_experiment(replace(MOONS, layers=SKIP))
    card = alone.cards[3]
    assert not card.reads.isVisible()
    card.reads_menu.popup(QPoint(5, 5))
    assert [a.text() for a in card.reads_menu.actions()] == [
        "3 add (above)", "1 dense, 16 relu", "2 dense, 16 relu", "Input",
    ]  # fmt: skip
    assert [a.isChecked() for a in card.reads_menu.actions()] == [True, False, False, False]
    card.reads_menu.close()
    pick(card.reads_menu, "1 dense, 16 relu")
    assert layers(alone)[3].inputs == ("a",)
    assert card.reads.isVisible() and card.reads.text() == "reads 1 dense, 16 relu"
    pick(card.reads_menu, "3 add (above)")
    assert layers(alone) == SKIP and not card.reads.isVisible()
    pick(alone.cards[0].reads_menu, "Input (above)")
    assert layers(alone) == SKIP


def test_the_same_two_layers_are_never_offered_as_a_circle(alone):
    alone.show_experiment(replace(MOONS, layers=SKIP))
    alone.cards[0].reads_menu.popup(QPoint(5, 5))
    assert [a.text() for a in alone.cards[0].reads_menu.actions()] == ["Input (above)"]
    alone.cards[0].reads_menu.close()


def test_layers_move_past_joins_and_the_focus_goes_with_them(alone):
    alone.show_experiment(replace(MOONS, layers=(*SKIP[:3], Dropout(0.1), SKIP[3])))
    alone.activateWindow()
    card = alone.cards[3]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert kinds(alone) == ["dense", "dense", "dropout", "add", "dense"]
    assert layers(alone)[3].inputs == (layers(alone)[2].name, "a")
    assert alone.focusWidget() is alone.cards[2]
    stack.check(alone._experiment)
    QTest.keyClick(alone.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(alone.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert kinds(alone) == ["dense", "dense", "add", "dropout", "dense"], "the output stays the last"
    QTest.keyClick(alone.focusWidget(), Qt.Key.Key_Delete)
    assert layers(alone)[2:] == SKIP[2:] and alone.focusWidget() is alone.cards[3]


def test_a_copy_of_a_layer_with_a_name_has_none(alone):
    alone.show_experiment(replace(MOONS, layers=SKIP))
    pick(alone.cards[2].menu, "Duplicate")
    assert layers(alone)[3].name == "" and layers(alone)[3].inputs == (layers(alone)[2].name, "a")
    stack.check(alone._experiment)


def test_a_skip_connection_after_the_last_dense_layer(window, qtbot):
    a, b = Dense(2, name="a"), Dense(2, name="b")
    window.document.start(replace(MOONS, layers=(a, b, Add(inputs=("b", "a")), Activation("softmax"))))
    assert not window.banner.isVisible()
    assert all(card.remove_button.isEnabled() for card in window.layer_stack.cards), "no single layer is the output"
    pick(window.layer_stack.add_menu, "Dense")
    assert kinds(window) == ["dense", "dense", "add", "dense", "activation"]
    assert layers(window)[3].units == 2 and "output" in window.layer_stack.cards[3].title.text()
    idle(window, qtbot)


def test_a_network_with_a_skip_connection_trains(window, qtbot):
    pick(window.layer_stack.add_menu, "Add (skip connection)")
    idle(window, qtbot)
    click(window, "play")
    qtbot.waitUntil(lambda: window.trainer.moment.step >= 300, timeout=10_000)
    click(window, "pause")
    idle(window, qtbot)
    assert window.trainer.moment.train_loss < 0.5


def test_a_graph_is_saved_and_opened(window, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "graph.json"
    pick(window.layer_stack.add_menu, "Concatenate")
    pick(window.layer_stack.add_menu, "Batch normalization")
    saved = window.document.experiment
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
    window.findChild(QAction, "action_save").trigger()
    qtbot.waitUntil(lambda: not window.document.dirty)
    window.findChild(QAction, "action_new").trigger()
    assert window.document.experiment == PRESETS["first"]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(path), ""))
    window.findChild(QAction, "action_open").trigger()
    assert window.document.experiment == saved
    assert [card.kind for card in window.layer_stack.cards] == [type(layer) for layer in saved.layers]
    idle(window, qtbot)


WRONG = [
    (),
    (Add(),),
    (Dense(3, inputs=("nobody",)), Dense(2, "softmax")),
    (Add(name="x", inputs=("y", "x")), Add(name="y", inputs=("x", "nobody")), Dense(2, "softmax")),
    (Conv2D(3), Flatten(), Reshape((5, 5, 5)), Dense(4), Concatenate(inputs=("input",))),
    (Dense(16, name="a"), Dense(16), Dense(16, inputs=("a",)), Dense(2, "softmax")),
]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_graph_is_shown_as_it_is(window, qtbot, wrong):
    window.document.start(replace(MOONS, layers=wrong))
    assert len(window.layer_stack.cards) == len(wrong) and window.banner.isVisible()
    for card in window.layer_stack.cards:
        for menu in (card.menu, card.reads_menu, card.above, card.below):
            menu.popup(QPoint(5, 5))
            menu.close()
    pick(window.layer_stack.add_menu, "Dense")
    undo_all(window)
    assert layers(window) == wrong
    idle(window, qtbot)


# -- lines, and many layers


def test_lines_that_overlap_have_lanes_of_their_own():
    assert lanes_of([]) == []
    assert lanes_of([(0, 2), (2, 4)]) == [0, 0]
    assert lanes_of([(0, 5), (1, 3), (2, 4), (6, 5)]) == [2, 0, 1, 0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_skip_connection_is_drawn_beside_the_cards(window, qtbot, theme):
    window.set_theme(theme)
    lines = window.layer_stack.skip_lines
    assert lines.isHidden() and window.layer_stack.cards[0].x() == 0
    window.document.start(replace(MOONS, layers=SKIP))
    cards = window.layer_stack.cards
    qtbot.waitUntil(lambda: cards[0].x() == lines.width() > 0)
    assert lines.links == [(0, 2)] and lines.height() == lines.parent().height()
    assert lines.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    picture = lines.grab().toImage()
    ground = QColor(picture.pixel(lines.width() - 2, 2))

    def drawn(y):
        return any(QColor(picture.pixel(x, y)) != ground for x in range(lines.width()))

    assert drawn(cards[1].geometry().center().y()), "it passes the card between"
    assert drawn(cards[2].y() + 14) and not drawn(cards[0].y() + 5) and not drawn(cards[3].y() + 5)
    window.document.start(MOONS)
    qtbot.waitUntil(lambda: cards[0].x() == 0)
    assert lines.isHidden()
    idle(window, qtbot)


def test_sixty_four_layers_keep_their_cards(alone, qtbot):
    deep = (*(Dense(4, "tanh"),) * 64, Dense(2, "softmax"))
    alone.show_experiment(replace(MOONS, layers=deep))
    before = list(alone.cards)
    pick(before[20].above, "Dropout")
    assert len(alone.cards) == 66 and alone.cards[:20] == before[:20] and alone.cards[21:] == before[20:]
    enter(before[40].fields["units"], "9")
    assert layers(alone)[41].units == 9
    qtbot.waitUntil(lambda: alone.cards[20].remove_button.height() > 10)  # it is laid out
    QTest.mouseClick(alone.cards[20].remove_button, LEFT)
    assert alone.cards == before


def test_no_more_layers_than_the_window_edits(alone, qtbot, monkeypatch):
    monkeypatch.setattr(window_limits, "MOST_LAYERS", 4)
    monkeypatch.setattr(join_fields, "MOST_INPUTS", 2)
    full = replace(MOONS, layers=SKIP)
    alone.show_experiment(full)
    alone.cards[0].asked.emit("duplicate")
    QTest.mouseClick(alone.add_button, LEFT)
    assert layers(alone) == SKIP and not alone.texts
    qtbot.waitUntil(lambda: QToolTip.text().startswith("The window edits networks of at most 4 layers; this one"))
    assert not alone.cards[2].join.add_button.isEnabled()
