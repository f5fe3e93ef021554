"""What all blocks of a reply share, and a source in short."""

from __future__ import annotations

from msgspec import Struct


class BlockBase(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="block"):
    """What all blocks share: frozen, and tagged with their name in JSON."""


class Citation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A source in short: ``Snyder 1984``."""

    id: str
    short: str
    at: str = ""
