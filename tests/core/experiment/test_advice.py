"""Every preset says what to look at and what to change first, in two short sentences."""

from core.experiment.advice import ADVICE, OWN_NAME
from core.experiment.presets import PRESETS


def test_every_preset_has_its_two_sentences():
    assert {*PRESETS, OWN_NAME} == ADVICE.keys()
    for name, advice in ADVICE.items():
        for said in (advice.look, advice.change):
            assert 20 < len(said) <= 120 and said[-1] in ".?", (name, said, len(said))
