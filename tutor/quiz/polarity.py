"""Whether a point is told the right way round: a denial, a contrary or a swap turns credit into a question.

The telling words that a point and an answer share are compared one by one: a word that the answer denies and the point
does not (or the other way) speaks against credit. Words with a contrary (*rise*, *fewer*, *easy*) are compared clause
by clause (``direction``), so that each is taken with what it is said of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tutor.quiz.closeness import likeness, weight
from tutor.quiz.contraries import SAME, is_listed, on_one_side, says_same, sides
from tutor.quiz.coverage import Evidence
from tutor.quiz.denial import denied, denies
from tutor.quiz.direction import Direction, compare
from tutor.quiz.reading import Word, read
from tutor.quiz.roles import swaps_roles
from tutor.quiz.wordlists import COUNTING, EXTREME, HEDGING, SOFTLY_DENYING

VERBATIM = 0.5
"""Share of a point's telling words from which on an answer counts as using the point's own words."""
FREELY = 0.25
"""Share from which on a denial on one side alone counts, though the answer is in words of its own."""
MOST = 0.6
"""Share from which on any denial on one side alone counts, whatever word it is of."""
NEARLY = 0.65
"""Share from which on it is the point nearly word for word, so that a word put for another is how it is falsified."""
ALL_BUT = 0.75
"""Share from which on any word put for another does, and not only one that says how much or which way."""
MOSTLY = 0.1
"""Share of what is said of a point, by weight, that must be denied on one side for the point to be."""
OWN_WORDS = 0.7
"""Share of the words that would earn a point that must be denied where they are the answer's own."""
NOT_TAKEN_UP = 0.4
"""Share of what is said that a point denies and an answer, though it denies the rest, does not, for them to differ."""
DIRECTED = 0.2
"""Share of a point's words that must be said for a contrary to be one of the point's."""
_KIN = 0.5
_SEVERAL = 2
_OF_AMOUNT = 0.4
"""What a word of amount counts beside a telling one."""


_ALIKE = re.compile(
    r"\b(?:just as|equally|equal|alike|no difference|the same as|with or without|unchanged|as (?:ever|before)"
    r"|where (?:it|they) (?:was|were))\b"
)


class _Told(NamedTuple):
    """A point and the clauses that carry it, with what of the point they say and what they say the other way.

    ``one_sided`` says that either the point or the piece denies something and the other nothing; ``denied_here`` the
    same of the point and the clauses.
    """

    own: tuple[Word, ...]
    clause: tuple[Word, ...]
    share: float
    contrary: float
    one_sided: bool
    denied_here: bool
    way: Direction

    @property
    def verbatim(self) -> bool:
        return _share_said(self.own, self.clause) >= VERBATIM


def turned_round(point: str, evidence: Evidence) -> bool:
    """Whether the words that would earn a point deny it, or say its contrary."""
    told = _told(point, evidence)
    if told.share >= DIRECTED and (told.way == "against" or (told.way == "denied" and told.one_sided)):
        return True
    if told.way != "doubly" and (_denial_differs(told) or _denies_own_words(told, evidence)):
        return True
    if _only_asked(evidence):
        return True
    if told.way != "doubly" and _has_word_replaced(told, evidence):
        return True
    if _levels(told.own, told.clause) or swaps_roles(told.own, evidence.window.words):
        return True
    return told.verbatim and (_overstates(told.own, told.clause) or _swapped(told.own, told.clause))


def plainly_denied(point: str, evidence: Evidence) -> bool:
    """Whether an answer denies the point's words and most of those that would earn it: there is nothing to ask."""
    told = _told(point, evidence)
    return told.way != "doubly" and _denial_differs(told) and _denies_own_words(told, evidence)


def _has_word_replaced(told: _Told, evidence: Evidence) -> bool:
    """Whether an answer is the point nearly word for word, with another word in the place of one of its own."""
    share = _share_said(told.own, told.clause)
    if share < NEARLY or not _without_kin(told.clause, told.own):
        return False
    replaced = _without_kin(told.own, evidence.window.words)
    return bool(replaced) and (share >= ALL_BUT or any(map(_tells_which, replaced)))


def _tells_which(word: Word) -> bool:
    """Whether a word says how much or which way, so that another in its place says something else."""
    return word.text in COUNTING or word.text.isdigit() or is_listed(word.text)


def _told(point: str, evidence: Evidence) -> _Told:
    own = read(point)
    ours = denied(own)
    whole = evidence.window.answer
    takes_back = dict(zip(whole, denied(whole), strict=True))
    said = differing = lost = 0.0
    alike = False
    for word, ours_denied in zip(own, ours, strict=True):
        value = weight(word.text) or (_OF_AMOUNT if word.text in SOFTLY_DENYING | COUNTING else 0.0)
        found = [takes_back[other] for other in evidence.window.words if value and says_same(word.text, other.text)]
        said += value if found else 0.0
        differing += value if found and ours_denied not in found else 0.0
        lost += value if found and ours_denied and True not in found else 0.0
        alike = alike or (ours_denied and True in found)
    alike = alike and _runs([takes_back[word] for word in evidence.window.words]) <= _runs(ours)
    if alike:
        differing = lost if lost > NOT_TAKEN_UP * said else 0.0
    total = sum(weight(word.text) for word in own)
    region = _region(own, evidence)
    we_deny = {any(denies(word.text) for word in own), any(ours)}
    one_sided = {any(takes_back[word] for word in evidence.window.words)}.isdisjoint(we_deny)
    denied_here = {any(takes_back[word] for word in region)}.isdisjoint(we_deny)
    way = compare(own, evidence, takes_back)
    share, contrary = said / total if total else 0.0, differing / said if said else 0.0
    return _Told(own, region, share, contrary, one_sided, denied_here, way)


