"""Sources, with CSL field names (citationstyles.org)."""

from tutor.knowledge.model.common import Entry, Text


class Name(Entry, frozen=True, rename="kebab"):
    """A person or institution, as CSL writes names."""

    family: str = ""
    given: str = ""
    literal: str = ""
    suffix: str = ""
    non_dropping_particle: str = ""

    @property
    def short(self) -> str:
        """The name used in a short citation."""
        return self.literal or f"{self.non_dropping_particle} {self.family}".strip()


class Source(Entry, frozen=True, rename="kebab"):
    """A work, with CSL field names (citationstyles.org). ``issued`` is YYYY, YYYY-MM or YYYY-MM-DD, or empty."""

    id: str
    type: Text
    title: Text
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    issued: str = ""
    container_title: str = ""
    collection_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    genre: str = ""
    number: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    DOI: str = ""
    URL: str = ""
    note: str = ""

    @property
    def year(self) -> str:
        """The year of publication, or ``n.d.``."""
        return self.issued[:4] or "n.d."
