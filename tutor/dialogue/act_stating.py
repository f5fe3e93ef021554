"""Whether a turn asks or states: how one begins that argues back, and the words by which a statement asserts."""

from __future__ import annotations

import re
from functools import lru_cache

CHALLENGES = (
    r"^tell (?:that|this|it) to\b|^(?:(?:but|ok(?:ay)?|and|well|so)[, ]+)*then (?:explain|tell me)(?: to me)? (?:why|how(?: come)?)\b|^(?:(?:but|ok(?:ay)?|and|well|so)[, ]+)*(?:then|so) (?:explain|tell me|why|how come|how)\b"
    r"(?=.*(?:\b(?:not|never|nothing|nobody|no one|still|anyway|anyhow|all the same|refused?|failed?)\b|n't\b))"
)
"""A question or an order that is an argument: "then why did nobody react?", "tell that to the Belgians"."""
REBUTS = (
    r"^(?:(?:well|look|sorry|hm+|ok(?:ay)?|yeah|yes|sure|right|oh|so what|with respect|with all due respect|honestly|come on)[,.!: ]+)*(?:but\b(?! (?:why|what|how|who|when|where|which|is|are|do|does|did|can|could|would|should|has|have|isn'?t|aren'?t|doesn'?t|don'?t|didn'?t|wouldn'?t|can'?t)\b.*\?)"
    r"|(?:not true|untrue|not so|not really|not necessarily|no|nah|nope|wrong|false|rubbish|nonsense|bullshit|bs|come on|please|actually|yeah,? but|yes,? but|ok(?:ay)?,? but|sure,? but|still|hold on|wait)[,.!;: ]+(?=\w+ \w+)"
    r"|i (?:(?:do not|don'?t|dont|can'?t|cannot|won'?t|really don'?t|just don'?t|still don'?t) (?:buy|agree|believe|accept|think|see how|see why|find)|disagree|doubt|beg to differ|object|reject|think|believe|feel|say|reckon|maintain|would (?:say|argue|go|object|rather)|(?:am|'m) (?:not (?:sure|convinced|persuaded|buying)|sceptical|skeptical|unconvinced)|question whether)"
    r"|i'?m (?:not (?:sure|convinced|persuaded|buying)|sceptical|skeptical|unconvinced)|i'?d (?:say|argue|object|rather)|not convinced|i call bs"
    r"|that(?:'?s| is| sounds| seems| was)(?: just| simply| plainly| clearly| a bit| so| pretty| completely| totally| obviously)* (?:wrong|false|nonsense|rubbish|bullshit|bs|not true|untrue|ridiculous|absurd|silly|naive|too simple|misleading|a (?:myth|lie|stretch|bad argument|weak argument|cop-?out|straw ?man)|unfair|debatable|cherry[- ]pick(?:ed|ing)|backwards?|not (?:right|fair|how|what|the (?:point|whole story|case|same)))"
    r"|that(?:'?s| is| was) [^,.?!]{2,30} (?:though|tho)\b|that (?:ignores|misses|forgets|overlooks|assumes|doesn'?t (?:follow|explain|account|hold|prove|mean)|can'?t be|argument|proves nothing|makes no sense)|this (?:ignores|misses|forgets|overlooks|assumes|doesn'?t (?:follow|explain|account|hold|prove))"
    r"|(?:you|they)(?:'re| are) (?:wrong|mistaken|ignoring|forgetting|missing|assuming)|disagree[,.!;: ]+(?=\w+ \w+)|(?:bull|so what|as if|yeah right|with (?:all due )?respect|(?:that|this)'?s not (?:what|how|true)|you forget|you forgot|don'?t forget|let'?s not forget)[,.!;: ]+(?=\w+ \w+)|on the contrary|in fact\b|the (?:problem|trouble|flaw|weakness) with (?:that|this)|what nonsense|my (?:view|point|objection|argument) is|history (?:shows|proves|says)|everyone knows|the (?:truth|fact|reality) is)"
)
QUESTION_START = (
    r"^(?!tell (?:that|this|it) to\b)(?:(?:and|but|so|ok(?:ay)?|then|also|wait|hey|well|please|sorry|hm+)[, ]+)*(?:who|whom|whose|whos|what|whats|wh?at+s?|w[ou]ts?|which|wich|when|where|why|how|is|are|was|were|am|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had"
    r"|isn'?t|aren'?t|wasn'?t|don'?t(?! (?:tell|give|forget|start|be|make|say|think|get|worry|come|even|let|kid|you dare|bother|pretend)\b)|doesn'?t(?! (?:look|mean|make|help|work|sound|seem|matter|prove|follow|count|change|explain|add|strike|cut|fly|hold|apply|stop)\b)|didn'?t|can'?t|won'?t|wouldn'?t|shouldn'?t|couldn'?t|haven'?t|hasn'?t|(?:in|to|under|at|for|by|on|with|from|of|through) (?:what|which|whom|whose)|hadn'?t|weren'?t|mustn'?t|whether|assess|discuss|evaluate|explain|outline|analyse|analyze|describe|examine|consider|critically|resolved|this house|thb|thw|tell|give|name|list|show|remind)\b"
)
QUESTION_END = (
    r"(?:\b(?:what'?s|whats) the (?:story|deal|point|difference|catch|big deal|use)|\b(?:or|lol|huh),? what|\bas in what|\bthen what|\bwhat then"
    r"|\b(?:explain|say|tell)\b.*\blike i'?m \w+|\bor how (?:is|was) (?:it|that) called|(?<!like it )\bor not|\beli5)[\s.!]*$|"
    r"(?:\b(?:is|are|was|means?|meant|does|did|do|says?|argues?) (?:what|who)|,\s*(?:(?:and|or|so|but) )?(?:what|why|how|is|are|was|do|does|did|can|could|should|would|will|has|have)\b[^,.;!]*)"
    r"(?: (?:exactly|then|again|actually|please|pls))*[\s.!]*$"
)
"""How a turn ends that asks without a question mark: "retrenchment is what", "new zealand, what happened there"."""
ASSERTS = r"\b(?:(?:you|they|we|i|it|he|she|there|who|that)'(?:re|ve|ll|d|m)|weren'?t|couldn'?t|wouldn'?t|shouldn'?t|wasnt|isnt|arent|dont|doesnt|didnt|cant|wont|hadn'?t|havent|hasnt|haven't|hasn't|is|are|was|were|isn'?t|aren'?t|will|would|won'?t|should|must|can|can'?t|cannot|could|never|always|do(?:es)?n'?t|didn'?t|did|have|has|had|need|needs|want|wants|pay|pays|paid|fight|fights|fought|make|makes|made|keep|keeps|save|saves|cost|costs|help|helps|lose|loses|start|starts|cause|causes|lead|leads|led|spend|spends|gets?|got|give|gives|gave|go|goes|went|work|works|worked|stop|stops|prevent|prevents|deter|deters|drag|drags|matter|matters|show|shows|prove|proves|know|knows|ignores?|depends?|used|take|takes|took|let|lets|put|puts|come|comes|came)\b"
_WHO = r"(?:they|we|it|you|he|she|i|people|nobody|everybody|everyone|somebody|someone|no one|states|countries|allies|governments|leaders|voters|soldiers|others)"
SUBJECT_AND_VERB = (
    rf"\b{_WHO}(?: (?:just|simply|always|never|only|already|still|all|also|both|really|rarely|often|usually|even|then))* (?!and\b|or\b|in\b|of\b|for\b|to\b|at\b|on\b|with\b|who\b|that\b|vs\b|versus\b)[a-z']{{2,}}"
    r"|\b(?:sold|sent|said|saw|fell|broke|built|bought|brought|lost|won|met|held|told|thought|cut|became|ran|died|stood|stayed|sat|left|stole|chose|knew|grew|threw|tore|bombed"
    r"|joined|invaded|attacked|failed|refused|allied|signed|betrayed|abandoned|saved|helped|ended|happened|changed|caused|turned|promised|belongs?|scatters?|hates?|loves?|trusts?|hides?|obeys?|forgets?|remembers?|cares?|cheats?|suffers?|owes?|relies|rely|crumbles?|collapses?|hesitates?|dithers?|flees?|shrugs?|complains?|moans?|bullies|bully|scares?|calms?|shrinks?|twiddles?|rots?|rusts?|sleeps?|spoils?|shows?|means?|brings?|leaves?|buys?|sells?|needs?|wins?|dies?|comes?|becomes?|remains?|stays?|breaks?|kills?)\b"
)
"""How a statement shows itself without the words of ASSERTS: a subject with a verb, or a verb in the past."""

