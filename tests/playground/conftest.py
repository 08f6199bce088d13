"""A mirror on this machine that is slow, cuts off, gives the wrong bytes, says 404, or is right; and small sets."""

import gzip
import hashlib
import http.server
import socketserver
import struct
import threading
import time

import numpy as np
import pytest

from core import digits
from playground import downloads

RNG = np.random.default_rng(0)
ARRAYS = {
    "train-images-idx3-ubyte.gz": RNG.integers(0, 256, (60, 28, 28), np.uint8),
    "train-labels-idx1-ubyte.gz": RNG.integers(0, 10, 60, np.uint8),
    "t10k-images-idx3-ubyte.gz": RNG.integers(0, 256, (20, 28, 28), np.uint8),
    "t10k-labels-idx1-ubyte.gz": RNG.integers(0, 10, 20, np.uint8),
}
FILES = {
    name: gzip.compress(bytes([0, 0, 8, a.ndim]) + struct.pack(f">{a.ndim}I", *a.shape) + a.tobytes())
    for name, a in ARRAYS.items()
}
FIRST, SECOND = list(FILES)[:2]


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves /<manner>/<file>."""

    asked: list[str]
    released: threading.Event

    def do_GET(self):
        manner, name = self.path.strip("/").split("/")
        self.asked.append(self.path)
        content = FILES[name]
        if manner == "missing" or (manner == "halfway" and name != FIRST):
            self.send_error(404)
            return
        if manner == "busy":
            self.send_error(503)
            return
        if manner == "silent":
            self.released.wait(20)
            return
        wrong = manner == "wrong" or (manner == "wrong-second" and name == SECOND)
        sent = bytes(len(content)) if wrong else content + bytes(200_000) if manner == "endless" else content
        self.send_response(200)
        if manner != "unsized":
            self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        if manner == "cut":
            self.wfile.write(sent[: len(sent) // 2])
            return
        if manner == "stalls":
            self.wfile.write(sent[: len(sent) // 2])
            self.wfile.flush()
            self.released.wait(20)
            return
        if manner == "slow":
            for start in range(0, len(sent), 2000):
                self.wfile.write(sent[start : start + 2000])
                time.sleep(0.02)
            return
        self.wfile.write(sent)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingTCPServer):
    """One thread a request; who goes away in the middle is no error."""

    allow_reuse_address, block_on_close = True, True

    def handle_error(self, *_):
        pass


@pytest.fixture
def server(tmp_path, monkeypatch):
    """Serve small files in place of MNIST's, into a cache of the test's own; give the server's address."""
    files = tuple(digits.File(n, len(c), f"md5:{hashlib.md5(c).hexdigest()}") for n, c in FILES.items())
    monkeypatch.setitem(digits.COLLECTIONS, "mnist", digits.Collection("MNIST", files))
    monkeypatch.setenv(digits.CACHE_VARIABLE, str(tmp_path / "cache"))
    for variable in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(downloads, "SILENCE_S", 0.5)
    handler = type("Own", (Handler,), {"asked": [], "released": threading.Event()})
    with Server(("127.0.0.1", 0), handler) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        found.address = f"http://127.0.0.1:{found.server_address[1]}/"
        found.asked, found.files, found.arrays = handler.asked, FILES, ARRAYS
        yield found
        handler.released.set()
        found.shutdown()
        thread.join()
