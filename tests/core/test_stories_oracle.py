"""Some of the stories of `oracle`, whose command tells 500: any graph, any training, three changes in mid-run."""

import pytest

pytest.importorskip("torch", reason="the oracle is the extra test-oracle")

from core.native.library import found
from tests.core.oracle.comparing import compare_native, compare_precisions, compare_with_torch
from tests.core.oracle.one_sample import compare_one_sample
from tests.core.oracle.stories import story

STORIES = 15


@pytest.mark.parametrize("seed", range(1000, 1000 + STORIES))
def test_stories_are_those_of_pytorch(seed):
    compare_with_torch(story(seed))


@pytest.mark.parametrize("seed", range(2000, 2000 + STORIES))
def test_one_sample_is_worked_as_pytorch_does(seed):
    compare_one_sample(story(seed))


@pytest.mark.skipif(found()[0] is None, reason=found()[1])
@pytest.mark.parametrize("seed", [1, 2, 5])
def test_steps_in_c_are_those_of_numpy(seed, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert compare_native(story(seed)) > 0


def test_float32_is_float64_but_for_rounding():
    assert sum(compare_precisions(story(seed)) for seed in range(1000, 1000 + STORIES)) > STORIES / 2
