"""The flow and the ballot tell the same of what stands, and nobody is blamed for what came too late to be answered."""

from __future__ import annotations

import re

import pytest

from tests.sparring.rounds import by_chance, by_itself, play
from tutor.dialogue import Conversation
from tutor.dialogue.reply import Reply
from tutor.dialogue.sparring_blocks import ballot_shown, flow_sheet
from tutor.knowledge import KnowledgeBase
from tutor.sparring.ballot import judge
from tutor.sparring.evidence import Evidence
from tutor.sparring.flow import Move, dropped_moves
from tutor.sparring.heard import Heard
from tutor.sparring.parts import as_said
from tutor.sparring.round import Round, Setting, alerts
from tutor.sparring.settling import settle
from tutor.views import plain

MOTION = "sovereignty/neutrality"
_NAMED = re.compile(r"\b(for|against) (\d+)", re.IGNORECASE)


def shown(*blocks) -> str:
    return plain.render(Reply(question="", act="spar", blocks=blocks), 60)


def parts_of_flow(text: str) -> dict[str, set[str]]:
    """The arguments under each heading of the flow."""
    parts: dict[str, set[str]] = {}
    title = ""
    for line in text.splitlines():
        if line and not line.startswith(" "):
            title = line
        elif re.match(r"  (?:For|Against) \d", line):
            parts.setdefault(title, set()).add(line.split(" (")[0].strip().lower())
    return parts


def carried_by_ballot(text: str) -> set[str]:
    told = text.split("Left standing at the end:")[1].split("The side for the motion")[0]
    return {f"{side} {number}" for side, number in _NAMED.findall(told)}


@pytest.mark.parametrize("learner", [by_chance, by_itself])
@pytest.mark.parametrize("side", ["pro", "con"])
@pytest.mark.parametrize("level", ["gentle", "medium", "hard"])
def test_flow_and_ballot_name_the_same_as_standing(base: KnowledgeBase, learner, side, level):
    """On every motion: what the flow calls answered is not left standing by the ballot, and what it lets stand is."""
    for seed, issue in enumerate(base.issues.values()):
        round_ = play(issue, side, level, learner, seed)
        flow = parts_of_flow(shown(flow_sheet(issue, round_)))
        carried = carried_by_ballot(shown(ballot_shown(base, issue, round_, judge(issue, round_))))

        assert not carried & flow.get("Answered, and not defended since:", set())
        assert flow.get("Left standing:", set()) <= carried
        assert carried <= set().union(*flow.values())


def test_an_argument_used_as_a_reply_stands_by_it_on_the_flow(base: KnowledgeBase):
    """It fell as a case and nobody answered the reply: the flow shows the reply in its row, as the ballot counts it."""
    issue = base.issues[MOTION]
    attacker = issue.pro[0].id
    against = issue.answers_to(attacker)[0][0].id
    target = next(answer.argument for answer in issue.pro[0].answers if answer.argument != against)
    moves = (
        Move(number=1, speech=1, speaker="tutor", side="pro", kind="argue", argument=attacker),
        Move(number=2, speech=2, speaker="learner", side="con", kind="argue", argument=against, answers=(1,)),
        Move(number=3, speech=2, speaker="learner", side="con", kind="argue", argument=target),
        Move(number=4, speech=3, speaker="tutor", side="pro", kind="reply", argument=attacker, answers=(3,)),
        Move(number=5, speech=6, speaker="learner", side="con", kind="weigh"),
    )
    round_ = Round(setting=Setting(issue=MOTION, side="con"), moves=moves)
    text = shown(flow_sheet(issue, round_))
    row = text.split("Left standing:")[1].split("Answered")[0]

    assert "4 I answer 3 with it" in " ".join(row.split())
    assert carried_by_ballot(shown(ballot_shown(base, issue, round_, judge(issue, round_)))) == {"for 1", "against 1"}


