"""Complaints about an answer ("that's wrong", "what are you on about"): owned up to, not argued with."""

from __future__ import annotations

import re

from tutor.dialogue.act_stating import ASSERTS
from tutor.dialogue.answers import next_steps, references
from tutor.dialogue.context import Shown
from tutor.dialogue.offering import offer
from tutor.dialogue.own_stance import stance_asked, take_no_side, take_no_stance
from tutor.dialogue.reply import Block, Notice, Option, Options, References
from tutor.dialogue.scene import SIDE_WORDS, Scene, Told
from tutor.dialogue.whose_view import tell_view, view_asked
from tutor.knowledge.model import Issue

# Patterns are compiled where they are first used: a question pays only for what it needs.
_LEAD = r"^(?:(?:no+|nah|nope|but|and|oh|hey|wait|sorry|well|look|hm+|um+|er+m?|lol|wtf|ok(?:ay)?|huh|what)[,.!:? ]+)*"
_END = r"(?: (?:again|now|though|tho|then|at all|mate|man|and (?:you|u) know it))*[\s.!?]*$"
_THAT = r"(?:that|this|it|that one|your answer|the answer|(?:that|this|the) (?:number|figure|fact|date|year|source))"
_WRONG = (
    rf"(?:{_THAT}(?:'?s| is| was| are)?|you(?:'re| are)|u r|ur)(?: (?:just|simply|plain|plainly|so|completely|totally|all|clearly|obviously|still))* "
    r"(?:wrong|incorrect|false|untrue|mistaken|not (?:right|true|correct|so)|nonsense|rubbish|bullshit|bs|a lie|outdated|out of date)"
    r"|(?:you(?:'re| are)|youre|u r|ur) (?:just |only |still )?(?:talking|speaking|spouting|writing|telling|saying) (?:\w+ )?(?:rubbish|nonsense|bullshit|bs|crap|garbage|bollocks|lies)"
    r"|(?:what |that'?s |this is )?(?:an? |such |utter )*(?:load|pile|bunch) of (?:\w+ )?(?:rubbish|nonsense|bullshit|bs|crap|garbage|bollocks|lies)"
    r"|(?:just |simply |plain |utter |complete )?(?:wrong|incorrect|not true|untrue|not correct|nonsense|rubbish|bullshit|lies|garbage|bollocks)"
)
_ROUND = (
    r"(?:(?:that|this|it)(?:'?s| is| was)|you(?:'ve| have)?(?: got)?(?: (?:it|that|this))?) (?:(?:the|all|completely) )?(?:wrong way (?:round|around)|backwards?|upside down|other way (?:round|around)|reversed)"
    r"|(?:it'?s )?the other way (?:round|around)"
)
_NOT_ABOUT = (
    r"(?:(?:it|that|this|i)(?:'?s| is| was|'m)|it'?s) not (?:about|on|asking about|talking about) (?:that|this|it|those|them)|not about (?:that|this|it)"
    r"|(?:that|this|it) (?:has|had|got|'?s got|has got) nothing to do with (?:it|that|this|what i (?:asked|said|meant)|my question|anything)"
)
_ON_ABOUT = r"what (?:are|r|the (?:hell|heck|fuck) are) (?:you|u) (?:even )?(?:on|talking|going on|blabbering|rambling) about(?: (?:[\w'’-]+ ?){1,4})?"
_I_SAID = r"(?:^|(?<=[.!?,;] ))(?:(?:no+|but|and|look|hey)[, ]+)*i (?:actually |just |clearly )?(?:said|told you|wrote|typed)[ ,:]+(?:that )?[\"“']?(?P<again>(?!that\b|this\b|it\b|so\b|what\b|no\b|nothing\b|never\b|yes\b|sorry\b)[^.!?]{3,}?)[\"”']?[\s.!]*$"
_YOU_SAID = (
    rf"{_LEAD}(?:did ?n['’]?t )?(?:you|u) (?:just |also |even |literally |clearly |actually )*(?:said|told (?:me|us)|claimed|wrote|say)"
    r"(?: (?:earlier|before|above|that))* (?!(?:so|that|this|it|what|why|how|yourself)\b)[\"“'‘]?(?P<claim>[^?\n]{8,}?)[\"”'’]?[\s.!]*$"
)
_SAYS = re.compile(r"(?i)\b(?:you|u) say\b")
"""What is said now is argued with ("you say polls; people lie to them"); what was said is what is asked about."""

_NO_ANSWER = (
    r"(?:see|ha+|aha|told you|there)?[,.! ]*(?:so )?(?:you|u) (?:do not|don'?t|dont|(?:just |really )?can'?t|cant|have no|ain'?t got)(?: even)?(?: have| got)?(?: (?:an?|any|the))? answers?"
    r"(?: (?:to|for) (?:that|this|it|me))?"
    r"|(?:(?:bruh|bro|dude|mate|man|please)[, ]+)?(?:just |simply )?(?:say|tell me|answer|give me a|a)[, ]+(?:simple |straight |plain |clear )?(?:yes or no|yes or no answer|straight answer)(?: please| pls)?"
    r"|yes or no(?: please| pls)?|(?:so )?(?:then )?you (?:do )?agree(?: with (?:me|that|this|them))?(?: then)?"
    r"|(?:oh|wow|ah|yay|and)?[,! ]*(?:great|brilliant|lovely|wonderful|fantastic|super|nice|of course|typical)[,.! ]+(?:so )?[\"'“‘]*"
    r"(?:both sides|on the one hand|it depends)\b.*"
)

