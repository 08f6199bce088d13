"""A page's steps as one C function: its tapes are translated, and a compiler of the machine does the rest."""

import atexit
import ctypes
import functools
import hashlib
import importlib.util
import os
import platform
import shutil
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from core import cache
from core.tape.blas import Array, gemm_address
from core.tape.tape import Tape
from core.training.native.loops import address_of
from core.training.native.translation import Translation, Untranslatable

# Not -ffast-math: numbers that aren't finite have to be seen.
FLAGS: tuple[str, ...] = (
    *("-O3", "-march=native", "-std=gnu11", "-fno-math-errno", "-fno-trapping-math", "-ffp-contract=fast"),
    *("-fopenmp-simd", "-fPIC", "-shared", "-w"),
)
SUFFIX = ".dll" if os.name == "nt" else ".so"
KEPT = 200  # libraries; the oldest go


@functools.cache
def available() -> tuple[bool, str]:
    """Return whether tapes can be compiled here, and by what, or why not."""
    command = _compiler()
    if not command:
        return False, "no C compiler: neither cc, gcc nor clang is on the PATH, and ziglang is not installed"
    return True, " ".join(command)


@functools.cache
def _compiler() -> tuple[str, ...]:
    for name in ("cc", "gcc", "clang"):
        path = shutil.which(name)
        if path:
            return (path,)
    return (sys.executable, "-m", "ziglang", "cc") if importlib.util.find_spec("ziglang") else ()


@functools.cache
def _machine() -> str:
    """Return what -march=native means here: a folder of libraries may be shared by machines."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        lines = []
    flags = sorted({line for line in lines if line.startswith(("flags", "Features", "model name"))})
    return "\n".join([platform.platform(), platform.processor(), *flags])


def folder() -> Path:
    """Return the user's own folder for libraries."""
    return cache.folder() / "compiled"


class _Build(NamedTuple):
    """A compiler at work."""

    name: str
    made: Path  # the library, under a name of this process
    process: subprocess.Popen[bytes]

    def end(self) -> None:
        """Take the library to its folder, beside the sum that tells whether it is whole."""
        source, total = self.made.with_suffix(".c"), self.made.with_suffix(".sum")
        source.unlink(missing_ok=True)
        if self.process.returncode == 0:
            total.write_text(_sum(self.made))
            self.made.replace(self.made.with_name(self.name + SUFFIX))
            total.replace(self.made.with_name(self.name + ".sum"))
            libraries = sorted(self.made.parent.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime)
            for old in libraries[:-KEPT]:
                for path in (old, old.with_suffix(".sum")):
                    with suppress(OSError):  # another process may be faster, or use it
                        path.unlink(missing_ok=True)


class _Shop:
    """What this process has of libraries: those that are loaded, those that can't be had, and one that is made."""

    loaded: dict[str, Any] = {}  # noqa: RUF012
    broken: set[str] = set()  # noqa: RUF012
    build: _Build | None = None

    @classmethod
    def get(cls, name: str, source: str, into: Path) -> Any:
        """Return the function of a source, or None: it is being compiled, or will be when the one before it is."""
        if name in cls.loaded or name in cls.broken:
            return cls.loaded.get(name)
        try:
            if cls.build is not None:
                if cls.build.process.poll() is None:
                    return None
                build, cls.build = cls.build, None
                build.end()
                if build.process.returncode:
                    cls.broken.add(build.name)
                return cls.get(name, source, into)
            _private(into)
            library, total = into / (name + SUFFIX), into / (name + ".sum")
            if library.exists() and total.exists() and total.read_text() == _sum(library):
                function = ctypes.CDLL(str(library)).run
                function.argtypes, function.restype = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int], None
                cls.loaded[name] = function
                return function
            made = into / f"{name}.{os.getpid()}{SUFFIX}"
            made.with_suffix(".c").write_text(source)
            command = [*_compiler(), *FLAGS, "-o", str(made), str(made.with_suffix(".c")), "-lm"]
            nowhere = subprocess.DEVNULL
            process = subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere)
            cls.build = _Build(name, made, process)
        except OSError:
            cls.broken.add(name)
        return None

    @classmethod
    def close(cls) -> None:
        """Leave no compiler behind."""
        if cls.build is not None and cls.build.process.poll() is None:
            cls.build.process.terminate()
            cls.build.process.wait()
            for path in (cls.build.made, cls.build.made.with_suffix(".c")):
                path.unlink(missing_ok=True)


atexit.register(_Shop.close)


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _private(path: Path) -> None:
    """Make a folder that only this person writes to; OSError where others can: what lies there runs in this process."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name != "nt":
        found = path.stat()
        if found.st_uid != os.getuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise PermissionError(f"others can write to {path}")


class Program:
    """A page's steps, and the function they are once that is compiled; until then NumPy takes the steps."""

    def __init__(self, translation: Translation, gemm: int, into: Path) -> None:
        self.source, self.into, self.gathers = translation.source(), into, translation.x is not None
        memory = [owner for _, owner, _ in translation.memory.values()]
        self._memory = memory  # kept: the table has only the addresses
        x = 0 if translation.x is None else address_of(translation.x)
        self._table = (ctypes.c_void_p * (len(memory) + 4))(*map(address_of, memory), gemm, 0, 0, x)
        self._given: tuple[Array, Array] | None = None
        parts = (*_compiler(), *FLAGS, _machine(), self.source)
        self.name = hashlib.sha256("\0".join(parts).encode()).hexdigest()
        self._function: Any = None

    def ready(self) -> bool:
        """Whether `run` may be called; sees to the compiler's work, and never waits for it."""
        self._function = self._function or _Shop.get(self.name, self.source, self.into)
        return self._function is not None

    def gather(self, data: Array, rows: Array) -> bool:
        """Let each step begin by gathering its samples, the next of `rows` in `data`; False where they have to be.

        Good until `gathered`.
        """
        if not (self.gathers and data.flags.c_contiguous and data.flags.aligned and rows.flags.c_contiguous):
            return False
        self._given = data, rows.astype(np.int64, copy=False)
        self._table[-3], self._table[-2] = map(address_of, self._given)
        return True

    def gathered(self) -> None:
        """Take the samples as they are."""
        self._given, self._table[-3] = None, None

    def run(self, first: int, count: int) -> None:
        """Take `count` of the page's steps from `first` on, in one call that leaves the interpreter to others."""
        self._function(self._table, first, count)


def page(tapes: list[Tape], into: Path | None = None, x: Array | None = None) -> Program | None:
    """Return the program of a page's tapes; None where they are left to NumPy, or nothing can compile them.

    `into` is the folder where libraries are kept; `x` are the steps' samples, as `Translation` takes them.
    """
    if not available()[0]:
        return None
    gemm = gemm_address(tapes[0].dtype == np.float64)
    try:
        return Program(Translation(tapes, x, blas=gemm != 0), gemm, into or folder())
    except Untranslatable:
        return None
