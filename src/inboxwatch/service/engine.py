"""One pass over one account: observe, detect, journal, fold, plan, reconcile. The same code for all commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from inboxwatch.detect.detector import detect
from inboxwatch.errors import InboxwatchError
from inboxwatch.etiquette.fold import GrowingFold
from inboxwatch.etiquette.plan import SECOND_LOOK, plan
from inboxwatch.etiquette.rules import Rules
from inboxwatch.etiquette.thread import Plan, Verdict, World
from inboxwatch.events import Event, MailReceived, MailSent
from inboxwatch.mail.mailbox import Folders, Mailbox
from inboxwatch.mail.observe import DraftsView, drafts_snapshot
from inboxwatch.model import DraftKey, DraftState
from inboxwatch.service.account import Account
from inboxwatch.service.intake import Detector, Intake, Known, Taken
from inboxwatch.service.reconcile import Drafts, Reconciler
from inboxwatch.service.report import AccountReport, Fate, Understood, told
from inboxwatch.service.vanished import next_mark, read_mark, what_is_lost
from inboxwatch.store.port import FolderKey, Journal, PassRecord

Progress = Callable[[str, int, int], None]
"""Told while a folder is read: which one, how many of its new messages are done, and of how many."""

RENUMBERED = "The server has renumbered the folder {} (new UIDVALIDITY). It was read anew; drafting goes on next time."

CLOCK_MAY_LAG = timedelta(minutes=5)
"""How far behind the journal's last entry a clock may be before nothing is placed by it."""


