"""Bytes and JSON changed at random: what all kinds of mutated files and texts share."""

import json

ODD = (
    *(None, True, -1, 0, 1, 2, 0.5, -0.5, 1e-300, 1e300, 2**31, 2**53, 2**53 + 1, 2**64, 2**127, -(2**63), 10**40),
    *("", "0", "-1", "adam", "PCG64", "float64", "../x", "\0", "9" * 39, "9" * 5000, [], {}, [[]], [None], [0] * 50),
)


def changed(content, rng):
    """Return the bytes with some of them flipped, cut off, repeated or blanked."""
    return rng.choice((flipped, cut, repeated, blanked))(content, rng)


def flipped(content, rng):
    changed = bytearray(content)
    for _ in range(rng.choice((1, 1, 2, 20))):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut(content, rng):
    start = rng.randrange(len(content) + 1)
    return content[:start] if rng.random() < 0.7 else content[start:]


def repeated(content, rng):
    a, b = sorted(rng.randrange(len(content) + 1) for _ in range(2))
    return content[:b] + content[a : min(b, a + 300)] + content[b:]


def blanked(content, rng):
    a = rng.randrange(len(content) + 1)
    return content[:a] + bytes(rng.randrange(40)) + content[a + rng.randrange(40) :]


def json_of(text, rng):
    """Return the text with one value anywhere in it replaced, left out, or put in."""
    whole = json.loads(text)
    places = []

    def walk(value):
        if isinstance(value, dict | list):
            for key in value if isinstance(value, dict) else range(len(value)):
                places.append((value, key))
                walk(value[key])

    walk(whole)
    held, key = rng.choice(places)
    kind = rng.random()
    if kind < 0.15:
        del held[key]
    elif kind < 0.25 and isinstance(held, list):
        held.insert(0, held[key])
    elif kind < 0.3 and isinstance(held, dict):
        held["odd"] = held[key]
    elif kind < 0.5 and isinstance(held[key], int | float) and not isinstance(held[key], bool):
        held[key] = held[key] + rng.choice((-1, 1, 3, 100))
    else:
        held[key] = rng.choice(ODD)
    return json.dumps(whole).encode()
