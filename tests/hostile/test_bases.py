"""A base from a stranger: it can say anything and do nothing."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.seminar.hostile import spoilt_base
from tests.sittings import setup_in
from tutor.errors import KnowledgeError
from tutor.knowledge.files import base_entries
from tutor.knowledge.load import read_folder
from tutor.knowledge.yaml_reader import MOST_BYTES, MOST_DEPTH, parse_yaml
from tutor.session import Session
from tutor.views import console, jsonl, markdown, plain

STEERING = (
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]52;c;aGk=\x07 \x1b]8;;http://e.vil\x1b\\link \x9b2J \x90q \r\b\x0c\x7f "
    "\u202egnp.exe\u2066 \u200bzero\u200d \ufeff [bold red]markup[/] [link=file:///etc/passwd]x[/link] :smile:"
)
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
TURNS = (
    "Should harbours be built of stone?", "why?", "and the other side?", "for example?", "says who?", "map", "/more",
    "/topics", "/issues", "/cases", "/terms", "/case harbour wall", "/define pier", "/progress",
    "/brief harbour/stone", "/export argdown harbour/stone", "/quiz --count 3", "1", "?", "/stop",
    "/spar harbour/stone as con", "wood is cheap",
     "/flow", "/stop", "/steelman harbour/stone as pro", "it lasts", "/stop", "best lasagne recipe?",
)  # fmt: skip


def steers(text: str) -> list[str]:
    """The characters of a text that do more than show."""
    return sorted({char for char in text if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co")})


def test_what_a_base_says_never_steers_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Escape codes, bells, direction marks and markup in every text of a base, through every kind of reply and view."""
    session = Session(setup_in(tmp_path), spoilt_base(STEERING))
    screens = [console.make_console(color=color, width=100) for color in ("always", "never")]
    seen = ""
    for turn in TURNS:
        reply = session.say(turn)
        for text in (plain.render(reply), *(_COLOURS.sub("", console.render(reply, screen)) for screen in screens)):
            assert steers(text) == [], turn
            seen += text
        assert steers(markdown.render(reply)) == []
        assert steers(jsonl.render(reply).decode()) == []
        assert len(jsonl.render(reply).decode().splitlines()) == 1
    assert session.transcript.path is not None
    assert steers(session.transcript.path.read_text(encoding="utf-8")) == []
    assert steers(capsys.readouterr().err) == []
    assert "[bold red]markup[/] [link=file:///etc/passwd]x[/link] :smile:" in " ".join(seen.split())


def test_links_lead_only_to_web_addresses(tmp_path: Path):
    """No text of a base becomes a link of its own; an address with anything odd in it is none."""
    assert console.LINKED.fullmatch("https://example.org/a?b=c#d")
    for odd in ("file:///etc/passwd", "https://a b", "https://a\x1b\\", "javascript:x", "https://ä.org", "http://a\n"):
        assert not console.LINKED.fullmatch(odd)


HOSTILE_FILES = {
    "a key with an escape code": b'"\\e]0;owned\\a\\e[31m": x\n',
    "a value with an escape code": b'motion: "\\e[31m"\npro: "\\u202e"\n',
    "an escape code as it is": b"motion: \x1b[31m\n",
    "a tag": b"motion: !!python/object/apply:os.system [touch owned]\n",
    "a tag of its own": b"%TAG ! tag:owned,2000:\n---\n!exec a\n",
    "a bomb of aliases": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "an anchor": b"a: &a x\n",
    "a merge": b"<<: {motion: x}\n",
    "a field twice": b"motion: a\nmotion: b\n",
    "two documents": b"motion: a\n---\nmotion: b\n",
    "a list as a key": b"? [a, b]\n: c\n",
    "no mapping": b"just text\n",
    "nothing": b"",
    "brackets without end": b"[" * 200_000,
    "braces without end": b"{a: " * 100_000,
    "deep blocks": b"".join(b" " * depth + b"a:\n" for depth in range(200)),
    "a huge scalar": b"motion: " + b"x" * (MOST_BYTES - 100) + b"\n",
    "too large": b"#" * (MOST_BYTES + 1),
    "not UTF-8": b"motion: \xff\xfe\n",
    "UTF-16": "motion: x\n".encode("utf-16"),
    "NUL": b"motion: a\x00b\n",
    "half a surrogate": b'motion: "\\ud800"\n',
    "numbers too long to read": b"motion: x\nyear: " + b"9" * 5000 + b"\n",
}


