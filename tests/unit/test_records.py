"""What became of each draft: its fates, and every way in which a mail in Sent is known as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from inboxwatch.etiquette import records
from inboxwatch.etiquette.thread import DraftRecord, Thread
from inboxwatch.events import (
    DraftDiscarded,
    DraftEdited,
    DraftEvent,
    DraftFound,
    DraftIntended,
    DraftMissing,
    DraftPlaced,
    DraftWithdrawn,
    MailSent,
)
from inboxwatch.model import DraftKey, DraftState, Kind
from tests.support.events import ANN, BOB, Story, at, confirmed, interview, sent

KEY = DraftKey("ada@example.com", "t", 1, Kind.THANK_YOU, "ann@acme.com")
MID = KEY.message_id
NOON = at("2026-03-10 12:00")
INTENDED = DraftIntended(NOON, KEY, MID, "hash", "<call@acme.com>")
PLACED = DraftPlaced(NOON, KEY, MID, "hash", "<call@acme.com>", "Re: Interview", ("T1",), NOON, NOON)
EMPTY = Thread("t", "ada@example.com", "acme.com")


def told(*events: DraftEvent) -> DraftRecord:
    thread = EMPTY
    for event in events:
        thread = records.apply(thread, event)
    (record,) = thread.drafts
    return record


def later(minutes: int) -> timedelta:
    return timedelta(minutes=minutes)


MISSING = DraftMissing(NOON + later(10), KEY)
FOUND = DraftFound(NOON + later(15), KEY)
DISCARDED = DraftDiscarded(NOON + later(20), KEY)
EDITED = DraftEdited(NOON + later(5), KEY, "<new@client>")
WITHDRAWN = DraftWithdrawn(NOON + later(20), KEY, "C5")
EXPIRED = DraftWithdrawn(NOON + later(20), KEY, "T1", expired=True)


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((INTENDED,), DraftState.WANTED),
        ((INTENDED, PLACED), DraftState.PLACED),
        ((PLACED, EDITED), DraftState.EDITED),
        ((PLACED, MISSING), DraftState.PLACED),
        ((PLACED, MISSING, DISCARDED), DraftState.DISCARDED),
        ((PLACED, WITHDRAWN), DraftState.WITHDRAWN),
        ((PLACED, EXPIRED), DraftState.EXPIRED),
        ((PLACED, WITHDRAWN, INTENDED), DraftState.WANTED),
        ((PLACED, WITHDRAWN, INTENDED, PLACED), DraftState.PLACED),
        ((PLACED, DISCARDED, INTENDED), DraftState.DISCARDED),  # never made again
        ((PLACED, WITHDRAWN, DISCARDED), DraftState.WITHDRAWN),
        ((PLACED, DISCARDED, DISCARDED), DraftState.DISCARDED),
    ],
)
def test_the_fates_of_a_draft(events: tuple[DraftEvent, ...], state: DraftState) -> None:
    assert told(*events).state is state


def test_a_placed_draft_is_told_whole() -> None:
    record = told(INTENDED, PLACED)
    assert record == DraftRecord(
        KEY, DraftState.PLACED, NOON, MID, "hash", "<call@acme.com>", "Re: Interview", NOON, None, NOON, NOON, ("T1",)
    )
    assert record.standing


def test_an_intended_draft_was_never_placed() -> None:
    assert told(INTENDED).placed_at is None
    assert not told(INTENDED).standing
    assert told(PLACED, WITHDRAWN, INTENDED).placed_at is None


def test_the_first_look_that_missed_it_counts_and_finding_it_again_forgets_it() -> None:
    again = replace(MISSING, at=NOON + later(30))
    assert told(PLACED, MISSING, again).missing_since == MISSING.at
    assert told(PLACED, MISSING, FOUND).missing_since is None
    assert told(PLACED, MISSING, EDITED).missing_since is None


def test_an_edited_draft_is_known_by_its_new_id() -> None:
    assert told(PLACED, EDITED).message_id == "<new@client>"


@pytest.mark.parametrize("event", [MISSING, FOUND, DISCARDED, EDITED, WITHDRAWN])
def test_the_fate_of_an_unknown_draft_is_no_news(event: DraftEvent) -> None:
    assert records.apply(EMPTY, event) is EMPTY


@pytest.mark.parametrize("event", [DISCARDED, EDITED, WITHDRAWN, INTENDED])
def test_what_was_sent_stays_sent(event: DraftEvent) -> None:
    told_ = records.apply(EMPTY, PLACED)
    thread = records.put(told_, replace(told_.drafts[0], state=DraftState.SENT))
    assert records.apply(thread, event).drafts[0].state is DraftState.SENT


def test_the_identity_within_a_thread_outlives_a_merge() -> None:
    thread = records.apply(EMPTY, PLACED)
    assert records.find(thread, replace(KEY, thread="merged")) is thread.drafts[0]
    assert records.find(thread, replace(KEY, round=2)) is None
    assert records.find(thread, replace(KEY, kind=Kind.CHECK_IN)) is None
    assert records.find(thread, replace(KEY, recipient="bob@acme.com")) is None


# ---------------------------------------------------------------- Sent


def mail(message_id: str = "<sent@client>", **more: object) -> MailSent:
    fields: dict[str, object] = {
        "at": NOON + later(60),
        "account": "ada@example.com",
        "recipients": ("ann@acme.com",),
        "subject": "Something else",
        "conversation": (),
        **more,
    }
    return MailSent(message_id=message_id, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "known"),
    [
        (mail(MID), True),
        (mail(MID, recipients=("x@y.co",), at=NOON - later(600)), True),  # its own id, whatever became of the rest
        (mail("<new@client>"), True),  # the id that the client gave on saving
        (mail(conversation=("<call@acme.com>",)), True),
        (mail(conversation=("<old@acme.com>", MID)), True),  # clients that answer the draft itself
        (mail(subject="RE: interview"), True),
        (mail(conversation=("<call@acme.com>",), recipients=("x@y.co", "ann@acme.com")), True),
        (mail(conversation=("<call@acme.com>",), recipients=("bob@acme.com",)), False),
        (mail(subject="Interview next week"), False),
        (mail(), False),
        (mail(subject=""), False),
        (mail(subject="Re: Interview", at=NOON - later(11)), False),
        (mail(subject="Re: Interview", at=NOON - later(9)), True),  # clocks differ
    ],
)
def test_a_mail_in_sent_is_the_draft(event: MailSent, known: bool) -> None:
    thread = records.apply(records.apply(EMPTY, PLACED), EDITED)
    found = records.sent_record(thread, event)
    assert (found is not None) is known


def test_of_two_drafts_in_a_conversation_the_latest_to_that_person() -> None:
    check_in = replace(KEY, kind=Kind.CHECK_IN)
    second = replace(PLACED, key=check_in, message_id=check_in.message_id, at=NOON + later(30))
    thread = records.apply(records.apply(EMPTY, PLACED), second)
    found = records.sent_record(thread, mail(conversation=("<call@acme.com>",)))
    assert found is not None
    assert found.key.kind is Kind.CHECK_IN
    first = records.sent_record(thread, mail(MID))
    assert first is not None
    assert first.key.kind is Kind.THANK_YOU


@pytest.mark.parametrize(
    ("state", "minutes", "known"),
    [
        (DraftState.DISCARDED, 15, True),  # the copy in Sent came late
        (DraftState.DISCARDED, 25, False),  # written after it was thrown away
        (DraftState.EXPIRED, 25, False),
        (DraftState.WITHDRAWN, 25, True),
        (DraftState.SENT, 25, False),
    ],
)
def test_a_draft_believed_gone_may_have_been_sent(state: DraftState, minutes: int, known: bool) -> None:
    thread = records.apply(EMPTY, PLACED)
    thread = records.put(thread, replace(thread.drafts[0], state=state, at=NOON + later(20)))
    found = records.sent_record(thread, mail(conversation=("<call@acme.com>",), at=NOON + later(minutes)))
    assert (found is not None) is known


def test_a_draft_that_never_stood_is_sent_by_its_own_id_alone() -> None:
    thread = records.apply(EMPTY, INTENDED)
    assert records.sent_record(thread, mail(conversation=("<call@acme.com>",))) is None
    assert records.sent_record(thread, mail(MID)) is not None


# ---------------------------------------------------------------- in a story

CALL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", ANN, BOB))


def test_a_sent_draft_counts_as_what_it_was_in_its_own_round() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00").edit("2026-03-10 12:10", Kind.THANK_YOU, "bob@acme.com")
    story.add(confirmed("2026-03-10 12:30", interview("2026-03-11 10:00"), id="<second@acme.com>"))
    story.add(sent("2026-03-11 12:00", "bob@acme.com", id="<2026-03-10 12:10.edit@example.com>"))
    (entry,) = story.world("2026-03-11 13:00").ledger
    assert (entry.kind, entry.round, entry.unasked) == (Kind.THANK_YOU, 1, True)


def test_a_mail_dated_by_a_clock_behind_ours_is_still_the_draft() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00")
    key = story.key(Kind.THANK_YOU, "ann@acme.com")
    story.add(sent("2026-03-10 11:55", "ann@acme.com", id=key.message_id))
    states = {r.key.recipient: r.state for r in story.thread("2026-03-10 13:00").drafts}
    assert states == {"ann@acme.com": DraftState.SENT, "bob@acme.com": DraftState.PLACED}


def test_a_copy_in_sent_that_comes_after_the_draft_was_believed_deleted() -> None:
    story = Story(CALL).lay_down("2026-03-10 12:00").discard("2026-03-10 12:30", Kind.THANK_YOU, "ann@acme.com")
    story.add(sent("2026-03-10 12:20", "ann@acme.com"))
    record = next(r for r in story.thread("2026-03-10 13:00").drafts if r.key.recipient == "ann@acme.com")
    assert record.state is DraftState.SENT
