"""Handouts and exports as their user asks for them: on the command line and in conversation."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tutor.dialogue.subjects import find_subjects, means_what_is_at_hand
from tutor.errors import StorageError, UsageError
from tutor.seminar.progress import Bar
from tutor.seminar.writing import GENERATOR, free_path, write_file, write_folder
from tutor.session import Session
from tutor.setup import make_setup


def test_a_brief_is_written_once_and_replaced_only_with_force(run, tmp_path: Path):
    """The name of the file is printed; what is there stays until --force is given."""
    first = run("brief", "free", "riding")
    path = tmp_path / first.stdout.decode().strip()
    path.write_text("mine", encoding="utf-8")
    second = run("brief", "free", "riding")
    kept = path.read_text(encoding="utf-8")
    third = run("brief", "free", "riding", "--force")

    assert (first.returncode, second.returncode, third.returncode) == (0, 2, 0)
    assert kept == "mine"
    assert b"--force" in second.stderr
    assert "free-ride on large ones" in path.read_text(encoding="utf-8")


def test_a_brief_goes_to_standard_output_as_markdown(run):
    """--out - writes the handout itself, for a pipe."""
    result = run("brief", "cost/free-riding", "--format", "md", "--out", "-")

    assert result.returncode == 0
    assert result.stdout.decode().startswith("# Small allies free-ride")
    assert "## Key to the quiz" in result.stdout.decode()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (["burden-sharing"], "# Burden-sharing"),
        (["NATO"], "# North Atlantic Treaty Organization"),
        (["free riding", "and", "nuclear umbrella"], "## Small allies free-ride"),
    ],
)
def test_a_brief_can_be_on_a_topic_a_case_or_several_issues(run, words: list[str], title: str):
    """Words are resolved as people use them."""
    result = run("brief", *words, "--format", "md", "--out", "-")

    assert result.returncode == 0, result.stderr
    assert title in result.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief", "lasagne"], b"nothing here is called"),
        (["brief"], b"name what the handout is about"),
        (["brief", "nato", "--style", "no.csl"], b"there is no style file"),
        (["brief", "nato", "--out", "nowhere/x.html"], b"there is no folder"),
        (["export", "argdwn"], b"did you mean 'argdown'"),
        (["export", "argdown", "NATO"], b"no arguments of its own"),
        (["export", "site", "nato"], b"a site is of the whole base"),
        (["new", "basis", "x"], b"base, issue, case"),
        (["new", "issue", "missing", "first/one"], b"alliance-tutor new base"),
    ],
)
def test_what_cannot_be_written_says_why_and_what_to_do(run, arguments: list[str], said: bytes):
    """Every error of a user's is told in words, with a hint, without a traceback."""
    result = run(*arguments)

    assert result.returncode in (1, 2)
    assert said in result.stderr
    assert b"Traceback" not in result.stderr


def test_a_style_that_is_no_style_is_refused(run, tmp_path: Path):
    """A file that is not CSL is told by its name."""
    (tmp_path / "bad.csl").write_text("<style>", encoding="utf-8")

    result = run("brief", "nato", "--style", "bad.csl")

    assert result.returncode == 2
    assert b"bad.csl cannot be read as a CSL style" in result.stderr


def test_every_format_of_one_issue_is_written(run, tmp_path: Path):
    """Each export leaves one file of its kind, and says which."""
    for name in ("argdown", "mermaid", "dot", "aif", "anki", "bibtex", "csl-json", "markdown"):
        result = run("export", name, "free", "riding")
        assert result.returncode == 0, result.stderr
        assert (tmp_path / result.stdout.decode().strip()).stat().st_size > 500

    assert json.loads((tmp_path / "free-riding.csl.json").read_text(encoding="utf-8"))
    assert json.loads((tmp_path / "free-riding.aif.json").read_text(encoding="utf-8"))["nodes"]
    assert (tmp_path / "free-riding.mmd").read_text(encoding="utf-8").startswith("flowchart")
    assert zipfile.is_zipfile(tmp_path / "free-riding.apkg")


def test_maps_of_several_issues_for_mermaid_are_markdown(run, tmp_path: Path):
    """Mermaid has one diagram a file, so several stand in a Markdown file, each in a block of its own."""
    result = run("export", "mermaid", "burden-sharing")
    text = (tmp_path / result.stdout.decode().strip()).read_text(encoding="utf-8")

    assert result.stdout.decode().strip().endswith(".md")
    assert text.count("```mermaid") >= 2


def test_a_deck_has_the_frozen_fields(run, tmp_path: Path):
    """The note type's fields are the ones fixed on the first day: another list would lose learners' updates."""
    run("export", "anki", "free", "riding")
    with zipfile.ZipFile(tmp_path / "free-riding.apkg") as archive:
        archive.extract("collection.anki2", tmp_path)
    connection = sqlite3.connect(tmp_path / "collection.anki2")
    (models,) = connection.execute("select models from col").fetchone()
    ((note_id,),) = connection.execute("select guid from notes where flds like 'side:cost/free-riding#shared-good%'")
    connection.close()
    own = json.loads(models)["1607492051"]

    wanted = ["Id", "Front", "Back", "Source", "Side", "Topic", "Hint", "Extra1", "Extra2"]
    assert [field["name"] for field in own["flds"]] == wanted
    assert note_id == "shared" or len(note_id) == 10


