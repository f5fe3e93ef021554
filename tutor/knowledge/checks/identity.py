"""K7xx: ids are for ever: renamed ones are kept, deleted ones are not used again."""

from __future__ import annotations

from collections.abc import Iterator

from tutor.knowledge.checks.table import Found, check
from tutor.knowledge.model import Case, Concept, Issue
from tutor.knowledge.subject import Subject


@check("K701", "Choose another id; this one belonged to something else.")
def id_used_again(subject: Subject) -> Iterator[Found]:
    """An id that was deleted or renamed, and is used again."""
    contents = subject.contents
    entries: tuple[Issue | Case | Concept, ...] = (
        *contents.issues.values(),
        *contents.cases.values(),
        *contents.concepts.values(),
    )
    former = {old for entry in entries for old in entry.formerly}
    gone = former | set(contents.tombstones)
    for entry in entries:
        if entry.id in gone:
            yield Found(entry.id, "", f"the id {entry.id} was used before, for something else")
    for issue, _, argument, path in subject.arguments():
        if f"{issue.id}#{argument.id}" in gone:
            yield Found(issue.id, f"{path}.id", f"the id {argument.id} was used before, for something else")
