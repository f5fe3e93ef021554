"""How people say what they want: the patterns of every act, as data.

A pattern is compiled only when one of its words is in the turn: compiling all of them takes longer than answering.
"""

from __future__ import annotations

Pattern = tuple[str, str, str]
"""An act, the words of which at least one must be in the turn (* for none), and the pattern itself."""

# A whole turn that is nothing but the act. Order matters only where two could match.
ORDINALS = {
    "first": 1, "1st": 1, "one": 1, "second": 2, "secnd": 2, "2nd": 2, "two": 2, "third": 3, "3rd": 3, "three": 3,
    "fourth": 4, "4th": 4, "four": 4, "fifth": 5, "5th": 5, "five": 5, "latter": 2, "former": 1, "last": -1,
}  # fmt: skip
OF_WHAT_IS_SHOWN = (
    r"sources?|arguments?|sides?|points?|evidence|map|tree|quiz|debate|round|examples?|cases|list|topics?|questions?|reasons?|quotes?"
    r"|text|words|clause|article|numbers?|it|that|this|them|progress|score|commands?|help|file|handout|brief|proof|studies|data|rest"
    r"|whole|full|other|first|second|third|next|previous|one|details|history|answer|facts?|figures?|definition|difference|links?"
)
"""One of these in what is wished to be seen: then it is something of the screen, and no case."""
WHOLE: tuple[Pattern, ...] = (
    (
        "why-wrong",
        "wrong",
        r"(?:fine|go on|alright)?[,. ]*(?:(?:tell|show|explain to|convince) me |explain |prove |say )(?:why|how|where|that) (?:i'?m|i am|im) (?:so )?wrong(?: then)?(?:[,. ]+(?:and |but )?(?:keep it |make it |be )?(?:short|brief|quick)(?: please)?)?",
    ),
    (
        "transcript",  # what is noted there: every turn
        "note notes",
        r"(?:i (?:want|would like|need) to |let me |can i )?(?:make|take|keep|write)(?: down)?(?: a| some| my)? notes?(?: (?:of|on|about) (?:that|this|it))?(?: ?[:,-].*)?",
    ),
    ("why-wrong", "wrong", r"(?:why|how|where) (?:am i|i'?m|i am) wrong(?: then)?"),
    (
        "quit",
        "quit exit bye goodbye good leave leaving done off all see q end close go gotta logout log out session",
        r"(?:quit|exit|bye(?:[- ]?bye)?|good ?bye|leave|i'?m (?:done|off|leaving)|that'?s all(?: for (?:now|today))?(?!\s*\?)|see (?:you|ya)(?: later)?"
        r"|:q!?|end (?:the )?session|close (?:this|the program)|i (?:have|need) to go|gotta go|log ?out)",
    ),
    (
        "discuss",
        "discussion discuss",
        r"(?:[^?]{0,40}\b)?(?:(?:discussion|seminar discussion|class discussion) questions?|questions? (?:to discuss|for (?:the |a |our |my )?(?:seminar |class )?discussion))\b.{0,60}",
    ),
    (
        "where-file",
        "file where files brief handout handouts export it",
        r"(?:and |so )?where(?:'?s| is| are| was| did| do| can)(?: i find| you (?:put|save|write))?(?:(?: (?:the|my|that|this|those))? (?:files?|export|brief|hand ?outs?)(?: (?:go|saved|written|now|put|it))?|(?<=put|ave|ite) (?:it|that|this|them))",
    ),
    (
        "misread",
        "asked meant answer answered question topic misunderstood wanted misread other",
        r"(?:(?:no+|nah|nope|not (?:that|this)(?: one)?)[, ]+(?:i (?:mean|meant) )?the other (?:one|ones|treaty|pact|alliance|case|war|question|issue)"
        r"|(?:that|this|it)(?:'?s| is| was)? not (?:at all )?(?:what|the (?:thing|question)) (?:i|we) (?:asked|meant|wanted|was asking)(?: (?:for|about|you))?(?: at all)?|not what i (?:asked|meant)(?: (?:for|about))?"
        r"|(?:you|u|that|this|it) (?:did not|didn'?t|have not|haven'?t|does not|doesn'?t|do not|don'?t) (?:really |even )?answer(?:ed)? (?:me|my question|the question|it|that|what i asked)"
        r"|i (?:meant|asked(?: about)?|wanted) something (?:else|different)|wrong (?:topic|question|one)|that(?:'?s| is| was)(?: the)? wrong (?:topic|question|answer|one)|(?:that|this) (?:is not|isn'?t) (?:an|the|my) (?:answer|question)|you(?:'ve| have)? (?:misunderstood|misread)(?: (?:me|my question|the question))?)",
    ),
    (
        "evidence",
        "you u",
        r"(?:you|u)(?:'re| are)? (?:agree|admit|think|believe|mean|say(?:ing)?|claim(?:ing)?) (?:that )?(?:it|this|that|they|he|she)\b[^?]*\?",
    ),
    (
        "flow",
        "lose lost win won",
        r"(?:why (?:did|have|do) (?:i|you) (?:lose|lost|win|won)(?: (?:it|that|this|the round|the debate))?|did (?:i|you) (?:win|lose)(?: (?:it|that|this|the round|the debate))?)",
    ),
    (
        "sources",
        "argued argues argue defends defend disputed debated paid pays paying funds funded reading read source sources reference references citation citations cite bibliography who where wheres from comes came says say according how prove based",
        r"(?:(?:and )?(?:(?:and |but )?where (?:is|was|has) (?:this|that|it)(?: been)? (?:argued|disputed|debated|defended|discussed|written)(?: (?:then|exactly|in print))?|(?:and |so )?(?:this|that|it|all that) (?:comes|is|came|was taken|stems) from where(?: exactly| then)?|who (?:argues?|argued|defends?|thinks) (?:this|that|it|so|like that)|says who|who says(?: so| that| this)?|according to wh(?:o|om)|sources?|references?|citations?|the sources"
        r"|(?:your|any|which|what(?:'?s| is| are)?(?: the| your)?) (?:sources?|references?|citations?|bibliography)(?: for (?:that|this|it))?"
        r"|show (?:me )?(?:the |your |its )?(?:sources?|references?|citations?|bibliography)(?: for (?:that|this|it))?"
        r"|where (?:does|did|do) (?:that|this|it|those|these|you) (?:number |figure |claim |idea |finding |statistic |stat |numbers |figures |stuff )?(?:come|get|read|find)(?:s)?(?: from)?(?: (?:that|this|it))?(?: from)?"
        r"|where (?:is|are) (?:that|this|those|these)(?: \w+)? from|who (?:wrote|said|found|claims?|argues?|came up with) (?:that|this|it|those)"
        r"|(?:got|have|do you have|you got|is there) (?:a |any )?(?:sources?|citations?|references?)(?: for (?:that|this|it))?"
        r"|how do you know(?: (?:all|any) of)?(?: all)?(?: that| this| these things)?|(?:any |some |suggested |recommended )?(?:further )?reading(?: list)?(?: on (?:that|this|it))?|what (?:should|can|could|do) i read(?: (?:next|first|on (?:that|this|it)|about (?:that|this|it)))?|cite (?:that|it|your sources?)|full references?|prove it|citation needed|based on what|where (?:did|do) (?:you|they|u) (?:get|take|find|have) (?:the|that|this|your|those) .{2,30} from|who (?:is |has )?(?:paid|funds|funded|financed|finances)(?: for)? (?:this|that|these|it|you)(?: (?:study|research|finding))?|who (?:is paying|pays)(?: for)? (?:you|(?:this|that|the|these) (?:study|research|finding|paper)s?)))",
    ),
    (
        "other-side",
        "strongest best main second cons contra another other others opposing opposite contrary they critics sceptics skeptics supporters opponents proponents hawks doves restrainers side sides counter counterargument counterarguments against disagrees devil devils rebuttal reply response answer flip",
        r"(?:(?:(?:what|which) (?:are|is) )?(?:the )?(?:arguments?|view|opinion|reasons?|points?) (?:of|from|by|on) (?:the )?(?:second|other|opposite|opposing) (?:side|camp|party|view)"
        r"|(?:what(?:'?s| is| are) )?the (?:strongest|best|main) (?:arguments?|points?|reasons?|case) (?:against|for|in favou?r)(?: (?:it|that|this))?"
        r"|(?:and |but )?(?:what(?:'s| is| about| would| do| does| might| could) )?(?:the )?(?:other|opposing|opposite|contrary) (?:side|view|viewpoint|point of view|perspective|opinion|pov|take|camp|party|team|lot|half|guys|people|position|case|argument)s?"
        r"(?: (?:say|think|argue|look like|answer|reply)(?: (?:to|about|of) (?:that|this|it))?)?"
        r"|(?:and )?what (?:would|do|does|might|could|will) (?:they|the others?|(?:the )?(?:other|opposing) side|(?:the )?(?:critics|sceptics|skeptics|supporters|opponents|proponents|hawks|doves|restrainers))"
        r" (?:say|think|answer|reply|respond|argue|object)(?: (?:to|about|in reply to|against) (?:that|this|it|them))?"
        r"|(?:what(?:'s| is|s)? )?(?:the |a )?counter[- ]?arguments?(?: to (?:that|this|it))?|(?:the )?case against(?: (?:that|this|it))?"
        r"|(?:and |so |but )?what (?:would|could|might|can|do|does|will) [\w' -]{2,40} (?:say|argue|object|answer|reply|bring up|put forward|use|hold|have) against (?:me|mine|us|my (?:side|case|view|position|argument|point)s?)(?: (?:here|now|then))?"
        r"|(?:what(?:'s| is|s)? )?(?:the |a )?(?:best|strongest|main|smartest) (?:arguments?|points?|reasons?|case|reply|answer) against (?:me|mine|us|my (?:side|case|view|position|argument|point)s?)"
        r"|who disagrees(?: with (?:that|this|it))?(?: and why)?|how (?:would|do|does|might) (?:the )?(?:critics|sceptics|skeptics|supporters|opponents|other side|they) (?:answer|reply|respond)(?: to (?:that|this|it))?"
        r"|(?:show|give|tell) (?:me )?the (?:other|opposing) (?:side|view|argument)s?|flip (?:it|sides)|argue the opposite|devil'?s advocate"
        r"|is there another (?:side|view|opinion|angle|perspective|way (?:to|of) (?:see|seeing|look|looking at|read|reading))(?: (?:to|on|of|at)? ?(?:that|this|it))?|(?:how|what) (?:do|does|would|will|might) the others? (?:answer|reply|respond|say|think)(?: (?:to |about |of )?(?:that|this|it))?|contra|(?:the |now the )?cons|(?:arguments )?against(?: (?:it|that|this))?|now the other(?: side| one)?|what'?s the (?:rebuttal|reply|response|answer to that))",
    ),
    (
        "example",
        "example examples instance instances case cases such happen happened eg like e",
        r"(?:(?:and )?(?:for (?:example|instance)|e\.?g\.?|like (?:what|when|where|who)|such as(?: what)?|an? (?:real |concrete |historical |recent )?(?:example|case|instance)s?|examples?"
        r"|(?:(?:can|could) (?:you|i) )?(?:give|show|name|get|have|see|tell|is there|are there|do you have|got|any) (?:me )?(?:an?|any|some|one|another|real|concrete)? ?(?:real |concrete |historical |recent |actual )?(?:examples?|cases?|instances?)(?: of (?:that|this|it))?(?: from history)?"
        r"|when (?:has|did|was) (?:that|this|it) (?:ever )?(?:happen(?:ed)?|the case)|has (?:that|this|it) (?:ever )?happened(?: before)?|did (?:that|this|it) ever happen))",
    ),
    (
        "evidence",
        "so side fault blame won wins better stronger opinion think verdict evidence research data scholarship literature proof settle decide resolve right which scholars experts researchers scientists numbers",
        r"(?:(?:and )?(?:what(?:'s| is|s) the evidence(?: (?:for|on|behind) (?:that|this|it))?|what does the (?:evidence|research|data|scholarship|literature) (?:say|show)(?: (?:about|on) (?:that|this|it))?"
        r"|(?:the )?evidence(?: so far)?|where does the evidence stand|is there (?:any )?(?:evidence|proof|data)(?: (?:for|of) (?:that|this|it))?|how (?:strong|good|solid) is (?:that|the|this) evidence"
        r"|so(?: what)?(?: then)?|what would (?:settle|decide|resolve) (?:it|this|that)|which side (?:is|has the) (?:stronger|better)(?: evidence)?|who(?:'s| is) right(?: then)?|(?:and |but |so )?(?:is|was|are) (?:he|she|they) (?:really |actually )?(?:right|correct)(?: about (?:it|that|this))?|so who is right|(?:and |so |but )*what (?:do|would|did) (?:you|u) (?:yourself |personally |really )?think(?: (?:yourself|personally|about (?:it|that|this)|of (?:it|that|this)))*|which is it|what do (?:scholars|experts|researchers|political scientists) (?:think|say)|what do the numbers say|(?:so )?who (?:won|wins)(?: (?:that|the|this)(?: (?:debate|argument))?)?|(?:bottom line[,:]? )?who(?:'s got| has| had) the (?:better|stronger|best|strongest) (?:case|arguments?|evidence)|what (?:do|would) you (?:yourself |personally |really |honestly )?think(?: (?:about|of) (?:that|this|it|all this))?|(?:what'?s |what is )?your (?:own |personal |honest )?(?:opinion|view|verdict|take)(?: (?:on|of|about) (?:that|this|it))?|which (?:side|one|view) (?:is|do you think is) (?:right|correct|true|better)|who(?:se|'?s|s)? (?:side|team) (?:are|r) (?:you|u) on|(?:so )?who(?:se|'?s|s)? fault (?:is|was) (?:it|that|this|all this)|(?:so )?who(?:'?s| is| was) to blame(?: for (?:it|that|this))?))",
    ),
    (
        "why",
        "why how explain reason reasons reasoning get understand deeper unpack mean makes way",
        r"(?:(?:and |but )?(?:why(?: (?:is|was|would|does|do) (?:that|this|it|they)(?: (?:so|be|the case|true|matter|happen|think (?:so|that)|say (?:so|that)))?| so| not| though| exactly)?|how come|how so|in what way"
        r"|explain(?: (?:that|this|it|why|yourself))?(?: (?:more|further|better|to me|in more detail))?|what(?:'s| is) (?:the|their) reason(?:ing|s)?(?: (?:for|behind) (?:that|this|it))?|what makes (?:you|them) (?:say|think) (?:that|so)"
        r"|what do (?:you|they) mean(?: by (?:that|this|it))?|how does (?:that|this|it) (?:work|follow)|(?:tell me )?the reasons?|i (?:don'?t|dont|do not) (?:get|understand)(?: (?:it|that|this))?(?: at all)?|go deeper|unpack (?:that|this|it)))",
    ),
    (
        "shorter",
        "shorter briefer brief short simply simple simpler plainly long wordy much many tldr tl short nutshell words sentence sum summary summarise summarize gist less cut condense",
        r"(?:(?:make (?:it|that) |keep it |a (?:bit|little) |much |even )?(?:shorter|briefer|brief|short)|(?:(?:idk|ugh|um+|er|man|wow|no),? )?(?:(?:that|this|it)(?:'?s| is| was) )?(?:way |far |a bit |a little |much |really )*too (?:long|wordy|much(?: text| reading| to read)?|many words)|too long(?:[;,. ]+didn'?t read)?|tl;?dr|in (?:short|brief|one sentence|a nutshell|a few words)|sum (?:it|that|this) up|summar(?:y|i[sz]e)(?: (?:it|that|this))?|give me the (?:short version|gist|summary)|the gist|less (?:detail|text|words)|cut it down|condense (?:it|that)"
        r"|(?:can you |could you )?(?:explain|say|put|tell me) (?:it|that|this)(?: to me)? (?:more )?(?:simply|simpler|plainly|in simple(?:r)? (?:words|terms)))",
    ),
    (
        "more",
        "and more longer depth detail elaborate expand go continue keep details full everything",
        r"(?:and(?: (?:then|so|so on))?|(?:tell me |show me |give me |say |a (?:bit|little) |some |even |any )?more(?: (?:detail|details|depth|info|information|on (?:that|this|it)|about (?:that|this|it)))?|longer|in (?:more )?(?:depth|detail)|elaborate(?: on (?:that|this|it))?|expand(?: on (?:that|this|it))?|go on|continue|keep going|details|the full (?:version|story|thing)|everything)",
    ),
    (
        "repeat",
        "say show tell repeat what again once pardon",
        r"(?:(?:say|show|tell)(?: me)? (?:that|it|this) (?:again|once more)|repeat(?: (?:that|it|this))?|(?:sorry[,?]? )?what (?:did you say|was that)|come again|once more|again|pardon|what\?*)",
    ),
    (
        "undo",
        "undo take scratch never nevermind forget oops",
        r"(?:(?:(?:sorry[, ]*)?(?:that|it|this) was (?:just )?(?:a |an )?(?:typo|mistake|accident|slip)[,.;: ]*)?undo(?: (?:that|it|this|the last (?:one|turn|thing)))?|take (?:that|it) back|scratch that|never ?mind(?: that)?|forget (?:that|it|i (?:said|asked)(?: that)?)|oops)",
    ),
    (
        "back",
        "back previous return before last",
        r"(?:(?:wait[, ]*|no[, ]*)?(?:go |take me |get |step )?back(?: (?:one|a step|please|to (?:the )?(?:last|previous|earlier|first|other) (?:one|question|answer|thing|issue|topic)|to (?:what|where) we (?:were|had)(?: before| talking about)?|to (?:that|it)))?|(?:the )?previous(?: (?:one|answer|question))?|return|the one before(?: that)?|(?:show|what was) (?:me )?the (?:last|previous) (?:one|answer))",
    ),
    (
        "help",
        "are help h q what how commands command usage instructions lost stuck confused start begin who manual menu",
        r"(?:help(?: me)?|\?+|h|q|what (?:can|could) (?:i|you) (?:do|say|ask|type)(?: here)?|how (?:does|do) (?:this|it|you|i use (?:this|it)) ?(?:work|thing work)?|commands?|usage|instructions|how to (?:use|start)|i'?m (?:lost|stuck|confused)|where do i (?:start|begin)|what(?:'?s| is) this|who are you|what are you|are you (?:a |an )?(?:real|human|person|bot|robot|machine|ai|chat ?bot|chat ?gpt|gpt|llm|program)(?: or .*)?|manual|menu|start)",
    ),
    (
        "ack",
        "clear understood sorted settled",
        r"(?:good|great|nice|ok(?:ay)?|right|alright|all right|thanks|thx|cheers|perfect|lovely|fine|cool|ah)[,.! ]+(?:(?!not\b|but\b|why\b|how\b|what\b|never\b)[\w'-]+ ){1,7}(?:is|are) (?:(?:all|now|pretty|much) )*(?:clear|understood|sorted|settled)(?: (?:to me|now|enough|for me|then))*",
    ),
    (
        "ack",
        "enough",
        r"(?:(?:ok(?:ay)?|right|alright|well|so|and)[, ]+)*(?:that(?:'?s| is) )?enough (?:of |about )?(?:[\w'-]+ ){1,4}for (?:one|a|this|to)?[ -]?(?:evening|night|day|today|now|session|sitting|lesson)",
    ),
    # What is drawn out or written in another alphabet has no word to wait for: any short turn may be one.
    ("ack", "*", r"(?:ah+|oh+(?: i see)?|hm+|hi+|hello+|hey+|obrigad[oa]|dzi[eę]kuj[eę]|dzi[eę]ki)"),
    (
        "ack",
        "thanks thank thx ty cheers ok okay k got see sense understood fair interesting good great nice excellent clear helpful cool perfect wow awesome right alright sure fine lol yes yeah yep yup no nope helps noted exactly true hi hello sup yo hola bonjour danke merci gracias grazie",
        r"(?:thanks?(?: (?:you|a lot|so much|very much|man|for (?:that|the help|this)))?|thx|ty|cheers|ok(?:ay)?|k|got (?:it|that)|i see|(?:that )?makes sense|understood|fair enough|interesting|(?:good|great|nice|excellent|clear|helpful)(?: (?:point|one|to know|answer|explanation|stuff))?|cool|nice|perfect|wow|awesome|right|alright|sure|fine|lol|yes|yeah|yep|yup|no|nope|ok(?:ay)?,? (?:got it|thanks?|i see|good|cool|makes sense|fair enough)|that (?:helps|was helpful)|noted|exactly|true|good (?:morning|evening|afternoon)|hi there|hello there|sup|yo|hola|bonjour|danke|merci|gracias|grazie|(?:ok,? )?thanks?(?: you)?[,.!]* (?:that|this|it)(?:'?s| is| was)? (?:helps|helped|helpful|useful|clear|great|good|all)(?: (?:a lot|me))?)",
    ),
    ("ack", "you up whats clears", r"(?:how are you(?: doing| today)?|what'?s up|that clears it up)"),
    (
        "ack",
        "suck sucks stupid dumb useless garbage trash crap idiot moron terrible awful shit hate shut fuck",
        r"(?:(?:you|u|this|it|that) (?:really )?sucks?|(?:you(?:'re| are)?|u(?: r)?|ur|this is|that is|that'?s|it'?s|what) (?:so |really |just |such |a |an |bloody |total |complete |fucking )*(?:stupid|dumb|useless|garbage|trash|crap|idiot|moron|terrible|awful|shit)(?: (?:bot|machine|program|thing|answer))?|i hate (?:you|this)|shut up|fuck (?:you|off|this)|stupid (?:bot|machine|program))",
    ),
    (
        "progress",
        "progress stats score results statistics how what am where",
        r"(?:(?:show (?:me )?)?(?:my )?(?:progress|stats|score|results|statistics)|how (?:am i|are my|have i been|did i|well am i|far am i|is my) ?(?:doing|do|done|going|progress(?:ing)?|getting on|along)?(?: so far| today| overall| on (?:that|this))?|how many (?:items|questions) (?:are due|do i have|have i (?:done|got right))|what(?:'s| is) due|am i (?:getting better|improving|ready)|what (?:do i (?:know|need to (?:study|review|practi[sc]e))|should i (?:study|review|practi[sc]e)(?: next)?)|where am i weak(?:est)?|what are my weak(?:nesses| spots| points))",
    ),
    (
        "browse",
        "which authors scholars what list show browse topics issues cases concepts terms glossary contents overview index motions topic another something anything surprise give change",
        r"(?:what (?:do you know|topics? (?:do you (?:have|cover|know)|are there)|else (?:do you (?:know|have|cover)|is there|can i ask|can you (?:tell me|talk about))(?: about)?|is there(?: to ask| to talk about| here)?|can you (?:talk|tell me|teach me) about|subjects are there|issues are there|do you (?:cover|have)|are (?:the|your) (?:topics|issues|subjects|cases))(?: about| here)?|(?:list|show|browse)(?: me)?(?: (?:all|the|your|every))*(?: (?:topics?|issues?|cases?|concepts?|terms?|subjects?|questions?|motions?|everything|glossary))|(?:the )?(?:topics|issues|cases|concepts|terms|glossary|contents|table of contents|overview|index|motions|topic list)|another (?:topic|issue|question|subject)|(?:something|anything) else|(?:which|what) (?:authors?|scholars?|experts?|books|sources) (?:do you (?:know|have|cover)|have you got|are there|are in here)|surprise me|what should i (?:ask|learn)(?: (?:next|about|first))?|give me a topic|change (?:the )?(?:topic|subject))",
    ),
    (
        "map",
        "map tree graph diagram answers arguments",
        r"(?:(?:show (?:me )?|draw (?:me )?|see )?(?:the |an |a )?(?:argument )?(?:map|tree|graph|diagram)(?: of (?:that|this|it|the arguments?|the debate))?|who answers who(?:m)?|map (?:it|this|that)(?: out)?|how do (?:the|these|those) arguments (?:connect|relate|fit together))",
    ),
    (
        "resume",
        "resume continue pick take carry where",
        r"(?:resume(?: (?:the |my |our )?(?:last |previous )?(?:session|conversation|round|where we (?:left off|stopped)))?|(?:continue|pick up|take up|carry on) (?:from )?(?:where (?:we|i) (?:left off|stopped|were)|(?:the |my |our )?(?:last|previous|yesterday'?s) (?:session|conversation)|last time)|where (?:were we|did we (?:stop|leave off)))",
    ),
    (
        "save",
        "save",
        r"save(?: (?:(?:(?:all|the whole|everything)(?: of)? )?(?:this|that|it|all|everything|session|transcript|(?:(?:the|my|our|this|whole) )+(?:session|conversation|transcript|chat|answer|discussion|talk|dialogue|thing)))(?: (?:as|under|to) .+)?| as .+)?",
    ),
    (
        "stop",
        "stop end enough no cancel abort",
        r"(?:(?:let'?s |can we |please )?(?:stop|finish|end)(?: (?:it|this|that|now|here|the (?:quiz|round|debate)|quizzing(?: me)?))?|end (?:the )?(?:quiz|round|debate)|(?:that'?s |ok,? )*enough(?: (?:of (?:that|this)|quiz(?:zing)?|questions|for (?:now|today)))?|no more(?: questions)?|cancel|abort)",
    ),
    ("hint", "hint clue", r"(?:(?:give me |i need |can i have |need )?(?:a |another )?(?:hint|clue))"),
    (
        "reveal",
        "show tell give reveal answer solution know idea clue idk dunno",
        r"(?:(?:show|tell|give) me(?: the (?:answer|solution))?|reveal(?: (?:it|the answer))?|i give up|(?:what(?:'s| is) the )?(?:answer|solution)|give up|(?:i )?(?:don'?t|dont) know|no (?:idea|clue)|idk|dunno)",
    ),
    (
        "skip",
        "skip pass next",
        r"(?:skip(?: (?:it|this|that|this one|that one|the question))?|pass|next(?: (?:one|question|please|item))?)",
    ),
    (
        "explain-grade",
        "why what how wrong",
        r"(?:why (?:is|was) (?:that|this|it|my answer) (?:wrong|right|incorrect|not right|correct|marked (?:wrong|down))|why wrong|what(?:'s| is| was) wrong (?:with (?:that|it|my answer))?|how (?:is|was) (?:that|it) wrong)",
    ),
    (
        "regrade",
        "regrade right said say correct count overrule meant had wrong fine ok okay",
        r"(?:(?:hey|no|but|wait|well|sorry|oi|nah)[ ,]+)*(?:i'?m right|my (?:last|previous) answer (?:was|is) (?:right|correct|fine|ok(?:ay)?)(?:[ ,].*)?|i (?:already )?had (?:that|it)|you marked me wrong(?:[ ,].*)?|regrade(?: (?:it|that|me))?|i (?:was|am) right|that (?:was|is) right|i (?:did )?(?:say|said) that|(?:my answer|it|that) (?:was|is) (?:right|correct)|count (?:it|that)(?: as (?:right|correct))?|overrule(?: (?:it|that))?|i meant that)",
    ),
    (
        "compare",
        "compare contrast which differ difference",
        r"(?:(?:compare|contrast) (?:the two|both|them|these(?: two)?|those(?: two)?)(?: (?:cases|alliances|terms))?|which (?:one )?of (?:the two|them|these(?: two)?|those(?: two)?)(?: (?:is|was|has|works|did)\b.*)?|how do (?:they|the two|those|these)(?: two)? differ|(?:what(?:'s| is) )?the difference between (?:the two|them|those|these)(?: two)?)",
    ),
    ("flow", "flow", r"(?:show (?:me )?)?(?:the )?flow(?: sheet)?"),
)
