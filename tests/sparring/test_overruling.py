"""The learner's word against what was heard: an answer that was missed counts after all."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice
from tutor.dialogue.round_claim import claimed
from tutor.dialogue.round_reply import Alert, FlowSheet
from tutor.knowledge import KnowledgeBase
from tutor.sparring.flow import Move, addressed, dropped_arguments, open_moves
from tutor.sparring.overruling import counted_as_answer
from tutor.sparring.round import Round, Setting

ISSUE = "entrapment/dragged-into-war"
UNHEARD = "Bananas are a fruit that many farmers in warm countries like to grow."


def tutor(number: int, argument: str, speech: int = 2) -> Move:
    return Move(number=number, speech=speech, speaker="tutor", side="con", kind="argue", argument=argument)


def learner(number: int, kind: str, argument: str = "", speech: int = 3) -> Move:
    return Move(number=number, speech=speech, speaker="learner", side="pro", kind=kind, argument=argument, text="Said.")


def played(*moves: Move) -> Round:
    return Round(setting=Setting(issue=ISSUE, side="pro"), moves=moves)


OPENED = (learner(1, "argue", "two-fears", 1), tutor(2, "few-cases"), tutor(3, "exits-kept-open"))


class TestCounting:
    def test_what_no_point_took_up_becomes_the_answer(self, base: KnowledgeBase):
        """It was said, and heard as nothing: now it answers what the learner says it does, and nothing is dropped."""
        round_ = played(*OPENED, learner(4, "own"), learner(5, "unplaced"))
        round_ = replace(round_, moves=(*round_.moves[:3], learner(4, "argue", "shaped-interests"), round_.moves[4]))
        found = counted_as_answer(base.issues[ISSUE], round_, "few-cases")

        assert found is not None
        assert found.move == 5
        assert (found.round.moves[4].kind, found.round.moves[4].answers) == ("new", (2,))
        assert addressed(found.round.moves, "learner") == {2}
        assert dropped_arguments(found.round.moves, "learner", 3) == ("exits-kept-open",)
        assert round_.moves[4].answers == ()

    def test_a_word_or_two_are_no_answer_where_more_was_said(self, base: KnowledgeBase):
        """ "Uh ok." stands in the speech too, and is not what was meant."""
        nothing = replace(learner(4, "new"), text="Uh ok.")
        said = replace(learner(5, "argue", "shaped-interests"), text="They come to see the world as their friends do.")
        found = counted_as_answer(base.issues[ISSUE], played(*OPENED, nothing, said), "few-cases")

        assert found is not None
        assert found.move == 5

    def test_a_point_said_again_replies_where_the_base_has_that_reply(self, base: KnowledgeBase):
        issue = base.issues[ISSUE]
        edge = next(edge for edge in issue.argument("two-fears").answers)
        found = counted_as_answer(
            issue, played(OPENED[0], tutor(2, edge.argument), learner(3, "again", "two-fears")), edge.argument
        )

        assert found is not None
        assert (found.round.moves[2].kind, found.round.moves[2].how) == ("reply", edge.how)

    @pytest.mark.parametrize(
        "moves",
        [
            OPENED[:1],
            OPENED,
            (*OPENED, replace(learner(4, "new"), answers=(2,))),
            (*OPENED[:2], learner(3, "concede", "few-cases")),
        ],
    )
    def test_what_was_not_put_or_is_dealt_with_or_has_no_speech_after_it_stays(self, base: KnowledgeBase, moves):
        assert counted_as_answer(base.issues[ISSUE], played(*moves), "few-cases") is None


@pytest.mark.parametrize(
    ("turn", "named"),
    [
        ("i did answer against 1", "against 1"),
        ("But I answered move 3", "move 3"),
        ("no, that was an answer to 2", "2"),
        ("my second point already answers con 2", "con 2"),
        ("I responded to that!", ""),
        ("that one dealt with your argument", None),
        ("that dealt with your argument", ""),
        ("did i answer against 1?", None),
        ("I answered that allies keep their word because they must live with each other", None),
        ("why does it say I dropped against 1", None),
    ],
)
def test_a_turn_that_claims_an_answer_is_told_from_others(turn: str, named: str | None):
    assert claimed(turn) == named


class TestInARound:
    @pytest.fixture
    def round_(self, conversation: Conversation) -> Conversation:
        """A round in which the learner's second speech was heard as no answer to anything."""
        conversation.say("/spar dragged-into-war as pro, seed 3")
        conversation.say("Fear of being abandoned makes allies stand too close to a friend who starts a quarrel.")
        conversation.say(UNHEARD)
        return conversation

    def open_moves(self, conversation: Conversation) -> set[int]:
        conversation.say("/flow")
        activity = conversation.activity
        return {move.number for move in open_moves(activity.round.moves, "learner")}

    def test_it_counts_from_then_on(self, round_: Conversation):
        before = self.open_moves(round_)
        reply = round_.say(f"i answered move {min(before)}")

        assert [block.code for block in reply.blocks if isinstance(block, Notice)] == ["spar-claimed"]
        assert any(isinstance(block, FlowSheet) for block in reply.blocks)
        assert min(before) not in self.open_moves(round_)

    def test_without_a_number_it_is_asked_which(self, round_: Conversation):
        before = self.open_moves(round_)
        reply = round_.say("but i did answer that")

        assert "spar-claim-which" in [block.code for block in reply.blocks if isinstance(block, Notice)]
        assert any(isinstance(block, Alert) for block in reply.blocks)
        assert self.open_moves(round_) == before

    def test_what_was_just_put_cannot_have_been_answered(self, conversation: Conversation):
        conversation.say("/spar dragged-into-war as pro, seed 3")
        conversation.say("Fear of being abandoned makes allies stand too close to a friend who starts a quarrel.")
        reply = conversation.say(f"i answered move {max(self.open_moves(conversation))}")

        assert reply.blocks[0].code == "spar-claim-early"

    def test_what_counts_already_is_settled(self, round_: Conversation):
        before = min(self.open_moves(round_))
        round_.say(f"i answered move {before}, i said so in my speech")

        assert round_.say(f"i answered move {before}").blocks[0].code == "spar-claim-settled"

    @pytest.mark.parametrize("turn", ["i answered move 99", "i answered for 9", "i answered move 1"])
    def test_a_number_of_nothing_that_waits_changes_nothing(self, round_: Conversation, turn: str):
        before = self.open_moves(round_)
        round_.say(turn)

        assert self.open_moves(round_) == before
