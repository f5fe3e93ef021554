"""Whether an answer points the same way as a point where there are two ways: *rise* or *fall*, *easy* or *hard*.

Each clause of the point that has such a word is compared with those clauses of the answer that speak of the same
things. A contrary there, or the same word denied, turns the clause round; two of them do not (*the strong never lose*
for *the weak never win*), and a contrary denied says the same (*no fewer*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from tutor.quiz.closeness import weight
from tutor.quiz.contraries import are_contrary, is_negated_form, on_one_side, says_same, sides
from tutor.quiz.coverage import Evidence, clauses
from tutor.quiz.denial import denied, denies
from tutor.quiz.reading import Word, joined, places_of
from tutor.quiz.wordlists import GRADED, IDIOMS

Direction: TypeAlias = Literal["none", "with", "doubly", "denied", "against"]
"""Nothing to compare; the same way; the same way by a contrary denied; denied; the other way."""

_MOST = "est"
_LESSENING = frozenset(("less", "least"))
_IDIOMS = re.compile(rf"\b(?:{'|'.join(IDIOMS)})\b")
_WEIGHTIEST: tuple[Direction, ...] = ("against", "doubly", "denied", "with")


class _Sides(NamedTuple):
    """A point and the clauses of an answer, with what is denied in each."""

    own: tuple[Word, ...]
    said: tuple[tuple[Word, ...], ...]
    earned: frozenset[Word]
    denied: Mapping[Word, bool]
    taken_back: Mapping[Word, bool]
    lessened: frozenset[Word]
    idle: frozenset[Word]


def compare(own: tuple[Word, ...], evidence: Evidence, taken_back: Mapping[Word, bool]) -> Direction:
    """Return which way the words that would earn a point go; ``taken_back`` says what the answer denies."""
    said = tuple(clauses(evidence.window.around))
    texts = (own, evidence.window.around)
    both = _Sides(
        own=own,
        said=said,
        earned=frozenset(evidence.words),
        denied=dict(zip(own, denied(own), strict=True)),
        taken_back=taken_back,
        lessened=frozenset(word for text in texts for _, word in _lessened(text)),
        idle=frozenset(word for text in texts for word in _idle(text)),
    )
    ways = [way for clause in clauses(own) if (way := _way(clause, both)) != "none"]
    return next((way for way in _WEIGHTIEST if way in ways), "none")


def _lessened(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Each *less* with the word after it that it turns into its contrary (*less reliable*)."""
    for less, word in pairwise(words):
        if less.text in _LESSENING and word.text in GRADED:
            yield less, word


def _idle(words: Sequence[Word]) -> frozenset[Word]:
    """The words that go no way where they stand: those of idioms, and *less* where it only turns the next word."""
    text, starts = joined(words)
    of_idioms = {words[place] for found in _IDIOMS.finditer(text) for place in places_of(found, starts)}
    return frozenset(of_idioms | {less for less, _ in _lessened(words)})


def _way(clause: tuple[Word, ...], both: _Sides) -> Direction:
    near = _about_the_same(clause, both)
    carrying = [word for part in both.said if both.earned & set(part) for word in part]
    found = [
        pairs for word in clause if (pairs := _met(word, near, clause, both) or _met(word, carrying, both.own, both))
    ]
    if not found:
        return "none"
    contraries = sum(all(pair == (True, False) for pair in pairs) for pairs in found)
    denials = sum(all(pair == (False, True) for pair in pairs) for pairs in found)
    straight = len(found) - contraries - denials
    if contraries and (contraries + (denials > straight)) % 2:
        return "against"
    if denials and not contraries and not straight:
        return "denied"
    return "doubly" if any(pair == (True, True) for pairs in found for pair in pairs) else "with"


def _met(word: Word, near: Sequence[Word], rest: Sequence[Word], both: _Sides) -> list[tuple[bool, bool]]:
    """Of each word that says the same as a word or its contrary: whether it is the contrary, and whether denied.

    What says the same as another word of the point is not the contrary of this one. A superlative is met by a
    superlative where there is one. If any goes the same way as the word, only those count.
    """
    has_contrary = sides(word.text) or any(is_negated_form(word.text, other.text) for other in near)
    if denies(word.text) or not has_contrary:
        return []
    others = [other.text for other in rest if other is not word and sides(other.text)]
    found, superlative = [], []
    for other in near:
        contrary = are_contrary(word.text, other.text)
        alike = says_same(word.text, other.text) or on_one_side(word.text, other.text)
        if (word in both.lessened) != (other in both.lessened):
            contrary, alike = alike, contrary
        if contrary and both.idle & {word, other}:
            continue
        if contrary and (denies(other.text) or _says_another(other.text, others, near)):
            continue
        if contrary or alike:
            found.append((contrary, _differs(word, other, both)))
            superlative.append(other.text.endswith(_MOST))
    if word.text.endswith(_MOST) and any(superlative):
        found = [pair for pair, it_is in zip(found, superlative, strict=True) if it_is]
    straight = [pair for pair in found if pair[0] == pair[1]]
    return straight or found


def _says_another(text: str, others: Sequence[str], near: Sequence[Word]) -> bool:
    """Whether a word says another word of the point, as it is or in the place of one that is not said as it is."""
    return any(
        says_same(own, text) or (on_one_side(own, text) and not any(says_same(own, word.text) for word in near))
        for own in others
    )


def _differs(word: Word, other: Word, both: _Sides) -> bool:
    """Whether one of two words is denied; where the point denies part of a clause, what is before may go either way."""
    if not both.denied[word] and any(it_is and own.clause == word.clause for own, it_is in both.denied.items()):
        return False
    return both.taken_back[other] != both.denied[word]


def _about_the_same(clause: tuple[Word, ...], both: _Sides) -> list[Word]:
    """The words of the clauses of an answer that share most with a clause of the point; none where none shares any."""
    topic = [word for word in clause if weight(word.text) and not sides(word.text)]
    shared = [sum(any(says_same(word.text, other.text) for other in part) for word in topic) for part in both.said]
    most = max(shared, default=0)
    return [word for part, count in zip(both.said, shared, strict=True) if most and count == most for word in part]
