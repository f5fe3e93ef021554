"""A few readings rather than all sources: "what should i read first", "which readings for students? just three"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import chain, zip_longest

from tutor.dialogue.answers import next_steps, references
from tutor.dialogue.focus import issue_of
from tutor.dialogue.quiz_count import NUMBERS
from tutor.dialogue.reply import Notice, References
from tutor.dialogue.scene import Scene, Told
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Issue

FEW = 4
"""Readings that are a few, where no number is said: two of each side."""
_WORKS = frozenset(["article-journal", "book", "chapter", "article-magazine", "review", "report", "thesis"])
READING_WORDS = frozenset("read reading readings".split())
_FEW_WORDS = frozenset("short shorter brief few first start best main key essential important begin beginners".split())
_AROUND = frozenset(
    "what which should do does could can may would i we you they the a an any some my our your students student class"
    " classes seminar pupils first years year list lists on of for to from about this that it these issue topic give"
    " show me us make need want have got is are be just only not more than all at most please pls and or really then"
    " with couple years readers they them us recommend suggest assign set".split()
)


def read_few(text: str) -> int:
    """Return how many readings a turn asks for; 0 where it does not ask for a few of them."""
    words = re.findall(r"[a-z]+|\d+", text.lower())
    number = next((int(word) if word.isdigit() else NUMBERS[word] for word in words if _is_number(word)), 0)
    strange = [word for word in words if word not in READING_WORDS | _FEW_WORDS | _AROUND and not _is_number(word)]
    if strange or not READING_WORDS & set(words) or not (number or _FEW_WORDS & set(words)):
        return 0
    return min(number, 50) or FEW


def _is_number(word: str) -> bool:
    return word in NUMBERS or (word.isdigit() and len(word) <= 2)


def tell_readings(scene: Scene, most: int) -> Told:
    """Name those that most arguments cite: of the works on the issue at hand, or of all; from both sides in turn."""
    issue = issue_of(scene)
    issues = (issue,) if issue else tuple(scene.base.issues.values())
    ids = readings(scene.base, issues, most)
    on = Notice(code="readings-on", values={"title": issue.motion.rstrip(".")}) if issue else Notice(code="readings")
    blocks = (on, References(references=references(scene.base, ids)))
    return Told((*blocks, next_steps(*(("sources", "back") if issue else ("topics", "help")))), scene.shown)


def readings(base: KnowledgeBase, issues: Iterable[Issue], most: int) -> tuple[str, ...]:
    """Return the works that most arguments of the base cite, of those that the two sides of issues rest on, in turn.

    Treaties, laws and the like are documents, not readings: they come in only where there are too few works.
    """
    argued = (argument for issue in base.issues.values() for _, argument in issue.argued())
    widely = Counter(name for argument in argued for name in set(argument.sources))
    chosen = tuple(issues)
    piles = []
    for side in ("pro", "con"):
        here = {name for issue in chosen for argument in issue.side(side) for name in argument.sources}
        piles.append(sorted(here & base.sources.keys(), key=lambda name: (-widely[name], name)))
    in_turn = [name for name in chain.from_iterable(zip_longest(*piles)) if name]
    works = sorted(dict.fromkeys(in_turn), key=lambda name: base.sources[name].type not in _WORKS)
    return tuple(works[:most])
