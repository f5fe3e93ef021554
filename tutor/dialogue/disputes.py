"""What is disputed is met with the issue: a fact or a term of it comes second.

"Do sanctions work?" is no question of what sanctions are, nor first of one thing that was measured.
"""

from __future__ import annotations

import re

from tutor.dialogue.countries import countries_in
from tutor.dialogue.reply import Matched
from tutor.dialogue.scene import Scene, matched
from tutor.dialogue.terms import is_judging, is_normative
from tutor.knowledge.model import Issue

NEARLY = 0.5
"""The share of the chance of a fact at which the issue it bears on is told instead, where something is disputed."""
CONCEIVABLE = 0.02
"""The least chance of an issue that is told in place of a fact where a question asks what ought to be."""
LONGEST = 14
"""Words of a question that puts an issue in general: a longer one asks for something of its own."""
# Words by which a question asks for what was measured, or for one event, person or office rather than for a judgment.
_MEASURED = (
    r"\b(?:stud(?:y|ies)|research|evidence|proof|data|statistic\w*|polls?|polling|surveys?|experiments?|scholars?|measured"
    r"|average|per ?cent|percentage|share|rate|how (?:often|many|much|long)|more often|ever|record|historical(?:ly)?"
    r"|president|congress|court|treaty|article|law|legal(?:ly)?|official(?:ly)?|\d+)\b"
)


def dispute_first(scene: Scene, about: str, matches: tuple[Matched, ...]) -> tuple[Matched, ...]:
    """Put the issue before a term or a fact of its own where a turn is about whether something is so."""
    if not is_judging(about) or matches[0].kind not in ("faq", "concept"):
        return matches
    for match in matches[1:]:
        issue = scene.base.issues.get(match.id)
        ought = matches[0].kind == "faq" and match.score >= CONCEIVABLE and is_normative(about)
        if issue and (ought or _is_about(scene, issue, matches[0], match.score)):
            return _first(match, matches)
    if _puts_it_in_general(about):
        in_general = _of_what_was_found(scene, matches)
        return _first(in_general, matches) if in_general else matches
    return matches


def _first(issue: Matched, matches: tuple[Matched, ...]) -> tuple[Matched, ...]:
    return (issue, *(match for match in matches if match.id != issue.id))


def _is_about(scene: Scene, issue: Issue, first: Matched, score: float) -> bool:
    """Whether the first match is a term of an issue, or a fact of its topic that is hardly likelier than the issue."""
    term = scene.base.concepts.get(first.id)
    if term:
        return term.id in issue.concepts or issue.id in term.issues
    return first.kind == "faq" and first.topic == issue.topic and score >= NEARLY * first.score


def _puts_it_in_general(about: str) -> bool:
    """Whether a question names no country and asks for nothing that was measured: "do alliances deter?"."""
    return (
        len(about.split()) <= LONGEST
        and not countries_in(about)
        and not re.search(_MEASURED, about, re.IGNORECASE)
        and not re.search(r"\b[A-Z]{2,}\b", about)
    )


def _of_what_was_found(scene: Scene, matches: tuple[Matched, ...]) -> Matched | None:
    """Return the issue that a fact of a topic, or a term, bears on: the likeliest that was found, else its own."""
    first = matches[0]
    term = scene.base.concepts.get(first.id)
    if term is None and not first.id.startswith("topics/"):
        return None  # a fact of a case or of the basics is what was asked
    found = next((match for match in matches[1:] if match.id in scene.base.issues), None)
    if found and (term is None or term.id in scene.base.issues[found.id].concepts or found.id in term.issues):
        return found
    if term:
        using = (issue.id for issue in scene.base.issues.values() if term.id in issue.concepts)
        own = next(iter(term.issues or using), "")
    else:
        own = scene.base.question(first.id).issue
    return matched(scene.base, own, first.score) if own in scene.base.issues else None
