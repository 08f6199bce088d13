"""Names that no disk takes, and those of what isn't there, in every verb: one sentence, and no fault."""

import pytest

from playground import __main__

LONG = "x" * 300
VERBS = {
    "train": lambda name: ["train", name],
    "train --out": lambda name: ["train", "moons", "--epochs", "1", "--out", name],
    "share": lambda name: ["share", name],
    "open": lambda name: ["open", name],
    "a file alone": lambda name: [f"{name}.nnplay"],
    "a folder alone": lambda name: [f"./{name}/"],
    "export": lambda name: ["export", name, "--to", "weights.csv"],
    "classify": lambda name: ["classify", name],
    "data": lambda name: ["data", f"{name}.csv"],
}


@pytest.mark.parametrize("name", [LONG, f"{LONG}/x", "a" * 5000])
@pytest.mark.parametrize("verb", VERBS)
def test_a_name_that_no_disk_takes_is_one_sentence(verb, name, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    try:
        code = __main__.main(VERBS[verb](name))
    except SystemExit as ended:  # of a line that argparse doesn't take
        code = ended.code
    out, error = capsys.readouterr()
    assert code == 2 and not out and "Traceback" not in error and "program failed" not in error, error[-300:]
    assert error.splitlines()[-1].startswith("nn-playground: ") and not list(tmp_path.iterdir())
