"""A job search on a fake server: employers write, the user acts, the engine passes, and the oracle looks on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from enum import StrEnum

from inboxwatch.detect.reader import Reader
from inboxwatch.etiquette.fold import fold
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import Candidate, Thread
from inboxwatch.events import CommandEvent, ThreadClosed, ThreadReopened, ThreadSnoozed
from inboxwatch.model import Kind, Outcome
from inboxwatch.service.account import Account
from inboxwatch.service.engine import Engine
from inboxwatch.service.report import AccountReport
from tests.fakes.journal import MemoryJournal
from tests.fakes.mailbox import FakeMailbox, FakeServer, Stored, header
from tests.stateful.oracle import Breach, BreachError, Tuned, judge, thanks_owed
from tests.stateful.past import Command, Heard, Laid, Meeting, Past, Process, Said, Told, Wrote, holidays
from tests.stateful.script import Script, root, signal, subject
from tests.support.mails import CANDIDATE, plain

RULES = Rules(zone="Europe/London", country="GB", holidays=holidays)
ACCOUNT = Account(
    "personal",
    CANDIDATE,
    frozenset({CANDIDATE}),
    Candidate("Ada Example", frozenset({CANDIDATE})),
    Reader(frozenset({CANDIDATE}), "Ada Example", "Europe/London"),
    lookback_days=4000,
)
RULE_IDS = {r.value for r in RuleId} | {"snoozed"}


class Mishap(StrEnum):
    """What happens to the machinery; the first four befall the next pass at one of its port calls."""

    FAILURE = "failure"
    DOWN = "down until the next deed"
    CRASH = "crash"
    LOST_IN_CRASH = "state lost in a crash"
    RESTART = "restart"
    STATE_LOST = "state lost"
    RENUMBERED = "renumbered"
    CLOCK_BACK = "clock back"


@dataclass
class Trouble:
    """The next pass fails at a port call, before or after it was done; then a new connection, process or state."""

    step: int
    after: bool
    then: Mishap = Mishap.FAILURE


class Search:
    """See the module's first line. Every deed is followed by `tick`, which raises BreachError."""

    def __init__(self, now: datetime, rules: Rules = RULES) -> None:
        self.now = now
        self.rules = rules
        self.server = FakeServer(clock=now)
        self.mailbox: FakeMailbox = self.server.connect()
        self.journal = MemoryJournal()
        self.script = Script()
        self.past = Past()
        self.processes: list[Process] = []
        self.laid: dict[int, Laid] = {}
        """Our drafts that stand, by UID in Drafts."""
        self.deleted: set[tuple[str, str]] = set()
        """Header and recipient of drafts that were seen to be deleted by the user."""
        self.trouble: Trouble | None = None
        self._roots: dict[str, Process] = {}
        self._pending_deletes: dict[tuple[str, str], datetime] = {}
        self._settled: set[tuple[Process, str]] = set()
        """Whose draft was changed, thrown away or taken back at some time."""
        self._mails = 0
        self._bytes: dict[str, bytes] = {}
        self.orphans: set[int] = set()
        """UIDs that stood when the state was lost: nobody can know any more whether they are untouched."""
        self.engine = self._engine()

    def _engine(self) -> Engine:
        return Engine(self.journal, self.rules, detector=self.script)

    # ---------------------------------------------------------------- employers

    def process(
        self, company: str = "acme", zone: str = "Europe/London", recruiter: str = "", name: str = ""
    ) -> Process:
        """An employer's process for a role; nothing is written yet. A recruiter of another domain is an agency's."""
        name = name or f"role{len(self.processes)}"
        found = Process(name, company, recruiter or f"rita@{company}.example", zone, "agency" in recruiter)
        self.processes.append(found)
        self._roots[root(found)] = found
        return found

    def hear(
        self,
        process: Process,
        said: Said,
        *,
        sender: str = "",
        meeting: Meeting | None = None,
        uid: str = "",
        decides: date | None = None,
        written: datetime | None = None,
    ) -> Heard:
        """The employer writes; `written` before now: the mail was under way for so long."""
        self._a_second_later()
        at = written or self.now
        known = [h.at for h in self.past.heard] + [w.at for w in self.past.wrote] + [t.at for t in self.past.told]
        while at in known:
            at += timedelta(seconds=1)
        self.now = max(self.now, at)
        heard = Heard(at, process, said, sender or process.recruiter, meeting, uid, decides)
        first = not self.past.heard_of(process)
        self._mails += 1
        message_id = root(process) if first else f"<mail{self._mails}.{process.name}@{process.company}.example>"
        self._roots[message_id] = process
        self.script.signals[message_id] = signal(heard)
        data = plain(
            at,
            heard.sender,
            subject(process) if first else f"Re: {subject(process)}",
            f"This mail says: {said}.",
            message_id=message_id,
            answers=() if first else [root(process)],
        )
        self._bytes[message_id] = data
        self.server.deliver("INBOX", data)
        self.past.heard.append(heard)
        return heard

    def confirm(self, process: Process, start: datetime, *people: str, minutes: int = 60, uid: str = "") -> Meeting:
        """An interview is agreed on."""
        self._mails += 1
        meeting = Meeting(uid or f"uid{self._mails}", 0, start, start + timedelta(minutes=minutes), people)
        self.hear(process, Said.CONFIRMED, meeting=meeting)
        return meeting

    def move(self, process: Process, meeting: Meeting, start: datetime) -> None:
        """It takes place at another time."""
        moved = replace(meeting, revision=meeting.revision + 1, start=start, end=start + (meeting.end - meeting.start))
        self.hear(process, Said.MOVED, meeting=moved)

    def again(self, pick: int) -> None:
        """A mail comes a second time, into INBOX or into the archive."""
        if self._bytes:
            data = list(self._bytes.values())[pick % len(self._bytes)]
            self.server.deliver(("INBOX", "Archive")[pick % 2], data)

    # ---------------------------------------------------------------- the user

    def drafts(self) -> list[tuple[int, Laid]]:
        """Our drafts that stand, untouched or edited."""
        return sorted(self.laid.items())

    def stored(self, uid: int) -> Stored:
        """A message in Drafts."""
        return next(m for m in self.server.messages("Drafts") if m.uid == uid)

    def send(self, uid: int, *, keep_id: bool = False) -> None:
        """Send a draft; most clients give it a new Message-ID and drop our header."""
        self._a_second_later()
        draft = self.laid.pop(uid)
        message = _parsed(self.stored(uid).data)
        del message["Date"], message["X-Inboxwatch-Draft"]
        message["Date"] = format_datetime(self.now)
        if not keep_id:
            del message["Message-ID"]
            message["Message-ID"] = self._own_id()
        self.server.move("Drafts", uid, "Sent", message.as_bytes())
        self.orphans.discard(uid)
        self._wrote(draft.process, draft.to, draft.kind)

    def edit(self, uid: int, *, keep_id: bool = True, keep_header: bool = True, late: bool = False) -> None:
        """Change a draft's words: the client appends the new one and expunges the old; `late`: a pass lies between."""
        draft, old = self.laid.pop(uid), self.stored(uid)
        self._settled.add((draft.process, draft.to))
        message = _parsed(old.data)
        message.set_content(str(message.get_content()) + "\nP.S. Mine.\n")
        if not keep_id:
            del message["Message-ID"]
            message["Message-ID"] = self._own_id()
        if not keep_header:
            del message["X-Inboxwatch-Draft"]
        self.server.remove("Drafts", uid)
        self.orphans.discard(uid)
        journal = self.journal
        if late:
            self.tick()
        fresh = self.server.deliver("Drafts", message.as_bytes(), ("\\Draft",))
        if self.journal is journal:  # else nobody can know that it was ours: it was not there when the state was lost
            self.laid[fresh] = replace(draft, edited=True)

    def delete(self, uid: int) -> None:
        """Delete a draft."""
        stored = self.stored(uid)
        draft = self.laid.pop(uid)
        self.orphans.discard(uid)
        self._settled.add((draft.process, draft.to))
        self.past.laid = [d for d in self.past.laid if d is not draft]
        self._pending_deletes[header(stored.data, "X-Inboxwatch-Draft"), draft.to] = self.now
        self.server.remove("Drafts", uid)

    def write(self, process: Process, to: str, *, fresh: bool = False, withdraws: bool = False) -> None:
        """Write by hand: an answer in the conversation, or a mail of its own to the same person."""
        self._a_second_later()
        words = "I withdraw my application." if withdraws else "Hello, these are my own words."
        message = EmailMessage()
        message["From"], message["To"] = f"Ada Example <{CANDIDATE}>", to
        message["Subject"], message["Date"] = (
            ("Hello" if fresh else f"Re: {subject(process)}"),
            format_datetime(self.now),
        )
        message["Message-ID"] = self._own_id()
        if not fresh:
            message["In-Reply-To"] = message["References"] = root(process)
        message.set_content(words)
        self.server.deliver("Sent", message.as_bytes(), ("\\Seen",))
        self._wrote(process, to, None, withdraws)
        # docs/clients.md: such a mail is a draft sent; the user's own copy of it that is left proves nothing more.
        self.laid = {u: d for u, d in self.laid.items() if not (d.edited and (d.process, d.to) == (process, to))}

    def tell(self, process: Process, command: Command, until: datetime | None = None) -> None:
        """Tell inboxwatch something about a process, if it knows it."""
        thread = self.thread(process)
        if thread is None:
            return
        self._a_second_later()
        event: CommandEvent
        match command:
            case Command.CLOSE:
                event = ThreadClosed(self.now, thread.id, Outcome.CANCELLED)
            case Command.MUTE:
                event = ThreadClosed(self.now, thread.id, Outcome.MUTED)
            case Command.REOPEN:
                event = ThreadReopened(self.now, thread.id)
            case Command.SNOOZE:
                event = ThreadSnoozed(self.now, thread.id, until or self.now)
        self.journal.append([event])
        self.past.told.append(Told(self.now, process, command, until))

    def _a_second_later(self) -> None:
        """No two deeds happen at one instant."""
        self.now += timedelta(seconds=1)

    def _own_id(self) -> str:
        self._mails += 1
        return f"<own{self._mails}@example.com>"

    def _wrote(self, process: Process, to: str, kind: Kind | None, withdraws: bool = False) -> None:
        self.past.wrote.append(Wrote(self.now, process, to, kind, withdraws))

    # ---------------------------------------------------------------- the machine room

    def restart(self) -> None:
        """Another process on the same journal."""
        self.mailbox.close()
        self.mailbox = self.server.connect()
        self.engine = self._engine()

    def lose_state(self) -> None:
        """The state folder is gone: what the user threw away or told is forgotten, what mail says is not."""
        self.journal = MemoryJournal()
        self.deleted.clear()
        self._pending_deletes.clear()
        self.past.told.clear()
        # An edited draft that kept nothing of ours is a letter of the user's own from here on.
        self.laid = {u: d for u, d in self.laid.items() if header(self.stored(u).data, "X-Inboxwatch-Draft")}
        self.past.laid = [d for d in self.past.laid if not any(d is o for o in self.laid.values())]
        self.orphans |= set(self.laid)
        self.restart()

    def retune(self, rules: Rules) -> None:
        """Another config, within its ceilings."""
        self.rules = rules
        self.engine = self._engine()

    def renumber(self, folder: str) -> None:
        """A new UIDVALIDITY."""
        before = [m.uid for m in self.server.messages(folder)]
        self.server.renumber(folder)
        if folder == "Drafts":
            after = dict(zip(before, (m.uid for m in self.server.messages(folder)), strict=True))
            self.laid = {after[uid]: draft for uid, draft in self.laid.items()}
            self.orphans = {after[uid] for uid in self.orphans}

    def thread(self, process: Process) -> Thread | None:
        """The thread of a process, as inboxwatch knows it."""
        threads = self.engine.world(self.now).threads
        return next((t for t in threads if any(m.message_id == root(process) for m in t.mails)), None)

    # ---------------------------------------------------------------- time

    def tick(self, now: datetime | None = None) -> AccountReport:
        """One pass (cut short first, if trouble lies ahead), judged."""
        now = now or self.now
        self.server.clock = now
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            self.server.fail_at(trouble.step, after=trouble.after)
            report = self._pass(now)
            if report.failure is None:
                self.server.fail_at(10**9)
            match trouble.then:
                case Mishap.DOWN:
                    return report
                case Mishap.LOST_IN_CRASH:
                    self.lose_state()
                case Mishap.CRASH:
                    self.restart()
        return self._pass(now)

    def live(self, until: datetime, most: int = 60) -> None:
        """Time passes, and the service wakes when it said it would."""
        wake = self.tick().wake_at
        for _ in range(most):
            if wake is None or wake >= until:
                break
            self.now = max(wake, self.now)
            wake = self.tick().wake_at
        self.now = until
        self.tick()

    def _pass(self, now: datetime) -> AccountReport:
        before = {m.uid for m in self.server.messages("Drafts")}
        report = self.engine.run_pass(ACCOUNT, self.mailbox, now)
        if report.failure is not None:
            self.mailbox = self.server.connect()
        self._see(before, now, settled=not report.errors)
        for planned in (*report.placed, *report.held):
            assert planned.rules, f"no rule for {planned}"
            assert set(planned.rules) <= RULE_IDS
        assert all(f.rule in RULE_IDS for f in report.withdrawn)
        return report

    def _see(self, before: set[int], now: datetime, *, settled: bool) -> None:
        """Take in what the pass did to Drafts, and judge all that stands."""
        here = {m.uid: m for m in self.server.messages("Drafts")}
        for uid in before - here.keys():
            gone = self.laid.pop(uid, None)
            if gone is None:
                raise AssertionError(f"a letter of the user's own was removed: {uid}")
            assert not gone.edited, f"the user's own draft was removed: {gone}"
            self.past.laid = [d for d in self.past.laid if d is not gone]
            self._settled.add((gone.process, gone.to))
            self.orphans.discard(uid)
        fresh = here.keys() - before
        for uid in sorted(fresh):
            self.laid[uid] = self._read(here[uid], now)
            self.past.laid.append(self.laid[uid])
        found = []
        for uid, draft in self.laid.items():
            new = uid in fresh
            judged = new or (settled and not draft.edited and uid not in self.orphans)
            if judged:
                others = [d for u, d in self.laid.items() if u != uid]
                found += [(draft, b) for b in judge(self.past, draft, others, now, fresh=new)]
            named = header(here[uid].data, "X-Inboxwatch-Draft"), draft.to
            if new and named in self.deleted:
                found.append((draft, Breach("discarded", "the user had deleted it")))
        if found:
            raise BreachError(found, now)
        self._believe_deleted(now, settled=settled)
        if settled:
            self._check_nothing_lost(now)

    def _check_nothing_lost(self, now: datetime) -> None:
        """Who is owed a thank-you has one, unless it was thrown away, or taken back once for a reason."""
        rules = self.rules
        after, expires = (
            timedelta(minutes=rules.thank_you_after_minutes),
            timedelta(hours=rules.thank_you_expires_hours),
        )
        tuned = Tuned(after, expires, rules.thank_yous_a_round)
        standing = {(d.process, d.to) for d in self.laid.values() if d.kind is Kind.THANK_YOU}
        for process in self.processes:
            owed = {(process, to) for to in thanks_owed(self.past, process, now, tuned)}
            assert owed <= standing | self._settled, f"no thank-you for {owed - standing - self._settled} at {now}"

    def _believe_deleted(self, now: datetime, *, settled: bool) -> None:
        """Two looks at least ten minutes apart make a deletion certain."""
        if not settled:
            return
        for named, at in list(self._pending_deletes.items()):
            standing = {(header(self.stored(u).data, "X-Inboxwatch-Draft"), d.to) for u, d in self.laid.items()}
            if named not in standing and now >= at + timedelta(minutes=10):
                self.deleted.add(named)
                del self._pending_deletes[named]

    def _read(self, stored: Stored, now: datetime) -> Laid:
        message = _parsed(stored.data)
        kind = Kind(header(stored.data, "X-Inboxwatch-Draft").partition(";")[0])
        to = [a.addr_spec for a in message["To"].addresses]
        assert len(to) == 1
        assert message["Cc"] is None
        process = self._roots[header(stored.data, "In-Reply-To")]
        return Laid(kind, process, to[0], str(message.get_content()), now)

    def check_quiet(self, now: datetime) -> None:
        """A second pass at the same instant does nothing, and a new process would know the same."""
        seq, commands = self.journal.last_seq(), len(self.server.commands)
        report = self._pass(now)
        assert self.journal.last_seq() == seq
        acted = [c for c in self.server.commands[commands:] if c[0] in ("append_draft", "remove_draft")]
        assert not acted
        assert not report.placed
        assert not report.withdrawn
        assert fold(self.journal.events(), self.rules, now) == self.engine.world(now)


def _parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=policy.default)
