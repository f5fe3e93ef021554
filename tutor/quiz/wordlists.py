"""Small lists of general English that grading rests on, read from ``wordlists.toml`` beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path

_LISTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_LISTS[name].split())


def _lines(name: str) -> tuple[str, ...]:
    return tuple(_LISTS[name].strip().splitlines())


TYING = _words("tying")
"""Words that tie a sentence together and carry no point."""
COUNTING = _words("counting")
"""Words of number and amount; they carry no point either, but a list of keywords may have them too."""
BUILDING = _words("building")
"""Words that only stand where a sentence is built: articles, prepositions, pronouns, auxiliaries."""
JOINING = _words("joining")
"""Words at which a clause of a sentence begins."""
DENYING = _words("denying")
"""Words that turn what stands beside them round."""
DISMISSALS = _lines("dismissals")
"""Patterns of what is said of a claim that is called untrue."""
REFUSALS = frozenset(_lines("refusals"))
"""Sentences that do nothing but refuse what the one before them said."""
SOFTLY_DENYING = _words("softly_denying")
"""Words that can carry the *no* of a point that denies something, without turning a statement round themselves."""
GRADED = _words("graded")
"""Words that *less* before them turns into their contraries."""
IDIOMS = _lines("idioms")
"""Patterns of idioms whose words say nothing of which way a thing goes."""
ABSOLUTE = _words("absolute")
"""Words by which a case is put too strongly. A steelman that uses them is further from what the other side holds."""
EXTREME = _words("extreme")
HEDGING = _words("hedging")
"""Words of all or nothing, and words that hold back."""
VERBS = _words("verbs")
"""Verbs that a sentence is likely to have one of; with words that tie they tell prose from a list of words."""
CONTRARIES = tuple((frozenset(pair["one"].split()), frozenset(pair["other"].split())) for pair in _LISTS["contraries"])
"""Pairs of contrary words, so that a point told the wrong way round is not credited."""
FORMS = {line.split()[0]: tuple(line.split()[1:]) for line in _lines("forms")}
"""Plain words with their irregular forms."""
