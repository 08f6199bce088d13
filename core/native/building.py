"""Building: native.c becomes a library for each kind of this processor; it knows nothing of the rest of the program.

    python -m core.native.building

The build hook runs this when the package is installed (hatch_build.py), in an environment without NumPy.
"""

import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOURCE = Path(__file__).resolve().with_name("native.c")
FOLDER = SOURCE.parent / "built"
# Not -ffast-math: numbers that aren't finite have to be seen.
FLAGS = (
    *("-O2", "-ftree-vectorize", "-fopenmp-simd", "-std=gnu11", "-fno-math-errno", "-fno-trapping-math"),
    *("-ffp-contract=fast", "-g0", "-shared", "-w"),
)
X86_64, LEVELS = ("x86_64", "amd64"), (2, 3, 4)


class BuildError(Exception):
    """There is no library, and why."""


def compiler() -> tuple[str, ...]:
    """Return the command of the C compiler: the system's, else that of the package ziglang; empty if there is none."""
    for name in filter(None, (os.environ.get("CC"), "cc", "gcc", "clang")):
        if path := shutil.which(name):
            return (path,)
    return (sys.executable, "-m", "ziglang", "cc") if importlib.util.find_spec("ziglang") else ()


def build(folder: Path = FOLDER, extra: tuple[str, ...] = (), levels: tuple[int, ...] = LEVELS) -> list[Path]:
    """Compile native.c into a folder, with `extra` flags, and return the libraries; raises BuildError.

    `levels` are those of x86-64.
    """
    command = compiler()
    folder.mkdir(exist_ok=True)
    if not command:
        raise BuildError("there is no C compiler: neither cc, gcc nor clang is on the PATH, and ziglang is missing")
    suffix = {"Windows": ".dll", "Darwin": ".dylib"}.get(platform.system(), ".so")
    position = () if platform.system() == "Windows" else ("-fPIC",)
    mathematics = () if platform.system() == "Windows" else ("-lm",)
    zig = "ziglang" in command
    wanted: dict[str, tuple[str, ...]] = {f"native{suffix}": ()}
    if platform.machine().lower() in X86_64:
        level = "x86_64_v{}" if zig else "x86-64-v{}"
        wanted = {f"native-v{n}{suffix}": (f"-march={level.format(n)}",) for n in levels}

    def one(name: str) -> Path:
        made = folder / f"{name}.{os.getpid()}.part"
        flags = (*FLAGS, *position, *wanted[name], *extra)
        call = [*command, *flags, "-o", str(made), str(SOURCE), *mathematics]
        try:
            done = subprocess.run(call, capture_output=True, text=True, check=False)
            if done.returncode:
                raise BuildError(f"the C compiler failed: {done.stderr.strip()[-500:] or done.returncode}")
            made.replace(folder / name)
        except OSError as error:
            raise BuildError(f"the C compiler can't be run: {error}") from None
        finally:
            made.unlink(missing_ok=True)
        return folder / name

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(one, wanted))


if __name__ == "__main__":
    try:
        print(*(path.name for path in build()), sep="\n")
    except BuildError as error:
        raise SystemExit(f"core.native.building: {error}") from None
