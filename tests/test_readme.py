"""The README tells the truth: its commands exist, and its session is a real one."""

from __future__ import annotations

import re
from pathlib import Path

from tutor.cli.commands import COMMANDS
from tutor.dialogue.commands import find_command
from tutor.knowledge import KnowledgeBase

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_make_targets_exist():
    """Every `make x` it names is in the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))

    assert set(re.findall(r"^    make ([a-z-]+)", README, flags=re.MULTILINE)) <= targets


def test_its_commands_exist():
    """Every `alliance-tutor x` and every slash command it names is known."""
    named = set(re.findall(r"alliance-tutor ((?!-)[a-z]+)", README))

    assert named <= set(COMMANDS)
    for name in re.findall(r"`/([a-z]+)", README):
        assert find_command(name), name


def test_its_numbers_are_those_of_the_base(base: KnowledgeBase):
    """What it says it knows is what it knows."""
    arguments = sum(len(tuple(issue.argued())) for issue in base.issues.values())
    facts = sum(len(owner.faq) for owner in (*base.cases.values(), *base.concepts.values(), *base.taxonomy.topics))
    counts = (len(base.issues), arguments, len(base.cases), len(base.concepts), facts + len(base.taxonomy.faq))
    known = README.partition("## What it knows")[2].partition("\n\n")[2].partition("\n\n")[0]

    assert [int(number) for number in re.findall(r"\b\d+\b", known)] == [*counts, len(base.sources)]


def test_its_files_exist():
    """Every file it links to is there."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
