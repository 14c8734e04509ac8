"""Walks the past with the engine itself: which drafts it would have laid down when, and which rules held others.

The mailbox is read once and only read; what was found goes, event by event, into a scratch journal,
and the engine makes its passes over a mailbox on paper at each instant at which something happened or
was due. A draft laid down there is taken to stand untouched until the past shows that it was sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from inboxwatch.errors import InboxwatchError
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import PlannedDraft, Thread, World
from inboxwatch.events import CommandEvent, Event, MailReceived, MailSent
from inboxwatch.mail.mailbox import Mailbox
from inboxwatch.model import DraftKey, DraftState, Kind, Label, TrustVerdict
from inboxwatch.service.account import Account
from inboxwatch.service.engine import Engine, Progress
from inboxwatch.service.intake import Intake, Known
from inboxwatch.service.paper import PaperMailbox
from inboxwatch.service.report import AccountReport
from inboxwatch.service.watcher import Access
from inboxwatch.store.port import Journal

MOST_STEPS = 20_000
"""Instants that are walked through; years of a busy search have a few thousand."""


class What(StrEnum):
    """What a step of the past is."""

    MAIL = "mail"
    WROTE = "wrote"
    PLACED = "placed"
    HELD = "held"
    SENT = "sent"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened or would have happened. For mail `label` and `subject`, for drafts the rest.

    `until` is when a held draft's rule would let it stand (None: never), or by when a placed one is to be sent.
    """

    at: datetime
    what: What
    account: str
    thread: str
    company: str | None = None
    kind: Kind | None = None
    recipient: str = ""
    rules: tuple[str, ...] = ()
    reason: str = ""
    until: datetime | None = None
    label: Label | None = None
    subject: str = ""
    suspicious: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """What a mailbox's past holds, as events; and the accounts that could not be read, with the reason."""

    events: tuple[Event, ...]
    failures: tuple[tuple[str, InboxwatchError], ...] = ()


def gather(
    accounts: Iterable[tuple[Account, Access]],
    scratch: Journal,
    now: datetime,
    days: int,
    commands: Iterable[Event] = (),
    progress: Progress | None = None,
) -> Past:
    """Read `days` of every account's mail into `scratch`, changing nothing in any mailbox.

    `commands` are events of a real journal: what the user said in them (close, merge...) holds in the past too.
    """
    failures: list[tuple[str, InboxwatchError]] = []
    for account, access in accounts:
        try:
            mailbox = access.connect(access.secret())
            try:
                _take_in(replace(account, lookback_days=days), mailbox, scratch, now, progress)
            finally:
                mailbox.close()
        except InboxwatchError as error:
            failures.append((account.name, error))
    said = [e for e in commands if isinstance(e, CommandEvent)]
    return Past((*scratch.events(), *said), tuple(failures))


def _take_in(account: Account, mailbox: Mailbox, scratch: Journal, now: datetime, progress: Progress | None) -> None:
    folders = mailbox.folders()
    intake = Intake(account, mailbox, scratch, Known(), now)
    intake.applications(folders.sent)
    for folder in (folders.inbox, folders.archive, folders.sent):
        if folder is not None:
            for batch in intake.sent(folder) if folder == folders.sent else intake.received(folder):
                if progress is not None:
                    progress(folder, batch.done, batch.total)


def walk(
    accounts: Sequence[Account], events: Iterable[Event], scratch: Journal, rules: Rules, now: datetime
) -> Iterator[Step]:
    """The steps of the past up to `now`, in order of time. `scratch` must be empty.

    Raises InboxwatchError when there are more than MOST_STEPS instants.
    """
    walker = _Walker(accounts, scratch, rules)
    coming = sorted((e for e in events if e.at <= now), key=lambda e: e.at)
    wake: datetime | None = None
    for _ in range(MOST_STEPS):
        due = [i for i in (coming[0].at if coming else None, wake) if i is not None and i <= now]
        if not due:
            return
        at = min(due)
        count = next((n for n, event in enumerate(coming) if event.at > at), len(coming))
        batch, coming = coming[:count], coming[count:]
        yield from walker.step(at, batch)
        wake = walker.wake_at
    raise InboxwatchError(f"The past has more than {MOST_STEPS} instants; take fewer days.")


class _Walker:
    """The walk in progress."""

    def __init__(self, accounts: Sequence[Account], scratch: Journal, rules: Rules) -> None:
        self.engine = Engine(scratch, rules)
        self._desks = [(account, PaperMailbox()) for account in accounts]
        self._names = {account.address: account.name for account in accounts}
        self._held: set[tuple[DraftKey, str]] = set()
        self._sent: set[DraftKey] = set()
        self.wake_at: datetime | None = None

    def step(self, at: datetime, events: Sequence[Event]) -> Iterator[Step]:
        """One instant: what came, then what a pass over every account did."""
        self.engine.journal.append(events)
        reports = [self.engine.run_pass(account, desk, at) for account, desk in self._desks]
        self.wake_at = self.engine.plan(at).wake_at
        world = self.engine.world(at)
        threads = {t.id: t for t in world.threads}
        yield from self._mails(events, world)
        yield from self._became_sent(at, world)
        for report in reports:
            if report.failure is not None:
                raise report.failure
            yield from self._withdrawn(at, report, threads)
            for draft in report.placed:
                yield self._of_draft(at, What.PLACED, draft, threads, draft.send_by)
            for draft in report.held:
                if (draft.key, draft.rules[0]) not in self._held:
                    self._held.add((draft.key, draft.rules[0]))
                    yield self._of_draft(at, What.HELD, draft, threads, draft.not_before)

    def _mails(self, events: Sequence[Event], world: World) -> Iterator[Step]:
        threads = {(t.account, m.message_id, m.inbound): t for t in world.threads for m in t.mails}
        for event in events:
            if not isinstance(event, MailReceived | MailSent):
                continue
            thread = threads.get((event.account, event.message_id, isinstance(event, MailReceived)))
            if thread is None:
                continue
            step = Step(
                event.at, What.WROTE, self._name(event.account), thread.id, thread.company, subject=event.subject
            )
            if isinstance(event, MailReceived):
                suspicious = event.signal.trust.verdict is TrustVerdict.SUSPICIOUS
                step = replace(step, what=What.MAIL, label=event.signal.label, suspicious=suspicious)
            yield step

    def _became_sent(self, at: datetime, world: World) -> Iterator[Step]:
        for thread in world.threads:
            for record in thread.drafts:
                if record.state is DraftState.SENT and record.key not in self._sent:
                    self._sent.add(record.key)
                    yield Step(
                        at, What.SENT, self._name(thread.account), thread.id, thread.company,
                        record.key.kind, record.key.recipient, record.rules,
                    )  # fmt: skip

    def _withdrawn(self, at: datetime, report: AccountReport, threads: dict[str, Thread]) -> Iterator[Step]:
        for fate in report.withdrawn:
            thread = threads.get(fate.key.thread)
            yield Step(
                at, What.WITHDRAWN, report.name, fate.key.thread, thread.company if thread else None,
                fate.key.kind, fate.key.recipient, (fate.rule,), "its time was over" if fate.expired else "",
            )  # fmt: skip

    def _of_draft(
        self, at: datetime, what: What, draft: PlannedDraft, threads: dict[str, Thread], until: datetime | None
    ) -> Step:
        thread = threads.get(draft.key.thread)
        return Step(
            at, what, self._name(draft.key.account), draft.key.thread, thread.company if thread else None,
            draft.key.kind, draft.key.recipient, draft.rules, draft.reason, until,
        )  # fmt: skip

    def _name(self, address: str) -> str:
        return self._names.get(address, address)
