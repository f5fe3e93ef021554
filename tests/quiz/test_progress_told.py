"""The progress that is told: how many answers were right, and which day it is counted for."""

from __future__ import annotations

from datetime import UTC, datetime

from tutor.dialogue import Conversation
from tutor.dialogue.quiz_progress import tell_progress
from tutor.dialogue.quiz_reply import ItemAsked, ProgressShown
from tutor.dialogue.quizzing import Home, quiz_starter
from tutor.dialogue.reply import Reply
from tutor.quiz.items import make_item
from tutor.quiz.progress import Progress, in_memory
from tutor.views import plain

NIGHT = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def learner(base, index, log: Progress, now: datetime) -> Conversation:
    return Conversation(base, index, starters={"quiz": quiz_starter(Home(lambda: log, lambda: now))})


def told(base, log: Progress, now: datetime) -> tuple[ProgressShown, str]:
    blocks = tell_progress(base, log, now).blocks
    shown = plain.render(Reply(question="", act="progress", blocks=blocks))
    return next(block for block in blocks if isinstance(block, ProgressShown)), " ".join(shown.split())


def test_right_answers_are_counted_beside_all(base, index):
    """What was only shown is no answer; what was overruled is right."""
    log = in_memory()
    conversation = learner(base, index, log, NOON)
    reply = conversation.say("/quiz cost/free-riding --kind side --count 4")
    for answer in ("right", "wrong", "idk"):
        item = next(block for block in reply.blocks if isinstance(block, ItemAsked))
        key = make_item(base, item.id).key
        reply = conversation.say({"right": str(key + 1), "wrong": str(2 - key), "idk": "idk"}[answer])
    before, said = told(base, log, NOON)

    assert (before.answered, before.right, before.met) == (2, 1, 3)
    assert "2 answers, 1 right, on 3 items" in said
    conversation.say("stop")


def test_after_midnight_the_study_day_is_named(base, index):
    """It is not the calendar's, which the learner may wonder about."""
    log = in_memory()
    learner(base, index, log, NIGHT).say("/quiz cost/free-riding --kind side --count 1")
    conversation = learner(base, index, log, NIGHT)
    conversation.say("/quiz cost/free-riding --kind side --count 1")
    conversation.say("1")

    assert "study day 2026-11-23" in told(base, log, NIGHT)[1]
    assert "study day" not in told(base, log, NOON)[1]
