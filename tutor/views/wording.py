"""The program's own words: labels, notices, what roles are called. What is said of alliances is in the base."""

from __future__ import annotations

from tutor.views.itself_wording import OF_ITSELF
from tutor.views.round_notices import SAID_OF_A_ROUND
from tutor.views.session_wording import OF_THE_SESSION, counted

SIDES = {"pro": "For", "con": "Against"}

ROLES = {
    "in-short": "",
    "evidence": "Where the evidence stands",
    "settle": "What would settle it",
    "misconception": "A common mistake",
    "note": "Your instructor's note",
    "parties": "Parties",
    "quotation": "",
    "clause": "",
    "obligation": "What is owed",
    "read-by-supporters": "As supporters of commitments read it",
    "read-by-sceptics": "As sceptics of commitments read it",
    "disputed": "What is disputed",
    "fact": "",
    "answers": "",
    "definition": "",
    "contrast": "Not to be confused with",
    "difference": "The difference",
    "reply": "The reply",
    "grounds": "Finding",
    "used-pro": "For",
    "used-con": "Against",
}

LEVELS = {"intro": "introductory question", "core": "core question", "advanced": "advanced question"}
"""How hard an issue is, in a heading."""

POINTERS = {
    "cases": "Cases",
    "concepts": "Terms",
    "related": "Related",
    "issues": "Where it is argued",
    "about": "About",
    "otherwise": "If you meant something else",
    "known": "What I do know",
    "next": "Next",
}

OPTIONS = {
    "did-you-mean": "Did you mean one of these? Type its number.",
    "spar-which": "Which motion shall we argue? Type its number, or name another: /spar MOTION as con.",
    "party-of": "Type a number to read one.",
    "other-part": "You also asked something else. Type its number for it.",
    "nearest": "The nearest things I do know (type a number):",
    "try": "",
    "listing": "Type a number to see both sides.",
    "begin": "What can be asked here, for example (type a number):",
    "brief-which": "Type its number for the handout on it.",
    "arguments": "With which of these? Type its number; or say why, in your own words.",
    "spoken-of": "We spoke of these. Type a number to go back to one.",
    "compared": "Type a number to read one in full.",
    "waiting": "Your other questions (type a number to ask one):",
    "maps": "Which map? Type its number.",
}

HOW = {
    "rebuts": "denies the claim",
    "undercuts": "grants the facts, not the conclusion",
    "undermines": "disputes the findings",
}

TREE_EDGES = {
    "rebuts": "rebutted by",
    "undercuts": "undercut by",
    "undermines": "undermined by",
    "answers": "answers",
    "": "",
}

TREE_LEGEND = {
    "rebuts": "rebutted: the claim is denied",
    "undercuts": "undercut: the facts are granted, not the conclusion",
    "undermines": "undermined: the findings are disputed",
}

OWN_WORDS = {
    "rebut": "To rebut a claim is to deny it: it is said to be false.",
    "undercut": "To undercut an argument is to grant its facts, but not that they bear its claim out.",
    "undermine": "To undermine an argument is to dispute its findings: the facts are not so, or show less.",
    "motion": "A motion is the statement that is debated. One side is for it, the other against it.",
    "claim": "A claim is what an argument says, in one sentence.",
    "warrant": "A warrant is why the findings of an argument bear its claim out. /why for 1 shows one.",
    "grounds": "The grounds of an argument are the findings it rests on, each with its source.",
    "qualifier": "A qualifier is how far an argument goes; here it stands under “What it does not show”.",
    "key-point": "A key point is something that an answer in your own words should say; it is what is graded.",
    "side": "Pro is the side for the motion, con the side against it.",
    "steelman": "To steelman is to put the other side's case as its ablest defenders would. /steelman begins.",
    "spar": "To spar is to argue a motion against me, speech by speech. /spar begins.",
    "flow": "The flow is the sheet of a round: every argument, who answered it, and what was dropped.",
    "ballot": "The ballot is the judgement at the end of a round: what was carried, dropped or left without grounds.",
    "dropped": "An argument is dropped when the other side never answers it.",
    "impact": "An impact, in debating, is why a point matters. My screens do not use the word.",
    "map": "An argument map is a tree of who answers whom. /map draws one.",
    "certainty": "How sure you say you are (sure, think so, guess). What was sure and wrong comes back first.",
}
"""What the program's own words mean; terms of the field are in the base."""

