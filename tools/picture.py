"""``python tools/picture.py``: the README's picture of a session, drawn from a real run."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tutor import __version__
from tutor.dialogue import Conversation
from tutor.knowledge import load_base
from tutor.matching.opening import open_index
from tutor.terminal.welcome import HINT, greeting
from tutor.views.console import rich_lines
from tutor.views.layout import lay_out

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "session.svg"
TURNS = ("could a treaty pull us into someone else's war?", "and korea?")
COLUMNS = 100
ROWS = 34


def main() -> None:
    """Draw the picture."""
    base = load_base()
    conversation = Conversation(base, open_index(base))
    screen = Console(
        record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True, color_system="standard", highlight=False
    )
    screen.print(Text(greeting(dict(base.counts))))
    screen.print(Text(HINT))
    for turn in TURNS:
        screen.print(Text(f"\nyou> {turn}\n", style="bold"))
        for line in rich_lines(lay_out(conversation.say(turn)), COLUMNS)[:ROWS]:
            screen.print(line)
    PICTURE.write_text(screen.export_svg(title=f"alliance-tutor {__version__}", unique_id="session"), encoding="utf-8")


if __name__ == "__main__":
    main()
