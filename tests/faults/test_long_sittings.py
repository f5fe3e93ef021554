"""A long sitting: the quick part of ``benchmarks/soak``."""

from __future__ import annotations

from pathlib import Path

from benchmarks.soak.measure import soak
from tests.conftest import shared_conversation
from tests.sittings import QUESTION, setup_in, shown, sitting
from tutor.dialogue.acts import Act
from tutor.dialogue.forgotten import MOST_KEPT
from tutor.dialogue.sparring_start import MOST_LEFT, SparStarter


def test_no_file_is_left_open(tmp_path: Path):
    """Two hundred turns of asking, quizzing, sparring and coaching end with no more open files than after fifty."""
    first, *_, last = soak(setup_in(tmp_path), 200, 50)

    assert last.turns == 200
    assert last.files <= first.files


def test_replies_too_old_to_go_back_to_are_let_go(tmp_path: Path):
    """Memory has an end: so many replies are kept, and of older ones the sources alone."""
    session = sitting(tmp_path)
    session.say(QUESTION)
    session.say("says who?")
    sources = session.conversation.sources_shown
    for _ in range(MOST_KEPT + 5):
        session.say("/help")

    assert sources
    assert len(session.conversation.history) == MOST_KEPT
    assert session.conversation.sources_shown == sources
    assert session.conversation.forgotten.turns == 7
    assert f"{MOST_KEPT + 7} turns" in shown(sitting(tmp_path).say("/resume"))


def test_a_long_sitting_can_be_gone_back_in(tmp_path: Path):
    """Going back further than is kept ends in words."""
    session = sitting(tmp_path)
    for _ in range(MOST_KEPT + 2):
        session.say("/topics")
    for _ in range(MOST_KEPT):
        last = session.say("/back")

    assert last.outcome == "not-covered"
    assert last.blocks


def test_rounds_that_were_left_are_let_go_when_they_are_many():
    """Of the rounds that could be taken up again the newest few are kept, and the oldest begins anew."""
    conversation = shared_conversation()
    spar = SparStarter(seed=7)
    issues = list(conversation.base.issues)[: MOST_LEFT + 1]
    begun = [spar(conversation.scene(), issue).activity for issue in issues]
    for one in begun:  # one in which nothing was said is not taken up
        speech = one.issue.side(one.round.setting.side)[0].claim
        one.take(Act("rebut", speech), speech, conversation.scene(speech))

    assert spar(conversation.scene(), issues[-1]).activity is begun[-1]
    assert spar(conversation.scene(), issues[1]).activity is begun[1]
    assert spar(conversation.scene(), issues[0]).activity is not begun[0]
