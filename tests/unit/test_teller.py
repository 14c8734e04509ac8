"""How the demo prints: what comes from mail can neither command a terminal nor pass for markup."""

from __future__ import annotations

import io

from inboxwatch.demo.mails.make import at
from inboxwatch.demo.story import Arrived, Held, Placed
from inboxwatch.demo.teller import WIDEST, Teller
from inboxwatch.model import Evidence, Kind, Label, Signal

BEGINS = at("2026-03-02 08:30")


def told(*happened: Arrived | Held | Placed) -> str:
    out = io.StringIO()
    Teller(out, BEGINS).tell(happened)
    return out.getvalue()


def mail(when: str, subject: str, words: str = "") -> Arrived:
    signal = Signal(Label.OTHER, 0.9, (Evidence("other.test", words),))
    return Arrived(at(when), "Eve <eve@evil.example>", subject, "<one@evil.example>", signal, taken=True)


def test_a_mails_escapes_and_markup_are_only_letters() -> None:
    printed = told(mail("2026-03-03 09:00", "\x1b[2J[bold]Hi[/bold]\r\nlook\u202e", "\x1b]0;title\x07[link=x]y[/link]"))
    assert not {"\x1b", "\r", "\x07", "\u202e"} & set(printed)
    assert "[bold]Hi[/bold]" in printed
    assert "[link=x]y[/link]" in printed


def test_lines_fit_and_end_without_spaces() -> None:
    lines = told(mail("2026-03-03 09:00", "word " * 100, "x" * 300)).splitlines()
    assert max(map(len, lines)) <= WIDEST
    assert [line for line in lines if line != line.rstrip()] == []


def test_what_the_first_look_finds_keeps_its_own_day() -> None:
    printed = told(mail("2026-02-20 15:42", "old"), mail("2026-03-02 09:40", "new"))
    assert printed.count("Monday 2 March 2026") == 1
    assert "20 Feb mail" in printed
    assert "09:40  mail" in printed


def test_a_hold_says_by_which_rule_and_until_when() -> None:
    hold = Held(
        BEGINS, "t", "Acme", Kind.CHECK_IN, "rita@acme.example", "Rita Moss", "W1", "they named a date",
        at("2026-03-16 09:00"),
    )  # fmt: skip
    assert "check-in to Rita Moss: not before Mon 16 Mar 09:00 (W1: they named a date)" in told(hold)
