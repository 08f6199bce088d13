"""A slice of what `mutations` does: whatever is changed in a file or text, it opens or says in a sentence why not."""

import pytest

from tests.core.documents import mutations

COUNTS = {"documents": 150, "texts": 100, "tables": 100, "images": 50}


@pytest.mark.parametrize(
    ("kind", "seed"), [("documents", 0), ("documents", 1), ("documents", 2), *((k, 7) for k in COUNTS)]
)
def test_whatever_is_changed_it_opens_or_says_why_not(kind, seed, capsys):
    assert mutations.main(seed, COUNTS[kind], (kind,)) == 0
    told = capsys.readouterr()
    assert f"{COUNTS[kind]} {kind}: " in told.out and not told.err
