"""Arguing back: where the learner stands is read from the words, and met accordingly."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.rebuttal import strongest
from tutor.dialogue.reply import ArgumentShown, Notice, Said
from tutor.dialogue.stance import read_stance
from tutor.knowledge import KnowledgeBase


@pytest.mark.parametrize(
    ("said", "stance", "text"),
    [
        ("I don't buy it, allies never fight anyway", "asserts", "allies never fight anyway"),
        ("I agree, but bases rest on the consent of the hosts", "asserts", "bases rest on the consent of the hosts"),
        ("That's a fair point, but NATO is not like other pacts", "asserts", "NATO is not like other pacts"),
        ("I don't agree because Poland spends a lot", "asserts", "Poland spends a lot"),
        ("the record shows few cases", "asserts", "the record shows few cases"),
        ("I agree that small allies free ride", "agrees", "small allies free ride"),
        ("You're right", "agrees", ""),
        ("I'm not sure that's true", "doubts", ""),
        ("I doubt that allies drag anyone into war", "doubts", "allies drag anyone into war"),
        ("Not sure about this one", "doubts", ""),
        ("I don't believe that allies fear abandonment", "denies", "allies fear abandonment"),
        ("It's not true that treaties force anybody", "denies", "treaties force anybody"),
        ("I really don't think so", "denies", ""),
    ],
)
def test_stances_are_told_apart(said, stance, text):
    """Assertion, agreement, doubt and denial are read from the wording, with what they are about."""
    assert read_stance(said)[:2] == (stance, text)


@pytest.mark.parametrize(
    ("said", "brings"),
    [
        ("but a survey in 2019 found the opposite", True),
        ("but 70% of Danes disagree", True),
        ("for example Denmark lost many soldiers", True),
        ("but allies share interests", False),
    ],
)
def test_evidence_of_ones_own_is_noticed(said, brings):
    """A study, a figure, a year or an example counts as evidence."""
    assert read_stance(said).evidence is brings


def codes(reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def roles(reply) -> list[str]:
    return [block.role for block in reply.blocks if isinstance(block, Said)]


@pytest.fixture
def at_issue(conversation: Conversation) -> Conversation:
    """The issue of entrapment is on the table."""
    conversation.say("/ask Could a treaty pull us into somebody else's war?")
    assert conversation.shown.issue == "entrapment/dragged-into-war"
    return conversation


def test_an_assertion_is_met_with_the_strongest_reply(at_issue):
    """The argument is named, the reply to it given, and what would settle it."""
    reply = at_issue.say("/rebut searches for wars of entrapment find few clear cases or none")

    assert codes(reply)[0] == "recognised"
    assert roles(reply) == ["reply", "settle"]
    assert reply.matches[0].id == "entrapment/dragged-into-war#few-cases"


def test_agreement_is_met_with_the_other_side(at_issue):
    """Who agrees is told which argument that is, and its strongest reply all the same."""
    reply = at_issue.say("/rebut I agree that every alliance carries a risk of being pulled into a partner's quarrel")

    assert codes(reply)[0] == "agreed"
    assert "reply" in roles(reply)
    assert at_issue.shown.holds == "pro"


def test_doubt_is_met_with_grounds_and_their_limits(at_issue):
    """A bare doubt is about what was shown last: what it rests on and what that does not show; no side is ascribed."""
    at_issue.say("/why con 1")
    reply = at_issue.say("I'm not sure that's true")
    shown = next(block for block in reply.blocks if isinstance(block, ArgumentShown))

    assert codes(reply)[0] == "doubted"
    assert shown.id == "entrapment/dragged-into-war#few-cases"
    assert shown.grounds
    assert shown.qualifier
    assert at_issue.shown.holds == ""


def test_a_denial_shows_the_grounds_and_the_objection_in_its_sourced_form(at_issue):
    """Who denies an argument holds the other side, and gets its best reply as their own."""
    reply = at_issue.say("/rebut It's not true that allies pull a patron in by changing what it sees as a threat")

    assert codes(reply)[:2] == ["denied", "denied-with"]
    assert at_issue.shown.holds == "con"


def test_own_evidence_is_set_beside_and_not_judged(at_issue):
    """A finding that the learner brings is acknowledged as theirs."""
    reply = at_issue.say("/rebut but a survey in 2022 found that a treaty makes war harder to refuse for voters")

    assert "own-evidence" in codes(reply)


def test_the_strongest_reply_denies_the_claim_and_against_evidence_disputes_the_findings(base: KnowledgeBase):
    """Where an argument has several replies, the kind decides before the order."""
    for issue in base.issues.values():
        for _, argument in issue.argued():
            kinds = [answer.how for _, answer in issue.answers_to(argument.id)]
            plain, evidential = strongest(issue, argument), strongest(issue, argument, evidence=True)
            assert plain is not None
            assert evidential is not None
            assert "rebuts" not in kinds or plain[1].how == "rebuts"
            assert "undermines" not in kinds or evidential[1].how == "undermines"


def test_an_image_is_met_as_the_argument_that_it_puts(conversation: Conversation):
    """It has no word of the argument, and is answered as one who argued in its terms would be."""
    conversation.say("do tight blocs turn crises into general wars?")
    reply = conversation.say("Climbers on one rope: one slips, and all of them go over the edge.")

    assert reply.act == "rebut"
    assert reply.matches[0].id == "entrapment/chain-ganging#unconditional-ties"


@pytest.mark.parametrize(
    "remark", ["it was all about oil", "that was a different time", "war is always wrong", "they had no choice"]
)
def test_a_remark_that_says_little_is_no_argument_of_the_base(conversation: Conversation, remark: str):
    """However sure the matcher is of its few words, no argument is put into the learner's mouth."""
    conversation.say("do alliances drag states into wars?")
    reply = conversation.say(remark)

    assert not [block for block in reply.blocks if isinstance(block, ArgumentShown) and reply.matches[0].id.count("#")]


