"""The ballot: every line rests on moves, and every drop leads to practice."""

from __future__ import annotations

import pytest

from tests.sparring.rounds import Deaf, by_chance, play, silent
from tutor.errors import UsageError
from tutor.knowledge import KnowledgeBase
from tutor.sparring.ballot import judge
from tutor.sparring.flow import Move, dropped_moves
from tutor.sparring.round import Setting, begin, speak
from tutor.sparring.script import read_script

MOTION = "entrapment/dragged-into-war"


@pytest.fixture
def finished(base: KnowledgeBase):
    """Against the motion: one argument answered, one granted, one dropped; closing weighs."""
    issue = base.issues[MOTION]
    round_ = begin(issue, Setting(issue=MOTION, side="con", level="hard"))
    for text in ("#few-cases > two-fears", "#concede shaped-interests", "#exits-kept-open > shaped-interests"):
        round_ = speak(issue, round_, text, Deaf()).round
    return issue, round_


def lines(ballot, kind, speaker="learner"):
    return [line for line in ballot.lines if line.kind == kind and line.speaker == speaker]


def test_it_names_what_was_dropped_and_granted(finished):
    """Drops and concessions stand on the ballot with their moves."""
    ballot = judge(*finished)

    assert [line.argument for line in lines(ballot, "dropped")] == ["public-pressure"]
    assert [line.argument for line in lines(ballot, "conceded")] == ["shaped-interests"]
    assert ballot.finished


def test_every_line_cites_moves_that_were_made(base: KnowledgeBase):
    """No line without a move, and no move that was not made."""
    for issue in base.issues.values():
        round_ = play(issue, "con", "hard", by_chance)
        for line in judge(issue, round_).lines:
            assert line.moves
            assert all(1 <= number <= len(round_.moves) for number in line.moves)


def test_a_learner_who_says_nothing_is_given_all_of_it_to_study(base: KnowledgeBase):
    """Three things to study; every dropped argument and every argument not made leads to an exchange."""
    issue = base.issues[MOTION]
    ballot = judge(issue, play(issue, "con", "hard", silent))

    assert len(ballot.study) == 3
    assert {exchange.target for exchange in ballot.exchanges if exchange.why == "dropped"} == {a.id for a in issue.pro}
    assert {exchange.attacker for exchange in ballot.exchanges} == {a.id for a in issue.con}
    for exchange in ballot.exchanges:
        assert exchange.target in {answer.argument for answer in issue.argument(exchange.attacker).answers}


def test_what_was_granted_is_not_attacked_any_more(base: KnowledgeBase):
    """A point that is granted after it was answered stands again."""
    issue = base.issues[MOTION]
    round_ = begin(issue, Setting(issue=MOTION, side="con", level="gentle", seed=1))
    put = next(move for move in round_.moves if move.kind == "argue")
    attacker = issue.answers_to(put.argument)[0][0].id
    answered = speak(issue, round_, f"#{attacker} > {put.argument}", Deaf()).round
    granted = speak(issue, answered, f"#concede {put.argument}", Deaf()).round

    assert put.number in judge(issue, granted).standing


def test_what_was_granted_is_not_called_unanswered(base: KnowledgeBase):
    """A point that comes up again after it was granted is neither dropped nor open."""
    issue = base.issues[MOTION]
    moves = (
        Move(number=1, speech=1, speaker="tutor", side="pro", kind="argue", argument="two-fears"),
        Move(number=2, speech=2, speaker="learner", side="con", kind="concede", argument="two-fears", answers=(1,)),
        Move(number=3, speech=3, speaker="tutor", side="pro", kind="reply", argument="two-fears"),
        Move(number=4, speech=4, speaker="learner", side="con", kind="argue", argument="few-cases"),
    )

    assert issue.argument("two-fears")
    assert dropped_moves(moves, "learner", 4) == ()


def test_a_round_left_in_the_middle_has_a_ballot_too(finished):
    """What was done so far is judged, and called unfinished."""
    issue, round_ = finished
    left = begin(issue, round_.setting)

    assert not judge(issue, speak(issue, left, "#few-cases", Deaf()).round).finished


def test_a_written_round_is_read():
    """Head and speeches of a script."""
    script = read_script("motion: free-riding\nside: con\nlevel: hard\n\n#a\n#b > c\n---\nSome words.\n---\n")

    assert script.head == {"motion": "free-riding", "side": "con", "level": "hard"}
    assert script.speeches == ("#a\n#b > c", "Some words.", "")


def test_a_script_without_a_speech_is_refused():
    """An empty script says what one looks like."""
    with pytest.raises(UsageError) as refused:
        read_script("motion: free-riding\n\n")

    assert "---" in refused.value.hint


def test_what_comes_first_in_a_closing_is_not_left_standing():
    """It could not be answered: neither the ballot nor the flow counts it."""
    from tutor.sparring.flow import Move, on_table

    early = Move(number=1, speech=1, speaker="learner", side="pro", kind="argue", argument="a")
    late = Move(number=2, speech=5, speaker="learner", side="pro", kind="argue", argument="b")
    answer = Move(number=3, speech=5, speaker="learner", side="pro", kind="reply", argument="c", answers=(1,))

    assert on_table((early, late, answer)) == (1, 3)
