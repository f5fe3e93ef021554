"""What decides a grade, piece by piece: limits on both sides of where they stand, and sums done by hand."""

from __future__ import annotations

import math

import pytest

from tutor.knowledge.model import KeyPoint
from tutor.quiz import bearing, closeness, coverage, doubts, grading, guards, meaning, polarity
from tutor.quiz.bearing import Bearing, Landscape
from tutor.quiz.coverage import Evidence, Expected, expect, find_evidence, window, windows
from tutor.quiz.denial import denied, denies
from tutor.quiz.doubts import Suspects, doubt_of
from tutor.quiz.grading import Piece, grade, grade_reply
from tutor.quiz.reading import Word, read, root
from tutor.quiz.scoring import WEIGHTS, Weights, chance, weights_for

NOUGHT = Bearing(0.0, 0.0, 0.0, 0.0)


def words(count: int, *, start: int = 0) -> str:
    """So many words that mean nothing."""
    return " ".join(f"w{number}" for number in range(start, start + count))


def texts(found) -> list[str]:
    return [word.text for word in found]


def said(point: str, answer: str) -> Evidence:
    """What an answer, taken as one piece, says of a point."""
    return find_evidence(expect(point), window(read(answer)))


@pytest.fixture
def even(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every word of two letters or more weighs 1 but little ones; words are alike if equal, or by their digits."""

    def weight(word: str) -> float:
        return 0.0 if word in ("the", "a", "is", "of", "and") else 1.0

    def likeness(one: str, other: str) -> float:
        """``stone`` and ``stone45`` are alike by 0.45."""
        if one == other:
            return 1.0
        return float(f"0.{other[len(one) :]}") if other.startswith(one) and other[len(one) :].isdigit() else 0.0

    for module in (coverage, doubts, grading, guards):
        if hasattr(module, "weight"):
            monkeypatch.setattr(module, "weight", weight)
    monkeypatch.setattr(coverage, "likeness", likeness)


class TestChance:
    def test_it_is_the_logistic_of_weighted_evidence(self):
        weights = Weights(-1.0, 2.0, 3.0, 0.5, 4.0, 1.0, 0.25)
        evidence = Evidence(window(read("stone")), 0.5, 0.25, ())
        value = -1.0 + 2.0 * 0.5 + 3.0 * 0.25 + 0.5 * 0.4 + 4.0 * 0.1 + 1.0 * -0.2 + 0.25 * 0.8

        assert chance(evidence, Bearing(0.4, 0.1, -0.2, 0.8), weights) == pytest.approx(1 / (1 + math.exp(-value)))

    @pytest.mark.parametrize(
        ("cues", "encoder", "name"),
        [(True, True, "cues-encoder"), (True, False, "cues-table"), (False, True, "words-encoder"), (False, False, "words-table")],
    )  # fmt: skip
    def test_there_are_weights_for_what_is_at_hand(self, cues: bool, encoder: bool, name: str):
        assert weights_for(cues=cues, encoder=encoder) is WEIGHTS[name]


class TestMeaning:
    def test_directions_have_length_1(self):
        found = meaning.direction_of(read("harbours of stone"))

        assert sum(value * value for value in found) == pytest.approx(1.0)
        assert found == pytest.approx(meaning.in_words("harbours of stone"))
        assert meaning.direction_of(read("the of and")) == ()

    def test_what_was_asked_is_left_out(self):
        asked = frozenset([root("stone")])

        assert meaning.in_words("stone harbours", asked) == pytest.approx(meaning.in_words("harbours"))
        assert meaning.in_words("stone", asked) == ()

    def test_the_cosine_is_the_sum_of_products(self):
        assert meaning.cosine((0.6, 0.8), (1.0, 0.0)) == 0.6
        assert meaning.cosine((0.6, 0.8), (0.6, -0.8)) == pytest.approx(-0.28)
        assert meaning.cosine((), (1.0,)) == 0.0

    def test_the_encoder_reads_a_text_as_a_direction(self):
        if not meaning.has_encoder():
            pytest.skip("needs the encoder")
        ship, boat, tax = map(meaning.encoded, ("A ship sails.", "A boat sails.", "Taxes rise."))

        assert meaning.encoded("  ") == ()
        assert sum(value * value for value in ship) == pytest.approx(1.0, abs=1e-3)
        assert meaning.cosine(ship, boat) > meaning.cosine(ship, tax)


class TestCloseness:
    @pytest.mark.parametrize("word", ["the", "many", "not", "x"])
    def test_words_that_tie_count_or_deny_tell_nothing(self, word: str):
        assert closeness.weight(word) == 0.0

    def test_rarer_words_tell_more_up_to_a_limit(self):
        assert 0 < closeness.weight("good") < closeness.weight("harbour") <= 1.2
        assert closeness.weight("zzqxq") == 0.85
        assert closeness.weight("ox") > 0

    @pytest.mark.parametrize(
        ("length", "weight"), [(0.7, 0.7), (1.2, 1.2), (1.9, 1.2)], ids=["as it is", "at the limit", "cut"]
    )
    def test_a_word_weighs_the_length_of_its_vector(self, length, weight, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(closeness, "_vector", lambda _: (length, (1.0, 0.0)))
        closeness.weight.cache_clear()

        assert closeness.weight("stone") == weight
        closeness.weight.cache_clear()

    def test_vectors_are_a_length_and_a_direction(self):
        from tutor.matching.words import shipped_table

        scale, values = shipped_table().row("harbour")
        length, direction = closeness._vector("harbour")

        assert length == pytest.approx(scale * math.sqrt(sum(value * value for value in values)))
        assert [length * value for value in direction] == pytest.approx([scale * value for value in values])
        assert closeness._vector("zzqxq") is None

    @pytest.mark.parametrize(
        ("one", "other", "likeness"),
        [
            ("ally", "allies", 1.0), ("defense", "defence", 1.0), ("Labor", "labour", 1.0),
            ("deter", "deterrence", 0.9), ("deterrent", "deterrence", 0.9), ("commit", "commitment", 0.9),
            ("zzqxq", "harbour", 0.0), ("harbour", "zzqxq", 0.0), ("bread", "treaty", 0.0),
        ],
    )  # fmt: skip
    def test_form_comes_before_meaning(self, one: str, other: str, likeness: float):
        assert closeness.likeness(one, other) == likeness

    @pytest.mark.parametrize(
        ("cosine", "likeness"),
        [(0.45, 0.0), (0.46, 0.01 / 0.55 + 0.3), (0.6, 0.15 / 0.55 + 0.3), (0.95, 0.8), (-0.5, 0.0)],
    )
    def test_meaning_begins_to_count_at_a_cosine(self, cosine, likeness, monkeypatch: pytest.MonkeyPatch):
        across = math.sqrt(1 - cosine * cosine)
        monkeypatch.setattr(closeness, "_vector", {"cat": (1.0, (1.0, 0.0)), "dog": (2.0, (cosine, across))}.get)
        closeness.likeness.cache_clear()

        assert closeness.likeness("cat", "dog") == pytest.approx(likeness)
        closeness.likeness.cache_clear()

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("deter", "deterr", True), ("depend", "dependent", True), ("protect", "protection", True),
            ("alli", "allianc", True), ("state", "station", False), ("form", "formal", True), ("for", "formal", False),
            ("commit", "committ", True), ("war", "warn", False), ("economi", "economist", True), ("harb", "harbour", False),
            ("strateg", "strategic", True), ("nation", "national", True), ("contract", "contrast", False),
            ("bana", "banaxing", False),
            ("invest", "invit", False), ("arm", "armi", False), ("treat", "treati", True),
        ],
    )  # fmt: skip
    def test_families_differ_by_endings_alone(self, one: str, other: str, same: bool):
        assert closeness._same_family(one, other) is same
        assert closeness._same_family(other, one) is same

    def test_texts_are_as_near_as_the_sums_of_their_words(self):
        assert closeness.nearness(["harbour", "the"], ["harbour"]) == pytest.approx(1.0)
        assert closeness.nearness(["zzqxq"], ["harbour"]) == 1.0
        assert closeness.nearness(["harbour"], []) == 1.0
        assert closeness.nearness(["bread", "butter"], ["bread"]) > closeness.nearness(["navy", "tax"], ["bread"])
        one, other = closeness.summed(["bread", "butter"]), closeness.summed(["bread", "tax"])
        product = sum(a * b for a, b in zip(one, other, strict=True))
        assert closeness.nearness(["bread", "butter"], ["bread", "tax"]) == pytest.approx(
            product / (math.hypot(*one) * math.hypot(*other))
        )

    def test_sums_leave_out_words_that_tell_nothing(self):
        length, direction = closeness._vector("harbour")

        assert closeness.summed(["harbour", "the", "zzqxq"]) == pytest.approx([length * value for value in direction])
        assert closeness.summed([]) == [0.0] * 128
        twice = closeness.summed(["harbour", "harbour"])
        assert twice == pytest.approx([2 * length * value for value in direction])


class TestBearing:
    @pytest.fixture
    def land(self, monkeypatch: pytest.MonkeyPatch):
        """Directions in a plane, by the angle that a text names in degrees."""

        def at(text: str, *_: object) -> tuple[float, ...]:
            angle = math.radians(float(text))
            return (math.cos(angle), math.sin(angle))

        monkeypatch.setattr(bearing, "encoded", at)
        monkeypatch.setattr(bearing, "in_words", at)
        monkeypatch.setattr(bearing, "direction_of", lambda found, _: at(found[0].text))

        def make(*points: str, against: tuple[str, ...] = (), encoder: bool = True) -> Landscape:
            return Landscape(points, against, frozenset(), encoder)

        return make

    def bearings(self, land: Landscape, angle: str) -> tuple[Bearing, ...]:
        return land.bearings(window(read(angle)), angle)

    def test_the_lead_is_over_the_nearest_other_point(self, land):
        near = [math.cos(math.radians(angle)) for angle in (10, 50, 70)]
        found = self.bearings(land("0", "60", "80"), "10")

        assert [one.near for one in found] == pytest.approx(near)
        assert [one.lead for one in found] == pytest.approx([near[0] - near[1], near[1] - near[0], near[2] - near[0]])
        assert [one.wording for one in found] == pytest.approx([one.lead for one in found])

    def test_points_that_say_the_same_do_not_compete(self, land):
        """Forty degrees apart is the same (0.77), forty-two is not (0.74)."""
        near = math.cos(math.radians(10))

        assert self.bearings(land("0", "40"), "10")[0].lead == pytest.approx(near - 0.15)
        assert self.bearings(land("0", "42"), "10")[0].lead == pytest.approx(near - math.cos(math.radians(32)))

    def test_a_lone_point_leads_over_what_any_text_has(self, land):
        assert self.bearings(land("0"), "80")[0].lead == pytest.approx(math.cos(math.radians(80)) - 0.15)
        assert self.bearings(land("0", "170"), "10")[0].lead == pytest.approx(math.cos(math.radians(10)) - 0.15)

    def test_the_other_side_counts_by_its_nearest_point(self, land):
        near = math.cos(math.radians(10))

        assert self.bearings(land("0"), "10")[0].aside == pytest.approx(near - 0.15)
        assert self.bearings(land("0", against=("90", "30")), "10")[0].aside == pytest.approx(
            near - math.cos(math.radians(20))
        )
        assert self.bearings(land("0", against=("170",)), "10")[0].aside == pytest.approx(near - 0.15)

    def test_without_the_encoder_only_wording_tells(self, land):
        with_it, without = (self.bearings(land("0", "60", encoder=on), "10") for on in (True, False))

        assert [one.wording for one in without] == [one.wording for one in with_it]
        assert all(one[:3] == (0.0, 0.0, 0.0) for one in without)


@pytest.mark.usefixtures("even")
class TestCoverage:
    def test_a_point_is_its_telling_words_each_once(self):
        found = expect("The stone of the harbour is a stone", [("pier", "sea wall")], frozenset(["harbour"]))

        assert found.words == (("stone", 1.0), ("harbour", 0.5))
        assert found.cues == ((("pier",), ("sea", "wall")),)
        assert {root("stone"), "harbour", "the"} <= found.stems

    def test_stems_are_those_of_telling_words(self):
        assert coverage.stems_of("The stone is a harbour") == {root("stone"), "harbour"}

    def test_covered_is_the_share_of_weight_that_is_said(self):
        expected = Expected((("stone", 1.0), ("pier", 0.5), ("sea", 1.0)), (), frozenset())

        assert find_evidence(expected, window(read("stone and pier"))).covered == pytest.approx(1.5 / 2.5)
        assert find_evidence(expected, window(read("pier50 sea"))).covered == pytest.approx(1.25 / 2.5)
        assert find_evidence(Expected((), (), frozenset()), window(read("stone"))).covered == 0.0

    def test_words_are_shown_from_a_likeness_on_in_their_order(self):
        expected = Expected((("stone", 1.0), ("pier", 1.0)), (), frozenset())

        assert texts(find_evidence(expected, window(read("pier3 and stone"))).words) == ["pier3", "stone"]
        assert texts(find_evidence(expected, window(read("pier29 and stone"))).words) == ["stone"]
        assert texts(find_evidence(expected, window(read("stone5 and stone7 and stone7"))).words) == ["stone7"]
        assert find_evidence(expected, window(read("stone stone"))).words[0].start == 0

    @pytest.mark.parametrize(
        ("answer", "cued"), [("pier", 0.5), ("pier9", 0.5), ("pier95", 0.5), ("pier89", 0.445), ("pier5", 0.25), ("pier49", 0.0), ("sea wall", 0.5),
                             ("wall sea", 0.0), ("sea high wall", 0.0), ("big sea wall there", 0.5), ("pier rock", 1.0), ("nothing", 0.0)]
    )  # fmt: skip
    def test_cue_groups_are_met_by_any_of_their_cues(self, answer: str, cued: float):
        expected = expect("point", [("pier", "sea wall"), ("rock",)])

        assert find_evidence(expected, window(read(answer))).cued == pytest.approx(cued)

    def test_the_cue_that_is_said_best_counts(self):
        expected = expect("point", [("pier", "ant")])

        assert find_evidence(expected, window(read("ant pier5"))).cued == 1.0
        assert find_evidence(expected, window(read("pier ant5"))).cued == 1.0

    def test_a_cue_that_was_asked_counts_half(self):
        expected = expect("point", [("pier",)])
        found = find_evidence(expected, window(read("pier")), frozenset(["pier"]))

        assert found.cued == 0.5
        assert texts(found.words) == ["pier"]
        assert find_evidence(expect("point"), window(read("pier"))).cued == 0.0

    def test_words_of_cues_are_shown(self):
        found = find_evidence(expect("point", [("sea wall",), ("pier",)]), window(read("the pier by the sea wall")))

        assert texts(found.words) == ["pier", "sea", "wall"]

    def test_windows_are_runs_of_one_to_three_sentences(self):
        found = {" ".join(texts(one.words)) for one in windows(read("Aa. Bb. Cc. Dd."))}

        assert found == {"aa", "bb", "cc", "dd", "aa bb", "bb cc", "cc dd", "aa bb cc", "bb cc dd"}

    def test_clauses_of_four_words_are_windows_too(self):
        found = windows(read("b1 b2 b3 b4, b5 b6 b7, b8 b9."))
        pieces = [" ".join(texts(one.words)) for one in found]

        assert pieces == ["b1 b2 b3 b4 b5 b6 b7 b8 b9", "b1 b2 b3 b4", "b1 b2 b3 b4 b5 b6 b7", "b5 b6 b7 b8 b9"]
        assert all(len(one.around) == 9 for one in found)

    def test_a_word_that_joins_begins_a_clause(self):
        pieces = [" ".join(texts(one.words)) for one in windows(read("b1 b2 b3 b4 because b5 b6 b7"))]

        assert pieces == ["b1 b2 b3 b4 because b5 b6 b7", "b1 b2 b3 b4", "because b5 b6 b7"]

    @pytest.mark.parametrize(("count", "single"), [(40, False), (41, True)])
    def test_a_book_is_read_sentence_by_sentence(self, count: int, single: bool):
        found = windows(read(". ".join(f"w{n}" for n in range(count))))

        assert (len(found) == count) is single

    def test_a_window_keeps_its_telling_words(self):
        found = window(read("the stone is a pier"))

        assert texts(found.telling) == ["stone", "pier"]
        assert found.around == found.words


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
        ],
    )
    def test_exactly_these_words_are_denied(self, text: str, within: str):
        assert denied_words(text) == within.split()

    @pytest.mark.parametrize(
        ("word", "it_denies"), [("not", True), ("don't", True), ("never", True), ("n't", True), ("ant", False)]
    )
    def test_words_that_deny(self, word: str, it_denies: bool):
        assert denies(word) is it_denies


class TestGuards:
    @pytest.mark.usefixtures("even")
    def test_an_echo_is_three_quarters_of_the_question(self):
        asked = frozenset(word.stem for word in read("w1 w2 w3"))

        assert guards.is_echo(read("w1 w2 w3 w4"), asked)
        assert not guards.is_echo(read("w1 w2 w3 w4 w5"), asked)
        assert not guards.is_echo(read("w4 w5"), asked)
        assert not guards.is_echo(read("the"), asked)
        assert not guards.is_echo(read("w1"), frozenset())

    @pytest.mark.parametrize(
        ("text", "is_list"),
        [
            (words(5), False), (words(6), True),
            (f"{words(6)} is", False),  # one building word in seven, and a verb
            (f"{words(6)} fights", False), (f"{words(7)} fights", True),  # a verb makes a short telegram a sentence
            (f"{words(20)} the", True), (f"{words(19)} the", False),  # one in twenty builds too little
            ("w1 w2 w3, the w4, w5", True), ("w1 w2 w3 w4, the w5 w6, w7 w8", False),  # broken up by marks
            ("the w1, of w2, w3 w4, w5 w6, w7", True), ("the w1, of w2, in w3, w4, w5, w6 w7 w8 w9", False),
            ("the a1 a2 a3, of a4 a5, a6 a7 a8, b1 b2 b3, b4 b5 b6, b7 b8 b9, c1", False),  # seven clauses in twenty words
            ("the a1 a2 a3, of a4 a5, a6 a7 a8, b1 b2 b3, b4 b5 b6, b7 b8, b9, c1", True),
        ],
    )  # fmt: skip
    def test_a_list_of_keywords_is_held_together_by_nothing(self, text: str, is_list: bool):
        found = read(text)
        share = sum(word.text in guards.BUILDING for word in found) / len(found)

        assert guards.is_keyword_list(found) is is_list, share

    @pytest.mark.parametrize(
        ("text", "in_prose", "may_be"),
        [
            (f"the {words(8)} is fights", False, False), (f"the {words(8)}", False, True), (f"the {words(7)}", False, False),
            (words(6), True, False), (words(11), True, False), (words(12), True, True), (words(13), True, True),
            ("w1 w2 w3 w4 w5 fights", False, True), ("w1 w2 w3 w4 w5", False, False),
        ],
    )  # fmt: skip
    def test_what_may_be_a_list(self, text: str, in_prose: bool, may_be: bool):
        assert guards.may_be_keyword_list(read(text), in_prose=in_prose) is may_be
        assert in_prose or guards.may_be_keyword_list(read(text)) is may_be

    def test_prose_is_two_sentences_with_a_quarter_of_building_words(self):
        assert guards.is_prose(read("The w1 w2 w3. The w4 w5 w6."))
        assert not guards.is_prose(read("The w1 w2 w3. The w4 w5 w6 w7."))
        assert not guards.is_prose(read("The w1 w2 w3, the w4 w5 w6."))
        assert not guards.is_prose(())

    def test_sentences_that_are_lists_are_left_out(self):
        plain = "The king of the land is in the hall of the city"

        assert guards.without_keyword_lists(read(words(8))) == ()
        assert texts(guards.without_keyword_lists(read(f"{plain}. {words(12)}."))) == plain.lower().split()
        assert len(guards.without_keyword_lists(read(f"{plain}. {words(11)}."))) == 23

    def test_sentences_that_are_copied_are_left_out(self):
        """Six in ten of a sentence's runs of four words make it a copy."""
        source = (words(20),)

        assert guards.without_copies(read(words(8)), source) == ()
        assert guards.without_copies(read(f"{words(6)} x1 x2"), source) == ()  # 3 of 5 runs
        assert len(guards.without_copies(read(f"{words(5)} x1 x2"), source)) == 7  # 2 of 4
        assert [len(guards.without_copies(read(words(count)), source)) for count in (2, 3)] == [2, 3]
        for more in (4, 7):  # two of six, two of nine
            assert len(guards.without_copies(read(f"{words(5)} {words(more, start=50)}"), source)) == 5 + more
        assert len(guards.without_copies(read(words(8)), ())) == 8
        assert texts(guards.without_copies(read(f"{words(8)}. X1 x2 x3 x4."), source)) == ["x1", "x2", "x3", "x4"]
        assert guards.without_copies(read(words(4)), (words(4),)) == ()

    @pytest.mark.usefixtures("even")
    def test_off_topic_is_less_than_15_in_100_of_what_is_known(self):
        known = frozenset(["w0", "w1", "w2"])

        assert not guards.is_off_topic(read(words(20)), known)
        assert guards.is_off_topic(read(words(21)), known)
        assert guards.is_off_topic(read(words(3, start=5)), known)
        assert not guards.is_off_topic(read("the"), known)

    def test_absolutes_are_found_in_their_place(self):
        assert texts(guards.absolutes(read("They always pay, obviously, at times"))) == ["always", "obviously"]


class TestDoubts:
    PIECE = "stone piers keep the sea out"

    def doubt(self, suspects: Suspects, evidence: Evidence | None = None) -> str:
        return doubt_of("point", evidence or Evidence(window(read(self.PIECE)), 0.5, 0.0, ()), suspects)

    @pytest.fixture(autouse=True)
    def nothing_else(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(doubts, "turned_round", lambda *_: False)
        monkeypatch.setattr(doubts.guards, "may_be_keyword_list", lambda *_, **__: False)

    def of_rivals(self, monkeypatch, covered: float, cued: float = 0.0, said: int = 0) -> None:
        found = tuple(read(words(said)))
        monkeypatch.setattr(doubts, "find_evidence", lambda _, piece, *__: Evidence(piece, covered, cued, found))

    def test_none_where_nothing_speaks_against_it(self):
        assert self.doubt(Suspects(frozenset(), (), ())) == ""

    def test_an_echo_says_nothing_but_what_was_asked(self):
        stems = frozenset(word.stem for word in read(self.PIECE))

        assert self.doubt(Suspects(stems, (), ())) == "echo"
        assert self.doubt(Suspects(stems - {"sea"}, (), ())) == ""

    def test_told_the_wrong_way_round(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(doubts, "turned_round", lambda *_: True)

        assert self.doubt(Suspects(frozenset(), (), ())) == "negated"

    def test_a_list_is_told_from_prose_by_all_of_the_answer(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(doubts.guards, "may_be_keyword_list", lambda _, in_prose: not in_prose)

        assert self.doubt(Suspects(frozenset(), (), ())) == "keywords"
        assert self.doubt(Suspects(frozenset(), (), (), in_prose=True)) == ""

    @pytest.mark.usefixtures("even")
    @pytest.mark.parametrize(
        ("covered", "cued", "length", "doubt"),
        [(0.55, 0.0, 1, "other-side"), (0.0, 0.55, 1, "other-side"), (0.54, 0.54, 1, ""), (0.9, 0.0, 0, "")],
    )
    def test_the_other_sides_point_said_at_greater_length(self, covered, cued, length, doubt, monkeypatch):
        self.of_rivals(monkeypatch, covered, cued, length)

        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ())) == doubt

    def test_it_must_lead_clearly(self, monkeypatch: pytest.MonkeyPatch):
        self.of_rivals(monkeypatch, 0.9, said=1)
        monkeypatch.setattr(doubts, "weight", lambda word: {"w0": 0.6}.get(word, 0.25))
        one, two = (Evidence(window(read(self.PIECE)), 0.5, 0.0, read(words(n, start=5))) for n in (1, 2))

        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ()), one) == "other-side"  # 0.6 over 0.25
        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ()), two) == ""  # 0.6 over 0.5

    def test_by_as_much_however_long_both_are(self, monkeypatch: pytest.MonkeyPatch):
        self.of_rivals(monkeypatch, 0.9, said=1)
        monkeypatch.setattr(doubts, "weight", lambda word: {"w0": 0.95}.get(word, 0.4))
        one = Evidence(window(read(self.PIECE)), 0.5, 0.0, read("w5"))

        assert self.doubt(Suspects(frozenset(), (expect("rival"),), ()), one) == "other-side"  # 0.95 over 0.4

    @pytest.mark.parametrize(("covered", "doubt"), [(0.70, "misconception"), (0.9, "misconception"), (0.69, "")])
    def test_a_known_mistake_said_as_much_as_the_point(self, covered: float, doubt: str, monkeypatch):
        self.of_rivals(monkeypatch, covered)
        suspects = Suspects(frozenset(), (), (expect("mistake"),))

        assert self.doubt(suspects) == doubt
        assert self.doubt(suspects, Evidence(window(read(self.PIECE)), 0.91, 0.0, ())) == ""


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


