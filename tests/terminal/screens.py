"""Screens as text: every kind of reply at every width, in colour and plain. Renew the files that tests compare with:

    .venv/bin/python -m tests.terminal.screens

Colour is written out: the escape character is shown as ␛.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from tutor.config import Settings, shown
from tutor.dialogue import Conversation
from tutor.dialogue.quiz_reply import Calibration, HintGiven, LineShown, ProgressShown, TopicHeld
from tutor.dialogue.reply import Block, Citation, Listing, Notice, PointShown, PointsMet, Reply, Row, Table
from tutor.dialogue.round_reply import NotTaken
from tutor.knowledge import load_base
from tutor.views import console, plain

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
BASE = HERE.parent / "data" / "good"
WIDTHS = (40, 60, 80, 100, 200)
FORMS = ("colour", "plain")

# Conversations on the small base of the tests; a turn with a name becomes a screen of that name.
TALKS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("enter", ""),
        ("help", "help"),
        ("help-all", "/help all"),
        ("help-command", "/help why"),
        ("follow-up-of-nothing", "why?"),
        ("not-covered", "xyzzy plugh"),
        ("unknown-command", "/quzi"),
        ("another-language", "Wie teuer ist die NATO?"),
        ("nothing-practised", "/hint"),
        ("greeting", "hello"),
        ("topics", "/topics"),
        ("issues", "/issues"),
        ("issue", "/ask stone harbour"),
        ("argument", "/why pro 1"),
        ("sources", "sources"),
        ("map", "/map"),
        ("map-of-one", "/map pro 1"),
        ("other-side", "/other"),
        ("in-depth", "more"),
        ("shorter", "/shorter"),
        ("evidence", "/evidence"),
        ("example", "example"),
        ("undo", "/undo"),
        ("case", "/case old port"),
        ("term", "/define quay"),
        ("rebuttal", "but stone is too dear anyway"),
        ("goodbye", "/quit"),
    ),
    (
        ("copy-of-nothing", "/back"),
        ("case-unknown", "/case zorp"),
        ("case-which", "/case"),
        ("compare-one", "/compare stone"),
        ("compare-terms", "compare quay and pier"),
        ("compare-case-and-issue", "/compare old port and stone"),
        ("cases", "/cases"),
        ("concepts", "/concepts"),
        ("choice", "harbour"),
        ("choose", ""),
        ("fact", "Who vessel anchor or crane with cargo near nautical?"),
        ("fact-sources", "says who?"),
        ("author", "/author Porter"),
        ("issue-again", "/ask stone harbour"),
        ("argument-unknown", "/why for 9"),
        ("reasons", "why?"),
        ("at-hand", ""),
        ("back", "/back"),
        ("repeat", "/repeat"),
        ("at-the-prompt-only", "/save here"),
    ),
    (
        ("quiz-item", "quiz me"),
        ("quiz-unread", "asdf"),
        ("quiz-hint", "/hint"),
        ("quiz-aside", "/case old port"),
        ("quiz-repeat", "/repeat"),
        ("quiz-answer", "1"),
        ("quiz-sure", "sure"),
        ("quiz-why", "why?"),
        ("quiz-skipped", "/skip"),
        ("quiz-revealed", "/reveal"),
        ("quiz-no-undo", "/undo"),
        ("quiz-over", "/stop"),
    ),
    (
        ("steelman", "/steelman stone as con"),
        ("steelman-short", "wood"),
        ("steelman-hint", "hint"),
        ("steelman-aside", "/case old port"),
        ("steelman-repeat", "/repeat"),
        ("steelman-shown", "show me"),
        ("steelman-over", "/stop"),
    ),
    (
        ("spar-which", "/spar"),
        ("spar", "/spar stone as con"),
        ("spar-speech", "Stone is dear to build. ¶ It was proven that wood lasts longer."),
        ("spar-flow", "/flow"),
        ("spar-hint", "/hint"),
        ("spar-empty", "asdf"),
        ("spar-aside", "what is a quay?"),
        ("", "It was proven that stone always fails."),
        ("spar-ballot", "stone lasts for ages"),
    ),
)


FILE = "/home/a/.local/share/alliance-tutor/a-file.md"
# What is said of the session itself: it takes a clipboard, a clock or a file, so no conversation leads to it.
SESSION: dict[str, dict[str, str]] = {
    "config-set": {"name": "vi", "value": "true", "path": FILE},
    "config-later": {"name": "knowledge", "value": "[]", "path": FILE},
    "copied": {"words": "212"},
    "copied-by-terminal": {"words": "212"},
    "copy-how": {"kept": f", or take it from {FILE}"},
    "saved": {"path": FILE},
    "resumed": {"path": "a-file.md", "turns": "9"},
    "written": {"path": FILE, "title": "Harbours should be built of stone."},
    "transcript-at": {"path": FILE},
    "transcript-later": {"path": FILE},
    "transcript-off": {},
}


def _settings() -> tuple[Row, ...]:
    return tuple(Row(name=f"{setting.name} = {value}", text=setting.does) for setting, value in shown(Settings()))


def _made_by_hand() -> dict[str, tuple[Block, ...]]:
    """Replies that no short conversation leads to."""
    source = Citation(id="snyder1984", short="Snyder 1984", at="467")
    held = TopicHeld(topic="cost", name="Burden sharing", side="pro", tracks=12, met=5, held=0.42)
    progress = ProgressShown(
        day="2026-11-24",
        answered=31,
        right=22,
        met=9,
        topics=(held, TopicHeld(topic="cost", name="Burden sharing", side="con", tracks=12, met=4, held=1.0)),
        untouched=("Sovereignty", "Bases"),
        due=(7, 0, 3),
        calibration=(Calibration(level=3, answers=24, right=0.71, pays=0.67, marks=12),),
        sure_and_wrong=(LineShown(role="claim", text="Allies never pay.", sources=(source,)),),
    )
    points = (PointShown(id="one", text="Ports matter.", how="said", words=("ports", "harbours")),)
    wide = ("同盟は抑止する", "e\u0301tat", "3 of 5", "60%")
    return {
        "progress": (progress,),
        "points-met": (PointsMet(points=points),),
        "quiz-hint-by-letters": (HintGiven(letters="b_r_e_"),),
        "not-taken": (NotTaken(trouble="empty", side="pro"),),
        "table": (Table(title="A table", headings=("Name", "", "Met", "Held"), rows=(wide, wide), bars=(0.6, 0.1)),),
        "settings": (Notice(code="config-none", values={"path": FILE}), Listing(role="settings", rows=_settings())),
        **{f"session-{code}": (Notice(code=code, values=values),) for code, values in SESSION.items()},
    }


def samples() -> Iterator[tuple[str, Reply]]:
    """Yield every kind of reply by the name of its screen."""
    base = load_base(BASE)
    for talk in TALKS:
        conversation = Conversation(base)
        for name, turn in talk:
            reply = conversation.say(turn)
            if name:
                yield name, reply
    for name, blocks in _made_by_hand().items():
        yield name, Reply(question=name, act="ask", blocks=blocks)


def screen(reply: Reply, form: str, columns: int) -> str:
    """Return a reply as it is drawn."""
    if form == "plain":
        return plain.render(reply, columns)
    file = io.StringIO()
    console.show(reply, console.make_console(color="always", width=columns, file=file))
    return file.getvalue()


def page(reply: Reply) -> str:
    """Return all screens of a reply, one after the other."""
    parts = []
    for form in FORMS:
        for columns in WIDTHS:
            drawn = screen(reply, form, columns).replace("\x1b", "␛")
            parts.append(f"==== {form}, {columns} columns\n{drawn}")
    return "\n".join(parts)


def renew() -> None:
    """Write every file anew, and remove those that no reply belongs to any more."""
    GOLDEN.mkdir(exist_ok=True)
    written = set()
    for name, reply in samples():
        path = GOLDEN / f"{name}.txt"
        path.write_text(page(reply), encoding="utf-8")
        written.add(path)
    for path in set(GOLDEN.glob("*.txt")) - written:
        path.unlink()


if __name__ == "__main__":
    renew()
