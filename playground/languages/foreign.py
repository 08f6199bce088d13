"""What systems and libraries say of broken files in English only: known by its pattern, to be said in others."""

import re
from functools import cache

from core.wording import mark

SAID = mark((
    # with a place in it: what is left is looked up, too
    "{what} - at `{place}`", "{what}, in `{place}`", "{what} (at line {line}, column {column})",
    "{what} (at end of document)", "JSON is malformed: {what} (byte {byte})",
    # systems
    "No such file or directory", "Permission denied", "Operation not permitted", "No space left on device",
    "Read-only file system", "File name too long", "Not a directory", "Is a directory", "File exists",
    "Input/output error", "Disk quota exceeded", "Too many open files", "Directory not empty",
    # msgspec
    "Expected `{wanted}`, got `{got}`", "Expected `{wanted}`", "Object missing required field `{field}`",
    "Object contains unknown field `{field}`", "Invalid value '{got}'", "Invalid enum value '{got}'",
    "Expected `array` of length {wanted}, got {got}", "Expected `array` of at least length {wanted}, got {got}",
    "Input data was truncated", "invalid character", "trailing characters", "expected ',' or '}}'",
    "expected ',' or ']'", "object keys must be strings", "invalid number", "invalid escape character in string",
    # TOML
    "Invalid statement", "Invalid value", "Expected newline or end of document after a statement",
    "Found invalid character {got}", "Cannot declare {key} twice", "Cannot overwrite a value",
    "Cannot redefine namespace {key}", "Cannot mutate immutable namespace {key}",
    "Expected ']' at the end of a table declaration", "Expected ']]' at the end of an array declaration",
    "Expected '=' after a key in a key/value pair", "Invalid initial character for a key part", "Unclosed array",
    "Unclosed inline table", "Duplicate inline table key {key}", "Unescaped '\\' in a string", "Invalid hex value",
    "Escaped character is not a Unicode scalar value", "Unterminated string", "Illegal character {got}",
    "Invalid date or datetime",
    # argparse
    "argument {name}: {what}", "unrecognized arguments: {names}", "the following arguments are required: {names}",
    "invalid choice: {got} (choose from {names})", "expected one argument", "expected at least one argument",
    "expected {count} arguments", "ambiguous option: {option} could match {matches}", "ignored explicit argument {got}",
    # gzip, zip, csv
    "Compressed file ended before the end-of-stream marker was reached", "File is not a zip file",
    "Not a gzipped file ({start})", "unexpected end of data", "field larger than field limit ({most})",
))  # fmt: skip


def template_of(text: str) -> tuple[str, dict[str, str]] | None:
    """Return which of SAID a text is, and what stands in it; None where it is none of them."""
    for template, pattern in _patterns().items():
        if found := pattern.fullmatch(text):
            return template, found.groupdict()
    return None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    made = {}
    for template in SAID:
        escaped = re.escape(template.replace("{{", "{").replace("}}", "}"))
        made[template] = re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", escaped), re.DOTALL)
    return made
