"""A question after a fact that points at its case: its other facts, its clauses, its years; not all of the case."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps, tell, tell_clauses
from tutor.dialogue.at_hand import LONGEST, with_name
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Block, Heading, Notice
from tutor.dialogue.scene import Ranked, Scene, Told, matched, said
from tutor.knowledge.model import Case

# Patterns are compiled where they are first used: a question pays only for what it needs.
_SAYS = (
    r"(?i)^(?:(?:and|but|so|ok)[ ,]+)*what(?:['\u2019]?s| does| do| did| is)?"
    r" (?:it|they|the (?:treaty|text|pact|clauses?))"
    r" (?:actually |really )?(?:say|says|said|promise|oblige|state)\b[\s?.!]*$"
)
_SPAN = (
    r"(?i)^(?:(?:and|but|so|ok)[ ,]+)*(?:when|what year|which year|how long)\b.*"
    r"\b(?:ends?|ended|over|starts?|started|begins?|began|begin|last|lasted|founded|finish(?:ed)?|stop(?:ped)?)[\s?.!]*$"
)
_PRECISE = r"(?i)^(?:(?:and|but|so|ok)[ ,]+)*(?:when|how (?:many|much|long|often)|who|whose|where|what year|which)\b"


def part_of_the_case(scene: Scene, about: str, ranking: Ranked, sure: float) -> Told | tuple[str, Ranked] | None:
    """Answer from a part of the case at hand, where a fact of it was told last and a question points at the case.

    Returns what is told, or the question with the case named in it and what that finds; None where the question wants
    something else.
    """
    case = scene.base.cases.get(scene.shown.entry)
    named = with_name(about, case) if case and scene.shown.answers and len(about.split()) <= LONGEST else ""
    if case is None or not named:
        return None
    if re.match(_SAYS, about) and case.clauses:
        return _clauses(scene, case)
    if ranking.confidence >= sure and ranking.matches[0].id != case.id:
        return None  # it is understood as it is
    again = scene.index.ask(named, within=case.id)
    first = again.matches[0].id if again.matches else ""
    if again.confidence >= sure and first.startswith(f"{case.id}#") and first != scene.shown.answers:
        return named, again
    if first not in (case.id, scene.shown.answers):
        return None
    return _of_the_whole(scene, about, case)


def is_precise(about: str) -> bool:
    """Say whether a question asks for one thing: who, when, how many."""
    return bool(re.match(_PRECISE, about))


def _of_the_whole(scene: Scene, about: str, case: Case) -> Told | None:
    """Tell the years of a case where they are asked for; own up to it where something else is that no fact says."""
    if re.match(_SPAN, about):
        return in_short(scene, case)
    if is_precise(about):
        return in_short(scene, case, Notice(code="not-just-that", values={"case": case.short}))
    return None


def _clauses(scene: Scene, case: Case) -> Told:
    """Tell what the treaty says: its clauses, and nothing of what is said about them."""
    heading = Heading(text=case.name, id=case.id, labels=(case.kind, case.years))
    sources = tuple(dict.fromkeys(source for clause in case.clauses for source in clause.sources))
    blocks = (heading, *tell_clauses(scene.base, case.clauses), next_steps("more", "sources", "back"))
    shown = scene.shown._replace(kind="case", entry=case.id, sources=sources, options=())
    return Told(blocks, shown, (matched(scene.base, case.id),))


def in_short(scene: Scene, case: Case, *before: Notice) -> Told:
    """Tell a case by its years and what it was, with the rest to be asked for."""
    heading = Heading(text=case.name, id=case.id, labels=(case.kind, case.years))
    blocks: tuple[Block, ...] = (
        *before,
        heading,
        said(scene.base, "in-short", case.in_short),
        next_steps("more", "sources", "back"),
    )
    shown = (tell(scene.base, case.id, 0).shown or Shown())._replace(
        answers=scene.shown.answers, asked=scene.shown.asked, fact=True
    )
    return Told(blocks, shown, (matched(scene.base, case.id),))
