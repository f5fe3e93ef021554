"""Follow-ups: read against what was last shown."""

from __future__ import annotations

from tutor.dialogue.answers import (
    counters,
    issues_using,
    next_steps,
    show_argument,
    tell,
    tell_argument,
    tell_side,
)
from tutor.dialogue.context import Depth, Shown
from tutor.dialogue.focus import focus_of, issue_of, nothing_shown, with_side
from tutor.dialogue.reply import Block, Heading, Notice, SideShown
from tutor.dialogue.scene import SIDE_WORDS, Scene, Told, matched, number_of, numbered, said
from tutor.dialogue.wishes import against_me, side_named
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import OTHER, Argument, Issue, Side


def other_side(scene: Scene, about: str) -> Told:
    """Show the other side: the replies to the argument in focus, the other reading, or the side shown second."""
    issue = issue_of(scene)
    if issue is None and scene.shown.entry in scene.base.cases:
        from tutor.dialogue.both_readings import both_readings

        return both_readings(scene, scene.base.cases[scene.shown.entry], ())._replace(confidence=1.0)
    if issue is None:
        return nothing_shown()
    named = about if about in ("pro", "con") else side_named(scene.text)
    if named:
        return _one_side(scene, issue, "pro" if named == "pro" else "con")
    held = scene.shown.holds
    opposed = OTHER["pro" if held == "pro" else "con"] if held else OTHER[issue.first_side]
    argument = focus_of(scene, issue)
    if argument and not (held and against_me(scene.text) and issue.side_of(argument.id) == opposed):
        return _replies(scene, issue, argument)
    told = _one_side(scene, issue, opposed)
    if scene.shown.kind != "case" or scene.shown.entry in issue.cases:
        return told
    back = Notice(code="going-back", values={"title": issue.motion})  # the case has no side of its own
    return told._replace(blocks=(back, *told.blocks))


def _one_side(scene: Scene, issue: Issue, side: Side) -> Told:
    heading = Heading(text=issue.motion, id=issue.id, labels=(scene.base.topic(issue.topic).name,))
    blocks = (heading, tell_side(scene.base, issue, side, 2), next_steps("other", "sources", "steelman", "back"))
    first = f"{issue.id}#{issue.side(side)[0].id}"
    sources = tuple(dict.fromkeys(source for argument in issue.side(side) for source in argument.sources))
    shown = Shown("issue", issue.id, issue.id, argument=first, sources=sources, depth=2)
    return Told(blocks, shown, (matched(scene.base, issue.id),))


def _replies(scene: Scene, issue: Issue, argument: Argument) -> Told:
    """Show what the other side answers to one argument, the answering arguments in depth."""
    base = scene.base
    side, number = number_of(issue, argument.id)
    answers = issue.answers_to(argument.id)
    blocks: tuple[Block, ...] = (
        Heading(text=argument.claim, id=f"{issue.id}#{argument.id}", labels=(f"{SIDE_WORDS[side]} {number}",)),
    )
    for other, answer in answers:
        blocks += (
            said(base, "reply", answer.reply, other.sources, label=answer.how),
            show_argument(base, issue, other, 2),
        )
    sources = tuple(dict.fromkeys(source for other, _ in answers for source in other.sources))
    shown = Shown("issue", issue.id, issue.id, argument=f"{issue.id}#{answers[0][0].id}", sources=sources, depth=2)
    return Told((*blocks, next_steps("other", "sources", "back")), shown, (matched(base, issue.id),))


