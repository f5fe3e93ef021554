"""Entries of every kind by their id: kind, topics, title."""

from __future__ import annotations

from tutor.knowledge import KnowledgeBase


def kind_of(base: KnowledgeBase, entry_id: str) -> str:
    """Return issue, argument, case, concept, faq, topic or source; empty when the id is unknown."""
    owner, mark, _ = entry_id.partition("#")
    if mark:
        return "argument" if owner in base.issues else "faq"
    for kind, table in (
        ("issue", base.issues),
        ("case", base.cases),
        ("concept", base.concepts),
        ("source", base.sources),
    ):
        if entry_id in table:
            return kind
    return "topic" if entry_id.startswith("topics/") else ""


def describe(base: KnowledgeBase, entry_id: str) -> tuple[str, tuple[str, ...], str]:
    """Return the kind of an entry, all topics it bears on (its own first), and its title."""
    kind = kind_of(base, entry_id)
    owner = entry_id.partition("#")[0]
    match kind:
        case "issue":
            return kind, (base.issues[entry_id].topic,), base.names[entry_id]
        case "argument":
            issue, argument = base.argument(entry_id)
            return kind, (issue.topic,), argument.claim
        case "faq":
            question = base.question(entry_id)
            own = (base.issues[question.issue].topic,) if question.issue in base.issues else ()
            return kind, _once(*_owner_topics(base, owner, own)), question.asks[0]
        case "case" | "concept" | "topic":
            return kind, _once(*_owner_topics(base, entry_id, ())), base.names.get(entry_id, entry_id)
        case "source":
            using = [issue.topic for issue in base.issues.values() if entry_id in issue.sources]
            return kind, _once(*using), base.sources[entry_id].title
    return kind, (), entry_id


def _owner_topics(base: KnowledgeBase, owner: str, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return the topics of an owner of facts: a case is a topic of its own, then come those of its issues."""
    if owner.startswith("cases/"):
        return (f"case:{owner.removeprefix('cases/')}", *own, *_issue_topics(base, base.cases[owner].issues))
    if owner.startswith("concepts/"):
        return (*own, *_issue_topics(base, base.concepts[owner].issues))
    if owner.startswith("topics/"):
        return (owner.removeprefix("topics/"), *own)
    return own or ("treaty-obligation",)


def _issue_topics(base: KnowledgeBase, issues: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(base.issues[issue].topic for issue in issues if issue in base.issues)


def _once(*topics: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topics))
