"""Mail that says nothing of hiring, read by who knows that it is of a process: the second reading and who takes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.etiquette.fold import fold
from inboxwatch.events import MailReceived
from inboxwatch.model import Facts, Label, Outcome, Signal, State, Within
from inboxwatch.service.engine import Engine
from tests.fakes.journal import MemoryJournal
from tests.fakes.mailbox import FakeMailbox, FakeServer
from tests.support.events import ANN, RITA, RULES, at, confirmed, interview, received
from tests.support.life import account
from tests.support.mails import CANDIDATE, invitation, plain

SENT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)  # a Monday
READER = Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London")
FOLLOWING = replace(READER, follows=True)
COME = "Hi Ada,\n\nall sorted on our side. Come to the depot on Thursday at 2pm and ask for Gary at the gate.\n\nRita"


def mail(text: str, subject: str = "Thursday") -> bytes:
    return plain(SENT, "Rita Moss <rita@acme.example>", subject, text, message_id="<m@acme.example>")


def test_what_says_nothing_of_hiring_is_other_and_means_more_to_who_follows_the_process() -> None:
    stranger, follower = (detect(parse(mail(COME)), each) for each in (READER, FOLLOWING))
    assert (stranger.label, stranger.within) == (Label.OTHER, None)
    assert follower.label is Label.OTHER
    told = follower.in_process
    assert told.label is Label.INTERVIEW_CONFIRMED
    assert [each.start for each in told.facts.interviews] == [datetime(2026, 3, 5, 14, 0, tzinfo=UTC)]
    assert told.within is None


def test_an_invitation_of_those_who_hire_is_one_to_talk() -> None:
    data = invitation(
        SENT, ("Rita Moss", "rita@acme.example"), [("Dana Lee", "dana@acme.example")],
        datetime(2026, 3, 5, 14, tzinfo=UTC),
        "Ada / Dana", "", message_id="<i@acme.example>", uid="u1",
    )  # fmt: skip
    assert detect(parse(data), READER).label is Label.OTHER
    assert detect(parse(data), FOLLOWING).in_process.label is Label.INTERVIEW_CONFIRMED


@pytest.mark.parametrize(
    "text", ["Thank you Ada, have a lovely weekend!\n\nRita", "Will do.", "", "I am out of office."]
)
def test_chat_means_nothing_more(text: str) -> None:
    assert detect(parse(mail(text)), FOLLOWING).within is None


def test_a_newsletter_of_theirs_means_nothing_more() -> None:
    data = plain(
        SENT, "Acme <news@acme.example>", "Our spring", "Come to our open evening on Thursday at 6pm.",
        message_id="<n@acme.example>", headers=[("List-Unsubscribe", "<https://acme.example/u>")],
    )  # fmt: skip
    assert detect(parse(data), FOLLOWING).within is None


def meant(when: str, label: Label, **more: object) -> MailReceived:
    """A mail that is other business by itself, and `label` to its process."""
    event = received(when, label, **more)  # type: ignore[arg-type]
    told = Within(label, 0.7, (), event.signal.facts)
    return replace(event, signal=Signal(Label.OTHER, facts=Facts(), within=told))


def test_the_process_takes_the_second_reading() -> None:
    events = [
        confirmed("2026-03-02T10:00", interview("2026-03-05T14:00", ANN)),
        meant("2026-03-03T10:00", Label.REJECTION),
    ]
    [thread] = fold(events, RULES, at("2026-03-03T11:00")).threads
    assert thread.outcome is Outcome.REJECTED


def test_it_starts_no_process() -> None:
    assert fold([meant("2026-03-03T10:00", Label.REJECTION)], RULES, at("2026-03-03T11:00")).threads == ()


def test_after_an_offer_only_plain_words_are_a_step() -> None:
    again = replace(meant("2026-03-09T10:00", Label.INTERVIEW_CONFIRMED), conversation=("<first@acme.com>",))
    events = [
        confirmed("2026-03-02T10:00", interview("2026-03-02T14:00", ANN)),
        received("2026-03-04T10:00", Label.OFFER),
        again,
    ]
    [thread] = fold(events, RULES, at("2026-03-09T11:00")).threads
    assert (thread.state, thread.outcome) in {(State.CLOSED, Outcome.OFFER), (State.REPLY_DUE, None)}
    assert thread.round == 1


def test_a_pass_reads_mail_of_people_it_knows_that_way() -> None:
    server = FakeServer()
    server.deliver("INBOX", plain(
        at("2026-02-27T10:00"), f"{RITA.name} <{RITA.email}>", "Your application",
        "Dear Ada,\n\nthank you for your application for the driver position. We would like to invite you to an "
        "interview and will send you a time.\n\nRita Moss\nRecruiter, Acme", message_id="<first@acme.com>",
    ))  # fmt: skip
    server.deliver("INBOX", plain(
        at("2026-03-02T10:00"), f"{RITA.name} <{RITA.email}>", "Thursday", COME, message_id="<second@acme.com>"
    ))  # fmt: skip
    engine, now = Engine(MemoryJournal(), RULES), at("2026-03-02T11:00")
    engine.run_pass(account(), FakeMailbox(server), now)
    [thread] = engine.world(now).threads
    assert thread.state is State.SCHEDULED


def test_a_short_yes_needs_no_word_of_hiring_below_it() -> None:
    quoted = "\n\nOn Mon, 2 Mar 2026 at 09:00, Ada Example wrote:\n> Yes, Wednesday at 10 is perfect.\n"
    data = plain(
        SENT, "Rita Moss <rita@acme.example>", "Re: Wednesday", "Great, see you then!\n\nRita" + quoted,
        message_id="<y@acme.example>", answers=["<a@example.com>"],
    )  # fmt: skip
    assert detect(parse(data), READER).label is not Label.INTERVIEW_CONFIRMED
    told = detect(parse(data), FOLLOWING).in_process
    assert told.label is Label.INTERVIEW_CONFIRMED
    assert [each.start for each in told.facts.interviews] == [datetime(2026, 3, 4, 10, 0, tzinfo=UTC)]
