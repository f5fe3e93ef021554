"""Steelman in a conversation and from the command line."""

from __future__ import annotations

import json

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import ArgumentShown, CoachingSummary, CoachMove, Notice, PointsMet, Reply, Said
from tutor.dialogue.steelman_start import SteelmanStarter
from tutor.views import plain

ISSUE = "entrapment/dragged-into-war"
FIVE = "Beckley went through the wars since 1945 and found only five episodes, and all of them are unclear."


def moves(reply: Reply) -> list[str]:
    return [block.kind for block in reply.blocks if isinstance(block, CoachMove)]


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.fixture
def steelman(conversation: Conversation) -> Conversation:
    conversation.say(f"/steelman {ISSUE} as con")
    return conversation


class TestBeginning:
    @pytest.mark.parametrize(
        ("turn", "side"),
        [
            (f"/steelman {ISSUE} as con", "con"),
            (f"/steelman {ISSUE} as pro", "pro"),
            ("/steelman dragged-into-war against", "con"),
            ("steelman the other side", None),
            ("let me put the other side's case", None),
        ],
    )
    def test_it_opens_with_the_first_argument_of_the_side(
        self, conversation: Conversation, turn: str, side: str | None
    ):
        """The issue is the one named or the one at hand, the side the one asked for."""
        conversation.say("Could a treaty pull us into somebody else's war?")
        issue = conversation.base.issues[conversation.shown.issue if side is None else ISSUE]
        reply = conversation.say(turn)
        opening = next(block for block in reply.blocks if isinstance(block, CoachMove))

        assert reply.act == "steelman"
        assert (opening.number, opening.count) == (1, 3)
        assert opening.side == (side or ("con" if issue.first_side == "pro" else "pro"))
        assert opening.text == issue.side(opening.side)[0].claim

    def test_it_takes_the_side_the_learner_argued_against(self, conversation: Conversation):
        """After arguing one side, the other side is the one to put."""
        conversation.say(f"/ask {conversation.base.issues[ISSUE].motion}")
        conversation.say("/rebut Searches for wars of entrapment find few clear cases or none at all.")
        reply = conversation.say("let me put the other side's case")

        assert next(block.side for block in reply.blocks if isinstance(block, CoachMove)) == "pro"

    def test_without_an_issue_it_asks_for_one(self, conversation: Conversation):
        """With nothing at hand, it says how to name an issue, and no activity begins."""
        reply = conversation.say("/steelman")

        assert "steelman-which" in codes(reply)
        assert conversation.activity is None


class TestTheDialogue:
    def test_a_point_made_is_shown_with_its_words(self, steelman: Conversation):
        """What an answer makes is said, with the learner's own words that earned it."""
        reply = steelman.say(FIVE)
        met = next(block for block in reply.blocks if isinstance(block, PointsMet))

        assert met.points[0].id == "five-ambiguous"
        assert {"five", "unclear"} <= set(met.points[0].words)

    def test_a_mistake_is_corrected_before_it_asks_on(self, steelman: Conversation):
        """A stated misconception is corrected, with its source, before the next question."""
        reply = steelman.say("A defence treaty leaves its members no choice but to go to war.")
        kinds = [block for block in reply.blocks if isinstance(block, Said | CoachMove)]

        assert isinstance(kinds[0], Said)
        assert kinds[0].role == "misconception"
        assert kinds[0].sources

    def test_words_steer_it(self, steelman: Conversation):
        """Hint, show me, skip and stop do what they say."""
        assert moves(steelman.say("hint")) == ["hint"]
        assert moves(steelman.say("show me"))[0] == "shown"
        assert moves(steelman.say("skip"))[0] == "passed"
        assert "steelman-untried" in codes(steelman.say("stop"))
        assert steelman.activity is None or steelman.activity.ended

    def test_being_at_a_loss_draws_help_not_the_answer(self, steelman: Conversation):
        """I don't know is met with the next help, not with the answer."""
        assert moves(steelman.say("I don't know")) == ["pump"]
        assert moves(steelman.say("no idea")) == ["hint"]

    def test_a_question_in_between_is_answered(self, steelman: Conversation):
        """A question or a command of the conversation is answered, and the coaching goes on after it."""
        steelman.say("hint")
        assert steelman.say("what is entrapment?").matches[0].id == "concepts/entrapment"
        assert steelman.say(FIVE).act == "steelman"

    def test_why_says_why(self, steelman: Conversation):
        """Asked why it asks again, it says so and repeats the question."""
        steelman.say("Something about the wars of the past, I think it was.")
        reply = steelman.say("why?")

        assert codes(reply)[0] in ("why-open", "why-near")
        assert moves(reply) == ["pump"]

    def test_an_overrule_is_taken(self, steelman: Conversation):
        """The learner who says a point was made gets it, marked as on their word."""
        steelman.say("Something about the wars of the past, I think it was.")
        steelman.say("I did say that")
        steelman.say("stop")
        summary = next(block for block in steelman.history[-1][1].blocks if isinstance(block, CoachingSummary))

        assert [point.how for point in summary.met] == ["claimed"]


