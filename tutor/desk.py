"""Handouts and exports asked for in conversation: "make me a brief on free riding", "make anki cards on that"."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.dialogue.context import Shown
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Told
from tutor.dialogue.subjects import means_what_is_at_hand
from tutor.dialogue.talked_about import core_of, talked_about, which_of_these, whole
from tutor.errors import TutorError, UsageError
from tutor.setup import Setup, working_directory

if TYPE_CHECKING:
    from pathlib import Path

    from tutor.dialogue import Conversation
    from tutor.dialogue.handout_wish import HandoutWish
    from tutor.seminar.selection import Selection

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
_PROGRESS = re.compile(r"^(?:\w+ )?(?:progress|scores?|results?|stat(?:istic)?s|log)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"^(?P<what>.+?)\s+(?:as|in|into|to|for)\s+(?:an?\s+)?"
    rf"(?P<format>{'|'.join(_FORMATS.values())})(?:\s+(?:file|format|deck|cards?|diagram))*[\s.!]*$",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"^(?:(?:flash ?)?cards?|decks?|sources|references|citations|argument|files?|maps?|json|on|of|for|about|with|to"
    r"|reading lists?|literature|bibliography|the sources|in|as)\b\s*",
    re.I,
)
_LEAD = re.compile(
    r"^(?:(?:to|as|in|into|the|an?|my|some|this|that|it|me|us|everything|conversation|session|file|of)\b\s*)+(?=\w)",
    re.I,
)
_POLITE = re.compile(r"[\s,]+(?:please|pls|thanks|thank you)[\s.!]*$", re.IGNORECASE)
_SESSION = re.compile(
    r"^(?:(?:of|from|for)\s+)?(?:this|the|our|my)?\s*(?:session|conversation|talk|chat)$", re.IGNORECASE
)
_WHOLE = re.compile(
    r"^(?:(?:on|about|for|of)\s+)?(?:everything|all|all of it|all (?:the )?(?:issues|topics)"
    r"|(?:the |my |our )?(?:whole|entire) (?:base|thing|seminar|course|class|semester|term))$",
    re.IGNORECASE,
)


class Desk:
    """Writes what is asked for into the working directory, under a name that is free."""

    def __init__(self, setup: Setup, conversation: Callable[[], Conversation]) -> None:
        self._setup = setup
        self._conversation = conversation

    def performers(self) -> dict[str, Callable[[str], Told]]:
        """Return what performs the acts ``brief`` and ``export``."""
        return {
            "brief": self._safely(self._brief),
            "export": self._told(self._export),
            "where-file": self._told(self._where),
        }

    def _told(self, write: Callable[[str], Notice]) -> Callable[[str], Told]:
        return self._safely(lambda about: Told((write(about),), self._conversation().shown))

    def _safely(self, write: Callable[[str], Told]) -> Callable[[str], Told]:
        def perform(about: str) -> Told:
            try:
                return write(about)
            except TutorError as error:
                message = f"{str(error)[:1].upper()}{str(error)[1:]}. {error.hint}".strip()
                notice = Notice(code="failed", values={"message": message})
                return Told((notice,), outcome="not-covered", confidence=0.0)

        return perform

    def _brief(self, about: str) -> Told:
        from tutor import handouts
        from tutor.dialogue.handout_wish import read_handout
        from tutor.seminar.selection import select

        wish = read_handout(about)
        if wish.option:
            raise UsageError(
                f"{wish.option} is for the command line",
                hint=f"In a shell: alliance-tutor brief {about.strip()}. Here: /brief {wish.subject}".rstrip(),
            )
        base, shown = self._conversation().base, self._conversation().shown
        ids = self._ids(wish)
        if wish.of_the_talk and len(ids) != 1:
            return which_of_these(base, ids, shown)
        core = () if wish.part == "full" else core_of(base, ids)
        selection = select(base, core or ids)
        content = handouts.brief_content(base, selection, wish.kind)
        name = wish.out or f"{selection.name}-brief{handouts.BRIEF_ENDINGS[wish.kind]}"
        written = self._write(name, content, selection.title, asked=bool(wish.out))
        rest = (self._rest_of(ids, wish.subject),) if core and wish.part != "core" else ()
        holds = (Notice(code="brief-holds"),) if selection.issues and wish.kind == "html" and not rest else ()
        return Told((written, *rest, *holds), shown)

    def _ids(self, wish: HandoutWish) -> tuple[str, ...]:
        """Return the ids of what a handout is to be about; none for the whole base, or where nothing was shown."""
        from tutor import handouts

        conversation = self._conversation()
        if wish.of_the_talk:
            return talked_about(conversation)
        if _WHOLE.match(wish.subject.strip()):
            return whole(conversation.base)
        if means_what_is_at_hand(wish.subject):
            return (at_hand(conversation.shown),)
        return handouts.ids_of(conversation.base, lambda: conversation.index, wish.subject)

    def _rest_of(self, ids: tuple[str, ...], subject: str) -> Notice:
        """Say how long the handout on whole topics would be, of which the core issues were taken, and how to get it."""
        from tutor import handouts
        from tutor.seminar.selection import select

        base = self._conversation().base
        everything = ids == whole(base)
        selection = select(base, () if everything else ids)
        words = len(handouts.brief_content(base, selection, "md").split())
        values = {
            "topic": selection.title, "issues": str(len(selection.issues)), "words": f"{round(words, -2):,}",
            "command": f"/brief {subject} in full",
        }  # fmt: skip
        return Notice(code="brief-of-core" if len(ids) == 1 else "brief-of-cores", values=values)

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

    def _write(self, name: str, content: bytes, title: str, *, asked: bool = False) -> Notice:
        """Write a file: where it was ``asked`` for, and nowhere else; one of our naming under a name that is free."""
        from tutor.seminar.writing import free_path, write_file

        path = working_directory() / os.path.expanduser(name)  # noqa: PTH111 - a home that is none is left as it is
        if asked and (path.exists() or path.is_symlink()):
            raise UsageError(f"the file {path} exists already", hint="Name another.")
        if not asked and _holds(path, content):
            return Notice(code="written-already", values={"path": str(path), "title": title})
        path = path if asked else free_path(path)
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
    if _PROGRESS.match(wanted):
        raise UsageError(
            "progress is exported outside the prompt", hint="In a shell: alliance-tutor progress export FILE"
        )
    if behind := _BEHIND.match(wanted):  # "the sources as bibtex", "flashcards on free riding for anki"
        wanted = f"{behind['format']} {behind['what']}"
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


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file holds just that already, so that it need not be written a second time under another name."""
    try:
        return path.is_file() and not path.is_symlink() and path.read_bytes() == content
    except OSError:
        return False
