"""What is asked about a sitting itself, in it or just after it: what was wrong, the last explanation again, undo."""

from __future__ import annotations

import re

from tutor.quiz.marking import Mark
from tutor.quiz.messages import Explained, Finished, Marked, Message, Remark
from tutor.quiz.session import Quiz

# Patterns are compiled where they are first used: a question pays only for what it needs.
_WRONG = (
    r"^(?:(?:and|so|ok(?:ay)?|wait)\W+)*(?:which|what)(?: (?:ones?|questions?|items?|answers?))*"
    r"(?: (?:did|have) i (?:get|got|gotten|have|do|answer(?:ed)?|miss(?:ed)?)(?: wrong(?:ly)?)?"
    r"| (?:was|were)(?: the)? (?:wrong|missed)(?: ones?)?| was i wrong (?:on|about|in))\W*$"
)
_AGAIN = r"^(?:please )?(?:explain|tell me|say|show)(?: (?:that|it|the answer|the last one|me))* again(?: please)?\W*$"


def looking_back(quiz: Quiz, act: str, text: str) -> tuple[Message, ...]:
    """Return what is said to a turn that looks back on a sitting; nothing where it is no such turn."""
    plain = text.strip()
    if re.match(_WRONG, plain, re.IGNORECASE):
        return _what_was_wrong(quiz)
    if re.match(_AGAIN, plain, re.IGNORECASE) and quiz.last:
        return (Explained(quiz.last.item, quiz.last.mark),)
    if act == "undo" and quiz.last:
        return (Remark("quiz-no-undo"),)
    return ()


def _what_was_wrong(quiz: Quiz) -> tuple[Message, ...]:
    if not quiz.missed:
        return (Remark("quiz-none-wrong"),) if quiz.last else (Remark("quiz-no-last"),)
    over = Finished(quiz.answered, quiz.right, quiz.missed, stopped=True, shown=quiz.shown)
    return (over, *(Marked(item, Mark(0.0, "")) for item in quiz.missed[-3:]))
