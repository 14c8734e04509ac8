"""New mail to events: header fields first, bodies only of what may matter, the cursor with the events."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar

from inboxwatch.detect.application import applies, may_apply
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse, parse_headers, words
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.sift import may_matter
from inboxwatch.detect.withdrawal import withdraws
from inboxwatch.etiquette import debrief
from inboxwatch.events import Event, MailReceived, MailSent
from inboxwatch.mail.mailbox import Fetched, FolderStatus, Mailbox
from inboxwatch.mail.observe import Batch, Cursor, look
from inboxwatch.model import Kind, Label, Message, Signal, TrustVerdict
from inboxwatch.service.account import Account
from inboxwatch.store.port import FolderKey, Journal

T = TypeVar("T")

Detector = Callable[[Message, Reader], Signal]
"""What makes a signal of a mail: `detect`, or a test's script."""

MESSAGE_LIMIT = 1024 * 1024
"""Bytes of a message that are fetched: words and invitations come before attachments."""
MOST_CONVERSATION = 50
"""Message-IDs of a conversation that are kept with an event."""
MOST_RECIPIENTS = 50


@dataclass(slots=True)
class Known:
    """What the journal knows of one account: which mails it has, which conversations and people they name."""

    received: set[str] = field(default_factory=set)
    sent: set[str] = field(default_factory=set)
    conversations: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, events: Iterable[Event], account: str) -> Known:
        """Gathered from an account's events."""
        known = cls()
        for event in events:
            if isinstance(event, MailReceived | MailSent) and event.account == account:
                known.learn(event)
        return known

    def learn(self, event: MailReceived | MailSent) -> None:
        """Take in one more event."""
        if isinstance(event, MailSent):
            self.sent.add(event.message_id)
            self.conversations.add(event.message_id)
            return
        self.received.add(event.message_id)
        if event.signal.trust.verdict is TrustVerdict.SUSPICIOUS:
            return
        self.conversations.update((event.message_id, *event.conversation))
        facts = event.signal.facts
        people = [*facts.people, *(p for i in facts.interviews for p in i.people)]
        self.people.update(p.email for p in people if p.email)
        if facts.contact is not None and facts.contact.email:
            self.people.add(facts.contact.email)
        if not event.signal.automatic and event.sender.email:
            self.people.add(event.sender.email)
        if facts.domain:
            self.domains.add(facts.domain)

    def in_conversation(self, message: Message) -> bool:
        """Whether the mail answers one that the journal knows."""
        return not self.conversations.isdisjoint(message.conversation)

    def is_employers(self, email: str) -> bool:
        """Whether an address is somebody's on an employer's side."""
        host = email.rpartition("@")[2]
        return email in self.people or any(host == d or host.endswith("." + d) for d in self.domains)


@dataclass(frozen=True, slots=True)
class Taken:
    """A batch taken in: events to append, and how many new messages were seen; `done` of `total` in this folder."""

    events: tuple[MailReceived | MailSent, ...]
    seen: int
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class SentNote:
    """A note to oneself that was sent: what the header of its draft and its subject say, and its words."""

    header: str
    subject: str
    text: str


