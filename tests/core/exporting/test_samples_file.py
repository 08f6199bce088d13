"""What exported networks read: the habits of CSV files that the program's own tables have."""

import math

import numpy as np
import pytest

from core.data.tables.numerals import number as as_the_window
from core.exporting.samples_file import columns, number


@pytest.mark.parametrize("decimal", [".", ","])
@pytest.mark.parametrize(
    "cell", ["1", "-2.5", "-2,5", "1e-3", "1,234", "1.234", "1,234.5", "1.234,5", "+1.234.567,25", "12,34,567", "", "x"]
)
def test_a_number_is_the_windows_or_none(cell, decimal):
    try:
        wanted = as_the_window(cell, decimal)
    except ValueError:
        wanted = math.nan
    found = number(cell, decimal)
    assert math.isnan(found) or found == wanted, "never another number than the window's"
    assert math.isnan(found) == math.isnan(wanted) or cell == "12,34,567"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("b,a\n1,2\n3,4\n", [[2, 1], [4, 3]]),
        ("\ufeffa;x;b\n1;-;2\n\n3;-;4", [[1, 2], [3, 4]]),
        ('"a", "b"\n"1,000.5", 2\n', [[1000.5, 2]]),
        (" #a \t b\n1\t2\n", [[1, 2]]),
        ("1|2\n3|4\n", [[1, 2], [3, 4]]),
        ("a,b\n", np.zeros((0, 2))),
        ("b,a,a\n1,2,3\n", [[2, 1]]),
    ],
)
def test_columns_are_found_by_name_or_by_place(tmp_path, text, found):
    (tmp_path / "some.csv").write_text(text, encoding="utf-8")
    np.testing.assert_array_equal(columns(str(tmp_path / "some.csv"), (("a", ()), ("b", ())), "."), found)


def test_texts_are_one_input_each_whether_they_are_told_as_texts_or_as_numbers(tmp_path):
    wanted = ("size", ("1", "2", "10")), ("place", ("north", "süd"))
    texts = {
        "texts.csv": "place,size\nnorth,2.0\nsüd,10\n",
        "latin.csv": "place,size\nnorth,2\nsüd,10\n",
        "ones.csv": "size = 1,size = 2,size = 10,place = north,place = süd\n0,1.0,0,1,0\n0,0,1,0,1\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="cp1252" if name == "latin.csv" else "utf-8")
        found = columns(str(tmp_path / name), wanted, ".")
        np.testing.assert_array_equal(found, [[0, 1, 0, 1, 0], [0, 0, 1, 0, 1]], err_msg=name)
    for text, said in (
        ("place,size\nnorth,3\n", "line 2, column size: '3' is none of 1, 2, 10"),
        ("place,size\n,1\n", "line 2, column place: '' is none of north, süd"),
        ("place = north,size\n1,1\n", "has no column place = süd; it has place = north, size"),
    ):
        (tmp_path / "wrong.csv").write_text(text, encoding="utf-8")
        with pytest.raises(ValueError, match=r"wrong\.csv") as caught:
            columns(str(tmp_path / "wrong.csv"), wanted, ".")
        assert said in str(caught.value)
