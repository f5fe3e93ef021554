"""Makes ``tutor/matching/data/calibration.json``: weights and calibration from what is kept apart for tuning."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

from benchmarks.matching import labelled, weights
from tutor.knowledge import KnowledgeBase, load_base
from tutor.matching import Matcher, calibration, entries
from tutor.matching.base_index import prepare_asked
from tutor.matching.calibration import Signs

FULL_ONLY = {"near", "central", "agreed", "scope", "elsewhere", "words_odds", "words_typical"}
LEFT_OUT = {"size", "length"}
"""Signs that would tell the sets of a calibration apart rather than right from wrong: in ours, strays are shorter."""
LOWERS = {"elsewhere"}
"""Signs that speak against an entry; all others speak for it."""
SCALE = 0.5
"""The usual spread of a sign."""
ALLOWED_WRONG = 0.02
"""The share of answers that may be wrong where the encoder is not asked."""


class Seen(NamedTuple):
    """Signs of a text without and with the encoder, and whether the first entry was right in each."""

    small: Signs
    full: Signs
    small_right: bool
    full_right: bool


def main(what: str = "base") -> None:
    """Write the part of the file that is for knowledge ``base``s, or for ``any`` entries, and say what was found."""
    made = json.loads(calibration.FILE.read_text(encoding="utf-8"))
    made |= {"general": for_any()} if what == "any" else {"base": for_bases(load_base())}
    calibration.FILE.write_text(json.dumps(made, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(json.dumps(made, indent=1, sort_keys=True))


def for_bases(base: KnowledgeBase) -> dict[str, Any]:
    """Return weights and calibration for knowledge bases."""
    found = entries.phrasings(base)
    prepared = prepare_asked(found, entries.lexicon(base), entries.elsewhere())._replace(calibration=None)
    asked = [one for one in labelled.questions("calibrate") if any(one.is_entry(entry) for entry in found)]
    in_entries = np.array([[one.is_entry(entry) for entry in found] for one in asked])
    in_topics = np.array([[one.is_right(entry, found[entry].topic) for entry in found] for one in asked])
    learnt = weights.learn(prepared, [one.text for one in asked], [in_entries, in_topics])
    matcher = Matcher.from_bytes(prepared.packed(learnt))
    topics = [found[entry].topic for entry in matcher.ids]
    seen = [
        see(matcher, one.text, lambda entry, one=one: one.is_right(matcher.ids[entry], topics[entry])) for one in asked
    ]
    seen += [see(matcher, stray.text, lambda _: False) for stray in labelled.strays("calibrate")]
    return {"weights": learnt, **calibrated(seen)}


def see(matcher: Matcher, text: str, is_right: Any) -> Seen:
    """Match a text without and with the encoder."""
    small, full = matcher.score(text, sure=0.0), matcher.score(text, sure=2.0)
    return Seen(
        small.signs,
        full.signs,
        bool(small.order) and is_right(small.order[0]),
        bool(full.order) and is_right(full.order[0]),
    )


def calibrated(seen: Sequence[Seen]) -> dict[str, Any]:
    """Return the weights of the signs, and from which confidence on the encoder is not asked."""
    small = _logistic([one.small for one in seen], [one.small_right for one in seen], LEFT_OUT | FULL_ONLY)
    full = _logistic([one.full for one in seen], [one.full_right for one in seen], LEFT_OUT)
    sure = _sure([calibration.probability(one.small, small) for one in seen], [one.small_right for one in seen])
    return {"small": small, "full": full, "sure": sure}


def _logistic(signs: Sequence[Signs], right: Sequence[bool], but: set[str]) -> dict[str, float]:
    """Return the weights of a logistic regression, each of the sign that its meaning demands."""
    names = [name for name in Signs._fields if name not in but]
    table = np.array([[getattr(one, name) for name in names] for one in signs])
    table = np.concatenate([table / SCALE, np.ones((len(table), 1))], axis=1)
    wanted = np.where(right, 1.0, -1.0)

    def loss(weights: Any) -> tuple[float, Any]:
        margin = wanted * (table @ weights)
        slope = -(wanted / (1 + np.exp(margin))) @ table
        return float(np.logaddexp(0, -margin).sum() + 0.05 * weights @ weights), slope + 0.1 * weights

    bounds = [(None, 0.0) if name in LOWERS else (0.0, None) for name in names] + [(None, None)]
    found = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds).x
    weighed = dict(zip([*names, "bias"], [*(found[:-1] / SCALE), found[-1]], strict=True))
    return {name: round(float(weight), 4) for name, weight in weighed.items() if abs(weight) > 1e-4}


def _sure(confidences: Sequence[float], right: Sequence[bool]) -> float:
    """Return the least confidence from which on no more than the allowed share is wrong."""
    order = np.argsort(-np.array(confidences))
    wrong = np.cumsum(~np.array(right)[order])
    allowed = wrong <= ALLOWED_WRONG * np.arange(1, len(order) + 1)
    last = int(np.flatnonzero(allowed)[-1]) if allowed.any() else 0
    return round(min(0.99, max(0.8, float(np.array(confidences)[order[last]]))), 2)


def for_any() -> dict[str, Any]:
    """Return the calibration for any entries, from everyday intents in several sizes.

    Not from the base's asks: the encoder was tuned on them, and would be surer of them than of anybody else's texts.
    """
    seen: list[Seen] = []
    everyday, strays = everyday_intents()
    for seed, shots in enumerate((4, 5, 6, 7, 8, 10)):
        seen += _held_back(everyday, strays, shots, random.Random(seed))
    return calibrated(seen)


def _held_back(found: dict[str, list[str]], outside: Sequence[str], shots: int, chance: random.Random) -> list[Seen]:
    """Match held-back phrasings; a fifth of the entries is left out, so that their phrasings belong nowhere."""
    ids = sorted(found)
    chance.shuffle(ids)
    out, kept = ids[: len(ids) // 5], ids[len(ids) // 5 :]
    texts = {entry: chance.sample(found[entry], len(found[entry])) for entry in kept}
    matcher = Matcher.build({entry: own[:shots] for entry, own in texts.items()})
    place = {entry: number for number, entry in enumerate(matcher.ids)}
    inside = [(text, entry) for entry, own in texts.items() for text in own[shots : shots + 4]]
    inside = chance.sample(inside, min(len(inside), 250))
    strange = [text for entry in out for text in chance.sample(found[entry], min(3, len(found[entry])))]
    seen = [see(matcher, text, lambda e, entry=entry: e == place[entry]) for text, entry in inside]
    return seen + [see(matcher, text, lambda _: False) for text in [*strange[:60], *outside[:90]]]


def everyday_intents() -> tuple[dict[str, list[str]], list[str]]:
    """Return the everyday intents of this folder, and what is out of their scope."""
    found: dict[str, list[str]] = {}
    lines = (Path(__file__).parent / "data" / "everyday.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("["):
            own = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            own.append(line)
    return found, found.pop("out-of-scope")
