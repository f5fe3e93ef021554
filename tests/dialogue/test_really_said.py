"""Follow-ups as people really put them: a remark first, no question mark, a scoff, a country for an example."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.acts import Setting, read_act
from tutor.dialogue.reply import Notice, Options

AFTER_AN_ISSUE = Setting(has_context=True, arguments=True)


@pytest.mark.parametrize(
    "turn",
    [
        "unrelated but does having a big brother make little countries cocky",
        "switching gears. once the shooting starts can you trust an ally at all",
        "change of topic: should nato be able to kick out members who misbehave",
        "next: is it smart to be vague about whether you'd defend somebody",
        "I'm a taxpayer, I want to know if the whole thing is worth what we pay",
        "I do not understand who guaranteed which border",
        "in which camp was poland",
        "hadn't they been promised membership by then",
        "cost of the bases in japan",
        "american troops stationed in germany",
        "who pays for them? I'm a taxpayer",
        "what is NATO? a military alliance",
    ],
)
def test_a_question_is_heard_behind_what_is_said_before_it(turn: str):
    """No question mark and words of a statement make no argument of it."""
    assert read_act(turn, AFTER_AN_ISSUE).name == "ask"


@pytest.mark.parametrize(
    "turn",
    [
        "He shouted, they paid. What more do you want",
        "What autonomy? A country of two millions has none to begin with.",
        "that's correlation though, quiet places sign treaties too",
        "an american general ordering our boys about, no thank you",
        "I did two tours because of one paragraph. Don't tell me it doesn't drag you in",
        "berlin wanted that war, pacts or no pacts",
        "greece hits the target every year and its all aimed at turkey",
        "then explain why israel gets whatever it asks for and its the tiny one",
        "funny how every summit ends with an order for F-35s",
        "seventy five years and not one used. i rest my case",
        "but estonia pays more of its gdp than we do. doesnt look like a free ride to me",
        "half of them werent allowed out of camp after dark",
        "the more small print the more holes for the other guy to crawl thru",
        "then you're target number one, well done",
    ],
)
def test_a_scoff_or_an_echo_is_an_argument(turn: str):
    """What asks for nothing argues, also where it has the words of a question."""
    assert read_act(turn, AFTER_AN_ISSUE).name == "rebut"


@pytest.mark.parametrize(
    ("turn", "argument"),
    [
        ("the 1st against, how does it work", "con 1"),
        ("explain the secnd one against", "con 2"),
        ("go into pro one for me", "pro 1"),
        ("what makes them say con 1", "con 1"),
    ],
)
def test_an_argument_is_named_by_side_and_number_in_any_order(turn: str, argument: str):
    """The numbers on the screen are what people point with."""
    act = read_act(turn, AFTER_AN_ISSUE)

    assert (act.name, act.about) == ("why", argument)


@pytest.mark.parametrize(
    "turn", ["for one thing it costs too much", "got any figures for pro 1", "who came up with con 2"]
)
def test_not_every_number_beside_a_side_asks_for_reasons(turn: str):
    """A figure of speech is none, and evidence or an author is wanted by its own word."""
    assert read_act(turn, AFTER_AN_ISSUE).name != "why"


@pytest.mark.parametrize(
    ("turn", "other"),
    [
        ("comapre it with the korean one", "the korean one"),
        ("how does it stack up against nato", "nato"),
        ("isn't that just entanglement with another name", "entanglement"),
        ("and sinking costs, same thing or no", "sinking costs"),
        ("and how's that different from punishment", "punishment"),
        ("i always mix it up with collective defence", "collective defence"),
    ],
)
def test_a_comparison_with_what_is_at_hand(turn: str, other: str):
    """Only the other thing is named."""
    act = read_act(turn, AFTER_AN_ISSUE)

    assert (act.name, act.about) == ("compare", f", {other}")


@pytest.mark.parametrize(
    ("before", "turn", "case"),
    [
        ("should an alliance be able to expel a member?", "erdogan and his russian missiles", "cases/turkiye-2019"),
        ("what is a non-aggression pact?", "ah like the one hitler did with stalin", "cases/molotov-ribbentrop-1939"),
        ("do coalitions fight well?", "libya too?", "cases/libya-2011"),
        ("should hosts pay the full cost of foreign troops?", "what about the japanese", "cases/us-japan"),
    ],
)
def test_a_case_thrown_in_is_told_as_a_whole(conversation: Conversation, before: str, turn: str, case: str):
    """An example is no question about one of its details, and no argument."""
    conversation.say(before)
    reply = conversation.say(turn)

    assert (reply.act, reply.matches[0].id) == ("case", case)


@pytest.mark.parametrize(
    ("before", "turn", "fact"),
    [
        ("what are the Five Power Defence Arrangements?", "Does it oblige anyone to fight, or only to talk?",
         "cases/fpda#must-they-fight"),
        ("tell me about the US and Saudi Arabia", "is there a proper treaty or just a handshake",
         "cases/us-saudi-arabia#defence-treaty"),
        ("tell me about the allies in Vietnam", "and the brits, did they?", "cases/vietnam-allies#did-britain-fight"),
    ],
)  # fmt: skip
def test_a_detail_of_the_case_at_hand(conversation: Conversation, before: str, turn: str, fact: str):
    """The case was named a moment ago: a question that fits it need not name it again."""
    conversation.say(before)

    assert conversation.say(turn).matches[0].id == fact


@pytest.mark.parametrize(
    ("before", "turn", "issue"),
    [
        ("tell me about NATO", "Does Congress still get a say once there's a treaty?", "sovereignty/war-powers"),
        ("tell me about NATO", "who'd actually be willing to die for Narva, honestly?", "sovereignty/public-consent"),
    ],
)
def test_another_subject_is_not_pulled_to_the_case_at_hand(
    conversation: Conversation, before: str, turn: str, issue: str
):
    """A question that is understood without the case stays what it is."""
    conversation.say(before)

    assert conversation.say(turn).matches[0].id == issue


@pytest.mark.parametrize(
    ("turn", "concept"),
    [
        ("interoperability, never heard of it", "concepts/interoperability"),
        ("dual deterrence i dont know this term", "concepts/dual-deterrence"),
        ("retrenchment sounds like a dentist thing, what is it", "concepts/retrenchment"),
        ("never heard of audience costs, whats that", "concepts/audience-costs"),
        ("nuclear latency, that one i didnt get", "concepts/nuclear-latency"),
        ("somebody said decoupling to me, no clue what that is", "concepts/decoupling"),
        ("nuclear latency, wtf is that", "concepts/nuclear-latency"),
    ],
)
def test_a_strange_word_is_explained_however_it_is_owned_up_to(conversation: Conversation, turn: str, concept: str):
    """Whoever does not know a term has many ways to say so."""
    conversation.say("do joint exercises deter more than they provoke?")
    reply = conversation.say(turn)

    assert (reply.act, reply.matches[0].id) == ("define", concept)


def test_what_goes_on_from_the_issue_at_hand_offers_it_first(conversation: Conversation):
    """ "one of those" can only be understood from what was said before."""
    conversation.say("Do small allies free-ride on large ones?")
    reply = conversation.say("so is ireland one of those")

    assert reply.outcome == "choice"
    assert reply.matches[0].id == "cost/free-riding"


@pytest.mark.parametrize(
    ("turn", "entry"),
    [
        ("which countries have nukes", "topics/nuclear#nuclear-armed-states"),
        ("how many ships does nato have", "cases/nato#own-forces"),
        ("when was the last time NATO fought", "cases/nato#last-fought"),
    ],
)
def test_plain_questions_of_fact_that_many_ask_first(conversation: Conversation, turn: str, entry: str):
    """Each was asked by somebody who met another fact."""
    assert conversation.say(turn).matches[0].id == entry


@pytest.mark.parametrize(
    ("question", "code"),
    [("is egypt in nato", "no-party"), ("was thailand a member of SEATO", "is-party")],
)
def test_whether_a_country_belongs_is_said_outright(conversation: Conversation, question: str, code: str):
    """A list alone makes one look for what is not there."""
    told = [block.code for block in conversation.say(question).blocks if isinstance(block, Notice)]

    assert told == [code] or not told  # a fact that speaks of the country may answer instead


@pytest.mark.parametrize(
    "turn",
    ["oh great, 'both sides' again, how brave of you", "bruh just tell me yes or no", "so you agree", "yes or no?"],
)
def test_no_side_is_taken_when_pressed(conversation: Conversation, turn: str):
    """Pressing for a verdict changes no subject."""
    conversation.say("do alliances deter aggression?")
    reply = conversation.say(turn)

    assert [block.code for block in reply.blocks if isinstance(block, Notice)] == ["no-side"]
    assert reply.matches[0].id == "entrapment/alliances-deter"


@pytest.mark.parametrize("turn", ["I was in Kosovo. We did the bombing.", "I served in Bosnia. We did the work."])
def test_what_somebody_lived_through_is_no_argument_by_itself(conversation: Conversation, turn: str):
    """Nothing is ascribed to who only tells of himself."""
    conversation.say("Do small allies free-ride on large ones?")
    told = [block.code for block in conversation.say(turn).blocks if isinstance(block, Notice)]

    assert "recognised" not in told


def test_the_other_side_of_another_question_is_named(conversation: Conversation):
    """A case of another issue has no side of its own: going back is said."""
    conversation.say("Do alliances deter aggression?")
    conversation.say("tell me about the Falklands war")
    reply = conversation.say("the other side")

    assert "going-back" in [block.code for block in reply.blocks if isinstance(block, Notice)]


def test_the_other_fact_of_a_case_is_offered(conversation: Conversation):
    """Two facts of one case are two answers."""
    reply = conversation.say("who commands NATO and where is its headquarters")
    offered = [option.id for block in reply.blocks if isinstance(block, Options) for option in block.options]

    facts = {"cases/nato#headquarters", "cases/nato#who-commands"}
    assert len(offered) == 1
    assert {reply.matches[0].id, *offered} == facts


@pytest.mark.parametrize(
    ("question", "issue"),
    [
        ("do alliances deter?", "entrapment/alliances-deter"),
        ("do guarantees embolden allies?", "entrapment/emboldened-allies"),
        ("do democracies make the more reliable allies?", "sovereignty/democratic-allies"),
        ("do alliances pay for themselves in trade and investment?", "cost/trade-and-investment"),
        ("can an ally's promise be relied on when war comes?", "entrapment/abandoned-in-war"),
    ],
)
def test_what_is_disputed_is_met_with_both_sides(conversation: Conversation, question: str, issue: str):
    """A fact or a term of an issue is no answer to whether it is so."""
    assert conversation.say(question).matches[0].id == issue


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("can a country leave NATO?", "cases/nato#how-to-leave"),
        ("what do studies say about whether alliances deter?", "topics/deterrence#what-studies-find"),
    ],
)
def test_what_was_measured_or_is_written_stays_a_fact(conversation: Conversation, question: str, fact: str):
    """The fact first, where a fact is asked for."""
    assert conversation.say(question).matches[0].id == fact


def test_an_argument_is_named_also_after_a_case_of_its_issue(conversation: Conversation):
    """The numbers of the issue still count while one of its cases is looked at."""
    conversation.say("Do alliances drag states into wars?")
    second = conversation.say("why against 2").matches[0].id
    conversation.say("erdogan and his russian missiles")

    assert conversation.say("the 2nd against, how does it work").matches[0].id == second
