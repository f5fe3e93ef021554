"""For those who write a base: checks, the balance audit, the questions that were not covered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tutor import output
from tutor.errors import KnowledgeError

if TYPE_CHECKING:
    from tutor.knowledge.checks import Finding
    from tutor.setup import Setup


def check(folder: str | None, *, select: Sequence[str], stats: bool, as_json: bool) -> int:
    """Check a base; 1 when an error was found, else 0."""
    from tutor.knowledge.audit import audit_lines
    from tutor.knowledge.checks import run_checks
    from tutor.knowledge.folders import builtin_folder
    from tutor.knowledge.load import read_folder

    where = Path(folder) if folder else builtin_folder()
    try:
        contents = read_folder(where)
    except KnowledgeError as error:
        if as_json and error.problems:
            for problem in error.problems:
                output.say_json({"code": "K001", "severity": "error", **problem._asdict()})
            return 1
        raise
    findings = run_checks(contents, select=select)
    for finding in findings:
        if as_json:
            output.say_json(finding._asdict())
        else:
            output.say(_line(finding))
    if stats:
        output.say("\n".join(audit_lines(contents)) + "\n")
    errors = sum(finding.severity == "error" for finding in findings)
    if not as_json:
        output.say(f"{where}: {errors} errors, {len(findings) - errors} warnings\n")
    return 1 if errors else 0


def _line(finding: Finding) -> str:
    return f"{finding.file}:{finding.line}: {finding.code} {finding.severity}: {finding.message}\n    {finding.mend}\n"


def begin(kind: str, folder: str, name: str) -> int:
    """Begin a base, or an entry of one; says what was written and what comes next. Returns the exit status."""
    from tutor.errors import UsageError
    from tutor.knowledge.starting import KINDS
    from tutor.knowledge.starting import begin as begin_files

    if kind not in KINDS:
        raise UsageError(f"nothing of the kind {kind!r} can be begun", hint=f"There are {', '.join(KINDS)}.")
    if kind != "base" and not name:
        raise UsageError(f"give the {kind} a name", hint=f"alliance-tutor new {kind} {folder} NAME")
    begun = begin_files(kind, Path(folder), name)
    output.say("".join(f"{path}\n" for path in begun.files) + f"{begun.next}\n")
    return 0


def list_unanswered(setup: Setup, *, as_json: bool) -> int:
    """List the questions that were not covered, most asked first."""
    from tutor import unanswered

    listed = unanswered.listed(setup.paths.unanswered)
    for question, count in listed:
        if as_json:
            output.say_json({"question": question, "asked": count})
        else:
            output.say(f"{count:>4}  {' '.join(question.split())}\n")
    if not listed and not as_json:
        output.write("No question has gone unanswered yet.\n")
    return 0
