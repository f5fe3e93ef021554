"""What a handout is to be, as a learner says it: its subject, the kind of file, how much of it."""

from __future__ import annotations

import re
from typing import NamedTuple

# Patterns are compiled where they are first used: a question pays only for what it needs.
_KIND = r"\s*\b(?:as|in)\s+(?:an?\s+)?(?P<kind>markdown|md|html)(?:\s+file)?$"
_POLITE = r"[\s,]+(?:please|pls|thanks|thank you)$"
_PAGES = (
    r"(?:^|[\s,;(-]+)(?:but |and |in |on |at |about |only |just |no more than )*"
    r"(?:\d+|an?|one|two|three|four|five|a few|a couple of) (?:pages?|sides?)"
    r"(?: (?:only|at most|max(?:imum)?|long))*\)?$"
)
_CORE = (
    r"(?:^|[\s,;(-]+)(?:but |and )*(?:(?:only|just) (?:on |about )?the (?:core|main|central|key)"
    r"|the (?:core|main|central|key))(?: (?:question|issue|motion|one|point|debate))(?: only| alone)?\)?$"
)
_FULL = r"[\s,;(-]+(?:in full|in whole|complete|all of it|all issues|the whole (?:topic|thing|lot))\)?$"
_FILE = r"[\w~./\\][^\s\"']*\.(?P<ending>html?|md|markdown)"
_OUT = (
    r"\s*(?:^|\s)(?:--out[= ]+|(?:and )?(?:(?:write|save|put) (?:it )?)?(?:to|into|in|as) "
    rf"(?:the |a )?(?:file )?(?:called |named )?)?(?P<out>{_FILE})$"
)
_OPTION = r"(?:^|\s)(?P<option>--[a-z][\w-]*)"
_OF_THE_TALK = (
    r"^(?:(?:on|about|of|for|from)\s+)*(?:(?:all|everything|the whole|the entire)(?:\s+of)?\s+)*"
    r"(?:(?:what(?:ever)?|that|things|stuff|issues?|topics?|questions?)?\s*(?:we|i)(?:'ve| have)?\s+"
    r"(?:just |already |all )*(?:talked|spoke|spoken|talking|chatted|discussed|covered|seen|saw|looked at|asked"
    r"|went through|gone through|done|did|had)\b.*"
    r"|(?:this|the|our|my)?\s*(?:whole |entire )?(?:session|conversation|talk|chat|discussion)"
    r"(?:\s+(?:so far|today))?)$"
)
_ALL_OF_THIS = r"^(?:(?:on|about|of|for)\s+)*(?:all|everything)(?:\s+of)?\s+(?:this|that|it|these|those)(?:\s+so far)?$"


class HandoutWish(NamedTuple):
    """A wish as read.

    ``part`` is ``core``, ``full`` or neither; ``option`` one of the command line, if given; ``out`` the file to write,
    where one was named. ``of_the_talk``: what was shown in the conversation is meant, and no subject is named.
    """

    subject: str
    kind: str = "html"
    part: str = ""
    option: str = ""
    of_the_talk: bool = False
    out: str = ""


def read_handout(about: str) -> HandoutWish:
    """Return what a handout is to be. What is said behind the subject may come in any order."""
    subject, kind, part, out = about.strip(), "html", "", ""
    if found := re.search(_OUT, re.sub(_POLITE, "", subject, flags=re.IGNORECASE), re.IGNORECASE):
        subject, out = subject[: found.start()], found["out"]
        kind = "md" if found["ending"].lower() in ("md", "markdown") else "html"
    option = re.search(_OPTION, subject)
    subject = subject[: option.start()] if option else subject
    left = ""
    while left != subject:
        left = subject
        subject = re.sub(_POLITE, "", subject.strip(" ,.!?"), flags=re.IGNORECASE)
        subject = re.sub(_PAGES, "", subject, flags=re.IGNORECASE)
        if found := re.search(_KIND, subject, re.IGNORECASE):
            subject, kind = subject[: found.start()], "html" if found["kind"].lower() == "html" else "md"
        for name, pattern in (("core", _CORE), ("full", _FULL)):
            if found := re.search(pattern, subject, re.IGNORECASE):
                subject, part = subject[: found.start()], name
    of_the_talk = any(re.match(pattern, subject, re.IGNORECASE) for pattern in (_OF_THE_TALK, _ALL_OF_THIS))
    return HandoutWish(subject, kind, part, option["option"] if option else "", of_the_talk, out)
