"""Each limit alone, on both sides of its bound; over threads, accounts and mail written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from inboxwatch.etiquette import limits
from inboxwatch.etiquette.limits import Hold, Proposal, holds
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import LedgerEntry, Mail, Round, Thread
from inboxwatch.model import Kind
from tests.support.events import ANN, RULES, Story, at, confirmed, interview, received, sent

NOW = at("2026-03-18 12:00")  # a Wednesday
SECOND = timedelta(seconds=1)


def entry(
    when: str,
    recipient: str = "rita@acme.com",
    kind: Kind | None = Kind.CHECK_IN,
    *,
    unasked: bool = True,
    thread: str = "t",
    company: str = "acme.com",
    number: int = 1,
    message_id: str = "",
) -> LedgerEntry:
    return LedgerEntry(
        at(when), recipient, company, thread, number, kind, unasked, message_id or f"<{when}.{recipient}>"
    )


def thread(*sent_: LedgerEntry, ident: str = "t", company: str = "acme.com", heard: str | None = None) -> Thread:
    mails = (Mail(at(heard), "<h>", "s", "rita@acme.com", inbound=True),) if heard else ()
    rounds = (Round(1, (interview("2026-03-10 10:00"),)),)
    return Thread(ident, "ada@example.com", company, sent=sent_, mails=mails, rounds=rounds)


def wanted(
    kind: Kind = Kind.CHECK_IN, recipient: str = "rita@acme.com", owner: Thread | None = None, number: int = 1
) -> Proposal:
    return Proposal(owner or thread(), kind, number, recipient)


# ---------------------------------------------------------------- C5, the person


@pytest.mark.parametrize("kind", [Kind.THANK_YOU, Kind.CHECK_IN, Kind.CLOSING_CHECK_IN])
def test_a_person_is_written_to_once_in_five_days(kind: Kind) -> None:
    ledger = (entry("2026-03-13 12:00", thread="other", company="other.com"),)
    assert limits.one_recipient(wanted(kind), (), ledger, RULES, NOW - SECOND) == Hold(
        RuleId.C5, NOW, "one unasked mail to a person in 5 days"
    )
    assert limits.one_recipient(wanted(kind), (), ledger, RULES, NOW) is None


def test_the_days_between_two_mails_are_a_limit_of_the_config() -> None:
    ledger = (entry("2026-03-13 12:00"),)
    hold = limits.one_recipient(wanted(), (), ledger, replace(RULES, recipient_gap_days=60), NOW)
    assert hold is not None
    assert hold.until == at("2026-05-12 12:00")


def test_answers_and_others_mail_hold_nobody() -> None:
    asked = entry("2026-03-18 11:00", unasked=False, kind=None)
    other = entry("2026-03-18 11:00", recipient="ann@acme.com")
    assert limits.one_recipient(wanted(), (), (asked, other), RULES, NOW) is None
    assert limits.one_recipient(wanted(Kind.FAREWELL), (), (entry("2026-03-18 11:00"),), RULES, NOW) is None


def test_a_standing_draft_to_the_same_person_counts_as_sent_now() -> None:
    other = thread(ident="other", company="other.com")
    hold = limits.one_recipient(wanted(), (wanted(Kind.THANK_YOU, owner=other),), (), RULES, NOW)
    assert hold is not None
    assert (hold.rule, hold.until) == (RuleId.C5, None)
    farewell = (wanted(Kind.FAREWELL, owner=other),)
    assert limits.one_recipient(wanted(), farewell, (), RULES, NOW) is None


# ---------------------------------------------------------------- C5, the company


@pytest.mark.parametrize(
    ("last", "until"),
    [
        ("2026-03-13 12:00", "2026-03-18 00:00"),  # Friday: Monday, Tuesday, Wednesday
        ("2026-03-15 12:00", "2026-03-18 00:00"),  # Sunday
        ("2026-03-16 12:00", "2026-03-19 00:00"),
        ("2026-03-13 23:30", "2026-03-18 00:00"),
    ],
)
def test_a_company_is_written_to_once_in_three_business_days(last: str, until: str) -> None:
    ledger = (entry(last, recipient="ann@acme.com", kind=Kind.THANK_YOU, thread="other"),)
    before = limits.one_company(wanted(), (), ledger, RULES, at(until) - SECOND)
    assert before == Hold(RuleId.C5, at(until), "one unasked mail to a company in 3 business days")
    assert limits.one_company(wanted(), (), ledger, RULES, at(until)) is None


def test_thank_yous_to_a_company_are_not_held_by_each_other() -> None:
    ledger = (entry("2026-03-18 11:00", recipient="ann@acme.com", kind=Kind.THANK_YOU),)
    standing = (wanted(Kind.THANK_YOU, "ann@acme.com"),)
    assert limits.one_company(wanted(Kind.THANK_YOU, "bob@acme.com"), standing, ledger, RULES, NOW) is None


def test_a_standing_draft_to_the_company_holds_a_check_in() -> None:
    standing = (wanted(Kind.THANK_YOU, "ann@acme.com", thread(ident="other")),)
    hold = limits.one_company(wanted(), standing, (), RULES, NOW)
    assert hold is not None
    assert (hold.rule, hold.until) == (RuleId.C5, None)
    elsewhere = (wanted(Kind.CHECK_IN, "ann@other.com", thread(ident="other", company="other.com")),)
    assert limits.one_company(wanted(), elsewhere, (), RULES, NOW) is None


# ---------------------------------------------------------------- C1, C2


def test_two_check_ins_a_round_and_no_third() -> None:
    one, two = entry("2026-01-01 10:00"), entry("2026-01-20 10:00", kind=Kind.CLOSING_CHECK_IN)
    assert limits.check_ins_a_round(wanted(), (one,), RULES) is None
    assert limits.check_ins_a_round(wanted(), (one, two), RULES) == Hold(
        RuleId.C1, None, "2 check-ins a round are enough"
    )
    assert limits.check_ins_a_round(wanted(), (one,), replace(RULES, check_ins_a_round=1)) is not None
    assert limits.check_ins_a_round(wanted(), (), replace(RULES, check_ins_a_round=0)) is not None


def test_a_check_in_to_two_people_at_once_is_one() -> None:
    both = (entry("2026-01-01 10:00", message_id="<m>"), entry("2026-01-01 10:00", "ann@acme.com", message_id="<m>"))
    assert limits.check_ins_a_round(wanted(), both, RULES) is None


def test_check_ins_of_another_round_thread_or_kind_do_not_count() -> None:
    others = (
        entry("2026-01-01 10:00", number=2),
        entry("2026-01-02 10:00", thread="other"),
        entry("2026-01-03 10:00", kind=Kind.THANK_YOU),
        entry("2026-01-04 10:00", unasked=False),
    )
    assert limits.check_ins_a_round(wanted(), others, replace(RULES, check_ins_a_round=1)) is None


def test_the_second_check_in_waits_fourteen_days_from_the_latest() -> None:
    ledger = (entry("2026-03-01 12:00"), entry("2026-03-04 12:00"))
    assert limits.check_in_gap(wanted(), ledger, RULES, NOW - SECOND) == Hold(
        RuleId.C2, NOW, "14 days between two check-ins"
    )
    assert limits.check_in_gap(wanted(), ledger, RULES, NOW) is None
    assert limits.check_in_gap(wanted(Kind.THANK_YOU), ledger, RULES, NOW - SECOND) is None


# ---------------------------------------------------------------- C7


def unanswered(*entries: LedgerEntry, heard: str = "2026-02-01 10:00", rules: Rules = RULES) -> Hold | None:
    return limits.unanswered_in_a_row(wanted(owner=thread(*entries, heard=heard)), (), entries, rules)


def test_three_unanswered_mails_are_the_end() -> None:
    first, second = entry("2026-02-02 10:00", kind=None), entry("2026-02-12 10:00", kind=Kind.THANK_YOU)
    third = entry("2026-02-22 10:00")
    assert unanswered(first, second) is None
    hold = unanswered(first, second, third)
    assert hold is not None
    assert (hold.rule, hold.until) == (RuleId.C7, None)
    assert unanswered(first, second, third, heard="2026-02-02 10:00") is None  # the first one was answered
    assert unanswered(first, rules=replace(RULES, unanswered_in_a_row=1)) is not None


def test_a_rounds_thank_yous_are_one_mail_of_the_thread() -> None:
    panel = tuple(entry("2026-02-12 10:00", f"p{n}@acme.com", Kind.THANK_YOU) for n in range(8))
    assert unanswered(*panel) is None
    assert unanswered(*panel, entry("2026-02-20 10:00"), entry("2026-02-28 10:00")) is not None


def test_the_rest_of_a_panel_is_thanked_although_three_are_unanswered() -> None:
    before = (entry("2026-02-02 10:00", "x@acme.com", None), entry("2026-02-03 10:00", "x@acme.com", None))
    thanked = entry("2026-03-11 10:00", "ann@acme.com", Kind.THANK_YOU)
    owner = thread(*before, thanked, heard="2026-02-01 10:00")
    rest = wanted(Kind.THANK_YOU, "bob@acme.com", owner)
    assert limits.unanswered_in_a_row(rest, (), owner.sent, RULES) is None
    assert limits.unanswered_in_a_row(wanted(owner=owner), (), owner.sent, RULES) is not None


def test_to_one_person_every_mail_counts_in_all_threads() -> None:
    others = tuple(entry(f"2026-02-{day} 10:00", thread="other") for day in ("02", "10", "20"))
    owner = thread(heard="2026-02-01 10:00")
    assert limits.unanswered_in_a_row(wanted(owner=owner), (), others, RULES) is not None
    assert limits.unanswered_in_a_row(wanted(owner=owner), (), others[:2], RULES) is None


def test_standing_check_ins_count_as_sent() -> None:
    two = (entry("2026-02-02 10:00", kind=None), entry("2026-02-12 10:00", "x@acme.com", None))
    owner = thread(*two, heard="2026-02-01 10:00")
    standing = (wanted(Kind.CHECK_IN, "x@acme.com", owner),)
    assert limits.unanswered_in_a_row(wanted(owner=owner), standing, (), RULES) is not None
    assert limits.unanswered_in_a_row(wanted(Kind.FAREWELL, owner=owner), standing, (), RULES) is None


# ---------------------------------------------------------------- R2


def test_after_a_rejection_only_its_answer() -> None:
    rejected = replace(thread(), rejected_at=at("2026-03-16 10:00"))
    hold = limits.after_rejection(wanted(owner=rejected))
    assert hold is not None
    assert (hold.rule, hold.until) == (RuleId.R2, None)
    assert limits.after_rejection(wanted(Kind.THANK_YOU, owner=rejected)) is not None
    assert limits.after_rejection(wanted(Kind.FAREWELL, owner=rejected)) is None
    assert limits.after_rejection(wanted()) is None


def test_a_later_round_is_a_new_occasion() -> None:
    rejected = replace(
        thread(),
        rejected_at=at("2026-03-16 10:00"),
        rounds=(Round(1, (interview("2026-03-10 10:00"),)), Round(2, (interview("2026-03-20 10:00"),))),
    )
    assert limits.after_rejection(wanted(Kind.THANK_YOU, owner=rejected, number=2)) is None
    assert limits.after_rejection(wanted(Kind.THANK_YOU, owner=rejected, number=1)) is not None


def test_every_hold_is_told() -> None:
    ledger = (entry("2026-03-17 10:00"), entry("2026-03-16 10:00"))
    owner = replace(thread(*ledger, heard="2026-03-01 10:00"), rejected_at=at("2026-03-17 10:00"))
    found = holds(wanted(owner=owner), (), ledger, replace(RULES, unanswered_in_a_row=2), NOW)
    assert [h.rule for h in found] == [RuleId.C5, RuleId.C5, RuleId.C1, RuleId.C2, RuleId.C7, RuleId.R2]
    assert all(h.reason for h in found)
    assert holds(wanted(), (), (), RULES, NOW) == ()


# ---------------------------------------------------------------- over whole stories

OTHER = {"answers": ("<b1@acme.com>",), "role": "Nurse"}


def two_roles(account: str = "ada@example.com") -> Story:
    """Two roles at one company, both interviews over; their recruiters differ, their interviewer is one."""
    return Story(
        confirmed("2026-03-02 09:00", interview("2026-03-10 10:00")),
        confirmed(
            "2026-03-02 10:00",
            interview("2026-03-10 14:00"),
            id="<b1@acme.com>",
            account=account,
            contact=replace(ANN, name="Cleo Park", email="cleo@acme.com"),
            answers=(),
            role="Nurse",
        ),
    )


@pytest.mark.parametrize("account", ["ada@example.com", "ada@home.example"])
def test_one_interviewer_of_two_threads_is_thanked_once_in_five_days_in_whatever_account(account: str) -> None:
    story = two_roles(account)
    assert len(story.world("2026-03-10 16:00").threads) == 2
    assert story.drafts("2026-03-10 16:00") == [
        (Kind.THANK_YOU, "ann@acme.com", "ready"),
        (Kind.THANK_YOU, "ann@acme.com", "C5"),
    ]


@pytest.mark.parametrize("account", ["ada@example.com", "ada@home.example"])
def test_two_recruiters_of_one_company_do_not_both_get_a_check_in(account: str) -> None:
    story = two_roles(account)
    assert [d[2] for d in story.drafts("2026-03-18 12:00")] == ["ready", "C5"]
    story.lay_down("2026-03-18 12:00").send("2026-03-18 13:00", Kind.CHECK_IN)
    assert (Kind.CHECK_IN, "cleo@acme.com", "C5") in story.drafts("2026-03-20 16:59")
    assert story.ready("2026-03-23 09:00") == [(Kind.CHECK_IN, "cleo@acme.com")]


@pytest.mark.parametrize(
    ("recipient", "account", "answers"),
    [
        ("rita@acme.com", "ada@example.com", ("<first@acme.com>",)),
        ("rita@acme.com", "ada@example.com", ()),
        ("rita@acme.com", "ada@home.example", ()),  # from another account of the user's
        ("new.person@hr.acme.com", "ada@example.com", ()),  # somebody else at the company
    ],
)
def test_what_is_written_by_hand_counts_the_same(recipient: str, account: str, answers: tuple[str, ...]) -> None:
    story = Story(confirmed("2026-03-02 09:00", interview("2026-03-10 10:00")))
    assert story.ready("2026-03-17 11:00") == [(Kind.CHECK_IN, "rita@acme.com")]
    story.add(sent("2026-03-16 10:00", recipient, account=account, answers=answers, subject="Any news?"))
    assert story.ready("2026-03-17 11:00") == []
    assert story.ready("2026-03-29 12:00") == []
    assert story.drafts("2026-03-30 10:00") == [(Kind.CLOSING_CHECK_IN, "rita@acme.com", "ready")]


def test_an_answer_by_hand_to_what_they_asked_is_no_check_in() -> None:
    story = Story(
        confirmed("2026-03-02 09:00", interview("2026-03-10 10:00")),
        received("2026-03-16 09:00", asks=True),
        sent("2026-03-16 10:00"),
    )
    assert story.ready("2026-03-23 10:00") == [(Kind.CHECK_IN, "rita@acme.com")]