def test_a_site_is_replaced_only_when_it_is_ours(run, tmp_path: Path):
    """--force replaces a site that we wrote and leaves any other folder alone."""
    first = run("export", "site")
    again = run("export", "site")
    forced = run("export", "site", "--force")
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.md").write_text("years of work", encoding="utf-8")
    foreign = run("export", "site", "--out", "thesis", "--force")

    assert (first.returncode, again.returncode, forced.returncode, foreign.returncode) == (0, 2, 0, 2)
    assert GENERATOR in (tmp_path / "alliance-tutor-site" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "thesis" / "chapter.md").read_text(encoding="utf-8") == "years of work"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_failed_write_leaves_what_was_there(tmp_path: Path):
    """When making the pages fails half-way, the old site stands and nothing half-written is left beside it."""
    site = tmp_path / "site"
    write_folder(site, [("index.html", GENERATOR.encode())])

    def broken():
        yield "index.html", b"new"
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageError, match="No space left"):
        write_folder(site, broken(), force=True)

    assert (site / "index.html").read_bytes() == GENERATOR.encode()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_file_has_the_rights_that_files_here_have(tmp_path: Path):
    """A handout can be read by those who may read any file its owner makes."""
    (tmp_path / "common").write_text("", encoding="utf-8")
    write_file(tmp_path / "ours", b"")

    assert stat.S_IMODE((tmp_path / "ours").stat().st_mode) == stat.S_IMODE((tmp_path / "common").stat().st_mode)


def test_a_dangling_link_is_not_written_through(tmp_path: Path):
    """A symbolic link in the way counts as something that is there."""
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(UsageError):
        write_file(tmp_path / "link", b"x")
    assert free_path(tmp_path / "link").name == "link-2"


@pytest.fixture
def session(base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: Path) -> Session:
    """A session in an empty working directory."""
    monkeypatch.chdir(tmp_path)
    setup = make_setup(data=str(tmp_path / "data"), now=datetime(2026, 11, 24, tzinfo=UTC))
    return Session(setup, base, kept=False)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize(
    ("turn", "file"),
    [
        ("make me a brief on free riding", "free-riding-brief.html"),
        ("make me a brief on NATO as markdown", "nato-brief.md"),
        ("/brief burden-sharing", "free-riding-brief.html"),  # of a topic its core issue
        ("/brief burden-sharing in full", "burden-sharing-brief.html"),
        ("export argdown free riding", "free-riding.argdown"),
        ("/export bibtex everything", "alliance-tutor.bib"),
    ],
)
def test_a_handout_can_be_asked_for_in_plain_english(session: Session, tmp_path: Path, turn: str, file: str):
    """The file is in the working directory, and the reply says where."""
    reply = session.say(turn)

    assert files(tmp_path) == {file}
    assert str(tmp_path / file) in str(reply.blocks)


def test_the_sources_of_a_session_can_be_exported(session: Session, tmp_path: Path):
    """A bibliography of this session holds what was shown in it, and no more."""
    session.say("/ask Do small allies free-ride on big ones?")
    session.say("export csl-json of this session")
    exported = {item["id"] for item in json.loads((tmp_path / "this-session.csl.json").read_text(encoding="utf-8"))}

    assert exported == set(session.conversation.base.issues["cost/free-riding"].sources)


@pytest.mark.parametrize("turn", ["/brief", "/export anki", "/export", "/export foo", "make me a brief on lasagne"])
def test_what_cannot_be_made_is_told_and_nothing_is_written(session: Session, tmp_path: Path, turn: str):
    """Nothing on the table, no format, or an unknown subject: a sentence, no file, no traceback."""
    reply = session.say(turn)

    assert reply.outcome == "not-covered"
    assert files(tmp_path) == set()


def test_words_that_name_nothing_but_what_was_shown():
    """Pronouns are read as what is at hand, names are not."""
    assert all(means_what_is_at_hand(words) for words in ("", "that", "this issue", "on it"))
    assert not any(means_what_is_at_hand(words) for words in ("NATO", "that war", "free riding"))


def test_a_name_needs_no_index(base):
    """What is named exactly is found without opening the index of questions."""

    def never():
        raise AssertionError("the index was opened")

    assert find_subjects(base, never, "free riding").ids == ("cost/free-riding",)
    assert find_subjects(base, never, "cases/nato").ids == ("cases/nato",)
    assert find_subjects(base, never, "NATO, free riding").ids == ("cases/nato", "cost/free-riding")


def test_progress_is_told_after_a_second_only():
    """Quick work says nothing; slow work shows a bar on a terminal and one line elsewhere."""
    told: list[str] = []
    seconds = iter([0.0, 0.2, 0.4, 1.5, 2.0])
    bar = Bar("Writing", told.append, lambda: next(seconds), live=True)
    bar(1, 10)
    bar(2, 10)
    quiet = list(told)
    bar(5, 10)
    bar(6, 10)
    bar.close()

    assert quiet == []
    assert "50%" in told[0]
    assert told[-1].strip() == ""

    lines: list[str] = []
    later = iter([0.0, 1.5, 2.0])
    plain = Bar("Writing", lines.append, lambda: next(later), live=False)
    plain(5, 10)
    plain(6, 10)
    assert lines == ["Writing ...\n"]


def test_handouts_without_the_extra_say_what_to_install(environment: dict[str, str], tmp_path: Path):
    """Without jinja2 the program says how to get it; Markdown needs nothing."""
    import subprocess

    program = "import sys; sys.modules['jinja2'] = None\nfrom tutor.cli import main\nmain(sys.argv[1:])"
    env = {**environment, "PYTHONPATH": str(Path(__file__).parents[2])}
    started = [
        subprocess.run(
            [sys.executable, "-c", program, *arguments], env=env, cwd=tmp_path, capture_output=True, check=False
        )
        for arguments in (["brief", "nato"], ["brief", "nato", "--format", "md"])
    ]

    assert started[0].returncode == 2
    assert b"alliance-tutor[seminar]" in started[0].stderr
    assert started[1].returncode == 0
    assert os.listdir(tmp_path)
