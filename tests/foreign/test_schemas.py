"""The published schemas, used by a validator that is not ours on every file of the shipped and the example base."""

from __future__ import annotations

import json
from pathlib import Path

from tests.foreign.conftest import GRAPHS, HERE, ROOT, read_lines

SHARED = {"topics", "sources", "concepts", "lexicon"}


def schema_for(path: Path, base: Path) -> Path:
    parts = path.relative_to(base).parts
    kind = path.stem if len(parts) == 1 else {"cases": "case", "overlays": "overlay"}.get(parts[0], "issue")
    return ROOT / "docs" / "schema" / f"{kind}.json"


def pairs(base: Path) -> list[list[str]]:
    return [[str(schema_for(path, base)), str(path)] for path in sorted(base.rglob("*.yaml"))]


def faults(job: list[list[str]], folder: Path) -> list[str]:
    path = folder / "job.json"
    path.write_text(json.dumps(job), encoding="utf-8")
    return read_lines(GRAPHS, HERE / "readers" / "schemas.py", path)[0]


def test_every_file_that_loads_fits_its_schema(tmp_path: Path):
    """An editor marks nothing in a file that the program accepts."""
    job = [pair for base in ("knowledge", "examples/sanctions", "tests/data/good") for pair in pairs(ROOT / base)]

    assert len(job) > 110
    assert faults(job, tmp_path) == []


def test_what_the_program_refuses_does_not_fit(tmp_path: Path):
    """A mistyped field and a missing one are marked while they are typed."""
    text = (ROOT / "knowledge" / "cost" / "free-riding.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text.replace("in_short:", "in_shorts:", 1), encoding="utf-8")
    (tmp_path / "b.yaml").write_text(text.replace("how: rebuts", "how: denies", 1), encoding="utf-8")
    schema = str(ROOT / "docs" / "schema" / "issue.json")

    found = faults([[schema, str(tmp_path / "a.yaml")], [schema, str(tmp_path / "b.yaml")]], tmp_path)

    assert any("in_shorts" in fault for fault in found)
    assert any("denies" in fault for fault in found)
