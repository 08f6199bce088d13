"""Lowering: a page's recorded calls written down as the operations that native.c replays."""

from collections.abc import Sequence
from functools import partial
from math import prod
from typing import Any

import numpy as np

from core.functions.optimizers import clip, correct_bias, correct_each_bias, miss
from core.native.library import Library
from core.native.operands import OPERATION, Operand, Unlowered, address_of, apart, generator, joined, lying_as, owner_of
from core.tape.blas import Array, gemm_address, scaled_product
from core.tape.tape import Tape

# Products of so many operations are BLAS's, which is called from C; the smaller ones are faster with all sums in
# registers. Where C doesn't find BLAS, a step with more of them is left to NumPy.
BLAS_FROM, MOST_WITHOUT_BLAS = 4e5, 5e5
GROUPED_FROM = 4096  # values; fewer stay in the first cache anyway
TRUTH = np.dtype(bool)

# By what a call of NumPy is named here; where truth values take part, another kernel is meant.
UFUNCS: dict[Any, str] = {
    np.add: "add",
    np.subtract: "subtract",
    np.multiply: "multiply",
    np.divide: "divide",
    np.fmax: "fmax",
    np.fmin: "fmin",
    np.greater: "greater",
    np.less: "less",
    np.equal: "equal",
    np.logical_and: "logical_and",
    np.logical_xor: "logical_xor",
    np.logical_not: "logical_not",
    np.logaddexp: "logaddexp",
    np.positive: "copy",
    np.negative: "negative",
    np.sign: "sign",
    np.sqrt: "sqrt",
    np.exp: "exp",
    np.expm1: "expm1",
    np.tanh: "tanh",
}
REDUCTIONS: dict[Any, str] = {np.add: "sum", np.maximum: "largest"}
REAL = "real"
# Which kernel takes operands of these kinds and gives such a result.
KINDS: dict[tuple[str, tuple[str, ...], str], str] = {
    ("copy", ("truth",), REAL): "copy_of_truth",
    ("copy", ("truth",), "truth"): "copy_truth",
    ("logical_not", ("truth",), "truth"): "logical_not",
    ("multiply", (REAL, "truth"), REAL): "multiply_by_truth",
    **{(name, (REAL, REAL), "truth"): f"truth_{name}" for name in ("greater", "less", "equal")},
    **{(name, ("truth", "truth"), "truth"): name for name in ("logical_and", "logical_xor")},
}


