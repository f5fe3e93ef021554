"""Pieces that rarely come up in a sitting: what is shown of each, in words."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tutor.dialogue.quiz_reply import (
    AnswerMarked,
    HintGiven,
    ItemAsked,
    LineShown,
    OptionShown,
    PointMarked,
    ProgressShown,
    SittingOver,
)
from tutor.dialogue.reply import Block, Reply
from tutor.dialogue.round_reply import (
    Alert,
    BallotLine,
    BallotShown,
    MoveShown,
    RoundOpened,
    SpeechShown,
    Study,
    StudyItem,
)
from tutor.quiz.mastery import Calibration
from tutor.views import plain
from tutor.views import practice_wording as practice
from tutor.views import sparring_wording as sparring


def shown(*blocks: Block) -> str:
    return " ".join(plain.render(Reply(question="", act="quiz", blocks=blocks), 200).split())


def asked(kind: str = "target", **more: object) -> ItemAsked:
    return ItemAsked(id="x", kind=kind, number=1, total=5, **more)  # type: ignore[arg-type]


def marked(kind: str, verdict: str, points: Iterable[PointMarked] = (), **more: object) -> AnswerMarked:
    return AnswerMarked(id="x", kind=kind, verdict=verdict, score=0.0, points=tuple(points), **more)  # type: ignore[arg-type]


class TestItems:
    def test_a_term_is_asked_for_by_its_definition(self):
        line = LineShown(role="definition", text="A wall where ships lie.")

        assert practice.CONCEPT in shown(asked("term", given=(line,)))
        assert practice.CONCEPT not in shown(asked("term"))

    def test_why_an_item_comes_is_said(self):
        said = shown(asked(changed=True, wanted="dropped in a round"))

        assert practice.CHANGED in said
        assert "dropped in a round" in said
        assert practice.CHANGED not in shown(asked())

    def test_coded_options_are_worded(self):
        code, words = next(iter(practice.CODES.items()))

        assert words in shown(asked(options=(OptionShown(number=1, text=code, coded=True),)))


class TestMarks:
    def test_an_order_partly_right_is_nearly(self):
        assert practice.NEARLY in shown(marked("order", "partly"))
        assert practice.NEARLY not in shown(marked("order", "wrong"))

    def test_points_made_are_counted_where_they_are_not_enough(self):
        points = [
            PointMarked(id=str(n), text=f"Point {n}.", band=band) for n, band in enumerate(("covered", "not-found"))
        ]

        assert practice.IN_PART.format(made=1, count=2) in shown(marked("state", "wrong", points))
        assert practice.VERDICTS["wrong"] in shown(marked("state", "wrong", points[1:]))

    def test_flags_absolutes_and_mistakes_are_told(self):
        mistake = LineShown(role="correction", text="Stone sinks.")
        said = shown(marked("state", "wrong", flags=("echo", "xyzzy"), absolutes=("always",), mistakes=(mistake,)))

        assert practice.FLAGS["echo"] in said
        assert "xyzzy" not in said
        assert "“always”" in said
        assert f"{practice.MISTAKE}. Stone sinks." in said

    def test_a_point_that_may_be_meant_is_asked_about_and_no_other_way_shown(self):
        meant = PointMarked(id="a", text="Rents rise.", band="unsure", number=1, doubt="negated", words=("rents",))
        two = [meant, PointMarked(id="b", text="Shops close.", band="unsure", number=2)]

        assert practice.DID_YOU_MEAN in shown(marked("state", "wrong", [meant]))
        assert practice.DID_YOU_MEAN_SEVERAL in shown(marked("state", "wrong", two))
        assert shown(marked("state", "wrong", [meant])).count("Rents rise.") == 1

    def test_a_doubt_that_is_not_asked_about_is_named(self):
        doubt, words = next(iter(practice.DOUBTS.items()))

        assert words in shown(
            marked("state", "wrong", [PointMarked(id="a", text="Rents rise.", band="unsure", doubt=doubt)])
        )

    def test_a_point_that_was_plainly_denied_says_so_and_asks_nothing(self):
        denied = PointMarked(id="a", text="Rents rise.", band="not-found", doubt="negated", words=("rents",))
        said = shown(marked("state", "wrong", [denied]))

        assert practice.DOUBTS["negated"] in said
        assert practice.DID_YOU_MEAN not in said

    def test_sure_and_wrong_is_said(self):
        assert practice.SURE_AND_WRONG in shown(marked("target", "wrong", certainty=3))
        assert practice.SURE_AND_WRONG not in shown(marked("target", "wrong", certainty=2))
        assert practice.ASK_CERTAINTY in shown(marked("target", "right", ask_certainty=True))


class TestHints:
    @pytest.mark.parametrize(
        ("hint", "said"),
        [
            (HintGiven(struck=(1, 3)), practice.HINT_STRUCK.format(numbers="1, 3")),
            (HintGiven(letters="en"), practice.HINT_LETTERS.format(letters="en")),
            (HintGiven(first=2), practice.HINT_FIRST.format(first=2)),
            (HintGiven(text="How many?"), "How many?"),
        ],
    )
    def test_each_kind_has_its_words(self, hint: HintGiven, said: str):
        assert shown(hint) == f"Hint. {said}"


class TestTheEnd:
    def test_what_was_missed_is_listed(self):
        over = SittingOver(answered=3, right=2, missed=(LineShown(role="claim", text="Rents rise."),))

        assert shown(over).endswith(f"{practice.MISSED}: Rents rise.")
        assert practice.MISSED not in shown(SittingOver(answered=3, right=3))
        assert shown(SittingOver(answered=0, right=0)) == practice.OVER_NONE.format(answered=0, right=0)


class TestRounds:
    def move(self, kind: str = "argue", **more: object) -> MoveShown:
        return MoveShown(move=4, kind=kind, number=1, claim="Stone lasts.", **more)  # type: ignore[arg-type]

    def speech(self, move: MoveShown, speaker: str, *, cut: bool = False) -> str:
        return shown(SpeechShown(speech=1, phase="constructive", side="pro", speaker=speaker, moves=(move,), cut=cut))  # type: ignore[arg-type]

    def test_a_round_taken_up_again_says_so(self):
        opened = RoundOpened(motion="Stone.", id="harbour/stone", side="pro", level="hard", clock=90)

        assert sparring.CLOCKED.format(clock=90) in shown(opened)
        again = RoundOpened(motion="Stone.", id="harbour/stone", side="pro", level="hard", taken_up=True)
        assert shown(again) == f"Stone. {sparring.TAKEN_UP.format(side=sparring.SIDES['pro'])}"

    def test_a_speech_cut_short_says_so(self):
        assert shown(
            SpeechShown(speech=1, phase="constructive", side="pro", speaker="learner", moves=(), cut=True)
        ).endswith(sparring.CUT)

    def test_what_supports_an_argument_stands_below_it(self):
        said = self.speech(self.move(text="Stone lasts.", finding="A study saw it."), "tutor")

        assert said.endswith(f"{sparring.FINDING}. A study saw it.")

    def test_an_argument_that_answers_is_a_reply(self):
        said = self.speech(self.move(answers=(2,), text="It lasts longer than wood."), "learner")

        assert said != self.speech(self.move(text="It lasts longer than wood."), "learner")
        assert "“It lasts longer than wood.”" in said

    def test_long_speeches_are_quoted_in_short(self):
        assert "w47 …”" in self.speech(self.move(text=" ".join(f"w{n}" for n in range(60))), "learner")

    def test_what_was_not_answered_may_have_its_reply_with_it(self):
        reply = MoveShown(move=4, kind="argument", side="con", number=2, text="Wood bends.")
        moves = (self.move(),)

        assert shown(Alert(moves=moves, replies=(reply,))).endswith("Wood bends.")
        assert "Wood bends" not in shown(Alert(moves=moves))

    def test_a_ballot_names_what_stands(self):
        line = BallotLine(says="ungrounded", speaker="learner", moves=(3,), text="It is so.")
        ballot = BallotShown(finished=True, learner="pro", standing=(), lines=(line,))

        assert "Yours: nothing." in shown(ballot)
        assert "Mine: nothing." in shown(ballot)
        assert sparring.UNFINISHED in shown(BallotShown(finished=False, learner="pro", standing=(3,), lines=()))

    def test_what_to_study_has_its_reply_or_correction(self):
        target, reply = self.move(), MoveShown(move=0, kind="argument", side="con", number=2, text="Wood bends.")
        mistake = StudyItem(why="mistake", text="Stone sinks.", moves=(2,))
        why = next(name for name in sparring.WHY if name != "mistake")
        items = (StudyItem(why=why, target=target, reply=reply), mistake)

        assert sparring.NOTHING_TO_STUDY in shown(Study(items=()))
        said = shown(Study(items=items, queued=1))
        assert sparring.STUDY_FEWER in said
        assert "Wood bends." in said
        assert "Stone sinks." in said
        assert said.endswith(sparring.QUEUED_ONE)
        assert sparring.QUEUED.format(count=2) in shown(Study(items=items, queued=2))
        assert sparring.STUDY in shown(Study(items=(*items, mistake)))


class TestProgress:
    def progress(self, **more: object) -> str:
        return shown(ProgressShown(day="2026-11-24", answered=9, met=3, topics=(), **more))  # type: ignore[arg-type]

    def test_topics_not_met_and_what_falls_due_are_told(self):
        said = self.progress(untouched=("cost", "sovereignty"), due=(2, 0, 1, 0))

        assert "cost, sovereignty" in said
        assert "2 days" in said or "In 2" in said or "in 2" in said
        assert "3 days" not in said

    def test_how_often_sure_is_right_is_told(self):
        levels = tuple(
            Calibration(level=level, answers=answers, right=0.5, pays=pays, marks=0)
            for level, pays, answers in ((1, 0.0, 50), (2, 0.6, 50), (3, 0.8, 1))
        )

        assert self.progress(calibration=levels, due=(0,)).count("50%") == 2
