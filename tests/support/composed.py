"""Mailboxes composed by hand, whose mails name the process they are of: what the joins make of them, pair by pair."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from inboxwatch.service.engine import Engine
from tests.fakes.journal import MemoryJournal
from tests.fakes.mailbox import FakeMailbox, FakeServer
from tests.support.life import RULES, account
from tests.support.mails import CANDIDATE, invitation, plain


@dataclass(frozen=True, slots=True)
class Composed:
    """A mailbox: its mails in order, each with its Message-ID and process (None: of none)."""

    name: str
    mails: tuple[tuple[str, str | None], ...]
    threads: tuple[frozenset[str], ...]

    @property
    def pairs(self) -> frozenset[frozenset[str]]:
        """Mails that belong together."""
        return frozenset(
            frozenset((a, b)) for (a, of), (b, other) in combinations(self.mails, 2) if of is not None and of == other
        )

    @property
    def joined(self) -> frozenset[frozenset[str]]:
        """Mails that stand in one thread."""
        return frozenset(frozenset(pair) for thread in self.threads for pair in combinations(sorted(thread), 2))

    @property
    def strays(self) -> tuple[str, ...]:
        """Mails of a process that stand in no thread."""
        held = frozenset().union(*self.threads)
        return tuple(name for name, process in self.mails if process is not None and name not in held)


def read(folder: Path) -> Iterator[Composed]:
    """Each mailbox, delivered mail by mail with a pass after each, as a running service sees it."""
    for path in sorted(folder.glob("*.yaml")):
        yield _played(path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))["mails"])


def _played(name: str, mails: list[dict[str, Any]]) -> Composed:
    server, journal = FakeServer(), MemoryJournal()
    engine, mailbox = Engine(journal, RULES), FakeMailbox(server)
    known = []
    now = datetime.fromisoformat(mails[0]["at"])
    for number, mail in enumerate(mails, 1):
        at = datetime.fromisoformat(mail["at"])
        now = max(now, at) + timedelta(minutes=5)
        message_id = _message_id(name, number)
        known.append((message_id, mail["process"]))
        answers = [_message_id(name, each) for each in mail.get("answers", ())]
        server.deliver("Sent" if mail.get("sent") else "INBOX", _data(mail, at, message_id, answers))
        report = engine.run_pass(account(), mailbox, now)
        assert report.errors == [], report.errors
    threads = engine.world(now).threads
    return Composed(name, tuple(known), tuple(frozenset(m.message_id for m in t.mails) for t in threads))


def _message_id(name: str, number: int) -> str:
    return f"<{number}@{name}.composed.example>"


def _data(mail: dict[str, Any], at: datetime, message_id: str, answers: list[str]) -> bytes:
    headers = [*mail.get("headers", {}).items(), *([("Reply-To", mail["reply_to"])] if "reply_to" in mail else [])]
    if event := mail.get("invite"):
        data = invitation(
            at, parseaddr(event["organizer"]), [parseaddr(each) for each in event["attendees"]],
            datetime.fromisoformat(event["start"]).astimezone(at.tzinfo), event["summary"], mail["text"],
            message_id=message_id, uid=event["uid"], sequence=event.get("sequence", 0),
            method=event.get("method", "REQUEST"), answers=answers,
        )  # fmt: skip
        for field, value in (("From", mail["from"]), ("Subject", mail["subject"])):
            data = re.sub(rf"(?m)^{field}: .*$".encode(), f"{field}: {value}\r".encode(), data, count=1)
        return data
    if mail.get("sent"):
        return plain(
            at, f"Ada Example <{CANDIDATE}>", mail["subject"], mail["text"], message_id=message_id, to=mail["to"],
            answers=answers,
        )  # fmt: skip
    return plain(
        at, mail["from"], mail["subject"], mail["text"], message_id=message_id, answers=answers, headers=headers
    )
