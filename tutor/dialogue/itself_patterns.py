"""How people ask of the program itself, or remark on it: the patterns of every kind, as data.

A pattern is compiled only when one of its words is in the turn: each takes about a millisecond to compile.
"""

from __future__ import annotations

_KIND = (
    r"(?:real|human|alive|(?:an? )?(?:real |actual )?(?:person|human(?: being)?|bot|robot|machine|ai|chat ?bot"
    r"|chat ?gpt|gpt|llm|language model|program|computer))"
)
_THING = r"(?:program|thing|tutor|app|bot|tool|site|machine|software)"
_YOUR = rf"(?:(?:this|the) {_THING}|you|u)"
_BE = r"(?:are|r|is|were|was)"
_SENTENCES = (
    r"(?:sources|facts|information|info|data|answers|knowledge|sentences|stuff|texts?|material|arguments|words|numbers"
    r"|figures|statements)"
)
_SIDES = (
    r"(?:(?:you|u) (?:said|say|claim(?:ed)?|told me|keep saying) (?:that )?)?(?:you|u) (?:(?:do not|don'?t|dont|never) take"
    r"|take|took) (?:no|a|any)? ?sides?(?: (?:but|yet|and|though)\b.*)?"
    r"|(?:(?:you|u) (?:said|say|claim(?:ed)?) (?:that )?)(?:you|u)(?:'re| are|re)?(?: \w+)? (?:biased|unbiased|neutral|objective|impartial|fair)\b.*"
    r"|(?:you|u)(?:'re| are|re)? (?:supposed|meant) to be (?:biased|unbiased|neutral|objective|impartial|fair)\b.*"
    r"|(?:you|u) (?:clearly|obviously|always|only|just|really|secretly|seem to|sound like you) "
    r"(?:like|love|prefer|favou?r|hate|support|side with|lean to|defend|dislike|despise|worship)s? [\w' -]{2,40}"
    r"|(?:you|u) (?:like|love|prefer|hate|support) [\w' -]{2,40}?,? (?:don'?t (?:you|u)|dont (?:you|u)|huh|right|eh)"
    r"|why do (?:you|u) (?:like|love|prefer|favou?r|hate|side with|always (?:defend|side with)|defend) [\w' -]{2,40}?(?: so much| that much)?"
    r"|(?:you|u) (?:only|just|always) (?:show|give|tell|put) (?:me )?(?:one|the same|your|that) side"
    r"|(?:you|u) (?:clearly |obviously |just )?(?:are |'re )?(?:left|leave|leaving) out (?:the|my) (?:other )?side"
)
_MADE = (
    r"(?:wrote|made|built|created|programmed|designed|developed|coded|trained|runs|owns|controls|writes"
    r"|(?:is|was|are) (?:behind|responsible for))"
)
_PAYS = r"(?:paid|pays|paying|funds|funded|finances?|financed|sponsors?|sponsored|bankrolls)"