def test_what_is_first_said_in_closing_is_no_drop():
    """After it there is no speech, or only one that sums up; what came before it still counts as dropped."""
    moves = (
        Move(number=1, speech=1, speaker="tutor", side="pro", kind="argue", argument="one"),
        Move(number=2, speech=4, speaker="learner", side="con", kind="argue", argument="two"),
        Move(number=3, speech=5, speaker="tutor", side="pro", kind="reply", argument="three", answers=(2,)),
        Move(number=4, speech=6, speaker="learner", side="con", kind="weigh"),
    )

    assert [move.number for move in dropped_moves(moves, "learner", 6)] == [1]
    assert [move.number for move in alerts(Round(setting=Setting(issue="x", side="con"), moves=moves[:3]))] == [1]


def test_words_left_out_of_a_quotation_are_marked():
    """What is quoted of a learner is what was said, or shows that something is missing."""
    assert as_said(["you say hosts build none", "sharing breaks the treaty."]) == (
        "you say hosts build none … sharing breaks the treaty."
    )
    assert as_said(["It is a target.", "Russia would strike."]) == "It is a target. Russia would strike."


def test_an_answer_that_is_new_is_told_as_standing(conversation: Conversation):
    """It has no number of its own, so the ballot names its move."""
    conversation.say("/spar neutrality as con")
    conversation.say("Neutral states have been invaded again and again because nobody was bound to help them.")
    conversation.say(
        "You say that joining a bloc creates the danger. But my grandmother's village and its bakers in Kansas "
        "never felt threatened by anybody's wheat subsidies."
    )
    round_ = conversation.activity.round
    reply = conversation.say("/stop")
    new = [move for move in round_.moves if move.kind == "new" and move.answers]
    shown = plain.render(reply, 200)

    assert new
    assert f"what is new to me in move {new[0].number}" in shown
    assert "Yours: nothing" not in shown


def test_who_answers_is_not_taken_for_the_other_side(conversation: Conversation):
    """A rebuttal in the words of what it rebuts is an answer to that; it is not refused, nor counted for the others."""
    conversation.say("/spar dragged-into-war as pro")
    conversation.say("A pact stakes a government's word, and leaders fight rather than break it.")
    reply = conversation.say(
        "Shared interests is a slippery explanation, because after decades in an alliance a government takes its "
        "partner's interests for its own."
    )
    said = [move for move in conversation.activity.round.moves if move.speaker == "learner"][-1]

    assert "That is my side's case" not in plain.render(reply, 200)
    assert said.kind in ("new", "reply")
    assert said.answers


def test_authors_who_wrote_together_are_not_taken_apart(base: KnowledgeBase):
    """Who names Kim and Sandler has not named what Sandler wrote with others."""
    issue = base.issues["cost/free-riding"]
    evidence = Evidence(base, issue)
    together, _ = evidence.given("Kim and Sandler measure benefits by borders.", issue.pro[0])
    alone, _ = evidence.given("Sandler measures benefits by borders.", issue.pro[0])

    assert alone
    for source in together:
        assert {"Kim", "Sandler"} <= {name.family for name in base.sources[source].author}


def test_nobody_argues_for_the_others_by_a_small_lead(conversation: Conversation):
    """What is a little nearer to them in a first speech is new, not theirs."""
    conversation.say("/spar dragged-into-war as pro")
    conversation.say(
        "Emboldened clients also take risks they would never take on their own: Georgia in 2008 thought Washington "
        "would stand behind it."
    )

    assert "other-side" not in [move.kind for move in conversation.activity.round.moves if move.speaker == "learner"]


def test_what_is_said_again_but_nearer_to_theirs_answers_that(base: KnowledgeBase):
    """In a later speech only, and only where it replies to nothing."""
    issue = base.issues["entrapment/dragged-into-war"]
    own, theirs = issue.pro[0].id, issue.con[0].id
    heard = [Heard("own", "A word or two on it.", own, closeness=0.5, about={theirs: 0.8})]

    assert [(one.kind, one.targets) for one in settle(issue, heard, (theirs,), {own}, 1.0, spoken=True)] == [
        ("new", (theirs,))
    ]
    assert [one.kind for one in settle(issue, heard, (theirs,), {own}, 1.0)] == ["own"]
