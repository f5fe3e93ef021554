"""Written rounds with planted drops, turns and concessions."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.sparring.rounds import Deaf
from tutor.knowledge import KnowledgeBase
from tutor.matching.encoder import is_available
from tutor.sparring.closeness import closeness
from tutor.sparring.evidence import Evidence
from tutor.sparring.recognise import Recogniser
from tutor.sparring.written import find, play

ROUNDS = Path(__file__).resolve().parents[1] / "data" / "rounds"
BY_ID = sorted((ROUNDS / "ids").glob("*.yaml"))


def test_there_are_rounds_over_all_pillars(base: KnowledgeBase):
    """Rounds by id are at least twenty and touch every pillar."""
    motions = {yaml.safe_load(file.read_text(encoding="utf-8"))["motion"] for file in BY_ID}

    assert len(BY_ID) >= 20
    assert {motion.partition("/")[0] for motion in motions} == {issue.partition("/")[0] for issue in base.issues}


@pytest.mark.parametrize("file", BY_ID, ids=lambda file: file.stem)
def test_moves_by_id_are_found_without_fail(base: KnowledgeBase, file: Path):
    """Of moves by id every drop, answer, turn and concession is found, and nothing else."""
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    issue = base.issues[written["motion"]]
    found = find(issue, play(issue, written, Deaf()))

    assert {name: set(ids) for name, ids in found._asdict().items()} == {
        name: set(ids) for name, ids in written["expected"].items()
    }


@pytest.mark.parametrize(
    ("semantic", "least"),
    [
        pytest.param(True, 0.8, marks=pytest.mark.skipif(not is_available(), reason="needs the extra semantic")),
        (False, 0.7),
    ],
    ids=["with encoder", "pure Python"],
)
def test_free_text_is_heard(base: KnowledgeBase, semantic: bool, least: float):
    """In rounds of free text, written by others, arguments made and arguments dropped are found well enough.

    Precision and recall are 0.8 and more with the encoder; without it drops may fall a little short of that.
    """
    counts = {"arguments_made": [0, 0, 0], "dropped": [0, 0, 0]}
    for file in sorted((ROUNDS / "free").glob("*.yaml")):
        written = yaml.safe_load(file.read_text(encoding="utf-8"))
        issue = base.issues[written["motion"]]
        hears = Recogniser(issue, closeness(base, issue.id, semantic), Evidence(base, issue))
        found = find(issue, play(issue, written, hears))._asdict()
        for aspect, numbers in counts.items():
            wanted = set(written["expected"][aspect])
            numbers[0] += len(wanted & found[aspect])
            numbers[1] += len(found[aspect] - wanted)
            numbers[2] += len(wanted - found[aspect])

    for right, extra, missed in counts.values():
        assert right / (right + extra) >= least
        assert right / (right + missed) >= least
