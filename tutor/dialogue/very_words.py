"""A question too unsure to be answered, whose few words a question of fact among the nearest has all of."""

from __future__ import annotations

import re

from tutor.dialogue.names import normal
from tutor.dialogue.scene import Ranked, Scene

LEAST_CHANCE = 0.05
"""Below this what is found is found by chance, even where it has all of the words."""
_NEAREST = 3
_STATES = r"(?i)^(?!(?:what|who|when|where|how|which|why|whose)\b)\w+ (?:was|is|are|were|will|has|had|did)\b(?!.*\?)"
"""Says that something is so, and asks nothing: "Trump was right"."""
_ASKING = frozenset(
    "when did does do was were is are the a an of in to and so but who what which where why how ever has have had it"
    " please year date about tell me he she they him her them his their this that these those i you we one"
    " ones any some".split()
)


def fact_of_the_words(scene: Scene, about: str, ranking: Ranked) -> str:
    """Return the question of fact that says all that was asked ("when did france leave"); empty where none does."""
    if ranking.confidence < LEAST_CHANCE or re.match(_STATES, about):
        return ""
    wanted = {_stem(word) for word in normal(about).split() if word not in _ASKING}
    if len(wanted) < 2:
        return ""
    facts = (match.id for match in ranking.matches[:_NEAREST] if "#" in match.id)
    return next((fact for fact in facts if any(wanted <= _words(ask) for ask in _said(scene, fact))), "")


def _said(scene: Scene, fact: str) -> tuple[str, ...]:
    question = scene.base.question(fact)
    return (*question.asks, question.answer)


def _words(text: str) -> set[str]:
    return {_stem(word) for word in normal(text).split()}


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|es|s|ed|e)$", "", word) if len(word) > 4 else word
