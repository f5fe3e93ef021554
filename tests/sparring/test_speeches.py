"""Speeches as learners give them: long, empty, senseless, for the wrong side, and good ones."""

from __future__ import annotations

import string
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tutor.knowledge import KnowledgeBase
from tutor.sparring.closeness import closeness
from tutor.sparring.evidence import Evidence
from tutor.sparring.points import IdMove, split
from tutor.sparring.recognise import Recogniser
from tutor.sparring.round import Setting, begin, speak
from tutor.sparring.written import find, play

MOTION = "entrapment/dragged-into-war"


@pytest.fixture(scope="module")
def issue(base: KnowledgeBase):
    return base.issues[MOTION]


@pytest.fixture(scope="module")
def hears(base: KnowledgeBase, issue) -> Recogniser:
    return Recogniser(issue, closeness(base, MOTION, False), Evidence(base, issue))


@pytest.fixture
def round_(issue):
    return begin(issue, Setting(issue=MOTION, side="con", level="hard"))


def test_a_speech_is_heard_point_by_point(issue, hears, round_):
    """Two arguments in plain words become two moves, the sources named are kept, and each is answered."""
    text = (
        "Beckley looked at every American war since 1945 and found only five that could be called entanglement. "
        "Besides, states foresee the danger and write conditions into their treaties, so they keep their exits open."
    )
    turn = speak(issue, round_, text, hears)

    assert {move.argument for move in turn.learner if move.kind in ("argue", "reply")} == {
        "few-cases",
        "exits-kept-open",
    }
    assert any("beckley2015" in move.cited for move in turn.learner)
    assert {number for move in turn.tutor for number in move.answers} >= {move.number for move in turn.learner}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("About what voters say: that one goes to you. People want their country to keep a public promise.", True),
        ("Voters want a public promise kept, the surveys show it. I can't argue with that and I shan't try.", True),
        ("I agree that voters want a public promise kept. But leaders foresee it and keep their exits open.", False),
        ("Voters want a public promise kept? I won't be told so by a survey of students.", False),
    ],
)
def test_a_part_that_gives_a_point_away_is_a_concession(base, issue, hears, text: str, given: bool):
    """Giving in, without turning on it in the same breath, concedes the point and answers nothing of it."""
    written = {
        "side": "con",
        "speeches": [
            {"speaker": "tutor", "arguments": ["public-pressure", "two-fears"]},
            {"speaker": "learner", "text": text},
        ],
    }
    found = find(issue, play(issue, written, hears))

    assert (found.concessions == {"public-pressure"} and "public-pressure" not in found.answered) is given


def test_a_point_that_is_close_to_nothing_is_kept_as_new(issue, hears, round_):
    """A sensible point that the base does not have is new: kept with its words, never taken for another."""
    turn = speak(
        issue, round_, "Arms manufacturers finance election campaigns and lobby parliaments for exports.", hears
    )

    assert [(move.kind, move.argument) for move in turn.learner] == [("new", "")]
    assert "Arms manufacturers" in turn.learner[0].text


def test_a_concession_is_a_concession(issue, hears, round_):
    """Granting the other side's point puts it on the flow as granted, and it is no longer open."""
    text = "I concede that a public promise makes war harder to refuse because voters punish a leader who breaks it."
    turn = speak(issue, round_, text, hears)

    assert [(move.kind, move.argument) for move in turn.learner] == [("concede", "public-pressure")]


def test_a_common_mistake_is_noticed(issue, hears, round_):
    """A listed misconception that a speech states is marked as one."""
    turn = speak(issue, round_, "A defence treaty leaves its members no choice but to go to war.", hears, insist=True)

    assert ("mistake", "treaty-forces-war") in [(move.kind, move.argument) for move in turn.learner]


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "...", "?!"])
def test_an_empty_speech_is_not_taken(issue, hears, round_, text):
    """An empty speech leaves the round as it was and says so."""
    turn = speak(issue, round_, text, hears)

    assert turn.trouble == "empty"
    assert turn.round == round_


@pytest.mark.parametrize("text", ["asdf qwer zxcv uiop hjkl", "blarg blarg fnord wibble wubble", "xx yy zz"])
def test_nonsense_is_never_taken(issue, hears, round_, text):
    """Nonsense is asked back, and sent again it is asked back again: only passing over gives the turn away."""
    for insist in (False, True):
        turn = speak(issue, round_, text, hears, insist=insist)
        assert turn.trouble == "nonsense"
        assert turn.round == round_


