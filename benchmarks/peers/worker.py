"""The process of one peer with one workload: reads questions, answers each with a line of JSON.

    python -m benchmarks.peers.worker PEER WORKLOAD

First it says {"ready": true}, or {"absent": why}. A count of steps is answered with the steps that were taken, their
seconds, and the processor's seconds they took; "loss" with the loss. It ends with its input.
"""

import importlib
import json
import os
import sys
import time

import numpy as np

from benchmarks.peers import PEERS
from benchmarks.peers.workloads import WORKLOADS, data_of


def main() -> None:
    """Answer until the input ends."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what libraries print must not come between the answers
    np.seterr(all="ignore")
    kind, work = PEERS[sys.argv[1]], WORKLOADS[sys.argv[2]]
    try:
        peer = importlib.import_module(f"benchmarks.peers.{kind.module}").make(work, data_of(work), **kind.options)
    except NotImplementedError as reason:
        print(json.dumps({"absent": str(reason)}), file=answers)
        return
    print(json.dumps({"ready": True}), file=answers)
    for question in sys.stdin:
        if question.strip() == "loss":
            answer = {"loss": peer.loss()}
        else:
            start, start_cpu = time.perf_counter(), time.process_time()
            steps = peer.train(int(question))
            answer = {"steps": steps, "seconds": time.perf_counter() - start, "cpu": time.process_time() - start_cpu}
        print(json.dumps(answer), file=answers)


if __name__ == "__main__":
    main()
