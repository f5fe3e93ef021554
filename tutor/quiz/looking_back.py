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


def looking_back(quiz: Quiz, act: str, text: str) -> tuple[Message, ...]:
    """Return what is said to a turn that looks back on a sitting; nothing where it is no such turn."""
    plain = text.strip()
    if asks_results(plain):
        return (_so_far(quiz),)
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
