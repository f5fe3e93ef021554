"""What decides how texts are ranked and how sure that is, against sums done by hand or done again from the parts."""

from __future__ import annotations

import json
import math
from collections import Counter
from pathlib import Path

import pytest

from tutor.matching import Matcher, calibration, spelling
from tutor.matching.base_index import BaseIndex
from tutor.matching.calibration import Calibration, Signs
from tutor.matching.encoder import shipped_encoder
from tutor.matching.entries import wordings_key
from tutor.matching.lexical import Document, Lexical, Lists, pack_lists, run_weight, runs_of
from tutor.matching.lexical_build import RunSpace, WordSpace
from tutor.matching.matcher import round_score
from tutor.matching.packed import Sections, pack
from tutor.matching.scoring import CONSIDERED, NEAREST_ELSEWHERE, Scores, SmallEngine, best_first
from tutor.matching.spelling import Speller
from tutor.matching.words import DIMENSIONS, shipped_table

PHRASINGS = {
    "rain": ["will it rain tomorrow", "do i need an umbrella", "is it going to be wet outside", ("clouds bring rain", 0.1)],
    "bread": ["how do i bake bread", "give me a recipe for a loaf", "what flour is best for baking"],
    "money": ["what is my bank balance", "how much money is in my account", "am i broke", ("banks keep money", 0.1)],
}  # fmt: skip
ELSEWHERE = ["who won the cup final", "how do i fix my bicycle", "what is the capital of peru", "sing a song for me"]
TEXT = "recipe for baking marble"


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher.build(PHRASINGS, elsewhere=ELSEWHERE, semantic=False)


@pytest.fixture(scope="module")
def encoding() -> Matcher:
    if not shipped_encoder():
        pytest.skip("needs the encoder")
    groups = {"rain": "home", "bread": "home", "money": "bank"}
    return Matcher.build(PHRASINGS, elsewhere=ELSEWHERE, groups=groups, semantic=True)


class TestConfidence:
    def test_it_is_the_logistic_of_the_weighted_signs(self):
        weights = {"bias": -1.0, "odds": 2.0, "words_typical": 0.5}
        found = calibration.probability(Signs(odds=0.7, words_typical=-0.4), weights)

        assert found == pytest.approx(1 / (1 + math.exp(-(-1.0 + 1.4 - 0.2))))

    def test_without_a_bias_nothing_known_is_even(self):
        assert calibration.probability(Signs(), {}) == 0.5

    @pytest.mark.parametrize(("bias", "total"), [(100.0, 30.0), (-100.0, -30.0), (29.5, 29.5)])
    def test_it_is_never_quite_0_or_1(self, bias: float, total: float):
        assert calibration.probability(Signs(), {"bias": bias}) == pytest.approx(1 / (1 + math.exp(-total)), rel=1e-6)

    def test_chances_are_the_softmax_of_scores(self):
        assert calibration.chances([0.0, math.log(3)]) == pytest.approx([0.25, 0.75])
        assert calibration.chances([5_000.0, 5_000.0, -5_000.0]) == pytest.approx([0.5, 0.5, 0.0])

    def test_a_group_has_the_chances_of_all_its_entries(self):
        assert calibration.group_shares([0.2, 0.5, 0.3], [7, 1, 7]) == pytest.approx([0.5, 0.5, 0.5])
        assert calibration.group_shares([0.1, 0.2, 0.7], [0, 0, 1]) == pytest.approx([0.3, 0.3, 0.7])

    @pytest.mark.parametrize(
        ("share", "odds"),
        [(0.5, 0.0), (0.9, math.log(9) / 3), (0.1, -math.log(9) / 3), (0.0, -2.0), (1.0, 3.0), (0.9999, 3.0), (0.001, -2.0)],
    )  # fmt: skip
    def test_odds_are_a_third_of_the_log_odds(self, share: float, odds: float):
        assert calibration.odds(share) == pytest.approx(odds)

    @pytest.mark.parametrize(("value", "standing"), [(4.0, -0.5), (5.0, 0.0), (7.0, 1.0), (99.0, 2.0), (-99.0, -3.0)])
    def test_standing_counts_deviations_from_the_mean(self, value: float, standing: float):
        assert calibration.standing(value, (5.0, 2.0)) == standing


