"""The wheel's build hook: compiles the shipped base into the package, so that no learner has to wait for it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileBase(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles the base before the files of the wheel are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into ``tutor/compiled_base`` and take it from there; an editable install compiles when first used.

        In the wheel the base has no stamp: that is made of the times of the files in this folder, which say nothing
        elsewhere, and without it two builds of one state are the same bytes.
        """
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from tutor import compiled
        from tutor.compile import compile_base

        self._folder = Path(tempfile.mkdtemp(prefix="compiled-base-"))
        base, *others = compile_base()
        kept = compiled.read(base)
        assert kept is not None
        compiled.write(self._folder / base.name, compiled.pack(kept.key, "", bytes(kept.payload)))
        for made in others:
            shutil.copyfile(made, self._folder / made.name)
        for path in sorted(self._folder.iterdir()):
            build_data["force_include"][str(path)] = f"tutor/compiled_base/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Take away the folder that was taken from."""
        if version != "editable":
            shutil.rmtree(self._folder)
