"""Grading free text: what earns a point, what does not, and what is asked about."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.knowledge.model import KeyPoint, Misconception
from tutor.quiz.exercises import grade_statement
from tutor.quiz.grading import Grade, grade

QUESTION = "State the argument: searches for wars of entrapment find few clear cases."
FIVE = KeyPoint(
    id="five-ambiguous",
    point="Only five American episodes since 1945 could be called entanglement, and each is ambiguous.",
    term="ambiguous",
    cues=(("five", "few", "handful"), ("ambiguous", "unclear", "doubtful")),
    hint="How many episodes were found?",
)
PRICE = KeyPoint(
    id="price-of-breach",
    point="Leaders pay a price at home for breaking a promise.",
    term="price",
    cues=(("leader", "leaders", "president"), ("price", "cost", "punished")),
    hint="What happens to a leader who stays out?",
)
POINTS = (FIVE, PRICE)
AGAINST = (
    "Allies fear both being dragged into war and being left alone.",
    "An ally that is afraid of being abandoned will stand closer to its partner in every quarrel.",
)
FORCED = Misconception(
    id="treaty-forces-war",
    says="A defence treaty leaves its members no choice but to go to war.",
    correction="Most treaties leave each member to decide how it helps.",
    source="kim2011",
)


def graded(answer: str) -> Grade:
    return grade(answer, POINTS, QUESTION, AGAINST, (FORCED,))


def bands(answer: str) -> list[str]:
    return [point.band for point in graded(answer).points]


class TestWhatEarnsAPoint:
    def test_own_words_with_both_cues(self):
        """A paraphrase that meets every cue group is credited, and only for the point it makes."""
        answer = "A scholar went through the record after the war and came back with a handful of them, all doubtful."

        assert bands(answer) == ["covered", "not-found"]

    def test_both_points_in_two_sentences(self):
        """Two sentences that make a point each earn both."""
        result = graded(
            "He found only five episodes and they are unclear. A president who breaks his word is punished."
        )

        assert [point.band for point in result.points] == ["covered", "covered"]
        assert result.score == 1.0

    def test_the_words_that_earned_it_are_shown(self):
        """A credited point shows the words of the answer that earned it."""
        answer = "He found only five episodes and they are unclear."
        point = graded(answer).points[0]

        shown = {answer[start:end] for start, end in point.spans}
        assert {"five", "episodes", "unclear"} <= shown

    def test_bare_strings_are_graded_by_their_words(self):
        """Key points without cues are graded by the words they are made of."""
        points = ["Zoos protect endangered species from extinction.", "Animals suffer when they are kept in cages."]
        result = grade("Without zoos many endangered species would go extinct, they protect them.", points)

        assert [point.band for point in result.points] == ["covered", "not-found"]
        assert [point.id for point in result.points] == ["0", "1"]

    def test_american_and_british_spelling_are_one(self):
        """A point is found in the other spelling too."""
        result = grade(
            "They organize their own defense and labor together.", ["Members organise their defence and labour."]
        )

        assert result.points[0].band == "covered"

    def test_a_learner_may_overrule(self):
        """A point confirmed by the learner counts as credited."""
        result = graded("Something about it was hard to tell in those few.")

        assert result.confirmed("five-ambiguous", "price-of-breach").score == 1.0


class TestGuards:
    @pytest.mark.parametrize(
        ("answer", "flag"),
        [
            ("", "empty"),
            ("  \n ... ", "empty"),
            ("The argument is that searches for wars of entrapment find few clear cases.", "echo"),
            ("five few handful ambiguous unclear doubtful leader president price cost", "keywords"),
            ("five, ambiguous, episodes, leaders, price, home, promise, 1945", "keywords"),
            ("five ambiguous ones", "short"),
            ("My grandmother bakes a wonderful apple cake every Sunday after church.", "off-topic"),
            (AGAINST[0], "copied"),
        ],
    )
    def test_nothing_is_credited_and_it_says_why(self, answer: str, flag: str):
        """An answer that only holds the right words, or none, earns nothing outright and is told why."""
        result = graded(answer)

        assert flag in result.flags
        assert result.score == 0.0

    def test_terse_prose_is_no_keyword_list(self):
        """A short plain sentence counts as one, however few little words it has."""
        assert bands("Leaders pay prices at home when promises break.")[1] == "covered"

    def test_a_copy_does_not_spoil_what_stands_beside_it(self):
        """Sentences copied from the other side are left out, and the rest is graded."""
        result = graded(f"{AGAINST[0]} But he found only five episodes and they are all unclear.")

        assert result.points[0].band == "covered"
        assert "copied" in result.flags


class TestPolarity:
    @pytest.mark.parametrize(
        "answer",
        [
            "Leaders do not pay any price at home for breaking a promise.",
            "Leaders never pay a price at home when they break a promise.",
            "It is not true that leaders pay a price at home for breaking a promise.",
            "It is a myth that leaders pay a price at home for breaking a promise.",
            "Leaders pay a price at home for keeping a promise, so they avoid that.",
        ],
    )
    def test_a_denied_point_is_not_credited(self, answer: str):
        """A point told the wrong way round is not credited, and the grade says why."""
        result = graded(answer)

        assert result.points[1].band != "covered"
        assert result.points[1].doubt == "negated"
        assert result.flags[:1] == ("negated",)

    def test_a_point_that_is_plainly_denied_is_not_asked_about(self):
        """Where the very words that would earn it are denied it is not found; else it is asked about."""
        plainly = graded("It is not true that leaders pay a price at home for breaking a promise.").points[1]
        perhaps = graded("Leaders pay a price at home for keeping a promise, so they avoid that.").points[1]

        assert (plainly.band, plainly.doubt) == ("not-found", "negated")
        assert (perhaps.band, perhaps.doubt) == ("unsure", "negated")

    def test_a_swapped_comparison_becomes_a_question(self):
        """A comparison the wrong way round is not credited."""
        point = "Promises to stay neutral were kept more often than promises to fight."

        right = grade("In that record promises to stay neutral were kept more often than promises to fight.", [point])
        wrong = grade("In that record promises to fight were kept more often than promises to stay neutral.", [point])
        assert [right.points[0].band, wrong.points[0].band] == ["covered", "unsure"]

    def test_a_point_that_denies_needs_its_denial(self):
        """A point with a *no* in it is not credited to its opposite."""
        point = "No study has found an American war caused by an emboldened ally."

        right = grade("There is no study that has found an American war caused by an emboldened ally.", [point])
        wrong = grade("There is one study that has found an American war caused by an emboldened ally.", [point])
        assert [right.points[0].band, wrong.points[0].band] == ["covered", "unsure"]

    def test_a_denial_elsewhere_takes_nothing_back(self):
        """A denial in another clause leaves a point made in free wording alone."""
        answer = "You cannot check it in a laboratory, but a president who breaks his word is punished by the voters."

        assert bands(answer)[1] == "covered"


class TestMistakes:
    def test_a_misconception_is_recognised(self):
        """A sentence that states a listed misconception triggers it, with its words."""
        answer = "Once you sign a defence treaty you have no choice but to go to war with the members."
        found = graded(answer).misconceptions

        assert [wrong.id for wrong in found] == ["treaty-forces-war"]
        assert all(answer[start:end].strip() for start, end in found[0].spans)

    def test_its_denial_is_not(self):
        """Denying a misconception does not trigger it."""
        assert not graded("A defence treaty leaves its members every choice when to go to war.").misconceptions

    def test_absolutes_are_marked(self):
        """Words that overstate are marked where they stand."""
        answer = "Obviously leaders always pay a price at home for breaking a promise."
        result = graded(answer)

        assert [answer[start:end] for start, end in result.absolutes] == ["Obviously", "always"]
        assert "absolute" in result.flags


anything = st.text(max_size=400) | st.lists(
    st.sampled_from(
        ["five", "few", "ambiguous", "leader", "price", "not", "never", "is", "a", "promise", "war", ".", ",", "than"]
    ),
    max_size=60,
).map(" ".join)


class TestAlways:
    @settings(max_examples=150, deadline=None)
    @given(answer=anything)
    def test_whatever_is_typed(self, answer: str):
        """Whatever is typed, each point has a band and a score, and every span exists in the answer."""
        result = graded(answer)

        assert [point.id for point in result.points] == [FIVE.id, PRICE.id]
        assert 0.0 <= result.score <= 1.0
        for point in result.points:
            assert 0.0 <= point.score <= 1.0
            assert all(0 <= start < end <= len(answer) for start, end in point.spans)
            assert point.spans or point.band != "covered"

    @settings(max_examples=30, deadline=None)
    @given(answer=anything)
    def test_the_same_twice(self, answer: str):
        """The same answer gets the same grade."""
        assert graded(answer) == graded(answer)

    def test_no_points_no_score(self):
        """Without key points there is nothing to credit."""
        assert grade("Anything at all that one might say here.", ()).score == 0.0

    def test_a_pasted_book_is_read_in_part(self):
        """A very long answer is graded too."""
        result = graded(
            "He found only five episodes and they are unclear. " + "And so on it goes without an end. " * 3_000
        )

        assert result.points[0].band == "covered"


class TestTheShippedBase:
    def test_nearly_every_point_is_covered_by_itself(self, base):
        """A key point typed in as it is written is credited, or at worst asked about, in nearly every argument."""
        missed = []
        issues = sorted(base.issues)[::6]
        for name in issues:
            for _, argument in base.issues[name].argued():
                for number, point in enumerate(argument.key_points):
                    result = grade_statement(base.issues[name], argument.id, point.point)
                    missed += [point.point] if result.points[number].band == "not-found" else []
        count = sum(len(argument.key_points) for name in issues for _, argument in base.issues[name].argued())

        assert len(missed) <= count * 0.05, missed

    def test_the_other_sides_text_earns_nothing(self, base):
        """The warrant of an argument of the other side, copied, earns no point."""
        for name in sorted(base.issues)[::6]:
            issue = base.issues[name]
            for mine, theirs in zip(issue.pro, issue.con, strict=False):
                assert grade_statement(issue, mine.id, theirs.warrant).score == 0.0

    @pytest.mark.parametrize(
        "denial",
        ["It is not true that {}", "There is no evidence that {}", "Contrary to what they say, it is a myth that {}"],
    )
    def test_a_denial_of_a_point_does_not_earn_it(self, base, denial: str):
        """A key point word for word, but denied, is hardly ever credited."""
        credited = count = 0
        for name in sorted(base.issues)[::6]:
            for _, argument in base.issues[name].argued():
                for number, point in enumerate(argument.key_points):
                    answer = denial.format(point.point[0].lower() + point.point[1:])
                    graded_points = grade_statement(base.issues[name], argument.id, answer).points
                    credited += graded_points[number].band == "covered"
                    count += 1

        assert credited <= count / 50
