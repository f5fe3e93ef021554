"""Trying one mutant: its source is put in the place of the module in a process of its own, and the tests are run.

No file is changed, so the compiled base, which is kept by the sizes of the engine's files, stays as it is.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import math
import os
import resource
import signal
import sys
import time
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.mutation.targets import SLOW

_LOADED = "ignore::pytest.PytestAssertRewriteWarning"
"""What was imported before pytest started is not rewritten by it; none of it is a test."""
WAIT = 600
"""Seconds after which a trial that does nothing is ended."""


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds one module in a source that is given, and no other."""

    def __init__(self, path: Path, source: str) -> None:
        self._name = ".".join(path.with_suffix("").parts)
        self._path = path.resolve()
        self._source = source

    def find_spec(self, fullname: str, *_: Any) -> ModuleSpec | None:
        """Say where the changed module is."""
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed source."""
        exec(compile(self._source, str(self._path), "exec"), module.__dict__)


def preload() -> None:
    """Import what every trial needs and no mutant changes, once."""
    for library in ("OPENBLAS", "OMP"):  # one trial is one thread: many would wait for each other
        os.environ[f"{library}_NUM_THREADS"] = "1"
    import hypothesis
    import msgspec  # noqa: F401
    import numpy  # noqa: F401
    import onnxruntime  # noqa: F401
    import pytest  # noqa: F401
    import rapidfuzz  # noqa: F401
    import tokenizers  # noqa: F401

    hypothesis.settings.register_profile("mutation", derandomize=True, database=None)
    hypothesis.settings.load_profile("mutation")


def survives(path: str, source: str, tests: Sequence[str], seconds: float) -> tuple[bool, float]:
    """Return whether all tests pass although a file is changed to ``source``, and the processor's seconds it took.

    A trial that takes more than ``seconds`` of the processor's time is ended: how busy the machine is does not matter.
    """
    child = os.fork()
    if not child:
        _run(Path(path), source, tests, math.ceil(seconds))
    ends = time.monotonic() + WAIT
    while time.monotonic() < ends:
        done, status, used = os.wait4(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0, used.ru_utime + used.ru_stime
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False, WAIT


def _run(path: Path, source: str, tests: Sequence[str], seconds: int) -> None:
    """Run the tests and leave with their code; whatever else happens counts as noticed."""
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        quiet = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(quiet, stream)
        import pytest

        sys.meta_path.insert(0, _Changed(path, source))
        left_out = [option for one in SLOW for option in ("--deselect", one)]
        code = int(pytest.main(["-x", "-q", "--tb=no", "-W", _LOADED, *left_out, *tests]))
    finally:
        os._exit(code)
