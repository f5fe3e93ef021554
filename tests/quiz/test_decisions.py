"""What a sentence denies, and which points are told the wrong way round: limits on both sides of where they stand."""

from __future__ import annotations

import pytest

from tests.quiz.pieces import said, texts, words
from tutor.quiz import polarity
from tutor.quiz.denial import denied, denies
from tutor.quiz.reading import read


def denied_words(text: str) -> list[str]:
    found = read(text)
    return [word.text for word, it_is in zip(found, denied(found), strict=True) if it_is]


class TestDenial:
    @pytest.mark.parametrize(
        ("text", "within"),
        [
            (f"They did not {words(16)}", words(14)),
            (f"They did not {words(11)}", words(11)),
            (f"They built instead of {words(16)}", words(14)),
            ("Shops did not grow, rents rose", "grow"),
            ("They did not rise and fall while shops closed", "rise and fall"),
            ("They did not rise because shops closed", "rise"),
            ("Not. Rents rose", ""),
            ("No doubt rents rose", ""),
            ("Rents rose no matter what", ""),
            ("It is not true that rents rose but shops closed", "rents rose"),
            ("It is not true that rents rose. Shops closed", "rents rose"),
            ("Shops closed. It is a myth that rents rose, and fell", "rents rose"),
            ("Shops closed. That rents rose is a myth", "that rents rose"),
            ("Shops closed but rents rising is a myth", "rents rising"),
            ("They never fail to pay", "fail"),
            ("They built hotels instead of good flats", "good flats"),
            ("Rents don't rise", "rise"),
            ("Rents rise not", ""),
            ("Rents rise", ""),
            ("They do not believe that no rents rose", "that no"),
            ("It isn't the shops that raised rents", "the shops"),  # what raised them is only named otherwise
            ("They say it's not the shops that raised rents", "the shops"),
            ("It isn't a myth that rents rose", "a myth"),
            ("They say it was never true that rents rose", "true that rents rose"),
            ("It isn't clear that rents rose", "rents rose"),
            ("Whether rents rose is not clear", ""),
            ("Shops closed. That rents rose is not true", "that rents rose"),
            ("Owners don't lower rents they have raised", "lower rents"),
            ("Rents rose without any good reason at all", "any good reason"),
            ("It is a myth that rents rose in May, and", "rents rose in may"),  # broken off
            ("Shops closed. Rents rose. That is a myth", "rents rose that"),
            ("Not at all. Rents rose", ""),
            ("Shops closed and wages did not", "wages did"),
            ("Shops closed and rents rose, which they did not", "shops closed and rents rose which they did"),
            ("Shops closed and rents rose they did not", "shops closed and rents rose they did"),
            ("In May rents rose and nobody paid taxes", "nobody paid taxes"),
            ("It isn't the shops that, as some say, raised rents", "the shops"),
            ("In May, the owners did nothing", "the owners did nothing"),
            ("They want a harbour, but they go without", ""),
            ("They live without guests and pay rents", "guests"),
            ("Small towns live without guests and pay rents", "guests"),
            ("Rents that rose in the old town show the opposite", "rents that rose in the old town"),
            ("Shops closed. Rents rose. Nope", "rents rose"),
            ("Shops closed today and wages did not", "wages did"),
            ("The rents that rose in the old town show the opposite", "the rents that rose in the old town"),
            ("In May, tourists had no effect on rents", "tourists had no effect on rents"),
            (f"{words(260)}. Owners never said they", "said they"),  # a long answer, broken off
            ("And it isn't the shops that, as some say, raised rents", "the shops"),
            ("Rents rise in the town. They don't", "rents rise in the town"),
            ("Nobody says that no rents rose without tourists", "that no rents rose without tourists"),
        ],
    )
    def test_exactly_these_words_are_denied(self, text: str, within: str):
        assert denied_words(text) == within.split()

    @pytest.mark.parametrize(
        ("word", "it_denies"), [("not", True), ("don't", True), ("never", True), ("n't", True), ("ant", False)]
    )
    def test_words_that_deny(self, word: str, it_denies: bool):
        assert denies(word) is it_denies


