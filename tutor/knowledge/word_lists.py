"""Lists of words that belong to a base: plain text, a word or phrase a line."""

from __future__ import annotations

from pathlib import Path

from tutor.knowledge.yaml_reader import decode, read_bounded


def read_words(path: Path) -> tuple[str, ...]:
    """Return the lines of a list of words; what follows a # is a comment. Raises KnowledgeError by file and line."""
    if not path.is_file():
        return ()
    text = decode(read_bounded(path, path.name), path.name)
    lines = (line.partition("#")[0].strip().lower() for line in text.splitlines())
    return tuple(line for line in lines if line)
