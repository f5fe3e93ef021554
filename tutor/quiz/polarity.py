"""Whether a point is told the right way round: a denial, a contrary or a swap turns credit into a question.

The telling words that a point and an answer share are compared one by one: a word that the answer denies and the point
does not (or the other way) speaks against credit. Where an answer uses words of its own, only a denial on one side
alone does, for free wording is full of denials that take nothing back, and two may say one thing.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from tutor.quiz.closeness import likeness, weight
from tutor.quiz.coverage import Evidence
from tutor.quiz.denial import denied, denies
from tutor.quiz.reading import Word, read, root
from tutor.quiz.wordlists import CONTRARIES, COUNTING, EXTREME, HEDGING, SOFTLY_DENYING

VERBATIM = 0.5
"""Share of a point's telling words from which on an answer counts as using the point's own words."""
FREELY = 0.25
"""Share from which on a denial on one side alone counts, though the answer is in words of its own."""
NEARLY = 0.6
"""Share from which on it is the point nearly word for word, so that a word put for another is how it is falsified."""
_SAME = 0.9
_KIN = 0.5
_OF_AMOUNT = 0.4
"""What a word of amount counts beside a telling one."""
_CONTRARY_STEMS = tuple((frozenset(map(root, one)), frozenset(map(root, other))) for one, other in CONTRARIES)


class _Told(NamedTuple):
    """A point and the clauses that carry it, with what of the point they say and what they say the other way."""

    own: tuple[Word, ...]
    clause: tuple[Word, ...]
    share: float
    contrary: float
    one_sided: bool

    @property
    def verbatim(self) -> bool:
        return _share_said(self.own, self.clause) >= VERBATIM


def turned_round(point: str, evidence: Evidence) -> bool:
    """Whether the words that would earn a point deny it, or say its contrary."""
    told = _told(point, evidence)
    flipped = told.verbatim and _contraries(told.own, told.clause) % 2 == 1
    if told.one_sided and flipped:  # "not fewer" for "more"
        return False
    if _denial_differs(told) or flipped or _other_amount(told.own, evidence.window.words):
        return True
    return told.verbatim and (_overstates(told.own, told.clause) or _swapped(told.own, told.clause))


def has_word_replaced(point: str, evidence: Evidence) -> bool:
    """Whether an answer is the point nearly word for word, with another word in the place of one of its own."""
    own = read(point)
    clause = _region(own, evidence)
    if _share_said(own, clause) < NEARLY:
        return False
    return bool(_without_kin(own, evidence.window.words)) and bool(_without_kin(clause, own))


def _told(point: str, evidence: Evidence) -> _Told:
    own = read(point)
    ours, theirs = denied(own), denied(evidence.window.around)
    said = contrary = 0.0
    for word, ours_denied in zip(own, ours, strict=True):
        value = weight(word.text) or (_OF_AMOUNT if word.text in SOFTLY_DENYING | COUNTING else 0.0)
        found = [
            it_is
            for other, it_is in zip(evidence.window.around, theirs, strict=True)
            if value and likeness(word.text, other.text) >= _SAME
        ]
        said += value if found else 0.0
        contrary += value if found and ours_denied not in found else 0.0
    total = sum(weight(word.text) for word in own)
    inside = set(evidence.window.words)
    denies_some = any(it_is for word, it_is in zip(evidence.window.around, theirs, strict=True) if word in inside)
    one_sided = denies_some != any(denies(word.text) for word in own)
    return _Told(own, _region(own, evidence), said / total if total else 0.0, contrary, one_sided)


def _denial_differs(told: _Told) -> bool:
    """Whether a shared word is denied on one side only; soft words (*without*, *few*) may carry a denial as well."""
    if not told.contrary or _softened(told.own, told.clause):
        return False
    return told.share >= VERBATIM or (told.share >= FREELY and told.one_sided)


def _softened(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    ours, theirs = {word.text for word in own}, {word.text for word in clause}
    we_deny, they_deny = any(map(denies, ours)), any(map(denies, theirs))
    if we_deny == they_deny:
        return False
    return bool(SOFTLY_DENYING & (theirs - ours if we_deny else ours - theirs))


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
    said = sum(any(likeness(word.text, other.text) >= _SAME for other in clause) for word in telling)
    return said / len(telling) if telling else 0.0


def _overstates(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether a clause speaks of all or nothing where the point holds back."""
    held_back = {word.text for word in own} & HEDGING
    return bool(held_back) and bool({word.text for word in clause} & EXTREME - {word.text for word in own})


def _contraries(own: tuple[Word, ...], clause: tuple[Word, ...]) -> int:
    """How many contraries a clause has of words of the point, without those words themselves; denials count as such."""
    wanted, said = ({word.stem for word in words if not denies(word.text)} for words in (own, clause))
    return sum(
        bool(wanted & here and not wanted & there and said & there and not said & here)
        for one, other in _CONTRARY_STEMS
        for here, there in ((one, other), (other, one))
    )


def _other_amount(own: tuple[Word, ...], said: tuple[Word, ...]) -> bool:
    """Whether a word of the point stands beside the contrary of what it stands beside in the point (*more war*)."""
    return any(
        _are_contrary(before.stem, now.stem)
        for before, word in pairwise(own)
        if weight(word.text)
        for now, other in pairwise(said)
        if likeness(word.text, other.text) >= _SAME and not _beside(before.stem, word.text, said)
    )


def _are_contrary(one: str, other: str) -> bool:
    return any((one in here and other in there) or (one in there and other in here) for here, there in _CONTRARY_STEMS)


def _beside(stem: str, word: str, said: tuple[Word, ...]) -> bool:
    pairs = pairwise(said)
    return any(before.stem == stem and likeness(word, other.text) >= _SAME for before, other in pairs)


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
    return [word for word in telling if all(likeness(word.text, other.text) < _KIN for other in others)]
