"""The texts and their translations: none is missing in the files, none is stale, and each has what its source has."""

import re
import string
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QTranslator

from core.experiment.spec import Training
from core.value import SpecError
from playground import languages
from playground.commands import parser
from playground.languages import gathering
from playground.languages.chosen import FOLDER
from playground.languages.texts import CONTEXT

OTHERS = sorted(languages.LANGUAGES.keys() - {languages.SYSTEM, languages.ENGLISH})
RUN = "run python -m playground.languages"


def messages(language):
    """Return (text, its translations, one for each form) of a language's file; none where it isn't translated."""
    found = []
    for message in ET.parse(FOLDER / f"{language}.ts").iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        text = gathering.Text(source, message.findtext("comment") or "", message.get("numerus") == "yes")
        forms = [form.text or "" for form in translation.iter("numerusform")] if text.counted else [translation.text]
        found.append((text, [] if translation.get("type") == "unfinished" else forms))
    return found


def values(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_texts_are_found_where_they_are_written():
    code = 'TIPS = {"a": mark("One" " whole")}\nshow(tr(TIPS[name]), tr("Right", "direction"), tr_count(n, "a", "as"))'
    assert list(gathering.texts_of(code, "a.py")) == [
        ("One whole", "", False),
        ("Right", "direction", False),
        ("as", "", True),
    ]
    for glued in ('tr(f"Epoch {epoch}")', 'tr("Epoch " + epoch)', 'tr("%d epochs" % 3)', "tr_count(3, f'{n} a', 'as')"):
        with pytest.raises(gathering.GlueError, match=r"a\.py, line 2"):
            list(gathering.texts_of(f"\n{glued}", "a.py"))


@pytest.mark.parametrize("language", OTHERS)
def test_the_file_of_a_language_has_every_text(language):
    there, wanted = {text for text, _ in messages(language)}, set(gathering.gathered())
    assert not wanted - there, f"{language}.ts lacks texts: {RUN}, and translate them"
    assert not there - wanted, f"{language}.ts has texts that are gone: {RUN}"


@pytest.mark.parametrize("language", OTHERS)
def test_what_qt_reads_is_what_was_translated(language):
    read = QTranslator()
    assert read.load(language, str(FOLDER))
    for text, forms in messages(language):
        for count, form in zip((1, 2), forms, strict=False):
            found = read.translate(CONTEXT, text.source, text.comment, count if text.counted else -1)
            assert found == form, f"{language}.qm is stale: {RUN}"
        if not forms:
            assert not read.translate(CONTEXT, text.source, text.comment, 2 if text.counted else -1), RUN


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_values_and_the_key_of_its_text(language):
    for text, forms in messages(language):
        for form in forms:
            free = {"count"} if text.counted else set()  # one needs no number
            assert form and values(form) | free == values(text.source) | free, f"{text.source!r}: {form!r}"
            assert len(re.findall("&[^& ]", form)) == len(re.findall("&[^& ]", text.source)), f"{form!r}"
            ends = (text.source[-1] in ".…:?!", form[-1])
            assert not (ends[0] and " " in text.source) or ends[1] == text.source[-1], (
                f"{text.source!r} ends otherwise than {form!r}"
            )


def test_a_count_chooses_the_form(qapp):
    said = [languages.tr_count(n, "{count} row of {file}", "{count} rows of {file}", file="a") for n in (0, 1, 2, 1000)]
    assert said == ["0 rows of a", "1 row of a", "2 rows of a", said[3]] and re.fullmatch("1.?000 rows of a", said[3])


def test_the_command_line_knows_the_languages():
    for name in languages.LANGUAGES:
        assert parser.made().parse_args(["--language", name]).language == name
        assert parser.made().parse_args(["window", "--language", name, "a.json"]).language == name
    assert parser.made().parse_args(["window"]).language is None
    assert parser.made().parse_args(["--language", "de", "window"]).language == "de"


def test_an_error_of_the_core_is_said_with_its_names_and_numbers(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    languages.install("de")
    try:
        with pytest.raises(SpecError) as error:
            Training(learning_rate=1_000_000)
        said = languages.tr_said(error.value)
    finally:
        languages.install(languages.ENGLISH)
        QLocale.setDefault(before)
    assert said == "Die Lernrate muss eine Zahl über 0 und höchstens 1.000 sein, nicht 1000000"
    assert str(error.value) == "learning rate must be a number above 0 and at most 1,000; got 1000000"
