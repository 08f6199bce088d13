"""The build hook: native.c is compiled when the package is installed; where it can't be, NumPy takes the steps."""

import importlib.util
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def _building() -> Any:
    """Return core.native.building without the core, which wants NumPy."""
    path = Path(__file__).parent / "core" / "native" / "building.py"
    spec = importlib.util.spec_from_file_location("building", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class NativeHook(BuildHookInterface[Any]):
    """Builds the libraries of kernels into the wheel, or where the package is edited."""

    def dependencies(self) -> list[str]:
        """Return the compiler that is asked for where the system has none."""
        return [] if _building().compiler() else ["ziglang"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; a failure leaves a package that works, and a sentence."""
        building = _building()
        try:
            building.build()
        except building.BuildError as error:
            self.app.display_warning(f"The steps of training will be NumPy's, which is slower: {error}")
            return
        build_data["pure_python"] = False
        build_data["tag"] = "py3-none-" + sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["artifacts"].append("/core/native/built/*")
