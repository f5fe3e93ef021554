"""What is asked about a sitting itself, in it or just after it: what was wrong, the last explanation again, undo."""

from __future__ import annotations

import re

from tutor.quiz.marking import Mark
from tutor.quiz.messages import Explained, Finished, Marked, Message, Remark
from tutor.quiz.session import Quiz

# Patterns are compiled where they are first used: a question pays only for what it needs.
_WHO = r"(?:i|we|(?:(?:the|my|our|all(?: the)?) )?(?:class|students?|pupils?|group|seminar|team)|everyone|everybody)"
_WRONG = (
    r"^(?:(?:and|so|ok(?:ay)?|wait)\W+)*(?:which|what)(?: (?:ones?|questions?|items?|answers?))*"
    rf"(?: (?:did|have|has) {_WHO} (?:get|got|gotten|have|do|answer(?:ed)?|miss(?:ed)?)(?: wrong(?:ly)?)?"
    r"| (?:was|were)(?: the)? (?:wrong|missed)(?: ones?)?| was i wrong (?:on|about|in))\W*$"
)
_RESULT = (
    rf"^(?:(?:and|so|ok(?:ay)?|wait)\W+)*how (?:(?:did|have|has|are|is) {_WHO} (?:do|done|doing|go|get on|score|scored)"
    rf"|(?:did|has) it (?:go|gone) for {_WHO})"
    r"(?: (?:so far|today|now|overall|then|(?:in|on|with|at) (?:the|this|that|our|my) (?:last )?(?:quiz|test)))*\W*$"
)
_RESULT_WORDS = frozenset("result results score scores scoring".split())
_AROUND_RESULTS = frozenset(
    "show give tell see print list what is are s me us i we the a an as of from for in on to with my our this that last"
    " quiz test sitting class students student group table list sheet please pls so far now then current today and can"
    " could you have get want need".split()
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
    if asks_results(plain):
        return (_so_far(quiz),)
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
    return (_so_far(quiz), *(Marked(item, Mark(0.0, "")) for item in quiz.missed[-3:]))


def asks_results(text: str) -> bool:
    """Say whether a turn asks how a quiz went, of one learner or of a class ("quiz results", "how did we do?")."""
    if re.match(_RESULT, text.strip(), re.IGNORECASE):
        return True
    words = set(re.findall("[a-z]+", text.lower()))
    return bool(words & _RESULT_WORDS) and words <= _RESULT_WORDS | _AROUND_RESULTS


def asks_what_was_wrong(text: str) -> bool:
    """Say whether a turn asks which answers were wrong."""
    return bool(re.match(_WRONG, text.strip(), re.IGNORECASE))


def _so_far(quiz: Quiz) -> Finished:
    return Finished(quiz.answered, quiz.right, quiz.missed, stopped=True, shown=quiz.shown)
