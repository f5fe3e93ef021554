"""What the types of the base share."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

Side: TypeAlias = Literal["pro", "con"]
Level: TypeAlias = Literal["intro", "core", "advanced"]
AnswerKind: TypeAlias = Literal["rebuts", "undercuts", "undermines"]
Checked: TypeAlias = Literal["finding", "figure", "fact", "abstract", "text"]
Slug: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text: TypeAlias = Annotated[str, Meta(min_length=1)]
Texts: TypeAlias = tuple[Text, ...]
SourceIds: TypeAlias = str | tuple[str, ...]

OTHER: dict[Side, Side] = {"pro": "con", "con": "pro"}


def as_tuple(ids: SourceIds) -> tuple[str, ...]:
    """Return one id or several as a tuple."""
    return (ids,) if isinstance(ids, str) else tuple(ids)


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all types of the base share: frozen, and strict about unknown fields."""


class Question(Entry, frozen=True):
    """A question of fact and its answer, sourced and dated. ``issue`` is where it is fought over."""

    id: Slug
    asks: Texts
    answer: Text
    source: SourceIds
    as_of: Text
    issue: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources."""
        return as_tuple(self.source)