REBUTTAL_STARTS = frozenset(
    (
        "but no nah nope wrong false rubbish nonsense bullshit bs come please actually yeah yes ok okay sure "
        "still hold wait i i'm im i'd not that that's thats this you you're they they're on in the what my "
        "history everyone well look sorry with disagree bull so as don't let's right honestly hm hmm oh"
    ).split()
)
CONCESSION = r"^(?:(?:so what|ok(?:ay)?|yes|yeah|sure|fair enough|fine|right|well|hm+|no|but|and|still|alright|i see|true|lol|haha|omg|tbh|so|random|(?:random|quick|dumb|stupid) question)[,.: ]+)+(?:but |and )?"
_CONCEDES = frozenset(
    "so ok okay yes yeah sure fair fine right well no but and still alright i true lol haha omg tbh random quick dumb"
    " stupid".split()
)
"""The first word of a concession: without one the pattern, which takes time to compile, is not needed."""
INVERTED = (
    r"^(?:(?:and|but|so|ok(?:ay)?|well|hm+|look)[, ]+)*(?:if|when|suppose|say|since|because|as|once|after|before|unless)\b.*"
    r"(?<!\bso )(?<!\bnor )(?<!\bthan )(?<!\bneither )\b(?:is|are|was|do|does|did|will|would|can|could|should|must|have|has)(?:n'?t)?"
    r" (?:i|we|you|they|he|she|it|that|this|there|nobody|no one|anyone|anybody|everyone|everybody|someone|one|the|a|an|any|allies|states|voters)\b"
)
"""A condition first and then a question without its mark: "if they cut our cables is that war"."""
RHETORICAL = (
    r"\b(?:what|where) (?:more|else) (?:do|did|would|could|can) (?:you|they|we|anyone|he|she|i) (?:want|need|expect|ask(?: for)?|call (?:it|that)|do)\b[^?.!]*[?.!]*$"
    r"|(?<=[.!] )(?:reliable|really|seriously|fair|equal|free|safe|credible|deterrence|sovereign(?:ty)?|solidarity|allies|friends)\s*\?+$"
)
"""A question at the end that asks nothing: "what more do you want"."""
_MAY_BE_RHETORICAL = ("what more", "what else", "where more", "where else", ". ", "! ")
HEADED = (
    r"^(?:the |some |more )?(?:costs?|prices?|numbers?|lists?|history|definitions?|meanings?|texts?|dates?|shares?|effects?|roles?|causes?|risks?|benefits?"
    r"|types?|kinds?|examples?|members?|signs?|use|uses) (?:of|for|in)\b(?!.*\b(?:is|are|was|were|will|would|has|have|had|can|cannot|does|do|did|never|always)\b)"
)
"""What a turn looks for, and nothing said of it: "cost of the bases in japan"."""
EXEMPLIFIES = r"^(?:(?:and|but|so|ok(?:ay)?|yeah|ah+|oh|hm+|you mean|i mean)[, ]+)*(?:just |a bit |kind of |sort of )?like (?:that|the|those|when|what|with|in|they)\b"
"""How a turn begins that points to an example: "like that submarine deal"."""
SELF_ANSWERED = (
    r"^(?:(?:and|but|so|well)[, ]+)*(?:(?:what(?! (?:of|about|if)\b)|why|where) \w+ [^?]{6,}|\w{5,})\? +"
    r"(?!(?:i|i'm|im|i've|i'd|my|we|our|in|not|just|or|and|because|please|asking|never|sorry|explain|tell|give|show)\b)(?P<last>[^?]{18,})$"
)
"""A question and then the learner's own answer: "What autonomy has it alone? The freedom to be swallowed."."""
ECHOED = r"^what (?!(?:is|are|was|were|does|do|did|about|if)\b)\w+(?: \w+)?\? (?=\w+ \w+ \w+)"
"""A word thrown back before a statement: "What autonomy? A country of two million has none."""
DISMISSED = (
    r"[,.!;: ](?:no,? thank(?:s| you)|not for me|forget it|dream on|give me a break|do me a favou?r|my (?:foot|arse|ass)|as if"
    r"|in your dreams|pull the other one|good luck with that|thanks for nothing|i rest my case|case closed|end of story|(?:e)?nough said|nuff said|q\.?e\.?d|that'?s nothing|big deal|so much for (?:that|it|\w+(?: \w+)?)|well done|go figure)[\s.!]*$"
)
"""How a turn ends that throws something out: "an American ordering our boys about, no thank you"."""
SCOFFS = (
    r"^(?:(?:give me a break|come off it|pull the other one|oh please|do me a favou?r|get real|don'?t make me laugh)\b|(?:how )?funny how\b|(?:strange|odd|interesting|curious|how) (?:how|handy|convenient|touching|sweet)\b|sounds (?:more )?like an? "
    r"|(?:i )?(?:do not|don'?t|dont|can'?t|cannot) (?:see|buy|get) (?:it|that)[,.;:])"
)
"""How a turn begins that throws something out: "funny how every summit ends with an order"."""
GRASPING = (
    r"\b[a-z]{2,}ed (?:the|that|a|an|this|his|her|their|its|our|my|your|them|us|him|me|nothing|everything|nobody|everybody)\b"
    r"|\b(?!(?:versus|plus|besides|perhaps|always|sometimes|thus|his|this|its|as|is|was|has|does|hows|whats|whos|thats|lets|wheres|means)\b)[a-z]{3,}(?<!s)s (?:the|their|its|our|his|her|a|an|them|us|you|me|it|nothing|everything|whatever|nobody|no)\b|\bthe (?:more|less|fewer|bigger|smaller) .+ the (?:more|less|fewer|bigger|smaller|better|worse)\b"
)
"""A verb by its ending and what it grasps: "berlin wanted that war", "greece hits the target"."""
WONDERS = (
    r"\b(?:i(?:'d| would)? (?:just |really |only )?(?:rather |sooner |want to |need to |like to |love to |wish to |wanted to )(?:know|hear|understand|find out|ask)|i(?:'m| am)? (?:just |really |still |always )?wonder(?:ing|ed)?|tell me|any idea|who knows|i (?:do not|don'?t|dont) (?:understand|get|know)|you know|i have no idea|no idea)"
    r",? (?:if|whether|what|why|how|who|when|where|which)\b"
)
"""A question that is told: "I want to know if the whole thing is worth it"."""
_SENTENCE = re.compile(r"(?<=[?!.])\s+")
_SHORTEST_STATEMENT = 4  # words


