"""What research says on a subject that is named ("what do studies say about bases?"): where the evidence stands."""

from __future__ import annotations

import re

from tutor.dialogue.act_pointing import OF_GROUNDS
from tutor.dialogue.asking import SURE
from tutor.dialogue.context import Shown
from tutor.dialogue.grounds import evidence
from tutor.dialogue.motion_choice import is_name, motions_meant
from tutor.dialogue.names import find_concept
from tutor.dialogue.scene import Scene, Told

_WORK = r"(?:stud(?:y|ies)|research|evidence|literature|findings|scholars|scholarship|experts)"
_STUDIED = (
    r"^(?:(?:and|so|but|ok(?:ay)?|please|now)[ ,]+)*"
    rf"(?:what (?:do|does|did) (?:the |recent |most )?{_WORK}(?: (?:really|actually|generally|all))?"
    r" (?:say|show|find|found|tell us|think|conclude) (?:about|on|of)"
    rf"|(?:what|which)(?: are|'s| is)? ?(?:there )?(?:the |some |any )?(?:main |best |newest |recent )?{_WORK}"
    r"(?: (?:is|are|exists?) there)? (?:on|about|for|behind|of)"
    rf"|(?:the |some |any )?{_WORK} (?:on|about|behind|for)) (?P<subject>.+?)[\s?.!]*$"
)
_POINTS = (
    r"^(?:it|this|that|them|these|those|him|her|the (?:other|second|first|third|last|con|pro)\b.*"
    r"|(?:for|against|pro|con) \d.*)$"
)


def told_of_research(scene: Scene, text: str) -> Told | None:
    """Say where the evidence on a named subject stands; None for a turn that asks no such thing, or of no issue."""
    found = re.match(_STUDIED, text, re.IGNORECASE)
    subject = found["subject"] if found else ""
    if not subject or re.match(_POINTS, subject, re.IGNORECASE) or re.search(OF_GROUNDS, subject, re.IGNORECASE):
        return None
    issue = _issue_of(scene, subject)
    if not issue:
        return None
    at_hand = Scene(scene.base, scene.index, Shown("issue", issue, issue), subject)
    return evidence(at_hand, "")._replace(act="evidence")


def _issue_of(scene: Scene, subject: str) -> str:
    """Return the issue that a subject names, as its term or topic too, or surely means; empty where it means none."""
    if is_name(scene.base, subject) or find_concept(scene.base, subject):
        return next(iter(motions_meant(scene, subject)), "")
    ranking = scene.index.ask(subject)
    first = ranking.matches[0].id if ranking.matches and ranking.confidence >= SURE else ""
    return first if first in scene.base.issues else ""