class Program:
    """A page's steps as operations; `run` takes them. Arrays stay where the tapes have them.

    `tapes` are the page's first two steps, or its only one: all others lie as evenly behind them. `x` are the samples
    of each step, (batches, size, inputs), where they are rows as in the data: then C may gather them.
    """

    def __init__(self, library: Library, tapes: Sequence[Tape], x: Array | None = None) -> None:
        self._library, self.dtype = library, tapes[0].dtype
        self._double = self.dtype == np.float64
        self._gemm = gemm_address(self._double)
        self._kept: list[Any] = []  # arrays whose addresses the operations have
        self._made: list[Any] = []
        self._room, self._work = 0, 0.0
        self._given: tuple[Array, Array] | None = None
        self.gathers = x is not None
        if x is not None:
            self._gather(x)
        first = tapes[0].calls
        if any(len(tape.calls) != len(first) for tape in tapes):
            raise Unlowered
        for calls in zip(*(tape.calls for tape in tapes), strict=True):
            self._call([call for call in calls if isinstance(call, partial)], len(tapes))
        if self._work > MOST_WITHOUT_BLAS and not self._gemm:
            raise Unlowered
        self.operations = np.array(self._made, OPERATION)
        self._group()
        self._turned = np.empty(self._room, self.dtype)
        addresses = self.operations.ctypes.data, len(self._made)
        self._before, self._behind = addresses, (self._gemm, self._turned.ctypes.data)
        self._replay = library.replay(self._double)

    def run(self, first: int, count: int) -> None:
        """Take `count` of the page's steps from `first` on, in one call that leaves the interpreter to others."""
        self._replay(*self._before, first, count, *self._behind)

    def gather(self, data: Array, rows: Array) -> bool:
        """Let each step begin by gathering its samples, the next of `rows` in `data`; False where they have to be.

        Good until `gathered`.
        """
        if not (self.gathers and data.flags.c_contiguous and data.flags.aligned and rows.flags.c_contiguous):
            return False
        self._given = data, rows.astype(np.int64, copy=False)
        self.operations[0]["at"][:2] = [address_of(array) for array in self._given]
        return True

    def gathered(self) -> None:
        """Take the samples as they are."""
        if self._given is not None:
            self._given, self.operations[0]["at"][0] = None, 0

    # -- operations

    def _add(
        self,
        name: str,
        operands: Sequence[Operand | None],
        *,
        size: Sequence[int] = (),
        steps: Sequence[Sequence[int]] = (),
        numbers: Sequence[float] = (),
    ) -> None:
        """Write down an operation; operand 2 is what it writes."""
        if name not in self._library.codes:
            raise Unlowered  # a library of an earlier version
        made = np.zeros((), OPERATION)
        made["code"], made["group"] = self._library.codes[name], 1
        made["size"], made["size"][: len(size)] = 1, size
        for index, operand in enumerate(operands):
            if operand is not None:
                self._kept.append(operand.array)
                made["at"][index], made["move"][index] = operand.at, operand.move
        for index, step in enumerate(steps):
            made["step"][index][: len(step)] = step
        made["number"][: len(numbers)] = numbers
        self._made.append(made[()])

    def _gather(self, x: Array) -> None:
        (_, size, width), (further, row, _) = x.shape, x.strides
        to = Operand(x, address_of(x), further)
        self._add("gather", (None, None, to), size=(size, width), steps=((), (), (row // x.itemsize,)))

    def _operand(self, arrays: tuple[Any, ...]) -> Operand:
        """Return what an operand is; `arrays` has it at the first steps: in place, or moving on."""
        first, move = arrays[0], 0
        for other in arrays[1:]:
            if other is first:
                continue
            if (other.shape, other.strides, other.dtype) != (first.shape, first.strides, first.dtype):
                raise Unlowered
            if owner_of(other) is owner_of(first):
                move = address_of(other) - address_of(first)
            elif first.flags.writeable or other.flags.writeable or not np.array_equal(other, first):
                raise Unlowered  # what nobody can write is a constant: the first one is read at every step
        if not first.flags.aligned:
            raise Unlowered
        return Operand(first, address_of(first), move)

    def _constant(self, number: float) -> Operand:
        array = np.array(number, self.dtype)
        return Operand(array, address_of(array), 0)

    def _call(self, calls: list[partial[object]], tapes: int) -> None:
        """Write down what is the same call at every step."""
        function: Any = calls[0].func if calls else None
        if len(calls) != tapes or any(call.func != function or call.keywords for call in calls):
            raise Unlowered
        given: list[Any] = []
        for operands in zip(*(call.args for call in calls), strict=True):
            if isinstance(operands[0], np.ndarray):
                given.append(self._operand(operands))
            elif all(operand == operands[0] for operand in operands):
                given.append(operands[0])
            else:
                raise Unlowered
        owner, name = getattr(function, "__self__", None), getattr(function, "__name__", "")
        if isinstance(function, np.ufunc) and function in UFUNCS and len(given) == function.nargs:
            self._elementwise(UFUNCS[function], given[:-1], given[-1])
        elif function is np.copyto and len(given) == 2:
            self._elementwise("copy", given[1:], given[0])
        elif name == "reduce" and owner in REDUCTIONS:
            self._reduce(REDUCTIONS[owner], *given)
        elif function is scaled_product:
            a, b, out, scale, accumulate = given
            self._product(a, b, out, scale, add=accumulate)
        elif function is np.dot and len(given) == 3:
            a, b, out = given
            self._product(a, b, out, 1.0, add=False)
        elif name == "random" and isinstance(owner, np.random.Generator) and len(given) == 3 and given[0] is None:
            self._random(owner, given[2])
        elif function is correct_bias:
            *numbers, rate, steps, step_size, floor = given
            self._add("correct_bias", (rate, steps, step_size, floor), size=(steps.array.size,), numbers=numbers)
        elif function is correct_each_bias:
            *numbers, rate, steps, missed, step_size, floor = given
            size = steps.array.size, missed.array.size
            self._add("correct_each_bias", (rate, steps, step_size, floor), size=size, numbers=numbers)
            self._add("copy", (missed,), size=(0,))  # which only tells where it lies
        elif function is miss:
            self._whole("miss", given[1], given[0], ())
        elif function is clip:
            self._whole("clip", None, given[1], given[:1])
        else:
            raise Unlowered

    def _whole(self, name: str, read: Operand | None, out: Operand, numbers: Sequence[float]) -> None:
        """Write down what is done with whole arrays."""
        if not all(operand.array.flags.c_contiguous for operand in (read, out) if operand is not None):
            raise Unlowered
        self._add(name, (read, None, out), size=(1, 1, 1, out.array.size), numbers=numbers)

    def _elementwise(self, name: str, inputs: list[Any], out: Operand) -> None:
        shape = out.array.shape
        operands = [each if isinstance(each, Operand) else self._constant(each) for each in inputs]
        name = self._kernel(name, operands, out)
        if any(operand.in_the_way_of(out, shape) for operand in operands):
            raise Unlowered
        size, steps = joined(shape, [operand.steps(shape) for operand in (*operands, out)])
        first, second, last = steps[0], steps[-2] if len(operands) > 1 else (), steps[-1]
        read = operands[1] if len(operands) > 1 else None
        self._add(name, (operands[0], read, out), size=size, steps=(first, second, last))
        self._work += prod(size)

    def _kernel(self, name: str, operands: list[Operand], out: Operand) -> str:
        kinds = tuple(self._kind(operand) for operand in operands)
        result = self._kind(out)
        if {*kinds, result} == {REAL}:
            return name
        if (name, kinds, result) not in KINDS:
            raise Unlowered
        return KINDS[name, kinds, result]

    def _kind(self, operand: Operand) -> str:
        if operand.array.dtype not in (self.dtype, TRUTH):
            raise Unlowered
        return REAL if operand.array.dtype == self.dtype else "truth"

    def _reduce(self, name: str, x: Operand, axes: Any, dtype: None, out: Operand, keep: bool = False) -> None:
        shape = x.array.shape
        reduced = {axis % len(shape) for axis in (axes if isinstance(axes, tuple) else (axes,))}
        if {out.array.dtype, x.array.dtype} != {self.dtype} or np.may_share_memory(x.array, out.array):
            raise Unlowered
        kept = iter(out.array.strides if not keep else [s for a, s in enumerate(out.array.strides) if a not in reduced])
        into = tuple(0 if axis in reduced else next(kept) for axis in range(len(shape)))
        size, steps = joined(shape, [x.steps(shape), into])
        self._add(name, (x, None, out), size=size, steps=(steps[0], (), steps[1]))
        self._work += prod(shape)

    def _product(self, a: Operand, b: Operand, out: Operand, scale: Any, *, add: bool) -> None:
        (m, k), n, item = a.array.shape, b.array.shape[1], self.dtype.itemsize
        good = all(operand.array.dtype == self.dtype for operand in (a, b, out))
        strides = [tuple(stride // item for stride in operand.array.strides) for operand in (a, b, out)]
        in_place = np.may_share_memory(a.array, out.array) or np.may_share_memory(b.array, out.array)
        if not good or in_place or not (strides[2][1] == 1 or n == 1):
            raise Unlowered
        number = 0.0 if isinstance(scale, Operand) else float(scale)
        operands = (a, b, out, scale if isinstance(scale, Operand) else None)
        work = 2.0 * m * k * n
        self._work += work
        if self._gemm and work >= BLAS_FROM:
            lying = [lying_as(operand.array.shape, stride) for operand, stride in zip((a, b), strides, strict=False)]
            steps = [(row, 0, flag) for flag, row in lying]
            self._add(
                *("gemm", operands),
                size=(m, k, n),
                steps=(*steps, (max(strides[2][0], n),)),
                numbers=(number, float(add)),
            )
            return
        if strides[1][1] != 1:
            self._room = max(self._room, k * n)
        self._add("product_added" if add else "product", operands, size=(m, k, n), steps=strides, numbers=(number,))

    def _random(self, rng: np.random.Generator, out: Operand) -> None:
        if out.array.dtype != self.dtype or not out.array.flags.c_contiguous:
            raise Unlowered
        state, draw = generator(rng, double=self._double)
        self._kept.append(rng)
        self._add("random", (None, None, out), size=(1, 1, 1, out.array.size))
        self._made[-1]["at"][:2] = state, draw

    def _group(self) -> None:
        """Let operations that follow one another on the same many values do so block by block."""
        made, first = self.operations, 0
        elementwise = {self._library.codes[name] for name in {*UFUNCS.values(), *KINDS.values()}}
        while first < len(made):
            size, last = made[first]["size"], first
            if made[first]["code"] in elementwise and size[3] >= GROUPED_FROM and (size[:3] == 1).all():
                while last + 1 < len(made) and self._joins(made[first : last + 2], elementwise):
                    last += 1
                made[first]["group"] = last + 1 - first
            first = last + 1

    def _joins(self, some: Array, elementwise: set[int]) -> bool:
        """Whether the last of some operations may run in the others' blocks: all that one writes lies there, too."""
        *before, last = some
        if last["code"] not in elementwise or (last["size"] != some[0]["size"]).any():
            return False
        for earlier in before:
            for mine, its in ((2, 0), (2, 1), (2, 2), (0, 2), (1, 2)):
                if not apart(earlier, mine, last, its):
                    return False
        return True
