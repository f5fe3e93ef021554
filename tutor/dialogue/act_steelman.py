"""How turns begin that want to put the best case for a side."""

from __future__ import annotations

from tutor.dialogue.act_patterns import Pattern

_I = r"(?:let me|i(?:'ll| will| want to| wanna|'d like to| would like to| can)|help me"
_LET_ME = rf"{_I}|coach me to) ?(?:try to )?"
_LETS = rf"{_I}|have me|make me|let's|coach me (?:to|in|on)) ?(?:try to )?"
STEELMAN: tuple[Pattern, ...] = (
    (
        "steelman",
        "steelman steelmanning steel put make argue present state defend give build",
        _LETS
        + r"(?:steel ?man(?:ning)?|(?:put|make|argue|present|state|defend|give|build) (?:the )?(?:other|opposing|opposite|strongest) (?:side'?s? ?(?:case|view|argument)?|side|case|view|position)|(?:put|make|argue|present|state) the (?:best|strongest) case for the other side)(?: (?:on|of|for|about|in) (?P<about>.+))?",
    ),
    (
        "steelman",
        "steelman steelmanning steel",
        _LETS + r"steel ?man(?:ning)? (?P<about>(?!(?:the|this|that|it|them|him|her|me)\b).+)",
    ),
    (
        "steelman",
        "case argument",
        _LET_ME
        + r"(?:put|make|argue|present|state|build) (?:the|a) (?:best|strongest|good|strong)? ?(?:possible )?(?:case|argument) that (?P<about>.+?)(?:,? (?:and )?steel ?man (?:it|that))?",
    ),
    (
        "steelman",
        "case argument arguments",
        _LET_ME
        + r"(?:put|make|argue|present|state|give|build) (?:the|a)(?: (?:best|strongest|good|strong))? (?:case|arguments?) (?P<about>(?:for|against)(?: (?:it|this|that|the motion))?)",
    ),
    (
        "steelman",
        "steelman steel",
        r"steel ?man(?: (?:the other side|(?:the )?opposing (?:side|view)|it|this|that|practice|me)| (?:on )?(?P<about>.+))?",
    ),
)
