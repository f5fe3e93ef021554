"""Items made from a whole issue (a common mistake, the order of an exchange), from a case, and from a concept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations, product

from tutor.knowledge import KnowledgeBase
from tutor.knowledge.model import Case, Concept, Issue, Misconception, as_tuple
from tutor.quiz.argument_items import BLANK, blank_out, gives_itself_away
from tutor.quiz.item import Choice, Item, Line, squeezed
from tutor.quiz.options import Pair, Wording, choose_options, draw, drawn_options, pairs_from

LONGEST_CHAIN = 4
CHAINS = 2
"""At most so many exchanges of an issue are asked for their order."""
DUTIES = ("automatic", "discretionary", "consultative", "none")
_DISCRETION_ASKED = 2
"""One treaty of discretion in so many is asked for what it owes: they are the commonest, and would be a safe guess."""


def issue_ids(issue: Issue) -> Iterator[str]:
    """Yield the ids of the items made from an issue as a whole."""
    yield from (f"mistake:{issue.id}#{mistake.id}" for mistake in issue.misconceptions)
    yield from (f"order:{issue.id}#{'~'.join(chain)}" for chain in chains(issue))


def make_mistake_item(issue: Issue, mistake: Misconception) -> Item | None:
    """Three statements; two are arguments of the debate, one from each side, and one is a common mistake."""
    item_id = f"mistake:{issue.id}#{mistake.id}"
    sides = [[Choice(squeezed(one.claim), f"{issue.id}#{one.id}") for one in side] for side in (issue.pro, issue.con)]
    key = Choice(squeezed(mistake.says), f"{issue.id}#{mistake.id}")
    given = (Line("motion", squeezed(issue.motion)),)
    pairs = tuple(Pair(pro, con) for pro, con in product(*sides))
    chosen = choose_options(item_id, Wording(given, key, pairs))
    if chosen is None:
        return None
    return Item(
        id=item_id,
        owner=issue.id,
        topic=issue.topic,
        given=given,
        options=chosen.options,
        key=chosen.key,
        answer=key.text,
        why=(Line("correction", squeezed(mistake.correction), mistake.sources),),
    )


def chains(issue: Issue) -> list[tuple[str, ...]]:
    """Return the exchanges that are asked for their order: three or four arguments with one legal order."""
    replies = {one.id: [other.id for other, _ in issue.answers_to(one.id)] for _, one in issue.argued()}
    paths: list[tuple[str, ...]] = [(one,) for one in replies]
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for length in range(2, LONGEST_CHAIN + 1):
        paths = [(*path, reply) for path in paths for reply in replies[path[-1]] if reply not in path]
        if length >= 3:
            found |= {frozenset(path): path for path in paths if _legal_orders(replies, path) == 1}
    ranked = sorted(found.values(), key=lambda path: (-len(path), draw(f"{issue.id}#{path}", "chain", 1 << 16)))
    return ranked[:CHAINS]


def _legal_orders(replies: dict[str, list[str]], path: tuple[str, ...]) -> int:
    return sum(all(later in replies[earlier] for earlier, later in pairwise(one)) for one in permutations(path))


def make_order_item(issue: Issue, chain: tuple[str, ...]) -> Item:
    """An exchange in the wrong order: a claim, the reply to it, the reply to that."""
    arguments = [issue.argument(name) for name in chain]
    texts = [arguments[0].claim]
    for earlier, later in pairwise(arguments):
        texts += [answer.reply for answer in later.answers if answer.argument == earlier.id]
    item_id = f"order:{issue.id}#{'~'.join(chain)}"
    mixed = [order for order in permutations(range(len(chain))) if list(order) != sorted(order)]
    shown = mixed[draw(item_id, "order", len(mixed))]
    lines = tuple(Line("step", squeezed(text), one.sources) for text, one in zip(texts, arguments, strict=True))
    return Item(
        id=item_id,
        owner=issue.id,
        topic=issue.topic,
        given=(Line("motion", squeezed(issue.motion)),),
        options=tuple(Choice(lines[place].text, f"{issue.id}#{chain[place]}") for place in shown),
        order=tuple(shown.index(place) for place in range(len(chain))),
        answer=" ".join(str(shown.index(place) + 1) for place in range(len(chain))),
        why=lines,
    )


def case_ids(case: Case) -> Iterator[str]:
    """Yield the ids of the items made from a case."""
    if len(case.clauses) >= 3:
        yield from (f"clause:{case.id}#{clause.id}" for clause in case.clauses)
    duty = case.obligation.kind if case.obligation else ""
    if duty in DUTIES and (duty != "discretionary" or draw(case.id, "duty", _DISCRETION_ASKED) == 0):
        yield f"duty:{case.id}"


def make_clause_item(base: KnowledgeBase, case: Case, clause_id: str) -> Item | None:
    """A provision is shown; which of three says what it obliges?"""
    clause = next(one for one in case.clauses if one.id == clause_id)
    item_id = f"clause:{case.id}#{clause_id}"
    shown = squeezed(clause.quote or clause.paraphrase)
    others = [Choice(squeezed(one.means), f"{case.id}#{one.id}") for one in case.clauses if one is not clause]
    key = Choice(squeezed(clause.means), f"{case.id}#{clause.id}")
    named = (Line("case", case.name), Line("article", clause.article))
    pairs = pairs_from(others)
    chosen = choose_options(
        item_id,
        Wording((*named, Line("clause", shown, clause.sources)), key, pairs),
        Wording(named, key, pairs),
        strict=True,
    )
    if chosen is None:
        return None
    why = (Line("clause", shown, clause.sources), Line("means", key.text, clause.sources))
    return Item(
        id=item_id, owner=case.id, topic=_topic(base, case.issues), given=chosen.given, options=chosen.options,
        key=chosen.key, answer=key.text, why=why,
    )  # fmt: skip


def make_duty_item(base: KnowledgeBase, case: Case) -> Item | None:
    """A treaty is named; is help owed automatically, at each party's discretion, or only talks?"""
    if case.obligation is None:
        return None
    item_id = f"duty:{case.id}"
    options, key = drawn_options(item_id, DUTIES, case.obligation.kind)
    sources = tuple(dict.fromkeys(name for clause in case.clauses for name in clause.sources)) or case.sources[:1]
    return Item(
        id=item_id,
        owner=case.id,
        topic=_topic(base, case.issues),
        given=(Line("case", case.name),),
        options=options,
        key=key,
        answer=case.obligation.kind,
        why=(Line("obligation", squeezed(case.obligation.why), sources),),
    )


def make_concept_item(base: KnowledgeBase, concept: Concept) -> Item | None:
    """A definition is shown; which term is it?"""
    names = (concept.term, *concept.also)
    definition = blank_out(squeezed(concept.definition), names)
    if definition.replace(BLANK, "").strip(" .,") == "" or gives_itself_away(definition, concept.term):
        return None
    sources = as_tuple(concept.source)
    return Item(
        id=f"term:{concept.id}",
        owner=concept.id,
        topic=_topic(base, concept.issues),
        given=(Line("definition", definition, sources),),
        accept=names,
        answer=concept.term,
        why=(Line("definition", squeezed(concept.definition), sources),),
    )


def _topic(base: KnowledgeBase, issues: tuple[str, ...]) -> str:
    return next((base.issues[name].topic for name in issues if name in base.issues), "")
