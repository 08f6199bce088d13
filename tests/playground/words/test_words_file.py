"""The files of words: the program's are whole and readable, a teacher's is told its mistakes by their lines."""

import re

import pytest

from core.experiment.learning import OPTIMIZER_VALUES, SCHEDULE_VALUES
from core.files import FileError
from core.functions.activations import ACTIVATIONS
from core.functions.initializers import INITIALIZERS
from core.functions.losses import LOSSES
from playground.languages import LANGUAGES, SYSTEM
from playground.layers.layer_kinds import OFFERED
from playground.widgets import words as titles
from playground.words import lexicon
from playground.words.examples import EXAMPLES
from playground.words.formulas import formula_of, written
from playground.words.lexicon import Lexicon
from playground.words.words_file import FROM_CORE

ALL = lexicon.built_in("en")
IN = [language for language in LANGUAGES if language != SYSTEM]


@pytest.mark.parametrize("language", IN)
def test_each_word_is_said_in_at_most_two_sentences_of_some_forty_words(language):
    for term in lexicon.built_in(language).values():
        assert len(re.findall(r"[.!?](?= |$)", term.says)) in (1, 2), term.id
        assert 8 <= len(term.says.split()) <= 45, term.id
        assert term.says == term.says.strip() and term.says[0].isupper() and term.says[-1] == ".", term.id


@pytest.mark.parametrize("language", IN)
def test_each_word_leads_on_and_is_led_to(language):
    terms = lexicon.built_in(language)
    assert len(terms) >= 80
    for term in terms.values():
        assert term.related, f"{term.id} leads nowhere"
        assert set(term.related) <= terms.keys() - {term.id} and len(term.related) <= 6, term.id
        assert not term.example or term.example in EXAMPLES, term.id
        assert not term.from_core or term.from_core in FROM_CORE, term.id
    led_to = {other for term in terms.values() for other in term.related}
    on_labels = {"data", "network", "principal-components", "reset", "speed"}
    assert terms.keys() - led_to <= on_labels, "no link leads there"


def test_no_name_means_two_things():
    meanings = {}
    for term in ALL.values():
        for name in (term.name, *term.also):
            assert meanings.setdefault(name.casefold(), term.id) == term.id, name


def test_every_example_is_used():
    assert {term.example for term in ALL.values()} - {""} == set(EXAMPLES)


def test_every_name_in_the_core_s_tables_leads_to_a_word():
    words = Lexicon(ALL.values())
    tables = titles.LOSSES, titles.OPTIMIZERS, titles.SCHEDULES
    names = [*ACTIVATIONS, *INITIALIZERS, *OFFERED, *(title for table in tables for title, _ in table.values())]
    names += [name for caption, title, _ in titles.FIELDS.values() for name in (caption, title)]
    names += [title for title, _ in titles.NUMBERS.values()]
    assert len(tables[0]) == len(LOSSES) and len(tables[1]) == len(OPTIMIZER_VALUES)
    assert len(tables[2]) == len(SCHEDULE_VALUES)
    names += ["Encoding", "Delimiter", "Missing", "As categories", "It is", "Standardize the inputs", "a number"]
    assert [name for name in names if words.find(name) is None] == []


def test_a_label_leads_to_what_it_names():
    words = Lexicon(ALL.values())
    for text, id_ in {
        "Learning rate": "learning-rate", "<b>Dense</b> · output": "dense", "→ 16 · 48 parameters": "parameter",
        "Schedule && regularization": "regularization", "leaky_relu": "leaky-relu", "Batch norm": "batch-normalization",
        "Batch size": "batch", "loss 0.3067 · test 0.3004": "loss", "R² 0.1": "r2", "L1": "l1",
        "1: dense, 16 relu": "dense",
    }.items():  # fmt: skip
        assert words.find(text).id == id_, text
    assert words.find("Add layer").id == "layer" and words.find("Add (skip connection)").id == "skip-connection"
    assert words.find("Every row") is None, "a longer name is another one"
    assert words.find("of 200") is None and words.find("") is None and words.find("Paused at step 80.") is None
    assert words.find("Paused at step 80.", anywhere=True).id == "step"


