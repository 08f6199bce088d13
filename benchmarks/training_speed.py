"""The time of a training step, beside the usual NumPy network, PyTorch, Keras, JAX and scikit-learn.

    python benchmarks/training_speed.py [--threads 1 2] [--workloads W1 W2] [--peers ours torch] [--rounds 7] [--pin]

W1 2-16-16-2 and W2 2-64-64-2, relu; W3 2-4-2-1, tanh, squared error; all on two moons in batches of 10. W4 784-128-10
in batches of 32 and of 128, W5 784-512-256-10 with Adam in batches of 128. CONV 28x28: 8 and 16 3x3 convolutions, each
with relu and a 2x2 maximum, and a dense layer, in batches of 64. BOUNDARY is no training: W2's answers for 100 x 100
points, which a decision boundary is drawn from. Cross-entropy and gradient descent if nothing is said.
Every peer has a process of its own and its turn in every round, so that whatever slows the machine slows all. A turn
beside busy processes is taken again; two threads are worth measuring only on a machine that is quiet. Peers (but not
this core) start from the same weights: near losses after the same epochs show that they do the same work.
Threads are those of the arithmetic. JAX runs it beside Python, so it may keep more cores busy: then the cell says so.
"""

import argparse
import importlib.metadata
import importlib.util
import json
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.peers import PEERS
from benchmarks.peers.workloads import WORKLOADS

ROOT, TURN_S = Path(__file__).resolve().parent.parent, 0.3
QUIET, TRIES, PAUSE_S = 0.25, 4, 0.5  # a turn beside others that use more of a core than this is taken again
VERSIONS_OF = ("numpy", "scipy", "torch", "keras", "jax", "scikit-learn")


