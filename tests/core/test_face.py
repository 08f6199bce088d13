"""The core's public face: every name is there, and is what editors are told."""

import ast
import importlib
from pathlib import Path

import pytest

import core

STUB = ast.parse(Path(core.__file__).with_suffix(".pyi").read_text())
STUBBED = {}  # name -> its home, and its name there
for node in STUB.body:
    if isinstance(node, ast.ImportFrom):
        for alias in node.names:
            every = importlib.import_module(node.module).__all__ if alias.name == "*" else []
            STUBBED |= {name: (node.module, name) for name in every} or {alias.asname: (node.module, alias.name)}
    elif isinstance(node, ast.Assign):  # `from ... import a as b` would hide b from type checkers
        STUBBED[node.targets[0].id] = STUBBED[node.value.id]
STUBBED = {name: where for name, where in STUBBED.items() if not name.startswith("_")}


def test_what_is_offered_is_what_editors_are_told():
    assert set(core.__all__) == set(STUBBED)
    names = {}
    exec("from core import *", names)
    assert names.keys() - {"__builtins__"} == set(STUBBED)
    for name, (home, there) in STUBBED.items():
        assert getattr(core, name) is getattr(importlib.import_module(home), there)


def test_what_is_not_there_is_said():
    with pytest.raises(AttributeError, match="module 'core' has no 'Densse'"):
        core.Densse  # noqa: B018
