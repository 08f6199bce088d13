"""Run many stories against PyTorch: ``python -m tests.core.oracle 500``; further numbers are seeds to look at alone.

Each story's steps, its float32, and, of the first 100 and of those that are looked at, the working of one sample.
"""

import sys
import time
import traceback

from tests.core.oracle.comparing import compare_precisions, compare_with_torch
from tests.core.oracle.one_sample import compare_one_sample
from tests.core.oracle.stories import story

ONE_SAMPLES = 100


def main(count: int, *seeds: int) -> int:
    """Tell all stories, say which went wrong, and return how many."""
    wrong, calm, start = 0, 0, time.perf_counter()
    wanted = seeds or range(count)
    for seed in wanted:
        told = story(seed)
        try:
            compare_with_torch(told)
            if seeds or seed < ONE_SAMPLES:
                compare_one_sample(told)
            calm += compare_precisions(told)
        except Exception:
            wrong += 1
            print(f"story {seed}:", *traceback.format_exc().splitlines()[-45:], sep="\n", flush=True)
    seconds = time.perf_counter() - start
    print(
        f"{len(wanted)} stories in {seconds:.0f} s: {wrong} went wrong; {calm} of the others compared in float32, too"
    )
    return wrong


if __name__ == "__main__":
    sys.exit(bool(main(*map(int, sys.argv[1:] or ["500"]))))
