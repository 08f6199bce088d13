"""A new layer type takes its own file, its line in the table of layers and its card: tried in a copy of the program."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gui  # another process opens a window
ROOT = Path(__file__).resolve().parents[3]
OWN_FILE = '''"""Scaling: every value times a number."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

import numpy as np

from core.formula import Arrays, Index, Term
from core.layers.layer import Layer, Sizes
from core.layers.operation import Deltas, Descent, Flags, Inputs, Operation
from core.tape.tape import Signal, Tape
from core.value import Real


class Scaling(Layer, frozen=True, tag="scaling", tag_field="layer"):
    """Multiplies every value by `factor`."""

    elementwise: ClassVar[bool] = True
    said: ClassVar[str] = "{factor:g}"

    factor: Annotated[float, Real(-100, 100, "factor")] = 2.0

    def build(self, inputs: Sequence[Sizes], outputs: Sizes, *, output: bool) -> list[Operation]:
        """The product."""
        return [ScalingOperation(self.factor)]

    def formula(self, of: Arrays, index: Index) -> Term:
        """a = factor x."""
        return self.factor * of.x[0].at(*index)

    def formula_back(self, of: Arrays, which: int, index: Index) -> Term:
        """dL/dx = factor delta."""
        return self.factor * of["delta"].at(*index)


class ScalingOperation(Operation):
    """a = factor x."""

    def __init__(self, factor: float) -> None:
        self.factor = factor

    def forward(self, t: Tape, inputs: Inputs, *, in_place: bool) -> Signal:
        """a = factor x."""
        x = inputs[0]
        a = self.out(t, len(x.body))
        t(np.multiply, x.body, t.constant(self.factor), a.body)
        return a

    def backward(self, t: Tape, inputs: Inputs, a: Signal, delta: Signal, *, descent: Descent, wanted: Flags) -> Deltas:
        """dL/dx = factor delta."""
        t(np.multiply, delta.body, t.constant(self.factor), delta.body)
        return (delta,)
'''
TABLE, CARDS = "core/layers/__init__.py", "playground/layers/layer_kinds.py"
FIELD = 'Field("factor", "Factor", "What every value is multiplied by", number(0.1))'
ADDED = (  # in which file, before what, which line
    (TABLE, "\n__all__ = ", "from core.layers.scaling import Scaling\n"),
    (TABLE, "]\nLAYERS", '    "Scaling",\n'),
    (CARDS, ")\nKINDS", f'    LayerKind("Plain", "Scaling", core.layers.Scaling(), ({FIELD},)),\n'),
)
TRIAL = """
import numpy as np
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest

import core
from core import PRESETS, Dense, Experiment, Input, Model, Run, Scaling, Training, Working, load_run, save_run
from core.experiment.spec import from_json, to_json

# In Python: it is on the face, trains, and shows its numbers.
assert "Scaling" in core.__all__ and core.layers.Scaling is Scaling
layers = (Dense(8, "tanh"), Scaling(2.0), Dense(2, "softmax"))
experiment = Experiment(layers, PRESETS["moons"].data, Training())
run = Run(experiment)
begun = run.losses()
for step in run.steps():
    if step == 1_000:
        break
assert run.losses()[0] < begun[0] / 2
working = Working(experiment, run.network.copied(), None, rate=0.1)
work = working.work(np.array([-0.5, -1.0]), 1)
assert np.allclose(work.layers[1].a, 2 * work.layers[0].a)
assert np.isclose(work.layers[0].gradients["W"][0, 1], working.numeric(0, "W", (0, 1)), atol=1e-5)

# Files: JSON, documents.
assert from_json(to_json(experiment)) == experiment and b'"layer": "scaling"' in to_json(experiment)
save_run("scaled.nnplay", run)
assert load_run("scaled.nnplay").experiment == experiment
inputs = Input(2)
assert Model(inputs, Dense(2)(Scaling(3.0)(inputs))).predict([[1.0, 2.0]]).shape == (1, 2)

# The window: the menu adds it, its card edits it, it is drawn.
from playground.app import application
from playground.window import MainWindow
app = application()
window = MainWindow(QSettings("settings.ini", QSettings.Format.IniFormat))
window.show()
window.inside.diagram_or_layers()
menu = window.layer_stack.add_menu
menu.aboutToShow.emit()
menu.entries["Scaling"].trigger()
assert window.document.experiment.layers[2] == Scaling() and not window.banner.isVisible()
card = window.layer_stack.cards[2]
assert "Scaling" in card.title.text() and card.fields["factor"].value() == 2.0
card.fields["factor"].selectAll()
QTest.keyClicks(card.fields["factor"], "3")
QTest.keyClick(card.fields["factor"], Qt.Key.Key_Return)
assert window.document.experiment.layers[2] == Scaling(3.0)
window.files.may_leave = lambda: True
window.close()
print("all of it")
"""


def test_a_layer_type_is_its_own_file_a_line_in_the_table_and_a_card(tmp_path):
    for package in ("core", "playground"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "assets").symlink_to(ROOT / "assets")
    (tmp_path / "core/layers/scaling.py").write_text(OWN_FILE)
    for name, before, line in ADDED:
        text = (tmp_path / name).read_text()
        assert text.count(before) == 1
        (tmp_path / name).write_text(text.replace(before, line + before))
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", TRIAL], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120
    )
    assert told.returncode == 0 and told.stdout.strip() == "all of it", told.stderr