PRACTICE = {"quiz": "The quiz", "steelman": "The coaching", "spar": "The round", "spar-choice": "The round"}

NOTICES = {
    "not-covered": "That is outside what I know. I only say what was written and sourced beforehand, about alliances.",
    "no-figure": "I have no such figure for {country}. These are the nearest that I have.",
    "other-end": "I have nothing on which is the “{word}”. The nearest that I have is the other end.",
    "fact-says": "The date stands in what I have on that.",
    "fact-as-of": "I have nothing newer on that, and no other date: this is as of {as_of}.",
    "fact-is-all": "This is all that I have on just that.",
    "which-of-these": "Which of these do you mean? Choose a number first.",
    "not-just-that": "I have no answer to just that. This is what I have on {case}.",
    "no-fact-of": "I have no answer to that for {country}.",
    "no-judgement": "I have nothing that compares the two in that. Each can be looked at by itself.",
    "not-named": "What I have does not speak of {country} itself.",
    "no-such-case": "I know no case called “{name}”. /cases lists those I know.",
    "no-such-define": "I know no term called “{name}”. /concepts lists those I know.",
    "no-such-author": "I know no author called “{name}”. /author and the Tab key list those I know.",
    "no-such-compare": "I cannot tell which two you mean. Name them with a comma between: /compare {two}.",
    "name-case": "Say which: /case {case}. /cases lists those I know.",
    "name-define": "Say which: /define {term}. /concepts lists those I know.",
    "name-author": "Say whom: /author {author}.",
    "name-compare": "Say which two, with a comma between: /compare {two}.",
    "nothing-asked": "Ask anything about alliances, in your own words: Could a treaty pull us into another's war?",
    "nothing-shown": "There is nothing on the table yet to go on from. Ask a question first.",
    "nothing-before": "There is nothing before this.",
    "works": "The works in which it is argued, by argument.",
    "works-in-full": "These works in full:",
    "sources-of": "The sources of “{title}”:",
    "sources-of-fact": "What was just said rests on:",
    "sources-of-side": "The sources of the arguments {side} “{title}”:",
    "short-already": "That is as short as I have it.",
    "shortest": "That is the shortest and plainest that I have. /more tells more again.",
    "no-such-argument": "There is no argument {asked} here. This issue has for 1 to {pro} and against 1 to {con}.",
    "unknown-command": "There is no command {command}.",
    "no-more-examples": "I know no further case for this.",
    "nearest-argument": "The nearest argument that I know is {side} {number} on “{motion}”.",
    "recognised": "You are making an argument that I know: {side} {number} on “{motion}”.",
    "agreed": "You agree with {side} {number} on “{motion}”. Here is the strongest reply to it.",
    "doubted": "You doubt {side} {number} on “{motion}”. Here is what it rests on, and what that does not show.",
    "denied": "You deny {side} {number} on “{motion}”. Here is what it rests on.",
    "denied-with": "The sourced form of your objection is this.",
    "own-evidence": "You bring evidence of your own. I can only set what I know beside it, not judge it.",
    "new-to-me": "That argument is new to me, so I have no sourced reply to it. Here is what bears on it.",
    "bears-on": "I have no reply to exactly that argument. This is the nearest that I have on it.",
    "bears-perhaps": "I have no reply to exactly that argument. It may belong to one of these.",
    "concluded": "I draw no conclusions. This is what I have that bears on that.",
    "concluded-open": "I have nothing that settles that. This is what is disputed about it.",
    "rebut-what": "Say what you object to: /rebut and then your argument.",
    "spar-nearest": "The motion that I have nearest to “{words}”:",
    "compares-one": "I have nothing called “{name}” to compare it with. Here is the one that I know.",
    "is-party": "Yes: {country} is among the parties.",
    "no-party": "No: {country} is not among the parties.",
    "going-back": "Back to the question before: “{title}”.",
    "no-side": "I take no side. Here is what the evidence supports, what it leaves open, and what would settle it.",
    "no-side-alone": "I take no side, and I foretell nothing. I put both sides of a question, with the evidence.",
    "no-side-of-case": "I take no side. Here is how both sides read it.",
    "you-said": "What I say is a sourced fact, or stands for one side; none of it is a view of mine. On “{turn}” I "
    "have this:",
    "author-only-works": "Of authors I know no more than what is written here of their works.",
    "sides-of": "Here are both sides of it; which is for and which against goes by the motion.",
    "party-of": "Of the alliances and partnerships that I have, {country} is or was a party of these.",
    "view-by-side": "I have arguments by side, not by who would put them: what {who} would say I cannot tell. Here "
    "is the other side.",
    "view-line": "Whoever else says it, a claim stands or falls by its grounds. Here is what the other side says.",
    "dated": "Here is the newest that I have, each with its date. What happened later I do not know.",
    "greeting": "Hello. Ask me anything about alliances; I put both sides, with sources.",
    "at-hand": "We were at: {title}.",
    "thanked": "You are welcome.",
    "rude": "I am sorry that this is no help. Put it in other words, or take one of the steps below.",
    "misread": "Then I misread you. Perhaps you meant one of these; if not, please put it in other words.",
    "asked-again": "Then I misread you. Asked again: “{turn}”",
    "wrong-fact": "I may be out of date, or have taken you for asking something else. What I said rests on this:",
    "wrong-which": "Both sides are shown. Say which statement is wrong, and why: “for 1 is wrong, because ...”",
    "disagree-which": "Then say with what. These are the arguments on “{title}”.",
    "disagree-what": "There is nothing on the table yet to disagree with. Say what you object to, and why.",
    "misread-none": "Then I misread you. Please put it in other words, or see what there is.",
    "goodbye": "Goodbye.",
    "how-to-ask": "Ask in your own words, as you would ask a person. The commands are short forms of the same.",
    "own-word": "{meaning}",
    "not-here": "That cannot be done here.",
    "failed": "{message}",
    "undone": "Taken back: “{turn}”. You were here:",
    "not-spoken-of": "Nothing was said of that so far.",
    "back-at": "Back to “{turn}”.",
    "undone-all": "Taken back: “{turn}”. Nothing is on the table now.",
    "not-while-practising": "Practice takes nothing back. /repeat shows where we are, /stop ends it.",
    "practice-goes-on": "{practice} goes on:",
    "practice-waits": "{practice} waits where it was. /repeat shows what was asked.",
    "nothing-practised": "Nothing is being practised now.",
    "choose": "Type {numbers}, or ask something else.",
    "nothing-numbered": "Nothing here has a number. Ask a question in your own words, or see /topics.",
    "issues-of-level": "{levels}: {shown}.",
    "several": "That is {count} questions. Here is the first: “{turn}”",
    "one-of-several": "“{turn}”",
    "welcome": "Ask in your own words, or begin with one of these (type its number):",
    "help-more": "/help all lists the commands with what they do; /help quiz tells of one.",
    "language": "{said}",
    "steelman-which": "Say which issue's other side you want to put: steelman the case against NATO enlargement.",
    "steelman-taken-up": "We go on where it stopped, with the next argument {side} the motion.",
    "steelman-goes-on": "“Back to the steelman” goes on with the next argument.",
    "steelman-untried": "Stopped: nothing was tried, so there is no score.",
    "steelman-so-far": "So far: {met} of {count} points; this is argument {number} of {arguments}.",
    "steelman-side": "Then you put the case {side} the motion.",
    "steelman-over": "Done: {met} of {count} points over {arguments} {side} the motion.",
    **SAID_OF_A_ROUND,
    "exchange-queued": "Queued for practice: {claim}",
    "overstated": "{words} puts it too strongly: its ablest defenders claim less.",
    "why-near": "Some of your words come near the point, but could mean something else, so I ask rather than guess.",
    "why-open": "I look for the points of this argument in your own words. One is not there yet, so I ask again.",
}


