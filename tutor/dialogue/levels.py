"""Issues asked for by how hard they are: "which are the beginner issues", "easy ones, two or three", "/issues core"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from typing import NamedTuple

from tutor.dialogue.quiz_count import NUMBERS
from tutor.knowledge import KnowledgeBase

LEVELS = ("intro", "core", "advanced")
_SAID = {
    "intro": "intro introductory beginner beginners easy easiest simple simplest basic elementary freshman freshmen"
    " newcomer newcomers undergraduate undergraduates undergrads starters",
    "core": "core central",
    "advanced": "advanced hard hardest difficult tough toughest challenging graduate graduates postgraduates masters"
    " expert experts specialists",
}
_LEVEL_OF = {word: level for level, words in _SAID.items() for word in words.split()}
LEVEL_WORDS = frozenset([*_LEVEL_OF, "first", "firsts"])
"""One of these is in every such turn."""
_FIRST_YEARS = r"\bfirst[ -]?(?:years?|timers?|semesters?)(?: students?)?\b"
_THINGS = frozenset("issue issues topic topics motion motions debate debates ones".split())
_QUESTIONS = frozenset(["question", "questions"])
"""Things too where they are core ones, as the cards say: "three hard questions" are a quiz."""
# A turn is read so only where every word of it is one of these: "is deterrence a hard issue" is a question of another
# kind, and has words of its own.
_AROUND = frozenset(
    "which what show list give get me us i we you your the a an any some all of is are there that which do does have"
    " has got need needs want wants would like mean meant please pls for to and or with only just more most rather"
    " then now ok okay so well my our class classes seminar course group pupils students student level levels ll d re"
    " s m two three may can could suitable fit suited right".split()
)
_ON = r"\b(?:on|about|in|under|within|regarding) (?P<topic>[\w' -]+?)\W*$"


class LevelWish(NamedTuple):
    """Levels in their order, how many issues are wanted (0 for all of them), and the topic as it was named, if any."""

    levels: tuple[str, ...]
    most: int = 0
    topic: str = ""


def read_levels(text: str, *, command: bool = False) -> LevelWish | None:
    """Return which levels of issues a turn asks for; None where it asks for nothing of the kind.

    What follows a ``command`` need not say that it is issues, and may name a topic without more ado.
    """
    plain = re.sub(_FIRST_YEARS, "beginners", text.lower().replace("’", "'"))
    named = re.search(_ON, plain)
    plain, topic = (plain[: named.start()], named["topic"]) if named else (plain, "")
    words = re.findall(r"[a-z]+|\d+", plain)
    levels = {_LEVEL_OF[word] for word in words if word in _LEVEL_OF}
    things = _THINGS | _QUESTIONS if "core" in words else _THINGS
    said = [word for word in words if word not in _LEVEL_OF and word not in things]
    strange = [word for word in said if word not in _AROUND and word not in NUMBERS and not word.isdigit()]
    strange = [word for word in strange if word != "few"]
    if not levels or not (command or any(word in things for word in words)) or (strange and not command):
        return None
    return LevelWish(tuple(level for level in LEVELS if level in levels), _number(plain), topic or " ".join(strange))


def _number(plain: str) -> int:
    """Return how many are wanted: of "two or three" the more; 0 where no number is said."""
    found = re.findall(rf"\b(?:\d{{1,2}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})\b", plain)
    numbers = [int(word) if word.isdigit() else NUMBERS[word] for word in found]
    return max(numbers, default=0)


def by_topic(base: KnowledgeBase, issues: Iterable[str]) -> tuple[str, ...]:
    """Return issues in the order of their topics."""
    wanted = frozenset(issues)
    return tuple(issue for topic in base.taxonomy.topics for issue in base.issues_of(topic.id) if issue in wanted)


def of_levels(base: KnowledgeBase, issues: Iterable[str], wish: LevelWish) -> tuple[str, ...]:
    """Return the issues of the levels that are wanted, by topic; of many the first of each pillar in turn."""
    found = by_topic(base, (issue for issue in issues if base.issues[issue].level in wish.levels))
    if not 0 < wish.most < len(found):
        return found
    easiest = sorted(found, key=lambda issue: LEVELS.index(base.issues[issue].level))
    return tuple(_in_turn(base, easiest))[: wish.most]


def _in_turn(base: KnowledgeBase, issues: list[str]) -> Iterator[str]:
    pillar_of = {topic.id: topic.pillar for topic in base.taxonomy.topics}
    piles = [
        [issue for issue in issues if pillar_of[base.issues[issue].topic] == pillar.id]
        for pillar in base.taxonomy.pillars
    ]
    return (issue for issue in chain.from_iterable(zip_longest(*piles)) if issue)
