"""The words and phrases by which a text denies, as data for ``denial``."""

from __future__ import annotations

import re

from tutor.quiz.wordlists import DISMISSALS, JOINING

REACH = 14
"""Words that a denial within a clause reaches at most."""
TURNS = frozenset("but rather instead whereas although though yet while".split())
"""Words at which a denial of what follows ends."""
REASONS = frozenset("because since".split())
"""Words at which a denial that is no *not true that* ends: *that proves little, because ...*."""
SUBJECTS = frozenset("i you he she it we they there".split())
VERB_AFTER_AND = frozenset("is are was were has have had will would can could did does".split())
"""After *and* these begin a statement of their own."""
PRONOUNS = frozenset("nothing nobody none nobody's".split())
"""What denies the verb before it as well: *it changes nothing*."""
AUXILIARIES = frozenset("is are was were do does did has have had will would can could should may might must".split())
CLAUSAL = frozenset("that who which where when if what how whether than as".split())
"""Where a clause begins within another, so that a denial after it does not reach back over it."""
JOINTS = JOINING | CLAUSAL
STOPS = frozenset("where when if who which".split())
GOES_ON = frozenset("nor that which who because so if when since as".split())
"""Words by which what follows a comma still belongs to what is denied."""
TRAILING = frozenset("do it that so either though any more at all now be have".split())
"""Words that may follow a denial that has nothing else after it."""
CLEFT = frozenset("that who which where when why".split())
CONDITIONS = frozenset("unless until".split())
MOST_TRAILING = 2
MOST_WITHOUT = 2
ARTICLES = frozenset("a an the any".split())
MOST_REFUSING = 5
ADVERBS = (
    r"(?:simply |just |plainly |flatly |wildly |grossly |vastly |greatly |completely |totally |largely |of course "
    r"|all |so |pure )*"
)
DISMISSED = "(?:" + "|".join(DISMISSALS) + ")"
FORWARD = re.compile(
    r"\b(?:instead of|rather than|far from|anything but|by no means|in no way|too \w+ to|contrary to|free of|"
    r"(?:was|were|is|are|be) unable to|not necessarily|rul(?:e|es|ed|ing) out|"
    r"(?:keep|kept|stop|prevent|hinder)\w* (?:\S+ ){0,4}?from)\b"
)
HARMLESS = re.compile(
    r"\b(?:(?:not|[a-z]+n't) (?:only|just|merely|simply|solely|half|(?:[a-z]+ ){0,2}by (?:accident|chance))"
    r"|not until|no (?:doubt|wonder|secret|surprise|accident|coincidence)|nothing but|no matter|no sooner|or not"
    r"|if not|why not|no one else|can't help|cannot help|(?:more|less) (?:rarely|seldom)"
    r"|no (?:more|fewer|less|later) than "
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a|half))\b"
)
"""Phrases with a word that denies which deny nothing."""
WHOLE = re.compile(
    r"\b(?:not|[a-z]+n't) (?:really |at all |quite )?"
    r"(?:the case|true|correct|right|accurate|clear|certain|obvious|sure)(?: that| whether)?\b"
    rf"|\b(?:it is|it's|is it|that is|that's) {ADVERBS}{DISMISSED} (?:that|to)\b"
    r"|\b(?:do|does|did|would|can|could)(?:n't| not| never) "
    r"(?:think|believe|accept|agree|buy|say|claim|argue|hold|mean|show|prove)\b(?! (?:it|so)\b)"
    r"|\b(?:i|we|they|you) doubt\b|\bquestion(?:s|ed)? (?:that|whether|if)\b"
    r"|\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|doubt(?:s|ed)?) "
    r"(?:that|whether|the (?:claim|idea|view|notion))\b"
    r"|\bfar from (?:true|clear|certain|obvious)\b|\b(?:unclear|doubtful) (?:that|whether)\b"
    r"|\b(?:no|little|hardly any|without) (?:evidence|proof|sign|reason|study|studies|research|data)\b"
    r"|\b(?:no|hardly any) (?:link|connection|relation|correlation) between\b"
    r"|\b(?:nobody|no one|no scholar|few) (?:should |would |seriously )?"
    r"(?:says?|thinks?|believes?|argues?|claims?|holds?|puts?)\b"
    r"|\b(?:supposedly|allegedly|yeah right|as if)\b"
)
"""Beginnings that deny all that follows."""
BACK = re.compile(
    rf"(?:\b(?:is|are|was|were|been|being|sounds|remains)|'s) {ADVERBS}{DISMISSED}\b(?! that| to)"
    r"|\b(?:is|are|was|were)(?:n't| not) (?:what|how|why|where)\b"
    r"|\b(?:do|does|did)(?:n't| not) (?:come into it|add up|hold up|hold water|exist)\b"
    r"|\b(?:do|does|did)(?:n't| not) (?:think|believe|buy|see) (?:it|so)\b"
    r"|\bwould only (?:hold|work|be true|make sense) if\b"
)
"""Endings that deny what went before."""
AROUND = re.compile(
    r"\b(?:nothing|little|not much|hardly anything) (?:whatsoever |at all )?to do with\b"
    r"|\b(?:no|little|hardly any) (?:effect|difference|impact|influence|bearing)\b"
    r"|\b(?:do|does|did)(?:n't| not) (?:matter|count)\b|\bof no (?:use|help|value|avail|consequence)\b"
)
"""What denies both sides of it."""


OPPOSITE = re.compile(
    r"\b(?:say|says|show|shows|prove|proves|suggest|suggests|found|finds?) (?:just |quite |exactly )?"
    r"the (?:very )?(?:opposite|reverse|contrary)\b|\bthe (?:very )?(?:opposite|reverse|contrary) (?:is|was|holds)\b"
)
"""What turns round the sentence before."""
