"""Telling the same with less, step by step, until there is nothing shorter: never the same again without a word."""

from __future__ import annotations

from tutor.dialogue.act_lost import LOST
from tutor.dialogue.answers import next_steps, show_argument, tell
from tutor.dialogue.context import Depth, Shown
from tutor.dialogue.focus import focus_of, issue_of, nothing_shown
from tutor.dialogue.reply import Block, Heading, Notice, SideShown
from tutor.dialogue.scene import Scene, Told, matched, said
from tutor.dialogue.wishes import wants_gist
from tutor.knowledge.model import Argument, Case, Concept, Issue

GIST, PLAINEST = 1, 2
"""How brief a telling is that is shorter than short: what is disputed and a claim a side; the claims alone."""


def shorter(scene: Scene, about: str) -> Told:
    """Tell the same with less; the gist alone where that is wanted (or ``about`` is that somebody is lost), or what is
    shown is short already.
    """
    if about == LOST and scene.shown.kind == "concept":
        return in_other_words(scene)
    shown, base = scene.shown, scene.base
    if not shown.entry:
        return _shortest(scene) if shown.numbers else nothing_shown()
    issue = issue_of(scene)
    focus = focus_of(scene, issue) if issue and shown.depth == 2 else None
    if issue and focus:
        return _claim(scene, issue, focus)
    if shown.fact or shown.brief >= PLAINEST:
        return _shortest(scene)
    short = shown.depth == 0 or about == LOST or wants_gist(scene.text)
    if shown.kind == "issue" and issue and short:
        return gist(scene, issue, PLAINEST if shown.brief else GIST)
    if shown.kind == "concept":
        return _definition(scene, base.concepts[shown.entry])
    if shown.kind == "case" and shown.depth < 2:
        case = base.cases[shown.entry]
        return _outline(scene, case) if short or shown.brief else _promise(scene, case)
    return _again(scene) if shown.kind in ("issue", "case") else _shortest(scene)


def _shortest(scene: Scene) -> Told:
    """Say that nothing shorter is known."""
    if not scene.shown.entry:
        return Told((Notice(code="short-already"), next_steps("back")), scene.shown)
    return Told((Notice(code="shortest"), next_steps("more", "sources", "back")), scene.shown)


def _again(scene: Scene) -> Told:
    depth: Depth = 0 if scene.shown.depth < 2 else 1
    told = tell(scene.base, scene.shown.entry, depth, under=scene.shown.issue)
    shown = (told.shown or scene.shown)._replace(depth=depth, examples_given=scene.shown.examples_given)
    return told._replace(shown=shown)


def _claim(scene: Scene, issue: Issue, argument: Argument) -> Told:
    """Tell no more of an argument than what it claims and what the other side answers."""
    replies = tuple(
        said(scene.base, "reply", answer.reply, other.sources, label=answer.how)
        for other, answer in issue.answers_to(argument.id)[:1]
    )
    blocks: tuple[Block, ...] = (
        show_argument(scene.base, issue, argument, 0),
        *replies,
        next_steps("why", "sources", "back"),
    )
    shown = scene.shown._replace(depth=0, brief=PLAINEST)
    return Told(blocks, shown, (matched(scene.base, f"{issue.id}#{argument.id}"),))


def gist(scene: Scene, issue: Issue, brief: int = GIST) -> Told:
    """Tell no more of an issue than what is disputed and the first argument of each side, or these arguments alone."""
    heading = Heading(text=issue.motion, id=issue.id)
    disputed = (said(scene.base, "in-short", issue.in_short),) if brief == GIST else ()
    sides = tuple(
        SideShown(side=side, arguments=(show_argument(scene.base, issue, issue.side(side)[0], 0),))
        for side in issue.sides
        if issue.side(side)
    )
    blocks: tuple[Block, ...] = (heading, *disputed, *sides, next_steps("more", "why", "back"))
    shown = Shown("issue", issue.id, issue.id, sources=issue.sources, depth=0, brief=brief)
    return Told(blocks, shown, (matched(scene.base, issue.id),))


def _promise(scene: Scene, case: Case) -> Told:
    """Tell no more of a case than what it is, and what its parties owe each other."""
    owed = case.obligation
    duty = (said(scene.base, "obligation", owed.why, label=owed.kind),) if owed else ()
    return _of_a_case(scene, case, GIST, said(scene.base, "in-short", case.in_short), *duty)


def _outline(scene: Scene, case: Case) -> Told:
    """Tell no more of a case than the first sentence of what it is."""
    from tutor.knowledge.prose import sentences

    return _of_a_case(scene, case, PLAINEST, said(scene.base, "in-short", sentences(case.in_short)[0]))


def _of_a_case(scene: Scene, case: Case, brief: int, *told: Block) -> Told:
    heading = Heading(text=case.name, id=case.id, labels=(case.kind, case.years))
    shown = scene.shown._replace(depth=0, brief=brief, fact=False)
    return Told((heading, *told, next_steps("more", "sources", "back")), shown, (matched(scene.base, case.id),))


def in_other_words(scene: Scene) -> Told:
    """Say what was shown with fewer words ("what does that mean"); of a term, asked again, a case that shows it."""
    concept = scene.base.concepts.get(scene.shown.entry)
    if concept is None:
        return shorter(scene, "")
    if scene.shown.brief < PLAINEST:
        return _definition(scene, concept)
    from tutor.dialogue.followups import example

    return example(scene, "")


def _definition(scene: Scene, concept: Concept) -> Told:
    """Tell no more of a term than what it means."""
    from tutor.knowledge.model import as_tuple

    heading = Heading(text=concept.term, id=concept.id)
    meaning = said(scene.base, "definition", concept.definition, as_tuple(concept.source))
    shown = scene.shown._replace(depth=0, brief=PLAINEST)
    return Told((heading, meaning, next_steps("more", "sources", "back")), shown, (matched(scene.base, concept.id),))
