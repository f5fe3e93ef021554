"""Questions that were not covered: kept on this machine, for those who write the base."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from datetime import datetime
from pathlib import Path

from tutor import keeping

MOST_KEPT = 500  # characters of a question


def record(path: Path, question: str, now: datetime) -> None:
    """Append a question. A disk that refuses does not stop the answer."""
    line = json.dumps({"asked": now.isoformat(timespec="seconds"), "question": question[:MOST_KEPT]}) + "\n"
    with contextlib.suppress(OSError):
        keeping.append(path, line.encode())


def listed(path: Path) -> list[tuple[str, int]]:
    """Return the questions kept, with how often each was asked, most asked first; unreadable lines are passed over."""
    counts: Counter[str] = Counter()
    with contextlib.suppress(OSError), path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            with contextlib.suppress(ValueError, KeyError, TypeError):
                counts[str(json.loads(line)["question"])] += 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
