"""What can go wrong, said so that the reader knows what to do next.

TutorError                 anything a user can cause; shown without a traceback
├── UsageError             wrong use of the command line (exit status 2)
├── KnowledgeError         a knowledge base that cannot be read (one or more problems by file and line)
└── StorageError           the disk or the database refused something
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing wrong in a file: where it is, and what is wrong there."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.message}"


class TutorError(Exception):
    """Anything a user can cause. The text says what is wrong; ``hint`` says what to do next."""

    exit_status = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(TutorError):
    """The command line was used in a way that means nothing."""

    exit_status = 2


class KnowledgeError(TutorError):
    """A knowledge base that cannot be read; ``problems`` names each place."""

    def __init__(self, message: str, problems: Sequence[Problem] = (), *, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join([super().__str__(), *(f"  {problem}" for problem in self.problems)])


class StorageError(TutorError):
    """The disk or the database refused something the program needed."""
