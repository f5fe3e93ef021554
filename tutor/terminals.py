"""What a terminal is known to take, from the names it gives itself in the environment. Asking it is never needed.

Sources: the lists of supports-hyperlinks (npm) and of the terminals' own documentation. Where nothing is known the
answer is no: an escape code that is not understood can end up as rubbish on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping

from tutor.numbers import whole

_PROGRAMS_LINKS = frozenset(["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "zed"])
_PROGRAMS_COPY = frozenset(["iTerm.app", "WezTerm", "ghostty", "vscode", "rio"])
_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "contour", "wezterm")
VTE_WITH_LINKS = 5000  # version 0.50, as VTE_VERSION writes it


def is_dumb(environ: Mapping[str, str]) -> bool:
    """Say whether nothing but plain lines can be written: no cursor, no colour."""
    return environ.get("TERM", "") in ("dumb", "unknown", "")


def is_multiplexed(environ: Mapping[str, str]) -> bool:
    """Say whether tmux or screen stands between, which keep some codes from the terminal."""
    return bool(environ.get("TMUX") or environ.get("STY")) or environ.get("TERM", "").startswith(("tmux", "screen"))


def takes_links(environ: Mapping[str, str]) -> bool:
    """Say whether the terminal is known to make links of OSC 8."""
    if is_multiplexed(environ) or is_dumb(environ):
        return False
    vte = whole(environ.get("VTE_VERSION", ""))
    return _known(environ, _PROGRAMS_LINKS) or (vte is not None and vte >= VTE_WITH_LINKS)


def takes_copies(environ: Mapping[str, str]) -> bool:
    """Say whether the terminal is known to take text for the clipboard by OSC 52."""
    return not is_multiplexed(environ) and not is_dumb(environ) and _known(environ, _PROGRAMS_COPY)


def _known(environ: Mapping[str, str], programs: frozenset[str]) -> bool:
    return (
        environ.get("TERM_PROGRAM", "") in programs
        or environ.get("TERM", "").startswith(_TERMS)
        or bool(environ.get("KITTY_WINDOW_ID") or environ.get("WT_SESSION"))
        or bool(programs is _PROGRAMS_LINKS and environ.get("KONSOLE_VERSION"))
    )


def name_of(environ: Mapping[str, str]) -> str:
    """Return what the terminal calls itself."""
    own = environ.get("TERM_PROGRAM", "")
    for mark, name in (("WT_SESSION", "Windows Terminal"), ("KONSOLE_VERSION", "Konsole"), ("VTE_VERSION", "VTE")):
        own = own or (name if environ.get(mark) else "")
    term = environ.get("TERM", "") or "unset"
    return f"{own} (TERM={term})" if own else f"TERM={term}"
