"""How a mail greets and signs, and whether it says that they will write again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.sentences import split
from inboxwatch.detect.style import manner, will_write
from inboxwatch.events import MailReceived
from inboxwatch.model import Address, Facts, Label, Manner, Message, Salutation, Signal
from inboxwatch.store.codec import decode, encode
from tests.support.events import at
from tests.support.mails import plain

READER = Reader(frozenset({"ada@example.com"}), "Ada Example")
HI, HELLO, DEAR, NONE = Salutation.HI, Salutation.HELLO, Salutation.DEAR, Salutation.NONE


def wrote(text: str) -> Manner:
    return manner(Message("<a@b>", None, None, text=text), READER)


@pytest.mark.parametrize(
    ("greeting", "word", "formal"),
    [
        ("Hi Ada,", HI, False),
        ("hi ada", HI, False),
        ("Hey Ada!", HI, False),
        ("Hello Ada,", HELLO, False),
        ("Good morning Ada,", HELLO, False),
        ("Dear Ada,", DEAR, False),
        ("Dear Ada Example,", DEAR, False),
        ("Dear Ms Example,", DEAR, True),
        ("Dear Dr. Example", DEAR, True),
        ("Dear Example,", DEAR, True),
        ("Hallo Ada,", HELLO, False),
        ("Liebe Ada,", DEAR, False),
        ("Sehr geehrte Frau Example,", DEAR, True),
        ("Ada,", NONE, False),
        ("Thanks for coming in on Monday.", NONE, False),
        ("Hi-fi systems are our trade, as you know, and we have been looking for somebody like you.", NONE, False),
        ("Dear all who came to our stand at the fair last week and left their details", NONE, False),
    ],
)
def test_the_word_that_greets(greeting: str, word: Salutation, formal: bool) -> None:
    found = wrote(f"{greeting}\n\nit was good to meet you.\n\nBest,\nRita")
    assert (found.greets, found.formal) == (word, formal)


def test_a_greeting_that_runs_into_its_letter_is_one() -> None:
    assert wrote("Hi Ada, thanks for your time today, it was good to meet you.").greets is HI


@pytest.mark.parametrize(
    ("ending", "name"),
    [
        ("Best,\nPriya", "Priya"),
        ("Kind regards\n\nPriya Shah\nHead of Data", "Priya Shah"),
        ("Kind regards,\nDr Shah", "Dr Shah"),
        ("Regards,\nP. Shah", "P. Shah"),
        ("Cheers, Tom", "Tom"),
        ("See you soon!\nKathi x", "Kathi"),
        ("Mit freundlichen Grüßen\nKatharina Berger", "Katharina Berger"),
        ("Kind regards,\nThe Acme Recruiting Team", ""),
        ("Kind regards,\nRecruiter", ""),
        ("We look forward to meeting you.", ""),
    ],
)
def test_the_name_that_signs(ending: str, name: str) -> None:
    assert wrote(f"Hi Ada,\n\nit was good to meet you.\n\n{ending}").signs == name


@given(st.text(max_size=400))
def test_no_text_is_too_odd(text: str) -> None:
    found = wrote(text)
    assert len(found.signs) <= 80
    assert found.signs.isprintable()


@pytest.mark.parametrize(
    ("words", "promised"),
    [
        ("We will be in touch soon about the next steps.", True),
        ("I'll get back to you once I have heard from the team.", True),
        ("You will hear from us either way.", True),
        ("We hope to have news for you next week.", True),
        ("We will be in touch if your profile fits.", False),
        ("If you have not heard from us by Friday, we will let you know that we went with others.", False),
        ("Only those who are shortlisted will hear from us.", False),
        ("Let me know whether that suits you.", False),
        ("It was good to meet you.", False),
    ],
)
def test_what_promises_another_mail(words: str, promised: bool) -> None:
    assert will_write(split(words)) is promised


def test_both_are_among_the_facts_of_a_mail() -> None:
    data = plain(
        at("2026-03-05 10:00"), "Rita Moss <rita@acme.example>", "Your interview",
        "Hello Ada,\n\nthank you for coming to the interview yesterday. We will be in touch with the next steps.\n\n"
        "Best,\nRita", message_id="<a@acme.example>", answers=["<b@example.com>"],
    )  # fmt: skip
    facts = detect(parse(data), READER).facts
    assert facts.manner == Manner(HELLO, formal=False, signs="Rita")
    assert facts.will_write


def test_an_event_from_before_says_nothing_of_either() -> None:
    event = MailReceived(
        at("2026-03-05 10:00"), "ada@example.com", "<a@b>", Address("", "rita@acme.example"), "Hi",
        Signal(Label.OTHER, facts=Facts(manner=Manner(HI, signs="Rita"), will_write=True)),
    )  # fmt: skip
    now = encode(event)
    assert decode(now) == event
    before = now.replace(',"manner":{"greets":"hi","formal":false,"signs":"Rita"},"will_write":true', "")
    assert before != now
    read = decode(before)
    assert isinstance(read, MailReceived)
    assert read.signal.facts == Facts()
