"""How long a table of a million rows takes: to be read, made samples, saved in a document, and learned from.

    python benchmarks/table_load.py [--rows 1000000] [--columns 10]

Each is timed in a process of its own, which also tells the most memory it took.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

STEPS = """
import resource, sys, time
from core.data.chosen_points import points_of
from core.data.tables.guess import load_table
from core.documents import document
from core.documents.document import SavedDocument
from core.experiment.presets import for_table
from core.tape.blas import threads
from core.training.run import Run
path, began, busy = sys.argv[1], time.perf_counter(), time.process_time()
def took(what):
    global began, busy
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    spent = f"{time.perf_counter() - began:6.2f} s ({time.process_time() - busy:5.2f} s of a processor)"
    print(f"{what:<10}{spent}{most:8.0f} MB at most", flush=True)
    began, busy = time.perf_counter(), time.process_time()
took("start")
data = load_table(path)
took("read")
points = points_of(data)
took("samples")
size = len(document.to_bytes(SavedDocument(for_table(data))))
took("document")
with threads():
    run = Run(for_table(data))
    for _ in run.steps():
        if run.epoch == 1:
            break
    score = run.moment(all_tests=True).test_score
took("an epoch")
print(f"test accuracy {score:.3f} after it; a document of {size / 1e6:.0f} MB")
"""


def write(path: Path, rows: int, columns: int) -> None:
    """Write a table of normal numbers, whose class is a matter of the first three."""
    rng = np.random.default_rng(0)
    with path.open("w") as file:
        file.write(",".join([*(f"x{n + 1}" for n in range(columns)), "kind"]) + "\n")
        for start in range(0, rows, 50_000):
            x = rng.normal(size=(min(50_000, rows - start), columns))
            kinds = np.where(x[:, 0] * x[:, 1] + x[:, 2] > 0, "yes", "no")
            lines = (",".join(f"{v:.4f}" for v in row) for row in x)
            file.writelines(f"{line},{kind}\n" for line, kind in zip(lines, kinds, strict=True))


def main() -> None:
    """Write the table, and time what is done with it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--columns", type=int, default=10)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        write(path, options.rows, options.columns)
        print(f"{options.rows:,} rows of {options.columns} numbers and a class, {path.stat().st_size / 1e6:.0f} MB")
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", STEPS, str(path)], check=True, cwd=Path(__file__).parent.parent)
        print(f"all of it {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
