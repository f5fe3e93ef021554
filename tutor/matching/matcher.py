"""The matcher: a text in anybody's words in, the entries it may be about out, best first, with one confidence."""

from __future__ import annotations

import json
from functools import cached_property
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from tutor.matching import calibration, heads
from tutor.matching import text as normal
from tutor.matching.calibration import Signs
from tutor.matching.lexical import Document, Lexical, runs_of
from tutor.matching.lexical_build import RunSpace, centroids, run_sections, word_sections
from tutor.matching.lexicon import Lexicon, lexicon_sections
from tutor.matching.packed import Buffer, Sections, pack
from tutor.matching.spelling import Repair, Speller

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Phrasing = str | tuple[str, float]
"""A phrasing, or one with its weight: 1 for what people would say themselves, less for other text."""
WORDS_SHARE = 0.5
"""What the score by words counts beside the score by runs."""
CONSIDERED = 24
"""How many of the best entries are looked at more closely."""


class Match(NamedTuple):
    """An entry and how well it fits, 0 to 1."""

    id: str
    score: float


class Ranking(NamedTuple):
    """Entries, best first, and the chance that the first is right: one scale for every text."""

    matches: tuple[Match, ...]
    confidence: float


class Reading(NamedTuple):
    """A text as the matcher reads it."""

    tokens: list[str]
    words: list[str]
    repairs: list[Repair]


class Scores(NamedTuple):
    """The score of every entry, the best entries in order, and the signs for the confidence."""

    total: list[float]
    order: list[int]
    signs: Signs


