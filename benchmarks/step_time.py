"""The time of a training step, and of a decision boundary, beside the usual NumPy network and PyTorch eager.

    python benchmarks/step_time.py [--rounds 9] [--threads 1,2] [--workloads W1,W2,W3] [--json FILE]

W1 2-16-16-2 and W2 2-64-64-2: relu, softmax, cross-entropy, rate 0.1, 1,000 points; W3 2-4-2-1: tanh, squared error,
rate 0.03, 500 points. All: two moons with noise 0.2, gradient descent on batches of 10, reshuffled every epoch. Each
implementation has a process of its own for each number of threads, and its turn in every round, so that whatever slows
the machine slows all. All start from the core's weights and take the core's batches: equal losses show equal work.
"""

import argparse
import importlib.metadata
import json
import multiprocessing
import os
import platform
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from benchmarks import step_peers as peers

EPOCHS, TURN_S = 20, 0.3
BOUNDARY_OF, SIDES = "W2", (100, 256)


def worker(contender: type[Any], threads: int) -> Connection:
    """Start a process that holds one implementation, with so many threads for its arithmetic."""
    os.environ.update({f"{library}_NUM_THREADS": str(threads) for library in ("OPENBLAS", "OMP", "MKL")})
    context = multiprocessing.get_context("spawn")  # a new interpreter: BLAS reads these when it is loaded
    ours, theirs = context.Pipe()
    context.Process(target=peers.serve, args=(theirs, contender), daemon=True).start()
    theirs.close()
    return ours


def ask(connection: Connection, workload: str | None, side: int, count: int) -> tuple[float, float]:
    """Return what `step_peers.serve` answers."""
    connection.send((workload, side, count))
    return connection.recv()


def measure(workers: list[Connection], workload: str, side: int, rounds: int) -> tuple[list[list[float]], list[float]]:
    """Return every worker's seconds in every round, and its loss (mean share of class 1) after the first epochs."""
    experiment = peers.WORKLOADS[workload]
    steps = EPOCHS * experiment.data.samples // experiment.training.batch_size
    counts, checks, found = [], [], [[] for _ in workers]
    for connection in workers:
        seconds, check = ask(connection, workload, 0, steps)
        if side:
            _, check = ask(connection, None, side, 1)
        count = 10 if side else steps
        seconds, _ = ask(connection, None, side, count)
        counts.append(max(1, round(TURN_S * count / seconds)))
        checks.append(check)
    for turn in range(rounds):
        for i in reversed(range(len(workers))) if turn % 2 else range(len(workers)):
            found[i].append(ask(workers[i], None, side, counts[i])[0] / counts[i])
    return found, checks


def machine() -> str:
    """Return a line on what this runs on."""
    info, cpu = Path("/proc/cpuinfo"), platform.processor() or platform.machine()
    for line in info.read_text().splitlines() if info.exists() else []:
        cpu = line.split(":", 1)[1].strip() if line.startswith("model name") else cpu
    return f"{cpu}, {os.cpu_count()} cores; Python {platform.python_version()}, NumPy {np.__version__}"


def row(what: str, threads: int, seconds: list[list[float]], checks: list[float]) -> str:
    """Return a row of the table: median (min..max), and the median of the rounds' ratios to the first."""
    cells, scale = [what, str(threads)], 1e3 if what.endswith("ms") else 1e6
    for times in seconds:
        figures = [f(times) * scale for f in (min, median, max)]
        least, middle, most = (f"{x:.3g}" if x < 1000 else f"{x:,.0f}" for x in figures)
        ratio = median(peer / core for peer, core in zip(times, seconds[0], strict=True))
        cells.append(f"{middle} ({least}..{most})" + (f" **{ratio:.1f} x**" if times is not seconds[0] else ""))
    return f"| {' | '.join(cells)} | {' / '.join(f'{check:.4f}' for check in checks)} |"


def main() -> None:
    """Measure, and print a Markdown table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--workloads", default=",".join(peers.WORKLOADS))
    parser.add_argument("--json", type=Path, help="where to write every round's seconds")
    options = parser.parse_args()
    workloads = options.workloads.split(",")
    if unknown := set(workloads) - set(peers.WORKLOADS):
        parser.error(f"unknown workload {', '.join(sorted(unknown))}; choose of {', '.join(peers.WORKLOADS)}")
    contenders: dict[str, type[Any]] = {"core": peers.Core, "naive NumPy": peers.Naive}
    try:
        contenders[f"PyTorch {importlib.metadata.version('torch').split('+')[0]} eager"] = peers.Torch
    except importlib.metadata.PackageNotFoundError:
        print("PyTorch is not installed: measured without it.\n")
    header = ["median (min..max)", "threads", *contenders, f"loss (boundary: mean share) after {EPOCHS} epochs"]
    print(f"{machine()}; {options.rounds} rounds.\n\n| {' | '.join(header)} |\n|{'---|' * len(header)}", flush=True)
    threads = [int(number) for number in options.threads.split(",")]
    workers = [worker(contender, number) for number in threads for contender in contenders.values()]
    records = []
    for workload in workloads:
        for side in (0, *SIDES) if workload == BOUNDARY_OF else (0,):
            what = f"{workload} boundary {side}x{side}, ms" if side else f"{workload} step, us"
            seconds, checks = measure(workers, workload, side, options.rounds)
            for index, number in enumerate(threads):
                some = slice(index * len(contenders), (index + 1) * len(contenders))
                print(row(what, number, seconds[some], checks[some]), flush=True)
                times = dict(zip(contenders, seconds[some], strict=True))
                records.append({"what": what, "threads": number, "seconds": times})
    for connection in workers:
        connection.send(None)
    if options.json:
        options.json.write_text(json.dumps({"machine": machine(), "records": records}, indent=1) + "\n")


if __name__ == "__main__":
    main()
