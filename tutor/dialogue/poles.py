"""The other end of a scale: who spends the least is not answered by who spends the most."""

from __future__ import annotations

import re

from tutor.dialogue.figures import instead
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Ranked, Scene, Told

# What is said of one end of a scale and of the other.
_ENDS = (
    (
        "most highest biggest largest greatest bigger larger higher",
        "least lowest smallest fewest tiniest smaller lower fewer",
    ),
    ("newest latest youngest last recently", "oldest earliest first longest"),
    ("strongest strictest", "weakest loosest"),
    ("richest", "poorest"),
    ("longest", "shortest"),
)
# Words that say an end of a scale only now and then are not taken for a wish to know it.
_OFTEN_ELSE = frozenset("most last first bigger larger higher smaller lower fewer longest recently".split())
_NO_END = r"(?i)\bat (?:least|most|last|the (?:latest|earliest))\b|\b(?:latest|newest|last) news\b"


def other_end(scene: Scene, about: str, ranking: Ranked, least: float) -> Told | None:
    """Say that there is nothing on the end of a scale that is asked about, where what was found speaks of the other."""
    found = ranking.matches[0].id if ranking.matches and ranking.confidence >= least else ""
    owner, part, _ = found.partition("#")
    if not part or owner in scene.base.issues:
        return None
    asked = set(re.findall(r"[a-z]+", re.sub(_NO_END, " ", about).lower()))
    question = scene.base.question(found)
    told = set(re.findall(r"[a-z]+", " ".join((question.answer, *question.asks)).lower()))
    for ends in _ENDS:
        for end, other in (ends, ends[::-1]):
            wanted = asked & set(end.split()) - _OFTEN_ELSE
            if wanted and not told & set(end.split()) and told & set(other.split()):
                notice = Notice(code="other-end", values={"word": sorted(wanted)[0]})
                return instead(scene, about, notice, (found,), ranking)
    return None