class Worker:
    """A peer's process (`peers/worker.py`)."""

    def __init__(self, peer: str, workload: str, threads: int, pin: bool) -> None:
        self.peer, self.work = peer, WORKLOADS[workload]
        command = [sys.executable, "-m", "benchmarks.peers.worker", peer, workload]
        pipe, self.errors = subprocess.PIPE, tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=self.errors, text=True, env=environment(threads), cwd=ROOT
        )
        if pin:
            os.sched_setaffinity(self.process.pid, range(threads))
        self.absent: str | None = self.answer().get("absent")
        self.times: list[dict[str, float]] = []
        self.loss = math.nan

    def ask(self, question: object) -> dict[str, Any]:
        """Return the answer to a count of steps, or to "loss"."""
        assert self.process.stdin
        print(question, file=self.process.stdin, flush=True)
        return self.answer()

    def answer(self) -> dict[str, Any]:
        """Return the next answer; RuntimeError with the last lines of its errors if the process has died."""
        assert self.process.stdout
        if line := self.process.stdout.readline():
            return json.loads(line)
        self.errors.seek(0)
        raise RuntimeError(f"{self.peer} ended: {self.errors.read()[-2000:]}")

    def prepare(self) -> None:
        """Train the first epochs, which also compiles what is compiled; choose the steps of a turn."""
        self.ask(self.work.epochs * self.work.steps)
        self.loss = self.ask("loss")["loss"]
        steps, seconds = 1, 0.0
        while seconds < TURN_S / 6:
            tried = self.ask(steps)
            steps, seconds = 3 * tried["steps"], tried["seconds"]
        self.turn = max(1, round(TURN_S * tried["steps"] / seconds))

    def take_turn(self) -> None:
        """Train for a turn; again if others were busy meanwhile, as threads that wait for each other suffer most."""
        for attempt in range(TRIES):
            time.sleep(PAUSE_S if attempt else 0)
            before = busy()
            turn = self.ask(self.turn)
            turn["others"] = (busy() - before - turn["cpu"]) / turn["seconds"]
            if turn["others"] < QUIET:
                break
        self.times.append(turn)

    def close(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.communicate()
        self.errors.close()


def busy() -> float:
    """Return the seconds that all processes have used of all cores (on Linux; elsewhere 0)."""
    file = Path("/proc/stat")
    if not file.exists():
        return 0.0
    user, nice, system, _, _, *interrupts = map(int, file.read_text().split("\n")[0].split()[1:8])
    return (user + nice + system + sum(interrupts)) / os.sysconf("SC_CLK_TCK")


def environment(threads: int) -> dict[str, str]:
    """Return the settings that libraries read when they are loaded; NPROC is what JAX takes for the cores."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NPROC")
    settings = {name: str(threads) for name in names} | {"TF_CPP_MIN_LOG_LEVEL": "3"}
    if threads == 1:
        settings["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false"
    return os.environ | settings


def measure(workload: str, names: list[str], threads: int, rounds: int, pin: bool) -> list[Worker]:
    """Return the peers with their times; every second round goes backwards."""
    workers: list[Worker] = []
    try:
        for name in names:
            workers.append(Worker(name, workload, threads, pin))
            if workers[-1].absent is None:
                workers[-1].prepare()
        present = [worker for worker in workers if worker.absent is None]
        for number in range(rounds):
            for worker in reversed(present) if number % 2 else present:
                worker.take_turn()
    finally:
        for worker in workers:
            worker.close()
    return workers


def figures(workload: str, threads: int, workers: list[Worker]) -> list[dict[str, Any]]:
    """Return a record for every peer: microseconds of a step, and its ratio to ours, the median over rounds."""
    records, ours = [], None
    for worker in workers:
        record: dict[str, Any] = {"workload": workload, "threads": threads, "peer": worker.peer}
        if worker.absent is None:
            us = [1e6 * turn["seconds"] / turn["steps"] for turn in worker.times]
            ours = us if worker.peer == "ours" else ours
            record["median_us"], record["least_us"], record["most_us"] = median(us), min(us), max(us)
            record["ratio"] = median(a / b for a, b in zip(us, ours, strict=True)) if ours else None
            record["cores"] = median(turn["cpu"] / turn["seconds"] for turn in worker.times)
            record["turns"] = len(worker.times)
            record["disturbed"] = sum(turn["others"] >= QUIET for turn in worker.times)
            record["loss"] = None if math.isnan(worker.loss) else worker.loss
        else:
            record["absent"] = worker.absent
        records.append(record)
    return records


def table(threads: int, workloads: list[str], names: list[str], records: list[dict[str, Any]]) -> str:
    """Return the Markdown table of one number of threads."""
    lines = [f"| us a step, threads: {threads} | {' | '.join(workloads)} |", "|---" * (len(workloads) + 1) + "|"]
    for name in names:
        cells = [cell(record) for record in records if record["threads"] == threads and record["peer"] == name]
        lines.append(f"| {PEERS[name].title} | {' | '.join(cells)} |")
    return "\n".join(lines)


def cell(record: dict[str, Any]) -> str:
    """Return median (least..most), and how many times as long as ours."""
    if "absent" in record:
        return record["absent"]
    middle, least, most = (
        f"{x:.3g}" if x < 1000 else f"{x:,.0f}" for x in (record[f"{name}_us"] for name in ("median", "least", "most"))
    )
    text, ratio, cores = f"{middle} ({least}..{most})", record["ratio"], record["cores"]
    if ratio and record["peer"] != "ours":
        text += f" **{ratio:.2g} x**" if ratio < 100 else f" **{ratio:.0f} x**"
    text += f", {cores:.1f} cores" if cores > record["threads"] + 0.15 else ""
    return text + (" (!)" if 2 * record["disturbed"] > record["turns"] else "")


def machine() -> str:
    """Return a line on what this runs on."""
    info, cpu = Path("/proc/cpuinfo"), platform.processor() or platform.machine()
    for line in info.read_text().splitlines() if info.exists() else []:
        cpu = line.split(":", 1)[1].strip() if line.startswith("model name") else cpu
    versions = [f"Python {platform.python_version()}"]
    for package in VERSIONS_OF:
        try:
            versions.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return f"{cpu}, {os.cpu_count()} cores; {', '.join(versions)}"


def main() -> None:
    """Measure, print the tables, write the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--workloads", nargs="+", default=list(WORKLOADS), help="names, or their beginnings (W4)")
    parser.add_argument("--peers", nargs="+", choices=PEERS, default=list(PEERS))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--pin", action="store_true", help="give each peer no more cores than threads (Linux)")
    parser.add_argument(
        "--output", type=Path, help="where to write the figures; benchmarks/figures.json where nothing is left out"
    )
    options = parser.parse_args()
    workloads = [name for name in WORKLOADS if name.startswith(tuple(options.workloads))]
    if not workloads:
        parser.error(f"choose workloads of {', '.join(WORKLOADS)}")
    names = []
    for name in (name for name in PEERS if name in options.peers):
        missing = [package for package in PEERS[name].packages if importlib.util.find_spec(package) is None]
        if missing:
            print(f"Left out, as {' and '.join(missing)} is not installed: {PEERS[name].title}.")
        else:
            names.append(name)
    print(f"{machine()}; {options.rounds} rounds.", flush=True)
    records = []
    for threads in options.threads:
        for workload in workloads:
            print(f"{workload}, threads: {threads} ...", file=sys.stderr, flush=True)
            workers = measure(workload, names, threads, options.rounds, options.pin)
            records += figures(workload, threads, workers)
        print(f"\n{table(threads, workloads, names, records)}", flush=True)
    turns = options.rounds * sum("loss" in record for record in records)
    disturbed = sum(record.get("disturbed", 0) for record in records)
    print(f"\n{disturbed} of {turns} turns were taken beside busy processes; (!): most of the cell's turns.")
    print("\nLosses after the first epochs:")
    for workload in workloads:
        found = {r["peer"]: r["loss"] for r in records if r["workload"] == workload and r.get("loss") is not None}
        print(f"{workload}: {', '.join(f'{name} {loss:.4g}' for name, loss in found.items())}")
    whole = (options.threads, workloads, names) == ([1, 2], list(WORKLOADS), list(PEERS)) and options.rounds >= 7
    output = options.output or (ROOT / "benchmarks" / "figures.json" if whole else None)
    if output is not None:
        temporary = output.with_suffix(".part")
        temporary.write_text(json.dumps({"machine": machine(), "rounds": options.rounds, "records": records}, indent=1))
        temporary.replace(output)


if __name__ == "__main__":
    main()
