"""A round is looked back on in it and after it: sides, clock, what was said, the ballot."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply
from tutor.dialogue.round_reply import Asked, BallotShown, SpeechShown
from tutor.views import plain

ISSUE = "entrapment/dragged-into-war"
CASE = "States fear losing an ally, so they give in and are pulled into the quarrels of their partners, as in 1914."


@pytest.fixture
def spar(conversation: Conversation) -> Conversation:
    conversation.say(f"/spar {ISSUE} as con")
    return conversation


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def some(reply: Reply, kind: type) -> list:
    return [block for block in reply.blocks if isinstance(block, kind)]


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        ("which side am i on", "spar-side", "You speak against the motion."),
        ("can i have more time", "spar-no-clock", "No clock runs"),
        ("who is winning?", "spar-no-winner", "I name no winner"),
    ],
)
def test_what_is_asked_of_the_round_is_told_and_the_speech_still_asked_for(
    spar: Conversation, said: str, code: str, words: str
):
    """It is taken for no speech."""
    reply = spar.say(said)

    assert code in codes(reply)
    assert words in plain.render(reply)
    assert some(reply, Asked)


def test_a_clock_that_runs_is_named(conversation: Conversation):
    """More time is not given, and what is over time is not lost."""
    conversation.say(f"/spar {ISSUE} as con, 90 seconds")

    assert "90 seconds" in plain.render(conversation.say("can i have more time?"))


def test_a_point_of_the_tutors_is_said_again(spar: Conversation):
    """By its place among those it put."""
    first = some(spar.history[-1][1], SpeechShown)[0].moves
    shown = some(spar.say("what did you say your second point was"), SpeechShown)

    assert [move.move for speech in shown for move in speech.moves] == [first[1].move]


def test_after_the_round_its_ballot_and_speeches_are_shown_again(spar: Conversation):
    """As long as nothing else was spoken of."""
    spar.say("Searches for wars of entrapment find few clear cases, because leaders keep a free hand and write limits.")
    spar.say("/stop")

    assert codes(spar.say("who won"))[0] == "spar-no-winner"
    assert some(spar.say("show me the full ballot again"), BallotShown)
    assert some(spar.say("what did i say in the round"), SpeechShown)[0].speaker == "learner"


def test_an_empty_line_gives_no_speech_away(spar: Conversation):
    """Not after a speech that was not understood either."""
    spar.say("qwertz asdf yxcv")
    held = spar.activity.round.held
    spar.say("")

    assert spar.activity.round.held == held


def test_the_ballot_does_not_say_against_against(spar: Conversation):
    """An argument is called by its side, which a word before it must not double."""
    spar.say("/skip")
    spar.say("/skip")
    shown = plain.render(spar.say("/skip"))

    assert "against against" not in shown
    assert "for for" not in shown


def test_an_answer_that_is_new_is_kept_in_all_its_words(conversation: Conversation):
    """The sentence that names what is answered is part of it."""
    conversation.say(f"/spar {ISSUE} as pro")
    conversation.say(CASE)
    said = "stats count only treaties not the fear of losing face. One great war is enough."
    heard = some(conversation.say(f"my opponent talked about statistics but {said}"), SpeechShown)[0]

    assert any(move.kind == "new" and said in move.text for move in heard.moves)


def test_all_sources_that_are_named_are_kept(base):
    """Not only those of the argument that is made."""
    from tutor.sparring.evidence import Evidence

    issue = base.issues[ISSUE]
    argument = issue.argument("few-cases")
    other = next(name for name in issue.sources if name not in argument.sources and base.sources[name].author[0].family)
    own = next(name for name in argument.sources if base.sources[name].author[0].family)
    families = [base.sources[name].author[0].family for name in (own, other)]
    cited, grounded = Evidence(base, issue).given(f"{families[0]} and {families[1]} say so", argument)

    assert grounded
    assert {own, other} <= set(cited)


@pytest.mark.parametrize("said", ["what did you hear", "What did you hear from me?", "how did you understand that"])
def test_what_was_heard_last_is_shown_again(spar: Conversation, said: str):
    """Of the learner's last speech only; before any it is said that there was none."""
    assert codes(spar.say(said))[:1] == ["spar-nothing-heard"]

    spar.say("Searches for wars of entrapment find few clear cases, because leaders keep a free hand and write limits.")
    held = spar.activity.round.held
    reply = spar.say(said)
    assert [(block.speaker, block.phase) for block in some(reply, SpeechShown)] == [("learner", "constructive")]
    assert some(reply, Asked)
    assert spar.activity.round.held == held


@pytest.mark.parametrize("said", ["for 1 was answered, why does it stand", "why does for 1 still stand?"])
def test_why_an_argument_stands_is_told_by_its_moves(spar: Conversation, said: str):
    """Who answered it, who answered that, and those moves again."""
    spar.say("#few-cases > two-fears")
    reply = spar.say(said)
    told = plain.render(reply, 300)

    assert "For 1 stands by move 1: move 4 answered it, and move 5 answered that in turn." in told
    assert {move.move for block in some(reply, SpeechShown) for move in block.moves} >= {1, 4, 5}


def test_why_the_ballot_lets_stand_is_told_of_all_that_does(spar: Conversation):
    """Where no argument is named; also after the round."""
    spar.say("/skip")
    spar.say("/stop")
    reply = spar.say("why does your ballot say it stands")

    assert codes(reply)[0] == "spar-how-standing"
    assert "For 1 stands by move 1: nobody answered that move." in plain.render(reply, 300)


def test_an_argument_that_fell_is_told_as_that(spar: Conversation):
    """With the move that answered it."""
    spar.say("#few-cases > two-fears")
    reply = spar.say("why does against 1 stand")

    assert "Against 1 does not stand: move 5 answered it" in plain.render(reply, 300)


@pytest.mark.parametrize("said", ["/ballot", "show me the ballot"])
def test_before_any_speech_there_is_no_ballot_yet(spar: Conversation, said: str):
    """It is said when there will be one."""
    reply = spar.say(said)

    assert codes(reply) == ["spar-no-ballot-yet"]
    assert not some(reply, BallotShown)
    assert some(reply, Asked)


@pytest.fixture
def spoken(conversation: Conversation) -> Conversation:
    """A round in which both have spoken once."""
    conversation.say(f"/spar {ISSUE} as pro")
    conversation.say(CASE)
    return conversation


@pytest.mark.parametrize(
    "said", ["explain move {}", "can u explain {}", "what does move {} mean?", "more on {} please"]
)
def test_a_move_is_explained_by_its_number(spoken: Conversation, said: str):
    """In a round a bare number is that of a move, not of an argument; and no speech is used up."""
    [move, *_] = [move for move in spoken.activity.round.moves if move.speaker == "tutor" and move.argument]
    held = spoken.activity.round.held
    reply = spoken.say(said.format(move.number))

    assert spoken.base.issues[ISSUE].argument(move.argument).warrant in " ".join(plain.render(reply, 2000).split())
    assert some(reply, Asked)
    assert spoken.activity.round.held == held


def test_a_move_that_is_not_there_is_said_so(spar: Conversation):
    assert codes(spar.say("explain move 77")) == ["spar-no-such-move"]


def test_after_a_round_a_bare_number_is_no_move(spoken: Conversation):
    """It is that of an argument of what is on the screen."""
    spoken.say("/stop")
    spoken.say("do small allies free ride?")

    assert spoken.say("explain 2").matches[0].id.startswith("cost/free-riding")
