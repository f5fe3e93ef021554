"""What a learner's sentence is compared with: the texts of an issue's arguments, replies and common mistakes.

Words are weighed by how rare they are among all arguments of the base; words of the motion say nothing here, since
every argument is about the motion.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tutor.matching import text as normal
from tutor.matching.lexicon import Lexicon, lexicon_sections
from tutor.matching.packed import Sections, pack

if TYPE_CHECKING:
    from tutor.knowledge import KnowledgeBase
    from tutor.knowledge.model import Argument, Issue

STOPWORDS = frozenset(
    """
    a about after all also am an and any are as at be been before being both but by can could did do does doing dont
    each either else even ever every few for from get gets getting go goes going had has have having he her here him
    his how i if in into is it its just know let like lot made make makes many may me mean means might more most much
    must my no nor not now of off on once one only or other our out over own point really said same say says see she
    should simply so some still such take than that the their them then there these they thing things think this those
    though through to too two under up us very was way we well were what when where which while who whom whose why
    will with would yet you your because however therefore argue argument argues claim claims side opponent opponents
    first second third against between whether without cannot cant doesnt isnt wont arent wasnt never always ever
    something anyone anything nothing nobody everyone everybody people
    """.split()
)
"""Words that tell no argument from another."""
MOTION_WEIGHT = 0.25
"""What a word of the motion counts against another word."""
Vector = Mapping[str, float]


class Unit(NamedTuple):
    """A text of the base that a sentence may match: whose it is, its kind, and how far it counts."""

    owner: str
    kind: str
    text: str
    weight: float
    target: str = ""


class Weigher:
    """Turns texts into weighted stems."""

    def __init__(self, base: KnowledgeBase) -> None:
        groups = tuple((wording.term, *wording.said) for wording in base.lexicon)
        self._lexicon = Lexicon(Sections(pack(lexicon_sections(groups))))
        texts = [text for issue in base.issues.values() for text in _short_texts(issue)]
        counted = Counter(stem for text in texts for stem in set(self.stems(text)))
        self._most = math.log(1 + len(texts))
        self._rarity = {stem: math.log(1 + len(texts) / (1 + count)) for stem, count in counted.items()}

    def stems(self, text: str) -> list[str]:
        """Return the telling stems of a text, in order, with marks for known wordings."""
        words = [word for word in normal.tokens(text) if word not in STOPWORDS]
        return self._lexicon.expand([normal.stem(word) for word in words])

    def marks_of(self, stem: str) -> set[str]:
        """Return the marks of the known wordings that a stem alone is: they tell nothing more than the stem."""
        return set(self._lexicon.expand([stem])) - {stem}

    def rarity(self, stem: str) -> float:
        """Return how much a stem says: the rarer in the base, the more; unknown ones a little less than the rarest."""
        return self._rarity.get(stem, self._most * 0.6)

    def knows(self, stem: str) -> bool:
        """Whether any argument of the base uses this stem."""
        return stem in self._rarity

    def weigh(self, text: str, common: frozenset[str] = frozenset()) -> dict[str, float]:
        """Return a text as weighted stems; those in ``common`` count little."""
        return {
            stem: self.rarity(stem) * (MOTION_WEIGHT if stem in common else 1.0)
            for stem in dict.fromkeys(self.stems(text))
        }


@lru_cache(maxsize=2)
def weigher(base: KnowledgeBase) -> Weigher:
    """Return the weigher of a base, made once."""
    return Weigher(base)


def _short_texts(issue: Issue) -> list[str]:
    own = [
        " ".join([argument.claim, *(point.point for point in argument.key_points)]) for _, argument in issue.argued()
    ]
    return [*own, *(answer.reply for _, argument in issue.argued() for answer in argument.answers)]


def units_of(issue: Issue) -> tuple[Unit, ...]:
    """Return all texts of an issue that a sentence is compared with."""
    found = [unit for _, argument in issue.argued() for unit in _argument_units(argument)]
    return (*found, *(Unit(mistake.id, "mistake", mistake.says, 1.0) for mistake in issue.misconceptions))


_INSIDE = re.compile(r"(?<=[\w,;:] )[A-Z][a-z]\w+")  # a capital that begins no sentence
_LOWER = re.compile(r"\b[a-z]\w+")


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the names in texts: words with a capital inside a sentence that are nowhere written without one."""
    known = tuple(texts)
    names = {name for text in known for name in _INSIDE.findall(text)}
    plain = {word for text in known for word in _LOWER.findall(text)}
    return frozenset(name for name in names if name.lower() not in plain)


def _argument_units(argument: Argument) -> Iterable[Unit]:
    yield Unit(argument.id, "claim", argument.claim, 1.0)
    for point in argument.key_points:
        yield Unit(argument.id, "point", point.point, 1.0)
    for sentence in argument.warrant.replace("\n", " ").split(". "):
        yield Unit(argument.id, "warrant", sentence, 0.9)
    for grounds in argument.grounds:
        yield Unit(argument.id, "grounds", grounds.says, 0.9)
    for answer in argument.answers:
        yield Unit(argument.id, "reply", answer.reply, 1.0, answer.argument)
