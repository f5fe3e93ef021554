"""Misspelt words that say what is wanted ("teh thing before", "bibliograhpy for con 2"), mended before a turn is read.

The matcher mends the words of the base; what acts are read by are patterns, which know no misspelling. A word is mended
where neither English nor the base's names have it, and one word of the patterns is a slip of the finger away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tutor.dialogue.act_index import words_of_names
from tutor.dialogue.names import family_names, normal
from tutor.knowledge import KnowledgeBase
from tutor.matching.text import stem
from tutor.matching.words import shipped_table

SHORTEST, DROPPED, CHANGED, TWO_SLIPS = 3, 5, 8, 9
"""Letters of a word from which on it may have two that changed places, one left out, another one wrong, two slips."""
_COMMON = frozenset(
    "the and that this what when where which with why who how does did would could should have has from about there"
    " their they then than them because before after again between against other another question questions answer"
    " thing things really always never people country countries difference different compared something anything"
    " please thanks".split()
)
_CONTRACTED = frozenset(
    "dont wont cant isnt arent wasnt werent doesnt didnt hasnt havent hadnt wouldnt shouldnt couldnt mustnt aint youre"
    " youve theyre theyve weve thats whats hows whos wheres theres lets cmon gonna wanna gotta dunno yall".split()
)
_WORD = r"(?<![\w'’/-])[a-z]{3,20}(?![\w'’/-])"


def spelt(base: KnowledgeBase, phrasings: Sequence[str], turn: str) -> str:
    """Return a turn with its misspelt act words mended; commands are left as they are.

    ``phrasings`` are the words of what is asked: what is as near to one of them is left to the matcher.
    """
    table = shipped_table()
    if table is None or turn.startswith("/"):
        return turn
    strange = {word for word in re.findall(_WORD, turn) if not table.knows(word)} - _wanted() - _CONTRACTED
    if not strange:
        return turn
    likely = {word: meant for word in strange - _names(base) if (meant := _meant(word))}
    mended = {word: meant for word, meant in likely.items() if not _is_of_the_base(phrasings, word, meant)}
    return re.sub(_WORD, lambda found: mended.get(found[0], found[0]), turn) if mended else turn


def _is_of_the_base(words: Sequence[str], word: str, meant: str) -> bool:
    """Whether a word of the phrasings is as near, or nearer: "asain" is Asian rather than again."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    table = shipped_table()
    limit = 1 if _slip(word, meant) == "places" else OSA.distance(word, meant)
    found = extract(word, words, scorer=OSA.distance, score_cutoff=limit, limit=None)
    known = [one for one, _, _ in found if one not in (word, meant) and table and table.knows(one)]
    return any(_slip(word, one) == "places" or limit > 1 or _slip(word, meant) != "places" for one in known)


@lru_cache(maxsize=1)
def _wanted() -> frozenset[str]:
    """Return the words by which acts are read."""
    from tutor.dialogue.act_openings import BEGINS
    from tutor.dialogue.act_patterns import WHOLE

    triggers = (word for _, words, _ in (*WHOLE, *BEGINS) for word in words.split())
    return _COMMON | {word for word in triggers if len(word) >= SHORTEST and word.isalpha()}


@lru_cache(maxsize=4)
def _names(base: KnowledgeBase) -> frozenset[str]:
    """Return the words of what the base names: its entries by all their names, the parties of cases, authors."""
    cases = (name for case in base.cases.values() for name in (case.short, *case.also, *case.parties))
    terms = (name for concept in base.concepts.values() for name in concept.also)
    further = {word for name in (*cases, *terms) for word in normal(name).split()}
    return words_of_names(base) | frozenset(family_names(base)) | further


@lru_cache(maxsize=1_024)
def _meant(word: str) -> str:
    """Return the word of the patterns that was meant; empty where none is a slip away, or two are."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found = extract(word, sorted(_wanted()), scorer=OSA.distance, score_cutoff=2, limit=None)
    slips = {meant: slip for meant, _, _ in found if (slip := _slip(word, meant))}
    for kind in ("places", "one", "two"):
        meant = [one for one, slip in slips.items() if slip == kind]
        if meant:
            return meant[0] if len(meant) == 1 else ""
    return ""


def _slip(word: str, meant: str) -> str:
    """Return how a word was misspelt: two letters changed places, one slip, two; empty for no likely slip.

    A word that only goes on ("quits", "theyd") is none. Of short words all but the surest slips make others.
    """
    from rapidfuzz.distance import OSA

    distance = OSA.distance(word, meant)
    if word.startswith(meant) or (word[0] != meant[0] and sorted(word) != sorted(meant)) or stem(word) == stem(meant):
        return ""
    if distance == 1 and sorted(word) == sorted(meant):
        return "places"
    least = DROPPED if _is_within(word, meant) or _is_doubled(word, meant) else CHANGED
    if distance == 1 and len(word) >= least:
        return "one"
    return "two" if distance == 2 and len(word) >= TWO_SLIPS else ""


def _is_within(word: str, meant: str) -> bool:
    """Whether all letters of a word stand in the other, in their order: one was left out."""
    letters = iter(meant)
    return len(word) < len(meant) and all(letter in letters for letter in word)


def _is_doubled(word: str, meant: str) -> bool:
    """Whether a letter was written twice."""
    return re.sub(r"(.)\1", r"\1", word) == re.sub(r"(.)\1", r"\1", meant)
