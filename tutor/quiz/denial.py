"""What a text denies: for each of its words, whether it stands within an odd number of denials.

A denial reaches forward to the end of its clause (*not*, *fails to*, *instead of*), or over the clauses that follow up
to a turn (*it is a myth that*), or back over the clause before it (*... is a myth*). Two denials of one word undo each
other (*never fails to*). A simple reading of surface order, after NegEx (Chapman et al. 2001).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tutor.quiz.reading import Word
from tutor.quiz.wordlists import DENYING, JOINING

REACH = 12
"""Words that a denial within a clause reaches at most."""
_TURNS = frozenset("but rather instead whereas although though yet while".split())
"""Words at which a denial of what follows ends."""
_FORWARD = re.compile(
    r"\b(?:instead of|rather than|far from|anything but|by no means|in no way|contrary to|nothing to do with|free of|"
    r"(?:was|were|is|are|be) unable to|not only|not just|not merely|not necessarily)\b"
)
_HARMLESS = re.compile(
    r"\b(?:not only|not just|not merely|not until|no doubt|nothing but|no wonder|no matter|no sooner)\b"
)
"""Phrases with a word that denies which deny nothing."""
_WHOLE = re.compile(
    r"(?:\bnot|n't) (?:really |at all |quite )?(?:the case|true|correct|right|accurate|clear|certain|obvious|sure)"
    r"(?: that| whether)?\b"
    r"|\b(?:it is|it's|is it|that is|that's) (?:simply |just |plainly |flatly )?"
    r"(?:false|wrong|untrue|incorrect|mistaken|inaccurate|a myth|a mistake|nonsense|a fallacy|an illusion)\b"
    r"|\b(?:do|does|did|would|can|could)(?:n't| not| never) "
    r"(?:think|believe|accept|agree|buy|say|claim|argue|hold|mean|show|prove)\b"
    r"|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|doubt(?:s|ed)?) "
    r"(?:that|whether|the (?:claim|idea|view|notion))\b"
    r"|\bfar from (?:true|clear|certain|obvious)\b|\b(?:unclear|doubtful) (?:that|whether)\b"
    r"|\b(?:no|little|hardly any|without) (?:evidence|proof|sign|reason|study|studies|research|data)\b"
    r"|\b(?:nobody|no one|no scholar|few) (?:should |would |seriously )?"
    r"(?:says?|thinks?|believes?|argues?|claims?|holds?|puts?)\b"
)
"""Beginnings that deny all that follows."""
_BACK = re.compile(
    r"(?:\b(?:is|are|was|were)|'s) (?:simply |just |plainly |flatly )?"
    r"(?:false|wrong|untrue|incorrect|mistaken|inaccurate|a myth|a mistake|nonsense|a fallacy)\b(?! that| to)"
)
"""Endings that deny what went before."""


class _Span(NamedTuple):
    first: int
    last: int


def denies(word: str) -> bool:
    """Return whether a word turns what stands beside it round."""
    return word in DENYING or word.endswith("n't")


def denied(words: Sequence[Word]) -> tuple[bool, ...]:
    """Return for each word whether it stands within an odd number of denials."""
    spans = list(_spans(words))
    return tuple(sum(span.first <= place <= span.last for span in spans) % 2 == 1 for place in range(len(words)))


def _spans(words: Sequence[Word]) -> Iterator[_Span]:
    """The stretches that are denied."""
    text, starts = _joined(words)
    taken = {place for found in _HARMLESS.finditer(text) for place in _places(found, starts)}
    for pattern, reach in ((_WHOLE, _to_a_turn), (_BACK, _before), (_FORWARD, _to_the_clause_end)):
        for found in pattern.finditer(text):
            places = _places(found, starts)
            if not taken & set(places):
                taken |= set(places)
                yield reach(words, places)
    for place, word in enumerate(words):
        if place not in taken and denies(word.text):
            yield _to_the_clause_end(words, [place])


def _joined(words: Sequence[Word]) -> tuple[str, list[int]]:
    starts, text = [], ""
    for word in words:
        starts.append(len(text))
        text += word.text + " "
    return text, starts


def _places(found: re.Match[str], starts: Sequence[int]) -> list[int]:
    return [place for place, start in enumerate(starts) if found.start() <= start < found.end()]


def _to_the_clause_end(words: Sequence[Word], places: Sequence[int]) -> _Span:
    last = places[-1]
    clause = words[last].clause
    for place in range(last + 1, min(len(words), last + REACH + 1)):
        if words[place].clause != clause or (words[place].text in JOINING and words[place].text != "and"):
            break
        last = place
    return _Span(places[-1] + 1, last)


def _to_a_turn(words: Sequence[Word], places: Sequence[int]) -> _Span:
    last = places[-1]
    sentence = words[last].sentence
    for place in range(last + 1, len(words)):
        if words[place].sentence != sentence or words[place].text in _TURNS:
            break
        last = place
    return _Span(places[-1] + 1, last)


def _before(words: Sequence[Word], places: Sequence[int]) -> _Span:
    first = places[0]
    sentence = words[first].sentence
    while first > 0 and words[first - 1].sentence == sentence and words[first - 1].text not in _TURNS:
        first -= 1
    return _Span(first, places[0] - 1)
