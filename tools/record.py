"""``python tools/record.py``: record the sample sessions anew, with the turns that they have.

A new sample: ``python tools/record.py NAME < turns.txt`` (one turn a line).
"""

from __future__ import annotations

import sys
from pathlib import Path

from tutor.dialogue import Conversation
from tutor.knowledge import load_base
from tutor.matching.opening import open_index
from tutor.transcript import turn, turns_of

SAMPLES = Path(__file__).resolve().parents[1] / "transcripts" / "samples"


def record(path: Path, turns: list[str]) -> None:
    """Write a session with these turns."""
    base = load_base()
    conversation = Conversation(base, open_index(base))
    title = path.stem.replace("-", " ")
    said = "".join(turn(conversation.say(words)) for words in turns)
    path.write_text(f"# Alliance Tutor: a recorded session, {title}\n{said}", encoding="utf-8")


def main() -> None:
    """Record the session named, or all of them."""
    if len(sys.argv) > 1:
        record(SAMPLES / f"{sys.argv[1]}.md", [line.rstrip("\n") for line in sys.stdin])
        return
    for path in sorted(SAMPLES.glob("*.md")):
        record(path, list(turns_of(path.read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main()
