"""A mail of the user's own that applies for a job, and the process that an answer to it begins."""

from __future__ import annotations

import pytest

from inboxwatch.detect.application import applies, may_apply
from inboxwatch.detect.message import parse, parse_headers
from inboxwatch.model import Label, State
from inboxwatch.service.engine import Engine
from tests.fakes.journal import MemoryJournal
from tests.fakes.mailbox import FakeMailbox, FakeServer
from tests.support.life import RULES, account, at
from tests.support.mails import CANDIDATE, plain

OWNER = "bernd@welding.example"


def sent(subject: str, text: str, when: str = "2026-03-02T09:00", number: str = "a") -> bytes:
    sender = f"Ada Example <{CANDIDATE}>"
    return plain(at(when), sender, subject, text, message_id=f"<{number}@example.com>", to=OWNER)


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Application for the welder's job",
            "Dear Bernd,\n\nI would like to apply for the job. My CV is attached.\n\nAda",
        ),
        ("Barista", "Hi, I saw the sign in your window that you are looking for people. Here is my CV.\n\nAda"),
        ("CV for front desk", "Good day, please find attached my CV. I have worked as a receptionist for six years."),
        ("Speculative application", "Dear Sir or Madam,\n\nthis is a speculative application. My resume is attached."),
        ("job?", "hiya are you still looking for someone at the yard? i can start monday, got my own boots"),
        (
            "Post of Research Fellow (ref 12)",
            "Dear Professor Moor,\n\nI am writing to apply for the post. My CV is enclosed.",
        ),
    ],
)
def test_an_application_is_one_in_whatever_words(subject: str, text: str) -> None:
    if subject != "Barista":
        assert may_apply(parse_headers(sent(subject, text)))
    assert applies(parse(sent(subject, text)))


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Application for a loan", "Dear bank, I would like to apply for a loan of 4,000 pounds."),
        ("Planning application", "I am applying for permission to build a shed. The drawings are attached."),
        ("Flat in Mill Lane", "Hello, we would like to apply for the flat. My references are attached."),
        ("Re: job done", "Thanks for the quick work on the boiler! The kitchen is warm again."),
        ("Position of the sofa", "Can we move it to the window?"),
        ("Year 7", "I would like to apply for a school place for my daughter."),
        ("Your CV", "Hi Kim, thanks for your application. I have read your CV and would like to see you on Monday."),
    ],
)
def test_other_applications_and_other_mail_are_none(subject: str, text: str) -> None:
    assert not applies(parse(sent(subject, text)))


def answer(
    text: str, when: str = "2026-03-03T08:00", *, answers: str = "a", number: str = "b", subject: str = "Re: welder"
) -> bytes:
    return plain(
        at(when), f"Bernd <{OWNER}>", subject, text, message_id=f"<{number}@welding.example>",
        answers=[f"<{answers}@example.com>"],
    )  # fmt: skip


APPLIED = sent("Application as welder", "Dear Bernd,\n\nI would like to apply for the welder's job. My CV is attached.")


def test_what_answers_an_application_begins_a_process_however_little_it_says() -> None:
    server = FakeServer()
    server.deliver("Sent", APPLIED)
    server.deliver(
        "INBOX", answer("Come Thursday at 2 and ask for me at the gate, we will have you do a test piece.\n\nBernd")
    )
    engine, now = Engine(MemoryJournal(), RULES), at("2026-03-03T09:00")
    report = engine.run_pass(account(), FakeMailbox(server), now)
    [thread] = engine.world(now).threads
    assert thread.state is State.SCHEDULED
    assert report.errors == []


def test_a_plain_answer_begins_one_too_and_who_wrote_is_known_from_then_on() -> None:
    server, engine = FakeServer(), Engine(MemoryJournal(), RULES)
    server.deliver("Sent", APPLIED)
    server.deliver("INBOX", answer("Got it, thanks. We look at them all at the end of the month.\n\nBernd"))
    engine.run_pass(account(), FakeMailbox(server), at("2026-03-03T09:00"))
    server.deliver("INBOX", plain(
        at("2026-03-30T08:00"), f"Bernd <{OWNER}>", "Thursday", "Come Thursday at 2 and ask for me.\n\nBernd",
        message_id="<c@welding.example>",
    ))  # fmt: skip
    now = at("2026-03-30T09:00")
    engine.run_pass(account(), FakeMailbox(server), now)
    [thread] = engine.world(now).threads
    assert thread.state is State.SCHEDULED


def test_an_automatic_answer_and_an_answer_to_other_mail_begin_none() -> None:
    server, engine, now = FakeServer(), Engine(MemoryJournal(), RULES), at("2026-03-03T09:00")
    server.deliver("Sent", APPLIED)
    server.deliver("Sent", sent("Sofa", "Is the sofa still for sale?", number="sofa"))
    server.deliver("INBOX", answer("Come Thursday at 2, it stands in the hall.", answers="sofa", subject="Re: Sofa"))
    out = answer("I am away until Monday.", number="d").replace(
        b"Subject:", b"Auto-Submitted: auto-replied\r\nSubject:"
    )
    server.deliver("INBOX", out)
    report = engine.run_pass(account(), FakeMailbox(server), now)
    assert engine.world(now).threads == ()
    assert report.signals[Label.INTERVIEW_CONFIRMED] == 0


def test_a_quiet_pass_still_asks_for_the_state_of_sent_once() -> None:
    server, engine = FakeServer(), Engine(MemoryJournal(), RULES)
    server.deliver("Sent", APPLIED)
    mailbox = FakeMailbox(server)
    for minute in ("00", "05"):
        engine.run_pass(account(), mailbox, at(f"2026-03-03T09:{minute}"))
    server.commands.clear()
    engine.run_pass(account(), mailbox, at("2026-03-03T09:10"))
    assert server.commands.count(("status", "Sent")) == 1
    assert ("messages", "Sent") not in server.commands
