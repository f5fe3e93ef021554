"""What a speech was heard to say, as frozen values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias

if TYPE_CHECKING:
    from tutor.knowledge.model import Side
    from tutor.sparring.points import Speech

HeardKind: TypeAlias = Literal["own", "theirs", "mention", "concede", "mistake", "new", "weigh", "unplaced"]


class Heard(NamedTuple):
    """Something a speech was heard to say.

    ``argument`` is the local id of the argument (own, theirs, mentioned, conceded) or of the common mistake;
    ``targets`` the arguments of the other side that it replies to; ``closeness`` how near it was; ``cited`` the
    sources named and ``grounded`` whether a source or a finding was given; ``aims`` how close it is to each reply
    that the argument can be, by target, ``about`` to each
    argument of the other side, and ``case`` to the argument's own case. ``sentences`` counts its
    sentences; ``exact`` says that the target was named by id; ``part`` is the part of the speech.
    """

    kind: HeardKind
    text: str
    argument: str = ""
    targets: tuple[str, ...] = ()
    closeness: float = 0.0
    cited: tuple[str, ...] = ()
    grounded: bool = False
    aims: Mapping[str, float] = MappingProxyType({})
    about: Mapping[str, float] = MappingProxyType({})
    case: float = 0.0
    sentences: int = 1
    exact: bool = False
    part: int = 0


class Hearing(NamedTuple):
    """All that a speech was heard to say. ``wrong_side`` says that it argues for the other side throughout.

    ``disclaimed`` are sentences that say what was not said, ``talk`` those that argue nothing but have much to say:
    they count for nothing.
    """

    heard: tuple[Heard, ...]
    wrong_side: bool = False
    nonsense: bool = False
    disclaimed: tuple[str, ...] = ()
    talk: tuple[str, ...] = ()


class Hears(Protocol):
    """What understands a speech in free text (``tutor.sparring.recognise.Recogniser``)."""

    def hear(
        self, speech: Speech, side: Side, against: Sequence[str], made: Collection[str] = (), *, spoken: bool = False
    ) -> Hearing:
        """Return what a speech says."""
        ...
