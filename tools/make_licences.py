"""``python -m tools.make_licences``: write ``docs/licences.md`` from what the installed packages say of themselves.

Needs the packages of all files in ``requirements/`` installed in their versions, as ``make test``, ``make coverage``
and ``make bench`` install them.
"""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "licences.md"
FILES = {"all.txt": "building and tests", "proof.txt": "proof", "benchmarks.txt": "benchmarks"}
"""What each file of pinned packages is for, where neither the program nor an extra needs the package."""
HEAD = """# Licences

What the files in `requirements/` install, with the licence that each package states. The program itself is MIT; its
knowledge base and the models it ships have terms of their own, named in the [README](../README.md#licences). Written by
`python -m tools.make_licences`; a test holds it to the pinned versions. None of these packages is part of our wheel.

`make run` and `make test` install what does not say "proof" or "benchmarks"; those two come with `make coverage` or
`make mutation`, and with `make bench`.

| package | version | licence | needed for |
| --- | --- | --- | --- |
"""
_SPDX = {
    "apache 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "mit license": "MIT",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "gnu lesser general public license v3 (lgplv3)": "LGPL-3.0",
    # A package that names no version of it may be used under any: the licence says so itself.
    "gnu library or lesser general public license (lgpl)": "LGPL-2.0-or-later",
}
_PINNED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
_NAME = re.compile(r"^[\w.-]+")


def licence_of(found: Distribution) -> str:
    """Return the licence of a package as SPDX names it: its expression, else its field, else its classifier.

    A field that holds the licence in full begins with whose it is, and not with its name: there the classifier tells.
    """
    said = found.metadata
    classes = [one.rpartition(" :: ")[2] for one in said.get_all("Classifier") or () if one.startswith("License")]
    given = (said.get("License-Expression") or said.get("License") or "").partition("\n")[0]
    if given in ("", "UNKNOWN") or given.startswith("Copyright"):
        given = classes[0] if classes else ""
    return _SPDX.get(given.lower(), given)


def needs(name: str) -> set[str]:
    """Return the packages that a package needs, here, without its own extras."""
    try:
        required = distribution(name).requires or ()
    except PackageNotFoundError:
        return set()
    return {normal(_NAME.match(line)[0]) for line in required if "extra ==" not in line}  # type: ignore[index]


def normal(name: str) -> str:
    """Return a name in the form in which names are compared."""
    return name.lower().replace("_", "-")


def all_needed(names: list[str]) -> set[str]:
    """Return packages with all that they need in turn."""
    found: set[str] = set()
    waiting = [normal(_NAME.match(name)[0]) for name in names]  # type: ignore[index]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += needs(name)
    return found


def rows() -> list[str]:
    """Return a row for each pinned package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    uses = {"the program": all_needed(project["dependencies"])}
    for extra, names in project["optional-dependencies"].items():
        uses[f"[{extra}]"] = all_needed(names)
    made = []
    for (name, version), otherwise in sorted(pinned().items()):
        purpose = ", ".join(use for use, those in uses.items() if normal(name) in those) or otherwise
        made.append(f"| {name} | {version} | {licence_of(distribution(name))} | {purpose} |")
    return made


def pinned() -> dict[tuple[str, str], str]:
    """Return each pinned package and version with what the first file that pins it is for."""
    found: dict[tuple[str, str], str] = {}
    for file, use in FILES.items():
        for one in _PINNED.findall((ROOT / "requirements" / file).read_text(encoding="utf-8")):
            found.setdefault(one, use)
    return found


if __name__ == "__main__":
    PAGE.write_text(HEAD + "\n".join(rows()) + "\n", encoding="utf-8")
    sys.stderr.write(f"{PAGE.relative_to(ROOT)}\n")
