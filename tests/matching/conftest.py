"""Matchers over a few phrasings: by words alone, and with the encoder."""

from __future__ import annotations

import pytest

from tests.matching.phrasings import ELSEWHERE, PHRASINGS
from tutor.matching import Matcher
from tutor.matching.encoder import shipped_encoder


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher.build(PHRASINGS, elsewhere=ELSEWHERE, semantic=False)


@pytest.fixture(scope="module")
def encoding() -> Matcher:
    if not shipped_encoder():
        pytest.skip("needs the encoder")
    groups = {"rain": "home", "bread": "home", "money": "bank"}
    return Matcher.build(PHRASINGS, elsewhere=ELSEWHERE, groups=groups, semantic=True)
