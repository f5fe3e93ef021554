"""A statement about a case on the screen that no argument of the base puts: how each side reads that case."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps
from tutor.dialogue.reply import Block, Heading, Pointers, Row
from tutor.dialogue.scene import Scene, Told, matched, said
from tutor.knowledge.model import Case

MOST_ISSUES = 3
"""Issues that are named as the places where a case is argued about."""


def case_by_itself(scene: Scene) -> Case | None:
    """Return the case at hand, where it was asked for itself and not as an example of an issue."""
    shown = scene.shown
    asked_for = shown.kind == "case" and not shown.fact and shown.before != shown.issue and not shown.examples_given
    return scene.base.cases.get(shown.entry) if asked_for else None


def both_readings(scene: Scene, case: Case, before: tuple[Block, ...]) -> Told:
    """Tell both readings of a case, what is disputed, and where it is argued, after what is to be said ``before``."""
    base = scene.base
    issues = [issue for issue in case.issues if issue in base.issues][:MOST_ISSUES]
    rows = tuple(Row(name=base.names[issue], id=issue) for issue in issues)
    blocks: tuple[Block, ...] = (
        *before,
        Heading(text=case.name, id=case.id, labels=(case.kind, case.years)),
        said(base, "read-by-supporters", case.read_by_supporters.says, case.read_by_supporters.sources),
        said(base, "read-by-sceptics", case.read_by_sceptics.says, case.read_by_sceptics.sources),
        said(base, "disputed", case.disputed),
        *((Pointers(role="issues", rows=rows),) if rows else ()),
        next_steps("more", "sources", "back"),
    )
    matches = tuple(matched(base, entry) for entry in (case.id, *issues[:1]))
    return Told(blocks, scene.shown, matches, confidence=0.0)
