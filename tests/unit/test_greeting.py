"""Whom a letter greets, and with which word: as the employer's own mails do, never by a guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inboxwatch.etiquette.greeting import greeting, is_short_for
from inboxwatch.etiquette.thread import Mail, Thread
from inboxwatch.model import Manner, Part, Person, Salutation
from tests.support.drafted import FULL
from tests.support.events import ANN, RITA, at

HI, HELLO, DEAR = Salutation.HI, Salutation.HELLO, Salutation.DEAR


def mail(who: str, word: Salutation, signs: str = "", *, formal: bool = False, **more: bool) -> Mail:
    manner = Manner(word, formal, signs)
    return replace(Mail(at("2026-03-03 09:00"), f"<{who}{word}@acme.com>", "Hi", who, True, manner=manner), **more)  # type: ignore[arg-type]


def thread(*mails: Mail) -> Thread:
    return replace(FULL, mails=mails)


def greets(to: Person, *mails: Mail) -> str:
    return greeting(thread(*mails), to, "Acme")[0]


def test_nobody_wrote_a_greeting_it_is_dear() -> None:
    assert greets(ANN) == "Dear Ann,"


def test_the_recipients_own_word_comes_before_the_houses() -> None:
    assert greets(ANN, mail("ann@acme.com", HI), mail("rita@acme.com", DEAR)) == "Hi Ann,"


def test_who_never_wrote_is_greeted_as_the_house_greets() -> None:
    assert greets(ANN, mail("rita@acme.com", DEAR), mail("rita@acme.com", HELLO)) == "Hello Ann,"


def test_the_latest_mail_that_greets_counts() -> None:
    assert (
        greets(ANN, mail("ann@acme.com", DEAR), mail("ann@acme.com", HI), mail("ann@acme.com", Salutation.NONE))[:2]
        == "Hi"
    )


def test_who_greets_with_no_word_of_their_own_is_greeted_as_the_house_greets() -> None:
    assert greets(ANN, mail("rita@acme.com", HI), mail("ann@acme.com", Salutation.NONE, "Ann")) == "Hi Ann,"


def test_what_a_machine_or_the_user_wrote_is_nobodys_style() -> None:
    machine = mail("rita@acme.com", HI, automatic=True)
    own = mail("ada@example.com", HELLO, inbound=False)
    assert greets(RITA, machine, own) == "Dear Rita,"


def test_who_greets_formally_is_greeted_by_the_whole_name() -> None:
    assert greets(RITA, mail("rita@acme.com", DEAR, "Rita Moss", formal=True)) == "Dear Rita Moss,"


SHAH = Person("Priya Shah", "shah@acme.com", Part.INTERVIEWER)
KATHARINA = Person("Katharina Berger", "kb@acme.com", Part.INTERVIEWER)


@pytest.mark.parametrize(
    ("to", "signs", "greeted"),
    [
        (SHAH, "Priya", "Hi Priya,"),
        (SHAH, "Dr Shah", "Hi Dr Shah,"),
        (SHAH, "Professor Priya Shah", "Hi Professor Shah,"),
        (SHAH, "Mrs Shah", "Hi Priya,"),
        (SHAH, "Dr Jones", "Hi Priya,"),
        (SHAH, "Tom", "Hi Priya,"),
        (SHAH, "P. Shah", "Hi Priya,"),
        (KATHARINA, "Kathi", "Hi Kathi,"),
        (KATHARINA, "Kat", "Hi Kat,"),
        (KATHARINA, "Katrin", "Hi Katharina,"),
        (Person("Robert Moss", "rm@acme.com"), "Bob", "Hi Bob,"),
        (Person("", "x@acme.com"), "Bob", "Hello,"),
        (Person("Acme Talent Team", "x@acme.com"), "Bob", "Hello,"),
        (Person("דנה לוי", "dana@acme.com"), "", "Hi דנה,"),
        (Person("田中 太郎", "t@acme.com"), "Taro", "Hi 田中 太郎,"),
        (Person("\u202eevil", "e@acme.com"), "evil\r\nBcc: x", "Hi Evil,"),
    ],
)
def test_people_are_called_as_they_sign_where_it_is_their_name(to: Person, signs: str, greeted: str) -> None:
    assert greets(to, mail(to.email or "", HI, signs)) == greeted


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Kathi", "Katharina"), ("Bob", "Robert"), ("Basti", "Sebastian"), ("Jo", "Joanna"), ("Chris", "Christopher"),
        ("Andy", "Andrew"), ("Zoe", "Zoë"), ("Tom", "Thomas"), ("Liz", "Elizabeth"), ("Sam", "Samira"),
    ],
)  # fmt: skip
def test_short_forms(short: str, name: str) -> None:
    assert is_short_for(short, name)


@pytest.mark.parametrize(("other", "name"), [("Mark", "Maria"), ("Tim", "Tom"), ("A", "Ann"), ("Priya", "Pri")])
def test_what_is_no_short_form(other: str, name: str) -> None:
    assert not is_short_for(other, name)
