"""How turns begin: acts with what they are about, arguments, questions, politeness, comparisons and choices."""

from __future__ import annotations

from tutor.dialogue.act_patterns import OF_WHAT_IS_SHOWN, ORDINALS, Pattern
from tutor.dialogue.act_steelman import STEELMAN
from tutor.dialogue.quiz_count import MANNER, NUMBER, THINGS

_SOME = (
    r"(?:(?:(?:can|could|may) (?:i|we) (?:have|get|do|try)|(?:give|ask|get) me|i(?:'d like| want| need)|let'?s (?:do|have|try)|"
    r"do|start|try|just|only|now|another|the next|time for) )*"
)
QUIZ_OF_SOME = (
    rf"{_SOME}(?:(?:a |an |some |the )?(?:{MANNER} )*(?:quiz|test)(?:[,:]? (?:of |with )?{NUMBER} {THINGS})?|{NUMBER} (?:{MANNER} )*(?:questions|items|flash ?cards|cards)"
    rf"|(?:some )?(?:{MANNER} )+(?:questions|items)),?(?: (?:on|about|for|from) (?P<about>[^?:]+))?"
)
"""A quiz, or so many questions, with or without a subject: "five questions on NATO", "a short quiz"."""
QUIZ_ME_SOME = rf"(?:(?:give|ask|quiz|test) me (?P<about>{NUMBER} (?:on|about|from) [^?:]+)|(?:ask|quiz|test) me (?P<rest>{NUMBER}))"

QUIZ_SUBJECT = (
    r"quiz (?!(?:me|us|you|again|over|results?|scores?|stats?|progress|history|mode|is|was|are|were|did|has|questions?|items?"
    r"|show|and|or|but|in|with|without|for|from|at|after|before|by|not|no)\b)(?P<about>[\w'’&-]+(?: [\w'’&-]+){0,3})"
)
"""A quiz with its subject and nothing between them: "quiz nato"."""

