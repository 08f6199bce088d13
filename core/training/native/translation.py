"""From tapes to C: the calls of a page's steps as the source of one function."""

from functools import partial
from math import prod
from pathlib import Path
from typing import Any

import numpy as np

from core.functions.optimizers import clip, correct_bias, correct_each_bias, miss
from core.tape.blas import Array, dgemm, sgemm
from core.tape.tape import Tape
from core.training.native.loops import Loop, View, address_of, joined

MOST_CALLS = 300
# Products of so many operations are left to BLAS, which is called from C; the smaller ones are written out (1.3 x on
# 64 x 64 x 10). Where C can't call it, a step of more operations is NumPy's.
BLAS_FROM, MOST_WITHOUT_BLAS = 4e5, 5e5
PRELUDE = Path(__file__).with_suffix(".h")
TYPES = {"f": "float", "d": "double", "?": "unsigned char"}
# What a value of the result is, by the operands'.
UFUNCS: dict[Any, str] = {
    np.add: "{} + {}",
    np.subtract: "{} - {}",
    np.multiply: "{} * {}",
    np.divide: "{} / {}",
    np.fmax: "larger({}, {})",
    np.fmin: "smaller({}, {})",
    np.greater: "{} > {}",
    np.less: "{} < {}",
    np.equal: "{} == {}",
    np.logical_and: "{} && {}",
    np.logical_xor: "!{} != !{}",
    np.logical_not: "!{}",
    np.logaddexp: "logaddexp_({}, {})",
    np.positive: "{}",
    np.negative: "-{}",
    np.sign: "sign({})",
    np.sqrt: "root({})",
    np.exp: "exp_({})",
    np.expm1: "expm1_({})",
    np.tanh: "tanh_({})",
}
# The first value, how one more is taken in, and what tells the compiler that their order is free.
REDUCTIONS: dict[Any, tuple[str, str, str]] = {
    np.add: ("0", "{0} + {1}", "#pragma omp simd reduction(+:sum)"),
    np.maximum: ("-INFINITY", "{1} > {0} || {1} != {1} ? {1} : {0}", ""),
}


class Untranslatable(Exception):
    """A tape that is left to NumPy."""


