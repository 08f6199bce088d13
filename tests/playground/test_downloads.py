"""Downloads, against a server of this machine that is slow, cuts off, gives the wrong bytes, says 404, or is right."""

import os
import time

import numpy as np
import pooch
import pytest

from core import digits
from playground import downloads

NAMES = digits._NAMES
FIRST, SECOND = NAMES[:2]


def mirrors(server, *manners):
    return tuple(f"{server.address}{manner}/" for manner in manners)


def left():
    """Return the names of all files in the cache, temporary ones too."""
    place = digits.folder("mnist")
    return sorted(path.name for path in place.iterdir()) if place.is_dir() else []


@pytest.mark.parametrize("manner", ["right", "slow", "unsized"])
def test_a_set_is_fetched_told_of_and_read(server, manner):
    told = []
    assert not digits.is_here("mnist")
    place = downloads.fetch("mnist", lambda *now: told.append(now), mirrors=mirrors(server, manner))
    assert place == digits.folder("mnist") and digits.is_here("mnist") and left() == sorted(NAMES)
    whole = sum(map(len, server.files.values()))
    assert told[0] == (0, whole) and told[-1] == (whole, whole) and len(told) > 8
    assert told == sorted(told), "it never goes back"
    found = digits.whole("mnist")
    for array, wanted in zip(found, server.arrays.values(), strict=True):
        np.testing.assert_array_equal(array, wanted)


def test_what_is_there_is_not_fetched_again(server):
    downloads.fetch("mnist", mirrors=mirrors(server, "right"))
    count = len(server.asked)
    downloads.fetch("mnist", mirrors=())
    assert len(server.asked) == count == 4


@pytest.mark.parametrize("manner", ["missing", "busy", "cut", "wrong", "stalls", "silent", "endless", "halfway"])
def test_the_next_mirror_helps(server, manner):
    downloads.fetch("mnist", mirrors=mirrors(server, manner, "right"))
    assert digits.is_here("mnist") and left() == sorted(NAMES)
    assert server.asked[0].startswith(f"/{manner}/")


def test_a_mirror_that_works_is_asked_first_and_each_file_tries_all(server):
    downloads.fetch("mnist", mirrors=mirrors(server, "missing", "wrong-second", "right"))
    manners = [path.split("/")[1] for path in server.asked]
    assert manners == ["missing", "wrong-second", "wrong-second", "missing", "right", "right", "right"]


@pytest.mark.parametrize(
    ("manner", "words"),
    [
        ("missing", "it answered 404 Not Found"),
        ("busy", "it answered 503"),
        ("cut", "the connection broke off"),
        ("wrong", "other bytes came than wanted"),
        ("endless", "other bytes came than wanted"),
        ("silent", "no answer within 0.5 seconds"),
        ("stalls", "it fell silent"),
    ],
)
def test_what_happened_at_each_mirror_is_said_and_nothing_is_left(server, manner, words):
    addresses = (*mirrors(server, manner), "http://127.0.0.1:9/")
    with pytest.raises(downloads.DownloadError) as caught:
        downloads.fetch("mnist", mirrors=addresses)
    said = str(caught.value)
    assert f"{addresses[0]}{FIRST}: {words}" in said
    assert f"{addresses[1]}{FIRST}: no connection to it" in said
    assert "sample" in said and "file that you have" in said
    assert left() == [] and not digits.is_here("mnist")


def test_a_download_is_cancelled_at_once_and_goes_on_where_it_was(server):
    seen = []

    def enough():
        return len(seen) > 3 and seen[-1] > len(server.files[FIRST]) + len(server.files[SECOND])

    with pytest.raises(downloads.Cancelled):
        downloads.fetch("mnist", lambda done, _: seen.append(done), enough, mirrors(server, "right"))
    assert left() == sorted([FIRST, SECOND]), "whole files stay, of the others nothing"
    count = len(server.asked)
    downloads.fetch("mnist", mirrors=mirrors(server, "right"))
    assert len(server.asked) == count + 2 and digits.is_here("mnist")


def test_a_broken_file_in_the_cache_is_said_and_fetched_anew(server):
    place = downloads.fetch("mnist", mirrors=mirrors(server, "right"))
    (place / FIRST).write_bytes(bytes(len(server.files[FIRST])))
    digits._whole.cache_clear()
    with pytest.raises(digits.DigitsError, match=r"train-images.*checksum differs; download mnist again"):
        digits.whole("mnist")
    downloads.fetch("mnist", mirrors=mirrors(server, "right"))
    assert len(digits.whole("mnist").x_train) == 60
    (place / SECOND).unlink()
    assert not digits.is_here("mnist")


def test_a_cache_that_cant_be_written_is_said(server, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(digits.CACHE_VARIABLE, str(tmp_path / "file"))
    with pytest.raises(downloads.DownloadError, match=r"can't be kept in .*file.mnist: "):
        downloads.fetch("mnist", mirrors=mirrors(server, "right"))


def test_old_temporary_files_go_and_young_ones_stay(server):
    place = digits.folder("mnist")
    place.mkdir(parents=True)
    for name, age in (("tmpold", 2 * downloads.STALE_S), ("tmpyoung", 0)):
        (place / name).write_bytes(b"x")
        os.utime(place / name, (time.time() - age,) * 2)
    downloads.fetch("mnist", mirrors=mirrors(server, "right"))
    assert left() == sorted([*NAMES, "tmpyoung"])


def test_the_cache_is_the_platform_s(monkeypatch, tmp_path):
    monkeypatch.delenv(digits.CACHE_VARIABLE, raising=False)
    assert digits.cache() == pooch.os_cache("nn-playground")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert digits.cache() == pooch.os_cache("nn-playground")
    monkeypatch.setenv(digits.CACHE_VARIABLE, "here")
    assert digits.cache().is_absolute() and digits.cache().name == "here"


def test_public_mirrors_are_there_for_every_known_set():
    assert downloads.MIRRORS.keys() == digits.COLLECTIONS.keys()
    assert all(address.endswith("/") for addresses in downloads.MIRRORS.values() for address in addresses)
