"""The matcher: a text in anybody's words in, the entries it may be about out, best first, with one confidence."""

from __future__ import annotations

from _thread import allocate_lock
from functools import cached_property
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from tutor.matching import calibration
from tutor.matching import text as normal
from tutor.matching.calibration import Signs
from tutor.matching.lexicon import Lexicon
from tutor.matching.packed import Buffer, Sections
from tutor.matching.scoring import FullEngine, Reading, Scores, SmallEngine
from tutor.matching.spelling import Repair, Speller
from tutor.matching.words import shipped_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tutor.matching.compiling import Phrasing

MANY = 2_000
"""From so many entries on, importing numpy pays at the first question."""


class Match(NamedTuple):
    """An entry and its chance among all entries, 0 to 1, if one of them is right."""

    id: str
    score: float


class Ranking(NamedTuple):
    """Entries, best first, and the chance that the first is right: one scale for every text."""

    matches: tuple[Match, ...]
    confidence: float


class Matcher:
    """Matches texts to entries. Made by ``build`` from phrasings, or by ``from_bytes`` from what was compiled."""

    def __init__(self, buffer: Buffer, *, semantic: bool | None = None) -> None:
        self._buffer = buffer
        self._sections = Sections(buffer)
        self._semantic = semantic is not False and "e.vectors" in self._sections
        self._lock = allocate_lock()  # without what else comes with threading: a sure text needs none of it
        self._full: FullEngine | None = None
        self._last: tuple[tuple[str, float | None], Scores] | None = None
        self.ids = tuple(self._sections.lines("ids"))

    @classmethod
    def build(
        cls,
        phrasings: Mapping[str, Iterable[Phrasing]],
        *,
        lexicon: Sequence[Sequence[str]] = (),
        groups: Mapping[str, str] | None = None,
        elsewhere: Sequence[str] = (),
        semantic: bool | None = None,
    ) -> Matcher:
        """Compile phrasings by entry.

        A phrasing is a text, or a text and its weight: 1 for what people would say themselves, less for other text.
        ``lexicon`` holds groups of wordings that mean the same. Entries of one group (``groups``: entry to group)
        are not rivals: the confidence says whether the group is right. ``elsewhere`` are texts that belong to none.
        ``semantic`` None uses the encoder where it is
        there.
        """
        from tutor.matching.compiling import Extra, compile_matcher  # not needed to open what is compiled

        extra = Extra(lexicon, groups, elsewhere)
        return cls(compile_matcher(phrasings, extra, semantic=semantic), semantic=semantic)

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

    def preload(self) -> None:
        """Load the encoder on a thread of its own, so that the first unsure text need not wait. Returns at once.

        No daemon: ending the interpreter while native code loads would abort the process, so it waits that moment.
        """
        import threading

        if self._semantic:
            threading.Thread(target=self._load_full, name="encoder").start()

    def repair(self, text: str) -> tuple[str, list[Repair]]:
        """Return the text in the form in which it is compared, misspelt words mended, and what was mended."""
        reading = self.read(text)
        return " ".join(reading.tokens), reading.repairs

    def match(self, text: str, limit: int = 5) -> Ranking:
        """Return the entries a text may be about, at most ``limit``, and the chance that the first is right."""
        scores = self.score(text)
        first = scores.order[: max(limit, 0)]
        matches = tuple(Match(self.ids[entry], round_score(scores.chances[entry])) for entry in first)
        return Ranking(matches, round_score(self.confidence(scores)))

    def confidence(self, scores: Scores) -> float:
        """Return the chance that the first entry of scores is right, or its group."""
        if not scores.order:
            return 0.0
        known = self._small.calibration
        return calibration.probability(scores.signs, known.full if scores.encoded else known.small)

    def read(self, text: str) -> Reading:
        """Cut a text into words, mend the misspelt ones and mark known wordings."""
        tokens, repairs = self._speller.repair(normal.tokens(text), self._small.lexical.knows)
        words = self._lexicon.expand([normal.stem(token) for token in tokens])
        return Reading(_with_repairs(text, repairs), tokens, words, repairs)

    def score(self, text: str, *, sure: float | None = None) -> Scores:
        """Score every entry. The encoder is asked unless the small engine is ``sure`` (None: as calibrated)."""
        asked = text, sure
        last = self._last
        if last is None or last[0] != asked:  # a turn of a conversation is often looked at twice
            self._last = last = asked, self._scored(text, sure)
        return last[1]

    def _scored(self, text: str, sure: float | None) -> Scores:
        if not self.ids:
            return Scores([], [], [], Signs())
        reading = self.read(text)
        if not reading.words:
            return Scores([0.0] * len(self.ids), [], [], Signs())
        scores = self._small.score(reading)
        limit = self._small.calibration.sure if sure is None else sure
        if not self._semantic or self.confidence(scores) >= limit:
            return scores
        full = self._load_full()
        return full.score(reading, scores) if full else scores

    @cached_property
    def _small(self) -> SmallEngine:
        if len(self.ids) > MANY and find_spec("numpy"):
            from tutor.matching.arrays import ArrayEngine

            return ArrayEngine(self._sections, len(self.ids))
        return SmallEngine(self._sections, len(self.ids))

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self._sections)

    @cached_property
    def _speller(self) -> Speller:
        return Speller(lambda: self._sections.lines("vocabulary"), _is_english)

    def _load_full(self) -> FullEngine | None:
        with self._lock:  # a text that comes while the thread loads waits for it
            if self._semantic and not self._full:
                from tutor.matching import encoder  # only an unsure text needs it

                loaded = encoder.shipped_encoder()
                self._full = FullEngine(self._sections, self._small, loaded) if loaded else None
                self._semantic = self._full is not None
            return self._full


def round_score(value: float) -> float:
    """Return a number as it leaves this room: between 0 and 1, two digits."""
    return round(max(0.0, min(1.0, float(value))), 2)


def _is_english(word: str) -> bool:
    table = shipped_table()
    return table is not None and table.knows(word)


def _with_repairs(text: str, repairs: Sequence[Repair]) -> str:
    """Return the beginning of a text as it was typed, but for its misspelt words."""
    text = text[: normal.MAX_CHARACTERS]
    for old, new in repairs:
        text = normal.replaced(text, old, new)
    return text
