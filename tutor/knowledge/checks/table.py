"""The table of checks, and how it is run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Literal, NamedTuple, TypeAlias

from tutor.knowledge.load import Contents
from tutor.knowledge.subject import Subject

Severity: TypeAlias = Literal["error", "warning"]


class Found(NamedTuple):
    """What a check function yields: the entry, the path below it, and what is wrong there."""

    entry: str
    path: str
    message: str


class Finding(NamedTuple):
    """One thing wrong with a base, ready to be shown."""

    code: str
    severity: Severity
    file: str
    line: int
    message: str
    mend: str


class Check(NamedTuple):
    """A code, how bad it is, the function that looks, and how to mend what it finds."""

    code: str
    severity: Severity
    look: Callable[[Subject], Iterable[Found]]
    mend: str


CHECKS: dict[str, Check] = {}
_GROUPS = ("structure", "balance", "language", "phrasing", "bibliography", "facts", "identity")


def check(
    code: str, mend: str, *, severity: Severity = "error"
) -> Callable[[Callable[[Subject], Iterable[Found]]], Callable[[Subject], Iterable[Found]]]:
    """Enter a function into the table under a code."""

    def enter(look: Callable[[Subject], Iterable[Found]]) -> Callable[[Subject], Iterable[Found]]:
        if code in CHECKS:
            raise ValueError(f"two checks are called {code}")
        CHECKS[code] = Check(code, severity, look, mend)
        return look

    return enter


def run_checks(contents: Contents, *, select: Iterable[str] = ()) -> list[Finding]:
    """Run the checks whose codes begin with one of ``select`` (all when empty), sorted by file and line."""
    for group in _GROUPS:
        import_module(f"tutor.knowledge.checks.{group}")
    wanted = tuple(select)
    chosen = [item for code, item in sorted(CHECKS.items()) if not wanted or code.startswith(wanted)]
    subject = Subject(contents)
    return sorted(
        (finding for item in chosen for finding in _findings(item, subject)),
        key=lambda finding: (finding.file, finding.line, finding.code, finding.message),
    )


def _findings(item: Check, subject: Subject) -> Iterator[Finding]:
    for found in item.look(subject):
        file, line = subject.place(found.entry, found.path)
        yield Finding(item.code, item.severity, file, line, found.message, item.mend)
