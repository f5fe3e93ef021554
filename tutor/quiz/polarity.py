"""Whether a point is told the right way round: a denial beside the words that earn it turns credit into a question."""

from __future__ import annotations

import re

from tutor.quiz.coverage import Evidence
from tutor.quiz.reading import Word, read
from tutor.quiz.wordlists import CONTRARIES, DENYING, SOFTLY_DENYING

NEAR = 3
"""How many words before or after a word that earns a point a denial may stand to bear on it."""


def denies(word: str) -> bool:
    """Whether a word turns what stands beside it round."""
    return word in DENYING or word.endswith("n't") or word.replace("'", "") in DENYING


_WHOLE = re.compile(
    r"(?:\bnot|n't) (?:really |at all |quite )?(?:the case|true|correct|right|accurate)\b"
    r"|(?:\b(?:is|are|was|were)|'s) (?:simply |just |plainly |flatly )?"
    r"(?:false|wrong|untrue|incorrect|mistaken|inaccurate|a myth|a mistake|nonsense)\b"
    r"|\b(?:do|does|did|would|can)(?:n't| not| never) (?:think|believe|accept|agree|buy|say|claim|argue|hold|mean)\b"
    r"|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?) (?:that|the (?:claim|idea|view|notion|argument|point))\b"
    r"|\b(?:nobody|no one) (?:says|thinks|believes|argues|claims|holds)\b"
)
"""Ways to deny a sentence as a whole."""


def _denied_whole(words: tuple[Word, ...]) -> bool:
    return bool(_WHOLE.search(" ".join(word.text for word in words)))


def _denial_near(evidence: Evidence) -> bool:
    words = evidence.window.words
    places = {word.start: place for place, word in enumerate(words)}
    earned = [places[word.start] for word in evidence.words]
    for place, word in enumerate(words):
        if denies(word.text) and any(
            -1 <= other - place <= NEAR and words[other].clause == word.clause for other in earned
        ):
            return True
    return False


def has_denial(words: tuple[Word, ...], *, soft: bool = False) -> bool:
    """Whether any of the words denies something; ``soft`` counts ``few`` and ``less`` too."""
    return any(denies(word.text) or (soft and word.text in SOFTLY_DENYING) for word in words)


def turned_round(point: str, evidence: Evidence) -> bool:
    """Whether the words that would earn a point deny it, or affirm what it denies."""
    own = read(point)
    if _denied_whole(evidence.window.words) and not _denied_whole(own):
        return True
    if has_denial(own):
        return not has_denial(evidence.window.words, soft=True)
    return _denial_near(evidence) or _contrary(own, evidence)


def _contrary(own: tuple[Word, ...], evidence: Evidence) -> bool:
    """Whether the answer has the contrary of a word of the point and not the word itself."""
    wanted = {word.text for word in own}
    said = {word.text for word in evidence.window.words}
    for one, other in CONTRARIES:
        for here, there in ((one, other), (other, one)):
            if wanted & here and not wanted & there and said & there and not said & here:
                return True
    return False
