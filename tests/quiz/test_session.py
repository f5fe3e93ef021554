"""A sitting as a state machine: what is said, what is kept, and that help costs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tutor.knowledge import KnowledgeBase
from tutor.quiz.events import Event
from tutor.quiz.item import Item
from tutor.quiz.items import Maker, fingerprint, remembering
from tutor.quiz.marking import mark
from tutor.quiz.messages import Asking, Explained, Finished, Hinted, Marked, Remark
from tutor.quiz.reading_answers import is_term, order_score, read_certainty, read_choice, read_order, split_certainty
from tutor.quiz.session import Desk, Memo, Quiz, Step, begin, take

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
EDGE = "cost/free-riding#shared-good~private-gains"
PICK, REPLY, TARGET = f"pick:{EDGE}", f"reply:{EDGE}", f"target:{EDGE}"
STATE = "state:cost/free-riding#shared-good"
TERM = "term:cost/free-riding#shared-good.covers-everyone"


@pytest.fixture
def make(base: KnowledgeBase) -> Maker:
    return remembering(base)


class Sitting:
    """Drives a quiz and gathers what it says and keeps."""

    def __init__(self, make: Maker, *items: str, memos: dict[str, Memo] | None = None) -> None:
        self.make = make
        self.memos = memos or {}
        self.now = NOW
        self.events: list[Event] = []
        self.quiz: Quiz
        self.said = self._take(begin(items, self._desk()))

    def _desk(self) -> Desk:
        return Desk(self.make, self.memos, self.now)

    def _take(self, step: Step) -> tuple[object, ...]:
        self.quiz = step.quiz
        self.events += step.events
        return step.says

    def say(self, text: str, move: str = "answer", seconds: float = 5) -> tuple[object, ...]:
        self.now += timedelta(seconds=seconds)
        self.said = self._take(take(self.quiz, move, text, self._desk()))  # type: ignore[arg-type]
        return self.said

    @property
    def item(self) -> Item:
        assert self.quiz.item
        return self.quiz.item

    def right(self) -> str:
        return str(self.item.key + 1)

    def wrong(self) -> str:
        return str((self.item.key + 1) % len(self.item.options) + 1)


def test_a_right_answer_is_kept_and_the_next_item_asked(make: Maker):
    """The event has item, score, certainty, seconds and fingerprint; the next item follows in the same step."""
    sitting = Sitting(make, PICK, TARGET)
    item = sitting.item
    marked, asking = sitting.say(f"{sitting.right()} sure", seconds=7)
    (event,) = sitting.events

    assert isinstance(marked, Marked)
    assert marked.mark.right
    assert isinstance(asking, Asking)
    assert asking.item.id == TARGET
    assert (event.item, event.score, event.certainty, event.seconds) == (PICK, 1.0, 3, 7.0)
    assert event.fingerprint == fingerprint(item)


def test_a_wrong_answer_is_missed_at_the_end(make: Maker):
    """The end of the sitting counts what was right and names what was missed."""
    sitting = Sitting(make, PICK, TARGET)
    sitting.say(sitting.wrong())
    over = sitting.say(sitting.right())[-1]

    assert isinstance(over, Finished)
    assert (over.answered, over.right) == (2, 1)
    assert [item.id for item in over.missed] == [PICK]
    assert sitting.quiz.ended


def test_a_hint_rules_out_a_wrong_option_and_is_kept(make: Maker):
    """A hint to a choice of three strikes a wrong one, once; the answer is kept as hinted."""
    sitting = Sitting(make, PICK)
    (hint,) = sitting.say("", "hint")
    (none,) = sitting.say("", "hint")
    sitting.say(sitting.right())

    assert isinstance(hint, Hinted)
    assert len(hint.struck) == 1
    assert hint.struck[0] != hint.item.key
    assert none == Remark("quiz-no-hint")
    assert sitting.events[0].hinted


def test_hints_for_a_term_end_in_its_letters(make: Maker):
    """After the base's own hint a missing term is hinted at letter by letter."""
    sitting = Sitting(make, TERM)
    texts = [sitting.say("", "hint")[0] for _ in range(3)]

    assert isinstance(texts[0], Hinted)
    assert texts[0].text == "Can one member be protected without the others gaining too?"
    assert [hint.letters for hint in texts[1:] if isinstance(hint, Hinted)] == ["p", "pu"]


