"""The matcher over a knowledge base: questions to entries with kind and topic, assertions to arguments."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tutor.matching import calibration
from tutor.matching.matcher import Matcher, round_score
from tutor.matching.packed import Buffer, Sections, pack

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tutor.knowledge.base import KnowledgeBase
    from tutor.matching.compiling import Prepared
    from tutor.matching.entries import Phrasings
    from tutor.matching.scoring import Scores
    from tutor.matching.spelling import Repair


LEADING, UNDECIDED = 0.55, 0.65
"""Where the topic of the first entry has less than this share of the chance, a question is no surer than that.

Of such answers a third was wrong on the questions kept for tuning and calibration, however sure it was that something
in the base was meant. A higher share asks more often which was meant; a wrong answer is the worse of the two.
"""
NEARNESS = 1.5
"""What the chance of an entry counts when its issue is what is being talked about."""


class Found(NamedTuple):
    """An entry of the base that a text may be about. ``topics`` are all it bears on, ``topic`` its own."""

    id: str
    kind: str
    topic: str
    topics: tuple[str, ...]
    score: float

    @property
    def entry(self) -> str:
        """The issue, case, concept or source: what an argument or a question of fact belongs to."""
        return self.id.partition("#")[0]


class Answerable(NamedTuple):
    """What a text may be about, best first, and the chance that the first is right in its topic."""

    matches: tuple[Found, ...]
    confidence: float


class BaseIndex:
    """Opened from the bytes that ``compile`` returned; nothing is decoded before it is asked for."""

    def __init__(self, buffer: Buffer, *, semantic: bool | None = None) -> None:
        self._sections = Sections(buffer)
        self._semantic = semantic

    @classmethod
    def compile(cls, base: KnowledgeBase) -> bytes:
        """Return the index of a base as bytes."""
        from tutor.matching import entries  # not needed to open what is compiled

        asked = prepare_asked(entries.phrasings(base), entries.lexicon(base), entries.elsewhere())
        parts = {"argued": entries.arguments(base), "cited": entries.sources(base)}
        sections = {"asked": asked.packed(), "asked.about": _about(entries.phrasings(base))}
        sections["wordings"] = entries.wordings_key(base).encode()
        for name, found in parts.items():
            sections |= {name: _compile_words(found, entries.lexicon(base)), f"{name}.about": _about(found)}
        return pack(sections)

    @classmethod
    def open(cls, buffer: Buffer, *, semantic: bool | None = None) -> BaseIndex:
        """Open a compiled index. Raises ValueError when the buffer is not one."""
        return cls(buffer, semantic=semantic)

    def preload(self) -> None:
        """Load the encoder on a thread of its own, so that the first unsure question need not wait for it."""
        self._asked.matcher.preload()

    def ask(self, text: str, *, within: str | None = None, limit: int = 5) -> Answerable:
        """Return the entries a question may be about. ``within`` (an issue's id) settles what is nearly even."""
        return self._asked.find(text, limit, near=within, at_most=UNDECIDED)

    def arguments(self, text: str, issue: str | None = None, *, limit: int = 5) -> Answerable:
        """Return the arguments that a text puts forward; only those of an issue where one is named."""
        return self._argued.find(text, limit, only=f"{issue}#" if issue else "")

    def sources(self, text: str, *, limit: int = 5) -> Answerable:
        """Return the sources that a text names by author, year or title."""
        return self._cited.find(text, limit)

    def repair(self, text: str) -> tuple[str, list[Repair]]:
        """Return the text with misspelt words mended, and what was mended."""
        return self._asked.matcher.repair(text)

    @property
    def wordings(self) -> str:
        """The checksum of all that is matched, as ``entries.wordings_key`` makes it."""
        return self._sections.text("wordings")

    @property
    def words(self) -> tuple[str, ...]:
        """The words of all phrasings, most frequent first."""
        return self._asked.matcher.words

    @cached_property
    def _asked(self) -> _Kinds:
        return _Kinds(self._sections, "asked", self._semantic)

    @cached_property
    def _cited(self) -> _Kinds:
        return _Kinds(self._sections, "cited", False)

    @cached_property
    def _argued(self) -> _Kinds:
        return _Kinds(self._sections, "argued", self._semantic)


class _Kinds:
    """A matcher whose entries have a kind and topics."""

    def __init__(self, sections: Sections, name: str, semantic: bool | None) -> None:
        self.matcher = Matcher.from_bytes(sections.view(name), semantic=semantic)
        self._about = sections.lines(f"{name}.about")

    def find(
        self, text: str, limit: int, *, near: str | None = None, only: str = "", at_most: float = 1.0
    ) -> Answerable:
        """Return the entries, best first. ``at_most``: the confidence where no topic leads."""
        scores = self.matcher.score(text)
        order = self._ordered(scores, near, only)
        confidence = self.matcher.confidence(scores) if order else 0.0
        if confidence > at_most and self._share(scores, order, near) < LEADING:
            confidence = at_most
        found = tuple(self._found(entry, scores.chances[entry]) for entry in order[:limit])
        return Answerable(found, round_score(confidence))

    def _ordered(self, scores: Scores, near: str | None, only: str) -> list[int]:
        if only and scores.order:
            ids = self.matcher.ids
            inside = [entry for entry in range(len(ids)) if ids[entry].startswith(only)]
            return sorted(inside, key=lambda entry: (-scores.total[entry], entry))
        if near:
            return sorted(scores.order, key=lambda entry: -scores.chances[entry] * self._nearness(entry, near))
        return scores.order

    def _share(self, scores: Scores, order: list[int], near: str | None) -> float:
        """Return how much of the chance of all that is considered falls to the topic of the first entry."""
        chances = [scores.chances[entry] * (self._nearness(entry, near) if near else 1.0) for entry in order]
        topics = [self._about[entry].split("\t")[1:2] for entry in order]
        own = sum(chance for chance, topic in zip(chances, topics, strict=True) if topic == topics[0])
        return own / (sum(chances) or 1.0)

    def _nearness(self, entry: int, issue: str) -> float:
        """Return what an entry's chance counts when an issue is at hand: more when it is that issue's."""
        return NEARNESS if self.matcher.ids[entry].partition("#")[0] == issue else 1.0

    def _found(self, entry: int, score: float) -> Found:
        kind, *topics = self._about[entry].split("\t")
        return Found(self.matcher.ids[entry], kind, topics[0] if topics else "", tuple(topics), round_score(score))


def prepare_asked(
    found: Mapping[str, Phrasings], lexicon: Sequence[Sequence[str]], elsewhere: Sequence[str]
) -> Prepared:
    """Train over what a question may be about. Entries of one topic are no rivals for the confidence."""
    from tutor.matching import compiling  # not needed to open what is compiled

    groups = {entry_id: entry.topic or entry_id for entry_id, entry in found.items()}
    extra = compiling.Extra(lexicon, groups, elsewhere, calibration.of_bases())
    return compiling.prepare({entry_id: entry.texts for entry_id, entry in found.items()}, extra)


def _compile_words(found: Mapping[str, Phrasings], lexicon: Sequence[Sequence[str]]) -> bytes:
    from tutor.matching import compiling

    texts = {entry_id: entry.texts for entry_id, entry in found.items()}
    return compiling.compile_matcher(texts, compiling.Extra(lexicon), semantic=False)


def _about(found: Mapping[str, Phrasings]) -> bytes:
    return "\n".join("\t".join([entry.kind, *entry.topics]) for entry in found.values()).encode()
