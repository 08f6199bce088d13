"""The real program, started in a process of its own: the window, no display, the headless verbs, Ctrl+C."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core.experiment import storage
from core.experiment.presets import PRESETS
from core.training.curve import CAPACITY
from core.training.run import Run
from playground.__main__ import main

ROOT = Path(__file__).resolve().parent.parent.parent
PNG = b"\x89PNG\r\n\x1a\n"


def program(*arguments, timeout=60, **environment):
    """Run `python -m playground` to its end."""
    variables = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")} | environment
    return subprocess.run(
        [sys.executable, "-m", "playground", *map(str, arguments)],
        cwd=ROOT, env=variables, timeout=timeout, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_train_prints_one_json_object():
    done = program("train", "moons", "--epochs", 3, "--seed", 5, "--json")
    assert done.returncode == 0 and done.stderr == ""
    report = json.loads(done.stdout)
    names = "epochs steps train_loss test_loss train_accuracy test_accuracy parameters seconds seed".split()
    assert set(names) <= set(report)
    assert (report["epochs"], report["steps"], report["seed"], report["parameters"]) == (3, 240, 5, 354)
    assert report["test_accuracy"] > 0.8 and report["seconds"] > 0


def test_the_same_command_gives_the_same_run():
    reports = [json.loads(program("train", "spirals", "--epochs", 2, "--json").stdout) for _ in range(2)]
    for report in reports:
        del report["seconds"]
    assert reports[0] == reports[1]


def test_out_holds_experiment_history_and_pictures(tmp_path):
    out = tmp_path / "deep" / "run"
    done = program("train", "--epochs", 4, "--learning-rate", 0.05, "--out", out, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert "4 epochs" in done.stdout
    experiment = storage.load(out / "experiment.json")
    assert experiment.training.learning_rate == 0.05 and experiment.training.epochs == 4
    rows = (out / "history.csv").read_text().splitlines()
    assert rows[0] == "step,epoch,train_loss,test_loss,train_accuracy,test_accuracy"
    assert [row.split(",")[1] for row in rows[1:]] == ["0", "0.0125", "0.05", "0.2", "0.8", "1", "2", "3", "4"]
    for name in ("boundary.png", "loss.png"):
        assert (out / name).read_bytes().startswith(PNG)
        assert (out / name).stat().st_size > 5000
    again = program("train", out / "experiment.json", "--json")
    assert json.loads(again.stdout)["epochs"] == 4


@pytest.mark.skipif(os.name != "posix", reason="pipes that break are POSIX's")
@pytest.mark.parametrize(
    ("verb", "unbuffered"),
    [("presets", ""), ("data", "1"), ("train --epochs 1", ""), ("train --epochs 1 --json", "1"), ("classify", "1")],
)
def test_a_reader_that_has_gone_ends_it_without_a_word_and_loses_nothing(tmp_path, verb, unbuffered):
    """As `nn-playground ... | head -c 0` does, with the exit code of other tools: 128 and SIGPIPE."""
    more = {"train": ["--out", tmp_path], "classify": [ROOT / "assets" / "mnist_sample.npz"]}.get(verb.split()[0], [])
    reader, writer = os.pipe()
    os.close(reader)
    for errors in (subprocess.PIPE, writer):
        done = subprocess.run(
            [sys.executable, "-m", "playground", *verb.split(), *map(str, more)], cwd=ROOT, timeout=60, check=False,
            stdout=writer, stderr=errors, text=True,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered, "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        assert done.returncode == 141 and not done.stderr, done
    os.close(writer)
    assert not verb.startswith("train") or len(list(tmp_path.iterdir())) == 6


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize(
    ("verb", "unbuffered"),
    [("presets", "1"), ("train --epochs 1", "1"), ("train --epochs 1 --json", ""), ("classify", "")],
)
def test_a_full_disk_behind_standard_output_is_said_and_is_no_fault_of_the_program(tmp_path, verb, unbuffered):
    images = [str(ROOT / "assets" / "mnist_sample.npz")] if verb == "classify" else []
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered, "XDG_STATE_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "playground", *verb.split(), *images]
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, timeout=60, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
        assert done.returncode == 1
        assert done.stderr == "nn-playground: standard output can't be written: No space left on device\n"
        assert subprocess.run(command, cwd=ROOT, env=environment, stdout=full, stderr=full, check=False).returncode == 1
    assert not [path for path in tmp_path.rglob("*") if path.is_file()], "nothing is logged"


@pytest.mark.parametrize(("name", "picture"), [("sine", "curve"), ("hills", "surface"), ("digits", "confusion")])
def test_out_holds_the_picture_that_suits_the_data(tmp_path, name, picture):
    done = program("train", name, "--epochs", 1, "--out", tmp_path, timeout=300, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    names = {"experiment.json", "training.nnplay", "weights.safetensors", "history.csv", "loss.png", f"{picture}.png"}
    assert {path.name for path in tmp_path.iterdir()} == names
    assert (tmp_path / f"{picture}.png").stat().st_size > 5000


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["train", "moon"], ["'moon'", "neither a preset", "moons"]),
        (["train", "moons", "--epochs", "0"], ["epochs", "got 0"]),
        (["train", "moons", "--learning-rate", "-1"], ["learning rate", "got -1"]),
        (["train", "moons", "--learning-rate", "nan"], ["learning rate", "got nan"]),
        (["train", "moons", "--threads", "0"], ["threads", "from 1 to 1,024", "got 0"]),
        (["train", "moons", "--seed", "-3"], ["seed", "got -3"]),
        (["train", "moons", "--epochs", "1e3"], ["epochs must be", "from 1 to 1,000,000,000", "got '1e3'"]),
        (["train", "moons", "--epochs", "9" * 30], ["epochs must be", "from 1 to 1,000,000,000", "got 999"]),
        (["train", "moons", "--learning-rate", "big"], ["learning rate must be", "at most 1,000", "got 'big'"]),
        (["train", "moons", "--seed", "x"], ["seed of the data must be", "from 0 to 4,294,967,295", "got 'x'"]),
        (["train", "moons", "--samples", "1e3"], ["samples of moons must be", "from 4 to 1,000,000", "got '1e3'"]),
        (["train", "moons", "--threads", "1.5"], ["threads must be", "from 1 to 1,024", "got '1.5'"]),
        (["train", "{folder}"], ["neither a folder of images for each class", "broken.json"]),
        (["train", "{broken}"], ["broken.json", "JSON"]),
        (["train", "{odd}"], ["3 neurons", "2 classes"]),
        (["train", "moons", "--out", "{broken}"], ["broken.json", "folder"]),
        (["fly"], ["fly"]),
    ],
)
def test_bad_input_is_one_clear_sentence_and_exit_code_2(tmp_path, arguments, words):
    (tmp_path / "broken.json").write_text("{]")
    moons = storage.spec.to_json(PRESETS["moons"]).replace(b'"units": 2', b'"units": 3')
    (tmp_path / "odd.json").write_bytes(moons)
    places = {"folder": tmp_path, "broken": tmp_path / "broken.json", "odd": tmp_path / "odd.json"}
    done = program(*(argument.format(**places) for argument in arguments))
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    assert arguments == ["fly"] or (done.stderr.startswith("nn-playground: ") and done.stderr.count("\n") == 1)
    for word in words:
        assert word in done.stderr, done.stderr


def test_what_a_presets_layers_make_of_its_data_is_listed_with_arrows(capsys):
    assert main(["presets"]) == 0
    listed = capsys.readouterr().out
    for shapes in ("2 -> 16 -> 16 -> 2", "28x28x1 -> 784 -> 128 -> 10", "28x28x1 -> 28x28x8 -> 14x14x8 -> 14x14x16"):
        assert f" {shapes} " in listed, listed


def test_presets_are_listed_and_all_learn():
    done = program("presets")
    assert done.returncode == 0
    for name, experiment in PRESETS.items():
        assert name in done.stdout
        if experiment.data.dataset in ("mnist", "fashion"):
            continue
        assert experiment.training.epochs
        epochs = ["--epochs", 3] if name == "convolution" else []
        report = json.loads(program("train", name, *epochs, "--json", timeout=300).stdout)
        least = {"line": 0.5}.get(name, 0.9)  # most of a noisy line's spread is noise
        assert report["test_r2" if experiment.data.regression else "test_accuracy"] > least, name


def test_a_blow_up_ends_with_code_1_and_says_where():
    done = program("train", "moons", "--learning-rate", 1000, "--epochs", 200, "--json")
    assert done.returncode == 1 and "blew up at step" in done.stderr and "layer" in done.stderr
    assert "blew up" in json.loads(done.stdout)["stopped"]


def test_ctrl_c_ends_cleanly_with_what_was_reached(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "playground", "train", "moons", "--epochs", "1000000", "--out", tmp_path, "--json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    report = json.loads(out)
    assert process.returncode == 130 and "Traceback" not in err, err
    assert report["stopped"] == "interrupted" and report["epochs"] > 0
    assert 2 < len((tmp_path / "history.csv").read_text().splitlines()) <= CAPACITY + 1
    assert (tmp_path / "boundary.png").read_bytes().startswith(PNG)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("display", [None, ":987"])
def test_without_a_display_it_says_so_and_names_the_ways_on(display):
    environment = {} if display is None else {"DISPLAY": display}
    variables = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "playground"],
        cwd=ROOT, env=variables | environment, timeout=60, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "display" in done.stderr.lower() and "xvfb-run" in done.stderr and "train" in done.stderr
    assert "abort" not in done.stderr.lower() and len(done.stderr.splitlines()) == 1


@pytest.mark.gui
@pytest.mark.parametrize("after_s", [0.2, 4.0])  # while the window is made, and when it is there
def test_the_window_opens_and_ctrl_c_closes_it(tmp_path, after_s):
    process = subprocess.Popen(
        [sys.executable, "-m", "playground"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)},
    )  # fmt: skip
    loaded = Path(f"/proc/{process.pid}/maps")
    while process.poll() is None and loaded.exists() and "libqoffscreen" not in loaded.read_text():
        time.sleep(0.1)
    time.sleep(after_s)
    assert process.poll() is None, process.stderr.read()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130, err
    assert "Traceback" not in err


TRAINS = """
import ctypes, os, shiboken6, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QMessageBox
from playground import __main__, app

