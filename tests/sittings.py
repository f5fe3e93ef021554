"""A learner's sitting over the small base, in this process: what tests of faults and of hostile input are made of."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tutor.dialogue import Reply
from tutor.knowledge import KnowledgeBase, load_base
from tutor.matching.opening import open_index
from tutor.paths import Paths
from tutor.session import Session
from tutor.setup import Setup
from tutor.views import plain

GOOD = Path(__file__).parent / "data" / "good"
NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
QUESTION = "Should harbours be built of stone?"


@cache
def compiled_once() -> Path:
    """A cache folder in which the small base is compiled once in a run of the tests."""
    return Path(mkdtemp(prefix="tutor-cache-"))


@cache
def small_base() -> KnowledgeBase:
    """The small base."""
    return load_base(GOOD, cache=compiled_once())


def compiled_in(data: Path) -> Path:
    """A data folder in whose cache the small base is compiled, for runs of the program that are told of it."""
    open_index(small_base(), cache=compiled_once())
    shutil.copytree(compiled_once(), data / "cache")
    return data


def setup_in(data: Path, now: datetime = NOW) -> Setup:
    """The setup of a run whose files are below one folder."""
    return Setup(Paths(data, compiled_once(), data), folders=(str(GOOD),), seed=7, now=now)


def sitting(data: Path, now: datetime = NOW) -> Session:
    """A session whose files are below one folder."""
    return Session(setup_in(data, now), small_base())


def shown(reply: Reply) -> str:
    """A reply as a learner reads it, its lines joined."""
    return " ".join(plain.render(reply).split())
