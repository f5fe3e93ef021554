"""The expectation, read from the YAML itself by PyYAML alone: no code of the program's makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import citeproc
import yaml

ROOT = Path(__file__).parents[2]
(HARVARD,) = (Path(citeproc.__file__).parent / "data" / "styles").glob("harvard*.csl")
"""The one style that travels with the citation processor: its name differs by version."""


def plain(text: Any) -> str:
    """A text on one line."""
    return re.sub(r"\s+", " ", str(text)).strip()


def listed(value: Any) -> list[str]:
    """One id or several as a list."""
    return [value] if isinstance(value, str) else list(value)


def read(path: Path) -> Any:
    """A YAML file, every scalar as it is written."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def issues(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every issue of a base, with its id."""
    for path in sorted(folder.glob("*/*.yaml")):
        if path.parent.name not in ("cases", "overlays", "schema"):
            yield f"{path.parent.name}/{path.stem}", read(path)


def cases(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every case of a base, with its id."""
    for path in sorted(folder.glob("cases/*.yaml")):
        yield f"cases/{path.stem}", read(path)


def sources(folder: Path) -> dict[str, dict[str, Any]]:
    """Every source of a base by its id."""
    return {source["id"]: source for source in read(folder / "sources.yaml")["references"]}


def texts_of_issue(issue: dict[str, Any]) -> Iterator[str]:
    """Everything of an issue that a reader is given in full."""
    for field in ("motion", "in_short", "evidence_so_far"):
        yield plain(issue[field])
    for argument in (*issue["pro"], *issue["con"]):
        yield from (plain(argument[field]) for field in ("claim", "warrant", "qualifier"))
        yield from (plain(grounds["says"]) for grounds in argument["grounds"])
        yield from (plain(answer["reply"]) for answer in argument.get("answers", []))
    for mistake in issue.get("misconceptions", []):
        yield plain(mistake["says"])
        yield plain(mistake["correction"])
    yield from (plain(question) for question in issue.get("discuss", []))


def texts_of_case(case: dict[str, Any]) -> Iterator[str]:
    """Everything of a case that a reader is given in full."""
    yield from (plain(case[field]) for field in ("name", "in_short", "disputed"))
    yield plain(case["read_by_supporters"]["says"])
    yield plain(case["read_by_sceptics"]["says"])
    yield from (plain(fact["says"]) for fact in case["facts"])
    yield from (plain(clause.get("quote") or clause["paraphrase"]) for clause in case.get("clauses", []))
    yield from (plain(question["answer"]) for question in case.get("faq", []))