def why(scene: Scene, about: str) -> Told:
    """Show the reasons behind an argument: the one named, the one in focus, or the first of each side."""
    issue = issue_of(scene)
    if issue is None:
        return nothing_shown()
    if about == "strongest":  # the base puts the strongest of each side first, and no side before the other
        return _reasons(scene, issue)
    about = with_side(scene, issue, about)
    argument = numbered(issue, about) if about else None
    if about and argument is None:
        last = {side: len(issue.side(side)) for side in ("pro", "con")}
        values = {"asked": about, "pro": str(last["pro"]), "con": str(last["con"])}
        return Told(
            (Notice(code="no-such-argument", values=values),), scene.shown, outcome="not-covered", confidence=0.0
        )
    if argument:
        return tell_argument(scene.base, issue, argument)
    if scene.shown.argument and scene.shown.depth < 2:
        focus = focus_of(scene, issue)
        if focus:
            return tell_argument(scene.base, issue, focus)
    if scene.shown.fact:
        return _reasons(scene, issue)
    if scene.shown.kind in ("case", "concept") or scene.shown.depth == 2:
        return tell(scene.base, scene.shown.entry, 2, under=issue.id)
    return _reasons(scene, issue)


def _reasons(scene: Scene, issue: Issue) -> Told:
    """Tell the first argument of each side in depth: what a "why?" can take in. /more tells all of them."""
    base = scene.base
    heading = Heading(text=issue.motion, id=issue.id, labels=(base.topic(issue.topic).name,))
    firsts = [(side, issue.side(side)[0]) for side in issue.sides]
    sides = (SideShown(side=side, arguments=(show_argument(base, issue, first, 2),)) for side, first in firsts)
    sources = tuple(dict.fromkeys(source for _, argument in firsts for source in argument.sources))
    steps = next_steps("why", "more", "other", "sources", argument=f"{SIDE_WORDS[issue.first_side]} 2")
    shown = Shown("issue", issue.id, issue.id, sources=sources, depth=2)
    return Told((heading, *sides, steps), shown, (matched(base, issue.id),))


def example(scene: Scene, _: str) -> Told:
    """Show a case that bears on what was shown; another one each time."""
    base, issue = scene.base, issue_of(scene)
    candidates = _cases_for(scene, issue)
    fresh = [case for case in candidates if case not in scene.shown.examples_given]
    if not fresh:
        code = "no-more-examples" if candidates else "nothing-shown"
        return Told(
            (Notice(code=code), next_steps("cases", "back")), scene.shown, outcome="not-covered", confidence=0.0
        )
    told = tell(base, fresh[0], under=scene.shown.issue)
    given = (*scene.shown.examples_given, fresh[0])
    shown = (told.shown or Shown())._replace(examples_given=given)
    return told._replace(shown=shown)


def _cases_for(scene: Scene, issue: Issue | None) -> list[str]:
    base, entry = scene.base, scene.shown.entry
    if entry in base.concepts:
        using = base.concepts[entry].issues or issues_using(base, entry)
        of_it = [case for case in base.cases.values() if entry in case.concepts]
        named = [case.id for case in sorted(of_it, key=lambda case: case.kind != "episode")]  # what happened shows it
        named += [case for name in using if name in base.issues for case in base.issues[name].cases]
    elif issue:
        named = [*issue.cases]
    else:
        named = []
    return [case for case in dict.fromkeys(named) if case in base.cases and case != entry]


def more(scene: Scene, _: str) -> Told:
    """Tell the same with more."""
    return _again(scene, 1 if scene.shown.depth == 0 else 2)


def _again(scene: Scene, depth: Depth) -> Told:
    if not scene.shown.entry:
        return nothing_shown()
    told = tell(scene.base, scene.shown.entry, depth, under=scene.shown.issue)
    shown = (told.shown or scene.shown)._replace(depth=depth, examples_given=scene.shown.examples_given)
    return told._replace(shown=shown)


def contrast_between(base: KnowledgeBase, first: str, second: str) -> tuple[Block, ...]:
    """Return what the base says of the difference between two concepts; nothing where it says nothing."""
    for one, other in ((first, second), (second, first)):
        if one in base.concepts:
            for contrast in base.concepts[one].not_to_confuse_with:
                if contrast.concept == other:
                    return (said(base, "difference", contrast.difference),)
    return ()


__all__ = ["counters"]
