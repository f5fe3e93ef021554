"""A few phrasings to match against, and a text that is about one of them."""

from __future__ import annotations

PHRASINGS = {
    "rain": [
        "will it rain tomorrow", "do i need an umbrella", "is it going to be wet outside", ("clouds bring rain", 0.1)
    ],
    "bread": ["how do i bake bread", "give me a recipe for a loaf", "what flour is best for baking"],
    "money": ["what is my bank balance", "how much money is in my account", "am i broke", ("banks keep money", 0.1)],
}  # fmt: skip
ELSEWHERE = ["who won the cup final", "how do i fix my bicycle", "what is the capital of peru", "sing a song for me"]
TEXT = "recipe for baking marble"
