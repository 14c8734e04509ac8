"""Makes Drafts equal to the plan: takes back what is stale and untouched, lays down what is ready.

Each act writes its intent, acts, and writes its outcome, so that a kill at any point is mended by the
next pass: an intended draft is looked for before it is appended again, a withdrawn one that still
stands is removed again. What a user has changed is never touched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from inboxwatch.detect.message import words
from inboxwatch.errors import GiveUpError
from inboxwatch.etiquette import debrief, records
from inboxwatch.etiquette.compose import compose
from inboxwatch.etiquette.plan import OVER, why_stale
from inboxwatch.etiquette.recipients import recipient
from inboxwatch.etiquette.rules import RuleId, Rules
from inboxwatch.etiquette.thread import DraftRecord, Plan, PlannedDraft, Thread, Verdict, World, Writing
from inboxwatch.etiquette.wordings import WordingError
from inboxwatch.events import DraftDiscarded, DraftEdited, DraftIntended, DraftPlaced, DraftWithdrawn, NotesTaken
from inboxwatch.mail.drafts import StoredDraft, render, stored
from inboxwatch.mail.mailbox import Folders, Mailbox
from inboxwatch.model import DraftKey, DraftState, Kind, Letter
from inboxwatch.service import fates, notes
from inboxwatch.service.account import Account
from inboxwatch.service.intake import SentNote
from inboxwatch.service.report import AccountReport, Fate
from inboxwatch.store.port import Journal

DRAFT_LIMIT = 256 * 1024
"""Bytes of a draft that are read to tell whether it was edited."""

GONE = (DraftState.WITHDRAWN, DraftState.EXPIRED, DraftState.SENT)


@dataclass(slots=True)
class Drafts:
    """The Drafts folder in one pass. `stored` is what stands there; hashes are fetched when they are asked for.

    `hashes`, by UIDVALIDITY and UID, outlive the pass: a message under a UID never changes (RFC 9051 2.3.1.1).
    """

    mailbox: Mailbox
    folder: str
    uidvalidity: int
    stored: tuple[StoredDraft, ...]
    hashes: dict[tuple[int, int], str]

    def hash_of(self, draft: StoredDraft) -> str | None:
        """The content hash of a stored draft; None when it is gone."""
        self.read((draft,))
        return self.hashes.get((self.uidvalidity, draft.uid))

    def read(self, drafts: Iterable[StoredDraft]) -> None:
        """Fetch the hashes of several drafts at once."""
        wanted = sorted({d.uid for d in drafts if (self.uidvalidity, d.uid) not in self.hashes})
        if wanted:
            for fetched in self.mailbox.messages(self.folder, wanted, DRAFT_LIMIT):
                self.hashes[self.uidvalidity, fetched.uid] = stored(fetched).text_hash

    def forget_gone(self) -> None:
        """Drop the hashes of what no longer stands."""
        here = {(self.uidvalidity, d.uid) for d in self.stored}
        for key in [k for k in self.hashes if k not in here]:
            del self.hashes[key]

    def remove(self, draft: StoredDraft) -> None:
        """Remove one stored draft."""
        self.mailbox.remove_draft(draft.uid)
        self.stored = tuple(d for d in self.stored if d.uid != draft.uid)


@dataclass(slots=True)
class Reconciler:
    """Brings one account's Drafts to the plan at `now`; appends to the journal and fills the report."""

    account: Account
    mailbox: Mailbox
    folders: Folders
    drafts: Drafts
    journal: Journal
    report: AccountReport
    now: datetime
    rules: Rules
    second_look: timedelta

    def adopt(self, world: World) -> None:
        """Journal drafts of ours that stand without the journal knowing it.

        They are from before a kill or a lost state, or by another machine. They may be sent at any moment, so they
        count against what is to be laid down (C5), and are taken back when they are stale. One that reads neither
        as it was intended nor as we would write it now is taken to be the user's, since nobody can tell any more.
        """
        threads = world.by_id
        adopted: set[DraftKey] = set()
        standing = {i for r in self._records(world) if r.standing for i in (r.message_id, r.key.message_id)}
        for draft in self.drafts.stored:
            key = fates.identity(draft, self.account.address)
            thread = threads.get(key.thread) if key is not None else None
            if key is None or thread is None or key.kind is Kind.DEBRIEF or key in adopted:
                continue
            record = records.find(thread, key)
            if record is not None and record.state is not DraftState.WANTED:
                continue
            if record is None and draft.message_id in standing:
                continue  # one of those that stand, to another address by now: the user's
            anchor = draft.conversation[-1] if draft.conversation else ""
            known = PlannedDraft(
                key, recipient(thread, key), Verdict.READY, (), "found in Drafts", None, None, None, anchor
            )
            letter = self._compose(known, thread)
            if record is None and self._readdressed(draft, key, thread, letter):
                continue
            adopted.add(key)
            self._found(known, letter, draft, letter.content_hash if record is None else record.content_hash)

    def _readdressed(self, draft: StoredDraft, key: DraftKey, thread: Thread, letter: Letter) -> bool:
        """Whether the user has put another address into a draft of ours: it is a letter of their own then.

        It reads otherwise than ours, and its recipient is nobody whom the thread knows.
        """
        people = (*thread.people, *(p for r in thread.rounds for i in r.interviews for p in i.people))
        return all(p.email != key.recipient for p in people) and self.drafts.hash_of(draft) != letter.content_hash

    def look(self, world: World, lost: frozenset[str] = frozenset()) -> None:
        """Journal what has become of the drafts that should stand.

        What is `lost`, by Message-ID, vanished with its folder: missing, but thrown away by nobody (vanished.py).
        """
        standing = [r for r in self._records(world) if r.standing]
        self.drafts.read(d for r in standing for d in fates.find(r, self.drafts.stored))
        events = [
            event
            for record in standing
            for event in fates.fate(record, self.drafts.stored, self.drafts.hash_of, self.now, self.second_look)
            if not (isinstance(event, DraftDiscarded) and record.key.message_id in lost)
        ]
        if events:
            self.journal.append(events)

    def read_notes(self, world: World) -> None:
        """Journal what the user wrote into a debrief (S1), each time that it has changed."""
        for thread in world.threads:
            for record in thread.drafts:
                if record.key.kind is Kind.DEBRIEF and record.state is DraftState.EDITED and self._is_mine(record):
                    self._read_notes(thread, record)

    def read_sent_notes(self, world: World, sent: Iterable[SentNote]) -> None:
        """Journal what stood in a debrief that was sent: nobody but its writer got it, and it is not lost."""
        for note in sent:
            for thread in world.threads:
                for round_ in thread.rounds if thread.account == self.account.address else ():
                    key = DraftKey(thread.account, thread.id, round_.number, Kind.DEBRIEF, thread.account)
                    if note.header != key.header and note.subject != debrief.subject(thread, round_):
                        continue
                    told = notes.read(note.text, thread, round_, self.rules, self.now)
                    self.journal.append([NotesTaken(self.now, thread.id, round_.number, told)])

    def _read_notes(self, thread: Thread, record: DraftRecord) -> None:
        round_ = thread.round_of(record.key.round)
        found = fates.find(record, self.drafts.stored)
        if round_ is None or not found:
            return
        latest, known = found[-1], thread.notes_of(record.key.round)
        digest = self.drafts.hash_of(latest)
        if digest is None or (known is not None and known.digest == digest):
            return
        for fetched in self.mailbox.messages(self.folders.drafts, [latest.uid], DRAFT_LIMIT):
            text = words(fetched.data)
            if not debrief.is_form(text, thread, round_, self.rules):
                continue  # emptied, or another text: what was noted before stands
            told = notes.read(text, thread, round_, self.rules, self.now)
            self.journal.append([NotesTaken(self.now, thread.id, record.key.round, told, digest)])

    def withdraw(self, world: World, plan: Plan) -> None:
        """Take back what stands untouched and should not, and what an earlier, broken pass left behind."""
        wanted = {d.key for d in plan.drafts if d.verdict is Verdict.READY}
        held = {d.key: d.rules[0] for d in plan.drafts if d.verdict is not Verdict.READY}
        for thread in world.threads:
            for record in thread.drafts:
                if not self._is_mine(record):
                    continue
                if record.state in GONE:
                    self._clear(record)
                elif record.state is DraftState.PLACED and record.missing_since is None and record.key not in wanted:
                    self._withdraw(record, held.get(record.key) or self._why_stale(thread, record))
                elif record.state is DraftState.PLACED:
                    self._drop_doubles(record)
                    if self._is_outdated(thread, record, plan):
                        self._withdraw(record, RuleId.S1.value)

    def _is_outdated(self, thread: Thread, record: DraftRecord, plan: Plan) -> bool:
        """Whether the user has noted down since what this thank-you now says in place of its prompts (S1, T4)."""
        told = thread.notes_of(record.key.round)
        if record.key.kind is not Kind.THANK_YOU or told is None or record.missing_since is not None:
            return False
        if record.placed_at is None or told.at < record.placed_at:
            return False
        planned = next((draft for draft in plan.drafts if draft.key == record.key), None)
        return planned is not None and self._compose(planned, thread).content_hash != record.content_hash

    def place(self, world: World, plan: Plan) -> None:
        """Lay down every ready draft that does not stand yet."""
        threads = world.by_id
        for planned in plan.drafts:
            if planned.verdict is not Verdict.READY or planned.key.account != self.account.address:
                continue
            thread = threads[planned.key.thread]
            record = records.find(thread, planned.key)
            if record is None or not record.standing:
                self._place(thread, planned)

    def _is_mine(self, record: DraftRecord) -> bool:
        return record.key.account == self.account.address

    def _records(self, world: World) -> tuple[DraftRecord, ...]:
        return tuple(r for t in world.threads for r in t.drafts if self._is_mine(r))

    def _withdraw(self, record: DraftRecord, rule: str) -> None:
        found = fates.find(record, self.drafts.stored)
        untouched = [d for d in found if self.drafts.hash_of(d) == record.content_hash]
        if not found or len(untouched) != len(found):
            return
        expired = record.expires_at is not None and record.expires_at <= self.now
        rule = OVER[record.key.kind] if expired else rule
        self.journal.append([DraftWithdrawn(self.now, record.key, rule, expired)])
        for draft in untouched:
            self.drafts.remove(draft)
        self.report.withdrawn.append(Fate(record.key, record.message_id, rule, expired))

    def _why_stale(self, thread: Thread, record: DraftRecord) -> str:
        return why_stale(thread, record, self.rules, self.now)

    def _clear(self, record: DraftRecord) -> None:
        """A draft that is done with by the journal but stands: removed if untouched, else it is the user's."""
        for draft in [d for d in self.drafts.stored if fates.ours(d, record.key)]:
            if self.drafts.hash_of(draft) == record.content_hash:
                self.drafts.remove(draft)
            elif record.state is not DraftState.SENT:
                self.journal.append([DraftEdited(self.now, record.key, draft.message_id)])

    def _drop_doubles(self, record: DraftRecord) -> None:
        """Of two with one identity, both untouched, the lower UID stays."""
        found = [d for d in self.drafts.stored if fates.ours(d, record.key, record.message_id)]
        for draft in sorted(found, key=lambda d: d.uid)[1:]:
            if self.drafts.hash_of(draft) == record.content_hash:
                self.drafts.remove(draft)

    def _place(self, thread: Thread, planned: PlannedDraft) -> None:
        letter = self._compose(planned, thread)
        try:
            data = render(letter, self.now)
        except GiveUpError as error:
            # An address of a mail's making that may not stand in a header: this one draft is not made.
            self.report.errors.append(f"The {planned.key.kind} to {letter.to.email!r} was not made: {error}")
            return
        intent = DraftIntended(self.now, planned.key, planned.key.message_id, letter.content_hash, planned.anchor)
        self.journal.append([intent])
        standing = self._standing(letter, planned.anchor)
        if standing is None:
            if self.mailbox.find(self.folders.sent, planned.key.message_id):
                # Sent already, by an earlier life of this journal; the next look at Sent takes it in.
                return
            self.mailbox.append_draft(data)
            self._keep_first(planned.key.message_id, letter)
            self._placed(planned, letter.subject, letter.content_hash, planned.key.message_id)
            self.report.placed.append(planned)
            return
        self._found(planned, letter, standing, letter.content_hash)

    def _compose(self, planned: PlannedDraft, thread: Thread) -> Letter:
        if planned.key.kind is Kind.DEBRIEF:
            return notes.letter(planned.key, thread, self.rules, self.account.writes_as(""))
        sender = self.account.writes_as(thread.addressed)
        try:
            return compose(planned, thread, Writing(self.account.candidate, sender, self.account.wordings))
        except WordingError as error:
            trouble = f"Your template {error}. Our wording was used; `inboxwatch check` shows what to mend."
            if trouble not in self.report.errors:
                self.report.errors.append(trouble)
            return compose(planned, thread, Writing(self.account.candidate, sender))

    def _found(self, planned: PlannedDraft, letter: Letter, standing: StoredDraft, content_hash: str) -> None:
        """A draft that stands already: placed, and the user's if its hash is another."""
        self._placed(planned, letter.subject, content_hash, standing.message_id)
        if self.drafts.hash_of(standing) != content_hash:
            self.journal.append([DraftEdited(self.now, planned.key, standing.message_id)])

    def _standing(self, letter: Letter, anchor: str) -> StoredDraft | None:
        """The draft of this identity, or the user's own letter on the matter, if one stands already (C6).

        The snapshot may be older than another machine's APPEND: the Message-ID is looked up freshly.
        """
        for draft in self.drafts.stored:
            if fates.ours(draft, letter.key) or self._own_letter(draft, letter, anchor):
                return draft
        uids = self.mailbox.find(self.folders.drafts, letter.key.message_id)
        fetched = self.mailbox.messages(self.folders.drafts, uids[:1], DRAFT_LIMIT) if uids else ()
        return next((stored(f) for f in fetched), None)

    def _own_letter(self, draft: StoredDraft, letter: Letter, anchor: str) -> bool:
        return fates.same_letter(draft, letter.to.email, anchor, letter.subject)

    def _keep_first(self, message_id: str, letter: Letter) -> None:
        """Look again after the APPEND: of two with one identity the lower UID stays."""
        uids = self.mailbox.find(self.folders.drafts, message_id)
        extra = [stored(f) for f in self.mailbox.messages(self.folders.drafts, uids[1:], DRAFT_LIMIT)]
        for draft in extra:
            if draft.text_hash == letter.content_hash:
                self.mailbox.remove_draft(draft.uid)

    def _placed(self, planned: PlannedDraft, subject: str, content_hash: str, message_id: str) -> None:
        event = DraftPlaced(
            at=self.now,
            key=planned.key,
            message_id=message_id,
            content_hash=content_hash,
            anchor=planned.anchor,
            subject=subject,
            rules=planned.rules,
            send_by=planned.send_by,
            expires_at=planned.expires_at,
        )
        self.journal.append([event])
