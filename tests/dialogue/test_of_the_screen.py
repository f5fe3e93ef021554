"""What leaves its subject unsaid is of what is on the screen: its facts, its dates, its case; or is owned up to."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.names import find_case
from tutor.dialogue.reply import Notice, Options, Pointers, Reply, Said
from tutor.knowledge import KnowledgeBase


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


def roles(reply: Reply) -> list[str]:
    return [block.role for block in reply.blocks if isinstance(block, Said)]


def first(reply: Reply) -> str:
    return reply.matches[0].id if reply.matches else ""


class TestAfterAFact:
    @pytest.mark.parametrize(
        "turn", ["when was that", "when?", "what year was that", "And when exactly did it happen?"]
    )
    def test_when_is_answered_by_the_fact_itself(self, conversation: Conversation, turn: str):
        """Whatever case such words may remind of: the date stands in what was told."""
        told = conversation.say("has article 5 ever been used?")
        reply = conversation.say(turn)

        assert first(reply) == first(told) == "cases/nato#article-5-used"
        assert codes(reply) == ["fact-says"]
        assert any("4 October 2001" in block.text for block in reply.blocks if isinstance(block, Said))

    def test_whether_it_still_holds_is_answered_with_its_date(self, conversation: Conversation):
        """Nothing of another matter is shown as the newest."""
        told = conversation.say("how many American troops are in Japan?")
        reply = conversation.say("is that still true")

        assert (first(reply), codes(reply)) == (first(told), ["fact-as-of"])

    def test_by_whom_is_answered_with_all_that_there_is(self, conversation: Conversation):
        """Who did it is no question for the books it is from."""
        told = conversation.say("was new zealand kicked out of anzus")
        reply = conversation.say("by whom?")

        assert (first(reply), codes(reply)) == (first(told), ["fact-is-all"])

    def test_the_books_are_still_to_be_had(self, conversation: Conversation):
        """Who says so asks for the sources."""
        conversation.say("was new zealand kicked out of anzus")

        assert conversation.say("says who").act == "sources"


class TestAfterACase:
    @pytest.mark.parametrize("case", ["Suez 1956", "the Iraq war of 2003", "Korea 1950"])
    def test_a_detail_that_is_not_there_is_owned_up_to(self, conversation: Conversation, case: str):
        """The dead of another war are no answer."""
        conversation.say(f"tell me about {case}")
        reply = conversation.say("how many died")

        assert reply.outcome == "not-covered"
        assert codes(reply)[:1] == ["not-just-that"]
        assert first(reply) == conversation.history[0][1].matches[0].id

    def test_a_question_that_belongs_elsewhere_is_refused(self, conversation: Conversation):
        """No case is told again for it."""
        conversation.say("tell me about Suez 1956")

        assert codes(conversation.say("who won the world cup"))[:1] == ["not-covered"]

    @pytest.mark.parametrize(
        ("case", "turn", "fact"),
        [
            ("NATO", "used ever?", "cases/nato#article-5-used"),
            ("NATO", "has it ever been used", "cases/nato#article-5-used"),
            ("NATO", "and article 6?", "cases/nato#area-covered"),
            ("ANZUS", "does it apply to taiwan", "cases/anzus#taiwan"),
        ],
    )
    def test_a_fact_of_it_is_found_without_its_name(self, conversation: Conversation, case: str, turn: str, fact: str):
        """Also where such words ask for an example elsewhere, or name another case."""
        conversation.say(f"tell me about {case}")

        assert first(conversation.say(turn)) == fact

    def test_when_it_was_is_told_by_its_years(self, conversation: Conversation):
        """In short, under its years."""
        conversation.say("tell me about Suez 1956")
        reply = conversation.say("when was that")

        assert (first(reply), roles(reply)) == ("cases/suez-1956", ["in-short"])

    def test_a_question_of_principle_is_none_of_its_details(self, conversation: Conversation):
        """Whether it is worth it is asked of alliances."""
        conversation.say("tell me about the US-Philippines alliance")

        assert first(conversation.say("is it worth it")).startswith("cost/")

    def test_a_statement_about_it_is_met_with_both_readings(self, conversation: Conversation):
        """Where no argument says it, both sides of the case are put, not the state of an issue near it."""
        conversation.say("tell me about Munich 1938")
        reply = conversation.say("chamberlain bought a year for the spitfires so don't call him a coward")

        assert reply.act == "rebut"
        assert first(reply) == "cases/munich-1938"
        assert codes(reply)[:1] == ["new-to-me"]
        assert roles(reply) == ["read-by-supporters", "read-by-sceptics", "disputed"]

    def test_an_example_of_an_issue_leaves_the_issue_argued(self, conversation: Conversation):
        """A case that was shown for an issue is not what is argued about."""
        conversation.say("do guarantees make allies reckless?")
        conversation.say("give me an example")

        assert first(conversation.say("bananas never made anybody do that at all")).startswith("entrapment/emboldened")


class TestCountries:
    @pytest.mark.parametrize(
        ("turn", "case"),
        [
            ("germany?", "cases/nato"),
            ("and canada?", "cases/nato"),
            ("what about manila", "cases/us-philippines"),
            ("turkey then", "cases/turkiye-2019"),
        ],
    )
    def test_a_country_alone_is_what_it_belongs_to_today(self, conversation: Conversation, turn: str, case: str):
        """Not a pact of 1879 that has it in its name, nor one that was signed in its capital."""
        conversation.say("does consensus paralyse an alliance?")
        reply = conversation.say(turn)

        assert (reply.act, first(reply)) == ("case", case)

    def test_a_number_is_part_of_a_name(self, base: KnowledgeBase):
        """One digit is no slip of the pen, one letter is."""
        assert find_case(base, "article 5") is not None
        assert find_case(base, "article 6") is None
        assert find_case(base, "aticle 5") is not None


class TestOtherSubjects:
    @pytest.mark.parametrize(
        ("turn", "entry"),
        [
            ("ok enough money talk. does being in one get you dragged into somebody else's war", "entrapment/dragged"),
            ("the motion bores me. is buying the same kit as everybody worth it?", "cost/standardisation"),
            (
                "I carried the wrong calibre for six years, different question: is interoperability worth it",
                "cost/stand",
            ),
        ],
    )
    def test_who_announces_another_question_is_answered_it(self, conversation: Conversation, turn: str, entry: str):
        """It is no argument against what is on the screen."""
        conversation.say("does NATO cost too much?")
        reply = conversation.say(turn)

        assert (reply.act, reply.outcome) == ("ask", "answer")
        assert first(reply).startswith(entry)

    def test_an_announced_argument_is_still_one(self, conversation: Conversation):
        """Nothing is asked in it."""
        conversation.say("does NATO cost too much?")

        assert conversation.say("forget cost, allies are worth every penny of it").act == "rebut"

    def test_while_a_question_is_open_it_is_asked_which_was_meant(self, conversation: Conversation):
        """The other side of what? The choice stands, and a number takes it."""
        conversation.say("tell me about the US-Philippines alliance")
        offered = conversation.say("is it worth it")
        asked = conversation.say("and the other side?")
        options = [option.id for block in asked.blocks if isinstance(block, Options) for option in block.options]

        assert (offered.outcome, asked.outcome) == ("choice", "choice")
        assert codes(asked) == ["which-of-these"]
        assert first(conversation.say("2")) == options[1]
        assert conversation.say("and the other side?").outcome == "answer"

    @pytest.mark.parametrize("turn", ["are you lying to me", "ok which of those would you use in a speech"])
    def test_nothing_begins_and_no_file_is_written_unasked(self, conversation: Conversation, turn: str):
        """A round, a quiz and a handout are for those who ask for one."""
        conversation.say("do allies free-ride?")

        assert conversation.say(turn).act not in ("spar", "quiz", "steelman", "brief", "export")

    def test_what_belongs_elsewhere_is_no_argument(self, conversation: Conversation):
        """A recipe is not met with what bears on it."""
        conversation.say("do alliances keep allies from building the bomb?")

        assert conversation.say("got a recipe for pancakes").outcome == "not-covered"


class TestComparing:
    def test_what_the_parties_owe_is_part_of_it(self, conversation: Conversation):
        """It is what alliances are compared for, whatever respect is named."""
        reply = conversation.say("compare nato and anzus on who must fight")

        assert [match.id for match in reply.matches] == ["cases/nato", "cases/anzus"]
        assert roles(reply).count("obligation") == 2

    def test_the_very_words_of_a_fact_find_it(self, conversation: Conversation):
        """Who asks in the base's own words gets that fact, whichever other is as likely."""
        assert first(conversation.say("Who was in SEATO?")) == "cases/seato#members"

    def test_another_fact_that_may_be_meant_is_named(self, conversation: Conversation):
        """A detail of the case that is not there, and is there of another, is named as such."""
        conversation.say("tell me about Suez 1956")
        reply = conversation.say("how many died")
        named = [row.id for block in reply.blocks if isinstance(block, Pointers) for row in block.rows]

        assert "cases/afghanistan-2001#how-many-died" in named


