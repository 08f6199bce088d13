"""The verb `train`: what was reached is kept, whatever ends it: Ctrl+C at any moment, a blow-up, a full disk."""

import json
import os
import random
import re
import signal
import stat
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from msgspec.structs import replace as replaced

from core.data import digits
from core.documents import document
from core.experiment import storage
from core.experiment.presets import PRESETS
from core.files import FileError
from core.layers import Dense
from core.native.library import found
from core.network import weights
from core.training.steps import Steps
from playground import __main__
from playground.commands import verbs
from tests.playground.test_program import ROOT, program

NAMES = {"experiment.json", "training.nnplay", "weights.safetensors", "history.csv", "loss.png", "boundary.png"}
pytestmark = pytest.mark.gui  # its pictures are drawn by the window's views


@pytest.fixture
def train(qapp, capsys):
    """Give a function that trains on moons in this process; it returns the exit code, the report and the errors."""

    def run(*arguments):
        code = __main__.main(["train", "moons", "--json", *map(str, arguments)])
        out, error = capsys.readouterr()
        assert "Traceback" not in error
        return code, json.loads(out), error

    return run


def interrupt_at(monkeypatch, owner, name, count=1):
    """Send Ctrl+C at the start of the call number `count` of a function."""
    call, left = getattr(owner, name), [count]

    def interrupted(*arguments, **named):
        left[0] -= 1
        if not left[0]:
            signal.raise_signal(signal.SIGINT)
        return call(*arguments, **named)

    monkeypatch.setattr(owner, name, interrupted)


@pytest.mark.parametrize(
    ("owner", "name", "code"),
    [
        (verbs.Run, "losses", 130),
        (verbs.Run, "steps", 130),
        (verbs.weights, "to_bytes", 0),
        (verbs, "_pictures", 0),
        (verbs.files, "write_together", 0),
        (verbs.json, "dumps", 0),
    ],
)
def test_ctrl_c_at_any_moment_writes_what_was_reached(train, tmp_path, monkeypatch, owner, name, code):
    interrupt_at(monkeypatch, owner, name)
    found, report, error = train("--epochs", 2, "--out", tmp_path)
    assert (found, error) == (code, "") and {path.name for path in tmp_path.iterdir()} == NAMES
    assert (report["stopped"] == "interrupted") == (code == 130) and report["steps"] >= 1
    assert len((tmp_path / "history.csv").read_text().splitlines()) >= 2


def test_a_training_goes_on_in_another_process_as_if_it_had_never_stopped(train, tmp_path, monkeypatch):
    """Ctrl+C in mid-epoch: in the end all six files are the same, byte for byte."""
    straight, begun, whole = tmp_path / "straight", tmp_path / "begun", tmp_path / "whole"
    assert train("--epochs", 5, "--out", straight)[0] == 0
    with monkeypatch.context() as patch:
        interrupt_at(patch, Steps, "advance", 150)
        code, report, _ = train("--epochs", 5, "--out", begun)
    assert (code, report["epochs"], report["steps"], "from_epoch" in report) == (130, 1, 150, False)
    done = program("train", begun / "training.nnplay", "--json", "--out", whole, QT_QPA_PLATFORM="offscreen")
    report = json.loads(done.stdout)
    assert (done.returncode, report["epochs"], report["from_epoch"], report["steps"]) == (0, 5, 1, 400)
    assert {path.name for path in whole.iterdir()} == NAMES
    for name in NAMES:
        assert (whole / name).read_bytes() == (straight / name).read_bytes(), name


def test_a_training_goes_on_for_more_epochs_at_another_rate(train, tmp_path, capsys):
    path = tmp_path / "training.nnplay"
    train("--epochs", 2, "--out", tmp_path)
    document.save(path, replaced(document.load(path), notes="Mine."))
    arguments = ["train", str(path), "--epochs", "3", "--learning-rate", "0.002", "--out", str(tmp_path)]
    assert __main__.main(arguments) == 0
    assert capsys.readouterr().out.startswith("5 epochs, 400 steps, from epoch 2 on in ")
    found = document.load(path)
    assert found.training.steps.epoch == 5 == found.experiment.training.epochs and found.notes == "Mine."
    assert found.experiment.training.learning_rate == 0.002
    assert [row.epoch for row in found.training.curve.rows() if row.epoch >= 1] == [1, 2, 3, 4, 5]


def test_a_loss_that_grew_huge_has_a_power_of_ten(capsys):
    assert __main__.main(["train", "line", "--learning-rate", "900", "--epochs", "3"]) == 1
    said = capsys.readouterr().out
    assert re.search(
        r"loss \d\.\d\de\+\d\d, test \d\.\d\de\+\d\d; R2 -\d\.\d\de\+\d\d, test -\d\.\d\de\+\d\d \(", said
    ), said


