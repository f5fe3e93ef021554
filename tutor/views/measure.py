"""How wide text is on a screen, and how it is broken into lines; wide and combining characters count as they show."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from tutor.views.layout import Span

Line = list[Span]
_SPACED = re.compile(r" *[^ ]+| +")


def width(text: str) -> int:
    """Return the number of columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def safe(text: str) -> str:
    """Return text without control, escape and direction-changing characters: data never steers a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(char for char in text if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co"))


def wrap(spans: tuple[Span, ...], columns: int, indent: int = 0, hang: int = 0, guide: str = "") -> list[Line]:
    """Break styled spans into lines of at most ``columns``; further lines are indented by ``hang``.

    ``guide`` is drawn in that indent (the lines of a tree), from its left.
    """
    columns = max(columns, 10)
    hang = min(hang, columns // 2)
    indent = min(indent, columns // 3)
    further = [Span(guide[:hang].ljust(hang), "quiet" if guide else "")] if hang else []
    lines: list[Line] = [[Span(" " * indent)] if indent else []]
    used = start = indent
    for word in _words(spans, columns - hang):
        length = sum(width(span.text) for span in word)
        if used + length > columns and used > start:
            lines.append([*further])
            used = start = hang
            word = [word[0]._replace(text=word[0].text.lstrip()), *word[1:]]
        for span in word:
            for piece in _cut(span.text, columns - used, columns - hang):
                if piece.new_line:
                    lines.append([*further])
                    used = start = hang
                lines[-1].append(span._replace(text=piece.text))
                used += width(piece.text)
    return lines


class _Cut(NamedTuple):
    """A part of a word, and whether a new line begins before it."""

    text: str
    new_line: bool = False


def _cut(text: str, room: int, whole: int) -> list[_Cut]:
    """Cut text that is wider than what is left of the line; nearly all text is not."""
    if width(text) <= room:
        return [_Cut(text)] if text else []
    parts: list[_Cut] = []
    piece, new_line = "", False
    for char in text:
        if width(piece + char) > room:
            if piece or new_line:
                parts.append(_Cut(piece, new_line))
            piece, new_line, room = "", True, whole
        piece += char
    return [*parts, _Cut(piece, new_line)]


def _words(spans: tuple[Span, ...], room: int) -> list[list[Span]]:
    """Split spans into words, each with the space before it; a word may run over several spans.

    A span that is to stay whole, and can in so much ``room``, is one word.
    """
    words: list[list[Span]] = []
    for span in spans:
        text = safe(span.text)
        for part in [text] if span.whole and width(text.lstrip()) <= room else _SPACED.findall(text):
            if (words and not part.startswith(" ") and words[-1][-1].text.strip()) or (
                words and not words[-1][-1].text.strip()
            ):
                words[-1].append(span._replace(text=part))
            else:
                words.append([span._replace(text=part)])
    return words
