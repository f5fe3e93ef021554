"""How turns begin that want to put the best case for a side."""

from __future__ import annotations

from tutor.dialogue.act_patterns import Pattern

STEELMAN: tuple[Pattern, ...] = (
    (
        "steelman",
        "steelman steelmanning steel put make argue present state defend give build",
        r"(?:let me|i(?:'ll| will| want to| wanna|'d like to| would like to| can)|help me|have me|make me|let's|coach me (?:to|in|on)) ?(?:try to )?(?:steel ?man(?:ning)?|(?:put|make|argue|present|state|defend|give|build) (?:the )?(?:other|opposing|opposite|strongest) (?:side'?s? ?(?:case|view|argument)?|side|case|view|position)|(?:put|make|argue|present|state) the (?:best|strongest) case for the other side)(?: (?:on|of|for|about|in) (?P<about>.+))?",
    ),
    (
        "steelman",
        "steelman steelmanning steel",
        r"(?:let me|i(?:'ll| will| want to| wanna|'d like to| would like to| can)|help me|have me|let's) ?(?:try to )?steel ?man(?:ning)? (?P<about>(?!(?:the|this|that|it|them|him|her|me)\b).+)",
    ),
    (
        "steelman",
        "case argument",
        r"(?:let me|i(?:'ll| will| want to| wanna|'d like to)|help me|coach me to) ?(?:try to )?(?:put|make|argue|present|state|build) (?:the|a) (?:best|strongest|good|strong)? ?(?:possible )?(?:case|argument) that (?P<about>.+?)(?:,? (?:and )?steel ?man (?:it|that))?",
    ),
    (
        "steelman",
        "case argument arguments",
        r"(?:let me|i(?:'ll| will| want to| wanna|'d like to| would like to| can)|help me|coach me to) ?(?:try to )?(?:put|make|argue|present|state|give|build) (?:the|a)(?: (?:best|strongest|good|strong))? (?:case|arguments?) (?P<about>(?:for|against)(?: (?:it|this|that|the motion))?)",
    ),
    (
        "steelman",
        "steelman steel",
        r"steel ?man(?: (?:the other side|(?:the )?opposing (?:side|view)|it|this|that|practice|me)| (?:on )?(?P<about>.+))?",
    ),
)
