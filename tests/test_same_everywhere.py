"""The same base, question and seed give the same bytes, whatever the hash seed, the locale and the time zone."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sittings import GOOD, QUESTION, compiled_once, small_base
from tutor.matching.opening import open_index

TURNS = (
    QUESTION, "why?", "and the other side?", "map", "/topics", "/issues", "best lasagne recipe?",
    "compare pier and wall", "/define pier", "/spar harbour/stone hard", "Stone lasts longer than wood.", "/flow",
    "/stop", "/quiz --count 2", "1", "a guess at it", "/stop", "/steelman harbour/stone", "it is cheap", "/stop",
    "/brief harbour/stone",
)  # fmt: skip
SURROUNDINGS = {
    "as tests run": {},
    "elsewhere": {"PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Auckland"},
    "and elsewhere": {"PYTHONHASHSEED": "4294967295", "LC_ALL": "C.UTF-8", "TZ": "America/St_Johns", "LANGUAGE": "de"},
}
FIXED = ("--seed", "7", "--now", "2026-11-24T18:00:00Z", "--knowledge", str(GOOD))


@pytest.fixture
def everywhere(run, tmp_path: Path):
    """Run the program in each of the surroundings, a new data folder each, and return what it wrote."""
    open_index(small_base(), cache=compiled_once())

    def start(*arguments: str, stdin: bytes = b"") -> list[bytes]:
        written = []
        for surroundings in SURROUNDINGS.values():
            shutil.rmtree(tmp_path / "data", ignore_errors=True)
            shutil.copytree(compiled_once(), tmp_path / "data" / "cache")
            done = run(*FIXED, *arguments, stdin=stdin, env=surroundings)
            assert done.returncode == 0
            written.append(done.stdout)
            for made in tmp_path.glob("*.html"):
                written[-1] += made.name.encode() + made.read_bytes()
                made.unlink()
        return written

    return start


def test_a_conversation_is_the_same_everywhere(everywhere):
    """Answers, a round, a quiz, coaching and a handout, as JSON: byte for byte."""
    first, *others = everywhere("chat", "--json", stdin="\n".join(TURNS).encode())

    assert len(first.splitlines()) >= len(TURNS)
    assert [hashlib.sha256(one).hexdigest() for one in others] == [hashlib.sha256(first).hexdigest()] * len(others)


def test_a_screen_is_the_same_everywhere(everywhere):
    """What is drawn in colour, too."""
    first, *others = everywhere("ask", "--color", "always", "--width", "110", QUESTION)

    assert b"\x1b[" in first
    assert others == [first] * len(others)


def test_a_compiled_base_is_the_same_everywhere(run, tmp_path: Path):
    """Learning how people ask has no chance in it: the compiled files are equal, byte for byte."""
    open_index(small_base(), cache=compiled_once())  # in this process, whose hash seed is any
    compiled = [*compiled_once().glob("base-*.bin"), *compiled_once().glob(f"index-{small_base().key[:16]}-*.bin")]
    assert len(compiled) == 2
    for path in compiled:
        assert run(*FIXED, "define", "pier", env=SURROUNDINGS["elsewhere"]).returncode == 0
        assert (tmp_path / "data" / "cache" / path.name).read_bytes() == path.read_bytes()


def test_what_is_left_out_of_training_is_scored_the_same_whatever_the_hash_seed():
    """Sums of floats depend on their order, which must not be that of a set of strings."""
    script = (
        "import hashlib; import numpy as np; from tutor.matching import heads\n"
        "draw = np.random.default_rng(1)\n"
        "def column(): return np.arange(3), draw.random(3, dtype=np.float32)\n"
        "runs = {f'run{number}': column() for number in range(300)}\n"
        "scores = heads.run_scores(runs, draw.random((3, 4), dtype=np.float32), dict(runs), 3)\n"
        "print(hashlib.sha256(scores.tobytes()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }  # fmt: skip

    assert len(made) == 1
