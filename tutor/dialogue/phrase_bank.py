"""Ways of saying things by act, as lines of a text file, and the matcher over them, compiled once and kept."""

from __future__ import annotations

import zlib
from functools import cached_property
from pathlib import Path

from tutor import compiled
from tutor.matching import Matcher
from tutor.matching.opening import engine_key

COMPILED = Path(__file__).resolve().parents[1] / "compiled_base"


class PhraseBank:
    """A file of phrases under the names of acts in brackets, one a line, and what is made of it."""

    def __init__(self, source: Path, compiled_name: str) -> None:
        self.source = source
        self.compiled_name = compiled_name

    @cached_property
    def phrases(self) -> dict[str, tuple[str, ...]]:
        """The phrases of each act, in the order of the file."""
        said: dict[str, list[str]] = {}
        for line in self.source.read_text(encoding="utf-8").splitlines():
            if line.startswith("["):
                phrases = said.setdefault(line.strip("[]"), [])
            elif line and not line.startswith("#"):
                phrases.append(line)
        return {act: tuple(phrases) for act, phrases in said.items()}

    def key(self) -> str:
        """Return a checksum of the phrases and of the engine that compares with them."""
        listed = "\n".join(f"{act}: {phrase}" for act, phrases in self.phrases.items() for phrase in phrases)
        return f"{engine_key()}-{zlib.crc32(listed.encode()):08x}"

    def is_current(self, folder: Path = COMPILED) -> bool:
        """Say whether what was compiled into a folder is made of these phrases by this engine."""
        kept = compiled.read(folder / self.compiled_name)
        return kept is not None and kept.key == self.key()

    def compile(self) -> bytes:
        """Return the compiled matcher."""
        from tutor.matching import calibration
        from tutor.matching.compiling import Extra, compile_matcher

        return compile_matcher(self.phrases, Extra(calibration=calibration.of_turns()))

    @cached_property
    def matcher(self) -> Matcher:
        """The matcher: the shipped one where it is current."""
        shipped = compiled.read(COMPILED / self.compiled_name, verify=False)
        if shipped and shipped.key == self.key():
            return Matcher.from_bytes(shipped.payload)
        return Matcher.from_bytes(self.compile())
