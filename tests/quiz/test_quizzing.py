"""The quiz in a conversation, as a learner meets it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tutor.dialogue import Conversation, Reply
from tutor.dialogue.quiz_progress import tell_progress
from tutor.dialogue.quiz_regrade import regrade
from tutor.dialogue.quiz_reply import AnswerMarked, ItemAsked, PracticeNotice, ProgressShown, SittingOver
from tutor.dialogue.quizzing import Home, quiz_starter
from tutor.errors import StorageError
from tutor.knowledge import KnowledgeBase
from tutor.quiz.exchange import queue_exchange
from tutor.quiz.progress import Progress, in_memory, open_progress
from tutor.views import console, jsonl, markdown, plain

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)


class Learner:
    """A learner with a log and a clock of their own."""

    def __init__(self, base: KnowledgeBase, index: object, log: Progress | None = None) -> None:
        self.now = NOW
        self.log = log or in_memory()
        home = Home(lambda: self.log, lambda: self.now, "s1")
        self.talk = Conversation(base, index, starters={"quiz": quiz_starter(home)})  # type: ignore[arg-type]

    def say(self, text: str) -> Reply:
        self.now += timedelta(seconds=4)
        return self.talk.say(text)


@pytest.fixture
def learner(base: KnowledgeBase, index: object) -> Learner:
    return Learner(base, index)


def asked(reply: Reply) -> ItemAsked:
    return next(block for block in reply.blocks if isinstance(block, ItemAsked))


def notices(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, PracticeNotice)]


def test_quiz_me_on_a_subject_asks_about_it(learner: Learner):
    """A subject in plain words begins a quiz on the issue it names."""
    reply = learner.say("quiz me on free riding")

    assert reply.act == "quiz"
    assert asked(reply).id.partition(":")[2].startswith(("cost/free-riding", "concepts/free-riding"))


def test_a_bare_conversation_can_quiz(conversation: Conversation):
    """A conversation without a session begins a quiz too; it keeps nothing."""
    assert asked(conversation.say("/quiz free riding")).number == 1


@pytest.mark.parametrize(
    "subject", ["burden sharing", "cost", "NATO", "entrapment", "dragged-into-war", "nuclear umbrella"]
)
def test_topics_pillars_cases_terms_and_issues_are_subjects(learner: Learner, subject: str):
    """A quiz can be on a topic, a pillar, a case, a term or an issue by its name."""
    assert asked(learner.say(f"quiz me on {subject}")).total >= 1


def test_a_subject_nobody_knows_is_not_guessed(learner: Learner):
    """A subject outside the base begins nothing and says so."""
    reply = learner.say("quiz me on lasagne recipes")

    assert reply.outcome == "not-covered"
    assert notices(reply) == ["quiz-which"]
    assert learner.talk.activity is None


def test_answers_are_kept_before_the_next_item_is_shown(learner: Learner):
    """Each answer is in the log when the reply with the next item is there."""
    learner.say("quiz me on free riding")
    reply = learner.say("1 sure")

    assert isinstance(reply.blocks[0], AnswerMarked)
    assert [event.certainty for event in learner.log.events()] == [3]


def test_the_words_of_a_quiz_steer_it(learner: Learner):
    """Hint, skip, show me, why is that wrong and stop do what they say."""
    first = asked(learner.say("quiz me on free riding"))
    second = asked(learner.say("skip"))
    shown = learner.say("show me")
    why = learner.say("why is that wrong?")
    over = learner.say("stop")

    assert first.id != second.id
    assert isinstance(shown.blocks[0], AnswerMarked)
    assert shown.blocks[0].verdict == "shown"
    assert isinstance(why.blocks[0], AnswerMarked)
    assert why.blocks[0].id == second.id
    assert isinstance(over.blocks[0], SittingOver)
    assert learner.say("what is free riding?").act != "quiz"


def test_a_question_in_the_middle_is_answered_and_the_quiz_waits(learner: Learner):
    """Asking what a term means leaves the item at hand where it was."""
    before = asked(learner.say("/quiz free riding --kind side"))
    reply = learner.say("what is a public good?")
    after = learner.say("for")

    assert reply.act != "quiz"
    assert isinstance(after.blocks[0], AnswerMarked)
    assert after.blocks[0].id == before.id


def test_a_wrong_number_asks_again_and_counts_nothing(learner: Learner):
    """A number that is no option is not taken for an answer."""
    learner.say("/quiz free riding --kind pick")
    reply = learner.say("9")

    assert notices(reply) == ["quiz-unread-choice"]
    assert list(learner.log.events()) == []


def test_the_answer_is_not_given_away_by_sources(learner: Learner):
    """No source is shown with an item before it is answered."""
    reply = learner.say("/quiz free riding --kind author,source,pick")

    assert all(not line.sources for line in asked(reply).given)


def test_feedback_gives_reasons_with_sources(learner: Learner):
    """After an answer the reason stands there with its sources."""
    learner.say("/quiz free riding --kind pick")
    marked = learner.say("1").blocks[0]

    assert isinstance(marked, AnswerMarked)
    assert any(line.sources for line in marked.why)


def test_a_queued_exchange_comes_first_and_says_why(learner: Learner):
    """What was dropped in a round is asked first, with the reason."""
    issue = "cost/free-riding"
    queue_exchange(learner.log, f"{issue}#shared-good", f"{issue}#private-gains", NOW, "dropped in a round")
    item = asked(learner.say("quiz me"))

    assert item.wanted == "dropped in a round"
    assert item.id.endswith("#shared-good~private-gains")


@pytest.mark.parametrize("options", ["--side left", "--kind riddle", "--count many", "--count 0", "--seminar soon",
                                     "--minutes 0", "--colour red", "--seminar 2020-01-01"])  # fmt: skip
def test_options_that_mean_nothing_are_refused_with_advice(learner: Learner, options: str):
    """A mistaken option begins nothing and says what there is."""
    reply = learner.say(f"/quiz free riding {options}")

    assert notices(reply) == ["failed"]
    assert learner.talk.activity is None


def test_a_seminar_that_fits_says_so_and_is_remembered(learner: Learner):
    """With a day and minutes the plan is told, kept, and holds for the next quiz."""
    told = learner.say("/quiz free riding --seminar 2026-12-20 --minutes 10")
    learner.say("stop")
    again = asked(learner.say("quiz me"))
    plan = learner.log.plan()

    assert notices(told) == ["seminar-fits"]
    assert plan
    assert plan.minutes == 10
    assert again.id.partition(":")[2].startswith(("cost/free-riding", "concepts/"))


def test_a_seminar_that_does_not_fit_names_what_is_left_out(learner: Learner, base: KnowledgeBase):
    """With too little time the plan says what is dropped and what would be needed."""
    reply = learner.say("/quiz --seminar 2026-12-04 --minutes 5")
    notice = next(block for block in reply.blocks if isinstance(block, PracticeNotice))

    assert notice.code == "seminar-too-much"
    assert notice.values["dropped"].split("; ")[0] in base.names.values()
    assert int(notice.values["kept"]) < len(base.issues)


def test_what_was_answered_today_rests(learner: Learner):
    """When all of a kind was answered today the quiz says that nothing is left."""
    learner.say("/quiz free riding --kind mistake")
    for _ in range(6):
        learner.say("1")
    reply = learner.say("/quiz free riding --kind mistake")

    assert notices(reply) == ["quiz-nothing"]


def test_a_disk_that_refuses_is_told_once_and_the_quiz_goes_on(learner: Learner, monkeypatch: pytest.MonkeyPatch):
    """Answers that cannot be kept are told with the reason; the sitting goes on."""

    def refuse(*_: object) -> None:
        raise StorageError("the disk is full", hint="Make room.")

    learner.say("/quiz free riding --kind side")
    monkeypatch.setattr(learner.log, "add", refuse)
    first, second = learner.say("1"), learner.say("1")

    assert notices(first) == ["not-kept"]
    assert notices(second) == []
    assert asked(second).number == 3


def test_a_damaged_file_is_told_when_the_quiz_begins(base: KnowledgeBase, index: object, tmp_path: Path):
    """Who had a damaged file is told where it was put."""
    path = tmp_path / "progress.sqlite3"
    path.write_bytes(b"nonsense" * 500)
    learner = Learner(base, index, open_progress(path, NOW))

    assert notices(learner.say("quiz me"))[0] == "progress-damaged"


def test_progress_tells_both_sides(learner: Learner, base: KnowledgeBase):
    """Progress names the topics begun, each side by itself, and what falls due."""
    learner.say("/quiz free riding --count 3")
    for _ in range(3):
        learner.say("1 sure")
    block = tell_progress(base, learner.log, learner.now).blocks[0]

    assert isinstance(block, ProgressShown)
    assert block.answered == 3
    assert {topic.side for topic in block.topics} == {"pro", "con"}
    assert sum(block.due) == 3


def test_progress_of_a_new_learner_says_how_to_begin(base: KnowledgeBase):
    """Without an answer progress says so."""
    block = tell_progress(base, in_memory(), NOW).blocks[0]

    assert isinstance(block, PracticeNotice)
    assert block.code == "progress-none"


def test_a_mark_can_be_overruled_after_the_quiz(learner: Learner):
    """Regrade after the quiz overrules the last wrong answer, once."""
    first = asked(learner.say("/quiz free riding --kind side --count 1"))
    learner.say("for")
    wrong = not next(learner.log.events()).score
    codes = [
        block.code
        for _ in range(2)
        for block in regrade(learner.talk.base, learner.log, learner.now).blocks
        if isinstance(block, PracticeNotice)
    ]

    assert first.kind == "side"
    assert codes == (["quiz-overruled-of", "quiz-was-right"] if wrong else ["quiz-was-right", "quiz-was-right"])


def test_every_kind_is_shown_in_every_view(learner: Learner):
    """Each kind of item, its hint and its feedback can be drawn plain, on a screen, as Markdown and as JSON."""
    from tutor.quiz.kinds import KINDS

    for kind in KINDS:
        subject = "NATO" if kind in ("clause", "duty") else "free riding"
        for text in (f"/quiz {subject} --kind {kind} --count 1", "hint", "/reveal"):
            reply = learner.say(text)
            for width in (40, 80, 120):
                lines = plain.render(reply, width).splitlines()
                assert max(map(len, lines)) <= width
            assert console.rich_lines(console.lay_out(reply), 100)
            assert markdown.render(reply)
            assert jsonl.render(reply).endswith(b"\n")