class Translation:
    """The C of a page's step, and the memory it works on.

    `tapes` are the page's steps; `x` are the samples of each, (batches, size, inputs), where they are rows as in the
    data: then C may gather them. `blas`: C can call BLAS.
    """

    def __init__(self, tapes: list[Tape], x: Array | None = None, *, blas: bool = True) -> None:
        self.dtype, self.x, self.blas = tapes[0].dtype, x, blas
        self.memory: dict[int, tuple[str, Array, int]] = {}  # by identity: its name, and what it moves by, a step
        self.products: dict[tuple[int, ...], str] = {}
        self.blocks: list[Loop | str] = []
        self.loop = Loop((), [], [])
        self.operations = 0.0
        first = tapes[0].calls
        if len(first) > MOST_CALLS or any(len(tape.calls) != len(first) for tape in tapes):
            raise Untranslatable
        for calls in zip(*(tape.calls for tape in tapes), strict=True):
            self._call([call for call in calls if isinstance(call, partial)], len(tapes))
            if self.operations > MOST_WITHOUT_BLAS and not blas:
                raise Untranslatable
        self._end_loop()
        self.scratch = self._scratch({id(array) for array in tapes[0].workspace.scratch})

    def _scratch(self, arrays: set[int]) -> set[str]:
        """Return the names of those arrays that are of one loop alone."""
        names = {name for owner, (name, _, _) in self.memory.items() if owner in arrays}
        loops = [{view.name for view, _, _ in block.operands} for block in self.blocks if isinstance(block, Loop)]
        others = "\n".join(block for block in self.blocks if isinstance(block, str))
        return {name for name in names if sum(name in used for used in loops) == 1 and f"{name}[" not in others}

    def source(self) -> str:
        """Return the whole text: the same one for networks and batches of one kind, wherever their memory lies.

        Behind the memory the table has the addresses of BLAS's function, and of the data, the batches' rows in it and
        the first batch's samples; no address of the data where the batches have been gathered.
        """
        pointers = []
        for slot, (name, owner, moves) in enumerate(self.memory.values()):
            kind = TYPES[owner.dtype.char]
            moved = f" + step * {moves}" if moves else ""
            pointers.append(f"{kind} *restrict {name} = ({kind} *)memory[{slot}]{moved};")
        products = [
            f"static __attribute__((noinline)) void {name}(const real *restrict a, const real *restrict b,\n"
            f"real *restrict c, real scale) {{ product({m}, {k}, {n}, a, {a_row}, {a_column}, b, {b_row}, {b_column},\n"
            f"c, {c_row}, scale, {add}); }}"
            for (m, k, n, a_row, a_column, b_row, b_column, c_row, add), name in self.products.items()
        ]
        lines: list[str] = []
        for block in self.blocks:
            lines += [block] if isinstance(block, str) else block.lines(self.scratch)
        gather, table = [], len(self.memory)
        if self.x is not None:
            (_, size, width), (further, row, _) = self.x.shape, self.x.strides
            numbers = (size, width, further // self.x.itemsize, row // self.x.itemsize)
            gather = [f"if (memory[{table + 1}]) gather(memory + {table + 1}, step, {', '.join(map(str, numbers))});"]
        run = "void run(void **memory, int first, int count) {"
        loop = "for (int step = first; step < first + count; step++) {"
        gemm = f"gemm_ *gemm = (gemm_ *)memory[{table}];"
        double = f"#define DOUBLE {int(self.dtype == np.float64)}"
        start = [double, PRELUDE.read_text(), *products, run, gemm, loop]
        return "\n".join([*start, *pointers, *gather, *lines, "}}\n"])

    # -- operands

    def _operand(self, arrays: tuple[Any, ...]) -> View:
        """Return what an operand is at the first step; `arrays` has it at every step: in place, or moving on evenly."""
        first = arrays[0]
        addresses = [address_of(first)]
        if any(array is not first for array in arrays):
            if any((a.shape, a.strides, a.dtype) != (first.shape, first.strides, first.dtype) for a in arrays):
                raise Untranslatable
            if first.flags.writeable:
                addresses = [address_of(array) for array in arrays]
            elif any(array.flags.writeable or not np.array_equal(array, first) for array in arrays):
                raise Untranslatable  # what nobody can write is a constant, and the first one is read at every step
        moves = addresses[1] - addresses[0] if len(addresses) > 1 else 0
        owner = first
        while isinstance(owner.base, np.ndarray):
            owner = owner.base
        size = owner.itemsize
        far = any(address - addresses[0] != index * moves for index, address in enumerate(addresses))
        odd = moves % size or any(stride % size for stride in first.strides)
        if far or odd or owner.base is not None or owner.dtype != first.dtype or owner.dtype.char not in TYPES:
            raise Untranslatable
        name, _, known = self.memory.setdefault(id(owner), (f"b{len(self.memory)}", owner, moves // size))
        if known != moves // size:
            raise Untranslatable
        offset = (addresses[0] - address_of(owner)) // size
        return View(name, offset, first.shape, tuple(stride // size for stride in first.strides), first)

    def _number(self, operand: Any) -> str:
        """Return a number that is read now or at every step."""
        return operand.at() if isinstance(operand, View) else float(operand).hex()

    # -- calls

    def _call(self, calls: list[partial[object]], tapes: int) -> None:
        """Translate what is the same call at every step."""
        function: Any = calls[0].func if calls else None
        if len(calls) != tapes or any(call.func != function or call.keywords for call in calls):
            raise Untranslatable
        given: list[Any] = []
        for operands in zip(*(call.args for call in calls), strict=True):
            if isinstance(operands[0], np.ndarray):
                given.append(self._operand(operands))
            elif all(operand == operands[0] for operand in operands):
                given.append(operands[0])
            else:
                raise Untranslatable
        if isinstance(function, np.ufunc) and function in UFUNCS and len(given) == function.nargs:
            self._elementwise(UFUNCS[function], given[:-1], given[-1])
        elif function is np.copyto and len(given) == 2:
            self._elementwise("{}", given[1:], given[0])
        elif getattr(function, "__name__", "") == "reduce" and function.__self__ in REDUCTIONS:
            self._reduce(function.__self__, *given)
        elif function in (sgemm, dgemm) and len(given) == 8:
            # As blas.product says it: all lie turned, and a flag turns one back.
            scale, b, a, beta, out, b_turned, a_turned, _ = given
            self._product(a if a_turned else a.T, b if b_turned else b.T, out.T, self._number(scale), int(beta))
        elif function is np.dot and len(given) == 3:
            self._product(given[0], given[1], given[2], "1", 0)
        elif function in (correct_bias, correct_each_bias):
            self._end_loop()
            numbers, addresses = [*map(self._number, given[:3])], ["&" + each.at() for each in given[3:]]
            sizes = [str(each.array.size) for each in (given[4], given[-1])]  # of the counts, and of what is written
            self.blocks.append(f"{function.__name__}({', '.join([*numbers, *addresses, *sizes])});")
        elif function is miss:
            self._end_loop()
            self.blocks.append(f"miss(&{given[0].at()}, &{given[1].at()}, {given[1].array.size});")
        elif function is clip and given[1].array.flags.c_contiguous:
            self._end_loop()
            self.blocks.append(f"clip({self._number(given[0])}, &{given[1].at()}, {given[1].array.size});")
        else:
            raise Untranslatable

    def _elementwise(self, formula: str, inputs: list[Any], out: View) -> None:
        shape = out.shape
        views = [operand for operand in inputs if isinstance(operand, View)]
        types = {view.array.dtype for view in (*views, out)} - {np.dtype(bool)}
        if not types <= {self.dtype}:
            raise Untranslatable
        sizes, steps = joined(shape, [view.over(shape) for view in (*views, out)])
        if any(
            not view.clear_of(out) and (view.offset, step) != (out.offset, steps[-1])
            for view, step in zip(views, steps, strict=False)
        ):
            raise Untranslatable
        values = iter(steps)
        texts = []
        for operand in inputs:
            text = operand.at(next(values)) if isinstance(operand, View) else f"(real){float(operand).hex()}"
            truth = isinstance(operand, View) and operand.array.dtype == bool and out.array.dtype != bool
            texts.append(f"({text} ? (real)1 : (real)0)" if truth else text)  # a cast would not run on vectors
        operands = [(view, step, view is out) for view, step in zip((*views, out), steps, strict=True)]
        loop = Loop(sizes, [f"{out.at(steps[-1])} = {formula.format(*texts)};"], operands)
        if not self.loop.takes(loop):
            self._end_loop()
            self.loop = Loop(sizes, [], [])
        self.loop.statements.extend(loop.statements)
        self.loop.operands.extend(loop.operands)
        self.operations += prod(sizes)

    def _end_loop(self) -> None:
        if self.loop.statements:
            self.blocks.append(self.loop)
        self.loop = Loop((), [], [])

    def _reduce(self, ufunc: Any, x: View, axes: Any, dtype: None, out: View, keep: bool = False) -> None:
        axes = {axis % len(x.shape) for axis in (axes if isinstance(axes, tuple) else (axes,))}
        if out.array.dtype != self.dtype or x.array.dtype != self.dtype or not x.clear_of(out):
            raise Untranslatable
        kept = iter(out.strides if not keep else [s for axis, s in enumerate(out.strides) if axis not in axes])
        into = tuple(0 if axis in axes else next(kept) for axis in range(len(x.shape)))
        start, more, pragma = REDUCTIONS[ufunc]
        self._end_loop()
        heads = [f"for (int i{axis} = 0; i{axis} < {size}; i{axis}++)" for axis, size in enumerate(x.shape)]
        last = len(heads) - 1
        lines = [*(head for axis, head in enumerate(heads) if axis not in axes), f"{out.at(into)} = {start};"]
        if last in axes:
            lines += [*heads[:-1], "{", f"real sum = {out.at(into)};", pragma, heads[-1]]
            lines += [f"sum = {more.format('sum', x.at(x.strides))};", f"{out.at(into)} = sum; }}"]
        else:
            lines += [*heads[:-1], "#pragma omp simd", heads[-1]]
            lines.append(f"{out.at(into)} = {more.format(out.at(into), x.at(x.strides))};")
        self.blocks.append("\n".join(lines))
        self.operations += prod(x.shape)

    def _product(self, a: View, b: View, out: View, scale: str, add: int) -> None:
        (m, k), n = a.shape, b.shape[1]
        good = all(view.array.dtype == self.dtype for view in (a, b, out)) and (out.strides[1] == 1 or n == 1)
        if not (good and a.clear_of(out) and b.clear_of(out)):
            raise Untranslatable
        self._end_loop()
        work = 2.0 * m * k * n
        self.operations += work
        if self.blas and work >= BLAS_FROM:
            (a_flag, a_row), (b_flag, b_row) = _lying(a), _lying(b)
            numbers = f"101, {a_flag}, {b_flag}, {m}, {n}, {k}, {scale}"  # 101: rows after rows
            addresses = f"&{a.at()}, {a_row}, &{b.at()}, {b_row}, {add}, &{out.at()}, {max(out.strides[0], n)}"
            self.blocks.append(f"gemm({numbers}, {addresses});")
            return
        key = (m, k, n, *a.strides, *b.strides, out.strides[0], add)
        name = self.products.setdefault(key, f"product{len(self.products)}")
        self.blocks.append(f"{name}(&{a.at()}, &{b.at()}, &{out.at()}, {scale});")


def _lying(matrix: View) -> tuple[int, int]:
    """Return BLAS's number for a matrix as it is (111) or turned (112), and the step from a row or column to the next.

    Raises Untranslatable where neither its rows nor its columns are without gaps.
    """
    (rows, columns), (row, column) = matrix.shape, matrix.strides
    if column == 1 or columns == 1:
        return 111, max(row, columns)
    if row == 1 or rows == 1:
        return 112, max(column, rows)
    raise Untranslatable
