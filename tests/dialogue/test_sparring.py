"""A round in a conversation."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.reply import Notice, Reply, SideShown
from tutor.dialogue.round_reply import (
    Alert,
    Asked,
    BallotShown,
    FlowSheet,
    MoveShown,
    NotTaken,
    RoundOpened,
    SpeechShown,
    Study,
)
from tutor.dialogue.sparring_start import SparStarter
from tutor.terminal.toolbar import toolbar
from tutor.views import console, markdown, plain
from tutor.views.layout import lay_out
from tutor.views.measure import width

ROUND = ("#few-cases #exits-kept-open", "#shared-interests > two-fears", "On balance the record weighs more.")


def blocks(reply, kind):
    return [block for block in reply.blocks if isinstance(block, kind)]


@pytest.fixture
def queued() -> list[tuple[str, str, str]]:
    return []


@pytest.fixture
def sparring(base, index, queued) -> Conversation:
    """A conversation whose rounds queue what is to be practised."""
    starter = SparStarter(lambda *exchange: queued.append(exchange))
    return Conversation(base, index, starters={"spar": starter})


def finish(conversation: Conversation):
    conversation.say("/spar dragged-into-war as con hard")
    return [conversation.say(speech) for speech in ROUND][-1]


def test_a_round_from_opening_to_ballot(sparring, queued):
    """Three speeches later there are a flow, a ballot and things to study, and the drops are in the quiz."""
    last = finish(sparring)

    assert blocks(last, FlowSheet)
    assert blocks(last, BallotShown)[0].finished
    assert blocks(last, Study)[0].queued == len(queued) > 0
    assert all(target.startswith("entrapment/dragged-into-war#") for target, _, _ in queued)
    assert sparring.activity.ended


def test_the_learner_is_warned_of_drops_before_closing(sparring):
    """Before the closing speech what is open is listed, and only then; not what the tutor first said in its closing."""
    sparring.say("/spar dragged-into-war as con hard")
    first = sparring.say(ROUND[0])
    second = sparring.say(ROUND[1])

    assert not blocks(first, Alert)
    assert [move.id.partition("#")[2] for move in blocks(second, Alert)[0].moves] == ["public-pressure"]


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("debate me on free riding, I'll take con", "con"),
        ("let's debate about free riding, i'll argue for", "pro"),
        ("/spar free-riding as pro", "pro"),
        ("debate me about free riding, you take pro", "con"),
        ("spar with me on free riding as con", "con"),
    ],
)
def test_motion_and_side_are_read_from_plain_words(conversation, said, side):
    """The motion and the side are found in what was said."""
    opened = blocks(conversation.say(said), RoundOpened)

    assert [(block.id, block.side) for block in opened] == [("cost/free-riding", side)]


def test_without_a_motion_the_issue_at_hand_is_argued(conversation):
    """After an issue was shown, "debate me" is about that issue."""
    conversation.say("/ask Do small allies free-ride on large ones?")
    issue = conversation.shown.issue

    assert blocks(conversation.say("debate me, I'll take con"), RoundOpened)[0].id == issue


def test_without_anything_at_hand_motions_are_offered(conversation):
    """A motion of each pillar is offered, and the number of one begins the round."""
    offered = conversation.say("/spar as con").blocks[0].options
    begun = conversation.say("2")

    assert len({option.id.partition("/")[0] for option in offered}) == 3
    assert [(block.id, block.side) for block in blocks(begun, RoundOpened)] == [(offered[1].id, "con")]


def opened(reply) -> list[tuple[str, str]]:
    return [(block.id, block.side) for block in blocks(reply, RoundOpened)]


@pytest.mark.parametrize("said", ["9", "0"])
def test_a_number_that_no_motion_has_is_told_and_the_choice_goes_on(conversation, said):
    """The motions can still be chosen from after it."""
    conversation.say("debate me on entrapment, i take con")
    conversation.say(said)

    assert opened(conversation.say("2"))


def test_the_motions_of_a_topic_begin_with_its_core_question(conversation):
    """What the topic turns on is offered first."""
    options = conversation.say("debate me on entrapment, i take con").blocks[0].options

    assert options[0].id == "entrapment/dragged-into-war"


def test_the_line_below_the_menu_of_motions_tells_the_numbers(conversation):
    """It is a number that is waited for, not a speech."""
    conversation.say("debate me on entrapment, i take con")
    doing = conversation.activity.name

    assert "1-5" in toolbar(conversation.shown, 80, activity=doing)
    conversation.say("1")
    assert "your speech" in toolbar(conversation.shown, 80, activity=conversation.activity.name)


def test_a_sentence_that_chooses_the_motion_is_the_first_speech_too(conversation):
    """It is not lost; a bare name only chooses."""
    conversation.say("debate me on entrapment, i take con")
    said = "Allies dont drag anybody into wars. Beckley found only five episodes and all are ambiguous."
    reply = conversation.say(said)

    assert opened(reply) == [("entrapment/dragged-into-war", "con")]
    heard = [move for block in blocks(reply, SpeechShown) if block.speaker == "learner" for move in block.moves]
    assert [move.id.partition("#")[2] for move in heard] == ["few-cases"]
    assert [block.phase for block in blocks(reply, Asked)] == ["rebuttal"]


def test_a_name_that_chooses_the_motion_is_no_speech(conversation):
    """The round begins, and the constructive speech is asked for."""
    conversation.say("debate me on entrapment, i take con")
    reply = conversation.say("dragged into war")

    assert opened(reply)
    assert [block.phase for block in blocks(reply, Asked)] == ["constructive"]


@pytest.mark.parametrize(
    ("said", "motion"),
    [
        ("no wait i want to debate free riding, i'm con", "cost/free-riding"),
        ("let's debate free riding instead, i'm con", "cost/free-riding"),
        ("switch to free riding, i'll take con", "cost/free-riding"),
    ],
)
@pytest.mark.parametrize("first", ["debate me on patrons dominate their weaker allies, i take con", "/spar entrapment"])
def test_another_motion_before_any_speech_begins_that(conversation, first, said, motion):
    """In the round and at the menu of motions, it is not taken for a speech."""
    conversation.say(first)
    reply = conversation.say(said)

    assert opened(reply) == [(motion, "con")]
    assert not [block for block in blocks(reply, SpeechShown) if block.speaker == "learner"]


def test_another_motion_that_is_not_named_offers_some(sparring):
    """Not the one at hand again."""
    sparring.say("/spar dragged-into-war as con")
    reply = sparring.say("another motion, please")

    assert not opened(reply)
    assert len(reply.blocks[0].options) == 3


@pytest.mark.parametrize("said", ["no wait, i want to debate free riding, i'm con", "let's debate about free riding"])
def test_once_a_speech_counts_another_motion_is_asked_about_first(sparring, said):
    """Yes ends the round, no goes on with it, and so does a speech."""
    sparring.say("/spar dragged-into-war as con")
    sparring.say(ROUND[0])

    assert "spar-change" in [block.code for block in blocks(sparring.say(said), Notice)]
    assert blocks(sparring.say("no"), Asked)[0].phase == "rebuttal"
    sparring.say(said)
    assert blocks(sparring.say(ROUND[1]), SpeechShown)[0].phase == "rebuttal"
    sparring.say(said)
    assert [issue for issue, _ in opened(sparring.say("yes please"))] == ["cost/free-riding"]


@pytest.mark.parametrize("behind", ["", ", damn it", " then", " already", ", come on", " for once", ", you coward"])
def test_filler_behind_an_invitation_names_no_motion(conversation, behind):
    """The motion at hand is argued."""
    conversation.say("small allies free-ride")

    assert [issue for issue, _ in opened(conversation.say(f"Argue with me{behind}"))] == ["cost/free-riding"]


@pytest.mark.parametrize(("side", "other"), [("pro", "con"), ("con", "pro")])
def test_what_is_said_against_the_learner_is_the_other_side(sparring, side, other):
    """The side given at the start counts, before any speech and when asked again."""
    sparring.say(f"/spar free-riding as {side}")
    for said in ("what would a smart man say against me", "what is the best argument against me?"):
        assert [block.side for block in blocks(sparring.say(said), SideShown)] == [other]


@pytest.mark.parametrize("said", ["Poles are alright.", "Yes sir.", "I have nothing to add."])
def test_a_turn_in_which_no_point_is_found_is_kept(sparring, said):
    """However often it is said; only skipping gives the turn away."""
    sparring.say("/spar free-riding as pro")
    for _ in range(3):
        assert blocks(sparring.say(said), NotTaken)[0].trouble == "nonsense"

    assert blocks(sparring.say("/skip"), SpeechShown)[0].moves[0].kind == "pass"


def test_a_hint_before_closing_tells_once_what_is_open(sparring):
    """What was not answered stands on the screen once, with an answer to each."""
    sparring.say("/spar dragged-into-war as con hard")
    for speech in ROUND[:2]:
        sparring.say(speech)

    assert [bool(alert.replies) for alert in blocks(sparring.say("/hint"), Alert)] == [True]


def test_an_answer_without_a_source_rests_on_the_moves_of_the_learner(sparring):
    """The ballot does not say that the tutor's own move answered without a source."""
    sparring.say("/spar dragged-into-war as con hard")
    sparring.say("States foresee the danger and keep their exits open by writing conditions into treaties.")
    sparring.say("#exits-kept-open > two-fears")
    reply = sparring.say("On balance the record weighs more.")
    own = {move.number for move in sparring.activity.round.moves if move.speaker == "learner"}

    lines = [line for line in blocks(reply, BallotShown)[0].lines if line.says == "ungrounded"]
    assert lines
    assert all(set(line.moves) <= own for line in lines)


