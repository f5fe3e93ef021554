"""Following up: what a turn in a conversation is taken for, and whether the reply is to what was asked."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.parts import parts_of
from tutor.dialogue.reply import ArgumentShown, Notice, Options, Reply, Said, SideShown

QUESTION = "are alliances worth the money?"
ISSUE = "cost/worth-the-money"


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.fixture
def at_issue(conversation: Conversation) -> Conversation:
    conversation.say(QUESTION)
    return conversation


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("what about the other lot", "other-side"),
        ("who disputes that?", "other-side"),
        ("any proof?", "evidence"),
        ("where did you get those two per cent from", "sources"),
        ("on what grounds?", "why"),
        ("against 2, why? never heard that one", "why"),
        ("is that still true today?", "evidence"),
        ("link?", "sources"),
        ("what should I read?", "sources"),
        ("and?", "more"),
        ("in plain english", "shorter"),
        ("y tho", "why"),
        ("got a concrete case?", "example"),
        ("grill me on this", "quiz"),
        ("much obliged", "ack"),
        ("great answer", "ack"),
        ("what did olson say", "author"),
        ("mearsheimers view?", "author"),
    ],
)
def test_people_follow_up_in_their_own_ways(at_issue: Conversation, said: str, act: str):
    """Idioms of following up are read as the act that they are."""
    assert at_issue.say(said).act == act


@pytest.mark.parametrize(
    "said",
    ["ok different question: can a member be thrown out of nato?", "does more money help?", "why not do both?"],
)
def test_a_new_question_is_not_swallowed(at_issue: Conversation, said: str):
    """A question with words of acts in it is still a question."""
    assert at_issue.say(said).act == "ask"


@pytest.mark.parametrize(
    "said",
    ["hint hint, they pay nothing", "they sold us out in 1938", "one vote and hungary blocks it all, hopeless"],
)
def test_a_statement_is_an_argument(at_issue: Conversation, said: str):
    """A subject with a verb argues back, whatever act its words sound like."""
    assert at_issue.say(said).act == "rebut"


@pytest.mark.parametrize("said", ["which side is right?", "what do you think?", "who won that debate?"])
def test_no_side_is_taken(at_issue: Conversation, said: str):
    """Asked for its opinion, the tutor says that it takes none and shows where the evidence stands."""
    reply = at_issue.say(said)

    assert codes(reply) == ["no-side"]
    assert next(block.role for block in reply.blocks if isinstance(block, Said)) == "evidence"


def test_what_still_holds_is_answered_with_the_newest(at_issue: Conversation):
    """Dated statements come first, the newest first."""
    reply = at_issue.say("is it still true today?")
    dates = [str(block.as_of) for block in reply.blocks if isinstance(block, Said) and block.as_of]

    assert codes(reply) == ["dated"]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.parametrize("said", ["explain like I'm five", "in a nutshell"])
def test_the_gist_is_one_argument_a_side(at_issue: Conversation, said: str):
    """The heart of an issue is what is disputed and the first argument of each side."""
    sides = [block for block in at_issue.say(said).blocks if isinstance(block, SideShown)]

    assert [len(side.arguments) for side in sides] == [1, 1]


def test_short_can_be_made_shorter(at_issue: Conversation):
    """Asked twice to be shorter, the tutor is shorter twice."""
    once, twice = at_issue.say("shorter"), at_issue.say("shorter")

    assert len(str(twice.blocks)) < len(str(once.blocks))


def test_the_strongest_argument_is_that_of_each_side(at_issue: Conversation):
    """No side is ranked above the other: asked for the strongest, the tutor shows the first of both."""
    at_issue.say("against 2")
    sides = [block for block in at_issue.say("what is the strongest argument?").blocks if isinstance(block, SideShown)]

    assert [[argument.number for argument in side.arguments] for side in sides] == [[1], [1]]
    assert {side.side for side in sides} == {"pro", "con"}


def test_one_argument_made_shorter_is_its_claim_and_a_reply(at_issue: Conversation):
    """Not the whole issue, which would be longer than what was to be shortened."""
    whole = at_issue.say("against 2")
    short = at_issue.say("shorter")
    shown = [block for block in short.blocks if isinstance(block, ArgumentShown)]

    assert [(argument.side, argument.number) for argument in shown] == [("con", 2)]
    assert len(str(short.blocks)) < len(str(whole.blocks))


def test_an_outright_objection_is_to_the_issue_on_the_table(conversation: Conversation):
    """What is objected to is what was shown, though other words of the objection are nearer to something else."""
    conversation.say("do small allies free ride?")
    reply = conversation.say("I disagree: the us gets bases and influence out of it, so it is no charity")
    nothing = conversation.say("nonsense, bananas are yellow things")

    assert reply.matches[0].id.partition("#")[0] == "cost/free-riding"
    assert codes(nothing) == ["new-to-me"]


@pytest.mark.parametrize(("said", "number"), [("second", 2), ("number 2 pls", 2), ("explain the third point", 3)])
def test_an_argument_is_named_by_its_number(at_issue: Conversation, said: str, number: int):
    """A number alone means the argument of the side shown first."""
    shown = [block for block in at_issue.say(said).blocks if isinstance(block, ArgumentShown)]

    assert [argument.number for argument in shown] == [number]


def test_going_back_to_the_beginning_and_by_name(at_issue: Conversation):
    """`the first thing` is the first answer, and a name finds what was said about it."""
    at_issue.say("do tripwires deter?")
    at_issue.say("and korea?")

    assert at_issue.say("back to tripwires").matches[0].id == "entrapment/tripwires"
    assert at_issue.say("go back to the first thing").matches[0].id == ISSUE


def test_both_parts_of_a_question_are_served(conversation: Conversation):
    """One part is answered, the other is offered and comes with its number."""
    reply = conversation.say("does nato provoke russia, and is it worth the cost?")
    offered = next(block for block in reply.blocks if isinstance(block, Options))

    assert (reply.matches[0].id, offered.role) == ("entrapment/provocation", "other-part")
    assert conversation.say("1").matches[0].id == offered.options[0].id


def test_parts_are_questions_of_their_own():
    """ "And why?" and a relative clause are no second question."""
    assert len(parts_of("is it legal and who pays for it?")) == 2
    assert len(parts_of("is neutrality safer and why?")) < 2
    assert len(parts_of("are allies that pay less worth it?")) < 2


@pytest.mark.parametrize(
    ("said", "entry"),
    [("do sanctions work?", "cost/sanctions-and-export-controls"), ("do tripwires deter?", "entrapment/tripwires")],
)
def test_a_judging_question_finds_the_dispute_and_not_the_term(conversation: Conversation, said: str, entry: str):
    """Whether something is so is asked of an issue; what something is, of a term."""
    reply = conversation.say(said)

    assert (reply.act, reply.matches[0].id) == ("ask", entry)
    assert conversation.say("what is a tripwire?").act == "define"


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("hint", "hint"),
        ("a little nudge in the right direction?", "hint"),
        ("skip", "skip"),
        ("another question please", "skip"),
        ("just tell me the answer", "reveal"),
        ("2", "answer"),
        ("enough quiz", "stop"),
        ("how am i doing", "progress"),
        ("undo", "undo"),
    ],
)
def test_a_word_in_a_quiz_is_named_for_what_it_is(conversation: Conversation, said: str, act: str):
    """What steers a quiz is no answer, and is reported as its own act."""
    conversation.say("quiz me on free riding")

    assert conversation.say(said).act == act


def test_why_after_an_answer_is_about_the_grade(conversation: Conversation):
    """`why?` in a quiz asks why the last answer was graded so."""
    conversation.say("quiz me on free riding")
    conversation.say("2")

    assert conversation.say("why?").act == "explain-grade"


def test_sources_and_evidence_of_one_side_or_one_argument(at_issue: Conversation, base):
    """What is asked of one side or of one argument is told of that alone."""
    issue = base.issues[ISSUE]
    con, second = issue.side("con"), issue.side("pro")[1]

    sources = at_issue.say("sources for the con side please")
    evidence = at_issue.say("what's the evidence for the against side?")
    argument = at_issue.say("any proof for pro 2?")
    theirs = at_issue.say("evidence for against 1")

    assert {one.id for one in sources.blocks[1].references} == {name for one in con for name in one.sources}
    assert {block.role for block in evidence.blocks if isinstance(block, Said)} == {"evidence", "used-con"}
    assert [block.claim for block in argument.blocks if isinstance(block, ArgumentShown)][:1] == [second.claim]
    assert [block.claim for block in theirs.blocks if isinstance(block, ArgumentShown)][:1] == [con[0].claim]
    assert at_issue.say("evidence for that").act == "evidence"
    assert at_issue.say("sources for it").act == "sources"


@pytest.mark.parametrize(
    ("case", "question", "entry"),
    [
        ("tell me about ANZUS", "is it still in force", "cases/anzus"),
        ("what was the Warsaw Pact?", "who was in it?", "cases/warsaw-pact"),
        ("tell me about the Rio Treaty", "did they ever use it?", "cases/rio-treaty"),
        ("what is AUKUS?", "how much will it cost?", "cases/aukus"),
    ],
)
def test_what_points_at_the_case_at_hand_is_asked_of_it(
    conversation: Conversation, case: str, question: str, entry: str
):
    """A pronoun is the alliance that was just spoken of, and not the one whose phrasings it is nearest to."""
    conversation.say(case)
    reply = conversation.say(question)

    assert reply.outcome == "answer"
    assert reply.matches[0].id.partition("#")[0] == entry


def test_what_names_another_or_points_at_nothing_is_asked_as_it_is(conversation: Conversation):
    """Another name in the question, and an "it" that stands for nothing, leave the case at hand alone."""
    conversation.say("what was the Warsaw Pact?")
    other = conversation.say("and SEATO, did they ever use it?")
    conversation.say("what was the Warsaw Pact?")
    general = conversation.say("is it wise to trust an ally with nuclear weapons?")

    assert other.matches[0].id.startswith("cases/seato")
    assert not general.matches[0].id.startswith("cases/warsaw-pact")


@pytest.mark.parametrize(
    "said",
    [
        "no wait, I meant the treaty of 1951 with the kiwis",
        "scrap that. what is ANZUS",
        "i'd rather hear about ANZUS",
        "if someone attacks australia do we have to fight",
    ],
)
def test_turning_to_another_question_is_no_argument(at_issue: Conversation, said: str):
    """What corrects, turns away, or asks after an "if" is asked, and not taken for a statement to be answered."""
    assert at_issue.say(said).act in ("ask", "case")
