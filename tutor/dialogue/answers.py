"""The telling of one entry: an issue with both sides, a case with both readings, a concept, a fact, an author."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.dialogue.context import Depth, Kind, Shown
from tutor.dialogue.offering import as_asked
from tutor.dialogue.reply import (
    ArgumentShown,
    Block,
    Counter,
    Heading,
    Pointers,
    Reference,
    References,
    Row,
    SideShown,
)
from tutor.dialogue.scene import SIDE_WORDS, Told, cite, grounds_said, matched, number_of, said
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.citation import address, full_reference
from tutor.knowledge.model import Argument, Case, Clause, Concept, Issue, Question, Side, as_tuple


def tell(base: KnowledgeBase, entry_id: str, depth: Depth = 1, *, under: str = "") -> Told:
    """Tell an entry of any kind. ``under`` is the issue at hand, kept as the context. Raises KeyError."""
    from tutor.dialogue.entries import kind_of

    entry_id = base.current(entry_id)
    match kind_of(base, entry_id):
        case "issue":
            return tell_issue(base, base.issues[entry_id], depth)
        case "argument":
            issue, argument = base.argument(entry_id)
            return tell_argument(base, issue, argument)
        case "case":
            return tell_case(base, base.cases[entry_id], depth, under=under)
        case "concept":
            return tell_concept(base, base.concepts[entry_id], depth)
        case "faq":
            return tell_fact(base, entry_id, base.question(entry_id))
        case "source":
            return tell_source(base, entry_id)
    raise KeyError(entry_id)


def tell_issue(base: KnowledgeBase, issue: Issue, depth: Depth = 1) -> Told:
    """Tell an issue: what is disputed, both sides, where the evidence stands, and where to go on."""
    topic = base.topic(issue.topic)
    heading = Heading(text=issue.motion, id=issue.id, labels=(topic.name, issue.level))
    sides = tuple(tell_side(base, issue, side, depth) for side in issue.sides)
    blocks: tuple[Block, ...] = (heading, said(base, "in-short", issue.in_short), *_notes(base, issue), *sides)
    if depth:
        blocks += (said(base, "evidence", issue.evidence_so_far),)
    if depth == 2:
        blocks += tuple(
            said(base, "misconception", mistake.correction, mistake.sources, label=mistake.says)
            for mistake in issue.misconceptions
        )
        blocks += _pointers(base, "related", issue.related)
    if depth:
        blocks += _pointers(base, "cases", issue.cases) + _pointers(
            base, "concepts", issue.concepts if depth == 2 else ()
        )
    blocks += (next_steps("why", "other", "sources", "quiz", argument=f"{SIDE_WORDS[issue.first_side]} 1"),)
    shown = Shown("issue", issue.id, issue.id, sources=issue.sources, depth=depth)
    return Told(blocks, shown, (matched(base, issue.id),))


def _notes(base: KnowledgeBase, entry: Issue | Case | Concept) -> tuple[Block, ...]:
    """What an instructor added to an entry."""
    return tuple(said(base, "note", note) for note in entry.notes)


def tell_side(base: KnowledgeBase, issue: Issue, side: Side, depth: Depth) -> SideShown:
    """Tell one side of an issue."""
    return SideShown(
        side=side, arguments=tuple(show_argument(base, issue, argument, depth) for argument in issue.side(side))
    )


def show_argument(base: KnowledgeBase, issue: Issue, argument: Argument, depth: Depth) -> ArgumentShown:
    """Tell an argument: the claim; with depth 1 its answers too; with depth 2 all of it."""
    side, number = number_of(issue, argument.id)
    deep = depth == 2
    return ArgumentShown(
        id=f"{issue.id}#{argument.id}",
        side=side,
        number=number,
        claim=argument.claim,
        sources=cite(base, argument.sources),
        warrant=" ".join(argument.warrant.split()) if deep else "",
        grounds=tuple(grounds_said(base, grounds) for grounds in argument.grounds) if deep else (),
        qualifier=" ".join(argument.qualifier.split()) if deep else "",
        answered_by=counters(issue, argument) if depth else (),
    )


def counters(issue: Issue, argument: Argument) -> tuple[Counter, ...]:
    """Return the answers to an argument, by side and number."""
    found = []
    for other, answer in issue.answers_to(argument.id):
        side, number = number_of(issue, other.id)
        full_id = f"{issue.id}#{other.id}"
        found.append(Counter(side=side, number=number, id=full_id, how=answer.how, reply=answer.reply))
    return tuple(found)


def tell_argument(base: KnowledgeBase, issue: Issue, argument: Argument) -> Told:
    """Tell one argument in depth, with the replies to it."""
    heading = Heading(text=issue.motion, id=issue.id, labels=(base.topic(issue.topic).name,))
    full_id = f"{issue.id}#{argument.id}"
    blocks = (heading, show_argument(base, issue, argument, 2), next_steps("other", "sources", "back"))
    shown = Shown("issue", issue.id, issue.id, argument=full_id, sources=argument.sources, depth=2)
    return Told(blocks, shown, (matched(base, full_id),))


def tell_case(base: KnowledgeBase, case: Case, depth: Depth = 1, *, under: str = "") -> Told:
    """Tell a case: what it is, what its clauses oblige, both readings, what is disputed, dated facts."""
    labels = (case.kind, case.years, *(case.form.types if case.form else ()))
    blocks: tuple[Block, ...] = (
        Heading(text=case.name, id=case.id, labels=labels),
        said(base, "in-short", case.in_short),
        *_notes(base, case),
    )
    if depth == 2 and case.parties:
        blocks += (said(base, "parties", ", ".join(case.parties)),)
    if depth:
        blocks += tell_clauses(base, case.clauses[: None if depth == 2 else 2])
        if case.obligation:
            blocks += (said(base, "obligation", case.obligation.why, label=case.obligation.kind),)
    readings = {"supporters": case.read_by_supporters, "sceptics": case.read_by_sceptics}
    blocks += tuple(said(base, f"read-by-{camp}", reading.says, reading.sources) for camp, reading in readings.items())
    if depth:
        blocks += (said(base, "disputed", case.disputed),)
    if depth == 2:
        blocks += tuple(said(base, "fact", fact.says, fact.sources, fact.as_of, label=fact.date) for fact in case.facts)
    blocks += _pointers(base, "issues", case.issues[:3] if depth < 2 else case.issues)
    blocks += (next_steps("shorter" if depth == 2 else "more", "sources", "example", "back"),)
    issue = under if under in base.issues else next((name for name in case.issues if name in base.issues), "")
    shown = Shown("case", case.id, issue, options=(), sources=case.sources, depth=depth)
    return Told(blocks, shown, (matched(base, case.id),))


def tell_clauses(base: KnowledgeBase, clauses: Iterable[Clause]) -> tuple[Block, ...]:
    """Tell what clauses of a treaty say."""
    return tuple(
        said(
            base,
            "quotation" if clause.quote else "clause",
            clause.quote or clause.paraphrase,
            clause.sources,
            label=f"Article {clause.article}"
            if clause.article[:1].isdigit() or _is_roman(clause.article)
            else clause.article,
        )
        for clause in clauses
    )


def _is_roman(article: str) -> bool:
    return bool(re.match(r"[IVXL]+\b(?!['’-])", article))


def tell_concept(base: KnowledgeBase, concept: Concept, depth: Depth = 1) -> Told:
    """Tell a concept: its definition, what it is not, and the issue where it is fought over.

    Its other names are there to be understood; among them are verbs and near neighbours, so they are not told as names.
    """
    own = as_tuple(concept.source)
    blocks: tuple[Block, ...] = (
        Heading(text=concept.term, id=concept.id),
        said(base, "definition", concept.definition, own),
        *_notes(base, concept),
    )
    contrasts = concept.not_to_confuse_with[: None if depth else 1]
    blocks += tuple(
        said(base, "contrast", contrast.difference, label=base.names.get(contrast.concept, contrast.concept))
        for contrast in contrasts
    )
    issues = concept.issues or issues_using(base, concept.id)
    blocks += _pointers(base, "issues", issues[: 3 if depth < 2 else None])
    blocks += (next_steps("sources", "example", "back"),)
    issue = next((name for name in issues if name in base.issues), "")
    shown = Shown("concept", concept.id, issue, sources=concept.sources, depth=depth)
    return Told(blocks, shown, (matched(base, concept.id),))


def issues_using(base: KnowledgeBase, concept_id: str) -> tuple[str, ...]:
    """Return the issues that rely on a concept."""
    return tuple(issue.id for issue in base.issues.values() if concept_id in issue.concepts)


_YES_OR_NO = r"(?:Yes|No|Not)\b"


def tell_fact(base: KnowledgeBase, full_id: str, question: Question) -> Told:
    """Answer a question of fact: the fact first, then the issue where it is fought over."""
    owner = full_id.partition("#")[0]
    blocks: tuple[Block, ...] = (said(base, "fact", question.answer, question.sources, question.as_of),)
    if re.match(_YES_OR_NO, question.answer):  # the same words would be wrong to another question
        blocks = (heading_of(full_id, question), *blocks)
    blocks += _unnamed_parties(base, full_id, question)
    issue = question.issue if question.issue in base.issues else _issue_of_owner(base, owner)
    owner_known = owner if owner in base.names and not owner.startswith("topics/") else ""
    blocks += _pointers(base, "issues", (issue,) if issue else ())
    blocks += _pointers(base, "about", (owner_known,) if owner_known else ())
    further = ("more",) if owner.startswith("cases/") else ()
    blocks += (next_steps(*further, "sources", "back"),)
    kind: Kind = "case" if owner.startswith("cases/") else "faq"
    shown = Shown(kind, owner if kind == "case" else full_id, issue, sources=question.sources, depth=1, fact=True,
                  answers=full_id, asked=question.asks[0])  # fmt: skip
    return Told(blocks, shown, (matched(base, full_id),))


def _unnamed_parties(base: KnowledgeBase, full_id: str, question: Question) -> tuple[Block, ...]:
    """Return the list of the parties under a fact about the members that does not name most of them."""
    owner, _, local_id = full_id.partition("#")
    parties = base.cases[owner].parties if local_id == "members" and owner in base.cases else ()
    named = [party for party in parties if party.partition(" (")[0] in question.answer]
    return (said(base, "parties", ", ".join(parties)),) if len(named) * 2 < len(parties) else ()


def heading_of(full_id: str, question: Question) -> Heading:
    """Return the question that a fact answers, in the first words in which the base expects it."""
    return Heading(text=as_asked(question.asks[0]), id=full_id)


def _issue_of_owner(base: KnowledgeBase, owner: str) -> str:
    if owner.startswith("cases/"):
        candidates = base.cases[owner].issues
    elif owner.startswith("concepts/"):
        candidates = base.concepts[owner].issues or issues_using(base, owner)
    elif owner.startswith("topics/"):
        candidates = base.issues_of(owner.removeprefix("topics/"))
    else:
        candidates = ()
    return next((issue for issue in candidates if issue in base.issues), "")


def tell_source(base: KnowledgeBase, source_id: str) -> Told:
    """Tell a source: the reference, and every statement of the base that rests on it."""
    source = base.sources[source_id]
    blocks: tuple[Block, ...] = (
        Heading(text=source.title, id=source_id),
        References(references=references(base, (source_id,))),
    )
    issues: list[str] = []
    for issue in base.issues.values():
        for side, argument in issue.argued():
            for grounds in argument.grounds:
                if source_id in grounds.sources:
                    blocks += (
                        said(base, f"used-{side}", grounds.says, (source_id,), grounds.as_of, label=issue.motion),
                    )
                    issues.append(issue.id)
    shown = Shown("source", source_id, issues[0] if issues else "", sources=(source_id,), depth=1)
    return Told(
        (*blocks, *_pointers(base, "issues", tuple(dict.fromkeys(issues))[:5])), shown, (matched(base, source_id),)
    )


def references(base: KnowledgeBase, ids: tuple[str, ...]) -> tuple[Reference, ...]:
    """Return sources in full, sorted as a bibliography is."""
    known = [base.sources[source] for source in dict.fromkeys(ids) if source in base.sources]
    full = [Reference(id=source.id, text=full_reference(source), address=address(source)) for source in known]
    return tuple(sorted(full, key=lambda reference: reference.text.casefold()))


def _pointers(base: KnowledgeBase, role: str, ids: tuple[str, ...]) -> tuple[Block, ...]:
    """Point to other entries by name; nothing where there are none."""
    rows = tuple(Row(name=_short_name(base, name), id=name) for name in ids if name in base.names)
    return (Pointers(role=role, rows=rows),) if rows else ()


def _short_name(base: KnowledgeBase, entry_id: str) -> str:
    return base.cases[entry_id].short if entry_id in base.cases else base.names[entry_id]


_ABOUT = frozenset(["why", "case", "define", "map", "author"])


def next_steps(*commands: str, argument: str = "") -> Pointers:
    """Say what can be typed next; ``argument`` is what a command that takes a name is about."""
    rows = tuple(Row(name=f"/{name} {argument}" if name in _ABOUT and argument else f"/{name}") for name in commands)
    return Pointers(role="next", rows=rows)