class TestTheEnd:
    def test_it_sums_up_with_the_model_answer(self, steelman: Conversation):
        """At the end: points met and missed, words that overstated, and the argument with its sources."""
        steelman.say("Obviously so. " + FIVE)
        reply = steelman.say("stop")
        summary = next(block for block in reply.blocks if isinstance(block, CoachingSummary))
        model = next(block for block in reply.blocks if isinstance(block, ArgumentShown))

        assert [point.id for point in summary.met] == ["five-ambiguous"]
        assert {point.how for point in summary.missed} == {"open"}
        assert summary.absolutes == ("obviously",)
        assert model.grounds
        assert all(grounds.sources for grounds in model.grounds)

    def test_missed_points_queue_their_exchange_and_say_so(self, base, index):
        """An argument with a missed point queues its exchange, once, and the learner is told."""
        queued: list[tuple[str, str]] = []
        starter = SteelmanStarter(lambda target, attacker: queued.append((target, attacker)))
        conversation = Conversation(base, index, starters={"steelman": starter})
        conversation.say(f"/steelman {ISSUE} as con")
        reply = conversation.say("stop")

        assert queued == [(f"{ISSUE}#two-fears", f"{ISSUE}#few-cases")]
        assert "exchange-queued" in codes(reply)

    def test_a_silent_learner_reaches_the_end(self, steelman: Conversation):
        """A learner who says nothing is led through every argument and let go."""
        turns = 0
        while steelman.activity and not steelman.activity.ended:
            steelman.say("I don't know")
            turns += 1
            assert turns <= 3 * 4 * 4
        assert "steelman-over" in codes(steelman.history[-1][1])

    def test_the_best_learner_is_done_in_three_turns(self, steelman: Conversation):
        """A learner who gives all the key points of each argument is through in a turn each."""
        for argument in steelman.base.issues[ISSUE].con:
            assert steelman.activity is not None
            reply = steelman.say(" ".join(point.point for point in argument.key_points) + " That is their case.")
        assert "steelman-over" in codes(reply)


class TestViews:
    @pytest.mark.parametrize("width", [40, 60, 80, 120])
    def test_it_can_be_read_at_any_width(self, steelman: Conversation, width: int):
        """Every reply of a steelman fits the width it is drawn for."""
        for turn in (FIVE, "always", "hint", "show me", "stop"):
            text = plain.render(steelman.say(turn), width)
            assert text.strip()
            assert max(map(len, text.splitlines())) <= width


class TestCommandLine:
    def test_it_reads_answers_from_a_pipe(self, run):
        """Answers come one a line; the end of the input sums up."""
        result = run("steelman", ISSUE, "--side", "con", "--json", stdin=f"{FIVE}\nhint\n".encode())
        lines = [json.loads(line) for line in result.stdout.splitlines()]

        assert result.returncode == 0
        assert [line["act"] for line in lines] == ["steelman", "steelman", "hint", "stop"]
        assert any(block["block"] == "coaching-summary" for block in lines[-1]["reply"]["blocks"])

    def test_an_unknown_issue_is_said(self, run):
        """An issue that cannot be found is said, with an exit status of its own."""
        result = run("steelman", "best lasagne recipe", stdin=b"")

        assert result.returncode == 3
        assert b"steelman the case against" in result.stdout


def test_skip_says_which_point_was_passed_over(steelman: Conversation):
    """Of how many of the argument at hand."""
    steelman.say("skip")
    second = plain.render(steelman.say("skip"))

    assert "point 2 of" in second


def test_the_score_in_the_middle_is_that_of_the_coaching(steelman: Conversation):
    """Not the progress of quizzes; the argument at hand stands below."""
    steelman.say(FIVE)
    reply = steelman.say("score")

    assert codes(reply)[0] == "steelman-so-far"
    assert "So far: 1 of 3 points" in plain.render(reply)
    assert moves(reply)[0] == "open"
