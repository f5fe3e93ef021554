"""Promises of SECURITY.md that are about the whole program: no connection, no foreign code, few programs started."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.sittings import GOOD, QUESTION
from tests.test_house import MODULES, imports_of
from tutor.matching.encoder import is_available

CONNECTS = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx", "webbrowser"}
RUNS_CODE = {"pickle", "marshal", "shelve", "code", "runpy", "ctypes"}
STARTS_PROGRAMS = {"pager.py", "editor.py", "clipboard.py"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_connects_or_runs_foreign_code(path: Path):
    """No network, no pickles, no eval or exec, no shell; programs are started by three modules alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    used = {name.split(".")[0] for name in imports_of(path)}
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    keywords = {node.arg for node in ast.walk(tree) if isinstance(node, ast.keyword)}

    assert not used & (CONNECTS | RUNS_CODE)
    assert not called & {"eval", "exec", "compile", "__import__"}
    assert "shell" not in keywords
    assert "subprocess" not in used or path.name in STARTS_PROGRAMS


WATCHED = """
import sys

def watch(event, _):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "ftplib", "urllib")):
        sys.stderr.write(f"CAUGHT {event}\\n")

sys.addaudithook(watch)
from tutor import cli
cli.run(sys.argv[1:])
"""


def test_a_whole_conversation_connects_to_nothing_and_starts_nothing(environment, tmp_path: Path):
    """Watched by Python's own audit of events, through every kind of activity and every export."""
    turns = (
        QUESTION, "/quiz --count 1", "1", "/stop", "/spar harbour/stone as con", "wood is cheap", "/stop",
        "/brief harbour/stone", "/export anki harbour/stone", "/export bibtex harbour/stone", "/progress",
    )  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, "--knowledge", str(GOOD), "chat"],
        input="\n".join(turns).encode(),
        capture_output=True,
        env={**environment, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        timeout=120,
        check=True,
    )

    assert b"CAUGHT" not in done.stderr
    assert len(list(tmp_path.glob("*.html"))) == 1
    assert len(list(tmp_path.glob("*.apkg"))) == 1


def test_the_watch_would_see_a_connection():
    """The audit is at work: a socket is caught."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED.split("from tutor")[0] + "import socket\nsocket.socket().close()"],
        capture_output=True,
        check=True,
    )

    assert b"CAUGHT socket" in done.stderr


def test_the_encoder_reports_to_nobody(environment, tmp_path: Path):
    """Its library would keep a mark of the machine and what it is going to send: neither is made.

    Whatever the user has set, and though Python's audit sees nothing of what a library does by itself.
    """
    if not is_available():
        pytest.skip("needs the encoder")
    told = "from tutor.matching.encoder import shipped_encoder; print(shipped_encoder().encode(['a']).shape)"
    done = subprocess.run(
        [sys.executable, "-c", told],
        capture_output=True,
        env={**environment, "PYTHONPATH": str(ROOT), "ORT_DISABLE_TELEMETRY": "0"},
        cwd=tmp_path,
        check=True,
    )

    assert b"384" in done.stdout
    assert not list(tmp_path.rglob("*"))
