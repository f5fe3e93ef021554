"""General English sentences: the definitions and examples of WordNet, and the sayings of ``fortunes``.

Both are Debian packages (wordnet-base, fortunes). They are only compared with, never shipped.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORDNET = Path("/usr/share/wordnet")
FORTUNES = Path("/usr/share/games/fortunes")
SHORTEST, LONGEST = 4, 28
"""Words of a sentence that is used."""


def lemmas() -> set[str]:
    """Return the single words that WordNet lists."""
    files = (WORDNET / f"index.{kind}" for kind in ("noun", "verb", "adj", "adv"))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line[0] != " ")
    return {word for word in (line.split(" ", 1)[0] for line in lines) if word.isalpha()}


def sentences(most: int) -> list[str]:
    """Return up to ``most`` different sentences: all sayings, then WordNet's in an order that chance would give."""
    sayings = _distinct(_sayings())
    glosses = sorted(_distinct(_glosses()), key=lambda text: crc32(text.encode()))
    return [*sayings, *glosses][:most]


def _distinct(texts: Iterable[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if SHORTEST <= len(text.split()) <= LONGEST]


def _glosses() -> Iterator[str]:
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"data.{kind}").read_text(encoding="utf-8").splitlines():
            _, found, gloss = line.partition(" | ")
            if found:
                yield from re.findall(r'"([^"]+)"', gloss)
                yield gloss.split('; "')[0].strip()


def _sayings() -> Iterator[str]:
    for file in sorted(FORTUNES.glob("*.u8")):
        for saying in file.read_text(encoding="utf-8", errors="replace").split("\n%\n"):
            text = " ".join(re.sub(r"\n\s*--.*", "", saying, flags=re.S).split())
            yield from (sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence.isascii())
