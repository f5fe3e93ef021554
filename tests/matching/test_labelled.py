"""The labelled questions keep their parts: what is reported on does not change, and nothing stands in two parts."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tutor.matching.entries import elsewhere

DATA = Path(__file__).resolve().parents[1] / "data"
FROZEN = {
    "questions.jsonl": "3167597ebd6ca25ea8536dba9a56eccf8684a1fcde2531aa7fe183883c318356",
    "out_of_scope.jsonl": "c5692b41f88c3d76e66e7f15c391ded95bdc76926a878422e929adf8b2e2bc2e",
    "followups.jsonl": "48f7195f02c3aa3d1468ff280cdc2733adbad65319014b633d0a843c880a3c94",
}


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line]


@pytest.mark.parametrize("name", FROZEN)
def test_the_reporting_part_is_as_it_was_written(name: str):
    """Whoever changes a line of it changes what all earlier figures meant."""
    kept = [json.dumps(line, sort_keys=True) for line in lines(name) if line["half"] == "report"]

    assert hashlib.sha256("\n".join(kept).encode()).hexdigest() == FROZEN[name]


@pytest.mark.parametrize("name", ["questions.jsonl", "out_of_scope.jsonl"])
def test_no_question_stands_in_two_parts(name: str):
    """What is learnt from is not what is reported on."""
    parts: dict[str, set[str]] = {}
    for line in lines(name):
        parts.setdefault(" ".join(line["q"].casefold().split()), set()).add(line["half"])

    assert [text for text, halves in parts.items() if len(halves) > 1] == []


def test_no_ask_of_the_base_is_a_question_that_is_reported_on(base):
    """The labelled questions were written without sight of the asks, and the asks without sight of them."""
    asked = {" ".join(line["q"].casefold().split()) for line in lines("questions.jsonl") if line["half"] == "report"}
    known = {ask for issue in base.issues.values() for ask in issue.asks}
    known |= {ask for case in base.cases.values() for ask in case.asks}

    copied = asked & {" ".join(ask.casefold().split()) for ask in known}
    assert len(copied) <= 3, copied  # the plainest forms ("what is nato for?") may coincide


def test_what_belongs_elsewhere_is_not_what_is_reported_on():
    """The texts that teach where the subject ends hold none of the strays that are scored."""
    taught = {" ".join(text.casefold().split()).rstrip("?.! ") for text in elsewhere()}
    scored = {
        " ".join(line["q"].casefold().split()).rstrip("?.! ")
        for line in lines("out_of_scope.jsonl")
        if line["half"] == "report"
    }

    assert taught & scored == set()
