"""The lint of items finds each fault it is for: good items with one thing spoilt."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.sittings import small_base
from tutor.quiz.item import Choice, Item
from tutor.quiz.items import all_items
from tutor.quiz.lint import direction_faults, lint_all, lint_item


@pytest.fixture(scope="module")
def items() -> list[Item]:
    return list(all_items(small_base()))


def first(items: list[Item], *kinds: str) -> Item:
    return next(item for item in items if item.kind in kinds)


def faults(item: Item) -> list[str]:
    return [fault.message for fault in lint_item(small_base(), item)]


def test_good_items_have_none(items: list[Item]):
    """All of the small base."""
    assert [fault for item in items for fault in lint_item(small_base(), item)] == []


def test_an_answer_needs_a_source(items: list[Item]):
    """One that the base has."""
    item = first(items, "state")
    told = ["no source stands behind the answer"]
    strange = tuple(line._replace(sources=("nobody1900",)) for line in item.why)

    assert faults(replace(item, why=(), given=())) == told
    assert faults(replace(item, why=strange, given=())) == told


def test_words_need_something_to_be_held_against(items: list[Item]):
    """A term what is accepted, a text its key points."""
    assert "nothing is accepted as an answer" in faults(replace(first(items, "term"), accept=()))
    assert "there is no key point to grade by" in faults(replace(first(items, "state"), key_points=()))


def test_options_are_as_many_as_are_asked_and_all_different(items: list[Item]):
    """And one of them is the key."""
    item = first(items, "duty", "target", "pick", "how")
    same = replace(item, options=(item.options[0], item.options[0], item.options[2]))

    assert faults(replace(item, options=item.options[:2])) == ["there are not 3 different options"]
    assert faults(same) == ["there are not 3 different options"]
    assert faults(replace(item, key=3)) == ["no option is the key"]


def test_the_key_is_not_known_by_its_length(items: list[Item]):
    """Much longer or shorter than the others is a fault, but for options that are always the same."""
    item = first(items, "duty", "target", "pick", "how")
    plain = tuple(Choice(text=f"Something of middling length {n}", id=f"x#{n}") for n in range(3))
    long = (*plain[:2], Choice(text="Something of far more than any middling length, as it goes on and on", id="x#2"))
    told = "the key is much longer or shorter than the other options"

    assert told in faults(replace(item, options=long, key=2))
    assert told not in faults(replace(item, options=plain, key=2))


def test_all_answers_are_asked_and_from_both_ends(items: list[Item]):
    """Few of them from one end only is told; none at all too."""
    base = small_base()
    forward = [item for item in items if item.kind != "target"]

    assert [fault.message for fault in direction_faults(base, items)] == [
        "only 60% of answers are asked in both directions"
    ]
    assert [fault.message for fault in direction_faults(base, forward)] == [
        "only 0% of answers are asked in both directions"
    ]
    assert next(fault.message for fault in direction_faults(base, [])) == "some answers are not asked at all"
    assert [fault.id for fault in lint_all(base, forward)] == ["all"]


def many(item: Item, count: int, keys: list[int], *, coded: bool = False) -> list[Item]:
    options = tuple(Choice(text=f"Option {n} of the three here", coded=coded, id=f"x#{n}") for n in range(3))
    return [replace(item, id=f"{item.id}{n}", options=options, key=keys[n % len(keys)]) for n in range(count)]


def test_the_key_stands_in_every_place_alike(items: list[Item]):
    """Among a hundred items or more."""
    item = first(items, "duty", "target", "pick", "how")
    told = [fault.message for fault in lint_all(small_base(), many(item, 120, [0]))]
    even = [fault.message for fault in lint_all(small_base(), many(item, 120, [0, 1, 2]))]
    few = [fault.message for fault in lint_all(small_base(), many(item, 99, [0]))]

    assert "the key stands in place 1 in 100% of items" in told
    assert not [message for message in (*even, *few) if "the key stands in place" in message]


def test_no_option_is_a_safe_guess(items: list[Item]):
    """Where the options are always the same."""
    item = first(items, "duty", "target", "pick", "how")
    told = [fault.message for fault in lint_all(small_base(), many(item, 120, [0, 0, 1, 2], coded=True))]
    even = [fault.message for fault in lint_all(small_base(), many(item, 120, [0, 1, 2], coded=True))]

    assert any(message.startswith("always saying Option 0") and "50%" in message for message in told)
    assert not [message for message in even if "always saying" in message]
