"""``python -m fuzz TARGET [libFuzzer options]``: needs atheris, which is no dependency of the program."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Fuzz what the first argument names, beginning with what was found before."""
    import atheris

    with atheris.instrument_imports(include=["tutor"]):
        from fuzz.targets import TARGETS
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"Name what to fuzz: {', '.join(TARGETS)}")
    target = TARGETS[sys.argv.pop(1)]
    kept = Path(__file__).parent / "found" / target.__name__
    kept.mkdir(exist_ok=True)
    seeds = [*sys.argv[1:]] if any(not word.startswith("-") for word in sys.argv[1:]) else [*sys.argv[1:], str(kept)]
    atheris.Setup([sys.argv[0], *seeds], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
