"""The balance audit: how much each camp is given, by issue, topic and in all, as a table a reviewer can read.

Everything is counted by ``commitment_side``: supporters and sceptics of alliance commitments, never pro and con.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from tutor.knowledge.exchange import last_word
from tutor.knowledge.load import Contents
from tutor.knowledge.model import OTHER, Issue, Side
from tutor.knowledge.prose import side_words


class Share(NamedTuple):
    """What one camp has in an issue."""

    arguments: int
    words: int
    grounds: int
    sources: int


class Balance(NamedTuple):
    """An issue's balance: what supporters have, what sceptics have, and who ends the longest exchange."""

    issue: Issue
    supporters: Share
    sceptics: Share
    ends: str


def share(issue: Issue, side: Side) -> Share:
    """Count what one side of an issue has."""
    arguments = issue.side(side)
    sources = {source for argument in arguments for source in argument.sources}
    return Share(
        len(arguments), side_words(issue, side), sum(len(argument.grounds) for argument in arguments), len(sources)
    )


def balance_of(issue: Issue) -> Balance:
    """Return the balance of an issue by camp."""
    supporters = issue.commitment_side
    return Balance(issue, share(issue, supporters), share(issue, OTHER[supporters]), last_word(issue))


def audit_lines(contents: Contents) -> list[str]:
    """Return the audit as lines of a table."""
    rows = [balance_of(issue) for issue in contents.issues.values()]
    lines = [f"{'':44} {'arguments':>11} {'words':>11} {'ratio':>6} {'grounds':>9} {'sources':>9}  ends"]
    lines.append(f"{'supporters / sceptics of commitments':44}")
    for topic in contents.topics.topics:
        chosen = [row for row in rows if row.issue.topic == topic.id]
        if not chosen:
            continue
        lines += [_row(f"  {row.issue.id}", row.supporters, row.sceptics, row.ends) for row in chosen]
        lines.append(_sum_row(f"{topic.id} ({len(chosen)})", chosen))
    if rows:
        lines.append(_sum_row(f"all ({len(rows)})", rows))
        first = Counter(
            "supporters" if row.issue.first_side == row.issue.commitment_side else "sceptics" for row in rows
        )
        lines.append(f"shown first: supporters {first['supporters']}, sceptics {first['sceptics']}")
        pro = sum(row.issue.commitment_side == "pro" for row in rows)
        lines.append(f"supporters are pro in {pro} issues, con in {len(rows) - pro}")
    return lines


def _sum_row(name: str, rows: list[Balance]) -> str:
    supporters = Share(*(sum(values) for values in zip(*(row.supporters for row in rows), strict=True)))
    sceptics = Share(*(sum(values) for values in zip(*(row.sceptics for row in rows), strict=True)))
    ends = Counter(row.ends for row in rows)
    return _row(name, supporters, sceptics, f"{ends['supporters']}/{ends['sceptics']}, even {ends['even']}")


def _row(name: str, one: Share, other: Share, ends: str) -> str:
    ratio = f"{one.words / other.words:.2f}" if other.words else "-"
    pairs = [f"{mine}/{theirs}" for mine, theirs in zip(one, other, strict=True)]
    return f"{name:44} {pairs[0]:>11} {pairs[1]:>11} {ratio:>6} {pairs[2]:>9} {pairs[3]:>9}  {ends}"
