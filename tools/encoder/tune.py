"""Tunes the encoder on how people ask: phrasings of one entry draw together, those of others apart.

Contrastive learning in batches (Henderson et al. 2017; Tunstall et al. 2022 for few examples a class), on the upper
three layers only. On general sentences the likenesses must stay what they were, so that the encoder remains a
general one.
Needs torch and transformers.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

STEPS = 400
BATCH, GENERAL = 40, 16
RATE, WARM_UP = 6e-5, 50
SHARPNESS = 16.0
KEEP = 20.0
"""How strongly general likenesses are held."""
LONGEST = 36
TUNED_LAYERS = ("layer.3.", "layer.4.", "layer.5.")


class Group(NamedTuple):
    """What people say about one entry, and what the entry says itself."""

    spoken: Sequence[str]
    body: Sequence[str]
    often: bool


def groups_of_base() -> list[Group]:
    """Return the entries of the shipped base with two phrasings or more; issues are drawn more often."""
    from tutor.knowledge import load_base
    from tutor.matching.entries import phrasings

    found = []
    for entry in phrasings(load_base()).values():
        spoken = [text for text, weight in entry.texts if weight >= 0.7]
        body = [text for text, weight in entry.texts if weight < 0.7]
        if len(spoken) > 1:
            found.append(Group(spoken, body, entry.kind == "issue"))
    return found


def tune(model: Path, groups: Sequence[Group], general: Sequence[str], say: Callable[[str], None]) -> dict[str, Any]:
    """Return the tuned weights under their published names."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    torch.manual_seed(0)
    torch.use_deterministic_algorithms(True)
    chance = random.Random(0)
    tokenizer, tuned, kept = (AutoTokenizer.from_pretrained(model), *(AutoModel.from_pretrained(model) for _ in "ab"))
    kept.eval()
    for name, parameter in tuned.named_parameters():
        parameter.requires_grad = any(layer in name for layer in TUNED_LAYERS)
    optimiser = torch.optim.AdamW([p for p in tuned.parameters() if p.requires_grad], lr=RATE, weight_decay=0.01)

    def encode(with_model: Any, texts: Sequence[str]) -> Any:
        cut = tokenizer(list(texts), padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        mask = cut["attention_mask"][..., None]
        total = (with_model(**cut).last_hidden_state * mask).sum(1) / mask.sum(1)
        return torch.nn.functional.normalize(total, dim=1)

    for step in range(STEPS):
        for part in optimiser.param_groups:
            part["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * (1 - step / STEPS)
        drawn, anchors, partners = _batch(groups, chance)
        likeness = encode(tuned, anchors) @ encode(tuned, partners).T * SHARPNESS
        owner = torch.tensor(drawn)
        same = (owner[:, None] == owner[None]) & ~torch.eye(BATCH, dtype=torch.bool)
        likeness = likeness.masked_fill(same, -1e4)  # another phrasing of the same entry is no wrong answer
        right = torch.arange(BATCH)
        loss = (
            torch.nn.functional.cross_entropy(likeness, right) + torch.nn.functional.cross_entropy(likeness.T, right)
        ) / 2
        sample = chance.sample(list(general), GENERAL)
        now = encode(tuned, sample)
        with torch.no_grad():
            before = encode(kept, sample)
        held = ((now @ now.T - before @ before.T) ** 2).mean() * KEEP
        (loss + held).backward()
        optimiser.step()
        optimiser.zero_grad()
        if step % 20 == 0:
            say(f"step {step}: {loss.item():.3f} + {held.item():.4f}")
    return {name: value.detach().numpy() for name, value in tuned.state_dict().items()}


def _batch(groups: Sequence[Group], chance: random.Random) -> tuple[list[int], list[str], list[str]]:
    """Return drawn groups, a phrasing of each, and something else of each."""
    often = [number for number, group in enumerate(groups) if group.often]
    drawn = [
        chance.choice(often) if often and chance.random() < 0.6 else chance.randrange(len(groups)) for _ in range(BATCH)
    ]
    anchors = [chance.choice(groups[number].spoken) for number in drawn]
    partners = []
    for number in drawn:
        group = groups[number]
        partners.append(chance.choice(group.spoken if chance.random() < 0.6 or not group.body else group.body))
    return drawn, anchors, partners
