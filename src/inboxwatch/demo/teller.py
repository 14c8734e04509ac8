"""Prints the story as it goes: a line or two for each happening, by day and time; plain where there is no terminal."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from inboxwatch.demo.deeds import Act, Deed
from inboxwatch.demo.mails.make import ZONE
from inboxwatch.demo.story import Arrived, Did, Happening, Held, Noticed, Placed, TakenBack, Trouble, Turned
from inboxwatch.demo.understanding import LETTERS, distrusted, stated, understood
from inboxwatch.detect import clean
from inboxwatch.model import DraftState, TrustVerdict

NARROWEST, WIDEST = 80, 100
TIME, TAG = 7, 9
"""Columns of the time, and of the word that says what kind of line it is."""

TAGS = {
    Arrived: ("mail", "cyan"),
    Turned: ("thread", "blue"),
    Placed: ("DRAFT", "bold green"),
    Held: ("held", "yellow"),
    TakenBack: ("taken", "magenta"),
    Did: ("Ada", "bold"),
    Noticed: ("noticed", "blue"),
    Trouble: ("error", "bold red"),
}


class Teller:
    """Writes to `out`. Text from mail is made harmless and never read as markup. `begins`: when the first look is."""

    def __init__(self, out: TextIO, begins: datetime) -> None:
        self._begins = begins
        terminal = out.isatty()
        dumb = os.environ.get("TERM", "") in ("", "dumb") or bool(os.environ.get("NO_COLOR"))
        self._console = Console(
            file=out,
            markup=False,
            highlight=False,
            emoji=False,
            soft_wrap=False,
            color_system="auto" if terminal and not dumb else None,
            force_terminal=None if terminal and not dumb else False,
            width=_width(out) if terminal else WIDEST,
            safe_box=True,
        )
        self._day: date | None = None

    def say(self, text: str = "", style: str = "") -> None:
        """A paragraph."""
        for line in textwrap.wrap(shown(text), self._console.width) or [""]:
            self._console.print(Text(line, style=style))

    def heading(self, text: str) -> None:
        """A heading between rules."""
        self._console.print()
        self._console.print(Text(f"=== {shown(text)} ", style="bold") + Text("=" * 20, style="bold"))
        self._console.print()

    def letter(self, head: str, text: str) -> None:
        """A draft's words, as they stand."""
        self.say(head, "bold")
        for line in clean.text(text).split("\n"):
            self._console.print(Text(f"    {line}".rstrip()), soft_wrap=True)
        self._console.print()

    def command(self, line: str) -> None:
        """A line to be copied, never wrapped."""
        self._console.print(Text(shown(line)), soft_wrap=True)

    def tell(self, happened: Iterable[Happening]) -> None:
        """Some happenings, in order."""
        for happening in happened:
            before = happening.at < self._begins
            self._day_of(self._begins if before else happening.at)
            local = happening.at.astimezone(ZONE)
            tag, style = TAGS[type(happening)]
            first, *rest = _lines(happening)
            # What the first look finds is older than the day it is found.
            self._row(f"{local.day} {local:%b}" if before else f"{local:%H:%M}", tag, first, style)
            for line in rest:
                self._row("", "", line, "dim")
        self._console.file.flush()  # as it goes, through a pipe too

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table that fits the width."""
        table = Table(box=None, pad_edge=False, show_edge=False, expand=False, padding=(0, 2, 0, 0))
        for head in heads:
            table.add_column(head, overflow="fold", header_style="bold")
        for row in rows:
            table.add_row(*(Text(shown(cell)) for cell in row))
        with self._console.capture() as rendered:
            self._console.print(table)
        self._console.file.writelines(f"{line.rstrip()}\n" for line in rendered.get().splitlines())

    def _day_of(self, at: datetime) -> None:
        day = at.astimezone(ZONE).date()
        # A thread's turn is told at the pass that finds it and may have come earlier: the calendar does not go back.
        if self._day is None or day > self._day:
            self._day = day
            self._console.print()
            self._console.print(Text(f"{day:%A} {day.day} {day:%B %Y}", style="bold underline"))

    def _row(self, time: str, tag: str, text: str, style: str) -> None:
        """A line with its time and tag, wrapped behind both; without a tag, more of the line above."""
        head = f"{time:{TIME}}{tag:{TAG}}"
        for line in textwrap.wrap(shown(text), self._console.width - len(head), break_on_hyphens=False) or [""]:
            self._console.print(Text.assemble((head, style if tag else ""), (line, "" if tag else style)))
            head = " " * len(head)


def shown(text: str) -> str:
    """One line without control, hidden or reordering characters."""
    return clean.line(text)


def day_and_time(instant: datetime | None) -> str:
    """ "Fri 13 Mar 09:00", in London's time."""
    if instant is None:
        return ""
    local = instant.astimezone(ZONE)
    return f"{local:%a} {local.day} {local:%b %H:%M}"


