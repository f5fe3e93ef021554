"""What the program answers of itself: what it is, who wrote it, where its sentences come from, whether it leans."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps
from tutor.dialogue.charged_with_bias import charges_with_bias
from tutor.dialogue.itself_patterns import AROUND, ASKED, ONLY_FIRST
from tutor.dialogue.reply import Block, Notice
from tutor.dialogue.scene import Scene, Told, matched
from tutor.knowledge import KnowledgeBase

_STEPS = {
    "itself-bias": ("other", "evidence", "sources"),
    "itself-writes": ("brief", "steelman", "spar"),
    "itself-joke": ("spar", "quiz", "topics"),
    "rude": ("other", "why", "example", "quiz"),
}
"""What leads on from an answer; from the others it is what there is, and where it is from."""
_OF_AN_ISSUE = frozenset(["other", "evidence", "sources", "why", "example", "brief"])
"""Steps that need something to go on from."""


def asked_of_itself(text: str, *, first: bool = True) -> str:
    """Return the notice that answers what a turn asks of the program itself; empty where it asks nothing of it.

    ``first``: nothing was shown yet that the turn may be about.
    """
    straight = " ".join(text.replace("’", "'").split())
    words = set(re.findall("[a-z]+", straight.lower()))
    asked = (*ASKED, *ONLY_FIRST) if first else ASKED
    patterns = ((code, AROUND.format(pattern)) for code, triggers, pattern in asked if words & set(triggers.split()))
    found = next((code for code, pattern in patterns if re.match(pattern, straight, re.IGNORECASE)), "")
    return found or ("itself-bias" if charges_with_bias(straight.lower()) else "")


def tell_of_itself(scene: Scene, code: str) -> Told:
    """Answer what was asked of the program; what was shown stays at hand."""
    values = {"date": _newest(scene.base)} if code == "itself-dated" else {}
    notices = (Notice(code=code, values=values), *_where(scene, code), *_at_hand(scene, code))
    blocks: tuple[Block, ...] = (*notices, _steps(scene, code))
    return Told(blocks, scene.shown, act="ack" if code == "rude" else "")


def _where(scene: Scene, code: str) -> tuple[Notice, ...]:
    """Say how a statement of the two sides on the screen is disputed, where it is said that one may be wrong."""
    disputable = code in ("itself-bias", "itself-mistakes") and scene.shown.kind == "issue"
    return (Notice(code="itself-dispute"),) if disputable else ()


def _at_hand(scene: Scene, code: str) -> tuple[Notice, ...]:
    """Say what the conversation was at, after a turn that leads away from it."""
    if code not in ("rude", "itself-joke") or scene.shown.entry not in scene.base.names:
        return ()
    return (Notice(code="at-hand", values={"title": matched(scene.base, scene.shown.entry).title}),)


def _steps(scene: Scene, code: str) -> Block:
    steps = _STEPS.get(code, ("topics", "sources" if scene.shown.sources else "quiz", "help"))
    if not scene.shown.entry:
        steps = (*(step for step in steps if step not in _OF_AN_ISSUE), "topics", "help")
    return next_steps(*dict.fromkeys(steps))


def _newest(base: KnowledgeBase) -> str:
    """Return the date of the newest statement that has one."""
    arguments = (argument for issue in base.issues.values() for _, argument in issue.argued())
    grounds = (str(grounds.as_of) for argument in arguments for grounds in argument.grounds)
    answers = (str(question.as_of) for _, question in base.questions())
    facts = (str(fact.as_of) for case in base.cases.values() for fact in case.facts)
    return max((date for date in (*grounds, *answers, *facts) if date and date != "None"), default="")