# Each with the words of which one is in every such turn.
ASKED: tuple[tuple[str, str, str], ...] = (
    (
        "itself-what",
        "you u ai bot robot machine human real person alive chatbot chat gpt chatgpt llm model program computer",
        rf"(?:are|r) (?:you|u) {_KIND}(?: or .*)?|am i (?:talking|speaking|chatting) (?:to|with) {_KIND}(?: or .*)?",
    ),
    (
        "itself-what",
        "you u ai bot robot machine human real person alive chatbot chat gpt chatgpt llm model program computer",
        rf"who (?:are|r) (?:you|u)|what (?:are|r) (?:you|u)|is (?:this|it) {_KIND}",
    ),
    (
        "itself-for",
        "program thing tutor app bot tool site machine software",
        rf"what(?:'?s| is| does| can)? ?(?:this|the) {_THING}(?: (?:do|for|about|all about|good for))*",
    ),
    (
        "itself-who",
        "wrote writes made built created programmed designed developed coded trained runs owns controls behind responsible"
        " chose picked decides author authors maker makers creator creators developer developers programmer programmers",
        rf"who (?:\w+ )?{_MADE} (?:{_YOUR}|(?:your|these|all these|all this|the|all your) ?{_SENTENCES}?)"
        rf"|who (?:chose|picked) (?:your|these|the) {_SENTENCES}|who decides what (?:you|u) (?:say|show|tell)"
        r"|who (?:is|are) (?:the|your) (?:authors?|makers?|creators?|developers?|programmers?)",
    ),
    (
        "itself-paid",
        "paid pays paying funds funded finance finances financed sponsor sponsors sponsored bankrolls earn profit money",
        rf"who (?:is |are |has |have |else )*{_PAYS}(?: for)? {_YOUR}"
        rf"|{_BE} {_YOUR} (?:being )?(?:paid|funded|financed|sponsored)(?: (?:by|for) .{{2,40}})?"
        rf"|(?:you|u)(?:'re| are|re) (?:clearly |obviously |just )?(?:paid|funded|financed|sponsored) by .{{2,40}}"
        rf"|who (?:earns|makes) money (?:with|from|off) {_YOUR}",
    ),
    (
        "itself-sources",
        "sources facts information info data answers knowledge sentences stuff texts material arguments words",
        rf"where (?:do|did|does) (?:your|the|all your|these) {_SENTENCES} come from"
        rf"|where (?:do|did) (?:you|u) (?:get|have) (?:your|all this|this|it|all your|these) ?{_SENTENCES}?(?: from)?",
    ),
    ("itself-sources", "from all", r"where (?:do|did) (?:you|u) (?:get|have) (?:(?:this|it) from|all this(?: from)?)"),
    (
        "itself-trust",
        "trust believe rely reliable trustworthy accurate honest hallucinate lie make credible",
        r"(?:can|should|could|may|why should|how (?:do|can) i know i can) (?:i|we|anyone) (?:really |even )?(?:trust|believe|rely on) (?:you|u|this|it)"
        r"|(?:are|r) (?:you|u) (?:reliable|trustworthy|accurate|honest|credible)"
        r"|do (?:you|u) (?:make (?:this|it|things|stuff) up|hallucinate|lie|ever lie)",
    ),
    ("itself-bias", "side sides biased unbiased neutral objective impartial fair like love prefer favor favour hate support"
     " lean defend dislike despise worship", _SIDES),
    (
        "itself-dated",
        "old date current recent updated outdated newest new fresh stale latest checked cutoff cut",
        rf"how (?:old|current|recent|new|fresh|up[- ]to[- ]date|outdated|stale) (?:are|is|r) (?:{_YOUR}|(?:your|the|all your|this|these) {_SENTENCES})"
        rf"|(?:are|is|r) (?:{_YOUR}|(?:your|all your) {_SENTENCES}) (?:\w+ )?(?:up[- ]to[- ]date|current|recent|outdated|out of date|old|stale)"
        rf"|when (?:were|was|did) (?:{_YOUR}|(?:your|this|these|the) {_SENTENCES}) (?:last |get )*(?:updated|written|checked|made)"
        rf"|what(?:'?s| is) your (?:newest|latest|most recent|(?:knowledge )?cut[- ]?off)(?: \w+)?(?: date)?",
    ),
    (
        "itself-mistakes",
        "mistakes mistake wrong errors error",
        r"(?:do|can|could|did|will) (?:you|u) (?:ever |also |sometimes |often )?(?:make (?:any )?(?:mistakes?|errors?)|get (?:things|it|stuff|anything) wrong|be wrong|go wrong)"
        rf"|(?:are|r) (?:you|u) (?:ever|sometimes|always|often|never) (?:wrong|mistaken|right)|have (?:you|u) (?:ever |sometimes )?been wrong|how often are (?:you|u) wrong|what if (?:you|u)(?:'re| are) wrong"
        rf"|(?:do|can|are there) (?:your|any|the)? ?(?:{_SENTENCES}|errors|mistakes)(?: have| contain)? ?(?:errors|mistakes)?(?: in (?:you|here|this|your \w+))",
    ),
    (
        "itself-writes",
        "write writing draft do compose",
        r"(?:(?:can|could|will|would) (?:you|u) |please |just |i want you to |i need you to )*(?:write|draft|compose|do|finish)(?: me)? (?:my|an?|the|our|some)"
        r" (?:\w+ ){0,2}(?:speech|essay|homework|paper|assignment|thesis|term paper|introduction|conclusion|opening statement|coursework)"
        r"(?: (?:for me|please|(?:on|about|for|against|in favou?r of) .{2,40}))*",
    ),
    (
        "itself-joke",
        "joke jokes funny sing song poem riddle bored boring amuse entertain laugh",
        r"(?:(?:(?:i'?m|i am|im|this is|so|really|getting|soo+|its|it's) )*(?:bored|boring)(?: now| to death| as hell)?[.,! ]*)?"
        r"(?:(?:can|could|do|will|please|come on|go on) ?(?:you|u)? ?)?(?:know |have |tell |sing |say |write |give |make )(?:me |us )?(?:an?|any|some|another|something)?(?: good)? ?(?:jokes?|funny|songs?|poems?|riddles?|laugh)(?: about .{2,30}| please)?"
        r"|(?:(?:i'?m|i am|im|so|really|getting|soo+) )*bored|(?:(?:this|it|that)(?: is| was|'?s) (?:\w+ )?)?boring(?: now| to death| as hell)?|(?:amuse|entertain) me",
    ),
    (
        "rude",
        "problem daddy mommy mama mum matter wrong think hell lost mouth stupid dumb idiot blind deaf drunk kidding joke useless moron fool clown muppet",
        r"(?:(?:dude|man|bro|bruh|mate|wtf)[, ]+)?(?:what(?:'?s| is| the (?:hell|fuck|heck) is) (?:your|ur) (?:problem|deal|issue)|who(?:'?s| is) (?:your|ur) (?:daddy|mommy|mama|mum|mummy|dad)"
        r"|what(?:'?s| is| the (?:hell|fuck|heck) is) (?:the matter|wrong) with (?:you|u)|who (?:the hell |the fuck )?do (?:you|u) think (?:you|u) are|go to hell|get lost|(?:shut|close) your mouth"
        r"|(?:are|r) (?:you|u) (?:\w+ )?(?:stupid|dumb|an idiot|blind|deaf|drunk|kidding(?: me)?|a joke|useless)|(?:you(?:'?re| are)|ur|u r) (?:\w+ )?(?:a joke|kidding(?: me)?|blind|deaf|drunk|an idiot|useless|stupid|dumb)|(?:you|u) (?:\w+ )?(?:idiot|moron|fool|clown|muppet))",
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
)  # fmt: skip
ONLY_FIRST: tuple[tuple[str, str, str], ...] = (
    ("itself-sources", "where", r"where (?:do|did) (?:you|u) (?:get|have) (?:all this|this|that|it)"),
    ("itself-for", "this", r"what(?:'?s| is| does)? ?(?:all )?this(?: (?:do|for|all about|about|thing|good for))*"),
)
"""What is asked of the program only where nothing was shown that it may be asked of."""
AROUND = (
    r"^(?:(?:and|but|so|ok(?:ay)?|wait|hey|hm+|lol|sorry|no|yeah|yes|well|then|wow|oh|bro|dude|man|honestly)[, ]+)*(?:{})"
    r"(?:,? (?:then|really|actually|though|tho|anyway|even|by the way|btw|mate|man|bro|lol|at all))*[\s?.!]*$"
)
