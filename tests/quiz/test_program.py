"""Quiz and progress as programs: pipes, terminals, killed processes, moves between machines."""

from __future__ import annotations

import json
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess

import pexpect
import pytest

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("--knowledge", str(ROOT / "tests/data/good"))
Run = Callable[..., CompletedProcess[bytes]]


def answers_in(run: Run) -> list[dict[str, object]]:
    out = run("progress", "export", "-").stdout.decode().splitlines()
    return [json.loads(line) for line in out[1:]]


def test_a_quiz_reads_answers_from_a_pipe(run: Run):
    """One answer a line; the end of the input sums up; nothing but text is written."""
    done = run(*SMALL, "quiz", "--kind", "side", "--count", "3", stdin=b"1 sure\nfor\n")
    text = done.stdout.decode()

    assert done.returncode == 0
    assert text.count("Which side says this?") == 3
    assert re.search(r"2 answered, \d right\.", text)
    assert "\x1b" not in text
    assert len(answers_in(run)) == 2


def test_a_quiz_speaks_json(run: Run):
    """With --json each turn is one line that names item, options and verdict."""
    done = run(*SMALL, "quiz", "--kind", "side", "--count", "1", "--json", stdin=b"1\n")
    first, second = [json.loads(line) for line in done.stdout.splitlines()]

    assert first["act"] == "quiz"
    assert first["reply"]["blocks"][0]["block"] == "item"
    assert {block["block"] for block in second["reply"]["blocks"]} >= {"marked", "sitting-over"}


def test_a_mistaken_option_fails_with_advice(run: Run):
    """A kind of item that does not exist is named, with those that do."""
    done = run(*SMALL, "quiz", "--kind", "riddle")

    assert done.returncode != 0
    assert b"riddle" in done.stdout + done.stderr
    assert b"order" in done.stdout + done.stderr


def test_progress_for_people_and_for_programs(run: Run):
    """Progress is a text with tables, and with --json one object; before the first answer it says how to begin."""
    before = run(*SMALL, "progress").stdout.decode()
    run(*SMALL, "quiz", "--kind", "side", "--count", "2", stdin=b"1\n1\n")
    after = run(*SMALL, "progress").stdout.decode()
    block = json.loads(run(*SMALL, "progress", "--json").stdout)["reply"]["blocks"][0]

    assert "Nothing has been answered yet" in before
    assert "2 answers" in after
    assert "Building" in after
    assert (block["block"], block["answered"]) == ("progress", 2)


def test_progress_moves_between_machines(run: Run, tmp_path: Path):
    """An export taken in elsewhere gives the same progress; taken in twice it changes nothing."""
    run(*SMALL, "quiz", "--kind", "side", "--count", "3", stdin=b"1\n1\n2\n")
    file = tmp_path / "log.jsonl"
    exported = run("progress", "export", str(file))
    other = ("--data", str(tmp_path / "other"))
    first = run(*other, "progress", "import", str(file))
    second = run(*other, "progress", "import", str(file))
    same = [run(*where, *SMALL, "--now", "2027-01-01T10:00:00", "progress").stdout for where in ((), other)]

    assert exported.returncode == first.returncode == second.returncode == 0
    assert b"3 entries taken in, 0 known before" in first.stderr
    assert b"0 entries taken in, 3 known before" in second.stderr
    assert same[0] == same[1]


def test_an_export_does_not_write_over_a_file(run: Run, tmp_path: Path):
    """A file that is there already is left alone."""
    file = tmp_path / "mine.txt"
    file.write_text("mine")
    done = run("progress", "export", str(file))

    assert done.returncode == 2
    assert file.read_text() == "mine"


def test_an_import_names_the_lines_it_could_not_read(run: Run):
    """Damaged lines are counted and named, and the rest is taken in."""
    run(*SMALL, "quiz", "--kind", "side", "--count", "1", stdin=b"1\n")
    lines = run("progress", "export", "-").stdout
    done = run("--data", "elsewhere", "progress", "import", "-", stdin=lines + b"rubbish\n")

    assert done.returncode == 1
    assert b"1 entries taken in" in done.stderr
    assert b"line 3" in done.stderr


def test_items_can_be_checked(run: Run):
    """The lint and the blind rules are a command: it lists the rules and counts items and faults."""
    done = run("check", "--items")
    text = done.stdout.decode()

    assert done.returncode == 0
    assert re.search(r"\d+ items, 0 faults", text)
    assert all(word in text for word in ("longest", "overlap", "hedged", "year", "middle", "both directions"))


@pytest.fixture
def terminal(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[[], pexpect.spawn[str]]]:
    """Start a quiz in a pseudo-terminal, and end it afterwards."""
    started: list[pexpect.spawn[str]] = []

    def start() -> pexpect.spawn[str]:
        env = {**environment, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "100"}
        arguments = ["-m", "tutor", *SMALL, "--plain", "quiz", "--kind", "side,term", "--count", "8"]
        child = pexpect.spawn(
            sys.executable, arguments, env=env, cwd=str(tmp_path), encoding="utf-8", timeout=90, dimensions=(40, 100)
        )
        started.append(child)
        child.expect("1 of ")
        return child

    yield start
    for child in started:
        child.close(force=True)


@pytest.mark.terminal
@pytest.mark.parametrize("answers", [1, 2, 4])
def test_a_killed_quiz_has_kept_every_answer(terminal: Callable[[], pexpect.spawn[str]], run: Run, answers: int):
    """After kill -9 between two answers everything that was answered is there, and the next quiz goes on."""
    child = terminal()
    for number in range(answers):
        child.sendline("1")
        child.expect(f"{number + 2} of ")
    child.kill(signal.SIGKILL)
    child.wait()

    assert len(answers_in(run)) == answers
    assert run(*SMALL, "quiz", "--count", "1", stdin=b"1\na word\n").returncode == 0
    assert len(answers_in(run)) == answers + 1


@pytest.mark.terminal
def test_two_terminals_on_one_file_both_keep_their_answers(terminal: Callable[[], pexpect.spawn[str]], run: Run):
    """Two quizzes at once, answered in turn, lose nothing."""
    one, other = terminal(), terminal()
    for number in range(3):
        for child in (one, other):
            child.sendline("1")
            child.expect(f"{number + 2} of ")
    sessions = {answer["session"] for answer in answers_in(run)}

    assert len(answers_in(run)) == 6
    assert len(sessions) == 2
