"""A fold that grows gives at every moment what a fold of everything would give."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.etiquette.fold import GrowingFold, fold
from inboxwatch.events import Event, ThreadClosed, ThreadReopened, ThreadsMerged
from inboxwatch.model import Kind, Label, Outcome
from tests.support.events import BOB, RULES, Story, at, confirmed, interview, received, sent

LATER = at("2026-06-01 12:00")


def told() -> list[Event]:
    """Two threads with all that can happen to them, in the order of a journal that a merge ends."""
    story = Story(confirmed("2026-02-27 10:00", interview("2026-03-03 14:00"), id="<first@acme.com>"))
    story.lay_down("2026-03-03 16:30").edit("2026-03-03 16:40", Kind.THANK_YOU).send("2026-03-03 17:00", Kind.THANK_YOU)
    story.add(received("2026-03-05 09:00", asks=True), sent("2026-03-05 10:00"))
    other = {"answers": (), "company": "Globex", "domain": "globex.com", "role": "Chemist"}
    story.add(confirmed("2026-03-04 10:00", interview("2026-03-06 10:00", BOB), id="<g@globex.com>", **other))
    story.lay_down("2026-03-06 12:30").discard("2026-03-06 13:00", Kind.THANK_YOU, "bob@acme.com")
    story.lay_down("2026-03-17 12:00")
    acme, globex = (t.id for t in story.world("2026-03-17 13:00").threads)
    story.add(ThreadClosed(at("2026-03-18 09:00"), globex, Outcome.WITHDRAWN))
    story.add(ThreadReopened(at("2026-03-19 09:00"), globex), received("2026-03-20 09:00", Label.REJECTION))
    return story.add(ThreadsMerged(at("2026-03-21 09:00"), globex, acme)).events


EVENTS = told()


@given(st.permutations(EVENTS), st.lists(st.integers(0, len(EVENTS)), max_size=6).map(sorted))
def test_in_whatever_order_and_portions_events_come(events: list[Event], cuts: list[int]) -> None:
    growing = GrowingFold(RULES)
    for cut in (*cuts, len(events)):
        assert growing.world(events[:cut], LATER) == fold(events[:cut], RULES, LATER)


def test_one_by_one_in_the_order_of_the_journal_and_at_any_moment() -> None:
    growing = GrowingFold(RULES)
    for count in range(len(EVENTS) + 1):
        for now in (at("2026-03-03 12:00"), LATER, at("2026-03-10 12:00")):
            assert growing.world(EVENTS[:count], now) == fold(EVENTS[:count], RULES, now)
