"""What `status` says of a thread: what comes next and when, and one line for every draft."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from inboxwatch.cli import statuses
from inboxwatch.cli.find import find_thread
from inboxwatch.errors import UserError
from inboxwatch.events import ThreadClosed, ThreadSnoozed
from inboxwatch.model import DraftState, Kind, Label, Outcome, State, TrustVerdict
from inboxwatch.service.status import ThreadLine, accounts_of, mails_of, threads_of
from inboxwatch.store.port import PassRecord
from tests.support.events import ADA, BOB, RULES, Story, at, confirmed, interview, received, sent

INTERVIEW = "2026-03-03 14:00"


def story() -> Story:
    return Story(confirmed("2026-02-27 10:00", interview(INTERVIEW), id="<first@acme.com>"))


def lines(told: Story, when: str) -> tuple[ThreadLine, ...]:
    return threads_of(told.world(when), told.plan(when), RULES, at(when))


def line(told: Story, when: str) -> ThreadLine:
    (only,) = lines(told, when)
    return only


def test_before_the_interview_it_comes_next() -> None:
    thread = line(story(), "2026-03-01 10:00")
    assert (thread.state, thread.next, thread.next_at) == (State.SCHEDULED, "interview", at(INTERVIEW))
    assert thread.interview_start == at(INTERVIEW)
    assert (thread.company, thread.role, thread.round) == ("Acme", "Data Analyst", 1)


def test_after_it_the_thank_you_is_told_with_its_instant_and_rule() -> None:
    thread = line(story(), "2026-03-03 15:10")
    assert (thread.next, thread.next_at) == (Kind.THANK_YOU, at("2026-03-03 16:00"))
    (draft,) = thread.drafts
    assert (draft.state, draft.not_before, draft.rules[0]) == (DraftState.WANTED, at("2026-03-03 16:00"), "T2")
    assert draft.send_by == at("2026-03-04 15:00")


def test_a_draft_that_stands_is_the_users_turn_until_its_time_is_over() -> None:
    told = story().lay_down("2026-03-03 16:30")
    thread = line(told, "2026-03-03 16:31")
    assert (thread.next, thread.next_at) == ("send", at("2026-03-04 15:00"))
    assert [d.state for d in thread.drafts] == [DraftState.PLACED]
    told.edit("2026-03-03 17:00", Kind.THANK_YOU)
    assert [d.state for d in line(told, "2026-03-03 17:01").drafts] == [DraftState.EDITED]


def test_an_edited_thank_you_past_its_time_hides_nothing_that_is_due() -> None:
    told = story().add(sent("2026-03-03 15:30", "bob@acme.com"))
    told.lay_down("2026-03-03 16:30").edit("2026-03-03 17:00", Kind.THANK_YOU)
    assert line(told, "2026-03-05 14:00").next == "send"
    late = line(told, "2026-03-12 10:00")
    assert late.state is State.CHECK_IN
    assert (late.next, late.next_at) == ("send", None)  # the check-in is refused while it stands (C5)
    assert line(told, "2026-03-06 10:00").next == Kind.CHECK_IN


def test_what_was_sent_or_deleted_stays_as_a_line_and_what_follows_is_next() -> None:
    told = story().lay_down("2026-03-03 16:30").send("2026-03-03 17:00", Kind.THANK_YOU)
    thread = line(told, "2026-03-04 10:00")
    assert thread.state is State.WAITING
    assert {d.kind: d.state for d in thread.drafts} == {
        Kind.THANK_YOU: DraftState.SENT,
        Kind.CHECK_IN: DraftState.WANTED,
    }
    assert thread.next == Kind.CHECK_IN
    assert thread.next_at is not None
    assert thread.next_at > at("2026-03-10 09:00")
    assert thread.unanswered == 1


def test_their_question_is_the_users_turn() -> None:
    told = story().lay_down("2026-03-03 16:30").send("2026-03-03 17:00", Kind.THANK_YOU)
    told.add(received("2026-03-06 10:00", asks=True))
    assert line(told, "2026-03-07 10:00").next == "reply"


def test_after_the_last_check_in_the_closing_is_told() -> None:
    told = story().lay_down("2026-03-03 16:30").send("2026-03-03 17:00", Kind.THANK_YOU)
    told.lay_down("2026-03-12 10:00").discard("2026-03-12 11:00", Kind.CHECK_IN)
    thread = line(told, "2026-03-13 10:00")
    assert thread.next == "close"
    assert thread.next_at is not None
    assert line(told, "2026-06-01 10:00").outcome is Outcome.SILENT


def test_a_closed_thread_has_nothing_next_and_comes_last() -> None:
    told = story()
    told.add(
        confirmed(
            "2026-02-28 10:00", interview("2026-03-20 10:00", BOB), id="<g@globex.com>", answers=(), company="Globex",
            domain="globex.com",
        )
    )  # fmt: skip
    acme = next(t.id for t in told.world("2026-03-01 10:00").threads if t.company == "Acme")
    told.add(ThreadClosed(at("2026-03-01 11:00"), acme, Outcome.WITHDRAWN))
    first, last = lines(told, "2026-03-01 12:00")
    assert (first.company, last.company) == ("Globex", "Acme")
    assert (last.state, last.outcome, last.next, last.next_at) == (State.CLOSED, Outcome.WITHDRAWN, None, None)


def test_a_snoozed_thread_says_until_when() -> None:
    told = story()
    told.add(ThreadSnoozed(at("2026-03-01 11:00"), told.thread("2026-03-01 10:00").id, at("2026-03-20 00:00")))
    thread = line(told, "2026-03-03 18:00")
    assert thread.snoozed_until == at("2026-03-20 00:00")
    assert [d.rules[0] for d in thread.drafts] == ["snoozed"]
    assert line(told, "2026-03-21 00:00").snoozed_until is None


def test_suspicious_mail_is_marked_and_has_nothing_next() -> None:
    told = Story(received("2026-03-01 10:00", Label.OFFER, trust=TrustVerdict.SUSPICIOUS))
    thread = line(told, "2026-03-02 10:00")
    assert thread.suspicious
    assert (thread.next, thread.drafts) == (None, ())


def test_suspicious_mail_is_told_to_programs_and_people_with_sender_and_subject(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = Story(received("2026-03-01 10:00", Label.OFFER, trust=TrustVerdict.SUSPICIOUS))
    found = lines(told, "2026-03-02 10:00")
    said = statuses.as_json(found, ())
    assert said["threads"] == []
    (mail,) = said["suspicious"]
    assert (mail["from"], mail["subject"]) == ("rita@acme.com", "Your interview")
    assert [t["trust"]["verdict"] for t in statuses.as_json(found, (), all_=True)["threads"]] == ["suspicious"]
    statuses.show(found, (), UTC, all_=False)
    shown = capsys.readouterr().out
    assert 'rita@acme.com, "Your interview"' in shown
    assert "Acme" not in shown, "no thread of its own among those that are followed"


def test_the_date_they_named_is_told() -> None:
    told = story()
    told.add(received("2026-03-04 10:00", decision=date(2026, 3, 13)))
    assert line(told, "2026-03-05 10:00").decision_date == date(2026, 3, 13)


def test_mails_are_told_with_what_they_were_understood_to_be() -> None:
    told = story().add(sent("2026-02-27 12:00", "rita@acme.com"))
    first, second = mails_of(told.thread("2026-03-01 10:00"), told.events)
    assert (first.label, first.inbound, first.who) == (Label.INTERVIEW_CONFIRMED, True, "rita@acme.com")
    assert (second.label, second.inbound, second.who) == (None, False, "rita@acme.com")


def test_accounts_are_named_as_in_the_config_and_by_address_without_one() -> None:
    when = datetime(2026, 3, 1, tzinfo=UTC)
    passes = [PassRecord(ADA, when, ("It failed.",), ok=False), PassRecord("old@example.com", when)]
    known, fresh = accounts_of(passes, {ADA: "personal", "new@example.com": "work"})
    assert (known.name, known.last_pass, known.errors) == ("personal", when, ("It failed.",))
    assert (fresh.name, fresh.last_pass) == ("work", None)
    assert [a.name for a in accounts_of(passes, {})] == [ADA, "old@example.com"]


# ---------------------------------------------------------------- finding a thread


def two() -> tuple[ThreadLine, ...]:
    told = story()
    more = {"answers": (), "company": "Acme Labs", "domain": "acmelabs.com", "role": "Chemist"}
    told.add(confirmed("2026-02-28 10:00", interview("2026-03-20 10:00", BOB), id="<labs@acmelabs.com>", **more))
    return lines(told, "2026-03-01 10:00")


@pytest.mark.parametrize("wanted", ["Acme Labs", "acme labs", "LABS", "Acme Labs, Inc."])
def test_a_thread_is_found_by_its_company(wanted: str) -> None:
    assert find_thread(two(), wanted).company == "Acme Labs"


def test_the_whole_name_wins_over_a_part_of_another() -> None:
    assert find_thread(two(), "acme").company == "Acme"


def test_a_thread_is_found_by_the_beginning_of_its_id() -> None:
    for thread in two():
        assert find_thread(two(), thread.id[:6].upper()) == thread


@pytest.mark.parametrize("wanted", ["nobody", "", "  ", "\x1b[2J"])
def test_what_names_no_thread_is_a_sentence_with_those_there_are(wanted: str) -> None:
    with pytest.raises(UserError) as caught:
        find_thread(two(), wanted)
    assert caught.value.exit_status == 2
    assert "\x1b" not in str(caught.value)
    for thread in two():
        assert thread.id in str(caught.value)


def test_a_name_of_two_threads_lists_both() -> None:
    with pytest.raises(UserError, match="2 threads are called"):
        find_thread(two(), "acm")
