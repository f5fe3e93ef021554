"""What a text denies: for each of its words, whether it stands within an odd number of denials.

A denial reaches over its clause (*does not*), only forward (*instead of*), over the clauses that follow up to a turn
(*it is a myth that*), or back over what went before, in its sentence (*... is a myth*) or in the one before (*Nope.*).
Two denials of one word undo each other (*never fails to*), and so do two that make a condition (*without ... no*). A
simple reading of surface order, after NegEx (Chapman et al. 2001).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tutor.quiz.denial_words import (
    AROUND,
    ARTICLES,
    AUXILIARIES,
    BACK,
    CLEFT,
    CONDITIONS,
    FORWARD,
    GOES_ON,
    HARMLESS,
    JOINTS,
    MOST_REFUSING,
    MOST_TRAILING,
    MOST_WITHOUT,
    OPPOSITE,
    PRONOUNS,
    REACH,
    REASONS,
    STOPS,
    SUBJECTS,
    TRAILING,
    TURNS,
    VERB_AFTER_AND,
    WHOLE,
)
from tutor.quiz.reading import Word, joined, places_of
from tutor.quiz.wordlists import DENYING, JOINING, REFUSALS


class _Span(NamedTuple):
    first: int
    last: int


def denies(word: str) -> bool:
    """Return whether a word turns what stands beside it round."""
    return word in DENYING or word.endswith("n't")


@lru_cache(maxsize=2_000)
def denied(words: tuple[Word, ...]) -> tuple[bool, ...]:
    """Return for each word whether it stands within an odd number of denials."""
    within = [False] * len(words)
    text, starts = joined(words)
    taken: set[int] = set()
    for span in _spans(words, text, starts, taken):
        for place in range(span.first, span.last + 1):
            within[place] = not within[place]
    for span in _emphatic(words, taken):
        if not any(within[span.first : span.last + 1]):
            within[span.first : span.last + 1] = [True] * (span.last + 1 - span.first)
    return tuple(within)


def _spans(words: Sequence[Word], text: str, starts: Sequence[int], taken: set[int]) -> Iterator[_Span]:
    """The stretches that are denied."""
    taken |= {place for found in HARMLESS.finditer(text) for place in places_of(found, starts)}
    taken |= {place for place in _conditional(words) if place not in taken}
    patterns: tuple[tuple[re.Pattern[str], Callable[[Sequence[Word], Sequence[int]], _Span]], ...] = (
        (WHOLE, _ahead_or_back),
        (BACK, _before),
        (AROUND, _both_sides),
        (OPPOSITE, _before_it_all),
        (FORWARD, _to_the_clause_end),
    )
    for pattern, reach in patterns:
        for found in pattern.finditer(text):
            places = places_of(found, starts)
            if not taken & set(places):
                taken |= set(places)
                yield reach(words, places)
    for place, word in enumerate(words):
        if place in taken:
            continue
        if word.text == "without":
            yield _phrase(words, place)
        elif denies(word.text) and not any(apart(words, place) for apart in (_answers, _trails, _refuses)):
            yield _within_clause(words, place)


def _conditional(words: Sequence[Word]) -> Iterator[int]:
    """Denials that make a condition with another of their sentence: *no war without allies*, *nothing unless*."""
    for place, word in enumerate(words):
        if word.text != "without" and word.text not in CONDITIONS:
            continue
        same = [
            other
            for other, it_is in enumerate(words)
            if other != place and denies(it_is.text) and _in_one_statement(words, *sorted((place, other)))
        ]
        if same:
            yield min(same, key=lambda other: abs(other - place))
            yield place
        elif any(other.text == "would" and other.sentence == word.sentence for other in words):
            yield place


def _in_one_statement(words: Sequence[Word], first: int, last: int) -> bool:
    joined = any(word.text in ("and", "but") for word in words[first:last])
    return words[first].sentence == words[last].sentence and not joined


def _within_clause(words: Sequence[Word], place: int) -> _Span:
    """What a word that denies reaches: its clause; only forward where it stands without a verb, or picks one thing."""
    last = _to_the_clause_end(words, [place]).last
    if place and _is_cleft(words, place):
        ends = (other for other in range(place + 1, last + 1) if words[other].text in CLEFT)
        picked = _Span(place + 1, next(ends, last + 1) - 1)
        if not any(denies(word.text) for word in words[picked.first : picked.last + 1]):  # "it isn't a myth that"
            return picked
    return _Span(_clause_start(words, place) if words[place].text in PRONOUNS else place + 1, last)


def _is_cleft(words: Sequence[Word], place: int) -> bool:
    """Whether a denial is that of *it is not A that B*, which leaves B standing."""
    before = words[place - 1].text
    if words[place].text.endswith("n't"):
        return words[place].text in ("isn't", "wasn't") and before == "it"
    return words[place].text == "not" and (
        before in ("it's", "that's") or (before in ("is", "was") and place > 1 and words[place - 2].text == "it")
    )


def _clause_start(words: Sequence[Word], place: int) -> int:
    first = place
    while first > 0 and words[first - 1].clause == words[place].clause and words[first - 1].text not in JOINTS:
        first -= 1
    return first


def _to_the_clause_end(words: Sequence[Word], places: Sequence[int]) -> _Span:
    last = places[-1]
    clause = words[last].clause
    for place in range(last + 1, min(len(words), last + REACH + 1)):
        word = words[place]
        if word.clause != clause or (word.text in JOINING and (word.text != "and" or _begins_anew(words, place + 1))):
            break
        if (
            word.text in STOPS
            or word.text == "nor"
            or (word.text in SUBJECTS and (len(places) > 1 or _has_verb(words, place + 1)))
        ):
            break
        last = place
    return _Span(places[-1] + 1, last)


def _has_verb(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and (words[place].text in AUXILIARIES or words[place].text.endswith("n't"))


def _begins_anew(words: Sequence[Word], place: int) -> bool:
    return place < len(words) and words[place].text in VERB_AFTER_AND | SUBJECTS


def _phrase(words: Sequence[Word], place: int) -> _Span:
    """The few words that *without* reaches."""
    last = place
    most = MOST_WITHOUT + (place + 1 < len(words) and words[place + 1].text in ARTICLES)
    while last + 1 < len(words) and last - place < most and words[last + 1].clause == words[place].clause:
        if words[last + 1].text in JOINING or words[last + 1].text in SUBJECTS | {"many", "most", "few"}:
            break
        last += 1
    return _Span(place + 1, last)


def _to_a_turn(words: Sequence[Word], places: Sequence[int]) -> _Span:
    last = places[-1]
    sentence = words[last].sentence
    of_verb = any(denies(words[place].text) for place in places) and words[last].text not in ("that", "whether")
    for place in range(last + 1, len(words)):
        word = words[place]
        if word.sentence != sentence or word.text in TURNS or (of_verb and word.text in REASONS):
            break
        if word.clause != words[place - 1].clause and place > places[-1] + 2 and not _goes_on(words, place):
            break
        last = place
    return _Span(places[-1] + 1, last)


def _ahead_or_back(words: Sequence[Word], places: Sequence[int]) -> _Span:
    """What *not true* denies: what follows it, or what went before where nothing does (*... is not true*).

    *Whether it is so is not clear* denies nothing: it leaves that open.
    """
    ahead = _to_a_turn(words, places)
    if ahead.first <= ahead.last:
        return ahead
    of_be = places[0] > 0 and words[places[0] - 1].text in AUXILIARIES
    back = _before(words, [places[0] - of_be, *places])
    return ahead if words[back.first].text in ("if", "whether") else back


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Whether what begins here, after a comma, is still part of what is denied."""
    joins = words[place].text in ("and", "or") and place + 1 < len(words) and words[place + 1].text == "that"
    return joins or words[place].text in GOES_ON


