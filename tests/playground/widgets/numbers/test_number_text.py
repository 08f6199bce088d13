"""Numbers as people write them, in the locales that differ most; plain functions, no window."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from playground.widgets.numbers.number_text import Unread, read, text_of

LOCALES = ("C", "en_US", "de_DE", "de_CH", "fr_FR", "fr_CH", "ar_EG", "fa_IR", "hi_IN", "mr_IN", "sv_SE")
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


# But Toki Pona, which parts a number by two digits as well as by three.
ALL = sorted({locale.name() for locale in QLocale.matchingLocales(
    QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
)} - {"tok_001"})  # fmt: skip


def test_in_all_locales_that_there_are_what_is_shown_reads_back_the_same():
    assert len(ALL) > 300
    for locale in map(QLocale, ALL):
        for value in REALS:
            assert float(read(text_of(value, locale), locale)) == value, (locale.name(), value)
        for value in WHOLES:
            assert int(read(text_of(value, locale), locale, whole=True)) == value, (locale.name(), value)


@given(st.sampled_from(ALL), st.floats(allow_nan=False, allow_infinity=False), st.integers(-(10**12), 10**12))
def test_any_number_reads_back_the_same_in_any_locale(name, real, whole):
    locale = QLocale(name)
    assert float(read(text_of(real, locale), locale)) == real
    assert int(read(text_of(whole, locale), locale, whole=True)) == whole
    share = abs(real) % 1
    assert Decimal(read(text_of(share, locale, percent=True), locale)) == 100 * Decimal(repr(share))


@pytest.mark.parametrize("name", LOCALES)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        *[("0.01", 0.01), ("0,01", 0.01), ("0.05", 0.05), ("0.125", 0.125), ("0,125", 0.125), ("2.5", 2.5)],
        *[("2,5", 2.5), (".5", 0.5), ("5.", 5), ("1e-3", 0.001), ("-2.5E2", -250), ("+7", 7), ("1234.567", 1234.567)],
        *[("1.234,5", 1234.5), ("1,234.5", 1234.5), ("1.500.000", 1.5e6), ("1,500,000", 1.5e6), ("1 500", 1500)],
        *[("1'500", 1500), ("12,34,567", 1234567), ("\u0660\u066b\u0660\u0661", 0.01), ("\u0661\u0662\u0663", 123)],
        *[
            ("\u06f1\u066b\u06f5", 1.5),
            ("\u0967.\u096b", 1.5),
            ("\u22122", -2),
            ("\uff11\uff0e\uff15", 1.5),
            ("\uff0d1", -1),
            ("1\u202f500", 1500),
            (" 3 ", 3),
        ],
    ],
)
def test_what_can_mean_one_thing_alone_is_read_everywhere(name, text, value):
    assert taken(text, name) == value


@pytest.mark.parametrize("name", LOCALES)
def test_a_mark_that_could_part_thousands_is_asked_for_where_it_is_not_the_locales_own(name):
    for mark, text in ((".", "1.500"), (",", "1,500")):
        if QLocale(name).decimalPoint() == mark:
            assert taken(text, name) == 1.5 and taken(text, name, whole=True) == ""
        else:
            assert f"{text} could be" in taken(text, name) and "type one of them" in taken(text, name)
            own = QLocale(name).groupSeparator() == mark
            assert taken(text, name, whole=True) == (1500 if own else taken(text, name))
    for text in ("1 500", "1'500", "1\u202f500", "1\u2019500"):
        assert taken(text, name) == taken(text, name, whole=True) == 1500


def test_the_question_names_both_numbers_whole():
    assert taken("1.500", "de_DE") == "1.500 could be 1500 or 1,5: type one of them"
    assert taken("-1.500e-3", "fr_FR") == "-1.500e-3 could be -1,5 or -0,0015: type one of them"
    assert taken("1,500", "en_US") == "1,500 could be 1500 or 1.5: type one of them"
    assert "could be" in taken("1.500e3", "de_DE", whole=True), "1500 as well as 1,500,000"
    assert taken("1.500", "it_IT", whole=True) == 1500, "as such a field shows it"


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
