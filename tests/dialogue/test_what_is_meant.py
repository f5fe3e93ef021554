"""What a question is taken to mean: the fact that was found, the case it belongs to, or what is at hand."""

from __future__ import annotations

import pytest

from tests.dialogue.test_asking import ANZUS, BUDGET, DRAG, MEMBERS, NATO, RIDE, WORTH, Index, ask, codes, options
from tutor.dialogue.context import Shown
from tutor.dialogue.doubts import is_doubtful
from tutor.dialogue.reply import Pointers
from tutor.dialogue.scene import Scene, Told

PER_CENT = "cases/nato#two-per-cent"


def found(told: Told) -> list[str]:
    return [match.id for match in told.matches]


def other_readings(told: Told) -> list[str]:
    rows = (block.rows for block in told.blocks if isinstance(block, Pointers) and block.role == "otherwise")
    return [row.id for those in rows for row in those]


class TestFactOrCase:
    def test_a_fact_beyond_doubt_stands_alone(self, base):
        """A question of fact that is surely understood is answered without a word of what else it may have meant."""
        told = ask(base, Index(0.95, MEMBERS, RIDE, DRAG), "which countries are members of nato")

        assert found(told)[0] == MEMBERS
        assert other_readings(told) == []

    def test_the_very_words_of_a_fact_find_it(self, base):
        """Whichever fact of the same case is likelier by its words."""
        told = ask(base, Index(0.95, ("cases/nato#founded", 0.6), (MEMBERS, 0.2)), "Who is in NATO?")

        assert found(told)[0] == MEMBERS

    def test_the_name_alone_asks_for_the_whole_case(self, base):
        """Who asks what NATO is gets NATO, though a fact about it was found first; nothing comes twice."""
        told = ask(base, Index(0.95, (MEMBERS, 0.5), (ANZUS, 0.2), (NATO, 0.1), (RIDE, 0.05)), "what is nato?")

        assert found(told) == [NATO, MEMBERS, ANZUS, RIDE]
        assert told.matches[0].score == 0.5, "it is as likely as the fact that led to it"

    def test_a_figure_of_a_stranger_is_owned_up_to(self, base):
        """Whether there is such a figure is asked of the fact that was found first, whatever came after it."""
        question = "how much does pakistan spend on its army"

        assert codes(ask(base, Index(0.9, PER_CENT, RIDE), question)) == ["no-figure"]
        assert "no-figure" not in codes(ask(base, Index(0.9, RIDE, PER_CENT), question))


class TestFewWords:
    @pytest.mark.parametrize("topic", ["cost", "institutions"])
    def test_one_word_that_names_a_topic_asks_for_it(self, base, topic: str):
        """It is shown what there is on the topic; nothing is looked up."""
        index = Index(0.95, RIDE)
        told = ask(base, index, topic)

        assert index.asked == []
        assert told.outcome == "answer"


class TestWhatGoesOn:
    def test_what_if_goes_on_from_what_is_at_hand(self, base):
        """Three things are offered: what is at hand, and the two readings that are likeliest."""
        told = ask(base, Index(0.2, RIDE, WORTH, BUDGET), "what if they all refuse", Shown("issue", DRAG, DRAG))

        assert (told.outcome, options(told)) == ("choice", [DRAG, RIDE, WORTH])

    def test_what_is_at_hand_comes_first_and_five_are_named(self, base):
        """It comes first though it was not found, and no more than five readings are told with a choice."""
        entries = (RIDE, WORTH, BUDGET, "cost/cheaper-than-war", "cost/joint-exercises")
        told = ask(base, Index(0.2, *entries), "what if they all refuse", Shown("issue", ANZUS, ANZUS))

        assert options(told) == [ANZUS, RIDE, WORTH]
        assert found(told) == [ANZUS, *entries[:4]]

    def test_a_doubtful_question_is_as_sure_as_two_digits_say(self, base):
        """A choice between readings tells how sure it is as an answer does."""
        told = ask(base, Index(0.8349, MEMBERS, NATO), "how many ships does nato have")

        assert (told.outcome, told.confidence) == ("choice", 0.83)


class TestDoubts:
    @pytest.mark.parametrize(
        ("question", "match", "doubtful"),
        [
            ("how many ships does nato have", MEMBERS, True),  # the fact counts members
            ("how many nato ships are there", MEMBERS, True),  # what is counted is the last word
            ("how many members does nato have", MEMBERS, False),
            ("how many countries are in nato", MEMBERS, False),
            ("how many ships does nato have", NATO, False),  # the whole case is no count
        ],
    )
    def test_a_count_of_something_else(self, base, question: str, match: str, doubtful: bool):
        """A fact that counts members is no answer to how many ships there are."""
        index = Index(0.8, match)

        assert is_doubtful(Scene(base, index, Shown()), question, index.ranking, 0.9) is doubtful

    @pytest.mark.parametrize(
        ("question", "outcome"),
        [
            ("is BRICS one of the alliances you know", "choice"),
            ("is NATO one of the alliances you know", "answer"),
            ("IS BRICS ONE OF THE ALLIANCES YOU KNOW", "answer"),  # who shouts names nothing
        ],
    )
    def test_a_name_that_the_base_does_not_know(self, base, question: str, outcome: str):
        """Capitals that stand in no phrasing of the base name something else than what was found."""
        index = Index(0.95, RIDE, WORTH)
        index.words = frozenset({"nato"})

        assert ask(base, index, question).outcome == outcome
