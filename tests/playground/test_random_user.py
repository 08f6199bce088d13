"""A random user for less than a minute, in a process of its own; `python -m tests.random_user` is there for longer."""

import os
import subprocess
import sys

import pytest

from tests.playground.test_program import ROOT


@pytest.mark.gui
def test_a_random_user_breaks_nothing():
    """The longest silence is generous: others may use the machine meanwhile."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.random_user", "--seed", "13", "--minutes", "0.8", "--freeze", "5"],
        cwd=ROOT, env=os.environ, timeout=300, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
