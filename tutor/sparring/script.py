"""A written round: a text file that plays the learner, for instructors and tests.

The form::

    motion: entrapment/dragged-into-war
    side: con
    level: hard

    #few-cases
    #shared-interests > two-fears
    ---
    You say that voters bind their leaders. But treaties are written so that no clear promise is there to break.
    ---
    #concede shaped-interests
    On balance the record weighs more than the theory.

The head is ``name: value`` lines (motion, side, level, seed; all may be left out when they are
given otherwise). Then come the learner's speeches with a line ``---`` between them. A speech is free text,
or moves by id, one a line: ``#id`` puts an argument, ``#id > other-id`` puts it as the reply to that one,
``#concede other-id`` grants one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tutor.errors import UsageError

_HEAD = re.compile(r"^(?P<name>motion|side|level|seed|clock)\s*:\s*(?P<value>.*)$", re.IGNORECASE)
_RULE = re.compile(r"^\s*-{3,}\s*$", re.MULTILINE)


class Script(NamedTuple):
    """A written round: what its head says, and the learner's speeches in order."""

    head: dict[str, str]
    speeches: tuple[str, ...]


def read_script(text: str) -> Script:
    """Read a written round. Raises UsageError where it holds no speech."""
    head: dict[str, str] = {}
    lines = text.replace("\r\n", "\n").lstrip("\ufeff").split("\n")
    while lines and (found := _HEAD.match(lines[0].strip()) or (not lines[0].strip() or lines[0].startswith("# "))):
        if isinstance(found, re.Match):
            head[found.group("name").lower()] = found.group("value").strip()
        lines.pop(0)
    speeches = tuple(speech.strip() for speech in _RULE.split("\n".join(lines)))
    if not any(speeches):
        raise UsageError(
            "the script holds no speech",
            hint="Write the learner's speeches with a line --- between them; a move by id is a line like #few-cases.",
        )
    return Script(head, speeches)