way = sys.argv[1]

class Window(app.MainWindow):
    def show(self):
        super().show()
        self.begun, self.timer = None, QTimer(self, interval=5)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self):
        moment, asked = self.trainer.moment, QApplication.activeModalWidget()
        if moment is None:
            return
        if self.begun is None:
            self.begun = moment.step
            print(self.begun, self.document.dirty, flush=True)
            self.run_bar.buttons["play"].click()
        if way == "asked" and self.document.dirty and asked is None:
            QTimer.singleShot(0, self.close)  # not from here: the timer has to go on
        if moment.step < self.begun + 100 or (way == "asked" and not isinstance(asked, QMessageBox)):
            return
        self.timer.stop()
        if way == "session":
            # as Qt does for a desktop; PySide can't emit what has a reference
            emit = ctypes.CDLL("libQt6Gui.so.6")._ZN15QGuiApplication17commitDataRequestER15QSessionManager
            program = QApplication.instance()
            objects = program, program.findChild(QSessionManager)
            emit(*(ctypes.c_void_p(shiboken6.getCppPointer(one)[0]) for one in objects))
            program.quit()
        else:
            os.kill(os.getpid(), signal.SIGTERM if way == "terminated" else signal.SIGINT)

app.MainWindow = Window
sys.exit(__main__.main([]))
"""


@pytest.mark.gui
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="signals are POSIX's, names in Qt's libraries Linux's")
def test_what_ends_it_from_outside_asks_nothing_and_the_next_start_goes_on(tmp_path):
    """By Ctrl+C, also with the question open, SIGTERM, and the end of the desktop's session."""
    homes = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "STATE", "DATA")}
    before = -1
    for way, code in (("asked", 130), ("terminated", 143), ("session", 0), ("interrupted", 130)):
        done = subprocess.run(
            [sys.executable, "-c", TRAINS, way], cwd=ROOT, timeout=30, capture_output=True, text=True, check=False,
            env=os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        assert done.returncode == code and "Traceback" not in done.stderr, (way, done)
        step, dirty = done.stdout.split()
        assert int(step) >= before + 100 if before >= 0 else step == "0", (way, step, before)
        assert dirty == str(before >= 0)
        before = int(step)


@pytest.mark.gui
def test_ctrl_c_while_it_starts_ends_it_without_a_word(tmp_path):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    # A shell's background jobs ignore Ctrl+C, and so would this process.
    interrupted = (
        "import playground.__main__ as program, os, signal, sys, time\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'playground.app':\n"
        "            os.kill(os.getpid(), signal.SIGINT), time.sleep(30)\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "sys.exit(program.main([]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", interrupted], cwd=ROOT, env=environment, timeout=60, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.gui
def test_closing_at_any_moment_of_a_run_ends_the_process_with_code_0(tmp_path):
    script = (
        "import sys\n"
        "from PySide6.QtCore import QTimer, QSettings\n"
        "from playground import app, window\n"
        "from playground.document import questions\n"
        "questions.save_changes = lambda *_: questions.Buttons.Discard\n"
        "application = app.application()\n"
        "made = window.MainWindow(QSettings(sys.argv[2], QSettings.Format.IniFormat))\n"
        "made.show(); made.trainer.set_speed(None)\n"
        "made.run_bar.buttons['play'].click()\n"
        "QTimer.singleShot(int(sys.argv[1]), made.close)\n"
        "code = application.exec(); print(made.trainer.moment and made.trainer.moment.step); sys.exit(code)\n"
    )
    for delay_ms in (0, 3, 40, 400):
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", script, str(delay_ms), str(tmp_path / "s.ini")],
            cwd=ROOT, timeout=30, capture_output=True, text=True, check=False,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        noise = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
        assert done.returncode == 0 and not noise, (delay_ms, done)


def test_moons_is_learned_over_ten_seeds():
    """The median of the preset's test accuracy at both noises (the issue's figures)."""
    import numpy as np
    from msgspec.structs import replace

    for noise, least in ((0.2, 0.96), (0.1, 0.995)):
        accuracies = []
        for seed in range(10):
            moons = PRESETS["moons"]
            run = Run(replace(moons, seed=seed, data=replace(moons.data, noise=noise, seed=seed)))
            with np.errstate(all="ignore"):
                for _ in run.steps():
                    if run.epoch == moons.training.epochs:
                        break
            accuracies.append(run.moment().test_score)
        assert np.median(accuracies) >= least, (noise, sorted(accuracies))
