"""One of two that were compared, pointed at by its place ("who is in the second one?"), and two names alone."""

from __future__ import annotations

import re

from tutor.dialogue import names
from tutor.dialogue.answers import tell
from tutor.dialogue.asking import POSSIBLE, answer
from tutor.dialogue.scene import Scene, Told
from tutor.knowledge import KnowledgeBase

# Patterns are compiled where they are first used: a question pays only for what it needs.
_PLACES = {"first": 0, "former": 0, "second": 1, "latter": 1, "other": 1, "last": 1}
_PLACE = (
    r"(?i)\b(?:of |for |in |with )?the (?P<place>first|second|former|latter|other|last)"
    r"(?: (?:one|of (?:them|the two|these(?: two)?|those(?: two)?)))?"
    r"(?=(?: \w+)?[\s?.!,]*$| (?:have|has|had|is|was|do|does)\b)"
)
_NO_MORE = r"(?i)^(?:(?:and|but|so|ok(?:ay)?|then|what about|how about)[ ,]*)*$"
LONGEST = 12
"""Words up to which a turn points at one of the two."""
_TWO_NAMES = (
    r"(?i)^(?P<one>[\w'’. -]{2,40}?)(?:,? (?:and|vs\.?|versus) | & | ?/ ?)(?:the )?(?P<other>[\w'’. -]{2,40}?)[\s?.!]*$"
)
MOST_NAMES = 8
"""Words of a turn that is two names and no more."""


def of_one_of_the_two(scene: Scene, turn: str) -> Told | None:
    """Answer a question about one of the two that were compared; what was asked of the one goes on for the other.

    None for a turn that points at neither, or where there is no such fact.
    """
    found = re.search(_PLACE, turn) if len(scene.shown.pair) == 2 and len(turn.split()) <= LONGEST else None
    entry = scene.shown.pair[_PLACES[found["place"].lower()]] if found else ""
    if found is None or entry not in scene.base.cases:
        return None
    name = scene.base.cases[entry].short
    before, after = turn[: found.start()], turn[found.end() :]
    bare = re.match(_NO_MORE, f"{before}{after}".strip(" ?.!,"))
    question = _asked_of(scene, name) if bare else f"{before}{name}{after}"
    told = _fact(scene, question, entry) if question else tell(scene.base, entry)
    return told and told._replace(shown=told.shown and told.shown._replace(pair=scene.shown.pair), act="ask")


def _asked_of(scene: Scene, name: str) -> str:
    """Return what was asked last with this name in the place of the other's; empty where no fact was asked for."""
    if not scene.shown.answers:
        return ""
    shorts = [scene.base.cases[entry].short for entry in scene.shown.pair if entry in scene.base.cases]
    other = next((short for short in shorts if short != name and short in scene.shown.asked), "")
    return scene.shown.asked.replace(other, name) if other else ""


def _fact(scene: Scene, question: str, entry: str) -> Told | None:
    ranking = scene.index.ask(question, within=entry)
    first = ranking.matches[0].id if ranking.matches else ""
    of_it = first.startswith(f"{entry}#") and ranking.confidence >= POSSIBLE
    return answer(scene, question, ranking) if of_it else None


def two_named(base: KnowledgeBase, turn: str) -> str:
    """Return the names of two cases, or of two terms, where a turn is these and no more; empty for any other turn."""
    found = re.match(_TWO_NAMES, turn) if len(turn.split()) <= MOST_NAMES else None
    if found is None or names.find_topic(base, turn) or names.find_issue(base, turn):
        return ""
    known = any(
        one and other and one.id != other.id and min(one.score, other.score) > names.BY_NAME
        for one, other in ((find(base, found["one"]), find(base, found["other"])) for find in _FINDERS)
    )
    return f"{found['one']}, {found['other']}" if known else ""


_FINDERS = (names.find_case, names.find_concept)