def test_showing_the_answer_counts_as_not_known(make: Maker):
    """An item whose answer was shown is kept with score 0, and comes back."""
    sitting = Sitting(make, PICK)
    sitting.say("", "reveal")

    assert (sitting.events[0].score, sitting.events[0].revealed) == (0.0, True)


def test_skipping_keeps_nothing(make: Maker):
    """A skipped item leaves no trace in the log."""
    sitting = Sitting(make, PICK, TARGET)
    sitting.say("", "skip")

    assert sitting.events == []
    assert sitting.item.id == TARGET


def test_stopping_sums_up(make: Maker):
    """Stopping ends the sitting with what was done so far."""
    sitting = Sitting(make, PICK, TARGET)
    sitting.say(sitting.right())
    (over,) = sitting.say("", "stop")

    assert isinstance(over, Finished)
    assert (over.stopped, over.answered) == (True, 1)


@pytest.mark.parametrize("text", ["7", "0", "banana", "", "1 2", "99999999999999999999"])
def test_what_is_no_answer_is_not_counted(make: Maker, text: str):
    """A line that names no option is asked for again, and nothing is kept."""
    sitting = Sitting(make, PICK)
    (remark,) = sitting.say(text)

    assert isinstance(remark, Remark)
    assert remark.code == "quiz-unread-choice"
    assert sitting.events == []
    assert sitting.item.id == PICK


def test_certainty_can_be_said_after_the_answer(make: Maker):
    """A word of certainty on its own belongs to the answer before; the item at hand still waits."""
    sitting = Sitting(make, PICK, TARGET)
    sitting.say(sitting.right())
    (remark,) = sitting.say("guess")
    sitting.say(sitting.right())

    assert isinstance(remark, Remark)
    assert [event.what for event in sitting.events] == ["review", "certainty", "review"]
    assert sitting.events[1].of == sitting.events[0].uid
    assert sitting.events[1].certainty == 1


def test_certainty_never_blocks(make: Maker):
    """Who says nothing of certainty is asked the next item all the same, and kept with certainty 0."""
    sitting = Sitting(make, PICK, TARGET)
    sitting.say(sitting.right())
    sitting.say(sitting.right())

    assert [event.certainty for event in sitting.events] == [0, 0]


def test_a_mark_can_be_overruled(make: Maker):
    """The learner overrules a wrong mark: it counts as right, once, and both stand in the log."""
    sitting = Sitting(make, PICK, TARGET)
    sitting.say(sitting.wrong())
    (first,) = sitting.say("", "regrade")
    (again,) = sitting.say("", "regrade")
    over = sitting.say(sitting.right())[-1]

    assert (first, again) == (Remark("quiz-overruled"), Remark("quiz-was-right"))
    assert isinstance(over, Finished)
    assert (over.right, over.missed) == (2, ())
    assert [event.what for event in sitting.events] == ["review", "regrade", "review"]


def test_nothing_can_be_overruled_before_an_answer(make: Maker):
    """Regrade and why say so when there was no answer yet."""
    sitting = Sitting(make, PICK)

    assert sitting.say("", "regrade") == sitting.say("", "why") == (Remark("quiz-no-last"),)


def test_why_explains_the_last_answer(make: Maker):
    """Why shows the last item again with its mark; the item at hand waits."""
    sitting = Sitting(make, PICK, TARGET)
    sitting.say(sitting.wrong())
    (explained,) = sitting.say("", "why")

    assert isinstance(explained, Explained)
    assert explained.item.id == PICK
    assert sitting.item.id == TARGET