def test_every_move_of_a_speech_begins_with_a_capital():
    """Also one that says that an argument still stands."""
    move = MoveShown(move=5, kind="cross-apply", id="a/b#c", side="pro", number=2, refers=(3,), answers=(4,))
    speech = SpeechShown(speech=3, phase="rebuttal", side="pro", speaker="tutor", moves=(move,))

    text = plain.render(Reply(question="", act="spar", blocks=(speech,)), 80)
    assert "For 2 stands: my move 3 answers move 4 as well." in text


def test_a_question_in_between_is_answered_and_the_round_goes_on(sparring):
    """A term can be asked about in the middle; the speech is asked for again."""
    sparring.say("/spar dragged-into-war as con")
    reply = sparring.say("what is entrapment?")

    assert blocks(reply, Asked)
    assert not sparring.activity.ended
    assert blocks(sparring.say(ROUND[0]), SpeechShown)


def test_an_empty_and_a_senseless_speech_are_asked_back(sparring):
    """Neither ends the round nor counts as a speech."""
    sparring.say("/spar dragged-into-war as con")

    assert blocks(sparring.say("zxcv qwrt plmk bvnf"), NotTaken)[0].trouble == "nonsense"
    assert blocks(sparring.say(ROUND[0]), SpeechShown)[0].phase == "constructive"


