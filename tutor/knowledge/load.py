"""From a folder of YAML files to the model, with every fault told by file and line.

The layout of a base (all files but ``topics.yaml`` and ``sources.yaml`` are optional)::

    topics.yaml   sources.yaml   concepts.yaml   lexicon.yaml   terms.txt   loaded.txt   tombstones.txt
    cases/*.yaml
    overlays/*.yaml                  an instructor's notes on entries of another base (see ``overlays``)
    <any other folder>/*.yaml        issues; the folder's name is the first half of their ids
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from tutor.errors import KnowledgeError, Problem
from tutor.knowledge import overlays
from tutor.knowledge.files import knowledge_files
from tutor.knowledge.model import Case, Concept, Issue, Overlay, Source, Topics, Wording
from tutor.knowledge.word_lists import read_words
from tutor.knowledge.yaml_reader import Located, read_yaml

T = TypeVar("T")
CASES_FOLDER = "cases"
_NOT_ISSUES = {CASES_FOLDER, "schema"}


class Contents(NamedTuple):
    """All that one or more folders hold, by id, and where each entry was read."""

    issues: dict[str, Issue]
    cases: dict[str, Case]
    concepts: dict[str, Concept]
    sources: dict[str, Source]
    topics: Topics
    lexicon: tuple[Wording, ...]
    terms: tuple[str, ...]
    loaded: tuple[str, ...]
    tombstones: tuple[str, ...]
    where: dict[str, Place]
    overlays: dict[str, Overlay]


class Place(NamedTuple):
    """Where an entry was read: its file, and the path of the entry in it."""

    located: Located
    path: str = "$"

    def problem(self, path: str, message: str) -> Problem:
        """Return a problem at a path below the entry (``.pro[0].claim``)."""
        return self.located.problem(self.path + path, message)

    def line(self, path: str = "") -> int:
        """Return the line of a path below the entry."""
        return self.located.line(self.path + path)


def read_folder(folder: Path) -> Contents:
    """Read one base. Raises KnowledgeError that lists every fault found, by file and line."""
    if not folder.is_dir():
        raise KnowledgeError(f"there is no knowledge folder {folder}", hint="Check the path given with --knowledge.")
    files = knowledge_files(folder)
    if not files:
        raise KnowledgeError(
            f"the knowledge folder {folder} holds no .yaml file",
            hint="Start one with: alliance-tutor new base DIR",
        )
    reader = _Reader(folder)
    for path in files:
        reader.read(path)
    contents = reader.contents()
    if reader.problems:
        raise KnowledgeError(f"{folder} cannot be used as it is:", reader.problems)
    return contents


def read_folders(folders: Iterable[Path]) -> Contents:
    """Read several bases into one: a later folder's entry replaces an earlier one with the same id."""
    first, *others = [read_folder(folder) for folder in folders]
    for other in others:
        first = _merge(first, other)
    return overlays.lay_over(first)


def _merge(below: Contents, above: Contents) -> Contents:
    topics = {topic.id: topic for topic in (*below.topics.topics, *above.topics.topics)}
    pillars = {pillar.id: pillar for pillar in (*below.topics.pillars, *above.topics.pillars)}
    questions = {question.id: question for question in (*below.topics.faq, *above.topics.faq)}
    return Contents(
        issues=below.issues | above.issues,
        cases=below.cases | above.cases,
        concepts=below.concepts | above.concepts,
        sources=below.sources | above.sources,
        topics=Topics(pillars=tuple(pillars.values()), topics=tuple(topics.values()), faq=tuple(questions.values())),
        lexicon=below.lexicon + above.lexicon,
        terms=below.terms + above.terms,
        loaded=below.loaded + above.loaded,
        tombstones=below.tombstones + above.tombstones,
        where=below.where | above.where,
        overlays=below.overlays | above.overlays,
    )


