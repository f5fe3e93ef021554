"""What follows a fact: another country, a word that points at the case, the other end of a scale, one of the two."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation
from tutor.dialogue.at_hand import asked_of_the_case
from tutor.dialogue.countries import countries_in
from tutor.dialogue.reply import Heading, Notice, Options, Reply, Said


def after(conversation: Conversation, *turns: str) -> Reply:
    for turn in turns[:-1]:
        conversation.say(turn)
    return conversation.say(turns[-1])


def codes(reply: Reply) -> list[str]:
    return [block.code for block in reply.blocks if isinstance(block, Notice)]


@pytest.mark.parametrize(
    ("turns", "fact"),
    [
        (("how many us troops are in japan", "and korea?"), "cases/us-rok#troops"),
        (("how much does korea pay", "and japan?"), "cases/us-japan#who-pays"),
        (("does the us have to defend japan", "what about taiwan"), "cases/taiwan-relations#must-defend"),
        (("how many us troops are in japan", "and korea?", "and japan?"), "cases/us-japan#troops"),
    ],
)
def test_the_question_is_carried_over_to_another_country(conversation: Conversation, turns: tuple[str, ...], fact: str):
    """A name alone asks the last question again of that country."""
    assert after(conversation, *turns).matches[0].id == fact


def test_where_there_is_no_such_fact_the_other_case_is_not_told(conversation: Conversation):
    """It is said, and the cases of the country that was named are offered."""
    reply = after(conversation, "does the us have to defend japan", "and poland?")
    offered = [option.id for block in reply.blocks if isinstance(block, Options) for option in block.options]

    assert reply.outcome == "not-covered"
    assert codes(reply) == ["no-fact-of"]
    assert offered
    assert "cases/us-japan" not in offered


def test_after_a_question_of_all_a_name_is_asked_for_itself(conversation: Conversation):
    """What names no country cannot be put again for another: the case is shown."""
    reply = after(conversation, "do allies actually show up when war breaks out?", "what about japan then")

    assert reply.matches[0].id == "cases/us-japan"


def test_a_figure_for_another_country_that_is_not_there_is_owned_up_to(conversation: Conversation):
    """As it is where the country was named at once."""
    assert codes(after(conversation, "how many us troops are in japan", "and in germany?")) == ["no-figure"]


def test_what_it_says_is_told_by_its_clauses(conversation: Conversation):
    """Not by all that is known of the case."""
    reply = after(conversation, "what year was the korea treaty signed", "whats it say")

    assert {block.role for block in reply.blocks if isinstance(block, Said)} <= {"quotation", "clause"}


def test_when_it_ended_is_told_by_its_years(conversation: Conversation):
    """With what it was in short, and no more."""
    reply = after(conversation, "how many allied soldiers died in Afghanistan", "what year did it end")
    heading = reply.blocks[0]

    assert isinstance(heading, Heading)
    assert "2001-2021" in heading.labels
    assert [block.role for block in reply.blocks if isinstance(block, Said)] == ["in-short"]


def test_what_no_fact_of_the_case_says_is_owned_up_to(conversation: Conversation):
    """The case is no answer to how long a treaty runs."""
    reply = after(conversation, "what year was the korea treaty signed", "when does it run out")

    assert codes(reply) == ["not-just-that"]


def test_the_other_end_of_a_scale_is_no_answer(conversation: Conversation):
    """Who spends the least is not told by who spends the most without a word."""
    reply = conversation.say("who spends the least on defence in nato")

    assert reply.outcome == "not-covered"
    assert codes(reply) == ["other-end"]
    assert not codes(conversation.fresh().say("who spends the most on defence in nato"))


def test_few_and_near_figures_are_shown_in_place_of_one(conversation: Conversation):
    """At most two, each likely to be near."""
    reply = conversation.say("how many soldiers of Poland died in afghanistan")

    assert sum(isinstance(block, Said) for block in reply.blocks) <= 2


class TestThere:
    def test_there_is_the_country_that_was_asked_about(self, conversation: Conversation):
        """No fact of another country is told; that there is none is said, with what there is of this one."""
        conversation.say("does the us have to defend taiwan")
        reply = conversation.say("are there us troops there")

        assert reply.outcome == "not-covered"
        assert [block.code for block in reply.blocks if isinstance(block, Notice)] == ["no-fact-of"]

    def test_they_are_the_country_that_was_asked_about(self, conversation: Conversation):
        """What they did is asked with their name."""
        conversation.say("Is Ukraine in NATO?")

        assert (
            conversation.say("did they give up nukes").matches[0].id == "cases/ukraine-2014-22#what-budapest-promised"
        )


@pytest.mark.parametrize(
    "said", ["is there more to it", "enough for today, close it", "and that's all there is to it?"]
)
def test_a_turn_with_nothing_of_a_case_in_it_finds_no_fact_of_it(conversation: Conversation, said: str):
    """With the name beside them such words would find any fact."""
    conversation.say("tell me about ANZUS")
    reply = conversation.say(said)

    assert "#" not in (reply.matches[0].id if reply.matches else "")


def test_an_announced_change_of_subject_leaves_what_was_shown(conversation: Conversation):
    conversation.say("what is a tripwire?")
    reply = conversation.say("nvm that, did letting all those eastern countries in make anybody safer")

    assert (reply.outcome, reply.matches[0].id) == ("answer", "sovereignty/enlargement")


@pytest.mark.parametrize(
    ("said", "case"),
    [("latin america?", "cases/rio-treaty"), ("Italy switched sides, no?", "cases/triple-alliance-1882")],
)
def test_a_country_is_not_what_its_name_is_part_of(conversation: Conversation, said: str, case: str):
    """Latin America is not the one country; what is surely asked of another case of a country is of that case."""
    conversation.say("can an ally's promise be relied on in war?")

    assert conversation.say(said).matches[0].id == case


@pytest.mark.parametrize("said", ["هل يحمينا الناتو", "האם נאטו מגן עלינו"])
def test_another_language_is_no_country_of_those_who_speak_it(conversation: Conversation, said: str):
    conversation.say("tell me about aukus")

    assert conversation.say(said).outcome == "not-covered"


def test_a_few_words_with_a_question_mark_put_no_argument(conversation: Conversation):
    conversation.say("do alliances deter aggression?")
    reply = conversation.say("freeloaders in nato?")

    assert (reply.act, reply.matches[0].id) == ("ask", "cost/free-riding")


@pytest.mark.parametrize(
    "said",
    [
        "good, moral hazard is clear now",
        "alright thats enough nato for one evening",
        "great, now i finally get hedging",
    ],
)
def test_a_closing_remark_is_no_question_about_what_it_mentions(conversation: Conversation, said: str):
    conversation.say("does nato deter?")

    assert conversation.say(said).act == "ack"


def test_what_is_found_by_chance_is_not_offered_beside_a_term(conversation: Conversation):
    """The issues that rely on it are; and what goes on from the choice is of the term."""
    conversation.say("what is a tripwire?")
    reply = conversation.say("does it work tho")

    assert [match.id for match in reply.matches] == ["concepts/tripwire", "entrapment/tripwires"]
    assert conversation.say("example").outcome == "answer"


def test_a_continent_is_not_the_country_in_its_name():
    assert countries_in("latin america") == ()
    assert countries_in("the South American allies") == ()
    assert countries_in("what did america do") == ("the United States",)


def test_with_the_name_beside_them_empty_words_ask_nothing(conversation: Conversation):
    conversation.say("tell me about ANZUS")
    scene = conversation.scene("is there more to it")
    ranking = scene.index.ask(scene.text)

    assert asked_of_the_case(scene, scene.text, ranking, 0.35, 0.7) is None
    assert asked_of_the_case(scene, "has it ever been invoked", scene.index.ask("has it ever been invoked"), 0.35, 0.7)