def _before(words: Sequence[Word], places: Sequence[int]) -> _Span:
    """What stands before an ending that denies: up to a turn; past it, or in the sentence before, if it says *that*."""
    first = places[0]
    sentence = words[first].sentence
    while first > 0 and words[first - 1].sentence == sentence and words[first - 1].text not in TURNS:
        first -= 1
    if places[0] - first > 1 or first == 0 or not _points_back(words, places[0]):
        return _Span(first, places[0] - 1)
    sentence = words[first - 1].sentence
    while first > 0 and words[first - 1].sentence == sentence:
        first -= 1
    return _Span(first, places[0] - 1)


def _points_back(words: Sequence[Word], place: int) -> bool:
    return words[place].text in ("that's", "this's") or words[place - 1].text in ("that", "that's", "this", "which")


def _both_sides(words: Sequence[Word], places: Sequence[int]) -> _Span:
    first = places[0]
    while first > 0 and words[first - 1].clause == words[places[0]].clause and words[first - 1].text not in JOINING:
        first -= 1
    return _Span(first, _to_a_turn(words, places).last)


def _answers(words: Sequence[Word], place: int) -> bool:
    """Whether a word is a *no* that stands for itself: *they said no and went home*."""
    return words[place].text == "no" and (place + 1 == len(words) or words[place + 1].text in JOINING)