def test_the_nearest_argument_is_called_the_nearest(conversation: Conversation):
    """What is not beyond doubt is not said to be what was argued."""
    conversation.say("do foreign bases undermine sovereignty?")
    unsure = conversation.say("A guest who leaves when he is asked to is no occupier.")
    sure = conversation.say("Bases rest on the consent of the hosts, who can and do ask the guests to leave.")
    codes = [[block.code for block in reply.blocks if isinstance(block, Notice)] for reply in (unsure, sure)]

    assert unsure.matches[0].id == sure.matches[0].id == "sovereignty/foreign-bases#consent"
    assert ["nearest-argument" in code for code in codes] == [True, False]
    assert ["recognised" in code for code in codes] == [False, True]


def test_who_scoffs_denies_what_he_names(conversation: Conversation):
    """ "A made up number" is not the argument for the number, though it has its words."""
    conversation.say("does nato have a spending target")
    reply = conversation.say("2 percent is a made up number")

    assert "denied" in [block.code for block in reply.blocks if isinstance(block, Notice)]
    assert read_stance("2 percent is a made up number").stance == "denies"
    assert read_stance("nobody makes up numbers").stance == "asserts"


def test_what_the_index_does_not_know_is_met_by_the_nearest_at_hand(conversation: Conversation):
    """In other words than any line of the base; what is near to none is new."""
    conversation.say("do small allies free ride?")
    near = conversation.say("allies pay too little for their own defence")
    far = conversation.say("my cousin has a bakery in Leeds and sells pies")

    assert near.matches[0].id == "cost/free-riding#cover-lowers-effort"
    assert "nearest-argument" in [block.code for block in near.blocks if isinstance(block, Notice)]
    assert not far.matches or "#" not in far.matches[0].id


@pytest.mark.parametrize(
    "remark", ["the generals always want more", "war is always wrong", "nothing ever changes anyway"]
)
def test_a_remark_at_the_beginning_is_no_argument_of_an_issue_it_is_far_from(conversation: Conversation, remark: str):
    """The words of a remark may be those of an argument; its meaning is not."""
    reply = conversation.say(remark)

    assert not (reply.act == "rebut" and reply.matches and "#" in reply.matches[0].id)


def test_a_statement_with_a_clause_that_could_ask_is_a_statement(conversation: Conversation):
    """ "The hosts, who can and do end it" asks nobody."""
    conversation.say("do foreign bases undermine sovereignty?")

    assert (
        conversation.say("Bases rest on the consent of the hosts, who can and do ask the guests to leave.").act
        == "rebut"
    )


def test_few_words_are_never_sure():
    """What says little puts no argument however near the matcher finds it; what says much does."""
    from tutor.dialogue.how_sure import RECOGNISED, chance_of_putting

    much = "a drunk who has a big brother behind him picks quarrels that he would otherwise have walked away from"

    assert chance_of_putting("it was all about oil", 0.9) < RECOGNISED < chance_of_putting(much, 0.9)
    assert chance_of_putting(much, 0.1) < chance_of_putting(much, 0.5)


def test_an_argument_is_borne_out_by_its_meaning(base: KnowledgeBase, index):
    """Words alone may be those of an argument: without an issue at hand its meaning has to be near too."""
    from tutor.dialogue.context import Shown
    from tutor.dialogue.rebuttal import rebut
    from tutor.dialogue.scene import Scene

    remark = "the generals always want more"
    argument = "Host states agree to bases on their soil and can ask the guests to leave."
    told = [rebut(Scene(base, index, Shown(), said), said) for said in (remark, argument)]
    named = [bool(one and one.matches and "#" in one.matches[0].id) for one in told]

    assert named == [False, True]