# A turn that begins with the act and goes on with what it is about.
BEGINS: tuple[Pattern, ...] = (
    (
        "resume",
        "resume",
        r"resume (?:session |file )?(?P<about>(?!(?:it|this|that|now|please|pls|where|talks?|negotiations?|the|my|our|from|last)\b)[\w.-]+)",
    ),
    (
        "export",
        "anki bibtex csl argdown mermaid graphviz aif",
        r"(?:(?:make|give|create|generate|build|get|download|i want|i need)(?: me)? )?(?!export )(?P<about>[\w' -]{2,60}? (?:for|as|in|into|to) (?:an? )?(?:anki|bibtex|csl(?:[- ]json)?|argdown|mermaid|graphviz|aif)(?: (?:file|format|deck|cards?|diagram))*)",
    ),
    (
        "quiz",
        "quiz test drill examine question",
        r"(?:quiz|test|drill|examine|question) me(?: (?:on|about|with|in) (?P<about>.+)|(?P<rest>.*))",
    ),
    (
        "quiz",
        "quiz quizzes test exam practice question questions flash flashcard flashcards cards",
        r"(?:(?:give|ask|get) me|gimme|i want|start|do|take|run|try)(?: (?:a|an|another|some|the|me))* (?:quiz(?:zes)?|test|exam|practice questions?|flash ?cards?|(?:quiz|test) questions?)(?: (?:on|about|for) (?P<about>.+))?",
    ),
    (
        "quiz",
        "question questions item items",
        r"(?:(?:give|ask) me|i want|i'd like)(?: (?:a|an|some|the|few|couple of|\d+|one|two|three|four|five|six|seven|eight|nine|ten|quick|short|easy|hard|practice|multiple[- ]choice|open|open-ended|written|free[- ]?text))+ (?:questions?|items)(?: (?:on|about|for) (?P<about>.+))?",
    ),
    (
        "quiz",
        "quiz test drill examine",
        r"(?:quiz|test|drill|examine) (?:(?:the|my|our|all the) )?(?:class|students|pupils|group|us|everyone|them)(?: (?:on|about|with|in) (?P<about>.+))?",
    ),
    ("quiz", "quiz test questions items cards flashcards", QUIZ_OF_SOME),
    ("quiz", "me", QUIZ_ME_SOME),
    ("quiz", "quiz", r"quiz(?: time)?(?: (?:on|about) (?P<about>.+))?"),
    ("quiz", "quiz", rf"quiz,? (?:(?:of|with) )?(?P<about>{NUMBER})"),
    ("quiz", "quiz", QUIZ_SUBJECT),
    ("quiz", "practice practise", r"practi[sc]e(?: (?:on|with|for) (?P<about>.+))?"),
    *STEELMAN,
    (
        "spar",
        "debate spar fight challenge argue take face go",
        r"(?:debate|spar with|fight|challenge|argue (?:with|against)|take on|face off (?:with|against)|go up against) me(?:\b(?P<about>.*))",
    ),
    (
        "spar",
        "debate spar round sparring",
        r"(?:let'?s |i want to |i'd like to |can we |shall we |we should |want to |wanna )?(?:debate|spar|have a (?:debate|round|sparring (?:match|round)))(?: (?:about|on|over|whether|if|the (?:motion|question|claim)(?: that| whether)?) (?P<about>.+)|(?: with you)?(?:[,.!?:;]? (?:you (?:take|be|are|can be) (?:pro|con)|i(?:'ll| will)? (?:take|be|go|am|argue) .+))?| (?:this|that|it))",
    ),
    (
        "spar",
        "debate fight challenge argue oppose spar",
        r"(?P<about>.{8,}?)(?:[,.;:!?]+| -+)(?: (?:now|so|and|come on|go on|go|please|then|let'?s|i dare you to|i want you to|can you|will you|you))* (?:debate|fight|challenge|oppose|argue (?:with|against)|spar with) me(?: on (?:that|it|this))?",
    ),
    ("spar", "spar", r"spar(?: again)?(?: with you)?(?: (?:about|on|over))? (?P<about>.+)"),
    (
        "spar",
        "attack debate fight challenge oppose",
        r"(?:ok(?:ay)? |so |now |then )*(?P<about>you (?:be|take|are|argue|play) (?:the )?(?:pro|con|for|against)\b.+?),? (?:and|then) (?:you )?(?:attack|debate|fight|challenge|oppose) me",
    ),
    (
        "spar",
        "pro con affirmative negative for against",
        r"(?:i'?ll|i will|i want to|let me|i'd like to) (?:take|be|argue|go|defend) (?:the )?(?:pro|con|affirmative|negative|for|against)(?: side)?(?: (?:on|of|for) (?P<about>.+)|(?:[, ]+you .+)?)",
    ),
    (
        "brief",
        "brief briefs handout handouts hand briefing worksheet sheet seminar lesson pager guide",
        r"(?:make|write|give|prepare|create|generate|print|build|produce|draft|get) (?:me |us |my class )?(?:a |an |the |one )?(?:\w+ )?(?:briefs?|hand ?outs?|briefing|seminar (?:brief|sheet|pack|handout)|worksheet|reading sheet|lesson plan|one[- ]pager|study (?:sheet|guide))(?: (?:on|about|for|of) (?P<about>.+))?",
    ),
    (
        "brief",
        "brief handout hand briefing worksheet guide",
        r"(?:i need|can i (?:have|get)|i want|i'd like) (?:a|an|the) (?:\w+ )?(?:brief|hand ?out|briefing|worksheet|study (?:sheet|guide))(?: (?:on|about|for|of) (?P<about>.+))?",
    ),
    (
        "brief",
        "brief handout hand briefing worksheet pager",
        r"(?:(?:an?|the|another|one more|one) )?(?:(?!in )\w+ )?(?:brief|hand ?out|briefing|worksheet|one[- ]pager) (?:on|about) (?P<about>.+)",
    ),
    ("export", "export", r"export (?P<about>.+)"),
    (
        "export",
        "anki flashcard flashcards bibtex bibliography bibliographic csl argdown mermaid argument deck flash",
        r"(?:make|give|create|generate|build|export|download|save|get)(?: me)?(?: (?:a|an|the|some|my))* (?P<about>(?:anki|flash ?cards?|bibtex|bibliograph|csl|argdown|mermaid|argument map file|deck).*)",
    ),
    (
        "define",
        "define definition meaning explain",
        r"(?:define|definition of|(?:what(?:'s| is) the (?:definition|meaning) of)|meaning of|explain the (?:term|concept|word|phrase)(?: of)?) (?P<about>.+)",
    ),
    (
        "define",
        "know understand understood get remind",
        r"(?:i (?:still )?(?:don'?t|dont|do not|never|can'?t) (?:really |quite |fully )?(?:know|understand|understood|get|remember)|never (?:really |quite )?(?:understood|got)|remind me)(?: of)? (?:what (?:the )?(?P<about>.+) (?:is|are|means?|was)|(?:the |this |that )?(?:term|word|expression|concept|phrase) (?P<rest>.+))",
    ),
    (
        "define",
        "said say mentioned used explain define",
        r"(?:you (?:just )?(?:said|say|mentioned|used|wrote) (?:the (?:word|term) |something about )?(?P<about>[\w' -]{3,40}?)[,.;:]? (?:please )?(?:explain|define|what(?:'?s| is| does) (?:that|this|it)(?: mean)?)|(?P<rest>[\w' -]{3,40}?)[,:;]+ (?:could you |can you |please |pls )*(?:define|explain)(?: (?:that|those|it|this|them))?)(?: (?:please|pls))?",
    ),
    (
        "define",
        "know heard being meaning french latin sounds get got understand word what",
        r"(?P<about>[\w' -]{3,40}?)(?:[,.:;-]+ ?| (?=being|meaning|i |sounds|is |are ))(?:i )?(?:(?:have |had |'ve )?never (?:heard|seen|met|read|come across)(?: of)? (?:it|that|this|them)(?: word| term| expression)?(?: in my (?:whole )?life| before)?|(?:please )?(?:help me|i need help) with (?:that|this) (?:term|word|one)|(?:do not|don'?t|dont) know (?:this|that|the) (?:term|word|one|expression|concept)|being|meaning|my (?:french|latin|english|german) is .+|that(?: one| word| term)? i (?:did not|didn'?t|never|don'?t) (?:get|understand|catch)|(?:is|are) (?:just |only )?(?:a |an |another )?(?:fancy |posh |nice |big )?(?:word|name|term|way of saying) (?:for )?what|sounds like .+, what is (?:it|that))",
    ),
    (
        "define",
        "heard seen",
        r"(?:i(?:'ve| have)? |we(?:'ve| have)? )?never (?:heard|seen|read) (?:of |about )?(?:the (?:word|term) )?(?P<about>[\w' -]{3,40}?)[,.;:]+ ?(?:what(?:'?s| is| are)|explain|define|please)\b.*",
    ),
    (
        "define",
        "mean means stand",
        r"what(?:'s| is| are| does| do)? (?:the (?:term|word|phrase) )?(?P<about>.+?) (?:mean|means|stand for)(?: (?:exactly|anyway|again|here|in (?:ir|this context|international relations)))?",
    ),
    (
        "author",
        "argue argued claim write wrote find found conclude show publish contribute written think say",
        r"(?:what|where|when) (?:did|does|do|has|have) (?P<about>[\w .&'’-]{2,60}?) (?:argue|argued|claim|write|wrote|find|found|conclude|show|publish|contribute|written|think about alliances|say about (?:alliances|it|this|that))",
    ),
    (
        "author",
        "author scholar scientist professor theorist writer researcher",
        r"(?:who(?:'s| is| was)|tell me about|what about) (?:the )?(?:author|scholar|political scientist|professor|theorist|writer|researcher) (?P<about>.+)",
    ),
    (
        "author",
        "say says argues argued claims claimed wrote writes thinks",
        r"(?:and |but )?(?P<about>[\w.&'’-]{3,30}(?: and [\w.&'’-]{3,30})?)[, ]+(?:she |he |they )?(?:says?|argues?|argued|claims?|claimed|wrote|writes|thinks?) (?:what|so|that)(?: exactly| then)?",
    ),
    (
        "author",
        "point argument claim view position thesis argue find mean",
        r"(?P<about>[\w.&'’-]{3,30}(?:(?: and|,| &) [\w.&'’-]{3,30}){0,2}),? what (?:was|were|is|are|did) (?:their|his|her|they|he|she)(?: (?:main|big|own))? (?:point|argument|claim|view|position|thesis|argue|find|mean)(?: (?:again|exactly|then|about (?:it|that|this)))?",
    ),
    (
        "author",
        "quote cite use",
        r"(?:can|could|may|should) (?:i|we|you) (?:quote|cite|use) (?P<about>[\w .&'’-]{3,40}?)(?: (?:on|for|in) (?:this|that|it|my essay|here))?",
    ),
    (
        "author",
        "work works book books article articles paper papers writing writings argument arguments",
        r"(?:works?|books?|articles?|papers?|writings?|arguments?) (?:by|of|from) (?P<about>[\w .&'’-]{2,60})",
    ),
    (
        "browse",
        "what which anything something do have got is are show list give",
        r"(?:(?:do you (?:have|know)|have you(?: got)?|got|is there|are there) (?:anything|something|more|other (?:issues|questions|topics|debates)|issues|questions|topics|debates|cases)(?: here| in here| else)?|(?:what|which) (?:issues|questions|topics|debates)(?: are there| do you have| have you got)?|(?:show|list|give)(?: me)? (?:everything|all|the (?:issues|questions|topics|debates))|what (?:is there|do you (?:have|know)|have you got|else is there|can you tell me|issues are there|questions are there)|anything|show me (?:what you have|everything|all)|list (?:everything|all|the issues|issues)|what are the (?:issues|questions|debates)|(?:what|which) (?:other |more |further )?(?:issues|questions|topics|debates|motions)(?: (?:are there|do you have|have you got|can i (?:debate|ask)))?|(?:other|more) (?:issues|motions|debates|questions)) (?:on|about|under|regarding) (?P<about>.+)",
    ),
    (
        "case",
        "comes springs mind example instance",
        r"(?:and |the )?(?P<about>[\w' -]{3,40}?) (?:comes|came|springs|sprang) to mind",
    ),
    (
        "back",
        "back return",
        r"(?:(?:let'?s |can we |could we |i want to )?(?:go |get |come |turn |take me )?back|return|let'?s return) to (?P<about>.+)",
    ),
    (
        "more",
        "all everything",
        r"(?:is )?(?:that|this|it)(?:'?s| is)? (?:really |already )?(?:all|everything)(?: there is| you(?:'ve| have)(?: got)?| you know)?(?: (?:on|about|to) (?:it|that|this))?(?=\?)",
    ),
    (
        "back",
        "again return",
        r"(?:go|return|come|take me|get) (?:back )?to (?P<about>.+?) again",
    ),
    (
        "back",
        "first",
        r"(?:what|which)(?:'?s| was| were| is) (?P<about>(?:the|your|that) (?:very )?first (?:argument|point|claim|reason|thing|question|one|topic|issue))"
        r"(?: (?:you|we) (?:said|made|gave|showed|had|talked about|spoke of))? ?(?:again|before|earlier)",
    ),
    (
        "back",
        "first previous earlier original",
        r"(?:(?:no|wait|sorry|nah)[, ]+)*i (?:meant?|want(?:ed)?|was (?:thinking|talking) (?:of|about)) (?:to go back to |to get back to )?(?P<about>(?:the|our|my) (?:very )?(?:first|previous|earlier|original) (?:thing|question|one|topic|issue|subject)\b.*)",
    ),
    (
        "back",
        "about",
        r"what (?:was|did you say) (?:that |it |the (?:thing|bit|part) )?(?:about|on) (?P<about>.+?) (?:again|before|earlier)",
    ),
    (
        "case",
        "want look see turn go take",
        rf"(?:i want(?: to (?:see|look at|read about|hear about))? the|let(?:'?s| us) (?:look at|see|turn to|take|hear about)|(?:can|could|may) (?:i|we) (?:see|have a look at|look at)|go to|take me to) (?!.*\b(?:{OF_WHAT_IS_SHOWN})\b)(?P<about>.+)",
    ),
    (
        "case",
        "meant mean want show go see",
        r"(?P<about>[\w' /-]{3,40}?)(?:,? (?:i (?:meant|mean|want)|(?:please )?show me (?:that|it)(?: one)?|go to (?:it|that)|(?:can|could) (?:i|we) see (?:that|it)|let'?s see (?:that|it)))+",
    ),
    (
        "define",
        "get understand follow know",
        r"(?:sorry,? )?(?:i )?(?:don'?t|do not|didn'?t) (?:get|understand|follow|know) (?:the (?:word|term) |what )?['\"“‘](?P<about>[\w -]{3,40})['\"”’](?: (?:is|means))?",
    ),
    (
        "case",
        "hold go apply work fit happen",
        r"(?:does|did|would|could) (?:that|this|it|the same) (?:also )?(?:hold|go|apply|work|fit|happen)(?: (?:for|to|in|with))? (?P<about>.+)",
    ),
    (
        "case",
        "tell show about look case happened was of and but now then take consider thinking mean think apply same",
        r"(?:tell me about|show me|take|consider|i (?:was|am) thinking (?:of|about)|i'?m thinking (?:of|about)|apply (?:that|it|this) to|(?:the )?same (?:question )?(?:for|with)|what about|how about|look at|(?:the )?case of|what happened (?:in|at|with|during)|what was|and what about|and|but what about|what of|now|then) (?P<about>.+)",
    ),
)


