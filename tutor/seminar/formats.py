"""The formats of ``export``: what each is for, how its file is called, and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple

from tutor.errors import UsageError
from tutor.knowledge import KnowledgeBase
from tutor.seminar.progress import Step, counted, nothing
from tutor.seminar.selection import Selection


class Job(NamedTuple):
    """What is to be exported. ``now`` dates what carries a date."""

    base: KnowledgeBase
    selection: Selection
    now: datetime
    step: Step = nothing


class Format(NamedTuple):
    """A format: the ending of its file, what it holds, what makes it, and the ending where it holds several issues."""

    ending: str
    holds: str
    make: Callable[[Job], bytes]
    several: str = ""

    def file_name(self, selection: Selection) -> str:
        """Return the name of the file that a selection is written to when none is given."""
        return selection.name + (self.several if self.several and len(selection.issues) > 1 else self.ending)


def _argdown(job: Job) -> bytes:
    from tutor.seminar.argdown import argdown

    _need_issues(job, "an argument map")
    return argdown(job.selection.title, counted(job.selection.issues, job.step)).encode()


def _mermaid(job: Job) -> bytes:
    from tutor.seminar.mermaid import mermaid

    _need_issues(job, "an argument map")
    return mermaid(job.selection.title, counted(job.selection.issues, job.step)).encode()


def _dot(job: Job) -> bytes:
    from tutor.seminar.graphviz import dot

    _need_issues(job, "an argument map")
    return dot(job.selection.title, counted(job.selection.issues, job.step)).encode()


def _aif(job: Job) -> bytes:
    from tutor.seminar.aif import aif

    _need_issues(job, "an argument map")
    return aif(counted(job.selection.issues, job.step)).encode()


def _anki(job: Job) -> bytes:
    try:
        from tutor.seminar.anki import package
    except ImportError as error:
        raise missing("Anki decks", error) from None
    return package(job.base, job.selection, job.now, job.step)


def _bibtex(job: Job) -> bytes:
    from tutor.seminar.bibtex import bibtex

    return bibtex(job.base.sources[name] for name in job.selection.sources).encode()


def _csl(job: Job) -> bytes:
    from tutor.seminar.csl import csl_json

    return csl_json(job.base.sources[name] for name in job.selection.sources).encode()


def _markdown(job: Job) -> bytes:
    from tutor.seminar.citations import AuthorDate
    from tutor.seminar.markdown import render_dossier
    from tutor.seminar.sheets import Sheets

    chosen = job.selection
    cite = AuthorDate(job.base, chosen.sources)
    sheets = Sheets(job.base, cite)
    text = render_dossier(
        chosen.title,
        (sheets.issue(issue) for issue in counted(chosen.issues, job.step)),
        (sheets.case(case) for case in chosen.cases),
        (sheets.concept(concept) for concept in chosen.concepts),
        cite.references(),
    )
    return text.encode()


FORMATS: dict[str, Format] = {
    "argdown": Format(".argdown", "an argument map in Argdown", _argdown),
    "mermaid": Format(".mmd", "an argument map for Mermaid", _mermaid, several="-maps.md"),
    "dot": Format(".dot", "an argument map for Graphviz", _dot),
    "aif": Format(".aif.json", "an argument map in the Argument Interchange Format", _aif),
    "anki": Format(".apkg", "an Anki deck", _anki),
    "bibtex": Format(".bib", "a bibliography in BibTeX", _bibtex),
    "csl-json": Format(".csl.json", "a bibliography in CSL-JSON", _csl),
    "markdown": Format(".md", "everything in Markdown", _markdown),
}
SITE = "site"
"""The format that is a folder of pages and not a file."""


def site_files(job: Job) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the site of the whole base."""
    try:
        from tutor.seminar.site import pages
    except ImportError as error:
        raise missing("the site", error) from None
    return pages(job.base, job.step)


def missing(what: str, error: ImportError) -> UsageError:
    """Return what to say where a library of the extra is not installed."""
    return UsageError(
        f"{what} cannot be made: the library {error.name} is not installed",
        hint="Install it with: pip install 'alliance-tutor[seminar]'",
    )


def _need_issues(job: Job, what: str) -> None:
    if not job.selection.issues:
        raise UsageError(
            f"{job.selection.title} has no arguments of its own for {what}", hint="Name an issue or a topic."
        )
