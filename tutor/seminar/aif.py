"""Argument maps in the Argument Interchange Format (Chesñevar et al. 2006), the JSON that argument databases exchange.

A claim, a finding and a reply are information (I); support is an inference (RA), an answer a conflict (CA). What rebuts
conflicts with the claim, what undercuts with the inference from findings to claim, what undermines with each finding.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal

from tutor.knowledge.model import Answer, Argument, Issue
from tutor.seminar.text import one_line

_WHEN = "1970-01-01 00:00:00"
"""The format wants a time for each node; one that never changes keeps equal bases equal."""


class _Graph:
    """Nodes and edges, numbered as they are added."""

    def __init__(self) -> None:
        self.nodes: list[dict[str, str]] = []
        self.edges: list[dict[str, str | None]] = []

    def add(self, kind: Literal["I", "RA", "CA"], text: str) -> str:
        name = str(len(self.nodes) + 1)
        self.nodes.append({"nodeID": name, "text": one_line(text), "type": kind, "timestamp": _WHEN})
        return name

    def link(self, *names: str) -> None:
        """Draw an edge from each to the next."""
        for start, end in pairwise(names):
            number = str(len(self.edges) + 1)
            self.edges.append({"edgeID": number, "fromID": start, "toID": end, "formEdgeID": None})


def aif(issues: Iterable[Issue]) -> str:
    """Return the maps of issues as one AIF graph, ending with a newline."""
    graph = _Graph()
    for issue in issues:
        _add_issue(graph, issue)
    whole = {"nodes": graph.nodes, "edges": graph.edges, "locutions": []}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


class _Placed:
    """An argument in the graph: its claim, the inference to the claim, and the findings it is drawn from."""

    def __init__(self, graph: _Graph, argument: Argument) -> None:
        self.claim = graph.add("I", argument.claim)
        self.inference = graph.add("RA", "Default Inference")
        self.findings = [graph.add("I", grounds.says) for grounds in argument.grounds]
        graph.link(self.inference, self.claim)
        for finding in self.findings:
            graph.link(finding, self.inference)


def _add_issue(graph: _Graph, issue: Issue) -> None:
    motion = graph.add("I", issue.motion)
    placed = {argument.id: _Placed(graph, argument) for _, argument in issue.argued()}
    for side, argument in issue.argued():
        scheme = graph.add("RA", "Default Inference") if side == "pro" else graph.add("CA", "Default Conflict")
        graph.link(placed[argument.id].claim, scheme, motion)
    for _, argument in issue.argued():
        for answer in argument.answers:
            _add_answer(graph, placed[argument.id], placed[answer.argument], answer)


def _add_answer(graph: _Graph, attacker: _Placed, target: _Placed, answer: Answer) -> None:
    reply = graph.add("I", answer.reply)
    graph.link(attacker.claim, graph.add("RA", "Default Inference"), reply)
    aims = {"rebuts": [target.claim], "undercuts": [target.inference], "undermines": target.findings}
    for aim in aims[answer.how]:
        graph.link(reply, graph.add("CA", "Default Conflict"), aim)
