"""A random user for less than a minute, in a process of its own; `python -m tests.random_user` is there for longer."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from tests.playground.test_program import ROOT
from tests.random_user.user import tops

pytestmark = pytest.mark.gui


def test_a_random_user_breaks_nothing():
    """The longest silence is generous: others may use the machine meanwhile."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.random_user", "--seed", "13", "--minutes", "0.8", "--freeze", "5"],
        cwd=ROOT, env=os.environ, timeout=300, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_random_user_types_into_no_tooltip(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QToolTip.showText(QPoint(9, 9), "0 to 1", widget)
    seen = {window for window in QApplication.topLevelWidgets() if window.isVisible()}
    assert [window.objectName() for window in seen - set(tops())] == ["qtooltip_label"] and widget in tops()
    QToolTip.hideText()
