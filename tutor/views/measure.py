"""How wide text is on a screen, and how it is broken into lines; wide and combining characters count as they show."""

from __future__ import annotations

import unicodedata

from tutor.views.layout import Span

Line = list[Span]


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


def wrap(spans: tuple[Span, ...], columns: int, indent: int = 0, hang: int = 0) -> list[Line]:
    """Break styled spans into lines of at most ``columns``; further lines are indented by ``hang``."""
    columns = max(columns, 10)
    hang = min(hang, columns // 3)
    lines: list[Line] = [[Span(" " * indent)] if indent else []]
    used = indent
    for text, style in _words(spans):
        word = text
        if used + width(word.rstrip()) > columns and used > (indent if len(lines) == 1 else hang):
            lines.append([Span(" " * hang)] if hang else [])
            used = hang
            word = word.lstrip()
        for part in _cut(word, columns - used, columns - hang):
            if part is None:
                lines.append([Span(" " * hang)] if hang else [])
                used = hang
            elif part:
                lines[-1].append(Span(part, style))
                used += width(part)
    return lines


def _cut(word: str, room: int, whole: int) -> list[str | None]:
    """Cut a word that is wider than a line; None stands for a new line."""
    if width(word) <= room or width(word.rstrip()) <= room:
        return [word]
    parts: list[str | None] = []
    piece = ""
    for char in word:
        if width(piece + char) > room:
            parts += [piece, None]
            piece, room = "", whole
        piece += char
    return [*parts, piece]


def _words(spans: tuple[Span, ...]) -> list[Span]:
    """Split spans into words, each with the space before it, so that a break falls between words."""
    words: list[Span] = []
    for text, style in spans:
        current = ""
        for char in safe(text):
            if char == " " and current.strip():
                words.append(Span(current, style))
                current = ""
            current += char
        if current:
            words.append(Span(current, style))
    return _joined(words)


def _joined(words: list[Span]) -> list[Span]:
    return [word for word in words if word.text]
