"""Text that breaks formats which trust it, for hypothesis and for the foreign readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st

from tutor.knowledge import KnowledgeBase, load_base
from tutor.knowledge.base import Table
from tutor.knowledge.model import Case, Concept, Issue, Source

GOOD = Path(__file__).parents[1] / "data" / "good"
PIECES = [
    "</script>", "<b>", "<!--", "-->", "]]>", "{{Front}}", "{% raw %}", "{{c1::x}}", "${x}", "$$x$$", "\\n", "\\", "/*", "*/", "//",
    "https://example.org/a_b(c)?d=e&f=g#h", ":smile:", "fa:fa-bomb", "*", "_", "**", "[x](y)", "![i](j)", "]", "{", "}", "#", "@cite",
    "%%{init}%%", "%", "~", "^", "&amp;", "&", "<", ">", "\"", "'", "`", "```", "|", "===", "---", "(1)", "1. x", "- x", "+ x", "> q",
    "שלום", "مرحبا", "\u202e", "\u200f", "é", "—", "…", "😀", "漢字", " and ", ",", "=", ";", "!",
]  # fmt: skip
NASTY = "".join(PIECES)
texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), min_size=1, max_size=14
).map(lambda parts: "x" + " ".join(parts))  # fmt: skip
long_texts = st.builds(lambda text, size: (text * (size // len(text) + 1))[:size], texts, st.just(10_000))


def spoilt_issue(issue: Issue, text: str) -> Issue:
    """Put a text wherever an issue holds prose, told apart by a number so that no two places hold the same."""
    number = iter(range(10_000))

    def say() -> str:
        return f"{text} {next(number)}"

    def argument(one: Any) -> Any:
        grounds = tuple(msgspec.structs.replace(part, says=say()) for part in one.grounds)
        answers = tuple(msgspec.structs.replace(part, reply=say()) for part in one.answers)
        points = tuple(msgspec.structs.replace(part, point=say(), hint=say()) for part in one.key_points)
        return msgspec.structs.replace(
            one, claim=say(), warrant=say(), qualifier=say(), grounds=grounds, answers=answers, key_points=points
        )

    mistakes = tuple(msgspec.structs.replace(one, says=say(), correction=say()) for one in issue.misconceptions)
    return msgspec.structs.replace(
        issue,
        motion=say(),
        in_short=say(),
        evidence_so_far=say(),
        pro=tuple(argument(one) for one in issue.pro),
        con=tuple(argument(one) for one in issue.con),
        misconceptions=mistakes,
        discuss=(say(),),
        notes=(say(),),
    )


def spoilt_source(source: Source, text: str) -> Source:
    """Put a text wherever a source holds one, but for its identifiers."""
    fields = {"title": text, "container_title": text, "publisher": text, "note": text}
    names = tuple(msgspec.structs.replace(name, family=text) if name.family else name for name in source.author)
    return msgspec.structs.replace(source, author=names, **fields)


def spoilt_base(text: str) -> KnowledgeBase:
    """The small good base with a text wherever it holds prose."""
    base = load_base(GOOD)
    issues = {name: spoilt_issue(issue, text) for name, issue in base.issues.items()}
    cases = {name: spoilt_case(case, text) for name, case in base.cases.items()}
    concepts = {name: spoilt_concept(concept, text) for name, concept in base.concepts.items()}
    sources = {name: spoilt_source(source, text) for name, source in base.sources.items()}
    names = {**base.names, **{name: issue.motion for name, issue in issues.items()}}
    names |= {name: case.name for name, case in cases.items()} | {name: one.term for name, one in concepts.items()}
    return KnowledgeBase(
        issues=_table(issues),
        cases=_table(cases),
        concepts=_table(concepts),
        sources=_table(sources),
        topics=lambda: base.taxonomy,
        lexicon=lambda: (),
        names=names,
        counts=base.counts,
        moved={},
        key="spoilt",
    )


def spoilt_case(case: Case, text: str) -> Case:
    """Put a text into the fields of a case that hold prose."""
    reading = msgspec.structs.replace(case.read_by_supporters, says=text)
    return msgspec.structs.replace(
        case, name=f"{text} case", in_short=text, disputed=text, read_by_supporters=reading, read_by_sceptics=reading
    )


def spoilt_concept(concept: Concept, text: str) -> Concept:
    """Put a text into the fields of a term that hold prose."""
    return msgspec.structs.replace(concept, term=f"{text} {concept.id}", definition=text)


def _table(entries: dict[str, Any]) -> Table[Any]:
    return Table({name: (lambda entry=entry: entry) for name, entry in entries.items()})
