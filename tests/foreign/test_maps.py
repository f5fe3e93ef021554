"""Argument maps as Argdown, Mermaid, Graphviz and arguebuf read them, against what the YAML says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.foreign.conftest import GRAPHS, HERE, read_lines, run
from tests.seminar.hostile import PIECES, spoilt_base
from tests.seminar.reading import issues, listed, plain
from tutor.knowledge import KnowledgeBase
from tutor.seminar.aif import aif
from tutor.seminar.argdown import argdown
from tutor.seminar.graphviz import dot
from tutor.seminar.mermaid import flowchart
from tutor.seminar.text import one_line

HOW = {
    "rebuts": "denies the claim",
    "undercuts": "grants the facts, not the conclusion",
    "undermines": "disputes the findings",
}
RELATION = {"rebuts": "attack", "undermines": "attack", "undercuts": "undercut"}
SIDES = {"pro": "For", "con": "Against"}


def sided(issue: dict[str, Any]) -> list[tuple[str, int, dict[str, Any]]]:
    return [(side, number, one) for side in ("pro", "con") for number, one in enumerate(issue[side], 1)]


def edges(issue: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [(one["id"], edge["argument"], edge["how"], plain(edge["reply"])) for _, _, one in sided(issue) for edge in one.get("answers", [])]  # fmt: skip


def read_argdown(text: str, tmp_path: Path) -> dict[str, Any]:
    source = tmp_path / "map.argdown"
    source.write_text(text, encoding="utf-8")
    run(HERE / "node_modules" / ".bin" / "argdown", "json", source, tmp_path)
    return json.loads((tmp_path / "map.json").read_text(encoding="utf-8"))


def said(found: dict[str, Any]) -> str:
    texts = [one["text"].strip() for one in found["members"] if one.get("text", "").strip()]
    return texts[0] if texts else ""


@pytest.fixture(scope="module")
def as_argdown(shipped: KnowledgeBase, tmp_path_factory) -> dict[str, Any]:
    return read_argdown(argdown("All", shipped.issues.values()), tmp_path_factory.mktemp("argdown"))


def test_argdown_reads_every_motion_claim_and_finding_as_written(as_argdown, folder: Path):
    """Argdown's statements and arguments have the YAML's texts, sides, warrants, limits and sources, and no others."""
    statements, arguments = {}, {}
    for issue_id, issue in issues(folder):
        name = ", ".join(issue_id.split("/"))
        statements[name] = (plain(issue["motion"]), None)
        for side, _, one in sided(issue):
            cited = list(dict.fromkeys(source for part in one["grounds"] for source in listed(part["source"])))
            data = {"id": f"{issue_id}#{one['id']}", "side": side, "warrant": plain(one["warrant"])}
            data |= {"qualifier": plain(one["qualifier"]), "sources": cited}
            arguments[f"{name}, {one['id']}"] = (plain(one["claim"]), data)
            for part in one["grounds"]:
                key = f"{name}, {one['id']}, {part['id']}"
                statements[key] = (plain(part["says"]), listed(part["source"]))

    assert {key: (said(one), one["data"]) for key, one in as_argdown["arguments"].items()} == arguments
    assert {key: said(one) for key, one in as_argdown["statements"].items()} == {
        key: text for key, (text, _) in statements.items()
    }


def test_argdown_reads_every_relation_with_its_sign(as_argdown, folder: Path):
    """Support, attack and undercut run between the same arguments as in the YAML, and no relation is added."""
    expected = set()
    for issue_id, issue in issues(folder):
        name = ", ".join(issue_id.split("/"))
        for side, _, one in sided(issue):
            own = f"{name}, {one['id']}"
            expected.add(("support" if side == "pro" else "attack", own, name))
            expected |= {("support", f"{own}, {part['id']}", own) for part in one["grounds"]}
        expected |= {(RELATION[how], f"{name}, {start}", f"{name}, {end}") for start, end, how, _ in edges(issue)}

    found = {(one["relationType"], one["from"], one["to"]) for one in as_argdown["relations"]}
    assert found == expected


def test_mermaid_reads_every_claim_and_reply(shipped: KnowledgeBase, folder: Path, tmp_path: Path):
    """Each issue's flowchart has the motion, the numbered claims and the labelled arrows of the YAML."""
    written = dict(issues(folder))
    files = []
    for issue_id in written:
        path = tmp_path / f"{issue_id.replace('/', '-')}.mmd"
        path.write_text(flowchart(shipped.issues[issue_id]), encoding="utf-8")
        files.append(path)
    charts = read_lines("node", HERE / "readers" / "mermaid.mjs", *files)

    assert len(charts) == len(written)
    for issue, chart in zip(written.values(), charts, strict=True):
        nodes = {"motion": plain(issue["motion"])}
        named = {one["id"]: f"{side}{number}" for side, number, one in sided(issue)}
        nodes |= {f"{side}{n}": f"{SIDES[side]} {n}. {plain(one['claim'])}" for side, n, one in sided(issue)}
        arrows = [[name, "motion", ""] for name in named.values()]
        arrows += [[named[start], named[end], HOW[how]] for start, end, how, _ in edges(issue)]
        assert chart["nodes"] == nodes
        assert sorted(chart["edges"]) == sorted(arrows)


