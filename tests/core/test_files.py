"""The door to files: plain files alone are read, and what is written is whole, whatever ends the process."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from core import files
from core.files import FINISHED, UNFINISHED, FileError

OLD, NEW = ({name: word * size for name, size in (("a.json", 9), ("w", 50_000), ("c.png", 7))} for word in (b"o", b"n"))
ROOT = Path(files.__file__).parents[1]
posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and pipes are POSIX's")


def held(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path):
    """Give a folder with the old set, and with something that isn't ours."""
    made = tmp_path / "out"
    made.mkdir()
    files.write_together(made, OLD)
    assert held(made) == OLD
    (made / "notes.txt").write_bytes(b"mine")
    return made


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "there is no file .*; expected a poem"),
        (Path.mkdir, "can't be read: it is a folder, not a plain file; expected a poem"),
        pytest.param(os.mkfifo if os.name == "posix" else None, "it is a pipe, not a plain file", marks=posix),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), "it is a device, not a plain file", marks=posix),
        (lambda path: path.write_bytes(bytes(2_000_001)), "is larger than 2 MB: it isn't a poem"),
    ],
)
def test_what_is_no_plain_file_is_refused_at_once(tmp_path, make, words):
    make(tmp_path / "it")
    with pytest.raises(FileError, match=words):
        files.content(tmp_path / "it", 2_000_000, "a poem")


@posix
def test_a_name_that_can_t_be_decoded_is_opened(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/M\xfcller"))
    files.write(path, b"text")
    assert files.content(path, 10, "text") == b"text"
    assert os.listdir(os.fsencode(tmp_path)) == [b"M\xfcller"]


def test_a_set_takes_the_place_of_the_one_before_and_nothing_else(folder):
    files.write_together(folder, NEW)
    assert held(folder) == NEW | {"notes.txt": b"mine"}


KILLED = """
import os, signal, sys
from core import files

def stop_before(call, left=[int(sys.argv[3])]):
    def counted(*arguments, **named):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)
    return counted

for owner, name in ((files, "open"), (files.Path, "write_bytes"), (files.Path, "rename"), (files.Path, "replace"),
                    (files.shutil, "rmtree"), (files.Path, "chmod")):
    setattr(owner, name, stop_before(getattr(owner, name, open)))
files.write_together(sys.argv[1], {n: b"n" * s for n, s in (("a.json", 9), ("w", 50_000), ("c.png", 7))})
"""


@posix
def test_a_process_killed_at_any_moment_leaves_one_set_and_the_next_call_clears_up(folder):
    """Killed before each call that changes the disk, one after the other, until none is left."""
    seen, killed, calls = set(), True, 0
    while killed:
        done = subprocess.run([sys.executable, "-c", KILLED, folder, "", str(calls)], check=False, cwd=ROOT)
        killed, calls = done.returncode == -signal.SIGKILL, calls + 1
        assert killed or done.returncode == 0
        files.write_together(folder, {"other": b"1"})  # the next call, of whatever is written
        found = held(folder)
        assert found.pop("notes.txt") == b"mine" and found.pop("other") == b"1"
        assert found in (OLD, NEW), f"a mixture, or leftovers, after call {calls}"
        seen.add(found == NEW)
        (folder / "other").unlink()
        files.write_together(folder, OLD)
    assert seen == {True, False} and calls > 10


def test_what_another_process_is_writing_is_left_alone(folder):
    code = (
        "import sys, pathlib; from core import files\n"
        "write = pathlib.Path.write_bytes\n"
        "pathlib.Path.write_bytes = lambda path, content: (print('at it', flush=True), input(), write(path, content))\n"
        "files.write(sys.argv[1], b'theirs')\n"
    )
    arguments = [sys.executable, "-c", code, folder / "theirs"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as other:
        assert other.stdout.readline() == "at it\n"
        files.write_together(folder, NEW)
        assert [name for name in os.listdir(folder) if name.startswith(UNFINISHED)]
        other.communicate("\n", timeout=30)
    assert other.returncode == 0 and held(folder) == NEW | {"notes.txt": b"mine", "theirs": b"theirs"}


def test_what_is_newer_is_not_written_over_by_leftovers(folder):
    late = folder / f"{FINISHED}abc"
    late.mkdir()
    for name in ("a.json", "new"):
        (late / name).write_bytes(b"late")
        os.utime(late / name, (1, 1))
    files.write(folder / "b", b"")
    assert held(folder) == OLD | {"new": b"late", "b": b"", "notes.txt": b"mine"}


@pytest.mark.parametrize("fault", ["write_bytes", "rename"])
def test_an_error_leaves_the_old_set_whole(folder, monkeypatch, fault):
    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, fault, full_disk)
    with pytest.raises(FileError, match="out can't be written: No space left"):
        files.write_together(folder, NEW)
    with pytest.raises(FileError, match=r"a\.json can't be written: No space left"):
        files.write(folder / "a.json", b"new")
    monkeypatch.undo()
    assert held(folder) == OLD | {"notes.txt": b"mine"}
    with pytest.raises(FileError, match="can't be written: No such file"):
        files.write(folder / "nowhere" / "a.json", b"")


@pytest.mark.parametrize("count", [1, 2])
def test_what_is_written_is_on_the_disk_before_it_counts(folder, monkeypatch, count):
    """A power cut leaves the old or the new file whole: no name is changed before the last byte is written."""
    seen, sync, rename = [], os.fsync, Path.rename

    def synced(number):
        seen.append(os.fstat(number).st_size)
        sync(number)

    def renamed(path, target):
        seen.append(path.name.startswith(UNFINISHED))
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "rename", renamed)
    files.write_together(folder, {str(n): b"x" * (n + 5) for n in range(count)})
    assert seen == [*range(5, 5 + count), True]


@posix
def test_links_lead_on_and_modes_stay(folder, tmp_path):
    before = os.umask(0o027)
    try:
        files.write(folder / "fresh", b"1")
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "fresh").stat().st_mode) == 0o640
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "real"
    target.write_bytes(b"before")
    target.chmod(0o600)
    (folder / "w").unlink()
    (folder / "w").symlink_to(target)
    (folder / "dangling").symlink_to("later")
    files.write_together(folder, NEW | {"dangling": b"2"})
    assert (folder / "w").is_symlink() and target.read_bytes() == NEW["w"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert (folder / "dangling").is_symlink() and (folder / "later").read_bytes() == b"2"
    assert os.listdir(tmp_path / "elsewhere") == ["real"]


@posix
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("/dev/full")])
def test_what_is_no_plain_file_is_not_replaced(folder, make):
    make(folder / "it")
    kind = (folder / "it").stat().st_mode
    with pytest.raises(FileError, match=r"it can't be written: |Permission|not permitted"):
        files.write(folder / "it", b"")
    assert (folder / "it").stat().st_mode == kind and len(os.listdir(folder)) == 5


def test_marks_of_byte_orders_are_taken_off():
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-32-be"):
        mark = "\ufeff" if encoding.endswith("be") else ""
        assert files.text(f'{mark}{{"ä": 1}}'.encode(encoding)) == '{"ä": 1}'.encode()