def test_who_looks_up_an_author_goes_on_with_the_issue(conversation: Conversation):
    """What was argued about is still at hand; the works of an author have issues of their own."""
    conversation.say("should a state be ready to leave an alliance?")
    conversation.say("who is blankenship")

    assert first(conversation.say("the other side")) == "sovereignty/leaving"


@pytest.mark.parametrize("turn", ["how long does a debate take", "what did Rutte say yesterday", "shut up"])
def test_a_question_or_an_outburst_begins_nothing_and_leaves_nothing(conversation: Conversation, turn: str):
    """No round, no other session, and no farewell."""
    conversation.say("do allies free-ride?")
    reply = conversation.say(turn)

    assert reply.act not in ("spar", "resume", "quit", "quiz", "brief")
    assert not reply.ended


def test_the_other_one_is_no_argument(conversation: Conversation):
    """It is asked which."""
    conversation.say("tell me about NATO")

    assert conversation.say("no the other one").act == "misread"


class TestAnotherWar:
    def test_a_fact_of_a_case_that_nobody_named_is_not_told(self, conversation: Conversation):
        """ "They" are those on the screen; a fact of another alliance is offered at most."""
        conversation.say("is neutral better. what about switzerland")

        assert conversation.say("did they ever fight").outcome != "answer"

    def test_the_war_that_is_named_is_not_another(self, conversation: Conversation):
        """What the Gulf War cost does not answer what the Iraq war cost."""
        assert conversation.say("how much did iraq war cost america").outcome != "answer"

    def test_a_fact_of_the_country_that_is_named_is_told(self, conversation: Conversation):
        """Though it is of another case than the one on the screen."""
        conversation.say("tell me about NATO")

        assert first(conversation.say("when did finland join")) == "cases/nordic-accession-2022#when-joined"


