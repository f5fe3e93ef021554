"""A question after a comparison ("which is older?"): it stays with the two that were compared."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps
from tutor.dialogue.countries import countries_in
from tutor.dialogue.names import normal
from tutor.dialogue.offering import offer
from tutor.dialogue.reply import Block, Heading, Notice
from tutor.dialogue.scene import Scene, Told, matched, said
from tutor.knowledge.model import Case
from tutor.matching.text import stem, tokens

LONGEST = 10
"""Words up to which a question leans on what was compared."""
# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEADS = r"(?:(?:and|but|so|ok(?:ay)?|well)[ ,]+)*"
_OF_THE_TWO = (
    rf"(?i)^{_LEADS}(?:which|who|whose)\b(?P<what>.*)"
    rf"|^{_LEADS}(?:is|are|do|does|did|was|were|have|has)\b"
    r"(?=.*\b(?:same|both|each|either|equal|similar|differ\w*)\b)(?P<same>.*)"
)
_COMPARES = (
    r"(?i)\b(?:real|formal|proper|actual|more|less|fewer|same|both|each|either|equal|similar|differ\w*|worse|most|least|first"
    r"|(?!ever|never|other|over|under|after|whether|member|power|number|soldier|president|order|border)\w{3,}er|\w{3,}est)\b"
)
_ONE = r"(?i)^\W*(?:one|of (?:them|the two|these|those)|of the two)?\s*"
_AGE = r"(?i)\b(?:older|oldest|newer|younger|newest|first|earlier|longer|longest)\b"
_DUTY = (
    r"(?i)\b(?:(?:real|formal|proper|true|actual) (?:alliances?|pacts?|treat(?:y|ies))"
    r"|obligations?|dut(?:y|ies)|promises?|pledges?|commitments?|binding|stricter|obliged?|bound)\b"
)
_COMPARING = r"(?i)\b(?:more|less|fewer|same|both|each|either|equal|similar|the most|the least)\b"


_NO_WEIGHT = frozenset("has have had does did are was were the for one two them and that which who whose its".split())


def of_the_two(scene: Scene, turn: str) -> Told | None:
    """Tell what each of the two compared has on a question; say plainly where there is no judgement of them.

    None where a turn does not ask about the two: it compares nothing, or names something else.
    """
    cases = [scene.base.cases[entry] for entry in scene.shown.pair if entry in scene.base.cases]
    found = re.match(_OF_THE_TWO, turn) if len(cases) == 2 and len(turn.split()) <= LONGEST else None
    if found is None or not re.search(_COMPARES, turn) or _names_another(scene, turn, cases):
        return None
    told = _each(scene, turn, re.sub(_ONE, "", found["what"] or found["same"] or ""), cases)
    pair = scene.shown.pair
    if told is None:
        notice = Notice(code="no-judgement")
        shown = scene.shown._replace(options=pair)
        return Told(
            (notice, offer(scene.base, "compared", pair)), shown, outcome="not-covered", confidence=0.0, act="ask"
        )
    blocks: tuple[Block, ...] = ()
    for case, (block, _) in zip(cases, told, strict=True):
        blocks += (Heading(text=case.name, id=case.id, labels=(case.kind, case.years)), *block)
    sources = tuple(dict.fromkeys(source for _, used in told for source in used))
    whole = (offer(scene.base, "compared", pair), next_steps("sources", "back"))
    shown = scene.shown._replace(options=pair, sources=sources or scene.shown.sources)
    return Told((*blocks, *whole), shown, tuple(matched(scene.base, case.id) for case in cases), act="ask")


_Piece = tuple[tuple[Block, ...], tuple[str, ...]]


def _each(scene: Scene, turn: str, rest: str, cases: list[Case]) -> list[_Piece] | None:
    """Return what both have to say, each with its sources; None where one of them has nothing."""
    if re.search(_AGE, turn):
        return [((), ()) for _ in cases]  # the years stand in the heading of each
    duty = re.search(_DUTY, turn)
    pieces = [_duty(scene, case) if duty else _fact(scene, rest, case) for case in cases]
    told = [piece for piece in pieces if piece]
    return told if len(told) == len(cases) else None


def _duty(scene: Scene, case: Case) -> _Piece | None:
    if case.obligation is None:
        return None
    return (said(scene.base, "obligation", case.obligation.why, label=case.obligation.kind),), case.sources


def _fact(scene: Scene, rest: str, case: Case) -> _Piece | None:
    """Return the fact of a case that is first of all about what is compared ("troops"), with its sources."""
    wanted = _telling(re.sub(_COMPARING, " ", rest))
    about_it = [one for one in case.faq if wanted and wanted <= _telling(one.asks[0])]
    if not about_it:
        return None
    question = min(about_it, key=lambda one: len(one.asks[0].split()))  # the one that asks for nothing besides
    return (said(scene.base, "fact", question.answer, question.sources, question.as_of),), question.sources


def _telling(text: str) -> set[str]:
    """Return the words of weight of a question, without their endings."""
    return {stem(word) for word in tokens(text) if len(word) > 2 and word not in _NO_WEIGHT}


def _names_another(scene: Scene, turn: str, cases: list[Case]) -> bool:
    own = normal(" ".join(" ".join((case.name, case.short, *case.also, *case.parties)) for case in cases))
    parties = {country for case in cases for country in countries_in(" ; ".join((case.short, *case.parties)))}
    if set(countries_in(turn)) - parties:
        return True
    asked = f" {normal(turn)} "
    names = {normal(name) for case in scene.base.cases.values() for name in (case.short, *case.also)}
    return any(f" {name} " in asked and name not in own for name in names if name)
