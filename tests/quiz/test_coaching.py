"""The expectation dialogue: simulated learners who know some of the points, and what every dialogue keeps to."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.knowledge.model import KeyPoint, Misconception
from tutor.quiz import coaching
from tutor.quiz.coaching import Coaching, Exercise, Step

POINTS = (
    KeyPoint(
        id="five",
        point="Only five American episodes since 1945 are ambiguous cases.",
        term="ambiguous",
        cues=(("five", "handful"), ("ambiguous", "unclear")),
        hint="How many episodes were found, and how clear were they?",
    ),
    KeyPoint(
        id="price",
        point="Leaders pay a price at home for breaking a promise.",
        term="price",
        cues=(("leaders", "president"), ("price", "punished")),
        hint="What happens to a leader who stays out?",
    ),
    KeyPoint(
        id="chips",
        point="The Netherlands joined the limits on chips for China in 2023.",
        term="chips",
        cues=(("netherlands", "dutch"), ("chips", "semiconductors")),
        hint="Which goods were limited, and who joined?",
    ),
)
SAYS = {
    "five": "He found no more than five episodes and they are unclear at best.",
    "price": "A president who does not keep his word will be punished by the voters.",
    "chips": "The Dutch went along with the ban on chips that Washington wanted.",
}
FORCED = Misconception(
    id="treaty-forces-war",
    says="A defence treaty leaves its members no choice but to go to war.",
    correction="Most treaties leave each member to decide how it helps.",
    source="kim2011",
)
MISTAKE = "A defence treaty leaves its members no choice but to go to war."
NOISE = ("I don't know", "", "hmm", "something with money perhaps, I would have to look it up", "no idea at all")
EXERCISE = Exercise("Say why this holds.", POINTS, misconceptions=(FORCED,))
MOST_TURNS = 1 + 3 * len(POINTS)


def play(
    known: set[str], noise: list[str], *, at_once: bool = False, mistakes: bool = False
) -> tuple[Coaching, list[Step]]:
    """Play a learner who makes a known point when asked for it, and says something else otherwise."""
    state, steps = coaching.begin(EXERCISE), []
    if at_once and known:
        steps.append(coaching.answer(state, " ".join(SAYS[point] for point in sorted(known))))
        state = steps[-1].state
    while not state.ended:
        here = state.at_hand
        says = SAYS[here.id] if here and here.id in known else noise[len(steps) % len(noise)]
        says = f"{says} {MISTAKE}" if mistakes and len(steps) == 0 else says
        steps.append(coaching.answer(state, says))
        state = steps[-1].state
        assert len(steps) <= MOST_TURNS, "the dialogue does not end"
    return state, steps


learners = {
    "known": st.sets(st.sampled_from([point.id for point in POINTS])),
    "noise": st.lists(st.sampled_from(NOISE), min_size=1, max_size=5),
    "at_once": st.booleans(),
}


class TestEveryDialogue:
    @settings(max_examples=60, deadline=None)
    @given(**learners)
    def test_it_finds_out_what_the_learner_knows(self, known: set[str], noise: list[str], at_once: bool):
        """Learners who know k of m points are found to have made k, and are told the others."""
        state, _ = play(known, noise, at_once=at_once)

        assert set(state.met) == known
        assert {point for point, how in state.outcomes if how == "told"} == {point.id for point in POINTS} - known

    @settings(max_examples=60, deadline=None)
    @given(**learners)
    def test_its_order_of_moves(self, known: set[str], noise: list[str], at_once: bool):
        """No move comes twice running, none twice for a point, and no assertion before a hint and a prompt."""
        state, _ = play(known, noise, at_once=at_once)
        helps = [move for move in state.moves if move.kind in coaching.LADDER]

        assert all(one.kind != other.kind for one, other in pairwise(helps))
        for point in POINTS:
            kinds = [move.kind for move in helps if move.point == point.id]
            assert len(kinds) == len(set(kinds)) <= 4
            if "assertion" in kinds:
                assert {"hint", "prompt"} <= set(kinds[: kinds.index("assertion")])

    @settings(max_examples=60, deadline=None)
    @given(
        turns=st.lists(
            st.sampled_from(["answer", "hint", "show", "skip", "claim", "five", "price", "chips"]), max_size=30
        )
    )
    def test_whatever_the_learner_asks_for(self, turns: list[str]):
        """Hints asked for, points shown, skipped or claimed in any order: no assertion comes early, and it ends."""
        state = coaching.begin(EXERCISE)
        for turn in turns:
            match turn:
                case "hint":
                    state = coaching.ask_hint(state).state
                case "show":
                    state = coaching.show(state).state
                case "skip":
                    state = coaching.skip(state).state
                case "claim":
                    state = coaching.claim(state).state
                case _:
                    state = coaching.answer(state, SAYS.get(turn, "I don't know")).state
        for point in POINTS:
            kinds = [move.kind for move in state.moves if move.point == point.id]
            assert "assertion" not in kinds or {"hint", "prompt"} <= set(kinds[: kinds.index("assertion")])
        assert coaching.stop(state).state.ended

    def test_every_further_question_says_why(self):
        """Each pump, hint or prompt that follows an answer says why it is made."""
        _, steps = play(set(), ["I don't know"])
        asked = [move for step in steps for move in step.moves if move.kind in ("pump", "hint", "prompt")]

        assert asked[0].why == "no-idea"
        assert all(step.moves[0].why for step in steps)


class TestOneDialogue:
    def test_it_climbs_from_least_to_most_help(self):
        """A learner who knows nothing of a point gets a pump, a hint, a prompt, and then the point."""
        state, _ = play({"price", "chips"}, ["hmm"])

        assert [move.kind for move in state.moves if move.point == "five"] == ["pump", "hint", "prompt", "assertion"]

    def test_a_prompt_is_filled_by_its_term(self):
        """After a prompt the missing word alone makes the point."""
        state = coaching.begin(EXERCISE)
        for _ in range(3):
            state = coaching.answer(state, "hmm").state
        assert state.last.text == "Only five American episodes since 1945 are ____ cases."

        step = coaching.answer(state, "ambiguous")
        assert [point.id for point in step.newly_met] == ["five"]
        assert step.state.how["five"] == "prompt"

    def test_a_hint_is_answered_in_few_words(self):
        """After a hint a few right words make the point, though they are no full sentence."""
        state = coaching.begin(EXERCISE)
        for _ in range(2):
            state = coaching.answer(state, "hmm").state

        assert coaching.answer(state, "five, unclear").state.how["five"] == "hint"

    def test_a_mistake_is_corrected_at_once(self):
        """A triggered misconception comes back with the very turn that stated it, and is remembered."""
        state, steps = play({"five", "price", "chips"}, ["hmm"], mistakes=True)

        assert [wrong.id for wrong in steps[0].corrected] == ["treaty-forces-war"]
        assert state.misconceptions == ("treaty-forces-war",)

    def test_absolutes_cost(self):
        """A case put too strongly scores less than the same case put with measure."""
        measured, _ = play({"five", "price", "chips"}, ["hmm"], at_once=True)
        strong = coaching.answer(
            coaching.begin(EXERCISE), "Obviously " + " ".join(SAYS.values()) + " It is always so."
        ).state

        assert set(strong.met) == set(measured.met)
        assert strong.absolutes == ("obviously", "always")
        assert strong.score < measured.score == 1.0

    def test_show_gives_a_point_up(self):
        """Showing a point says it, counts it as missed, and goes on to the next."""
        step = coaching.show(coaching.begin(EXERCISE))

        assert (step.moves[0].kind, step.moves[0].text) == ("shown", POINTS[0].point)
        assert step.moves[1].point == "price"
        assert "five" in step.state.missed

    def test_what_was_said_before_counts(self):
        """Points made earlier are met from the start."""
        state = coaching.begin(EXERCISE, SAYS["five"] + " " + SAYS["chips"])

        assert state.met == ("five", "chips")
        assert state.at_hand is not None
        assert state.at_hand.id == "price"

    def test_all_at_once_ends_it(self):
        """An answer that makes every point ends the dialogue with its summary."""
        step = coaching.answer(coaching.begin(EXERCISE), " ".join(SAYS.values()))

        assert step.state.ended
        assert [move.kind for move in step.moves] == ["summary"]