_ASKED_AGAIN = {"again": "asked-again", "you-said": "you-said"}
"""What is asked for its words, and what is said before the answer."""
_DISAGREES = (
    r"(?:i (?:\w+ )?(?:(?:do not|don'?t|dont|can'?t|cannot) agree|disagree|object)|(?:strongly |totally |completely )?disagreed?|not agreed)"
    r"(?: (?:with (?:that|this|it|you|this one|all (?:of )?(?:that|this)"
    r"|(?:that|this|the|your)(?: \w+)? (?:claim|argument|point|statement|one|side|answer|conclusion))|at all))*"
)


def complaint_in(text: str) -> str | None:
    """Return what a complaint asks for: to be asked again, ``wrong`` for what is said to be untrue,
    ``stance`` where it is asked for the program's own (and on what), ``view`` for somebody's (and whose), ``disagrees``
    where no more than that is said, ``no-side`` for a side to be taken, empty for others.

    None where the turn is no complaint, as where it says why something is wrong: that is an argument.
    """
    again = re.search(_I_SAID, text, re.IGNORECASE)
    if again:
        return f"again {again.group('again').strip()}"
    if re.match(rf"{_LEAD}(?:{_WRONG}|{_ROUND}){_END}", text, re.IGNORECASE):
        return "wrong"
    stance = stance_asked(text)
    if stance is not None:
        return f"stance {stance}".strip()
    if claim := _claimed_to_be_said(text):
        return f"you-said {claim}"
    view = view_asked(text)
    if view is not None:
        return f"view {view}".strip()
    disagrees = any(word in text.lower() for word in ("agree", "object"))
    if disagrees and re.match(rf"{_LEAD}{_DISAGREES}{_END}", text, re.IGNORECASE):
        return "disagrees"
    if re.match(rf"{_LEAD}{_NO_ANSWER}{_END}", text, re.IGNORECASE):
        return "no-side"
    return "" if re.match(rf"{_LEAD}(?:{_NOT_ABOUT}|{_ON_ABOUT}){_END}", text, re.IGNORECASE) else None


def _claimed_to_be_said(text: str) -> str:
    """Return what the program is said to have said ("you said NATO attacked Russia"); empty for other turns."""
    if not {"said", "told", "claimed", "wrote", "say"} & set(re.findall("[a-z]+", text.lower())):
        return ""
    found = re.match(_YOU_SAID, text, re.IGNORECASE)
    if not found or (_SAYS.search(text) and not re.search(r"(?i)did ?n['’]?t (?:you|u) say", text)):
        return ""
    claim = found["claim"].strip()
    return claim if re.search(rf"{ASSERTS}|\b\w{{3,}}ed\b", claim, re.IGNORECASE) else ""


def own_up_to(scene: Scene, about: str) -> Told:
    """Own up to a misunderstanding: ask again, show what was said rests on, or offer what else was meant."""
    from tutor.dialogue.asking import ask, misread

    kind, _, again = about.partition(" ")
    if kind in _ASKED_AGAIN and again:
        afresh = scene if kind == "again" else Scene(scene.base, scene.index, Shown(), scene.text)
        told = ask(afresh, again if kind == "again" else f"is it true that {again}?")
        notice = Notice(code=_ASKED_AGAIN[kind], values={"turn": again})
        return told._replace(blocks=(notice, *told.blocks), act="misread")
    if kind == "no-side":
        return take_no_side(scene)
    if kind == "stance":
        return take_no_stance(scene, again)
    if kind == "view":
        return tell_view(scene, again)
    if kind == "disagrees":
        return _disagreed(scene)
    return _disputed(scene) if kind == "wrong" else misread(scene, "")


def _disagreed(scene: Scene) -> Told:
    """Ask with what somebody disagrees: the arguments at hand by number, the one in focus at once."""
    from tutor.dialogue.focus import focus_of, issue_of

    issue = issue_of(scene)
    if issue is None or scene.shown.fact or (scene.shown.kind == "issue" and focus_of(scene, issue)):
        return _disputed(scene) if scene.shown.entry else Told((Notice(code="disagree-what"), next_steps("topics")))
    options = _arguments(issue)
    notice = Notice(code="disagree-which", values={"title": issue.motion.rstrip(".")})
    shown = scene.shown._replace(options=tuple(option.id for option in options))
    return Told((notice, Options(role="arguments", options=options)), shown, outcome="choice")


def _arguments(issue: Issue) -> tuple[Option, ...]:
    """Return the arguments of an issue to choose from, each under the name it has on the screen."""
    named = ((side, number, argument) for side in issue.sides for number, argument in enumerate(issue.side(side), 1))
    return tuple(
        Option(number=place, id=f"{issue.id}#{argument.id}", title=argument.claim, topic=issue.topic,
               label=f"{SIDE_WORDS[side]} {number}")
        for place, (side, number, argument) in enumerate(named, 1)
    )  # fmt: skip


def _disputed(scene: Scene) -> Told:
    """Show where a disputed statement is from; where two sides were shown, ask which of their statements is meant."""
    from tutor.dialogue.focus import focus_of, issue_of

    shown, base = scene.shown, scene.base
    issue = issue_of(scene)
    if shown.kind == "issue" and issue and (focus := focus_of(scene, issue)):
        from tutor.dialogue.rebuttal import denied

        return denied(scene, f"{issue.id}#{focus.id}")
    if shown.kind == "issue":
        return Told((Notice(code="wrong-which"), next_steps("why", "sources", "other", "back")), shown)
    found = tuple(name for name in shown.sources if name in base.sources)[:3]
    where: tuple[Block, ...] = (References(references=references(base, found)),) if found else ()
    others = shown.readings
    offered: tuple[Block, ...] = (offer(base, "nearest", others),) if others else ()
    blocks = (Notice(code="wrong-fact"), *where, *offered, next_steps("topics", "back"))
    return Told(blocks, shown._replace(options=others) if others else shown)
