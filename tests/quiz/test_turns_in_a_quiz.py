"""What is said in a quiz besides answers: questions to the tutor, wishes for other items, why a choice was wrong."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.quiz_reply import AnswerMarked, ItemAsked, LineShown, PracticeNotice
from tutor.dialogue.reply import Reply, Said
from tutor.knowledge import KnowledgeBase
from tutor.quiz.chosen import about_the_choice
from tutor.quiz.items import ids_of_issue, make_item
from tutor.quiz.kinds import KINDS

RIDE = "cost/free-riding"


def asked(reply: Reply) -> list[ItemAsked]:
    return [block for block in reply.blocks if isinstance(block, ItemAsked)]


def marked(reply: Reply) -> list[AnswerMarked]:
    return [block for block in reply.blocks if isinstance(block, AnswerMarked)]


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, PracticeNotice)]


def begin(conversation: Conversation, kind: str) -> ItemAsked:
    return asked(conversation.say(f"/quiz {RIDE} --kind {kind} --count 3"))[0]


@pytest.mark.parametrize(
    "said",
    ["what does free riding mean", "explain free riding", "who is in NATO", "what is AUKUS?", "define entrapment"],
)
@pytest.mark.parametrize("kind", ["side", "pick"])
def test_a_question_in_a_choice_is_answered_and_the_item_asked_again(conversation: Conversation, kind: str, said: str):
    """With its mark or without; nothing is graded, and the same item stands below the answer."""
    item = begin(conversation, kind)
    reply = conversation.say(said)

    assert any(isinstance(block, Said) for block in reply.blocks)
    assert marked(reply) == []
    assert [one.id for one in asked(reply)] == [item.id]
    assert marked(conversation.say("1"))[0].id == item.id


@pytest.mark.parametrize("said", ["who is in NATO?", "what does free riding mean?"])
def test_in_a_written_answer_a_clear_question_is_answered(conversation: Conversation, said: str):
    """Short, with its mark, and after a fact."""
    item = begin(conversation, "state")
    reply = conversation.say(said)

    assert marked(reply) == []
    assert [one.id for one in asked(reply)] == [item.id]


@pytest.mark.parametrize(
    "said",
    [
        "why would a small state pay when the large one defends it anyway?",
        "who would defend them if nobody paid",
        "what matters is that protection is shared by all",
        "harder budgets show in small states that pay too little",
    ],
)
def test_a_written_answer_that_asks_is_graded(conversation: Conversation, said: str):
    """What may be an argument is one."""
    begin(conversation, "state")

    assert len(marked(conversation.say(said))) == 1


def test_sources_do_not_give_an_open_item_away(conversation: Conversation):
    """They come with the answer, and then they are those of the item that was answered."""
    item = begin(conversation, "author")
    early = conversation.say("who said that")
    conversation.say("1")
    later = conversation.say("who said that")

    assert codes(early) == ["quiz-sources-later"]
    assert [one.id for one in asked(early)] == [item.id]
    assert codes(later) == []
    assert later.act == "sources"


@pytest.mark.parametrize(
    "said",
    ["harder", "give me harder questions", "too easy", "can you make it a bit harder please", "free text please",
     "no multiple choice", "can i answer in my own words"],
)  # fmt: skip
def test_harder_asks_the_same_in_ones_own_words(conversation: Conversation, said: str):
    """What can be recalled is no longer recognised; easier goes back, and where there is no more it is said."""
    item = begin(conversation, "side")
    hard = conversation.say(said)

    assert codes(hard) == ["quiz-harder"]
    assert asked(hard)[0].id == item.id.replace("side:", "state:")
    assert codes(conversation.say("harder")) == ["quiz-hardest"]
    easy = conversation.say("too hard")
    assert codes(easy) == ["quiz-easier"]
    assert asked(easy)[0].id == item.id
    assert codes(conversation.say("multiple choice only please")) == ["quiz-easiest"]


def test_what_is_asked_next_is_harder_too(conversation: Conversation):
    """The wish holds for the sitting."""
    begin(conversation, "side")
    conversation.say("harder")

    assert asked(conversation.say("skip"))[0].kind == "state"


def test_why_a_choice_is_wrong_tells_what_was_chosen(conversation: Conversation, base: KnowledgeBase):
    """Whose argument it is, and what it really answers."""
    item = make_item(base, begin(conversation, "pick").id)
    assert item is not None
    wrong = next(place for place in range(3) if place != item.key)
    first = marked(conversation.say(str(wrong + 1)))[0]
    explained = marked(conversation.say("why is that wrong"))[0]

    assert first.chosen == ()
    lines = {line.role: line for line in explained.chosen}
    issue, argument = base.argument(item.options[wrong].id)
    claimed = lines.get("of-pro") or lines.get("of-con") or lines.get("chosen-pro") or lines.get("chosen-con")
    assert isinstance(claimed, LineShown)
    assert claimed.text == argument.claim.strip()
    assert lines["really-answers"].text in {issue.argument(one.argument).claim for one in argument.answers}


def test_every_wrong_choice_has_something_said_of_it(base: KnowledgeBase):
    """Of every item of an issue and a treaty with a choice."""
    items = [item for one in ids_of_issue(base.issues[RIDE]) if (item := make_item(base, one))]
    items += [item for one in ("clause:cases/nato#article-5", "duty:cases/csto") if (item := make_item(base, one))]
    choices = [item for item in items if KINDS[item.kind].form == "choice"]

    assert {item.kind for item in choices} >= {"side", "pick", "target", "mistake", "author", "source", "scope"}
    for item in choices:
        assert about_the_choice(base, item, item.key) == ()
        assert about_the_choice(base, item, -1) == ()
        for place in set(range(len(item.options))) - {item.key}:
            told = about_the_choice(base, item, place)
            assert told, item.id
            assert told[0].role.startswith("chosen")


@pytest.mark.parametrize("said", ["why wrong", "I was right"])
def test_after_a_question_passed_over_no_older_mark_is_meant(conversation: Conversation, said: str):
    """That it was passed over is said, and the older mark stays as it is."""
    begin(conversation, "side")
    conversation.say("1")
    conversation.say("skip")
    reply = conversation.say(said)

    assert codes(reply) == ["quiz-last-skipped"]
    assert marked(reply) == []

    conversation.say("1")

    assert "quiz-last-skipped" not in codes(conversation.say(said))


def test_certainty_may_be_a_sentence_of_its_own(conversation: Conversation):
    """Behind a full stop as behind a comma; no such word at the end of a sentence is taken for it."""
    begin(conversation, "state")
    answer = "When protection is shared by all, small states leave the effort to the largest"

    assert marked(conversation.say(f"{answer}. Sure"))[0].certainty == 3
    assert marked(conversation.say(f"{answer}, but nobody is sure"))[0].certainty == 0


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("i dont understand the question", "quiz-not-understood"),
        ("hey that was a question not my answer", "quiz-no-answer"),
    ],
)
def test_a_complaint_costs_no_question(conversation: Conversation, said: str, code: str):
    """It is answered, and the same item is asked again; nothing is marked."""
    item = begin(conversation, "state")
    reply = conversation.say(said)

    assert marked(reply) == []
    assert code in codes(reply)
    assert [one.id for one in asked(reply)] == [item.id]


def test_who_said_just_that_is_taken_at_their_word(conversation: Conversation):
    """The last answer counts as right, and the question that waits is still the same."""
    begin(conversation, "state")
    next_one = asked(conversation.say("Bananas grow where it is warm and the rain falls often."))[0]
    reply = conversation.say("that was wrong, i said exactly that")

    assert reply.act == "regrade"
    assert [one.id for one in asked(reply)] == [next_one.id]
    assert conversation.activity._quiz.right == 1
