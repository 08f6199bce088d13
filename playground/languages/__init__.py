"""The window's languages: English in the code, others in `.ts` files beside this.

Every text that a person reads in the window is written in English where it belongs, whole, in one of three ways:

- `tr("Add layer")` where it is shown at once. Values have names, `tr("Epoch {epoch}").format(epoch=numeral(7))`:
  never an f-string, and no sentence is glued from pieces: other languages order them otherwise.
- `mark("Add layer")` in what a module or a class has, which is made before a language is chosen, or `mark({...})`
  around a whole table whose values (not its keys) are texts; where one is shown, `tr(TABLE[name])`. The core has the
  same `mark` in `core.wording`.
- `tr_count(count, "{count} layer", "{count} layers")` where a number decides about the form; the count comes in the
  locale's digits, other values by their names: `tr_count(n, "{count} row of {file}", "{count} rows of {file}",
  file=name)`.

`tr_inside(title)` is a title inside a sentence, `tr_table(TABLE)` translates a table's values. What the core says, an
error above all, is shown by `tr_said(error)`: the core makes such sentences with `core.wording.said`, which keeps their
values apart. `tr_name(name)` is for names that are a person's or the program's own.

One English text that means two things gets a comment, `tr("Right", "direction")`, and so two translations.
Object names, keys of settings and what is compared never come from a translated text.

`python -m playground.languages` gathers the texts into the `.ts` files, keeps what is translated there, and makes the
`.qm` files that Qt reads. What lacks a translation is listed, and is English in the window. Another language is another
name in `chosen.LANGUAGES` and the same command.
"""

from core.wording import mark
from playground.languages.chosen import ENGLISH, LANGUAGES, SYSTEM, install, spoken
from playground.languages.texts import tr, tr_count, tr_inside, tr_name, tr_said, tr_table

__all__ = ["ENGLISH", "LANGUAGES", "SYSTEM", "install", "mark", "spoken"]
__all__ += ["tr", "tr_count", "tr_inside", "tr_name", "tr_said", "tr_table"]
