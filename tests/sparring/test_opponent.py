"""The tutor as opponent: it answers what was said, with sourced lines, never twice, and is never stuck."""

from __future__ import annotations

import msgspec
import pytest

from tests.sparring.rounds import Deaf, by_chance, by_itself, play, silent
from tutor.knowledge import KnowledgeBase
from tutor.sparring.flow import Move, by_number
from tutor.sparring.round import Setting, begin, resume, speak

LEARNERS = (by_itself, by_chance, silent)


def lines_of(issue) -> dict[str, tuple[str, ...]]:
    """All that the tutor may say on an issue, with the sources it must give."""
    found = {" ".join(argument.claim.split()): argument.sources for _, argument in issue.argued()}
    for _, argument in issue.argued():
        found |= {" ".join(answer.reply.split()): argument.sources for answer in argument.answers}
    return found


@pytest.mark.parametrize("learner", LEARNERS)
@pytest.mark.parametrize("side", ["pro", "con"])
def test_every_motion_is_played_to_its_end(base: KnowledgeBase, side, learner):
    """At the hard level no motion ends in a dead end, whoever the learner is."""
    for issue in base.issues.values():
        assert play(issue, side, "hard", learner).is_over


@pytest.mark.parametrize("level", ["gentle", "medium", "hard"])
def test_it_says_sourced_lines_of_the_base_and_none_twice(base: KnowledgeBase, level):
    """Every line is one of the base's, given with its sources, and said once in a round."""
    for issue in base.issues.values():
        lines = lines_of(issue)
        round_ = play(issue, "con", level, by_chance)
        said = [move for move in round_.moves if move.speaker == "tutor" and move.text]
        assert all(move.cited and lines[move.text] == move.cited for move in said)
        assert len({move.text for move in said}) == len(said)


def test_it_replies_only_along_the_answers_of_the_base(base: KnowledgeBase):
    """Each reply names an argument that the base has as an answer to what it answers."""
    for issue in base.issues.values():
        round_ = play(issue, "pro", "hard", by_chance)
        for move in round_.moves:
            if move.kind in ("reply", "cross-apply"):
                targets = {by_number(round_.moves, number).argument for number in move.answers}
                assert targets <= {answer.argument for answer in issue.argument(move.argument).answers}


def test_hard_answers_every_point_or_concedes_it(base: KnowledgeBase):
    """At the hard level no point of the learner's is passed over in silence."""
    issue = base.issues["entrapment/dragged-into-war"]
    round_ = begin(issue, Setting(issue=issue.id, side="con", level="hard"))
    turn = speak(issue, round_, "#few-cases\n#shared-interests\n#exits-kept-open", Deaf())

    dealt_with = {number for move in turn.tutor for number in move.answers}
    assert dealt_with == {move.number for move in turn.learner}


def test_gentle_leaves_most_points_alone(base: KnowledgeBase):
    """At the gentle level one point is answered in a speech."""
    issue = base.issues["entrapment/dragged-into-war"]
    round_ = begin(issue, Setting(issue=issue.id, side="con", level="gentle"))
    turn = speak(issue, round_, "#few-cases\n#shared-interests\n#exits-kept-open", Deaf())

    assert len([move for move in turn.tutor if move.answers]) == 1
    assert len([move for move in round_.moves if move.kind == "argue"]) == 2


def test_it_concedes_what_it_cannot_answer(base: KnowledgeBase):
    """A point whose every reply has been used and defeated is conceded."""
    conceded = [
        move
        for issue in base.issues.values()
        for move in play(issue, "con", "hard", by_itself).moves
        if move.speaker == "tutor" and move.kind == "concede"
    ]

    assert conceded
    assert all(move.answers for move in conceded)


def test_concessions_are_at_most_a_quarter_of_what_it_says(base: KnowledgeBase):
    """At the hard level the tutor concedes in at most 25 per cent of its moves, against each kind of learner."""
    for learner in LEARNERS:
        moves = [
            move
            for issue in base.issues.values()
            for side in ("pro", "con")
            for move in play(issue, side, "hard", learner).moves
            if move.speaker == "tutor"
        ]
        assert sum(move.kind == "concede" for move in moves) <= 0.25 * len(moves)


@pytest.mark.parametrize("level", ["gentle", "medium", "hard"])
def test_same_seed_and_moves_give_the_same_bytes(base: KnowledgeBase, level):
    """Two rounds with the same seed and the same speeches are equal byte for byte; another seed may differ."""
    for issue in list(base.issues.values())[:12]:
        one, two = (play(issue, "con", level, by_chance, seed=7) for _ in range(2))
        assert msgspec.json.encode(one) == msgspec.json.encode(two)


def test_a_round_goes_on_from_its_moves_as_if_it_had_never_stopped(base: KnowledgeBase):
    """A round taken up from its setting and its moves alone gives the same further speeches."""
    issue = base.issues["cost/free-riding"]
    setting = Setting(issue=issue.id, side="pro", level="medium", seed=3)
    whole = begin(issue, setting)
    for text in ("#shared-good", "#recent-tests > private-gains", "#cover-lowers-effort"):
        kept = msgspec.json.decode(msgspec.json.encode(whole.moves), type=tuple[Move, ...])
        whole = speak(issue, resume(issue, setting, kept), text, Deaf()).round
    straight = begin(issue, setting)
    for text in ("#shared-good", "#recent-tests > private-gains", "#cover-lowers-effort"):
        straight = speak(issue, straight, text, Deaf()).round

    assert whole == straight
