"""Loops in C: operands where they lie in memory, and statements that are run for every index."""

from typing import NamedTuple

import numpy as np

from core.tape.array import Array


class View(NamedTuple):
    """An operand: the name of its memory in C, where in it the first value lies, and the steps along each axis."""

    name: str
    offset: int
    shape: tuple[int, ...]
    strides: tuple[int, ...]
    array: Array

    @property
    def T(self) -> "View":
        """The same, its axes turned around."""
        return View(self.name, self.offset, self.shape[::-1], self.strides[::-1], self.array)

    def at(self, strides: tuple[int, ...] = ()) -> str:
        """Return the value that loops over i0, i1 .. have come to, with these steps."""
        terms = [f"i{axis} * {stride}" for axis, stride in enumerate(strides) if stride]
        return f"{self.name}[{' + '.join([str(self.offset), *terms])}]"

    def over(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Return the steps along the axes of `shape`, to which the operand is stretched."""
        missing = len(shape) - len(self.shape)
        found = zip(self.shape, self.strides, strict=True)
        return (0,) * missing + tuple(0 if size == 1 else stride for size, stride in found)

    def clear_of(self, other: "View") -> bool:
        """Whether no value of the one is one of the other."""
        return self.name != other.name or not np.shares_memory(self.array, other.array)


class Loop(NamedTuple):
    """Statements for every index; each operand with its steps, and whether it is written."""

    sizes: tuple[int, ...]
    statements: list[str]
    operands: list[tuple[View, tuple[int, ...], bool]]

    def takes(self, other: "Loop") -> bool:
        """Whether `other` may run in the same loop: what either writes, the other has at the same index or not."""
        return self.sizes == other.sizes and all(
            not (wrote or writes) or (mine.offset, steps) == (its.offset, its_steps) or mine.clear_of(its)
            for mine, steps, wrote in self.operands
            for its, its_steps, writes in other.operands
            if mine.name == its.name
        )

    def lines(self, scratch: set[str]) -> list[str]:
        """Return the C of it; what is written to `scratch` before it is read, at one index, is in no memory."""
        heads = [f"for (int i{axis} = 0; i{axis} < {size}; i{axis}++)" for axis, size in enumerate(self.sizes)]
        if heads:
            heads.insert(-1, "#pragma omp simd")
        body = "\n".join(self.statements)
        for name in sorted(scratch & {view.name for view, _, _ in self.operands}):
            uses = [(view.at(steps), written) for view, steps, written in self.operands if view.name == name]
            first = next(text for text, _ in uses)
            if {text for text, _ in uses} == {first} and self._written_first(name):
                body = f"real {name}_;\n" + body.replace(first, f"{name}_")
        return [*heads, "{", body, "}"]

    def _written_first(self, name: str) -> bool:
        """Whether the first statement that has the memory `name` only writes it."""
        statement = next(statement for statement in self.statements if f"{name}[" in statement)
        return statement.startswith(f"{name}[") and statement.count(f"{name}[") == 1


def address_of(array: Array) -> int:
    """Return the address of the first value."""
    return int(array.__array_interface__["data"][0])


def joined(shape: tuple[int, ...], steps: list[tuple[int, ...]]) -> tuple[tuple[int, ...], list[tuple[int, ...]]]:
    """Return the fewest loops over `shape`: axes that follow one another evenly in all operands become one."""
    sizes: list[int] = []
    found: list[list[int]] = [[] for _ in steps]
    for axis, size in enumerate(shape):
        if size == 1:
            continue
        now = [step[axis] for step in steps]
        if sizes and all(each[-1] == step * size for each, step in zip(found, now, strict=True)):
            sizes[-1] *= size
            for each, step in zip(found, now, strict=True):
                each[-1] = step
        else:
            sizes.append(size)
            for each, step in zip(found, now, strict=True):
                each.append(step)
    return tuple(sizes), [tuple(each) for each in found]
