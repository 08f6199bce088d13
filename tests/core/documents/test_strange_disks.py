"""Names with every strange letter, links, what stands in a file's place, disks that fail at any byte or any call."""

import builtins
import errno
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

import pytest

from core.documents import document
from core.documents.document import SavedDocument
from core.experiment.presets import PRESETS
from core.files import FileError

resource = None
with suppress(ImportError):  # Windows has none
    import resource

OLD, NEW = SavedDocument(PRESETS["moons"], notes="old"), SavedDocument(PRESETS["circles"], notes="new" * 9000)
NAMES = (
    *("-rf.nnplay", " .nnplay", ".nnplay", "..nnplay", "a\"b'c`d.nnplay", "new\nline.nnplay", "tab\t.nnplay"),
    *("\N{GRINNING FACE}.nnplay", "é" * 124 + ".nnplay", "x" * 248 + ".nnplay", "%s{0}$HOME*?.nnplay", "a\\b.nnplay"),
    *("con.nnplay", "\u202egnp.nnplay", "e\u0301.nnplay", "\x01\x7f.nnplay"),
)


@pytest.fixture
def place(tmp_path):
    """Give a folder in which there is nothing but what a test puts there."""
    (tmp_path / "place").mkdir()
    return tmp_path / "place"


@pytest.mark.parametrize("name", NAMES)
def test_a_document_lies_under_every_name_that_a_disk_takes(place, name):
    path = place / name
    try:
        path.write_bytes(b"")
    except OSError:
        pytest.skip("no name on this system")
    for saved in (OLD, NEW):
        document.save(path, saved)
        assert document.load(path).notes == saved.notes
    assert os.listdir(place) == [name]


@pytest.mark.parametrize("name", ["x" * 300 + ".nnplay", "a\0b.nnplay", "y" * 300 + "/x.nnplay"])
def test_a_name_that_no_disk_takes_is_said(place, name):
    for act in (
        lambda path: document.save(path, OLD),
        document.load,
        document.load_network,
    ):
        with pytest.raises(FileError, match=r"can't be (read|written): (File name too long|embedded null byte)"):
            act(place / name)
    assert not os.listdir(place)


def file_for_folder(path):
    path.parent.rmdir()
    path.parent.write_bytes(b"x")


# what stands there -> the words on saving and on opening
IN_PLACE = {
    "a folder": (lambda path: path.mkdir(), "is there already, and not a plain file", "it is a folder"),
    "a full folder": (lambda path: (path / "x").mkdir(parents=True), "not a plain file", "it is a folder"),
    "a link to a folder": (lambda path: path.symlink_to(path.parent.parent), "not a plain file", "it is a folder"),
    "a pipe": (lambda path: os.mkfifo(path), "not a plain file", "it is a pipe"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "not a plain file", "it is a device"),
    "a link to nowhere": (lambda path: path.symlink_to(path.parent / "none" / "x"), "No such file", "there is no file"),
    "a file for a folder": (file_for_folder, "Not a directory", "Not a directory"),
    "no folder": (lambda path: path.parent.rmdir(), "No such file", "there is no file"),
    "nothing in it": (lambda path: path.write_bytes(b""), None, "is empty: nothing of it was ever written"),
    "zeros": (lambda path: path.write_bytes(bytes(5000)), None, "isn't a document at all"),
}