class TestCalibration:
    @pytest.fixture(autouse=True)
    def afresh(self):
        yield
        calibration.shipped.cache_clear()
        calibration.of_bases.cache_clear()

    def put(self, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
        monkeypatch.setattr(calibration, "FILE", path)
        calibration.shipped.cache_clear()
        calibration.of_bases.cache_clear()

    def test_it_is_read_from_the_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        own = {"small": {"bias": 1.0}, "full": {"bias": 2.0}, "sure": 1}
        (tmp_path / "c.json").write_text(json.dumps({"general": own, "base": {"weights": {}}}))
        self.put(monkeypatch, tmp_path / "c.json")

        assert calibration.shipped() == Calibration({"bias": 1.0}, {"bias": 2.0}, 1.0)
        assert calibration.of_bases() == {"weights": {}}

    @pytest.mark.parametrize("text", ["", "{}", '{"general": {"small": {}, "full": {}}}', '{"general": {"small": {}}'])
    def test_a_damaged_file_leaves_the_default(self, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        (tmp_path / "c.json").write_text(text)
        self.put(monkeypatch, tmp_path / "c.json")

        assert calibration.shipped() is calibration.DEFAULT
        assert calibration.of_bases() is None

    def test_a_file_that_is_gone_leaves_the_default(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        self.put(monkeypatch, tmp_path / "gone.json")

        assert calibration.shipped() is calibration.DEFAULT
        assert calibration.of_bases() is None

    def test_what_is_no_table_of_bases_is_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        (tmp_path / "c.json").write_text('{"base": [1]}')
        self.put(monkeypatch, tmp_path / "c.json")

        assert calibration.of_bases() is None

    @pytest.mark.parametrize("wrong", [{"small": []}, {"full": 1}, {"sure": "0.9"}])
    def test_what_is_no_calibration_is_refused(self, wrong: dict[str, object]):
        with pytest.raises(ValueError, match="a calibration has weights"):
            calibration.calibration_of({"small": {}, "full": {}, "sure": 0.9, **wrong})

    def test_the_default_tells_a_plain_hit_from_a_stray(self):
        """Used where the file is lost: sure signs must mean sure, and no signs unsure; not asked again when sure."""
        for weights in calibration.DEFAULT[:2]:
            assert calibration.probability(Signs(odds=2, typical=1, covered=1, known=1, near=1), weights) > 0.95
            assert calibration.probability(Signs(odds=-1, typical=-2), weights) < 0.1
            assert all(weight > 0 for name, weight in weights.items() if name != "bias")
            assert 0.05 < calibration.probability(Signs(known=1), weights) < 0.5
        assert 0.9 < calibration.DEFAULT.sure < 1


class TestLists:
    @pytest.fixture
    def lexical(self) -> Lexical:
        words = pack_lists("w", {"stone": {0: 2.0, 1: 0.5}, "iron": {1: 1.5}}, {"stone": 1.0, "iron": 3.0}, 4.0, 2)
        runs = pack_lists("r", {"1stone": {0: 0.5}, "#sto": {0: 0.25, 1: -0.25}}, {"1stone": 2.0, "#sto": 1.0}, 3.0, 2)
        return Lexical(Sections(pack(words | runs)), 2)

    def test_words_score_the_share_of_the_question_that_they_cover(self, lexical: Lexical):
        assert lexical.word_scores(["stone", "iron"]) == pytest.approx([0.5, 0.5], abs=1e-3)
        assert lexical.word_scores(["stone", "stone"]) == pytest.approx([2.0, 0.5], abs=1e-3)
        assert lexical.word_scores(["stone", "marble"]) == pytest.approx([0.4, 0.1], abs=1e-3)
        assert lexical.word_scores(["marble", "stone"]) == pytest.approx([0.4, 0.1], abs=1e-3)
        assert lexical.word_scores([]) == [0.0, 0.0]

    def test_unknown_words_weigh_in_the_whole_alone(self, lexical: Lexical):
        assert lexical.coverage(["stone", "marble", "stone"]) == (1.0, 5.0)
        assert lexical.coverage(["iron", "stone"]) == (4.0, 4.0)
        assert lexical.coverage([]) == (0.0, 0.0)
        assert [lexical.knows(word) for word in ("stone", "iron", "marble")] == [True, True, False]

    def test_runs_score_by_their_weight_in_a_text_of_length_1(self, lexical: Lexical):
        """An unknown word makes a text longer; an unknown run of characters does not."""
        one, piece = 2.0, 0.35
        length = math.sqrt(one**2 + piece**2 + 3.0**2)
        expected = [(one * 0.5 + piece * 0.25) / length, -piece * 0.25 / length]

        found = lexical.run_scores({"1stone": 1, "#sto": 1, "1marble": 1, "#xyz": 1})
        assert found == pytest.approx(expected, abs=1e-3)
        assert lexical.run_scores({"1stone": 3}) == pytest.approx([0.5, 0.0], abs=1e-3)
        assert lexical.run_scores({"#sto": 1}) == pytest.approx([0.25, -0.25], abs=1e-3)
        assert lexical.run_scores({}) == [0.0, 0.0]

    def test_a_common_word_alone_is_the_whole_question(self):
        """However little it weighs."""
        words = pack_lists("w", {"a": {0: 1.0}}, {"a": 0.5}, 4.0, 1)
        lexical = Lexical(Sections(pack(words | pack_lists("r", {}, {}, 3.0, 1))), 1)

        assert lexical.word_scores(["a"]) == pytest.approx([2.0], abs=1e-3)

    def test_runs_that_come_again_count_by_the_logarithm(self):
        assert run_weight("1stone", 1) == 1.0
        assert run_weight("1stone", 3) == pytest.approx(1 + math.log(3))
        assert run_weight("#sto", 3) == pytest.approx(0.35 * (1 + math.log(3)))

    def test_a_text_is_cut_into_words_pairs_and_pieces(self):
        found = runs_of(["stone"], ["stone", "iron"])

        assert (found["1stone"], found["1iron"]) == (1, 1)
        assert [run for run in found if run[0] == "2"] == ["2stone iron"]
        assert {run for run in found if run[0] == "#"} >= {"#sto", "#tone"}

    def test_weights_beyond_what_can_be_kept_are_cut(self):
        packed = Sections(pack(pack_lists("w", {"a": {0: 50.0, 1: -50.0}}, {"a": 1.0}, 1.0, 2)))

        assert Lists(packed, "w", 2).add({"a": 1.0}, 1.0) == pytest.approx([32_767 / 4096, -32_767 / 4096], abs=1e-6)

    @pytest.mark.parametrize("entries", [65_535, 65_536, 65_537, 70_000])
    def test_more_entries_than_two_bytes_can_number(self, entries: int):
        packed = Sections(pack(pack_lists("w", {"a": {entries - 1: 1.0}}, {"a": 1.0}, 1.0, entries)))
        scores = Lists(packed, "w", entries).add({"a": 1.0, "b": 1.0}, 2.0)

        assert scores[entries - 1] == 0.5
        assert sum(scores) == 0.5

    def test_words_are_weighed_by_bm25(self):
        """The formula of BM25 with its usual parameters, done by hand."""
        documents = [[Document([], Counter({"a": 2, "b": 1}), Counter(), 1.0)], [Document([], Counter({"c": 1}), Counter(), 1.0)]]  # fmt: skip
        rarity = math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
        longer = 1.2 * (1 - 0.75 + 0.75 * 3 / 2)

        assert WordSpace(documents).weight(0, "a") == pytest.approx(rarity * 2 * 2.2 / (2 + longer))
        assert WordSpace(documents).weight(1, "a") == 0.0

    @pytest.mark.parametrize(("having", "kept"), [(5, True), (6, False)])
    def test_pieces_that_most_entries_have_are_not_kept(self, having: int, kept: bool):
        counts = [Counter({"#abc": 1} if place < having else {"#xyz": 1}) for place in range(10)]
        space = RunSpace([[Document([], Counter(), count, 1.0)] for count in counts])

        assert ("#abc" in space.rarity) is kept


class TestScores:
    def test_the_best_come_first_and_of_equal_ones_the_earlier(self):
        assert best_first([0.1, 0.4, 0.4, 0.2]) == [1, 2, 3, 0]
        assert len(best_first([0.0] * 50)) == CONSIDERED == 24

    def test_the_small_score_is_the_weighted_sum_of_its_evidence(self, matcher: Matcher):
        sections = Sections(matcher.to_bytes())
        weights = json.loads(sections.text("meta"))["weights"]
        engine, reading = SmallEngine(sections, 3), matcher.read(TEXT)
        by_words = engine.lexical.word_scores(reading.words)
        by_runs = engine.lexical.run_scores(runs_of(reading.tokens, reading.words))
        vector = shipped_table().vector(reading.tokens)
        rows, scales = sections.numbers("m.vectors", "b"), sections.reals("m.scales")
        expected = [
            weights["words"] * by_words[entry]
            + weights["runs"] * by_runs[entry]
            + scales[entry] * sum(a * b for a, b in zip(vector, rows[entry * DIMENSIONS :], strict=False))
            for entry in range(3)
        ]
        scores = engine.score(reading)

        assert len(scales) == 3
        assert scores.total == pytest.approx(expected, rel=0.01, abs=0.01)
        assert scores.order[0] == 1
        assert not scores.encoded

    def test_the_signs_say_what_was_found(self, matcher: Matcher):
        sections = Sections(matcher.to_bytes())
        engine, reading = SmallEngine(sections, 3), matcher.read(TEXT)
        scores = engine.score(reading)
        known, weight = engine.lexical.coverage(reading.words)
        mean, deviation = json.loads(sections.text("meta"))["typical"]["small"]
        scope, vector = sections.reals("m.scope"), shipped_table().vector(reading.tokens)
        signs = scores.signs

        assert 0 < known < weight
        assert signs.known == pytest.approx(known / weight)
        assert signs.covered == pytest.approx(engine.lexical.word_scores(reading.words)[1])
        assert signs.odds == signs.words_odds == pytest.approx(calibration.odds(scores.chances[1]))
        assert (
            signs.typical
            == signs.words_typical
            == pytest.approx(calibration.standing(scores.total[1], (mean, deviation)))
        )
        assert signs.size == pytest.approx(math.log(4) / math.log(100))
        assert signs.length == pytest.approx(math.log10(len(reading.words) + 1))
        assert signs.words_scope == pytest.approx(sum(a * b for a, b in zip(scope, [*vector, 1.0], strict=True)))
        assert signs.words_scope != 0

    def test_words_without_meaning_leave_scope_and_meaning_out(self, matcher: Matcher):
        scores = matcher.score("qqxxzz vvkkww")

        assert scores.signs.words_scope == 0.0
        assert scores.total == pytest.approx([0.0] * 3)

    def test_its_own_calibration_goes_before_the_shipped_one(self):
        from tutor.matching.compiling import Extra, compile_matcher

        own = {"small": {"bias": 5.0}, "full": {"bias": -5.0}, "sure": 0.5}
        built = Matcher.from_bytes(compile_matcher(PHRASINGS, Extra(calibration=own), semantic=False), semantic=False)

        assert built.match("anything at all about bread").confidence == 0.99


class TestWithTheEncoder:
    def test_the_full_score_is_the_weighted_sum_of_its_evidence(self, encoding: Matcher):
        """Small score, head, nearest phrasing and other texts, each by its weight, done again with numpy."""
        import numpy as np

        from tutor.matching.heads import gathered

        sections = Sections(encoding.to_bytes())
        meta = json.loads(sections.text("meta"))
        weights, typical = meta["weights"], meta["typical"]
        vector = shipped_encoder().encode([encoding.read(TEXT).text])[0]
        small, full = encoding.score(TEXT, sure=0.0), encoding.score(TEXT, sure=2.0)
        near_texts = np.frombuffer(sections.view("near.vectors"), np.int8).reshape(-1, 384) / 127
        owners = np.frombuffer(sections.view("near.owners"), np.uint32)
        near = [max((near_texts @ vector)[owners == entry]) for entry in range(3)]
        body_texts = np.frombuffer(sections.view("body.vectors"), np.int8).reshape(-1, 384) / 127
        body = gathered((body_texts @ vector)[None], np.frombuffer(sections.view("body.owners"), np.uint32), 3)[0]
        head = np.frombuffer(sections.view("e.vectors"), np.float16).reshape(-1, 384).astype(np.float32) @ vector
        expected = (
            weights["small"] * np.array(small.total) + head + weights["near"] * np.array(near) + weights["body"] * body
        )

        assert len(body_texts)
        assert weights["body"] > 0
        assert full.total == pytest.approx(expected.tolist(), abs=0.02)
        assert full.encoded
        assert not small.encoded
        best = full.order[0]
        share = calibration.group_shares(full.chances, [0, 0, 1])[best]
        assert full.signs.odds == pytest.approx(calibration.odds(share), abs=1e-6)
        assert full.signs.typical == pytest.approx(calibration.standing(full.total[best], typical["full"]), abs=1e-3)
        assert full.signs.near == pytest.approx(calibration.standing(near[best], typical["near"]), abs=0.01)
        assert full.signs.agreed == 1.0
        assert full.signs.words_odds == small.signs.words_odds

    def test_the_signs_of_scope_are_those_of_the_encoder(self, encoding: Matcher):
        import numpy as np

        sections = Sections(encoding.to_bytes())
        vector = shipped_encoder().encode([encoding.read(TEXT).text])[0]
        scope = np.frombuffer(sections.view("e.scope"), np.float32)
        others = np.frombuffer(sections.view("e.elsewhere"), np.int8).reshape(-1, 384) / 127
        nearest = sorted((others @ vector).tolist(), reverse=True)[:NEAREST_ELSEWHERE]
        signs = encoding.score(TEXT, sure=2.0).signs

        assert NEAREST_ELSEWHERE == 3 < len(others)
        assert signs.scope == pytest.approx(float(scope[:-1] @ vector + scope[-1]), abs=1e-3)
        assert signs.elsewhere == pytest.approx(sum(nearest) / 3, abs=1e-3)

    def test_it_is_asked_where_the_small_engine_is_less_than_sure(self, encoding: Matcher):
        small = encoding.score(TEXT, sure=0.0)
        confidence = encoding.confidence(small)

        assert not encoding.score(TEXT, sure=confidence).encoded
        assert encoding.score(TEXT, sure=confidence + 1e-9).encoded

    def test_each_engine_has_weights_of_its_own(self, encoding: Matcher):
        full = encoding.score(TEXT, sure=2.0)
        known = calibration.shipped()

        assert encoding.confidence(full) == pytest.approx(calibration.probability(full.signs, known.full))
        assert encoding.confidence(full._replace(encoded=False)) == pytest.approx(
            calibration.probability(full.signs, known.small)
        )

    def test_a_matcher_without_texts_elsewhere_has_no_sign_of_scope(self):
        if not shipped_encoder():
            pytest.skip("needs the encoder")
        signs = Matcher.build(PHRASINGS, semantic=True).score(TEXT, sure=2.0).signs

        assert (signs.scope, signs.elsewhere, signs.words_scope) == (0.0, 0.0, 0.0)

    def test_loading_ahead_is_on_a_thread_and_loads_it(self, encoding: Matcher):
        import threading

        again = Matcher.from_bytes(encoding.to_bytes())
        again.preload()
        for thread in threading.enumerate():
            if thread.name == "encoder":
                thread.join()

        assert again._full is not None
        plain = Matcher.from_bytes(encoding.to_bytes(), semantic=False)
        plain.preload()
        assert plain._full is None
        assert not plain.score(TEXT, sure=2.0).encoded


class TestMatcher:
    def test_matches_are_cut_to_the_limit(self, matcher: Matcher):
        assert [len(matcher.match("bread and rain", limit=limit).matches) for limit in (-1, 0, 1, 3)] == [0, 0, 1, 3]
        many = Matcher.build({str(n): [f"thing number {n}"] for n in range(8)}, semantic=False)
        assert len(many.match("thing number").matches) == 5

    @pytest.mark.parametrize(("value", "rounded"), [(-0.2, 0.0), (1.7, 1.0), (0.126, 0.13), (0.5, 0.5), (1.0, 1.0)])
    def test_scores_leave_with_two_digits(self, value: float, rounded: float):
        assert round_score(value) == rounded

    def test_what_has_no_words_has_no_matches(self, matcher: Matcher):
        scores = matcher.score("?!")

        assert list(scores.total) == [0.0, 0.0, 0.0]
        assert scores.order == []
        assert matcher.match("?!") == ((), 0.0)

    def test_the_text_is_read_with_its_misspelt_words_mended(self, matcher: Matcher):
        reading = matcher.read("An umbrela for tomorow?")

        assert reading.text == "An umbrella for tomorrow?"
        assert reading.tokens == ["an", "umbrella", "for", "tomorrow"]

    def test_english_words_are_left_alone(self, matcher: Matcher):
        """ "Load" is a word of its own, however near "loaf" is."""
        assert matcher.repair("a load") == ("a load", [])

    def test_words_are_those_of_the_phrasings(self, matcher: Matcher):
        assert {"umbrella", "flour", "account"} <= set(matcher.words)


class TestSpelling:
    @pytest.fixture
    def speller(self) -> Speller:
        words = ("alliance", "treaty", "nato", "ally", "tank", "bank", "harbour", "pact", "war", "entanglement")
        return Speller(lambda: words, lambda word: word in ("treats", "rally"))

    @pytest.mark.parametrize(
        ("word", "meant"),
        [
            ("treatu", "treaty"), ("trety", "treaty"), ("traety", "treaty"),  # one slip, two letters changed about
            ("alianse", "alliance"), ("allianc", "alliance"),  # two slips in seven letters
            ("allaence", "alliance"), ("alleonse", "alleonse"),  # two in eight, but not three
            ("treutu", "treutu"),  # two slips in six letters
            ("nat", "nat"), ("wra", "wra"),  # too short
            ("natp", "nato"), ("warr", "warr"),  # four letters are enough, but nothing short is put in their place
            ("treats", "treats"), ("rally", "rally"),  # English
            ("nat0", "nat0"), ("zzzzzzz", "zzzzzzz"),
            ("tanc", "tank"), ("tink", "tank"), ("bant", "bank"), ("yank", "tank"),
        ],
    )  # fmt: skip
    def test_the_nearest_word_is_taken(self, speller: Speller, word: str, meant: str):
        assert speller.nearest(word) == meant

    def test_words_that_no_one_would_type_are_left_alone(self):
        longest, longer = "a" * 30, "a" * 31
        speller = Speller(lambda: (longest, longer), lambda _: False)

        assert speller.nearest("a" * 29 + "b") == longest
        assert speller.nearest("a" * 30 + "b") == "a" * 30 + "b"

    def test_the_same_first_letter_goes_before_how_often_a_word_is_used(self):
        speller = Speller(lambda: ("later", "tater", "hater"), lambda _: False)

        assert speller.nearest("hbter") == "hater"
        for other in ("later", "bater"):
            assert Speller(lambda other=other: (other, "hates"), lambda _: False).nearest("hater") == "hates"
        assert speller.nearest("xater") == "later"

    def test_only_the_eight_nearest_are_looked_at(self):
        for others, meant in (("abcdefg", "hates"), ("abcdefgi", "aater")):
            words = (*(f"{letter}ater" for letter in others), "hates")
            assert Speller(lambda words=words: words, lambda _: False).nearest("hater") == meant

    def test_a_word_that_comes_again_is_no_repair(self):
        speller = Speller(lambda: ("harbour",), lambda _: False)
        tokens = ["zzzzzzz", "".join(["zzz", "zzzz"])]

        assert speller.repair(tokens, lambda _: False) == (tokens, [])

    def test_what_was_searched_is_remembered_up_to_a_limit(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(spelling, "REMEMBERED", 2)
        asked: list[str] = []
        speller = Speller(lambda: ("harbour",), lambda _: False)
        search = speller._search
        monkeypatch.setattr(speller, "_search", lambda word: asked.append(word) or search(word))

        for word in ("harbor", "harbur", "harbor", "habour", "harbor", "harbor"):
            assert speller.nearest(word) == "harbour"
        assert asked == ["harbor", "harbur", "habour", "harbor"]

    def test_known_words_are_not_mended(self, speller: Speller):
        mended = speller.repair(["trety", "allys"], lambda word: word.startswith(("ally", "alli")))

        assert mended == (["treaty", "allys"], [("trety", "treaty")])


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