class TestGrade:
    ANSWER = "Stone piers keep the sea out of the town."
    POINT = "Stone piers keep the sea out."

    @pytest.fixture(autouse=True)
    def plainly(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(grading, "has_encoder", lambda: False)
        monkeypatch.setattr(grading, "doubt_of", lambda *_: "")

    def graded(self, monkeypatch, value: float, answer: str = "", point: str | KeyPoint = "", **more):
        monkeypatch.setattr(grading, "chance", lambda *_: value)
        return grade(answer or self.ANSWER, [point or self.POINT], **more)

    @pytest.mark.parametrize(
        ("value", "band", "doubt"),
        [(0.32, "covered", ""), (0.319, "unsure", "weak"), (0.31, "unsure", "weak"), (0.309, "not-found", "")],
    )
    def test_bands_by_chance(self, value: float, band: str, doubt: str, monkeypatch: pytest.MonkeyPatch):
        point = self.graded(monkeypatch, value).points[0]

        assert (point.band, point.doubt, point.score) == (band, doubt, value)

    @pytest.mark.parametrize(("value", "band"), [(0.38, "covered"), (0.37, "unsure")])
    def test_a_single_word_must_be_surer(self, value: float, band: str, monkeypatch: pytest.MonkeyPatch):
        answer = "All in all it is about the harbour of the old king there."
        result = self.graded(monkeypatch, value, answer, "Harbour")

        assert result.points[0].band == band
        assert answer[slice(*result.points[0].spans[0])].count(" ") > 3

    def test_scores_have_three_digits(self, monkeypatch: pytest.MonkeyPatch):
        assert self.graded(monkeypatch, 0.123456).points[0].score == 0.123

    @pytest.mark.parametrize(
        ("value", "aside", "doubt"),
        [(0.69, -0.16, "other-side"), (0.69, -0.15, ""), (0.70, -0.5, ""), (0.69, 0.2, "")],
    )
    def test_bearing_on_the_other_side_is_a_doubt_unless_it_is_sure(self, value, aside, doubt, monkeypatch):
        monkeypatch.setattr(Landscape, "bearings", lambda *_: (Bearing(0.5, 0.5, aside, 0.5),))
        point = self.graded(monkeypatch, value).points[0]

        assert point.doubt == doubt
        assert point.band == ("unsure" if doubt else "covered")
        assert point.score == (0.31 if doubt else value)

    def test_the_piece_most_likely_is_taken_and_of_two_alike_the_shorter(self, monkeypatch: pytest.MonkeyPatch):
        pieces = [Piece(window(read(text)), (NOUGHT,)) for text in ("stone piers and a town", "stone piers", "stone")]
        setting = grading._setting([self.POINT], "", (), ())
        monkeypatch.setattr(grading, "chance", lambda *_: 0.5)

        assert texts(grading._best(0, pieces, setting)[1].window.words) == ["stone", "piers"]
        monkeypatch.setattr(grading, "chance", lambda evidence, *_: 0.9 if len(evidence.words) < 2 else 0.5)
        assert texts(grading._best(0, pieces, setting)[1].window.words) == ["stone"]
        assert grading._best(0, [], setting) is None

    def test_the_score_is_the_share_of_points_credited(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "chance", lambda evidence, *_: evidence.covered)
        result = grade(self.ANSWER, [self.POINT, "Wooden bridges burn down.", "Taxes are low."])

        assert [point.band for point in result.points] == ["covered", "not-found", "not-found"]
        assert result.score == pytest.approx(1 / 3)
        assert [point.id for point in result.points] == ["0", "1", "2"]
        assert result.confirmed("2").score == pytest.approx(2 / 3)

    def test_few_words_are_no_statement(self, monkeypatch: pytest.MonkeyPatch):
        for count, flags, band in ((5, ("short",), "unsure"), (6, (), "covered")):
            answer = " ".join(self.ANSWER.split()[:count])
            result = self.graded(monkeypatch, 0.9, answer)

            assert (result.flags, result.points[0].band) == (flags, band)
            assert result.points[0].score == (0.31 if flags else 0.9)
            assert result.points[0].doubt == ("short" if flags else "")

    @pytest.mark.parametrize(("near", "doubt"), [(0.09, "off-topic"), (0.10, "")])
    def test_an_answer_about_something_else(self, near: float, doubt: str, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "nearness", lambda *_: near)

        assert self.graded(monkeypatch, 0.9).points[0].doubt == doubt

    def test_only_credit_is_taken_back(self, monkeypatch: pytest.MonkeyPatch):
        """What was unsure or not found keeps its own reason."""
        monkeypatch.setattr(grading, "nearness", lambda *_: 0.0)

        assert self.graded(monkeypatch, 0.315).points[0].doubt == "weak"
        assert self.graded(monkeypatch, 0.315, "stone piers").points[0].doubt == "weak"
        assert self.graded(monkeypatch, 0.1).points[0].doubt == ""

    @pytest.mark.parametrize(("value", "flags"), [(0.13, ()), (0.12, ("off-topic",))])
    def test_nothing_like_a_point_is_off_topic(self, value: float, flags: tuple[str, ...], monkeypatch):
        answer = "My grandmother bakes a wonderful apple cake every Sunday."

        assert self.graded(monkeypatch, value, answer).flags == flags
        assert self.graded(monkeypatch, 0.12).flags == ()

    def test_a_denied_point_is_flagged(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "doubt_of", lambda *_: "negated")
        result = self.graded(monkeypatch, 0.9)

        assert result.flags == ("negated",)
        assert (result.points[0].band, result.points[0].score) == ("unsure", 0.31)

    def test_a_mistake_is_stated_from_a_coverage_on_unless_it_makes_a_point(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "turned_round", lambda *_: False)
        real = grading.find_evidence
        for covered, stated in ((0.70, 1), (0.69, 0)):
            monkeypatch.setattr(
                grading, "find_evidence", lambda *given, covered=covered: real(*given)._replace(covered=covered)
            )
            result = self.graded(monkeypatch, 0.1, misconceptions=["Piers of stone fall into the sea."])
            assert len(result.misconceptions) == stated
        credited = self.graded(monkeypatch, 0.9, misconceptions=["Stone piers keep the sea out."])
        assert credited.misconceptions == ()

    def test_a_mistake_of_which_most_words_make_a_point_is_none(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "turned_round", lambda *_: False)
        given = read(self.POINT)
        spans = [(word.start, word.end) for word in said(self.POINT, self.POINT).words]
        stated = [bool(grading._stated(0, self.POINT, given, set(spans[:count]))) for count in range(len(spans) + 1)]

        assert len(spans) == 4
        assert stated == [True, True, True, False, False]

    def test_a_mistake_is_named_by_its_place_or_id(self):
        fall = "Piers of stone fall into the sea."
        result = grade(fall, ["Taxes are low."], misconceptions=["Kings pay no taxes.", fall])

        assert [(one.number, one.id) for one in result.misconceptions] == [(1, "1")]
        assert not grade("Piers of stone do not fall into the sea.", [], misconceptions=[fall]).misconceptions

    def test_a_reply_to_a_hint_may_be_a_word(self, monkeypatch: pytest.MonkeyPatch):
        """Where the cue is given, a low chance is enough; without cues it is not."""
        cued = KeyPoint(id="p", point=self.POINT, cues=(("sea", "water"), ("piers",)))
        monkeypatch.setattr(grading, "chance", lambda *_: 0.2)

        assert grade_reply("sea piers", cued).band == "covered"
        assert grade_reply("sea piers", cued).score == 0.32
        assert grade_reply("sea", cued).band == "not-found"
        assert grade_reply("sea piers", KeyPoint(id="p", point=self.POINT)).band == "not-found"
        assert self.graded(monkeypatch, 0.2, "sea piers", cued).points[0].band == "not-found"
        monkeypatch.setattr(grading, "chance", lambda *_: 0.35)
        assert grade_reply("sea", cued).band == "covered"
        monkeypatch.setattr(grading, "chance", lambda *_: 0.9)
        assert grade_reply("sea piers", cued).score == 0.9

    def test_spans_are_the_words_or_the_whole_piece(self):
        two, one = said(self.POINT, "stone piers there"), said(self.POINT, "the stone there")

        assert grading._spans(two) == ((0, 5), (6, 11))
        assert grading._spans(one) == ((0, 15),)

    def test_the_weights_go_by_cues_and_encoder(self, monkeypatch: pytest.MonkeyPatch):
        used: list[Weights] = []
        monkeypatch.setattr(grading, "chance", lambda _, __, weights: used.append(weights) or 0.5)
        grade(self.ANSWER, [self.POINT])
        assert set(used) == {WEIGHTS["words-table"]}
        used.clear()
        grade(self.ANSWER, [KeyPoint(id="p", point=self.POINT, cues=(("sea",),))])
        assert set(used) == {WEIGHTS["cues-table"]}

    def test_pieces_that_tell_nothing_are_not_looked_at(self):
        setting = grading._setting([self.POINT], "", (), ())

        assert grading._pieces("It is.", read("It is."), setting) == ()
        assert grading._pieces("Stone.", read("Stone."), grading._setting([], "", (), ())) == ()

    def test_what_was_asked_earns_less(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(grading, "chance", lambda evidence, *_: evidence.covered)
        free, asked = (grade("There are piers of stone in the town.", [self.POINT], question).points[0].score
                       for question in ("", "What do piers of stone do?"))  # fmt: skip

        assert asked < free

    def test_copied_sentences_are_not_graded(self):
        other = "The wooden bridge burnt down in the great fire of the old town."
        result = grade(f"{other} {self.ANSWER}", [self.POINT], against=[other])

        assert result.flags == ("copied",)
        assert result.points[0].band == "covered"


def test_a_window_without_words_around_is_its_own(even: None):
    whole = read("a stone pier")

    assert window(read("stone"), whole)[:3] == (read("stone"), read("stone"), whole)
    assert isinstance(read("stone")[0], Word)
