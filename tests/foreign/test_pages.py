"""Handouts and the site in a browser: on a phone, on a desk, on paper; no errors, no requests, accessible."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.foreign.conftest import HERE, chromium, read_lines, run
from tests.seminar.hostile import NASTY, spoilt_base
from tests.seminar.reading import issues, plain, texts_of_issue
from tutor.knowledge import KnowledgeBase
from tutor.seminar.brief import make_brief
from tutor.seminar.html import render_brief
from tutor.seminar.selection import select
from tutor.seminar.site import pages

ISSUE = "cost/free-riding"


def visit(folder: Path, **job: Any) -> list[dict[str, Any]]:
    shots = Path(os.environ.get("FOREIGN_SHOTS", folder))
    path = folder / "job.json"
    path.write_text(json.dumps({"chromium": chromium(), "shots": str(shots), **job}), encoding="utf-8")
    return read_lines("node", HERE / "readers" / "pages.mjs", path)


@pytest.fixture(scope="module")
def visited(shipped: KnowledgeBase, tmp_path_factory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("pages")
    for name, content in pages(shipped):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    nasty = spoilt_base(NASTY)
    for name, base, ids in (
        ("brief.html", shipped, [ISSUE]),
        ("briefs.html", shipped, ["cost/free-riding", "entrapment/dragged-into-war", "cases/nato"]),
        ("nasty.html", nasty, list(nasty.issues)),
    ):
        (folder / name).write_text(render_brief(make_brief(base, select(base, ids))), encoding="utf-8")
    names = ["brief.html", "briefs.html", "nasty.html", "index.html", "terms.html", "sources.html"]
    names += ["issues/cost-free-riding.html", "issues/entrapment-dragged-into-war.html", "cases/nato.html"]
    addresses = [(folder / name).as_uri() for name in names]
    search = {"page": (folder / "index.html").as_uri(), "words": "free riding"}
    return visit(folder, pages=addresses, print=addresses[:2], search=search)


def test_no_page_errs_or_asks_for_anything_beyond_the_disk(visited: list[dict[str, Any]]):
    """The console stays silent, and no request leaves the file system."""
    assert len(visited) == 9 * 2 + 2 + 1
    assert [
        (one["address"], one["errors"], one["requests"]) for one in visited if one["errors"] or one["requests"]
    ] == []


def test_every_page_fits_a_phone_and_a_desk(visited: list[dict[str, Any]]):
    """Nothing makes a page scroll sideways."""
    assert [(one["address"], one["size"]) for one in visited if one.get("overflow", 0) > 0] == []


def test_axe_finds_nothing(visited: list[dict[str, Any]]):
    """Contrast, headings, names, landmarks and regions pass axe-core at both sizes."""
    checked = [one for one in visited if "violations" in one]

    assert all(one["passes"] > 15 for one in checked)
    assert {one["address"].rpartition("/")[2]: one["violations"] for one in checked if one["violations"]} == {}


def test_the_browser_shows_every_text_of_the_issue(visited: list[dict[str, Any]], folder: Path):
    """What is in the YAML is on the page as shown, at both sizes."""
    expected = list(texts_of_issue(dict(issues(folder))[ISSUE]))
    shown = [
        one for one in visited if one["address"].endswith(("/brief.html", "cost-free-riding.html")) and "text" in one
    ]

    assert len(shown) == 4
    for one in shown:
        text = plain(one["text"])
        assert [part for part in expected if part not in text] == []


def test_the_handout_prints_on_both_papers_with_the_key_on_its_own_page(visited: list[dict[str, Any]], folder: Path):
    """The PDF holds every text of the issue, and the key begins a page."""
    printed = next(one for one in visited if one["size"] == "paper" and one["address"].endswith("/brief.html"))
    expected = list(texts_of_issue(dict(issues(folder))[ISSUE]))
    for path in printed["files"]:
        sheets = run("pdftotext", "-layout", path, "-").split("\f")
        whole = re.sub(r"[\s•]+", "", "".join(sheets))
        assert [part for part in expected if re.sub(r"\s+", "", part) not in whole] == []
        (key,) = [sheet for sheet in sheets if "Key to the quiz" in sheet]
        assert key.strip().startswith("Key to the quiz")


def test_the_search_works_from_the_disk(visited: list[dict[str, Any]]):
    """Typing words lists entries, and a click leads to the page."""
    search = next(one for one in visited if one["size"] == "search")

    assert "Small allies free-ride on large ones." in search["found"][:3]
    assert search["landed"].startswith("file://")
    assert search["landed"] != search["address"]
