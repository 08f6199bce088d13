"""The house's doors: who may import whom, what the core may know, and that no import hides inside a function."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORE, PLAYGROUND = sorted((ROOT / "core").rglob("*.py")), sorted((ROOT / "playground").rglob("*.py"))
TABLES = ("activations", "initializers", "losses", "optimizers", "datasets")
# room -> rooms of core it may import
CORE_DOORS = {
    **{name: set() for name in TABLES},
    "untrusted": set(),
    "idx": {"untrusted"},
    "npz": {"untrusted"},
    "digits": {"idx", "npz", "untrusted"},
    "image_sets": {"digits", "untrusted", "idx"},
    "datasets": {"image_sets"},
    "strokes": {"value"},
    "augment": {"value"},
    "drawings": {"strokes"},
    "photo": {"strokes"},
    "shipped": {"blas", "network", "predictor", "spec"},
    "metrics": {"losses"},
    "schedules": set(),
    "blas": set(),
    "tape": {"blas"},
    "value": set(),
    "hand": {"value"},
    "architecture": {"activations", "hand", "initializers", "value"},
    "calls": {"architecture", "value"},
    "graph": {"architecture", "value"},
    "spec": {"architecture", "augment", "datasets", "graph", "losses", "value"},
    "stack": {"activations", "architecture", "graph", "losses", "spec"},
    "layers": {"activations", "blas", "hand", "initializers", "tape"},
    "normalization": {"blas", "layers", "tape"},
    "windows": {"blas", "tape"},
    "images": {"blas", "initializers", "layers", "tape", "windows"},
    "head": {"activations", "blas", "losses", "tape"},
    "pools": {"blas", "images", "layers", "tape", "windows"},
    "plan": {"architecture", "graph", "images", "layers", "normalization", "pools"},
    "network": {"activations", "architecture", "blas", "graph", "head", "images", "layers", "moment", "plan", "tape"},
    "lens": {"activations", "blas", "graph", "moment", "network", "tape"},
    "instruments": {
        *("architecture", "blas", "datasets", "graph", "lens", "moment", "network", "optimizers", "spec", "tape"),
        "update",
    },
    "instrument_history": {"blas", "instruments"},
    "diagnosis": {"blas", "instruments"},
    "reader": {"activations", "architecture", "blas", "graph", "layers", "moment", "network", "predictor", "tape"},
    "working": {
        *("activations", "blas", "graph", "images", "layers", "losses", "moment", "network"),
        *("optimizers", "slopes", "spec", "tape", "update", "worked"),
    },
    "slopes": set(),
    "asked": {
        *("architecture", "blas", "graph", "layers", "lens", "moment", "network", "predictor", "tape", "value"),
    },
    "flip": {"blas", "datasets", "moment", "network", "predictor", "value"},
    "warp": {"architecture", "blas", "datasets", "graph", "lens", "moment", "predictor"},
    "worked": {"architecture", "blas", "spec"},
    "worked_table": {"blas", "worked"},
    "predictor": {"activations", "blas", "network", "tape"},
    "edits": {"architecture", "graph", "value"},
    "places": {"architecture", "edits", "graph", "spec", "stack", "value"},
    "touching": {"architecture", "edits", "graph", "hand", "value"},
    "repair": {"activations", "architecture", "edits", "graph", "losses", "spec", "stack", "touching", "value"},
    "translation": {"blas", "optimizers", "tape"},
    "compiled": {"blas", "tape", "translation"},
    "update": {"blas", "network", "optimizers", "spec", "tape"},
    "steps": {
        *("augment", "blas", "compiled", "graph", "head", "network", "optimizers", "schedules", "spec", "tape"),
        "update",
    },
    "moment": {"architecture", "blas"},
    "stopping": {"spec"},
    "functions": {"activations", "blas", "losses", "tape", "value"},
    "posts": {"architecture", "blas", "datasets", "functions", "model", "value"},
    "samples": {"blas", "graph", "losses", "value"},
    "summary": {"architecture", "graph"},
    "model": {
        *("architecture", "blas", "calls", "compiled", "graph", "losses", "metrics", "network", "predictor", "samples"),
        *("spec", "stack", "steps", "stopping", "summary", "value"),
    },
    "training": {
        *("blas", "datasets", "head", "metrics", "moment", "network"),
        *("predictor", "spec", "stack", "steps"),
    },
    "history": {"blas", "moment"},
    "storage": {"spec"},
    "tuning": {"blas", "metrics", "moment", "network", "predictor", "spec", "steps"},
    "weights": {"blas", "moment", "network", "spec", "stack", "storage"},
    "presets": {"spec"},
    "__init__": set(),
}
FOREIGN = {"numpy", "scipy", "threadpoolctl", "msgspec"}
SHARED_VIEWS = (
    *("look", "words", "fields", "sections", "augmentation", "source_row", "canvas", "picture", "matrix", "judged"),
    *("layer_card", "layer_fields", "join_fields", "new_layers", "skip_lines", "fitting"),
)


def imports(path: Path) -> list[tuple[str, bool]]:
    """Return (full module name, whether at the top level) of every import in a file."""
    found = []
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        top = node in tree.body
        if isinstance(node, ast.Import):
            found += [(alias.name, top) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names] if node.module in ROOMS else [node.module]
            found += [(name, top) for name in names]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Later":
            found += [(str(node.args[0].value), True)] if isinstance(node.args[0], ast.Constant) else []
    return found


FOLDERS = {path.parent.name for path in (ROOT / "playground" / "views").glob("*/__init__.py")}
ROOMS = {"core", "playground", "playground.views", *(f"playground.views.{name}" for name in FOLDERS)}


@pytest.mark.parametrize("path", CORE, ids=lambda p: p.stem)
def test_core_knows_only_numpy_and_the_rooms_its_doors_open_to(path):
    for name, _ in imports(path):
        first, *rest = name.split(".")
        if first == "core":
            assert rest[0] in CORE_DOORS[path.stem], f"{path.name} must not import {name}"
        else:
            assert first in FOREIGN or first in sys.stdlib_module_names, f"{path.name} must not import {name}"
            assert first != "threading" and name != "core", f"{path.name} must not import {name}"
    if path.stem in TABLES:
        assert not {n.split(".")[0] for n, _ in imports(path)} & (FOREIGN - {"numpy"})


@pytest.mark.parametrize("path", PLAYGROUND, ids=lambda p: p.stem)
def test_the_window_knows_everyone_and_nobody_knows_the_window(path):
    names = {name for name, _ in imports(path)}
    ours = {name for name in names if name.startswith("playground.")}
    if path.parent.name == "views":
        shared = {f"playground.views.{name}" for name in SHARED_VIEWS}
        others = {name.rsplit(".", 1)[0] if name.count(".") > 2 else name for name in ours}
        assert others <= shared, f"{path.name} must not import {others - shared}"
    if path.parent.name in FOLDERS:  # views that make one part of the window
        own = f"playground.views.{path.parent.name}"
        others = {name for name in ours if name != own and not name.startswith(f"{own}.")}
        shared = {f"playground.views.{name}" for name in SHARED_VIEWS}
        others = {".".join(name.split(".")[:3]) for name in others}
        assert others <= shared, f"{path.name} must not import {others - shared}"
    if path.stem != "app":
        assert "playground.window" not in ours or path.stem == "screenshots"
    if path.stem == "document":
        assert "playground.trainer" not in ours
    if path.stem in ("trainer", "worker"):
        assert "playground.document" not in ours
    if path.stem != "trainer":
        assert "playground.worker" not in ours, f"{path.name}: only the trainer knows the worker"
    if path.stem != "data_files":
        assert "playground.fetcher" not in ours, f"{path.name}: only the data files know the fetcher"
    if path.stem not in ("worker", "tuner", "fetcher"):
        assert "threading" not in names and "QThread" not in path.read_text(), (
            f"{path.name}: only the worker, the tuner and the fetcher are threads"
        )


@pytest.mark.parametrize("path", CORE + PLAYGROUND, ids=lambda p: p.stem)
def test_no_import_hides_inside_a_function(path):
    assert not [name for name, top in imports(path) if not top]


@pytest.mark.parametrize("path", CORE + PLAYGROUND, ids=lambda p: p.stem)
def test_every_file_opens_with_its_duty_and_uses_nothing_dangerous(path):
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert not names & {"eval", "exec", "pickle"}


def test_importing_the_core_brings_no_qt():
    code = (
        "import sys, pkgutil, importlib, core\n"
        "for room in pkgutil.iter_modules(core.__path__): importlib.import_module('core.' + room.name)\n"
        "bad = [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'playground'))]\n"
        "sys.exit(str(bad) if bad else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
