"""The matcher over a knowledge base, and the parts it is made of."""

from __future__ import annotations

import pytest

from tutor.matching import Matcher, calibration, fusion
from tutor.matching.base_index import NEARNESS, BaseIndex
from tutor.matching.calibration import Signs
from tutor.matching.entries import wordings_key
from tutor.matching.matcher import round_score
from tutor.matching.scoring import Scores, best_first
from tutor.matching.words import shipped_table

GROUPED = {
    "rain": ["will it rain", "do i need an umbrella", "wet weather ahead"],
    "snow": ["will it snow", "do i need a sledge", "white weather ahead"],
    "bread": ["how do i bake bread", "recipe for a loaf", "best flour for dough"],
}
ELSEWHERE = ["who won the cup final", "how do i fix my bicycle", "what is the capital of peru", "sing a song for me"]


def test_entries_of_one_group_are_no_rivals() -> None:
    text = "what weather is ahead"
    apart = Matcher.build(GROUPED, semantic=False)
    together = Matcher.build(GROUPED, groups={"rain": "weather", "snow": "weather"}, semantic=False)
    assert together.score(text).signs.odds > apart.score(text).signs.odds


@pytest.mark.skipif(not shipped_table(), reason="needs the word table")
def test_texts_that_belong_elsewhere_teach_where_the_subject_ends() -> None:
    pytest.importorskip("numpy")
    matcher = Matcher.build(GROUPED, elsewhere=ELSEWHERE, semantic=False)
    assert matcher.score("is rain coming").signs.words_scope > matcher.score("repair a bicycle tyre").signs.words_scope


def test_every_sign_raises_the_probability_by_its_weight() -> None:
    weights = {"bias": -1.0, "known": 2.0}
    assert calibration.probability(Signs(known=1.0), weights) > 0.7 > calibration.probability(Signs(), weights)


def test_evidence_that_names_the_right_entries_gets_the_weight() -> None:
    numpy = pytest.importorskip("numpy")
    owners = numpy.arange(40) % 4
    telling, silent = numpy.eye(4)[owners], numpy.zeros((40, 4))
    weights = fusion.fit({"words": telling, "runs": silent}, owners)
    assert weights["words"] > 2 * fusion.DEFAULT["words"]


def test_evidence_that_misleads_counts_for_less() -> None:
    numpy = pytest.importorskip("numpy")
    owners = numpy.arange(40) % 4
    misleading = numpy.eye(4)[(owners + 1) % 4]
    weights = fusion.fit({"words": numpy.eye(4)[owners], "runs": misleading}, owners)
    assert weights["runs"] < fusion.DEFAULT["runs"] / 2


def test_a_question_finds_its_issue_with_kind_and_topic(index: BaseIndex) -> None:
    first = index.ask("could a treaty drag us into somebody else's war?").matches[0]
    assert (first.id, first.kind, first.topic) == ("entrapment/dragged-into-war", "issue", "entrapment")


def test_a_question_of_fact_finds_the_fact_and_its_owner(index: BaseIndex) -> None:
    first = index.ask("who are the members of NATO?").matches[0]
    assert (first.entry, first.topic) == ("cases/nato", "case:nato")


def test_an_assertion_finds_arguments_of_the_issue_that_is_named(index: BaseIndex) -> None:
    found = index.arguments("small allies never pay their share", "cost/free-riding").matches
    assert found
    assert all(match.id.startswith("cost/free-riding#") and match.kind == "argument" for match in found)


def test_a_source_is_found_by_author_and_year(index: BaseIndex) -> None:
    assert index.sources("Snyder 1984").matches[0].id == "snyder1984"


@pytest.mark.parametrize(
    "text", ["best lasagne recipe?", "which airline alliance has the best lounges?", "asdf qwerty", "🎉"]
)
def test_what_the_base_does_not_cover_is_not_answered_with_confidence(index: BaseIndex, text: str) -> None:
    assert index.ask(text).confidence < 0.5


def test_what_is_at_hand_does_not_outweigh_what_is_plainly_asked(index: BaseIndex) -> None:
    plain = index.ask("is it worth it?").matches
    near = index.ask("is it worth it?", within="cost/opportunity-cost").matches
    assert NEARNESS > 1
    assert near[0].id == plain[0].id


def test_scores_are_rounded_and_between_0_and_1(index: BaseIndex) -> None:
    answer = index.ask("do allies free ride?")
    values = [answer.confidence, *(match.score for match in answer.matches)]
    assert all(0 <= value <= 1 and round(value, 2) == value for value in values)


