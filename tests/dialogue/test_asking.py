"""What is answered, what is offered as a choice and what is owned up to, on both sides of each limit."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tutor.dialogue import asking
from tutor.dialogue.context import Shown
from tutor.dialogue.doubts import is_doubtful
from tutor.dialogue.reply import Notice, Options, Pointers
from tutor.dialogue.scene import Scene, Told
from tutor.knowledge import KnowledgeBase

RIDE, WORTH, BUDGET, DRAG = (
    "cost/free-riding",
    "cost/worth-the-money",
    "cost/budget-driver",
    "entrapment/dragged-into-war",
)
NATO, ANZUS, MEMBERS = "cases/nato", "cases/anzus", "cases/nato#members"
PLAIN = "do the others pay enough for all of this"


class Index:
    """Finds what it is told to, by the text that is asked."""

    def __init__(self, confidence: float, *found: str | tuple[str, float], **by_text: tuple[float, str]) -> None:
        self.asked: list[tuple[str, str | None]] = []
        self.ranking = self.ranked(confidence, *found)
        self.by_text = {text: self.ranked(*ranking) for text, ranking in by_text.items()}

    @staticmethod
    def ranked(confidence: float, *found: str | tuple[str, float]) -> SimpleNamespace:
        scored = [one if isinstance(one, tuple) else (one, 0.5 - place / 10) for place, one in enumerate(found)]
        return SimpleNamespace(
            matches=tuple(SimpleNamespace(id=name, score=score) for name, score in scored), confidence=confidence
        )

    def ask(self, text: str, *, within: str | None = None) -> SimpleNamespace:
        self.asked.append((text, within))
        return next((ranking for start, ranking in self.by_text.items() if text.startswith(start)), self.ranking)


def ask(base: KnowledgeBase, index: Index, about: str = PLAIN, shown: Shown | None = None) -> Told:
    return asking.ask(Scene(base, index, shown or Shown()), about)


def options(told: Told, role: str = "") -> list[str]:
    return [
        o.id for block in told.blocks if isinstance(block, Options) and role in ("", block.role) for o in block.options
    ]


def codes(told: Told) -> list[str]:
    return [block.code for block in told.blocks if isinstance(block, Notice)]


class TestLimits:
    @pytest.mark.parametrize(
        ("confidence", "outcome"),
        [(0.70, "answer"), (0.69, "choice"), (0.35, "choice"), (0.34, "not-covered"), (0.0, "not-covered")],
    )
    def test_answered_offered_or_not_covered(self, base, confidence: float, outcome: str):
        told = ask(base, Index(confidence, RIDE, WORTH, BUDGET, DRAG))

        assert told.outcome == outcome
        assert told.confidence == confidence
        assert [match.id for match in told.matches] == [RIDE, WORTH, BUDGET, DRAG]

    def test_a_choice_is_of_three(self, base):
        told = ask(base, Index(0.5, RIDE, WORTH, BUDGET, DRAG))

        assert options(told, "did-you-mean") == [RIDE, WORTH, BUDGET]
        assert told.shown.options == (RIDE, WORTH, BUDGET)
        assert [o.number for block in told.blocks if isinstance(block, Options) for o in block.options] == [1, 2, 3]

    def test_what_is_not_covered_is_said_with_the_nearest(self, base):
        told = ask(base, Index(asking.FAR, RIDE, RIDE, WORTH, BUDGET, DRAG))

        assert codes(told) == ["not-covered"]
        assert options(told, "nearest") == [RIDE, WORTH, BUDGET]
        assert told.shown.options == (RIDE, WORTH, BUDGET)
        assert options(ask(base, Index(0.9))) == []
        assert asking.not_covered(Scene(base, Index(0.1), Shown()), []).confidence == 0.0

    def test_what_is_found_by_chance_is_not_called_near(self, base):
        """Far from everything, there are only questions to begin with: one of each pillar."""
        told = ask(base, Index(asking.FAR - 0.01, RIDE, WORTH, BUDGET))

        assert codes(told) == ["not-covered"]
        assert options(told, "nearest") == []
        assert len({base.issues[issue].topic for issue in options(told, "begin")}) == len(base.taxonomy.pillars)
        assert told.shown.options == tuple(options(told, "begin"))

    def test_nothing_asked_is_nothing_answered(self, base):
        told = ask(base, Index(0.9, RIDE), "")

        assert (codes(told), told.outcome, told.confidence) == (["nothing-asked"], "not-covered", 0.0)

    def test_two_words_that_name_a_topic_ask_for_it(self, base):
        topic = next(one for one in base.taxonomy.topics if len(one.name.split()) == 2)
        index = Index(0.95, RIDE)
        told = ask(base, index, topic.name)

        assert index.asked == []
        assert RIDE not in [match.id for match in told.matches][:1] or base.issues[RIDE].topic == topic.id
        assert ask(base, index, f"{topic.name} or what else").matches[0].id == RIDE

    def test_confidence_has_two_digits(self, base):
        assert [ask(base, Index(value, RIDE)).confidence for value in (0.8349, 0.4951, 0.1049)] == [0.83, 0.5, 0.1]

    def test_at_most_five_are_named(self, base):
        found = (RIDE, WORTH, BUDGET, DRAG, "cost/cheaper-than-war", "cost/joint-exercises")

        assert len(ask(base, Index(0.9, *found)).matches) == 5

    @pytest.mark.parametrize(
        ("shown", "near"),
        [(Shown("case", NATO, DRAG), NATO), (Shown("concept", "concepts/entrapment", DRAG), DRAG), (Shown(), None)],
    )
    def test_what_is_at_hand_settles_what_is_nearly_even(self, base, shown: Shown, near: str | None):
        index = Index(0.9, RIDE)
        ask(base, index, PLAIN, shown)

        assert index.asked[0] == (PLAIN, near)


class TestOtherReadings:
    def pointers(self, told: Told) -> list[str]:
        rows = (block.rows for block in told.blocks if isinstance(block, Pointers) and block.role == "otherwise")
        return [row.id for those in rows for row in those]

    def test_the_two_most_likely_are_named(self, base):
        found = ((RIDE, 0.5), (f"{RIDE}#small", 0.4), (WORTH, 0.09), (BUDGET, 0.08), (DRAG, 0.08))
        told = ask(base, Index(0.75, *((name, score) for name, score in found if "#" not in name)))

        assert self.pointers(told) == [WORTH, BUDGET]
        assert told.shown.readings == (WORTH, BUDGET, DRAG)
        assert [block.role for block in told.blocks if isinstance(block, Pointers)][-2:] == ["otherwise", "next"]

    @pytest.mark.parametrize(("score", "named"), [(0.08, [WORTH]), (0.07, [])])
    def test_they_are_likely_enough(self, base, score: float, named: list[str]):
        assert self.pointers(ask(base, Index(0.75, (RIDE, 0.5), (WORTH, score)))) == named

    @pytest.mark.parametrize(("confidence", "named"), [(0.89, [WORTH]), (0.9, [])])
    def test_beyond_doubt_none_is(self, base, confidence: float, named: list[str]):
        assert self.pointers(ask(base, Index(confidence, RIDE, WORTH))) == named

    def test_parts_of_one_entry_are_no_other_reading(self, base):
        told = ask(base, Index(0.75, MEMBERS, "cases/nato#founded", NATO, RIDE), "who belongs to the whole of nato now")

        assert self.pointers(told) == [RIDE]
        assert told.shown.readings == (RIDE,)

    def test_three_are_kept_for_a_misreading(self, base):
        told = ask(base, Index(0.95, RIDE, WORTH, BUDGET, DRAG, "cost/cheaper-than-war"))
        again = asking.misread(Scene(base, Index(0.1), told.shown), "")

        assert (codes(again), again.outcome) == (["misread"], "choice")
        assert options(again, "nearest") == [WORTH, BUDGET, DRAG]
        assert again.shown.options == (WORTH, BUDGET, DRAG)

    def test_a_misreading_without_others_is_owned_up_to(self, base):
        told = asking.misread(Scene(base, Index(0.1), Shown()), "")

        assert (codes(told), told.outcome, told.confidence) == (["misread-none"], "not-covered", 0.0)


class TestWhatIsTold:
    TERM, ISSUE = "concepts/economic-sanctions", "cost/sanctions-and-export-controls"

    def test_a_dispute_goes_before_its_term_where_a_question_judges(self, base):
        index = Index(0.95, self.TERM, RIDE, self.ISSUE)
        judged = ask(base, index, "do economic sanctions ever really work at all")
        defined = ask(base, index, "what are economic sanctions in plain words")

        assert [match.id for match in judged.matches] == [self.ISSUE, self.TERM, RIDE]
        next_to_it = ask(base, Index(0.95, self.TERM, self.ISSUE), "do economic sanctions ever really work at all")
        assert next_to_it.matches[0].id == self.ISSUE
        assert [match.id for match in defined.matches] == [self.TERM, RIDE, self.ISSUE]
        assert (judged.act, defined.act) == ("ask", "define")

    def test_an_issue_on_something_else_does_not(self, base):
        told = ask(base, Index(0.95, self.TERM, RIDE), "do economic sanctions ever really work at all")

        assert told.matches[0].id == self.TERM

    def test_a_case_is_asked_for_where_something_is_at_hand(self, base):
        question = "what was agreed on in the north atlantic treaty"

        assert ask(base, Index(0.95, NATO), question).act == "ask"
        assert ask(base, Index(0.95, NATO), question, Shown("issue", DRAG, DRAG)).act == "case"
        assert ask(base, Index(0.95, RIDE), question, Shown("issue", DRAG, DRAG)).act == "ask"

    @pytest.mark.parametrize(
        ("question", "act"),
        [("what did Snyder say of all this once", "author"), ("snyder claims what of all this once", "author"),
         ("was Snyder right on the whole thing", ""), ("what did Blorbo say of all this once", "")],
    )  # fmt: skip
    def test_an_author_named_is_answered_with_what_they_argued(self, base, question: str, act: str):
        told = ask(base, Index(0.1, RIDE), question)

        assert told.act == act
        assert (told.outcome == "not-covered") is not bool(act)

    def test_of_two_sentences_the_one_understood_best_is_answered(self, base):
        question = "Tell me one thing first. Who pays for it all? And then what comes next?"
        index = Index(0.2, RIDE, Tell=(0.3, BUDGET), Who=(0.8, WORTH), And=(0.75, DRAG))
        told = ask(base, index, question)

        assert (told.outcome, told.matches[0].id, told.confidence) == ("answer", WORTH, 0.8)

    @pytest.mark.parametrize(("confidence", "outcome"), [(0.70, "answer"), (0.69, "not-covered")])
    def test_a_part_must_be_as_sure_as_a_whole(self, base, confidence: float, outcome: str):
        index = Index(0.2, RIDE, Who=(confidence, WORTH))

        assert ask(base, index, "Just tell me once. Who pays for it all?").outcome == outcome

    def test_short_sentences_are_no_parts(self, base):
        assert ask(base, Index(0.2, RIDE, Who=(0.9, WORTH)), "Hello there. Who pays?").outcome == "not-covered"

    def test_two_questions_in_one_sentence_are_parts(self, base):
        index = Index(0.2, RIDE, who=(0.9, WORTH))

        assert ask(base, index, "how much is that and who pays for everything").matches[0].id == WORTH

    def test_no_more_than_four_sentences_are_looked_at(self, base):
        first = "One two three. " * 4

        assert ask(base, Index(0.2, RIDE, Who=(0.9, WORTH)), f"{first}Who pays for it?").outcome == "not-covered"
        fourth = f"{first[15:]}Who pays for it? One two three."
        assert ask(base, Index(0.2, RIDE, Who=(0.9, WORTH)), fourth).outcome == "answer"


class TestWhatIsAtHand:
    SHOWN = Shown("issue", DRAG, DRAG)

    def test_an_unsure_question_that_points_back_may_mean_it(self, base):
        told = ask(base, Index(0.2, RIDE, WORTH, BUDGET), "but is that a thing of yesterday", self.SHOWN)

        assert (told.outcome, told.confidence) == ("choice", 0.2)
        assert options(told) == [RIDE, DRAG, WORTH]

    def test_a_case_stands_for_itself_where_no_issue_is_at_hand(self, base):
        told = ask(base, Index(0.2, RIDE, WORTH, BUDGET), "but is that a thing of yesterday", Shown("case", NATO))

        assert options(told) == [NATO, RIDE, WORTH]

    def test_one_that_does_not_point_back_is_not_covered(self, base):
        assert ask(base, Index(0.2, RIDE), "how tall are most horses today", self.SHOWN).outcome == "not-covered"
        assert ask(base, Index(0.2, RIDE), "but is that a thing of yesterday").outcome == "not-covered"
        assert ask(base, Index(0.2), "but is that a thing of yesterday", self.SHOWN).outcome == "not-covered"

    @pytest.mark.parametrize(
        ("confidence", "question", "outcome"),
        [(0.89, "is that in the treaty as well", "choice"), (0.90, "is that in the treaty as well", "answer"),
         (0.95, "is that in the treaty as well", "answer"),
         (0.75, "is anything in the treaty as well", "answer"), (0.75, "is it true that allies pay nothing", "answer"),
         (0.75, "do you think that allies pay nothing", "answer")],
    )  # fmt: skip
    def test_what_points_back_does_not_jump_elsewhere(self, base, confidence: float, question: str, outcome: str):
        told = ask(base, Index(confidence, RIDE, WORTH, BUDGET), question, self.SHOWN)

        assert told.outcome == outcome
        assert told.confidence == confidence
        assert outcome == "answer" or options(told) == [RIDE, DRAG, WORTH]

    def test_it_stays_where_it_is_pointed(self, base):
        question = "is that in the treaty as well"

        assert ask(base, Index(0.75, DRAG, RIDE), question, self.SHOWN).outcome == "answer"
        assert ask(base, Index(0.75, RIDE, DRAG), question).outcome == "answer"
        assert ask(base, Index(0.75, MEMBERS, DRAG), question, Shown("case", NATO, DRAG)).outcome == "answer"


class TestDoubts:
    def doubtful(self, base, about: str, found: str, confidence: float = 0.95) -> bool:
        index = Index(confidence, found)
        return is_doubtful(Scene(base, index, Shown()), about, index.ranking, 0.9)

    @pytest.mark.parametrize(
        ("about", "doubtful"),
        [("what is 2+2", True), ("how many are 7", True), ("ww3?", True), ("is ww3 near", False), ("what is it", False),
         ("what are the", False), ("article 5", False), ("3rd", False), ("nato", False), ("a4b", False), ("7", True)],
    )  # fmt: skip
    def test_numbers_alone_are_no_question(self, base, about: str, doubtful: bool):
        assert self.doubtful(base, about, RIDE) is doubtful

    @pytest.mark.parametrize(
        ("about", "found", "doubtful"),
        [
            ("why did seato fall apart", "cases/nato#founded", True), ("why did seato fall apart", ANZUS, True),
            ("why did seato fall apart", "cases/seato", False), ("why did seato fall apart", DRAG, False),
            ("what of seato and nato", NATO, False), ("why did it fall apart", NATO, False),
            ("was nato part of the war", "cases/kosovo-1999", False),  # the case speaks of it
        ],
    )  # fmt: skip
    def test_another_alliance_than_the_one_found(self, base, about: str, found: str, doubtful: bool):
        assert self.doubtful(base, about, found) is doubtful

    @pytest.mark.parametrize(
        ("about", "found", "doubtful"),
        [
            ("does pakistan pay two per cent", "cases/nato#two-per-cent", True),
            ("does canada pay two per cent", "cases/nato#two-per-cent", False),  # a party
            ("does the us pay two per cent", "cases/anzus", False),
            ("does pakistan pay two per cent", NATO, False), ("does pakistan pay two per cent", DRAG, False),
            ("does anyone pay two per cent", "cases/nato#two-per-cent", False),
            ("is ukraine in nato", "cases/nato#ukraine", False),  # spoken of in the answer
            ("do pakistanis pay two per cent", "cases/nato#two-per-cent", False),
        ],
    )  # fmt: skip
    def test_a_country_that_the_fact_does_not_know(self, base, about: str, found: str, doubtful: bool):
        assert self.doubtful(base, about, found) is doubtful

    def test_the_us_is_a_country_and_us_is_none(self, base):
        fact = next(f"{case.id}#{one.id}" for case in base.cases.values() if "United States" not in case.parties
                    for one in case.faq if "united states" not in f"{one.answer} {one.asks} {case.name}".lower()
                    and not {"US", "America", "American"} & set(f"{one.answer} {' '.join(one.asks)}".split()))  # fmt: skip

        assert self.doubtful(base, "what does the US say of that", fact)
        assert not self.doubtful(base, "tell us of that", fact)
