"""How a turn points at a part of what was shown, asks after a condition, or turns away to another question."""

from __future__ import annotations

from tutor.dialogue.act_patterns import ORDINALS

REDIRECTS = (
    r"^(?:(?:no|nah|wait|hang on|hold on|sorry|oops|actually|scrap that|forget (?:that|it|about (?:that|it))|never ?mind(?: that)?|right|ok(?:ay)?"
    r"|well|hm+)[,.!: ]+)*(?:not [^,.;:?]{2,50}[,.;:]+ (?=i (?:\w+ )?(?:meant|mean|was)\b))?"
    r"(?:(?:i (?:actually |rather |really )?(?:meant|mean|was (?:asking|thinking|talking)(?: about| of)?|am asking(?: about)?)"
    r"|i(?:'?d| would)? (?:rather|prefer to|sooner) (?:hear|know|read|talk|learn|ask)(?: (?:more )?about)?"
    r"|(?:scrap|forget) (?:that|it)|(?:an)?other question|different question|new question|next question|change of subject"
    r"|let'?s (?:talk|speak) about|back to my question|unrelated(?:,? but)?|off[- ]topic(?:,? but)?|switching (?:gears|topics?|subjects?)|(?:a |one )?new (?:one|topic|subject)|change of (?:topic|theme)|changing (?:the )?(?:topic|subject)|moving on(?: to)?|next(?: one| up| question)?(?=[:,.])|different (?:topic|subject|thing|one)|(?:something|sth) (?:else|diff\w*t)|(?:and )?on (?:a|an) (?:\w+ )?(?:other|diff\w*t|new|unrelated) note|(?:an?)?other matter|(?:now )?the other thing on my list|next thing(?:, \w+)?|(?:then )?the question(?= whether| if| of)|in general(?=,)|let'?s talk [\w ]{3,25}(?=[.:])|(?:thx|thanks)[.,!] (?=next|now|other)|all right|alright|(?:i(?:'ve| have) )?(?:got )?an? ?(?:other|different|new|quick) question|(?:an)?other (?:one|thing|topic|subject))(?:,? but)?[,.:;! ]+)+(?P<about>.{3,})$"
)
"""Turns to another question: "no wait, I meant ...", "scrap that, ...", "I'd rather hear about ..."."""
CHANGES_SUBJECT = (
    r"^(?:.{0,90}?[.,;:] )?(?:(?:ok(?:ay)?|no|nah|yeah|well|so|right|look|hm+|and|but|thanks|thx)[,. ]+)*"
    r"(?:(?:a |one |an )?(?:new|different|diff\w*t|other|another|next|quick) (?:subject|topic|question|one|thing|matter)"
    r"|change (?:of|the) (?:subject|topic)|enough (?:of |about |with )?(?:that|this|[\w' -]{2,25}?)|(?:that'?s )?enough"
    r"|forget (?:about )?(?:that|this|it|the [\w' -]{2,25}?|[\w'-]{2,15})(?: for (?:a|one) (?:minute|moment|second|sec|bit))?|leav(?:e|ing) (?:that|this|it|[\w' -]{2,20}) aside"
    r"|moving on|(?:never ?mind|nvm|nevermind)(?: (?:that|this|it))?"
    r"|let'?s (?:leave|drop|park) (?:that|this|it|[\w' -]{2,25}?)(?: alone| there| be| aside| for now)?|(?:can|could) we (?:get|go|move|come)(?: on| over| back)? to [\w' -]{2,30}"
    r"|(?:the |this |that )?[\w' -]{2,25} (?:bores|is boring|doesn'?t interest|does not interest)(?: me)?)"
    r"(?: (?:pls|plz|please|now|then|too|though))*\s*[:;,.!]+\s*(?:so |but |and )?(?P<about>.{12,})$"
)
"""Announces another subject: "enough money talk. does being in one ...", "the quad bores me. why not ..."."""
NUMBERED_WHY = (
    r"^(?:(?:hm+|and|but|ok(?:ay)?|so|well|now|sorry)[,. ]+)*(?P<side>pro|con|for|against) ?(?P<number>\d)\b"
    r"(?=.*\b(?:why|how come|on what|grounds|reason|reasons|explain|meaning|unclear|don'?t (?:get|understand|follow)|sounds?|odd|weird|strange)\b)"
    r".{2,60}$"
)
"""An argument by its number, and wonder at it: "against 2, why? I never heard that one"."""
SIDED = (
    r"\b(?P<side>pros?|cons?|(?:for|against)(?=[ -]+(?:side |point |argument |reason |number |no\.? ?|#)?\d))[ -]+(?:side |point |argument |reason |number |no\.? ?|#)?(?P<number>\d|one|two|three|four|first|second|third)\b(?! (?:thing|of|in|day|time|country|state|year))"
    r"|\b(?P<number2>first|1st|second|secnd|2nd|third|3rd|fourth|4th) (?:one |point |argument |reason )?(?:of |under |on |in |from )?(?:the )?(?P<side2>pros?|cons?|for|against)\b(?=\W*$|[,.;:]| (?:please|pls|side|one|argument|again|then)\b)"
)
OF_GROUNDS = r"\b(?:figures?|numbers?|sources?|references?|evidence|proof|data|stud(?:y|ies)|who)\b"
EXPLAIN = r"\b(?:explain|go into|how|why|what|understand|get|follow|unpack|open|say|more|mean|means|clear|lost|work|works|elaborate|deeper|detail|details|again)\b"
"""An argument by its side and number, and a wish to have it explained."""
GROUNDS_OF = (
    r"^(?:(?:what(?:'?s| is| are)|which|is there|are there|do you have|you got|show|give|list|me|us|i want|i need|any|some"
    r"|all|just|only|the|your|and|but|ok|so) )*(?P<what>sources?|references?|evidence|proof|studies|study|research|data|findings)"
    r"(?: (?:is there|are there|do you have|you have|that|which|there|only|just))*"
    r" (?:for|of|on|behind|under|supports?|supporting|back(?:s|ing)?|against(?= it| that| this))"
    r"(?: (?:the|that|this|it|them|these|those|just|only|argument|point|claim|reason|number|no\.?|#))*"
    r"(?: (?P<side>pro|con|for|against)(?: (?:side|case|argument|point|number|#))?)?"
    r"(?: ?#?(?P<number>\d|" + "|".join(ORDINALS) + r"))?"
    r"(?: (?:one|argument|point|claim|reason|side|case|only|please|pls))*$"
)
SIDE_GROUNDS = (
    r"^(?:(?:show|give|list|me|i want|only|just|the|and|but|ok|so|now|what(?:'?s| is| are)) )*(?P<side>pro|con|for|against)(?:'s)?(?: side(?:'s)?)?"
    r" (?P<what>sources?|references?|evidence|proof|studies|research)(?: (?:only|please|pls|then|alone))*$"
)
WHERE_IT_IS = r"^(?:(?:and|so|but|ok(?:ay)?)[, ]+)*where(?:'?s| is| are| did| has| was) (?:it|that|they|this|you)(?: (?:go|gone|saved?|put|written|write|now|stored?)| (?:it|that|this|the file))*[\s.!?]*$"
"""After a handout: where its file is."""
