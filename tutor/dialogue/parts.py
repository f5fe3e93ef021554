"""Questions with two parts: the first is answered, the other is offered."""

from __future__ import annotations

import re

from tutor.dialogue.answers import tell
from tutor.dialogue.offering import offer
from tutor.dialogue.scene import Scene, Told

LEAST = 3
"""Words that a part must have to be a question of its own: "and why?" is none."""
MOST = 4
_ASKING = (
    r"(?:(?:who|what|when|where|why|how)['’]?s|who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did"
    r"|can|could|should|would|will|has|have|had|must|may|might)"
)
# Patterns are compiled where they are first used: a question pays only for what it needs.
_MAY_JOIN = ("? ", "! ", ". ", " and ", " or ", " but ")
_BETWEEN = rf"(?i)(?<=[?!.])\s+|[,;]?\s+(?:and|or|but)(?: also| then| if so| second(?:ly)?)?,?\s+(?={_ASKING}\b)"
_ASKS = rf"(?i)^(?:(?:and|but|so|ok|first(?:ly)?|second(?:ly)?|then|also)[, ]+)*{_ASKING}\b"


def parts_of(question: str, least: int = LEAST) -> tuple[str, ...]:
    """Return the questions of which a question is made; one or none where it is no more than one."""
    if not any(sign in question.lower() for sign in _MAY_JOIN):
        return ()
    parts = (part.strip() for part in re.split(_BETWEEN, question))
    return tuple(part for part in parts if len(part.split()) >= least and re.match(_ASKS, part))[:MOST]


def with_the_other_part(scene: Scene, question: str, told: Told, enough: float) -> Told:
    """Return an answer with the part of the question that it does not answer, to be chosen by its number."""
    parts = parts_of(question) if told.shown and told.matches else ()
    if len(parts) < 2 or told.shown is None:
        return told
    answered = _owners(scene, told.matches[0].id)
    for part in parts:
        found = _meant(scene, part, told, enough)
        if found and not _owners(scene, found) & answered and found != told.matches[0].id:
            rest = offer(scene.base, "other-part", (found,))
            return told._replace(blocks=(*told.blocks, rest), shown=told.shown._replace(options=(found,)))
    return told


def _meant(scene: Scene, part: str, told: Told, enough: float) -> str:
    """Return what a part asks for: what is likely enough, else what the whole question found besides."""
    ranking = scene.index.ask(part)
    if ranking.matches and ranking.confidence >= enough:
        return ranking.matches[0].id
    besides = {match.id for match in told.matches[1:]}
    return next((match.id for match in ranking.matches[:MOST] if match.id in besides), "")


def _owners(scene: Scene, entry: str) -> set[str]:
    """Return what an entry belongs to: itself without its part, and the issue that it is about; a fact is by itself."""
    if "#" in entry:
        return {entry}
    told = tell(scene.base, entry)
    return {entry.partition("#")[0], (told.shown.issue if told.shown else "") or entry}
