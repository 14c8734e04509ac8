"""Which thread a mail belongs to: by what it answers, by invitation, by company and role; in doubt apart."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from inboxwatch.etiquette import joins
from inboxwatch.etiquette.replying import subject_key
from inboxwatch.events import Event, MailReceived, ThreadClosed
from inboxwatch.model import Label, Outcome, Person
from tests.support.events import ANN, BOB, RITA, Story, at, confirmed, interview, received, sent

NOW = "2026-03-20 12:00"
CALL = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", uid="a"), id="<call@acme.com>", gm_thread="17")
NURSE = confirmed(
    "2026-03-02 10:00", interview("2026-03-11 10:00", BOB, uid="b"), id="<nurse@acme.com>", answers=(), role="Nurse"
)
SYSTEM = Person("Acme Careers", "no-reply@us.greenhouse-mail.io")


def threads(*events: Event) -> list[list[str]]:
    """The mails of each thread."""
    return [[m.message_id for m in t.mails] for t in Story(*events).world(NOW).threads]


def joined(mail: MailReceived, *before: Event) -> bool:
    """Whether it went to the first thread and no other."""
    found = threads(*(before or (CALL,)), mail)
    return mail.message_id in found[0] and not any(mail.message_id in t for t in found[1:])


def mail(label: Label = Label.RECRUITER_REPLY, **fields: Any) -> MailReceived:
    return received("2026-03-04 09:00", label, id="<m@acme.com>", **{"answers": (), **fields})


@pytest.mark.parametrize(
    "answers",
    [
        ("<call@acme.com>",),
        ("<first@acme.com>",),  # what the call answered, though never seen
        ("<gone@acme.com>", "<call@acme.com>", "<lost@acme.com>"),
    ],
)
def test_by_what_it_answers(answers: tuple[str, ...]) -> None:
    assert joined(mail(answers=answers, company="Other", domain="other.com", role="Cook"))


def test_the_nearest_mail_it_answers_decides() -> None:
    assert threads(CALL, NURSE, mail(answers=("<call@acme.com>", "<nurse@acme.com>")))[1][-1] == "<m@acme.com>"


def test_by_invitation_though_all_else_differs() -> None:
    elsewhere: dict[str, Any] = {"company": "Other", "domain": "other.com", "role": "Cook"}
    update = received(
        "2026-03-04 09:00", Label.INTERVIEW_RESCHEDULED, interview("2026-03-12 10:00", uid="a"), id="<m@acme.com>",
        answers=(), company="Other", domain="other.com", role="Cook",
    )  # fmt: skip
    assert joined(update)
    assert joined(mail(Label.INTERVIEW_CANCELLED, cancels=("a",), **elsewhere))
    assert not joined(mail(Label.INTERVIEW_CANCELLED, cancels=("z",), **elsewhere))


def test_by_the_invitation_of_which_it_was_one_part() -> None:
    parts = confirmed("2026-03-02 09:00", interview("2026-03-10 10:00", uid="day@x#part1"), id="<day@acme.com>")
    off = mail(Label.INTERVIEW_CANCELLED, company="Other", domain="other.com", role="Cook", cancels=("day@x",))
    assert joined(off, parts)


def test_by_the_servers_conversation() -> None:
    elsewhere: dict[str, Any] = {"company": "Other", "domain": "other.com", "role": "Cook"}
    assert joined(mail(gm_thread="17", **elsewhere))
    assert not joined(mail(gm_thread="18", **elsewhere))
    assert not joined(mail(gm_thread="17", account="ada@home.example", **elsewhere))


@pytest.mark.parametrize(
    ("fields", "same"),
    [
        ({}, True),
        ({"role": None}, True),
        ({"role": "Data Analyst (m/f/d)"}, True),
        ({"role": "Senior Data Analyst"}, True),
        ({"role": "Nurse"}, False),
        ({"company": None}, True),
        ({"company": "ACME Ltd"}, True),
        ({"domain": None, "company": "Acme Inc."}, True),
        ({"domain": "acme-careers.com"}, True),  # the name is the same
        ({"domain": None, "company": "Acne"}, False),
        ({"company": "AcMe"}, True),
        ({"company": "Globex"}, False),  # an agency's domain, another client
        ({"domain": "other.com", "company": "Other"}, False),
        ({"account": "ada@home.example"}, False),
    ],
)
def test_by_company_and_role(fields: dict[str, Any], same: bool) -> None:
    assert joined(mail(**fields)) is same


@pytest.mark.parametrize(("one", "other"), [("Larch Energy", "Larchenergy"), ("Quay & Sons Ltd", "quaysons")])
def test_a_name_made_of_a_domain_is_the_same_name(one: str, other: str) -> None:
    first = received("2026-03-01 09:00", id="<one@x>", answers=(), company=one, domain="larch.example")
    assert joined(mail(company=other, domain="larch.example"), first)


def test_of_two_roles_at_a_company_the_named_one() -> None:
    assert threads(CALL, NURSE, mail(role="Nurse"))[1][-1] == "<m@acme.com>"
    assert threads(CALL, NURSE, mail(role="Data Analyst"))[0][-1] == "<m@acme.com>"


def test_in_doubt_a_mail_stays_apart() -> None:
    assert len(threads(CALL, NURSE, mail(role=None))) == 3


def test_of_two_threads_the_one_that_is_open() -> None:
    story = Story(CALL, NURSE)
    nurse = story.world(NOW).threads[1].id
    closed = ThreadClosed(at("2026-03-03 09:00"), nurse, Outcome.CANCELLED)
    assert threads(CALL, NURSE, closed, mail(role=None))[0][-1] == "<m@acme.com>"


@pytest.mark.parametrize("label", [Label.APPLICATION_RECEIVED, Label.SCHEDULING_REQUEST])
def test_a_recruiting_system_names_no_employer(label: Label) -> None:
    nameless: dict[str, Any] = {
        "company": None,
        "domain": None,
        "role": None,
        "contact": None,
        "sender": SYSTEM,
        "automatic": True,
    }
    first = received("2026-03-01 09:00", label, id="<one@x>", answers=(), **nameless)
    second = mail(label, **nameless)
    story = Story(first, second)
    one, two = story.world(NOW).threads
    assert one.company_key != two.company_key
    assert not one.keys


def test_somebody_at_free_mail_is_known_by_their_address() -> None:
    pat = Person("Pat Free", "pat@gmail.com")
    free: dict[str, Any] = {"company": None, "domain": None, "role": None, "contact": pat, "sender": pat}
    first = received("2026-03-01 09:00", id="<one@x>", answers=(), **free)
    assert joined(mail(**free), first)
    other = Person("Quinn Free", "quinn@gmail.com")
    assert not joined(mail(**{**free, "contact": other, "sender": other}), first)


@pytest.mark.parametrize(
    ("fields", "same"),
    [
        ({"sender": RITA}, True),
        ({"sender": ANN}, True),  # she is met
        ({"sender": Person("Joe", "joe@acme.com")}, False),
        ({"sender": RITA, "automatic": True}, False),
    ],
)
def test_a_plain_mail_of_somebody_known_is_of_their_only_thread(fields: dict[str, Any], same: bool) -> None:
    plain: dict[str, Any] = {"company": None, "domain": None, "role": None, "contact": None}
    assert joined(mail(Label.OTHER, **plain, **fields)) is same
    assert not joined(mail(Label.OTHER, **plain, **fields), CALL, replace_role(CALL))


def replace_role(event: MailReceived) -> MailReceived:
    facts = replace(event.signal.facts, role="Nurse", interviews=(interview("2026-03-12 10:00", uid="q"),))
    return replace(
        event, message_id="<q@acme.com>", conversation=(), gm_thread="", signal=replace(event.signal, facts=facts)
    )


# ---------------------------------------------------------------- the user's own


@pytest.mark.parametrize(
    ("mail_sent", "thread"),
    [
        (sent("2026-03-04 09:00", "x@elsewhere.org", "bob@acme.com", answers=("<nurse@acme.com>",)), 1),
        (sent("2026-03-04 09:00", "bob@acme.com", answers=()), 1),
        (sent("2026-03-04 09:00", "ann@acme.com", answers=()), 0),
        (sent("2026-03-04 09:00", "ann@acme.com", answers=("<nurse@acme.com>",)), 1),
    ],
)
def test_a_mail_of_the_users_is_of_its_conversation_else_of_its_recipients_thread(
    mail_sent: Event, thread: int
) -> None:
    assert [len(t) for t in threads(CALL, NURSE, mail_sent)] == [2 - thread, 1 + thread]


def test_of_two_threads_with_one_person_the_subject_decides() -> None:
    nurse = replace_role(replace(CALL, subject="Nurse interview"))
    for subject, mails in (("Re: Your interview", [2, 1]), ("AW: nurse  Interview", [1, 2])):
        answer = sent("2026-03-04 09:00", "rita@acme.com", answers=(), subject=subject)
        assert [len(t) for t in threads(CALL, nurse, answer)] == mails


def test_a_mail_to_nobody_of_the_employers_side_is_not_theirs() -> None:
    forwarded = sent("2026-03-04 09:00", "friend@home.example")
    world = Story(CALL, forwarded).world(NOW)
    assert len(world.threads[0].mails) == 1
    assert world.ledger == ()
    assert len(threads(CALL, sent("2026-03-04 09:00", "friend@notacme.com", answers=()))[0]) == 1


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Acme, Inc.", "acme"),
        ("ACME GmbH", "acme"),
        ("Müller & Söhne AG", "müller söhne"),
        ("Straße 7", "strasse 7"),
        (None, ""),
        ("", ""),
        ("Inc.", ""),
        ("a_b", "a b"),
    ],
)
def test_a_name_to_compare_by(name: str | None, slug: str) -> None:
    assert joins.slug(name) == slug


@pytest.mark.parametrize(
    ("subject", "base"),
    [
        ("Re: Your interview", "your interview"),
        ("RE: AW: Fwd: Re[2]:  Your   interview", "your interview"),
        ("Updated invitation: Call", "call"),
        ("Accepted: Call", "call"),
        ("Invitation: Call @ Tue 3 Mar 2026 14:00 (ada@example.com)", "call"),
        ("Regarding: Call", "regarding: call"),
        ("", ""),
        ("Re:", ""),
    ],
)
def test_a_subject_to_compare_by(subject: str, base: str) -> None:
    assert subject_key(subject) == base


def test_subjects_are_read_within_bounds() -> None:
    assert len(subject_key("Re: " * 100_000)) < 300