LANGUAGES = {
    "": "I only understand English. Please ask in English.",
    "de": "Ich verstehe leider nur Englisch; bitte fragen Sie auf Englisch. (English only, please.)",
    "fr": "Je ne comprends que l’anglais; posez votre question en anglais, s’il vous plaît. (English only, please.)",
    "es": "Solo entiendo inglés; pregunte en inglés, por favor. (English only, please.)",
    "it": "Capisco solo l’inglese; faccia la domanda in inglese, per favore. (English only, please.)",
    "pt": "Só entendo inglês; pergunte em inglês, por favor. (English only, please.)",
    "nl": "Ik versta alleen Engels; stel uw vraag in het Engels. (English only, please.)",
    "pl": "Rozumiem tylko angielski; proszę zapytać po angielsku. (English only, please.)",
    "tr": "Yalnızca İngilizce anlıyorum; lütfen İngilizce sorun. (English only, please.)",
    "sv": "Jag förstår bara engelska; fråga gärna på engelska. (English only, please.)",
    "zh": "抱歉，我只懂英语，请用英语提问。(English only, please.)",
    "ja": "英語しか分かりません。英語で質問してください。(English only, please.)",
    "ko": "영어만 이해합니다. 영어로 질문해 주세요. (English only, please.)",
    "ru": "Я понимаю только английский; спросите, пожалуйста, по-английски. (English only, please.)",
    "uk": "Я розумію лише англійську; запитайте, будь ласка, англійською. (English only, please.)",
}

