"""Numbers as people write them, in the locales that differ most; plain functions, no window."""

import pytest
from PySide6.QtCore import QLocale

from playground.widgets.numbers.number_text import Unread, read, text_of

LOCALES = ("C", "en_US", "de_DE", "de_CH", "fr_FR", "fr_CH", "ar_EG", "fa_IR", "hi_IN", "mr_IN", "sv_SE")
COMMA = ("de_DE", "fr_FR", "fr_CH", "ar_EG", "fa_IR", "sv_SE")  # where no point parts decimals
REALS = (0.1, 0.05, 1e-7, 1.23e-9, -2.5, 1e22, 123456.75, 0.9999999, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, -1e6)
WHOLES = (0, 1, 999, 1000, 65_536, 100_000, 3_000_000_000, 2**32 - 1)


def taken(text, locale, **how):
    try:
        return float(read(text, QLocale(locale), **how))
    except Unread as why:
        return str(why)


@pytest.mark.parametrize("name", LOCALES)
def test_what_is_shown_reads_back_the_same(name):
    locale = QLocale(name)
    for value in REALS:
        assert float(read(text_of(value, locale), locale)) == value
    for value in WHOLES:
        assert int(read(text_of(value, locale), locale, whole=True)) == value


@pytest.mark.parametrize("name", LOCALES)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        *[("0.01", 0.01), ("0,01", 0.01), ("0.05", 0.05), ("0.125", 0.125), ("0,125", 0.125), ("2.5", 2.5)],
        *[("2,5", 2.5), (".5", 0.5), ("5.", 5), ("1e-3", 0.001), ("-2.5E2", -250), ("+7", 7), ("1234.567", 1234.567)],
        *[("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.500.000", 1.5e6), ("1,500,000", 1.5e6), ("1 500", 1500)],
        *[("1'500", 1500), ("12,34,567", 1234567), ("\u0660\u066b\u0660\u0661", 0.01), ("\u0661\u0662\u0663", 123)],
        *[("\u06f1\u066b\u06f5", 1.5), ("\u0967.\u096b", 1.5), ("\u22122", -2), ("1\u202f500", 1500), (" 3 ", 3)],
    ],
)
def test_what_can_mean_one_thing_alone_is_read_everywhere(name, text, value):
    assert taken(text, name) == value


@pytest.mark.parametrize("name", LOCALES)
def test_a_mark_that_could_part_thousands_is_asked_for_where_it_is_not_the_locales_own(name):
    point, comma = taken("1.500", name), taken("1,500", name)
    if name in COMMA:
        assert "1.500 could be" in point and "type one of them" in point
    else:
        assert (point, comma) == (1.5, 1500)
    assert comma == 1.5 or name not in COMMA or "1,500 could be" in comma
    assert taken("1.500", "de_DE") == "1.500 could be 1500 or 1,5: type one of them"
    assert taken("65.536", name, whole=True) == (65536 if name in COMMA else ""), "what is whole can't be asked"


@pytest.mark.parametrize(("name", "whole"), [(name, whole) for name in LOCALES for whole in (False, True)])
def test_what_is_no_number_is_none(name, whole):
    for text in (
        "",
        " ",
        "abc",
        "-",
        "1e",
        "1,2,3",
        "1.2.3",
        "1 5",
        "--1",
        "nan",
        "inf",
        "1_000",
        "0x10",
        "½",
        ".",
        "e5",
    ):
        assert taken(text, name, whole=whole) == "", text
    assert not whole or taken("2,5", name, whole=True) == taken("2.5", name, whole=True) == ""
