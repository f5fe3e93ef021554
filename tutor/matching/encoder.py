"""The sentence encoder: a text as 384 numbers whose cosine follows meaning. Needs the extra ``semantic``.

Nothing of it is imported before the first unsure question.
"""

from __future__ import annotations

import os
import threading
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tutor.matching.scoring import WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

DATA = Path(__file__).parent / "data"
PACKAGES = ("numpy", "onnxruntime", "tokenizers")
LONGEST = 128
"""Tokens of a text that are read, about 100 words."""
MANY = 64
"""Parts from which on they are made on all processors at once."""
REMEMBERED = 8
"""Texts whose vectors are kept: several matchers look at one turn, and a turn is looked at again in its context."""


class Encoder:
    """Turns texts into unit vectors."""

    def __init__(self, session: Any, tokenizer: Any) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._vector = lru_cache(maxsize=REMEMBERED)(self._encode_one)

    def vector(self, text: str) -> Any:
        """Return the vector of one text, which is not to be changed: it is remembered for a while."""
        return self._vector(text)

    def _encode_one(self, text: str) -> Any:
        row = self.encode([text])[0]
        row.flags.writeable = False
        return row

    @classmethod
    def load(cls, model: Path, tokenizer: Path, *, threads: int = 1) -> Encoder:
        """Load the model. One thread is fastest for single questions, and its sums have one order."""
        import onnxruntime
        from tokenizers import Tokenizer

        onnxruntime.disable_telemetry_events()  # not everywhere does the variable set in ``tutor`` suffice
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        cutter = Tokenizer.from_file(str(tokenizer))
        cutter.enable_truncation(LONGEST)
        cutter.no_padding()
        session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        return cls(session, cutter)

    def encode(self, texts: Sequence[str], *, batch: int = 1) -> Any:
        """Return one row a text.

        Rows depend a little on what is in the same batch, because eight-bit numbers share a scale there; one text at a
        time gives the same numbers whatever else is asked.
        """
        import numpy as np

        ids = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        rows = np.zeros((len(ids), WIDTH), dtype=np.float32)
        order = sorted(range(len(ids)), key=lambda number: (len(ids[number]), number))
        parts = [order[start : start + batch] for start in range(0, len(order), batch)]
        made = _on_all_processors(lambda part: self._run([ids[number] for number in part]), parts)
        for part, vectors in zip(parts, made, strict=True):
            rows[part] = vectors
        return rows

    def _run(self, ids: Sequence[Sequence[int]]) -> Any:
        import numpy as np

        longest = max(map(len, ids))
        padded = np.array([[*row, *[0] * (longest - len(row))] for row in ids], dtype=np.int64)
        mask = np.array([[1] * len(row) + [0] * (longest - len(row)) for row in ids], dtype=np.int64)
        return self._session.run(None, {"ids": padded, "mask": mask})[0]


def _on_all_processors(make: Callable[[list[int]], Any], parts: list[list[int]]) -> Iterable[Any]:
    """Make each part, in order, several at a time where they are many: which thread does it changes no number."""
    if len(parts) < MANY:
        return map(make, parts)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(make, parts))


_lock = threading.Lock()


def is_available() -> bool:
    """Whether the packages and the files are there; imports none of them."""
    return (DATA / "encoder.onnx").is_file() and all(find_spec(name) for name in PACKAGES)


def shipped_encoder() -> Encoder | None:
    """Return the encoder that ships with the package, loaded once; None where it cannot be."""
    with _lock:  # a question that comes while the thread loads waits for it instead of loading it again
        return _load()


@lru_cache(maxsize=1)
def _load() -> Encoder | None:
    if not is_available():
        return None
    try:
        return Encoder.load(DATA / "encoder.onnx", DATA / "tokenizer.json")
    except Exception:  # a broken installation must not end the program: the small engine serves
        return None
