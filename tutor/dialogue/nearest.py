"""The argument of the issue on the screen that a statement is nearest to, heard as a speech in a round would be.

It is asked for where the index knows no argument in a statement. The first time on an issue of a base that was not
compiled with the program it takes up to a second.
"""

from __future__ import annotations

from tutor.dialogue.conclusions import content_of
from tutor.dialogue.scene import Scene
from tutor.sparring.closeness import closeness
from tutor.sparring.talking import is_talk

NEAR = 0.75
"""Least closeness, with half of its lead, of an argument that is called the nearest: of 720 lines that put an argument
five in a hundred more are met so than by the index alone, and of 70 remarks that put none not one.
"""
BORNE_OUT = 0.6
"""Least closeness to some argument of its issue at which a statement that names no issue is taken for one of them."""
LEAST = 2
"""Words of a statement that say what it is about."""


def nearest_at_hand(scene: Scene, text: str) -> str:
    """Return the full id of the argument; empty where none is near, or nothing is known of how people put them."""
    says_enough = len(content_of(text)) >= LEAST and not is_talk(text)
    if scene.shown.issue not in scene.base.issues or not says_enough:
        return ""
    near = closeness(scene.base, scene.shown.issue)
    if not (near.has_encoder and near.knows_how_it_is_put):
        return ""
    found = near.compare(text).arguments
    best, second, *_ = (*sorted(found, key=lambda name: -found[name]), "", "")
    lead = found[best] - found.get(second, 0.0)
    return f"{scene.shown.issue}#{best}" if found[best] + 0.5 * lead >= NEAR else ""


def is_borne_out(scene: Scene, issue: str, text: str) -> bool:
    """Whether a statement is close to any argument of an issue of which the index knows one in it; yes if unknown."""
    near = closeness(scene.base, issue)
    known = near.has_encoder and near.knows_how_it_is_put
    return not known or max(near.compare(text).arguments.values()) >= BORNE_OUT