def _runs(flags: Sequence[bool]) -> int:
    """How many stretches are denied."""
    return sum(here and not before for before, here in pairwise((False, *flags)))


def _denial_differs(told: _Told) -> bool:
    """Whether shared words are denied on one side only; soft words (*without*, *few*) may carry a denial as well.

    Where an answer says most of a point in its words, what is denied may be the word that it put for one of them.
    """
    if told.denied_here and _share_said(told.own, told.clause) >= MOST:
        return True
    if told.contrary < MOSTLY or _softened(told.own, told.clause):
        return False
    return told.share >= VERBATIM or (told.share >= FREELY and told.one_sided)


def _denies_own_words(told: _Told, evidence: Evidence) -> bool:
    """Whether most of the words that would earn a point, though not those of the point, are denied, and it is not."""
    if any(map(denies, (word.text for word in told.own))) or any(denied(told.own)) or len(evidence.words) < _SEVERAL:
        return False
    whole = evidence.window.answer
    takes_back = dict(zip(whole, denied(whole), strict=True))
    return sum(takes_back[word] for word in evidence.words) / len(evidence.words) >= OWN_WORDS


def _only_asked(evidence: Evidence) -> bool:
    """Whether what would earn a point is for the most part asked, not said."""
    return bool(evidence.words) and sum(word.asked for word in evidence.words) * 2 > len(evidence.words)


def _softened(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    ours, theirs = {word.text for word in own}, {word.text for word in clause}
    we_deny, they_deny = any(map(denies, ours)), any(map(denies, theirs))
    if we_deny == they_deny:
        return False
    return bool((SOFTLY_DENYING - {"without"}) & (theirs - ours if we_deny else ours - theirs))


def _region(own: tuple[Word, ...], evidence: Evidence) -> tuple[Word, ...]:
    """The words of the clauses that carry a point: as many neighbouring ones as the point has itself."""
    size = len({word.clause for word in own})
    carried = Counter(word.clause for word in evidence.words)
    if not carried:
        return evidence.window.words
    runs = range(min(carried) - size + 1, max(carried) + 1)
    best = max(runs, key=lambda first: (sum(carried[first + step] for step in range(size)), -first))
    return tuple(word for word in evidence.window.words if best <= word.clause < best + size)


def _share_said(own: tuple[Word, ...], clause: tuple[Word, ...]) -> float:
    """The share of a point's telling words that a clause says in the same form."""
    telling = [word for word in own if weight(word.text)]
    said = sum(any(likeness(word.text, other.text) >= SAME for other in clause) for word in telling)
    return said / len(telling) if telling else 0.0


def _levels(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether a clause says that things are alike where the point says that one is more than another."""
    if not any(_compares(word) and not it_is for word, it_is in zip(own, denied(own), strict=True)):
        return False
    ours, theirs = (" ".join(word.text for word in words) for words in (own, clause))
    return bool(_ALIKE.search(theirs)) and not _ALIKE.search(ours)


def _compares(word: Word) -> bool:
    return any(number == 0 for number, _ in sides(word.text)) or (word.text.endswith("er") and bool(sides(word.text)))


def _overstates(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether a clause speaks of all or nothing where the point holds back."""
    ours = {word.text for word in own}
    theirs = {word.text for before, word in pairwise((*clause[:1], *clause)) if before.text != "of"}
    return bool(ours & HEDGING) and bool(theirs & EXTREME - ours)


def _swapped(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether a comparison stands the other way round (``more often than``)."""
    before, after = _around_than(own)
    said_before, said_after = _around_than(clause)
    if not (after and said_after):
        return False
    straight = len(before & said_before) + len(after & said_after)
    return len(before & said_after) + len(after & said_before) > straight


def _around_than(words: tuple[Word, ...]) -> tuple[set[str], set[str]]:
    """The stems before and after ``than``, without those on both sides; empty where nothing is compared."""
    place = next((number for number, word in enumerate(words) if word.text == "than"), None)
    if place is None:
        return set(), set()
    before = {word.stem for word in words[:place] if weight(word.text)}
    after = {word.stem for word in words[place + 1 :] if weight(word.text)}
    return before - after, after - before


def _without_kin(words: tuple[Word, ...], others: tuple[Word, ...]) -> list[Word]:
    """The telling words, and those of number and amount, that have nothing like them among the others."""
    telling = (word for word in words if weight(word.text) or word.text in COUNTING)
    return [word for word in telling if not any(_are_kin(word.text, other.text) for other in others)]


def _are_kin(one: str, other: str) -> bool:
    return likeness(one, other) >= _KIN or says_same(one, other) or on_one_side(one, other)
