"""What stands around the story: its opening, the drafts' texts, the status table, and how to open the mailbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from inboxwatch.demo.mails.make import ADA, ZONE
from inboxwatch.demo.server import MailServer
from inboxwatch.demo.story import Happening, Placed
from inboxwatch.demo.teller import Teller, day_and_time
from inboxwatch.demo.understanding import LETTERS
from inboxwatch.model import Kind, State
from inboxwatch.service.status import ThreadLine

SHOWN = (Kind.THANK_YOU, Kind.CHECK_IN, Kind.CLOSING_CHECK_IN, Kind.FAREWELL)


def opening(teller: Teller, server: MailServer, begins: datetime, ends: datetime, mails: int) -> None:
    """What is about to be played."""
    teller.say("inboxwatch demo: a job search in six weeks", "bold")
    teller.say()
    teller.say(
        f"A mail server of its own runs on {server.host} port {server.port}. {ADA.display_name} is looking for work: "
        f"from {_day(begins)} to {_day(ends)} {mails} mails reach her inbox, and she sends, edits and deletes drafts "
        "in a mail client of hers. inboxwatch is the real service: it signs in over IMAP, reads, and lays drafts into "
        "Drafts. Only the clock is played. It never sends anything itself."
    )
    teller.say()
    teller.say("T1 to N6 are the ids of the etiquette rules behind each yes and no; docs/etiquette.md lists them.")


def letters(teller: Teller, happened: Sequence[Happening]) -> None:
    """One draft of each kind as it was placed."""
    teller.heading("Drafts as they were placed; the brackets are hers to fill")
    for kind in SHOWN:
        placed = next((h for h in happened if isinstance(h, Placed) and h.kind is kind), None)
        if placed is not None:
            head = f"{LETTERS[kind]}, {day_and_time(placed.at)}, to {placed.name} <{placed.recipient}>"
            teller.letter(head, f"Subject: {placed.subject}\n\n{placed.text}")


def status(teller: Teller, threads: Sequence[ThreadLine], now: datetime) -> None:
    """The table of all threads."""
    teller.heading(f"Where everything stands on {_day(now)}")
    teller.table(("company", "role", "state", "rounds", "drafts"), _rows(threads))
    teller.say()


def invitation(teller: Teller, server: MailServer) -> None:
    """How to open the mailbox in a mail client."""
    user = server.users[0]
    teller.heading("The mailbox is open")
    rows = (
        ("server", f"{server.host} (this machine only)"),
        ("port", f"{server.port}, IMAP without encryption"),
        ("user", user),
        ("password", server.password),
    )
    teller.table(("what", "value"), rows)
    teller.say()
    teller.say(
        "Thunderbird: add a mail account with any name and address, choose to configure it manually, and give these "
        "values as incoming server: protocol IMAP, connection security None, authentication Normal password. The "
        "outgoing server is never asked."
    )
    teller.say()
    teller.say("mutt, which asks for the password (then c=Drafts opens the drafts):")
    # As `folder`, so that mutt does not ask to make one at home.
    url = f"imap://{user}@{server.host}:{server.port}/"
    teller.command(f"mutt -n -F /dev/null -e 'set ssl_force_tls=no folder={url}' -f =INBOX")
    teller.say()
    teller.say("Ctrl-C ends the server; the mailbox is gone then.")


def farewell(teller: Teller, kept: bool) -> None:
    """The last words."""
    teller.say()
    if kept:
        teller.say("Server and mailbox are gone.")
    else:
        teller.say("Server and mailbox are gone. To look into the mailbox yourself: inboxwatch demo --keep")


def _rows(threads: Sequence[ThreadLine]) -> Iterator[tuple[str, ...]]:
    for thread in threads:
        state = thread.state.value.replace("_", " ")
        if thread.state is State.CLOSED and thread.outcome is not None:
            state = f"closed: {thread.outcome.value.replace('_', ' ')}"
        if thread.suspicious:
            state = "suspicious"
        drafts = ", ".join(f"{LETTERS[d.kind]} {d.state.value}" for d in thread.drafts)
        yield thread.title, thread.role or "", state, str(thread.round or ""), drafts


def _day(instant: datetime) -> str:
    local = instant.astimezone(ZONE)
    return f"{local.day} {local:%B %Y}"