class _Reader:
    """Reads the files of one folder and keeps every fault, so that all are told at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.issues: dict[str, Issue] = {}
        self.cases: dict[str, Case] = {}
        self.concepts: dict[str, Concept] = {}
        self.sources: dict[str, Source] = {}
        self.topics = Topics(pillars=(), topics=())
        self.lexicon: tuple[Wording, ...] = ()
        self.where: dict[str, Place] = {}
        self.overlays: dict[str, Overlay] = {}

    def contents(self) -> Contents:
        return Contents(
            self.issues,
            self.cases,
            self.concepts,
            self.sources,
            self.topics,
            self.lexicon,
            self._words("terms.txt"),
            self._words("loaded.txt"),
            self._words("tombstones.txt"),
            self.where,
            self.overlays,
        )

    def _words(self, name: str) -> tuple[str, ...]:
        try:
            return read_words(self.folder / name)
        except KnowledgeError as error:
            self.problems += error.problems
            return ()

    def read(self, path: Path) -> None:
        relative = path.relative_to(self.folder)
        try:
            located = read_yaml(path, relative.as_posix())
        except KnowledgeError as error:
            self.problems += error.problems or [Problem(relative.as_posix(), 0, str(error))]
            return
        if len(relative.parts) == 2:
            self._read_entry(located, f"{relative.parts[0]}/{path.stem}", relative.parts[0])
        else:
            self._read_shared(located, path.stem)

    def _read_entry(self, located: Located, entry_id: str, folder: str) -> None:
        data = self._mapping(located)
        if data is None:
            return
        if folder == CASES_FOLDER:
            self._keep(self.cases, entry_id, self._convert({**data, "id": entry_id}, Case, located), located)
        elif folder == overlays.FOLDER:
            place = f"{self.folder}/{entry_id}"  # two folders may each have an overlay of the same name
            self._keep(self.overlays, place, self._convert(data, Overlay, located), located)
        elif folder not in _NOT_ISSUES:
            self._keep(self.issues, entry_id, self._convert({**data, "id": entry_id}, Issue, located), located)

    def _read_shared(self, located: Located, stem: str) -> None:
        data = self._mapping(located)
        if data is None:
            return
        match stem:
            case "topics":
                self.topics = self._convert(data, Topics, located) or self.topics
                self.where["topics"] = Place(located)
            case "sources":
                self._read_list(located, data, "references", Source, self.sources)
            case "concepts":
                self._read_list(located, data, "concepts", Concept, self.concepts)
            case "lexicon":
                wordings: list[Wording] = []
                for index, item in self._items(located, data, "wordings"):
                    wording = self._convert(item, Wording, located, f"$.wordings[{index}]")
                    wordings += [wording] if wording else []
                self.lexicon = tuple(wordings)
                self.where["lexicon"] = Place(located)
            case _:
                allowed = "topics, sources, concepts and lexicon"
                self.problems.append(located.problem("$", f"a base has no file of this name; allowed are {allowed}"))

    def _read_list(
        self, located: Located, data: Mapping[str, Any], key: str, kind: type[T], into: dict[str, T]
    ) -> None:
        for index, item in self._items(located, data, key):
            path = f"$.{key}[{index}]"
            entry_id = str(item.get("id", "")) if isinstance(item, dict) else ""
            if kind is Concept and entry_id:
                entry_id = f"concepts/{entry_id}"
                item = {**item, "id": entry_id}
            self._keep(into, entry_id, self._convert(item, kind, located, path), located, path)

    def _items(self, located: Located, data: Mapping[str, Any], key: str) -> Iterator[tuple[int, Any]]:
        others = [name for name in data if name != key]
        for name in others:
            self.problems.append(located.problem(f"$.{name}", f"unknown field `{name}`; allowed here: {key}"))
        items = data.get(key) or []
        if isinstance(items, list):
            yield from enumerate(items)
        else:
            self.problems.append(located.problem(f"$.{key}", f"`{key}` must be a list"))

    def _mapping(self, located: Located) -> dict[str, Any] | None:
        if isinstance(located.data, dict):
            return located.data
        self.problems.append(located.problem("$", "the file must hold fields (`name: value`), and holds none"))
        return None

    def _convert(self, data: Any, kind: type[T], located: Located, path: str = "$") -> T | None:
        try:
            return msgspec.convert(data, kind, strict=False)
        except msgspec.ValidationError as error:
            self.problems.append(_explain(error, kind, located, path))
        return None

    def _keep(self, into: dict[str, T], entry_id: str, entry: T | None, located: Located, path: str = "$") -> None:
        if entry is None:
            return
        if entry_id in into:
            self.problems.append(located.problem(path, f"the id {entry_id} is used twice"))
        into[entry_id] = entry
        self.where[entry_id] = Place(located, path)


def _explain(error: Exception, kind: type, located: Located, base: str) -> Problem:
    """Turn msgspec's message into one that says where, and what is allowed there."""
    text, _, tail = str(error).partition(" - at `")
    below = tail.rstrip("`").removeprefix("$") if tail else ""
    path = base + below
    unknown = re.search(r"unknown field `(.+)`", text)
    if "Expected `str`, got `object`" in text:
        return located.problem(
            path, f"{_field_name(path)}a colon makes this text a field; put the whole text in quotes"
        )
    if not unknown:
        return located.problem(path, f"{_field_name(path)}{text[0].lower()}{text[1:]}")
    field = unknown.group(1)
    allowed = ", ".join(_allowed_fields(kind, below))
    return located.problem(f"{path}.{field}", f"unknown field `{field}`; allowed here: {allowed}")


def _field_name(path: str) -> str:
    name = path.removeprefix("$").lstrip(".")
    return f"`{name}`: " if name else ""


def _allowed_fields(kind: Any, below: str) -> list[str]:
    """Return the field names of the type that a path below ``kind`` leads to."""
    for name in re.findall(r"\.([A-Za-z_-]+)", below):
        fields = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        kind = _struct_in(fields.get(name))
        if kind is None:
            return []
    return [field.encode_name for field in msgspec.structs.fields(kind) if field.encode_name != "id" or below]


def _struct_in(kind: Any) -> Any:
    """Return the struct type inside an annotation such as ``tuple[Argument, ...]``."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    for inner in getattr(kind, "__args__", ()):
        found = _struct_in(inner)
        if found is not None:
            return found
    return None
