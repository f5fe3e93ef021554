"""Arguing back: a statement is matched to an argument, and met with the strongest reply to it."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps, show_argument
from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Block, Heading, Notice
from tutor.dialogue.scene import Scene, Told, matched, number_of, said

RECOGNISED = 0.3
"""Least chance at which a statement is taken for one of the base's arguments; below it, it is new to the tutor."""


def rebut(scene: Scene, about: str) -> Told | None:
    """Say which argument a statement makes, the strongest reply to it, and what would settle it."""
    if not about:
        return Told((Notice(code="rebut-what"),), scene.shown, outcome="not-covered", confidence=0.0)
    ranking = scene.index.arguments(about, scene.shown.issue or None)
    if ranking.confidence < RECOGNISED and scene.shown.issue:
        anywhere = scene.index.arguments(about)
        ranking = anywhere if anywhere.confidence > ranking.confidence else ranking
    if not ranking.matches or ranking.confidence < RECOGNISED:
        return _new_to_me(scene)
    return _answered(scene, ranking.matches[0].id, round(ranking.confidence, 2))


def _answered(scene: Scene, full_id: str, confidence: float) -> Told:
    base = scene.base
    issue, argument = base.argument(full_id)
    side, number = number_of(issue, argument.id)
    values = {"side": side, "number": str(number), "motion": issue.motion}
    blocks: tuple[Block, ...] = (
        Notice(code="recognised", values=values),
        show_argument(base, issue, argument, 0),
    )
    answers = issue.answers_to(argument.id)
    for other, answer in answers[:1]:
        blocks += (
            said(base, "reply", answer.reply, other.sources, label=answer.how),
            show_argument(base, issue, other, 2),
        )
    blocks += (said(base, "settle", issue.evidence_so_far), next_steps("other", "sources", "back"))
    focus = f"{issue.id}#{answers[0][0].id}" if answers else full_id
    sources = tuple(dict.fromkeys((*argument.sources, *(source for other, _ in answers for source in other.sources))))
    shown = Shown("issue", issue.id, issue.id, argument=focus, sources=sources, depth=1, holds=side)
    return Told(blocks, shown, (matched(base, full_id, confidence), matched(base, issue.id)), confidence=confidence)


def _new_to_me(scene: Scene) -> Told | None:
    """A statement that is none of the arguments known: said so, with the issue at hand; None where there is none."""
    if scene.shown.issue not in scene.base.issues:
        return None
    issue = scene.base.issues[scene.shown.issue]
    blocks: tuple[Block, ...] = (
        Notice(code="new-to-me"),
        Heading(text=issue.motion, id=issue.id),
        said(scene.base, "settle", issue.evidence_so_far),
        next_steps("why", "other", "back"),
    )
    return Told(blocks, scene.shown, (matched(scene.base, issue.id),), outcome="answer", confidence=0.0)