def shortened(item: Item) -> str:
    """A key point cut down to a few words: the grader asks whether it was meant so."""
    text = " ".join(item.key_points[0].point.split()[:5])
    marked = mark(item, text)
    assert marked
    assert marked.unsure
    assert not marked.right
    return text


@pytest.mark.parametrize(("word", "kept"), [("yes", ["review", "regrade"]), ("no", ["review"])])
def test_an_unsure_point_is_asked_and_counts_when_it_was_meant(make: Maker, word: str, kept: list[str]):
    """Did you mean this? Yes is kept as the learner's word and raises the score; no leaves it."""
    sitting = Sitting(make, STATE, TARGET)
    sitting.say(shortened(sitting.item))
    before = sitting.events[0].score
    (remark,) = sitting.say(word)

    assert isinstance(remark, Remark)
    assert remark.code == ("quiz-meant" if word == "yes" else "quiz-not-meant")
    assert [event.what for event in sitting.events] == kept
    assert sitting.events[-1].score > before or word == "no"
    assert sitting.item.id == TARGET


def test_the_reply_in_its_own_words_is_right(make: Maker):
    """Writing the reply itself is right, and its words are kept."""
    sitting = Sitting(make, REPLY)
    text = sitting.item.answer
    marked = sitting.say(text)[0]

    assert isinstance(marked, Marked)
    assert marked.mark.score == 1.0
    assert sitting.events[0].answer == text


def test_an_edited_argument_is_told(make: Maker):
    """An item whose content differs from what was last answered says so; one that is the same does not."""
    same = make(PICK)
    assert same
    for known, told in (("pick:000000000000", True), (fingerprint(same), False), ("", False)):
        (asking,) = Sitting(make, PICK, memos={PICK: Memo(known)}).said
        assert isinstance(asking, Asking)
        assert asking.changed == told


def test_items_that_are_gone_are_passed_over(make: Maker):
    """An item whose argument was removed from the base is passed over; with none left the sitting is over."""
    assert Sitting(make, "pick:gone/gone#a~b", PICK).item.id == PICK
    assert isinstance(Sitting(make, "pick:gone/gone#a~b").said[0], Finished)


def test_words_of_the_question_are_not_asked_about(make: Maker):
    """An answer that repeats the claim is not asked "did you mean"; it does not count."""
    sitting = Sitting(make, STATE)
    marked = sitting.say(f"I think that {sitting.item.given[-1].text}")[0]

    assert isinstance(marked, Marked)
    assert marked.mark.unsure == ()
    assert not marked.mark.right


def test_the_state_is_not_changed_by_a_step(make: Maker):
    """A step gives a new state; the one before can be stepped from again."""
    sitting = Sitting(make, PICK, TARGET)
    before = sitting.quiz
    sitting.say(sitting.right())

    assert before.item
    assert before.item.id == PICK
    assert before.answered == 0


@pytest.mark.parametrize(
    ("text", "rest", "certainty"),
    [("2 sure", "2", 3), ("2, think so", "2", 2), ("b (guess)", "b", 1), ("sure 2", "2", 3), ("2", "2", 0),
     ("2 i'm sure", "2", 3), ("1 not sure", "1", 1), ("soldiers guess", "soldiers", 1)],
)  # fmt: skip
def test_certainty_is_read_off_an_answer(text: str, rest: str, certainty: int):
    """Sure, think so and guess are taken off a short answer, before or behind it."""
    assert split_certainty(text, "choice") == (rest, certainty)


def test_certainty_in_a_sentence_is_part_of_it():
    """In free text only a word that is marked off speaks of certainty."""
    sentence = "Nobody can be sure"

    assert split_certainty(sentence, "text") == (sentence, 0)
    assert split_certainty(f"{sentence}, guess", "text") == (sentence, 1)
    assert read_certainty("I'm not sure") == 1
    assert read_certainty("sure they do") == 0


