"""``python tools/lower_bounds.py``: the least versions that the project says it works with, and what its tests need.

What the project depends on stands with its lower bound of ``pyproject.toml``; what only the tests need with the version
of ``requirements/all.txt``. The lines are for ``pip install -r``.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_BOUND = re.compile(r"^(?P<name>[\w.-]+)>=(?P<version>[\w.]+)$")
_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+)", re.MULTILINE)
_STYLE = {"coverage", "mypy", "ruff", "types-pyyaml"}
"""What no test needs."""


def bounds() -> dict[str, str]:
    """Return the least version of each dependency, those of the extras too. Raises ValueError for one without."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for lines in project["optional-dependencies"].values() for line in lines]
    found = {}
    for line in (*project["dependencies"], *extras):
        bound = _BOUND.match(line.partition(";")[0].strip())
        if bound:
            found[bound["name"].lower().replace("_", "-")] = bound["version"]
        elif ";" not in line:
            raise ValueError(f"{line} has no lower bound")
    return found


def pinned() -> dict[str, str]:
    """Return the version that each package is pinned to."""
    text = (ROOT / "requirements" / "all.txt").read_text(encoding="utf-8")
    return {found["name"].lower(): found["version"] for found in _PINNED.finditer(text)}


def wanted() -> Iterator[str]:
    """Yield a line for each package: at its lower bound, or as it is pinned."""
    least, exact = bounds(), pinned()
    yield from (f"{name}=={version}" for name, version in least.items())
    text = (ROOT / "requirements" / "all.in").read_text(encoding="utf-8")
    for line in text.splitlines():
        name = line.partition("==")[0].strip().lower().replace("_", "-")
        if name and not name.startswith("#") and name not in least and name not in _STYLE:
            yield f"{name}=={exact[name]}"


if __name__ == "__main__":
    sys.stdout.write("".join(f"{line}\n" for line in wanted()))
