"""K2xx: neither side is given more arguments, more words or the last word by habit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from tutor.knowledge.checks.table import Found, check
from tutor.knowledge.exchange import last_word
from tutor.knowledge.prose import side_words
from tutor.knowledge.subject import Subject

WORD_RATIO = (0.8, 1.25)


@check("K201", "Let the sides differ by at most one argument.")
def uneven_arguments(subject: Subject) -> Iterator[Found]:
    """Sides that differ by more than one argument."""
    for issue in subject.contents.issues.values():
        if abs(len(issue.pro) - len(issue.con)) > 1:
            yield Found(issue.id, ".pro", f"pro has {len(issue.pro)} arguments, con {len(issue.con)}")


@check("K202", "Bring the words of the two sides to within 0.8 and 1.25 of each other.")
def uneven_words(subject: Subject) -> Iterator[Found]:
    """Sides whose number of words differs too much."""
    low, high = WORD_RATIO
    for issue in subject.contents.issues.values():
        pro, con = side_words(issue, "pro"), side_words(issue, "con")
        if not con or not low <= pro / con <= high:
            yield Found(issue.id, ".pro", f"pro has {pro} words, con {con}")


@check("K203", "Change an exchange so that within the topic both camps end about as many.")
def uneven_last_word(subject: Subject) -> Iterator[Found]:
    """A topic in which one camp ends more than one exchange more than the other."""
    ends: dict[str, Counter[str]] = defaultdict(Counter)
    for issue in subject.contents.issues.values():
        ends[issue.topic][last_word(issue)] += 1
    for index, topic in enumerate(subject.contents.topics.topics):
        count = ends[topic.id]
        if abs(count["supporters"] - count["sceptics"]) > 1:
            message = (
                f"in {topic.id} supporters end {count['supporters']} of the longest exchanges, "
                f"sceptics {count['sceptics']}, and {count['even']} end on both sides"
            )
            yield Found("topics", f".topics[{index}]", message)