class TestTheBase:
    A, B, C = "cost/free-riding", "cost/budget-driver", "cases/nato#members"

    def asked(self, index: BaseIndex, monkeypatch: pytest.MonkeyPatch, chances: dict[str, float]) -> None:
        """Have the index find these entries with these chances."""
        ids = index._asked.matcher.ids
        spread = [chances.get(name, 0.0) for name in ids]
        scores = Scores(spread, spread, best_first(spread), Signs())
        monkeypatch.setattr(index._asked.matcher, "score", lambda _: scores)

    @pytest.mark.parametrize(("second", "first"), [(0.21, B), (0.19, A)])
    def test_what_is_at_hand_settles_what_is_nearly_even(self, index, monkeypatch, second: float, first: str):
        self.asked(index, monkeypatch, {self.A: 0.30, self.B: second})

        assert index.ask("?", within="cost/budget-driver").matches[0].id == first
        assert index.ask("?", within="cost/zebra").matches[0].id == self.A
        assert index.ask("?").matches[0].id == self.A

    def test_a_question_of_fact_belongs_to_its_case(self, index, monkeypatch):
        self.asked(index, monkeypatch, {self.A: 0.30, self.C: 0.25})

        assert index.ask("?", within="cases/nato").matches[0].id == self.C
        assert [match.score for match in index.ask("?", within="cases/nato").matches[:2]] == [0.25, 0.3]

    def test_at_most_five_are_found(self, index: BaseIndex):
        text = "nato allies and treaties"

        assert len(index.ask(text).matches) == 5
        assert len(index.arguments(text).matches) == 5
        assert len(index.arguments(text, "cost/free-riding").matches) == 5
        assert len(index.sources("Snyder alliance politics 1984").matches) == 5
        assert len(index.ask(text, limit=7).matches) == 7

    def test_arguments_of_an_issue_come_best_first_with_all_of_them_ranked(self, index: BaseIndex):
        text = "small allies never pay their share"
        found = [match.id for match in index.arguments(text, "cost/free-riding", limit=100).matches]
        scores = index._argued.matcher.score(text)
        total = dict(zip(index._argued.matcher.ids, scores.total, strict=True))

        assert found == sorted(
            (name for name in total if name.startswith("cost/free-riding#")), key=lambda n: -total[n]
        )
        assert len(found) > 3

    def test_nothing_asked_finds_nothing(self, index: BaseIndex):
        assert index.ask("") == ((), 0.0)
        assert index.arguments("", "cost/free-riding") == ((), 0.0)

    def test_the_confidence_is_that_of_the_matcher(self, index: BaseIndex):
        text = "do allies free ride?"
        matcher = index._asked.matcher

        assert index.ask(text).confidence == round_score(matcher.confidence(matcher.score(text))) > 0.3
        assert index.arguments(text, "cost/free-riding").confidence > 0

    def test_it_knows_its_words_and_what_it_was_made_from(self, index: BaseIndex, base):
        assert "alliance" in index.words
        assert index.wordings == wordings_key(base)

    def test_sources_are_found_without_the_encoder(self, index: BaseIndex):
        assert not index._cited.matcher.score("a paper on burdens", sure=2.0).encoded


class TestTopicsThatShareTheChance:
    """A question is no surer than undecided where the topic of what comes first has too little of the chance."""

    FIRST, ALSO = "cost/budget-driver", "concepts/primacy"  # of one topic; the second bears on another as well
    OTHERS = ("entrapment/alliances-deter", "sovereignty/neutrality", "entrapment/tripwires", "sovereignty/empire")

    @pytest.fixture
    def confidence(self, index, monkeypatch: pytest.MonkeyPatch):
        """How sure a question is, by the chances of these entries, where the matcher would be surer or not."""

        def ask(first: float, also: float, others: float, *, within: str = "", sure: float = 0.9) -> float:
            found = {self.FIRST: first, self.ALSO: also, **dict.fromkeys(self.OTHERS, others / len(self.OTHERS))}
            matcher = index._asked.matcher
            spread = [found.get(name, 0.0) for name in matcher.ids]
            monkeypatch.setattr(matcher, "score", lambda _: Scores(spread, spread, best_first(spread), Signs()))
            monkeypatch.setattr(matcher, "confidence", lambda _: sure)
            answer = index.ask("?", within=within)
            assert answer.matches[0].id == self.FIRST
            return answer.confidence

        return ask

    def test_by_the_share_of_all_that_is_considered(self, confidence):
        assert confidence(0.34, 0.22, 0.44) == 0.9
        assert confidence(0.32, 0.22, 0.46) == 0.65
        assert confidence(0.16, 0.12, 0.22) == 0.9  # 0.28 of 0.50, though the rest lies far behind
        assert confidence(0.16, 0.11, 0.23) == 0.65

    def test_what_is_undecided_anyway_stays_as_sure_as_it_was(self, confidence):
        assert confidence(0.30, 0.10, 0.60, sure=0.4) == 0.4

    def test_what_is_at_hand_counts_for_its_topic(self, confidence):
        """0.30 of 0.65 is too little; half as much again, it is 0.45 of 0.80."""
        assert confidence(0.30, 0.0, 0.35) == 0.65
        assert confidence(0.30, 0.0, 0.35, within=self.FIRST) == 0.9
        assert confidence(0.30, 0.0, 0.35, within="cost/free-riding") == 0.65