@pytest.mark.parametrize(("text", "place"), [("1", 0), ("(c)", 2), ("the second one", 1), ("last", 2), ("option 3", 2),
                                             ("4", None), ("d", None), ("maybe", None)])  # fmt: skip
def test_options_are_named_in_many_ways(make: Maker, text: str, place: int | None):
    """An option can be named by number, letter or ordinal."""
    item = make(PICK)

    assert item
    assert read_choice(item, text) == place


def test_a_side_is_named_by_its_word(make: Maker):
    """For, pro, against and con name a side."""
    item = make("side:cost/free-riding#shared-good")

    assert item
    assert [read_choice(item, word) for word in ("for", "pro", "Against", "con", "2")] == [0, 0, 1, 1, 1]


@pytest.mark.parametrize(
    ("text", "order"), [("2 1 3", (1, 0, 2)), ("213", (1, 0, 2)), ("b, a, c", (1, 0, 2)),
                                             ("bac", (1, 0, 2)), ("2 1", None), ("1 1 2", None), ("x", None)],
)  # fmt: skip
def test_an_order_is_read(make: Maker, base: KnowledgeBase, text: str, order: tuple[int, ...] | None):
    """An order can be typed with or without spaces, in numbers or letters; half an order is none."""
    from tutor.quiz.items import ids_of

    item = next(make(name) for name in ids_of(base, "cost/free-riding") if name.startswith("order:"))
    assert item
    item_of_three = type(item)(id=item.id, owner=item.owner, topic="", given=(), options=item.options[:3])

    assert read_order(item_of_three, text) == order


def test_an_order_is_scored_by_pairs():
    """All pairs in order score 1, half of them (which is chance) or fewer 0."""
    assert order_score((0, 1, 2, 3), (0, 1, 2, 3)) == 1
    assert order_score((0, 1, 2, 3), (1, 0, 2, 3)) == pytest.approx(2 / 3)
    assert order_score((3, 0, 1, 2), (0, 1, 2, 3)) == 0
    assert order_score((0, 1, 2), (2, 1, 0)) == 0


@pytest.mark.parametrize("text", ["public good", "Public goods", "a public-good", "the public good", "publik good"])
def test_a_term_may_be_written_in_its_ways(text: str):
    """Endings, hyphens, articles and a slip of the keys do not make a term wrong."""
    assert is_term(text, ("public good",))


@pytest.mark.parametrize(
    ("text", "term"), [("private good", "public good"), ("1998", "1999"), ("", "hold"), ("cold", "hold")]
)
def test_another_term_is_wrong(text: str, term: str):
    """Another word, another year or nothing at all is not the term."""
    assert not is_term(text, (term,))


class TestAtTheEdges:
    def test_a_quiz_that_is_over_takes_no_answer(self):
        """Nothing is asked any more, so hints, answers and the wish to see it change nothing."""
        from datetime import UTC, datetime

        from tutor.quiz.session import Desk, begin, take

        desk = Desk(lambda _: None, {}, datetime(2026, 11, 24, tzinfo=UTC))
        over = begin((), desk).quiz

        for move in ("hint", "reveal", "answer"):
            step = take(over, move, "1", desk)
            assert (step.quiz, step.says, step.events) == (over, (), ())

    def test_what_cannot_be_read_as_an_answer_is_no_mark(self):
        """A choice of seven among three, an order of other things, no term at all."""
        from tests.sittings import small_base
        from tutor.quiz.items import all_items
        from tutor.quiz.marking import Mark, confirm, mark

        items = list(all_items(small_base()))
        choice = next(item for item in items if item.options and item.key >= 0)
        term = next(item for item in items if item.accept)

        assert mark(choice, "7") is None
        assert mark(choice, str(choice.key + 1)).score == 1.0
        assert mark(term, "  ") is None
        assert mark(term, term.accept[0]).score == 1.0
        assert confirm(term, Mark(0.0, "x"), ("a",)) == Mark(0.0, "x")
