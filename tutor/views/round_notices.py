"""The program's own words about a round and about coaching, beside what is said in them."""

from __future__ import annotations

SAID_OF_A_ROUND = {
    "spar-no-flow": "There is no round yet, so there is no flow and no ballot. /spar begins one.",
    "spar-no-hint": "Every argument of your side has been made, and nothing of mine waits for an answer.",
    "spar-hint": "One argument of your side that you have not made: {claim}",
    "spar-change": "Another motion ends this round. Type yes to end it, or go on with your speech.",
    "spar-side": "You speak {side} the motion.",
    "spar-clock": "A speech may take {clock} seconds. A longer one counts too, and the ballot says so.",
    "spar-no-clock": "No clock runs: take the time you need.",
    "spar-no-winner": "I name no winner: the ballot says what was left standing, not who is right.",
    "spar-redo": "While a round goes on, /undo takes your last speech back, with my answer to it. One that is over"
    " stays as it is: “again” begins another on the same motion.",
    "spar-no-such-move": "No argument was put by a move {move}. /flow shows the numbers.",
    "spar-nothing-said": "Nothing of the kind was said yet.",
    "spar-left": "The round was left here. /spar takes it up again.",
    "spar-left-early": "The round was left before you spoke. /spar begins again.",
    "spar-unknown-ids": "This motion has no argument called {ids}; that was left out.",
    "spar-motion": "The motion: {motion} You speak {side} it.",
    "spar-no-swap": "The sides stay as they are in this round, since you have spoken. /stop ends it; "
    "{command} begins the other one.",
    "spar-no-questions": "Nobody is questioned in a round: it is three speeches each. "
    "You may ask me anything in between.",
    "spar-undone": "Taken back, with my answer to it: “{speech}”",
    "spar-how-counted": "A point of mine counts as answered where I can tell that a sentence of yours is about it. "
    "I may miss one: what I heard stands below.",
    "spar-answered-by": "I took for an answer to {argument}: move {moves}.",
    "spar-talk": "Heard as no argument: {said}",
    "spar-disclaimed": "Not counted, since it says what was not said: {said}",
    "spar-choose-first": "I cannot tell on which of these motions that is. Choose one first, then say it again.",
    "spar-misheard": "If I heard you wrong, /undo takes your last speech back, with my answer to it; then say it again "
    "in other words. “Move 9 is for 3” puts a move of yours elsewhere; “I answered move 4” makes it an answer.",
    "spar-nothing-heard": "I heard no speech of yours in this round yet.",
    "spar-no-ballot-yet": "The ballot comes at the end of this round, or when you stop it. /flow shows what was said "
    "so far.",
    "spar-how-standing": "A move stands where nobody answered it, or where each answer to it was answered by a move "
    "that stands. An argument stands by any of its moves, also one that answers something else.",
    "spar-stands-unanswered": "{argument} stands by move {move}{reply}: nobody answered that move.",
    "spar-stands-defended": "{argument} stands by move {move}: {by} answered it, and {defence} answered that in turn.",
    "spar-stands-not": "{argument} does not stand: {by} answered it, and that was not answered in turn.",
    "spar-moved": "Counted on your word: your move {move} is {argument}. What I said to it stands.",
    "spar-not-yours": "Only a move of yours can be put elsewhere, and only to an argument of your "
    "side, by numbers: move 9 is for 3.",
    "spar-claimed": "Counted on your word: your move {move} answers {argument}.",
    "spar-claim-early": "You have not spoken since I put {argument}: answer it in your next speech.",
    "spar-claim-settled": "Nothing of {argument} waits for an answer of yours.",
    "spar-claim-which": "Which of them did you answer? Say it by its number, such as: i answered move 3",
    "spar-claim-none": "Nothing of mine waits for an answer that you could have given.",
    "spar-answered-by-none": "I took nothing of it for an answer to {argument}.",
    "spar-cited": "More of it: {command}",
    "steelman-disowned": "Then that is taken back.",
    "steelman-no-verdict": "There is nothing to overrule: I count a point on your word only where you said something "
    "that may make it, and once.",
}