@pytest.mark.parametrize(
    ("changes", "seen"),
    [
        ({}, ""),
        ({"learning_rate": 1e-6}, "The learning rate 1e-06 is too low"),
        ({"learning_rate": 100.0}, "neurons of layer 1"),
        ({"loss": "mse", "learning_rate": 1000.0}, "better than guessing"),
    ],
)
def test_what_is_noticed_of_a_training_is_said(tmp_path, capsys, changes, seen):
    training = replace(PRESETS["moons"].training, epochs=30, **changes)
    storage.save(tmp_path / "it.json", replace(PRESETS["moons"], training=training))
    assert __main__.main(["train", str(tmp_path / "it.json")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == (2 if seen else 1) and (not seen or seen in lines[1]), lines


def test_one_epoch_of_one_step_is_told_as_one(tmp_path, capsys):
    training = replace(PRESETS["moons"].training, epochs=1, batch_size=1_000)
    path = tmp_path / "once.json"
    storage.save(path, replace(PRESETS["moons"], training=training))
    assert __main__.main(["train", str(path), "--out", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("1 epoch, 1 step in ")
    assert __main__.main(["train", str(tmp_path / "training.nnplay")]) == 2
    assert "the 1 epoch of " in (said := capsys.readouterr().err) and "training.nnplay is done: say how many" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], ["the 2 epochs of", "training.nnplay are done", "--epochs 50"]),
        (["--seed", "3"], ["--seed is for a training's start", "leave it out"]),
        (["--samples", "30"], ["--samples is for"]),
        (["--epochs", "0"], ["epochs", "got 0"]),
        (["--epochs", "-1"], ["epochs", "got -1"]),
    ],
)
def test_what_a_training_that_goes_on_can_t_do_is_said(train, tmp_path, capsys, arguments, words):
    train("--epochs", 2, "--out", tmp_path)
    assert __main__.main(["train", str(tmp_path / "training.nnplay"), *arguments]) == 2
    said = capsys.readouterr().err
    assert all(word in said for word in words) and said.count("\n") == 1, said


def test_a_training_that_a_stop_rule_ended_has_its_patience_again(tmp_path, qapp, capsys):
    impatient = replace(PRESETS["moons"].training, patience=2, learning_rate=1e-9, epochs=50)
    storage.save(tmp_path / "impatient.json", replace(PRESETS["moons"], training=impatient))
    ends, name = [], tmp_path / "impatient.json"
    for more in ([], ["--epochs", "9"]):
        assert __main__.main(["train", str(name), "--json", "--out", str(tmp_path), *more]) == 0
        report, name = json.loads(capsys.readouterr().out), tmp_path / "training.nnplay"
        assert "has not fallen" in report["stopped"]
        ends.append(report["epochs"])
    assert ends[1] - ends[0] in range(2, 9), "more than one epoch, and not all"


def test_the_window_s_door_says_what_to_do_with_a_training(train, tmp_path):
    train("--epochs", 1, "--out", tmp_path)
    with pytest.raises(FileError, match=r"nn-playground train .*goes on with it"):
        storage.load(tmp_path / "training.nnplay")


def test_ctrl_c_just_after_a_blow_up_keeps_the_last_state_before_it(train, tmp_path, monkeypatch):
    """At every step from the one that blew up to the end of its page."""
    arguments = "--learning-rate", 1000, "--epochs", 50
    code, report, error = train(*arguments)
    blown = int(re.search(r"blew up at step ([\d,]+)", error)[1].replace(",", ""))
    assert code == 1 and report["steps"] < blown
    steps = verbs.Run.steps
    for stop in (blown, blown + 1, blown + 3):

        def counted(run, stop=stop):
            for step in steps(run):
                if step == stop:
                    signal.raise_signal(signal.SIGINT)
                yield step

        monkeypatch.setattr(verbs.Run, "steps", counted)
        code, report, error = train(*arguments, "--out", tmp_path / str(stop))
        assert code in (1, 130) and "blew up at step" in error and report["steps"] < blown
        assert weights.load(tmp_path / str(stop) / "weights.safetensors").experiment.training.learning_rate == 1000
        assert {path.name for path in (tmp_path / str(stop)).iterdir()} == NAMES


def started(*arguments, code="", **named):
    """Start the program in a process of its own, after some code of the test's."""
    code = f"import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n{code}\n"
    code += "import runpy, sys; sys.argv[0] = 'playground'; runpy.run_module('playground', run_name='__main__')"
    command = [sys.executable, "-c", code, "train", *map(str, arguments)]
    return subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **named,
    )  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="limits of processes are POSIX's")