@pytest.mark.skipif(os.name == "nt", reason="pipes and links as POSIX has them")
@pytest.mark.parametrize("kind", IN_PLACE)
def test_what_stands_in_a_document_s_place_is_said_and_stays(place, kind):
    make, on_saving, on_opening = IN_PLACE[kind]
    path = place / "mine.nnplay"
    make(path)
    with pytest.raises(FileError, match=on_opening):
        document.load(path)
    if on_saving is None:
        document.save(path, OLD)
        assert document.load(path).notes == "old"
        return
    before = os.lstat(path).st_ino if os.path.lexists(path) else None
    with pytest.raises(FileError, match=on_saving):
        document.save(path, OLD)
    assert before == (os.lstat(path).st_ino if os.path.lexists(path) else None)
    assert not place.is_dir() or os.listdir(place) in ([], ["mine.nnplay"])


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("many", [1, 3])
def test_a_link_stays_one_and_what_it_leads_to_is_written(place, there, many):
    (place / "real").mkdir()
    target = place / "real" / "mine.nnplay"
    if there:
        document.save(target, OLD)
    links = [target, *(place / f"{number}.nnplay" for number in range(many))]
    for to, link in pairwise(links):
        link.symlink_to(to)
    document.save(links[-1], NEW)
    assert all(link.is_symlink() for link in links[1:]) and not target.is_symlink()
    assert document.load(target).notes == document.load(links[-1]).notes == NEW.notes
    assert os.listdir(place / "real") == ["mine.nnplay"]


@contextmanager
def shortest(limit):
    """Let no file grow beyond so many bytes, as the system itself says."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(resource is None, reason="there are no limits of files")
@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.9, 1])
def test_a_disk_that_is_full_at_any_byte_leaves_the_document_of_before(place, share):
    path = place / "mine.nnplay"
    document.save(path, OLD)
    before, size = path.read_bytes(), len(document.to_bytes(NEW))
    with shortest(min(int(share * size), size - 1)):
        with pytest.raises(FileError) as error:
            document.save(path, NEW)
    assert "mine.nnplay can't be written: File too large" in str(error.value)
    assert path.read_bytes() == before and os.listdir(place) == ["mine.nnplay"]
    document.save(path, NEW)
    assert document.load(path).notes == NEW.notes


CALLS = (
    *((tempfile, "mkdtemp"), (builtins, "open"), (Path, "write_bytes"), (os, "fsync"), (Path, "rename")),
    *((os, "replace"), (Path, "exists"), (Path, "chmod"), (os, "lockf")),
)
ERRORS = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.EDQUOT, errno.ENOENT, errno.ESTALE)


@pytest.mark.skipif(os.name == "nt", reason="errors of POSIX")
@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize(("owner", "name"), CALLS, ids=[name for _, name in CALLS])
@pytest.mark.parametrize("after", [0, 1])
def test_whichever_call_fails_the_file_is_the_old_or_the_new_and_the_next_save_works(
    place, monkeypatch, owner, name, number, after
):
    """`after`: the first call of this kind works, the second fails."""
    path, calls = place / "mine.nnplay", []
    document.save(path, OLD)
    real = getattr(owner, name)

    def fails(*arguments, **named):
        calls.append(True)
        if len(calls) == after + 1:
            raise OSError(number, os.strerror(number))
        return real(*arguments, **named)

    written, said = False, ""
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, fails)
        try:
            document.save(path, NEW)
            written = True
        except FileError as error:
            said = str(error)
    assert written or (f"can't be written: {os.strerror(number)}" in said and str(path) in said)
    assert document.load(path).notes == (NEW.notes if written else "old")
    document.save(path, SavedDocument(PRESETS["xor"], notes="newest"))
    assert document.load(path).notes == "newest"
    assert os.listdir(place) == ["mine.nnplay"], "what was left is cleared up"


@pytest.mark.parametrize("moment", ["fsync", "rename", "replace"])
def test_a_folder_that_goes_in_mid_save_is_said_and_there_again_it_works(place, monkeypatch, moment):
    path = place / "mine.nnplay"
    document.save(path, OLD)
    owner = Path if moment == "rename" else os
    real = getattr(owner, moment)
    with monkeypatch.context() as patch:
        patch.setattr(owner, moment, lambda *given: (shutil.rmtree(place, ignore_errors=True), real(*given))[1])
        with pytest.raises(FileError, match="can't be written: No such file or directory"):
            document.save(path, NEW)
    place.mkdir()
    document.save(path, NEW)
    assert document.load(path).notes == NEW.notes