class Engine:
    """Passes over the accounts of one candidate, one at a time, over one journal."""

    def __init__(
        self,
        journal: Journal,
        rules: Rules,
        *,
        read_only: bool = False,
        commands: Callable[[Journal], None] | None = None,
        progress: Progress | None = None,
        detector: Detector = detect,
        second_look: timedelta = SECOND_LOOK,
    ) -> None:
        """`read_only`: plan and report, but change nothing in the mailbox (the journal is a scratch one then).

        `commands` brings what the user told a running service into the journal, before each pass.
        `progress` is told of each batch of mail that was taken in. `detector` says what a mail means.
        `second_look`: how long after a draft was first missing it is believed to be deleted.
        """
        self.journal = journal
        self._commands = commands
        self._progress = progress
        self._detector = detector
        self._second_look = second_look
        self.rules = rules
        self.read_only = read_only
        self._events: list[Event] = []
        self._seq = 0
        self._views: dict[str, DraftsView] = {}
        self._hashes: dict[str, dict[tuple[int, int], str]] = {}
        self._fold = GrowingFold(rules)
        self._planned: tuple[World, Plan] | None = None
        self._folded: tuple[int, datetime, World] | None = None

    def world(self, now: datetime) -> World:
        """The world as the journal tells it; folded once for each state of the journal."""
        events = self.events()
        if self._folded is None or self._folded[:2] != (self._seq, now):
            self._folded = (self._seq, now, self._fold.world(events, now))
        return self._folded[2]

    def plan(self, now: datetime) -> Plan:
        """What should stand in Drafts at `now`, all accounts together; planned once for each world."""
        world = self.world(now)
        if self._planned is None or self._planned[0] is not world:
            self._planned = (world, plan(world, self.rules, now))
        return self._planned[1]

    def events(self) -> list[Event]:
        """The journal's events; only what is new is read."""
        last = self.journal.last_seq()
        if last != self._seq:
            self._events += self.journal.events_after(self._seq)
            self._seq = last
        return self._events

    def run_pass(self, account: Account, mailbox: Mailbox, now: datetime) -> AccountReport:
        """One whole pass. Never raises for what is expected: the report carries errors and the failure.

        After a failure the connection must be given up. The next pass goes on where this one stopped.
        """
        report = AccountReport(account.name)
        try:
            self._pass(account, mailbox, now, report)
        except InboxwatchError as error:
            report.failure = error
            report.errors.append(told(error))
            self._views.pop(account.address, None)
        self.journal.record_pass(
            PassRecord(account.address, now, tuple(dict.fromkeys(report.errors)), ok=report.failure is None)
        )
        return report

    def _pass(self, account: Account, mailbox: Mailbox, now: datetime, report: AccountReport) -> None:
        if self._commands is not None:
            self._commands(self.journal)
        folders = mailbox.folders()
        wrong = self._clock_behind(now)
        known = Known.of(self.events(), account.address)
        intake = Intake(account, mailbox, self.journal, known, now, detector=self._detector)
        intake.applications(folders.sent)
        for folder in (folders.inbox, folders.archive):
            if folder is not None:
                self._count(folder, intake.received(folder), report)
        before = self._standing(account, self.world(now))
        for batch in intake.sent(folders.sent):
            self._tell(folders.sent, batch)
        report.errors += (*intake.passed_over, *account.troubles)
        view = drafts_snapshot(mailbox, self._views.get(account.address))
        wrong += self._world_looks_wrong(account, folders, intake)
        hashes = self._hashes.setdefault(account.address, {})
        drafts = Drafts(mailbox, folders.drafts, view.status.uidvalidity, view.drafts, hashes)
        drafts.forget_gone()
        lost = self._lost(account, drafts, wrong, now)
        reconciler = Reconciler(
            account, mailbox, folders, drafts, self.journal, report, now, self.rules, self._second_look
        )
        if not wrong:
            reconciler.adopt(self.world(now))
            reconciler.look(self.world(now), lost)
            reconciler.read_notes(self.world(now))
            reconciler.read_sent_notes(self.world(now), intake.notes)
        self._report_fates(account, before, now, report)
        if lost:
            report.errors.append(what_is_lost(folders.drafts, len(lost)))
        world = self.world(now)
        wanted = self.plan(now)
        report.held += [d for d in wanted.drafts if d.verdict is not Verdict.READY and _of(d.key, account)]
        if wrong:
            report.errors += wrong
            report.wake_at = wanted.wake_at
            return
        if self.read_only:
            report.placed += [d for d in wanted.drafts if _would_place(d.key, world, d.verdict, account)]
        else:
            reconciler.withdraw(world, wanted)
            reconciler.place(self.world(now), wanted)  # what was taken back to be made anew stands no more
        self._remember(account, mailbox, view, report)
        report.wake_at = self.plan(now).wake_at

    def _lost(self, account: Account, drafts: Drafts, wrong: list[str], now: datetime) -> frozenset[str]:
        """Which of our drafts vanished with their folder, by Message-ID; a folder made anew is a sign that is wrong."""
        key = FolderKey(account.address, drafts.folder)
        mark = read_mark(self.journal.cursor(account.address, drafts.folder))
        standing = [r for t in self.world(now).threads for r in t.drafts if r.standing and _of(r.key, account)]
        after = next_mark(mark, drafts.uidvalidity, standing, drafts.stored, now)
        if after != mark:
            self.journal.append([], {key: after.text()})
        if mark is not None and mark.uidvalidity != after.uidvalidity:
            wrong.append(RENUMBERED.format(drafts.folder))
        return frozenset(after.lost)

    def _tell(self, folder: str, batch: Taken) -> None:
        if self._progress is not None:
            self._progress(folder, batch.done, batch.total)

    def _count(self, folder: str, taken: Iterable[Taken], report: AccountReport) -> None:
        for batch in taken:
            self._tell(folder, batch)
            report.new_messages += batch.seen
            for event in batch.events:
                if isinstance(event, MailReceived):
                    report.signals[event.signal.label] += 1
                    report.understood.append(
                        Understood(event.message_id, event.subject, event.sender.email, event.signal)
                    )

    def _standing(self, account: Account, world: World) -> dict[DraftKey, DraftState]:
        return {r.key: r.state for t in world.threads for r in t.drafts if _of(r.key, account)}

    def _report_fates(
        self, account: Account, before: dict[DraftKey, DraftState], now: datetime, report: AccountReport
    ) -> None:
        """What became sent or discarded since the pass began."""
        for thread in self.world(now).threads:
            for record in thread.drafts:
                if not _of(record.key, account) or before.get(record.key) is record.state:
                    continue
                if record.state is DraftState.SENT:
                    report.sent.append(Fate(record.key, record.message_id))
                elif record.state is DraftState.DISCARDED:
                    report.discarded.append(Fate(record.key, record.message_id))

    def _remember(self, account: Account, mailbox: Mailbox, view: DraftsView, report: AccountReport) -> None:
        """Keep the view for the next pass, unless we changed the folder ourselves."""
        if report.placed or report.withdrawn:
            self._views.pop(account.address, None)
        else:
            self._views[account.address] = view

    def _clock_behind(self, now: datetime) -> list[str]:
        latest = max((e.at for e in self.events()), default=None)
        if latest is None or latest <= now + CLOCK_MAY_LAG:
            return []
        sentence = (
            f"The clock ({now:%Y-%m-%d %H:%M} UTC) is behind the journal's last entry ({latest:%Y-%m-%d %H:%M} UTC): "
            "nothing is drafted until it has caught up. Check the machine's date and time zone, or whether a pass was "
            "made ahead of it (`once --now`)."
        )
        return [sentence]

    def _world_looks_wrong(self, account: Account, folders: Folders, intake: Intake) -> list[str]:
        """Signs that what we see is not the mailbox we know (design, 8): nothing is placed until it adds up."""
        wrong = [RENUMBERED.format(folder) for folder in intake.renumbered]
        sent_before = any(isinstance(e, MailSent) and e.account == account.address for e in self.events())
        if sent_before and intake.statuses[folders.sent].messages == 0:
            wrong.append(
                f"The folder {folders.sent} is empty, but mail was seen there before: nothing is drafted, since "
                "what you have sent cannot be told. If you emptied it on purpose, drafting resumes with the "
                "next mail in it."
            )
        return wrong


def _of(key: DraftKey, account: Account) -> bool:
    return key.account == account.address


def _would_place(key: DraftKey, world: World, verdict: Verdict, account: Account) -> bool:
    standing = {r.key for t in world.threads for r in t.drafts if r.standing}
    return verdict is Verdict.READY and key not in standing and _of(key, account)