def test_a_full_disk_loses_no_result_and_no_older_set(tmp_path):
    import resource

    storage.save(tmp_path / "experiment.json", PRESETS["circles"])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    # No file may grow beyond 1,000 bytes.
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))  # noqa: E731
    process = started("spirals", "--epochs", 1, "--json", "--out", tmp_path, preexec_fn=limit)
    out, error = process.communicate(timeout=60)
    assert process.returncode == 1 and json.loads(out)["epochs"] == 1
    assert error == f"nn-playground: {tmp_path} can't be written: File too large\n"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.skipif(os.name != "posix", reason="links and modes are POSIX's")
def test_links_and_modes_in_the_folder_of_results_stay(train, tmp_path):
    out, target = tmp_path / "out", tmp_path / "kept.safetensors"
    out.mkdir()
    target.write_bytes(b"")
    target.chmod(0o600)
    (out / "weights.safetensors").symlink_to(target)
    (tmp_path / "link").symlink_to(out)
    assert train("--epochs", 1, "--seed", 4, "--out", tmp_path / "link")[0] == 0
    assert (out / "weights.safetensors").is_symlink() and (tmp_path / "link").is_symlink()
    assert weights.load(target).experiment.seed == 4 and stat.S_IMODE(target.stat().st_mode) == 0o600
    assert {path.name for path in out.iterdir()} == NAMES


def test_a_bad_experiment_makes_no_folder_and_is_checked_once(capsys, tmp_path, monkeypatch):
    odd = replace(PRESETS["moons"], layers=PRESETS["moons"].layers[:1])
    storage.save(tmp_path / "odd.json", odd)
    checks, check = [], verbs.stack.check
    monkeypatch.setattr(verbs.stack, "check", lambda experiment: (checks.append(1), check(experiment)))
    assert __main__.main(["train", str(tmp_path / "odd.json"), "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.startswith("nn-playground: ") and len(checks) == 1
    assert not (tmp_path / "out").exists()


RANDOM = [random.uniform(0, 1.2) for _ in range(4)]  # others at every run of the tests


@pytest.mark.skipif(os.name != "posix", reason="timers are POSIX's")
def test_more_layers_than_the_window_edits_are_trained(tmp_path, qapp, capsys):
    layers = (*(Dense(2, "tanh"),) * 999, Dense(2, "softmax"))
    storage.save(tmp_path / "deep.json", replace(PRESETS["moons"], layers=layers))
    out = tmp_path / "out"
    assert (
        __main__.main(["train", str(tmp_path / "deep.json"), "--epochs", "1", "--samples", "40", "--out", str(out)])
        == 0
    )
    assert "6,000 parameters" in capsys.readouterr().out
    assert len(weights.load(out / "weights.safetensors").experiment.layers) == 1000


def test_ctrl_c_in_the_first_second_is_never_a_traceback(tmp_path):
    """After so many seconds of the processor's time from where `main` begins: imports, data, recording, training."""
    for number, after_s in enumerate((0.001, 0.15, *RANDOM)):
        out = tmp_path / str(number)
        code = "signal.signal(signal.SIGPROF, lambda *_: signal.raise_signal(signal.SIGINT))\n"
        code += "import playground.__main__ as program\nmain = program.main\n"
        code += (
            f"program.main = lambda: (signal.setitimer(signal.ITIMER_PROF, {after_s}), main())[1]\nprogram.program()"
        )
        process = started("spirals", "--epochs", 10**6, "--json", "--out", out, code=code)
        report, error = process.communicate(timeout=60)
        assert (process.returncode, error) == (130, ""), (after_s, error)
        assert bool(report) == out.exists() and (not report or {path.name for path in out.iterdir()} == NAMES), after_s


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' names are Unicode")
def test_images_whose_name_can_t_be_decoded_are_trained_on(train, tmp_path):
    name = Path(os.fsdecode(os.fsencode(tmp_path) + b"/Br\xfcche.npz"))
    images, labels = digits.sample()
    with open(name, "wb") as file:
        np.savez(file, images=images[:60], labels=labels[:60])
    code = __main__.main(["train", "digits", "--data", str(name), "--epochs", "1", "--out", str(tmp_path / "out")])
    assert code == 0 and "Br?che" in (tmp_path / "out" / "experiment.json").read_text()


@pytest.mark.parametrize("numpy", ["", "1"])
def test_it_names_what_took_the_steps(numpy):
    done = program("train", "moons", "--epochs", 1, "--json", NN_PLAYGROUND_NUMPY=numpy)
    assert json.loads(done.stdout)["engine"] == ("numpy" if numpy or found()[0] is None else "native")
