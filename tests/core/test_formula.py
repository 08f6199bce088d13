"""Formulas with numbers: letters, numbers and value are one, and brackets stand where they must."""

import operator
import re

import numpy as np
import pytest

from core.formula import Cells, Named, Span, Term, added, called, constant, known_as, plain, shifted, total

A, B, C = known_as("a", 2.0), known_as("b", -3.0), known_as("c", 0.5)


@pytest.mark.parametrize(
    ("term", "letters", "numbers", "value"),
    [
        (A + B, "a + b", "2 + (-3)", -1),
        (A - (B - C), "a - (b - c)", "2 - (-3 - 0.5)", 5.5),
        (2 * (A - B) / C, "2 (a - b) / c", "2 (2 - (-3)) / 0.5", 20),
        (A / (A * (1 - C)), "a / (a (1 - c))", "2 / (2 (1 - 0.5))", 2),
        (-A * B, "-a b", "-2·(-3)", 6),
        (B + C * A, "b + c a", "-3 + 0.5·2", -2),
        ((A + B) * C, "(a + b) c", "(2 + (-3))·0.5", -0.5),
        (called("exp({})", np.exp, A - A), "exp(a - a)", "exp(2 - 2)", 1),
        (called("{}²", np.square, B), "b²", "(-3)²", 9),
        (called("{}²", np.square, A + C), "(a + c)²", "(2 + 0.5)²", 6.25),
        (added([A, B, C]), "a + b + c", "2 + (-3) + 0.5", -0.5),
        (added([]), "0", "0", 0),
    ],
)
def test_what_is_written_is_what_is_worked_out(term, letters, numbers, value):
    assert (term.letters, term.numbers) == (letters, numbers) and term.value == pytest.approx(value)


def worked_out(text: str) -> float:
    """Work out a formula as people read it, by recursive descent: + - then · / and what stands side by side."""
    tokens = re.findall(r"[\d.]+(?:e-?\d+)?|[-+·/()]", text)

    def value() -> float:
        token = tokens.pop(0)
        if token == "-":
            return -value()
        if token != "(":
            return np.float64(token)
        found = sums()
        assert tokens.pop(0) == ")"
        return found

    def products() -> float:
        found = value()
        while tokens and tokens[0] not in "+-)":
            divide = tokens[0] == "/"
            if tokens[0] in "·/":
                tokens.pop(0)
            found = found / value() if divide else found * value()
        return found

    def sums() -> float:
        found = products()
        while tokens and tokens[0] in "+-":
            found = operator.add(found, products()) if tokens.pop(0) == "+" else operator.sub(found, products())
        return found

    found = sums()
    assert not tokens, text
    return found


@pytest.mark.parametrize("seed", range(200))
def test_numbers_read_by_another_s_eyes_give_the_value(seed):
    rng = np.random.default_rng(seed)

    def term(depth: int) -> Term:
        if depth == 0 or rng.random() < 0.2:
            return constant(float(rng.choice([-3, -1.5, -0.25, 0.5, 2, 4])))
        if rng.random() < 0.15:
            return -term(depth - 1)
        choose = [operator.add, operator.sub, operator.mul, operator.truediv][rng.integers(4)]
        with np.errstate(all="ignore"):
            return choose(term(depth - 1), term(depth - 1))

    made = term(4)
    if np.isfinite(made.value):
        with np.errstate(all="ignore"):
            found = worked_out(made.numbers)
        assert found == pytest.approx(made.value, rel=1e-9, abs=1e-12), made.numbers


def test_cells_are_known_by_where_they_lie():
    x = Named("x", np.arange(12.0).reshape(3, 4), "key")
    assert x.at(1, 2) == Term("x[1,2]", "6", 6.0, (("key", ((1, 2), (2, 3))),))
    some = x[Span("2+i", 1, 3), "j"]
    assert some.letters == "x[2+i,j]" and some.sources == (("key", ((1, 3), (0, 4))),)
    np.testing.assert_array_equal(some.values, x.array[1:3])
    assert x[Span("i", 2, 2), 0].sources == () and Named("y", x.array).at(0, 0).sources == ()
    both = total("Σ_i", x[0, "i"], x[1, "i"])
    assert both.letters == "Σ_i x[0,i] x[1,i]" and both.value == x.array[0] @ x.array[1]
    assert both.sources == (("key", ((0, 1), (0, 4))), ("key", ((1, 2), (0, 4))))
    assert (both + x.at(0, 1)).sources[2:] == (("key", ((0, 1), (1, 2))),)


def test_a_sum_of_nothing_is_0_and_indices_are_written_short():
    assert total("Σ", Cells("", np.zeros(0))).numbers == "0"
    assert [shifted(n, "i") for n in (2, 0, -1)] == ["2+i", "i", "i-1"]
    assert A.noted("why").remarks == ("why",) and (A.noted("why") + B).remarks == ("why",)


@pytest.mark.parametrize(
    ("value", "digits", "said"),
    [
        (0.0, 4, "0"),
        (0.123456, 4, "0.1235"),
        (3.14159, 3, "3.14"),
        (999.96, 3, "1000"),
        (2004.0, 4, "2004"),
        (2004.0, 3, "2004"),
        (9999.6, 4, "10,000"),
        (37_850.2, 4, "37,850"),
        (-37_850.2, 3, "-37,850"),
        (1_250_000.0, 4, "1,250,000"),
        (3e14, 4, "3e+14"),
        (1.5e-7, 4, "1.5e-07"),
        (float("nan"), 4, "nan"),
        (float("inf"), 4, "inf"),
    ],
)
def test_numbers_are_said_as_people_write_them(value, digits, said):
    assert plain(value, digits) == said