class Matcher:
    """Matches texts to entries. Made by ``build`` from phrasings, or by ``from_bytes`` from what was compiled."""

    def __init__(self, buffer: Buffer, *, semantic: bool | None = None) -> None:
        self._buffer = buffer
        self._sections = Sections(buffer)
        self.ids = tuple(self._sections.lines("ids"))
        self.semantic = semantic
        self._meta = json.loads(self._sections.text("meta"))
        self._lexical = Lexical(self._sections, len(self.ids))
        self._lexicon = Lexicon(self._sections)
        self._groups = self._sections.numbers("groups", "I")

    @classmethod
    def build(
        cls,
        phrasings: Mapping[str, Iterable[Phrasing]],
        *,
        lexicon: Sequence[Sequence[str]] = (),
        groups: Mapping[str, str] | None = None,
        semantic: bool | None = None,
    ) -> Matcher:
        """Compile phrasings by entry.

        ``lexicon`` holds groups of wordings that mean the same. Entries of one group (``groups``: entry to group)
        are not rivals: the confidence says whether the group is right. ``semantic`` None uses the encoder
        where it is there.
        """
        return cls(compile_matcher(phrasings, lexicon, groups or {}), semantic=semantic)

    @classmethod
    def from_bytes(cls, buffer: Buffer, *, semantic: bool | None = None) -> Matcher:
        """Open a compiled matcher without decoding it. Raises ValueError when the buffer is not one."""
        return cls(buffer, semantic=semantic)

    def to_bytes(self) -> bytes:
        """Return the compiled matcher."""
        return bytes(self._buffer)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the phrasings, most frequent first."""
        return self._speller.words

    @cached_property
    def _speller(self) -> Speller:
        return Speller(lambda: self._sections.lines("vocabulary"), lambda _: False)

    def preload(self) -> None:
        """Load the encoder on a thread of its own. Returns at once."""

    def repair(self, text: str) -> tuple[str, list[Repair]]:
        """Return the text in the form in which it is compared, misspelt words mended, and what was mended."""
        reading = self.read(text)
        return " ".join(reading.tokens), reading.repairs

    def read(self, text: str) -> Reading:
        """Cut a text into words, mend the misspelt ones and mark known wordings."""
        tokens, repairs = self._speller.repair(normal.tokens(text), self._lexical.knows)
        return Reading(tokens, self._lexicon.expand([normal.stem(token) for token in tokens]), repairs)

    def match(self, text: str, limit: int = 5) -> Ranking:
        """Return the entries a text may be about, at most ``limit``, and the chance that the first is right."""
        if not self.ids:
            return Ranking((), 0.0)
        scores = self.score(text)
        first = scores.order[: max(limit, 0)]
        matches = tuple(Match(self.ids[entry], round_score(scores.total[entry])) for entry in first)
        return Ranking(matches, round_score(self.confidence(scores.signs)))

    def confidence(self, signs: Signs) -> float:
        """Return the chance that the first match is right."""
        return calibration.probability(signs, calibration.SMALL)

    def score(self, text: str) -> Scores:
        """Score every entry."""
        reading = self.read(text)
        if not reading.words:
            return Scores([0.0] * len(self.ids), [], Signs(*([0.0] * 9)))
        by_words = self._lexical.word_scores(reading.words)
        by_runs = self._lexical.run_scores(runs_of(reading.tokens, reading.words))
        total = [WORDS_SHARE * words + runs for words, runs in zip(by_words, by_runs, strict=True)]
        order = best_first(total, CONSIDERED)
        known, weight = self._lexical.coverage(reading.words)
        return Scores(total, order, self._signs(total, order, by_words, known / max(weight, 1e-6), len(reading.words)))

    def _signs(
        self, total: Sequence[float], order: Sequence[int], by_words: Sequence[float], known: float, length: int
    ) -> Signs:
        import math

        best = total[order[0]]
        return Signs(
            best=best,
            lead=calibration.lead_over_others(total, order, self._groups),
            covered=by_words[order[0]],
            known=known,
            typical=0.0,
            meaning=0.0,
            agreed=0.0,
            size=math.log(len(self.ids) + 1, 100),
            length=math.log10(length + 1),
        )


def best_first(scores: Sequence[float], count: int) -> list[int]:
    """Return the places of the best scores, best first; of equal ones the earlier first."""
    return nlargest(count, range(len(scores)), key=lambda entry: (scores[entry], -entry))


def round_score(value: float) -> float:
    """Return a number as it leaves this room: between 0 and 1, two digits."""
    return round(max(0.0, min(1.0, value)), 2)


def compile_matcher(
    phrasings: Mapping[str, Iterable[Phrasing]], lexicon: Sequence[Sequence[str]], groups: Mapping[str, str]
) -> bytes:
    """Compile phrasings by entry into what ``Matcher.from_bytes`` opens."""
    ids = [str(entry) for entry in phrasings]
    texts = [[_weighted(phrasing) for phrasing in phrasings[entry]] for entry in phrasings]
    wordings = lexicon_sections(lexicon)
    marks = Lexicon(Sections(pack(wordings)))
    documents = [[_document(text, weight, marks) for text, weight in own] for own in texts]
    space = RunSpace(documents)
    count = sum(map(len, documents))
    trained = heads.have_numpy() and len(ids) > 1 and 1 < count <= heads.LARGEST
    by_entry = heads.run_head(space, documents) if trained else centroids(space, documents)
    sections = {
        "ids": "\n".join(ids).encode(),
        "meta": json.dumps({"phrasings": count}).encode(),
        "groups": _group_numbers(ids, groups),
        "vocabulary": "\n".join(_vocabulary(texts)).encode(),
        **wordings,
        **word_sections(documents),
        **run_sections(space, by_entry),
    }
    return pack(sections)


def _weighted(phrasing: Phrasing) -> tuple[str, float]:
    return (phrasing, 1.0) if isinstance(phrasing, str) else (phrasing[0], float(phrasing[1]))


def _document(text: str, weight: float, marks: Lexicon) -> Document:
    from collections import Counter

    tokens = normal.tokens(text)
    words = marks.expand([normal.stem(token) for token in tokens])
    return Document(Counter(words), runs_of(tokens, words), weight)


def _group_numbers(ids: Sequence[str], groups: Mapping[str, str]) -> bytes:
    from array import array

    numbers: dict[str, int] = {}
    return array("I", [numbers.setdefault(groups.get(entry, entry), len(numbers)) for entry in ids]).tobytes()


def _vocabulary(texts: Sequence[Sequence[tuple[str, float]]]) -> list[str]:
    from collections import Counter

    counted = Counter(token for own in texts for text, _ in own for token in normal.tokens(text))
    return [word for word, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]
