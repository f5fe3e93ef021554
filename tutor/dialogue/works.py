"""Sources of what was shown: said of what they are, and where it is asked who argues it, argument by argument."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps, references, show_argument, tell_side
from tutor.dialogue.focus import focus_of, issue_of, nothing_shown, with_side
from tutor.dialogue.grounds import focus_sources
from tutor.dialogue.reply import Block, Heading, Matched, Notice, References
from tutor.dialogue.scene import Scene, Told, matched, numbered
from tutor.knowledge.model import Argument, Issue

# Patterns are compiled where they are first used: a question pays only for what it needs.
_WHO = r"\b(?:who|whom|whose)\b"
_ARGUED = r"\b(?:argu\w*|debat\w*|disput\w*|discuss\w*|defend\w*)\b"


def sources(scene: Scene, about: str) -> Told:
    """Show the sources of what was last shown, in full; where it is asked who argues it, with what each bears out."""
    from tutor.dialogue.reading_list import read_few, tell_readings

    if about == "few" and (few := read_few(scene.text)):
        return tell_readings(scene, few)
    ids = focus_sources(scene, about)
    issue = issue_of(scene)
    if issue and _wants_works(scene):
        return _works(scene, issue, about)
    if not ids:
        return nothing_shown()
    blocks = (_of_what(scene, issue, about), References(references=references(scene.base, ids)), next_steps("back"))
    return Told(blocks, scene.shown, _at_hand(scene))


def _wants_works(scene: Scene) -> bool:
    """Whether it is asked who argues something; of a fact only where it says so, as a fact has its own sources."""
    text = scene.text
    if text.startswith("/"):
        return False
    argued = bool(re.search(_ARGUED, text, re.IGNORECASE))
    return argued or (scene.shown.kind == "issue" and bool(re.search(_WHO, text, re.IGNORECASE)))


def _works(scene: Scene, issue: Issue, about: str) -> Told:
    """Show each argument with the works it rests on, and these in full."""
    base = scene.base
    one = _meant(scene, issue, about)
    heading = Heading(text=issue.motion, id=issue.id, labels=(base.topic(issue.topic).name,))
    shown: tuple[Block, ...] = (show_argument(base, issue, one, 0),) if one else ()
    shown = shown or tuple(tell_side(base, issue, side, 0) for side in issue.sides if about in ("", side))
    ids = one.sources if one else focus_sources(scene, about) if about in issue.sides else issue.sources
    known = [base.sources[name] for name in ids if name in base.sources]
    author = next((name.short for source in known for name in source.author if name.family), "")
    steps = next_steps(*(("author",) if author else ()), "other", "back", argument=author)
    full = (Notice(code="works-in-full"), References(references=references(base, ids)))
    table = scene.shown._replace(sources=ids) if scene.shown.issue == issue.id else scene.shown
    return Told((heading, Notice(code="works"), *shown, *full, steps), table, (matched(base, issue.id),))


def _meant(scene: Scene, issue: Issue, about: str) -> Argument | None:
    """Return the one argument that is asked about: that which is named, else that in focus."""
    if about:
        return numbered(issue, with_side(scene, issue, about))
    return focus_of(scene, issue)


def _of_what(scene: Scene, issue: Issue | None, about: str) -> Notice:
    if scene.shown.fact:
        return Notice(code="sources-of-fact")
    argument = numbered(issue, with_side(scene, issue, about)) if issue and about else None
    focus = focus_of(scene, issue) if issue else None
    argument = argument or (focus if focus and focus.sources == scene.shown.sources else None)
    entry = f"{issue.id}#{argument.id}" if issue and argument else scene.shown.entry
    if issue and about in issue.sides:
        return Notice(code="sources-of-side", values={"side": about, "title": issue.motion.rstrip(".")})
    if not entry:
        return Notice(code="sources-of-fact")
    return Notice(code="sources-of", values={"title": matched(scene.base, entry).title.rstrip(".")})


def _at_hand(scene: Scene) -> tuple[Matched, ...]:
    return (matched(scene.base, scene.shown.entry),) if scene.shown.entry else ()
