"""How people say what they want, by act: what a turn is compared with when nothing else explains it.

Written from many voices; patterns (``act_patterns``) catch the usual forms exactly, these the rest by likeness.
"""

from __future__ import annotations

ACT_PHRASES: dict[str, tuple[str, ...]] = {
    "sources": (
        "give me the references", "what should I cite for this", "which books is this from", "where did you get that from",
        "what are you basing this on", "can I see the literature", "list your sources please", "who published that",
        "which paper says so", "I need the citation for my essay", "is that from a real study", "who did the research",
        "show me the bibliography", "what's the reference for that number", "whose finding is that", "footnotes?",
        "where can I read more about this", "reading list on this", "which article is that from", "what is that based on",
        "got a link or a book for that", "how would I reference this in a paper", "who came up with that idea",
    ),
    "other-side": (
        "how would a sceptic answer", "those who disagree, what do they think", "now give me the counterarguments",
        "what do opponents reply", "what would my opponent say", "how do the critics respond to this",
        "give me the case against", "and the people who think otherwise", "what speaks against that",
        "what is the best objection to that", "argue the opposite for me", "what do supporters say back",
        "let me hear the other camp", "who would disagree and why", "what does the opposition argue", "flip it around",
        "the strongest argument against this", "what would someone on the opposing team say", "and the contrary view",
    ),
    "example": (
        "name one time this happened", "has that ever really happened somewhere", "give me a real case",
        "is there a historical example", "when did that occur in practice", "show me an instance of this",
        "can you illustrate that", "which war shows this", "a concrete case would help", "did this ever happen in history",
        "tell me a story where that happened", "where have we seen this before", "has any country done that",
        "any precedent for that", "what does that look like in real life", "another example please",
    ),
    "evidence": (
        "how solid are those findings", "which side has the data behind it", "what does the research show overall",
        "is that proven", "so what is the verdict of scholars", "how sure are we about this", "are there statistics on this",
        "does the data back that up", "what do studies say in the end", "who has the better evidence",
        "is there a consensus among experts", "what would change the experts' minds", "has anyone tested this",
        "how good is the evidence", "what's the state of the debate", "what do the numbers tell us", "is this settled",
    ),
    "why": (
        "and why would that be", "can you explain the reasoning", "what is the logic behind that", "how does that work exactly",
        "walk me through that argument", "I don't follow, spell it out", "explain the first one", "what's the mechanism",
        "why do they think so", "why should that be true", "unpack the second point", "go deeper into that one",
        "what makes them say that", "give me the reasons for it", "how do they get to that conclusion", "explain like I'm five",
    ),
    "shorter": (
        "make that shorter", "give me the short version", "too much text", "in one sentence please", "boil it down",
        "just the main points", "the quick version", "keep it brief", "summarise that for me", "what's the bottom line",
        "can you say it in fewer words", "bullet points only", "the executive summary", "cut to the chase",
    ),
    "more": (
        "now the long version", "tell me more about it", "give me all the details", "I want the full picture",
        "what else is there on this", "go on, keep talking", "can you expand on that", "more depth please",
        "show everything you have on this", "anything to add", "the extended version", "give me the whole thing",
    ),
    "repeat": ("say that once more", "can you repeat that", "show the last answer again", "sorry I missed that", "come again"),
    "back": (
        "go back to the earlier one", "return to the previous question", "take me to what we had before",
        "let's return to the first topic", "show me the one before this", "back up one step", "where were we before that",
    ),
    "undo": ("no wait, undo", "take that back", "forget what I just asked", "cancel my last question", "never mind that one"),
    "browse": (
        "what other topics are there", "list everything you can talk about", "which cases do you have",
        "what subjects do you cover", "show me all the issues", "what can I ask you about", "give me an overview of topics",
        "which treaties do you know", "what terms are explained here", "show the table of contents", "what else is in here",
        "which debates are in your collection", "what alliances can you tell me about", "suggest another topic",
    ),
    "quiz": (
        "ask me some questions about it", "check whether I understood", "test my knowledge on this", "can we do a little quiz",
        "give me practice questions", "let's see what I remember", "drill me", "I want to practise this for the exam",
        "examine me on this topic", "flashcards on that please", "see if I got it right", "quiz time",
    ),
    "steelman": (
        "I'll try to make the best case for the view I don't hold", "let me argue for the side I disagree with",
        "help me build the strongest version of the other side", "I want to practise defending the opposite view",
        "coach me while I make their case", "let me state their position as well as they would", "steelman exercise",
    ),
    "spar": (
        "debate against me", "I want to argue this out with you", "let's have a mock debate", "you take pro and I take con",
        "be my opponent", "spar with me on this motion", "practice round please", "fight me on this", "let's argue",
        "can we do a debate round", "I'll defend it and you attack",
    ),
    "progress": (
        "which topics am I weak on", "how much have I learned", "what do I still get wrong", "show my results",
        "how well am I doing so far", "where do I need more practice", "what should I revise next", "how many did I get right",
        "am I ready for the seminar", "what is due today", "my score",
    ),
    "brief": (
        "turn this into a class handout", "make a one-page summary for my students", "prepare a seminar sheet on this",
        "I need a handout for tomorrow's class", "write up a briefing on it", "can I print this for my seminar",
        "give me a worksheet about this", "make a study guide from this", "a teaching brief please",
    ),
    "export": (
        "download the argument map as a file", "export the sources to bibtex", "make anki cards from this",
        "save the bibliography for zotero", "give me this as a mermaid diagram", "flashcard deck for anki",
        "I want the references as a file", "export to argdown",
    ),
    "save": ("save this conversation", "store the transcript", "keep a copy of our chat", "write this session to a file"),
    "resume": (
        "pick up where we left off last time", "continue yesterday's session", "load my last conversation",
        "let's go on from the previous session", "restore what we did before",
    ),
    "map": (
        "show me who answers whom", "draw the argument tree", "how do these arguments hang together", "visualise the debate",
        "a diagram of the arguments", "which argument replies to which",
    ),
    "help": (
        "how do I use this program", "what are the commands", "I don't know what to type", "show me how this works",
        "what can you do for me", "I am lost here", "instructions please",
    ),
    "ack": (
        "hm interesting", "ok that makes sense", "thanks that was helpful", "good to know", "I see, thank you",
        "fair point", "alright, understood", "nice, cheers", "hello there", "good morning to you", "wow ok", "that was clear",
    ),
    "quit": (
        "that's all for today, goodbye", "I have to leave now", "let's stop here for today, bye", "I'm finished, close it",
        "see you tomorrow", "end the program", "ok I'm done with this, exit",
    ),
}  # fmt: skip
