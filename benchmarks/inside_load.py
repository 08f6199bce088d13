"""What seeing inside costs: the window's smoothness and the training speed, with every panel shown, hidden, or closed.

    python benchmarks/inside_load.py [--rounds 5] [--seconds 4] [--layers 64,64] [--layers 64,64,64,64,64,64,64,64]

Each round trains the same network (moons, batch 10) flat out without a window, then in three real windows: closed, no
panel was ever opened; hidden, all were opened and lie behind others; shown, all are seen at once: the diagram beside
boundary, loss and accuracy, and every page of the inside in a window of its own. Kept is the share of the steps a
second without a window; a tick is the time between two timeouts of a 16 ms timer. Taken is the share of the
processors that a virtual machine's host gave to others meanwhile: what is measured while it took more than 2 % is
measured again, up to three times, and the calmest counts.
"""

import argparse
import statistics
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.window_load import calmest, experiment_of, headless, host, spin, windowed
from core.experiment.spec import Experiment
from playground.app import application
from playground.window import MainWindow


def shown(window: MainWindow) -> None:
    """Show every panel at once."""
    window.inside.show_diagram()
    for page in (window.inside.one_sample, window.inside.instruments, window.inside.space):
        window.inside.pages.bring(page)
        spin(0.2)
        window.inside.pages.detach(page)
    window.inside.pages.bring(window.inside.asking)
    spin(0.5)


def hidden(window: MainWindow) -> None:
    """Open every panel, then put others before them."""
    shown(window)
    window.inside.pages.close_windows()
    window.inside.pages.bring(window.inside.asking)
    window.inside.network.bring(window.inside.layer_stack)


ARRANGED = {"closed": None, "hidden": hidden, "shown": shown}


def compared(experiment: Experiment, seconds: float, name: str) -> dict[str, float]:
    """Return what a window is like that is arranged as `name` says, beside training without one."""
    began, before = host(), headless(experiment, 1.0)
    row = windowed(experiment, seconds, arrange=ARRANGED[name])
    row["kept"] = row["rate"] / ((before + headless(experiment, 1.0)) / 2)
    taken, all_there_was = host() - began
    row["taken"] = taken / all_there_was
    said = f"{name}: kept {row['kept']:.2f}, tick p99 {row['tick p99']:.1f} ms, taken {row['taken']:.1%}"
    print(said, file=sys.stderr, flush=True)
    return row


def main() -> None:
    """Measure and print a table for each network."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--layers", action="append")
    options = parser.parse_args()
    application()
    for layers in options.layers or ["64,64", ",".join(["64"] * 8)]:
        experiment = experiment_of([int(n) for n in layers.split(",")])
        rows: dict[str, list[dict[str, float]]] = {name: [] for name in ARRANGED}
        for number in range(options.rounds):
            order = list(ARRANGED)
            for name in order if number % 2 == 0 else reversed(order):
                rows[name].append(calmest(partial(compared, experiment, options.seconds, name)))
        print(f"\n2-{layers.replace(',', '-')}-2 on moons, flat out, {options.rounds} rounds: median (least..most)\n")
        print("| panels | speed kept | tick p99, ms | click p99, ms | boundary drawn, times a second | taken |")
        print("|---|---|---|---|---|---|")
        for name, found in rows.items():
            cells = []
            shapes = {"kept": ".0%", "tick p99": ".1f", "click p99": ".1f", "drawn boundary": ".0f", "taken": ".1%"}
            for key, shape in shapes.items():
                values = [row[key] for row in found]
                cells.append(f"{statistics.median(values):{shape}} ({min(values):{shape}}..{max(values):{shape}})")
            print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
