"""Handouts and exports asked for in conversation: "make me a brief on free riding", "make anki cards on that"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Told
from tutor.dialogue.subjects import means_what_is_at_hand
from tutor.errors import TutorError, UsageError
from tutor.setup import Setup, working_directory

if TYPE_CHECKING:
    from tutor.dialogue import Conversation
    from tutor.seminar.selection import Selection

_AS = re.compile(r"\s*\b(?:as|in)\s+(?:a\s+)?(?P<kind>markdown|md|html)(?:\s+file)?$", re.IGNORECASE)
_FORMATS = {
    "anki": r"anki|flash ?cards?|deck",
    "bibtex": r"bibtex|bibliography|bibliographies|bibliographic",
    "csl-json": r"csl(?:[- ]json)?",
    "argdown": r"argdown|(?:argument )?maps?",
    "mermaid": r"mermaid",
    "dot": r"graphviz|dot",
    "aif": r"aif",
    "markdown": r"markdown|md",
    "site": r"(?:web ?)?site|web ?pages",
}
_NOISE = re.compile(
    r"^(?:(?:flash)?cards?|decks?|files?|maps?|json|on|of|for|about|with|to|the sources|in|as)\b\s*", re.I
)
_LEAD = re.compile(
    r"^(?:(?:to|as|in|into|the|an?|my|some|this|that|it|me|us|everything|conversation|session|file|of)\b\s*)+(?=\w)",
    re.I,
)
_POLITE = re.compile(r"[\s,]+(?:please|pls|thanks|thank you)[\s.!]*$", re.IGNORECASE)
_SESSION = re.compile(
    r"^(?:(?:of|from|for)\s+)?(?:this|the|our|my)?\s*(?:session|conversation|talk|chat)$", re.IGNORECASE
)
_WHOLE = re.compile(r"^(?:everything|all|all of it|(?:the )?(?:whole|entire) (?:base|thing))$", re.IGNORECASE)


class Desk:
    """Writes what is asked for into the working directory, under a name that is free."""

    def __init__(self, setup: Setup, conversation: Callable[[], Conversation]) -> None:
        self._setup = setup
        self._conversation = conversation

    def performers(self) -> dict[str, Callable[[str], Told]]:
        """Return what performs the acts ``brief`` and ``export``."""
        return {
            "brief": self._told(self._brief),
            "export": self._told(self._export),
            "where-file": self._told(self._where),
        }

    def _told(self, write: Callable[[str], Notice]) -> Callable[[str], Told]:
        def perform(about: str) -> Told:
            try:
                return Told((write(about),), self._conversation().shown)
            except TutorError as error:
                message = f"{str(error)[:1].upper()}{str(error)[1:]}. {error.hint}".strip()
                notice = Notice(code="failed", values={"message": message})
                return Told((notice,), outcome="not-covered", confidence=0.0)

        return perform

    def _brief(self, about: str) -> Notice:
        from tutor import handouts

        found = _AS.search(about)
        kind = "md" if found and found["kind"].lower() != "html" else "html"
        selection = self._selection(about[: found.start()] if found else about)
        content = handouts.brief_content(self._conversation().base, selection, kind)
        return self._write(f"{selection.name}-brief{handouts.BRIEF_ENDINGS[kind]}", content, selection.title)

    def _where(self, _: str) -> Notice:
        """Say where the file is that was written last."""
        said = (block for _, reply in reversed(self._conversation().history) for block in reply.blocks)
        paths = (block.values["path"] for block in said if isinstance(block, Notice) and "path" in block.values)
        path = next(paths, "")
        return Notice(code="file-at", values={"path": path}) if path else Notice(code="no-file")

    def _export(self, about: str) -> Notice:
        from tutor import handouts
        from tutor.seminar.formats import FORMATS, SITE

        format_, rest = read_wish(about)
        if format_ == SITE:
            raise UsageError("a site is written outside the prompt", hint="Type in a shell: alliance-tutor export site")
        selection = self._selection(rest)
        content = handouts.export_content(self._conversation().base, selection, format_, self._setup)
        return self._write(FORMATS[format_].file_name(selection), content, selection.title)

    def _write(self, name: str, content: bytes, title: str) -> Notice:
        from tutor.seminar.writing import free_path, write_file

        path = free_path(working_directory() / name)
        write_file(path, content)
        return Notice(code="written", values={"path": str(path), "title": title})

    def _selection(self, words: str) -> Selection:
        from tutor import handouts
        from tutor.seminar.selection import of_sources, select

        conversation = self._conversation()
        if _SESSION.match(words.strip()):
            return of_sources(conversation.base, "This session", conversation.sources_shown)
        if _WHOLE.match(words.strip()):
            return select(conversation.base, ())
        if means_what_is_at_hand(words):
            return select(conversation.base, (at_hand(conversation.shown),))
        return handouts.choose(conversation.base, lambda: conversation.index, words)


def at_hand(shown: Shown) -> str:
    """Return the id of what was last shown: the issue, else the case or term. Raises UsageError where nothing was."""
    entry = shown.issue or (shown.entry if shown.kind in ("case", "concept", "faq") else "")
    if not entry:
        raise UsageError(
            "there is nothing on the table yet", hint="Name an issue, a topic or a case: /brief free riding"
        )
    return entry


def read_wish(about: str) -> tuple[str, str]:
    """Return the format that a wish names, and the words that say what of. Raises UsageError without a format."""
    wanted = _POLITE.sub("", _LEAD.sub("", about.strip()))
    for format_, names in _FORMATS.items():
        found = re.match(rf"(?:{names})(?![\w-])", wanted, re.IGNORECASE)
        if found:
            rest = wanted[found.end() :].strip()
            while shorter := _NOISE.match(rest):
                rest = rest[shorter.end() :].strip()
            return format_, rest
    raise UsageError(
        f"no format is called {wanted.split()[0]!r}" if wanted.split() else "an export needs a format",
        hint=f"There are {', '.join(_FORMATS)}; argdown and mermaid are argument maps. Say: export anki free riding",
    )
