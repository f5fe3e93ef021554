"""The program asked for its own side ("what is your position", "are you against it"): it takes none, and shows both."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps, tell
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told

_TELLING = frozenset("position stance side opinion view take stand for against favour favor support oppose".split())
"""Words of which one is in every such turn: without one the pattern, which takes time to compile, is not needed."""
_STANCE = (
    r"^(?:(?:no+|but|and|so|oh|hey|wait|well|look|hm+|lol|ok(?:ay)?|then)[,.!:? ]+)*"
    r"(?:what(?:'?s| is) (?:your|ur) (?:own |personal |actual |real )?(?:position|stance|side|opinion|view|take)|where do (?:you|u) stand"
    r"|(?:do (?:you|u) have|have (?:you|u) got) (?:an?|any|your own) (?:own |personal )?(?:position|stance|side|opinion|view)"
    r"|(?:whose|which|what) side are (?:you|u) on|(?:are|r) (?:you|u) (?:for|against|in favou?r)(?: (?:or|of) (?:it |this )?(?:for|against))?"
    r"|do (?:you|u) (?:personally |actually |really )?(?:support|oppose|favou?r))(?: (?:on|of|about|in|here|or not|yourself|then|though|tho|exactly|now|really|anyway|please))*"
    r"(?: (?P<on>[\w' -]{2,60}?))?(?: (?:then|though|at all))*[\s.!?]*$"
)
_AT_HAND = frozenset("it this that them".split())


def stance_asked(text: str) -> str | None:
    """Return on what a turn asks for the program's own side, empty for what is at hand; None where it asks for none."""
    words = set(re.findall("[a-z]+", text.lower()))
    found = re.match(_STANCE, text, re.IGNORECASE) if words & _TELLING and words & {"you", "u", "your", "ur"} else None
    on = (found["on"] or "") if found else None
    return "" if on and on.lower() in _AT_HAND else on


def take_no_stance(scene: Scene, on: str) -> Told:
    """Take no side on what is at hand; of something else that is named both sides are shown."""
    if not on:
        told = take_no_side(scene)
        return told._replace(act="evidence") if told.matches else told
    from tutor.dialogue.asking import ask

    told = ask(scene, scene.text)
    notice = Notice(code="no-side-alone")
    if told.outcome == "not-covered":
        return Told((notice, next_steps("topics", "help")), scene.shown)
    if told.shown and told.shown.kind == "concept" and told.shown.issue:  # a term has no sides
        told = tell(scene.base, told.shown.issue)
    return told._replace(blocks=(notice, *told.blocks), act="ask")


def take_no_side(scene: Scene) -> Told:
    """Take no side, and show what the evidence supports; without an issue at hand, say only that."""
    if scene.shown.issue not in scene.base.issues and scene.shown.kind != "case":
        return Told((Notice(code="no-side-alone"), next_steps("topics", "help")), scene.shown)
    from tutor.dialogue.grounds import evidence

    told = evidence(scene, "")
    noted = any(isinstance(block, Notice) and block.code.startswith("no-side") for block in told.blocks)
    return told if noted else told._replace(blocks=(Notice(code="no-side"), *told.blocks))
