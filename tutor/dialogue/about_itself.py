"""What the program answers of itself: what it is, who wrote it, where its sentences come from, what is kept."""

from __future__ import annotations

import re

from tutor.dialogue.answers import next_steps
from tutor.dialogue.reply import Notice
from tutor.dialogue.scene import Scene, Told

_KIND = (
    r"(?:real|human|alive|(?:an? )?(?:real |actual )?(?:person|human(?: being)?|bot|robot|machine|ai|chat ?bot"
    r"|chat ?gpt|gpt|llm|language model|program|computer))"
)
_YOUR = r"(?:(?:this|the) (?:program|thing|tutor|app|bot)|you|u)"
# Each with the words of which one is in every such turn: a pattern takes a millisecond to compile.
_ASKED = (
    (
        "itself-what",
        "you u ai bot robot machine human real person alive chatbot chat gpt chatgpt llm model program computer",
        rf"(?:are|r) (?:you|u) {_KIND}(?: or .*)?|am i (?:talking|speaking|chatting) (?:to|with) {_KIND}(?: or .*)?",
    ),
    (
        "itself-what",
        "you u ai bot robot machine human real person alive chatbot chat gpt chatgpt llm model program computer",
        r"who (?:are|r) (?:you|u)|what (?:are|r) (?:you|u)|is (?:this|it) {kind}".replace("{kind}", _KIND),
    ),
    (
        "itself-who",
        "wrote made built created programmed designed developed runs owns behind paid pays paying funds funded finance finances financed sponsor sponsors sponsored",
        rf"who (?:wrote|made|built|created|programmed|designed|developed|runs|owns|(?:is|was) behind) {_YOUR}"
        rf"|who (?:is |are |has |have )?(?:paid|pays|paying|funds|funded|finances?|financed|sponsors?|sponsored)(?: for)? {_YOUR}",
    ),
    (
        "itself-sources",
        "sources facts information info data answers knowledge sentences stuff",
        r"where (?:do|did|does) (?:your|the|all your|these) (?:sources|facts|information|info|data|answers|knowledge|sentences) come from"
        r"|where (?:do|did) (?:you|u) (?:get|have) (?:your|all this|this|all your) (?:sources|facts|information|info|data|answers|knowledge|stuff) from",
    ),
    (
        "itself-trust",
        "trust believe rely reliable trustworthy accurate honest biased neutral objective impartial make hallucinate lie",
        r"(?:can|should|could|may|why should|how (?:do|can) i know i can) (?:i|we|anyone) (?:really |even )?(?:trust|believe|rely on) (?:you|u|this|it)"
        r"|(?:are|r) (?:you|u) (?:reliable|trustworthy|accurate|honest|biased|neutral|objective|impartial)"
        r"|do (?:you|u) (?:make (?:this|it|things|stuff) up|hallucinate|lie|ever lie)",
    ),
    (
        "itself-learns",
        "learn learning train trained training remember remembering",
        r"(?:do|are|will|can) (?:you|u) (?:learn(?:ing)?|train(?:ed|ing)?|remember(?:ing)?) (?:from |on |anything (?:from|of) )?(?:me|us|this|what i (?:say|type|write)|my (?:answers|questions|turns))",
    ),
    (
        "itself-private",
        "sent send sending stored recorded recording logged uploaded upload shared share saved online private tracked tracking spy spying see sees read reads safe",
        r"(?:is|are|does|will|do) (?:this|it|that|any of (?:this|it)|what i (?:type|say|write)|my (?:answers|questions|data|words)|you|u)(?: (?:being|get|be))* "
        r"(?:sent|send|sending|stored|recorded|recording|logged|uploaded|upload|shared|share|saved online|online|private|tracked|tracking|spy(?:ing)?)"
        r"(?: (?:anywhere|somewhere|to (?:anyone|anybody|someone|somebody|a server|the internet)|online|with (?:anyone|others)|on me|me|this|it|my data|anything))*"
        r"|who (?:can )?(?:sees?|reads?) (?:this|what i (?:type|say|write)|my (?:answers|questions))|is my data (?:safe|private)",
    ),
    (
        "itself-one-learner",
        "reset clear delete erase wipe forget student students learner learners pupil pupils profile profiles user users accounts class",
        r"(?:please |can i |can you |how (?:do|can) (?:i|we) )?(?:reset|clear|delete|erase|wipe|forget|start over) (?:the |my |our |all |all my )?(?:progress|results|scores|log|answers)"
        r"(?: for .{2,40})?"
        r"|(?:can|could|how (?:can|do)) (?:i|we|you|several|two|many)(?: (?:students|learners|people|pupils|users))? (?:have|keep|make|use|add|share)[\w ]{0,20}(?:students?|learners?|pupils?|profiles?|users?|accounts)(?: apart| separate(?:ly)?)?",
    ),
    (
        "itself-no-plans",
        "lesson lessons worksheet worksheets syllabus slides homework plan",
        r"(?:(?:do you have|have you(?: got)?|is there|are there|got|can i (?:have|get)|i (?:need|want)|give me|make(?: me)?|an?|the|any|some|my|our) )*"
        r"(?:lesson plans?|worksheets?|syllabus|syllabi|slides|homework)"
        r"(?:,? (?:for )?(?:an? )?(?:\d+|ninety|sixty|forty-five|one|two)[- ]?(?:minutes?|mins?|hours?)(?: (?:lesson|class|seminar|long))?|,? for (?:the |my |our |a )?(?:class|seminar|students|course))*",
    ),
    (
        "itself-ballot",
        "ballot ballots",
        r"(?:(?:do you have|have you(?: got)?|is there|can i (?:have|get)|i (?:need|want)|give me|give us|make(?: me)?|print(?: me)?|show me|where is|an?|the|any|some|my|our|blank|empty|judging|judge'?s) )*ballots?"
        r"(?: (?:sheets?|forms?))?(?: for (?:the |my |our |a )?(?:class|students|judges?|debate|seminar))?",
    ),
)
_AROUND = r"^(?:(?:and|but|so|ok(?:ay)?|wait|hey|hm+|lol|sorry)[, ]+)*(?:{})(?: (?:then|really|actually|though|tho|anyway|even|by the way|btw))*[\s?.!]*$"


def asked_of_itself(text: str) -> str:
    """Return the notice that answers what a turn asks of the program itself; empty where it asks nothing of it."""
    straight = " ".join(text.replace("’", "'").split())
    words = set(re.findall("[a-z]+", straight.lower()))
    patterns = ((code, _AROUND.format(asked)) for code, triggers, asked in _ASKED if words & set(triggers.split()))
    return next((code for code, asked in patterns if re.match(asked, straight, re.IGNORECASE)), "")


def tell_of_itself(scene: Scene, code: str) -> Told:
    """Answer what was asked of the program; what was shown stays at hand."""
    return Told(
        (Notice(code=code), next_steps("topics", "sources" if scene.shown.sources else "quiz", "help")), scene.shown
    )
