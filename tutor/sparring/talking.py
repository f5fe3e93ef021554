"""What a debater says that is no argument: greetings, roadmaps, thanks, jibes, and "vote for us".

Told by single words and pairs of them (naive Bayes, with the counts smoothed by ``SMOOTHING``), learnt from lines of
both kinds that were written for it (``talk.txt``, ``arguing.txt``). Learnt from half of their writers, it finds 82 in a
hundred of the others' lines that are no argument, and takes three in a thousand others for such; of jibes as they are
typed in a chat, half of them left out in turn, it finds 40 in a hundred, and takes none of 260 arguments for one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

_TALK = Path(__file__).parent / "talk.txt"
_ARGUING = Path(__file__).parent / "arguing.txt"
SMOOTHING = 0.3
FEWEST = 3
"""Times that a word or a pair must stand in the lines to count."""
SHORTEST = 4
"""Words by which the weight of a sentence is divided at least: so much has a short one to say."""
LEAST, LEAST_IN_ALL = 0.3, 2.0
"""The weights, a word on average and all words together, from which on a sentence is no argument."""


def is_talk(sentence: str) -> bool:
    """Whether a sentence is of a kind that argues nothing."""
    words = _words(sentence)
    weights = _weights()
    total = sum(weights.get(gram, 0.0) for gram in set(_grams(words)))
    return total >= LEAST_IN_ALL and total / max(len(words), SHORTEST) >= LEAST


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    """Return how much likelier each word and pair is in talk than in argument, as a logarithm."""
    talk, arguing = (path.read_text(encoding="utf-8").splitlines() for path in (_TALK, _ARGUING))
    in_talk, in_arguing = (
        Counter(gram for line in lines for gram in set(_grams(_words(line)))) for lines in (talk, arguing)
    )
    return {
        gram: math.log((in_talk[gram] + SMOOTHING) / (len(talk) + 2 * SMOOTHING))
        - math.log((in_arguing[gram] + SMOOTHING) / (len(arguing) + 2 * SMOOTHING))
        for gram in {*in_talk, *in_arguing}
        if in_talk[gram] + in_arguing[gram] >= FEWEST
    }


def _grams(words: list[str]) -> Iterator[str]:
    yield from words
    yield from (f"{one} {other}" for one, other in pairwise(words))
    yield from (f"^{word}" for word in words[:1])


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower().replace("’", "'"))