NOTICES |= OF_ITSELF | OF_THE_SESSION


COUNTED = {
    "steelman-over": {"arguments": "argument"},
    "resumed": {"turns": "turn"},
    "resumed-over": {"turns": "turn"},
    "resumed-empty": {"turns": "turn"},
}
"""Values of notices that are numbers of something, and of what."""


def _in_words(code: str, values: dict[str, str]) -> dict[str, str]:
    """Return the values of a notice with what is to be read in place of codes and numbers."""
    if code == "issues-of-level":
        names = " and ".join(f"{LEVELS[level]}s" for level in values.get("levels", "").split())
        part = "" if values.get("shown") == values.get("all") else f" of {values.get('all')}"
        values = {**values, "levels": f"{names[:1].upper()}{names[1:]}", "shown": f"{values.get('shown')}{part}"}
    if code == "own-word":
        values = {**values, "meaning": OWN_WORDS.get(values.get("word", ""), "")}
    if code == "choose":
        most = values.get("most", "")
        values = {**values, "numbers": "1" if most == "1" else f"a number from 1 to {most}"}
    if code == "no-such-argument":
        side, _, number = values.get("asked", "").partition(" ")
        values = {**values, "asked": f"{SIDES.get(side, side).lower()} {number}".strip()}
    return values


def notice(code: str, values: dict[str, str]) -> str:
    """Return the words of a notice."""
    values = _in_words(code, values)
    values = {**values, **{name: counted(values[name], word) for name, word in COUNTED.get(code, {}).items()}}
    if code == "at-hand":
        values = {**values, "title": values.get("title", "").rstrip(".")}
    if code in ("written", "written-already"):
        values = {**values, "title": values.get("title", "").rstrip(".")}
    if code in ("practice-waits", "practice-goes-on", "practice-left", "practice-over"):
        values = {**values, "practice": PRACTICE.get(values.get("name", ""), "")}
    if code in (
        "steelman-over",
        "steelman-taken-up",
        "steelman-side",
        "spar-side",
        "spar-motion",
        "recognised",
        "nearest-argument",
        "agreed",
        "doubted",
        "denied",
        "sources-of-side",
    ):
        values = {**values, "side": SIDES.get(values.get("side", ""), "").lower()}
    if code == "language":
        values = {**values, "said": LANGUAGES.get(values.get("language", ""), LANGUAGES[""])}
    text = NOTICES[code].format_map(values)
    if code == "unknown-command":
        nearest = values.get("nearest")
        text += f" Did you mean {nearest}?" if nearest else ""
        text += " /help lists what there is."
    return text
