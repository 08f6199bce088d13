"""The library: what was built of native.c when the package was installed, for the processor that runs here."""

import ctypes
import functools
import os
import platform
from collections.abc import Callable
from pathlib import Path

from core.wording import said

BUILT = "NN_PLAYGROUND_NATIVE"  # a folder of another build, such as one that looks for faults
FOLDER = Path(os.environ.get(BUILT) or Path(__file__).parent / "built")
SUFFIX = {"Windows": ".dll", "Darwin": ".dylib"}.get(platform.system(), ".so")
# Of x86-64 there is a build for each level that adds what C uses; one that serves all tells which the processor has.
LEVELS, BASE = {2: "SSE4", 3: "AVX2", 4: "AVX-512"}, 2
OPERATION_BYTES = 272  # as operands.py has them
OFF = "NN_PLAYGROUND_NUMPY"  # set to anything, NumPy takes all steps


class Library:
    """A library of kernels; OSError where it can't be loaded."""

    def __init__(self, path: Path) -> None:
        self.path, loaded = path, ctypes.CDLL(str(path))
        loaded.operations.restype, loaded.operation_bytes.restype = ctypes.c_char_p, ctypes.c_int64
        self.codes = {name: code for code, name in enumerate(loaded.operations().decode().split())}
        self.level = int(loaded.level())
        if loaded.operation_bytes() != OPERATION_BYTES:
            raise OSError(f"{path.name} was built from another version: python -m core.native.building")
        address, number = ctypes.c_void_p, ctypes.c_int64
        self._replays: list[Callable[..., None]] = []
        for name in ("replay_float", "replay_double"):
            replay = getattr(loaded, name)
            replay.argtypes, replay.restype = [address, number, number, number, address, address], None
            self._replays.append(replay)

    def replay(self, double: bool) -> Callable[..., None]:
        """Return what takes a page's steps in float64, or in float32."""
        return self._replays[double]


def path_of(level: int, folder: Path = FOLDER) -> Path:
    """Return where the build for a level of x86-64 lies; 0: that of another processor."""
    return folder / (f"native-v{level}{SUFFIX}" if level else f"native{SUFFIX}")


@functools.cache
def found() -> tuple[Library | None, str]:
    """Return the library that is best here, and what it uses; or None, and why there is none."""
    if os.environ.get(OFF):
        return None, said("{variable} is set", variable=OFF)
    bases = [path for path in (path_of(BASE), path_of(0)) if path.exists()]
    if not bases:
        return None, said("the native library was not built when the program was installed")
    try:
        base = Library(bases[0])
        for level in range(base.level, BASE, -1):
            if path_of(level).exists():
                return Library(path_of(level)), LEVELS[level]
    except (OSError, AttributeError) as error:
        return None, said("the native library can't be loaded ({error})", error=error)
    return base, LEVELS.get(base.level and BASE, platform.machine())
