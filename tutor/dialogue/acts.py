"""From a turn to an act: what the learner wants, read from plain English or a slash command.

Pure functions of the text and of what was last shown. Words are not acts: a pattern must cover the whole turn, or
begin it in a way that no question or argument begins. "They save money for everybody" is an argument, not ``/save``.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from tutor.dialogue.commands import find_command


class Act(NamedTuple):
    """What a turn wants: the act, what it is about, and whether it was given as a command."""

    name: str
    about: str = ""
    command: str = ""


class Setting(NamedTuple):
    """What matters of what was last shown: whether anything was, and how many options wait for a choice."""

    has_context: bool = False
    options: int = 0


MOST_CHARACTERS = 20_000

_FILLER = re.compile(
    r"^(?:(?:please|ok(?:ay)?|so|well|hmm+|um+|uh|hey|hi|hello|right|alright|cool|great|nice|yes|yeah|sure|now|then|and then"
    r"|can you|could you|would you|will you|can we|could we|i want to|i'd like to|i would like to|i wanna|let's|lets|just)"
    r"\b[\s,.!:]*)+(?=\S)",
    re.IGNORECASE,
)
_POLITE_END = re.compile(r"[\s,]+(?:please|pls|plz|thanks|thank you|then|now|though|for me|mate|again)[\s.!?]*$", re.IGNORECASE)

# A whole turn that is nothing but the act. Order matters only where two could match.
_WHOLE: tuple[tuple[str, str], ...] = (
    (
        "quit",
        r"(?:quit|exit|bye(?:[- ]?bye)?|good ?bye|leave|i'?m (?:done|off|leaving)|that'?s all(?: for (?:now|today))?|see (?:you|ya)(?: later)?"
        r"|q|:q!?|end (?:the )?session|close (?:this|the program)|i (?:have|need) to go|gotta go|log ?out)",
    ),
    (
        "sources",
        r"(?:(?:and )?(?:says who|who says(?: so| that| this)?|according to wh(?:o|om)|sources?|references?|citations?|the sources"
        r"|(?:your|any|which|what(?:'?s| is| are)?(?: the| your)?) (?:sources?|references?|citations?|bibliography)(?: for (?:that|this|it))?"
        r"|show (?:me )?(?:the |your |its )?(?:sources?|references?|citations?|bibliography)(?: for (?:that|this|it))?"
        r"|where (?:does|did|do) (?:that|this|it|those|these|you) (?:number |figure |claim |idea |finding |statistic |stat |numbers |figures |stuff )?(?:come|get|read|find)(?:s)?(?: from)?(?: (?:that|this|it))?(?: from)?"
        r"|where (?:is|are) (?:that|this|those|these)(?: \w+)? from|who (?:wrote|said|found|claims?|argues?|came up with) (?:that|this|it|those)"
        r"|(?:got|have|do you have|you got|is there) (?:a |any )?(?:sources?|citations?|references?)(?: for (?:that|this|it))?"
        r"|how do you know(?: that| this)?|cite (?:that|it|your sources?)|full references?|prove it|citation needed|based on what))",
    ),
    (
        "other-side",
        r"(?:(?:and |but )?(?:what(?:'s| is| about| would| do| does| might| could) )?(?:the )?(?:other|opposing|opposite|contrary) (?:side|view|camp|position|case|argument)s?"
        r"(?: (?:say|think|argue|look like|answer|reply)(?: (?:to|about|of) (?:that|this|it))?)?"
        r"|(?:and )?what (?:would|do|does|might|could|will) (?:they|the others?|(?:the )?(?:other|opposing) side|(?:the )?(?:critics|sceptics|skeptics|supporters|opponents|proponents|hawks|doves|restrainers))"
        r" (?:say|think|answer|reply|respond|argue|object)(?: (?:to|about|in reply to|against) (?:that|this|it|them))?"
        r"|(?:what(?:'s| is|s)? )?(?:the |a )?counter[- ]?arguments?(?: to (?:that|this|it))?|(?:the )?case against(?: (?:that|this|it))?"
        r"|who disagrees(?: with (?:that|this|it))?(?: and why)?|how (?:would|do|does|might) (?:the )?(?:critics|sceptics|skeptics|supporters|opponents|other side|they) (?:answer|reply|respond)(?: to (?:that|this|it))?"
        r"|(?:show|give|tell) (?:me )?the (?:other|opposing) (?:side|view|argument)s?|flip (?:it|sides)|argue the opposite|devil'?s advocate"
        r"|is there another side(?: to (?:that|this|it))?|now the other(?: side| one)?|what'?s the (?:rebuttal|reply|response|answer to that))",
    ),
    (
        "example",
        r"(?:(?:and )?(?:for (?:example|instance)|e\.?g\.?|like (?:what|when|where|who)|such as(?: what)?|an? (?:real |concrete |historical |recent )?(?:example|case|instance)s?|examples?"
        r"|(?:(?:can|could) (?:you|i) )?(?:give|show|name|get|have|see|tell|is there|are there|do you have|got|any) (?:me )?(?:an?|any|some|one|another|real|concrete)? ?(?:real |concrete |historical |recent |actual )?(?:examples?|cases?|instances?)(?: of (?:that|this|it))?(?: from history)?"
        r"|when (?:has|did|was) (?:that|this|it) (?:ever )?(?:happen(?:ed)?|the case)|has (?:that|this|it) (?:ever )?happened(?: before)?|did (?:that|this|it) ever happen))",
    ),
    (
        "evidence",
        r"(?:(?:and )?(?:what(?:'s| is|s) the evidence(?: (?:for|on|behind) (?:that|this|it))?|what does the (?:evidence|research|data|scholarship|literature) (?:say|show)(?: (?:about|on) (?:that|this|it))?"
        r"|(?:the )?evidence(?: so far)?|where does the evidence stand|is there (?:any )?(?:evidence|proof|data)(?: (?:for|of) (?:that|this|it))?|how (?:strong|good|solid) is (?:that|the|this) evidence"
        r"|what would (?:settle|decide|resolve) (?:it|this|that)|which side (?:is|has the) (?:stronger|better)(?: evidence)?|who(?:'s| is) right(?: then)?|so who is right|which is it|what do (?:scholars|experts|researchers|political scientists) (?:think|say)|what do the numbers say))",
    ),
    (
        "why",
        r"(?:(?:and |but )?(?:why(?: (?:is|was|would|does|do) (?:that|this|it|they)(?: (?:so|be|the case|true|matter|happen|think (?:so|that)|say (?:so|that)))?| so| not| though| exactly)?|how come|how so|in what way"
        r"|explain(?: (?:that|this|it|why|yourself))?(?: (?:more|further|better|to me|in more detail))?|what(?:'s| is) (?:the|their) reason(?:ing|s)?(?: (?:for|behind) (?:that|this|it))?|what makes (?:you|them) (?:say|think) (?:that|so)"
        r"|what do (?:you|they) mean(?: by (?:that|this|it))?|how does (?:that|this|it) (?:work|follow)|(?:tell me )?the reasons?|i don'?t (?:get|understand)(?: (?:it|that|this))?(?: at all)?|go deeper|unpack (?:that|this|it)))",
    ),
    ("shorter", r"(?:(?:make (?:it|that) |keep it |a (?:bit|little) |much |even )?(?:shorter|briefer|brief|short)|too long(?:[;,. ]+didn'?t read)?|tl;?dr|in (?:short|brief|one sentence|a nutshell|a few words)|sum (?:it|that|this) up|summar(?:y|i[sz]e)(?: (?:it|that|this))?|give me the (?:short version|gist|summary)|the gist|less (?:detail|text|words)|cut it down|condense (?:it|that))"),
    ("more", r"(?:(?:tell me |show me |give me |say |a (?:bit|little) |some |even |any )?more(?: (?:detail|details|depth|info|information|on (?:that|this|it)|about (?:that|this|it)))?|longer|in (?:more )?(?:depth|detail)|elaborate(?: on (?:that|this|it))?|expand(?: on (?:that|this|it))?|go on|continue|keep going|details|the full (?:version|story|thing)|everything)"),
    ("repeat", r"(?:(?:say|show|tell)(?: me)? (?:that|it|this) (?:again|once more)|repeat(?: (?:that|it|this))?|(?:sorry[,?]? )?what (?:did you say|was that)|come again|once more|again|pardon|what\?*)"),
    ("undo", r"(?:undo(?: (?:that|it|this|the last (?:one|turn|thing)))?|take (?:that|it) back|scratch that|never ?mind(?: that)?|forget (?:that|it|i (?:said|asked)(?: that)?)|oops)"),
    ("back", r"(?:(?:wait[, ]*|no[, ]*)?(?:go |take me |get |step )?back(?: (?:one|a step|please|to (?:the )?(?:last|previous|earlier|first|other) (?:one|question|answer|thing|issue|topic)|to (?:what|where) we (?:were|had)(?: before| talking about)?|to (?:that|it)))?|(?:the )?previous(?: (?:one|answer|question))?|return|the one before(?: that)?|(?:show|what was) (?:me )?the (?:last|previous) (?:one|answer))"),
    ("help", r"(?:help(?: me)?|\?+|h|what (?:can|could) (?:i|you) (?:do|say|ask|type)(?: here)?|how (?:does|do) (?:this|it|you|i use (?:this|it)) ?(?:work|thing work)?|commands?|usage|instructions|how to (?:use|start)|i'?m (?:lost|stuck|confused)|where do i (?:start|begin)|what(?:'?s| is) this|who are you|what are you|manual|menu|start)"),
    ("ack", r"(?:thanks?(?: (?:you|a lot|so much|very much|man|for (?:that|the help|this)))?|thx|ty|cheers|ok(?:ay)?|k|got (?:it|that)|i see|(?:that )?makes sense|understood|fair enough|interesting|good(?: (?:point|one|to know|answer))?|great|cool|nice|perfect|wow|awesome|right|alright|sure|fine|ah+|oh+(?: i see)?|hm+|lol|yes|yeah|yep|yup|no|nope|ok(?:ay)?,? (?:got it|thanks?|i see|good|cool|makes sense|fair enough)|that (?:helps|was helpful|clears it up)|noted|exactly|true|hi+|hello+|hey+|good (?:morning|evening|afternoon)|hi there|hello there|how are you(?: doing| today)?|what'?s up|sup|yo|hola|bonjour)"),
    ("progress", r"(?:(?:show (?:me )?)?(?:my )?(?:progress|stats|score|results|statistics)|how (?:am i|are my|have i been|did i|well am i|far am i|is my) ?(?:doing|do|done|going|progress(?:ing)?|getting on|along)?(?: so far| today| overall| on (?:that|this))?|how many (?:items|questions) (?:are due|do i have|have i (?:done|got right))|what(?:'s| is) due|am i (?:getting better|improving|ready)|what (?:do i (?:know|need to (?:study|review|practi[sc]e))|should i (?:study|review|practi[sc]e)(?: next)?)|where am i weak(?:est)?|what are my weak(?:nesses| spots| points))"),
    ("browse", r"(?:what (?:do you know|topics? (?:do you (?:have|cover|know)|are there)|else (?:do you (?:know|have|cover)|is there|can i ask|can you (?:tell me|talk about))(?: about)?|is there(?: to ask| to talk about| here)?|can you (?:talk|tell me|teach me) about|subjects are there|issues are there|do you (?:cover|have)|are (?:the|your) (?:topics|issues|subjects|cases))(?: about| here)?|(?:list|show|browse)(?: me)?(?: (?:all|the|your|every))*(?: (?:topics?|issues?|cases?|concepts?|terms?|subjects?|questions?|motions?|everything|glossary))|(?:the )?(?:topics|issues|cases|concepts|terms|glossary|contents|table of contents|overview|index|motions|topic list)|another (?:topic|issue|question|subject)|(?:something|anything) else|surprise me|what should i (?:ask|learn|read)(?: (?:next|about|first))?|give me a topic|change (?:the )?(?:topic|subject))"),
    ("map", r"(?:(?:show (?:me )?|draw (?:me )?|see )?(?:the |an |a )?(?:argument )?(?:map|tree|graph|diagram)(?: of (?:that|this|it|the arguments?|the debate))?|who answers who(?:m)?|map (?:it|this|that)(?: out)?|how do (?:the|these|those) arguments (?:connect|relate|fit together))"),
    ("resume", r"(?:resume(?: (?:the |my |our )?(?:last |previous )?(?:session|conversation|round|where we (?:left off|stopped)))?|(?:continue|pick up|take up|carry on) (?:from )?(?:where (?:we|i) (?:left off|stopped|were)|(?:the |my |our )?(?:last|previous|yesterday'?s) (?:session|conversation)|last time)|where (?:were we|did we (?:stop|leave off)))"),
    ("save", r"save(?: (?:this|that|it|session|transcript|(?:the|my|our|this) (?:session|conversation|transcript|chat|answer|discussion))(?: (?:as|under|to) .+)?| as .+)?"),
    ("stop", r"(?:stop(?: (?:it|this|that|now|here|the (?:quiz|round|debate)|quizzing(?: me)?))?|end (?:the )?(?:quiz|round|debate)|enough(?: (?:of (?:that|this)|quizzing|for (?:now|today)))?|no more(?: questions)?|cancel|abort)"),
    ("hint", r"(?:(?:give me |i need |can i have |need )?(?:a |another )?(?:hint|clue))"),
    ("reveal", r"(?:(?:show|tell|give) me(?: the (?:answer|solution))?|reveal(?: (?:it|the answer))?|i give up|(?:what(?:'s| is) the )?(?:answer|solution)|give up|(?:i )?(?:don'?t|dont) know|no (?:idea|clue)|idk|dunno)"),
    ("skip", r"(?:skip(?: (?:it|this|that|this one|that one|the question))?|pass|next(?: (?:one|question|please|item))?)"),
    ("explain-grade", r"(?:why (?:is|was) (?:that|this|it|my answer) (?:wrong|right|incorrect|not right|correct|marked (?:wrong|down))|why wrong|what(?:'s| is| was) wrong (?:with (?:that|it|my answer))?|how (?:is|was) (?:that|it) wrong)"),
    ("regrade", r"(?:regrade(?: (?:it|that|me))?|i (?:was|am) right|that (?:was|is) right|i (?:did )?(?:say|said) that|(?:my answer|it|that) (?:was|is) (?:right|correct)|count (?:it|that)(?: as (?:right|correct))?|overrule(?: (?:it|that))?|i meant that)"),
    ("flow", r"(?:show (?:me )?)?(?:the )?flow(?: sheet)?"),
)

# A turn that begins with the act and goes on with what it is about.
_BEGINS: tuple[tuple[str, str], ...] = (
    ("quiz", r"(?:quiz|test|drill|examine|question) me(?: (?:on|about|with|in) (?P<about>.+)|(?P<rest>.*))"),
    ("quiz", r"(?:(?:give|ask) me|i want|start|do|take|run|try)(?: (?:a|an|another|some|the|me))* (?:quiz(?:zes)?|test|exam|practice questions?|flash ?cards?|(?:quiz|test) questions?)(?: (?:on|about|for) (?P<about>.+))?"),
    ("quiz", r"quiz(?: time)?(?: (?:on|about) (?P<about>.+))?"),
    ("quiz", r"practi[sc]e(?: (?:on|with|for) (?P<about>.+))?"),
    ("steelman", r"(?:let me|i(?:'ll| will| want to| wanna|'d like to| would like to| can)|help me|have me|make me|let's|coach me (?:to|in|on)) ?(?:try to )?(?:steel ?man(?:ning)?|(?:put|make|argue|present|state|defend|give|build) (?:the )?(?:other|opposing|opposite|strongest) (?:side'?s? ?(?:case|view|argument)?|side|case|view|position)|(?:put|make|argue|present|state) the (?:best|strongest) case for the other side)(?: (?:on|of|for|about|in) (?P<about>.+))?"),
    ("steelman", r"steel ?man(?: (?:the other side|(?:the )?opposing (?:side|view)|it|this|that|practice|me)| (?:on )?(?P<about>.+))?"),
    ("spar", r"(?:debate|spar with|fight|challenge|argue (?:with|against)|take on|face off (?:with|against)|go up against) me(?:\b(?P<about>.*))"),
    ("spar", r"(?:let'?s |i want to |i'd like to |can we |shall we |we should |want to |wanna )?(?:debate|spar|have a (?:debate|round|sparring (?:match|round)))(?: (?:about|on|over) (?P<about>.+)|(?: with you)?(?:[,.!?:;]? (?:you (?:take|be|are|can be) (?:pro|con)|i(?:'ll| will)? (?:take|be|go|am|argue) .+))?| (?:this|that|it))"),
    ("spar", r"(?:i'?ll|i will|i want to|let me|i'd like to) (?:take|be|argue|go|defend) (?:the )?(?:pro|con|affirmative|negative|for|against)(?: side)?(?: (?:on|of|for) (?P<about>.+)|(?:[, ]+you .+)?)"),
    ("brief", r"(?:make|write|give|prepare|create|generate|print|build|produce|draft|get) (?:me |us |my class )?(?:a |an |the |one )?(?:\w+ )?(?:brief|hand ?out|briefing|seminar (?:brief|sheet|pack|handout)|worksheet|reading sheet|lesson plan|one[- ]pager|study (?:sheet|guide))(?: (?:on|about|for|of) (?P<about>.+))?"),
    ("brief", r"(?:i need|can i (?:have|get)|i want|i'd like) (?:a|an|the) (?:\w+ )?(?:brief|hand ?out|briefing|worksheet|study (?:sheet|guide))(?: (?:on|about|for|of) (?P<about>.+))?"),
    ("export", r"export (?P<about>.+)"),
    ("export", r"(?:make|give|create|generate|build|export|download|save|get)(?: me)?(?: (?:a|an|the|some|my))* (?P<about>(?:anki|flash ?cards?|bibtex|bibliograph|csl|argdown|mermaid|argument map file|deck).*)"),
    ("define", r"(?:define|definition of|(?:what(?:'s| is) the (?:definition|meaning) of)|meaning of|explain the (?:term|concept|word|phrase)(?: of)?) (?P<about>.+)"),
    ("define", r"what(?:'s| is| are| does| do)? (?:the (?:term|word|phrase) )?(?P<about>.+?) (?:mean|means|stand for)(?: (?:exactly|anyway|again|here|in (?:ir|this context|international relations)))?"),
    ("author", r"(?:what|where|when) (?:did|does|do|has|have) (?P<about>[\w .&'’-]{2,60}?) (?:argue|argued|claim|write|wrote|find|found|conclude|show|publish|contribute|written|think about alliances|say about (?:alliances|it|this|that))"),
    ("author", r"(?:who(?:'s| is| was)|tell me about|what about) (?:the )?(?:author|scholar|political scientist|professor|theorist|writer|researcher) (?P<about>.+)"),
    ("author", r"(?:works?|books?|articles?|papers?|writings?|arguments?) (?:by|of|from) (?P<about>[\w .&'’-]{2,60})"),
    ("browse", r"(?:what (?:is there|do you (?:have|know)|have you got|else is there|can you tell me|issues are there|questions are there)|anything|show me (?:what you have|everything|all)|list (?:everything|all|the issues|issues)|what are the (?:issues|questions|debates)) (?:on|about|under|regarding) (?P<about>.+)"),
    ("case", r"(?:tell me about|show me|what about|how about|look at|(?:the )?case of|what happened (?:in|at|with|during)|what was|and what about|and|but what about|what of|now|then) (?P<about>.+)"),
)

_VERSUS = re.compile(r"^(?P<a>.{2,60}?)\s+(?:vs\.?|versus|v\.)\s+(?P<b>.{2,60}?)[?.!]*$", re.IGNORECASE)
_COMPARE = re.compile(
    r"^(?:compare|contrast|compare and contrast|(?:what(?:'s| is)|explain|tell me) the (?:main |key )?difference(?:s)? between|what are the (?:main |key )?differences between|how (?:do|does|is|are)(?= .+ (?:differ(?:ent)?|compare)))"
    r"\s+(?P<a>.+?)\s+(?:and|with|to|from|against|differ(?:ent)? from|compare (?:to|with))\s+(?P<b>.+?)(?:\s+(?:differ(?:ent)?|compare))?[?.!]*$",
    re.IGNORECASE,
)
_COMPARE_THAT = re.compile(
    r"^(?:(?:and )?(?:compare|contrast)(?: (?:that|this|it))? (?:with|to|and|against)|how does (?:that|this|it) (?:compare|differ) (?:to|with|from)|versus|vs\.?|as opposed to) (?P<b>.+?)[?.!]*$",
    re.IGNORECASE,
)
_WORSE = re.compile(r"^(?P<a>[\w' -]{2,40}?)\s+or\s+(?P<b>[\w' -]{2,40}?)[,:]?\s+(?:which|what|who)(?:'s| is| one is| one)?\s.*$", re.IGNORECASE)
_WHICH_OF = re.compile(r"^(?:which|what|who)(?:'s| is)?\s[^,:]{3,60}[,:]\s*(?P<a>[\w' -]{2,40}?)\s+or\s+(?P<b>[\w' -]{2,40}?)[?.!]*$", re.IGNORECASE)

_ORDINALS = {
    "first": 1, "1st": 1, "one": 1, "second": 2, "2nd": 2, "two": 2, "third": 3, "3rd": 3, "three": 3,
    "fourth": 4, "4th": 4, "four": 4, "fifth": 5, "5th": 5, "five": 5, "latter": 2, "former": 1, "last": -1,
}  # fmt: skip
_ORDINAL = re.compile(
    r"^(?:(?:i(?:'d| would)? (?:mean|meant|like|choose|want|pick)|take|choose|pick|show(?: me)?|option|number|no\.?|let's (?:do|see|take)|go (?:with|for)|what about|and)?\s*(?:the )?)"
    r"(?P<which>#?\d{1,2}|" + "|".join(_ORDINALS) + r")(?: (?:one|option|question|issue|reading))?$",
    re.IGNORECASE,
)
_ARGUMENT_REF = re.compile(
    r"^(?:(?:and |but )?(?P<verb>why|sources?(?: (?:of|for))?|who says|says who|explain|more on|map|tell me (?:more )?about|show(?: me)?|what about|expand(?: on)?|unpack|evidence for)\s+)?"
    r"(?:argument |the |point |number )*(?P<side>pro|con|for|against)\s*(?:argument |number |#|no\.? )?(?P<number>\d|one|two|three|four)$",
    re.IGNORECASE,
)
_REBUTS = re.compile(
    r"^(?:but\b(?! (?:why|what|how|who|when|where|which|is|are|do|does|did|can|could|would|should|has|have|isn'?t|aren'?t|doesn'?t|don'?t|didn'?t|wouldn'?t|can'?t)\b.*\?)"
    r"|(?:no|nah|nope|wrong|false|rubbish|nonsense|bullshit|bs|come on|please|actually|yeah,? but|yes,? but|ok(?:ay)?,? but|sure,? but|still|hold on|wait)[,.!;: ]+(?=\w+ \w+)"
    r"|i (?:(?:do not|don'?t|dont|can'?t|cannot|won'?t|really don'?t|just don'?t|still don'?t) (?:buy|agree|believe|accept|think|see how|see why|find)|disagree|doubt|beg to differ|object|reject|think|believe|feel|say|reckon|maintain|would (?:say|argue|go|object|rather)|(?:am|'m) (?:not (?:sure|convinced|persuaded|buying)|sceptical|skeptical|unconvinced)|question whether)"
    r"|i'?m (?:not (?:sure|convinced|persuaded|buying)|sceptical|skeptical|unconvinced)|i'?d (?:say|argue|object|rather)|not convinced|i call bs"
    r"|that(?:'?s| is| sounds| seems| was)(?: just| simply| plainly| clearly| a bit| so| pretty| completely| totally| obviously)* (?:wrong|false|nonsense|rubbish|bullshit|bs|not true|untrue|ridiculous|absurd|silly|naive|too simple|misleading|a (?:myth|lie|stretch|bad argument|weak argument|cop-?out|straw ?man)|unfair|debatable|cherry[- ]pick(?:ed|ing)|backwards?|not (?:right|fair|how|what|the (?:point|whole story|case|same)))"
    r"|that (?:ignores|misses|forgets|overlooks|assumes|doesn'?t (?:follow|explain|account|hold|prove|mean)|can'?t be|argument|proves nothing|makes no sense)|this (?:ignores|misses|forgets|overlooks|assumes|doesn'?t (?:follow|explain|account|hold|prove))"
    r"|(?:you|they)(?:'re| are) (?:wrong|mistaken|ignoring|forgetting|missing|assuming)|on the contrary|in fact\b|the (?:problem|trouble|flaw|weakness) with (?:that|this)|what nonsense|my (?:view|point|objection|argument) is|history (?:shows|proves|says)|everyone knows|the (?:truth|fact|reality) is)",
    re.IGNORECASE,
)
_QUESTION_START = re.compile(
    r"^(?:(?:and|but|so|ok(?:ay)?|then|also|wait|hey|well)[, ]+)*(?:who|whom|whose|what|whats|which|when|where|why|how|is|are|was|were|am|do|does|did|can|could|may|might|must|shall|should|will|would|has|have|had"
    r"|isn'?t|aren'?t|wasn'?t|don'?t|doesn'?t|didn'?t|can'?t|won'?t|wouldn'?t|shouldn'?t|couldn'?t|haven'?t|hasn'?t|in what|to what|under what|at what|for what|by what|assess|discuss|evaluate|explain|outline|analyse|analyze|describe|examine|consider|critically|resolved|this house|thb|thw|tell|give|name|list|show|remind)\b",
    re.IGNORECASE,
)
_ASSERTS = re.compile(
    r"\b(?:is|are|was|were|isn'?t|aren'?t|will|would|won'?t|should|must|can|can'?t|cannot|could|never|always|do(?:es)?n'?t|didn'?t|did|have|has|had|need|needs|want|wants|pay|pays|paid|fight|fights|fought|make|makes|made|keep|keeps|save|saves|cost|costs|help|helps|lose|loses|start|starts|cause|causes|lead|leads|led|spend|spends|gets?|got|give|gives|gave|go|goes|went|work|works|worked|stop|stops|prevent|prevents|deter|deters|drag|drags|matter|matters|show|shows|prove|proves|know|knows|ignores?|depends?|used|take|takes|took|let|lets|put|puts|come|comes|came)\b",
    re.IGNORECASE,
)

_WHOLE_COMPILED = tuple((act, re.compile(rf"^{pattern}[\s.!?…]*$", re.IGNORECASE)) for act, pattern in _WHOLE)
_BEGINS_COMPILED = tuple((act, re.compile(rf"^{pattern}[\s.!?…]*$", re.IGNORECASE)) for act, pattern in _BEGINS)


def clean(text: str) -> str:
    """Return a turn as one line without control, format and escape characters, cut at a sensible length."""
    kept = (" " if unicodedata.category(char)[0] == "Z" or char in "\t\n\r" else char for char in text[:MOST_CHARACTERS])
    visible = "".join(char for char in kept if unicodedata.category(char) not in ("Cc", "Cf", "Co", "Cs", "Cn"))
    return " ".join(visible.split())


def read_act(text: str, setting: Setting) -> Act:
    """Say what a turn wants. ``text`` has been through ``clean``."""
    if text.startswith("/") and text != "/":
        return _command(text)
    if not text:
        return Act("help")
    straight = text.replace("’", "'").replace("‘", "'")
    return (
        _choice(straight, setting)
        or _argument(straight, setting)
        or _comparison(straight)
        or _whole(straight)
        or _beginning(straight, setting)
        or _assertion(text, straight, setting)
        or Act("ask", text)
    )


def _command(text: str) -> Act:
    name, _, rest = text[1:].partition(" ")
    command = find_command(name)
    return Act(command.act, rest.strip(), command.name) if command else Act("clarify", name)


def _choice(text: str, setting: Setting) -> Act | None:
    """A number or ordinal, where options wait."""
    found = _ORDINAL.match(text.rstrip(" .!?")) if setting.options else None
    if not found:
        return None
    which = found.group("which").lower().lstrip("#")
    number = int(which) if which.isdigit() else _ORDINALS[which]
    number = setting.options if number == -1 else number
    return Act("choose", str(number)) if 1 <= number <= setting.options else None


def _argument(text: str, setting: Setting) -> Act | None:
    """``why pro 1``, ``against two``: an argument by its number."""
    found = _ARGUMENT_REF.match(text.rstrip(" .!?")) if setting.has_context else None
    if not found:
        return None
    verb = (found.group("verb") or "why").lower()
    side = {"for": "pro", "against": "con"}.get(found.group("side").lower(), found.group("side").lower())
    number = str(_ORDINALS.get(found.group("number").lower(), found.group("number")))
    act = "sources" if verb.startswith(("source", "who", "says")) else "map" if verb == "map" else "why"
    return Act(act, f"{side} {number}")


def _comparison(text: str) -> Act | None:
    for pattern in (_COMPARE, _VERSUS, _WORSE, _WHICH_OF):
        found = pattern.match(text)
        if found:
            return Act("compare", f"{found.group('a')}, {found.group('b')}")
    found = _COMPARE_THAT.match(text)
    return Act("compare", f", {found.group('b')}") if found else None


def _whole(text: str) -> Act | None:
    for candidate in _trimmed(text):
        for act, pattern in _WHOLE_COMPILED:
            if pattern.match(candidate):
                return Act(act, _saved_name(candidate) if act == "save" else "")
    return None


def _saved_name(text: str) -> str:
    found = re.search(r"\b(?:as|under|to)\s+(.+)$", text)
    return found.group(1) if found else ""


def _beginning(text: str, setting: Setting) -> Act | None:
    for candidate in _trimmed(text):
        for act, pattern in _BEGINS_COMPILED:
            found = pattern.match(candidate)
            if found and not (act == "case" and _not_a_name(found.group("about"), setting)):
                groups = found.groupdict()
                about = (groups.get("about") or groups.get("rest") or "").strip(" ,.?!")
                return Act(act, _without_pronoun(about))
    return None


def _trimmed(text: str) -> tuple[str, ...]:
    """The turn as it is, and without the words of politeness around it."""
    bare = _POLITE_END.sub("", _FILLER.sub("", text.strip()))
    return (text.strip(), bare) if bare and bare != text.strip() else (text.strip(),)


def _not_a_name(about: str | None, setting: Setting) -> bool:
    """Whether what follows "what about" is too long for a name, so that the whole turn is the question."""
    return len((about or "").split()) > (5 if setting.has_context else 4)


_PRONOUN = re.compile(r"^(?:this|that|it|these|those|the same|this (?:one|issue|topic)|that (?:one|issue|topic)|what (?:we|you) (?:just )?.+)$")


def _without_pronoun(about: str) -> str:
    return "" if _PRONOUN.match(about.lower()) else about


def _assertion(text: str, straight: str, setting: Setting) -> Act | None:
    """A statement rather than a question: an argument to be answered."""
    if _REBUTS.match(straight):
        return Act("rebut", text)
    asks = text.rstrip().endswith("?") or _QUESTION_START.match(straight)
    if setting.has_context and not asks and len(text.split()) >= 4 and _ASSERTS.search(straight):
        return Act("rebut", text)
    return None
