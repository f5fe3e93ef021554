"""``python -m tutor.compile``: compile the shipped base and its index into the package, as the wheel build does."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from pathlib import Path

from tutor import compiled, patience
from tutor.dialogue.act_phrases import ACTS
from tutor.dialogue.turn_reader import TURNS
from tutor.knowledge import KnowledgeBase
from tutor.knowledge.encoding import encode_contents
from tutor.knowledge.folders import COMPILED, builtin_folder, content_key, load_base, stamp_of
from tutor.knowledge.load import read_folder
from tutor.matching import meanings
from tutor.matching.base_index import BaseIndex
from tutor.matching.opening import engine_key
from tutor.sparring.profile import units_of

INDEX = "index.bin"
READS = "1 of 4: reading the knowledge base ..."
LEARNS = "2 of 4: learning how people ask about it (some minutes, once) ..."
PRACTISES = "3 of 4: learning how people steer a conversation ..."
LISTENS = "4 of 4: learning what arguments mean ..."


def compile_base(into: Path = COMPILED, *, tell: Callable[[str], None] = lambda _: None) -> tuple[Path, ...]:
    """Compile the shipped base, its index and that of acts, where they are stale; ``tell`` each. Returns the files."""
    base_file, index_file = _contents(into, tell), _index(into, tell)
    phrases = _phrases(into, tell)
    return base_file, index_file, _meanings(into, tell), *phrases


def compile_at_once(into: Path = COMPILED, *, tell: Callable[[str], None] = lambda _: None) -> tuple[Path, ...]:
    """Do as ``compile_base`` does, with the rest in a process of its own while the index is made, where that is stale.

    Whatever that process does not bring about, this one does afterwards, or says what is wrong.
    """
    _contents(into, tell)
    if not _index_is_current(into / INDEX):
        beside = multiprocessing.get_context("spawn").Process(target=_beside_the_index, args=(into,))
        beside.start()
        try:
            _index(into, tell)
        finally:
            beside.join()
    return compile_base(into, tell=tell)


def _beside_the_index(into: Path) -> None:
    _phrases(into, lambda _: None)
    _meanings(into, lambda _: None)


def _contents(into: Path, tell: Callable[[str], None]) -> Path:
    folder, file = (builtin_folder(),), into / "base.bin"
    key = content_key(folder)
    kept = compiled.read(file)
    if kept is None or kept.key != key or kept.stamp != stamp_of(folder):
        same = kept is not None and kept.key == key  # touched, not changed: only the stamp is old
        tell(READS)
        payload = bytes(kept.payload) if kept and same else encode_contents(read_folder(folder[0]))
        _write(file, compiled.pack(key, stamp_of(folder), payload))
    return file


def _index(into: Path, tell: Callable[[str], None]) -> Path:
    file = into / INDEX
    if not _index_is_current(file):
        tell(LEARNS)
        key = content_key((builtin_folder(),))
        _write(file, compiled.pack(key, engine_key(), BaseIndex.compile(load_base())))
    return file


def _index_is_current(file: Path) -> bool:
    kept = compiled.read(file)
    return kept is not None and (kept.key, kept.stamp) == (content_key((builtin_folder(),)), engine_key())


def _phrases(into: Path, tell: Callable[[str], None]) -> tuple[Path, ...]:
    stale = [bank for bank in (ACTS, TURNS) if not bank.is_current(into)]
    if stale:
        tell(PRACTISES)
    for bank in stale:
        _write(into / bank.compiled_name, compiled.pack(bank.key(), "", bank.compile()))
    return tuple(into / bank.compiled_name for bank in (ACTS, TURNS))


def _meanings(into: Path, tell: Callable[[str], None]) -> Path:
    key, file = content_key((builtin_folder(),)), into / meanings.NAME
    kept = compiled.read(file)
    if kept is None or (kept.key, kept.stamp) != (key, meanings.made_by()):
        tell(LISTENS)
        payload = meanings.compile_meanings(heard_texts(load_base()))
        _write(file, compiled.pack(key, meanings.made_by(), payload))
    return file


def heard_texts(base: KnowledgeBase) -> list[str]:
    """Return every text that what is said in a round, or answered in a quiz, is held against, each once."""
    found: list[str] = []
    for issue in base.issues.values():
        found += [unit.text for unit in units_of(issue) if unit.kind != "mistake"]
        for _, argument in issue.argued():
            found += [argument.warrant, *argument.said, *(line for point in argument.key_points for line in point.said)]
    return list(dict.fromkeys(found))


def _write(path: Path, packed: bytes) -> None:
    if not compiled.write(path, packed):
        raise OSError(f"cannot write {path}")


if __name__ == "__main__":
    with patience.told(plain=False) as progress:
        files = compile_at_once(tell=progress)
    for made in files:
        sys.stderr.write(f"{made.name}: {made.stat().st_size // 1024} KB\n")
