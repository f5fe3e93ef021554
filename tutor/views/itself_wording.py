"""What the program answers of itself."""

from __future__ import annotations

OF_ITSELF = {
    "itself-what": "I am a program, not a person and not a language model: every sentence was written beforehand.",
    "itself-for": "A tutor on alliance policy. Ask a question in your own words: you get both sides, with sources."
    " It quizzes you, debates you, prepares seminars, and says so when it does not know. It makes nothing up.",
    "itself-who": "The Alliance Tutor authors wrote me and all I say, beforehand and from sources. Program and base are"
    " under open licences (MIT, CC BY 4.0).",
    "itself-paid": "My files name no sponsor and nobody who pays. They name as authors “the Alliance Tutor authors”,"
    " and open licences (MIT, CC BY 4.0). I take no side.",
    "itself-sources": "Every sentence on alliances was written and sourced beforehand. “Says who?” shows its sources.",
    "itself-trust": "Trust the sources rather than me: “says who?” shows them. I take no side, and make nothing up.",
    "itself-bias": "I take no side: of every issue both sides are written, each as its best advocates put it. Check me:"
    " alliance-tutor check --stats prints the balance audit. If a sentence leans, tell me which.",
    "itself-dispute": "For example: “for 1 is wrong, because ...”",
    "itself-dated": "What may change carries its date (“as of”); the newest is of {date}. What happened later I do not"
    " know.",
    "itself-mistakes": "Yes. I may misread you: then put it in other words. And a sentence may be wrong, or out of"
    " date: “says who?” shows what it rests on. Tell me which.",
    "itself-writes": "I write no speeches and no essays: I only show what was written beforehand. /brief makes a"
    " handout of both sides, /steelman and /spar train you to put a case yourself.",
    "itself-joke": "I know no jokes, only alliances. Against boredom: /spar argues with you, /quiz tests you.",
    "itself-learns": "Nothing you say changes what I say. Only progress and transcripts are kept, on this machine.",
    "itself-private": "Nothing you type leaves this machine, and there is no account. /transcript says what is kept.",
    "itself-one-learner": (
        "I keep the progress of one learner to a data folder. For another: alliance-tutor --data FOLDER, or set "
        "ALLIANCE_TUTOR_DATA=FOLDER. Progress is nothing that I delete."
    ),
    "itself-no-plans": (
        "I make no lesson plans, worksheets or slides. The nearest is a handout with questions to discuss, a debate, "
        "and a quiz: /brief free riding. Or say: discussion questions on free riding."
    ),
    "itself-ballot": (
        "A ballot is my judgement at the end of a round against me: /spar begins one. There is no blank one to print; "
        "a handout has a class debate with parts, judges among them: /brief free riding."
    ),
}