@pytest.mark.parametrize("text", ["Poles are alright.", "I have nothing to add.", "Yes sir.", "Drag wars.", "#nothing"])
def test_a_speech_in_which_no_point_is_found_does_not_use_up_the_turn(issue, hears, round_, text):
    """What is no point is asked back, however sensible it is, and the turn is kept."""
    turn = speak(issue, round_, text, hears)

    assert turn.trouble == "nonsense"
    assert turn.round == round_


def test_the_name_of_a_country_makes_no_argument(base: KnowledgeBase):
    """A remark that shares no more than a country's name with an argument is not heard as that argument."""
    motion = base.issues["entrapment/tripwires"]
    for semantic in (None, False):
        hears = Recogniser(motion, closeness(base, motion.id, semantic), Evidence(base, motion))
        round_ = begin(motion, Setting(issue=motion.id, side="con"))

        turn = speak(motion, round_, "Korea worked though. I was there in 84.", hears)
        assert turn.trouble == "nonsense"


def test_a_speech_for_the_other_side_is_asked_back(base, issue, hears, round_):
    """Who argues the tutor's case is told so, and no argument of theirs is counted."""
    text = " ".join(f"{argument.claim} {' '.join(argument.warrant.split())}" for argument in issue.pro)
    turn = speak(issue, round_, text, hears)

    assert turn.trouble == "wrong-side"
    assert {one.argument for one in turn.heard} <= {argument.id for argument in issue.pro}
    assert turn.round == round_


def test_a_case_for_the_other_side_by_id_is_asked_back(issue, hears, round_):
    """The same for moves by id."""
    assert speak(issue, round_, "#two-fears", hears).trouble == "wrong-side"


def test_a_speech_of_20000_characters_is_heard(issue, hears, round_):
    """A very long speech is taken; beyond what is read of it, that is said."""
    text = "States foresee the danger and keep their exits open by writing conditions into treaties. " * 300
    turn = speak(issue, round_, text, hears)

    assert turn.cut
    assert [move.argument for move in turn.learner if move.kind in ("argue", "reply")] == ["exits-kept-open"]


def test_ids_unknown_to_the_motion_are_told(issue, hears, round_):
    """A move by an id that the motion does not have is left out and named."""
    turn = speak(issue, round_, "#few-cases\n#no-such-thing", hears)

    assert turn.unknown == ("no-such-thing",)
    assert [move.argument for move in turn.learner] == ["few-cases"]


def test_time_over_the_clock_is_noted(issue, hears):
    """A speech that takes longer than the clock allows counts, and the ballot says that it did."""
    timed = begin(issue, Setting(issue=MOTION, side="con", clock=60))

    assert speak(issue, timed, "#few-cases", hears, seconds=61.0).round.over_time == (2,)
    assert speak(issue, timed, "#few-cases", hears, seconds=59.0).round.over_time == ()


def test_moves_by_id_are_read():
    """The three forms of a move by id."""
    speech = split("#few-cases\n#shared-interests > two-fears\n#concede public-pressure")

    assert speech.moves == (
        IdMove("few-cases"),
        IdMove("shared-interests", "two-fears"),
        IdMove("public-pressure", "", "concede"),
    )
    assert not speech.sentences


def test_sentences_keep_their_paragraph_and_abbreviations():
    """A paragraph ends at an empty line or a ¶, a sentence at its stop but not at an abbreviation's."""
    speech = split("The U.S. stayed out, e.g. in Suez. It was wise. ¶ Also, voters watch.\n\nThat means war.")

    assert [(sentence.paragraph, sentence.lead) for sentence in speech.sentences] == [
        (0, ""),
        (0, "continues"),
        (1, "begins"),
        (2, "continues"),
    ]


@given(some.text(alphabet=some.characters(exclude_categories=["Cs"]), max_size=400))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_the_splitting(text: str):
    """Whatever is typed is split without fail, and every sentence has a word in it."""
    assert all(sentence.text.strip() for sentence in split(text).sentences)


def test_any_letters_can_be_a_speech(issue, hears, round_):
    """Random words never break a round."""
    rng = Random(5)
    for _ in range(20):
        words = ["".join(rng.choice(string.ascii_lowercase) for _ in range(rng.randint(1, 9))) for _ in range(30)]
        turn = speak(issue, round_, " ".join(words), hears, insist=True)
        assert turn.round.held == round_.held + (0 if turn.trouble else 2)