def test_graphviz_draws_every_claim_and_reply(shipped: KnowledgeBase, folder: Path, tmp_path: Path):
    """Graphviz lays out the whole base; each box has the YAML's words, each arrow its ends and label."""
    path = tmp_path / "all.dot"
    path.write_text(dot("All", shipped.issues.values()), encoding="utf-8")
    (drawn,) = read_lines("node", HERE / "readers" / "graphviz.mjs", path)
    nodes, arrows = {}, []
    for issue_id, issue in issues(folder):
        nodes[issue_id] = plain(issue["motion"])
        for side, number, one in sided(issue):
            nodes[f"{issue_id}#{one['id']}"] = f"{SIDES[side]} {number}. {plain(one['claim'])}"
            arrows.append([f"{issue_id}#{one['id']}", issue_id, ""])
        arrows += [[f"{issue_id}#{start}", f"{issue_id}#{end}", HOW[how]] for start, end, how, _ in edges(issue)]

    assert drawn["nodes"] == nodes
    assert sorted(drawn["edges"]) == sorted(arrows)


def test_arguebuf_reads_every_text_of_the_aif_graph(shipped: KnowledgeBase, folder: Path, tmp_path: Path):
    """Motions, claims, findings and replies are atoms; each reply is in conflict with what it is aimed at."""
    path = tmp_path / "all.json"
    path.write_text(aif(shipped.issues.values()), encoding="utf-8")
    (graph,) = read_lines(GRAPHS, HERE / "readers" / "aif_graph.py", path)
    texts, conflicts = [], 0
    for _, issue in issues(folder):
        texts.append(plain(issue["motion"]))
        grounds = {one["id"]: len(one["grounds"]) for _, _, one in sided(issue)}
        for side, _, one in sided(issue):
            texts += [plain(one["claim"]), *(plain(part["says"]) for part in one["grounds"])]
            conflicts += side == "con"
        for _, end, how, reply in edges(issue):
            texts.append(reply)
            conflicts += grounds[end] if how == "undermines" else 1

    assert sorted(graph["texts"].values()) == sorted(texts)
    assert sum(kind == "Attack" for kind in graph["schemes"].values()) == conflicts


@pytest.fixture(scope="module")
def hostile() -> list[Any]:
    """Issues that hold every hostile piece, each in a place of its own and all at once."""
    texts = [f"x {piece} {other}" for piece, other in zip(PIECES, reversed(PIECES), strict=True)]
    texts += ["x " + " ".join(PIECES), "x" + "".join(PIECES), "long " + "".join(PIECES) * 40]
    issues = []
    for number, text in enumerate(texts):
        issue = next(iter(spoilt_base(text).issues.values()))
        issues.append(msgspec.structs.replace(issue, id=f"harbour/n{number}"))
    return issues


def test_hostile_maps_survive_argdown(hostile: list[Any], tmp_path: Path):
    """Markup, comments, braces and emoji codes are read as the characters they are."""
    found = read_argdown(argdown('x #*_ " title', hostile), tmp_path)
    for issue in hostile:
        name = ", ".join(issue.id.split("/"))
        assert said(found["statements"][name]) == one_line(issue.motion)
        for _, one in issue.argued():
            argument = found["arguments"][f"{name}, {one.id}"]
            assert said(argument) == one_line(one.claim)
            assert argument["data"]["warrant"] == one_line(one.warrant)
            assert argument["data"]["qualifier"] == one_line(one.qualifier)
            for part in one.grounds:
                assert said(found["statements"][f"{name}, {one.id}, {part.id}"]) == one_line(part.says)


def test_hostile_maps_survive_mermaid(hostile: list[Any], tmp_path: Path):
    """Labels hold quotes, markup, directives and icons as plain characters."""
    files = []
    for issue in hostile:
        files.append(tmp_path / f"{issue.id.partition('/')[2]}.mmd")
        files[-1].write_text(flowchart(issue), encoding="utf-8")
    charts = read_lines("node", HERE / "readers" / "mermaid.mjs", *files)
    for issue, chart in zip(hostile, charts, strict=True):
        assert chart["nodes"]["motion"] == one_line(issue.motion)
        assert chart["nodes"]["pro1"] == f"For 1. {one_line(issue.pro[0].claim)}"


def test_hostile_maps_survive_graphviz(hostile: list[Any], tmp_path: Path):
    """Boxes show backslashes, entities and quotes as they were written (lines may break at spaces and within words)."""
    path = tmp_path / "hostile.dot"
    path.write_text(dot("x", hostile), encoding="utf-8")
    (drawn,) = read_lines("node", HERE / "readers" / "graphviz.mjs", path)
    for issue in hostile:
        for side, one in issue.argued():
            place = issue.side(side).index(one) + 1
            shown = drawn["nodes"][f"{issue.id}#{one.id}"].replace(" ", "")
            assert shown == f"{SIDES[side]} {place}. {one_line(one.claim)}".replace(" ", "")


def test_hostile_maps_survive_arguebuf(hostile: list[Any], tmp_path: Path):
    """Atoms hold any characters."""
    path = tmp_path / "hostile.json"
    path.write_text(aif(hostile), encoding="utf-8")
    (graph,) = read_lines(GRAPHS, HERE / "readers" / "aif_graph.py", path)
    found = set(graph["texts"].values())
    assert {one_line(one.claim) for issue in hostile for _, one in issue.argued()} <= found