@dataclass(slots=True)
class Intake:
    """Takes in one account's folders in one pass. `renumbered`: a folder's UIDVALIDITY has changed."""

    account: Account
    mailbox: Mailbox
    journal: Journal
    known: Known
    now: datetime
    renumbered: list[str] = field(default_factory=list)
    statuses: dict[str, FolderStatus] = field(default_factory=dict)
    """What STATUS said of each folder when it was looked at."""
    seen: set[str] = field(default_factory=set)
    """Message-IDs read in this pass: Gmail shows a mail in INBOX and in All Mail."""
    detector: Detector = detect
    passed_over: list[str] = field(default_factory=list)
    """Sentences on mails that could not be read."""
    notes: list[SentNote] = field(default_factory=list)
    """Notes to oneself that lie in Sent."""

    def received(self, folder: str) -> Iterator[Taken]:
        """Journal what is new in a folder with incoming mail, batch by batch: cut short, it goes on from there."""
        return self._take(folder, self._read_received)

    def sent(self, folder: str) -> Iterator[Taken]:
        """The same for the folder of sent mail; only header fields are read but for a few bodies."""
        return self._take(folder, self._read_sent)

    def applications(self, folder: str) -> None:
        """Journal what of new sent mail applies for a job, before incoming mail is read, which may answer it.

        The folder's cursor stays, since what else lies there can be told only when incoming mail is known.
        """
        status = self.statuses[folder] = self.mailbox.status(folder)
        cursor = _cursor(self.journal.cursor(self.account.address, folder))
        for batch in look(self.mailbox, folder, status, cursor, self.since.date()):
            events = self._read_applications(folder, batch)
            if events:
                self.journal.append(events, {})
            for event in events:
                self.known.learn(event)

    @property
    def since(self) -> datetime:
        """Older mail is not looked at."""
        return self.now - timedelta(days=self.account.lookback_days)

    def _take(self, folder: str, read: Callable[[str, Batch], tuple[MailReceived | MailSent, ...]]) -> Iterator[Taken]:
        key = FolderKey(self.account.address, folder)
        cursor = _cursor(self.journal.cursor(self.account.address, folder))
        status = self.statuses.get(folder) or self.mailbox.status(folder)
        self.statuses[folder] = status
        for batch in look(self.mailbox, folder, status, cursor, self.since.date()):
            if batch.uidvalidity_changed and folder not in self.renumbered:
                self.renumbered.append(folder)
            events = read(folder, batch)
            self.journal.append(events, {key: json.dumps(asdict(batch.cursor))})
            for event in events:
                self.known.learn(event)
            yield Taken(events, len(batch.headers), batch.done, batch.total)

    def _read_received(self, folder: str, batch: Batch) -> tuple[MailReceived, ...]:
        wanted: list[int] = []
        for fetched in batch.headers:
            message = self._spared(partial(parse_headers, fetched.data))
            if message is None or message.message_id in self.known.received or message.message_id in self.seen:
                continue
            if self._is_mine(message):
                continue
            self.seen.add(message.message_id)
            in_conversation = self.known.in_conversation(message)
            if self._may_be_recent(message, fetched) and may_matter(
                message, has_calendar=fetched.has_calendar, in_conversation=in_conversation
            ):
                wanted.append(fetched.uid)
        fetched_whole = self.mailbox.messages(folder, wanted, MESSAGE_LIMIT)
        events: list[MailReceived] = []
        for fetched in fetched_whole:
            event = self._spared(partial(self._understand, fetched))
            if event is not None:
                self.known.learn(event)  # what answers it may lie in the same batch
                events.append(event)
        return tuple(events)

    def _understand(self, fetched: Fetched) -> MailReceived | None:
        message = parse(fetched.data)
        at = self._at(message, fetched)
        if at is None or message.sender is None:
            return None
        follows = self.known.in_conversation(message) or message.sender.email in self.known.people
        signal = self.detector(message, replace(self.account.reader_of(message), follows=follows))
        if signal.label is Label.OTHER and not follows:
            return None
        return MailReceived(
            at=at,
            account=self.account.address,
            message_id=message.message_id,
            sender=message.sender,
            subject=message.subject,
            signal=signal,
            conversation=message.conversation[-MOST_CONVERSATION:],
            addressed=self.account.addressed(message),
            gm_thread=fetched.gm_thread,
        )

    def _read_applications(self, folder: str, batch: Batch) -> tuple[MailSent, ...]:
        likely: list[int] = []
        for fetched in batch.headers:
            message = self._spared(partial(parse_headers, fetched.data))
            if message is None or message.message_id in self.known.sent:
                continue
            if may_apply(message) or self._is_note(message):
                likely.append(fetched.uid)
        found: list[MailSent] = []
        for fetched in self.mailbox.messages(folder, likely, MESSAGE_LIMIT) if likely else ():
            message = self._spared(partial(parse, fetched.data))
            if message is None:
                continue
            if self._is_note(message):
                self.notes.append(SentNote(message.draft_header, message.subject, words(fetched.data)))
            elif applies(message) and (event := self._sent(message, fetched)) is not None:
                found.append(replace(event, applies=True))
        return tuple(found)

    def _is_note(self, message: Message) -> bool:
        """Whether a sent mail is a debrief that went to the user alone; clients may keep no header of ours."""
        to_oneself = all(self.account.is_own(each.email) for each in (*message.to, *message.cc))
        named = message.draft_header.startswith(f"{Kind.DEBRIEF};") or message.subject.startswith(debrief.SUBJECT)
        return to_oneself and named

    def _read_sent(self, folder: str, batch: Batch) -> tuple[MailSent, ...]:
        found: dict[int, MailSent] = {}
        for fetched in batch.headers:
            message = self._spared(partial(parse_headers, fetched.data))
            event = self._sent(message, fetched) if message is not None else None
            if message is None or event is None or event.message_id in self.known.sent:
                continue
            if self.known.in_conversation(message) or any(self.known.is_employers(r) for r in event.recipients):
                found[fetched.uid] = event
        if not found:
            return ()
        taken_back = {
            f.uid
            for f in self.mailbox.messages(folder, list(found), MESSAGE_LIMIT)
            if self._spared(partial(_takes_back, f.data))
        }
        return tuple(replace(e, withdraws=uid in taken_back) for uid, e in found.items())

    def _sent(self, message: Message, fetched: Fetched) -> MailSent | None:
        """A sent mail as an event; None for one to nobody else, or from before the lookback."""
        at = self._at(message, fetched)
        others = dict.fromkeys(a.email for a in (*message.to, *message.cc) if not self.account.is_own(a.email))
        if at is None or not others:
            return None
        return MailSent(
            at=at,
            account=self.account.address,
            message_id=message.message_id,
            recipients=tuple(others)[:MOST_RECIPIENTS],
            subject=message.subject,
            conversation=message.conversation[-MOST_CONVERSATION:],
            gm_thread=fetched.gm_thread,
        )

    def _spared(self, read: Callable[[], T]) -> T | None:
        """What `read` makes of one mail. None when it raises, which no mail should bring it to: a defect that one
        mail shows must not keep all others from being read, now and at every next pass.
        """
        try:
            return read()
        except Exception as error:  # noqa: BLE001 - whatever it is; its words may quote the mail
            self.passed_over.append(
                f"A mail could not be read and was passed over ({type(error).__name__}): that is a bug of inboxwatch, "
                "please report it."
            )
            return None

    def _is_mine(self, message: Message) -> bool:
        return message.sender is not None and self.account.is_own(message.sender.email)

    def _may_be_recent(self, message: Message, fetched: Fetched) -> bool:
        """By the Date header, or where that lies too far back, by its arrival: Received lines come with the body."""
        arrived = fetched.internal_date
        return self._at(message, fetched) is not None or (arrived is not None and arrived >= self.since)

    def _at(self, message: Message, fetched: Fetched) -> datetime | None:
        """When a mail was written, never later than now; None when that is before the lookback.

        The Date header is the sender's clock. Where it lies before the lookback, the newest Received
        line may know better; INTERNALDATE alone does not (migrated mail has the day of the migration).
        """
        witness = message.received_date or fetched.internal_date
        at = message.date or witness or self.now
        if at < self.since and message.received_date is not None:
            at = message.received_date
        at = min(at.astimezone(UTC), self.now)
        return None if at < self.since else at


def _takes_back(data: bytes) -> bool:
    return withdraws(parse(data))


def _cursor(text: str | None) -> Cursor | None:
    """A stored cursor; one that cannot be read means to look anew, which is always safe."""
    if text is None:
        return None
    try:
        return Cursor(**json.loads(text))
    except (ValueError, TypeError):
        return None
