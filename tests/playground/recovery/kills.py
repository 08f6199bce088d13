"""Kills the real program, again and again, while it trains, autosaves and saves; every start must have what was there.

    python -m tests.playground.recovery.kills [--kills 200] [--seed 0] [--most 8]

Each child is the window as a person starts it, offscreen, in a home of its own. It trains, writes notes, changes the
learning rate and saves under names with strange letters, and tells what it has. It is killed by `kill -9`: at a random
moment, or within 30 ms after it began to write. What the next child shows is compared with what was told. Prints the
age of what was lost, and returns 1 where that is over 10 s, or where a start or a file wasn't whole.
"""

import argparse
import json
import os
import random
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MOST_LOST_S, START_S, STUCK_S = 10.0, 120.0, 60.0
NAMES = (
    *(
        b"plain",
        b"with space ",
        "Bäume – 脳 🧠".encode(),
        b"caf\xe9 in latin-1",
        b"-dash",
        b"'single' \"double\" `back`",
    ),
    *(b"new\nline", b"tab\tand\\slash", b"%s {0} $HOME *?", b"semi;colon & <tag>", "مرحبا".encode(), b"n" * 200),
    *(b"CON", b"dots...", b"\x01\x7f control"),
)


def child(folder: Path, seed: int) -> int:
    """Be the program, with somebody in it who works from a seed; tell on standard output what there is."""
    from msgspec.structs import replace
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from playground import app
    from playground.faults import taken
    from playground.recovery import autosave

    rng, application = random.Random(seed), app.application()

    def tell(**what: object) -> None:
        os.write(1, json.dumps({"at": time.time(), **what}).encode() + b"\n")

    def window():
        return next(top for top in QApplication.topLevelWidgets() if top.objectName() == "main_window")

    def state() -> dict[str, object]:
        document = window().document
        step = document.content.trained[1] if document.content.trained else 0
        return {"step": step, "note": int(document.notes or 0), "rate": document.experiment.training.learning_rate}

    def begin() -> None:
        main = window()
        if main.trainer.moment is None or main.trainer._worker is not None:
            if time.monotonic() - begun > STUCK_S:
                tell(stuck=f"{main.status.sentence.text()} {main.banner.text.text()}")
            QTimer.singleShot(5, begin)
            return
        document = main.document
        tell(ready=True, dirty=document.dirty, said=main.status.sentence.text(), path=repr(document.path), **state())
        ticks.start(20)
        act()

    def act() -> None:
        main, what = window(), rng.choice(("play", "play", "note", "note", "rate", "save", "save as", "pause", "page"))
        document = main.document
        if what in ("play", "pause"):
            if what == main.run_bar.play.says:
                main.run_bar.play.click()
        elif what == "note":
            document.write_notes(str(int(document.notes or 0) + 1))
        elif what == "rate":
            training = replace(document.experiment.training, learning_rate=round(rng.uniform(0.001, 0.1), 6))
            document.replace(replace(document.experiment, training=training), "Learning rate")
        elif what == "page":
            main.inside.pages.bring_number(rng.randrange(5))
        elif what == "save as" or document.path is None:
            path = folder / os.fsdecode(rng.choice(NAMES) + b".nnplay")
            tell(writing="save")
            main.files._saver.save(path)
        else:
            tell(writing="save")
            main.files.save()
        QTimer.singleShot(rng.randrange(10, 400), act)

    begun, written = time.monotonic(), autosave._write

    def write(*arguments: object, **named: object) -> float:
        tell(writing="autosave")
        return written(*arguments, **named)

    autosave._write = write
    ticks = QTimer()
    ticks.timeout.connect(lambda: tell(**state()))
    QTimer.singleShot(0, begin)
    application.setQuitOnLastWindowClosed(True)
    with taken(loud=True) as faults:
        return app.run(None, faults)