@pytest.mark.parametrize(
    ("turn", "author"),
    [("so which matters more acording to Kim", "kim"), ("does morrow say alliances are worth it then", "morrow")],
)
def test_who_is_named_as_the_one_who_says_it_is_told(conversation: Conversation, turn: str, author: str):
    """What is asked of somebody is not answered without them."""
    conversation.say("do allies free-ride?")
    reply = conversation.say(turn)

    assert reply.act == "author"
    assert first(reply).startswith(author)


def test_a_difference_misspelt_is_between_the_two_that_are_named(conversation: Conversation):
    """And not between one of them and what is on the screen."""
    conversation.say("how did Leeds and Johnson reply")
    reply = conversation.say("whats the differnce between reputation and credibility")

    assert [match.id for match in reply.matches] == ["concepts/reputation", "concepts/credible-commitment"]


@pytest.mark.parametrize(
    ("turns", "label"),
    [
        (("Read me article 4 of the Manila pact",), "Article IV"),
        (("tell me about ANZUS", "what exactly does article III say"), "Article III"),
    ],
)
def test_an_article_is_told_by_itself(conversation: Conversation, turns: tuple[str, ...], label: str):
    """And not all of the case; in Roman figures or in ours."""
    for turn in turns:
        reply = conversation.say(turn)
    told = [block for block in reply.blocks if isinstance(block, Said)]

    assert told
    assert all(block.label.startswith(label) for block in told)
