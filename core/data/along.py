"""How much of a person's own data a document takes along."""

MOST_BYTES = 200_000_000
