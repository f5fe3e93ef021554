"""What is fuzzed: for each room that takes what others wrote, a function of bytes that fails on a broken promise."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tutor import config, transcript
from tutor.dialogue import Conversation
from tutor.dialogue.acts import MOST_CHARACTERS, Setting, clean, read_act
from tutor.dialogue.reply import (
    Citation,
    Heading,
    Listing,
    Notice,
    Option,
    Options,
    Reference,
    References,
    Reply,
    Row,
    Said,
    Table,
    Tree,
    TreeNode,
)
from tutor.errors import KnowledgeError, UsageError
from tutor.knowledge import KnowledgeBase, load_base
from tutor.knowledge.load import read_folder
from tutor.knowledge.yaml_reader import MOST_DEPTH, parse_yaml
from tutor.matching import Matcher
from tutor.matching.base_index import BaseIndex
from tutor.matching.opening import open_index
from tutor.quiz.events import Event, from_line, sealed, to_line
from tutor.quiz.grading import grade
from tutor.quiz.progress import in_memory
from tutor.views import console, jsonl, markdown, plain

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_WEB_LINKS = re.compile(r"\x1b\]8;[^;\x1b]*;(?:https?://[!-~]+)?\x1b\\")


def _require(kept: bool) -> None:
    assert kept


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _steers(text: str) -> list[str]:
    return [char for char in text if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co")]


def yaml(data: bytes) -> None:
    """Plain data within bounds, or a fault with its line."""
    try:
        located = parse_yaml(data, "x.yaml")
    except KnowledgeError as error:
        _require(min((problem.line for problem in error.problems), default=0) >= 1)
        return
    assert _depth(located.data) <= MOST_DEPTH


def _depth(data: object) -> int:
    inside = list(data.values()) if isinstance(data, dict) else data if isinstance(data, list) else None
    return 0 if inside is None else 1 + max(map(_depth, inside), default=0)


@cache
def _folder() -> Path:
    folder = Path(mkdtemp(prefix="tutor-fuzz-"))
    (folder / "topic").mkdir()
    return folder


def base(data: bytes) -> None:
    """A file of a base becomes entries of the model, or faults that all name it; the first byte says which file."""
    names = ("topic/issue.yaml", "topics.yaml", "sources.yaml", "concepts.yaml", "lexicon.yaml", "terms.txt")
    name = names[data[0] % len(names)] if data else names[0]
    path = _folder() / name
    path.write_bytes(data[1:])
    try:
        read_folder(_folder())
    except KnowledgeError as error:
        _require(bool(str(error)))
    finally:
        path.unlink()


def turn(data: bytes) -> None:
    """Any text is some act, about text that only shows."""
    said = clean(_text(data))
    assert len(said) <= MOST_CHARACTERS
    for setting in (Setting(), Setting(True, 5)):
        act = read_act(said, setting)
        assert act.name
        assert not _steers(act.about)


@cache
def _matcher() -> Matcher:
    return Matcher.build({"stone": ["should harbours be built of stone"], "wood": ["is wood better for piers"]})


def match(data: bytes) -> None:
    """Any text has a ranking and a confidence that is a share."""
    ranking = _matcher().match(clean(_text(data)))
    assert 0 <= ranking.confidence <= 1
    assert all(match.score == match.score for match in ranking.matches)


def grading(data: bytes) -> None:
    """Any answer to any points has a score that is a share, and a band for each point."""
    answer, *points = _text(data).split("\n")
    result = grade(answer, points[:4] or ["stone lasts"], question=answer[:40], against=points[4:6])
    assert len(result.points) == len(points[:4] or [1])
    assert 0 <= result.score <= 1


def imports(data: bytes) -> None:
    """Any lines are events that can be, or counted as damaged; the log can be read afterwards."""
    log = in_memory()
    lines = _text(data).split("\n")
    log.take_in(lines)
    log.take_in([to_line(_sealed(line)) for line in lines if _sealed(line)])
    log.rebuild()
    for event in log.events():
        assert from_line(to_line(event)) == event
    log.tracks({})
    log.close()


def _sealed(line: str) -> Event | None:
    import msgspec

    try:
        return sealed(msgspec.json.decode(line.encode("utf-8", "replace"), type=Event))
    except msgspec.MsgspecError:
        return None


def settings(data: bytes) -> None:
    """Any text is settings that can be used, or mistakes by line."""
    read = config.parse(data.decode("utf-8", "replace"), "config.toml")
    assert all(problem.line >= 0 for problem in read.problems)
    assert read.settings.width in range(1001)


def names(data: bytes) -> None:
    """Any name is a file in the folder, or refused; any transcript has turns that can be said again."""
    text = _text(data)
    try:
        path = Path("/a/b") / f"{transcript.safe_name(text)}.md"
        assert path.resolve().parent == Path("/a/b")
        assert not _steers(path.name)
    except UsageError as error:
        _require(bool(error.hint))
    for said in transcript.turns_of(text):
        assert "\n" not in said


def render(data: bytes) -> None:
    """Whatever a base says, in whatever place: nothing that is drawn or written steers a terminal."""
    text = _text(data)
    reply = Reply(question=text, act="ask", blocks=(
        Heading(text=text, labels=(text,)),
        Said(role="quotation", text=text, label=text, sources=(Citation(id="x", short=text, at=text),)),
        Said(role="misconception", text=text, label=text),
        Listing(role="commands", title=text, rows=(Row(name=text, text=text),)),
        Options(role="nearest", options=(Option(number=1, id=text, title=text, topic=text),)),
        Table(title=text, headings=("a", text), rows=((text, text),)),
        Tree(root=TreeNode(label="pro 1", text=text)),
        Notice(code="failed", values={"message": text}),
        References(references=(Reference(id=text, text=text, address=text),)),
    ))  # fmt: skip
    for width in (20, 120):
        assert not _steers(plain.render(reply, width))
        for color in ("always", "never"):
            drawn = console.render(reply, console.make_console(color=color, width=width), links=True)
            assert not _steers(_WEB_LINKS.sub("", _COLOURS.sub("", drawn)))
    assert not _steers(markdown.render(reply))
    sound = Reply(question=text, act="ask", blocks=(Notice(code="failed", values={"message": clean(text)}),))
    assert not _steers(jsonl.render(sound).decode())


@cache
def _opened() -> tuple[KnowledgeBase, BaseIndex]:
    small = load_base(Path(__file__).resolve().parents[1] / "tests" / "data" / "good")
    return small, open_index(small)


def talk(data: bytes) -> None:
    """Any lines are turns of a conversation, in practice too: each has a reply, which only shows."""
    conversation = Conversation(*_opened())
    for said in _text(data).split("\n")[:12]:
        reply = conversation.say(said)
        assert reply.blocks or reply.ended
        assert not _steers(plain.render(reply))
        assert not _steers(markdown.render(reply))
        assert not _steers(jsonl.render(reply).decode())
        if reply.ended:
            return


TARGETS: dict[str, Callable[[bytes], None]] = {
    one.__name__: one for one in (yaml, base, turn, match, grading, imports, settings, names, render, talk)
}
