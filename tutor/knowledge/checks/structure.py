"""K1xx: every reference leads somewhere, every statement has its source, every argument its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tutor.knowledge.checks.table import Found, check
from tutor.knowledge.exchange import longest_exchange
from tutor.knowledge.model import Case, Concept, Issue
from tutor.knowledge.subject import Subject


@check("K101", "Name the source of every grounds entry under `source:`; what has none is left out.")
def unsourced_grounds(subject: Subject) -> Iterator[Found]:
    """Grounds that name no source."""
    for issue, grounds, path in subject.grounds():
        if not all(grounds.sources) or not grounds.sources:
            yield Found(issue.id, f"{path}.source", f"the grounds `{grounds.id}` name no source")


@check("K102", "Add the source to sources.yaml, or correct its id.")
def unknown_source(subject: Subject) -> Iterator[Found]:
    """An id that sources.yaml does not have."""
    for entry, path, source in subject.source_uses():
        if source and source not in subject.contents.sources:
            yield Found(entry, path, f"no source is called `{source}`")


@check("K103", "Use one of the topics of topics.yaml.")
def unknown_topic(subject: Subject) -> Iterator[Found]:
    """A topic that topics.yaml does not have."""
    topics = {topic.id for topic in subject.contents.topics.topics}
    for issue in subject.contents.issues.values():
        if issue.topic not in topics:
            yield Found(issue.id, ".topic", f"no topic is called `{issue.topic}`")
    pillars = {pillar.id for pillar in subject.contents.topics.pillars}
    for index, topic in enumerate(subject.contents.topics.topics):
        if topic.pillar not in pillars:
            yield Found("topics", f".topics[{index}].pillar", f"no pillar is called `{topic.pillar}`")


@check("K104", "Correct the id, or write the entry it names.")
def unknown_entry(subject: Subject) -> Iterator[Found]:
    """A case, concept or issue that does not exist."""
    contents = subject.contents
    known = {*contents.cases, *contents.concepts, *contents.issues}
    for entry, path, name in _links(subject):
        if name not in known:
            yield Found(entry, path, f"there is no `{name}`")


def _links(subject: Subject) -> Iterator[tuple[str, str, str]]:
    contents = subject.contents
    for issue in contents.issues.values():
        yield from _listed(issue.id, cases=issue.cases, concepts=issue.concepts, related=issue.related)
    for case in contents.cases.values():
        yield from _listed(case.id, issues=case.issues, concepts=case.concepts, related=case.related)
    for concept in contents.concepts.values():
        yield from _listed(concept.id, issues=concept.issues)
        for index, contrast in enumerate(concept.not_to_confuse_with):
            yield concept.id, f".not_to_confuse_with[{index}].concept", contrast.concept
    for owner, question, path in subject.questions():
        if question.issue:
            yield owner, f"{path}.issue", question.issue
    for index, wording in enumerate(contents.lexicon):
        if wording.term.startswith("concepts/"):
            yield "lexicon", f".wordings[{index}].term", wording.term


def _listed(entry: str, **fields: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    for field, names in fields.items():
        yield from ((entry, f".{field}[{index}]", name) for index, name in enumerate(names))


@check("K105", "An argument answers arguments of the other side of its own issue.")
def answers_nothing(subject: Subject) -> Iterator[Found]:
    """An edge that leads to no argument of the other side."""
    for issue, side, argument, path in subject.arguments():
        others = {other.id for other_side, other in issue.argued() if other_side != side}
        for index, answer in enumerate(argument.answers):
            if answer.argument not in others:
                message = f"`{argument.id}` answers `{answer.argument}`, which is no argument of the other side"
                yield Found(issue.id, f"{path}.answers[{index}].argument", message)


@check("K106", "Let at least one argument of the other side answer it.")
def unanswered_argument(subject: Subject) -> Iterator[Found]:
    """An argument that nobody answers."""
    for issue, _, argument, path in subject.arguments():
        if not issue.answers_to(argument.id):
            yield Found(issue.id, f"{path}.id", f"nobody answers `{argument.id}`")


@check("K107", "Ids of arguments are unique in the issue, other ids in their owner.")
def repeated_id(subject: Subject) -> Iterator[Found]:
    """An id that stands twice in its owner."""
    for issue in subject.contents.issues.values():
        yield from _repeated(issue.id, "", [argument.id for _, argument in issue.argued()])
        yield from _repeated(issue.id, ".misconceptions", [mistake.id for mistake in issue.misconceptions])
    for issue, _, argument, path in subject.arguments():
        yield from _repeated(issue.id, f"{path}.grounds", [grounds.id for grounds in argument.grounds])
        yield from _repeated(issue.id, f"{path}.key_points", [point.id for point in argument.key_points])
        yield from _repeated(issue.id, f"{path}.answers", [answer.argument for answer in argument.answers])
    for case in subject.contents.cases.values():
        yield from _repeated(case.id, ".clauses", [clause.id for clause in case.clauses])
        yield from _repeated(case.id, ".facts", [fact.id for fact in case.facts])
    owners: tuple[Case | Concept, ...] = (*subject.contents.cases.values(), *subject.contents.concepts.values())
    for owner in owners:
        yield from _repeated(owner.id, ".faq", [question.id for question in owner.faq])


def _repeated(entry: str, path: str, ids: list[str]) -> Iterator[Found]:
    for name, count in Counter(ids).items():
        if count > 1:
            yield Found(entry, path, f"the id `{name}` stands here {count} times")


@check("K108", "Give each side two to four arguments, each with grounds and three to five key points.")
def too_few_parts(subject: Subject) -> Iterator[Found]:
    """A side with too few or too many arguments, or an argument without its parts."""
    for issue in subject.contents.issues.values():
        for side in ("pro", "con"):
            if not 2 <= len(issue.side(side)) <= 4:
                yield Found(issue.id, f".{side}", f"{side} has {len(issue.side(side))} arguments")
    for issue, _, argument, path in subject.arguments():
        if not argument.grounds:
            yield Found(issue.id, f"{path}.grounds", f"`{argument.id}` has no grounds")
        if not 3 <= len(argument.key_points) <= 5:
            yield Found(issue.id, f"{path}.key_points", f"`{argument.id}` has {len(argument.key_points)} key points")


@check("K109", "Let the deepest exchange run at least claim, answer, rejoinder.")
def shallow_exchange(subject: Subject) -> Iterator[Found]:
    """An issue whose deepest exchange is shorter than claim, answer, rejoinder."""
    for issue in subject.contents.issues.values():
        if len(longest_exchange(issue)) < 3:
            yield Found(issue.id, ".pro", "the deepest exchange is shorter than claim, answer, rejoinder")


@check("K110", "Choose as `term` a word or phrase that stands in the point.")
def term_not_in_point(subject: Subject) -> Iterator[Found]:
    """A key point whose term does not stand in it."""
    for issue, _, argument, path in subject.arguments():
        for index, point in enumerate(argument.key_points):
            if point.term and point.term.lower() not in point.point.lower():
                message = f"the term `{point.term}` does not stand in the key point `{point.id}`"
                yield Found(issue.id, f"{path}.key_points[{index}].term", message)


@check("K111", "Add what is missing: discussion questions, misconceptions, cases, concepts.", severity="warning")
def thin_issue(subject: Subject) -> Iterator[Found]:
    """An issue that lacks what a seminar needs."""
    for issue in subject.contents.issues.values():
        for field, least in _LEAST.items():
            if len(getattr(issue, field)) < least:
                yield Found(issue.id, f".{field}", f"fewer than {least} under `{field}`")


_LEAST: dict[str, int] = {"discuss": 3, "misconceptions": 2, "cases": 1, "concepts": 1, "related": 1}


@check("K112", "Give the key point a `term` to leave blank and a `hint` that leads to it.")
def hint_missing(subject: Subject) -> Iterator[Found]:
    """A key point without a term or hint, which coaching needs."""
    for issue, _, argument, path in subject.arguments():
        for index, point in enumerate(argument.key_points):
            if not (point.term and point.hint):
                yield Found(issue.id, f"{path}.key_points[{index}]", f"`{point.id}` lacks `term` or `hint`")


@check("K113", "Correct the id after `for:`; it names an issue, a case or a concept of this base or of ours.")
def overlay_for_nothing(subject: Subject) -> Iterator[Found]:
    """An overlay on an entry that neither this base nor the shipped one has."""
    contents = subject.contents
    own = {*contents.issues, *contents.cases, *contents.concepts}
    for place, overlay in contents.overlays.items():
        if overlay.entry not in own and not _is_shipped(overlay.entry):
            yield Found(place, ".for", f"there is no entry `{overlay.entry}` to add to")


def _is_shipped(entry_id: str) -> bool:
    from tutor.knowledge.folders import load_base

    shipped = load_base()
    return shipped.current(entry_id) in shipped.names and not entry_id.startswith("topics/")


def exchange_of(issue: Issue) -> str:
    """Return the longest exchange of an issue as text, for the audit."""
    return " <- ".join(longest_exchange(issue))