@pytest.mark.parametrize("content", HOSTILE_FILES.values(), ids=HOSTILE_FILES)
def test_a_hostile_file_is_refused_by_file_and_line(tmp_path: Path, content: bytes):
    """Each gives one message with its place and nothing else happens."""
    (tmp_path / "base" / "x").mkdir(parents=True)
    (tmp_path / "base" / "x" / "issue.yaml").write_bytes(content)

    with pytest.raises(KnowledgeError) as caught:
        read_folder(tmp_path / "base")
    assert {problem.file for problem in caught.value.problems} == {"x/issue.yaml"}
    assert all(problem.line >= 1 for problem in caught.value.problems)
    assert not (tmp_path / "owned").exists()


def test_a_character_that_yaml_does_not_allow_is_told_by_its_line(tmp_path: Path):
    """The parser gives no line for it; we do."""
    with pytest.raises(KnowledgeError, match=r"x\.yaml:3: not valid YAML: a control character stands here"):
        parse_yaml(b"a: 1\nb: \xc3\xa9\nc: \x1b[31m\n", "x.yaml")


@pytest.mark.parametrize(
    "command", [("check",), ("check", "--json"), ("ask", "x", "--knowledge"), ("doctor", "--knowledge")]
)
def test_names_and_faults_of_a_base_do_not_reach_the_terminal_raw(run, tmp_path: Path, command: tuple[str, ...]):
    """Escape codes in names of files and fields are in messages only as text that shows."""
    folder = tmp_path / "ba\x1b[31mse"
    (folder / "x").mkdir(parents=True)
    (folder / "x" / "na\x1b]0;owned\x07me\x9b.yaml").write_bytes(HOSTILE_FILES["a key with an escape code"])
    done = run(*command, str(folder))

    assert steers((done.stdout + done.stderr).decode()) == []
    assert b"Traceback" not in done.stderr
    assert b"nknown field" in done.stdout + done.stderr


def test_only_plain_files_are_read(tmp_path: Path):
    """Pipes, devices, links to nothing, folders and hidden files are no part of a base."""
    import os

    (tmp_path / "topics.yaml").write_text("pillars: []\ntopics: []\n")
    os.mkfifo(tmp_path / "sources.yaml")
    (tmp_path / "concepts.yaml").symlink_to("/dev/zero")
    (tmp_path / "lexicon.yaml").symlink_to(tmp_path / "nothing")
    (tmp_path / "terms.txt").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "loaded.txt")
    (tmp_path / "a" / "b.yaml").mkdir(parents=True)
    (tmp_path / ".hidden.yaml").write_text("x")

    assert [name for name, _ in base_entries(tmp_path)] == ["topics.yaml"]
    assert read_folder(tmp_path).terms == read_folder(tmp_path).loaded == ()


@pytest.mark.parametrize("content", [b"\xff\n", b"#" * (MOST_BYTES + 1)], ids=["not UTF-8", "too large"])
def test_a_faulty_word_list_is_told(tmp_path: Path, content: bytes):
    """Word lists are read with the same care as YAML."""
    (tmp_path / "topics.yaml").write_text("pillars: []\ntopics: []\n")
    (tmp_path / "loaded.txt").write_bytes(content)

    with pytest.raises(KnowledgeError, match=r"loaded\.txt:1: "):
        read_folder(tmp_path)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | st.text("[]{}:,-?&*!|>'\"%@` \n\tab\\eux01", max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes):
    """Whatever stands in a file: plain data within bounds, or a message with its line."""
    try:
        located = parse_yaml(raw, "x.yaml")
    except KnowledgeError as error:
        lines = [problem.line for problem in error.problems]
    else:
        lines = [located.line("$")]
        assert depth(located.data) <= MOST_DEPTH
    assert min(lines) >= 1


def depth(data: object) -> int:
    """How deep plain data is nested."""
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else None
    return 0 if inside is None else 1 + max(map(depth, inside), default=0)
