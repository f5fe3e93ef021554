"""JSON lines: one object a reply, as ``contract.md`` of the project describes it (see docs/contract.md)."""

from __future__ import annotations

import msgspec

from tutor.dialogue.reply import Reply
from tutor.visible import visible_json


def render(reply: Reply) -> bytes:
    """Return a reply as one line of JSON, ending with a newline."""
    line = {
        "question": _sound(reply.question),
        "act": reply.act,
        "outcome": reply.outcome,
        "confidence": reply.confidence,
        "matches": reply.matches,
        "reply": {"blocks": reply.blocks},
    }
    return visible_json(msgspec.json.encode(line).decode()).encode() + b"\n"


def _sound(text: str) -> str:
    """Replace what JSON cannot carry (lone surrogates from bytes that were no UTF-8)."""
    return text.encode("utf-8", "replace").decode("utf-8")
