"""What a question wants of what it found: the issue where something is disputed, the case where its story is wanted."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.acts import Setting, read_act
from tutor.dialogue.asking import _whole_first
from tutor.dialogue.at_hand import _within
from tutor.dialogue.disputes import dispute_first
from tutor.dialogue.scene import Scene, matched
from tutor.dialogue.terms import asks_the_story, is_judging, is_normative


@pytest.mark.parametrize(
    ("said", "judging"),
    [
        ("do sanctions work?", True),
        ("This house regrets the enlargement of NATO.", True),
        ("Critically discuss whether hedging pays", True),
        ("to what extent do bases deter", True),
        ("what are sanctions", False),
        ("is hedging another word for neutrality", False),
    ],
)
def test_a_motion_is_about_whether_something_is_so(said: str, judging: bool):
    assert is_judging(said) is judging


@pytest.mark.parametrize(
    ("said", "normative"),
    [("should japan get nukes", True), ("so why shouldn't we leave", True), ("does japan have nukes", False)],
)
def test_what_ought_to_be_is_told_from_what_is(said: str, normative: bool):
    assert is_normative(said) is normative


class TestWhichComesFirst:
    @pytest.fixture
    def scene(self, conversation: Conversation) -> Scene:
        return Scene(conversation.base, conversation.index, conversation.shown)

    def first(self, scene: Scene, about: str, *found: tuple[str, float]) -> str:
        return dispute_first(scene, about, tuple(matched(scene.base, entry, score) for entry, score in found))[0].id

    def test_no_fact_answers_what_ought_to_be(self, scene: Scene):
        found = (("cases/us-japan#umbrella", 0.9), ("entrapment/proliferation", 0.05))

        assert self.first(scene, "should japan get nukes", *found) == "entrapment/proliferation"
        assert self.first(scene, "is japan under the umbrella", *found) == "cases/us-japan#umbrella"
        assert self.first(scene, "should japan get nukes", found[0], (found[1][0], 0.01)) == found[0][0]

    def test_a_fact_of_the_topic_must_be_plainly_likelier(self, scene: Scene):
        fact, issue = "topics/entrapment#entangled-wars", "entrapment/dragged-into-war"

        assert self.first(scene, "do alliances drag states into war", (fact, 0.4), (issue, 0.3)) == issue
        assert self.first(scene, "do alliances drag states into war", (fact, 0.8), (issue, 0.1)) == issue
        assert self.first(scene, "do alliances ever drag states into war", (fact, 0.8), (issue, 0.1)) == fact
        assert self.first(scene, "how many wars were there", (fact, 0.4), (issue, 0.3)) == fact

    def test_a_story_is_the_case_told_whole(self, scene: Scene):
        fact = (matched(scene.base, "cases/molotov-ribbentrop-1939#how-long", 0.9),)

        assert _whole_first(scene, "whats with stalin and hitler", fact)[0].id == "cases/molotov-ribbentrop-1939"
        assert _whole_first(scene, "how long did it last", fact) == fact


@pytest.mark.parametrize(
    ("said", "story"),
    [("whats the story with the finns", True), ("and in 1991", True), ("and in what year", False), ("who won", False)],
)
def test_a_story_is_asked_for_in_few_words(said: str, story: bool):
    assert asks_the_story(said) is story


@pytest.mark.parametrize(
    ("year", "years", "within"),
    [
        (1991, "1990-1991", True),
        (1991, "2022-2024", False),
        (1999, "1949-present", True),
        (1948, "1949-present", False),
    ],
)
def test_a_year_before_or_after_a_case_is_none_of_its_own(year: int, years: str, within: bool):
    assert _within(year, years) is within


@pytest.mark.parametrize("said", ["wat are audience costs", "whats with 1914", "wich side is right"])
def test_questions_that_are_misspelt_are_questions(said: str):
    assert read_act(said, Setting(has_context=True)).name != "rebut"


def test_an_order_may_be_an_argument():
    assert read_act("tell that to the Belgians", Setting(has_context=True)).name == "rebut"
    assert read_act("2 please", Setting(has_context=True, options=3)) == read_act("2", Setting(True, 3))


@pytest.mark.parametrize(
    ("said", "author"),
    [("who is this beckly anyway", True), ("what did the germans argue", False), ("what did the french argue", False)],
)
def test_a_misspelt_author_is_found_and_a_nation_is_none(conversation: Conversation, said: str, author: bool):
    conversation.say("do alliances drag states into wars?")
    reply = conversation.say(said)

    assert (reply.act == "author" and "beckley2015" in {match.id for match in reply.matches}) is author


def test_a_statement_stays_with_the_issue_that_is_argued(conversation: Conversation):
    """Where the issue at hand is nearly as likely as another, it is not left."""
    conversation.say("is an ambiguous promise better?")
    reply = conversation.say("no, keeping people guessing is exactly what made 1950 happen")

    assert reply.matches[0].id.partition("#")[0] == "entrapment/strategic-ambiguity"