def _width(out: TextIO) -> int:
    try:
        columns = os.get_terminal_size(out.fileno()).columns
    except (OSError, ValueError):
        columns = WIDEST
    return max(NARROWEST, min(WIDEST, columns))


def _lines(happening: Happening) -> list[str]:
    match happening:
        case Arrived():
            return _arrived(happening)
        case Turned(title=title, step=step):
            return [f"{title}: {_words(step.before)} -> {_words(step.after)} ({step.trigger})"]
        case Placed():
            by = f"; to be sent by {day_and_time(happening.send_by)}" if happening.send_by else ""
            rules = ", ".join(happening.rules)
            return [
                f"{LETTERS[happening.kind]} to {happening.name} <{happening.recipient}> laid into Drafts",
                f"{rules}: {happening.reason}{by}",
            ]
        case Held():
            until = f"not before {day_and_time(happening.until)}" if happening.until else "not as things are"
            who = happening.name or happening.recipient
            return [f"{LETTERS[happening.kind]} to {who}: {until} ({happening.rule}: {happening.reason})"]
        case TakenBack():
            why = "its time is over" if happening.expired else "it is not wanted any more"
            return [
                f"{LETTERS[happening.kind]} to {happening.recipient} taken back, untouched ({happening.rule}: {why})"
            ]
        case Did():
            return [_did(happening.deed) + ("" if happening.found else " - but there is no such draft")]
        case Noticed():
            return [_noticed(happening)]
        case Trouble(sentence=sentence):
            return [sentence]


def _arrived(mail: Arrived) -> list[str]:
    lines = [f'{mail.sender}: "{mail.subject}"']
    if mail.signal is None:
        return [*lines, "not opened: its header fields say bulk mail, and nothing of a hiring process"]
    if not mail.taken:
        lines.append(understood(mail.signal))
        if mail.signal.trust.verdict is TrustVerdict.SUSPICIOUS:
            lines.append(distrusted(mail.signal))
        return [*lines, "nothing follows from it"]
    lines += [understood(mail.signal), stated(mail.signal.facts), distrusted(mail.signal)]
    if mail.signal.trust.verdict is TrustVerdict.SUSPICIOUS:
        lines.append("so it joins no thread, moves none, and nothing is drafted for it")
    return [line for line in lines if line]


def _did(deed: Deed) -> str:
    who = deed.to.display_name
    if deed.act is Act.WRITE:
        return f'writes to {who} by hand: "{deed.subject}"'
    what = LETTERS[deed.kind] if deed.kind is not None else "letter she had edited"
    match deed.act:
        case Act.EDIT:
            return f"puts the {what} to {who} into her own words and keeps it in Drafts for later"
        case Act.DELETE:
            return f"deletes the {what} to {who}"
        case _:
            return f"fills in and sends the {what} to {who}" if deed.fills else f"sends the {what} to {who}"


def _noticed(seen: Noticed) -> str:
    letter = f"{LETTERS[seen.kind]} to {seen.recipient}"
    if seen.missing:
        return f"{letter} is neither in Drafts nor in Sent; a second look in 10 minutes will tell"
    return {
        DraftState.SENT: f"{letter} was sent: its copy in Sent is known by conversation and recipient",
        DraftState.EDITED: f"{letter} has other words now: it is hers, and is left alone",
    }.get(seen.state, f"{letter} was deleted: it is never made again")


def _words(value: str) -> str:
    return value.replace("_", " ")
