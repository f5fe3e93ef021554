"""The page of licences lists what is installed, all of it and in its version, and nothing we may not build upon."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FREE = {
    "MIT",
    "0BSD",
    "ISC",
    "PSF-2.0",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-2-Clause-Views",
    "BSD-3-Clause",
    "Zlib",
    "CC0-1.0",
}
SHARED_ALIKE = {"MPL-2.0", "LGPL-2.0-or-later", "LGPL-3.0", "LGPL-3.0-only"}
"""Licences that ask for changes of the package itself to be shared; we import such packages and change none."""


def rows() -> list[list[str]]:
    lines = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")][2:]


def pinned(file: Path) -> set[tuple[str, str]]:
    return set(re.findall(r"^([\w.-]+)==(\S+)", file.read_text(encoding="utf-8"), re.MULTILINE))


def test_every_pinned_package_is_listed_in_its_version():
    """Of every file of pinned packages, and no other; ``python -m tools.make_licences`` writes the page anew."""
    files = sorted((ROOT / "requirements").glob("*.txt"))

    assert len(files) == 3
    assert [(row[0], row[1]) for row in rows()] == sorted(set().union(*map(pinned, files)))


def test_what_only_proof_or_benchmarks_need_is_told_apart():
    """So that one sees what ``make run`` and ``make test`` install."""
    apart = {(row[0], row[1]) for row in rows() if row[3] in ("proof", "benchmarks")}

    assert apart
    assert {(row[0], row[1]) for row in rows()} - apart == pinned(ROOT / "requirements" / "all.txt")


def test_every_licence_is_a_free_one():
    """By its SPDX name, so that none is left open."""
    for name, _, licence, _ in rows():
        assert set(re.split(r" (?:AND|OR) ", licence)) <= FREE | SHARED_ALIKE, name


def test_what_the_program_itself_needs_asks_for_nothing_back():
    """Only an extra may need a package whose changes have to be shared."""
    for name, _, licence, purpose in rows():
        assert "the program" not in purpose or set(re.split(r" (?:AND|OR) ", licence)) <= FREE, name
