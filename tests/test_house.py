"""The rules of the house: which room may know which, and who may touch the screen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1] / "tutor"
MODULES = sorted(ROOT.rglob("*.py"))
LEAVES = {"private", "errors", "compiled", "paths", "visible", "keeping", "numbers", "__version__"}
# What each room may import of the others, besides the leaves.
MAY_IMPORT = {
    "knowledge": set(),
    "matching": {"knowledge"},
    "quiz": {"knowledge", "matching"},
    "sparring": {"knowledge", "matching", "quiz"},
    "dialogue": {"knowledge", "matching", "quiz", "sparring", "seminar"},
    "seminar": {"knowledge", "quiz"},
    "views": {"dialogue", "knowledge"},
    "terminal": {
        "dialogue",
        "knowledge",
        "matching",
        "quiz",
        "sparring",
        "seminar",
        "views",
        "session",
        "setup",
        "output",
        "transcript",
        "unanswered",
        "config",
        "terminals",
        "patience",
    },
}


def imports_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return names


def room_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[0] if len(parts) > 1 else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_an_arrow_never_points_back(path: Path):
    """A room imports only the rooms that architecture allows it."""
    room = room_of(path)
    if room not in MAY_IMPORT:
        return
    others = {name.split(".")[1] for name in imports_of(path) if name.startswith("tutor.") and name.count(".")}

    assert others - LEAVES - {room} <= MAY_IMPORT[room]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_views_and_terminal_know_the_screen(path: Path):
    """rich and prompt_toolkit are imported by views and terminal alone."""
    used = {name.split(".")[0] for name in imports_of(path)} & {"rich", "prompt_toolkit"}

    assert not used or room_of(path) in ("views", "terminal")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_only_the_command_line_knows_argparse(path: Path):
    """argparse and sys.exit stay in tutor/cli."""
    text = path.read_text(encoding="utf-8")

    assert room_of(path) == "cli" or ("argparse" not in imports_of(path) and "sys.exit(" not in text)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_does_two_things(path: Path):
    """A file that passes 300 lines is asked what second thing it does."""
    lines = len(path.read_text(encoding="utf-8").splitlines())

    assert lines <= 300, f"{path.name} has {lines} lines"
