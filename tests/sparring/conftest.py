"""A round that has begun, for tests of what is heard in the second speech."""

from __future__ import annotations

import pytest

from tutor.dialogue import Conversation


@pytest.fixture
def answering(conversation: Conversation) -> Conversation:
    """A round for the motion on free-riding: the tutor has put against 1, 2 and 3 in moves 2, 3 and 4."""
    conversation.say("/spar free riding as pro")
    conversation.say("Small allies spend less than their share on defence, because protection reaches all of them.")
    return conversation