def test_the_flow_can_be_seen_at_any_time(sparring):
    """``/flow`` shows the sheet in the middle of a round."""
    sparring.say("/spar dragged-into-war as con")
    sparring.say(ROUND[0])

    rows = blocks(sparring.say("/flow"), FlowSheet)[0].rows
    assert [(row.side, row.number) for row in rows][:3] == [("pro", 1), ("pro", 2), ("pro", 3)]


def test_the_flow_can_be_seen_after_the_round_and_is_missed_before_any(sparring, conversation):
    """After the round ``/flow`` shows it again; where there was none, that is said."""
    finish(conversation)

    assert blocks(conversation.say("/flow"), FlowSheet)[0].held == 6
    assert blocks(Conversation(conversation.base, conversation.index).say("/flow"), FlowSheet) == []


def test_while_the_round_goes_on_the_flow_says_what_waits(sparring):
    """What nobody has answered waits for its answer; nothing is called dropped before the end."""
    sparring.say("/spar dragged-into-war as con")
    text = plain.render(sparring.say("/flow"), 80)

    assert "Waiting for your answer:" in text
    assert "ropped" not in text
    sparring.say(ROUND[0])
    assert "so far:" in plain.render(sparring.say("/flow"), 80)


def test_a_hint_offers_an_answer_to_what_is_open(sparring):
    """``hint`` names what is open, with a reply to it."""
    sparring.say("/spar dragged-into-war as con")

    assert blocks(sparring.say("hint"), Alert)[0].replies


