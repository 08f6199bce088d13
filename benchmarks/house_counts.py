"""Counts of the house: timers, names with two meanings, long files, lines, type errors, imports that go up.

    python benchmarks/house_counts.py [--base REVISION]

With --base, the same counts of an earlier revision stand beside today's.
"""

import argparse
import ast
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
LONG = 300
NO_TESTS = 5  # pytest's exit code where none has the name


class House:
    """The files of core and playground below `root`, each with its text and its tree."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.paths = sorted(path for package in ("core", "playground") for path in (root / package).rglob("*.py"))
        self.texts = {path: path.read_text() for path in self.paths}
        self.trees = {path: ast.parse(text) for path, text in self.texts.items()}

    def timers(self) -> list[int]:
        """Return how many QTimers each file that has some makes, single shots included."""
        counts = (len(re.findall(r"\bQTimer(?:\.singleShot)?\(", text)) for text in self.texts.values())
        return [count for count in counts if count]

    def classes_of_one_name(self) -> list[str]:
        """Return the class names that more than one class has."""
        nodes = (node for tree in self.trees.values() for node in ast.walk(tree))
        names = Counter(node.name for node in nodes if isinstance(node, ast.ClassDef))
        return sorted(name for name, count in names.items() if count > 1)

    def files_of_one_name(self) -> list[str]:
        """Return the file names that more than two files have, packages' own left out."""
        names = Counter(path.name for path in self.paths if path.name != "__init__.py")
        return sorted(name for name, count in names.items() if count > 2)

    def long_files(self) -> list[str]:
        """Return the files of more than LONG lines."""
        return [str(path.relative_to(self.root)) for path in self.paths if self._lines(path) > LONG]

    def lines(self) -> int:
        """Return the lines of both packages."""
        return sum(map(self._lines, self.paths))

    def palette_overrides(self) -> int:
        """Return how many methods follow the palette by themselves."""
        nodes = (node for tree in self.trees.values() for node in ast.walk(tree))
        methods = (node for node in nodes if isinstance(node, ast.FunctionDef) and node.name == "changeEvent")
        return sum("PaletteChange" in ast.unparse(method) for method in methods)

    def type_errors(self) -> str:
        """Return mypy's errors over both packages, as strictly as the revision's own settings ask."""
        return self._count(["mypy", "-p", "core", "-p", "playground"], r"Found (\d+) error")

    def imports_up(self) -> str:
        """Return the files that import what is on no lower floor; floors are those of the revision's own tests."""
        tests = ["pytest", "-q", "-p", "no:cacheprovider", "tests/test_house.py", "-k", "imports_go_down"]
        return self._count(tests, r"(\d+) failed")

    def _count(self, command: list[str], pattern: str) -> str:
        """Run a tool and return the number that `pattern` finds in what it says; 0 where all is well."""
        command = [sys.executable, "-m", *command]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)
        found = re.search(pattern, done.stdout)
        if found is None and done.returncode not in (0, NO_TESTS):
            raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
        return found[1] if found else "not tested" if done.returncode else "0"

    def _lines(self, path: Path) -> int:
        return len(self.texts[path].splitlines())

    def counts(self) -> dict[str, str]:
        """Return each count in words."""
        timers = self.timers()
        return {
            "QTimers": f"{sum(timers)} in {len(timers)} files",
            "class names with two meanings": _listed(self.classes_of_one_name()),
            "file names used more than twice": _listed(self.files_of_one_name()),
            f"files over {LONG} lines": str(len(self.long_files())),
            "lines in core and playground": f"{self.lines():,}",
            "mypy errors": self.type_errors(),
            "files with imports that go up": self.imports_up(),
            "changeEvents that follow the palette": str(self.palette_overrides()),
        }


def _listed(names: list[str]) -> str:
    """Return how many names there are, and which where they are few."""
    return f"{len(names)}{': ' + ', '.join(names) if 0 < len(names) <= 5 else ''}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", metavar="REVISION", help="count an earlier revision too")
    base = parser.parse_args().base
    columns = {"now": House(ROOT).counts()}
    if base is not None:
        with tempfile.TemporaryDirectory() as folder:
            packed = subprocess.run(["git", "archive", base], cwd=ROOT, capture_output=True, check=True).stdout
            subprocess.run(["tar", "x", "-C", folder], input=packed, check=True)
            columns = {base: House(Path(folder)).counts()} | columns
    table = Table()
    table.add_column()
    for title in columns:
        table.add_column(title, justify="right")
    for what in columns["now"]:
        table.add_row(what, *(counts[what] for counts in columns.values()))
    Console().print(table)


if __name__ == "__main__":
    main()
