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

_UNFAIR = (
    r"^(?:(?:but|no+|hey|wait|come on|what|oh|well)\W+)*(?:(?:that|this|it)(?:'?s| is| was| seems)"
    r"|how (?:is|was) (?:that|this|it)|(?:that|this|it) (?:isn'?t|wasn'?t))?\W*"
    r"(?:(?:so|just|really|totally|very|pretty|a bit|not|too) )*(?:unfair|fair|harsh|ridiculous|unjust)"
)
_WHY = (
    r"(?:\W+(?:please |pls |so |and |now )*(?:explain|why|how (?:so|come)|tell me why|justify|what was wrong)\b.{0,30})"
)


def looking_back(quiz: Quiz, act: str, text: str) -> tuple[Message, ...]:
    """Return what is said to a turn that looks back on a sitting; nothing where it is no such turn."""
    plain = text.strip()
    if re.match(_WRONG, plain, re.IGNORECASE):
        return _what_was_wrong(quiz)
    if re.match(_AGAIN, plain, re.IGNORECASE) and quiz.last:
        return (Explained(quiz.last.item, quiz.last.mark),)
    why = _WHY if quiz.ended else f"{_WHY}?"  # without a why it is said of the mark only while the sitting goes on
    if re.match(rf"{_UNFAIR}{why}\W*$", plain, re.IGNORECASE):
        return (Explained(quiz.last.item, quiz.last.mark),) if quiz.last else (Remark("quiz-no-last"),)
    if act == "undo" and quiz.last:
        return (Remark("quiz-no-undo"),)
    return ()


def _what_was_wrong(quiz: Quiz) -> tuple[Message, ...]:
    if not quiz.missed:
        return (Remark("quiz-none-wrong"),) if quiz.last else (Remark("quiz-no-last"),)
    over = Finished(quiz.answered, quiz.right, quiz.missed, stopped=True, shown=quiz.shown)
    return (over, *(Marked(item, Mark(0.0, "")) for item in quiz.missed[-3:]))
