"""A training that is saved in one process of the real window and opened in another goes on bit for bit."""

import pytest

from tests.playground.document.continuing import differing, experiments

# The others: python -m tests.playground.document.continuing
SOME = ["adam-dropout-norm", "momentum", "rmsprop-dropout-augmented-norm"]


@pytest.mark.gui
def test_a_training_goes_on_in_another_process_of_the_window_bit_for_bit(tmp_path, monkeypatch):
    assert len(experiments()) == 56 and set(SOME) <= set(experiments())
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert differing(tmp_path, SOME) == []