def test_a_round_that_was_left_can_be_taken_up_again(sparring, queued):
    """Stopping shows what was done so far and queues nothing; asking for the motion again goes on."""
    sparring.say("/spar dragged-into-war as con hard")
    sparring.say(ROUND[0])
    left = sparring.say("stop")
    again = sparring.say("/spar dragged-into-war")

    assert not blocks(left, BallotShown)[0].finished
    assert queued == []
    assert blocks(again, RoundOpened)[0].taken_up
    assert blocks(sparring.say(ROUND[1]), SpeechShown)[0].phase == "rebuttal"


def test_a_timed_speech_over_its_time_is_noted(base, index):
    """With a clock, a speech that took too long is told on the ballot."""
    times = iter(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=50 * step) for step in range(100))
    conversation = Conversation(base, index, starters={"spar": SparStarter(clock=lambda: next(times))})
    conversation.say("/spar dragged-into-war as con hard, 30 seconds")
    replies = [conversation.say(speech) for speech in ROUND]

    assert any(line.says == "over-time" for line in blocks(replies[-1], BallotShown)[0].lines)


@pytest.mark.parametrize("columns", [40, 60, 80, 92, 120])
def test_the_flow_says_in_words_what_became_of_each_argument(sparring, columns: int):
    """What was dropped, granted and left standing, at every width; the sheet of six speeches where it fits."""
    last = finish(sparring)
    room = min(columns, console.READING_WIDTH)
    screen = "\n".join(line.plain for line in console.rich_lines(lay_out(last, columns=room), columns))
    text = plain.render(last, columns)

    assert max(map(width, screen.splitlines())) <= columns
    assert ("My case" in screen) is (columns >= 92)
    assert ("1 I put it" in screen) is (columns < 92)
    assert "My case" not in text
    assert "1 I put it" in text
    for title in ("Left standing:", "For next time"):
        assert title in screen
        assert title in text
    assert not re.search(r"\b[FA]\d", screen + text)


def test_a_finished_round_is_a_transcript_with_flow_and_ballot(sparring):
    """The Markdown of the last reply holds the sheet as a table and the ballot."""
    text = markdown.render(finish(sparring))

    assert "| --- |" in text
    assert "The ballot" in text


def test_the_same_turns_give_the_same_round(base, index):
    """Two conversations with the same turns end in equal replies."""
    one, two = (finish(Conversation(base, index, starters={"spar": SparStarter()})) for _ in range(2))

    assert one == two


def test_the_closing_speech_is_taken_back_right_after_it(conversation: Conversation):
    """And the round goes on; once something else was said, taking back is of that."""
    conversation.say("/spar nuclear-sharing as con")
    for speech in ("hosts become targets, that is the danger.", "bombs in europe add nothing to deterrence.",
                   "in short, hosts become targets and that outweighs all"):  # fmt: skip
        conversation.say(speech)
    assert conversation.activity is None or conversation.activity.ended
    reply = conversation.say("/undo")

    assert "spar-undone" in [block.code for block in reply.blocks if isinstance(block, Notice)]
    assert conversation.activity is not None
    assert not conversation.activity.ended
    assert conversation.say("no, what counts is that hosts become targets").act == "spar"
    conversation.say("what is a tripwire?")
    conversation.say("/undo")
    assert conversation.activity is None or conversation.activity.ended
