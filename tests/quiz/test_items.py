"""Items made from the shipped base: what each must be, what all must be together, and that their ids last."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest

from tutor.knowledge import KnowledgeBase
from tutor.quiz.heuristics import HEURISTICS, gain
from tutor.quiz.item import Item
from tutor.quiz.items import all_items, fingerprint, make_item
from tutor.quiz.kinds import KINDS, content_of, items_of, track_of
from tutor.quiz.lint import BLIND_GAIN, directions, groups, lint_all, lint_item
from tutor.quiz.options import draw


@pytest.fixture(scope="module")
def items(base: KnowledgeBase) -> list[Item]:
    return list(all_items(base))


def test_every_item_passes_the_lint(base: KnowledgeBase, items: list[Item]):
    """No item of the shipped base has a fault, alone or together with the others."""
    assert lint_all(base, items) == []


def test_every_kind_of_item_is_made(items: list[Item]):
    """The shipped base yields items of every kind."""
    assert {item.kind for item in items} == set(KINDS)


@pytest.mark.parametrize("rule", HEURISTICS)
def test_a_blind_rule_is_no_better_than_chance(items: list[Item], rule: str):
    """Choosing the longest, the likest, the most hedged, the dated or the middle option gains under ten points."""
    choices = [item for item in items if item.options and item.key >= 0 and not item.options[item.key].coded]

    assert {
        kind: round(gain(HEURISTICS[rule], group), 2)
        for kind, group in groups(choices).items()
        if gain(HEURISTICS[rule], group) > BLIND_GAIN
    } == {}


def test_edges_are_asked_in_both_directions(base: KnowledgeBase, items: list[Item]):
    """Every answer in the base is asked for, and four in five from both ends."""
    found = directions(base, items)

    assert found.forward == found.edges
    assert found.both >= 0.8 * found.edges


def test_no_distractor_answers_the_claim(base: KnowledgeBase, items: list[Item]):
    """Where a reply is to be picked, the graph knows no option but the key as an answer to the claim."""
    for item in items:
        if item.kind == "pick":
            issue, _, local = item.id.removeprefix("pick:").partition("#")
            answering = {f"{issue}#{other.id}" for other, _ in base.issues[issue].answers_to(local.partition("~")[0])}
            wrong = {option.id for place, option in enumerate(item.options) if place != item.key}
            assert not answering & wrong, item.id


def test_the_lint_finds_a_distractor_that_answers(base: KnowledgeBase, items: list[Item]):
    """An item is refused when one of its distractors answers the claim by the graph."""
    item = next(item for item in items if item.kind == "pick")
    key = item.options[item.key]
    others = [option._replace(id=key.id) for place, option in enumerate(item.options) if place != item.key]
    spoilt = msgspec.structs.replace(item, options=(key, *others), key=0)

    assert [fault.message for fault in lint_item(base, spoilt)] == ["option 2 is right too", "option 3 is right too"]


def test_the_lint_finds_two_options_a_long_key_and_no_source(base: KnowledgeBase, items: list[Item]):
    """An item with two options is refused, as is one whose key is far longer, or that no source stands behind."""
    item = next(item for item in items if item.kind == "target")
    key = item.options[item.key]
    long = tuple(option._replace(text=option.text * 2) if option == key else option for option in item.options)
    broken = {
        "options": msgspec.structs.replace(item, options=item.options[:2]),
        "longer": msgspec.structs.replace(item, options=long),
        "source": msgspec.structs.replace(item, given=(), why=()),
    }

    for word, spoilt in broken.items():
        assert any(word in fault.message for fault in lint_item(base, spoilt)), word


def test_an_item_is_made_again_from_its_id(base: KnowledgeBase, items: list[Item]):
    """An item made from its id alone is the same item."""
    sample = items[:: max(len(items) // 150, 1)]

    assert [make_item(base, item.id) for item in sample] == sample


@pytest.mark.parametrize(
    "item_id", ["", "reply", "reply:", "pick:nowhere#a~b", "reply:cost/free-riding#no~such", "order:cost/free-riding#x",
                "term:cost/free-riding#shared-good.nothing", "clause:cases/nato#nothing", "x:y#z"]
)  # fmt: skip
def test_an_id_of_nothing_makes_no_item(base: KnowledgeBase, item_id: str):
    """An id that the base has nothing for (an argument that was removed) gives no item and no error."""
    assert make_item(base, item_id) is None


def test_an_edited_claim_keeps_its_id_and_changes_its_fingerprint(base: KnowledgeBase):
    """Rewriting a claim leaves the item's id as it is and shows in its fingerprint; other items stay."""
    issue = base.issues["cost/free-riding"]
    first, *rest = issue.pro
    edited = msgspec.structs.replace(issue, pro=(msgspec.structs.replace(first, claim="A claim put anew."), *rest))
    other = KnowledgeBase(
        issues={**base.issues, issue.id: edited}, cases=base.cases, concepts=base.concepts, sources=base.sources,
        topics=lambda: base.taxonomy, lexicon=lambda: base.lexicon, names=base.names, counts=base.counts, moved={},
        key="edited",
    )  # fmt: skip
    item_id = f"state:{issue.id}#{first.id}"
    before, after = make_item(base, item_id), make_item(other, item_id)
    far = "side:entrapment/dragged-into-war#" + base.issues["entrapment/dragged-into-war"].pro[0].id

    assert before
    assert after
    assert fingerprint(before) != fingerprint(after)
    assert make_item(base, far) == make_item(other, far)


def test_an_exchange_has_one_legal_order(base: KnowledgeBase, items: list[Item]):
    """In an item of order each step answers the one before it, and the steps are not shown in that order."""
    for item in items:
        if item.kind == "order":
            steps = [item.options[place].id for place in item.order]
            for earlier, later in pairwise(steps):
                _, argument = base.argument(later)
                assert earlier.partition("#")[2] in {answer.argument for answer in argument.answers}
            assert list(item.order) != sorted(item.order)


def test_a_finding_does_not_name_its_author(base: KnowledgeBase, items: list[Item]):
    """Where the author is asked for, no family name of theirs is left in what is shown."""
    for item in items:
        if item.kind == "author":
            source = base.sources[item.options[item.key].id]
            words = item.asked.replace(",", " ").replace(".", " ").split()
            assert not {name.family for name in source.author if name.family} & set(words), item.id


def test_ids_say_what_belongs_together():
    """Picking and naming a reply are one track; both and the way back are about one content."""
    edge = "cost/free-riding#shared-good~private-gains"

    assert track_of(f"pick:{edge}") == track_of(f"reply:{edge}") == f"answer:{edge}"
    assert content_of(f"target:{edge}") == content_of(f"answer:{edge}") == edge
    assert content_of("term:cost/free-riding#shared-good.covers-everyone") == "cost/free-riding#shared-good"
    assert items_of(f"answer:{edge}") == (f"pick:{edge}", f"reply:{edge}")


def test_places_are_drawn_evenly():
    """The place of the key, drawn from the id, falls on each of three places in about a third of ids."""
    places = [draw(f"pick:a/b#c~{number}", "place", 3) for number in range(3000)]

    assert all(900 < places.count(place) < 1100 for place in range(3))


def test_the_motion_beside_a_claim_is_no_part_of_what_is_learned(base: KnowledgeBase):
    """It is shown to understand the question by: who answered it before the motion stood there has answered it."""
    item = next(one for one in all_items(base) if one.kind == "reply")
    bare = msgspec.structs.replace(item, given=tuple(line for line in item.given if line.role != "motion"))

    assert [line.role for line in item.given] == ["motion", "claim"]
    assert fingerprint(item) == fingerprint(bare)