def _trails(words: Sequence[Word], place: int) -> bool:
    """Whether a denial of a verb has nothing after it, and so denies what went before: *which they are not*."""
    word = words[place]
    of_verb = word.text.endswith("n't") or (word.text == "not" and words[place - 1].text in AUXILIARIES)
    if not of_verb or place == 0:
        return False
    rest = [other for other in words[place + 1 : place + 2 + MOST_TRAILING] if other.clause == word.clause]
    return len(rest) <= MOST_TRAILING and all(other.text in TRAILING for other in rest)


def _refuses(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands in a sentence that does nothing but refuse what the one before said (*Nope.*)."""
    sentence = words[place].sentence
    around = [other for other in words[max(0, place - 6) : place + 7] if other.sentence == sentence]
    return len(around) <= MOST_REFUSING and " ".join(other.text for other in around) in REFUSALS


def _emphatic(words: Sequence[Word], taken: set[int]) -> Iterator[_Span]:
    """What is denied from behind by a denial that may only repeat one: it counts where nothing is denied yet."""
    for place, word in enumerate(words):
        if place not in taken and denies(word.text) and _trails(words, place) and not _refuses(words, place):
            yield _of_its_own(words, _before(words, [place]))
    seen: set[int] = set()
    for place, word in enumerate(words):
        if place and word.sentence not in seen:
            seen.add(word.sentence)
            if word.sentence != words[place - 1].sentence and _refuses(words, place):
                yield _sentence_before(words, place)


def _of_its_own(words: Sequence[Word], span: _Span) -> _Span:
    """What a denial from behind leaves of a stretch: what *and* joins to it with a subject of its own stands.

    *Rents rise and wages do not* says nothing against rents.
    """
    own = span.last
    while own > span.first and words[own].clause == words[span.last].clause and words[own].text not in SUBJECTS:
        if words[own].text == "and":
            return _Span(own + 1, span.last)
        own -= 1
    return span


def _before_it_all(words: Sequence[Word], places: Sequence[int]) -> _Span:
    """What is turned round by *shows the opposite*: the sentence before, or what its own has said."""
    first = place = places[0]
    while first > 0 and words[first - 1].sentence == words[place].sentence:
        first -= 1
    return _sentence_before(words, first) if first and place - first <= MOST_REFUSING else _Span(first, place - 1)


def _sentence_before(words: Sequence[Word], place: int) -> _Span:
    first = place
    while first > 0 and words[first - 1].sentence == words[place - 1].sentence:
        first -= 1
    return _Span(first, place - 1)