@lru_cache(maxsize=32)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def argues_back(text: str, *, has_context: bool) -> bool:
    """Say whether a turn is a statement rather than a question: an argument to be answered.

    What states something without arguing is an argument only after something was shown.
    """
    asking = asks(text)
    if has_context and _compiled(CHALLENGES).match(text):
        return True
    if has_context and dismisses(text):
        return True
    starts = text.partition(" ")[0].lower().strip(",.!;:") in REBUTTAL_STARTS
    if starts and not asking and _compiled(REBUTS).match(text):
        return True
    return has_context and not asking and _states(text)


def dismisses(text: str) -> bool:
    """Say whether a turn throws something out, by an echo at its beginning or a scoff at its end."""
    answered = _compiled(SELF_ANSWERED).match(text)
    if answered and not asks(answered["last"]) and _asserts(answered["last"]):
        return True
    echoed = _compiled(ECHOED).match(text)
    return bool(_compiled(DISMISSED).search(text) or (_compiled(SCOFFS).match(text) and not asks(text))) or bool(
        echoed and not asks(text[echoed.end() :])
    )


def _states(text: str) -> bool:
    """Whether a turn that does not ask has what a statement has: a subject and a verb."""
    if _compiled(HEADED).match(text) or _compiled(EXEMPLIFIES).match(text):
        return False
    return len(text.split()) >= _SHORTEST_STATEMENT and _asserts(text)


def _asserts(text: str) -> bool:
    return any(_compiled(pattern).search(text) for pattern in (ASSERTS, SUBJECT_AND_VERB, GRASPING))


def _may_concede(text: str) -> bool:
    first = re.match("[a-z]*", text.lower())
    return first is not None and (first[0] in _CONCEDES or first[0].startswith("hm"))


def asks(text: str) -> bool:
    """Say whether a turn asks rather than asserts, whatever it concedes first ("fair enough, but how would ...")."""
    rest = _compiled(CONCESSION).sub("", text) if _may_concede(text) else text
    if any(sign in text.lower() for sign in _MAY_BE_RHETORICAL):
        rest = _compiled(RHETORICAL).sub("", rest)
    rest = rest.strip()
    return "?" in rest or _asks_without_a_mark(rest)


def _asks_without_a_mark(rest: str) -> bool:
    return (
        any(_compiled(QUESTION_START).match(sentence) for sentence in _SENTENCE.split(rest))
        or bool(_compiled(QUESTION_END).search(rest))
        or bool(_compiled(INVERTED).match(rest))
        or bool(_compiled(WONDERS).search(rest))
    )
