"""The real service at work in the demo: one engine, one mailbox, a clock that is set; what each pass did, as values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

from inboxwatch.demo.deeds import Act, Deed
from inboxwatch.demo.mails.make import ADA, SERVER, ZONE, Delivery
from inboxwatch.demo.server import MailServer
from inboxwatch.demo.story import Arrived, Did, Happening, Held, Noticed, Placed, TakenBack, Trouble, Turned
from inboxwatch.demo.user import User
from inboxwatch.detect.detector import detect
from inboxwatch.detect.message import parse, parse_headers
from inboxwatch.detect.reader import Reader
from inboxwatch.detect.sift import may_matter
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import Candidate, DraftRecord, PlannedDraft, Thread, World
from inboxwatch.mail.connect import ImapSettings
from inboxwatch.mail.imap import ImapMailbox
from inboxwatch.model import DraftKey, DraftState, Signal, TrustVerdict
from inboxwatch.service.account import Account
from inboxwatch.service.clock import FixedClock
from inboxwatch.service.engine import Engine
from inboxwatch.service.holidays import public_holidays
from inboxwatch.service.report import AccountReport
from inboxwatch.service.status import ThreadLine, threads_of
from inboxwatch.store.journal import SqliteJournal

RULES = Rules(zone=ZONE.key, country="GB", holidays=public_holidays)
OWN = frozenset({ADA.addr_spec})
ACCOUNT = Account(
    "personal",
    ADA.addr_spec,
    OWN,
    Candidate(ADA.display_name, OWN),
    Reader(OWN, ADA.display_name, ZONE.key, frozenset({SERVER})),
)
FATES = (DraftState.EDITED, DraftState.SENT, DraftState.DISCARDED)


class Stage:
    """A context manager that opens the journal and the connection, and closes both."""

    def __init__(self, server: MailServer, state: Path, user: User, begins: datetime) -> None:
        self.user = user
        self.clock = FixedClock(begins)
        self.journal = SqliteJournal.open(state)
        try:
            name = server.users[0]
            settings = ImapSettings(host=server.host, port=server.port, security="none", username=name)
            self.mailbox = ImapMailbox.open(settings, server.password)
        except BaseException:
            self.journal.close()
            raise
        self.engine = Engine(self.journal, RULES)
        self._records: dict[DraftKey, DraftRecord] = {}
        self._held: dict[DraftKey, tuple[str, datetime | None]] = {}
        self._steps: dict[str, int] = {}

    def __enter__(self) -> Stage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.mailbox.close()
        self.journal.close()

    def step(
        self, now: datetime, deeds: Sequence[Deed], mails: Sequence[Delivery]
    ) -> tuple[tuple[Happening, ...], datetime | None]:
        """The user's acts and the mails of this instant, then one pass. What happened, and when to look again."""
        self.clock = FixedClock(now)
        now = now.astimezone(ZONE)
        done = [Did(deed.at, deed, self._do(deed)) for deed in deeds]
        for mail in mails:
            self.user.receive(mail.data, mail.at)
        report = self.engine.run_pass(ACCOUNT, self.mailbox, self.clock.now())
        world = self.engine.world(self.clock.now())
        outside: list[Arrived | Did] = [*done, *self._arrived(mails, report)]
        happened: list[Happening] = [
            *sorted(outside, key=lambda h: h.at),
            *self._noticed(world, now),
            *self._turned(world),
            *self._taken_back(report, world, now),
            *self._placed(report, world, now),
            *self._newly_held(report, world, now),
            *(Trouble(now, sentence) for sentence in report.errors),
        ]
        return tuple(happened), report.wake_at

    def status(self) -> tuple[ThreadLine, ...]:
        """Where every thread stands at the latest instant."""
        now = self.clock.now()
        return threads_of(self.engine.world(now), self.engine.plan(now), RULES, now)

    def _do(self, deed: Deed) -> bool:
        """Whether she could: False when there is no such draft."""
        to = deed.to.addr_spec
        if deed.act is Act.WRITE:
            self.user.write(str(deed.to), deed.subject, deed.text, deed.name, deed.answers, deed.at)
            return True
        draft = self.user.find(deed.kind or "", to)
        if draft is None:
            return False
        match deed.act:
            case Act.SEND:
                self.user.send(draft, deed.name, deed.fills, deed.at)
            case Act.EDIT:
                self.user.edit(draft, deed.name, deed.fills, deed.at)
            case Act.DELETE:
                self.user.delete(draft)
        return True

    def _arrived(self, mails: Sequence[Delivery], report: AccountReport) -> Iterator[Arrived]:
        taken = {u.message_id: u.signal for u in report.understood}
        for mail in mails:
            signal = taken.get(mail.message_id) or _as_read(mail)
            yield Arrived(mail.at, mail.sender, mail.subject, mail.message_id, signal, mail.message_id in taken)

    def _turned(self, world: World) -> Iterator[Turned]:
        for thread in world.threads:
            for step in thread.history[self._steps.get(thread.id, 0) :]:
                yield Turned(step.at.astimezone(ZONE), thread.id, title_of(thread), step)
            self._steps[thread.id] = len(thread.history)

    def _noticed(self, world: World, now: datetime) -> Iterator[Noticed]:
        for thread in world.threads:
            for record in thread.drafts:
                before, self._records[record.key] = self._records.get(record.key), record
                changed = before is not None and before.state is not record.state and record.state in FATES
                missed = record.missing_since is not None and (before is None or before.missing_since is None)
                if changed or missed:
                    key = record.key
                    yield Noticed(now, thread.id, title_of(thread), key.kind, key.recipient, record.state, missed)

    def _taken_back(self, report: AccountReport, world: World, now: datetime) -> Iterator[TakenBack]:
        for fate in report.withdrawn:
            key = fate.key
            title = title_of(world.by_id[key.thread])
            yield TakenBack(now, key.thread, title, key.kind, key.recipient, fate.rule, fate.expired)

    def _placed(self, report: AccountReport, world: World, now: datetime) -> Iterator[Placed]:
        standing = self.user.drafts() if report.placed else []
        for planned in report.placed:
            key = planned.key
            draft = next((d for d in standing if d.kind == key.kind and d.to == key.recipient), None)
            self._held.pop(key, None)
            yield Placed(
                at=now,
                thread=key.thread,
                title=title_of(world.by_id[key.thread]),
                kind=key.kind,
                recipient=key.recipient,
                name=planned.recipient.name,
                rules=planned.rules,
                reason=planned.reason,
                send_by=_local(planned.send_by),
                subject=draft.subject if draft is not None else "",
                text=draft.text if draft is not None else "",
            )

    def _newly_held(self, report: AccountReport, world: World, now: datetime) -> Iterator[Held]:
        """Those that were not held before, or by another rule or until another time."""
        for planned in report.held:
            by = (planned.rules[0], planned.not_before)
            if self._held.get(planned.key) != by:
                self._held[planned.key] = by
                yield _held(planned, world, now)


def title_of(thread: Thread) -> str:
    """What to call a thread by."""
    if thread.trust is TrustVerdict.SUSPICIOUS:
        return "suspicious mail"
    company = thread.company or thread.company_key
    return f"{company}, {thread.role}" if thread.role else company


def _held(planned: PlannedDraft, world: World, now: datetime) -> Held:
    key = planned.key
    return Held(
        at=now,
        thread=key.thread,
        title=title_of(world.by_id[key.thread]),
        kind=key.kind,
        recipient=key.recipient,
        name=planned.recipient.name,
        rule=planned.rules[0],
        reason=planned.reason,
        until=_local(planned.not_before),
    )


def _local(instant: datetime | None) -> datetime | None:
    return instant.astimezone(ZONE) if instant is not None else None


def _as_read(mail: Delivery) -> Signal | None:
    """What detection says of a mail that the journal did not take; None when its body was not fetched at all."""
    if not may_matter(parse_headers(mail.data), has_calendar=False, in_conversation=False):
        return None
    return detect(parse(mail.data), ACCOUNT.reader)
