"""The killing: a scene in a process of its own, ended by SIGKILL after a random time, then looked at."""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.faults.scenes import BASE, SCENES, Scene, readable_by_others
from tutor.knowledge import KnowledgeBase, load_base
from tutor.matching.opening import open_index


class Killed(NamedTuple):
    """One kill: where, after how many acknowledged steps, whether the process was still at work, and what is wrong."""

    scene: str
    acknowledged: int
    at_work: bool
    wrong: tuple[str, ...]


def campaign(kills: int, seed: int, folder: Path) -> Iterator[Killed]:
    """Kill so many processes, in the scenes by turns. The base is compiled once and given to all."""
    rng = random.Random(seed)
    base = load_base(BASE, cache=folder / "cache")
    open_index(base, cache=folder / "cache")
    for number in range(kills):
        yield _kill_once(SCENES[number % len(SCENES)], base, folder / str(number), rng)


def _kill_once(scene: Scene, base: KnowledgeBase, data: Path, rng: random.Random) -> Killed:
    data.mkdir(mode=0o700)
    scene.prepare(data)
    process, reader = _start(scene, base, data)
    raw, at_work = _listen(reader, rng.uniform(0.0, scene.within))
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    said = (raw + _rest(reader)).decode().splitlines()
    wrong = _looked_at(scene, data, said)
    shutil.rmtree(data)
    return Killed(scene.name, len(said), at_work, wrong)


def _start(scene: Scene, base: KnowledgeBase, data: Path) -> tuple[int, int]:
    """Start a scene in a process of its own, in its folder; return its number and where it acknowledges."""
    reader, writer = os.pipe()
    process = os.fork()
    if process:
        os.close(writer)
        return process, reader
    os.close(reader)
    os.chdir(data)
    status = 1
    try:
        scene.act(data, base, lambda step: os.write(writer, f"{step}\n".encode()) and None)
        status = 0
    finally:
        os._exit(status)


def _listen(reader: int, seconds: float) -> tuple[bytes, bool]:
    """Take what is acknowledged for so long. Returns it, and whether the process still works."""
    end, raw = time.monotonic() + seconds, b""
    while (left := end - time.monotonic()) > 0:
        if select.select([reader], [], [], left)[0]:
            part = os.read(reader, 65536)
            if not part:
                return raw, False
            raw += part
    return raw, True


def _rest(reader: int) -> bytes:
    raw = b""
    while part := os.read(reader, 65536):
        raw += part
    os.close(reader)
    return raw


def _looked_at(scene: Scene, data: Path, said: list[str]) -> tuple[str, ...]:
    try:
        return (*scene.check(data, said), *readable_by_others(data))
    except Exception as error:
        return (f"{type(error).__name__}: {error}",)


def new_folder() -> Path:
    """Return a new folder for a campaign."""
    return Path(tempfile.mkdtemp(prefix="tutor-faults-"))
