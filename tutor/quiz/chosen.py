"""What the option really is that was wrongly chosen: whose argument, what it answers, what that source found."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Argument, Issue
from tutor.quiz.item import Choice, Item, Line, squeezed


def about_the_choice(base: KnowledgeBase, item: Item, place: int) -> tuple[Line, ...]:
    """Return what there is to say of the option at this place; nothing of the right one, or of none."""
    if place == item.key or not 0 <= place < len(item.options):
        return ()
    option = item.options[place]
    if option.coded:
        return (Line("chosen-code", option.text),)
    owner, _, part = option.id.partition("#")
    if owner in base.sources:
        return (Line("chosen", option.text), *_found_by(base, item, owner))
    if owner in base.cases:
        articles = [clause.article for clause in base.cases[owner].clauses if clause.id == part]
        return (Line("chosen", option.text), *(Line("chosen-article", article) for article in articles))
    issue = base.issues.get(owner)
    argument = issue and next((one for _, one in issue.argued() if one.id == part), None)
    return tuple(_argued(item, option, issue, argument)) if issue and argument else (Line("chosen", option.text),)


def _found_by(base: KnowledgeBase, item: Item, source: str) -> Iterator[Line]:
    """Yield what the base has from a source, from the item's own issue or one related to it."""
    issue = base.issues.get(item.owner)
    near = (issue.id, *issue.related) if issue else ()
    grounds = (
        one
        for name in near
        if name in base.issues
        for _, argument in base.issues[name].argued()
        for one in argument.grounds
        if source in one.sources
    )
    first = next(grounds, None)
    if first:
        yield Line("really-found", squeezed(first.says), (source,))


def _argued(item: Item, option: Choice, issue: Issue, argument: Argument) -> Iterator[Line]:
    """Yield whose argument an option is, and what it answers or is answered with."""
    side = issue.side_of(argument.id)
    claim = squeezed(argument.claim)
    if option.text == claim:
        yield Line(f"chosen-{side}", claim, argument.sources)
    else:
        yield Line("chosen", option.text)
        yield Line(f"of-{side}", claim, argument.sources)
    if item.kind == "pick":
        answered = [answer for answer in argument.answers if squeezed(answer.reply) == option.text] or argument.answers
        yield from (Line("really-answers", squeezed(issue.argument(one.argument).claim)) for one in answered[:1])
    if item.kind == "target":
        replies = issue.answers_to(argument.id)[:1]
        yield from (Line("really-answered", squeezed(answer.reply), other.sources) for other, answer in replies)
