"""What the issue at hand rests on: its sources and its evidence, of all of it, of one side or of one argument."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps, tell, tell_argument
from tutor.dialogue.context import Shown
from tutor.dialogue.focus import issue_of, nothing_shown, with_side
from tutor.dialogue.reply import Block, Heading, Notice
from tutor.dialogue.scene import Scene, Told, matched, numbered, said
from tutor.dialogue.wishes import wants_opinion, wants_today
from tutor.knowledge.model import Grounds, Issue, Side

DATED = 6
"""Most dated statements shown where it is asked if something still holds."""


def focus_sources(scene: Scene, about: str) -> tuple[str, ...]:
    """Return the sources meant by "sources": of the argument or the side that is named, else of what was shown."""
    issue = issue_of(scene)
    if issue is None or not about:
        return scene.shown.sources
    if about in issue.sides:
        return tuple(dict.fromkeys(source for argument in issue.side(about) for source in argument.sources))
    argument = numbered(issue, with_side(scene, issue, about))
    return argument.sources if argument else scene.shown.sources


def evidence(scene: Scene, about: str) -> Told:
    """Say where the evidence on the issue at hand stands, or what the argument or the side that is named rests on."""
    issue = issue_of(scene)
    if issue is None and scene.shown.entry in scene.base.sources:  # works on several issues: whether they are right
        return Told((Notice(code="no-side-alone"), next_steps("sources", "topics", "back")), scene.shown)
    if issue is None:
        return nothing_shown()
    argument = numbered(issue, with_side(scene, issue, about)) if about else None
    if argument:
        return tell_argument(scene.base, issue, argument)
    if scene.shown.kind == "case" and not scene.shown.fact and not about and wants_opinion(scene.text):
        return _readings(scene)
    heading = Heading(text=issue.motion, id=issue.id, labels=(scene.base.topic(issue.topic).name,))
    today = wants_today(scene.text)
    used = _newest_first(issue) if today else _first_grounds(issue)
    used = [pair for pair in used if pair[0] == about or about not in issue.sides]
    statements = tuple(
        said(scene.base, f"used-{side}", grounds.says, grounds.sources, grounds.as_of) for side, grounds in used
    )
    stands = said(scene.base, "evidence", issue.evidence_so_far)
    noted = [("no-side", wants_opinion(scene.text)), ("dated", today and bool(used) and bool(used[0][1].as_of))]
    notices = tuple(Notice(code=code) for code, wanted in noted if wanted)
    blocks: tuple[Block, ...] = (*notices, heading, stands, *statements, next_steps("sources", "other", "back"))
    shown = Shown("issue", issue.id, issue.id, sources=issue.sources, depth=1)
    return Told(blocks, shown, (matched(scene.base, issue.id),))


def _readings(scene: Scene) -> Told:
    """Give the two readings of the case that was shown last, and no opinion: an issue of earlier turns is not asked."""
    told = tell(scene.base, scene.shown.entry, 0, under=scene.shown.issue)
    return told._replace(blocks=(Notice(code="no-side-of-case"), *told.blocks))


def _first_grounds(issue: Issue) -> list[tuple[Side, Grounds]]:
    """Return the first grounds of every argument, with its side."""
    return [
        (side, grounds) for side in issue.sides for argument in issue.side(side) for grounds in argument.grounds[:1]
    ]


def _newest_first(issue: Issue) -> list[tuple[Side, Grounds]]:
    """Return the grounds that carry a date, the latest first; the first of every argument where none does."""
    grounds = [(side, one) for side in issue.sides for argument in issue.side(side) for one in argument.grounds]
    dated = sorted((pair for pair in grounds if pair[1].as_of), key=lambda pair: str(pair[1].as_of), reverse=True)
    return dated[:DATED] or _first_grounds(issue)
