"""Downloads from a local server that is good, slow, silent, that drips, cuts off, sends wrong or endless bytes; 404."""

import gzip
import hashlib
import http.server
import os
import threading
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from core.data import digits
from core.data.datasets import make
from playground.downloads import downloads, sources

RNG = np.random.default_rng(0)


def _content(n):
    """Return the four files of a small set that can't be packed well."""
    images, labels = RNG.integers(0, 256, (n, 28, 28), np.uint8), RNG.integers(0, 10, n, np.uint8)
    head = [bytes([0, 0, 8, axes]) + n.to_bytes(4, "big") for axes in (3, 1)]
    sides = (28).to_bytes(4, "big") * 2
    return [gzip.compress(head[0] + sides + images.tobytes()), gzip.compress(head[1] + labels.tobytes())]


FILES = dict(zip(digits.FILES, _content(300) + _content(50), strict=True))


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers by the first part of the path: /good/name, /missing/name, ..."""

    def do_GET(self):
        _, manner, name = self.path.split("/")
        self.server.asked.append((manner, name))
        content = FILES[name]
        if manner == "missing":
            self.send_error(404)
            return
        if manner == "silent":
            self.server.over.wait(20)
            return
        self.send_response(200)
        if manner != "endless":
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        try:
            if manner == "cut":
                self.wfile.write(content[: len(content) // 2])
            elif manner == "wrong":
                self.wfile.write(content[:-9] + bytes(9))
            elif manner == "endless":
                while not self.server.over.is_set():
                    self.wfile.write(bytes(10_000))
            elif manner == "stalls":
                self.wfile.write(content[: len(content) // 2])
                self.wfile.flush()
                self.server.over.wait(20)
            elif manner == "drips":
                for byte in content:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    if self.server.over.wait(0.1):
                        return
            elif manner == "slow":
                for start in range(0, len(content), 4000):
                    self.wfile.write(content[start : start + 4000])
                    self.wfile.flush()
                    if self.server.over.wait(0.02):
                        return
            else:
                self.wfile.write(content)
        except OSError:
            pass  # who asked has gone

    def log_message(self, *_):
        pass


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Give a local server, small sets in place of the real ones, and an empty cache; `use` says its manners."""
    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads, made.asked, made.over = True, [], threading.Event()
    thread = threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    monkeypatch.setenv("NN_PLAYGROUND_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("NN_PLAYGROUND_MIRROR", raising=False)
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setattr(downloads, "TIMEOUT_S", 0.5)
    files = {name: (len(content), hashlib.md5(content).hexdigest()) for name, content in FILES.items()}

    for name in digits.SIZES:
        monkeypatch.setitem(digits.SIZES, name, tuple(map(len, FILES.values())))

    def use(*manners):
        places = tuple(f"http://127.0.0.1:{made.server_port}/{manner}/" for manner in manners)
        for name in ("mnist", "fashion"):
            monkeypatch.setitem(sources.SOURCES, name, sources.Source(name.upper(), places, files))

    made.use = use
    yield made
    made.over.set()
    made.shutdown()
    made.server_close()
    thread.join()


def kept(name="mnist"):
    """Return the names of what lies in a set's folder."""
    return sorted(file.name for file in digits.folder(name).iterdir())


@pytest.mark.parametrize("name", ["mnist", "fashion"])
@pytest.mark.parametrize("manner", ["good", "slow"])
def test_a_set_is_fetched_with_progress_and_can_be_read(server, name, manner):
    server.use(manner)
    told = []
    folder = downloads.fetch(name, lambda done, total: told.append((done, total)))
    assert folder == digits.folder(name) and kept(name) == sorted(FILES)
    total = sum(map(len, FILES.values()))
    assert told[-1] == (total, total) and len(told) > 20
    assert all(a <= b for (a, _), (b, _) in pairwise(told)), "progress goes on, never back"
    points = make(name, 60_000, 10, 0.0, 0.2, 0)
    assert (len(points.x_train), len(points.x_test)) == (300, 50)


BAD = {
    "missing": "answered 404 Not Found",
    "silent": "was silent for 0.5 s",
    "stalls": "was silent for 0.5 s",
    "cut": "broke off",
    "wrong": "sent other bytes than the known ones",
    "endless": "sent other bytes than the known ones",
}


@pytest.mark.parametrize("manner", BAD)
def test_the_next_mirror_is_taken_and_then_tried_first(server, manner):
    server.use(manner, "good")
    downloads.fetch("mnist")
    assert kept() == sorted(FILES)
    assert [who for who, _ in server.asked] == [manner] + ["good"] * 4


@pytest.mark.parametrize("manner", BAD)
def test_where_no_mirror_has_it_each_is_told_of_and_nothing_is_left_by_half(server, manner):
    server.use("missing", manner)
    with pytest.raises(downloads.DownloadError) as raised:
        downloads.fetch("mnist")
    said = str(raised.value)
    assert "MNIST could not be fetched" in said and "answered 404" in said and BAD[manner] in said, said
    assert said.count("127.0.0.1") == 2 and "use the included digits" in said and "open a file" in said
    assert kept() == [] and not digits.is_fetched("mnist")


def test_who_tries_again_goes_on_with_the_next_file(server):
    server.use("good")
    done = threading.Event()

    def enough(came, total):
        if came > len(FILES[digits.FILES[0]]) + 10:
            done.set()

    with pytest.raises(downloads.Cancelled):
        downloads.fetch("mnist", enough, done.is_set)
    there = kept()
    assert digits.FILES[0] in there and len(there) < 4 and set(there) <= set(FILES)
    server.asked.clear()
    downloads.fetch("mnist")
    assert [name for _, name in server.asked] == [name for name in digits.FILES if name not in there]


def test_what_is_there_is_checked_and_fetched_anew_where_it_is_broken(server):
    server.use("good")
    downloads.fetch("mnist")
    broken = digits.folder("mnist") / digits.FILES[1]
    broken.write_bytes(b"broken")
    server.asked.clear()
    downloads.fetch("mnist")
    assert server.asked == [("good", digits.FILES[1])] and broken.read_bytes() == FILES[digits.FILES[1]]


@pytest.mark.parametrize("manner", ["slow", "drips", "silent", "stalls"])
def test_cancel_ends_it_soon_and_leaves_no_half(server, manner):
    server.use(manner)
    began = time.monotonic()
    with pytest.raises(downloads.Cancelled):
        downloads.fetch("mnist", cancelled=lambda: time.monotonic() - began > 0.2)
    assert time.monotonic() - began < 5
    assert set(kept()) <= set(FILES)


def test_nobody_there(server):
    server.use("good")
    files = sources.SOURCES["mnist"].files
    sources.SOURCES["mnist"] = sources.Source("MNIST", ("http://127.0.0.1:9/",), files)
    with pytest.raises(downloads.DownloadError, match=r"127\.0\.0\.1:9 can't be reached"):
        downloads.fetch("mnist")


def test_a_mirror_of_ones_own(server, monkeypatch):
    server.use("missing")
    monkeypatch.setenv("NN_PLAYGROUND_MIRROR", f"http://127.0.0.1:{server.server_port}/good")
    downloads.fetch("mnist")
    assert {who for who, _ in server.asked} == {"good"}


def test_a_folder_that_can_not_be_made(server, tmp_path, monkeypatch):
    server.use("good")
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("NN_PLAYGROUND_CACHE", str(tmp_path / "file"))
    with pytest.raises(downloads.DownloadError, match=r"can't be written to .* NN_PLAYGROUND_CACHE"):
        downloads.fetch("mnist")


def test_what_a_killed_program_left_is_removed(server):
    server.use("good")
    folder = digits.folder("mnist")
    folder.mkdir(parents=True)
    old, new = folder / "tmp_old", folder / "tmp_new"
    for file in (old, new):
        file.write_bytes(b"half")
    os.utime(old, (1, 1))
    downloads.fetch("mnist")
    assert kept() == sorted([*FILES, "tmp_new"])


def test_the_real_sources_are_whole():
    for name, source in sources.SOURCES.items():
        assert list(source.files) == list(digits.FILES) and len(source.mirrors) >= 2, name
        assert all(mirror.endswith("/") and mirror.startswith("http") for mirror in source.mirrors)
        assert all(len(bytes.fromhex(md5)) == 16 for _, md5 in source.files.values())
    assert sources.SOURCES["mnist"].bytes == 11_594_722 and Path(digits.folder("mnist")).name == "mnist"