class Killer:
    """Starts children in one home, and kills them."""

    def __init__(self, home: Path, rng: random.Random, most: float) -> None:
        self.home, self.rng, self.most = home, rng, most
        self.documents = home / "documents"
        self.documents.mkdir()
        self.environment = os.environ | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        for name in ("CONFIG", "DATA", "STATE", "CACHE", "RUNTIME"):
            key = "XDG_RUNTIME_DIR" if name == "RUNTIME" else f"XDG_{name}_HOME"
            self.environment[key] = str(home / name.lower())
        self.lost, self.troubles = list[float](), list[str]()
        self.moments = dict[str, int]()

    def once(self, told: list[dict]) -> list[dict]:
        """Start a child, compare it with what the one before `told`, kill it; return what it told."""
        command = [
            sys.executable,
            "-m",
            "tests.playground.recovery.kills",
            "--child",
            str(self.documents),
            str(self.rng.randrange(2**31)),
        ]
        process = subprocess.Popen(
            command, cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        lines, until, after = list[dict](), [time.time() + START_S], 0.0
        on_write = self.rng.random() < 0.5
        try:
            for line in _lines(process, until):
                lines.append(found := json.loads(line))
                if found.get("ready"):
                    self._compare(told, found)
                    after = time.time() + self.rng.uniform(0.0, self.most)
                    until[0] = after + (30 if on_write else 0)
                elif on_write and after and found.get("writing") and time.time() > after:
                    time.sleep(self.rng.uniform(0, 0.03))
                    self._count(found["writing"])
                    break
            else:
                self._count("ended by itself" if process.poll() is not None else "random")
            killed = time.time()
        finally:
            process.send_signal(signal.SIGKILL)
            rest, errors = process.communicate()
        lines += [json.loads(line) for line in rest.splitlines(keepends=True) if line.endswith(b"\n")]
        if b"Traceback" in errors:
            self.troubles.append(errors.decode(errors="replace")[-2000:])
        if not any(line.get("ready") for line in lines):
            self.troubles.append(
                f"a start showed no window: {lines[-1:]} {errors[-2000:]!r}, exit code {process.poll()}"
            )
        self._look_at_files()
        return [{"killed": killed}, *lines]

    def _count(self, moment: str) -> None:
        self.moments[moment] = self.moments.get(moment, 0) + 1

    def _compare(self, told: list[dict], now: dict) -> None:
        """Find how old what is lost was."""
        if not told:
            return
        killed, states = told[0]["killed"], [line for line in told[1:] if "step" in line]

        def is_newer(line: dict) -> bool:
            return bool(line["step"] > now["step"] or line["note"] > now["note"])

        lost = max((killed - line["at"] for line in states if is_newer(line)), default=0.0)
        self.lost.append(lost)
        if lost > MOST_LOST_S or is_newer(states[0]):  # the first one's had been brought back
            self.troubles.append(f"{lost:.1f} s are lost: {now} after {states[0]} ... {states[-1]}")
        if (now["step"] or now["note"]) and not now["said"].startswith(("Recovered", "Opened")):
            self.troubles.append(f"it said: {now['said']}")

    def _look_at_files(self) -> None:
        """Open every document."""
        from core.documents import document
        from core.files import FileError

        for path in sorted(self.documents.iterdir()):
            if path.is_file():
                try:
                    document.load(path)
                except FileError as error:
                    self.troubles.append(str(error))


def _lines(process: subprocess.Popen, until: list[float]) -> Iterator[bytes]:
    """Yield lines as they come, until that moment or their end."""
    buffer = b""
    while (left := until[0] - time.time()) > 0:
        if not select.select([process.stdout], [], [], left)[0]:
            return
        read = os.read(process.stdout.fileno(), 65536)
        if not read:
            return
        *whole, buffer = (buffer + read).split(b"\n")
        yield from whole


def main(arguments: list[str] | None = None) -> int:
    """Run, print what was seen, return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--most", type=float, default=8.0, metavar="S", help="the longest life of a window (8)")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child:
        return child(Path(options.child[0]), int(options.child[1]))
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    killer, told = Killer(folder, random.Random(options.seed), options.most), list[dict]()
    for number in range(options.kills):
        told = killer.once(told)
        if killer.troubles:
            print(f"kill {number + 1}:", *killer.troubles, f"{folder} has all of it", sep="\n")
            return 1
        if (number + 1) % 20 == 0:
            print(f"{number + 1} kills, the most that was lost so far {max(killer.lost):.1f} s", flush=True)
    slots = list((folder / "state" / "nn-playground" / "windows").iterdir())
    shutil.rmtree(folder)
    lost = sorted(killer.lost)
    print(f"{options.kills} kills: {killer.moments}; {len(slots)} folder(s) of windows are left")
    print(
        f"of {len(lost)} starts after them each had what was there; the age of what was lost: median "
        f"{statistics.median(lost):.1f} s, 90 % within {lost[int(0.9 * len(lost))]:.1f} s, at most {lost[-1]:.1f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
