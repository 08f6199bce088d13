"""Run many stories against PyTorch: ``python -m tests.core.oracle 500``; further numbers are seeds to look at alone.

Each story's steps and its float32; of the first 100 the working of one sample, of the first 10 the steps in C as well.
"""

import os
import sys
import tempfile
import time
import traceback

from tests.core.oracle.comparing import compare_native, compare_precisions, compare_with_torch
from tests.core.oracle.one_sample import compare_one_sample
from tests.core.oracle.stories import story

ONE_SAMPLES, COMPILED = 100, 10


def main(count: int, *seeds: int) -> int:
    """Tell all stories, say which went wrong, and return how many."""
    wrong, calm, steps_in_c, start = 0, 0, 0, time.perf_counter()
    wanted = seeds or range(count)
    for place, seed in enumerate(wanted):
        told = story(seed)
        try:
            compare_with_torch(told)
            calm += compare_precisions(told)
            if place < ONE_SAMPLES:
                compare_one_sample(told)
            if place < COMPILED:
                steps_in_c += compare_native(told)
        except Exception:
            wrong += 1
            print(f"story {seed}:", *traceback.format_exc().splitlines()[-45:], sep="\n", flush=True)
    seconds = time.perf_counter() - start
    print(
        f"{len(wanted)} stories in {seconds:.0f} s: {wrong} went wrong; {calm} of the others were compared in float32,"
    )
    print(f"one sample in {min(len(wanted), ONE_SAMPLES)} of them, {steps_in_c} steps in C")
    return wrong


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        sys.exit(bool(main(*map(int, sys.argv[1:] or ["500"]))))
