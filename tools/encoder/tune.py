"""Tunes the encoder on how people ask about a subject: what is said of one entry draws together, entries apart.

Every entry has a direction of its own, at first the mean of what is said of it, and each phrasing is to lie nearest to
the direction of its entry: a softmax over all entries (proxies in place of pairs: Movshovitz-Attias et al. 2017). Only
the upper three layers change, and on general sentences the likenesses must stay what they were, so that the encoder
remains a general one. Needs torch and transformers.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

EPOCHS = 1.6
BATCH, GENERAL = 64, 16
RATE, RATE_OF_DIRECTIONS, WARM_UP = 8e-5, 5e-3, 20
SHARPNESS = 20.0
SMOOTHING = 0.05
"""How much of each phrasing is granted to the other entries: many a question fits two."""
KEEP = 20.0
"""How strongly general likenesses are held."""
LONGEST = 32
FROZEN = 3
"""Layers that stay as published."""
LEAST_WEIGHT = 0.3


class Material(NamedTuple):
    """What is said, whose each is (numbers of entries), and how much each counts."""

    texts: Sequence[str]
    owners: Sequence[int]
    weights: Sequence[float]

    @property
    def entries(self) -> int:
        """The number of entries."""
        return max(self.owners) + 1


def material_of_base() -> Material:
    """Return what is said of the entries of the shipped base: asks, names, claims and summaries."""
    from tutor.knowledge import load_base
    from tutor.matching.entries import phrasings

    found = enumerate(phrasings(load_base()).values())
    rows = [(text, owner, weight) for owner, entry in found for text, weight in entry.texts if weight >= LEAST_WEIGHT]
    return Material(*zip(*rows, strict=True))


def general_texts() -> list[str]:
    """Return general English sentences, and questions from outside the subject."""
    from tools.encoder import sentences
    from tutor.matching.entries import elsewhere

    chance = random.Random(0)
    return chance.sample(sentences.sentences(24_000), 2_500) + chance.sample(list(elsewhere()), 500)


def tune(model: Path, said: Material, general: Sequence[str], say: Callable[[str], None]) -> dict[str, Any]:
    """Return the tuned weights under their published names."""
    import torch

    torch.manual_seed(0)
    chance = random.Random(0)
    body = _Body(model)
    lower, others = body.lower(said.texts), body.lower(general)
    before = torch.tensor(body.vectors(others))
    directions = _means(body.vectors(lower), said)
    body.free_upper()
    optimiser = torch.optim.AdamW(
        [
            {"params": body.upper_parameters(), "full": RATE, "weight_decay": 0.01},
            {"params": [directions], "full": RATE_OF_DIRECTIONS, "weight_decay": 0.0},
        ],
        lr=RATE,
    )
    owners, weights = torch.tensor(said.owners), torch.tensor(said.weights)
    steps = int(EPOCHS * -(-len(said.texts) // BATCH))
    for step, batch in zip(range(steps), _batches(len(said.texts), chance), strict=False):
        for part in optimiser.param_groups:
            part["lr"] = part["full"] * min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps)
        body.train(True)
        near = body.upper([lower[row] for row in batch]) @ torch.nn.functional.normalize(directions, dim=1).T
        losses = torch.nn.functional.cross_entropy(
            near * SHARPNESS, owners[batch], reduction="none", label_smoothing=SMOOTHING
        )
        loss = (losses * weights[batch]).sum() / weights[batch].sum()
        body.train(False)
        sample = chance.sample(range(len(general)), GENERAL)
        now = body.upper([others[row] for row in sample])
        held = ((now @ now.T - before[sample] @ before[sample].T) ** 2).mean() * KEEP
        (loss + held).backward()
        optimiser.step()
        optimiser.zero_grad()
        if step % 20 == 0:
            say(f"step {step} of {steps}: {loss.item():.3f} + {held.item():.4f}")
    return {name: value.detach().numpy() for name, value in body.model.state_dict().items()}


def _batches(count: int, chance: random.Random) -> Any:
    """Yield batches of rows, all rows in a new order each time round."""
    order: list[int] = []
    while True:
        if len(order) < BATCH:
            rows = list(range(count))
            chance.shuffle(rows)
            order += rows
        yield order[:BATCH]
        del order[:BATCH]


def _means(vectors: Any, said: Material) -> Any:
    import torch

    sums = torch.zeros(said.entries, vectors.shape[1])
    sums.index_add_(0, torch.tensor(said.owners), torch.tensor(vectors) * torch.tensor(said.weights)[:, None])
    return torch.nn.Parameter(torch.nn.functional.normalize(sums, dim=1))


class _Body:
    """The encoder in two parts: the frozen layers, run once a text, and the upper ones."""

    def __init__(self, model: Path) -> None:
        from transformers import AutoModel, AutoTokenizer

        self.cut = AutoTokenizer.from_pretrained(model)
        self.model = AutoModel.from_pretrained(model).eval()

    def upper_parameters(self) -> list[Any]:
        return [value for layer in self.model.encoder.layer[FROZEN:] for value in layer.parameters()]

    def free_upper(self) -> None:
        for value in self.model.parameters():
            value.requires_grad = False
        for value in self.upper_parameters():
            value.requires_grad = True

    def train(self, on: bool) -> None:
        for layer in self.model.encoder.layer[FROZEN:]:
            layer.train(on)

    def lower(self, texts: Sequence[str]) -> list[Any]:
        """Return what the frozen layers make of each text, a row a token."""
        import torch

        found: list[Any] = [None] * len(texts)
        with torch.no_grad():
            for part in _of_like_length([len(text) for text in texts]):
                cut = self.cut(
                    [texts[row] for row in part],
                    padding=True, truncation=True, max_length=LONGEST, return_tensors="pt",
                )  # fmt: skip
                x = self.model.embeddings(input_ids=cut["input_ids"], token_type_ids=cut["token_type_ids"])
                x = _through(self.model.encoder.layer[:FROZEN], x, cut["attention_mask"])
                for place, row in enumerate(part):
                    found[row] = x[place, : int(cut["attention_mask"][place].sum())].half()
        return found

    def upper(self, lower: Sequence[Any]) -> Any:
        """Return a unit vector a text."""
        import torch

        longest = max(map(len, lower))
        x = torch.zeros(len(lower), longest, lower[0].shape[1])
        mask = torch.zeros(len(lower), longest)
        for place, rows in enumerate(lower):
            x[place, : len(rows)], mask[place, : len(rows)] = rows.float(), 1.0
        x = _through(self.model.encoder.layer[FROZEN:], x, mask)
        total = (x * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.nn.functional.normalize(total, dim=1)

    def vectors(self, lower: Sequence[Any]) -> Any:
        import numpy as np
        import torch

        found = np.zeros((len(lower), lower[0].shape[1]), dtype=np.float32)
        with torch.no_grad():
            for part in _of_like_length([len(rows) for rows in lower]):
                found[part] = self.upper([lower[row] for row in part]).numpy()
        return found


def _through(layers: Any, x: Any, mask: Any) -> Any:
    hidden = (1.0 - mask[:, None, None].float()) * -1e9
    for layer in layers:
        x = layer(x, hidden)[0]
    return x


def _of_like_length(lengths: Sequence[int]) -> list[list[int]]:
    order = sorted(range(len(lengths)), key=lambda row: lengths[row])
    return [order[start : start + 64] for start in range(0, len(order), 64)]
