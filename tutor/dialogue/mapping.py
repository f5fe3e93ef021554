"""The map of an issue: who answers whom, as a tree."""

from __future__ import annotations

from tutor.dialogue.answers import next_steps, tell
from tutor.dialogue.asking import SURE
from tutor.dialogue.context import Shown
from tutor.dialogue.focus import issue_of, nothing_shown
from tutor.dialogue.names import find_issue
from tutor.dialogue.reply import Option, Options, Tree, TreeNode
from tutor.dialogue.scene import SIDE_WORDS, Scene, Told, matched, number_of, numbered
from tutor.knowledge.model import Argument, Issue


def map_(scene: Scene, about: str) -> Told:
    """Draw who answers whom: around the argument named, else for the whole issue, two steps deep.

    After a comparison there are two issues that could be meant: then it is asked which.
    """
    named = _named(scene, about)
    several = () if about else _compared(scene)
    if len(several) > 1:
        return _which(scene, several)
    issue = named or (scene.base.issues[several[0]] if several else issue_of(scene))
    if issue is None:
        return nothing_shown()
    argument = numbered(issue, about) if about and not named else None
    roots = (argument,) if argument else issue.side(issue.first_side)
    children = tuple(_node(issue, root, "", ()) for root in roots)
    root = _around(issue, argument) if argument else TreeNode(label="", text=issue.motion, children=children)
    tree = Tree(root=root)
    steps = next_steps("map", "why", "back", argument=f"{SIDE_WORDS[issue.first_side]} 1")
    shown = scene.shown if issue.id == scene.shown.issue else Shown("issue", issue.id, issue.id, sources=issue.sources)
    return Told((tree, steps), shown, (matched(scene.base, issue.id),))


def _named(scene: Scene, about: str) -> Issue | None:
    """Return the issue whose map is asked for by its name; None where none is named."""
    if not about or numbered_like(about):
        return None
    found = find_issue(scene.base, about)
    if found:
        return scene.base.issues[found.id]
    ranking = scene.index.ask(about)
    told = tell(scene.base, ranking.matches[0].id, 0) if ranking.matches and ranking.confidence >= SURE else None
    return scene.base.issues.get(told.shown.issue) if told and told.shown else None


def numbered_like(about: str) -> bool:
    """Whether what is named is an argument by its side and number, and no issue."""
    return about.partition(" ")[0].lower() in ("pro", "con", "for", "against") and about[-1:].isdigit()


def _compared(scene: Scene) -> tuple[str, ...]:
    """Return the issues of the two things that were last compared; nothing where nothing was."""
    if scene.shown.kind != "listing" or not scene.shown.issue:
        return ()
    told = (tell(scene.base, entry, 0).shown for entry in scene.shown.options)
    return tuple(dict.fromkeys(shown.issue for shown in told if shown and shown.issue in scene.base.issues))


def _which(scene: Scene, issues: tuple[str, ...]) -> Told:
    """Ask of which issue a map is wanted; a number says it."""
    options = tuple(
        Option(number=number, id=issue, title=scene.base.names[issue]) for number, issue in enumerate(issues, 1)
    )
    shown = scene.shown._replace(options=(), turns=tuple(f"/map {issue}" for issue in issues))
    return Told((Options(role="maps", options=options), next_steps("back")), shown, outcome="choice")


def _around(issue: Issue, argument: Argument) -> TreeNode:
    """Return an argument with what answers it, two steps deep, and with what it answers itself."""
    node = _node(issue, argument, "", ())
    drawn = {child.label for child in node.children}
    answered = tuple(
        TreeNode(label=f"{side} {number}", text=issue.argument(answer.argument).claim, edge="answers")
        for answer in argument.answers
        for side, number in (number_of(issue, answer.argument),)
        if f"{side} {number}" not in drawn
    )
    return TreeNode(label=node.label, text=node.text, children=node.children + answered)


def _node(issue: Issue, argument: Argument, edge: str, above: tuple[str, ...]) -> TreeNode:
    """A node with its answers, two steps deep; an argument that stands above is not drawn again."""
    side, number = number_of(issue, argument.id)
    path = (*above, argument.id)
    answers = () if len(path) > 2 else issue.answers_to(argument.id)
    return TreeNode(
        label=f"{side} {number}",
        text=argument.claim,
        edge=edge,
        children=tuple(_node(issue, other, answer.how, path) for other, answer in answers if other.id not in path),
    )
