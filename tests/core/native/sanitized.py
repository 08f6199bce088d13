"""Tests with kernels that look for faults of memory and arithmetic of their own: AddressSanitizer and UBSan, by GCC.

python -m tests.core.native.sanitized [tests/core]     which tests, as pytest takes them
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from core.native import building, library

FLAGS = ("-O1", "-g", "-fno-omit-frame-pointer", "-fsanitize=address,undefined", "-fno-sanitize-recover=undefined")
RUNTIMES = ("libasan.so", "libubsan.so")


def runtimes() -> list[str]:
    """Return the files of the sanitizers; none where the compiler has none."""
    command = building.compiler()
    if not command or sys.platform != "linux":
        return []
    asked = ([*command, f"-print-file-name={name}"] for name in RUNTIMES)
    found = [subprocess.run(ask, capture_output=True, text=True, check=False).stdout.strip() for ask in asked]
    return found if all(os.path.isabs(path) for path in found) else []


def run(arguments: list[str], folder: Path, levels: tuple[int, ...] = building.LEVELS) -> subprocess.CompletedProcess:
    """Build the kernels into a folder, and run pytest with them."""
    building.build(folder, FLAGS, levels)
    found = {"LD_PRELOAD": " ".join(runtimes()), library.BUILT: str(folder)}
    # What Python and its libraries never give back is not ours; Python's own allocator would hide what is.
    quiet = {"ASAN_OPTIONS": "detect_leaks=0", "PYTHONMALLOC": "malloc"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, env=os.environ | found | quiet, check=False)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(run(sys.argv[1:] or ["tests/core"], Path(folder)).returncode)