def test_a_search_finds_names_first_then_synonyms_then_what_is_said():
    words = Lexicon(ALL.values())
    assert [term.id for term in words.about("soft")][:2] == ["softmax", "softplus"]
    assert words.about("neuron")[0].id == "unit"
    assert "overfitting" in [term.id for term in words.about("by heart")]
    assert words.about("xyzzy") == [] and len(words.about("")) == len(ALL)


def test_formulas_are_the_core_s_own():
    assert formula_of(ALL["relu"])[0] == ACTIVATIONS["relu"].formula
    assert formula_of(ALL["mse"]) == (f"L = {LOSSES['mse'].formula}",)
    assert formula_of(ALL["momentum"])[:2] == ("v ← 0.9 v + g", "w ← w - rate v")
    assert formula_of(ALL["adam"])[2] == "m' = m / (1 - 0.9^k)"
    assert written("a = 1 / (1 + e^-z) - x_k <= 2") == "a = 1 / (1 + e<sup>−z</sup>) − x<sub>k</sub> ≤ 2"
    for term in ALL.values():
        assert all(line.strip() for line in formula_of(term)), term.id


def test_a_teacher_s_file_changes_words_and_adds_some(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(
        '[epoch]\nsays = "Once through the whole pile of cards."\nalso = ["Round"]\n'
        '[our-class]\nname = "Class 7b"\nsays = "You."\nrelated = ["epoch"]\n',
        "utf-8",
    )
    terms = lexicon.with_own(ALL, path)
    assert terms["epoch"].says == "Once through the whole pile of cards."
    assert terms["epoch"].name == "Epoch" and terms["epoch"].related == ALL["epoch"].related
    words = Lexicon(terms.values())
    assert words.find("Round").id == words.find("Epochs to run").id == "epoch"
    assert words.find("Class 7b").id == "our-class" and words.find("Class").id == "class"
    path.write_text('[relu]\nformula = "a = the larger of z and 0"', "utf-8")
    assert formula_of(lexicon.with_own(ALL, path)["relu"]) == ("a = the larger of z and 0",)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('[epoch]\nsays = "one\n', 2, "quotes"),
        ('[epoch]\nsays = Once through.\n', 2, "quotes"),
        ('[epoch]\nname = "E"\n\n[epoch]\nname = "F"\n', 4, "twice"),
        ('\n[epoch]\nname = "E"\nsais = "Once."\n', 4, "did you mean says?"),
        ('[epoch]\nrelated = [\n  "batch",\n  "stepp",\n]\n', 4, "did you mean step?"),
        ('[epoch]\nalso = "Round"\n', 2, "in brackets"),
        ('[epoch]\nname = 3\n', 2, "a text in quotes"),
        ('[epoch]\nsays = " "\n', 2, "is empty"),
        ('# mine\n[new]\nname = "New"\n', 2, "lacks says"),
        ('name = "New"\n[epoch]\n', 1, "before the first word"),
        ('[epoch.says]\nx = "y"\n', 1, "not words of its own"),
        ('[epoch]\nfrom_core = "rellu"\n', 2, "did you mean relu?"),
        ('[epoch]\nexample = "epoch"\n', 2, "did you mean epochs?"),
        ('[a]\nname = "A"\nsays = "A."\n[[b', 4, "quotes"),
        ("[a]\nname = " + "[" * 5000, 2, "quotes"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_with_its_line(tmp_path, text, line, what):
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(FileError, match=rf"mine.toml, line {line}: .*{re.escape(what)}"):
        lexicon.with_own(ALL, path)


def test_a_file_of_other_letters_is_told_with_its_line(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_bytes('[epoch]\nname = "Ep"\nsays = "Über"\n'.encode("latin-1"))
    with pytest.raises(FileError, match=r"line 3: .*UTF-8"):
        lexicon.with_own(ALL, path)
    with pytest.raises(FileError, match="no file"):
        lexicon.with_own(ALL, tmp_path / "none.toml")
