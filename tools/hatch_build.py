"""The wheel's build hook: compiles the shipped base into the package, so that no learner has to wait for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileBase(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the base before the files of the wheel are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into ``tutor/compiled_base``; an editable install compiles when it is first used."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from tutor.compile import compile_base

        for made in compile_base():
            build_data.setdefault("artifacts", []).append(Path(made).relative_to(self.root).as_posix())
