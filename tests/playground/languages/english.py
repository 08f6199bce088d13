"""What is English in a sentence that should be German."""

import re

# words that no German sentence has, whatever names of files, columns and keys stand in it
ENGLISH = re.compile(
    r"\b(the|is|are|isn't|aren't|can't|must|with|which|this|it|its|has|have|got|expected|to|be|of|at most|or|and|no|"
    r"unknown|choose|nothing|column|row|rows|save|open|file|folder)\b"
)


def is_english(text):
    """Whether there are English words in a text, beside what stands in quotes, brackets and addresses."""
    return ENGLISH.search(re.sub(r"`[^`]*`|'[^']*'|\"[^\"]*\"|\([^)]*\)|https?:\S+|--\S+", "", text)) is not None
