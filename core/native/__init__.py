"""Native: a tape's calls as kernels in C, replayed in one call that leaves the interpreter's lock to others."""

from collections.abc import Sequence

from core.native.library import found
from core.native.lowering import Program
from core.native.operands import Unlowered
from core.tape.blas import Array
from core.tape.tape import Tape


def program(tapes: Sequence[Tape], x: Array | None = None) -> Program | None:
    """Return the program of a page's first two steps, see `Program`; None where they are left to NumPy."""
    library, _ = found()
    if library is None:
        return None
    try:
        return Program(library, tapes, x)
    except Unlowered:
        return None
