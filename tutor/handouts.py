"""Handouts and exports: from what was asked for, on the command line or in conversation, to a file that was written."""

from __future__ import annotations

import difflib
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tutor import output
from tutor.dialogue.subjects import find_subjects
from tutor.errors import UsageError
from tutor.seminar.formats import FORMATS, SITE, Job, missing, site_files
from tutor.seminar.progress import Bar
from tutor.seminar.selection import Selection, select
from tutor.seminar.writing import write_file, write_folder

if TYPE_CHECKING:
    from tutor.dialogue.scene import Index
    from tutor.knowledge import KnowledgeBase
    from tutor.setup import Setup

BRIEF_ENDINGS = {"html": ".html", "md": ".md"}
TO_STANDARD_OUTPUT = "-"


def choose(base: KnowledgeBase, open_index: Callable[[], Index], words: str) -> Selection:
    """Return what words name. Raises UsageError, with the nearest entries, where they name nothing."""
    return select(base, ids_of(base, open_index, words))


def ids_of(base: KnowledgeBase, open_index: Callable[[], Index], words: str) -> tuple[str, ...]:
    """Return the ids of what words name. Raises UsageError, with the nearest entries, where they name nothing."""
    found = find_subjects(base, open_index, words)
    if found.ids:
        return found.ids
    nearest = "; ".join(f"{base.names[name.partition('#')[0]]} ({name.partition('#')[0]})" for name in found.nearest)
    raise UsageError(
        f"nothing here is called {words.strip()[:80]!r}",
        hint=f"The nearest: {nearest}" if nearest else "alliance-tutor topics lists what there is.",
    )


def _chosen(setup: Setup, base: KnowledgeBase, words: Sequence[str]) -> Selection:
    if not words:
        return select(base, ())
    return choose(base, lambda: setup.open_index(base), " ".join(words))


def brief(
    setup: Setup, words: Sequence[str], *, format_: str | None, style: str | None, out: str | None, force: bool
) -> int:
    """Write a handout; its name goes to standard output. Returns the exit status."""
    if not words:
        raise UsageError("name what the handout is about", hint="For example: alliance-tutor brief free riding")
    base = setup.load()
    selection = _chosen(setup, base, words)
    kind = format_ or ("md" if out and Path(out).suffix.lower() in (".md", ".markdown") else "html")
    content = brief_content(base, selection, kind, Path(style) if style else None)
    return _deliver(content, out or f"{selection.name}-brief{BRIEF_ENDINGS[kind]}", force)


def brief_content(base: KnowledgeBase, selection: Selection, kind: str, style: Path | None = None) -> bytes:
    """Return a handout as the bytes of an ``html`` or ``md`` file."""
    from tutor.seminar.brief import make_brief
    from tutor.seminar.markdown import render_brief as as_markdown

    made = make_brief(base, selection, style)
    if kind == "md":
        return as_markdown(made).encode()
    try:
        from tutor.seminar.html import render_brief as as_html
    except ImportError as error:
        raise missing("the HTML handout", error) from None
    return as_html(made).encode()


def export(setup: Setup, format_: str, words: Sequence[str], *, out: str | None, force: bool) -> int:
    """Write an export; its name goes to standard output. Returns the exit status."""
    _require_format(format_)
    base = setup.load()
    if format_ == SITE:
        return _site(setup, base, words, out=out or "alliance-tutor-site", force=force)
    selection = _chosen(setup, base, words)
    content = export_content(base, selection, format_, setup)
    return _deliver(content, out or FORMATS[format_].file_name(selection), force)


def _require_format(format_: str) -> None:
    known = (*FORMATS, SITE)
    if format_ not in known:
        nearest = difflib.get_close_matches(format_, known, n=1)
        meant = f"; did you mean {nearest[0]!r}?" if nearest else ""
        raise UsageError(f"there is no format {format_!r}{meant}", hint=f"There are {', '.join(known)}.")


def export_content(base: KnowledgeBase, selection: Selection, format_: str, setup: Setup) -> bytes:
    """Return an export as the bytes of its file, telling progress where it takes long."""
    bar = _bar(setup, f"Writing {format_}")
    try:
        return FORMATS[format_].make(Job(base, selection, setup.clock(), bar))
    finally:
        bar.close()


def _site(setup: Setup, base: KnowledgeBase, words: Sequence[str], *, out: str, force: bool) -> int:
    if words:
        raise UsageError("a site is of the whole base", hint="For one issue: alliance-tutor brief ISSUE")
    bar = _bar(setup, "Writing the site")
    try:
        files = site_files(Job(base, select(base, ()), setup.clock(), bar))
        count = write_folder(Path(out), files, force=force)
    finally:
        bar.close()
    output.say(f"{Path(out) / 'index.html'} ({count} files)\n")
    return 0


def _deliver(content: bytes, out: str, force: bool) -> int:
    if out == TO_STANDARD_OUTPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return 0
    write_file(Path(out), content, force=force)
    output.say(f"{out}\n")
    return 0


def _bar(setup: Setup, what: str) -> Bar:
    def write(text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()

    return Bar(what, write, time.monotonic, live=sys.stderr.isatty() and not setup.plain)
