"""Whether a point is told the right way round: a denial, a contrary or a swap turns credit into a question.

Where an answer uses the point's own words, every denial in the clauses that carry them counts, and so does a word put
in the place of another, for that is how a point is turned into its opposite. Where it uses words of its own, only a
denial of the whole sentence does: free wording is full of denials that take nothing back.
"""

from __future__ import annotations

import re
from collections import Counter

from tutor.quiz.closeness import likeness, weight
from tutor.quiz.coverage import Evidence
from tutor.quiz.reading import Word, read, root
from tutor.quiz.wordlists import CONTRARIES, COUNTING, DENYING, EXTREME, HEDGING, SOFTLY_DENYING

VERBATIM = 0.5
"""Share of a point's telling words from which on an answer counts as using the point's own words."""
NEARLY = 0.6
"""Share from which on it is the point nearly word for word, so that a word put for another is how it is falsified."""
_SAME = 0.9
_KIN = 0.5
_CONTRARY_STEMS = tuple((frozenset(map(root, one)), frozenset(map(root, other))) for one, other in CONTRARIES)
_WHOLE = re.compile(
    r"(?:\bnot|n't) (?:really |at all |quite )?(?:the case|true|correct|right|accurate|clear|certain|obvious|sure)\b"
    r"|(?:\b(?:is|are|was|were)|'s) (?:simply |just |plainly |flatly )?"
    r"(?:false|wrong|untrue|incorrect|mistaken|inaccurate|a myth|a mistake|nonsense)\b"
    r"|\b(?:do|does|did|would|can)(?:n't| not| never) (?:think|believe|accept|agree|buy|say|claim|argue|hold|mean)\b"
    r"|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?) (?:that|the (?:claim|idea|view|notion|argument|point))\b"
    r"|\bcontrary to\b|\bfar from (?:true|clear|certain|obvious)\b|\b(?:unclear|doubtful) (?:that|whether)\b"
    r"|\b(?:no|little|hardly any|without) (?:evidence|proof|sign|reason)\b"
    r"|\b(?:nobody|no one) (?:says|thinks|believes|argues|claims|holds)\b"
)
"""Ways to deny a sentence as a whole."""


def turned_round(point: str, evidence: Evidence) -> bool:
    """Whether the words that would earn a point deny it, or say its contrary."""
    own = read(point)
    clause = _region(own, evidence)
    if _denied_whole(evidence.window.words) and not _denied_whole(own):
        return True
    if _said_verbatim(own, clause) < VERBATIM:
        return False
    return any(check(own, clause) for check in (_denial_differs, _overstates, _contrary, _swapped))


def has_word_replaced(point: str, evidence: Evidence) -> bool:
    """Whether an answer is the point nearly word for word, with another word in the place of one of its own."""
    own = read(point)
    clause = _region(own, evidence)
    if _said_verbatim(own, clause) < NEARLY:
        return False
    return bool(_without_kin(own, evidence.window.words)) and bool(_without_kin(clause, own))


def denies(word: str) -> bool:
    """Whether a word turns what stands beside it round."""
    return word in DENYING or word.endswith("n't")


def _denied_whole(words: tuple[Word, ...]) -> bool:
    return bool(_WHOLE.search(" ".join(word.text for word in words)))


def _region(own: tuple[Word, ...], evidence: Evidence) -> tuple[Word, ...]:
    """The words of the clauses that carry a point: as many neighbouring ones as the point has itself."""
    size = len({word.clause for word in own})
    carried = Counter(word.clause for word in evidence.words)
    if not carried:
        return ()
    runs = range(min(carried) - size + 1, max(carried) + 1)
    best = max(runs, key=lambda first: (sum(carried[first + step] for step in range(size)), -first))
    return tuple(word for word in evidence.window.words if best <= word.clause < best + size)


def _said_verbatim(own: tuple[Word, ...], clause: tuple[Word, ...]) -> float:
    """The share of a point's telling words that a clause says in the same form."""
    telling = [word for word in own if weight(word.text)]
    said = sum(any(likeness(word.text, other.text) >= _SAME for other in clause) for word in telling)
    return said / len(telling) if telling else 0.0


def _denial_differs(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether a clause denies what the point affirms, or affirms what it denies."""
    here = sum(denies(word.text) for word in own)
    there = sum(denies(word.text) for word in clause)
    softly = any(word.text in SOFTLY_DENYING for word in clause)
    return here != there and not (here > there == 0 and softly)


def _overstates(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether a clause speaks of all or nothing where the point holds back."""
    held_back = {word.text for word in own} & HEDGING
    return bool(held_back) and bool({word.text for word in clause} & EXTREME - {word.text for word in own})


def _contrary(own: tuple[Word, ...], clause: tuple[Word, ...]) -> bool:
    """Whether a clause has the contrary of a word of the point and not the word itself."""
    wanted, said = {word.stem for word in own}, {word.stem for word in clause}
    return any(
        wanted & here and not wanted & there and said & there and not said & here
        for one, other in _CONTRARY_STEMS
        for here, there in ((one, other), (other, one))
    )


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