# Politeness around an act, comparisons, choices by number.
FILLER = (
    r"^(?:(?:and|also|please|lol|haha|omg|tbh|random|no|wait|hold on|ok(?:ay)?|so(?! what(?: then)?\W*$)|well|hmm+|um+|uh|hey|hi|hello|right|alright|cool|great|nice|yes|yeah|sure|now|then|and then"
    r"|(?:forgive (?:me|an old (?:man|woman|soldier)|my ignorance)|excuse me|pardon me|sorry|(?:maybe |perhaps |probably )?(?:a )?(?:silly|dumb|stupid|daft) question),? but|forgive me|excuse me"
    r"|can you|could you|would you|will you|can we|could we|i want to|i'd like to|i would like to|i wanna|let's|lets|just)"
    r"\b[\s,.!:]*)+(?=\S)"
)
FILLER_WORDS = frozenset(
    "and also please lol haha omg tbh random no wait hold ok okay so well hm hmm hmmm um umm uh hey hi hello right alright"
    " cool great nice yes yeah sure now then forgive excuse pardon sorry maybe perhaps probably a silly dumb stupid daft"
    " can could would will i i'd let's lets just".split()
)
"""The words with which a filler begins: the pattern takes two milliseconds to compile."""
POLITE_END = r"(?<![\s,])[\s,]+(?:please|pls|plz|thanks|thank you|then|now|though|for me|mate|again)[\s.!?]*$"
VERSUS = (
    r"^(?P<a>.{2,60}?)\s+(?:vs\.?|versus|v\.)\s+(?P<b>.{2,60}?)(?:, (?:is|are|which|what|how|any|same)\b[^,]*)?[?.!]*$"
)
COMPARE = (
    r"^(?:and )?(?:compare|contrast|compare and contrast|(?:(?:what(?:'?s| is| are)|explain|tell me|whats) )?(?:the )?(?:main |key )?(?:dif\w+nce|similarit(?:y|ie))(?:s)? between|what are the (?:main |key )?differences between|how (?:do|does|is|are)(?= .+ (?:differ(?:ent)?|compare)))"
    r"\s+(?P<a>.+?)\s+(?:and|with|to|from|against|differ(?:ent)? from|compare (?:to|with))\s+(?P<b>.+?)(?:\s+(?:differ(?:ent)?|compare))?[?.!]*$"
)
HOW_DIFFERS = r"^(?:(?:and|but|so|ok) )*how (?:does|do|did|is|was) (?P<b>(?!that|this|it\b|they)[\w' -]{2,40}?) (?:differ|different|compare)[?.!]*$"
COMPARE_THAT = r"^(?:(?:and |but |so |ok )*(?:how (?:does|do|did|would) (?:that|this|it|they|those) (?:stack|measure|hold) up (?:against|to|with|next to)|(?:was|is|are|were) (?:it|that|this|they) (?:really |all that |so )?(?:any )?(?:different|no different) (?:from|to|than)|(?:isn'?t|is|wasn'?t) (?:that|this|it)(?: really| just| only| basically| simply| the same(?: thing)? as| like)*(?= .* (?:with|by|under|in) (?:another|a different|other|disguise))|how'?s (?:that|this|it) (?:any )?different (?:from|to|than)|co(?:map|mpa|mp)re (?:(?:it|that|this) )?(?:with|to|w/?)|(?:was|is|are|were) (?:it|that|this|they) (?:really |any |much )?(?:stricter|tighter|looser|stronger|weaker|firmer|broader|narrower|closer) than|(?:next to|beside|alongside)(?= .*, (?:which|who|what))|i (?:always |often |keep |keep on |still )?(?:mix(?:ing)?|confus(?:e|ing)) (?:it|that|this|them)(?: up)? with)|(?:and )?(?:compare|contrast)(?: (?:that|this|it))? (?:with|to|and|against)|(?:put|set|hold|line) (?:it|that|this|them) (?:up )?(?:side by side with|next to|beside|up against|against|with)|how (?:does|do|did) (?:that|this|it|they|those) (?:compare|differ) (?:to|with|from)|how (?:is|are|was) (?:that|this|it|they) (?:any )?different (?:from|to|than)|(?:(?:and )?(?:what(?:'?s| is| are) )?the )?(?:difference|similarit(?:y|ie))s? (?:to|with|from)|(?:and )?(?:in comparison|compared|in contrast|similar) (?:to|with)|is (?:that|this|it) (?:really |just |actually )?(?:the same(?: thing)?|any different|different|no different) (?:as|from|to|than)|(?:and )?(?:is (?:it|that|this) )?(?:better|worse|stronger|weaker|older|bigger)(?: or (?:better|worse|stronger|weaker))? than|(?:are there )?(?:any )?(?:parallels?|similarit(?:y|ies)|differences?) (?:with|to|from)|(?:so )?(?:it|that|this) differs? from|versus|vs\.?|as opposed to) (?P<b>[^?]+?)(?:,? (?:really|then|though|actually|with another name|by another name|under another name|in disguise|with a different name|which (?:one )?is .+|who is .+))*[?.!]*$"
DIFFERENT_HOW = r"^(?:and |so |but )?(?P<b>[\w' -]{3,40}?) (?:is|are) diff\w*t how(?: exactly| then)?[?.!]*$"
SAME_OR_NOT = r"^(?:and |so |but )?(?!is |are |was |were |it |that |this |they |same)(?P<b>[\w' -]{3,40}?),? (?:(?:is|are) (?:it|that|they|this) )?(?:the )?same(?: thing| one)?(?:,? or (?:no|not|what|different|something else)| as (?:that|this|it)|\?)[?.!]*$"
AND_DIFFER = r"^(?P<a>[\w' -]{2,40}?)\s+and\s+(?P<b>[\w' -]{2,40}?)[,:;-]+\s*(?:what(?:'?s| is| are)|how|which|where)\b.*\b(?:differ\w*|same|better|stronger|worse|compare|alike|apart)\b.*$"
WORSE = r"^(?P<a>[\w' -]{2,40}?)\s+or\s+(?P<b>[\w' -]{2,40}?)[,:]?\s+(?:which|what|who)(?:'s| is| one is| one)?\s.*$"
WHICH_OF = (
    r"^(?:which|what|who)(?:'s| is)?\s[^,:]{3,60}[,:]\s*(?P<a>[\w' -]{2,40}?)\s+or\s+(?P<b>[\w' -]{2,40}?)[?.!]*$"
)
ORDINAL = (
    r"^(?:(?:i(?:'d| would)? (?:mean|meant|like|choose|want|pick)|take|choose|pick|show(?: me)?|option|number|no\.?|let's (?:do|see|take)|go (?:with|for)|what about|and)?\s*(?:the )?)"
    r"(?P<which>#?\d{1,3}|" + "|".join(ORDINALS) + r")(?: (?:one|option|question|issue|reading))?$"
)
ARGUMENT_REF = (
    r"^(?:(?:and |but )?(?P<verb>why|sources?(?: (?:of|for))?|who says|says who|who (?:came up with|argues|argued|claims|holds)|whose is|explain|more on|map|tell me (?:more )?about|show(?: me)?|what about|expand(?: on)?|unpack|evidence for)\s+)?"
    r"(?:argument |the |point |number )*(?P<side>pro|con|for|against)\s*(?:argument |number |#|no\.? )?(?P<number>\d|one|two|three|four)$"
)
ANOTHER = (
    r"^(?:(?:show|give|tell) me |got |any )?(?:another|one more|a (?:different|second|third|further)|the next|(?:some )?others?"
    r"|(?:any )?more)(?: (?:one|ones|of (?:those|them|these)))?[\s?.!]*$"
)
ONE_ON = (
    r"^(?:(?:and|also|now|do|make|give|write|prepare|me|the same|another|then|i need|i want)[ ,]+)*"
    r"(?:(?:one|another)(?: more)?|the same) (?:on|about|for) (?P<about>.+)$"
)
STRONGEST = (
    r"^(?:and |but |ok |so |now )*(?:(?:give|show|tell) me |what(?:'?s| is) )?(?:the )?(?:strongest|best|main|most convincing|most important)"
    r" (?:one|argument|point|reason|case)(?:[ ,]+(?:please|pls|then|here))*$"
)
NUMBERED = (
    r"^(?:(?:and |but |ok |so |now |maybe )*(?P<verb>why|explain|more on|tell me (?:more )?about|say more about|show(?: me)?|what about|expand(?: on)?|unpack|elaborate on|go into|open)\s+)?"
    r"(?:the )?(?:(?P<noun>argument|point|reason|claim|number|no\.?|nr\.?|#)\s*)?(?P<number>\d{1,2}|"
    + "|".join(ORDINALS)
    + r")"
    r"(?: (?P<noun2>one|argument|point|reason|claim))?(?:[ ,]+(?:again|then|please|pls|plz|why|though))*$"
)
PRONOUN = r"^(?:this|that|it|these|those|the same|this (?:one|issue|topic)|that (?:one|issue|topic)|what (?:we|you) (?:just )?.+)$"