class TestPolarity:
    @pytest.mark.parametrize(
        ("point", "answer"),
        [
            ("Rents rise in the city.", "Rents do not rise in the city."),
            ("Rents do not rise in the city.", "Rents rise in the city."),
            ("Tourism raises rents in the city.", "Tourism lowers rents in the city."),
            ("Alliances bring more war to small states.", "Alliances bring less war to small states."),
            ("Neutral promises were kept more often than fighting promises.", "Fighting promises were kept more often than neutral promises."),
            ("Some allies paid their share of the costs.", "All allies paid their share of the costs."),
            ("Few studies find entrapment in the record.", "Every one of the studies finds entrapment in the record."),
            ("Rents rise, but wages never follow.", "Rents never rise, but wages follow."),  # both deny something
            ("Leaders pay a price for breaking promises.", "No leaders pay a price for breaking promises."),
        ],
    )  # fmt: skip
    def test_a_point_told_the_wrong_way_round(self, point: str, answer: str):
        assert polarity.turned_round(point, said(point, answer))

    @pytest.mark.parametrize(
        ("point", "answer"),
        [
            ("Rents rise in the city.", "Rents rise in the city."),
            ("Rents do not rise in the city.", "Rents did not rise in the city."),
            ("Tourism raises rents in the city.", "Tourism does not lower rents in the city."),
            ("Neutral promises were kept more often than fighting promises.", "Neutral promises were kept more often than fighting promises."),
            ("Allies paid without delay for the ships.", "Allies paid for the ships and did not delay."),
            ("Tourism raises rents.", "It is not the weather: tourism raises rents."),
            ("Harbours of stone last for a century.", "Wood does not, but harbours of stone last for a century."),
            ("Tourism raises rents across the old southern quarters.", "The rents there lower the mood of visitors."),
            ("Alliances bring more war to small states.", "Alliances bring more war, not less war, to small states."),
            ("Always paying allies keep their rank.", "Always paying allies always keep their rank."),
        ],
    )  # fmt: skip
    def test_a_point_told_the_right_way_round(self, point: str, answer: str):
        assert not polarity.turned_round(point, said(point, answer))

    @pytest.mark.parametrize(
        ("own", "clause", "share"),
        [
            ("stone piers", "piers", 0.5),
            ("stone piers", "stone piers", 1.0),
            ("the", "stone", 0.0),
            ("stone", "bread", 0.0),
        ],
    )
    def test_the_share_said_in_the_same_form(self, own: str, clause: str, share: float):
        assert polarity._share_said(read(own), read(clause)) == share

    @pytest.mark.parametrize(
        ("text", "before", "after"),
        [("ships cost more than planes", {"ship", "cost"}, {"plan"}), ("ships cost", set(), set()),
         ("ships and planes than planes", {"ship"}, set()), ("than planes", set(), {"plan"})],
    )  # fmt: skip
    def test_what_stands_on_each_side_of_than(self, text: str, before: set[str], after: set[str]):
        assert polarity._around_than(read(text)) == (before, after)

    def test_the_clauses_that_carry_a_point(self):
        """As many neighbouring clauses as the point has: those where most of its words stand."""
        point = "Rents rise quickly."
        evidence = said(point, "Shops closed, rents rise quickly, and trams stopped.")

        assert texts(polarity._region(read(point), evidence)) == ["rents", "rise", "quickly"]
        evidence = said(point, "Shops closed, rents rise quickly, and trams stopped, it seems.")
        assert texts(polarity._region(read(point), evidence)) == ["rents", "rise", "quickly"]
        assert len(polarity._region(read(point), said(point, "Trams stopped, shops closed."))) == 4
        two = "Rents rise quickly, shops close early."
        evidence = said(two, "Trams stopped, rents rise quickly, shops close early, it rained.")
        assert texts(polarity._region(read(two), evidence)) == ["rents", "rise", "quickly", "shops", "close", "early"]
        evidence = said(two, "Trams stopped, rents rise quickly, it rained.")
        assert texts(polarity._region(read(two), evidence)) == ["trams", "stopped", "rents", "rise", "quickly"]

    @pytest.mark.parametrize(
        ("own", "said", "swapped"),
        [
            ("ships cost more than planes", "planes cost more than ships", True),
            ("ships cost more than planes", "ships cost more than planes", False),
            ("ships more than planes", "planes more than trains", True),  # one of them is enough
            ("ships trains more than planes buses", "ships planes more than buses trains", False),  # half and half
            ("ships cost more than", "planes cost more than ships", False),
            ("ships cost much", "planes cost more than ships", False),
        ],
    )
    def test_a_comparison_may_stand_the_other_way_round(self, own: str, said: str, swapped: bool):
        assert polarity._swapped(read(own), read(said)) is swapped
