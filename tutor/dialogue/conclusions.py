"""Statements after a fact ("so japan pays nothing"): met with what bears on them, as nothing was argued so far."""

from __future__ import annotations

import re

from tutor.dialogue.answers import tell
from tutor.dialogue.names import normal
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told, matched

LIKELY = 0.5
"""Least chance at which a statement after a fact is taken for one of the arguments of its issue."""
SHARED = 2
"""Telling words that it must share with that argument."""
BEARS = 0.7
"""Least chance at which an entry is told as what bears on a conclusion."""
_LEAD = r"^(?:(?:so|then|and|but|ok(?:ay)?|well|wow|lol|hm+)[, ]+)+"
# Words that a statement may share with any argument.
_COMMON = frozenset(
    "that this these those they them their there then than with from have more most less many much some nothing pays"
    " paid pay does dont will would could should must what when where which were been being just only also even ever"
    " never every about into over same other good need want make made gets get give gives state states country"
    " countries ally allies alliance alliances war wars".split()
)


def content_of(text: str) -> set[str]:
    """Return the words of a text that say what it is about, without the ends by which their forms differ."""
    words = (word for word in normal(text.replace("’", "").replace("'", "")).split() if len(word) > 3)
    return {_stem(word) for word in words if word not in _COMMON}


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|e)$", "", word) if len(word) > 4 else word


def puts(scene: Scene, text: str, argument: str, confidence: float) -> bool:
    """Say whether a statement puts this argument, where a fact was shown and no argument yet.

    Likeness to one argument of the issue that the fact bears on is not enough there: the statement was not about it.
    """
    if not scene.shown.fact or scene.shown.argument:
        return True
    return confidence >= LIKELY and _shares_words(scene, text, argument)


def _shares_words(scene: Scene, text: str, argument: str) -> bool:
    """Say whether a text has some telling words of an argument, of what it rests on or of its motion."""
    issue, found = scene.base.argument(argument)
    told = " ".join((found.claim, found.warrant, *(grounds.says for grounds in found.grounds), issue.motion))
    return len(content_of(text) & content_of(told)) >= SHARED


def concluded(scene: Scene, text: str) -> Told | None:
    """Tell what bears on a statement that follows a fact; what is at hand stays where nothing else does."""
    shown = scene.shown
    if not shown.fact or shown.argument:
        return None
    ranking = scene.index.ask(re.sub(_LEAD, "", text, flags=re.IGNORECASE), within=shown.entry)
    best = ranking.matches[0] if ranking.matches else None
    notice = Notice(code="concluded")
    if best is None or ranking.confidence < BEARS:
        at_hand = tell(scene.base, shown.issue or shown.entry, 0) if shown.issue or shown.entry else None
        return at_hand and at_hand._replace(blocks=(Notice(code="concluded-open"), *at_hand.blocks), confidence=0.0)
    told = tell(scene.base, best.id, under=shown.issue)
    found = tuple(matched(scene.base, match.id, match.score) for match in ranking.matches[:5])
    return told._replace(blocks=(notice, *told.blocks), matches=found, confidence=round(ranking.confidence, 2))
