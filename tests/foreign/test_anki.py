"""Decks as Anki's own library imports them: texts, decks, and what a second import does."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.foreign.conftest import ANKI, HERE, read_lines
from tests.seminar.hostile import NASTY, spoilt_base
from tests.seminar.reading import issues, plain
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.base import Table
from tutor.seminar.anki import package
from tutor.seminar.selection import select, whole
from tutor.seminar.text import one_line

FIELDS = ["Id", "Front", "Back", "Source", "Side", "Topic", "Hint", "Extra1", "Extra2"]
FIRST = datetime(2026, 11, 1, tzinfo=UTC)
LATER = datetime(2026, 11, 20, tzinfo=UTC)


def imported(folder: Path, *decks: bytes, study_after: int = 0) -> dict[str, Any]:
    paths = []
    for number, deck in enumerate(decks):
        paths.append(str(folder / f"{number}.apkg"))
        Path(paths[-1]).write_bytes(deck)
    job = folder / "job.json"
    job.write_text(json.dumps({"decks": paths, "study_after": study_after}), encoding="utf-8")
    return read_lines(ANKI, HERE / "readers" / "anki_deck.py", job)[0]


@pytest.fixture(scope="module")
def everything(shipped: KnowledgeBase, tmp_path_factory) -> dict[str, Any]:
    return imported(tmp_path_factory.mktemp("anki"), package(shipped, whole(shipped), FIRST))


def test_anki_takes_the_whole_base_without_a_conflict(everything: dict[str, Any]):
    """Every note is new, has the frozen fields, makes a card, and the collection is sound."""
    (log,) = everything["logs"]

    assert log["new"] == len(everything["cards"]) > 3000
    assert not any(log[kind] for kind in ("conflicting", "missing_notetype", "missing_deck", "empty_first_field"))
    assert everything["note_fields"] == FIELDS
    assert everything["empty"] == 0
    assert everything["sound"][1]


def test_every_reply_and_claim_of_the_yaml_is_on_a_card(everything: dict[str, Any], folder: Path):
    """For each edge of the YAML a card shows the claim and, on its back, the reply; each claim has its own card."""
    cards = everything["cards"]
    for issue_id, issue in issues(folder):
        claims = {one["id"]: plain(one["claim"]) for one in (*issue["pro"], *issue["con"])}
        for one in (*issue["pro"], *issue["con"]):
            assert claims[one["id"]] in cards[f"state:{issue_id}#{one['id']}"]["front"]
            for edge in one.get("answers", []):
                card = cards[f"reply:{issue_id}#{edge['argument']}~{one['id']}"]
                assert claims[edge["argument"]] in card["front"]
                assert plain(edge["reply"]) in card["back"]
                assert plain(edge["reply"]) not in card["front"]


def test_a_choice_lists_its_options_and_names_the_right_one(everything: dict[str, Any]):
    """A choice on a card is a plain question with options; the answer is among them."""
    picks = [card for name, card in everything["cards"].items() if name.startswith("pick:")]

    assert picks
    for card in picks:
        options = [plain(re.sub("<[^>]+>", "", one)) for one in re.findall(r"<li>(.*?)</li>", card["raw"].split('<hr id="answer">')[0])]  # fmt: skip
        assert len(options) >= 3


def changed(base: KnowledgeBase, issue_id: str, warrant: str) -> KnowledgeBase:
    issue = base.issues[issue_id]
    first, *others = issue.pro
    edited = msgspec.structs.replace(issue, pro=(msgspec.structs.replace(first, warrant=warrant), *others))
    table = Table({name: (lambda name=name: edited if name == issue_id else base.issues[name]) for name in base.issues})
    return KnowledgeBase(
        issues=table, cases=base.cases, concepts=base.concepts, sources=base.sources, topics=lambda: base.taxonomy,
        lexicon=lambda: (), names=base.names, counts=base.counts, moved={}, key="edited",
    )  # fmt: skip


def test_a_later_deck_updates_texts_and_keeps_intervals(shipped: KnowledgeBase, tmp_path: Path):
    """After study, a deck with an edited text changes the card's words and leaves its interval and repetitions."""
    issue_id = "cost/free-riding"
    before = package(shipped, select(shipped, [issue_id]), FIRST)
    base = changed(shipped, issue_id, "An edited reason.")
    after = package(base, select(base, [issue_id]), LATER)

    seen = imported(tmp_path, before, before, after, study_after=1)

    first, again, later = seen["logs"]
    assert first["new"] > 50
    assert (again["new"], again["conflicting"], again["duplicate"]) == (0, 0, first["new"])
    assert later["new"] + later["conflicting"] == 0
    assert later["updated"] > 0
    assert "An edited reason." in seen["cards"][f"side:{issue_id}#{shipped.issues[issue_id].pro[0].id}"]["back"]
    assert "An edited reason." in seen["studied"]["back"]
    assert (seen["studied"]["interval"], seen["studied"]["repetitions"]) == (30, 5)


def test_equal_bases_make_equal_decks(shipped: KnowledgeBase):
    """The same selection on the same day is the same file, byte by byte."""
    chosen = select(shipped, ["cost/free-riding"])

    assert package(shipped, chosen, FIRST) == package(shipped, chosen, FIRST)


def test_hostile_texts_survive_anki(tmp_path: Path):
    """Markup, template braces and cloze marks are shown as the characters they are."""
    base = spoilt_base(NASTY)
    seen = imported(tmp_path, package(base, whole(base), FIRST))
    shown = {card["front"] for card in seen["cards"].values()} | {card["back"] for card in seen["cards"].values()}
    text = "\n".join(shown)

    for issue in base.issues.values():
        for _, one in issue.argued():
            assert one_line(one.claim) in text
    assert "<script" not in "".join(card["raw"] for card in seen["cards"].values())
