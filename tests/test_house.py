"""The house: imports go down its floors, the core knows no Qt, and threads have rooms of their own."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORE, PLAYGROUND = sorted((ROOT / "core").rglob("*.py")), sorted((ROOT / "playground").rglob("*.py"))
# The floors, lowest first: what stands on one imports from floors below it, and from its own folder.
CORE_FLOORS = (
    *("wording", "value cache files formula", "keras_names", "keras_arguments", "tape", "functions", "native", "data"),
    *("layers", "experiment", "network", "training", "documents", "exporting", "inside", "noticing", "guide", "models"),
    *("model", "sequential", "posts"),
)
PLAYGROUND_FLOORS = (
    "assets display exit_codes folders languages",
    "faults pace",
    "widgets stored window_limits",
    "document runs downloads layers looks tables words",
    "settings confusion sample teaching instruments space export noticing",
    "boundary score board diagram painting",
    "asking film hearing",
    "frame",
    "guide",
    "window",
    "recovery",
    "app",
    "commands",
    "__main__",
)
FOREIGN = {"numpy", "scipy", "threadpoolctl", "msgspec", "platformdirs", "safetensors", "PIL"}
# What is imported here inside a function takes longer to import than the start of what seldom needs it.
LAZY = {
    *(
        "core.data.images.image_folder",
        "playground.__main__",
        "playground.frame.tabs",
        "playground.window",
    ),
    *(
        "playground.commands.given",
        "playground.commands.line",
        "playground.commands.opening",
        "playground.commands.verbs",
    ),
    *("playground.downloads.fetcher", "playground.tables.table_files"),
    "playground.guide.guiding",
    "playground.recovery.seen",
    "playground.recovery.slots",  # each system has a module of its own for locks
    *("playground.film.film", "playground.film.recorder", "playground.commands.export"),
    "playground.words.asker",  # most people never ask
}
THREADS = {
    *("playground.faults", "playground.runs.worker", "playground.teaching.tuner"),
    *("playground.downloads.fetcher", "playground.downloads.images_reader", "playground.export.writer"),
    "playground.export.encoder",
    "playground.tables.reader",
    "playground.document.file_work",
}


def name_of(path: Path) -> str:
    """Return a file's name as a module: a package's own file has its package's name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path) for path in CORE + PLAYGROUND}


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
            rooms = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [(room if room in MODULES else str(node.module), top) for room in rooms]
    return found


def floor(module: str) -> int:
    """Return on which floor of its package a module stands; KeyError names one that has none."""
    package, *rest = module.split(".")
    floors = CORE_FLOORS if package == "core" else PLAYGROUND_FLOORS
    return {room: number for number, rooms in enumerate(floors) for room in rooms.split()}[rest[0]]


@pytest.mark.parametrize("path", CORE + PLAYGROUND, ids=name_of)
def test_imports_go_down(path):
    name = name_of(path)
    if "." not in name:
        return
    for other in {other for other, _ in imports(path) if "." in other and other.split(".")[0] == name.split(".")[0]}:
        same_folder = other.split(".")[:2] == name.split(".")[:2]
        assert same_folder or floor(other) < floor(name), f"{name} must not import {other}: that is no lower floor"


def test_no_two_files_import_each_other():
    reads = {name_of(path): {name for name, _ in imports(path) if name in MODULES} for path in CORE + PLAYGROUND}
    while leaves := {name for name, others in reads.items() if not others & reads.keys()}:
        reads = {name: others for name, others in reads.items() if name not in leaves}
    assert not reads, f"a circle among {sorted(reads)}"


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_core_knows_only_numpy(path):
    for name, _ in imports(path):
        first = name.split(".")[0]
        assert first in {"core", *FOREIGN} or first in sys.stdlib_module_names, f"{path.name} must not import {name}"
        assert first != "threading" and name != "core", f"{path.name} must not import {name}"


@pytest.mark.parametrize("path", PLAYGROUND, ids=name_of)
def test_threads_have_rooms_of_their_own(path):
    name, names = name_of(path), {name for name, _ in imports(path)}
    if name != "playground.runs.trainer":
        assert "playground.runs.worker" not in names, f"{name}: only the trainer knows the worker"
    if name != "playground.downloads.data_files":
        assert "playground.downloads.fetcher" not in names, f"{name}: only the data files know the fetcher"
    if name not in THREADS:
        assert "threading" not in names and "QThread" not in path.read_text(), f"{name}: threads are in {THREADS}"


@pytest.mark.parametrize("path", CORE + PLAYGROUND, ids=name_of)
def test_no_import_hides_inside_a_function_but_where_a_start_would_pay_for_it(path):
    assert name_of(path) in LAZY or not [name for name, top in imports(path) if not top]


@pytest.mark.parametrize("path", CORE + PLAYGROUND, ids=name_of)
def test_every_file_opens_with_its_duty_and_uses_nothing_dangerous(path):
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert not names & {"eval", "exec", "pickle"}


@pytest.mark.parametrize("path", PLAYGROUND, ids=name_of)
def test_numbers_are_typed_into_number_fields_alone(path):
    """Qt's own fields strip a decimal point where the locale has a comma: 0.01 becomes 1."""
    names = {node.id for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Name)}
    assert not names & {"QSpinBox", "QDoubleSpinBox", "QInputDialog", "QDoubleValidator", "QIntValidator"}


@pytest.mark.parametrize("path", PLAYGROUND, ids=name_of)
def test_rows_of_lists_are_plain_values(path):
    """Of Qt's own, PySide keeps an object each, and takes it for what comes to lie at its address: see `row_list`."""
    names = {node.id for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Name)}
    assert not names & {"QListWidget", "QTreeWidget", "QTableWidget"}


@pytest.mark.parametrize("path", PLAYGROUND, ids=name_of)
def test_no_item_of_a_layout_is_asked_for(path):
    """PySide would keep it when Qt has deleted it, and take for it what comes to lie at its address."""
    calls = [node.func for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    assert not {"itemAt", "takeAt"} & {call.attr for call in calls if isinstance(call, ast.Attribute)}


def test_importing_the_core_brings_no_qt():
    code = (
        "import sys, pkgutil, importlib, core\n"
        "for room in pkgutil.walk_packages(core.__path__, 'core.'): importlib.import_module(room.name)\n"
        "bad = [name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'playground'))]\n"
        "sys.exit(str(bad) if bad else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
