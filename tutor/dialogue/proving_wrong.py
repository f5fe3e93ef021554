"""Why the learner is wrong: the strongest reply to what they hold; where they hold nothing, no side is taken."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps, show_argument, tell_argument
from tutor.dialogue.focus import focus_of, issue_of, nothing_shown
from tutor.dialogue.reply import Block
from tutor.dialogue.scene import Scene, Told, matched, said
from tutor.dialogue.wishes import wants_gist
from tutor.knowledge.model import Argument, Issue


def why_wrong(scene: Scene, _: str) -> Told:
    """Show the reply to what the learner argued, in short where that is wanted."""
    issue = issue_of(scene)
    if issue is None:
        return nothing_shown()
    focus = focus_of(scene, issue)
    if not scene.shown.holds or focus is None:
        from tutor.dialogue.grounds import evidence

        return evidence(scene, "")
    reply = focus if issue.side_of(focus.id) != scene.shown.holds else _strongest(issue, focus)
    if not wants_gist(scene.text):
        return tell_argument(scene.base, issue, reply)
    lines = tuple(said(scene.base, "reply", one.reply, reply.sources, label=one.how) for one in reply.answers[:1])
    blocks: tuple[Block, ...] = (
        *lines,
        show_argument(scene.base, issue, reply, 0),
        next_steps("why", "sources", "back"),
    )
    shown = scene.shown._replace(argument=f"{issue.id}#{reply.id}", depth=0)
    return Told(blocks, shown, (matched(scene.base, f"{issue.id}#{reply.id}"),))


def _strongest(issue: Issue, argument: Argument) -> Argument:
    from tutor.dialogue.rebuttal import strongest

    found = strongest(issue, argument)
    return found[0] if found else argument
