"""``alliance-tutor spar``: a round from a script or a pipe, kept as a transcript, and taken up again."""

from __future__ import annotations

import json
from pathlib import Path

SMALL = str(Path(__file__).resolve().parents[1] / "data" / "good")
SCRIPT = """motion: harbour/stone
side: con
level: hard

#wood-is-cheap
---
#wood-bends > stone-calms
---
#concede stone-lasts
On balance what is cheap weighs more.
"""


def test_a_script_becomes_a_transcript_with_flow_and_ballot(run, tmp_path: Path):
    """A written round is played to its end, and the transcript holds the flow as a table and the ballot."""
    (tmp_path / "round.txt").write_text(SCRIPT, encoding="utf-8")
    done = run("spar", "--knowledge", SMALL, "--script", "round.txt", "--now", "2026-01-01T10:00:00Z")
    kept = next((tmp_path / "data" / "transcripts").glob("*.md")).read_text(encoding="utf-8")

    assert done.returncode == 0
    assert b"The ballot" in done.stdout
    assert b"\x1b" not in done.stdout
    assert "| --- |" in kept
    assert "The ballot" in kept


def test_the_same_script_gives_the_same_bytes(run, tmp_path: Path):
    """Played twice with the same seed, a script is answered in the same bytes."""
    (tmp_path / "round.txt").write_text(SCRIPT, encoding="utf-8")
    one, two = (
        run("spar", "--knowledge", SMALL, "--script", "round.txt", "--seed", "4", "--now", "2026-01-01T10:00:00Z")
        for _ in range(2)
    )

    assert one.stdout == two.stdout


def test_a_round_from_a_pipe_in_json(run):
    """A turn a line, one JSON object a turn; the end of the input ends the round with what there is."""
    done = run("spar", "stone", "--knowledge", SMALL, "--side", "con", "--json", stdin=b"#wood-bends\n")
    lines = [json.loads(line) for line in done.stdout.splitlines()]

    assert [block["block"] for block in lines[0]["reply"]["blocks"]][:2] == ["round-opened", "speech"]
    assert [line["act"] for line in lines[:-1]] == ["spar"] * (len(lines) - 1)
    assert lines[-1]["act"] == "stop"
    assert any(block["block"] == "ballot" for block in lines[-1]["reply"]["blocks"])


def test_wrong_use_says_what_to_do(run, tmp_path: Path):
    """A script that is missing, empty, or on no motion is refused with what to do."""
    (tmp_path / "empty.txt").write_text("side: con\n", encoding="utf-8")
    (tmp_path / "nowhere.txt").write_text("motion: xyzzy plugh\n\n#a\n", encoding="utf-8")

    for file, said in (("none.txt", b"cannot read"), ("empty.txt", b"no speech"), ("nowhere.txt", b"no motion")):
        refused = run("spar", "--knowledge", SMALL, "--script", file)
        assert refused.returncode == 2
        assert said in refused.stderr


def test_a_round_goes_on_after_the_session_was_left(run, tmp_path: Path):
    """A round left in the middle is in the transcript, and /resume takes it up where it stopped."""
    kept = tmp_path / "data" / "transcripts"
    kept.mkdir(parents=True)
    turns = ["/spar stone as con hard", "#wood-is-cheap"]
    (kept / "session-20260101-100000.md").write_text("\n".join(f"    you> {turn}" for turn in turns), encoding="utf-8")
    done = run("chat", "--knowledge", SMALL, stdin=b"/resume\n#wood-bends > stone-calms\n")

    assert b"your rebuttal" in done.stdout
    assert b"My closing speech" in done.stdout
